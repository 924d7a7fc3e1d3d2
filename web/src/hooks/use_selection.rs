//! What is told whenever other words are selected.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// Calls back whenever the selection changes anywhere in the page.
#[hook]
pub(crate) fn use_selection(changed: Callback<()>) {
    let latest = use_mut_ref(|| changed.clone());
    *latest.borrow_mut() = changed;
    use_effect_with((), move |()| {
        let document = web_sys::window().and_then(|window| window.document());
        let tell = Closure::<dyn Fn()>::new(move || {
            let changed = latest.borrow().clone();
            changed.emit(());
        });
        if let Some(document) = &document {
            let _ =
                document.add_event_listener_with_callback("selectionchange", tell.as_ref().unchecked_ref());
        }
        move || {
            if let Some(document) = document {
                let _ = document
                    .remove_event_listener_with_callback("selectionchange", tell.as_ref().unchecked_ref());
            }
        }
    });
}
