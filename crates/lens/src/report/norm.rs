//! A yardstick: where an article lies among 395 articles of US political news.
//!
//! Only these numbers ship, counted by `cargo xtask norms` on 2026-11-28 in the development articles of PolNeAR (Newell,
//! Margolin & Ruths 2018): political news of seven outlets, 2015 and 2016.

use alloc::string::String;

/// A quarter of the articles lies below the first number, half below the second, a quarter above the third.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Norm {
    /// The three quartiles, from the lowest.
    pub quartiles: [f64; 3],
}

/// How many articles were counted.
pub const ARTICLES: u32 = 395;
/// Where they are from, for readers.
pub const ORIGIN: &str = "PolNeAR: seven outlets, 2015 and 2016";
/// Their grades: of the 390 that are long enough for one.
pub const GRADE: Norm = Norm { quartiles: [11.0, 12.3, 13.8] };
/// The words of their mean sentence.
pub const WORDS_PER_SENTENCE: Norm = Norm { quartiles: [18.5, 21.1, 23.5] };
/// The share of their words that report what sources say, in percent.
pub const REPORTED: Norm = Norm { quartiles: [30.1, 43.1, 58.3] };
/// The share of their sources that have a name, in percent: of the 394 that have a source.
pub const NAMED: Norm = Norm { quartiles: [37.5, 50.0, 66.7] };
/// How many sources they have.
pub const SOURCES: Norm = Norm { quartiles: [4.0, 7.0, 12.0] };

impl Norm {
    /// The middle half of the articles, for readers: *11.0 to 13.9*, as `written` writes a number.
    pub fn middle(self, written: impl Fn(f64) -> String) -> String {
        let [lower, _, upper] = self.quartiles;
        [written(lower), written(upper)].join(" to ")
    }

    /// Where a value lies among them, as what follows "higher than": *a quarter to half*.
    pub fn above(self, value: f64) -> &'static str {
        match self.quartiles {
            [lower, ..] if value < lower => "less than a quarter",
            [_, median, _] if value < median => "a quarter to half",
            [.., upper] if value < upper => "half to three quarters",
            _ => "more than three quarters",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_lies_in_its_quarter() {
        let found = [5.0, 11.5, 13.0, 20.0].map(|grade| GRADE.above(grade));
        assert_eq!(
            found,
            [
                "less than a quarter",
                "a quarter to half",
                "half to three quarters",
                "more than three quarters"
            ]
        );
    }
}
