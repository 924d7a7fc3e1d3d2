//! Letters in, syllables out, by the rules of English spelling; each rule names the words that forced it.
//!
//! Groups of vowels count one; a group may hold two (*li-on*), and an *e* may be mute (*make*). What no rule covers
//! stands in the lexicon's list.

/// *ï* that parts two vowels: *naïve*.
pub(super) const PARTED_I: u8 = b'I';
/// *ë* that parts two vowels: *Noël*.
pub(super) const PARTED_E: u8 = b'E';
/// *é* that sounds at the end of a word: *résumé*.
pub(super) const SOUNDED_E: u8 = b'A';

/// Whether a letter can be a vowel.
pub(super) fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | PARTED_I | PARTED_E | SOUNDED_E)
}

/// The syllables of letters that are read as a word: at least 1.
pub(super) fn syllables(letters: &[u8]) -> u32 {
    let mut sum: u32 = 0;
    let mut at = 0;
    while at < letters.len() {
        let length = group_length(letters, at);
        if length > 0 {
            sum += sounds(Group { letters, start: at, end: at + length });
        }
        at += length.max(1);
    }
    // *basically*: the *a* is not spoken.
    let lost = u32::from(letters.len() > 7 && letters.ends_with(b"ically"));
    (sum + consonant_syllables(letters)).saturating_sub(lost).max(1)
}

/// A group of vowels in its word.
#[derive(Clone, Copy)]
struct Group<'a> {
    letters: &'a [u8],
    start: usize,
    end: usize,
}

impl<'a> Group<'a> {
    fn vowels(&self) -> &'a [u8] {
        self.letters.get(self.start..self.end).unwrap_or_default()
    }
    fn before(&self) -> &'a [u8] {
        self.letters.get(..self.start).unwrap_or_default()
    }
    fn behind(&self) -> &'a [u8] {
        self.letters.get(self.end..).unwrap_or_default()
    }
    /// The consonant before, 0 at the start of the word.
    fn last(&self) -> u8 {
        self.before().last().copied().unwrap_or(0)
    }
}

/// How many vowels start at `at`, 0 for a consonant. *u* after *q* and *y* before a vowel (*yes*, *player*) are none.
fn group_length(letters: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(&letter) = letters.get(at) {
        let before = at.checked_sub(1).and_then(|i| letters.get(i)).copied();
        let next = letters.get(at + 1).copied();
        let follows = before.is_none_or(is_vowel) && next.is_some_and(is_vowel);
        let consonant = match letter {
            b'y' => follows,
            b'u' => {
                before == Some(b'q')
                    || before == Some(b'g') && is_mute_u(letters.get(at + 1..).unwrap_or_default())
            }
            letter => !is_vowel(letter),
        };
        if consonant {
            break;
        }
        at += 1;
    }
    at - start
}

/// *league*, *leagues*, *plagued*: the *u* keeps the *g* hard.
fn is_mute_u(behind: &[u8]) -> bool {
    matches!(behind, b"e" | b"es" | b"ed")
}

/// How many syllables a group of vowels is.
fn sounds(group: Group) -> u32 {
    match group.vowels() {
        b"e" => u32::from(!is_mute_e(group)),
        [_] => 1,
        _ => several(group),
    }
}

/// Whether an *e* between consonants or at the end is mute.
fn is_mute_e(group: Group) -> bool {
    let (before, behind, last) = (group.before(), group.behind(), group.last());
    if !before.iter().any(|&b| is_vowel(b)) {
        return false;
    }
    // *table* sounds, *tale* and *ville* do not; *acre* sounds.
    let before_last = before.len().checked_sub(2).and_then(|i| before.get(i)).copied().unwrap_or(0);
    let syllabic = last == b'l' && !is_vowel(before_last) && !matches!(before_last, b'l' | b'r' | b'w')
        || last == b'r' && matches!(before_last, b'c' | b't' | b'g');
    match behind {
        b"" => !syllabic,
        b"s" => {
            !syllabic
                && !matches!(last, b's' | b'x' | b'z' | b'c' | b'g')
                && !ends_any(before, &[b"ch", b"sh"])
        }
        b"d" => !syllabic && !matches!(last, b't' | b'd'),
        _ => is_inside_compound(before, behind) || is_mute_before(last, syllabic, behind),
    }
}

/// An *e* at the end of a compound's first word: *homework*, *household*, *sidewalk*.
fn is_inside_compound(before: &[u8], behind: &[u8]) -> bool {
    const HEADS: [&[u8]; 18] = [
        b"hom", b"hous", b"som", b"lif", b"sid", b"fir", b"whol", b"not", b"nos", b"spac", b"pac", b"sal",
        b"bas", b"lin", b"tim", b"rac", b"car", b"ther",
    ];
    let word = behind.len() >= 3 && behind.iter().any(|&b| is_vowel(b));
    word && HEADS.contains(&before) && !behind.starts_with(b"n")
}

/// An *e* that stays mute before an ending: *lately*, *hopeful*, *careless*, *movement*, *lameness*.
fn is_mute_before(last: u8, syllabic: bool, behind: &[u8]) -> bool {
    const ENDINGS: [&[u8]; 13] = [
        b"ly",
        b"ful",
        b"fully",
        b"less",
        b"lessly",
        b"ness",
        b"ment",
        b"ments",
        b"lessness",
        b"fulness",
        b"some",
        b"man",
        b"men",
    ];
    !syllabic && last != 0 && ENDINGS.contains(&behind) && !(behind == b"ment" && matches!(last, b'l' | b'm'))
}

/// A group of two vowels or more: two syllables where they stand in hiatus.
fn several(group: Group) -> u32 {
    let (vowels, behind, last) = (group.vowels(), group.behind(), group.last());
    let first = group.before().is_empty();
    if vowels.iter().skip(1).any(|b| b.is_ascii_uppercase()) {
        return 2;
    }
    let two = match vowels {
        // *associate*, *negotiation*: the ending parts what *social* and *initial* join.
        b"ia" if behind.starts_with(b"t") && matches!(last, b'c' | b't') => true,
        // *reinforce*, *reimburse*; not *reindeer*.
        b"ei" if group.before() == b"r" => {
            [&b"nf"[..], b"nv", b"nst", b"nt", b"m", b"ss"].iter().any(|next| behind.starts_with(next))
        }
        // *social*, *Russia*, *Belgian* against *radio*, *piano*; *marriage*.
        b"ia" => {
            first && last == 0
                || !(matches!(last, b'c' | b't' | b's' | b'g') || last == b'r' && behind.starts_with(b"ge"))
        }
        // *nation*, *vision*, *region*, *anxious* against *lion*, *period*.
        b"io" => {
            !(matches!(last, b't' | b's' | b'c' | b'g' | b'x')
                && (behind.starts_with(b"n") || behind.starts_with(b"us")))
        }
        b"iu" => true,
        // *happier*, *science*, *diet*, *happiest*; not *chief*, *field*, *patient*.
        b"ie" => is_parted_ie(group),
        // *theory*, *video*; not *people*, *pigeon*, *George*.
        b"eo" => last != b'g' && !behind.starts_with(b"pl"),
        // *idea*, *Korean*, *create*, *reality*.
        b"ea" => is_parted_ea(group),
        // *usual*, *January*; not *guard*, *persuade*.
        b"ua" => !matches!(last, b'g' | b's' | b'q') || last == b's' && behind.starts_with(b"l"),
        // *duo*, *fluoride*; not *quo*.
        b"uo" => last != b'q',
        // *fluent*, *cruel*; not *guest*, *blue*.
        b"ue" => {
            last != b'g'
                && (behind.starts_with(b"n") || matches!(behind, b"l" | b"ls" | b"lty" | b"t" | b"ts"))
        }
        // *ruin*, *fluid*, *genuine*; not *fruit*, *build*, *guide*.
        b"ui" => {
            behind.starts_with(b"ng") && last != b'q'
                || behind.starts_with(b"n") && last != b'g'
                || behind.starts_with(b"ty")
                || behind == b"d" && last == b'l'
        }
        // *being*, *seeing* below; *atheist*.
        b"ei" => {
            behind == b"ng" || behind == b"ngs" || behind == b"st" || behind == b"sts" || behind == b"ty"
        }
        // *going*, *heroic*; *egoist*.
        b"oi" => behind == b"ng" || behind == b"ngs" || behind == b"c" || behind == b"st",
        // *chaos*, *Laos*.
        b"ao" => true,
        // *poem*, *poet*; not *shoes*, *goes*.
        b"oe" => {
            behind.starts_with(b"m")
                || behind.starts_with(b"t")
                || behind.starts_with(b"v")
                || behind.starts_with(b"f")
        }
        // *boa*, *Noah*, *oasis*; not *boat*.
        b"oa" => {
            behind.is_empty()
                || behind == b"h"
                || first && behind.starts_with(b"s")
                || ends_any(group.before(), &[b"c"]) && behind.starts_with(b"l")
        }
        // *museum*, *nucleus*; not *Europe*.
        b"eu" => behind == b"m" || behind == b"s" || behind == b"ms",
        // *seeing*, *studying*, *playing*, *buying*, *skiing*.
        b"eei" | b"yi" | b"ayi" | b"oyi" | b"uyi" | b"eyi" | b"ii" | b"uu" | b"iou" | b"uou" | b"eou"
        | b"iao" | b"uei" => {
            !(vowels == b"iou" && matches!(last, b'c' | b't' | b'x' | b'g')
                || vowels == b"eou" && matches!(last, b'g' | b'c'))
        }
        b"ya" | b"yo" => !first,
        b"aa" | b"ee" | b"oo" | b"ou" | b"au" | b"ai" | b"ay" | b"ey" | b"oy" | b"ye" | b"uy" | b"ae" => {
            false
        }
        b"eau" | b"ieu" | b"eye" => false,
        vowels => vowels.len() > 2,
    };
    1 + u32::from(two)
}

fn is_parted_ie(group: Group) -> bool {
    let (behind, last) = (group.behind(), group.last());
    let heard = !matches!(last, b'c' | b't' | b's' | b'g');
    match behind {
        b"r" | b"rs" => {
            group.before().iter().any(|&b| is_vowel(b))
                && !ends_any(group.before(), &[b"sh", b"d", b"t", b"v"])
                || is_long_stem(group) && matches!(last, b't' | b'd')
        }
        b"st" => true,
        b"t" | b"ts" | b"ty" | b"ties" => true,
        _ if behind.starts_with(b"nc") && group.start < 3 => true,
        _ if behind.starts_with(b"n") => heard && behind != b"nd" && !behind.starts_with(b"nd"),
        _ => false,
    }
}

/// Whether two vowels or more stand before: *empt-ier*, *need-ier*.
fn is_long_stem(group: Group) -> bool {
    group.before().iter().filter(|&&b| is_vowel(b)).count() >= 1 && group.before().len() >= 4
}

fn is_parted_ea(group: Group) -> bool {
    let (before, behind) = (group.before(), group.behind());
    let voiced = before.iter().any(|&b| is_vowel(b));
    match behind {
        b"" | b"s" => voiced,
        b"n" | b"ns" => voiced && !ends_any(before, &[b"c"]),
        b"te" | b"ted" | b"tes" | b"ting" | b"tion" | b"tive" | b"tor" | b"tors" | b"tions" => {
            before.ends_with(b"r") && before.len() > 1 && !matches!(before, b"thr" | b"tr" | b"r")
        }
        _ => {
            before == b"r"
                && (behind.starts_with(b"ct")
                    || behind.starts_with(b"lit")
                    || behind.starts_with(b"ss")
                    || behind.starts_with(b"pp")
                    || behind.starts_with(b"ff"))
        }
    }
}

/// Syllables without a vowel: *prism*, *rhythm*, *McNeil*.
fn consonant_syllables(letters: &[u8]) -> u32 {
    let m = ends_any(letters, &[b"sm", b"thm", b"sms", b"thms"]);
    let mac = letters.starts_with(b"mc") && letters.len() > 3;
    u32::from(m) + u32::from(mac)
}

fn ends_any(letters: &[u8], endings: &[&[u8]]) -> bool {
    endings.iter().any(|ending| letters.ends_with(ending))
}
