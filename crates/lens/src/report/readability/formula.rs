//! The formulas: a row in a table that says what each is, and its arithmetic in the published form.
//!
//! The page, the program and the documents read the same row. A test reads each formula as it is written for people
//! and computes it by that: what is shown cannot drift from what is computed.

use super::ratio::Ratio;
use crate::facts::Tally;

/// A readability formula; its row says the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // Each has a row of its own, for readers too: see [`Formula::about`].
pub enum Formula {
    FleschReadingEase,
    FleschKincaidGrade,
    GunningFog,
    Smog,
    ColemanLiau,
    AutomatedReadabilityIndex,
    Lix,
    Rix,
    DaleChall,
    NewDaleChall,
    Spache,
    Spache1952,
    LinsearWrite,
    Forcast,
    McAlpineEflaw,
    FleschPsk,
    FogPsk,
    DaleChallPsk,
    FarrJenkinsPaterson,
    FarrJenkinsPatersonPsk,
    NewAutomatedReadabilityIndex,
    WheelerSmith,
    EasyListening,
    Coleman1,
    Coleman2,
    Strain,
    Tuldava,
}

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
    /// The formula as people write it, with the names of its [`Ratio`]s in braces.
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
const EVERYDAY: &str = "long words are the everyday words of the text’s readers.";
const LETTERS_ONLY: &str = "the text is full of names, numbers or abbreviations: it sees letters only.";
const OLD_LIST: &str = "newer words matter: the list is of the 1940s to 1990s, and knows no “computer”.";
const RECALCULATED: &str = "Powers, Sumner & Kearl 1958, recalculated on the McCall–Crabbs tests of 1950";
const CHILDREN: &str = "school lessons of grades 3 to 12 (McCall–Crabbs)";
const CLOZE: &str = "predicting how many of the words left out of a text readers fill in";
const FEW_TEXTS: &str =
    "it is the only formula looked at: it was fitted on few texts and has been used little.";

impl Formula {
    /// All formulas: the best known first.
    pub const ALL: [Formula; 27] = [
        Formula::FleschReadingEase,
        Formula::FleschKincaidGrade,
        Formula::GunningFog,
        Formula::Smog,
        Formula::ColemanLiau,
        Formula::AutomatedReadabilityIndex,
        Formula::Lix,
        Formula::Rix,
        Formula::DaleChall,
        Formula::NewDaleChall,
        Formula::Spache,
        Formula::Spache1952,
        Formula::LinsearWrite,
        Formula::Forcast,
        Formula::McAlpineEflaw,
        Formula::FleschPsk,
        Formula::FogPsk,
        Formula::DaleChallPsk,
        Formula::FarrJenkinsPaterson,
        Formula::FarrJenkinsPatersonPsk,
        Formula::NewAutomatedReadabilityIndex,
        Formula::WheelerSmith,
        Formula::EasyListening,
        Formula::Coleman1,
        Formula::Coleman2,
        Formula::Strain,
        Formula::Tuldava,
    ];

    /// The grades that the one grade is the median of. The other grades are left out: those recalculated from the same
    /// counts would count twice, and those with lists or for one school level lie apart on purpose.
    pub const GRADES: [Formula; 5] = [
        Formula::FleschKincaidGrade,
        Formula::GunningFog,
        Formula::Smog,
        Formula::ColemanLiau,
        Formula::AutomatedReadabilityIndex,
    ];

    /// Its row.
    pub const fn about(self) -> &'static About {
        match self {
            Formula::FleschReadingEase => &About {
                name: "flesch_reading_ease",
                title: "Flesch reading ease",
                source: "Flesch 1948",
                written: "206.835 − 1.015 × {words per sentence} − 84.6 × {syllables per word (three at most for a figure)}",
                scale: Scale::Ease,
                range: "0 (very hard) to 100 (very easy), beyond for extreme texts",
                made_for: "magazines and newspapers for adults; as he advises, most of a lengthy figure’s syllables are left out",
                distrust: NO_SENTENCES,
            },
            Formula::FleschKincaidGrade => &About {
                name: "flesch_kincaid_grade",
                title: "Flesch–Kincaid",
                source: "Kincaid, Fishburne, Rogers & Chissom 1975",
                written: "0.39 × {words per sentence} + 11.8 × {syllables per word} − 15.59",
                scale: Scale::Grade,
                range: "0 to 20",
                made_for: "training manuals of the US Navy",
                distrust: NO_SENTENCES,
            },
            Formula::GunningFog => &About {
                name: "gunning_fog",
                title: "Gunning fog",
                source: "Gunning 1952",
                written: "0.4 × ({words per sentence} + {percent complex words})",
                scale: Scale::Grade,
                range: "5 to 25",
                made_for: "newspapers and business letters; names, compounds and words that an ending alone makes long are not complex",
                distrust: EVERYDAY,
            },
            Formula::Smog => &About {
                name: "smog",
                title: "SMOG",
                source: "McLaughlin 1969",
                written: "1.043 × √(30 × {long words per sentence}) + 3.1291",
                scale: Scale::Grade,
                range: "4 to 20",
                made_for: "complete understanding, where other grades ask for half to three quarters: it stands one or two grades higher",
                distrust: "the text has fewer than 30 sentences: it was fitted on samples of 30.",
            },
            Formula::ColemanLiau => &About {
                name: "coleman_liau",
                title: "Coleman–Liau",
                source: "Coleman & Liau 1975",
                written: "5.88 × {letters per word} − 29.6 × {sentences per word} − 15.8",
                scale: Scale::Grade,
                range: "0 to 20",
                made_for: "school books read by machine, which counts letters and no syllables",
                distrust: LETTERS_ONLY,
            },
            Formula::AutomatedReadabilityIndex => &About {
                name: "automated_readability_index",
                title: "Automated (ARI)",
                source: "Senter & Smith 1967",
                written: "4.71 × {letters and digits per word} + 0.5 × {words per sentence} − 21.43",
                scale: Scale::Grade,
                range: "0 to 25",
                made_for: "manuals of the US Air Force, counted by an electric typewriter",
                distrust: "the text is full of numbers: each digit counts as a letter does.",
            },
            Formula::Lix => &About {
                name: "lix",
                title: "LIX",
                source: "Björnsson 1968",
                written: "{words per sentence} + {percent words of more than six letters}",
                scale: Scale::Difficulty,
                range: "20 (very easy) to 60 (very hard)",
                made_for: "Swedish books, and since then any European language",
                distrust: "the text is compared with one in another language: long words differ.",
            },
            Formula::Rix => &About {
                name: "rix",
                title: "RIX",
                source: "Anderson 1983",
                written: "{words of more than six letters per sentence}",
                scale: Scale::Difficulty,
                range: "0.2 (grade 1) to 7.2 (college)",
                made_for: "counting LIX by hand",
                distrust: LETTERS_ONLY,
            },
            Formula::DaleChall => &About {
                name: "dale_chall",
                title: "Dale–Chall",
                source: "Dale & Chall 1948",
                written: "0.1579 × {percent words not on Dale and Chall’s list} + 0.0496 × {words per sentence}, + 3.6365 above 5 percent",
                scale: Scale::Difficulty,
                range: "4.9 or less (grade 4) to 10 (college graduates)",
                made_for: "readers above grade 4; names, numbers and regular forms of listed words are known",
                distrust: OLD_LIST,
            },
            Formula::NewDaleChall => &About {
                name: "new_dale_chall",
                title: "New Dale–Chall",
                source: "Chall & Dale 1995, cloze",
                written: "64 − 0.95 × {percent words not on Dale and Chall’s list} − 0.69 × {words per sentence}",
                scale: Scale::Ease,
                range: "58 and more (grade 1) to 15 and less (college graduates)",
                made_for: CLOZE,
                distrust: OLD_LIST,
            },
            Formula::Spache => &About {
                name: "spache",
                title: "Spache",
                source: "Spache 1978, revised",
                written: "0.121 × {words per sentence} + 0.082 × {percent words not on Spache’s list} + 0.659",
                scale: Scale::Grade,
                range: "1 to 4",
                made_for: "primary-school books; here each unknown word counts each time, where he counted it once",
                distrust: "the text is for readers above grade 4.",
            },
            Formula::Spache1952 => &About {
                name: "spache_1952",
                title: "Spache, first form",
                source: "Spache 1952",
                written: "0.141 × {words per sentence} + 0.086 × {percent words not on Spache’s list} + 0.839",
                scale: Scale::Grade,
                range: "1 to 4",
                made_for: "primary-school books; it went with an older list, the revised one stands here",
                distrust: "the text is for readers above grade 4.",
            },
            Formula::LinsearWrite => &About {
                name: "linsear_write",
                title: "Linsear Write",
                source: "Klare 1975",
                written: "½ × ({words under three syllables per sentence} + 3 × {long words per sentence}), − 1 where the sum is 20 or less",
                scale: Scale::Grade,
                range: "0 to 30",
                made_for: "manuals of the US Air Force, on samples of 100 words; here the whole text is the sample",
                distrust: NO_SENTENCES,
            },
            Formula::Forcast => &About {
                name: "forcast",
                title: "FORCAST",
                source: "Caylor, Sticht, Fox & Ford 1973",
                written: "20 − 0.15 × {percent words of one syllable}",
                scale: Scale::Grade,
                range: "5 to 13",
                made_for: "forms and instructions of the US Army: it looks at no sentence",
                distrust: "the text is a story: what makes its sentences hard is not seen.",
            },
            Formula::McAlpineEflaw => &About {
                name: "mcalpine_eflaw",
                title: "McAlpine EFLAW",
                source: "McAlpine 2006",
                written: "{words per sentence} + {words of three letters or fewer per sentence}",
                scale: Scale::Difficulty,
                range: "20 and less (easy) to 30 and more (confusing)",
                made_for: "web pages for readers whose first language is not English",
                distrust: "readers grew up with English: small words are no trouble to them.",
            },
            Formula::FleschPsk => &About {
                name: "flesch_psk",
                title: "Flesch, recalculated",
                source: RECALCULATED,
                written: "0.0778 × {words per sentence} + 4.55 × {syllables per word} − 2.2029",
                scale: Scale::Grade,
                range: "3 to 9",
                made_for: CHILDREN,
                distrust: "the text is for adults: it hardly leaves the school years.",
            },
            Formula::FogPsk => &About {
                name: "fog_psk",
                title: "Fog, recalculated",
                source: RECALCULATED,
                written: "3.068 + 0.0877 × {words per sentence} + 0.0984 × {percent long words}",
                scale: Scale::Grade,
                range: "3 to 9",
                made_for: CHILDREN,
                distrust: "the text is for adults: it hardly leaves the school years.",
            },
            Formula::DaleChallPsk => &About {
                name: "dale_chall_psk",
                title: "Dale–Chall, recalculated",
                source: RECALCULATED,
                written: "3.2672 + 0.1155 × {percent words not on Dale and Chall’s list} + 0.0596 × {words per sentence}",
                scale: Scale::Grade,
                range: "3 to 9",
                made_for: CHILDREN,
                distrust: OLD_LIST,
            },
            Formula::FarrJenkinsPaterson => &About {
                name: "farr_jenkins_paterson",
                title: "Farr–Jenkins–Paterson",
                source: "Farr, Jenkins & Paterson 1951",
                written: "1.599 × {percent words of one syllable} − 1.015 × {words per sentence} − 31.517",
                scale: Scale::Ease,
                range: "0 (very hard) to 100 (very easy)",
                made_for: "Flesch’s measure without a count of syllables",
                distrust: NO_SENTENCES,
            },
            Formula::FarrJenkinsPatersonPsk => &About {
                name: "farr_jenkins_paterson_psk",
                title: "Farr–Jenkins–Paterson, recalculated",
                source: RECALCULATED,
                written: "8.4335 + 0.0923 × {words per sentence} − 0.0648 × {percent words of one syllable}",
                scale: Scale::Grade,
                range: "3 to 9",
                made_for: CHILDREN,
                distrust: "the text is for adults: it hardly leaves the school years.",
            },
            Formula::NewAutomatedReadabilityIndex => &About {
                name: "new_automated_readability_index",
                title: "ARI, Navy form",
                source: "Kincaid, Fishburne, Rogers & Chissom 1975",
                written: "6 × {letters and digits per word} + 0.4 × {words per sentence} − 27.4",
                scale: Scale::Grade,
                range: "0 to 25",
                made_for: "training manuals of the US Navy",
                distrust: "the text is full of numbers: each digit counts as a letter does.",
            },
            Formula::WheelerSmith => &About {
                name: "wheeler_smith",
                title: "Wheeler–Smith",
                source: "Wheeler & Smith 1954",
                written: "10 × {words of two syllables or more per sentence}",
                scale: Scale::Difficulty,
                range: "4 (grade 1) to 35 (grade 4) in its own tables",
                made_for: "primary-school books",
                distrust: "the text is for readers above grade 4.",
            },
            Formula::EasyListening => &About {
                name: "easy_listening",
                title: "Easy listening (ELF)",
                source: "Fang 1966",
                written: "{syllables per sentence} − {words per sentence}",
                scale: Scale::Difficulty,
                range: "12 or less for news read aloud",
                made_for: "television news: syllables beyond one a word, in a sentence",
                distrust: "the text is read and not heard.",
            },
            Formula::Coleman1 => &About {
                name: "coleman_1",
                title: "Coleman, first",
                source: "Coleman 1971",
                written: "1.29 × {percent words of one syllable} − 38.45",
                scale: Scale::Ease,
                range: "20 to 70 percent of words filled in",
                made_for: CLOZE,
                distrust: FEW_TEXTS,
            },
            Formula::Coleman2 => &About {
                name: "coleman_2",
                title: "Coleman, second",
                source: "Coleman 1971",
                written: "1.16 × {percent words of one syllable} + 148 × {sentences per word} − 37.95",
                scale: Scale::Ease,
                range: "20 to 70 percent of words filled in",
                made_for: CLOZE,
                distrust: FEW_TEXTS,
            },
            Formula::Strain => &About {
                name: "strain",
                title: "Strain",
                source: "Solomon 2006",
                written: "0.3 × {syllables per sentence}",
                scale: Scale::Difficulty,
                range: "3 (easy) to 15 (hard)",
                made_for: "comparing books for the general reader: syllables in three sentences, by ten",
                distrust: FEW_TEXTS,
            },
            Formula::Tuldava => &About {
                name: "tuldava",
                title: "Tuldava",
                source: "Tuldava 1993",
                written: "{syllables per word} × ln({words per sentence})",
                scale: Scale::Difficulty,
                range: "2 (easy) to 7 (hard)",
                made_for: "comparing texts in several languages",
                distrust: FEW_TEXTS,
            },
        }
    }

    /// Its value however short the text, for a sentence's share in it; `None` only without words.
    pub fn raw(self, tally: &Tally) -> Option<f64> {
        if tally.words == 0 || tally.sentences == 0 {
            return None;
        }
        let of = |ratio: Ratio| ratio.value(tally);
        let per_sentence = of(Ratio::WordsPerSentence);
        let difficult = of(Ratio::PercentDifficultWords);
        let monosyllables = of(Ratio::PercentMonosyllables);
        let per_word = of(Ratio::SyllablesPerWord);
        Some(match self {
            Formula::FleschReadingEase => {
                206.835 - 1.015 * per_sentence - 84.6 * of(Ratio::PlainSyllablesPerWord)
            }
            Formula::FleschKincaidGrade => 0.39 * per_sentence + 11.8 * per_word - 15.59,
            Formula::GunningFog => 0.4 * (per_sentence + of(Ratio::PercentComplexWords)),
            Formula::Smog => 1.043 * libm::sqrt(30.0 * of(Ratio::LongWordsPerSentence)) + 3.1291,
            Formula::ColemanLiau => {
                5.88 * of(Ratio::LettersPerWord) - 29.6 * of(Ratio::SentencesPerWord) - 15.8
            }
            Formula::AutomatedReadabilityIndex => {
                4.71 * of(Ratio::CharactersPerWord) + 0.5 * per_sentence - 21.43
            }
            Formula::Lix => per_sentence + of(Ratio::PercentLixWords),
            Formula::Rix => of(Ratio::LixWordsPerSentence),
            Formula::DaleChall => {
                let adjusted = if difficult > 5.0 { 3.6365 } else { 0.0 };
                0.1579 * difficult + 0.0496 * per_sentence + adjusted
            }
            Formula::NewDaleChall => 64.0 - 0.95 * difficult - 0.69 * per_sentence,
            Formula::Spache => 0.121 * per_sentence + 0.082 * of(Ratio::PercentUnfamiliarWords) + 0.659,
            Formula::Spache1952 => 0.141 * per_sentence + 0.086 * of(Ratio::PercentUnfamiliarWords) + 0.839,
            Formula::LinsearWrite => {
                let sum = of(Ratio::ShortWordsPerSentence) + 3.0 * of(Ratio::LongWordsPerSentence);
                if sum > 20.0 { sum / 2.0 } else { sum / 2.0 - 1.0 }
            }
            Formula::Forcast => 20.0 - 0.15 * monosyllables,
            Formula::McAlpineEflaw => per_sentence + of(Ratio::MiniWordsPerSentence),
            Formula::FleschPsk => 0.0778 * per_sentence + 4.55 * per_word - 2.2029,
            Formula::FogPsk => 3.068 + 0.0877 * per_sentence + 0.0984 * of(Ratio::PercentLongWords),
            Formula::DaleChallPsk => 3.2672 + 0.1155 * difficult + 0.0596 * per_sentence,
            Formula::FarrJenkinsPaterson => 1.599 * monosyllables - 1.015 * per_sentence - 31.517,
            Formula::FarrJenkinsPatersonPsk => 8.4335 + 0.0923 * per_sentence - 0.0648 * monosyllables,
            Formula::NewAutomatedReadabilityIndex => {
                6.0 * of(Ratio::CharactersPerWord) + 0.4 * per_sentence - 27.4
            }
            Formula::WheelerSmith => 10.0 * of(Ratio::PolysyllablesPerSentence),
            Formula::EasyListening => of(Ratio::SyllablesPerSentence) - per_sentence,
            Formula::Coleman1 => 1.29 * monosyllables - 38.45,
            Formula::Coleman2 => 1.16 * monosyllables + 148.0 * of(Ratio::SentencesPerWord) - 37.95,
            Formula::Strain => 0.3 * of(Ratio::SyllablesPerSentence),
            Formula::Tuldava => per_word * libm::log(per_sentence),
        })
    }

    /// Where textstat 0.7.13 departs from the published formula, as a sentence; `None` where it does not, or has none.
    pub const fn textstat_departs(self) -> Option<&'static str> {
        Some(match self {
            Formula::GunningFog => {
                "textstat takes words of three syllables that are not on Dale and Chall’s list for complex, names and all."
            }
            Formula::Smog => "textstat gives a value for texts of any length.",
            Formula::ColemanLiau => "textstat multiplies by 5.8 in place of 5.88: about half a grade lower.",
            Formula::AutomatedReadabilityIndex => {
                "textstat counts punctuation as characters, and a dash between spaces as a word when it counts them per word."
            }
            Formula::DaleChall => {
                "textstat takes the list as it stands, without regular forms and names; its second version asks for words of two syllables only, and always adds 3.6365."
            }
            Formula::Spache => {
                "textstat uses the coefficients of the first form, with Dale and Chall’s list, for words of two syllables or more."
            }
            Formula::LinsearWrite => "textstat takes the first 100 words.",
            _ => return None,
        })
    }

    /// Its name for programs.
    pub const fn name(self) -> &'static str {
        self.about().name
    }

    /// Its name for readers.
    pub const fn title(self) -> &'static str {
        self.about().title
    }

    /// Whether a higher value means an easier text.
    pub const fn is_ease(self) -> bool {
        matches!(self.about().scale, Scale::Ease)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A formula as it is written, read from left to right: sums of products of numbers, ratios, roots and brackets.
    struct Written<'a> {
        rest: &'a str,
        tally: &'a Tally,
    }

    impl Written<'_> {
        fn takes(&mut self, sign: &str) -> bool {
            let rest = self.rest.trim_start().strip_prefix(sign);
            self.rest = rest.unwrap_or(self.rest);
            rest.is_some()
        }

        fn sum(&mut self) -> f64 {
            let mut sum = self.product();
            loop {
                if self.takes("+") {
                    sum += self.product();
                } else if self.takes("−") {
                    sum -= self.product();
                } else {
                    return sum;
                }
            }
        }

        fn product(&mut self) -> f64 {
            let mut product = self.factor();
            while self.takes("×") {
                product *= self.factor();
            }
            product
        }

        fn factor(&mut self) -> f64 {
            for (sign, function) in [("√(", libm::sqrt as fn(f64) -> f64), ("ln(", libm::log), ("(", |x| x)]
            {
                if self.takes(sign) {
                    let inside = self.sum();
                    assert!(self.takes(")"), "an open bracket before {}", self.rest);
                    return function(inside);
                }
            }
            if self.takes("½") {
                return 0.5;
            }
            if self.takes("{") {
                let (name, rest) = self.rest.split_once('}').expect("a closed brace");
                self.rest = rest;
                return Ratio::ALL
                    .into_iter()
                    .find(|ratio| ratio.name() == name)
                    .expect(name)
                    .value(self.tally);
            }
            self.rest = self.rest.trim_start();
            let length = self.rest.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
            let (number, rest) = self.rest.split_at(length);
            self.rest = rest;
            number.parse().expect(self.rest)
        }
    }

    /// What a formula gives by the way it is written for readers.
    fn by_hand(formula: Formula, tally: &Tally) -> f64 {
        let mut written = Written { rest: formula.about().written, tally };
        let sum = written.sum();
        match written.rest {
            "" => sum,
            ", + 3.6365 above 5 percent" if Ratio::PercentDifficultWords.value(tally) <= 5.0 => sum,
            ", + 3.6365 above 5 percent" => sum + 3.6365,
            ", − 1 where the sum is 20 or less" if 2.0 * sum > 20.0 => sum,
            ", − 1 where the sum is 20 or less" => sum - 1.0,
            rest => panic!("{}: what is {rest}?", formula.name()),
        }
    }

    #[test]
    fn each_formula_is_computed_as_it_is_written() {
        let hard = Tally {
            sentences: 31,
            words: 640,
            syllables: 1103,
            figure_syllables: 14,
            letters: 3200,
            characters: 3290,
            long_words: 97,
            complex_words: 71,
            lix_words: 188,
            monosyllables: 361,
            mini_words: 212,
            difficult_words: 141,
            unfamiliar_words: 230,
            ..Tally::default()
        };
        let easy = Tally { sentences: 90, long_words: 9, difficult_words: 20, ..hard };
        for tally in [hard, easy] {
            for formula in Formula::ALL {
                let (value, by_hand) = (formula.raw(&tally).expect("words"), by_hand(formula, &tally));
                assert!((value - by_hand).abs() < 1e-9, "{}: {value}, by hand {by_hand}", formula.name());
            }
        }
    }

    #[test]
    fn every_row_is_whole_and_no_name_stands_twice() {
        for (i, formula) in Formula::ALL.into_iter().enumerate() {
            let about = formula.about();
            for text in [about.name, about.title, about.source, about.written, about.range, about.made_for] {
                assert!(!text.is_empty() && text.trim() == text, "{}: {text:?}", about.name);
            }
            assert!(about.distrust.ends_with('.'), "{}: {}", about.name, about.distrust);
            assert!(Formula::ALL.iter().take(i).all(|f| f.name() != about.name && f.title() != about.title));
        }
    }
}
