//! A part of an instrument that remembers what the reader opened in it, and is drawn anew only when what it shows has changed.

use yew::prelude::*;

use crate::components::studio::Shared;
use crate::lead::Those;
use crate::mark::Mark;

/// What is open: a bit for each thing that can be.
pub(crate) type Opened = UseStateHandle<u8>;

/// One component for all of them: each costs a kilobyte of a download.
#[derive(Properties)]
pub(crate) struct Props {
    /// What it shows: while that is the same, nothing is drawn again.
    pub(crate) of: (Shared, Those, Option<Mark>),
    pub(crate) draw: Callback<Opened, Html>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.of == other.of
    }
}

#[component]
pub(crate) fn Part(props: &Props) -> Html {
    props.draw.emit(use_state(|| 0))
}

/// A part of an article alone.
pub(crate) fn part(article: &Shared, draw: Callback<Opened, Html>) -> Html {
    html! { <Part of={(article.clone(), Those::Sentences, None)} {draw} /> }
}

/// Whether a thing is open, and what opens or closes it.
pub(crate) fn opener(opened: &Opened, bit: u8) -> (bool, Callback<MouseEvent>) {
    let setter = opened.clone();
    (**opened & bit != 0, Callback::from(move |_| setter.set(*setter ^ bit)))
}
