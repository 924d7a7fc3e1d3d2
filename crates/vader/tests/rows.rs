//! The scores are those of the Python package, row by row, and a long text takes no longer than its length.

use std::time::Instant;

use article_lens_vader::vader;

#[test]
fn every_row_has_the_scores_of_the_original() {
    let rows = include_str!("rows.tsv").lines().filter(|line| !line.starts_with("# "));
    let mut count = 0;
    for row in rows {
        let mut fields = row.split('\t');
        let text = fields.next().unwrap_or("");
        let expected: Vec<f64> = fields.map(|field| field.parse().expect(row)).collect();
        let scores = vader(text);
        assert_eq!(expected, [scores.neg, scores.neu, scores.pos, scores.compound], "{text}");
        count += 1;
    }
    assert!(count >= 40, "{count}");
}

#[test]
fn a_text_without_words_has_no_scores() {
    for text in ["", " ", "\n\t\u{1f}"] {
        assert_eq!(vader(text), Default::default());
    }
}

#[test]
fn time_grows_with_the_text_and_no_faster() {
    let time = |times: usize| {
        let text = "good bad ".repeat(times) + "but " + &"good bad, not good ".repeat(times);
        let start = Instant::now();
        assert!(vader(&text).compound.abs() <= 1.0);
        start.elapsed().as_secs_f64()
    };
    time(10);
    let (short, long) = (time(2_000), time(40_000));
    // Twenty times the text; the original would take four hundred times as long.
    assert!(long < short * 100.0, "{short} s and {long} s");
}
