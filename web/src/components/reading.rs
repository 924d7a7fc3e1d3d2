//! The third instrument: the grade in words, the formulas behind it, and the counts that they share.

use std::rc::Rc;

use article_lens::facts::WordKind;
use article_lens::ordered::{number_key, ordered};
use article_lens::report::readability::{
    READ_A_MINUTE, SPOKEN_A_MINUTE, grade_sensitivity, minutes, school_year,
};
use article_lens::report::{Formula, Ratio, norm};
use yew::prelude::*;

use crate::article::Article;
use crate::components::elsewhere::elsewhere;
use crate::components::formula::{self, MOST_GRADE, Unit, counts, formula_row, in_sentence};
use crate::components::hardest::{self, hardest};
use crate::components::plain::{fold, made_for_english, rules};
use crate::components::score;
use crate::components::stave::x;
use crate::components::studio::Shared;
use crate::components::words::word_list;
use crate::lead::{Lead, Those};
use crate::state::State;
use crate::wording::{count, decimal, number};

pub(crate) struct Props {
    pub(crate) article: Shared,
    /// The grade that the reader aims for, as typed.
    pub(crate) aim: Rc<str>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) on_lead: Callback<Lead>,
}

pub(crate) fn reading(props: &Props) -> Html {
    let article = &props.article;
    let found = html! { <>
            if article.is_english { { lead(article) } }
            <div class="plot">
                <div class="scale" aria-hidden="true"><span></span>{ ticks() }<span>{ "Grade" }</span></div>
                { rows(props, ranked(article)) }
            </div>
            <h3>{ "On their own scales" }</h3>
            <div class="plot own-scale">{ rows(props, OWN_SCALES.to_vec()) }</div>
            { others(props) }
            { hardest(&hardest::Props { article: article.clone(), aim: props.aim.clone(), dispatch: props.dispatch.clone(), on_lead: props.on_lead.clone() }) }
            if article.tally().long_words > 0 {
                { fold("List the long words".into(), word_list(article, Those::Counted(WordKind::Long), None, &props.on_lead)) }
            }
    </> };
    html! {
        <section class="panel" id="reading" tabindex="-1" aria-labelledby="reading-title">
            <h2 id="reading-title">{ "Reading" }</h2>
            { made_for_english(article, score::reading(article), "formulas", found) }
            { fold("Counted from".into(), counted(props)) }
            { elsewhere(article) }
        </section>
    }
}

/// The two whose scales are drawn.
const OWN_SCALES: [Formula; 2] = [Formula::FleschReadingEase, Formula::Lix];

fn rows(props: &Props, formulas: Vec<Formula>) -> Html {
    let row = |formula: Formula| {
        formula_row(formula::Props {
            formula,
            article: props.article.clone(),
            on_lead: props.on_lead.clone(),
        })
    };
    formulas.into_iter().map(row).collect()
}

/// All other formulas, shown when asked for.
fn others(props: &Props) -> Html {
    let drawn = |formula: &Formula| Formula::WIDEST.contains(formula) || OWN_SCALES.contains(formula);
    let others: Vec<Formula> = Formula::ALL.into_iter().filter(|formula| !drawn(formula)).collect();
    let title = format!("{} other formulas", number(others.len() as u64));
    fold(title.into(), html! { <div class="plot own-scale">{ rows(props, others) }</div> })
}

fn lead(article: &Article) -> Html {
    let Some(grade) = article.report.readability.grade() else {
        return html! { <p class="lead"><b>{ score::reading(article) }{ "." }</b>{ " " }{ article.too_short() }{ " " }{ reading_time(article) }</p> };
    };
    let readers = if grade < 0.5 {
        "Easier than the formulas’ scale of school years reaches.".to_string()
    } else {
        format!("It asks for about {} of schooling.", count(grade.round() as u64, "year"))
    };
    html! { <>
        <p class="lead"><b>{ score::reading(article) }{ "." }</b>{ format!(" {readers} {}", spread(article)) }</p>
        { fold("How solid it is, and beside other articles".into(), html! { <>
            <p class="fine">{ steady(article) }</p>
            <p class="fine">{ yardstick(article, grade) }{ " " }{ reading_time(article) }</p>
        </> }) }
    </> }
}

/// How far apart the grades lie.
fn spread(article: &Article) -> String {
    let (least, most) = article.report.readability.range().unwrap_or_default();
    let many = number(Formula::GRADES.len() as u64);
    let grade = article.report.readability.grade().unwrap_or_default();
    let moved = grade_sensitivity(article.tally()).map_or(0.0, |m| m.one_sentence.max(m.one_word_in_fifty));
    let mut told = format!(
        "That is {}, give or take {}, the median of {many} formulas, which say {} to {}.",
        decimal(grade, 1),
        decimal(moved, 1),
        school_year(least, 1),
        school_year(most, 1)
    );
    if article.report.readability.is_scattered() {
        told += " They lie unusually far apart: trust none of them without a look at the others.";
    }
    told
}

/// How far little moves it.
fn steady(article: &Article) -> String {
    let moved = grade_sensitivity(article.tally());
    format!(
        "A median of the grades in widest use but SMOG’s, which asks for complete understanding; the others are variants of these, or for one kind of text.{} Counted otherwise: a word more or fewer, or each of them longer, shorter, harder or easier than it is; the farthest is told. Each formula says the same of itself.",
        moved.map(|moved| in_sentence(moved, article.tally())).unwrap_or_default()
    )
}

/// How long it takes to read.
fn reading_time(article: &Article) -> String {
    let [read, aloud] = [READ_A_MINUTE, SPOKEN_A_MINUTE].map(|rate| minutes(article.tally().words, rate));
    if read == aloud {
        return format!("It takes {read} to read, silently or aloud.");
    }
    format!(
        "It takes {read} to read and {aloud} to read aloud, at {READ_A_MINUTE} and {SPOKEN_A_MINUTE} words a minute (Brysbaert 2019)."
    )
}

/// Where it lies among articles of newspapers.
fn yardstick(article: &Article, grade: f64) -> String {
    let length = Ratio::WordsPerSentence.value(article.tally());
    let half = |norm: norm::Norm| norm.middle(|value| decimal(value, 1));
    format!(
        "Of {} articles of US political news ({}), {} have a lower grade (the middle half lies at {}), and {} have shorter sentences (here {} words, the middle half {}).",
        norm::ARTICLES,
        norm::ORIGIN,
        norm::GRADE.above(grade),
        half(norm::GRADE),
        norm::WORDS_PER_SENTENCE.above(length),
        decimal(length, 1),
        half(norm::WORDS_PER_SENTENCE)
    )
}

/// Grades from the lowest to the highest, those without a value last.
fn ranked(article: &Article) -> Vec<Formula> {
    ordered(Formula::WIDEST.to_vec(), |f| number_key(f.value(article.tally()).unwrap_or(f64::MAX)))
}

fn ticks() -> Html {
    html! {
        <svg class="ticks" width="100%" height="14">{ for [(0.0, "School", "start"), (13.6, "College", "middle"), (MOST_GRADE, "Postgrad", "end")].map(|(grade, level, anchor)| html! {
            <text x={x(grade / MOST_GRADE)} y="11" text-anchor={anchor}>{ level }</text>
        }) }</svg>
    }
}

/// What is counted for the formulas.
const UNITS: [Unit; 14] = [
    Unit::Word,
    Unit::Sentence,
    Unit::HardSentence,
    Unit::Syllable,
    Unit::PlainSyllable,
    Unit::Letter,
    Unit::Character,
    Unit::Kind(WordKind::Long),
    Unit::Kind(WordKind::Complex),
    Unit::Kind(WordKind::Lix),
    Unit::Kind(WordKind::Monosyllable),
    Unit::Kind(WordKind::Mini),
    Unit::Kind(WordKind::Difficult),
    Unit::Kind(WordKind::Unfamiliar),
];

/// What is counted, for readers.
const RULES: [&str; 9] = [
    "Headings, who speaks in a transcript (HOST:, in capitals) and its notes such as [laughter] are in no count. The number of a list’s item is a word.",
    "A sentence ends at . ! ? or … before a capital, a figure or a mark that opens, and with each item of a list.",
    "None ends behind a title or an initial before a name (Dr. Lee, J. Lee), or inside a figure or an address.",
    "An abbreviation ends one only before a word that begins sentences: at 3 p.m. The, but not in the U.S. Senate.",
    "“Why now?” Lee asked is one; whole sentences in marks are sentences: “Go. Now,” he said is two.",
    "The end of a line ends none, unless it is a heading, an item or a paragraph by itself.",
    "A word has a letter or a digit. A dash parts words, but not figures; a hyphen, an apostrophe and the stops of U.S. and 3.5 join them. A web address is one word.",
    "Syllables are those spoken, by the letters around each vowel and a list of what these miss: FBI has three, NATO two, 1999 five, $5 three. Flesch’s ease takes three at most of a figure.",
    "Letters go without digits, hyphens and apostrophes.",
];

/// The counts that the formulas share, each leading to what it counted.
fn counted(props: &Props) -> Html {
    html! { <>
        { counts(&props.article, &props.on_lead, &UNITS) }
        { rules(&RULES) }
    </> }
}
