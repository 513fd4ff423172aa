//! Writes a crate of which each mended case is a module.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=.");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let mut modules = String::new();
    for folder in entries(&here) {
        let files: Vec<_> = entries(&folder).into_iter().filter(|file| name(file).ends_with(".rs")).collect();
        if !folder.is_dir() || ["src", "tests"].contains(&name(&folder)) || files.is_empty() {
            continue;
        }
        _ = writeln!(modules, "mod {} {{", name(&folder));
        for file in files {
            // A case is a program of its own, of which nothing is used here.
            let module = name(&file).trim_end_matches(".rs");
            _ = writeln!(modules, "    #[path = {file:?}] #[allow(dead_code)] mod {module}_mended;");
        }
        modules += "}\n";
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(out.join("mended.rs"), modules).expect("the folder is there to be written to");
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
