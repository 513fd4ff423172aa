//! Durations as text: `"250ms"`, `"1m 30s"`.

use std::time::Duration;

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::LitStr;

const UNITS: &[(&str, u128)] = &[
    ("ns", 1),
    ("us", 1_000),
    ("µs", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("sec", 1_000_000_000),
    ("m", 60_000_000_000),
    ("min", 60_000_000_000),
    ("h", 3_600_000_000_000),
    ("d", 86_400_000_000_000),
];

/// As an expression.
pub fn parse(text: &LitStr) -> syn::Result<TokenStream> {
    let limit = read(&text.value()).map_err(|why| syn::Error::new(text.span(), why))?;
    let (secs, nanos) = (limit.as_secs(), limit.subsec_nanos());
    let at = Span::mixed_site().located_at(text.span());
    Ok(quote_spanned!(at=> ::async_hygiene::__private::std::time::Duration::new(#secs, #nanos)))
}

fn read(text: &str) -> Result<Duration, String> {
    const FORM: &str = "write numbers with units, as in `\"250ms\"`, `\"1m 30s\"`, `\"1.5s\"`";
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(format!("no duration in this text\n{FORM}"));
    }
    let mut nanos: u128 = 0;
    let mut last = u128::MAX;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '_').unwrap_or(rest.len());
        let (number, behind) = rest.split_at(digits);
        if number.is_empty() {
            return Err(format!("`{}` does not begin with a number\n{FORM}", behind.trim()));
        }
        if behind.starts_with(',') && behind[1..].starts_with(|c: char| c.is_ascii_digit()) {
            return Err(format!("`{}` has a comma\na fraction is written with a point, as in `\"1.5s\"`", rest.trim()));
        }
        let behind = behind.trim_start();
        let end = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
        let (unit, behind) = behind.split_at(end);
        let Some((_, factor)) = UNITS.iter().find(|(name, _)| *name == unit) else {
            return Err(match unit {
                "" => format!("`{number}` has no unit\n{FORM}"),
                _ => format!("`{unit}` is no unit of time: it is one of ns, us, ms, s, m, h, d"),
            });
        };
        if *factor >= last {
            return Err(format!("`{number}{unit}` comes after a unit that is not larger\n{FORM}"));
        }
        last = *factor;
        let part = scaled(&number.replace('_', ""), *factor)
            .ok_or_else(|| format!("`{number}` is not a number that fits a duration\n{FORM}"))?;
        nanos = nanos.checked_add(part).ok_or("this is longer than a duration can be")?;
        rest = behind.trim_start_matches([' ', ',']);
    }
    if nanos == 0 {
        return Err("a timeout of 0 ends every call that has to wait at all".to_owned());
    }
    let secs = u64::try_from(nanos / 1_000_000_000).map_err(|_| "this is longer than a duration can be")?;
    Ok(Duration::new(secs, (nanos % 1_000_000_000) as u32))
}

/// `1.5` of a unit, in nanoseconds. None: not a number, or finer than that.
fn scaled(number: &str, factor: u128) -> Option<u128> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if number.ends_with('.') || fraction.contains('.') {
        return None;
    }
    let whole: u128 = if whole.is_empty() { return None } else { whole.parse().ok()? };
    let mut nanos = whole.checked_mul(factor)?;
    let mut unit = factor;
    for digit in fraction.chars() {
        let digit = u128::from(digit.to_digit(10)?);
        if !unit.is_multiple_of(10) && digit != 0 {
            return None;
        }
        unit /= 10;
        nanos = nanos.checked_add(digit * unit)?;
    }
    Some(nanos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_understood() {
        let millis = |text: &str| read(text).map(|limit| limit.as_millis());
        assert_eq!(millis("250ms"), Ok(250));
        assert_eq!(millis("1m 30s"), Ok(90_000));
        assert_eq!(millis("1m30s"), Ok(90_000));
        assert_eq!(millis(" 2 h "), Ok(7_200_000));
        assert_eq!(millis("1.5s"), Ok(1_500));
        assert_eq!(millis("0.25 s"), Ok(250));
        assert_eq!(millis("10_000ms"), Ok(10_000));
        assert_eq!(millis("1d, 1h"), Ok(90_000_000));
        assert_eq!(read("3us").unwrap(), Duration::from_micros(3));
        assert_eq!(read("1.5us").unwrap(), Duration::from_nanos(1_500));
        assert_eq!(read("0.1m").unwrap(), Duration::from_secs(6));
    }

    #[test]
    fn what_is_not() {
        for text in [
            "",
            " ",
            "ms",
            "250",
            "5 parsecs",
            "1s 1m",
            "1s 1s",
            "-1s",
            "1..5s",
            "1.s",
            ".5s",
            "1.5ns",
            "1,5s",
            "0s",
            "0ms",
            "99999999999999999999d",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(read("5 minutes").unwrap_err().contains("`minutes` is no unit"));
        assert!(read("250").unwrap_err().contains("no unit"));
    }
}
