//! The words that tell who says what: words of saying, nouns that speak, titles, closed-class words.
//!
//! Each list is a readable file in `data`, cut into lines by the compiler and looked up by halving.
//! Words are asked for in lower case, without a possessive ending.

use core::cmp::Ordering;

/// The lines of a list, in order: what stands before the first space, and what stands after it.
pub struct List<const N: usize> {
    lines: [(&'static str, &'static str); N],
}

impl<const N: usize> List<N> {
    const fn new(text: &'static str) -> List<N> {
        let mut lines = [("", ""); N];
        let mut rest = text.as_bytes();
        let mut i = 0;
        while !rest.is_empty() {
            let (line, after) = rest.split_at(position(rest, b'\n'));
            if is_entry(line) {
                lines[i] = entry(line);
                assert!(i == 0 || is_less(lines[i - 1].0, lines[i].0), "a list is not sorted");
                i += 1;
            }
            rest = if after.is_empty() { after } else { after.split_at(1).1 };
        }
        List { lines }
    }

    /// What the list says of a word. `None` where the word is not in it.
    fn of(&self, word: &str) -> Option<&'static str> {
        let i = self.lines.binary_search_by(|line| compare(line.0, word)).ok()?;
        self.lines.get(i).map(|line| line.1)
    }
}

fn compare(entry: &str, word: &str) -> Ordering {
    entry.as_bytes().cmp(word.as_bytes())
}

const fn position(text: &[u8], byte: u8) -> usize {
    let mut i = 0;
    while i < text.len() && text[i] != byte {
        i += 1;
    }
    i
}

const fn is_entry(line: &[u8]) -> bool {
    !line.is_empty() && line[0] != b'#'
}

const fn entry(line: &'static [u8]) -> (&'static str, &'static str) {
    let (word, after) = line.split_at(position(line, b' '));
    let note = if after.is_empty() { after } else { after.split_at(1).1 };
    match (core::str::from_utf8(word), core::str::from_utf8(note)) {
        (Ok(word), Ok(note)) => (word, note),
        _ => panic!("a list is not UTF-8"),
    }
}

const fn is_less(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i < b.len() && (i == a.len() || a[i] < b[i])
}

const fn entries(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut n = 0;
    let mut i = 0;
    while i < bytes.len() {
        if (i == 0 || bytes[i - 1] == b'\n') && bytes[i] != b'#' && bytes[i] != b'\n' {
            n += 1;
        }
        i += 1;
    }
    n
}

const REPORTING_TEXT: &str = include_str!("../data/reporting.txt");
static REPORTING: List<{ entries(REPORTING_TEXT) }> = List::new(REPORTING_TEXT);

const FUNCTION_TEXT: &str = include_str!("../data/function_words.txt");
static FUNCTION: List<{ entries(FUNCTION_TEXT) }> = List::new(FUNCTION_TEXT);

const NOUN_TEXT: &str = include_str!("../data/source_nouns.txt");
static NOUN: List<{ entries(NOUN_TEXT) }> = List::new(NOUN_TEXT);

const TITLE_TEXT: &str = include_str!("../data/titles.txt");
static TITLE: List<{ entries(TITLE_TEXT) }> = List::new(TITLE_TEXT);

const WORK_TEXT: &str = include_str!("../data/work_words.txt");
static WORK: List<{ entries(WORK_TEXT) }> = List::new(WORK_TEXT);

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
    let (share, tells) = REPORTING.of(form).map(|note| note.split_once(' ').unwrap_or((note, "")))?;
    Some(Reporting { share: share.parse().ok()?, tells: tells == "tell" })
}

/// What a closed-class word is. `None` for all others.
pub fn part(word: &str) -> Option<Part> {
    Some(match FUNCTION.of(word)? {
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

/// What a noun names as a source. `None` for nouns not listed.
pub fn noun(word: &str) -> Option<Noun> {
    Some(match NOUN.of(word)? {
        "role" => Noun::Role,
        "organization" => Noun::Organization,
        "document" => Noun::Document,
        "time" => Noun::Time,
        _ => return None,
    })
}

/// Whether it is a title that stands before a personal name: *mayor*, *mr*.
pub fn is_title(word: &str) -> bool {
    TITLE.of(word).is_some()
}

/// Whether marks after it hold a title, a nickname or scare quotes: *memoir*, *dubbed*.
pub fn opens_a_title(word: &str) -> bool {
    WORK.of(word).is_some()
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
