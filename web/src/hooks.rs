//! What components share in the way of effects.

pub(crate) mod use_settled;
pub(crate) mod use_later;
pub(crate) mod use_link;
pub(crate) mod use_selection;
