//! Cues and owners in, statements out: where what is said begins and ends.
//!
//! A marked stretch has one owner; all stretches of one cue are one statement. A cue without stretches reports in
//! plain words, to its right or to its left. Nothing here knows names.

use alloc::vec::Vec;

use article_lens_lexicon::saying::{self, Noun, Part};

use super::cue::{Cue, CueKind};
use super::edge::{Edges, Piece};
use super::mark::Stretch;
use super::owner::Owner;
use super::phrase::PhraseKind;
use super::report::Report;
use super::rule::Rule;
use super::scales::Scales;
use super::scene::{Position, Scene};
use super::token::{Form, Token, word, words};
use crate::lowercase::lowercase;
use crate::ordered::ordered;

/// A clause in front of its marked words is looked for no farther back than so many tokens.
const FARTHEST: usize = 80;

/// What one cue reports.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// The index of its cue.
    pub cue: usize,
    /// Its pieces, in order, apart from each other.
    pub pieces: Vec<Piece>,
    /// The rule that made it.
    pub rule: Rule,
}

/// Everything about a paragraph that decides what is said.
pub(super) struct Content<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub stretches: &'s [Stretch],
    pub cues: &'s [Cue],
    pub owners: &'s [Owner],
    pub scales: &'s dyn Scales,
}

impl Content<'_, '_> {
    /// The statements of a paragraph, in the order of their cues.
    pub(super) fn statements(&self) -> Vec<Statement> {
        let owned: Vec<(usize, usize, Rule)> = self
            .owners
            .iter()
            .enumerate()
            .filter_map(|(s, owner)| match owner {
                Owner::Cue(cue, rule) => Some((*cue, s, *rule)),
                _ => None,
            })
            .collect();
        let owned = ordered(owned, |&(cue, s, _)| (cue as u64) << 32 | s as u64);
        let mut owned = owned.iter().peekable();
        let mut found: Vec<Statement> = Vec::new();
        for i in 0..self.cues.len() {
            let mut pieces = Vec::new();
            let mut rule = None;
            while let Some(&(_, stretch, by)) = owned.next_if(|(cue, ..)| *cue == i) {
                let piece = self.marked(i, stretch, pieces.is_empty());
                let last =
                    pieces.last().zip(piece.as_ref()).filter(|(last, piece)| self.breaks(i, last, piece));
                if let Some(rule) = rule.take_if(|_| last.is_some()) {
                    found.push(Statement { cue: i, pieces: joined(core::mem::take(&mut pieces)), rule });
                }
                pieces.extend(piece);
                if rule.is_none_or(|r| r == Rule::SameVoice) {
                    rule = Some(by);
                }
            }
            match rule {
                Some(rule) => found.push(Statement { cue: i, pieces: joined(pieces), rule }),
                None => found.extend(self.reported(i, found.last())),
            }
        }
        self.nested(&found)
    }

    /// “We lost,” she said. The bus left. “Bye.” Across a sentence of the writer's, without the cue, no statement goes on.
    fn breaks(&self, cue: usize, last: &Piece, next: &Piece) -> bool {
        let between = self.scene.tokens.get(last.end..next.start.min(last.end + FARTHEST)).unwrap_or(&[]);
        let cue = self.cues.get(cue).map_or(0, |cue| self.scene.number(cue.token));
        let first =
            |t: &Token| self.scene.sentences.get(t.sentence as usize).is_some_and(|s| s.0 >= last.end);
        between.iter().any(|t| t.is_word() && t.stretch.is_none() && t.sentence != cue && first(t))
    }

    pub(super) fn edges(&self) -> Edges<'_, '_> {
        Edges { scene: self.scene, cues: self.cues, scales: self.scales }
    }

    /// A marked stretch of a cue, with the words of its clause outside the marks.
    fn marked(&self, cue: usize, stretch: usize, first: bool) -> Option<Piece> {
        let (cue, stretch) = (self.cues.get(cue)?, self.stretches.get(stretch)?);
        let piece = self.around(cue, stretch, first);
        let clear = piece.filter(|piece| !piece.holds(cue));
        clear.or(Some(Piece { start: stretch.open, end: stretch.end() }))
    }

    fn around(&self, cue: &Cue, stretch: &Stretch, first: bool) -> Option<Piece> {
        let (open, end) = (stretch.open, stretch.end());
        let same = self.scene.number(cue.token) == self.scene.number(open);
        if cue.token < open && same && first && cue.kind != CueKind::Colon {
            let start = self.edges().right_start(cue);
            if start < open && self.scene.words(start, open) > 0 && !self.is_bare(start, open) {
                let rest = if self.parts(stretch) { end } else { self.edges().end(cue, start, end) };
                return Some(Piece { start, end: rest.max(end) });
            }
        }
        if end <= cue.start() && self.scene.number(cue.token) == self.scene.number(open) {
            let start = self.scene.sentence(open).0;
            if open - start < FARTHEST
                && self.scene.words(start, open) > 0
                && !self.scene.tokens.get(start..open)?.iter().any(|t| t.stretch.is_some())
            {
                return Some(Piece { start: self.edges().left_start(start, open), end });
            }
        }
        None
    }

    /// Called it a “farce,” and left: a comma before the closing mark parts what is said from what the writer adds.
    fn parts(&self, stretch: &Stretch) -> bool {
        let (comma, end) = (self.scene.is(stretch.close - 1, |t| t.form == Form::Comma), stretch.end());
        let rest = self.scene.tokens.get(end..self.scene.sentence(stretch.close).1).unwrap_or(&[]);
        comma && !rest.iter().any(Token::is_mark)
    }

    /// Labeled them “thieves”; which they argue will “open doors”; said only, “No”; as Lund put it, “No”: no clause of its
    /// own stands before the mark.
    fn is_bare(&self, start: usize, open: usize) -> bool {
        let between = self.scene.tokens.get(start..open).unwrap_or(&[]);
        let bare = |t: &Token| matches!(t.part, Some(Part::Object | Part::Auxiliary));
        let small = |t: &Token| {
            t.form == Form::Comma || t.part == Some(Part::Adverb) || t.ends("ly") || t.is(word!("it"))
        };
        let led = between.split_last().filter(|(last, _)| matches!(last.form, Form::Comma | Form::Colon));
        // Another said, and she laughs at it, “No”: nothing that is said begins with *and*.
        let aside =
            |t: &Token| t.is(word!("and")) && self.scene.before(start).is_some_and(|t| t.form == Form::Comma);
        between.first().is_some_and(aside)
            || between.iter().all(bare)
            || led.is_some_and(|(_, rest)| rest.iter().all(small))
    }

    /// What a cue without marked words reports, where it reports anything.
    fn reported(&self, i: usize, last: Option<&Statement>) -> Option<Statement> {
        let cue = self.cues.get(i)?;
        if cue.kind == CueKind::Colon {
            return self.headed(i);
        }
        if cue.kind == CueKind::Unknown || cue.rounds_off() {
            return None;
        }
        // In a letter to staff, Lund wrote: what is said stands below.
        let announces =
            self.scene.is(cue.end(), |t| t.form == Form::Colon) && cue.end() + 1 == self.scene.tokens.len();
        if announces || self.is_aside(i) || self.is_titled(cue) {
            return None;
        }
        let (mut pieces, rule) = self.sides(cue)?;
        pieces.iter_mut().for_each(|piece| self.ends_with_holder(i, piece));
        pieces.iter_mut().for_each(|piece| self.ends_before_source(cue, piece));
        if self.is_marked(&pieces) {
            return None;
        }
        let inside = last.is_some_and(|s| s.pieces.iter().any(|p| p.start <= cue.token && cue.token < p.end));
        let report =
            Report { scene: self.scene, cues: self.cues, index: i, cue, inside, pieces: &pieces, rule };
        report.is_one(self.scales).then_some(Statement { cue: i, pieces, rule })
    }

    /// Lund: We need a new weir. What follows somebody's name that opens a line of one sentence.
    fn headed(&self, i: usize) -> Option<Statement> {
        let cue = self.cues.get(i)?;
        let end = self.scene.tokens.len();
        let source = cue.source.filter(|s| s.start == 0 && s.phrase.end == cue.token)?;
        let label = |t: &Token| {
            saying::is_label(&lowercase(t.text)) || t.text.bytes().all(|b| b.is_ascii_uppercase())
        };
        let label = self.scene.tokens.get(..cue.token)?.iter().any(label);
        let person = source.phrase.kind == PhraseKind::Name && !label;
        let start = cue.token + 1;
        let plain = !self.scene.tokens.get(start..end.min(start + FARTHEST))?.iter().any(Token::is_mark);
        let one = self.scene.number(0) == self.scene.number(end.saturating_sub(1));
        if !person || !plain || !one || self.scene.words(start, end.min(start + FARTHEST)) < 2 {
            return None;
        }
        let pieces = alloc::vec![Piece { start, end: self.edges().trimmed(start, end) }];
        let rule = Rule::Colon;
        let report = Report {
            scene: self.scene,
            cues: self.cues,
            index: i,
            cue,
            inside: false,
            pieces: &pieces,
            rule,
        };
        report.is_one(self.scales).then_some(Statement { cue: i, pieces, rule })
    }

    /// Is called “Crackle”; laughed: “No.” Marked words alone are their owner's, and no cue's without marks.
    fn is_marked(&self, pieces: &[Piece]) -> bool {
        let words = |p: &Piece| self.scene.tokens.get(p.start..p.end).unwrap_or(&[]).iter();
        pieces.iter().all(|p| words(p).all(|t| t.stretch.is_some() || !t.is_word()))
    }

    /// I read “Go West!” by Ann Lee: the title of a work right behind the verb is what it is about.
    fn is_titled(&self, cue: &Cue) -> bool {
        let inside = self.scene.token(cue.token + 2).and_then(|token| token.stretch);
        let stretch = inside.and_then(|number| self.stretches.get(number).zip(self.owners.get(number)));
        stretch.is_some_and(|(stretch, owner)| stretch.open == cue.token + 1 && matches!(owner, Owner::Title))
    }

    /// Strand, asked for comment, said: a verb inside the source of another without a *who* of its own.
    fn is_aside(&self, i: usize) -> bool {
        let Some(cue) = self.cues.get(i) else { return false };
        let who = |k: usize| self.scene.is(k, |t| t.is_any(words!["who", "which", "that"]));
        let holds = |other: &Cue| {
            other.source.is_some_and(|s| s.end <= other.token && s.start < cue.token && cue.token < s.end)
        };
        !cue.group.checked_sub(1).is_some_and(who) && self.next_cues(i).any(holds)
    }

    /// The cues right after one: as many as matter to it.
    fn next_cues(&self, i: usize) -> impl Iterator<Item = &Cue> {
        self.cues.get(i + 1..).unwrap_or(&[]).iter().take(4)
    }

    /// A content ends with the source that holds its cue: *Pike, who hoped to win, said*.
    fn ends_with_holder(&self, i: usize, piece: &mut Piece) {
        let Some(cue) = self.cues.get(i).filter(|cue| piece.start > cue.token) else { return };
        let source = |other: &Cue| other.source.filter(|s| s.end <= other.token && s.start <= cue.token);
        let holder = self.next_cues(i).filter_map(source).find(|s| cue.token < s.end);
        if let Some(holder) = holder.filter(|s| piece.start < s.end && s.end < piece.end) {
            piece.end = self.edges().trimmed(piece.start, holder.end);
        }
        // Officials who spoke about the talks said: the verb of the main clause is no part of what *who* says.
        let Some(who) = cue.source.filter(|s| s.end == cue.group) else { return };
        let relative = self.scene.before(who.end).is_some_and(|t| t.is(word!("who")));
        let main = |other: &&Cue| {
            let verb = self
                .scene
                .before(other.group)
                .is_some_and(|t| t.form != Form::Comma && t.part != Some(Part::Conjunction));
            other.source.is_some_and(|s| s.start == who.start) && verb
        };
        if let Some(main) = self.next_cues(i).find(main).filter(|other| relative && piece.start < other.group)
        {
            piece.end = piece.end.min(self.edges().trimmed(piece.start, main.group));
        }
    }

    /// Felt most by those who stayed: who says it is no part of what is said.
    fn ends_before_source(&self, cue: &Cue, piece: &mut Piece) {
        if let Some(source) = cue.source.filter(|_| piece.holds(cue)) {
            let by = source.start.saturating_sub(usize::from(source.position == Position::Agent));
            piece.end = self.edges().trimmed(piece.start, by);
        }
    }

    /// The pieces on both sides of a cue, and the rule that found them.
    fn sides(&self, cue: &Cue) -> Option<(Vec<Piece>, Rule)> {
        let group = cue.start();
        let start = self.scene.sentence(cue.token).0;
        // It leaks, as Lund pointed out: *as* leads back to the words before it.
        let back = group > start && self.scene.is(group - 1, |t| t.is(word!("as")));
        let group = group - usize::from(back);
        // What now? asked Lund: a question ends without a comma.
        let comma = group > start
            && self.scene.is(group - 1, |t| t.form == Form::Comma || t.form == Form::Stop && t.text != ".");
        let out = cue.end() + usize::from(back && self.scene.is(cue.end(), |t| t.is(word!("out"))));
        let right = self.edges().right_start(cue);
        let sentence_end = self.scene.sentence(cue.token).1;
        let after = self.scene.is(cue.end(), |t| t.form == Form::Comma);
        // They argued for three hours: how long is not what, but in *asked for three years*.
        let demands = self.scene.is(cue.token, |t| t.is_any(words!["ask", "asks", "asked", "asking"]));
        let time = self.scene.phrases.starting(right).filter(|p| p.kind == PhraseKind::Time && !demands);
        let ends = self.scene.is(right, |t| t.form == Form::Stop)
            || time.is_some_and(|p| self.scene.is(p.end, |t| t.form == Form::Stop))
            || right >= sentence_end
            || comma
                && (self.edges().is_adverbial(out, sentence_end)
                    || self.scene.is(out, |t| t.form == Form::Stop)
                    || self.is_told_last(cue, sentence_end))
            || comma && (self.goes_on_writing(right) || self.scene.is(out, |t| t.form == Form::Semicolon));
        let lead = self.scene.words(start, group);
        let opens = self.scene.phrases.starting(start).is_some_and(|p| p.kind != PhraseKind::Time);
        if comma
            && !self.tells_when(cue, start, group)
            && (after && !back || ends)
            && (lead > 2 || after && opens || self.scene.is(group - 1, |t| t.form == Form::Stop))
            && cue.kind != CueKind::Participle
        {
            let asks = self.scene.is(group - 1, |t| t.form == Form::Stop);
            let end = if asks { group } else { self.edges().trimmed(start, group) };
            let left = Piece { start: self.edges().left_start(start, group), end };
            let mut pieces = alloc::vec![left];
            let goes_on = cue.kind != CueKind::According || self.edges().opens_clause(right);
            if after && !ends && self.scene.words(right, sentence_end) > 1 && goes_on {
                pieces.push(Piece { start: right, end: self.edges().end(cue, right, right) });
            }
            let rule =
                if cue.kind == CueKind::According { Rule::ClauseAccordingTo } else { Rule::ClauseSourceCue };
            return Some((pieces, rule));
        }
        if cue.kind == CueKind::According {
            return self.according(cue, start, sentence_end);
        }
        // The tax that Lund proposed would fail: what is said stands before the cue, and the writer goes on.
        let gap =
            cue.share < 80 && right == cue.end() && self.scene.is(right, |t| t.part == Some(Part::Auxiliary));
        if ends || gap {
            return None;
        }
        let end = self.edges().end(cue, right, right);
        let that = self.scene.is(right, |t| t.is(word!("that")));
        let rule = match cue.kind {
            CueKind::Noun => Rule::NounContent,
            CueKind::Participle => Rule::ParticipleClause,
            _ if that => Rule::CueThat,
            _ if self.scene.is(right, |t| t.part == Some(Part::To)) => Rule::CueToVerb,
            _ => Rule::CueClause,
        };
        (self.scene.words(right, end) > 0).then(|| (alloc::vec![Piece { start: right, end }], rule))
    }

    /// On Mon, Jan 5, Lund wrote: nothing but a time stands before the source. Asked if it leaks, Lund laughed: nor what he
    /// is asked.
    fn tells_when(&self, cue: &Cue, start: usize, group: usize) -> bool {
        let time = |t: &Token| {
            !t.is_word()
                || t.noun == Some(Noun::Time)
                || matches!(t.part, Some(Part::Preposition | Part::Determiner))
                || t.text.starts_with(|c: char| c.is_ascii_digit())
        };
        let when = self.scene.is(start, |t| t.is_any(words!["when", "if"]));
        let asked = self.scene.is(start + usize::from(when), |t| t.is_any(words!["asked", "told"]));
        asked
            || cue.share < 60
                && !self.scene.is(cue.end(), |t| t.form == Form::Comma)
                && self.edges().leads_in(start, group - 1)
            || group < start + FARTHEST && self.scene.tokens.get(start..group).unwrap_or(&[]).iter().all(time)
    }

    /// The ferry stops, it said Tuesday, citing the storm; the ferry stops, it said, though few will miss it: behind the comma
    /// the writer goes on.
    fn goes_on_writing(&self, right: usize) -> bool {
        let writes = |t: &Token| {
            t.ends("ing") && !t.capital || t.is_any(words!["though", "although", "whereas", "as", "while"])
        };
        self.scene.is(right - 1, |t| t.form == Form::Comma) && self.scene.is(right, writes)
    }

    /// It rained, he told the clerk: a listener ends the sentence.
    fn is_told_last(&self, cue: &Cue, end: usize) -> bool {
        let listener = self.scene.phrases.starting(cue.end()).filter(|_| cue.kind == CueKind::Telling);
        listener.is_some_and(|p| p.end == end || self.scene.is(p.end, |t| t.form == Form::Stop))
    }

    fn according(&self, cue: &Cue, start: usize, end: usize) -> Option<(Vec<Piece>, Rule)> {
        if self.scene.words(start, cue.token) < 2 {
            let from = cue.end();
            let commas =
                || (from..end.min(from + 30)).filter(|&i| self.scene.is(i, |t| t.form == Form::Comma));
            // According to Pike, a clerk, it rained: the first comma after the source may open an apposition.
            let apposes = |i: usize| {
                i == from && self.scene.is(i + 1, |t| t.is_any(words!["who", "which", "a", "an", "the"]))
            };
            let comma = commas().find(|&i| !apposes(i)).or_else(|| commas().next())?;
            let piece = Piece { start: comma + 1, end: self.edges().trimmed(comma + 1, end) };
            return Some((alloc::vec![piece], Rule::AccordingToClause));
        }
        let piece = Piece {
            start: self.edges().left_start(start, cue.token),
            end: self.edges().trimmed(start, cue.token),
        };
        Some((alloc::vec![piece], Rule::ClauseAccordingTo))
    }
}

/// Pieces in order, those that touch or overlap made one.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let pieces = ordered(pieces, |piece| piece.start as u64);
    let mut found: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match found.last_mut() {
            Some(last) if piece.start <= last.end => last.end = last.end.max(piece.end),
            _ => found.push(piece),
        }
    }
    found
}
