//! The sizes of futures, as rustc prints them, compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// The sizes of the bodies with the same name, sorted.
pub type Sizes = BTreeMap<String, Vec<u64>>;

/// How two sets of sizes differ.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Compared {
    pub futures: usize,
    pub smaller: usize,
    /// Name, size before, size after.
    pub larger: Vec<(String, u64, u64)>,
    /// Those that only one of the two has.
    pub alone: Vec<String>,
}

/// What the wrapper noted of the programs and libraries in `built`.
pub fn read(notes: &Path, folder: &str, built: &BTreeSet<String>) -> io::Result<Sizes> {
    let mut sizes = Sizes::new();
    for entry in fs::read_dir(notes)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(name) = name.strip_prefix(&format!("{folder}.")).and_then(|name| name.strip_suffix(".sizes")) else {
            continue;
        };
        if built.contains(name) {
            let target = name.rsplit_once('-').map_or(name, |(target, _)| target);
            add(&mut sizes, target, folder, &fs::read_to_string(&path)?);
        }
    }
    for sizes in sizes.values_mut() {
        sizes.sort_unstable();
    }
    Ok(sizes)
}

fn add(sizes: &mut Sizes, target: &str, folder: &str, text: &str) {
    for line in text.lines() {
        // print-type-size type: `{async fn body of a::b()}`: 16 bytes, alignment: 8 bytes
        let Some((name, rest)) = line.strip_prefix("print-type-size type: `").and_then(|rest| rest.rsplit_once("`: "))
        else {
            continue;
        };
        let Some(size) = rest.split(' ').next().and_then(|size| size.parse().ok()) else { continue };
        let name = without_columns(&name.replace(folder, "."));
        sizes.entry(format!("{target}: {name}")).or_default().push(size);
    }
}

/// `a.rs:1:20: 3:6` is `a.rs:1: 3`: an attribute moves what is on its line.
fn without_columns(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once(".rs:") {
        out += before;
        out += ".rs:";
        let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let line = number(after);
        out += &after[..line];
        rest = &after[line..];
        let mut skip = |separator: &str, keep: bool| {
            if let Some(behind) = rest.strip_prefix(separator) {
                let digits = number(behind);
                if keep {
                    out += separator;
                    out += &behind[..digits];
                }
                rest = &behind[digits..];
            }
        };
        skip(":", false);
        skip(": ", true);
        skip(":", false);
    }
    out + rest
}

/// Compares by name, the sizes in order.
pub fn compare(before: &Sizes, after: &Sizes) -> Compared {
    let mut compared = Compared { futures: before.values().map(Vec::len).sum(), ..Compared::default() };
    for (name, before) in before {
        let after = after.get(name).map_or(&[][..], Vec::as_slice);
        if before.len() != after.len() {
            compared.alone.push(format!("{name}: {} before, {} after", before.len(), after.len()));
        }
        for (before, after) in before.iter().zip(after) {
            compared.smaller += usize::from(after < before);
            if after > before {
                compared.larger.push((name.clone(), *before, *after));
            }
        }
    }
    let only_after = after.iter().filter(|(name, _)| !before.contains_key(*name));
    compared.alone.extend(only_after.map(|(name, sizes)| format!("{name}: 0 before, {} after", sizes.len())));
    compared
}

#[cfg(test)]
mod tests {
    use super::{Sizes, add, compare, without_columns};

    #[test]
    fn columns_are_not_compared() {
        let name = "{async block@./src/a.rs:10:5: 12:6}";
        assert_eq!(without_columns(name), "{async block@./src/a.rs:10: 12}");
        assert_eq!(
            without_columns("{async fn body of a::b<{closure@x.rs:1:2: 1:9}>()}"),
            "{async fn body of a::b<{closure@x.rs:1: 1}>()}"
        );
    }

    #[test]
    fn a_future_that_grows_is_told() {
        let read = |text: &str| {
            let mut sizes = Sizes::new();
            add(&mut sizes, "lib", "before-x-1", text);
            sizes
        };
        let line =
            |name: &str, size: u64| format!("print-type-size type: `{name}`: {size} bytes, alignment: 8 bytes\n");
        let before = read(&(line("{async fn body of a()}", 16) + &line("{async fn body of b()}", 16)));
        let after = read(&(line("{async fn body of a()}", 24) + &line("{async fn body of b()}", 8)));
        let compared = compare(&before, &after);
        assert_eq!((compared.futures, compared.smaller, compared.alone.len()), (2, 1, 0));
        assert_eq!(compared.larger, [("lib: {async fn body of a()}".to_owned(), 16, 24)]);
        assert_eq!(compare(&before, &Sizes::new()).alone.len(), 2);
    }
}
