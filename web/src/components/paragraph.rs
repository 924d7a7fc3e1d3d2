//! One paragraph: who speaks in it on the left, its words with their marks, how long its hard sentences are.
//!
//! It is drawn again only when its own facts, attributions, layers or selection changed.

use article_lens::ParagraphKind;
use article_lens::report::SpeakerKind;
use yew::prelude::*;

use crate::article::{Block, is_hard, kind_word, speaker_word};
use crate::mark::{Mark, MarkKind};
use crate::pieces::{Piece, pieces};
use crate::state::{Layer, Layers};
use crate::wording::count;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) number: usize,
    pub(crate) block: Block,
    pub(crate) layers: Layers,
    /// The mark whose evidence is open, if it stands in this paragraph.
    pub(crate) selected: Option<Mark>,
    pub(crate) on_select: Callback<Mark>,
}

#[component]
pub(crate) fn Paragraph(props: &Props) -> Html {
    let text = drawn(props);
    let words = match props.block.kind() {
        ParagraphKind::Heading if props.number == 0 => html! { <h2 class="hl">{ text }</h2> },
        ParagraphKind::Heading => html! { <h3 class="hd">{ text }</h3> },
        ParagraphKind::List => html! { <p class="item">{ text }</p> },
        _ => html! { <p>{ text }</p> },
    };
    html! {
        <div class="row">
            <div class="notes">{ notes(props) }</div>
            { words }
            <div class="nums">{ lengths(props) }</div>
        </div>
    }
}

/// Who speaks: a button for each quotation, that opens its evidence.
fn notes(props: &Props) -> Html {
    if !props.layers.has(Layer::Quotes) {
        return html! {};
    }
    let quotes = props.block.facts.0.quotes.iter().zip(props.block.voices.iter()).enumerate();
    quotes
        .map(|(i, (quote, voice))| {
            let mark = Mark::new(props.number, MarkKind::Quote, i);
            let onclick = opening(props, mark);
            let open = (props.selected == Some(mark)).to_string();
            if !quote.kind.is_statement() {
                let what = format!("{}, not counted", kind_word(quote.kind));
                return html! { <button type="button" class="note h0 aside" aria-expanded={open} {onclick}><span class="what">{ what }</span></button> };
            }
            let (who, what) = match voice.kind {
                Some(kind) => (voice.name.clone(), speaker_word(kind)),
                None => ("Who says this?".to_string(), "no clear speaker"),
            };
            let class = classes!("note", format!("h{}", voice.hue), bar_class(voice.kind));
            html! {
                <button type="button" {class} aria-expanded={open} {onclick}>
                    <span class="who">{ who }</span><span class="what">{ format!("{what}, {}", kind_word(quote.kind)) }</span>
                </button>
            }
        })
        .collect()
}

/// A solid bar for a name, a double one without, a dotted one without a speaker.
fn bar_class(kind: Option<SpeakerKind>) -> &'static str {
    match kind {
        Some(SpeakerKind::Named) => "named",
        Some(_) => "unnamed",
        None => "unclear",
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
                <button type="button" class="n" aria-expanded={open} onclick={opening(props, mark)}>
                    { count(sentence.tally.words, "word") }<span class="vh">{ " in this hard sentence" }</span>
                </button>
            }
        })
        .collect()
}

fn opening(props: &Props, mark: Mark) -> Callback<MouseEvent> {
    let on_select = props.on_select.clone();
    Callback::from(move |_| on_select.emit(mark))
}

/// The text: sentences, in them quotations, in them words. A mark that is cut keeps its identifier on its first part.
fn drawn(props: &Props) -> Html {
    let all = pieces(props.block.text.len(), &props.block.facts.0, props.layers);
    let mut begun = Begun::default();
    all.chunk_by(|a, b| a.sentence == b.sentence)
        .map(|sentence| {
            let content: Html = sentence
                .chunk_by(|a, b| (a.quote, a.cue) == (b.quote, b.cue))
                .map(|run| quoted(props, run, &mut begun))
                .collect();
            in_sentence(props, sentence, content)
        })
        .collect()
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
    let text = piece.span.of(&props.block.text).to_string();
    let facts = &props.block.facts.0;
    let charged = piece.charged.and_then(|i| Some((i, facts.charged.get(i)?)));
    let (mark, class, whole) = match (charged, piece.long) {
        (Some((i, c)), _) => {
            let sign = if c.is_positive() { "pos" } else { "neg" };
            (Mark::new(props.number, MarkKind::Charged, i), sign, c.span)
        }
        (None, Some(i)) => (
            Mark::new(props.number, MarkKind::LongWord, i),
            "long",
            facts.long_words.get(i).copied().unwrap_or(piece.span),
        ),
        (None, None) => return html! { text },
    };
    let both = (charged.is_some() && piece.long.is_some()).then_some("also-long");
    let selected = props.selected == Some(mark);
    let first = whole.start == piece.span.start;
    html! {
        <span class={classes!("w", class, both, selected.then_some("here"))} id={first.then(|| mark.id())} data-mark={mark.id()}
            role="button" tabindex="-1" aria-expanded={selected.to_string()}>{ text }</span>
    }
}
