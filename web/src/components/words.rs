//! The second instrument: positive and negative words, the writer's apart from the sources'; and how words are listed.

use std::rc::Rc;

use article_lens::ordered::ordered;
use js_sys::Function;
use yew::prelude::*;

use crate::article::Article;
use crate::components::apart::apart;
use crate::components::arc::arc;
use crate::components::own::own;
use crate::components::part::{Opened, Part, opener};
use crate::components::plain::{fine, made_for_english, times};
use crate::components::sayers::sayers;
use crate::components::score;
use crate::components::stave::x;
use crate::components::studio::Shared;
use crate::components::tone::word;
use crate::components::vader::vader;
use crate::layer::Layer;
use crate::lead::{Lead, Those, button, to};
use crate::mark::Mark;
use crate::state::State;
use crate::wording::{decimal, number};

pub(crate) struct Props {
    pub(crate) article: Shared,
    pub(crate) state: Rc<State>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    /// Gives a promise of VADER's scores of a list of texts.
    pub(crate) vader: Function,
    pub(crate) selected: Option<Mark>,
    pub(crate) on_lead: Callback<Lead>,
}

/// Longer lists are cut until the rest is asked for.
const SHOWN: usize = 48;

pub(crate) fn words(props: &Props) -> Html {
    let tally = props.article.tally();
    let any = tally.positive + tally.negative > 0;
    let list = |layer| word_list(&props.article, Those::Layer(layer), props.selected, &props.on_lead);
    let content = html! { <>
            { lead(props) }
            if any {
                { versus(props) }
                { sayers(&props.article, &props.on_lead) }
                { arc(&props.article, &props.on_lead) }
                { list(Layer::Negative) }
                { list(Layer::Positive) }
                <p class="fine"><i>{ "Italics" }</i>{ ": in a source’s words. A raised number: how often. In headings words are marked, but not counted." }</p>
            }
            { apart(&props.article, &props.on_lead) }
    </> };
    html! {
        <section class="panel" id="words" tabindex="-1" aria-labelledby="words-title">
            <h2 id="words-title">{ "Words" }</h2>
            { made_for_english(&props.article, score::words(&props.article), "word lists", content) }
            { own(&props.state, &props.dispatch) }
            { vader(props) }
        </section>
    }
}

fn lead(props: &Props) -> Html {
    let tally = props.article.tally();
    let all = tally.positive + tally.negative;
    if all == 0 {
        return html! { <p class="lead">{ "No positive or negative word of the list stands in this text." }</p> };
    }
    let in_hundred = all as f64 * 100.0 / tally.words.max(1) as f64;
    let rate = format!("{} in every 100", decimal(in_hundred, if in_hundred < 9.95 { 1 } else { 0 }));
    let balance = match tally.positive.cmp(&tally.negative) {
        std::cmp::Ordering::Greater => "More are positive.",
        std::cmp::Ordering::Less => "More are negative.",
        std::cmp::Ordering::Equal => "As many of one as of the other.",
    };
    let to = |those, text| button(&props.on_lead, Lead::Those(those), "lk", text);
    let some = |layer, many: u64, sign: &str| {
        let text = format!("{} {sign}", number(many));
        if many > 0 {
            to(Those::Layer(layer), text)
        } else {
            html! { text }
        }
    };
    let positive = some(Layer::Positive, tally.positive, "positive");
    let negative = some(Layer::Negative, tally.negative, "negative");
    let verb = if tally.negated == 1 { "is" } else { "are" };
    html! {
        <p class="lead"><b>{ positive }</b>{ " and " }<b>{ negative }</b>{ format!(" words, {rate}. {balance}") }
            if tally.negated > 0 { { " " }{ to(Those::Negated, number(tally.negated)) }{ format!(" {verb} turned round by a “not” or the like.") } }
        </p>
    }
}

/// Writer and sources, one under the other.
fn versus(props: &Props) -> Html {
    let tally = props.article.tally();
    let own = (
        tally.negative.saturating_sub(tally.quoted_negative),
        tally.positive.saturating_sub(tally.quoted_positive),
    );
    let theirs = (tally.quoted_negative, tally.quoted_positive);
    let most = own.0.max(own.1).max(theirs.0).max(theirs.1).max(1) as f64;
    let cell = |words, positive, quoted| {
        let lead = Lead::Those(Those::Charged { positive: Some(positive), quoted });
        let bar = bar(words, most, positive, quoted);
        html! { if words > 0 { <button type="button" onclick={to(&props.on_lead, lead)}>{ bar }</button> } else { { bar } } }
    };
    let row = |name: &'static str, (minus, plus): (u64, u64), quoted: bool| {
        html! {
            <tr><th scope="row">{ name }</th>
                <td class="l">{ cell(minus, false, quoted) }</td><td class="r">{ cell(plus, true, quoted) }</td></tr>
        }
    };
    html! {
        <table class="vs">
            <thead><tr><td></td><th scope="col">{ "Negative" }</th><th scope="col">{ "Positive" }</th></tr></thead>
            <tbody>{ row("Writer", own, false) }{ row("Sources", theirs, true) }</tbody>
        </table>
    }
}

fn bar(words: u64, most: f64, positive: bool, quoted: bool) -> Html {
    // Room for the longest number at the bar's end.
    let room = 0.06 * (number(most as u64).len() + 1) as f64;
    let wide = words as f64 / most * (1.0 - room);
    let sign = if positive { "pos" } else { "neg" };
    let left = if positive { 0.0 } else { 1.0 - wide };
    let (at, dx, anchor) = if positive { (wide, "6", "start") } else { (1.0 - wide, "-6", "end") };
    html! {
        <svg width="100%" height="14" role="img" aria-label={format!("{} {} {}", number(words), if positive { "positive" } else { "negative" }, if quoted { "in sources’ words" } else { "in the writer’s" })}>
            if words > 0 {
                { word(sign, quoted, [left, wide], [1.0, 12.0]) }
            }
            <text x={x(at)} {dx} y="11.5" text-anchor={anchor}>{ number(words) }</text>
        </svg>
    }
}

/// A word of a list: as it is listed, its places, and whether sources alone say it.
struct Listed {
    word: String,
    marks: Vec<Mark>,
    quoted: bool,
}

/// Each of those words once: positive and negative ones the most frequent first, long ones the hardest first; then by
/// the alphabet.
fn listed(article: &Article, those: Those) -> Vec<Listed> {
    let is_listed =
        |&mark: &Mark| article.counted_word(mark).is_none_or(|word| word.is_listed(&article.word(mark)));
    let all = those.marks(article).into_iter().filter(is_listed);
    let all = all.map(|mark| (article.listed(mark).unwrap_or_default(), mark)).collect();
    let mut found: Vec<Listed> = Vec::new();
    for (word, mark) in by_alphabet(all) {
        let quoted = article.charged(mark).is_some_and(|c| c.quoted);
        match found.last_mut().filter(|last| last.word == word) {
            Some(last) => {
                last.marks.push(mark);
                last.quoted &= quoted;
            }
            None => found.push(Listed { word, marks: vec![mark], quoted }),
        }
    }
    for listed in &mut found {
        // A name keeps its capitals: as it is written first, or in small letters where it has them too.
        let mut names = listed.marks.iter().map_while(|&mark| article.name(mark));
        let name = names.next().filter(|_| names.count() + 1 == listed.marks.len());
        listed.word = name.unwrap_or(core::mem::take(&mut listed.word));
    }
    ordered(found, |listed| {
        let word = listed.marks.first().and_then(|&mark| article.counted_word(mark));
        u64::MAX - word.map_or(listed.marks.len() as u64, |word| word.hardness())
    })
}

/// By the first forty bytes, eight at a time from the last to the first: a map's code would weigh much more.
fn by_alphabet(words: Vec<(String, Mark)>) -> Vec<(String, Mark)> {
    let key = |word: &str, from: usize| {
        (from..from + 8).fold(0, |key, i| key << 8 | u64::from(word.as_bytes().get(i).copied().unwrap_or(0)))
    };
    (0..5).rev().fold(words, |words, eight| ordered(words, |(word, _)| key(word, eight * 8)))
}

/// A list of words.
struct List {
    article: Shared,
    those: Those,
    selected: Option<Mark>,
    on_lead: Callback<Lead>,
}

/// Those words, each leading through its places.
pub(crate) fn word_list(
    article: &Shared,
    those: Those,
    selected: Option<Mark>,
    on_lead: &Callback<Lead>,
) -> Html {
    let list = List { article: article.clone(), those, selected, on_lead: on_lead.clone() };
    let of = (article.clone(), those, selected);
    html! { <Part {of} draw={Callback::from(move |opened| drawn(&list, &opened))} /> }
}

fn drawn(props: &List, opened: &Opened) -> Html {
    let (whole, onclick) = opener(opened, 1);
    let (title, sign) = match props.those {
        Those::Layer(Layer::Positive) => ("Positive", "pos"),
        Those::Layer(_) => ("Negative", "neg"),
        _ => ("Long words", "long"),
    };
    let words = listed(&props.article, props.those);
    if words.is_empty() {
        return html! {};
    }
    let long = words.len() > SHOWN;
    let shown = if whole { words.len() } else { SHOWN };
    html! { <>
        <h3><span class={classes!("w", sign)}>{ title }</span></h3>
        if sign == "long" { { fine("Three syllables or more, without figures, abbreviations and addresses: those that are not on Dale and Chall’s list of familiar words first, then by their syllables.") } }
        <ul class="wl">{ for words.into_iter().take(shown).filter_map(|listed| {
            let current = props.selected.is_some_and(|mark| listed.marks.contains(&mark));
            let many = listed.marks.len() as u64;
            Some(html! {
                <li aria-current={current.then_some("true")}><button type="button" class="lkw" onclick={to(&props.on_lead, Lead::Those(Those::Word(*listed.marks.first()?)))}>
                    <span class={classes!("w", sign, listed.quoted.then_some("said"))}>{ listed.word }</span>
                    { times(many) }
                </button></li>
            })
        }) }</ul>
        if long {
            <button type="button" class="lk quiet" aria-expanded={whole.to_string()} {onclick}>{ if whole { "Show fewer words" } else { "Show all words" } }</button>
        }
    </> }
}
