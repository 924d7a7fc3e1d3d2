//! Phrases and a cue in, the cue's source out: by where the phrase stands.
//!
//! The rules stand in order, the plainest first; each bears a name. Nothing here knows what is said.

use alloc::vec::Vec;

use article_lens_lexicon::saying::{Noun, Part};

use super::phrase::{Phrase, PhraseKind};
use super::scene::{Choice, Position, Scene};
use super::token::{Form, Token, is_party, word, words};

/// So many phrases before a cue are looked at.
const FARTHEST: usize = 10;
/// So many of them are candidates.
const MOST: usize = 6;

/// Candidates, of which no two name the same phrase.
#[derive(Default)]
struct Sources {
    list: Vec<Choice>,
}

impl Sources {
    fn extend(&mut self, choices: impl IntoIterator<Item = Choice>) {
        for choice in choices {
            let known = |c: &Choice| c.phrase.start == choice.phrase.start;
            if self.list.len() < MOST && !self.list.iter().any(known) {
                self.list.push(choice);
            }
        }
    }
}

impl Scene<'_, '_> {
    /// Who could be the source of the cue at this token, the plainest first.
    pub(super) fn sources(&self, cue: usize, group: usize, passive: bool) -> Vec<Choice> {
        let mut found = Sources::default();
        if passive && group == cue {
            return self.agent(cue).into_iter().collect();
        }
        if let Some(only) = self.only(group, cue).filter(|_| !passive) {
            return alloc::vec![only];
        }
        if self.is(cue, |t| t.is(word!("according"))) {
            found.extend(self.following(cue + 2, cue, Position::Fixed));
        } else if self.is(cue, |t| t.form == Form::Colon) {
            found.extend(self.speaker(cue));
            found.extend(self.phrases_before(cue, cue).map(|p| self.choice(p, Position::Fixed)));
        } else {
            let undergone = self.is(cue, |t| t.ends("ed")) && self.is(cue + 1, |t| t.is(word!("by")));
            if passive || undergone {
                found.extend(self.agent(cue));
            }
            found.extend(self.inverted(group, cue));
            found.extend(self.adjacent(group, cue));
            found.extend(self.relative(group, cue));
            found.extend(self.apposed(group, cue));
            found.extend(self.late(group, cue));
            self.subjects(group, cue, &mut found);
            found.extend(self.near(group, cue));
            found.extend(self.opened(cue));
            found.extend(self.others(group, cue));
        }
        found.list
    }

    /// “It leaks,” or ‘It leaks’, said the mayor. Recalled him saying it leaks: a source that leaves room for no other.
    fn only(&self, group: usize, cue: usize) -> Option<Choice> {
        let last =
            self.phrases.ending(group).filter(|p| p.kind == PhraseKind::Pronoun && self.is_source(p, cue));
        let ing = self.is(cue, |t| t.ends("ing"));
        let object = |p: &&Phrase| ing && self.is(p.start, |t| t.part == Some(Part::Object));
        if let Some(him) = last.filter(object) {
            return Some(self.choice(him, Position::Before));
        }
        let marked = |t: &Token| t.is_mark() || t.form == Form::Comma && t.stretch.is_none();
        let choice = self.inverted(group, cue).filter(|_| self.before(group).is_some_and(marked))?;
        let ends = |t: &Token| matches!(t.form, Form::Stop | Form::Comma);
        let person = [PhraseKind::Name, PhraseKind::Role, PhraseKind::Organization, PhraseKind::Pronoun];
        let says = self.is(cue, |t| t.reporting >= 60) && self.token(choice.end).is_none_or(ends);
        Some(choice).filter(|choice| says && person.contains(&choice.phrase.kind))
    }

    /// The phrases before a place that could be the source of a cue in the same sentence, the nearest first.
    fn phrases_before(&self, place: usize, cue: usize) -> impl Iterator<Item = &Phrase> {
        let same = move |p: &&Phrase| self.number(p.start) == self.number(cue);
        let own = self.phrases.before(place).take(FARTHEST).take_while(same);
        own.filter(move |p| self.is_source(p, cue))
    }

    /// Any other phrase of the sentence before the cue.
    fn others(&self, group: usize, cue: usize) -> impl Iterator<Item = Choice> {
        self.phrases_before(group, cue).filter_map(move |p| self.whole(p, cue, Position::Near))
    }

    /// The phrase with what it belongs to.
    fn whole(&self, phrase: &Phrase, cue: usize, position: Position) -> Option<Choice> {
        if phrase.kind == PhraseKind::Relative {
            let choice = self.antecedent(phrase, cue).unwrap_or(self.choice(phrase, position));
            return Some(Choice { position, ..choice });
        }
        let mut choice = self.choice(phrase, position);
        self.climb(&mut choice, cue);
        Some(choice)
    }

    fn agent(&self, cue: usize) -> Option<Choice> {
        let by = (cue + 1..cue + 9).find(|&i| self.is(i, |t| t.is(word!("by"))))?;
        self.following(by + 1, cue, Position::Agent)
    }

    /// The phrase that starts at a token, with what belongs to it on its right.
    pub(super) fn following(&self, start: usize, cue: usize, position: Position) -> Option<Choice> {
        // Said retired Gen. Ada Lund: an adjective that could be a verb opens no phrase.
        let adjective = self.is(start, |t| !t.capital && (t.ends("ed") || t.ends("ing")));
        let phrase = self.phrases.starting(start + usize::from(adjective));
        let phrase = phrase.filter(|phrase| self.is_source(phrase, cue))?;
        let mut choice = Choice { start, ..self.choice(phrase, position) };
        // Said Lee Chen in a note, said her aunt from the door: where somebody says it is no part of who that is.
        let own = self.is(phrase.start, |t| t.part == Some(Part::Possessive) || t.is(word!("her")));
        let place = phrase.kind == PhraseKind::Name
            && self.is(phrase.end, |t| t.is_any(words!["in", "at", "with"]))
            || own && self.is(phrase.end, |t| t.is_any(words!["in", "at", "with", "from"]));
        if !place {
            choice.end = self.described_by(phrase);
        }
        self.named(&mut choice);
        self.paired_behind(&mut choice, cue);
        Some(choice)
    }

    /// “We lost,” said Mara Quill. What stands before the verb group closes what is said.
    fn inverted(&self, group: usize, cue: usize) -> Option<Choice> {
        if self.is(cue, |t| t.ends("ing")) {
            return None;
        }
        let before = self.before(group)?;
        let closes = before.is_mark()
            || before.stretch.is_some()
            || before.form == Form::Comma && group > 1 && self.before(group - 1).is_some_and(|t| t.is_mark());
        if !closes || before.sentence != self.token(cue)?.sentence && before.form == Form::Stop {
            return None;
        }
        self.following(cue + 1, cue, Position::After)
    }

    /// Pike said; a spokesman for the agency said; the clerk who said.
    fn adjacent(&self, group: usize, cue: usize) -> Option<Choice> {
        let phrase = self.phrases.ending(group).filter(|phrase| self.is_source(phrase, cue))?;
        if phrase.kind == PhraseKind::Relative {
            return self.antecedent(phrase, cue).or_else(|| Some(self.choice(phrase, Position::Before)));
        }
        if let Some(described) = self.described(phrase, cue) {
            return Some(described);
        }
        if self.is_object(phrase, cue) {
            return None;
        }
        if let Some(holder) = self.holder(phrase, cue) {
            return Some(holder);
        }
        let mut choice = self.choice(phrase, Position::Before);
        self.climb(&mut choice, cue);
        self.paired(&mut choice, cue);
        Some(choice)
    }

    /// Letters that called him old: what *that* stands for.
    fn relative(&self, group: usize, cue: usize) -> Option<Choice> {
        let that = group.checked_sub(1).filter(|&i| self.is(i, |t| t.is(word!("that"))))?;
        let phrase = self.phrases.ending(that).filter(|phrase| self.is_source(phrase, cue))?;
        let choice = self.whole(phrase, cue, Position::Before)?;
        Some(Choice { end: group, ..choice })
    }

    /// Ilse Brandt, a carpenter from Bergen who sold two barns, said: back over the commas to what they set apart.
    fn apposed(&self, group: usize, cue: usize) -> Option<Choice> {
        let parts = |t: &Token| matches!(t.form, Form::Comma | Form::Dash | Form::Bracket);
        // The town, urged by landlords, clerks and bakers alike, decided: a list is no apposition.
        let list = group > 1 && self.is(group - 2, |t| t.is(word!("alike")));
        if !self.before(group).is_some_and(parts) || list || self.is(cue, |t| t.ends("ing")) {
            return None;
        }
        let sentence = self.token(cue)?.sentence;
        let mut last = group - 1;
        for _ in 0..4 {
            let from = last.saturating_sub(40);
            let comma = (from..last)
                .rev()
                .take_while(|&i| self.is(i, |t| t.sentence == sentence && t.stretch.is_none()))
                .find(|&i| self.is(i, parts))?;
            // Lund (D-Wash.), a clerk, said; Lund, D-Wash., a clerk, said: neither bracket nor party speaks.
            // Lund, raised in Ohio, where her father, a miner, ran a bar, said: neither does what a clause of place tells of.
            let place = |i: usize| self.is(i, |t| t.is(word!("where")));
            let speaks = |p: &&Phrase| {
                self.is_source(p, cue)
                    && !self.is(p.start, is_party)
                    && ![comma + 1, p.start.saturating_sub(1)].into_iter().any(place)
                    && !self.is_lead_in(comma)
            };
            let phrase = self.phrases.ending(comma).filter(speaks);
            if let Some(phrase) = phrase.filter(|_| self.sets_apart(comma + 1, last)) {
                let mut choice = self.choice(phrase, Position::Apposed);
                self.climb(&mut choice, cue);
                // Mbeki and Strand (2016) say.
                self.paired(&mut choice, cue);
                if self.tells_who(comma + 1, last) {
                    choice.end = last + usize::from(self.is(last, |t| t.text == ")"));
                }
                // The lead prosecutor, Ilse Brandt, said; the bank, Lakeside Corp, said: the name tells more than what it is.
                let name = self.phrases.starting(comma + 1).filter(|p| match choice.phrase.kind {
                    PhraseKind::Role => p.kind == PhraseKind::Name,
                    PhraseKind::Organization => self.is(p.end - 1, |t| t.noun == Some(Noun::Company)),
                    _ => false,
                });
                if let Some(name) = name {
                    choice.phrase = *name;
                }
                return Some(choice);
            }
            last = comma;
        }
        None
    }

    /// Critics, however, argue; the defense, by contrast, said; Lund, for one, told me; critics, and there are many, argue:
    /// what only joins sentences is no part of the source.
    fn tells_who(&self, start: usize, end: usize) -> bool {
        let joins = |t: &Token| match t.part {
            Some(Part::Preposition) => !t.is_any(words!["of", "from", "with", "at"]),
            Some(Part::Conjunction) => !t.is(word!("which")),
            _ => false,
        };
        let inside = self.tokens.get(start..end).unwrap_or(&[]);
        inside.iter().any(|t| t.part != Some(Part::Adverb)) && !inside.first().is_some_and(joins)
    }

    /// Whether what stands between two commas says more about what stands before: *a carpenter*, *who*, *61*, *too*.
    fn sets_apart(&self, start: usize, end: usize) -> bool {
        let Some(first) = self.token(start) else { return false };
        // Ilse Brandt (D-Wash.) said: what stands in brackets does not speak.
        if self.before(start).is_some_and(|t| t.text == "(") {
            return true;
        }
        let role = self.tokens.get(start..end.min(start + 6)).unwrap_or(&[]).iter().any(|t| t.noun.is_some());
        let number = first.text.starts_with(|c: char| c.is_ascii_digit());
        let name =
            self.phrases.starting(start).filter(|p| p.kind == PhraseKind::Name && self.chained(p.end) == end);
        let described = start.checked_sub(1).and_then(|comma| self.phrases.ending(comma));
        // A lawyer for the papers, David Schulz: the role is named before what it is for.
        let role_of = |p: &Phrase| {
            let mut whole = self.choice(p, Position::Apposed);
            self.climb(&mut whole, end);
            // Brandt, a curator at the museum, Bergen, said: where the role says more itself, a place follows.
            let comma = |t: &Token| t.form == Form::Comma && !self.is_lead_in(whole.start - 1);
            let says_more = self.before(whole.start).is_some_and(|t| comma(t) || t.is(word!("and")));
            whole.phrase.kind == PhraseKind::Role && !says_more
        };
        if name.is_some() && described.is_some_and(role_of) {
            return true;
        }
        match first.part {
            Some(Part::Determiner | Part::Possessive | Part::Adverb | Part::Conjunction) => true,
            Some(Part::Preposition | Part::Subject) => {
                !self.is(start, |t| t.is_any(words!["he", "she", "they", "it", "we", "i"]))
            }
            _ => {
                number
                    || is_party(first)
                    || role
                    || first.ends("ing")
                    || first.is_any(words!["himself", "herself", "D", "R", "former", "asked"])
            }
        }
    }

    /// The tax is fair, said Ilse: a comma before, and after the cue a phrase that no verb follows.
    fn late(&self, group: usize, cue: usize) -> Option<Choice> {
        // The firm, a maker of hedges, today announced the shears: nobody stands behind a verb that something leads.
        let led = group < cue;
        if led
            || !self
                .before(group)
                .is_some_and(|t| t.form == Form::Comma || t.form == Form::Stop && t.text == "?")
            || self.is(cue, |t| t.ends("ing"))
        {
            return None;
        }
        // Lund, a clerk, said it “leaks”; said the dam was old: what a verb or a mark follows is what is spoken of.
        let goes_on =
            |t: &Token| t.is_mark() || matches!(t.part, Some(Part::Auxiliary | Part::Verb)) || t.ends("ed");
        let spoken_of = self.phrases.starting(cue + 1).is_some_and(|p| self.is(p.end, goes_on));
        if spoken_of {
            return None;
        }
        self.following(cue + 1, cue, Position::After)
    }

    /// Participles and shared subjects: *Pike left early, saying*; *Pike rose and said*.
    fn subjects(&self, group: usize, cue: usize, found: &mut Sources) {
        let Some(before) = self.before(group) else { return };
        let shares = before.is_any(words!["and", "but", "then"])
            || matches!(before.form, Form::Comma | Form::Dash)
            || before.is_mark()
            || self.is(cue, |t| t.ends("ing"))
            || self.is(group, |t| t.part == Some(Part::To));
        if !shares {
            return;
        }
        let finite = |t: &Token| {
            matches!(t.part, Some(Part::Auxiliary | Part::Verb))
                || t.reporting >= 30
                || t.ends("ed") && t.noun.is_none()
        };
        let verb = |phrase: &&Phrase| {
            let end = self.chained(phrase.end);
            let skip = usize::from(self.is(end, |t| t.part == Some(Part::Adverb) || t.ends("ly")));
            self.is_source(phrase, cue)
                && !self.before(phrase.start).is_some_and(|t| t.part == Some(Part::Preposition))
                && self.is(end + skip, |t| t.is_word() && !t.capital && !t.ends("ing") && finite(t))
        };
        let speaks = |p: &&Phrase| verb(p) && self.is(p.end, |t| t.reporting >= 60);
        // The administration, which has redefined it and labeled it: a second verb may share *which*.
        let joins = before.is_any(words!["and", "but", "then"]);
        let main = |p: &&Phrase| self.is_main(p) && (joins || p.kind != PhraseKind::Relative);
        let opens = |p: &&Phrase| !self.before(p.start).is_some_and(|t| t.part == Some(Part::Preposition));
        let own = || self.phrases_before(group, cue);
        let finds = [
            own().find(|p| speaks(p) && main(p)),
            own().find(|p| verb(p) && main(p)),
            own().last().filter(|p| opens(p)),
            own().find(speaks),
            own().find(|p| verb(p)),
            own().last(),
        ];
        for phrase in finds.into_iter().flatten() {
            found.extend(self.whole(phrase, cue, Position::Subject));
        }
    }

    /// Lund rejected the notion that the dam leaks, saying: whether a phrase is no subject of a clause inside another.
    fn is_main(&self, phrase: &Phrase) -> bool {
        let inner = |t: &Token| {
            t.is_any(words!["that", "how", "why", "whether", "if", "because", "when", "what", "where", "as"])
                || t.is_word()
                    && !t.capital
                    && (t.part == Some(Part::Verb) || t.reporting >= 30 && !t.possessive)
        };
        !self.before(phrase.start).is_some_and(inner)
    }

    /// After saying that it leaked, Lund left: a participle that opens its sentence shares the subject behind the comma.
    fn opened(&self, cue: usize) -> Option<Choice> {
        let (start, end) = self.sentence(cue);
        if cue > start + 2 || !self.is(cue, |t| t.ends("ing")) {
            return None;
        }
        let behind = |i: &usize| self.before(*i).is_some_and(|t| t.form == Form::Comma || t.is_mark());
        let phrase = (cue + 1..end.min(cue + 60)).filter(behind).find_map(|i| {
            self.phrases.starting(i).filter(|p| self.is_source(p, cue) && p.kind != PhraseKind::Thing)
        })?;
        Some(self.choice(phrase, Position::Subject))
    }

    /// The nearest phrase before that no verb parts from the cue.
    fn near(&self, group: usize, cue: usize) -> Option<Choice> {
        let phrase = self
            .phrases
            .before(group)
            .take(3)
            .find(|phrase| group - phrase.end < 8 && self.is_source(phrase, cue))?;
        // A clerk who was not allowed to speak said: what stands before *who* is the subject of both verbs.
        if phrase.kind == PhraseKind::Relative {
            return self
                .antecedent(phrase, cue)
                .map(|choice| Choice { position: Position::Apposed, ..choice });
        }
        Some(self.choice(phrase, Position::Near))
    }

    /// Before a colon: the name that opens the line, or the subject of the sentence.
    fn speaker(&self, colon: usize) -> Option<Choice> {
        let sentence = self.token(colon)?.sentence;
        // Pollsters agree - Carl Bialik: what a dash sets apart before the colon is the name.
        let dash = |p: &Phrase| (p.end..colon).any(|i| self.is(i, |t| t.form == Form::Dash));
        let own = self
            .phrases
            .before(colon)
            .take(20)
            .take_while(|p| self.is(p.start, |t| t.sentence == sentence) && !dash(p));
        let own: Vec<&Phrase> = own.filter(|p| self.is_source(p, colon)).collect();
        // In city after city, Perez pleads: what a preposition opens with is no subject.
        let led = |p: &Phrase| self.before(p.start).is_some_and(|t| t.part == Some(Part::Preposition));
        let first = own.iter().rev().find(|p| !led(p)).or(own.last())?;
        let mut choice = self.choice(first, Position::Fixed);
        self.named(&mut choice);
        Some(choice)
    }
}
