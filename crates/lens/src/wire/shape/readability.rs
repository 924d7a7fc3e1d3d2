//! The shape of what the formulas say: values by the names of their fields, reasons where there are none.

use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Values by the field of their formula, `null` where it is undefined: an object.
#[derive(Clone, Debug)]
pub struct Values(pub Vec<(&'static str, Option<f64>)>);

impl Serialize for Values {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Values", self.0.len())?;
        for (name, value) in &self.0 {
            object.serialize_field(name, value)?;
        }
        object.end()
    }
}

/// The one grade, the formulas' values, and how solid they are.
#[derive(Clone, Debug)]
pub struct Readability {
    /// Each formula's name and value, `null` where it is undefined or unsound: fields of the object itself.
    pub values: Vec<(&'static str, Option<f64>)>,
    /// The median of five school grades, `null` without one.
    pub grade: Option<f64>,
    /// The lowest and the highest of those grades.
    pub grade_range: Option<[f64; 2]>,
    /// The US school level of the grade.
    pub level: Option<&'static str>,
    /// Minutes to read it in silence, at 238 words a minute.
    pub reading_minutes: f64,
    /// Minutes to read it aloud, at 183 words a minute.
    pub speaking_minutes: f64,
    /// One for each formula with a value.
    pub sensitivity: Vec<Sensitivity>,
    /// One for each formula without a value.
    pub reasons: Vec<Reason>,
}

impl Serialize for Readability {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Readability", self.values.len() + 7)?;
        for (name, value) in &self.values {
            object.serialize_field(name, value)?;
        }
        object.serialize_field("grade", &self.grade)?;
        object.serialize_field("grade_range", &self.grade_range)?;
        object.serialize_field("level", &self.level)?;
        object.serialize_field("reading_minutes", &self.reading_minutes)?;
        object.serialize_field("speaking_minutes", &self.speaking_minutes)?;
        object.serialize_field("sensitivity", &self.sensitivity)?;
        object.serialize_field("reasons", &self.reasons)?;
        object.end()
    }
}

/// How far a formula's value moves where something is counted otherwise.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Sensitivity {
    /// The formula's field.
    pub formula: &'static str,
    /// Where one sentence more or fewer is counted.
    pub one_sentence: f64,
    /// Where one word in fifty is counted otherwise: one more or fewer, a syllable more or fewer in it, or it is of another kind;
    /// the farthest of them.
    pub one_word_in_fifty: f64,
}

/// Why a formula has no value.
#[derive(Clone, Debug, Serialize)]
pub struct Reason {
    /// The formula's field.
    pub formula: &'static str,
    /// A sentence for readers.
    pub reason: String,
}
