//! Corrections out of JSON and into it: tied to their words, whatever unit their offsets count.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::name::{self, QUOTES, SPEAKERS};
use super::offset::{Offsets, Unit};
use super::shape::{Correction, Range};
use crate::decimal::digits;
use crate::paragraph::Paragraph;
use crate::report::correction::{self as known, Anchor, Change, hashes};
use crate::span::{Place, Span};

/// The corrections as the core knows them, new ones tied to their words in this text.
///
/// # Errors
/// A sentence that says which one cannot be read, and what to write.
///
/// # Complexity
/// Linear in the length of the text, and in the number of paragraphs for each correction.
pub fn corrections(
    given: &[Correction],
    text: &str,
    paragraphs: &[Paragraph],
    unit: Unit,
) -> Result<Vec<known::Correction>, String> {
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let offsets = Offsets::new(text, paragraphs, unit);
    let hashes = hashes(paragraphs);
    let read = |one: &Correction| {
        let change = change(one)?;
        if let Some(anchor) = anchor(one)? {
            return Ok(known::Correction { anchor, change });
        }
        let place = place(one, paragraphs, &offsets)?;
        known::Correction::tied(paragraphs, &hashes, place, change).ok_or(NO_WORDS)
    };
    let mut known = Vec::new();
    for (n, one) in (1u64..).zip(given) {
        known.push(read(one).map_err(|why: &str| ["correction ", &digits(n), ": ", why].concat())?);
    }
    Ok(known)
}

const NO_WORDS: &str = "`start` and `end` must be where words of one paragraph stand in this text.";

fn change(one: &Correction) -> Result<Change, &'static str> {
    let value = one.value.as_deref();
    match &*one.change {
        "no_quotation" => Ok(Change::NoQuotation),
        "kind" => {
            let kind = value.and_then(|value| name::kind(&QUOTES, value)).map(Change::Kind);
            kind.ok_or("`value` must be direct, mixed, indirect, scare or title.")
        }
        "speaker" => value
            .map(|value| Change::Speaker(value.to_string()))
            .ok_or("`value` must be a name, or empty where the text does not tell who."),
        "name" => value
            .filter(|value| !value.is_empty())
            .map(|value| Change::Name(value.to_string()))
            .ok_or("`value` must be a name."),
        "speaker_kind" => {
            let kind = value.and_then(|value| name::kind(&SPEAKERS, value)).map(Change::SpeakerKind);
            kind.ok_or("`value` must be named, unnamed, organization or document.")
        }
        "not_charged" => Ok(Change::NotCharged),
        "never_charged" => Ok(Change::NeverCharged),
        "charged" => Ok(Change::Charged),
        _ => Err(
            "`change` must be no_quotation, kind, speaker, name, speaker_kind, not_charged, never_charged or charged.",
        ),
    }
}

/// What ties it to its words; `None` for a new one.
fn anchor(one: &Correction) -> Result<Option<Anchor>, &'static str> {
    let (hash, occurrence, paragraph, from) = match (one.hash, one.occurrence, one.paragraph, one.from) {
        (None, None, None, None) => return Ok(None),
        (Some(hash), Some(occurrence), Some(paragraph), Some(from)) => (hash, occurrence, paragraph, from),
        _ => return Err(HALF_TIED),
    };
    let words = one.words.clone().filter(|words| !words.is_empty()).ok_or(HALF_TIED)?;
    let end = u32::try_from(words.len()).ok().and_then(|length| from.checked_add(length));
    let span = Span { start: from, end: end.ok_or(HALF_TIED)? };
    Ok(Some(Anchor { hash, occurrence, paragraph, span, words }))
}

const HALF_TIED: &str =
    "`hash`, `occurrence`, `paragraph`, `from` and `words` must be as a report gave them.";

/// Where a new one's words stand.
fn place(one: &Correction, paragraphs: &[Paragraph], offsets: &Offsets) -> Result<Place, &'static str> {
    let range = one.start.zip(one.end).map(|(start, end)| Range { start, end });
    let place = range.and_then(|range| offsets.place_of(range, paragraphs)).ok_or(NO_WORDS)?;
    let words = paragraphs.get(place.paragraph as usize).map(|p| place.span.of(p.text));
    if one.words.is_some() && one.words.as_deref() != words {
        return Err("`words` must be what stands from `start` to `end` in this text.");
    }
    Ok(place)
}

/// The correction for programs. `place`: where its words stand now.
pub(super) fn written(
    correction: &known::Correction,
    place: Option<Place>,
    lost: bool,
    offsets: &Offsets,
) -> Correction {
    let (change, value) = match &correction.change {
        Change::NoQuotation => ("no_quotation", None),
        Change::Kind(kind) => ("kind", Some(name::name(&QUOTES, *kind))),
        Change::Speaker(name) => ("speaker", Some(&**name)),
        Change::Name(name) => ("name", Some(&**name)),
        Change::SpeakerKind(kind) => ("speaker_kind", Some(name::name(&SPEAKERS, *kind))),
        Change::NotCharged => ("not_charged", None),
        Change::NeverCharged => ("never_charged", None),
        Change::Charged => ("charged", None),
    };
    let range = place.map(|place| offsets.place(place));
    let anchor = &correction.anchor;
    Correction {
        change: change.to_string(),
        value: value.map(str::to_string),
        start: range.map(|range| range.start),
        end: range.map(|range| range.end),
        words: Some(anchor.words.clone()),
        hash: Some(anchor.hash),
        occurrence: Some(anchor.occurrence),
        paragraph: Some(anchor.paragraph),
        from: Some(anchor.span.start),
        lost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::OwnWords;
    use crate::wire::{Report, corrected};

    const TEXT: &str = "😀 “We rowed home,” Ada Okafor said.\n\nIt rained.";

    fn new(change: &str, value: Option<&str>, start: u32, end: u32) -> Correction {
        Correction {
            change: change.into(),
            value: value.map(String::from),
            start: Some(start),
            end: Some(end),
            ..Correction::default()
        }
    }

    fn read(text: &str, unit: Unit, one: &Correction) -> Result<Report, String> {
        corrected(text, unit, core::slice::from_ref(one), &OwnWords::default())
    }

    #[test]
    fn offsets_of_every_unit_tie_to_the_same_words() {
        for (unit, start, end) in [(Unit::Bytes, 5, 25), (Unit::Utf16, 3, 19), (Unit::Chars, 2, 18)] {
            let report = read(TEXT, unit, &new("speaker", Some("Ben"), start, end)).expect("it can be read");
            assert_eq!((&*report.speakers[0].name, report.speakers[0].by_hand), ("Ben", true));
            assert_eq!(report.quotes[0].rule, "by_hand");
            let out = &report.corrections[0];
            assert_eq!((out.words.as_deref(), out.lost), (Some("“We rowed home,”"), false));
            assert_eq!((out.from, out.start, out.end), (Some(5), Some(start), Some(end)));
        }
    }

    #[test]
    fn each_change_comes_back_as_it_was() {
        for (change, value) in [
            ("no_quotation", None),
            ("kind", Some("scare")),
            ("speaker", Some("")),
            ("name", Some("Ben")),
            ("speaker_kind", Some("document")),
            ("never_charged", None),
        ] {
            let report = read(TEXT, Unit::Chars, &new(change, value, 2, 18)).expect("it can be read");
            let [out] = report.corrections.as_slice() else { panic!("{change}") };
            assert_eq!((&*out.change, out.value.as_deref(), out.lost), (change, value, false));
            assert_eq!(read(TEXT, Unit::Chars, out).expect("it can be read").corrections, report.corrections);
        }
    }

    #[test]
    fn a_lost_one_keeps_its_tie_and_comes_back_with_its_words() {
        let report = read(TEXT, Unit::Chars, &new("name", Some("Ben"), 2, 18)).expect("it can be read");
        let tied = &report.corrections[0];
        let gone = read("It rained.", Unit::Chars, tied).expect("it can be read");
        let lost = Correction { start: None, end: None, lost: true, ..tied.clone() };
        assert_eq!(gone.corrections, core::slice::from_ref(&lost));
        assert_eq!(read(TEXT, Unit::Chars, &lost).expect("it can be read").corrections, report.corrections);
        let nobodys = read(TEXT, Unit::Chars, &new("name", Some("Ben"), 37, 46)).expect("it can be read");
        assert!(nobodys.corrections[0].lost && nobodys.corrections[0].start == Some(37), "no statement");
    }

    #[test]
    fn what_cannot_be_read_is_told_in_a_sentence() {
        let half = Correction { hash: Some(1), ..new("no_quotation", None, 2, 18) };
        let other = Correction { words: Some("“We”".into()), ..new("no_quotation", None, 2, 18) };
        let far = Correction {
            words: Some("“We”".into()),
            occurrence: Some(0),
            paragraph: Some(0),
            from: Some(u32::MAX),
            ..half.clone()
        };
        for (one, part) in [
            (new("knd", Some("scare"), 2, 18), "`change`"),
            (new("kind", Some("joke"), 2, 18), "scare or title"),
            (new("speaker", None, 2, 18), "a name, or empty"),
            (new("name", Some(""), 2, 18), "a name."),
            (new("speaker_kind", None, 2, 18), "organization"),
            (new("no_quotation", None, 2, 40), "one paragraph"),
            (new("no_quotation", None, 18, 2), "one paragraph"),
            (new("no_quotation", None, 1, 2), "one paragraph"),
            (Correction { end: None, ..new("no_quotation", None, 2, 18) }, "one paragraph"),
            (half, "`occurrence`"),
            (far, "`occurrence`"),
            (other, "`words` must be"),
        ] {
            let why = read(TEXT, Unit::Chars, &one).map(|_| ()).expect_err(part);
            assert!(why.starts_with("correction 1: ") && why.contains(part) && why.ends_with('.'), "{why}");
        }
    }
}
