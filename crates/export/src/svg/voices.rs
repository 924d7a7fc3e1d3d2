//! The voices: how much of the text is reported, and a bar for each source, by its words.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::frame::{BAR, INK, MARGIN, Picture, SOFT, TINT, TOP, VOICE, WIDTH};
use article_lens::wire::Speaker;

use crate::article::{Article, name};
use crate::wording::{count, cut, number, percent};

/// More sources share a row.
const MOST: usize = 20;
/// How far one bar stands from the next, and how high it is.
const ROW: f64 = 34.0;
const BAR_TALL: f64 = 18.0;
/// Where bars begin, and how long the longest may be: names stand before them, figures behind.
const LEFT: f64 = 300.0;
const LONG: f64 = 470.0;

/// The kind of the row of all that have no row of their own.
const REST: &str = "rest";

/// What a row says.
struct Row {
    name: String,
    /// `named`, `unnamed`, `organization` or `document`; [`REST`], or `""` without a speaker.
    kind: &'static str,
    statements: u64,
    words: u64,
}

/// How much each source says.
pub fn voices(article: &Article) -> String {
    let rows: Vec<Row> = article.sources().into_iter().map(of).collect();
    let open = open(article);
    let sum = |rows: &[Row]| rows.iter().map(|row| row.words).sum::<u64>();
    let all = sum(&rows) + open.as_ref().map_or(0, |row| row.words);
    let most = rows.iter().chain(&open).map(|row| row.words).max().unwrap_or(0).max(1);
    let tally = &article.report.tally;
    let mut picture = Picture::new(&[&VOICE]);
    let mut y = whole(&mut picture, tally.reported_words, tally.words);
    let (shown, rest) = rows.split_at(if rows.len() > MOST { MOST } else { rows.len() });
    let mut bar = |row: &Row, y: f64| {
        let figures = format!("{}, {}%", count(row.words, "word"), percent(row.words, all));
        let title = format!("{}: {}, {figures}", row.name, count(row.statements, "statement"));
        picture.titled(&title, |picture| {
            let base = y + BAR_TALL - 4.5;
            picture.text(&INK, 14, [LEFT - 12.0, base], " text-anchor=\"end\"", &cut(&row.name, 34));
            let long = (LONG * row.words as f64 / most as f64).max(2.0);
            picture.rect(&look(row.kind), [LEFT, y + 0.5], [long, BAR_TALL]);
            picture.text(&SOFT, 13, [LEFT + long + 10.0, base], "", &figures);
        });
        y + ROW
    };
    for row in shown {
        y = bar(row, y);
    }
    if !rest.is_empty() {
        let (name, words) = (format!("{} more", number(rest.len() as u64)), sum(rest));
        let statements = rest.iter().map(|row| row.statements).sum();
        y = bar(&Row { name, kind: REST, statements, words }, y);
    }
    if let Some(row) = &open {
        y = bar(row, y);
    }
    let sources = rows.len();
    let named = rows.iter().filter(|row| row.kind == "named").count();
    if sources > 0 {
        let mut at = MARGIN;
        for (kind, words) in [
            ("named", "named"),
            ("unnamed", "unnamed"),
            ("document", "organization or document"),
            ("", "no clear speaker"),
        ] {
            at = picture.key(&look(kind), [at, y + 22.0], words);
        }
        y += 30.0;
    }
    let share = percent(tally.reported_words, tally.words);
    let answer = match sources {
        0 => String::from("No source says anything in this text."),
        n => format!(
            "{share}% of the words report what others say: {}, {} with a name.",
            count(n as u64, "source"),
            number(named as u64)
        ),
    };
    let shows = "Bars from top to bottom, one for each source, as long as it says words.";
    picture.drawn(article, "voices", "Who speaks, and how much", &answer, shows, y)
}

fn of(speaker: &Speaker) -> Row {
    Row {
        name: name(speaker),
        kind: speaker.kind,
        statements: speaker.statements.into(),
        words: speaker.words.into(),
    }
}

/// What nobody clearly says.
fn open(article: &Article) -> Option<Row> {
    let open = || article.statements().filter(|quote| quote.speaker.is_none());
    let words = open().map(|quote| u64::from(quote.words)).sum();
    let row = Row { name: "No clear speaker".into(), kind: "", statements: open().count() as u64, words };
    (words > 0).then_some(row)
}

/// The whole text as one bar, the writer's part and the reported one; gives where the rows begin.
fn whole(picture: &mut Picture, reported: u64, words: u64) -> f64 {
    let long = WIDTH - 2.0 * MARGIN;
    if words == 0 {
        return TOP;
    }
    let part = long * reported as f64 / words as f64;
    let (y, tall) = (TOP - 14.0, 14.0);
    picture.rect(&BAR.fill(), [MARGIN, y], [long - part - if reported > 0 { 2.0 } else { 0.0 }, tall]);
    picture.rect(&VOICE.fill(), [MARGIN + long - part, y], [part, tall]);
    let writer = format!("Writer {}%", percent(words - reported.min(words), words));
    picture.text(&SOFT, 13, [MARGIN, y + tall + 18.0], "", &writer);
    let theirs = format!("Reported {}%", percent(reported, words));
    picture.text(&SOFT, 13, [WIDTH - MARGIN, y + tall + 18.0], " text-anchor=\"end\"", &theirs);
    y + tall + 48.0
}

/// How a kind of speaker is drawn: solid, hatched, tinted or open.
fn look(kind: &str) -> String {
    match kind {
        "named" => VOICE.fill(),
        "unnamed" => format!("{} {}", VOICE.hatch(), VOICE.stroke()),
        "" => format!("fill=\"none\" {} stroke-dasharray=\"3 3\"", BAR.stroke()),
        REST => BAR.fill(),
        _ => TINT.edged(&VOICE),
    }
}
