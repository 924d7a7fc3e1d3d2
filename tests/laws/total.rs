//! *total*: any string gives a report.

use super::*;

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_string_gives_a_report_of_finite_numbers(text in nasty::text()) {
        let report = analyze(&text);
        prop_assert!((-1.0..=1.0).contains(&report.tone));
        let json = serde_json::to_value(wire::analyze(&text, Unit::Utf16)).expect("a report is plain data");
        prop_assert_eq!(json["tally"]["words"].as_u64(), Some(report.tally.words));
    }

    #[test]
    fn any_string_can_be_given_as_a_paragraph_of_any_kind(text in nasty::text()) {
        for kind in [ParagraphKind::Prose, ParagraphKind::Heading, ParagraphKind::List, ParagraphKind::Quotation, ParagraphKind::Turn, ParagraphKind::Repeat] {
            prop_assert_eq!(facts(&text, kind).kind, kind);
        }
    }
}

#[test]
fn a_text_of_nothing_gives_an_empty_report() {
    for text in ["", " ", "\n\n\n", "\r\n", "\u{feff}", "\u{200b}\n\n\u{200b}"] {
        let report = analyze(text);
        assert_eq!((report.tally.words, report.tone), (0, 0.0), "{text:?}");
        assert!(report.readability.grade().is_none() && report.speakers.is_empty(), "{text:?}");
    }
}
