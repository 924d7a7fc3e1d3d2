//! A quotation that asks or calls out, and who says it behind: whether the sentence goes on.

use article_lens_lexicon::abbreviation::{is_speech_verb, is_starter};

use super::context::Stop;
use crate::find::lists;

/// Whether a quotation opens behind it.
pub(super) fn opens_speech(stop: &Stop) -> bool {
    stop.text.get(stop.next..).is_some_and(|behind| behind.starts_with(['"', '\'', '“', '‘']))
}

/// The quotation is over, the sentence is not: "“Why now?” Mr. Lee asked.", "“Why?” I asked." A full stop would be a comma there: "He called
/// it “a mistake.” Smith said no.", and what opens behind it is a quotation of its own: "“Why?” “Nothing,” said Ann."
pub(super) fn is_said_on(stop: &Stop) -> bool {
    if opens_speech(stop) || !stop.closers().starts_with(['"', '\'', '”', '’']) {
        return false;
    }
    // The `>` of quoted mail at a line's start is no word.
    let words = stop.ahead().split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let mut words = words.take(4).map(|word| word.trim_end_matches(['.', ',']));
    // "Mr. Lee’s wife asked", "Smith, 45, asked".
    let owns = |word: &str| word.ends_with("’s") || word.ends_with("'s");
    let Some(first) = words.next().filter(|word| *word == "I" || !is_starter(word)) else { return false };
    let (mut names, mut owned) = (true, owns(first));
    let says = words.any(|word| {
        let says = names && is_speech_verb(word);
        names &= owned || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        owned = owns(word);
        says
    });
    says || says_behind_name(stop)
}

/// Whether a name and what it did follow, and nothing more is said of it: “Is that so?” Holmes murmured. “What now?” Ann Lee sighed heavily,
/// “Then go.” What is told of the name may stand between: “Why?” Mary Smith, a nurse from Leeds, asked. “Why?” Police Chief Ann Lee of
/// Marlow said.
fn says_behind_name(stop: &Stop) -> bool {
    let rest = stop.text.get(stop.next..).unwrap_or("");
    let rest = rest.get(..rest.floor_char_boundary(LONGEST_SAID)).unwrap_or("");
    let mut words = rest.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).peekable();
    let mut names = 0;
    while let Some(name) = words.next_if(|word| word.starts_with(char::is_uppercase)) {
        names += 1;
        if name.ends_with(['.', '!', '?']) && name.len() > LONGEST_TITLE {
            return false;
        }
        if name.ends_with(',') {
            return names <= MOST_NAMES && says_behind_comma(&mut words);
        }
        // *Ann Lee of Marlow*.
        words.next_if(|word| matches!(*word, "of" | "from"));
    }
    let Some(verb) = words.next().filter(|_| matches!(names, 1..=MOST_NAMES)) else { return false };
    let bare = verb.trim_end_matches(['.', ',']);
    let ends = bare.len() < verb.len()
        || words.peek().is_some_and(|next| next.trim_end_matches(['.', ',']).ends_with("ly"));
    is_speech_verb(bare) || ends && names <= MOST_OF_ONE && may_say(bare)
}

/// Whether what is told of a name ends with the next comma, and a verb of saying stands behind it.
fn says_behind_comma<'a>(words: &mut impl Iterator<Item = &'a str>) -> bool {
    let told =
        words.by_ref().take(MOST_TOLD).find(|word| word.ends_with([',', '!', '?', ';', ':', '”', '"']));
    told.is_some_and(|last| last.ends_with(','))
        && words.next().is_some_and(|verb| is_speech_verb(verb.trim_end_matches(['.', ','])))
}

/// Whether it may be a verb of saying, by its ending: *murmured*, *growled*; but not what is done without a word.
fn may_say(verb: &str) -> bool {
    verb == "began" || verb.len() > 4 && verb.ends_with("ed") && !lists(GESTURES, ' ', verb)
}

/// What may be done instead of an answer.
const GESTURES: &str = "appeared arrived blinked blushed bowed closed dropped entered frowned glanced grinned handed hesitated \
     ignored jumped leaned listened looked moved nodded opened paused pointed pulled pushed raised reached remained rolled \
     seemed shrugged smiled smirked stared started stayed stepped stopped turned waited walked watched winked worked wondered";
/// So far a verb is looked for, in bytes.
const LONGEST_SAID: usize = 100;
/// So many words in capitals at most are a name and its titles: *Police Chief Ann Lee of Marlow*.
const MOST_NAMES: usize = 5;
/// And so many are a name.
const MOST_OF_ONE: usize = 3;
/// So many words may tell who it is.
const MOST_TOLD: usize = 8;
/// *Mr.*, *Prof.*, in bytes.
const LONGEST_TITLE: usize = 5;
