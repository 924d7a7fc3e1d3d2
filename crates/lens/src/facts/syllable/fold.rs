//! Letters made plain: small, without accents, in ASCII, with what an accent says kept.
//!
//! Composed and decomposed text give the same letters. No allocation: a part longer than the buffer is read in pieces.

use article_lens_lexicon::folded::is_apostrophe;
use article_lens_lexicon::syllable::spelling::is_vowel;

/// How many letters are read at once; longer parts are no English words.
pub(super) const SIZE: usize = 30;

/// The folded letters of a part of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    bytes: [u8; SIZE + 4],
    length: usize,
    /// How many small letters are among them.
    small: usize,
    /// Whether the last one is a small *s*.
    plural: bool,
    /// Where the first apostrophe stands.
    apostrophe: Option<usize>,
    /// Where the last *é*, *è* or *ë* stands.
    sounding: Option<usize>,
    /// Whether the last one is of another script.
    foreign: bool,
}

impl Default for Letters {
    fn default() -> Letters {
        Letters {
            bytes: [0; SIZE + 4],
            length: 0,
            small: 0,
            plural: false,
            apostrophe: None,
            sounding: None,
            foreign: false,
        }
    }
}

impl Letters {
    /// Reads letters up to a digit, a hyphen or another mark; how many bytes of `text` were read.
    pub(super) fn fill(&mut self, text: &str) -> usize {
        let length = self.read(text);
        self.sound_last();
        length
    }

    /// Reads a part of plain letters and nothing else; whether it is one, without capitals among small letters.
    pub(super) fn fill_plain(&mut self, text: &str) -> bool {
        let length = self.read_plain(text.as_bytes());
        length == text.len() && (length <= self.small + 1 || self.capitals().is_some())
    }

    fn read(&mut self, text: &str) -> usize {
        let plain = self.read_plain(text.as_bytes());
        let rest = text.get(plain..).unwrap_or("");
        for (at, c) in rest.char_indices().map(|(at, c)| (plain + at, c)) {
            let step = Step::of(c);
            // The accent of the last letter is still read.
            if self.length >= SIZE && !matches!(step, Step::Accent(_) | Step::Nothing) {
                return at;
            }
            match step {
                Step::Letter(letter) => self.push(letter),
                Step::Script(letter) => {
                    self.push(letter);
                    self.foreign = true;
                }
                Step::Apostrophe => {
                    self.apostrophe = self.apostrophe.or(Some(self.length));
                    self.push(b'\'');
                }
                Step::Accent(accent) => self.accent(accent),
                Step::Letters(letters) => letters.bytes().for_each(|b| self.push(b)),
                Step::Accented(letter, accent) => {
                    self.push(letter);
                    self.accent(accent);
                }
                Step::Nothing => {}
                Step::End => return at,
            }
            self.small += usize::from(c.is_lowercase());
            self.plural = c == 's' && self.length > 2;
        }
        text.len()
    }

    /// Reads the plain letters at the start; how many they are. Nearly all words are nothing else.
    fn read_plain(&mut self, text: &[u8]) -> usize {
        for (slot, &byte) in self.bytes.iter_mut().take(SIZE).zip(text) {
            if !byte.is_ascii_alphabetic() {
                break;
            }
            *slot = byte.to_ascii_lowercase();
            self.length += 1;
            self.small += usize::from(byte.is_ascii_lowercase());
        }
        let last = self.length.checked_sub(1).and_then(|last| text.get(last));
        self.plural = self.length > 2 && last == Some(&b's');
        self.length
    }

    /// The letters read, apostrophes among them.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// The letters before the first apostrophe and those behind it; `None` where there is none.
    pub(super) fn parted(&self) -> Option<(&[u8], &[u8])> {
        let (head, tail) = self.bytes().split_at_checked(self.apostrophe?)?;
        Some((head, tail.get(1..).unwrap_or_default()))
    }

    /// The letters where all are capitals, without the *s* behind them: *MPs*. `None` where a small letter is among
    /// them.
    pub(super) fn capitals(&self) -> Option<&[u8]> {
        let plural = usize::from(self.plural);
        if self.small == plural { self.bytes.get(..self.length - plural) } else { None }
    }

    fn push(&mut self, letter: u8) {
        if let Some(slot) = self.bytes.get_mut(self.length) {
            *slot = letter;
            self.length += 1;
            self.foreign = false;
        }
    }

    /// A diaeresis parts two vowels (*naïve*), as an *h* between them would.
    fn accent(&mut self, accent: Accent) {
        let Some(last) = self.length.checked_sub(1).filter(|_| !self.foreign) else { return };
        match accent {
            Accent::Acute | Accent::Grave if self.bytes.get(last) == Some(&b'e') => {
                self.sounding = Some(last);
            }
            Accent::Diaeresis => {
                let before = last.checked_sub(1).and_then(|i| self.bytes.get(i)).copied().unwrap_or(b'x');
                let letter = self.bytes.get(last).copied().unwrap_or(b'x');
                if is_vowel(before) && is_vowel(letter) {
                    self.length = last;
                    self.push(b'h');
                    self.push(letter);
                }
                if letter == b'e' {
                    self.sounding = self.length.checked_sub(1);
                }
            }
            Accent::Acute | Accent::Grave => {}
        }
    }

    /// A last *é*, *è* or *ë* sounds, as *ay* does: *résumé*, *cafés*, *fiancée*, *Brontë*; and that of *blessèd* as *i*.
    fn sound_last(&mut self) {
        let Some(at) = self.sounding.take() else { return };
        let rest: (Option<u8>, Option<u8>) = (self.letter(at + 1), self.letter(at + 2));
        let plural = match rest {
            (None, None) | (Some(b'e'), None) => false,
            (Some(b's'), None) => true,
            // *Beyoncé's*.
            (Some(b'\''), _) if self.length == at + 3 => true,
            (Some(b'e'), Some(b's')) if self.length == at + 3 => true,
            (Some(b'd'), None) => {
                self.length = at;
                self.push(b'i');
                return self.push(b'd');
            }
            _ => return,
        };
        self.length = at;
        self.push(b'a');
        self.push(b'y');
        if plural && self.apostrophe.is_some() {
            self.apostrophe = Some(self.length);
            self.push(b'\'');
        }
        if plural {
            self.push(b's');
        }
    }

    fn letter(&self, at: usize) -> Option<u8> {
        self.bytes().get(at).copied()
    }
}

/// An accent that tells something about syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Accent {
    /// `é`
    Acute,
    /// `è`
    Grave,
    /// `ï`
    Diaeresis,
}

/// What a character adds to the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A plain letter.
    Letter(u8),
    /// A letter of another script, whose accents tell nothing.
    Script(u8),
    /// A curly or straight one.
    Apostrophe,
    /// A letter and its accent.
    Accented(u8, Accent),
    /// A ligature's letters.
    Letters(&'static str),
    /// An accent for the letter before.
    Accent(Accent),
    /// An invisible mark, an accent that tells nothing.
    Nothing,
    /// No letter: the part ends.
    End,
}

impl Step {
    fn of(c: char) -> Step {
        match c {
            'a'..='z' => Step::Letter(c as u8),
            'A'..='Z' => Step::Letter(c.to_ascii_lowercase() as u8),
            c if is_apostrophe(c) => Step::Apostrophe,
            // *[t]he*, *student(s)*.
            '[' | ']' | '(' | ')' => Step::Nothing,
            c if c.is_ascii() => Step::End,
            c => Step::of_other(c),
        }
    }

    fn of_other(c: char) -> Step {
        match c {
            'ß' | 'ẞ' => Step::Letters("ss"),
            'þ' | 'Þ' | 'ð' | 'Ð' => Step::Letters("th"),
            'ﬀ' => Step::Letters("ff"),
            'ﬁ' => Step::Letters("fi"),
            'ﬂ' => Step::Letters("fl"),
            'ﬃ' => Step::Letters("ffi"),
            'ﬄ' => Step::Letters("ffl"),
            '\u{300}' => Step::Accent(Accent::Grave),
            '\u{301}' => Step::Accent(Accent::Acute),
            '\u{308}' => Step::Accent(Accent::Diaeresis),
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
                Step::Nothing
            }
            c => match Step::latin(c) {
                Some(step) => step,
                None if c.is_alphabetic() => Step::of_script(c),
                None => Step::End,
            },
        }
    }

    /// A Latin letter with an accent; `None` for all else.
    fn latin(c: char) -> Option<Step> {
        let table = if c < LATIN.0 {
            ""
        } else if c < LATIN_MORE.0 {
            LATIN.1
        } else {
            LATIN_MORE.1
        };
        let first = if c < LATIN_MORE.0 { LATIN.0 } else { LATIN_MORE.0 };
        let letter = *table.as_bytes().get((c as usize).checked_sub(first as usize)?)?;
        Some(match letter {
            b'-' => return None,
            b'E' => Step::Accented(b'e', Accent::Acute),
            b'3' => Step::Accented(b'e', Accent::Diaeresis),
            b'A'..=b'Z' => Step::Accented(letter.to_ascii_lowercase(), Accent::Diaeresis),
            _ => Step::Letter(letter),
        })
    }

    /// Letters beyond Latin: a vowel where it is one of Cyrillic or Greek, else a consonant; a sign of a script
    /// without letters is a syllable.
    fn of_script(c: char) -> Step {
        let place = (c as usize).checked_sub(SCRIPTS.0 as usize);
        match c {
            'ῤ' | 'ῥ' | 'Ῥ' => Step::Script(b't'),
            '\u{1f00}'..='\u{1fff}' => Step::Script(b'a'),
            '\u{3040}'.. => Step::Letters("ta"),
            _ => {
                Step::Script(place.and_then(|at| SCRIPTS.1.as_bytes().get(at)).map_or(b't', |&letter| letter))
            }
        }
    }
}

/// The first of a row of Latin letters, and what each is without its accent: `-` for what is none. *E* has an acute or a grave,
/// other capitals a diaeresis, and *3* is an *e* with one. From the canonical decompositions of Unicode, which a test compares;
/// letters with strokes and hooks (*ø*, *ł*) by hand.
type Row = (char, &'static str);
const LATIN: Row = (
    'À',
    "aaaaAaecEEe3iiiI-nooooO-ouuuUy--aaaaAaecEEe3iiiI-nooooO-ouuuUy-Yaaaaaaccccccccddddeeeeeeeeeegggggggg\
     hhhhiiiiiiiiii--jjkkkllllll--llnnnnnn-nnooooooeerrrrrrssssssssttttttuuuuuuuuuuuuwwyyYzzzzzzsb------c\
     c-----aa-ff----ikkll--n-ooggpp------tt-uu--yyzz--------w-------------aaiioouuUUUUUUUUaAAaaeeggggkkoo\
     oo--j---gg-wnnaaEEooaaaaeeeeiiiioooorrrruuuussttyyhhnduu--aaeeOOooooooyylntjbp-ccl-sz--b--eejj--rryy",
);
/// Greek and Cyrillic: *a* for each vowel, *t* for each consonant.
const SCRIPTS: Row = (
    '\u{370}',
    "ttttt-tt--tttt-t------a-aaa-a-aaaatttatatatttttatt-ttatttaaaaaaaaatttatatatttttatttttatttaaaaaattttt\
     tttttttttttttttttttttttttttttttttt-tttttttttaattataatttttaatattttattaattttattttatttttttataaaattttatt\
     aattttattttatttttttataaaaattataatttttaattttttttttttttttttttttttttttttttttt--------tttttttttttttttttt\
     ttttttttttttttttttttttttttttttttttttttttttttttttttttaaaattaattttttttttaaaaaattttaaaaaaaattttaatttttt\
     tttttttttttttttttttttttttttttttttttttttttttttttt",
);
const LATIN_MORE: Row = (
    'Ḁ',
    "aabbbbbbccddddddddddEEEEeeeeeeffgghhhhhhhhhhiiIIkkkkkkllllllllmmmmmmnnnnnnnnooOOoooopppprrrrrrrrssss\
     ssssssttttttttuuuuuuuuUUvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeEEEEeeeeee\
     iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------",
);
