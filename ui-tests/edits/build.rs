//! Writes a crate of which each mended case is a module; and a test for each that has a run.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A run ends, and loses nothing: put behind the code of the case.
const RUNS: [(&str, &str); 2] = [
    (") -> Report", "#[test]\nfn loses_nothing() { crate::loses_nothing(&run()) }\n"),
    ("async fn run() {", "#[tokio::test]\nasync fn ends() { crate::ends(run()).await }\n"),
];

fn main() {
    println!("cargo::rerun-if-changed=.");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    let write = |path: &Path, text: &str| fs::write(path, text).expect("the folder is there to be written to");
    let (mut cases, mut runs) = (String::new(), String::new());
    for folder in entries(&here) {
        let files: Vec<_> = entries(&folder).into_iter().filter(|file| name(file).ends_with(".rs")).collect();
        if !folder.is_dir() || ["src", "tests"].contains(&name(&folder)) || files.is_empty() {
            continue;
        }
        let lint = name(&folder);
        for file in files {
            // A case is a program of its own, of which nothing is used here.
            let module = format!("{lint}_{}", name(&file).trim_end_matches(".rs"));
            _ = writeln!(cases, "#[path = {file:?}] #[allow(dead_code)] mod {module};");
            let code = fs::read_to_string(&file).expect("a mended case");
            if let Some((_, test)) =
                RUNS.iter().find(|(run, _)| code.replace("async_hygiene::testing::", "").contains(run))
            {
                let path = out.join(&module).with_extension("rs");
                write(&path, &(code + test));
                _ = writeln!(runs, "#[path = {path:?}] #[allow(warnings, clippy::all)] mod {module};");
            }
        }
    }
    write(&out.join("mended.rs"), &cases);
    write(&out.join("runs.rs"), &runs);
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut entries: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    entries
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a name in ASCII")
}
