//! The first screen: the box that a text is put into, samples, and what the page does with it.
//!
//! A pasted text is shown with its evidence at once. While a text is being typed, the score below the box follows. The box stays
//! in the page while the text is read, out of sight: the browser's own undo goes with it.

use std::cell::RefCell;
use std::rc::Rc;

use article_lens::paragraphs;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use crate::arrival::{Whole, whole as arrived};
use crate::asked::{self, Asked};
use crate::components::came_in::{busy, came_in, keep};
use crate::components::own::own_note;
use crate::components::plain::press;
use crate::components::score::{self, score};
use crate::dom;
use crate::file;
use crate::hooks::use_later::{Later, use_later};
use crate::lead::Lead;
use crate::page::{self, Left};
use crate::state::{Action, LONG_TEXT, Screen, State};
use crate::texts;
use crate::wording::count;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) state: Rc<State>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) asked: Asked,
    pub(crate) on_lead: Callback<Lead>,
}

#[component]
pub(crate) fn Start(props: &Props) -> Html {
    let area = use_node_ref();
    use_first_focus(area.clone());
    let over_all = use_mut_ref(|| false);
    let is_shown = props.state.screen == Screen::Box;
    let filled = !props.state.article.blocks.is_empty();
    let later = use_later();
    use_text_from_outside(area.clone(), &props.state);
    let write = {
        let (dispatch, area) = (props.dispatch.clone(), area.clone());
        move || {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            dispatch.dispatch(Action::Write(area.value().into()));
        }
    };
    let read = {
        let (props, area, later) = (props.clone(), area.clone(), later.clone());
        move || {
            later.stop();
            match area.cast().filter(|_| props.state.cursor.is_some()) {
                Some(area) => props.on_lead.emit(Lead::Paragraph(paragraph_at_cursor(&area))),
                None => props.dispatch.dispatch(Action::Read),
            }
        }
    };
    let onkeydown = {
        let read = read.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                read();
            }
        })
    };
    html! {
        <main class={classes!("start", filled.then_some("filled"), (!is_shown).then_some("away"))}>
            <h1 class={classes!(filled.then_some("vh"))}>{ "Read an article the way an editor does" }</h1>
            if !filled { { pitch() } }
            <div class="sheet">
                <label for="box" class="vh">{ "Article text" }</label>
                <textarea id="box" ref={area} rows="9" placeholder="Paste or type an article" spellcheck="false" dir="auto"
                    oninput={typed(props, over_all.clone(), later, write)} onpaste={pasting(props, over_all)} {onkeydown} />
                <div class="drop">
                    <span>{ "or drop .txt, .md or .html files anywhere on this page" }</span>
                    <span class="acts">
                        { chooser(props) }
                        if filled {
                            { press("btn primary", Callback::from(move |_| read()), "Show in the text".into()) }
                        }
                    </span>
                </div>
            </div>
            if is_shown {
                { own_note(&props.state, &props.dispatch) }
                { came_in(&props.state, &props.dispatch, &props.asked) }
                <p class="complaint" role="alert">{ props.state.complaint.as_deref().unwrap_or_default() }</p>
                { busy(&props.state) }
                if filled {
                    { score(&score::Props { article: props.state.article.clone(), selected: None, on_lead: props.on_lead.clone(), tables: false }) }
                }
                { samples(props) }
                { privacy() }
                if filled { { keep(&props.state, &props.dispatch) } } else { { promises() } }
            }
        </main>
    }
}

/// The line under the headline, marked as a text will be.
fn pitch() -> Html {
    html! {
        <p class="pitch">{ "Paste a text to see its " }<span class="s hard"><span class="plain">{ "hard sentences" }</span></span>
            { ", its " }<span class="w pos">{ "positive" }</span>{ " and " }<span class="w neg">{ "negative" }</span>
            { " words, and whose " }<span class="q h2 direct">{ "words are quoted" }</span>{ "." }</p>
    }
}

/// What was typed is measured; what was pasted or dropped into the empty box, or over all of it, is shown with its
/// evidence.
///
/// A keystroke only sets a timer: the browser shows the letter, and the analysis comes when it is its turn.
fn typed(
    props: &Props,
    over_all: Rc<RefCell<bool>>,
    later: Later,
    write: impl Fn() + Clone + 'static,
) -> Callback<InputEvent> {
    let state = props.state.clone();
    let (dispatch, was_empty) = (props.dispatch.clone(), props.state.text.trim().is_empty());
    Callback::from(move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        let whole = match &*event.input_type() {
            "insertFromPaste" => was_empty || *over_all.borrow(),
            "insertFromDrop" => was_empty && !state.has_ahead(),
            _ => false,
        };
        if !whole {
            state.is_behind(move || area.value());
            return later.set(write.clone());
        }
        later.stop();
        dispatch.dispatch(match arrived(&area.value()) {
            Ok(text) => Action::Open(text),
            Err(complaint) => {
                write();
                Action::Complain(complaint)
            }
        });
    })
}

fn told(dispatch: &UseReducerDispatcher<State>) -> Callback<Action> {
    let dispatch = dispatch.clone();
    Callback::from(move |action| dispatch.dispatch(action))
}

/// What is pasted: files are read, HTML is put down as its text, and plain text is left to the browser.
fn pasting(props: &Props, over_all: Rc<RefCell<bool>>) -> Callback<Event> {
    let (state, dispatch, html) = (props.state.clone(), props.dispatch.clone(), props.asked.html.clone());
    Callback::from(move |event: Event| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        let selected = area.selection_start().ok().flatten().zip(area.selection_end().ok().flatten());
        *over_all.borrow_mut() = selected == Some((0, area.text_length()));
        if state.has_ahead() {
            let text = area.value();
            state.is_behind(move || text.clone());
        }
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(|event| event.clipboard_data()) else {
            return;
        };
        let given = |kind| data.get_data(kind).unwrap_or_default();
        let page = given("text/html");
        let files = file::listed(data.files());
        let plain = given("text/plain");
        let is_blank = plain.trim().is_empty();
        if page::has_structure(&page) {
            event.prevent_default();
            let (over_all, tell, html) = (*over_all.borrow(), told(&dispatch), html.clone());
            spawn_local(async move {
                let found = page::text(&page, false, &html).await;
                put_text(found, plain, &area, over_all, tell);
            });
        } else if is_blank && !files.is_empty() {
            event.prevent_default();
            file::read(files, html.clone(), told(&dispatch));
        } else if is_blank {
            dispatch.dispatch(Action::Complain(texts::NO_WORDS.to_string()));
        }
    })
}

/// Opens the text as a whole one, or puts it at the cursor.
fn put_text(
    found: Option<(Rc<str>, Option<Left>)>,
    plain: String,
    area: &HtmlTextAreaElement,
    over_all: bool,
    tell: Callback<Action>,
) {
    let (text, left) = found.unwrap_or_else(|| (plain.into(), None));
    if text.trim().is_empty() {
        return tell.emit(Action::Complain(texts::NO_WORDS.to_string()));
    }
    if over_all {
        return tell.emit(Action::Open(Whole { left, ..Whole::from(&*text) }));
    }
    dom::focus(area);
    // As if it were typed, so that the browser's own undo takes it back.
    let text = dom::parted(area, &text);
    if !dom::inserted(&text) {
        let _ = area.set_range_text(&text);
        tell.emit(Action::Write(area.value().into()));
    }
    left.into_iter().for_each(|left| tell.emit(Action::LeftOut(left)));
}

fn chooser(props: &Props) -> Html {
    let (dispatch, html) = (props.dispatch.clone(), props.asked.html.clone());
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let chosen = file::listed(input.files());
        if !chosen.is_empty() {
            file::read(chosen, html.clone(), told(&dispatch));
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    });
    html! {
        <label class="btn choose">
            <input type="file" class="vh" multiple=true accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html" {onchange} />
            { "Choose files" }
        </label>
    }
}

/// The samples: what each is, its file beside the page, and how many words are counted in it.
const SAMPLES: [(&str, &str, u64); 3] = [
    ("News report", "us-military-drug-cartels", 576),
    ("Press release", "press-release", 389),
    ("Opinion", "opinion", 738),
];

fn samples(props: &Props) -> Html {
    html! {
        <div class="chips" role="group" aria-label="Samples"><span>{ "Try a sample:" }</span>
            { for SAMPLES.map(|(name, file, words)| {
                let (sample, tell) = (props.asked.sample.clone(), told(&props.dispatch));
                let onclick = move |_| {
                    let (sample, tell) = (sample.clone(), tell.clone());
                    spawn_local(async move {
                        let text = asked::answer(&sample, &file.into()).await.and_then(|text| text.as_string());
                        let complaint = || Action::Complain(texts::NO_SAMPLE.to_string());
                        tell.emit(text.map_or_else(complaint, |text| Action::Open(Whole::from(&*text))));
                    });
                };
                press("", onclick.into(), format!("{name}, {}", count(words, "word")).into())
            }) }
        </div>
    }
}

fn privacy() -> Html {
    html! {
        <p class="priv">
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="1.5">
                <rect x="3" y="7" width="10" height="7" rx="1.5" /><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" /></g></svg>
            <span><b>{ "Your text stays in this tab." }</b>{ " This page is not allowed to contact any other server, and stores no text unless you ask it to." }</span>
        </p>
    }
}

fn promises() -> Html {
    let three = [
        (
            "How hard it reads",
            "One grade in words, the range of the formulas behind it, and the sentences that cause it.",
        ),
        (
            "Positive and negative",
            "Each word underlined and counted, the writer’s apart from those of the people quoted.",
        ),
        (
            "Who speaks",
            "Each statement with its source as written, named or unnamed, and its number of words.",
        ),
    ];
    html! {
        <section class="three" aria-label="What you will see">
            { for three.map(|(title, text)| html! { <div><h2>{ title }</h2><p>{ text }</p></div> }) }
        </section>
    }
}

/// Puts a text that came from elsewhere into the box once that is seen, with the cursor where it was read. What was typed is there
/// already, and the state may be some keystrokes behind it.
///
/// It comes in as if it were typed, so that the browser's own undo brings back what stood there; not so a long one, or into an empty
/// box.
#[hook]
fn use_text_from_outside(area: NodeRef, state: &State) {
    let (text, cursor) = (Rc::clone(&state.text), state.cursor);
    use_effect_with((state.outside, state.screen), move |&(_, screen)| {
        let Some(area) = area.cast::<HtmlTextAreaElement>().filter(|_| screen == Screen::Box) else { return };
        let before = area.value();
        // A field has line feeds alone.
        if before != text.replace('\r', "") {
            area.select();
            dom::focus(&area);
            let is_short = text.len().max(before.len()) < LONG_TEXT && !before.is_empty();
            if !(is_short && dom::inserted(&text)) {
                area.set_value(&text);
            }
        }
        if let Some(head) = cursor.and_then(|cursor| text.get(..cursor)) {
            let units = head.encode_utf16().count() as u32;
            let _ = area.set_selection_range(units, units);
        }
    });
}

/// The number of the paragraph that the cursor stands in.
fn paragraph_at_cursor(area: &HtmlTextAreaElement) -> u32 {
    let units = area.selection_start().ok().flatten().unwrap_or_default() as usize;
    let text = area.value();
    let byte = dom::byte(&text, units);
    paragraphs(&text).partition_point(|part| part.start as usize <= byte).saturating_sub(1) as u32
}

/// The box has the focus from the start, unless the host page gave it to something else.
#[hook]
fn use_first_focus(area: NodeRef) {
    use_effect_with((), move |()| {
        let document = web_sys::window().and_then(|w| w.document());
        let free = document.and_then(|d| d.active_element()).is_none_or(|e| e.tag_name() == "BODY");
        if let Some(area) = area.cast().filter(|_| free) {
            dom::focus(&area);
        }
    });
}
