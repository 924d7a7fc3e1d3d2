//! The score: three questions, three answers in words, three staves over one axis of sentences.

use article_lens::report::readability::{school_year, ungraded};
use article_lens::report::{Formula, SpeakerKind};
use yew::prelude::*;

use crate::article::Article;
use crate::components::rhythm::rhythm;
use crate::components::speakers::speakers;
use crate::components::stave::{self, Picture, stave};
use crate::components::studio::Shared;
use crate::components::tone::tone;
use crate::layer::Layer;
use crate::lead::{Lead, Those, button};
use crate::mark::Mark;
use crate::voice::Naming;
use crate::wording::{count, graded, number, percent};

pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) selected: Option<Mark>,
    pub(crate) on_lead: Callback<Lead>,
    /// Whether each stave has its table below it.
    pub(crate) tables: bool,
}

pub(crate) fn score(props: &Props) -> Html {
    let Props { article, selected, on_lead, tables } = props;
    let picture = |height| Picture {
        article: article.clone(),
        selected: *selected,
        on_lead: on_lead.clone(),
        height,
        width: if *tables { 880.0 } else { 400.0 },
        table: *tables,
    };
    let question = |question, answer, panel, sub, picture| {
        stave(&stave::Props { question, answer, panel, sub, on_lead: on_lead.clone(), picture })
    };
    html! {
        <section class="score" aria-label="The article at a glance">
            { question("How hard is it to read?", reading(article), "reading", hard(article, on_lead), rhythm(&picture(84.0))) }
            { question("Which words are positive or negative?", words(article), "words", own_voice(article, on_lead), tone(&picture(80.0))) }
            { question("Who is speaking?", sources(article), "voices", unnamed(article, on_lead), speakers(&picture(60.0))) }
        </section>
    }
}

/// The grade in words, or why there is none.
pub(crate) fn reading(article: &Article) -> String {
    let grade = article.report.readability.grade();
    in_english(article, "grade", grade.map_or_else(|| ungraded(article.tally()).to_string(), graded))
}

/// How many charged words there are.
pub(crate) fn words(article: &Article) -> String {
    in_english(article, "count", charged(article))
}

/// How many sources, and how many of them have a name.
pub(crate) fn sources(article: &Article) -> String {
    in_english(article, "sources", named(article))
}

/// An answer; in another language, that there is none.
fn in_english(article: &Article, what: &str, answer: String) -> String {
    if article.is_english { answer } else { format!("No {what} outside English") }
}

pub(crate) fn charged(article: &Article) -> String {
    let tally = article.tally();
    format!("{} positive, {} negative", number(tally.positive), number(tally.negative))
}

pub(crate) fn named(article: &Article) -> String {
    let all = article.sources().count() as u64;
    if all == 0 {
        let none = article.statements().next().is_none();
        return if none { "Only the writer" } else { "No clear source" }.to_string();
    }
    let named = article.sources().filter(|(_, s)| s.kind == SpeakerKind::Named).count() as u64;
    format!("{}, {} named", count(all, "source"), number(named))
}

/// Why there is no answer.
pub(crate) const FOREIGN: &str = "This text does not look English.";

fn hard(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let tally = article.tally();
    let range = match article.report.readability.range() {
        _ if !article.is_english => format!("{FOREIGN} "),
        Some((least, most)) => {
            format!(
                "{} formulas say {} to {}. ",
                number(Formula::GRADES.len() as u64),
                school_year(least, 0),
                school_year(most, 0)
            )
        }
        None => format!("{}. A grade needs 100 words and 3 sentences. ", article.size()),
    };
    let hard = tally.hard_sentences;
    let verb = if hard == 1 { "runs" } else { "run" };
    let rest = if hard == 0 {
        html! { "No sentence runs to 35 words." }
    } else {
        let text = format!("{} of {}", number(hard), count(tally.sentences, "sentence"));
        let lead = Lead::Those(Those::Layer(Layer::Hard));
        html! { <>{ button(on_lead, lead, "lk", text) }{ format!(" {verb} to 35 words or more.") }</> }
    };
    html! { <>{ range }{ rest }</> }
}

fn own_voice(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let tally = article.tally();
    let all = tally.positive + tally.negative;
    let own = all - (tally.quoted_positive + tally.quoted_negative);
    let (text, rest) = match (own, all) {
        _ if !article.is_english => return html! { FOREIGN },
        (_, 0) => return html! { "No word of the list stands in this text." },
        (0, 1) => ("The one word".to_string(), "is in a source’s words."),
        (1, 1) => ("The one word".to_string(), "is in the writer’s own voice."),
        (0, _) => ("All of these".to_string(), "are in a source’s words."),
        (1, _) => (format!("1 of these {}", number(all)), "is in the writer’s own voice."),
        (own, _) if own == all => ("All of these".to_string(), "are in the writer’s own voice."),
        (own, _) => (format!("{} of these {}", number(own), number(all)), "are in the writer’s own voice."),
    };
    let those = Those::Charged { positive: None, quoted: own == 0 };
    html! { <>{ button(on_lead, Lead::Those(those), "lk", text) }{ " " }{ rest }</> }
}

fn unnamed(article: &Article, on_lead: &Callback<Lead>) -> Html {
    if !article.is_english {
        return html! { FOREIGN };
    }
    let all: u64 = Naming::ALL.map(|naming| article.said(naming)).iter().sum();
    if all == 0 {
        let none = article.statements().next().is_none();
        return html! { if none { { "No statements found." } } else { { "No words are reported." } } };
    }
    let without = all - article.said(Naming::Named);
    let (those, share, rest) = if without == 0 {
        (Those::Voices(Naming::Named), 100, " of the reported words come from people with a name.")
    } else {
        (
            Those::NotNamed,
            100 - percent(all - without, all),
            " of the reported words do not come from a named person.",
        )
    };
    html! { <>{ button(on_lead, Lead::Those(those), "lk", format!("{share}%")) }{ rest }</> }
}
