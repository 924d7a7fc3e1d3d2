//! One formula: its dot among the grades, and, opened, the formula with this text's numbers in it.

use article_lens::decimal::fixed;
use article_lens::facts::{Tally, WordKind};
use article_lens::ordered::{number_key, ordered};
use article_lens::report::readability::{Scale, Sensitivity, Unsound, a_sentence_otherwise};
use article_lens::report::{Formula, Ratio};
use yew::prelude::*;

use crate::article::{Article, SentencePlace};
use crate::components::part::{Opened, Part, opener};
use crate::components::plain::told;
use crate::components::stave::x;
use crate::components::studio::Shared;
use crate::layer::Layer;
use crate::lead::{Lead, Those, button, to};
use crate::mark::{Mark, MarkKind};
use crate::wording::{count, decimal, number};

pub(crate) struct Props {
    pub(crate) formula: Formula,
    pub(crate) article: Shared,
    pub(crate) on_lead: Callback<Lead>,
}

/// The right end of the scale of grades.
pub(crate) const MOST_GRADE: f64 = 24.0;
/// How many of the sentences that move a formula most are named.
const NAMED: usize = 5;

pub(crate) fn formula_row(props: Props) -> Html {
    let key = props.formula.name();
    let of = (props.article.clone(), Those::Sentences, None);
    html! { <Part {key} {of} draw={Callback::from(move |opened| drawn(&props, &opened))} /> }
}

fn drawn(props: &Props, opened: &Opened) -> Html {
    let (open, onclick) = opener(opened, 1);
    let value = props.formula.value(props.article.tally());
    html! {
        <div class={classes!("form", open.then_some("open"))}>
            <button type="button" class={classes!("head", value.is_none().then_some("na"))} aria-expanded={open.to_string()} {onclick}>
                <span class="fn">{ props.formula.title() }</span>
                { shown(props.formula, value, props.article.tally()) }
            </button>
            if open { { why(props, value) } }
        </div>
    }
}

fn shown(formula: Formula, value: Option<f64>, tally: &Tally) -> Html {
    let Some(value) = value else {
        return html! { <span class="nat">{ needs(formula, tally) }</span> };
    };
    let own_scale = matches!(formula, Formula::FleschReadingEase | Formula::Lix);
    let drawn = own_scale || Formula::WIDEST.contains(&formula);
    html! { <>if drawn { { dot(formula, value) } } else { <span class="nat">{ kind(formula) }</span> }<span class="fv">{ shortly(formula, value) }</span></> }
}

/// A value with the decimals that its scale bears.
fn shortly(formula: Formula, value: f64) -> String {
    decimal(value, if matches!(formula, Formula::FleschReadingEase | Formula::Lix) { 0 } else { 1 })
}

/// What a value means, in a word, and which grades the formula was made for.
fn kind(formula: Formula) -> String {
    match formula.about().scale {
        Scale::Grade => ["a grade, ", formula.about().range].concat(),
        Scale::Ease => "the higher, the easier".to_string(),
        Scale::Difficulty => "the higher, the harder".to_string(),
    }
}

/// What is missing where there is no value.
fn needs(formula: Formula, tally: &Tally) -> String {
    match formula.unsound(tally) {
        Some(Unsound::NoWords) => "No value: there are no words".to_string(),
        Some(Unsound::Words(n)) => format!("No value: needs {n} words"),
        Some(Unsound::Sentences(n)) => format!("No value: needs {n} sentences"),
        None => String::new(),
    }
}

/// Where a value lies on its scale, from 0 to 1.
fn along(formula: Formula, value: f64) -> f64 {
    match formula {
        Formula::FleschReadingEase => value / 100.0,
        Formula::Lix => (value - 20.0) / 60.0,
        _ => value / MOST_GRADE,
    }
}

/// The lines of a scale; those of its own kind have their numbers below, grades above all of them.
fn grid(formula: Formula) -> (&'static [f64], bool) {
    match formula {
        Formula::FleschReadingEase => (&[0.0, 30.0, 60.0, 100.0], true),
        Formula::Lix => (&[20.0, 40.0, 60.0, 80.0], true),
        // Where college begins, and where it ends.
        _ => (&[12.5, 16.5], false),
    }
}

fn dot(formula: Formula, value: f64) -> Html {
    let (lines, numbered) = grid(formula);
    let share = |value: f64| along(formula, value).clamp(0.02, 0.98);
    // A value beyond the scale stands at its end, as a ring.
    let beyond = !(0.0..=1.0).contains(&along(formula, value));
    html! {
        <svg class="dot" width="100%" height={if numbered { "32" } else { "20" }} aria-hidden="true">
            { for lines.iter().map(|&at| html! { <>
                <line class="grid" x1={x(share(at))} x2={x(share(at))} y1="0" y2="20" />
                if numbered { <text x={x(share(at))} y="31" text-anchor="middle">{ fixed(at, 0) }</text> }
            </> }) }
            <line class="lane" x1="0" x2="100%" y1="10" y2="10" />
            <circle class={beyond.then_some("beyond")} cx={x(share(value))} cy="10" r="5" />
        </svg>
    }
}

fn why(props: &Props, value: Option<f64>) -> Html {
    let (formula, article) = (props.formula, &props.article);
    let (tally, about) = (article.tally(), formula.about());
    html! {
        <div class="why">
            if let Some(value) = value {
                <p class="formula">{ filled(formula, tally) }{ " = " }<b>{ shortly(formula, value) }</b></p>
                <p>{ in_words(formula, tally) }{ scale(formula, value) }</p>
                { solid(formula, tally) }
                { counts(article, &props.on_lead, &units(formula)) }
                { movers(props) }
                { halved(formula, tally) }
            } else {
                <p>{ format!("{}. This text: {}.", needs(formula, tally), article.size()) }</p>
            }
            { elsewhere(article, formula) }
            { told("Made for", format!(" {}. Usual values: {}. {}.", about.made_for, about.range, about.source)) }
            { told("Do not trust it when", format!(" {}", about.distrust)) }
        </div>
    }
}

/// What the formulas count.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Unit {
    Word,
    Sentence,
    HardSentence,
    Syllable,
    /// Three at most for a figure.
    PlainSyllable,
    Letter,
    Character,
    Kind(WordKind),
}

/// What goes into a formula: words, sentences, and what its shares are shares of.
fn units(formula: Formula) -> Vec<Unit> {
    let mut units = vec![Unit::Word, Unit::Sentence];
    for ratio in ratios(formula) {
        let unit = match ratio {
            Ratio::WordsPerSentence | Ratio::SentencesPerWord => continue,
            Ratio::PlainSyllablesPerWord => Unit::PlainSyllable,
            Ratio::LettersPerWord => Unit::Letter,
            Ratio::CharactersPerWord => Unit::Character,
            _ => ratio.kind().map_or(Unit::Syllable, Unit::Kind),
        };
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

/// As Flesch counts them.
const PLAIN_SYLLABLE: &str = "syllable, of a figure three at most";

/// Counts, each leading to what it counted: words, syllables and letters are told sentence by sentence.
pub(crate) fn counts(article: &Article, on_lead: &Callback<Lead>, units: &[Unit]) -> Html {
    let tally = article.tally();
    let plain = tally.syllables.saturating_sub(tally.figure_syllables);
    let shown = units.iter().map(|unit| match *unit {
        Unit::Word => (tally.words, "word", Those::Sentences),
        Unit::Sentence => (tally.sentences, "sentence", Those::Sentences),
        Unit::HardSentence => (tally.hard_sentences, "hard sentence", Those::Layer(Layer::Hard)),
        Unit::Syllable => (tally.syllables, "syllable", Those::Sentences),
        Unit::PlainSyllable if plain < tally.syllables => (plain, PLAIN_SYLLABLE, Those::Sentences),
        // Said once where they are all of them.
        Unit::PlainSyllable if units.contains(&Unit::Syllable) => (0, "", Those::Sentences),
        Unit::PlainSyllable => (plain, "syllable", Those::Sentences),
        Unit::Letter => (tally.letters, "letter", Those::Sentences),
        Unit::Character => (tally.characters, "letter or digit", Those::Sentences),
        Unit::Kind(kind) => (tally.of(kind), kind.title(), Those::Counted(kind)),
    });
    html! {
        <ul class="counts">{ for shown.filter(|(n, ..)| *n > 0).map(|(n, unit, those)| html! {
            <li>{ button(on_lead, Lead::Those(those), "lk", count(n, unit)) }</li>
        }) }</ul>
    }
}

/// The formula as it is written, with this text's shares in the place of their names.
fn filled(formula: Formula, tally: &Tally) -> String {
    let part = |part: &str| match Ratio::ALL.into_iter().find(|ratio| ratio.name() == part) {
        Some(ratio) => share(ratio, tally),
        None => part.to_string(),
    };
    parts(formula).map(part).collect()
}

/// The shares that it is made of.
fn ratios(formula: Formula) -> impl Iterator<Item = Ratio> {
    Ratio::ALL.into_iter().filter(move |ratio| parts(formula).any(|part| part == ratio.name()))
}

/// The formula as it is written, cut at the braces around the names.
fn parts(formula: Formula) -> impl Iterator<Item = &'static str> {
    formula.about().written.split(['{', '}'])
}

fn share(ratio: Ratio, tally: &Tally) -> String {
    let value = ratio.value(tally);
    decimal(value, if value < 10.0 { 3 } else { 2 })
}

/// Each share in words: *28.80 words per sentence (576 in 20)*.
fn in_words(formula: Formula, tally: &Tally) -> String {
    let each = ratios(formula).map(|ratio| {
        let (part, whole) = ratio.parts(tally);
        format!("{} {} ({} in {})", share(ratio, tally), ratio.name(), number(part), number(whole))
    });
    each.collect::<Vec<_>>().join("; ") + "."
}

/// How far one sentence and one word in fifty would move it.
fn solid(formula: Formula, tally: &Tally) -> Html {
    let Some(moved) = formula.sensitivity(tally) else { return html! {} };
    told("How solid.", in_sentence(moved, tally))
}

/// The same as a sentence.
pub(crate) fn in_sentence(moved: Sensitivity, tally: &Tally) -> String {
    format!(
        " {} would move it by {}, one word in fifty counted otherwise by {}.",
        a_sentence_otherwise(tally),
        decimal(moved.one_sentence, 1),
        decimal(moved.one_word_in_fifty, 1)
    )
}

/// What the formula gives by other tools' counts.
fn elsewhere(article: &Article, formula: Formula) -> Html {
    let given = article.report.elsewhere.iter().filter_map(|recount| {
        Some(format!("{} on the counts of {}", decimal(recount.value(formula)?, 1), recount.tool.name()))
    });
    let given = given.collect::<Vec<_>>().join(", ");
    let departs = formula.textstat_departs().unwrap_or_default();
    if given.is_empty() && departs.is_empty() {
        return html! {};
    }
    let given = if given.is_empty() { given } else { format!(" This formula gives {given}.") };
    html! { <p><b>{ "Elsewhere." }</b>{ given }{ " " }{ departs }</p> }
}

/// Where the value lies on a scale of its own.
fn scale(formula: Formula, value: f64) -> &'static str {
    match formula {
        Formula::FleschReadingEase => match value {
            v if v < 30.0 => " The higher, the easier: below 30 is very hard.",
            v if v < 50.0 => " The higher, the easier: 30 to 50 is hard.",
            v if v < 60.0 => " The higher, the easier: 50 to 60 is fairly hard.",
            v if v < 70.0 => " The higher, the easier: 60 to 70 is plain English.",
            _ => " The higher, the easier: above 70 is easy.",
        },
        Formula::Lix => match value {
            v if v < 40.0 => " The higher, the harder: below 40 is easy.",
            v if v < 50.0 => " The higher, the harder: 40 to 50 is a newspaper’s usual level.",
            v if v < 60.0 => " The higher, the harder: 50 to 60 is hard.",
            _ => " The higher, the harder: above 60 is very hard.",
        },
        _ => "",
    }
}

/// The sentences without which the value would be easiest, with their numbers.
fn hardest(article: &Article, formula: Formula) -> Vec<(usize, SentencePlace)> {
    let (tally, harder) = (article.tally(), if formula.is_ease() { -1.0 } else { 1.0 });
    let raised = |own: &Tally| Some(harder * (formula.value(&tally.without(own))? - formula.value(tally)?));
    let each = article.counted().enumerate();
    let all = each.filter_map(|(i, (place, s))| Some((raised(&s.tally)?, i, place)));
    let all: Vec<(f64, usize, SentencePlace)> = all.filter(|&(change, ..)| change < 0.0).collect();
    ordered(all, |&(value, ..)| number_key(value))
        .into_iter()
        .take(NAMED)
        .map(|(_, i, place)| (i, place))
        .collect()
}

fn movers(props: &Props) -> Html {
    let links: Vec<Html> = hardest(&props.article, props.formula)
        .into_iter()
        .map(|(i, place)| {
            let mark = Mark::new(place.paragraph, MarkKind::Sentence, place.index);
            let lead = Lead::One(mark, Those::Sentences);
            let name = number(i as u64 + 1);
            html! { <>{ " " }<button type="button" class="lk num" aria-label={format!("Sentence {name}")} onclick={to(&props.on_lead, lead)}>{ &name }</button></> }
        })
        .collect();
    html! { if !links.is_empty() { <p><b>{ "Made hardest by sentences" }</b>{ links }</p> } }
}

/// What would change it, as a number.
fn halved(formula: Formula, tally: &Tally) -> Html {
    let hard = tally.hard_sentences;
    let cut = Tally { sentences: tally.sentences + hard, ..*tally };
    let now = formula.raw(tally).map(|value| shortly(formula, value));
    let then = formula.raw(&cut).map(|value| shortly(formula, value));
    if hard == 0 || now == then {
        return html! {};
    }
    let Some(then) = then else { return html! {} };
    let what = if hard == 1 {
        "the hard sentence".to_string()
    } else {
        format!("the {} hard sentences", number(hard))
    };
    html! {
        <p><b>{ "What would change it." }</b>{ format!(" Cutting {what} in two, same words: ") }<b>{ then }</b>{ "." }</p>
    }
}
