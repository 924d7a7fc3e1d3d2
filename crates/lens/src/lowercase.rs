//! Small letters for capitals, in the scripts that English texts hold.
//!
//! The standard library's own tables know every script and weigh ten kilobytes in the download; here other letters
//! keep their case, which costs a name in them nothing but a link between two spellings.

use alloc::string::String;

/// The small letter of a capital in ASCII, Latin with accents, Greek or Cyrillic; any other character as it is.
pub fn lowercase_letter(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3A9 | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        0x178 => 0xFF,
        // Here capitals and small letters take turns, first with even and then with odd capitals.
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 => code | 1,
        0x139..=0x148 | 0x179..=0x17E => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The text in small letters.
pub fn lowercase(text: &str) -> String {
    text.chars().map(lowercase_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_english_texts_have_the_small_letters_of_unicode() {
        let scripts = (0..=0x17F).chain(0x391..=0x3A9).chain(0x400..=0x42F).filter_map(char::from_u32);
        // Turkish writes its dotted capital in two characters when it is small.
        for c in scripts.filter(|&c| c != 'İ') {
            assert_eq!(Some(lowercase_letter(c)), c.to_lowercase().next(), "{c}");
        }
        assert_eq!(lowercase("ÉLAN, Łódź, 東京"), "élan, łódź, 東京");
    }
}
