//! The layers of evidence in the text, and which of them are shown.

use article_lens::facts::WordKind;

/// A layer of evidence in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    Hard,
    /// The words of the kind that [`Layers`] names.
    Words,
    Positive,
    Negative,
    Quotes,
    Cues,
}

impl Layer {
    /// In order of their keys, 1 to 6.
    pub(crate) const ALL: [Layer; 6] =
        [Layer::Hard, Layer::Words, Layer::Positive, Layer::Negative, Layer::Quotes, Layer::Cues];
}

/// Which layers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layers {
    shown: [bool; 6],
    /// Which words [`Layer::Words`] marks: those of the count that was last asked for.
    pub(crate) words: WordKind,
}

impl Layers {
    /// What is shown of a text until the reader chooses: in another language, what is counted without a list.
    pub(crate) fn of(english: bool) -> Layers {
        Layers { shown: [true, false, english, english, english, false], words: WordKind::Long }
    }

    /// The same, but where the text's language was found to be another.
    pub(crate) fn after(self, was_english: bool, english: bool) -> Layers {
        if was_english == english { self } else { Layers::of(english) }
    }

    pub(crate) fn has(self, layer: Layer) -> bool {
        self.shown[layer as usize]
    }

    pub(crate) fn with(mut self, layer: Layer, shown: bool) -> Layers {
        self.shown[layer as usize] = shown;
        self
    }
}
