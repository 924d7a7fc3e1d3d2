//! A marked stretch and what it could belong to in, features out: how each candidate stands to it.
//!
//! Nothing here chooses, and nothing here knows weights.

use article_lens_lexicon::saying::{self, Part};

use super::cue::{Cue, CueKind};
use super::feature::{class, few, kind, many, position, share, source, word};
use super::mark::Stretch;
use super::rule::Rule;
use super::scales::{Name, Sum, name};
use super::scene::Scene;
use super::token::{Form, Token, word, words};

/// What a stretch could belong to.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    /// A cue left of it, by its index.
    Left(usize),
    /// A cue right of it.
    Right(usize),
    /// The cue of the stretch before it.
    Same(usize),
    /// Nobody: scare quotes, a title.
    Nobody,
    /// Somebody, but the paragraph does not tell who.
    Unknown,
}

impl Side {
    /// The index of its cue.
    pub(super) fn cue(self) -> Option<usize> {
        match self {
            Side::Left(i) | Side::Right(i) | Side::Same(i) => Some(i),
            Side::Nobody | Side::Unknown => None,
        }
    }
}

/// The last stretch with a cue, by its number, with the index of that cue.
#[derive(Clone, Copy)]
pub(super) struct Last {
    pub stretch: usize,
    pub cue: usize,
    pub rule: Rule,
}

/// A stretch with what stands around it.
#[derive(Clone, Copy)]
pub(super) struct Standing<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub cues: &'s [Cue],
    pub stretches: &'s [Stretch],
    /// Which of the stretches it is.
    pub number: usize,
    pub stretch: &'s Stretch,
    pub last: Option<Last>,
}

/// Words farther off than so many tokens are not counted: hostile input stays linear.
const FARTHEST: usize = 60;

impl Standing<'_, '_> {
    /// How many sentences off a cue stands, from the near end of the stretch.
    pub(super) fn sentences(&self, cue: usize) -> u32 {
        let Some(cue) = self.cues.get(cue) else { return u32::MAX };
        let edge = if cue.token < self.stretch.open { self.stretch.open } else { self.last_inside() };
        self.scene.number(cue.token).abs_diff(self.scene.number(edge))
    }

    /// How many cues stand left of the stretch, and how many left of its end.
    pub(super) fn cues_before(&self) -> (usize, usize) {
        let count = |at: usize| self.cues.partition_point(|cue| cue.token < at);
        (count(self.stretch.open), count(self.stretch.end()))
    }

    /// Whether all its words but small ones have a capital: *A Year of Salt*.
    pub(super) fn is_titled(&self) -> bool {
        let inside = self.scene.tokens.get(self.stretch.first()..self.stretch.close).unwrap_or(&[]);
        let large = |t: &Token| {
            t.capital
                || t.part.is_some() && t.text.len() < 5
                || t.text.starts_with(|c: char| c.is_ascii_digit())
        };
        let ends = self.scene.is(self.last_inside(), |t| t.form == Form::Stop && t.text == ".");
        inside.first().is_some_and(|t| t.capital)
            && !ends
            && self.stretch.words < 9
            && inside.iter().filter(|t| t.is_word()).all(large)
    }

    /// Whether a word for a work stands right before it: *memoir*, *dubbed*.
    pub(super) fn follows_work(&self) -> bool {
        // Her book, “A Year of Salt”: a comma may stand between.
        let comma = self.before().is_some_and(|t| t.form == Form::Comma);
        let word = self.stretch.open.checked_sub(1 + usize::from(comma)).and_then(|i| self.scene.token(i));
        word.is_some_and(|t| t.is_word() && !t.capital && saying::opens_a_title(t.text))
    }

    /// Is called “Crackle”; was dubbed “The Otter”: whether it is what somebody is named, right behind a verb without agent.
    pub(super) fn is_named(&self) -> bool {
        let (left, _) = self.cues_before();
        let cue = left.checked_sub(1).and_then(|i| self.cues.get(i));
        let names = words!["called", "named", "titled", "dubbed", "nicknamed"];
        let capital = self.scene.is(self.stretch.first(), |t| t.capital);
        capital
            && self.stretch.words < 5
            && cue.is_some_and(|cue| {
                let touches = cue.token + 1 == self.stretch.open;
                touches && cue.passive && cue.source.is_none() && self.scene.is(cue.token, |t| t.is_any(names))
            })
    }

    /// “Yes, we did.” A whole sentence in marks, however short, is somebody's words; so is what opens a paragraph and is
    /// never closed.
    pub(super) fn is_sentence(&self) -> bool {
        let first = self.scene.sentence(self.stretch.open).0 == self.stretch.open;
        let large = self.scene.is(self.stretch.first(), |t| t.capital);
        let stops = self.scene.is(self.last_inside(), |t| t.form == Form::Stop);
        let goes_on = self.stretch.open == 0 && !self.stretch.closed;
        goes_on || first && large && stops
    }

    /// “I do not know.” Lee whispered it. Whether the sentence of a cue has no other words that it could report.
    pub(super) fn says_no_more(&self, cue: &Cue) -> bool {
        let end = cue.end();
        let small =
            self.scene.is(end, |t| t.part == Some(Part::Adverb) || t.ends("ly") || t.is_any(words!["it", "so"]));
        self.scene.token(end + usize::from(small)).is_none_or(|t| t.form == Form::Stop)
    }

    /// “It leaks,” as Lee puts it.
    pub(super) fn puts_it(&self, cue: &Cue) -> bool {
        let as_ = cue.start() == self.stretch.end() + 1 && self.after().is_some_and(|t| t.is(word!("as")));
        as_ && self.scene.is(cue.token + 1, |t| t.is(word!("it")))
    }

    /// “Two came home.” Lee said that nobody drowned. Behind a full stop a cue has the words that follow it.
    pub(super) fn looks_forward(&self, cue: usize) -> bool {
        let stop = self.scene.is(self.last_inside(), |t| t.form == Form::Stop && t.text == ".");
        let forward = |cue: &Cue| cue.group > self.stretch.end() && !self.says_no_more(cue);
        stop && self.cues.get(cue).is_some_and(forward)
    }

    /// Adds the features of a candidate.
    pub(super) fn weigh(&self, side: Side, sum: &mut Sum) {
        match side {
            Side::Left(i) | Side::Right(i) => self.weigh_cue(i, self.name(side), sum),
            Side::Same(_) => self.weigh_same(sum),
            Side::Nobody | Side::Unknown => self.weigh_nobody(self.name(side), sum),
        }
    }

    fn name(&self, side: Side) -> &'static Name<'static> {
        let near = |i: usize| self.sentences(i);
        match side {
            Side::Left(i) if near(i) == 0 => name!("left"),
            Side::Left(i) if near(i) == 1 => name!("left_near"),
            Side::Left(_) => name!("left_far"),
            Side::Right(i) if near(i) == 0 => name!("right"),
            Side::Right(_) => name!("right_near"),
            Side::Same(_) => name!("same"),
            Side::Nobody => name!("nobody"),
            Side::Unknown => name!("somebody"),
        }
    }

    fn last_inside(&self) -> usize {
        self.stretch.close.saturating_sub(1)
    }

    fn before(&self) -> Option<&Token<'_>> {
        self.scene.before(self.stretch.open)
    }

    /// Whether it stands in a phrase that a preposition leads: *in a “super jail”*.
    pub(super) fn is_adverbial(&self) -> bool {
        let article = self.before().is_some_and(|t| t.part == Some(Part::Determiner));
        let lead = self.stretch.open.checked_sub(2).filter(|_| article).and_then(|i| self.scene.token(i));
        lead.is_some_and(|t| t.part == Some(Part::Preposition) && !t.is_any(words!["as", "of", "about"]))
    }

    /// What stands before an article right before the mark: *in* a “super jail”, *as* a “farce”.
    fn lead(&self) -> &Name<'_> {
        let article = self.before().is_some_and(|t| t.part == Some(Part::Determiner));
        let lead = self.stretch.open.checked_sub(2).filter(|_| article).and_then(|i| self.scene.token(i));
        if article { word(lead) } else { name!("none") }
    }

    fn after(&self) -> Option<&Token<'_>> {
        self.scene.token(self.stretch.end())
    }

    /// The tokens between two places, as far as they are looked at.
    fn between(&self, start: usize, end: usize) -> &[Token<'_>] {
        self.scene.tokens.get(start..end.min(start + FARTHEST)).unwrap_or(&[])
    }

    fn length(&self) -> &'static Name<'static> {
        match self.stretch.words {
            1 => name!("one"),
            2 | 3 => name!("few"),
            4..=6 => name!("some"),
            7..=14 => name!("many"),
            _ => name!("long"),
        }
    }

    /// How the stretch ends: with a comma, with a stop, with neither.
    fn ending(&self) -> &'static Name<'static> {
        let last = self.scene.token(self.last_inside());
        match last.map(|t| t.form) {
            Some(Form::Comma) => name!("comma"),
            Some(Form::Stop) if last.is_some_and(|t| t.text == ".") => name!("stop"),
            Some(Form::Stop) => name!("mark"),
            Some(Form::Dash) => name!("dash"),
            _ => match self.after().map(|t| t.form) {
                Some(Form::Comma) => name!("then_comma"),
                Some(Form::Stop) => name!("then_stop"),
                None => name!("then_edge"),
                _ => name!("none"),
            },
        }
    }

    /// Whether the stretch opens its sentence, and with a capital.
    fn opening(&self) -> &'static Name<'static> {
        let opens = self.scene.sentence(self.stretch.open).0 == self.stretch.open;
        let large = self.scene.is(self.stretch.first(), |t| t.capital);
        match (opens, large) {
            (true, true) => name!("opens"),
            (true, false) => name!("opens_small"),
            (false, true) => name!("large"),
            (false, false) => name!("small"),
        }
    }

    /// How many clear cues stand in the sentences of the stretch.
    fn own_cues(&self) -> &'static Name<'static> {
        let (left, right) = self.cues_before();
        let clear = |i: &usize| self.cues.get(*i).is_some_and(|c| c.share >= 40 || c.kind == CueKind::Colon);
        let own = |i: &usize| self.sentences(*i) == 0;
        let left = (0..left).rev().take(6).take_while(own).filter(clear).count();
        few(left + (right..self.cues.len()).take(4).take_while(own).filter(clear).count())
    }

    fn weigh_cue(&self, i: usize, what: &Name, sum: &mut Sum) {
        let (scene, stretch) = (self.scene, self.stretch);
        let Some(cue) = self.cues.get(i) else { return };
        let (left, right) = self.cues_before();
        let is_left = cue.token < stretch.open;
        let between = if is_left {
            self.between(cue.end(), stretch.open)
        } else {
            self.between(stretch.end(), cue.start())
        };
        let cues = few(if is_left { left.saturating_sub(i + 1) } else { i.saturating_sub(right) });
        let comma = |t: &&Token| t.form == Form::Comma && t.stretch.is_none();
        let commas = few(between.iter().filter(comma).count());
        let marks = few(between.iter().filter(|t| t.is_mark()).count().div_ceil(2));
        let gap = many(between.iter().filter(|t| t.is_word()).count());
        let (kind, share, form, next) =
            (kind(cue), share(cue), word(scene.token(cue.token)), scene.token(cue.end()));
        let (length, ending, opening) = (self.length(), self.ending(), self.opening());
        let mut add = |words: &[&Name]| sum.add(&[name!("owner"), what], words);
        add(&[]);
        add(&[name!("gap"), gap]);
        add(&[name!("gap"), gap, kind]);
        add(&[name!("gap"), gap, length]);
        add(&[name!("commas"), commas, gap]);
        add(&[name!("marks"), marks]);
        add(&[name!("cues"), cues]);
        add(&[name!("cues"), cues, share]);
        add(&[length]);
        add(&[name!("kind"), kind]);
        add(&[name!("share"), share]);
        add(&[name!("share"), share, length]);
        add(&[name!("share"), share, gap]);
        add(&[name!("form"), form]);
        add(&[name!("source"), position(cue)]);
        add(&[name!("is"), source(cue)]);
        add(&[name!("next"), word(next)]);
        add(&[name!("next"), class(next), kind]);
        add(&[name!("ends"), ending]);
        add(&[name!("ends"), ending, gap]);
        add(&[opening]);
        add(&[opening, ending]);
        if scene.sentence(cue.token).0 == cue.start() {
            add(&[name!("head"), kind]);
            add(&[name!("head"), class(next)]);
        }
        if !is_left && self.says_no_more(cue) {
            add(&[name!("no_more"), kind]);
            add(&[name!("no_more"), gap]);
            add(&[name!("no_more"), ending]);
        }
        add(&[name!("mark"), class(self.before()), kind]);
        add(&[name!("lead"), self.lead(), kind]);
        if cue.passive {
            add(&[name!("passive"), source(cue)]);
        }
        if cue.group < cue.token {
            add(&[name!("group"), word(scene.token(cue.group))]);
        }
        if self.last.is_some_and(|last| last.cue == i) {
            add(&[name!("last")]);
        }
        sum.add(&[name!("owner"), name!("form")], &[form]);
    }

    fn weigh_same(&self, sum: &mut Sum) {
        let scene = self.scene;
        let Some(last) = self.last else { return };
        let Some(stretch) = self.stretches.get(last.stretch) else { return };
        let between = self.between(stretch.end(), self.stretch.open);
        let gap = many(between.iter().filter(|t| t.is_word()).count());
        let sentence = |i: usize| scene.number(i);
        let apart = sentence(self.stretch.open).abs_diff(sentence(stretch.close.saturating_sub(1)));
        let apart = few(apart as usize);
        // “One,” he said. “Two.” His cue stands between them and is no other's.
        let own = self.cues.get(last.cue).is_some_and(|cue| cue.token > stretch.open);
        let voice = if own { name!("behind") } else { name!("before") };
        let others = self.cues_before().0 - self.cues.partition_point(|cue| cue.token < stretch.end());
        let cues = few(others.saturating_sub(usize::from(own)));
        let (length, opening, clear) = (self.length(), self.opening(), self.own_cues());
        let mut add = |words: &[&Name]| sum.add(&[name!("owner"), name!("same")], words);
        add(&[]);
        add(&[name!("gap"), gap]);
        add(&[name!("gap"), gap, apart]);
        add(&[name!("gap"), gap, name!("cues"), cues]);
        add(&[name!("apart"), apart, name!("cues"), cues]);
        add(&[name!("apart"), apart, voice]);
        add(&[name!("cues"), cues, voice]);
        add(&[length]);
        add(&[length, opening]);
        add(&[opening, apart]);
        add(&[name!("ends"), self.ending(), opening]);
        add(&[name!("after"), &Name::new(last.rule.name())]);
        add(&[name!("last"), class(scene.before(stretch.close))]);
        add(&[name!("mark"), word(self.before())]);
        add(&[name!("mark"), class(self.before()), gap]);
        add(&[name!("own"), clear]);
        add(&[name!("own"), clear, opening]);
        let right = self.cues.get(self.cues_before().1).filter(|cue| {
            scene.number(cue.token).saturating_sub(scene.number(self.last_inside())) <= 1
                && self.says_no_more(cue)
        });
        if let Some(right) = right {
            add(&[name!("rival"), share(right)]);
            add(&[name!("rival"), self.ending()]);
        }
        if last.stretch + 1 < self.number {
            add(&[name!("over")]);
        }
    }

    fn weigh_nobody(&self, what: &Name, sum: &mut Sum) {
        let (scene, stretch) = (self.scene, self.stretch);
        let (before, after) = (self.before(), self.after());
        let titled = if self.is_titled() { name!("titled") } else { name!("plain") };
        let single = scene.is(stretch.open, |t| matches!(t.form, Form::SingleOpening | Form::SingleStraight));
        let (length, opening, cues) = (self.length(), self.opening(), self.own_cues());
        let mut add = |words: &[&Name]| sum.add(&[name!("owner"), what], words);
        add(&[]);
        add(&[length]);
        add(&[titled, length]);
        add(&[name!("mark"), word(before)]);
        add(&[name!("mark"), class(before), length]);
        add(&[name!("after"), class(after)]);
        add(&[name!("after"), class(after), length]);
        add(&[name!("cues"), cues]);
        add(&[name!("cues"), cues, length]);
        add(&[name!("cues"), cues, opening]);
        add(&[name!("ends"), self.ending(), length]);
        add(&[opening, length]);
        add(&[name!("first"), class(scene.token(stretch.first()))]);
        if single {
            add(&[name!("single"), length]);
        }
        add(&[name!("lead"), self.lead()]);
        add(&[name!("lead"), self.lead(), length]);
        if self.follows_work() {
            add(&[name!("work"), titled]);
        }
        if self.last.is_none() {
            add(&[name!("alone"), cues]);
        }
        let stops = |t: &Token| t.form == Form::Stop || t.is_mark() || t.form == Form::Colon;
        if !scene.tokens.last().is_some_and(stops) {
            add(&[name!("heading"), length]);
        }
        if stretch.open == 0 && stretch.end() + 1 >= scene.tokens.len() {
            add(&[name!("whole")]);
        }
        if !stretch.closed {
            add(&[name!("unclosed")]);
        }
    }
}
