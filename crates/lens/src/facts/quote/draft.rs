//! Statements in tokens in, quotations in bytes out, with the names of those who are mentioned.
//!
//! The last room: what is decided is written down. Nothing here chooses.

use alloc::vec::Vec;

use article_lens_lexicon::saying::Noun;

use super::content::Statement;
use super::cue::{Cue, CueKind, puts_it};
use super::edge::Piece;
use super::head::is_named;
use super::mark::Stretch;
use super::mention::Mention;
use super::naming::Naming;
use super::owner::Owner;
use super::phrase::PhraseKind;
use super::rule::{Confidence, Rule};
use super::scene::{Choice, Position, Scene};
use super::standing::Side;
use super::statement::{Alternative, Announced, Quote, QuoteKind};
use super::token::{Form, word, words};
use super::turn;
use crate::find::last_word;
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
        let (cue, by) = self.passed_on(statement)?;
        let mut quote = self.quote(&statement.pieces, statement.rule)?;
        // I worry less; I asked him what he made of it: without marks the first person is the writer's own voice.
        let writer =
            |choice: Choice| self.scene.is(choice.start, |t| t.is(word!("i")) && t.stretch.is_none());
        if quote.kind == QuoteKind::Indirect && cue.source.is_some_and(writer) {
            return None;
        }
        // *said*; *put it*.
        let first = cue.token - usize::from(puts_it(self.scene, cue.token));
        quote.cue = self.scene.span(first, cue.token + 1);
        if cue.kind == CueKind::According {
            quote.cue = self.scene.span(cue.token, cue.token + 2);
        }
        if let Some(choice) = &cue.source {
            self.set_sources(&mut quote, choice);
        }
        quote.via = cue.source.and_then(|choice| self.via(choice.end));
        if let Some(choice) = by.and_then(|by| by.source) {
            quote.via = self.naming().source(&choice);
        }
        if let Some(cited) = self.cited(cue, &statement.pieces) {
            quote.via = quote.source.replace(cited);
        }
        quote.confidence = quote.confidence.max(doubt(cue)).max(weakness(cue, &quote));
        if quote.confidence == Confidence::Unsure {
            // Another reading has another source than the one shown, and no other form of its name.
            let own = quote.source.as_ref().map_or("", |own| &own.key);
            let other = |reading: &Alternative| match reading {
                Alternative::Source(mention) => last_word(&mention.key) != last_word(own),
                _ => true,
            };
            let rival = cue.rival.filter(|_| doubt(cue) == Confidence::Unsure);
            let source = rival.and_then(|rival| self.naming().source(&rival)).map(Alternative::Source);
            let rest = || Some(self.alternative(statement.pieces.first()?)).filter(other);
            quote.alternative = source.filter(other).or_else(rest).or(Some(Alternative::Nobody));
        }
        Some(quote)
    }

    /// The next best reading of words that somebody says: of marked words by who could own them, of others that nobody reports
    /// them.
    fn alternative(&self, piece: &Piece) -> Alternative {
        let first = self.stretches.partition_point(|stretch| stretch.open < piece.start);
        let marked = self.stretches.get(first).is_some_and(|stretch| stretch.open < piece.end);
        let rival = self.rivals.get(first).filter(|_| marked).copied().flatten();
        let source = |i: usize| self.naming().source(&self.cues.get(i)?.source?).map(Alternative::Source);
        match rival {
            Some(Side::Unknown) => Alternative::Unknown,
            Some(Side::Left(i) | Side::Right(i) | Side::Same(i)) => source(i).unwrap_or(Alternative::Nobody),
            _ => Alternative::Nobody,
        }
    }

    /// STRAND: Somebody has to. What follows the label of a turn, as a quotation.
    pub(super) fn turn(&self, start: usize, colon: usize) -> Option<Quote> {
        let mut quote =
            self.quote(&[Piece { start: colon + 1, end: self.scene.tokens.len() }], Rule::Turn)?;
        let label = turn::named_in(self.scene.tokens.get(start..colon.max(start + 1))?);
        let kind = match label.last().and_then(|t| t.noun) {
            Some(Noun::Role) if !is_named(label) => PhraseKind::Role,
            Some(Noun::Organization) => PhraseKind::Organization,
            _ if turn::has_no_name(label) => PhraseKind::Role,
            _ => PhraseKind::Name,
        };
        quote.kind = QuoteKind::Direct;
        quote.source = self.naming().mention(start, start + label.len(), kind);
        Some(quote)
    }

    /// > Somebody has to. — Strand. A block quotation as a whole: without a signature the paragraph above tells whose it is.
    pub(super) fn block(&self) -> Option<Quote> {
        let tokens = self.scene.tokens;
        let dash = tokens.iter().rposition(|t| t.form == Form::Dash);
        // It took one man — Ada Lund. That is no signature.
        let is_stop = |i: usize| self.scene.is(i, |t| t.form == Form::Stop || t.is_mark());
        let apart = |&dash: &usize| dash == 0 || is_stop(dash - 1) || !is_stop(tokens.len() - 1);
        let signed = dash.filter(apart).and_then(|dash| Some((dash, self.scene.signature(dash)?)));
        let end = signed.map_or(tokens.len(), |(dash, _)| dash);
        let mut quote = self.quote(&[Piece { start: 0, end }], Rule::Block)?;
        quote.kind = QuoteKind::Direct;
        (quote.words_in_marks, quote.opening, quote.unclosed) = (quote.words, true, signed.is_none());
        if let Some((dash, phrase)) = signed {
            quote.source = self.naming().mention(phrase.start, phrase.end, phrase.kind);
            (quote.cue, quote.rule) = (self.scene.span(dash, dash + 1), Rule::Signed);
            quote.confidence = quote.rule.confidence();
        } else {
            quote.alternative = Some(Alternative::Nobody);
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
        let alternative = (owner == Owner::Unknown).then(|| self.alternative(&piece));
        Some(Quote { kind, alternative, ..self.quote(&[piece], rule)? })
    }

    /// Quill said in a statement: the last cue with a source, where the paragraph ends with a colon or a comma.
    pub(super) fn announced(&self) -> Option<Announced> {
        if let Some(phrase) = self.scene.signature(0) {
            let source = self.naming().mention(phrase.start, phrase.end, phrase.kind)?;
            return Some(Announced { cue: self.scene.span(0, 1)?, source, above: true });
        }
        let last = self.scene.tokens.len().checked_sub(1)?;
        let token = self.scene.token(last).filter(|t| t.stretch.is_none())?;
        if token.form != Form::Colon && token.form != Form::Comma {
            return None;
        }
        let own = |cue: &&Cue| self.scene.token(cue.token).is_some_and(|t| t.sentence == token.sentence);
        let mut own = self.cues.iter().rev().take(12).take_while(own).filter(|cue| cue.source.is_some());
        // This is on the wall; the rule is plain: nobody who speaks.
        let speaks = |source: Choice| match source.phrase.kind {
            PhraseKind::Thing => false,
            PhraseKind::Pronoun => !self.scene.is(source.start, |t| t.is_any(words!["it", "this", "that"])),
            _ => true,
        };
        let colon = own.clone().find(|cue| cue.kind == CueKind::Colon && cue.source.is_some_and(speaks));
        let cue = own.find(|cue| cue.share >= 40 && cue.kind != CueKind::Noun).or(colon)?;
        Some(Announced {
            cue: self.scene.span(cue.token, cue.token + 1)?,
            source: self.naming().source(&cue.source?)?,
            above: false,
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
        // She denied that; he said so: nothing is told of what was said. But LEE: No.
        if words <= 1 && small == words && words_in_marks == 0 && rule != Rule::Turn {
            return None;
        }
        let kind = match words_in_marks {
            0 => QuoteKind::Indirect,
            n if n == words => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        };
        let (start, end) = (pieces.first()?.start, pieces.last()?.end);
        let open = |s: &&Stretch| !s.closed && s.close == self.scene.tokens.len() && s.close <= end;
        let last = self.stretches.last().filter(open);
        Some(Quote {
            span,
            fragments: if spans.len() > 1 { spans } else { Vec::new() },
            kind,
            cue: None,
            source: None,
            beside: None,
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

    /// The room that reads names.
    pub(super) fn naming(&self) -> Naming<'_, '_> {
        Naming { scene: self.scene }
    }

    /// Sets the source, and who says it together with it. Both have the span of both, and the first is the source:
    /// *Quill* in *Quill and Stroud said* and *said Quill and Stroud*.
    fn set_sources(&self, quote: &mut Quote, choice: &Choice) {
        let and = |i: usize| self.scene.is(i, |t| t.is(word!("and")));
        let (first, last) = (choice.start, choice.phrase.end);
        let before = first < choice.phrase.start && and(choice.phrase.start - 1);
        let behind = last + 1 < choice.end && and(last);
        let other = self.scene.phrases.starting(if before { first } else { last + 1 });
        let ends = if before { choice.phrase.start - 1 } else { choice.end };
        let other = other.filter(|other| (before || behind) && other.end == ends);
        quote.source = self.naming().source(choice);
        let Some(source) = &mut quote.source else { return };
        let mention = other.and_then(|other| self.naming().mention(other.start, other.end, other.kind));
        quote.beside = mention.map(|mention| Mention { span: source.span, ..mention });
        if let Some(beside) = quote.beside.as_mut().filter(|_| before) {
            core::mem::swap(source, beside);
        }
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
        self.naming().mention(phrase.start, phrase.end, phrase.kind)
    }

    /// CNN reported, citing a Pentagon source: whom the reporter cites says it.
    fn cited(&self, cue: &Cue, pieces: &[Piece]) -> Option<Mention> {
        let after = self.after_comma(cue.end());
        // Citing a Pentagon source, CNN reported that it left; CNN reported that it left, citing a Pentagon source.
        let around = [self.scene.sentence(cue.token).0, self.after_comma(pieces.last()?.end)];
        // According to CNN, which cited a Pentagon source.
        let places = [after, after + 1].into_iter().chain(around);
        // CNN, citing a Pentagon source, reported.
        let inside = cue.source.map_or(0..0, |source| source.start..source.end);
        let citing = inside.chain(places).find(|&i| self.scene.cites(i))?;
        let cited = self.scene.following(citing + 1, cue.token, Position::After)?;
        let outside = pieces.iter().all(|p| p.end <= cited.start || cited.end <= p.start);
        if outside { self.naming().source(&cited) } else { None }
    }

    fn after_comma(&self, i: usize) -> usize {
        i + usize::from(self.scene.is(i, |t| t.form == Form::Comma))
    }

    /// “It leaks,” Pike said, according to the affidavit: the cue whose source says it, and the one whose document passes
    /// it on.
    fn passed_on(&self, statement: &Statement) -> Option<(&Cue, Option<&Cue>)> {
        let i = statement.cue;
        let cue = self.cues.get(i)?;
        let first = if cue.kind == CueKind::According { i.checked_sub(1) } else { Some(i) };
        let said = first.and_then(|first| self.cues.get(first..first + 2));
        Some(match said {
            Some([said, by])
                if by.kind == CueKind::According
                    && said.source.is_some()
                    && said.share >= 60
                    && by.source.is_some_and(|by| {
                        matches!(by.phrase.kind, PhraseKind::Document | PhraseKind::Thing)
                    })
                    && !statement.pieces.iter().any(|piece| piece.holds(said))
                    && self.after_comma(said.end()) == by.token =>
            {
                (said, Some(by))
            }
            _ => (cue, None),
        })
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
