//! A marked stretch and what it could belong to in, features out: how each candidate stands to it.
//!
//! Nothing here chooses, and nothing here knows weights.

use article_lens_lexicon::saying::Part;

use super::cue::CueKind;
use super::feature::{class, few, kind, many, position, share, source, word};
use super::scales::{Name, Sum, name};
use super::standing::{Side, Standing};
use super::token::{Form, Token};

impl Standing<'_, '_> {
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

    /// What stands before an article right before the mark: *in* a “super jail”, *as* a “farce”.
    fn lead(&self) -> &Name<'_> {
        let article = self.before().is_some_and(|t| t.part == Some(Part::Determiner));
        let lead = self.stretch.open.checked_sub(2).filter(|_| article).and_then(|i| self.scene.token(i));
        if article { word(lead) } else { name!("none") }
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
