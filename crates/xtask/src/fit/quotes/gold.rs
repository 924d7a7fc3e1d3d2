//! What people marked in, which candidates are right out.

use article_lens::Span;
use article_lens::facts::quote::Candidate;
use serde_json::Value;

use super::descent::{Choice, Decision};
use super::listener::Heard;

/// Bytes from one to another.
type Range = (usize, usize);

/// What somebody says, as people marked it.
pub(super) struct Gold {
    content: Vec<Range>,
    cue: Option<Range>,
    source: Option<Range>,
}

impl Gold {
    /// A quotation of the file, whose offsets count characters.
    pub(super) fn new(quote: &Value, bytes: &[usize]) -> Gold {
        let byte = |value: &Value| value.as_u64().and_then(|at| bytes.get(at as usize)).copied();
        let range = |value: &Value| Some((byte(&value["start"])?, byte(&value["end"])?));
        let fragment = |value: &Value| Some((byte(&value[0])?, byte(&value[1])?));
        let fragments: Vec<Range> =
            quote["fragments"].as_array().into_iter().flatten().filter_map(fragment).collect();
        let content = if fragments.is_empty() { range(quote).into_iter().collect() } else { fragments };
        Gold { content, cue: range(&quote["cue"]), source: range(&quote["speaker"]) }
    }

    fn has_cue(&self, cue: Range) -> bool {
        self.cue.is_some_and(|own| meet(own, cue))
    }
}

fn meet(a: Range, b: Range) -> bool {
    a.0.max(b.0) < a.1.min(b.1)
}

/// The text, and where a paragraph begins in it.
pub(super) struct Ranges<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
}

impl Ranges<'_> {
    /// The decisions about what was heard of a paragraph.
    pub(super) fn decisions(&self, gold: &[Gold], heard: &[Heard]) -> Vec<Decision> {
        let about = |candidate: &Candidate| match candidate {
            Candidate::Owner { stretch, .. } => (0, *stretch, *stretch),
            Candidate::Source { cue, .. } => (1, *cue, *cue),
            Candidate::Report { cue } => (2, *cue, *cue),
            Candidate::End { cue, at } => (3, *cue, *at),
        };
        let same = heard.chunk_by(|(a, _), (b, _)| about(a) == about(b));
        same.filter_map(|same| self.decision(gold, same)).collect()
    }

    fn decision(&self, gold: &[Gold], heard: &[Heard]) -> Option<Decision> {
        let (candidate, features) = heard.first()?;
        match candidate {
            Candidate::Owner { stretch, .. } => Some(self.owner(gold, *stretch, heard)),
            Candidate::Source { cue, .. } => self.source(gold, *cue, heard),
            Candidate::End { cue, at } => self.end(gold, *cue, *at, features),
            Candidate::Report { cue } => {
                let cue = self.range(*cue);
                Some(Decision::of(features, gold.iter().any(|gold| gold.has_cue(cue))))
            }
        }
    }

    /// Right is whom people marked for this cue.
    fn source(&self, gold: &[Gold], cue: Span, heard: &[Heard]) -> Option<Decision> {
        let cue = self.range(cue);
        let gold = gold.iter().find(|gold| gold.has_cue(cue))?;
        let is_right = |candidate: &Candidate| match (candidate, gold.source) {
            (Candidate::Source { source: Some(own), .. }, Some(source)) => meet(self.range(*own), source),
            (Candidate::Source { source, .. }, marked) => source.is_none() && marked.is_none(),
            _ => false,
        };
        let choice =
            |(candidate, features): &Heard| Choice { right: is_right(candidate), features: features.clone() };
        Some(Decision { choices: heard.iter().map(choice).collect() })
    }

    /// Right is the end where people ended what this cue reports; what stands behind that tells nothing.
    fn end(&self, gold: &[Gold], cue: Span, at: Span, features: &[u32]) -> Option<Decision> {
        let (cue, (at, _)) = (self.range(cue), self.range(at));
        let gold = gold.iter().find(|gold| gold.has_cue(cue))?;
        let from = gold.content.iter().map(|part| part.0).min()?;
        let to = gold.content.iter().map(|part| part.1).max()?;
        let (over, under) = (self.letters(to, at.max(to)), self.letters(at, to.max(at)));
        (from < at && over == 0).then(|| Decision::of(features, under == 0))
    }

    fn range(&self, span: Span) -> Range {
        (self.start + span.start as usize, self.start + span.end as usize)
    }

    /// How many letters and digits two ranges share.
    fn shared(&self, a: Range, b: Range) -> usize {
        let both = self.text.get(a.0.max(b.0)..a.1.min(b.1)).unwrap_or("");
        both.chars().filter(|c| c.is_alphanumeric()).count()
    }

    fn letters(&self, start: usize, end: usize) -> usize {
        self.shared((start, end), (start, end))
    }

    /// Right are the cues that people marked for what holds half of the stretch; else those of the same source; else
    /// somebody unknown.
    fn owner(&self, gold: &[Gold], stretch: Span, heard: &[Heard]) -> Decision {
        let own = self.range(stretch);
        let held = |gold: &Gold| gold.content.iter().map(|&part| self.shared(own, part)).sum::<usize>();
        let half = |gold: &&Gold| 2 * held(gold) >= self.letters(own.0, own.1);
        let gold = gold.iter().filter(half).rev().max_by_key(|gold| held(gold));
        let by_cue = |candidate: &Candidate| match candidate {
            Candidate::Owner { cue: Some(cue), .. } => gold.is_some_and(|g| g.has_cue(self.range(*cue))),
            _ => false,
        };
        let by_source = |candidate: &Candidate| match (candidate, gold.and_then(|gold| gold.source)) {
            (Candidate::Owner { source: Some(own), .. }, Some(source)) => meet(self.range(*own), source),
            _ => false,
        };
        let nobody = |candidate: &Candidate| matches!(candidate, Candidate::Owner { said: false, .. });
        let unknown = |c: &Candidate| matches!(c, Candidate::Owner { said: true, cue: None, .. });
        let any = |is_right: &dyn Fn(&Candidate) -> bool| heard.iter().any(|(c, _)| is_right(c));
        let is_right: &dyn Fn(&Candidate) -> bool = match gold {
            None => &nobody,
            Some(_) if any(&by_cue) => &by_cue,
            Some(_) if any(&by_source) => &by_source,
            Some(_) => &unknown,
        };
        let choice =
            |(candidate, features): &Heard| Choice { right: is_right(candidate), features: features.clone() };
        Decision { choices: heard.iter().map(choice).collect() }
    }
}
