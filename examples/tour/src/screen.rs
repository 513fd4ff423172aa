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
