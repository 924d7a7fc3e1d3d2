//! *unicode*: without our named joins, words are those of UAX #29, as unicode-segmentation cuts them.

use article_lens::facts::word::words;
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
        prop::sample::select(vec![" ", " ", " ", " ", ", ", "; ", " — ", "! ", "? (", ") ", " “", "” "]);
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
