//! The text as a reload finds it again, where the reader asked for that: in the tab's own store, which closing the tab empties.

use std::rc::Rc;

use article_lens::Span;
use article_lens::facts::QuoteKind;
use article_lens::report::correction::Anchor;
use article_lens::report::{Change, Correction, SpeakerKind};
use web_sys::Storage;
use yew::prelude::*;

use crate::state::{Action, State};
use crate::texts;

/// The one item that is stored.
const ITEM: &str = "article-lens";
/// What parts the text and each correction, and the fields of one: characters that no text holds.
const RECORD: char = '\u{1e}';
const FIELD: char = '\u{1f}';

/// Stores text and corrections whenever they change, while the reader wants that; brings them back when the page opens.
#[hook]
pub(crate) fn use_kept(state: &State, dispatch: UseReducerDispatcher<State>) {
    let back = dispatch.clone();
    use_effect_with((), move |()| {
        if let Some((text, corrections)) = kept() {
            back.dispatch(Action::Restore(text, corrections));
        }
    });
    use_effect_with(
        (state.keeps, Rc::clone(&state.text), state.corrections.clone()),
        move |(keeps, text, corrections)| {
            let Some(store) = store() else { return };
            match keeps {
                Some(true) if store.set_item(ITEM, &written(text, corrections)).is_err() => {
                    dispatch.dispatch(Action::Keep(false));
                    dispatch.dispatch(Action::Complain(texts::NOT_KEPT.to_string()));
                }
                Some(false) => {
                    let _ = store.remove_item(ITEM);
                }
                _ => {}
            }
        },
    );
}

/// Whether the browser has a store for this page at all.
pub(crate) fn can_keep() -> bool {
    store().is_some()
}

fn store() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn kept() -> Option<(Rc<str>, Vec<Correction>)> {
    let stored = store()?.get_item(ITEM).ok()??;
    let mut records = stored.split(RECORD);
    let text = records.next()?.into();
    Some((text, records.filter_map(correction).collect()))
}

/// A text and its corrections in one string.
pub(crate) fn written(text: &str, corrections: &[Correction]) -> String {
    let mut all = text.replace(RECORD, " ");
    for Correction { anchor, change } in corrections {
        let (name, value) = named(change);
        let Anchor { hash, occurrence, paragraph, span, words } = anchor;
        let fields = [
            hash.to_string(),
            occurrence.to_string(),
            paragraph.to_string(),
            span.start.to_string(),
            words.clone(),
        ];
        all.push(RECORD);
        all += &fields
            .iter()
            .map(|field| &**field)
            .chain([name, &*value])
            .collect::<Vec<_>>()
            .join(&FIELD.to_string());
    }
    all
}

fn correction(record: &str) -> Option<Correction> {
    let mut fields = record.split(FIELD);
    let hash = fields.next()?.parse().ok()?;
    let occurrence = fields.next()?.parse().ok()?;
    let paragraph = fields.next()?.parse().ok()?;
    let start: usize = fields.next()?.parse().ok()?;
    let words = fields.next()?.to_string();
    let change = change(fields.next()?, fields.next()?)?;
    let span = Span::new(start, start + words.len());
    Some(Correction { anchor: Anchor { hash, occurrence, paragraph, span, words }, change })
}

/// The kinds in an order that stands for them.
const QUOTES: [QuoteKind; 5] =
    [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect, QuoteKind::Scare, QuoteKind::Title];
const SPEAKERS: [SpeakerKind; 4] =
    [SpeakerKind::Named, SpeakerKind::Unnamed, SpeakerKind::Organization, SpeakerKind::Document];

fn named(change: &Change) -> (&'static str, String) {
    let place = |at: Option<usize>| at.unwrap_or_default().to_string();
    match change {
        Change::NoQuotation => ("none", String::new()),
        Change::Kind(kind) => ("kind", place(QUOTES.iter().position(|known| known == kind))),
        Change::Speaker(name) => ("by", name.clone()),
        Change::Name(name) => ("name", name.clone()),
        Change::SpeakerKind(kind) => ("is", place(SPEAKERS.iter().position(|known| known == kind))),
        Change::NotCharged => ("not", String::new()),
        Change::NeverCharged => ("never", String::new()),
        Change::Charged => ("charged", String::new()),
    }
}

fn change(name: &str, value: &str) -> Option<Change> {
    let place = || value.parse::<usize>().ok();
    Some(match name {
        "none" => Change::NoQuotation,
        "kind" => Change::Kind(*QUOTES.get(place()?)?),
        "by" => Change::Speaker(value.to_string()),
        "name" => Change::Name(value.to_string()),
        "is" => Change::SpeakerKind(*SPEAKERS.get(place()?)?),
        "not" => Change::NotCharged,
        "never" => Change::NeverCharged,
        "charged" => Change::Charged,
        _ => return None,
    })
}
