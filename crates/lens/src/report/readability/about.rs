//! The formulas' rows: what each is, in words for readers. The page, the program and the documents read the same row.

/// What a formula's value means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// A US school grade.
    Grade,
    /// The higher, the easier.
    Ease,
    /// The higher, the harder, on a scale of its own.
    Difficulty,
}

/// A formula's row.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Its name for programs.
    pub name: &'static str,
    /// Its name for readers.
    pub title: &'static str,
    /// Who published it, and when.
    pub source: &'static str,
    /// The formula as people write it, with the names of its [`super::Ratio`]s in braces.
    pub written: &'static str,
    /// What its value means.
    pub scale: Scale,
    /// Which values texts usually have.
    pub range: &'static str,
    /// What it was made for.
    pub made_for: &'static str,
    /// When not to trust it, as a sentence's end: "Do not trust it when …".
    pub distrust: &'static str,
}

const NO_SENTENCES: &str =
    "the text is a list or a script, or its long sentences are plain ones joined by “and”.";
const NO_FIGURES: &str = "the text is a list or a script, is full of figures (1999 counts as the five syllables that it is said with), or its long sentences are plain ones joined by “and”.";
const EVERYDAY: &str = "long words are the everyday words of the text’s readers.";
const LETTERS_ONLY: &str = "the text is full of names, numbers or abbreviations: it sees letters only.";
const OLD_LIST: &str = "newer words matter: the list is of the 1940s to 1990s, and knows no “computer”.";
const RECALCULATED: &str = "Powers, Sumner & Kearl 1958, recalculated on the McCall–Crabbs tests of 1950";
const CHILDREN: &str = "school lessons of grades 3 to 12 (McCall–Crabbs)";
const CLOZE: &str = "predicting how many of the words left out of a text readers fill in";
const FEW_TEXTS: &str =
    "it is the only formula looked at: it was fitted on few texts and has been used little.";

pub(super) const FLESCH_READING_EASE: About = About {
    name: "flesch_reading_ease",
    title: "Flesch reading ease",
    source: "Flesch 1948",
    written: "206.835 − 1.015 × {words per sentence} − 84.6 × {syllables per word (three at most for a figure)}",
    scale: Scale::Ease,
    range: "0 (very hard) to 100 (very easy), beyond for extreme texts",
    made_for: "magazines and newspapers for adults; as he advises, most of a lengthy figure’s syllables are left out",
    distrust: NO_SENTENCES,
};

pub(super) const FLESCH_KINCAID_GRADE: About = About {
    name: "flesch_kincaid_grade",
    title: "Flesch–Kincaid",
    source: "Kincaid, Fishburne, Rogers & Chissom 1975",
    written: "0.39 × {words per sentence} + 11.8 × {syllables per word} − 15.59",
    scale: Scale::Grade,
    range: "0 to 20",
    made_for: "training manuals of the US Navy",
    distrust: NO_FIGURES,
};

pub(super) const GUNNING_FOG: About = About {
    name: "gunning_fog",
    title: "Gunning fog",
    source: "Gunning 1952",
    written: "0.4 × ({words per sentence} + {percent complex words})",
    scale: Scale::Grade,
    range: "5 to 25",
    made_for: "newspapers and business letters; names, compounds and words that an ending alone makes long are not complex",
    distrust: EVERYDAY,
};

pub(super) const SMOG: About = About {
    name: "smog",
    title: "SMOG",
    source: "McLaughlin 1969",
    written: "1.043 × √(30 × {long words per sentence}) + 3.1291",
    scale: Scale::Grade,
    range: "4 to 20",
    made_for: "complete understanding, where other grades ask for half to three quarters: it stands one or two grades higher",
    distrust: "the text has fewer than 30 sentences (it was fitted on samples of 30), or is full of figures, which are long words where they are spoken so.",
};

pub(super) const COLEMAN_LIAU: About = About {
    name: "coleman_liau",
    title: "Coleman–Liau",
    source: "Coleman & Liau 1975",
    written: "5.88 × {letters per word} − 29.6 × {sentences per word} − 15.8",
    scale: Scale::Grade,
    range: "0 to 20",
    made_for: "school books read by machine, which counts letters and no syllables",
    distrust: LETTERS_ONLY,
};

pub(super) const AUTOMATED_READABILITY_INDEX: About = About {
    name: "automated_readability_index",
    title: "Automated (ARI)",
    source: "Senter & Smith 1967",
    written: "4.71 × {letters and digits per word} + 0.5 × {words per sentence} − 21.43",
    scale: Scale::Grade,
    range: "0 to 25",
    made_for: "manuals of the US Air Force, counted by an electric typewriter",
    distrust: "the text is full of numbers: each digit counts as a letter does.",
};

pub(super) const LIX: About = About {
    name: "lix",
    title: "LIX",
    source: "Björnsson 1968",
    written: "{words per sentence} + {percent words of more than six letters}",
    scale: Scale::Difficulty,
    range: "20 (very easy) to 60 (very hard)",
    made_for: "Swedish books, and since then any European language",
    distrust: "the text is compared with one in another language: long words differ.",
};

pub(super) const RIX: About = About {
    name: "rix",
    title: "RIX",
    source: "Anderson 1983",
    written: "{words of more than six letters per sentence}",
    scale: Scale::Difficulty,
    range: "0.2 (grade 1) to 7.2 (college)",
    made_for: "counting LIX by hand",
    distrust: LETTERS_ONLY,
};

pub(super) const DALE_CHALL: About = About {
    name: "dale_chall",
    title: "Dale–Chall",
    source: "Dale & Chall 1948",
    written: "0.1579 × {percent words not on Dale and Chall’s list} + 0.0496 × {words per sentence} + 3.6365",
    scale: Scale::Difficulty,
    range: "4.9 or less (grade 4) to 10 (college graduates)",
    made_for: "readers above grade 4; names, numbers and regular forms of listed words are known",
    distrust: OLD_LIST,
};

pub(super) const NEW_DALE_CHALL: About = About {
    name: "new_dale_chall",
    title: "New Dale–Chall",
    source: "Chall & Dale 1995, cloze",
    written: "64 − 0.95 × {percent words not on Dale and Chall’s list} − 0.69 × {words per sentence}",
    scale: Scale::Ease,
    range: "58 and more (grade 1) to 15 and less (college graduates)",
    made_for: CLOZE,
    distrust: OLD_LIST,
};

pub(super) const SPACHE: About = About {
    name: "spache",
    title: "Spache",
    source: "Spache 1978, revised",
    written: "0.121 × {words per sentence} + 0.082 × {percent words not on Spache’s list} + 0.659",
    scale: Scale::Grade,
    range: "1 to 4",
    made_for: "primary-school books; here each unknown word counts each time, where he counted it once",
    distrust: "the text is for readers above grade 4.",
};

pub(super) const SPACHE_1952: About = About {
    name: "spache_1952",
    title: "Spache, first form",
    source: "Spache 1952",
    written: "0.141 × {words per sentence} + 0.086 × {percent words not on Spache’s list} + 0.839",
    scale: Scale::Grade,
    range: "1 to 4",
    made_for: "primary-school books; it went with an older list, the revised one stands here",
    distrust: "the text is for readers above grade 4.",
};

pub(super) const LINSEAR_WRITE: About = About {
    name: "linsear_write",
    title: "Linsear Write",
    source: "Klare 1975",
    written: "½ × ({words under three syllables per sentence} + 3 × {long words per sentence}), − 1 where the sum is 20 or less",
    scale: Scale::Grade,
    range: "0 to 30",
    made_for: "manuals of the US Air Force, on samples of 100 words; here the whole text is the sample",
    distrust: NO_SENTENCES,
};

pub(super) const FORCAST: About = About {
    name: "forcast",
    title: "FORCAST",
    source: "Caylor, Sticht, Fox & Ford 1973",
    written: "20 − 0.15 × {percent words of one syllable}",
    scale: Scale::Grade,
    range: "5 to 13",
    made_for: "forms and instructions of the US Army: it looks at no sentence",
    distrust: "the text is a story: what makes its sentences hard is not seen.",
};

pub(super) const MC_ALPINE_EFLAW: About = About {
    name: "mcalpine_eflaw",
    title: "McAlpine EFLAW",
    source: "McAlpine 2006",
    written: "{words per sentence} + {words of three letters or fewer per sentence}",
    scale: Scale::Difficulty,
    range: "20 and less (easy) to 30 and more (confusing)",
    made_for: "web pages for readers whose first language is not English",
    distrust: "readers grew up with English: small words are no trouble to them.",
};

pub(super) const FLESCH_PSK: About = About {
    name: "flesch_psk",
    title: "Flesch, recalculated",
    source: RECALCULATED,
    written: "0.0778 × {words per sentence} + 4.55 × {syllables per word} − 2.2029",
    scale: Scale::Grade,
    range: "3 to 9",
    made_for: CHILDREN,
    distrust: "the text is for adults: it hardly leaves the school years.",
};

pub(super) const FOG_PSK: About = About {
    name: "fog_psk",
    title: "Fog, recalculated",
    source: RECALCULATED,
    written: "3.068 + 0.0877 × {words per sentence} + 0.0984 × {percent long words}",
    scale: Scale::Grade,
    range: "3 to 9",
    made_for: CHILDREN,
    distrust: "the text is for adults: it hardly leaves the school years.",
};

pub(super) const DALE_CHALL_PSK: About = About {
    name: "dale_chall_psk",
    title: "Dale–Chall, recalculated",
    source: RECALCULATED,
    written: "3.2672 + 0.1155 × {percent words not on Dale and Chall’s list} + 0.0596 × {words per sentence}",
    scale: Scale::Grade,
    range: "3 to 9",
    made_for: CHILDREN,
    distrust: OLD_LIST,
};

pub(super) const FARR_JENKINS_PATERSON: About = About {
    name: "farr_jenkins_paterson",
    title: "Farr–Jenkins–Paterson",
    source: "Farr, Jenkins & Paterson 1951",
    written: "1.599 × {percent words of one syllable} − 1.015 × {words per sentence} − 31.517",
    scale: Scale::Ease,
    range: "0 (very hard) to 100 (very easy)",
    made_for: "Flesch’s measure without a count of syllables",
    distrust: NO_SENTENCES,
};

pub(super) const FARR_JENKINS_PATERSON_PSK: About = About {
    name: "farr_jenkins_paterson_psk",
    title: "Farr–Jenkins–Paterson, recalculated",
    source: RECALCULATED,
    written: "8.4335 + 0.0923 × {words per sentence} − 0.0648 × {percent words of one syllable}",
    scale: Scale::Grade,
    range: "3 to 9",
    made_for: CHILDREN,
    distrust: "the text is for adults: it hardly leaves the school years.",
};

pub(super) const NEW_AUTOMATED_READABILITY_INDEX: About = About {
    name: "new_automated_readability_index",
    title: "ARI, Navy form",
    source: "Kincaid, Fishburne, Rogers & Chissom 1975",
    written: "6 × {letters and digits per word} + 0.4 × {words per sentence} − 27.4",
    scale: Scale::Grade,
    range: "0 to 25",
    made_for: "training manuals of the US Navy",
    distrust: "the text is full of numbers: each digit counts as a letter does.",
};

pub(super) const WHEELER_SMITH: About = About {
    name: "wheeler_smith",
    title: "Wheeler–Smith",
    source: "Wheeler & Smith 1954",
    written: "10 × {words of two syllables or more per sentence}",
    scale: Scale::Difficulty,
    range: "4 (grade 1) to 35 (grade 4) in its own tables",
    made_for: "primary-school books",
    distrust: "the text is for readers above grade 4.",
};

pub(super) const EASY_LISTENING: About = About {
    name: "easy_listening",
    title: "Easy listening (ELF)",
    source: "Fang 1966",
    written: "{syllables per sentence} − {words per sentence}",
    scale: Scale::Difficulty,
    range: "12 or less for news read aloud",
    made_for: "television news: syllables beyond one a word, in a sentence",
    distrust: "the text is read and not heard.",
};

pub(super) const COLEMAN_1: About = About {
    name: "coleman_1",
    title: "Coleman, first",
    source: "Coleman 1971",
    written: "1.29 × {percent words of one syllable} − 38.45",
    scale: Scale::Ease,
    range: "20 to 70 percent of words filled in",
    made_for: CLOZE,
    distrust: FEW_TEXTS,
};

pub(super) const COLEMAN_2: About = About {
    name: "coleman_2",
    title: "Coleman, second",
    source: "Coleman 1971",
    written: "1.16 × {percent words of one syllable} + 148 × {sentences per word} − 37.95",
    scale: Scale::Ease,
    range: "20 to 70 percent of words filled in",
    made_for: CLOZE,
    distrust: FEW_TEXTS,
};

pub(super) const STRAIN: About = About {
    name: "strain",
    title: "Strain",
    source: "Solomon 2006",
    written: "0.3 × {syllables per sentence}",
    scale: Scale::Difficulty,
    range: "3 (easy) to 15 (hard)",
    made_for: "comparing books for the general reader: syllables in three sentences, by ten",
    distrust: FEW_TEXTS,
};

pub(super) const TULDAVA: About = About {
    name: "tuldava",
    title: "Tuldava",
    source: "Tuldava 1993",
    written: "{syllables per word} × ln({words per sentence})",
    scale: Scale::Difficulty,
    range: "2 (easy) to 7 (hard)",
    made_for: "comparing texts in several languages",
    distrust: FEW_TEXTS,
};
