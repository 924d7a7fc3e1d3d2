//! A cue without marked words in, whether it reports anything out.
//!
//! Its form comes first; what stands before and behind it, where its source stands and what it would report add or take.

use article_lens_lexicon::saying::{Noun, Part};

use super::cue::{Cue, CueKind};
use super::edge::Piece;
use super::feature::{class, few, kind, many, position, share, source, word};
use super::phrase::{Phrase, PhraseKind};
use super::rule::Rule;
use super::scales::{Candidate, Name, Scales, Sum, name};
use super::scene::{Position, Scene};
use super::token::{Form, Token, word, words};
use super::weight::weight;

/// What speaks for it by hand must be so much, whatever the features weigh.
const LEAST_BY_HAND: i32 = 30;

/// The hand-made weight in tens.
const TENS: [&Name<'static>; 11] = [
    name!("least"),
    name!("ten"),
    name!("twenty"),
    name!("thirty"),
    name!("forty"),
    name!("fifty"),
    name!("sixty"),
    name!("seventy"),
    name!("eighty"),
    name!("ninety"),
    name!("hundred"),
];

/// So many tokens of a content are looked at.
const OPENING: usize = 14;
const WORDS: usize = 40;
/// So many cues before this one are.
const EARLIER: usize = 12;

/// A cue with what it would report.
pub(super) struct Report<'s, 'a> {
    pub scene: &'s Scene<'s, 'a>,
    pub cues: &'s [Cue],
    /// The index of the cue.
    pub index: usize,
    pub cue: &'s Cue,
    /// Whether it stands in what another cue reports.
    pub inside: bool,
    pub pieces: &'s [Piece],
    pub rule: Rule,
}

impl Report<'_, '_> {
    /// Whether it reports anything.
    pub(super) fn is_one(&self, scales: &dyn Scales) -> bool {
        let hand = weight(self.scene, self.cue, self.inside, self.pieces, self.rule);
        let mut sum = Sum::new(scales);
        self.weigh_place(hand, &mut sum);
        self.weigh_group(&mut sum);
        self.weigh_content(&mut sum);
        scales.hear(&|| self.candidate());
        hand >= LEAST_BY_HAND
            && !self.is_undergone()
            && !self.tells_nothing()
            && (sum.sum > 0 || self.is_plain())
    }

    /// She told Lund that it leaks; it leaked, he recalls, for years: a verb of saying with *that*, even in what another
    /// says, or with its source between commas.
    fn is_plain(&self) -> bool {
        match self.rule {
            // The record of the meeting shows that nobody came: so does a document.
            Rule::CueThat => {
                let document = self.cue.source.is_some_and(|s| s.phrase.kind == PhraseKind::Document);
                self.cue.share >= 90 || document && self.cue.share >= 20
            }
            Rule::Colon => {
                self.cue.source.is_some_and(|s| s.phrase.kind == PhraseKind::Name) && self.is_finite()
            }
            Rule::ClauseSourceCue => self.cue.share >= 30 && self.cue.source.is_some(),
            _ => false,
        }
    }

    /// A source cited by CNN said; the ferry is expected to save fuel; asked about it, he left: a participle with *by*, and one
    /// without a source that only *to* follows or that asks *about* something, report nothing.
    fn is_undergone(&self) -> bool {
        let cue = self.cue;
        let participle = self.scene.is(cue.token, |t| t.ends("ed"));
        let by = participle && self.scene.is(cue.token + 1, |t| t.is(word!("by")));
        let nobody = cue.passive && cue.source.is_none();
        let about = nobody && self.scene.is(cue.token + 1, |t| t.is(word!("about")));
        // In a statement issued on Friday: what stands behind *in* is no subject.
        let led = cue.source.is_some_and(|s| {
            s.position == Position::Before && self.scene.before(s.start).is_some_and(|t| t.is(word!("in")))
        });
        let bare = nobody && cue.kind != CueKind::Telling && self.rule == Rule::CueToVerb;
        by || about || bare || led && participle
    }

    /// Nobody writes poems; which is what towns say when they mean it; they argued like this; she wrote a book, which is named
    /// and not told.
    fn tells_nothing(&self) -> bool {
        let scene = self.scene;
        let nobody = words!["nobody", "neither", "none", "no", "what"];
        let writing = words!["wrote", "write", "writes", "written", "writing"];
        let first = self.pieces.first().map_or(usize::MAX, |piece| piece.start);
        let work = |p: &Phrase| p.kind == PhraseKind::Document;
        // The council found a boat; the firm reported a profit; a poll found a majority.
        let thing =
            self.cue.source.is_some_and(|s| s.phrase.kind != PhraseKind::Document) && !self.is_finite();
        // When they ask you who did it: nobody is told to ask.
        let asked = scene.is(self.cue.token + 1, |t| t.is(word!("you")))
            && scene
                .before(self.cue.start())
                .is_some_and(|t| t.is_any(words!["when", "if", "until", "whenever"]));
        asked
            || self.says_so(first)
            || self.names()
            || thing && scene.is(self.cue.token, |t| t.is_any(words!["found", "finds"]))
            // When asked, she left.
            || self.cue.passive && scene.is(self.cue.token + 1, |t| t.form == Form::Comma)
            || scene.is(first, |t| t.is(word!("when")))
                && scene.is(first + 1, |t| t.is_any(words!["told", "asked"]))
            || thing
                && scene.is(self.cue.token, |t| t.is_any(words!["reported", "reports", "posted"]))
                && scene.is(first, |t| t.is_any(words!["a", "an", "net"]))
            || self.cue.source.is_some_and(|source| scene.is(source.start, |t| t.is_any(nobody)))
            || scene.is(first, |t| t.is(word!("like")))
            || scene.is(self.cue.token, |t| t.is_any(writing))
                && scene.phrases.starting(first).is_some_and(work)
    }

    /// Lund said so on Monday: what was said stands elsewhere.
    fn says_so(&self, first: usize) -> bool {
        let then = |t: &Token| {
            t.part == Some(Part::Preposition) || t.noun == Some(Noun::Time) || t.form == Form::Comma
        };
        self.scene.is(first, |t| t.is(word!("so"))) && self.scene.is(first + 1, then)
    }

    /// A group called Weir Watch: what stands behind a bare participle is its name.
    fn names(&self) -> bool {
        let named = self.scene.is(self.cue.token, |t| t.is_any(words!["called", "dubbed"]));
        let thing = |p: &Phrase| {
            matches!(p.kind, PhraseKind::Thing | PhraseKind::Organization | PhraseKind::Document)
        };
        let first = self.pieces.first();
        let name = first.and_then(|p| self.scene.phrases.starting(p.start).filter(|name| name.end == p.end));
        named
            && self.cue.source.is_some_and(|s| thing(&s.phrase))
            && name.is_some_and(|p| self.scene.is(p.start, |t| t.capital))
    }

    fn candidate(&self) -> Candidate {
        let cue = self.scene.span(self.cue.token, self.cue.token + 1);
        Candidate::Report { cue: cue.unwrap_or_default() }
    }

    /// Its form, its source, and what stands around it.
    fn weigh_place(&self, hand: i32, sum: &mut Sum) {
        let (scene, cue) = (self.scene, self.cue);
        let rule = &Name::new(self.rule.name());
        let (before, next) = (scene.before(cue.group), scene.token(cue.token + 1));
        let form = word(scene.token(cue.token));
        let (kind, share, position, source) = (kind(cue), share(cue), position(cue), source(cue));
        let earlier = self.earlier();
        let hand = TENS.get(usize::try_from(hand / 10).unwrap_or(0)).copied().unwrap_or(name!("most"));
        let mut add = |words: &[&Name]| sum.add(&[name!("cue")], words);
        add(&[]);
        add(&[name!("hand"), hand]);
        add(&[name!("form"), form]);
        add(&[name!("form"), form, class(next)]);
        add(&[name!("form"), form, name!("before"), class(before)]);
        add(&[name!("form"), form, rule]);
        add(&[name!("next"), word(next)]);
        add(&[name!("next"), word(next), share]);
        add(&[name!("behind"), word(scene.token(cue.end()))]);
        add(&[name!("before"), word(before)]);
        add(&[name!("before"), class(before), share]);
        add(&[name!("before"), class(before), position]);
        add(&[name!("rule"), rule]);
        add(&[name!("rule"), rule, share]);
        add(&[name!("rule"), rule, kind]);
        add(&[name!("share"), share]);
        add(&[name!("kind"), kind]);
        add(&[name!("source"), position]);
        add(&[name!("source"), position, share]);
        add(&[name!("is"), source]);
        add(&[name!("is"), source, share]);
        add(&[name!("is"), source, rule]);
        add(&[name!("earlier"), earlier]);
        add(&[name!("earlier"), earlier, share]);
        add(&[name!("earlier"), earlier, rule]);
        if self.inside {
            add(&[name!("inside")]);
            add(&[name!("inside"), share]);
            add(&[name!("inside"), rule]);
        }
        if cue.passive {
            add(&[name!("passive")]);
            add(&[name!("passive"), source]);
        }
    }

    /// How many clear cues stand before it in its sentence.
    fn earlier(&self) -> &'static Name<'static> {
        let same = |other: &&Cue| self.scene.number(other.token) == self.scene.number(self.cue.token);
        let before = self.cues.get(..self.index).unwrap_or(&[]).iter().rev().take(EARLIER).take_while(same);
        few(before.filter(|other| other.share >= 40).count())
    }

    /// *has*, *declined to*, *did not* before the verb.
    fn weigh_group(&self, sum: &mut Sum) {
        let group = self.scene.tokens.get(self.cue.group..self.cue.token).unwrap_or(&[]);
        let mut add = |words: &[&Name]| sum.add(&[name!("cue")], words);
        if let (Some(first), Some(last)) = (group.first(), group.last()) {
            add(&[name!("group"), word(Some(first))]);
            add(&[name!("led"), word(Some(last))]);
            add(&[name!("led"), class(Some(last)), kind(self.cue)]);
        }
        if group.iter().any(|t| t.part == Some(Part::To)) {
            add(&[name!("to"), share(self.cue)]);
        }
        if group.iter().any(|t| t.is(word!("not"))) {
            add(&[name!("not")]);
        }
    }

    /// Whether a finite verb stands near the start of what would be reported.
    fn is_finite(&self) -> bool {
        let verb = |t: &Token| matches!(t.part, Some(Part::Auxiliary | Part::Verb)) || t.ends("ed");
        let opening = |p: &Piece| self.scene.tokens.get(p.start..p.end.min(p.start + OPENING)).unwrap_or(&[]);
        self.pieces.iter().any(|piece| opening(piece).iter().any(verb))
    }

    fn weigh_content(&self, sum: &mut Sum) {
        let (scene, rule) = (self.scene, &Name::new(self.rule.name()));
        let finite = if self.is_finite() { name!("finite") } else { name!("bare") };
        let words = |piece: &Piece| scene.words(piece.start, piece.end.min(piece.start + WORDS));
        let words = many(self.pieces.iter().map(words).sum());
        let first = self.pieces.first().and_then(|piece| scene.token(piece.start));
        let mut add = |words: &[&Name]| sum.add(&[name!("cue")], words);
        add(&[finite]);
        add(&[finite, rule]);
        add(&[finite, share(self.cue)]);
        add(&[finite, name!("form"), word(scene.token(self.cue.token))]);
        add(&[name!("words"), words]);
        add(&[name!("words"), words, finite]);
        add(&[name!("first"), word(first)]);
        add(&[name!("first"), class(first), rule]);
    }
}
