//! What is ours in the text of an error.

/// One thing that is wrong: what to do about it, and which lint says so, if one does.
pub struct Finding {
    pub help: String,
    pub lint: Option<String>,
}

impl Finding {
    /// Its words, without the code and the numbers in them.
    pub fn form(&self) -> String {
        let parts = self.help.split('`').enumerate();
        let words: String = parts.map(|(n, part)| if n % 2 == 0 { part } else { "`…`" }).collect();
        let mut form = String::new();
        for char in words.chars() {
            match char.is_ascii_digit() {
                true if form.ends_with('N') => {}
                true => form.push('N'),
                false => form.push(char),
            }
        }
        form
    }
}

/// Those in a blessed text. Our help stands in a note, or in the message itself; the compiler's own has another place.
pub fn findings(text: &str) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for line in text.lines() {
        let Some(words) = line.strip_prefix(' ').map(str::trim_start) else { continue };
        let words = words.strip_prefix("= note: ").unwrap_or(words);
        if let Some(help) = words.strip_prefix("help: ") {
            findings.push(Finding { help: help.to_owned(), lint: None });
        } else if let Some(lint) = words.strip_prefix("lint: `async_hygiene::") {
            let finding = findings.last_mut().filter(|finding| finding.lint.is_none());
            let finding = finding.unwrap_or_else(|| panic!("a finding without help:\n{text}"));
            finding.lint = lint.split('`').next().map(str::to_owned);
        }
    }
    findings
}

#[test]
fn what_is_ours() {
    let text = "\
error[E0277]: a fact
 --> tests/ui/x/fail_y.rs:1:2
  = help: the trait `T` is not implemented
  = note: harm
  = note: help: `drop(a);` before line 12
  = note: lint: `async_hygiene::lock_across_await`, explained at …
help: consider this
  |        ^^^ help: remove it
error: another fact
       help: take `String`
";
    let findings = findings(text);
    let shown: Vec<_> = findings.iter().map(|finding| (finding.form(), finding.lint.as_deref())).collect();
    assert_eq!(shown, [("`…` before line N".to_owned(), Some("lock_across_await")), ("take `…`".to_owned(), None)]);
}
