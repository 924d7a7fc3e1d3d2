//! Statements in tokens in, quotations in bytes out, with the names of those who are mentioned.
//!
//! The last room: what is decided is written down. Nothing here chooses.

use alloc::string::String;
use alloc::vec::Vec;

use article_lens_lexicon::saying::{self, Noun, Part};

use super::content::Statement;
use super::cue::{Cue, CueKind, puts_it};
use super::edge::Piece;
use super::mark::Stretch;
use super::mention::{Mention, MentionKind};
use super::owner::Owner;
use super::phrase::{Phrase, PhraseKind, kind, own};
use super::rule::{Confidence, Rule};
use super::scene::{Choice, Position, Scene};
use super::standing::Side;
use super::statement::{Alternative, Announced, Quote, QuoteKind};
use super::token::{Form, Token, word, words};
use super::turn;
use crate::lowercase::lowercase;
use crate::ordered::ordered;
use crate::span::Span;

/// What the quotations of a paragraph are written down from.
pub(super) struct Draft<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub stretches: &'s [Stretch],
    pub cues: &'s [Cue],
    /// For each stretch who could own it instead.
    pub rivals: &'s [Option<Side>],
}

impl Draft<'_, '_> {
    /// What a cue reports, as a quotation.
    pub(super) fn statement(&self, statement: &Statement) -> Option<Quote> {
        let cue = self.cues.get(statement.cue)?;
        let mut quote = self.quote(&statement.pieces, statement.rule)?;
        // I worry less: a weak cue in the first person is the writer's own voice.
        let writer =
            |choice: Choice| self.scene.is(choice.start, |t| t.is(word!("i")) && t.stretch.is_none());
        if quote.kind == QuoteKind::Indirect && cue.share < 60 && cue.source.is_some_and(writer) {
            return None;
        }
        // *said*; *put it*.
        let first = cue.token - usize::from(puts_it(self.scene, cue.token));
        quote.cue = self.scene.span(first, cue.token + 1);
        if cue.kind == CueKind::According {
            quote.cue = self.scene.span(cue.token, cue.token + 2);
        }
        quote.source = cue.source.and_then(|choice| self.source(&choice));
        quote.via = cue.source.and_then(|choice| self.via(choice.end));
        if let Some(cited) = self.cited(cue, &statement.pieces) {
            quote.via = quote.source.replace(cited);
        }
        quote.confidence = quote.confidence.max(doubt(cue)).max(weakness(cue, &quote));
        if quote.confidence == Confidence::Unsure {
            let other = |mention: &Mention| Some(mention.span) != quote.source.as_ref().map(|own| own.span);
            let rival = cue.rival.filter(|_| doubt(cue) == Confidence::Unsure);
            let source = rival.and_then(|rival| self.source(&rival)).filter(other).map(Alternative::Source);
            quote.alternative = source.or_else(|| self.alternative(statement.pieces.first()?));
        }
        Some(quote)
    }

    /// The next best reading of words that somebody says: of marked words by who could own them, of others that nobody reports
    /// them.
    fn alternative(&self, piece: &Piece) -> Option<Alternative> {
        let first = self.stretches.partition_point(|stretch| stretch.open < piece.start);
        let marked = self.stretches.get(first).is_some_and(|stretch| stretch.open < piece.end);
        match self.rivals.get(first).filter(|_| marked) {
            None => Some(Alternative::Nobody),
            Some(None) => None,
            Some(Some(Side::Nobody)) => Some(Alternative::Nobody),
            Some(Some(Side::Unknown)) => Some(Alternative::Unknown),
            Some(Some(Side::Left(i) | Side::Right(i) | Side::Same(i))) => {
                self.source(&self.cues.get(*i)?.source?).map(Alternative::Source)
            }
        }
    }

    /// STRAND: Somebody has to. What follows the label of a turn, as a quotation.
    pub(super) fn turn(&self, start: usize, colon: usize) -> Option<Quote> {
        let mut quote =
            self.quote(&[Piece { start: colon + 1, end: self.scene.tokens.len() }], Rule::Turn)?;
        let label = self.scene.tokens.get(start..colon)?;
        let role = label.last().is_some_and(|t| t.noun == Some(Noun::Role));
        let kind = if role || turn::is_numbered(label) { PhraseKind::Role } else { PhraseKind::Name };
        quote.kind = QuoteKind::Direct;
        quote.source = if turn::is_letter(label) { None } else { self.mention(start, colon, kind) };
        if quote.source.is_none() {
            quote.confidence = Confidence::Unsure;
        }
        Some(quote)
    }

    /// The marked stretches that no cue owns. Scare quotes inside somebody's words are part of those.
    pub(super) fn unowned(&self, owners: &[Owner], statements: &[Statement]) -> Vec<Quote> {
        let pieces: Vec<Piece> = statements.iter().flat_map(|s| s.pieces.iter().copied()).collect();
        let pieces = ordered(pieces, |piece| piece.start as u64);
        let mut pieces = pieces.iter().peekable();
        let mut inside = 0;
        let mut found = Vec::new();
        for (stretch, owner) in self.stretches.iter().zip(owners) {
            while let Some(piece) = pieces.next_if(|piece| piece.start <= stretch.open) {
                inside = inside.max(piece.end);
            }
            if *owner != Owner::Scare || stretch.open >= inside {
                found.extend(self.nobodys(stretch, *owner));
            }
        }
        found
    }

    fn nobodys(&self, stretch: &Stretch, owner: Owner) -> Option<Quote> {
        let (rule, kind) = match owner {
            Owner::Cue(..) => return None,
            Owner::Scare => (Rule::ScareQuotes, QuoteKind::Scare),
            Owner::Title => (Rule::TitleInMarks, QuoteKind::Title),
            Owner::Unknown => (Rule::NoCue, QuoteKind::Direct),
        };
        let piece = Piece { start: stretch.open, end: stretch.end() };
        let alternative = if owner == Owner::Unknown { self.alternative(&piece) } else { None };
        Some(Quote { kind, alternative, ..self.quote(&[piece], rule)? })
    }

    /// Quill said in a statement: the last cue with a source, where the paragraph ends with a colon or a comma.
    pub(super) fn announced(&self) -> Option<Announced> {
        let last = self.scene.tokens.len().checked_sub(1)?;
        let token = self.scene.token(last).filter(|t| t.stretch.is_none())?;
        if token.form != Form::Colon && token.form != Form::Comma {
            return None;
        }
        let own = |cue: &&Cue| self.scene.token(cue.token).is_some_and(|t| t.sentence == token.sentence);
        let mut own = self.cues.iter().rev().take(12).take_while(own).filter(|cue| cue.source.is_some());
        let colon = own.clone().find(|cue| cue.kind == CueKind::Colon);
        let cue = own.find(|cue| cue.share >= 40 && cue.kind != CueKind::Noun).or(colon)?;
        Some(Announced {
            cue: self.scene.span(cue.token, cue.token + 1)?,
            source: self.source(&cue.source?)?,
        })
    }

    fn quote(&self, pieces: &[Piece], rule: Rule) -> Option<Quote> {
        let spans: Vec<Span> =
            pieces.iter().filter_map(|piece| self.scene.span(piece.start, piece.end)).collect();
        let span = spans.first()?.to(*spans.last()?);
        let (mut words, mut words_in_marks, mut small) = (0, 0, 0);
        for token in pieces.iter().flat_map(|p| self.scene.tokens.get(p.start..p.end).unwrap_or(&[])) {
            words += u32::from(token.is_word());
            words_in_marks += u32::from(token.is_word() && token.stretch.is_some());
            small += u32::from(token.is_word() && token.part.is_some());
        }
        // She denied that; he said so: nothing is told of what was said.
        if words <= 1 && small == words && words_in_marks == 0 {
            return None;
        }
        let kind = match words_in_marks {
            0 => QuoteKind::Indirect,
            n if n == words => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        };
        let (start, end) = (pieces.first()?.start, pieces.last()?.end);
        let last = self.stretches.last().filter(|stretch| !stretch.closed && stretch.close <= end);
        Some(Quote {
            span,
            fragments: if spans.len() > 1 { spans } else { Vec::new() },
            kind,
            cue: None,
            source: None,
            via: None,
            anonymity: None,
            alternative: None,
            words,
            words_in_marks,
            opening: start == 0 && self.stretches.first().is_some_and(|stretch| stretch.open == 0),
            unclosed: last.is_some(),
            rule,
            confidence: rule.confidence(),
        })
    }

    fn source(&self, choice: &Choice) -> Option<Mention> {
        let mention = match choice.position {
            Position::Possessor => {
                let kind = kind(self.scene.tokens, choice.start, choice.end);
                self.mention(choice.start, choice.end, kind)
            }
            _ => self.mention(choice.phrase.start, choice.phrase.end, choice.phrase.kind),
        }?;
        let mention = match mention.kind {
            MentionKind::Role => self.described(choice, mention)?,
            _ => mention,
        };
        Some(Mention { span: self.scene.span(choice.start, choice.end)?, ..mention })
    }

    /// A role with what tells it from others: *a spokesman for the port*, not any spokesman.
    fn described(&self, choice: &Choice, mention: Mention) -> Option<Mention> {
        let end = self.scene.chained(choice.phrase.end).min(choice.end).max(choice.phrase.end);
        let name = folded(self.scene.tokens.get(choice.phrase.start..end)?);
        Some(Mention { key: key(&name, mention.kind), name, ..mention })
    }

    /// Who passes it on: *CNN* in *a Pentagon source cited by CNN*.
    fn via(&self, end: usize) -> Option<Mention> {
        let passes = self.scene.token(end)?.is_any(words![
            "cited",
            "quoted",
            "interviewed",
            "seen",
            "obtained",
            "reviewed",
        ]);
        let by = self.scene.token(end + 1)?.is(word!("by"));
        let phrase = self.scene.phrases.starting(end + 2).filter(|_| passes && by)?;
        self.mention(phrase.start, phrase.end, phrase.kind)
    }

    /// CNN reported, citing a Pentagon source: whom the reporter cites says it.
    fn cited(&self, cue: &Cue, pieces: &[Piece]) -> Option<Mention> {
        let comma = usize::from(self.scene.is(cue.end(), |t| t.form == Form::Comma));
        let citing = cue.end() + comma;
        let phrase = self.scene.phrases.starting(citing + 1).filter(|_| self.scene.cites(citing))?;
        let outside = pieces.iter().all(|p| p.end <= phrase.start || phrase.end <= p.start);
        if outside { self.mention(phrase.start, phrase.end, phrase.kind) } else { None }
    }

    /// The mention of a phrase: titles set aside, white space folded.
    fn mention(&self, start: usize, end: usize, kind: PhraseKind) -> Option<Mention> {
        let tokens = self.scene.tokens.get(start..end)?;
        let span = self.scene.span(start, end)?;
        let first = tokens.first()?;
        let pronoun = kind == PhraseKind::Pronoun
            || kind == PhraseKind::Relative
            || tokens.len() == 1
                && matches!(first.part, Some(Part::Possessive | Part::Object | Part::Subject));
        let kind = match kind {
            _ if pronoun => MentionKind::Pronoun,
            PhraseKind::Name => MentionKind::Name,
            PhraseKind::Organization => MentionKind::Organization,
            PhraseKind::Document => MentionKind::Document,
            _ => MentionKind::Role,
        };
        let titles = if kind == MentionKind::Name {
            // The firm's Ada Okafor: whose she is is no part of her name.
            let owner = tokens.len() - own(tokens).len();
            owner
                + tokens
                    .iter()
                    .skip(owner)
                    .take(tokens.len() - 1 - owner)
                    .take_while(|t| is_title(t) || !t.capital || t.noun == Some(Noun::Organization))
                    .count()
        } else {
            0
        };
        let title = match kind {
            MentionKind::Name => {
                let articles = tokens.iter().take_while(|t| t.part == Some(Part::Determiner)).count();
                let title = tokens.get(articles..titles).filter(|title| !title.is_empty());
                title.map(|title| lowercase(&folded(title))).or_else(|| self.apposed(start, end))
            }
            MentionKind::Role => tokens.last().map(|head| lowercase(head.text)),
            _ => None,
        };
        let before = start.checked_sub(1).and_then(|before| self.scene.token(before));
        let leads = before.is_none_or(|t| !matches!(t.part, Some(Part::Preposition | Part::To)));
        let name = folded(tokens.get(titles..).unwrap_or(tokens));
        Some(Mention { span, key: key(&name, kind), name, kind, title, leads })
    }

    /// *mayor* for *the mayor, Ada Okafor,* and for *Ada Okafor, the mayor,*.
    fn apposed(&self, start: usize, end: usize) -> Option<String> {
        let parts = |i: usize| self.scene.is(i, |t| matches!(t.form, Form::Comma | Form::Stop));
        let role = |p: &&Phrase| p.kind == PhraseKind::Role && self.scene.is(p.start, |t| t.is(word!("the")));
        let comma = start.checked_sub(1).filter(|&comma| parts(comma) && parts(end));
        let before = comma.and_then(|comma| self.scene.phrases.ending(comma)).filter(role);
        let after =
            || self.scene.phrases.starting(end + 1).filter(role).filter(|p| parts(end) && parts(p.end));
        let phrase = before.or_else(after)?;
        Some(lowercase(&folded(self.scene.tokens.get(phrase.start + 1..phrase.end)?)))
    }

    /// Who is named in the paragraph: runs of capitals that could be a person's name.
    pub(super) fn mentions(&self) -> Vec<Mention> {
        self.scene.phrases.all().iter().flat_map(|phrase| self.named(phrase)).collect()
    }

    fn named(&self, phrase: &Phrase) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut start = phrase.start;
        for i in phrase.start..phrase.end {
            let Some(token) = self.scene.token(i) else { break };
            if !token.capital || token.part.is_some() {
                start = i + 1;
            } else if token.possessive || i + 1 == phrase.end {
                found.extend(self.person(start, i + 1));
                start = i + 1;
            }
        }
        found
    }

    fn person(&self, start: usize, end: usize) -> Option<Mention> {
        let tokens = self.scene.tokens.get(start..end)?;
        let head = tokens.last()?;
        // Police Chief Ada Okafor: before a title, whose chief she is.
        let leads = |i: usize| tokens.get(i..i + 2).is_some_and(|two| two.iter().any(is_title));
        let known = tokens.iter().enumerate().any(|(i, t)| {
            matches!(t.noun, Some(Noun::Organization | Noun::Document | Noun::Time)) && !leads(i)
        });
        if known || head.noun.is_some() && tokens.len() < 3 {
            return None;
        }
        self.mention(start, end, PhraseKind::Name)
    }
}

/// What a cue's source leaves open: one that is missing, or only near, makes every rule unsure.
fn doubt(cue: &Cue) -> Confidence {
    match cue.source.map(|source| source.position) {
        None | Some(Position::Near) => Confidence::Unsure,
        Some(Position::Subject) if cue.share <= 50 => Confidence::Unsure,
        Some(Position::Subject) => Confidence::Likely,
        Some(_) if cue.share < 50 => Confidence::Likely,
        Some(_) => Confidence::Sure,
    }
}

/// What the cue's form leaves open: the more of its uses report, the surer. The bounds are those that hold the
/// promise of [`Confidence`] for each kind.
fn weakness(cue: &Cue, quote: &Quote) -> Confidence {
    let mixed = quote.kind == QuoteKind::Mixed;
    let least = match quote.rule {
        Rule::CueClause if mixed => return Confidence::Unsure,
        Rule::CueClause => 90,
        Rule::CueInSentence if mixed => 80,
        Rule::CueThat => 60,
        Rule::SourceCueQuote => 55,
        _ => 0,
    };
    let certain = !mixed && (quote.rule != Rule::SourceCueQuote || cue.share >= 70);
    match certain {
        _ if cue.share < least => Confidence::Unsure,
        true => Confidence::Sure,
        false => Confidence::Likely,
    }
}

fn is_title(token: &Token) -> bool {
    let text = token.text.strip_suffix('.').unwrap_or(token.text);
    text.len() < 20 && saying::is_title(&lowercase(text))
}

/// What the fold links by: small letters, and for whatever has no name of its own no article.
fn key(name: &str, kind: MentionKind) -> String {
    let key = lowercase(name);
    let named = matches!(kind, MentionKind::Name | MentionKind::Pronoun);
    match key.split_once(' ') {
        Some(("a" | "an" | "the", rest)) if !named => rest.into(),
        _ => key,
    }
}

/// The words as written, white space folded, marks between them and the last possessive ending left out.
fn folded(tokens: &[Token]) -> String {
    let mut name = String::new();
    let mut owner = None;
    for token in tokens.iter().filter(|t| t.is_word()) {
        name.push_str(owner.unwrap_or(""));
        if owner.is_some() {
            name.push(' ');
        }
        name.push_str(token.text);
        owner = Some(match token.possessive {
            true if token.ends("s") => "’",
            true => "’s",
            false => "",
        });
    }
    name
}
