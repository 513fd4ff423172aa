//! Writes the examples of each lint's page as modules: the mistake, without the attributes that keep it from compiling; what is written instead;
//! and what is allowed, with `expect` in place of `allow`, so that it is reported if there is nothing to allow.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "../stripped/attributes.rs"]
mod attributes;

const PAGES: &str = "../../runtime/src/lints";

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    println!("cargo::rerun-if-changed={PAGES}");
    let mut modules = String::new();
    for (lint, page) in pages() {
        let folder = out.join(&lint);
        fs::create_dir_all(&folder).expect("the folder is there to be written to");
        _ = writeln!(modules, "pub mod {lint} {{");
        let mistake = attributes::stripped(&example(&page, "Example", "```compile_fail\n"));
        let mended = example(&page, "Instead", "```\n");
        let allowed = example(&page, "When to allow it", "```\n");
        let expected = allowed.replace("#[async_hygiene::allow(", "#[async_hygiene::expect(");
        assert_ne!(allowed, expected, "{lint}: nothing is allowed");
        for (name, text) in [("mistake", mistake), ("mended", mended), ("allowed", expected)] {
            let path = folder.join(name).with_extension("rs");
            fs::write(&path, text).expect("the folder is there to be written to");
            _ = writeln!(modules, "#[path = {path:?}] pub mod {name};");
        }
        modules += "}\n";
    }
    fs::write(out.join("pages.rs"), modules).expect("the folder is there to be written to");
}

/// The pages, by the names of their lints.
fn pages() -> Vec<(String, String)> {
    let files = fs::read_dir(PAGES).expect("a folder of the repository").map(|file| file.expect("a file").path());
    let mut pages: Vec<_> = files.map(|path| (name(&path), fs::read_to_string(&path).expect("a page"))).collect();
    pages.sort();
    pages
}

fn name(page: &Path) -> String {
    page.file_stem().expect("a file").to_str().expect("a name of a lint").to_owned()
}

/// The first code of that kind in the section, with the lines that rustdoc hides.
fn example(page: &str, section: &str, fence: &str) -> String {
    let code = page.split_once(&format!("\n# {section}\n")).and_then(|(_, text)| text.split_once(fence));
    let (code, _) = code.and_then(|(_, text)| text.split_once("```")).unwrap_or_else(|| panic!("{section}:\n{page}"));
    let shown = |line: &str| {
        if line == "#" { "\n".to_owned() } else { line.strip_prefix("# ").unwrap_or(line).to_owned() + "\n" }
    };
    code.lines().map(shown).collect()
}
