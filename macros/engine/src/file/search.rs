//! Words in the text of a file.
//!
//! The methods of `str` that take a `str` are generic, so they are compiled with this crate: without optimisation, as macros mostly are, one
//! search in a file takes longer than all that is made of it. These loops call nothing.

/// Where it is first, from there on.
pub fn find(text: &str, what: &str, from: usize) -> Option<usize> {
    let (text, what) = (text.as_bytes(), what.as_bytes());
    if what.is_empty() {
        return Some(from);
    }
    let first = what[0];
    let mut at = from;
    while at + what.len() <= text.len() {
        if text[at] == first {
            let mut same = 1;
            while same < what.len() && text[at + same] == what[same] {
                same += 1;
            }
            if same == what.len() {
                return Some(at);
            }
        }
        at += 1;
    }
    None
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
            for what in ["a", "ab", "aab", "ö", "fn ", "b", "bb", "ba", "abaabab", "longer than that"] {
                assert_eq!(find(text, what, 0), text.find(what), "{what:?} in {text:?}");
                assert_eq!(contains(text, what), text.contains(what));
                let places: Vec<&str> = text.match_indices(what).map(|(at, _)| &text[at + what.len()..]).collect();
                assert_eq!(after(text, what).collect::<Vec<_>>(), places);
            }
        }
        assert_eq!((find("aba", "a", 1), find("aba", "a", 3), find("aba", "", 1)), (Some(2), None, Some(1)));
    }
}
