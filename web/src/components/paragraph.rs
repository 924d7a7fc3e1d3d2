//! One paragraph: who speaks in it on the left, its words with their marks, how long its hard sentences are.
//!
//! It is drawn again only when its own facts, attributions, layers or selection changed.

use article_lens::{ParagraphKind, Place};
use yew::prelude::*;

use crate::article::{Block, is_hard};
use crate::components::corrections::undo;
use crate::layer::{Layer, Layers};
use crate::lead::{Lead, to};
use crate::mark::{Mark, MarkKind};
use crate::pieces::{Piece, pieces};
use crate::state::State;
use crate::voice::{Naming, kind_word, speaker_word};
use crate::wording::count;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) number: usize,
    pub(crate) block: Block,
    pub(crate) layers: Layers,
    /// The mark whose evidence is open, if it stands in this paragraph.
    pub(crate) selected: Option<Mark>,
    pub(crate) on_lead: Callback<Lead>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
}

#[component]
pub(crate) fn Paragraph(props: &Props) -> Html {
    let words = dressed(props.number, &props.block, drawn(props));
    html! {
        <div class="row" id={format!("p-{}", props.number)} tabindex="-1" data-number={props.number.to_string()}>
            <div class="notes">{ notes(props) }</div>
            { words }
            <div class="nums">{ lengths(props) }</div>
        </div>
    }
}

/// The words in the element of their kind.
fn dressed(number: usize, block: &Block, text: Html) -> Html {
    let dir = direction(&block.text);
    match block.kind() {
        ParagraphKind::Heading if number == 0 => html! { <h2 class="hl" {dir}>{ text }</h2> },
        ParagraphKind::Heading => html! { <h3 class="hd" {dir}>{ text }</h3> },
        ParagraphKind::List => html! { <p class="item" {dir}>{ text }</p> },
        ParagraphKind::Quotation => html! { <blockquote {dir}><p>{ text }</p></blockquote> },
        _ => html! { <p {dir}>{ text }</p> },
    }
}

/// A paragraph's words alone, in a row of the same place.
pub(crate) fn bare(number: usize, block: &Block) -> Html {
    let words = dressed(number, block, html! { &*block.text });
    html! { <div key={number} class="row bare" id={format!("p-{number}")} tabindex="-1">{ words }</div> }
}

/// The direction of the first letter, as `dir="auto"` takes it: a browser asks for that anew at each element that is put in, so
/// that a paragraph of many sentences would take the square of their number.
fn direction(text: &str) -> &'static str {
    // Hebrew, Arabic and their neighbors with their forms, and the old scripts and Adlam of the first supplementary plane.
    let to_left = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    match text.chars().find(|c| c.is_alphabetic()) {
        Some(letter) if to_left(letter) => "rtl",
        _ => "ltr",
    }
}

/// Who speaks: a button for each quotation, that opens its evidence.
fn notes(props: &Props) -> Html {
    if !props.layers.has(Layer::Quotes) {
        return html! {};
    }
    let quotes = props.block.facts.0.quotes.iter().zip(props.block.voices.iter()).enumerate();
    let gone = props.block.gone.iter().map(|&span| {
        let place = Place { paragraph: props.number as u32, span };
        html! { <p class="note h0 aside"><span class="what">{ "Not a quotation, by you. " }{ undo(&props.dispatch, place) }</span></p> }
    });
    quotes
        .map(|(i, (quote, voice))| {
            let mark = Mark::new(props.number, MarkKind::Quote, i);
            let onclick = to(&props.on_lead, Lead::Mark(mark));
            let open = (props.selected == Some(mark)).to_string();
            let by_you = if voice.by_you { ", by you" } else { "" };
            if !quote.kind.is_statement() {
                let what = format!("{}, not counted{by_you}", kind_word(quote.kind));
                return html! { <button type="button" class="note h0 aside" aria-expanded={open} {onclick}><span class="what">{ what }</span></button> };
            }
            let (who, what) = match voice.kind {
                Some(kind) => (voice.name.clone(), speaker_word(kind)),
                None => ("Who says this?".to_string(), "no clear speaker"),
            };
            let class = classes!("note", format!("h{}", voice.hue), bar_class(voice.naming()));
            html! {
                <button type="button" {class} aria-expanded={open} {onclick}>
                    <span class="who">{ who }</span><span class="what">{ format!("{what}, {}{by_you}", kind_word(quote.kind)) }</span>
                </button>
            }
        })
        .chain(gone)
        .collect()
}

/// A solid bar for a name, a double one without, a dotted one without a speaker.
fn bar_class(naming: Naming) -> &'static str {
    match naming {
        Naming::Named => "named",
        Naming::Open => "unclear",
        _ => "unnamed",
    }
}

/// How long the hard sentences are: a button for each, that opens its evidence.
fn lengths(props: &Props) -> Html {
    if !props.layers.has(Layer::Hard) || props.block.kind() == ParagraphKind::Heading {
        return html! {};
    }
    let sentences = props.block.facts.0.sentences.iter().enumerate().filter(|(_, s)| is_hard(s));
    sentences
        .map(|(i, sentence)| {
            let mark = Mark::new(props.number, MarkKind::Sentence, i);
            let open = (props.selected == Some(mark)).to_string();
            html! {
                <button type="button" class="n" aria-expanded={open} onclick={to(&props.on_lead, Lead::Mark(mark))}>
                    { count(sentence.tally.words, "word") }<span class="vh">{ " in this hard sentence" }</span>
                </button>
            }
        })
        .collect()
}

/// Words of a longer paragraph are marked only in the sentence whose evidence is open: no page holds them all at once.
pub(crate) const MOST_BYTES: usize = 30_000;

/// The text: sentences, in them quotations, in them words. A mark that is cut keeps its identifier on its first part.
fn drawn(props: &Props) -> Html {
    let all = pieces(props.block.text.len(), &props.block.facts.0, props.layers);
    let open = (props.block.text.len() > MOST_BYTES).then(|| open_sentence(props));
    let mut begun = Begun::default();
    all.chunk_by(|a, b| a.sentence == b.sentence)
        .map(|sentence| {
            if open.is_some_and(|open| open.is_none() || open != sentence.first().and_then(|p| p.sentence)) {
                return in_sentence(props, sentence, plain(props, sentence));
            }
            let content: Html = sentence
                .chunk_by(|a, b| (a.quote, a.cue) == (b.quote, b.cue))
                .map(|run| quoted(props, run, &mut begun))
                .collect();
            in_sentence(props, sentence, content)
        })
        .collect()
}

/// The number of the sentence whose evidence, or that of something in it, is open.
fn open_sentence(props: &Props) -> Option<usize> {
    let facts = &props.block.facts.0;
    let mark = props.selected?;
    let index = mark.index as usize;
    let start = match mark.kind {
        MarkKind::Sentence => return Some(index),
        MarkKind::Quote => facts.quotes.get(index)?.span.start,
        MarkKind::Charged => facts.charged.get(index)?.span.start,
        MarkKind::Word => facts.words.get(index)?.span.start,
    };
    facts.sentences.iter().position(|sentence| start < sentence.span.end)
}

/// The words without their marks.
fn plain(props: &Props, pieces: &[Piece]) -> Html {
    let text = |piece: &Piece| piece.span.of(&props.block.text);
    html! { <span class="plain">{ pieces.iter().map(text).collect::<String>() }</span> }
}

/// What has been drawn already: the last quote and the last word.
#[derive(Default)]
struct Begun {
    quotes: Vec<usize>,
}

fn in_sentence(props: &Props, pieces: &[Piece], content: Html) -> Html {
    let Some(piece) = pieces.first() else { return content };
    let Some(index) = piece.sentence else { return content };
    let mark = Mark::new(props.number, MarkKind::Sentence, index);
    let selected = props.selected == Some(mark);
    let data = (piece.hard || selected).then(|| mark.id());
    html! {
        <span class={classes!("s", piece.hard.then_some("hard"), selected.then_some("here"))} id={mark.id()} data-mark={data} tabindex="-1">{ content }</span>
    }
}

fn quoted(props: &Props, run: &[Piece], begun: &mut Begun) -> Html {
    let words: Html = run.iter().map(|piece| word(props, piece)).collect();
    let Some(first) = run.first() else { return words };
    if let Some((index, quote)) = first.quote.and_then(|i| Some((i, props.block.facts.0.quotes.get(i)?))) {
        let mark = Mark::new(props.number, MarkKind::Quote, index);
        let is_first = !begun.quotes.contains(&index);
        if is_first {
            begun.quotes.push(index);
        }
        let hue = props.block.voices.get(index).map_or(0, |v| v.hue);
        let style = if quote.kind.is_statement() {
            if quote.words_in_marks > 0 { "direct" } else { "indirect" }
        } else {
            "scare"
        };
        let selected = (props.selected == Some(mark)).then_some("selected");
        return html! {
            <mark class={classes!("q", format!("h{hue}"), style, selected)} id={is_first.then(|| mark.id())} data-mark={mark.id()} tabindex="-1">{ words }</mark>
        };
    }
    if let Some(index) = first.cue {
        let mark = Mark::new(props.number, MarkKind::Quote, index);
        return html! { <span class="cue" data-mark={mark.id()}>{ words }</span> };
    }
    html! { <span class="plain">{ words }</span> }
}

/// A marked word is a button; it leaves the tab order to `n` and `p`, as there may be hundreds.
fn word(props: &Props, piece: &Piece) -> Html {
    let facts = &props.block.facts.0;
    let text = html! { piece.span.of(&props.block.text).to_string() };
    let charged = piece.charged.and_then(|i| Some((i, facts.charged.get(i)?)));
    let counted = piece.word.and_then(|i| Some((i, facts.words.get(i)?)));
    let inner = match charged {
        Some((i, c)) => {
            let begins = c.span.start == piece.span.start;
            let sign = if c.is_positive() { "w pos" } else { "w neg" };
            around(props, Mark::new(props.number, MarkKind::Charged, i), sign, begins, true, text)
        }
        None => text,
    };
    let Some((i, counted)) = counted else { return inner };
    let class = if charged.is_some() { "w also-long" } else { "w long" };
    let mark = Mark::new(props.number, MarkKind::Word, i);
    around(props, mark, class, counted.span.start == piece.span.start, charged.is_none(), inner)
}

/// A word's mark. The inner one of two is the button: buttons may not nest.
fn around(
    props: &Props,
    mark: Mark,
    class: &'static str,
    begins: bool,
    is_button: bool,
    content: Html,
) -> Html {
    let selected = props.selected == Some(mark);
    let (role, expanded) = is_button.then(|| ("button", selected.to_string())).unzip();
    html! {
        <span class={classes!(class, selected.then_some("here"))} id={begins.then(|| mark.id())} data-mark={mark.id()}
            {role} tabindex="-1" aria-expanded={expanded}>{ content }</span>
    }
}
