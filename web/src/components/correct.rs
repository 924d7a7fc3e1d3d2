//! How a reader corrects a quotation: who says it, what it is, and what its speaker is called.

use article_lens::facts::QuoteKind;
use article_lens::report::{Change, SpeakerKind};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::fine;
use crate::mark::Mark;
use crate::state::{Action, State};
use crate::voice::{kind_word, speaker_word};
use crate::wording::folded;

/// What is corrected.
pub(crate) struct Corrected<'p> {
    pub(crate) article: &'p Article,
    /// A quotation.
    pub(crate) mark: Mark,
    pub(crate) dispatch: &'p UseReducerDispatcher<State>,
}

const KINDS: [QuoteKind; 5] =
    [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect, QuoteKind::Scare, QuoteKind::Title];
const SPEAKER_KINDS: [SpeakerKind; 4] =
    [SpeakerKind::Named, SpeakerKind::Unnamed, SpeakerKind::Organization, SpeakerKind::Document];

/// The ways to correct a quotation.
pub(crate) fn correct(props: &Corrected) -> Html {
    let article = props.article;
    let Some((quote, voice)) = article.quote(props.mark).zip(article.voice(props.mark)) else {
        return html! {};
    };
    let own = voice.attribution.speaker.and_then(|i| article.report.speakers.get(i as usize));
    let name = own.map(|speaker| speaker.name.clone()).unwrap_or_default();
    html! {
        <details class="correct" key={props.mark.id()}><summary>{ "Correct this" }</summary>
            <p><label>{ "It is " }{ choice(&KINDS.map(kind_word), Some(quote.kind as usize), Some("no quotation"), kind(props)) }</label></p>
            if quote.kind.is_statement() {
                <p><label>{ "Said by " }<input list="speakers" value={name.clone()} placeholder="nobody the text tells" onchange={typed(props, Change::Speaker)} /></label></p>
                <datalist id="speakers">{ for article.report.speakers.iter().map(|speaker| html! { <option value={speaker.name.clone()} /> }) }</datalist>
            }
            if let Some(speaker) = own {
                <p><label>{ "Call this speaker, in all places, " }<input value={name} onchange={typed(props, Change::Name)} /></label>
                    <label>{ " who is " }{ choice(&SPEAKER_KINDS.map(speaker_word), Some(speaker.kind as usize), None, speaker_kind(props)) }</label></p>
            }
            { fine("Every figure follows at once. The name of another speaker makes the two one.") }
        </details>
    }
}

/// A menu of words, and what else there is to choose.
fn choice(
    words: &[&'static str],
    chosen: Option<usize>,
    other: Option<&'static str>,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <select {onchange}>
            { for words.iter().enumerate().map(|(i, word)| html! { <option selected={chosen == Some(i)}>{ *word }</option> }) }
            if let Some(other) = other { <option>{ other }</option> }
        </select>
    }
}

fn kind(props: &Corrected) -> Callback<Event> {
    chosen(props, |index| KINDS.get(index).map_or(Change::NoQuotation, |&kind| Change::Kind(kind)))
}

fn speaker_kind(props: &Corrected) -> Callback<Event> {
    chosen(props, |index| Change::SpeakerKind(*SPEAKER_KINDS.get(index).unwrap_or(&SpeakerKind::Unnamed)))
}

/// Corrects by the number of what was chosen.
fn chosen(props: &Corrected, change: fn(usize) -> Change) -> Callback<Event> {
    correcting(props, move |target| {
        let index = target.dyn_into::<HtmlSelectElement>().ok()?.selected_index();
        usize::try_from(index).ok().map(change)
    })
}

/// Corrects by what was typed.
fn typed(props: &Corrected, change: fn(String) -> Change) -> Callback<Event> {
    correcting(props, move |target| {
        Some(change(folded(&target.dyn_into::<HtmlInputElement>().ok()?.value())))
    })
}

fn correcting(
    props: &Corrected,
    change: impl Fn(web_sys::EventTarget) -> Option<Change> + 'static,
) -> Callback<Event> {
    let (dispatch, place) = (props.dispatch.clone(), props.article.place(props.mark));
    Callback::from(move |event: Event| {
        if let Some(change) = event.target().and_then(&change) {
            dispatch.dispatch(Action::Correct(place, change));
        }
    })
}
