//! Cuts one function out of a source text.

/// The lines of the function whose head contains `head`, with their numbers, its attributes and doc comment included.
///
/// The text must be laid out as rustfmt does: the function ends at the first `}` that is indented as its head is.
/// Empty when there is no such function.
pub fn function<'a>(source: &'a str, head: &str) -> Vec<(usize, &'a str)> {
    let lines: Vec<&str> = source.lines().collect();
    let Some(at) = lines.iter().position(|line| line.contains(head)) else { return Vec::new() };
    let belongs_above = |line: &&str| line.trim_start().starts_with("///") || line.trim_start().starts_with("#[");
    let first = at - lines[..at].iter().rev().take_while(|line| belongs_above(line)).count();
    let indent = &lines[at][..lines[at].len() - lines[at].trim_start().len()];
    let last = lines[at..].iter().position(|line| line.strip_prefix(indent) == Some("}")).map_or(at, |n| at + n);
    (first..=last).map(|index| (index + 1, lines[index])).collect()
}

#[cfg(test)]
mod tests {
    use super::function;

    const SOURCE: &str = "\
impl Bank {
    fn other(&self) {}

    /// Documented.
    #[hygiene]
    async fn transfer(&self) {
        if true {
        }
    }
}
";

    #[test]
    fn takes_docs_attributes_and_body() {
        let lines = function(SOURCE, "async fn transfer");
        assert_eq!(lines.first(), Some(&(4, "    /// Documented.")));
        assert_eq!(lines.last(), Some(&(9, "    }")));
    }

    #[test]
    fn takes_nothing_when_there_is_nothing() {
        assert!(function(SOURCE, "fn withdraw").is_empty());
    }
}
