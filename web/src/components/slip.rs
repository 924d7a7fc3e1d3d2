//! The evidence of one mark: a slip under its paragraph that says why it is marked and what it adds.

use article_lens::facts::{Counted, Sentence, WordKind};
use article_lens::lowercase::lowercase;
use article_lens::report::LEAST_RAISED;
use yew::prelude::*;

use crate::article::{Article, is_hard};
use crate::components::plain::fold;
use crate::components::studio::Shared;
use crate::layer::Layer;
use crate::lead::{Lead, Those, button, to};
use crate::mark::{Mark, MarkKind};
use crate::state::State;
use crate::wording::{capital, count, decimal, number, percent};

mod charged;
mod quotation;
mod tone;

use charged::of_charged;
use quotation::of_quote;

pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) mark: Mark,
    /// What the mark is shown as one of.
    pub(crate) those: Those,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) on_lead: Callback<Lead>,
    pub(crate) on_close: Callback<()>,
}

/// What a slip says: its heading, what it is one of, and its rows and sentences.
struct Reason {
    heading: &'static str,
    unit: &'static str,
    hue: String,
    content: Html,
}

pub(crate) fn slip(props: &Props) -> Html {
    let Some(reason) = reason(props) else { return html! {} };
    let close = {
        let on_close = props.on_close.clone();
        move |_| on_close.emit(())
    };
    html! {
        <div class="row sliprow">
            <section class={classes!("slip", reason.hue)} id="evidence" tabindex="-1" aria-labelledby="evidence-title">
                <header>
                    <h3 id="evidence-title">{ reason.heading }</h3>
                    { steps(props, reason.unit) }
                    <button type="button" class="x" aria-label="Close the evidence" onclick={close}>{ "×" }</button>
                </header>
                { reason.content }
            </section>
        </div>
    }
}

fn reason(props: &Props) -> Option<Reason> {
    let (article, mark) = (&props.article, props.mark);
    let facts = article.facts(mark.paragraph as usize)?;
    let index = mark.index as usize;
    Some(match mark.kind {
        MarkKind::Quote => of_quote(props, facts.quotes.get(index)?, article.voice(mark)?),
        MarkKind::Charged => of_charged(props, facts.charged.get(index)?),
        MarkKind::Sentence => of_sentence(props, facts.sentences.get(index)?),
        MarkKind::Word => of_word(props, article.counted_word(mark)?),
    })
}

/// "Statement 3 of 7", with the way to the one before and after.
fn steps(props: &Props, unit: &str) -> Html {
    let those = props.those;
    let alike = those.marks(&props.article);
    let Some(at) = alike.iter().position(|&m| m == props.mark) else { return html! {} };
    let step = |label: String, sign: &'static str, mark: Option<&Mark>| {
        let onclick = to(&props.on_lead, Lead::One(*mark.unwrap_or(&props.mark), those));
        html! { <button type="button" class="x" aria-label={label} disabled={mark.is_none()} {onclick}>{ sign }</button> }
    };
    let before = at.checked_sub(1).and_then(|i| alike.get(i));
    let unit = those.unit().unwrap_or(unit);
    let name = lowercase(unit);
    let place = format!(
        "{} {} of {}{}",
        capital(unit),
        number(at as u64 + 1),
        number(alike.len() as u64),
        those.apart()
    );
    html! { <>
        <span class="place">{ place }</span>
        <span class="step">
            { step(format!("Previous {name}"), "‹", before) }
            { step(format!("Next {name}"), "›", alike.get(at + 1)) }
        </span>
    </> }
}

/// A row of the slip: what it is, the words, and a note on them.
fn part(name: &'static str, class: &'static str, words: String, gloss: String) -> Html {
    html! {
        <div><dt>{ name }</dt><dd><span class={class}>{ words }</span>
            if !gloss.is_empty() { <span class="gloss">{ gloss }</span> }
        </dd></div>
    }
}

fn rule(name: &'static str, text: impl Into<AttrValue>) -> Html {
    html! { <p class="rule"><b>{ name }</b>{ " " }{ text.into() }</p> }
}

fn heading_rule() -> Html {
    rule("A heading:", "its words are marked, but not counted.")
}

fn share(part: u64, whole: u64) -> String {
    format!("{}%", percent(part, whole))
}

fn of_sentence(props: &Props, sentence: &Sentence) -> Reason {
    let (article, mark) = (&props.article, props.mark);
    let tally = &sentence.tally;
    let own = article.number(mark.paragraph as usize, mark.index as usize);
    let per_word = tally.syllables as f64 / tally.words.max(1) as f64;
    let syllables = format!("{} a word", decimal(per_word, 2));
    let content = html! { <>
        <dl class="parts">
            { part("Words", "p-plain", number(tally.words), if is_hard(sentence) { "a sentence of 35 words or more is hard".to_string() } else { "below the 35 of a hard sentence".to_string() }) }
            { part("Syllables", "p-plain", number(tally.syllables), syllables) }
            { part("Letters", "p-plain", number(tally.letters), digits(tally.characters - tally.letters.min(tally.characters))) }
            { words_in(props, sentence, "Long words", Some(WordKind::Long)) }
            { words_in(props, sentence, "Positive and negative", None) }
            { tone::row(sentence) }
        </dl>
        { fold("Each word with its syllables".into(), syllables_of(article, mark, sentence)) }
        if own.is_none() { { heading_rule() } }
        else if let Some(text) = moved(article, sentence) { { rule("What it does to the grade.", text) } }
        { tone::reason(props, sentence) }
    </> };
    let heading =
        if is_hard(sentence) { "Why this sentence is hard" } else { "What was counted in this sentence" };
    Reason { heading, unit: "Hard sentence", hue: "h-hard".to_string(), content }
}

/// Each word of a sentence with the syllables that it is said with: *This 1, operation 4*.
fn syllables_of(article: &Article, mark: Mark, sentence: &Sentence) -> Html {
    let all = article.all_in(mark.paragraph as usize, MarkKind::Word);
    let own = all.filter(|&word| sentence.span.contains(article.span(word)));
    let said = |word: Mark| {
        let syllables = article.counted_word(word).map_or(0, |counted| counted.syllables);
        format!("{} {syllables}", article.word(word))
    };
    html! { <p class="fine">{ own.map(said).collect::<Vec<_>>().join(", ") }</p> }
}

/// The words of a kind in the sentence, or the positive and negative ones, each leading to its own reason.
fn words_in(props: &Props, sentence: &Sentence, title: &'static str, kind: Option<WordKind>) -> Html {
    let article = &props.article;
    let marks = if kind.is_some() { MarkKind::Word } else { MarkKind::Charged };
    let own = article.all_in(props.mark.paragraph as usize, marks);
    let links: Vec<Html> = own
        .filter(|&word| kind.is_none_or(|kind| article.is_word(word, kind)))
        .filter(|&word| sentence.span.contains(article.span(word)))
        .map(|word| {
            let class = match article.layer(word) {
                Layer::Positive => "w pos",
                Layer::Negative => "w neg",
                _ => "w long",
            };
            let lead = kind.map_or(Lead::Mark(word), |kind| Lead::One(word, Those::Counted(kind)));
            let onclick = to(&props.on_lead, lead);
            let text = if kind.is_some() { article.word(word) } else { article.words(word).to_string() };
            html! { <><button type="button" class="lkw" {onclick}><span {class}>{ text }</span></button>{ " " }</> }
        })
        .collect();
    if links.is_empty() {
        return html! {};
    }
    html! { <div><dt>{ title }{ " " }{ number(links.len() as u64) }</dt><dd>{ links }</dd></div> }
}

/// How the grade would stand without the sentence.
fn moved(article: &Article, sentence: &Sentence) -> Option<String> {
    let grade = article.report.readability.grade()?;
    let all = share(sentence.tally.words, article.tally().words);
    let Some(raised) = article.report.raised_by(&sentence.tally) else {
        return Some(format!(
            "It holds {all} of all words. Without it too little would be left for a grade."
        ));
    };
    let grade = decimal(grade, 1);
    Some(if raised.abs() < LEAST_RAISED {
        format!("It holds {all} of all words. Without its counts the grade would stay {grade}.")
    } else {
        let way = if raised > 0.0 { "lower" } else { "higher" };
        format!(
            "It holds {all} of all words. Without its counts the grade, {grade}, would be {} {way}.",
            decimal(raised.abs(), 2)
        )
    })
}

fn of_word(props: &Props, word: &Counted) -> Reason {
    let (article, mark) = (&props.article, props.mark);
    let kinds = WordKind::ALL.into_iter().filter(|&kind| word.is(kind)).map(|kind| {
        let lead = Lead::One(mark, Those::Counted(kind));
        button(&props.on_lead, lead, "lk", kind.title().to_string())
    });
    let content = html! { <>
        <dl class="parts">
            { part("Word", "p-word", article.word(mark), String::new()) }
            { part("Syllables", "p-plain", number(word.syllables.into()), "when spoken; three or more make a long word".to_string()) }
            { part("Letters", "p-plain", number(word.letters.into()), digits(word.digits.into())) }
            <div><dt>{ "Counts as" }</dt><dd class="counts">{ for kinds }</dd></div>
        </dl>
        if article.is_in_heading(mark) { { heading_rule() } }
        else {
            if let Some(text) = props.those.word_kind().and_then(meaning) { { rule("The rule.", text) } }
            if let Some(text) = why_not_complex(word, &article.word(mark)) { { rule("Not a complex word:", text) } }
        }
    </> };
    Reason { heading: "What this word counts as", unit: "Word", hue: "h-long".to_string(), content }
}

fn digits(digits: u64) -> String {
    if digits > 0 { format!("and {}", count(digits, "digit")) } else { String::new() }
}

/// Why Gunning does not count a long word.
fn why_not_complex(word: &Counted, text: &str) -> Option<&'static str> {
    let counted = word.is(WordKind::Complex) || !word.is(WordKind::Long);
    Some(match text {
        _ if counted => return None,
        _ if word.is_name => "it is a name.",
        _ if word.digits > 0 => "it is a number.",
        _ if text.contains(['-', '‐', '\u{2011}']) => "it is a compound.",
        _ => "only its ending makes it long.",
    })
}

/// What makes a word one of its kind, where its syllables do not tell.
fn meaning(kind: WordKind) -> Option<&'static str> {
    Some(match kind {
        WordKind::Complex => {
            "Three syllables or more; no name, no compound, and not long by an ending alone."
        }
        WordKind::Lix | WordKind::Mini => "Digits count as letters here.",
        WordKind::Difficult | WordKind::Unfamiliar => {
            "Neither the word nor what it is a regular form of is on the list. Names and numbers count as known."
        }
        _ => return None,
    })
}
