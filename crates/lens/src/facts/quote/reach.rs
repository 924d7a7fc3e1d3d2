//! From a phrase to the source it belongs to: up what it is of, back to what *who* stands for.
//!
//! Nothing here chooses a phrase for a cue.

use article_lens_lexicon::saying::Part;

use super::phrase::{Phrase, PhraseKind};
use super::scene::{Choice, Position, Scene};
use super::token::{Form, Token, word, words};

/// A signature has at most so many tokens.
const LONGEST_SIGNATURE: usize = 16;

/// In tokens: *In an interview with the paper on Monday*.
const LONGEST_LEAD: usize = 16;

/// In tokens: *PORT ELLERY, Maine (March 3, 2026) —*.
const LONGEST_DATELINE: usize = 14;

impl Scene<'_, '_> {
    /// Whether this is *citing* before somebody who says it, not before what is said.
    pub(super) fn cites(&self, i: usize) -> bool {
        let ends = |p: &Phrase| {
            self.token(self.chained(p.end)).is_none_or(|t| matches!(t.form, Form::Stop | Form::Comma))
        };
        let own = |p: &Phrase| self.is(p.start, |t| t.part == Some(Part::Possessive));
        let speaks =
            |p: &&Phrase| !matches!(p.kind, PhraseKind::Time | PhraseKind::Thing) && ends(p) && !own(p);
        let which = || self.before(i).is_some_and(|t| t.is(word!("which")));
        self.is(i, |t| t.is_any(words!["citing", "quoting"]) || t.is(word!("cited")) && which())
            && self.phrases.starting(i + 1).filter(speaks).is_some()
    }

    /// — Ada Lund, mayor of Vale: who signs, where a dash is followed by somebody and the paragraph ends soon.
    pub(super) fn signature(&self, dash: usize) -> Option<&Phrase> {
        let rest = self.tokens.get(dash..).filter(|rest| rest.len() < LONGEST_SIGNATURE)?;
        let acts = |t: &Token| {
            matches!(t.part, Some(Part::Auxiliary | Part::Verb)) || t.is_mark() || t.reporting >= 30
        };
        let ends = |i: usize| {
            self.token(i).is_none_or(|t| matches!(t.form, Form::Comma | Form::Stop | Form::Bracket))
        };
        let dashed = rest.first()?.form == Form::Dash && !rest.iter().any(acts);
        let named = |p: &&Phrase| is_named(p.kind) && p.kind != PhraseKind::Time && ends(p.end);
        self.phrases.starting(dash + 1).filter(|_| dashed).filter(named)
    }

    pub(super) fn is_source(&self, phrase: &Phrase, cue: usize) -> bool {
        // Him and them speak only where *by* or *according to* says so, and in *recalled him saying*.
        let object = phrase.kind == PhraseKind::Pronoun
            && self.is(phrase.start, |t| t.part == Some(Part::Object) || t.is(word!("her")));
        let led = || {
            self.before(phrase.start).is_some_and(|t| t.is_any(words!["by", "to"]))
                || phrase.end == cue && self.is(cue, |t| t.ends("ing"))
        };
        // It is done so that nobody calls it theft: an *it* that only is says nothing later.
        let only_is = self.is(phrase.start, |t| t.is(word!("it")))
            && self.is(phrase.end, |t| t.is_any(words!["is", "was", "’s", "'s"]))
            && self.group(cue) > phrase.end;
        phrase.kind != PhraseKind::Time
            && !self.is_dateline(phrase)
            && !self.is_first_verb(phrase, cue)
            && !only_is
            && !self.is_of_reason(phrase, cue)
            && !self.is_told_of(phrase, cue)
            && (!object || led())
            && self.is(phrase.start, |t| t.stretch.is_none() && self.is(cue, |c| c.sentence == t.sentence))
    }

    /// A nurse, who asked not to be named because she feared for her job, said: the pronoun of a reason has a verb of its own, and the
    /// comma before the cue closes it.
    fn is_of_reason(&self, phrase: &Phrase, cue: usize) -> bool {
        let group = self.group(cue);
        phrase.kind == PhraseKind::Pronoun
            && phrase.end < group
            && self.before(phrase.start).is_some_and(|t| t.is_any(words!["because", "since", "as"]))
            && self.before(group).is_some_and(|t| t.form == Form::Comma)
    }

    /// A nurse, tired, said patients already wait: what the words begin with that are said, for it has its verb.
    fn is_told_of(&self, phrase: &Phrase, cue: usize) -> bool {
        let verb = |t: &Token| matches!(t.part, Some(Part::Auxiliary | Part::Adverb | Part::Verb));
        phrase.start == cue + 1
            && self.is(phrase.end, verb)
            && self.before(self.group(cue)).is_some_and(|t| t.form == Form::Comma && t.stretch.is_none())
            && !self.group(cue).checked_sub(2).is_some_and(|i| self.is(i, |t| t.is_mark()))
    }

    /// Stop calling it theft; Speaking on Monday, Lund said: one capital that opens a sentence and could be a verb is no name
    /// before a participle, nor in *-ing* with a comma before the cue.
    fn is_first_verb(&self, phrase: &Phrase, cue: usize) -> bool {
        let lone = phrase.start == self.sentence(cue).0
            && phrase.end == phrase.start + 1
            && phrase.kind == PhraseKind::Name;
        let ing = |t: &Token| t.ends("ing");
        let apart = || self.before(self.group(cue)).is_some_and(|t| t.form == Form::Comma);
        lone && if self.is(cue, ing) {
            phrase.end == self.group(cue)
        } else {
            self.is(phrase.start, ing) && self.is(phrase.end, |t| t.is_word()) && apart()
        }
    }

    /// ROME (AP) — He said: the place where a report was written says nothing.
    fn is_dateline(&self, phrase: &Phrase) -> bool {
        phrase.end <= LONGEST_DATELINE && phrase.end <= self.dateline()
    }

    /// DENVER, May 4 (AP) — A storm hit the coast, said Lund: how many tokens the place in capitals, the day and the agency have that
    /// open a report, with their dash; 0 where none do.
    pub(super) fn dateline(&self) -> usize {
        // But: MAYOR – “No.”
        let opens = |t: &Token| {
            t.text.len() > 2 && t.noun.is_none() && !t.text.contains(char::is_lowercase) && t.is_word()
        };
        let place = |t: &&Token| {
            !t.is_mark() && (!t.is_word() || t.capital || t.text.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let mut line = self.tokens.iter().take(LONGEST_DATELINE).take_while(place);
        let dash = line.position(|t| t.form == Form::Dash);
        dash.filter(|_| self.is(0, opens)).map_or(0, |dash| dash + 1)
    }

    pub(super) fn choice(&self, phrase: &Phrase, position: Position) -> Choice {
        Choice { start: phrase.start, end: phrase.end, phrase: *phrase, position }
    }

    /// Said the mayor, Ben Lee: the name tells more than the role.
    pub(super) fn named(&self, choice: &mut Choice) {
        let parts = |i: usize| self.token(i).is_none_or(|t| matches!(t.form, Form::Comma | Form::Stop));
        // Said the mayor, Ben Lee of the Harbor Board: where somebody is from may follow.
        let from = |i: usize| self.is(i, |t| t.is_any(words!["of", "from", "at"]));
        // Said a man named Ben Lee.
        let named = self.is(choice.end, |t| t.is(word!("named")));
        let name = self
            .phrases
            .starting(choice.end + 1)
            .filter(|p| p.kind == PhraseKind::Name && (named || parts(p.end) || from(p.end)));
        let apart = named || parts(choice.end);
        if let Some(name) = name.filter(|_| choice.phrase.kind == PhraseKind::Role && apart) {
            (choice.end, choice.phrase) = (name.end, *name);
        }
    }

    /// A deckhand who feared losing his job said: the object of a participle in a relative clause speaks no more than that
    /// clause does.
    pub(super) fn holder(&self, phrase: &Phrase, cue: usize) -> Option<Choice> {
        let object = phrase.kind == PhraseKind::Thing
            && self.before(phrase.start).is_some_and(|t| t.ends("ing") && !t.capital);
        let who = |p: &&Phrase| self.is(p.start, |t| t.is(word!("who"))) && self.is_source(p, cue);
        let relative = self.phrases.before(phrase.start).take(8).find(who).filter(|_| object)?;
        self.antecedent(relative, cue)
    }

    /// In an email to staff, Lund said: whether this comma closes what leads into its sentence, where nobody speaks.
    pub(super) fn is_lead_in(&self, comma: usize) -> bool {
        let start = self.sentence(comma).0;
        let inside =
            self.tokens.get(start..comma).filter(|inside| inside.len() < LONGEST_LEAD).unwrap_or(&[]);
        let leads = inside.first().is_some_and(|t| t.part == Some(Part::Preposition));
        leads && !inside.iter().any(|t| t.form == Form::Comma)
    }

    /// The firm placed ads calling it a shame: what somebody made does not speak for itself before a participle.
    pub(super) fn is_object(&self, phrase: &Phrase, cue: usize) -> bool {
        let verb = |t: &Token| {
            t.is_word() && !t.capital && (t.part == Some(Part::Verb) || t.ends("ed") || t.ends("ing"))
        };
        self.is(cue, |t| t.ends("ing"))
            && matches!(phrase.kind, PhraseKind::Thing | PhraseKind::Document)
            && self.before(phrase.start).is_some_and(verb)
    }

    /// A source cited by CNN said; a woman who saw it said: what stands right before the verb only tells who she is.
    pub(super) fn described(&self, last: &Phrase, cue: usize) -> Option<Choice> {
        let by = last.start.checked_sub(1).filter(|&by| self.is(by, |t| t.is(word!("by"))));
        if let Some(by) = by {
            let participle = by.checked_sub(1).filter(|&i| self.is(i, is_participle))?;
            let phrase = self.phrases.ending(participle).filter(|phrase| self.is_source(phrase, cue))?;
            let mut choice = self.choice(phrase, Position::Before);
            self.climb(&mut choice, cue);
            return Some(choice);
        }
        // A nurse who cared for Lund recalled.
        let led = self.before(last.start).is_some_and(|t| t.part == Some(Part::Preposition));
        let verb = last.start.checked_sub(1 + usize::from(led))?;
        let relative = self.phrases.ending(verb).filter(|p| self.is(p.start, |t| t.is(word!("who"))))?;
        let acts = |t: &Token| t.is_word() && t.part != Some(Part::Adverb) && t.reporting < 30;
        if self.is(verb, acts) { self.antecedent(relative, cue) } else { None }
    }

    /// From *the agency* up to *a spokesman for the agency*.
    pub(super) fn climb(&self, choice: &mut Choice, cue: usize) {
        // A source close to him: only what speaks itself stands alone.
        let object = self.is(choice.start, |t| t.part == Some(Part::Object));
        if choice.phrase.kind == PhraseKind::Pronoun && !object {
            return;
        }
        for _ in 0..4 {
            let upper = self.lead(choice, cue).and_then(|lead| self.phrases.ending(lead));
            // A study by the university found: what somebody wrote speaks.
            let written = upper.is_some_and(|upper| upper.kind == PhraseKind::Document);
            let chains = written || !self.before(choice.start).is_some_and(|t| t.is(word!("by")));
            match upper {
                // One of the owners: an owner, told with the rest.
                Some(upper)
                    if upper.kind == PhraseKind::Pronoun
                        && self.before(choice.start).is_some_and(|t| t.is(word!("of"))) =>
                {
                    choice.start = upper.start;
                }
                Some(upper)
                    if chains
                        && self.is_source(upper, cue)
                        && !matches!(upper.kind, PhraseKind::Pronoun | PhraseKind::Relative) =>
                {
                    choice.start = upper.start;
                    choice.phrase = *upper;
                }
                _ => break,
            }
        }
    }

    /// Where what leads from somebody into a phrase begins: *of*, *familiar with*. Right before a verb or a comma any
    /// preposition and participle does: *behind* the counter, *close to* the couple, *briefed on* the talks,
    /// *representing* the family.
    fn lead(&self, choice: &Choice, cue: usize) -> Option<usize> {
        let any = !self.is(cue, |t| t.ends("ing"))
            && (choice.position == Position::Apposed || choice.end == self.group(cue));
        let leads = |t: &Token| {
            let clause = || t.is_any(words!["after", "before", "since", "until", "than"]);
            t.is_any(words!["of", "for", "at", "from", "in", "with", "on", "by"])
                || any && matches!(t.part, Some(Part::Preposition | Part::To)) && !clause()
        };
        let led = self.before(choice.start).is_some_and(leads);
        // The building inspector said: a participle without a preposition has an object that cannot go with a noun before.
        let object = led || self.is(choice.start, |t| t.part.is_some() || t.capital);
        let tells = |t: &Token| {
            led && t.is(word!("familiar"))
                || any
                    && (led && t.is_any(words!["close", "next"])
                        || t.ends("ing") && object
                        || led && t.ends("ed"))
                    && !t.capital
        };
        let start = choice.start - usize::from(led);
        let start = start - usize::from(self.before(start).is_some_and(tells));
        (start < choice.start).then_some(start)
    }

    /// Quill and Stroud said: from the second of two sources back to the first, where nothing leads into them but the start
    /// of a clause.
    pub(super) fn paired(&self, choice: &mut Choice, cue: usize) {
        let and =
            choice.start.checked_sub(1).filter(|&i| self.is(i, |t| t.is_any(words!["and", "or", "nor"])));
        let first = and.and_then(|and| self.phrases.ending(and));
        let first =
            first.filter(|p| is_named(p.kind) && is_named(choice.phrase.kind) && self.is_source(p, cue));
        let clear = |p: &&Phrase| {
            let (start, lead) = (self.sentence(cue).0, self.before(p.start));
            p.start == start
                || lead.is_some_and(|t| {
                    t.form == Form::Comma || t.is_mark() || t.is_any(words!["both", "neither", "either"])
                })
        };
        if let Some(first) = first.filter(clear) {
            choice.start = first.start;
        }
    }

    /// Said Quill and Stroud: to the second of two sources, where nothing but the end of a clause stands behind it.
    pub(super) fn paired_behind(&self, choice: &mut Choice, cue: usize) {
        let and = Some(choice.end).filter(|&i| i == choice.phrase.end && self.is(i, |t| t.is(word!("and"))));
        let second = and.and_then(|and| self.phrases.starting(and + 1));
        let second =
            second.filter(|p| is_named(p.kind) && is_named(choice.phrase.kind) && self.is_source(p, cue));
        let clear = |p: &&Phrase| {
            self.is(p.end, |t| matches!(t.form, Form::Comma | Form::Stop) || t.is_mark())
                || p.end >= self.sentence(cue).1
        };
        if let Some(second) = second.filter(clear) {
            choice.end = second.end;
        }
    }

    pub(super) fn antecedent(&self, relative: &Phrase, cue: usize) -> Option<Choice> {
        // A clerk who saw it and who told nobody said.
        if self.before(relative.start).is_some_and(|t| t.is(word!("and"))) {
            let who = |p: &&Phrase| p.kind == PhraseKind::Relative && self.is_source(p, cue);
            let first = self.phrases.before(relative.start).take(8).find(who)?;
            let whole = self.before(first.start).is_none_or(|t| !t.is(word!("and")));
            return if whole { self.antecedent(first, cue) } else { None };
        }
        let comma = self.before(relative.start).is_some_and(|t| t.form == Form::Comma);
        let end = relative.start - usize::from(comma);
        let phrase = self.phrases.ending(end).filter(|phrase| self.is_source(phrase, cue))?;
        let mut choice = self.choice(phrase, Position::Before);
        self.climb(&mut choice, cue);
        // Its source is Pike, by way of *who*: both words are the evidence.
        choice.end = relative.end;
        Some(choice)
    }
}

/// Whether it can be one of two sources.
fn is_named(kind: PhraseKind) -> bool {
    !matches!(kind, PhraseKind::Pronoun | PhraseKind::Relative | PhraseKind::Thing)
}

/// *cited*, *seen*: a form that can stand before *by*.
fn is_participle(token: &Token) -> bool {
    token.ends("ed")
        || token.is_any(words!["seen", "heard", "held", "led", "made", "run", "shown", "written"])
}
