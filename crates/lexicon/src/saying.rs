//! The words that tell who says what: words of saying, nouns that speak, titles, closed-class words.
//!
//! Each list is a readable file in `data`.
//! Words are asked for in lower case, without a possessive ending.

use crate::list::{List, length};

const REPORTING_FILE: &str = include_str!("../data/reporting.txt");
static REPORTING: List<{ length(REPORTING_FILE) }> = List::new(REPORTING_FILE);
const FUNCTION_FILE: &str = include_str!("../data/function_words.txt");
static FUNCTION: List<{ length(FUNCTION_FILE) }> = List::new(FUNCTION_FILE);
const NOUN_FILE: &str = include_str!("../data/source_nouns.txt");
static NOUN: List<{ length(NOUN_FILE) }> = List::new(NOUN_FILE);
const TITLE_FILE: &str = include_str!("../data/titles.txt");
static TITLE: List<{ length(TITLE_FILE) }> = List::new(TITLE_FILE);
const LABEL_FILE: &str = include_str!("../data/labels.txt");
static LABEL: List<{ length(LABEL_FILE) }> = List::new(LABEL_FILE);
const WORK_FILE: &str = include_str!("../data/work_words.txt");
static WORK: List<{ length(WORK_FILE) }> = List::new(WORK_FILE);

/// What a closed-class word is at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// *the*, *some*, *three*.
    Determiner,
    /// *his*, *their*.
    Possessive,
    /// A pronoun that can be a subject: *she*, *who*, *others*.
    Subject,
    /// A pronoun that cannot: *them*.
    Object,
    /// *of*, *during*.
    Preposition,
    /// *and*, *while*.
    Conjunction,
    /// *was*, *would*.
    Auxiliary,
    /// *also*, *not*.
    Adverb,
    /// *to*.
    To,
    /// *that*.
    That,
    /// A verb form that no ending gives away: *went*, *believe*.
    Verb,
}

impl Part {
    /// Its name, as the list has it.
    pub const fn name(self) -> &'static str {
        match self {
            Part::Determiner => "determiner",
            Part::Possessive => "possessive",
            Part::Subject => "subject",
            Part::Object => "object",
            Part::Preposition => "preposition",
            Part::Conjunction => "conjunction",
            Part::Auxiliary => "auxiliary",
            Part::Adverb => "adverb",
            Part::To => "to",
            Part::That => "that",
            Part::Verb => "verb",
        }
    }
}

/// What a noun that can stand in a source names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A person or group by what they are: *spokesman*, *critics*.
    Role,
    /// *agency*, *police*.
    Organization,
    /// *report*, *letter*.
    Document,
    /// *week*, *monday*: never a source.
    Time,
}

/// How a form reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reporting {
    /// In how many of a hundred uses outside marks it reports what somebody says.
    pub share: u32,
    /// Whether a listener can follow: *told reporters*.
    pub tells: bool,
}

/// How a form reports. `None` for forms that do not.
pub fn reporting(form: &str) -> Option<Reporting> {
    let entry = REPORTING.get(form.as_bytes())?;
    Some(Reporting { share: u32::try_from(entry.number).ok()?, tells: entry.note == "tell" })
}

/// What a closed-class word is. `None` for all others.
pub fn part(word: &str) -> Option<Part> {
    Some(match FUNCTION.get(word.as_bytes())?.note {
        "determiner" => Part::Determiner,
        "possessive" => Part::Possessive,
        "subject" => Part::Subject,
        "object" => Part::Object,
        "preposition" => Part::Preposition,
        "conjunction" => Part::Conjunction,
        "auxiliary" => Part::Auxiliary,
        "adverb" => Part::Adverb,
        "to" => Part::To,
        "that" => Part::That,
        "verb" => Part::Verb,
        _ => return None,
    })
}

/// What a noun names as a source, and a plural in *-s* as its singular does. `None` for nouns not listed.
pub fn noun(word: &str) -> Option<Noun> {
    let singular = || NOUN.get(word.strip_suffix('s')?.as_bytes());
    Some(match NOUN.get(word.as_bytes()).or_else(singular)?.note {
        "role" => Noun::Role,
        "organization" => Noun::Organization,
        "document" => Noun::Document,
        "time" => Noun::Time,
        _ => return None,
    })
}

/// Whether it is a title that stands before a personal name: *mayor*, *mr*.
pub fn is_title(word: &str) -> bool {
    TITLE.has(word)
}

/// Whether marks after it hold a title, a nickname or scare quotes: *memoir*, *dubbed*.
pub fn opens_a_title(word: &str) -> bool {
    WORK.has(word)
}

/// Whether it labels a paragraph and names nobody who speaks in it: *update*, *exclusive*.
pub fn is_label(word: &str) -> bool {
    LABEL.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_what_the_lists_say() {
        assert!(reporting("said").is_some_and(|said| said.share > 90));
        assert!(reporting("state").is_some_and(|state| state.share < 20));
        assert!(reporting("told").is_some_and(|told| told.tells));
        assert_eq!(reporting("kiln"), None);
        assert_eq!(part("the"), Some(Part::Determiner));
        assert_eq!(noun("critics"), Some(Noun::Role));
        assert_eq!(noun("monday"), Some(Noun::Time));
        assert!(is_title("mayor") && !is_title("kiln"));
        assert!(opens_a_title("memoir") && !opens_a_title("said"));
    }
}
