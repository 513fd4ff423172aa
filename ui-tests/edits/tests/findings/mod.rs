//! What is ours in the text of an error.

/// One thing that is wrong: what it is, what to do about it, and which lint says so, if one does.
pub struct Finding {
    /// The fact, without what rustc puts before it.
    pub headline: String,
    /// The type that the compiler has found, where it names one.
    pub ty: Option<String>,
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
    let (mut headline, mut ty) = ("", None);
    for line in text.lines() {
        let Some(words) = line.strip_prefix(' ').map(str::trim_start) else {
            if let Some((_, words)) = line.split_once(": ").filter(|(start, _)| is_error(start)) {
                (headline, ty) = (words, None);
            }
            continue;
        };
        let note = words.strip_prefix("= note: ");
        if let Some(found) = words.strip_prefix("= help: the trait ").and_then(|words| words.split(" for `").nth(1)) {
            ty = Some(found.trim_end_matches('`').to_owned());
        } else if let Some(note) = note.filter(|_| headline.starts_with("unused ")) {
            // A warning of the compiler's, in which ours is a note.
            headline = note;
        }
        let words = note.unwrap_or(words);
        if let Some(help) = words.strip_prefix("help: ") {
            findings.push(Finding { headline: headline.to_owned(), ty: ty.clone(), help: help.to_owned(), lint: None });
        } else if let Some(lint) = words.strip_prefix("lint: `async_hygiene::") {
            let finding = findings.last_mut().filter(|finding| finding.lint.is_none());
            let finding = finding.unwrap_or_else(|| panic!("a finding without help:\n{text}"));
            finding.lint = lint.split('`').next().map(str::to_owned);
        }
    }
    findings
}

/// `error`, `error[E0277]`, `warning`
fn is_error(start: &str) -> bool {
    matches!(start.split('[').next(), Some("error" | "warning"))
}

#[test]
fn what_is_ours() {
    let text = "\
error[E0277]: a fact
 --> tests/ui/x/fail_y.rs:1:2
  = help: the trait `T<K>` is not implemented for `Mutex<A>`
  = note: harm
  = note: help: `drop(a);` before line 12
  = note: lint: `async_hygiene::lock_across_await`, explained at …
help: consider this
  |        ^^^ help: remove it
error: another fact
       help: take `String`
error: unused thing that must be used
  = note: a third fact
          help: await it
";
    let findings = findings(text);
    let shown: Vec<_> = findings.iter().map(|f| (&*f.headline, f.ty.as_deref(), f.form(), f.lint.as_deref())).collect();
    let expected = [
        ("a fact", Some("Mutex<A>"), "`…` before line N".to_owned(), Some("lock_across_await")),
        ("another fact", None, "take `…`".to_owned(), None),
        ("a third fact", None, "await it".to_owned(), None),
    ];
    assert_eq!(shown, expected);
}
