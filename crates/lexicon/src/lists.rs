//! The names of the lists; the build reads them here, too.

/// The lists, in the order in which they are packed: each learns from those before it. Of the orders tried the smallest.
pub(crate) const LISTS: [&str; 19] = [
    "attribution_weights",
    "syllable_weights",
    "familiar_words",
    "sentiment",
    "function_words",
    "source_nouns",
    "reporting",
    "abbreviations",
    "modifiers",
    "first_names",
    "starters",
    "titles",
    "labels",
    "consonants",
    "acronyms",
    "speech_verbs",
    "work_words",
    "phrases",
    "syllable_corrections",
];
