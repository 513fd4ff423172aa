//! What cargo's messages say.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Something that our lints found.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    pub lint: String,
}

/// A program with tests.
#[derive(Clone, Debug)]
pub struct Suite {
    pub target: String,
    pub program: PathBuf,
}

/// What became of a package.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The targets that compiled.
    pub compiled: BTreeSet<String>,
    pub errors: Vec<String>,
    pub findings: BTreeSet<Finding>,
    /// What rustc itself had to say: code, file and line, how often.
    pub warnings: BTreeMap<(String, String, usize), usize>,
    pub suites: Vec<Suite>,
    /// The names of what was built, with hashes.
    pub built: BTreeSet<String>,
}

/// Sorts messages by the folder of the package.
pub fn outcomes(messages: &[Value]) -> BTreeMap<String, Outcome> {
    let mut outcomes = BTreeMap::<String, Outcome>::new();
    for message in messages {
        let Some(folder) = message["manifest_path"].as_str().and_then(|path| Path::new(path).parent()?.file_name())
        else {
            continue;
        };
        let folder = folder.to_string_lossy().into_owned();
        let outcome = outcomes.entry(folder.clone()).or_default();
        let target = target(message);
        match message["reason"].as_str() {
            Some("compiler-artifact") => outcome.artifact(message, &target),
            Some("compiler-message") => outcome.diagnostic(&message["message"], &folder, &target),
            _ => {}
        }
    }
    outcomes
}

fn target(message: &Value) -> String {
    let target = &message["target"];
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let kind = text(&target["kind"][0]);
    let test = if message["profile"]["test"] == true { " as a test" } else { "" };
    format!("{kind} {}{test}", text(&target["name"]))
}

impl Outcome {
    fn artifact(&mut self, message: &Value, target: &str) {
        if target.starts_with("custom-build") {
            return;
        }
        self.compiled.insert(target.to_owned());
        if let (true, Some(program)) = (message["profile"]["test"] == true, message["executable"].as_str()) {
            self.suites.push(Suite { target: target.to_owned(), program: program.into() });
        }
        for file in message["filenames"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let stem = Path::new(file).file_stem().unwrap_or_default().to_string_lossy();
            self.built.insert(stem.strip_prefix("lib").unwrap_or(&stem).to_owned());
            self.built.insert(stem.into_owned());
        }
    }

    fn diagnostic(&mut self, message: &Value, folder: &str, target: &str) {
        let rendered = message["rendered"].as_str().unwrap_or_default();
        let lint = rendered.split_once("lint: `async_hygiene::").and_then(|(_, rest)| rest.split('`').next());
        let primary = message["spans"].as_array().into_iter().flatten().find(|span| span["is_primary"] == true);
        let place = primary.map(|span| place(span, folder));
        match (message["level"].as_str(), lint, place) {
            (Some("warning"), Some(lint), Some((file, line))) => {
                self.findings.insert(Finding { file, line, lint: lint.to_owned() });
            }
            (Some("error"), ..) if !rendered.starts_with("error: aborting") => {
                self.errors.push(format!("{target}: {rendered}"));
            }
            (Some("warning"), None, Some((file, line))) => {
                let code = message["code"]["code"].as_str().unwrap_or("-").to_owned();
                *self.warnings.entry((code, file, line)).or_default() += 1;
            }
            _ => {}
        }
    }
}

/// The file, as the package has it, and the line. Of what a macro made: where it was called.
fn place(span: &Value, folder: &str) -> (String, usize) {
    let mut span = span;
    let file = |span: &Value| {
        let path = span["file_name"].as_str().unwrap_or_default().replace('\\', "/");
        path.split_once(&format!("{folder}/")).map(|(_, file)| file.to_owned())
    };
    while file(span).is_none() && !span["expansion"].is_null() {
        span = &span["expansion"]["span"];
    }
    let line = span["line_start"].as_u64().unwrap_or_default() as usize;
    (file(span).unwrap_or_else(|| span["file_name"].as_str().unwrap_or_default().to_owned()), line)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Finding, outcomes};

    #[test]
    fn findings_errors_and_artifacts() {
        let target = json!({ "name": "x", "kind": ["lib"] });
        let spans = json!([{ "is_primary": true, "file_name": "/root/hygiene-x-1.0.0/src/a.rs", "line_start": 7, "expansion": null }]);
        let message = |level: &str, text: &str, code: &str| {
            json!({ "reason": "compiler-message", "manifest_path": "/w/hygiene-x-1.0.0/Cargo.toml", "target": target, "message":
                { "level": level, "rendered": text, "code": { "code": code }, "spans": spans } })
        };
        let built = json!({ "reason": "compiler-artifact", "manifest_path": "/w/hygiene-x-1.0.0/Cargo.toml", "target": target,
            "profile": { "test": true }, "executable": "/t/x-12", "filenames": ["/t/libx-12.rmeta"] });
        let mut outcomes = outcomes(&[
            message("warning", "unused\n = note: lint: `async_hygiene::busy_loop`, explained", "unused_must_use"),
            message("warning", "unused variable", "unused_variables"),
            message("error", "error[E0277]: no", "E0277"),
            built,
        ]);
        let outcome = outcomes.remove("hygiene-x-1.0.0").unwrap();
        let finding = Finding { file: "src/a.rs".into(), line: 7, lint: "busy_loop".into() };
        assert_eq!(outcome.findings.into_iter().collect::<Vec<_>>(), [finding]);
        assert_eq!(outcome.warnings[&("unused_variables".into(), "src/a.rs".into(), 7)], 1);
        assert_eq!((outcome.errors.len(), outcome.suites.len()), (1, 1));
        assert!(outcome.compiled.contains("lib x as a test") && outcome.built.contains("x-12"));
    }
}
