//! The parts of the page, one component a file, from the frame inwards.

pub(crate) mod plain;
pub(crate) mod hatches;
pub(crate) mod studio;
pub(crate) mod top_bar;

pub(crate) mod start;

pub(crate) mod rhythm;
pub(crate) mod score;
pub(crate) mod speakers;
pub(crate) mod stave;
pub(crate) mod tone;
pub(crate) mod part;
pub(crate) mod twin;

pub(crate) mod correct;
pub(crate) mod apart;
pub(crate) mod arc;
pub(crate) mod came_in;
pub(crate) mod own;
pub(crate) mod sayers;
pub(crate) mod vader;
pub(crate) mod corrections;
pub(crate) mod layer_bar;
pub(crate) mod paragraph;
pub(crate) mod reader;
pub(crate) mod slip;
pub(crate) mod stretch;

pub(crate) mod elsewhere;
pub(crate) mod formula;
pub(crate) mod hardest;
pub(crate) mod reading;
pub(crate) mod voices;
pub(crate) mod words;

pub(crate) mod summary;
