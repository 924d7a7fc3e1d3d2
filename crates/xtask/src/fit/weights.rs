//! Rows in, weights out: a logistic regression of whether a group sounds on the windows of letters around it.
//!
//! Only the sum over a word is known, not which of its groups sound. So the labels start from a plain rule, where its
//! sum is right; then weights are fitted, each word gets the labels that they like best among those with the right sum,
//! and they are fitted again. The last time the penalty is on absolute values, which leaves most weights at zero.

use std::collections::{BTreeMap, HashMap};

use article_lens_lexicon::syllable::spelling::{Group, Word, uncorrected};
use article_lens_lexicon::syllable::weight::Packed;

use super::{Row, family};

/// A window must stand in so many families.
const LEAST_FAMILIES: usize = 3;
/// The largest weight, in steps: what five bits hold.
const MOST_STEPS: f64 = 15.0;
/// A step, as the logarithm of odds.
const STEP: f64 = 0.5;
/// How the loss weighs against the penalty.
const LOSS: f64 = 1.0;

/// Weights of windows in steps.
pub(super) struct Weights {
    steps: HashMap<Packed, i32>,
}

impl Weights {
    pub(super) fn new(rows: &[Row]) -> Weights {
        let mut fit = Fit::new(rows);
        fit.label(true);
        fit.descend(Penalty::Square, 30);
        fit.label(false);
        fit.descend(Penalty::Square, 30);
        fit.label(false);
        fit.descend(Penalty::Absolute, 200);
        fit.weights()
    }

    /// The syllables of a word by these weights alone.
    pub(super) fn read(&self, word: &[u8]) -> u32 {
        let steps = |window| self.steps.get(&window).copied().unwrap_or(0);
        let bias = steps(Packed::BIAS);
        uncorrected(word, |word, group| bias + word.windows(group).map(steps).sum::<i32>() > 0)
    }

    /// The lines of the file.
    pub(super) fn text(&self) -> String {
        let written: BTreeMap<String, i32> =
            self.steps.iter().map(|(window, &steps)| (window.written(), steps)).collect();
        written.iter().map(|(window, steps)| format!("{window} {steps}\n")).collect()
    }
}

/// What large weights cost.
#[derive(Clone, Copy, PartialEq)]
enum Penalty {
    Square,
    Absolute,
}

/// A word with its groups: `groups` of the fit's list.
struct Sample {
    counts: Vec<u32>,
    /// What its groups have at least.
    least: u32,
    groups: std::ops::Range<usize>,
}

struct Fit {
    samples: Vec<Sample>,
    /// For each group: the plain rule's opinion, whether it sounds, whether it is used, and its score.
    plain: Vec<bool>,
    sounds: Vec<bool>,
    used: Vec<bool>,
    score: Vec<f64>,
    /// For each window: its key, the groups around which it stands, its weight.
    windows: Vec<Packed>,
    around: Vec<Vec<u32>>,
    weight: Vec<f64>,
    bias: f64,
}

impl Fit {
    fn new(rows: &[Row]) -> Fit {
        let mut fit = Fit {
            samples: Vec::new(),
            plain: Vec::new(),
            sounds: Vec::new(),
            used: Vec::new(),
            score: Vec::new(),
            windows: Vec::new(),
            around: Vec::new(),
            weight: Vec::new(),
            bias: 0.0,
        };
        let common = common_windows(rows);
        let mut numbers: HashMap<Packed, usize> = HashMap::new();
        for row in rows {
            let word = Word::new(row.word.as_bytes());
            let groups: Vec<Group> = word.groups().collect();
            let first = fit.plain.len();
            for &group in &groups {
                let number = fit.plain.len() as u32;
                fit.plain.push(is_plainly_sounding(&word, group, groups.len()));
                for key in word.windows(group) {
                    if common.get(&key).is_some_and(|&families| families >= LEAST_FAMILIES) {
                        let window = *numbers.entry(key).or_insert_with(|| {
                            fit.windows.push(key);
                            fit.around.push(Vec::new());
                            fit.windows.len() - 1
                        });
                        fit.around[window].push(number);
                    }
                }
            }
            let least = groups.iter().map(|group| group.least()).sum();
            fit.samples.push(Sample { counts: row.counts.clone(), least, groups: first..fit.plain.len() });
        }
        let groups = fit.plain.len();
        (fit.sounds, fit.used, fit.score) = (vec![false; groups], vec![false; groups], vec![0.0; groups]);
        fit.weight = vec![0.0; fit.windows.len()];
        fit
    }

    /// Gives each word the labels with the right sum that the scores like best; at the start only where the plain rule
    /// has the sum right.
    fn label(&mut self, start: bool) {
        for sample in &self.samples {
            let groups = sample.groups.clone();
            if start {
                groups.clone().for_each(|g| self.score[g] = if self.plain[g] { 3.0 } else { -3.0 });
            }
            let mut order: Vec<usize> = groups.clone().collect();
            order.sort_by(|&a, &b| self.score[b].total_cmp(&self.score[a]));
            let possible = sample.counts.iter().filter_map(|count| count.checked_sub(sample.least));
            // What the scores lose when so many groups sound, and the others do not.
            let lost = |many: usize| -> f64 {
                let (yes, no) = order.split_at(many);
                no.iter().map(|&g| self.score[g]).sum::<f64>()
                    - yes.iter().map(|&g| self.score[g]).sum::<f64>()
            };
            let fitting = possible.map(|many| many as usize).filter(|&many| many <= order.len());
            let best = fitting.min_by(|&a, &b| lost(a).total_cmp(&lost(b)));
            let agreed = order.iter().filter(|&&g| self.score[g] > 0.0).count();
            let best = best.filter(|&many| !start || many == agreed);
            groups.for_each(|g| self.used[g] = best.is_some());
            for (i, &group) in order.iter().enumerate() {
                self.sounds[group] = best.is_some_and(|many| i < many);
            }
        }
    }

    /// Coordinate descent in a fixed order, each step inside a trust region of its own (Genkin, Lewis & Madigan 2007).
    fn descend(&mut self, penalty: Penalty, rounds: usize) {
        self.weight.fill(0.0);
        self.bias = 0.0;
        self.score.fill(0.0);
        let mut odds = vec![0.5; self.score.len()];
        let mut reach = vec![1.0f64; self.windows.len()];
        let all: Vec<u32> = (0..self.score.len() as u32).filter(|&g| self.used[g as usize]).collect();
        for round in 0..rounds {
            let step = self.step(&all, &odds, self.bias, None, 1.0);
            self.bias += step;
            self.move_scores(&all, step, &mut odds);
            for (window, reach) in reach.iter_mut().enumerate() {
                // A weight that stays at zero is looked at now and then.
                if penalty == Penalty::Absolute && round % 5 > 0 && self.weight[window] == 0.0 {
                    continue;
                }
                let around = std::mem::take(&mut self.around[window]);
                let step = self.step(&around, &odds, self.weight[window], Some(penalty), *reach);
                if step != 0.0 {
                    self.weight[window] += step;
                    self.move_scores(&around, step, &mut odds);
                }
                *reach = (2.0 * step.abs()).max(*reach / 2.0);
                self.around[window] = around;
            }
        }
    }

    fn step(&self, around: &[u32], odds: &[f64], weight: f64, penalty: Option<Penalty>, reach: f64) -> f64 {
        let (mut slope, mut bend) = (0.0, 1e-6);
        for &group in around {
            let group = group as usize;
            if self.used[group] {
                slope += LOSS * (odds[group] - f64::from(u8::from(self.sounds[group])));
                bend += LOSS * odds[group] * (1.0 - odds[group]);
            }
        }
        let step = match penalty {
            None => -slope / bend,
            Some(Penalty::Square) => -(slope + weight) / (bend + 1.0),
            Some(Penalty::Absolute) => {
                let free = weight - slope / bend;
                free.signum() * (free.abs() - 1.0 / bend).max(0.0) - weight
            }
        };
        step.clamp(-reach, reach)
    }

    fn move_scores(&mut self, around: &[u32], step: f64, odds: &mut [f64]) {
        for &group in around {
            let group = group as usize;
            self.score[group] += step;
            odds[group] = 1.0 / (1.0 + (-self.score[group]).exp());
        }
    }

    fn weights(&self) -> Weights {
        let steps = |weight: f64| (weight / STEP).round().clamp(-MOST_STEPS, MOST_STEPS) as i32;
        let all = self.windows.iter().zip(&self.weight).chain([(&Packed::BIAS, &self.bias)]);
        let steps =
            all.map(|(&key, &weight)| (key, steps(weight))).filter(|&(_, steps)| steps != 0).collect();
        Weights { steps }
    }
}

/// In how many families each window stands, counted no farther than needed.
fn common_windows(rows: &[Row]) -> HashMap<Packed, usize> {
    let mut families: HashMap<Packed, (usize, Vec<u64>)> = HashMap::new();
    for row in rows {
        let own = family::number(&row.word);
        let word = Word::new(row.word.as_bytes());
        for key in word.groups().flat_map(|group| word.windows(group).collect::<Vec<_>>()) {
            let (count, known) = families.entry(key).or_default();
            if *count < LEAST_FAMILIES && !known.contains(&own) {
                known.push(own);
                *count += 1;
            }
        }
    }
    families.into_iter().map(|(key, (count, _))| (key, count)).collect()
}

/// The rule of thumb: a vowel sounds, but a last *e*, and that of *-ed* and *-es*; two vowels are one syllable.
fn is_plainly_sounding(word: &Word, group: Group, groups: usize) -> bool {
    let (left, own, right) = word.around(group);
    let consonant_l = left.ends_with(b"l")
        && !matches!(
            left.iter().nth_back(1),
            Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'l' | b'r' | b'w')
        );
    let hisses = matches!(left.last(), Some(b's' | b'z' | b'x' | b'c' | b'g'))
        || left.ends_with(b"ch")
        || left.ends_with(b"sh");
    let mute = own == b"e"
        && groups > 1
        && match right {
            b"}" => !consonant_l,
            b"d}" => !matches!(left.last(), Some(b't' | b'd')),
            b"s}" => !hisses,
            _ => false,
        };
    own.len() == 1 && !mute
}
