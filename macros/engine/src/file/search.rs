//! Words in the text of a file.
//!
//! The methods of `str` that look for a `str` are generic, so they are compiled with this crate: without optimisation, as macros mostly
//! are, one search in a file takes longer than all that is made of it. That for one byte is compiled with std. So what is looked for is the
//! rarest byte of a word.

/// Where it is first, from there on, which is where a character begins.
pub fn find(text: &str, what: &str, from: usize) -> Option<usize> {
    let (bytes, word) = (text.as_bytes(), what.as_bytes());
    // Of a short text more time would go into the choice.
    let rarest = if bytes.len() - from < 300 { None } else { rarest(word) };
    let mut at = from;
    let Some((offset, rarest)) = rarest else {
        while at + word.len() <= bytes.len() {
            if is_at(bytes, word, at) {
                return Some(at);
            }
            at += 1;
        }
        return None;
    };
    at += offset;
    while at < bytes.len() {
        // It is an ASCII character, so what follows it begins with a character.
        let start = next_char(text, at);
        at = start + text[start..].find(rarest)?;
        if is_at(bytes, word, at - offset) {
            return Some(at - offset);
        }
        at += 1;
    }
    None
}

/// Where the first character begins that begins from there on.
fn next_char(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn is_at(text: &[u8], what: &[u8], at: usize) -> bool {
    if at + what.len() > text.len() {
        return false;
    }
    let mut same = 0;
    while same < what.len() && text[at + same] == what[same] {
        same += 1;
    }
    same == what.len()
}

/// The character of a word that stands in code least often, and where it is. `None` of what has none of ASCII.
fn rarest(word: &[u8]) -> Option<(usize, char)> {
    /// From the one that is met most often on; what is not among them is rarer.
    const OFTEN: &[u8] = b" etrnosail/u:cdpmf()h.,_b>gywS;{}`kv=x<";
    let (mut best, mut place) = (None, 0);
    let mut at = 0;
    while at < word.len() {
        let mut rank = 0;
        while rank < OFTEN.len() && OFTEN[rank] != word[at] {
            rank += 1;
        }
        if word[at].is_ascii() && (best.is_none() || rank > place) {
            (best, place) = (Some((at, word[at] as char)), rank);
        }
        at += 1;
    }
    best
}

pub fn contains(text: &str, what: &str) -> bool {
    find(text, what, 0).is_some()
}

/// What follows each of its places; they do not overlap.
pub fn after<'a>(text: &'a str, what: &'a str) -> impl Iterator<Item = &'a str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        from = find(text, what, from)? + what.len();
        Some(&text[from..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_does() {
        let texts = ["", "a", "aa", "aab", "abaabab", "ö", "aöb fn f", "fn fn  fn", "bba"];
        for text in texts {
            for what in ["a", "ab", "aab", "ö", "fn ", "b", "bb", "ba", "abaabab", "öb", "bö", "longer than that"] {
                assert_eq!(find(text, what, 0), text.find(what), "{what:?} in {text:?}");
                assert_eq!(contains(text, what), text.contains(what));
                let places: Vec<&str> = text.match_indices(what).map(|(at, _)| &text[at + what.len()..]).collect();
                assert_eq!(after(text, what).collect::<Vec<_>>(), places);
            }
        }
        let long = "öaö öab;ö".repeat(60) + "xöaöx";
        for (what, from) in
            [("xöa", 0), ("xöa", 2), ("ö", 2), ("öö", 0), ("b;", 300), ("ab;ö", 400), ("x", 782), ("öab;öx", 0)]
        {
            let from = (from..).find(|at| long.is_char_boundary(*at)).unwrap();
            assert_eq!(find(&long, what, from), long[from..].find(what).map(|at| from + at), "{what:?} from {from}");
        }
        for at in (0..12).filter(|at| "öaö öaböaö".is_char_boundary(*at)) {
            let rest = &"öaö öaböaö"[at..];
            assert_eq!(find("öaö öaböaö", "öa", at), rest.find("öa").map(|n| at + n));
        }
        assert_eq!((find("aba", "a", 1), find("aba", "a", 3), find("aba", "", 1)), (Some(2), None, Some(1)));
    }
}
