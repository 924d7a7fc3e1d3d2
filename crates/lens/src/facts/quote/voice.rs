//! Cues in, the source of each out: of all who could be it, the one whose features weigh most, or nobody.
//!
//! Who could be it, and where each stands to the cue, the room above lists; here nobody is added.

use article_lens_lexicon::saying::Part;

use super::cue::{Cue, CueKind};
use super::feature::{class, few, kind, many, phrase, place, share, word};
use super::phrase::PhraseKind;
use super::scales::{Candidate, Name, Scales, Sum, name};
use super::scene::{Choice, Position, Scene};
use super::token::{Form, Token};

/// Gives each cue its source.
pub(super) fn voices(scene: &Scene, cues: &mut [Cue], scales: &dyn Scales) {
    for cue in cues.iter_mut().filter(|cue| cue.kind != CueKind::Noun) {
        (cue.source, cue.rival) = Voice { scene, cue, scales }.source();
    }
}

/// A cue with what its source is chosen by.
struct Voice<'s, 'a> {
    scene: &'s Scene<'s, 'a>,
    cue: &'s Cue,
    scales: &'s dyn Scales,
}

impl Voice<'_, '_> {
    /// The source, and who could be it instead.
    fn source(&self) -> (Option<Choice>, Option<Choice>) {
        let Cue { token, group, passive, .. } = *self.cue;
        let sources = self.scene.sources(token, group, passive);
        let first = sources.first().copied();
        let (mut best, mut rival) = (None, None);
        let nobody = if self.has_subject(first.as_ref()) { None } else { Some(None) };
        for source in sources.iter().map(Some).chain(nobody) {
            let weight = match source {
                Some(source) => self.weight(source, first.as_ref()),
                None => self.weight_of_nobody(first.as_ref()),
            };
            self.hear(source);
            if best.is_none_or(|(most, _)| weight > most) {
                (rival, best) = (best, Some((weight, source)));
            } else if rival.is_none_or(|(more, _)| weight > more) {
                rival = Some((weight, source));
            }
        }
        let chosen = |choice: Option<(i32, Option<&Choice>)>| choice.and_then(|(_, source)| source.copied());
        (chosen(best), chosen(rival))
    }

    /// A customer once asked; Lund, a clerk, said: whoever stands right before a verb that is not passive, if not always its source, is one who could be
    /// it, so somebody says it.
    fn has_subject(&self, first: Option<&Choice>) -> bool {
        let person = [PhraseKind::Name, PhraseKind::Role, PhraseKind::Organization, PhraseKind::Pronoun];
        let verb = matches!(self.cue.kind, CueKind::Verb | CueKind::Telling) && !self.cue.passive;
        let apposed = |s: &Choice| s.position == Position::Apposed && self.cue.share >= 50;
        let speaks = |s: &Choice| person.contains(&s.phrase.kind) || s.phrase.kind == PhraseKind::Document;
        verb && first.is_some_and(|s| (s.position == Position::Before || apposed(s)) && speaks(s))
    }

    fn hear(&self, source: Option<&Choice>) {
        let span = |start, end| self.scene.span(start, end);
        let Cue { token, .. } = *self.cue;
        self.scales.hear(&|| Candidate::Source {
            cue: span(token, token + 1).unwrap_or_default(),
            source: source.and_then(|s| span(s.start, s.end)),
        });
    }

    fn weight_of_nobody(&self, first: Option<&Choice>) -> i32 {
        let (scene, cue) = (self.scene, self.cue);
        let mut sum = Sum::new(self.scales);
        let (first, kind) = (place(first.map(|s| s.position)), kind(cue));
        let form = word(scene.token(cue.token));
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), name!("nobody")], words);
        add(&[]);
        add(&[name!("kind"), kind]);
        add(&[name!("share"), share(cue)]);
        add(&[name!("form"), form]);
        add(&[name!("first"), first]);
        add(&[name!("first"), first, kind]);
        add(&[name!("group"), class(scene.before(cue.group))]);
        add(&[name!("next"), word(scene.token(cue.token + 1))]);
        if cue.passive {
            add(&[name!("passive"), kind]);
            add(&[name!("passive"), form]);
            add(&[name!("passive"), first]);
        }
        if scene.sentence(cue.token).0 == cue.group {
            add(&[name!("head"), kind]);
        }
        sum.sum
    }

    fn weight(&self, source: &Choice, first: Option<&Choice>) -> i32 {
        let mut sum = Sum::new(self.scales);
        self.weigh_place(source, first, &mut sum);
        self.weigh_way(source, &mut sum);
        self.weigh_neighbors(source, &mut sum);
        self.weigh_opening(source, &mut sum);
        sum.sum
    }

    fn side(&self, source: &Choice) -> &'static Name<'static> {
        if source.phrase.start < self.cue.token { name!("left") } else { name!("right") }
    }

    /// What stands right behind a source.
    fn after(&self, source: &Choice) -> Option<&Token<'_>> {
        let left = source.phrase.start < self.cue.token;
        self.scene.token(if left { source.phrase.end } else { source.end })
    }

    /// What it is, where it stands to the cue, and what stands plainer there.
    fn weigh_place(&self, source: &Choice, first: Option<&Choice>, sum: &mut Sum) {
        let (cue, side) = (self.cue, self.side(source));
        let first = match first {
            Some(first) if first.phrase.start == source.phrase.start => name!("first"),
            first => place(first.map(|s| s.position)),
        };
        let (at, is, kind) = (place(Some(source.position)), phrase(source.phrase.kind), kind(cue));
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), at], words);
        add(&[]);
        add(&[name!("kind"), kind]);
        add(&[name!("is"), is]);
        add(&[name!("is"), is, kind]);
        add(&[name!("first"), first]);
        add(&[name!("first"), first, kind]);
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), side], words);
        add(&[name!("form"), word(self.scene.token(cue.token))]);
        if cue.passive {
            add(&[name!("passive")]);
            add(&[name!("passive"), at]);
        }
    }

    /// What stands between it and the cue.
    fn weigh_way(&self, source: &Choice, sum: &mut Sum) {
        let (scene, cue) = (self.scene, self.cue);
        let left = source.phrase.start < cue.token;
        let (from, to) = if left { (source.phrase.end, cue.group) } else { (cue.token + 1, source.start) };
        let between = scene.tokens.get(from..to.min(from + FARTHEST)).unwrap_or(&[]);
        let count = |test: &dyn Fn(&Token) -> bool| between.iter().filter(|t| test(t)).count();
        let gap = many(count(&|t| t.is_word()));
        let commas = few(count(&|t| t.form == Form::Comma && t.stretch.is_none()));
        let verbs = few(count(&is_verb));
        let (lead, kind) = (class(scene.before(cue.group)), kind(cue));
        let (at, side) = (place(Some(source.position)), self.side(source));
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), at], words);
        add(&[name!("gap"), gap]);
        add(&[name!("commas"), commas]);
        add(&[name!("lead"), lead]);
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), side], words);
        add(&[name!("gap"), gap]);
        add(&[name!("commas"), commas, lead]);
        add(&[name!("commas"), commas, verbs]);
        add(&[name!("verbs"), verbs, kind]);
    }

    /// What stands right before it and right behind it.
    fn weigh_neighbors(&self, source: &Choice, sum: &mut Sum) {
        let (scene, cue) = (self.scene, self.cue);
        let (before, after) = (scene.before(source.start), self.after(source));
        let (before_is, after_is) = (class(before), class(after));
        let (lead, is) = (class(scene.before(cue.group)), phrase(source.phrase.kind));
        let verb = if after.is_some_and(is_verb) { name!("verb") } else { name!("plain") };
        let (at, side) = (place(Some(source.position)), self.side(source));
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), at], words);
        add(&[name!("before"), before_is]);
        add(&[name!("after"), after_is]);
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), side], words);
        add(&[name!("before"), word(before)]);
        add(&[name!("before"), before_is, lead]);
        add(&[name!("before"), before_is, is]);
        add(&[name!("before"), before_is, verb]);
        add(&[name!("after"), word(after)]);
        add(&[name!("after"), after_is, is]);
        add(&[name!("after"), after_is, lead]);
        add(&[name!("after"), verb, kind(cue)]);
    }

    /// Whether it opens its sentence.
    fn weigh_opening(&self, source: &Choice, sum: &mut Sum) {
        if self.scene.sentence(self.cue.token).0 != source.start {
            return;
        }
        let side = self.side(source);
        let mut add = |words: &[&Name]| sum.add(&[name!("voice"), side, name!("head")], words);
        add(&[]);
        add(&[kind(self.cue)]);
        add(&[class(self.after(source))]);
        add(&[phrase(source.phrase.kind)]);
    }
}

/// So many tokens between a cue and its source are looked at.
const FARTHEST: usize = 40;

/// What looks like a verb with a subject.
fn is_verb(token: &Token) -> bool {
    matches!(token.part, Some(Part::Auxiliary | Part::Verb))
        || token.is_word()
            && !token.capital
            && (token.reporting >= 30 || token.ends("ed") && token.noun.is_none())
}
