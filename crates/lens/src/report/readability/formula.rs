//! The formulas: which there are, and the arithmetic of each in its published form; `about` has their rows.
//!
//! A test reads each formula as it is written for people
//! and computes it by that: what is shown cannot drift from what is computed.

use super::about::{self, About, Scale};
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
    /// counts would count twice, those with lists or for one school level lie apart on purpose, and so does SMOG, which asks for more.
    pub const GRADES: [Formula; 4] = [
        Formula::FleschKincaidGrade,
        Formula::GunningFog,
        Formula::ColemanLiau,
        Formula::AutomatedReadabilityIndex,
    ];

    /// The grades in widest use: those four, and SMOG.
    pub const WIDEST: [Formula; 5] = [
        Formula::FleschKincaidGrade,
        Formula::GunningFog,
        Formula::Smog,
        Formula::ColemanLiau,
        Formula::AutomatedReadabilityIndex,
    ];

    /// Its row.
    pub const fn about(self) -> &'static About {
        match self {
            Formula::FleschReadingEase => &about::FLESCH_READING_EASE,
            Formula::FleschKincaidGrade => &about::FLESCH_KINCAID_GRADE,
            Formula::GunningFog => &about::GUNNING_FOG,
            Formula::Smog => &about::SMOG,
            Formula::ColemanLiau => &about::COLEMAN_LIAU,
            Formula::AutomatedReadabilityIndex => &about::AUTOMATED_READABILITY_INDEX,
            Formula::Lix => &about::LIX,
            Formula::Rix => &about::RIX,
            Formula::DaleChall => &about::DALE_CHALL,
            Formula::NewDaleChall => &about::NEW_DALE_CHALL,
            Formula::Spache => &about::SPACHE,
            Formula::Spache1952 => &about::SPACHE_1952,
            Formula::LinsearWrite => &about::LINSEAR_WRITE,
            Formula::Forcast => &about::FORCAST,
            Formula::McAlpineEflaw => &about::MC_ALPINE_EFLAW,
            Formula::FleschPsk => &about::FLESCH_PSK,
            Formula::FogPsk => &about::FOG_PSK,
            Formula::DaleChallPsk => &about::DALE_CHALL_PSK,
            Formula::FarrJenkinsPaterson => &about::FARR_JENKINS_PATERSON,
            Formula::FarrJenkinsPatersonPsk => &about::FARR_JENKINS_PATERSON_PSK,
            Formula::NewAutomatedReadabilityIndex => &about::NEW_AUTOMATED_READABILITY_INDEX,
            Formula::WheelerSmith => &about::WHEELER_SMITH,
            Formula::EasyListening => &about::EASY_LISTENING,
            Formula::Coleman1 => &about::COLEMAN_1,
            Formula::Coleman2 => &about::COLEMAN_2,
            Formula::Strain => &about::STRAIN,
            Formula::Tuldava => &about::TULDAVA,
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
            Formula::DaleChall => 0.1579 * difficult + 0.0496 * per_sentence + 3.6365,
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
            Formula::Smog => {
                "textstat gives a value for texts of any length; GNU style takes the short form, 3 + √, up to half a grade lower."
            }
            Formula::ColemanLiau => {
                "textstat multiplies by 5.8 in place of 5.88, so it prints some 0.4 of a grade less."
            }
            Formula::AutomatedReadabilityIndex => {
                "textstat counts punctuation as characters, and a dash between spaces as a word when it counts them per word."
            }
            Formula::DaleChall => {
                "textstat takes the list as it stands, without regular forms and names; it adds 3.6365 above 5 percent only, and its second version asks for words of two syllables only."
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
        NAMES[self as usize]
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

/// The rows' names apart: the headless module needs no more of a row, and its other words weigh two kilobytes.
const NAMES: [&str; Formula::ALL.len()] = {
    let mut names = [""; Formula::ALL.len()];
    let mut i = 0;
    while i < names.len() {
        names[Formula::ALL[i] as usize] = Formula::ALL[i].about().name;
        i += 1;
    }
    names
};

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
