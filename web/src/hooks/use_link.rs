//! What a link to the page asks for is done when the page opens, and whenever its address changes.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::arrival::arrived;
use crate::link::link;
use crate::state::{Action, State};

/// Sets what the link says, opens the text that it carries, and takes it out of the address; now and whenever such a link is followed.
#[hook]
pub(crate) fn use_link(dispatch: UseReducerDispatcher<State>, host: HtmlElement) {
    use_effect_with((), move |()| {
        let open = Closure::<dyn Fn()>::new(move || {
            let link = link();
            if let Some(theme) = &link.theme {
                let _ = host.set_attribute("theme", theme);
            }
            if let Some(aim) = &link.aim {
                dispatch.dispatch(Action::Aim((**aim).into()));
            }
            match link.text {
                Some(Ok(text)) => dispatch.dispatch(arrived(&text)),
                Some(Err(why)) => dispatch.dispatch(Action::Complain(why.to_string())),
                None => {}
            }
        });
        let window = web_sys::window();
        let call: &js_sys::Function = open.as_ref().unchecked_ref();
        let _ = call.call0(&JsValue::NULL);
        if let Some(window) = &window {
            let _ = window.add_event_listener_with_callback("hashchange", call);
        }
        move || {
            if let Some(window) = window {
                let _ =
                    window.remove_event_listener_with_callback("hashchange", open.as_ref().unchecked_ref());
            }
        }
    });
}
