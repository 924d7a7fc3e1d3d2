//! *unicode*: words are those of UAX #29, in its official cases and as unicode-segmentation cuts random texts, but where
//! the table of departures says otherwise.

use std::ops::Range;

use article_lens::facts::word::words;
use article_lens_tests::root;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

/// Letters of many scripts, digits, spaces, and marks that join nothing when they stand at a space: our joins (hyphens,
/// addresses, money, `U.S.`) and the underscore, which joins for UAX #29 alone, are left out.
fn plain() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,9}",
        1 => "[à-öø-ÿĀ-ž]{1,6}",
        1 => "[α-ωΑ-Ρ]{1,6}",
        1 => "[а-яА-Я]{1,6}",
        1 => "[א-ת]{1,6}",
        1 => "[ب-ي]{1,6}",
        1 => "[ก-ฮ]{1,4}",
        1 => "[一-龥]{1,4}",
        1 => "[ぁ-ん]{1,4}",
        1 => "[ァ-ヴ]{1,4}",
        1 => "[가-힣]{1,4}",
        1 => "[0-9]{1,5}",
        1 => "e\u{301}[a-z]{0,3}",
        1 => "[a-z]{1,4}['’][a-z]{1,3}",
        1 => "[0-9]{1,3},[0-9]{3}",
    ];
    let gap =
        prop::sample::select(vec!["", " ", " ", " ", " ", ", ", "; ", " — ", "! ", "? (", ") ", " “", "” "]);
    prop::collection::vec((piece, gap), 0..12)
        .prop_map(|pieces| pieces.into_iter().map(|(a, b)| a + b).collect())
}

fn ours(text: &str) -> Vec<String> {
    words(text, &[Span::new(0, text.len())]).iter().map(|word| word.text.to_string()).collect()
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn plain_words_are_those_of_the_standard(text in plain()) {
        let standard: Vec<String> = text.unicode_words().map(str::to_string).collect();
        prop_assert_eq!(ours(&text), standard);
    }
}

/// Bytes of a word.
type Place = Range<usize>;

/// One way in which our words are not those of UAX #29, and the official cases that show it.
struct Departure {
    /// What it does, as the head of `facts/word.rs` says it.
    name: &'static str,
    /// Makes of the words of the standard, or of what the rows above have made of them, ours.
    make: fn(&str, &[Place]) -> Vec<Place>,
    /// In so many of the official cases it changes the words: no more, and no fewer.
    cases: usize,
}

/// All there is between the words of UAX #29 and ours in the official cases.
const DEPARTURES: [Departure; 6] = [
    Departure {
        name: "a colon parts letters: it stands inside words in Swedish, and not in English",
        make: |text, words| parted(text, words, ":"),
        cases: 17,
    },
    Departure {
        name: "underscores in a row part: they are a line to write on",
        make: |text, words| parted(text, words, "__"),
        cases: 1,
    },
    Departure {
        name: "a colon joins digits: 10:30 is one word",
        make: |text, words| {
            joined(text, words, |last, sign, next| sign == ':' && last.is_numeric() && next.is_numeric())
        },
        cases: 10,
    },
    Departure {
        name: "an apostrophe joins letters and digits too: 1990's is one word",
        make: |text, words| {
            joined(text, words, |last, sign, next| {
                sign == '\'' && last.is_numeric() != next.is_numeric() && !by_tables(next)
            })
        },
        cases: 34,
    },
    Departure {
        name: "a stop joins a digit and a small letter: 2.a is one word, 2.The is not",
        make: |text, words| {
            joined(text, words, |last, sign, next| sign == '.' && last.is_numeric() && next.is_lowercase())
        },
        cases: 10,
    },
    Departure {
        name: "underscores and invisible marks belong to a word only where it goes on behind them",
        make: |text, words| words.iter().map(|word| without_edges(text, word)).collect(),
        cases: 132,
    },
];

/// Where a word with such a letter ends, the standard's tables say.
fn by_tables(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{1cff}' | '\u{2c00}'..)
}

/// An accent, or a mark that nobody sees.
fn is_passed_over(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}' | '\u{2060}')
}

/// The words, one where a sign stands between two that joins them.
fn joined(text: &str, words: &[Place], joins: fn(char, char, char) -> bool) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    for word in words {
        let goes_on = found.last().is_some_and(|last| {
            let mut gap = text[last.end..word.start].chars().filter(|&c| !is_passed_over(c));
            let before = text[last.clone()].chars().rfind(|c| c.is_alphanumeric());
            let next = text[word.clone()].chars().find(|c| c.is_alphanumeric());
            let (sign, more) = (gap.next(), gap.next());
            matches!((before, sign, more, next), (Some(a), Some(b), None, Some(c)) if joins(a, b, c))
        });
        match found.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = word.end,
            None => found.push(word.clone()),
        }
    }
    found
}

/// The words, several where the sign stands in one.
fn parted(text: &str, words: &[Place], sign: &str) -> Vec<Place> {
    let parts = |word: &Place| {
        let mut at = word.start;
        let mut parts = Vec::new();
        for part in text[word.clone()].split(sign) {
            parts.push(at..at + part.len());
            at += part.len() + sign.len();
        }
        parts
    };
    words.iter().flat_map(parts).filter(|part| is_word(&text[part.clone()])).collect()
}

/// The word from its first letter or digit to its last one with its accents.
fn without_edges(text: &str, word: &Place) -> Place {
    let outside = |c: char| !c.is_alphanumeric() && !matches!(c, '\u{300}'..='\u{36f}');
    let inside = text[word.clone()].trim_start_matches(|c: char| !c.is_alphanumeric());
    let kept = if inside.contains(by_tables) { inside } else { inside.trim_end_matches(outside) };
    let start = word.end - inside.len();
    start..start + kept.len()
}

fn is_word(piece: &str) -> bool {
    piece.contains(char::is_alphanumeric)
}

/// The official cases: each its text, and the words in it.
fn official() -> Vec<(String, Vec<Place>)> {
    let file =
        std::fs::read_to_string(root().join("tests/unicode/WordBreakTest.txt")).expect("the official cases");
    let lines = file.lines().filter_map(|line| line.split('#').next()).map(str::trim);
    lines.filter(|line| !line.is_empty()).map(case).collect()
}

/// `÷ 0061 × 0308 ÷ 0020 ÷`: letters by their numbers, ÷ where they part.
fn case(line: &str) -> (String, Vec<Place>) {
    let (mut text, mut words) = (String::new(), Vec::new());
    for piece in line.split('÷') {
        let start = text.len();
        let numbers = piece.split_whitespace().filter(|&sign| sign != "×");
        text.extend(
            numbers.map(|hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).expect(line)),
        );
        words.extend(is_word(&text[start..]).then_some(start..text.len()));
    }
    (text, words)
}

fn our_places(text: &str) -> Vec<Place> {
    let words = words(text, &[Span::new(0, text.len())]);
    words.iter().map(|word| word.span.start as usize..word.span.end as usize).collect()
}

#[test]
fn official_cases_differ_by_our_departures_alone() {
    let official = official();
    let mut changed = [0; DEPARTURES.len()];
    let mut differ = 0;
    for (text, standard) in &official {
        let mut words = standard.clone();
        for (departure, count) in DEPARTURES.iter().zip(&mut changed) {
            let ours = (departure.make)(text, &words);
            *count += usize::from(ours != words);
            words = ours;
        }
        assert_eq!(our_places(text), words, "{text:?}, by UAX #29 {standard:?}");
        differ += usize::from(words != *standard);
    }
    for (departure, found) in DEPARTURES.iter().zip(changed) {
        assert_eq!(found, departure.cases, "{}", departure.name);
    }
    assert_eq!(
        (official.len(), differ),
        (1_944, 191),
        "official cases, and those where our words are others"
    );
}
