//! Ordinary mistakes, in annotated functions and in plain ones: the compiler says the same of both, at the same places, and once.
//!
//! A line `// @` in `mistakes/` is where an attribute goes, `// @ or` above a function that has no room for an error, `// @impl` above an
//! `impl`. Each file stops at another phase of the compiler, so that none hides what the next one would say.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::support::{EDITIONS, assert_none, cargo, compare, read, write};

const FILES: [(&str, usize); 5] = [("half_typed", 120), ("names", 15), ("types", 45), ("borrows", 25), ("lints", 55)];

/// Each with its name, and what goes on a function, on one without a `Result`, and on an `impl`.
const ATTRIBUTES: [(&str, [&str; 3]); 7] = [
    ("hygiene", ["#[async_hygiene::hygiene]", "#[async_hygiene::hygiene]", ""]),
    ("hygiene_of_impl", ["", "", "#[async_hygiene::hygiene]"]),
    ("cancellable", ["#[async_hygiene::cancellable]", "#[async_hygiene::cancellable(or = panic!())]", ""]),
    ("timeout", [r#"#[async_hygiene::timeout("1s")]"#, r#"#[async_hygiene::timeout("1s", or = panic!())]"#, ""]),
    ("bounded", ["#[async_hygiene::bounded(2)]", "#[async_hygiene::bounded(2)]", ""]),
    ("offload", ["#[async_hygiene::no_blocking(offload)]", "#[async_hygiene::no_blocking(offload)]", ""]),
    (
        "cancel_safe",
        [
            r#"#[async_hygiene::cancel_safe(assert, reason = "a test")]"#,
            r#"#[async_hygiene::cancel_safe(assert, reason = "a test")]"#,
            "",
        ],
    ),
];

/// All lines keep their numbers.
fn annotated(text: &str, [function, without_result, of_impl]: [&str; 3]) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        out.push_str(match line.trim() {
            "// @" => function,
            "// @ or" => without_result,
            "// @impl" => of_impl,
            _ => line,
        });
        out.push('\n');
    }
    out
}

/// One on a line: what it is, by its number where it has one, and where.
fn said(message: &Value) -> Option<String> {
    if message["spans"].as_array()?.is_empty() {
        return None; // how many there were
    }
    let code = message["code"]["code"].as_str().or_else(|| message["message"].as_str()).unwrap_or_default();
    let mut places: Vec<_> = message["spans"]
        .as_array()?
        .iter()
        .filter(|span| span["is_primary"] == true)
        .map(|span| {
            let n = |key: &str| span[key].as_u64().unwrap_or_default();
            format!("{}:{}-{}:{}", n("line_start"), n("column_start"), n("line_end"), n("column_end"))
        })
        .collect();
    places.sort();
    let level = message["level"].as_str()?;
    Some(format!("{level}[{code}] {}", places.join(" ")))
}

#[test]
fn mistakes() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let runtime = here.ancestors().nth(2).expect("the workspace").join("runtime");
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mistakes");
    let shared = read(&here.join("mistakes/shared.rs"));
    let mut members = Vec::new();
    for edition in EDITIONS {
        let package = format!("mistakes-{edition}");
        let mut manifest = format!(
            "[package]\nname = {package:?}\nversion = \"0.0.0\"\nedition = {edition:?}\npublish = false\n\n[dependencies]\n\
             async-hygiene = {{ path = {runtime:?} }}\ntokio = {{ version = \"1\", features = [\"full\"] }}\n"
        );
        write(&dir.join(&package).join("src/lib.rs"), "");
        // What is found in these is no error: one would hide what the compiler warns of.
        write(&dir.join(&package).join("async-hygiene.toml"), "[lints]\nunawaited_future = \"warn\"\n");
        for (file, _) in FILES {
            let text = format!("{shared}{}", read(&here.join("mistakes").join(file).with_extension("rs")));
            for (name, attributes) in std::iter::once(("plain", [""; 3])).chain(ATTRIBUTES) {
                let twin = format!("{file}-{name}");
                write(&dir.join(&package).join(&twin).with_extension("rs"), &annotated(&text, attributes));
                write!(manifest, "\n[[example]]\nname = {twin:?}\npath = \"{twin}.rs\"\ncrate-type = [\"lib\"]\n")
                    .expect("a string");
            }
        }
        write(&dir.join(&package).join("Cargo.toml"), &manifest);
        members.push(package);
    }
    let workspace = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n"
    );
    write(&dir.join("Cargo.toml"), &workspace);
    if !dir.join("Cargo.lock").exists() {
        write(&dir.join("Cargo.lock"), &read(&here.ancestors().nth(2).expect("the workspace").join("Cargo.lock")));
    }

    let output =
        cargo(&dir, &["check", "--quiet", "--workspace", "--examples", "--keep-going", "--message-format=json"]);
    let output = String::from_utf8(output.stdout).expect("UTF-8");
    let messages: Vec<Value> = output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let of = |edition: &str, twin: &str| {
        let mut found: Vec<String> = messages
            .iter()
            .filter(|m| m["reason"] == "compiler-message" && m["target"]["name"] == twin)
            .filter(|m| m["manifest_path"].as_str().is_some_and(|path| path.contains(&format!("mistakes-{edition}"))))
            .map(|m| &m["message"])
            // Ours.
            .filter(|message| !message["rendered"].as_str().unwrap_or_default().contains("lint: `async_hygiene::"))
            .filter_map(said)
            .collect();
        found.sort();
        found
    };
    let mut different = Vec::new();
    for edition in EDITIONS {
        for (file, least) in FILES {
            let plain = of(edition, &format!("{file}-plain"));
            for (name, _) in ATTRIBUTES {
                let annotated = of(edition, &format!("{file}-{name}"));
                different.extend(compare(&format!("mistakes {edition} {file} {name}"), least, &annotated, &plain));
            }
        }
    }
    assert_none("mistakes", &different);
}
