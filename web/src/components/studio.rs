//! The whole page: either the box that a text is put into, or the text with its evidence.
//!
//! It owns the state; what its parts are told to do comes back as an action. It also moves the focus: into the
//! evidence when it opens, back to where it was opened from when it closes.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{HtmlElement, KeyboardEvent, ScrollLogicalPosition};
use yew::prelude::*;

use crate::arrival::arrived;
use crate::article::Article;
use crate::asked::{self, Asked};
use crate::components::came_in::{busy, keep};
use crate::components::corrections::undo_id;
use crate::components::reader::{self, reader};
use crate::components::reading::{self, reading};
use crate::components::score::{self, score, sources, words as charged};
use crate::components::start::Start;
use crate::components::top_bar::{self, top_bar};
use crate::components::voices::{self, voices};
use crate::components::words;
use crate::dom;
use crate::file;
use crate::hooks::use_link::use_link;
use crate::hooks::use_settled::use_settled;
use crate::kept::use_kept;
use crate::layer::Layers;
use crate::lead::Lead;
use crate::mark::Mark;
use crate::slices::use_slices;
use crate::state::{Action, Screen, State};
use crate::wording::count;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) host: HtmlElement,
    pub(crate) theme: AttrValue,
    pub(crate) asked: Asked,
}

#[component]
pub(crate) fn Studio(props: &Props) -> Html {
    let handle = use_reducer(State::default);
    // What this drawing shows: the handle gives what stands when it is asked.
    let (state, dispatch) = (Rc::new((*handle).clone()), handle.dispatcher());
    let frame = use_node_ref();
    let opener = use_mut_ref(|| None::<HtmlElement>);

    let close = {
        let (dispatch, frame, opener) = (dispatch.clone(), frame.clone(), opener.clone());
        let selected = state.selected;
        use_callback(selected, move |(), selected| {
            dispatch.dispatch(Action::Close);
            let known = opener.borrow_mut().take().filter(|e| e.is_connected());
            let mark = || dom::by_id(&frame.get()?, &selected.as_ref()?.id());
            if let Some(element) = known.or_else(mark) {
                dom::focus(&element);
                // A list that led into the text is where a reader goes on.
                dom::show(&element, ScrollLogicalPosition::Nearest);
            }
        })
    };
    let place = use_mut_ref(|| None::<String>);
    let lead = {
        let (dispatch, frame) = (dispatch.clone(), frame.clone());
        let (opener, place) = (opener.clone(), place.clone());
        use_callback((), move |lead: Lead, ()| {
            let focused = frame.get().as_ref().and_then(dom::active);
            if let Lead::Panel(id) = lead {
                *place.borrow_mut() = Some(id.to_string());
            } else if let Lead::Paragraph(number) = lead {
                *place.borrow_mut() = Some(format!("p-{number}"));
            } else if focused.as_ref().is_none_or(|e| e.closest(".slip").ok().flatten().is_none()) {
                *opener.borrow_mut() = focused;
            }
            dispatch.dispatch(Action::Lead(lead));
        })
    };

    use_kept(&state, dispatch.clone());
    use_link(dispatch.clone(), props.host.clone());
    use_slices(state.clone(), dispatch.clone());
    use_evidence_in_view(frame.clone(), &state);
    use_wanted_in_view(frame.clone(), state.wanted);
    use_screen_in_view(frame.clone(), state.screen);
    let focused = use_focus_after_layers(frame.clone(), state.layers);
    use_place_in_view(frame.clone(), place);
    let on_layer = {
        let (dispatch, frame) = (dispatch.clone(), frame.clone());
        Callback::from(move |layer| {
            *focused.borrow_mut() = frame.get().as_ref().and_then(dom::active).map(|e| e.id());
            dispatch.dispatch(Action::Toggle(layer));
        })
    };
    let onkeydown = {
        let (close, open) = (close.clone(), state.selected.is_some());
        move |event: KeyboardEvent| {
            if open && event.key() == "Escape" && !dom::is_typing(&event) {
                close.emit(());
            }
        }
    };

    let told = use_settled(spoken(&state.article).into());
    let on_theme = {
        let host = props.host.clone();
        Callback::from(move |theme: &'static str| {
            let _ = host.set_attribute("theme", theme);
        })
    };
    let on_edit = {
        let (state, dispatch, frame) = (state.clone(), dispatch.clone(), frame.clone());
        Callback::from(move |_| {
            let read = || frame.get().as_ref().and_then(dom::reading_place);
            let mark =
                state.selected.map(|mark| (mark.paragraph as usize, state.article.span(mark).start as usize));
            let byte = |(paragraph, units): (usize, usize)| {
                let text = state.article.blocks.get(paragraph).map_or("", |block| &*block.text);
                (paragraph, dom::byte(text, units))
            };
            let (paragraph, byte) = mark.or_else(|| read().map(byte)).unwrap_or_default();
            dispatch.dispatch(Action::Edit(paragraph, byte));
        })
    };
    let on_article = {
        let (asked, state, dispatch) = (props.asked.clone(), state.clone(), dispatch.clone());
        Callback::from(move |name| {
            let dispatch = dispatch.clone();
            asked::about_article(
                name,
                &asked,
                &state,
                Callback::from(move |action| dispatch.dispatch(action)),
            );
        })
    };
    let over = use_state(|| false);
    let (ondragover, ondragleave, ondrop) = drops(dispatch.clone(), props.asked.html.clone(), over.clone());
    let is_read = state.screen == Screen::Reading;
    html! {
        <div class={classes!("frame", over.then_some("over"))} ref={frame} {onkeydown} {ondragover} {ondragleave} {ondrop}><div class="lens">
            { top_bar(&top_bar::Props { article: is_read.then(|| state.article.clone()), theme: props.theme.clone(), on_skip: skip_to_text(), on_edit, on_article, on_theme }) }
            if is_read {
                <main>
                    <p class="complaint" role="alert">{ state.complaint.as_deref().unwrap_or_default() }</p>
                    { busy(&state) }
                    <h1 class="vh" id="title" tabindex="-1">{ "Your text, analyzed" }</h1>
                    { score(&score::Props { article: state.article.clone(), selected: state.selected, on_lead: lead.clone(), tables: true }) }
                    <div class="desk">
                        { reader(&reader::Props { state: state.clone(), dispatch: dispatch.clone(), asked: props.asked.clone(), on_lead: lead.clone(), on_layer, on_close: close }) }
                        { instruments(&state, &dispatch, &props.asked.vader, &lead) }
                    </div>
                </main>
            }
            <Start state={state.clone()} dispatch={dispatch.clone()} asked={props.asked.clone()} on_lead={&lead} />
            <p class="vh" role="status">{ told }</p>
            { foot(is_read, &state, &dispatch) }
        </div></div>
    }
}

/// A file, a link or a text can be dropped anywhere: else the browser would leave the page for it, and the text be lost.
fn drops(
    dispatch: UseReducerDispatcher<State>,
    html: js_sys::Function,
    over: UseStateHandle<bool>,
) -> (Callback<DragEvent>, Callback<DragEvent>, Callback<DragEvent>) {
    // What falls into the box is the browser's own doing, but for files.
    let is_ours = |event: &DragEvent| {
        let kinds = event.data_transfer().map(|data| data.types());
        let holds = |kind: &str| kinds.as_ref().is_some_and(|kinds| kinds.includes(&kind.into(), 0));
        holds("Files") || holds("text/plain") && !dom::is_in_field(event)
    };
    let setter = over.setter();
    let on_over = Callback::from(move |event: DragEvent| {
        if is_ours(&event) {
            event.prevent_default();
            setter.set(true);
        }
    });
    let setter = over.setter();
    let on_leave = Callback::from(move |_| setter.set(false));
    let setter = over.setter();
    let on_drop = Callback::from(move |event: DragEvent| {
        setter.set(false);
        let Some(data) = event.data_transfer().filter(|_| is_ours(&event)) else { return };
        event.prevent_default();
        let dispatch = dispatch.clone();
        let tell = Callback::from(move |action| dispatch.dispatch(action));
        let files = file::listed(data.files());
        if files.is_empty() {
            tell.emit(arrived(&data.get_data("text/plain").unwrap_or_default()));
        } else {
            file::read(files, html.clone(), tell);
        }
    });
    (on_over, on_leave, on_drop)
}

fn instruments(
    state: &Rc<State>,
    dispatch: &UseReducerDispatcher<State>,
    vader: &js_sys::Function,
    lead: &Callback<Lead>,
) -> Html {
    let article = || state.article.clone();
    let shown = words::Props {
        article: article(),
        state: state.clone(),
        dispatch: dispatch.clone(),
        vader: vader.clone(),
        selected: state.selected,
        on_lead: lead.clone(),
    };
    html! {
        <aside class="inst" aria-label="Instruments">
            { voices(&voices::Props { article: article(), selected: state.selected, on_lead: lead.clone() }) }
            { words::words(&shown) }
            { reading(&reading::Props { article: article(), aim: state.aim.clone(), dispatch: dispatch.clone(), on_lead: lead.clone() }) }
        </aside>
    }
}

fn foot(reading: bool, state: &State, dispatch: &UseReducerDispatcher<State>) -> Html {
    html! {
        <footer class="end">
            if reading {
                <p><b>{ "Your text stays in this tab." }</b>
                    { " The page is served with a rule that forbids it to contact any other server. From its own it loads nothing but its own fixed parts, such as a sample that you choose; no text goes along. Closing the tab forgets the text." }</p>
                { keep(state, dispatch) }
                <p class="keys">{ "Keys in the text: " }<kbd>{ "1" }</kbd>{ " to " }<kbd>{ "6" }</kbd>{ " layers, " }<kbd>{ "n" }</kbd>{ " and " }<kbd>{ "p" }</kbd>
                    { " next and previous mark, " }<kbd>{ "Enter" }</kbd>{ " evidence. " }<kbd>{ "Esc" }</kbd>{ " closes it." }</p>
                <p>{ "Rules and word lists are public. No number says whether an article is true or fair." }</p>
            } else {
                <p>{ "Below 100 words or 3 sentences you get counts but no grade. English texts only, for now." }</p>
                <p>{ "No account, no cookies, no tracking." }</p>
            }
        </footer>
    }
}

/// What a screen reader is told once the results stand.
fn spoken(article: &Article) -> String {
    let tally = article.tally();
    if tally.words == 0 {
        return String::new();
    }
    if !article.is_english {
        return format!("{}. {}", article.size(), score::FOREIGN);
    }
    let statements = count(article.statements().count() as u64, "statement");
    format!(
        "{}. {}. {}. {statements}. {}.",
        count(tally.words, "word"),
        score::reading(article),
        charged(article),
        sources(article)
    )
}

fn skip_to_text() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        let near: web_sys::Element = event.target_unchecked_into();
        if let Some(text) = dom::by_id(&near, "text") {
            dom::show(&text, ScrollLogicalPosition::Start);
            dom::focus(&text);
        }
    })
}

/// Brings newly opened evidence and its mark into view, and the focus into it. Where what had the focus is gone with a correction,
/// the way back gets it, else the corrected mark.
#[hook]
fn use_evidence_in_view(frame: NodeRef, state: &State) {
    use_effect_with(
        (state.article.clone(), state.selected, state.touched),
        move |(article, selected, touched)| {
            let Some(near) = frame.get() else { return };
            let back = touched.and_then(|place| {
                // A button that can do no more has no focus to speak of.
                let is_lost = dom::active(&near).is_none_or(|e| e.matches(":disabled").unwrap_or(false));
                let found = |id: String| dom::by_id(&near, &id);
                let mark = || found(article.quote_at(place).filter(|_| selected.is_none())?.id());
                found(undo_id(place)).or_else(mark).filter(|_| is_lost)
            });
            let slip = selected.and_then(|_| dom::by_id(&near, "evidence"));
            if let Some(element) = back.or_else(|| slip.clone()) {
                dom::focus(&element);
                dom::show(&element, ScrollLogicalPosition::Nearest);
            }
            // Last, so that the marked words are seen even where their evidence is long.
            if let Some(element) = selected.and_then(|mark| dom::by_id(&near, &mark.id())) {
                dom::show(&element, ScrollLogicalPosition::Nearest);
            }
        },
    );
}

/// Brings the mark that is looked for into view, with the focus.
#[hook]
fn use_wanted_in_view(frame: NodeRef, wanted: Option<Mark>) {
    use_effect_with(wanted, move |wanted| {
        let mark = frame.get().zip(*wanted).and_then(|(near, mark)| dom::by_id(&near, &mark.id()));
        if let Some(element) = mark {
            dom::focus(&element);
            dom::show(&element, ScrollLogicalPosition::Nearest);
        }
    });
}

/// Brings the instrument or paragraph of the identifier in the cell into view once it is drawn, with the focus.
#[hook]
fn use_place_in_view(frame: NodeRef, place: Rc<RefCell<Option<String>>>) {
    use_effect(move || {
        let id = place.borrow_mut().take();
        if let Some(place) = frame.get().zip(id).and_then(|(near, id)| dom::by_id(&near, &id)) {
            dom::show(&place, ScrollLogicalPosition::Start);
            dom::focus(&place);
        }
    });
}

/// Showing or hiding a layer draws the text anew: the focus goes back to the element of the identifier in the cell.
#[hook]
fn use_focus_after_layers(frame: NodeRef, layers: Layers) -> Rc<RefCell<Option<String>>> {
    let focused = use_mut_ref(|| None::<String>);
    let known = focused.clone();
    use_effect_with(layers, move |_| {
        // An element may be kept for other words: then it has the focus, under another identifier.
        let has_focus = |near: &web_sys::Node, id: &str| dom::active(near).is_some_and(|e| e.id() == id);
        if let (Some(near), Some(id)) = (frame.get(), known.borrow_mut().take())
            && !has_focus(&near, &id)
        {
            let text = || dom::by_id(&near, "text");
            if let Some(element) = dom::by_id(&near, &id).or_else(text) {
                dom::focus(&element);
            }
        }
    });
    focused
}

/// A new screen begins at its top, with the focus where the reader goes on.
#[hook]
fn use_screen_in_view(frame: NodeRef, screen: Screen) {
    let shown = use_mut_ref(|| screen);
    use_effect_with(screen, move |&screen| {
        let before = std::mem::replace(&mut *shown.borrow_mut(), screen);
        let start = if screen == Screen::Box { "box" } else { "title" };
        let Some(near) = frame.get() else { return };
        let has_focus = dom::active(&near).is_some_and(|e| e.id() == "evidence");
        if let Some(element) = dom::by_id(&near, start).filter(|_| before != screen && !has_focus) {
            dom::show(&element, ScrollLogicalPosition::Nearest);
            dom::focus(&element);
            dom::show_cursor(&element);
        }
    });
}

/// An article shared by the parts that draw it.
pub(crate) type Shared = Rc<Article>;
