//! Closed classes of words, told apart by what they do to the reach of a negator or a shifter: lists, and what is asked of them alone.

/// Shifters that are nouns, too.
pub(super) const NOUNS: [&str; 15] = [
    "ban", "bans", "battle", "battles", "curb", "curbs", "cut", "cuts", "end", "fight", "fights", "halt",
    "relief", "stop", "stops",
];
/// Those of them that are struggles: *against* alone tells what they are against, and is a shifter itself.
pub(super) const CLASHES: [&str; 5] = ["battle", "battles", "combat", "fight", "fights"];
/// Right after these, they are nouns.
pub(super) const BEFORE_NOUNS: [&str; 24] = [
    "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    "no", "any", "some", "every", "another", "in", "of", "for", "after", "during",
];
/// After such a noun, these tell what it ends.
pub(super) const BEHIND_NOUNS: [&str; 5] = ["of", "on", "to", "in", "from"];
/// What is cried out.
pub(super) const CRIES: [&str; 9] = ["lol", "lmao", "haha", "yay", "hooray", "wow", "ugh", "alas", "yikes"];
/// With these, a clause begins.
pub(super) const OPENERS: [&str; 11] =
    ["who", "whom", "whose", "which", "because", "when", "while", "where", "if", "as", "until"];
/// These begin one where no verb stands before them that asks or turns a sentence round; into it reaches what denies a thought.
pub(super) const SUBJECTS: [&str; 6] = ["i", "he", "she", "we", "they", "you"];
/// Right behind a negator, the thought that is denied: *I do not think he is guilty*.
pub(super) const THOUGHTS: [&str; 7] =
    ["think", "thought", "believe", "believed", "expect", "call", "consider"];
/// Right behind a negator, what would let a bad thing be: *not tolerate racism*.
pub(super) const TOLERATES: [&str; 7] =
    ["tolerate", "condone", "accept", "excuse", "forgive", "forget", "ignore"];
/// What a bad thing is about or against: *no problems with comfort*.
pub(super) const PREPOSITIONS: [&str; 8] = ["with", "of", "to", "for", "about", "in", "from", "against"];
pub(super) const AUXILIARIES: [&str; 22] = [
    "did", "do", "does", "have", "has", "had", "am", "is", "are", "was", "were", "can", "could", "will",
    "would", "should", "may", "might", "must", "nor", "never", "not",
];
/// These tell that a thing is known already.
pub(super) const DEFINITE: [&str; 12] =
    ["the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their"];
/// What is said of a subject by these is denied with them: *is not exactly the crime*.
pub(super) const BE: [&str; 7] = ["be", "been", "being", "is", "are", "was", "were"];
/// Right after these, *combat* is a verb; else it is what troops are in.
pub(super) const BEFORE_VERBS: [&str; 14] = [
    "to", "can", "could", "will", "would", "may", "might", "must", "should", "help", "helps", "we", "they",
    "who",
];

/// Whether a word is one of these, in small letters or capitals.
pub(super) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.len() == word.len() && known.eq_ignore_ascii_case(word))
}

/// Whether a negator leaves the word as it is: *nothing better than home*, *not tolerate racism*.
pub(super) fn is_idle(negator: &str, next: &str, positive: bool) -> bool {
    if positive {
        ["no", "none", "nothing", "nobody", "never"].contains(&negator)
            && is_one_of(next, &["more", "better", "greater"])
    } else {
        is_one_of(next, &TOLERATES)
    }
}

/// Whether a negator is the subject of all that follows: *none of them was*, *no one was*, *not all*.
pub(super) fn is_subject(negator: &str, next: &str, is_said: bool) -> bool {
    if is_one_of(next, &["one", "all", "every"]) {
        is_said || negator == "not"
    } else {
        is_said && ["none", "nobody", "neither"].contains(&negator)
    }
}
