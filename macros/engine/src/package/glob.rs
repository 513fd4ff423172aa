//! Patterns of paths: `*` and `?` within a part of a path, `**` for any number of parts. A directory stands for all that is in it.

/// True if the path, with `/` between its parts, is one of those meant.
pub fn matches(pattern: &str, path: &str) -> bool {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern).trim_end_matches('/');
    let pattern: Vec<&str> = pattern.split('/').chain(["**"]).collect();
    let path: Vec<&str> = path.split('/').collect();
    each(
        &pattern,
        &path,
        |pattern| *pattern == "**",
        |pattern, part| {
            let (pattern, part): (Vec<char>, Vec<char>) = (pattern.chars().collect(), part.chars().collect());
            each(&pattern, &part, |char| *char == '*', |char, other| *char == '?' || char == other)
        },
    )
}

/// The usual walk with one step back: at a mismatch, what the last `any` stands for becomes longer by one.
fn each<T>(pattern: &[T], items: &[T], any: impl Fn(&T) -> bool, one: impl Fn(&T, &T) -> bool) -> bool {
    let (mut at, mut item) = (0, 0);
    let mut back = None;
    while item < items.len() {
        match pattern.get(at) {
            Some(this) if any(this) => {
                back = Some((at, item));
                at += 1;
            }
            Some(this) if one(this, &items[item]) => {
                at += 1;
                item += 1;
            }
            _ => {
                let Some((any, reached)) = back else { return false };
                back = Some((any, reached + 1));
                at = any + 1;
                item = reached + 1;
            }
        }
    }
    pattern[at..].iter().all(any)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn parts_of_a_path() {
        for (pattern, path) in [
            ("src/lib.rs", "src/lib.rs"),
            ("./src/lib.rs", "src/lib.rs"),
            ("src/*.rs", "src/lib.rs"),
            ("src/**", "src/a/b/c.rs"),
            ("src/**", "src/a.rs"),
            ("**/legacy/**", "src/legacy/a.rs"),
            ("**/legacy/**", "legacy/a.rs"),
            ("**/*_gen.rs", "src/a/b_gen.rs"),
            ("tests/?.rs", "tests/é.rs"),
            ("src/**/b/*.rs", "src/b/x/b/y.rs"),
            ("*a*b*", "xxaxxbaxb"),
            ("src", "src/lib.rs"),
            ("src/legacy/", "src/legacy/a/b.rs"),
        ] {
            assert!(matches(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in [
            ("src/*.rs", "src/a/lib.rs"),
            ("src", "srcs/lib.rs"),
            ("src/**", "srcs/a.rs"),
            ("*.rs", "src/lib.rs"),
            ("tests/?.rs", "tests/.rs"),
            ("**/legacy/*.rs", "legacy/a/b.rs"),
            ("*a*b*", "xxbxxa"),
            ("", "a"),
        ] {
            assert!(!matches(pattern, path), "{pattern} {path}");
        }
    }

    #[test]
    fn no_pattern_takes_long() {
        let pattern = "*a".repeat(500) + "b";
        assert!(!matches(&pattern, &"a".repeat(5_000)));
        assert!(!matches(&("**/a/".repeat(200) + "b"), &["a"; 2_000].join("/")));
    }
}
