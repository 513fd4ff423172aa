//! What the tour prints: plain lines, coloured when a terminal reads them.

use std::env;
use std::io::{self, IsTerminal, Write};

/// Standard output.
#[derive(Debug)]
pub struct Screen {
    colour: bool,
}

impl Screen {
    /// Colours when standard output is a terminal that wants them.
    pub fn of_stdout() -> Self {
        let wanted = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            && env::var_os("TERM").is_none_or(|value| value != "dumb");
        Screen { colour: wanted && io::stdout().is_terminal() }
    }

    /// Whether colours are on.
    pub fn colour(&self) -> bool {
        self.colour
    }

    /// The heading of the whole.
    pub fn banner(&self, text: &str) {
        self.gap();
        self.raw(&self.paint("1", text));
        self.raw(&self.paint("2", &"=".repeat(text.chars().count())));
    }

    /// The heading of a part.
    pub fn title(&self, text: &str) {
        self.gap();
        self.raw(&self.paint("1", text));
        self.raw(&self.paint("2", &"-".repeat(text.chars().count())));
    }

    /// A sentence.
    pub fn say(&self, text: &str) {
        self.raw(text);
    }

    /// A command as one would type it.
    pub fn command(&self, text: &str) {
        self.raw(&self.paint("1", &format!("$ {text}")));
    }

    /// Source lines with their numbers.
    pub fn code(&self, lines: &[(usize, &str)]) {
        for (number, line) in lines {
            self.raw(format!("{} {line}", self.paint("2", &format!("{number:>4} |"))).trim_end());
        }
    }

    /// Source lines with their numbers, some of them with a sign.
    pub fn marked(&self, lines: &[(usize, Option<char>, &str)]) {
        for (number, sign, line) in lines {
            let head = format!("{} {number:>3} |", sign.unwrap_or(' '));
            let line = format!("{} {line}", self.paint(if sign.is_some() { "1;36" } else { "2" }, &head));
            self.raw(line.trim_end());
        }
    }

    /// Paragraphs, wrapped to the width of the screen. Lines that are indented stay as they are.
    pub fn prose(&self, text: &str) {
        let columns = timeline::columns().min(100);
        for (index, paragraph) in text.split("\n\n").enumerate() {
            if index > 0 {
                self.gap();
            }
            if paragraph.starts_with("    ") {
                self.raw(paragraph);
            } else {
                wrapped(paragraph, columns).iter().for_each(|line| self.raw(line));
            }
        }
    }

    /// A smaller heading.
    pub fn heading(&self, text: &str) {
        self.raw(&self.paint("1", text));
    }

    /// A measured value.
    pub fn fact(&self, name: &str, value: &str) {
        self.raw(&format!("  {name:<28} {}", self.paint("1", value)));
    }

    /// The last word of a good tour.
    pub fn success(&self, text: &str) {
        self.raw(&self.paint("1;32", text));
    }

    /// The last word of a bad one.
    pub fn failure(&self, text: &str) {
        self.gap();
        self.raw(&self.paint("1;31", text));
    }

    /// An empty line.
    pub fn gap(&self) {
        self.raw("");
    }

    /// A line as it is, at once. Nobody may be reading (`cargo run | head`), which is no reason to fail.
    pub fn raw(&self, line: &str) {
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "{line}").and_then(|()| out.flush());
    }

    fn paint(&self, style: &str, text: &str) -> String {
        if self.colour { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// The words of a paragraph in lines of so many columns.
fn wrapped(paragraph: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut left = columns;
    for word in paragraph.split_whitespace() {
        let width = word.chars().count();
        let line = lines.len() - 1;
        if lines[line].is_empty() {
            lines[line] = word.to_owned();
            left = columns.saturating_sub(width);
        } else if width < left {
            lines[line] += &format!(" {word}");
            left -= width + 1;
        } else {
            lines.push(word.to_owned());
            left = columns.saturating_sub(width);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn words_are_kept_whole() {
        assert_eq!(wrapped("a bc  def\ngh", 5), ["a bc", "def", "gh"]);
        assert_eq!(wrapped("abcdefgh i", 5), ["abcdefgh", "i"]);
        assert_eq!(wrapped("ab cde f", 6), ["ab cde", "f"]);
    }
}
