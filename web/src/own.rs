//! A reader's own words, as a file gave them.

use std::rc::Rc;

use article_lens::facts::OwnWords;
use article_lens::facts::sentiment::own::{BadLine, read};

/// The words of a file; none without one.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Own {
    /// The file's name.
    pub(crate) name: Rc<str>,
    /// Each word with its weight.
    pub(crate) list: Rc<[(String, f64)]>,
    /// Its lines that could not be read, each as a sentence.
    pub(crate) bad: Rc<[String]>,
    /// Whether the words stand in the place of the lexicon's.
    pub(crate) replaces: bool,
}

impl Own {
    /// The words in a file of that name, or a sentence where it has none.
    pub(crate) fn of(name: &str, text: &str) -> Result<Own, String> {
        let (list, bad) = read(text);
        let bad: Vec<String> = bad.iter().map(BadLine::sentence).collect();
        if list.is_empty() {
            let first = bad.first().map_or("It is empty.", |line| line);
            return Err(format!("“{name}” has no word with a weight, such as: grim, -0.5. {first}"));
        }
        Ok(Own { name: name.into(), list: list.into(), bad: bad.into(), replaces: false })
    }

    /// The words as the analysis takes them.
    pub(crate) fn words(&self) -> OwnWords {
        OwnWords::new(self.list.iter().map(|(word, weight)| (&**word, *weight)), self.replaces)
    }
}

/// Whether a text reads like such a list, not like an article: several words with weights, and hardly a line without.
pub(crate) fn is_list(text: &str) -> bool {
    let (list, bad) = read(text);
    list.len() >= 3 && list.len() > 4 * bad.len()
}
