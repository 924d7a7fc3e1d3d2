//! Decisions in, weights out: a softmax over the candidates of each, with a penalty on absolute values.
//!
//! Proximal gradient descent with momentum (FISTA, Beck & Teboulle 2009), its step found by backtracking. The penalty
//! leaves most weights at zero; the rest are rounded to steps.

/// A feature must stand in so many decisions.
const LEAST_DECISIONS: usize = 3;
/// A step, as the logarithm of odds.
const STEP: f64 = 0.2;
/// The least and the largest weight, in steps: what a list holds.
const LEAST_STEPS: f64 = -20.0;
const MOST_STEPS: f64 = 100.0;
/// What a weight costs by its absolute value, and by its square.
const ABSOLUTE: f64 = 2.5;
const SQUARE: f64 = 0.05;
/// How long it goes on.
const ITERATIONS: usize = 250;

/// A candidate: whether it is right, and the numbers of its features.
pub(super) struct Choice {
    pub(super) right: bool,
    pub(super) features: Vec<u32>,
}

/// Candidates of which one is to be chosen.
pub(super) struct Decision {
    pub(super) choices: Vec<Choice>,
}

impl Decision {
    /// Whether something with these features is so, or is not.
    pub(super) fn of(features: &[u32], right: bool) -> Decision {
        let choice = |right, features: &[u32]| Choice { right, features: features.to_vec() };
        Decision { choices: vec![choice(right, features), choice(!right, &[])] }
    }

    /// Whether the candidate that weighs most is right.
    pub(super) fn is_right(&self, weights: &[i32]) -> bool {
        let weight = |choice: &Choice| choice.features.iter().map(|&f| weights[f as usize]).sum::<i32>();
        let best = self.choices.iter().rev().max_by_key(|choice| weight(choice));
        best.is_some_and(|choice| choice.right)
    }
}

/// The weights of so many features, in steps.
pub(super) fn fitted(decisions: &[Decision], features: usize) -> Vec<i32> {
    let common = common(decisions, features);
    let mut at = vec![0.0; features];
    let mut ahead = at.clone();
    let mut momentum = 1.0f64;
    let mut rate = 1.0;
    for _ in 0..ITERATIONS {
        let (loss, slope) = loss(decisions, &ahead, true);
        let next = loop {
            let next: Vec<f64> = (0..features)
                .map(|f| if common[f] { shrunk(ahead[f] - rate * slope[f], rate * ABSOLUTE) } else { 0.0 })
                .collect();
            let (mut line, mut far) = (loss, 0.0);
            for f in 0..features {
                let step = next[f] - ahead[f];
                line += slope[f] * step;
                far += step * step;
            }
            if self::loss(decisions, &next, false).0 <= line + far / (2.0 * rate) + 1e-9 {
                break next;
            }
            rate /= 2.0;
        };
        let after = (1.0 + (1.0 + 4.0 * momentum * momentum).sqrt()) / 2.0;
        let carry = (momentum - 1.0) / after;
        ahead = next.iter().zip(&at).map(|(next, at)| next + carry * (next - at)).collect();
        (at, momentum) = (next, after);
    }
    at.iter().map(|weight| (weight / STEP).round().clamp(LEAST_STEPS, MOST_STEPS) as i32).collect()
}

fn shrunk(weight: f64, by: f64) -> f64 {
    weight.signum() * (weight.abs() - by).max(0.0)
}

fn common(decisions: &[Decision], features: usize) -> Vec<bool> {
    let mut count = vec![(0, usize::MAX); features];
    for (number, decision) in decisions.iter().enumerate() {
        for &feature in decision.choices.iter().flat_map(|choice| &choice.features) {
            let (count, last) = &mut count[feature as usize];
            if *last != number {
                (*count, *last) = (*count + 1, number);
            }
        }
    }
    count.into_iter().map(|(count, _)| count >= LEAST_DECISIONS).collect()
}

/// The loss without the absolute penalty, and its slope.
fn loss(decisions: &[Decision], weights: &[f64], with_slope: bool) -> (f64, Vec<f64>) {
    let mut slope: Vec<f64> =
        if with_slope { weights.iter().map(|w| SQUARE * w).collect() } else { Vec::new() };
    let mut loss = SQUARE / 2.0 * weights.iter().map(|w| w * w).sum::<f64>();
    let mut odds = Vec::new();
    for decision in decisions {
        odds.clear();
        let score = |choice: &Choice| choice.features.iter().map(|&f| weights[f as usize]).sum::<f64>();
        odds.extend(decision.choices.iter().map(score));
        let most = odds.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        odds.iter_mut().for_each(|odds| *odds = (*odds - most).exp());
        let all: f64 = odds.iter().sum();
        let right: f64 =
            odds.iter().zip(&decision.choices).filter(|(_, c)| c.right).map(|(odds, _)| odds).sum();
        if right == 0.0 {
            continue;
        }
        loss -= (right / all).ln();
        if with_slope {
            for (odds, choice) in odds.iter().zip(&decision.choices) {
                let pull = odds / all - if choice.right { odds / right } else { 0.0 };
                choice.features.iter().for_each(|&f| slope[f as usize] += pull);
            }
        }
    }
    (loss, slope)
}
