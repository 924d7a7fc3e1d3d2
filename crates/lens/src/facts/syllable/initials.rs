//! Capitals in, spelled out or read: *FBI* is three letters, *NATO* and a shouted *STOP* are words.
//!
//! Two letters are initials, and so are three, but those that children read as a word. Four or five are read where
//! English words could be spelled so: *NATO* could, *UNHCR* could not. More are always read. What these rules get wrong
//! is listed: `acronyms.txt`.

use article_lens_lexicon::familiar::familiar;
use article_lens_lexicon::syllable::spelling::is_vowel;
use article_lens_lexicon::syllable::{Capitals, capitals, edges};

use super::fold::SIZE;

/// Whether capitals, given in small letters, are spelled out. `word`: with the small *s* behind them (*MPs*); `lost`:
/// whether the whole sentence stands in capitals.
pub(super) fn are_spelled(letters: &[u8], word: &str, lost: bool) -> bool {
    match (letters.len(), capitals(word)) {
        (0..2 | 6.., _) => false,
        (2, None) => !lost,
        (_, Some(Capitals::Spelled)) => !lost || letters.len() > 3,
        (_, Some(Capitals::Read)) => false,
        (length, None) => {
            !familiar(word).dale_chall
                && (length == 3 && !lost || letters.starts_with(b"us") || !is_readable(letters))
        }
    }
}

/// Whether English words could be spelled so: vowels of which no three stand in a row, and consonants between them that
/// begin and end words.
fn is_readable(letters: &[u8]) -> bool {
    if letters.starts_with(b"aa") {
        return false;
    }
    let vowel = |&(i, &letter): &(usize, &u8)| is_vowel(letter) && (letter != b'y' || i > 0);
    let (mut start, mut vowels) = (0, 0);
    for (i, _) in letters.iter().enumerate().filter(vowel) {
        let run = letters.get(start..i).unwrap_or_default();
        vowels = if run.is_empty() { vowels + 1 } else { 1 };
        let parts =
            |cut: usize| run.split_at_checked(cut).is_some_and(|(end, rest)| ends(end) && begins(rest));
        if vowels > 2 || !(if start == 0 { begins(run) } else { (0..=run.len()).any(parts) }) {
            return false;
        }
        start = i + 1;
    }
    start > 0 && ends(letters.get(start..).unwrap_or_default())
}

/// Whether words begin with these consonants.
fn begins(consonants: &[u8]) -> bool {
    consonants.len() < 2 || edges(consonants).0
}

/// Whether words end with these consonants; *s* is a plural's too.
fn ends(consonants: &[u8]) -> bool {
    let single = consonants.strip_suffix(b"s").unwrap_or(consonants);
    single.len() < 2 && single != b"h" || edges(single).1 || edges(consonants).1
}

/// Where a word and initials meet at the start of a text: *Chat* and *GPT*, *m* and *RNA*, *JP* and *Morgan*; `None` where
/// they do not. *McCAIN* is a name.
pub(super) fn seam(text: &str) -> Option<usize> {
    let length = text.bytes().take(SIZE).take_while(u8::is_ascii_alphabetic).count();
    let (letters, behind) = text.as_bytes().split_at_checked(length)?;
    // An accented letter, in either normal form.
    if matches!(behind, [0xc2..=0xe1, ..]) {
        return None;
    }
    let capital = |letter: &&u8| letter.is_ascii_uppercase();
    let head = letters.iter().take_while(capital).count();
    if head > 2 && length > head + 2 && letters.iter().filter(capital).count() == head {
        return Some(head - 1);
    }
    // *DoJ*: the letters of *of* are spelled too.
    if matches!(letters, [.., b'o', last] if last.is_ascii_uppercase() && length < 4) {
        return Some(1);
    }
    let own = letters.strip_suffix(b"s").unwrap_or(letters);
    let front = head + own.iter().skip(head).take_while(|letter| !capital(letter)).count();
    // *Image* and *Net*, but *LaBarre* is one word, and so are *SpaceX* and *PhDs*.
    let meets = front > 2 || own.iter().skip(front).all(|letter| capital(&letter));
    (meets && own.len() - front > 1 && !letters.starts_with(b"Mc")).then_some(front)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// Those that are spelled out, of words in capitals.
    fn spelled(words: &str, lost: bool) -> Vec<&str> {
        let is_spelled = |word: &&str| {
            let small = word.to_ascii_lowercase();
            let capitals = if word.ends_with('s') { small.trim_end_matches('s') } else { &small };
            are_spelled(capitals.as_bytes(), &small, lost)
        };
        words.split_whitespace().filter(is_spelled).collect()
    }

    const SPELLED: &str = "FBI CIA IRS EPA CEO GOP DNC NRA UAE BBC CNN NBC ABC HIV DNA USA UFO WTO IMF WHO SAT MPs IDs \
                           UNHCR NAACP NCAA NYPD LAPD ESPN HTML YMCA IAEA OECD ACLU UCLA USDA USPS MSNBC LGBTQ EEOC NRDC IHME \
                           UNDP DVLA HMRC RSPCA UK EU UN TV IBM";
    const READ: &str = "NATO NASA OPEC AIDS FEMA FIFA UEFA UNESCO UNICEF HAMAS NAFTA OSHA SARS COVID ASEAN ISIS SCUBA \
                        UKIP OFSTED IKEA LEGO HUD SIM PAC PIN \
                        JANE JOHN SMITH MARY JONES DAVID CLARK SCOTT BROWN HUGHES WRIGHT LEE TOM \
                        BIG STOP HELP WAR NOT NEVER DON REALLY FREE NOW THE AND THIS LOVE HATE GREAT";

    #[test]
    fn initialisms_are_spelled() {
        assert_eq!(
            spelled(SPELLED, false).join(" "),
            SPELLED.split_whitespace().collect::<Vec<_>>().join(" ")
        );
    }

    #[test]
    fn acronyms_names_and_shouted_words_are_read() {
        assert_eq!(spelled(READ, false).join(" "), String::new());
    }

    #[test]
    fn where_all_are_capitals_only_what_cannot_be_read_is_spelled() {
        assert_eq!(spelled("FBI US IT LEE UNHCR JANE ACLU", true), ["FBI", "UNHCR", "ACLU"]);
    }
}
