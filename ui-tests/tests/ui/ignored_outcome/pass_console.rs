//! The flush of the console.
use async_hygiene::hygiene;
use std::fmt::Write as _;
use std::io::Write;

#[hygiene(strict)]
fn prompt(text: &mut String) {
    let _ = std::io::stdout().flush();
    let _ = std::io::stderr().lock().write_all(b"> ");
    let _ = writeln!(text, "prompt");
    let _ = write!(std::io::stdout(), "> ");
}

fn main() {}
