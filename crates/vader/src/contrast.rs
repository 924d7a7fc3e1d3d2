//! Ratings in, weighed by a *but*: what stands before it counts half, what stands after it half as much again.
//!
//! The original looks up the place of each rating by its value, in the list that it is changing: of equal ratings it finds
//! the first. So does this, by a heap of places for each value instead of a search for each rating.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// Weighs the ratings of a text whose first *but* stands there.
pub(crate) fn weigh(ratings: &mut [f64], but: usize) {
    let mut places: HashMap<u64, BinaryHeap<Reverse<usize>>> = HashMap::new();
    for (place, rating) in ratings.iter().enumerate().filter(|(_, rating)| **rating != 0.0) {
        places.entry(rating.to_bits()).or_default().push(Reverse(place));
    }
    for i in 0..ratings.len() {
        let Some(&rating) = ratings.get(i) else { break };
        // Half of nothing is nothing.
        let Some(own) = places.get_mut(&rating.to_bits()) else { continue };
        let Some(&Reverse(place)) = own.peek() else { continue };
        let weighed = match place.cmp(&but) {
            std::cmp::Ordering::Less => rating * 0.5,
            std::cmp::Ordering::Equal => continue,
            std::cmp::Ordering::Greater => rating * 1.5,
        };
        own.pop();
        if let Some(own) = ratings.get_mut(place) {
            *own = weighed;
        }
        places.entry(weighed.to_bits()).or_default().push(Reverse(place));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_ratings_the_first_is_found() {
        let mut ratings = [4.0, 2.0, 0.0, 2.0];
        weigh(&mut ratings, 2);
        // 4 becomes 2; the first 2 finds that one and halves it again; the last 2 finds the first, before the *but*.
        assert_eq!(ratings, [1.0, 1.0, 0.0, 2.0]);
    }
}
