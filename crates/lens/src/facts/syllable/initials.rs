//! Capitals in, spelled out or read: *FBI* is three letters, *NATO* and a shouted *STOP* are words.
//!
//! Two letters are initials, and so are three, but those that children read as a word. Four or five are read where
//! English words could be spelled so: *NATO* could, *UNHCR* could not. More are always read. What these rules get wrong
//! is listed: `acronyms.txt`.

use article_lens_lexicon::familiar::familiar;
use article_lens_lexicon::syllable::spelling::is_vowel;
use article_lens_lexicon::syllable::{Capitals, capitals};

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
    let vowel = |i: usize| letters.get(i).is_some_and(|&b| is_vowel(b) && (b != b'y' || i > 0));
    let mut at = 0;
    while at < letters.len() {
        let length = (at..letters.len()).take_while(|&i| vowel(i) == vowel(at)).count();
        let run = letters.get(at..at + length).unwrap_or_default();
        let (first, last) = (at == 0, at + length == letters.len());
        let fits = match (vowel(at), first, last) {
            (true, ..) => length < 3 && !(first && run == b"aa"),
            (false, true, true) => false,
            (false, true, false) => begins(run),
            (false, false, true) => ends(run),
            (false, false, false) => (0..=length).any(|i| {
                let (end, beginning) = run.split_at_checked(i).unwrap_or_default();
                ends(end) && begins(beginning)
            }),
        };
        if !fits {
            return false;
        }
        at += length;
    }
    true
}

/// Whether words begin with these consonants.
fn begins(consonants: &[u8]) -> bool {
    const MORE: &str = " bl br ch chr cl cr dr dw fl fr gh gl gn gr kh kl kn kr ll mc ph pl pr ps rh sc sch scr sh shr \
                        sk sl sm sn sp spl spr sq st str sv sw th thr tr ts tw vl wh wr zh ";
    consonants.len() < 2 || listed(MORE, consonants)
}

/// Whether words end with these consonants; *s* is a plural's too.
fn ends(consonants: &[u8]) -> bool {
    const MORE: &str = " bb ch ck ct dd ff ft gg gh ght gs hn ht ld lf lk ll lm lp ls lt lth lv mb mm mp nc nch nd ng nk \
                        nn ns nt nth nx nz ph pp ps pt rb rc rch rd rf rg rk rl rld rm rn rp rr rs rst rt rth rv sc sh \
                        sk sm sp ss st tch th ts tt tz wd wk wl wn xt zz ";
    let single = consonants.strip_suffix(b"s").unwrap_or(consonants);
    single.len() < 2 && single != b"h" || listed(MORE, single) || listed(MORE, consonants)
}

fn listed(list: &str, consonants: &[u8]) -> bool {
    core::str::from_utf8(consonants).is_ok_and(|letters| list.split(' ').any(|entry| entry == letters))
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
