//! A number in, its digits out: the one way in which the page and the program round.
//!
//! The standard library rounds an exact half to the even digit, 38.25 to 38.2, where a reader expects 38.3; and its way of
//! writing floats weighs eight kilobytes in the download, of writing whole numbers one in the headless module.

use alloc::string::String;

/// `18.8`, `-0.25`: with so many decimal places, at most nine, halves away from zero.
///
/// ```
/// use article_lens::decimal::fixed;
///
/// assert_eq!([fixed(38.25, 1), fixed(-0.04, 1)], ["38.3", "0.0"]);
/// ```
pub fn fixed(value: f64, places: u32) -> String {
    let scale = 10u64.pow(places.min(9));
    let away = if value < 0.0 { -value } else { value };
    let far = away * scale as f64;
    let down = far as u64;
    let scaled = down.saturating_add(u64::from(far - down as f64 >= 0.5));
    let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
    let whole = digits(scaled / scale);
    if places == 0 {
        return [sign, &whole].concat();
    }
    // The one before them keeps the zeros that they begin with.
    let decimals = digits(scale + scaled % scale);
    [sign, &whole, ".", decimals.get(1..).unwrap_or("")].concat()
}

/// `1024`: a whole number as `to_string` writes it.
pub fn digits(number: u64) -> String {
    let mut digits = if number < 10 { String::new() } else { digits(number / 10) };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn halves_go_away_from_zero() {
        let tenths = [38.25, 0.05, -38.25, 38.24, -0.05, 2.0].map(|value| fixed(value, 1));
        assert_eq!(tenths, ["38.3", "0.1", "-38.3", "38.2", "-0.1", "2.0"]);
        assert_eq!([0.5, 1.5, 2.5, -2.5, -0.4].map(|value| fixed(value, 0)), ["1", "2", "3", "-3", "0"]);
        assert_eq!([0.005, 10.0, 0.125].map(|value| fixed(value, 2)), ["0.01", "10.00", "0.13"]);
    }

    #[test]
    fn whole_numbers_are_written_as_the_standard_library_does() {
        for number in [0, 7, 10, 1024, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }

    #[test]
    fn what_is_no_number_does_no_harm() {
        assert_eq!(fixed(f64::NAN, 1), "0.0");
        assert_eq!(fixed(f64::INFINITY, 0), u64::MAX.to_string());
    }
}
