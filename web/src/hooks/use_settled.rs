//! A value once it has stopped changing for a second: what a screen reader should be told of a text being typed.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// How long a value must stand.
const SETTLED_AFTER: i32 = 1000;

/// The value as it was when it last stood for a second; empty before that.
#[hook]
pub(crate) fn use_settled(value: AttrValue) -> AttrValue {
    let settled = use_state(AttrValue::default);
    let setter = settled.setter();
    use_effect_with(value, move |value| {
        let value = value.clone();
        let tell = Closure::<dyn Fn()>::new(move || setter.set(value.clone()));
        let window = web_sys::window();
        let timer = window.as_ref().and_then(|window| {
            let tell = tell.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(tell, SETTLED_AFTER).ok()
        });
        move || {
            if let (Some(window), Some(timer)) = (window, timer) {
                window.clear_timeout_with_handle(timer);
            }
            drop(tell);
        }
    });
    (*settled).clone()
}
