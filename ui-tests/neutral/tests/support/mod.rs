//! The scratch workspace with the twins, and cargo in it.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The lints that are on in both twins, beside the defaults.
const LINTS: &str = "#![warn(
    unused, nonstandard_style, future_incompatible, rust_2018_idioms, let_underscore, keyword_idents, refining_impl_trait,
    rust_2021_compatibility, rust_2024_compatibility, ambiguous_negative_literals, closure_returning_async_block,
    explicit_outlives_requirements, if_let_rescope, impl_trait_redundant_captures, let_underscore_drop, meta_variable_misuse,
    missing_abi, missing_copy_implementations, missing_debug_implementations, missing_docs, non_ascii_idents,
    redundant_imports, redundant_lifetimes, single_use_lifetimes, tail_expr_drop_order, trivial_casts,
    trivial_numeric_casts, unit_bindings, unnameable_types, unreachable_pub, unsafe_code,
    unused_import_braces, unused_lifetimes, unused_macro_rules, unused_qualifications, unused_results,
    variant_size_differences, deprecated, unreachable_code, let_underscore_lock
)]
#![warn(clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
";

pub const EDITIONS: [&str; 2] = ["2024", "2021"];

/// One of two packages with the same code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Twin {
    /// With `#[hygiene]`, as the corpus is written.
    Annotated,
    /// With those lines blank.
    Plain,
}

impl Twin {
    pub const BOTH: [Self; 2] = [Self::Annotated, Self::Plain];

    pub fn package(self, edition: &str) -> String {
        let name = match self {
            Self::Annotated => "annotated",
            Self::Plain => "plain",
        };
        format!("{name}-{edition}")
    }
}

/// The scratch workspace.
pub struct Workspace {
    dir: PathBuf,
}

impl Workspace {
    /// Writes it, where it is not there already: what has not changed is not compiled again.
    pub fn new() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).expect("the workspace");
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("twins");
        let runtime = root.join("runtime");
        let mut members = Vec::new();
        for edition in EDITIONS {
            for twin in Twin::BOTH {
                let package = twin.package(edition);
                let src = dir.join(&package).join("src");
                write(&dir.join(&package).join("Cargo.toml"), &manifest(&package, edition, &runtime));
                write(&src.join("support.rs"), &read(&here.join("corpus/support.rs")));
                let mut main = format!("//! The corpus.\n{LINTS}\n#[macro_use]\nmod support;\n");
                let mut calls = String::new();
                for file in files(&here.join("corpus").join(edition)) {
                    let text = read(&file);
                    let name = file.file_stem().and_then(|s| s.to_str()).expect("a name");
                    let text = match twin {
                        Twin::Annotated => text,
                        Twin::Plain => without_attributes(&text),
                    };
                    write(&src.join(name).with_extension("rs"), &text);
                    writeln!(main, "mod {name};").expect("a string");
                    writeln!(calls, "    {name}::cases();").expect("a string");
                }
                write!(main, "\nfn main() {{\n    std::panic::set_hook(Box::new(|_| {{}}));\n{calls}}}\n")
                    .expect("a string");
                write(&src.join("main.rs"), &main);
                members.push(package);
            }
        }
        write(
            &dir.join("Cargo.toml"),
            &format!(
                "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n"
            ),
        );
        // Offline, cargo takes what it needs from it.
        if !dir.join("Cargo.lock").exists() {
            write(&dir.join("Cargo.lock"), &read(&root.join("Cargo.lock")));
        }
        Self { dir }
    }

    fn cargo(&self, args: &[&str]) -> Output {
        cargo(&self.dir, args)
    }

    /// What a cargo command prints, which must succeed.
    pub fn stdout(&self, args: &[&str]) -> String {
        let output = self.cargo(args);
        assert!(output.status.success(), "cargo {args:?}:\n{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// True if there is such a command.
    pub fn has(&self, command: &str) -> bool {
        Command::new(env!("CARGO")).args([command, "--version"]).output().is_ok_and(|o| o.status.success())
    }

    /// Compiles a twin with flags that its dependencies do not get, and copies the program, which the next flags replace.
    pub fn program(&self, twin: Twin, edition: &str, name: &str, flags: &[&str]) -> PathBuf {
        let package = twin.package(edition);
        self.stdout(&[&["rustc", "--quiet", "-p", &package, "--"], flags].concat());
        let copy = self.dir.join(format!("{package}-{name}"));
        fs::copy(self.dir.join("target/debug").join(&package), &copy).expect("a program");
        copy
    }
}

/// Runs cargo in a scratch workspace.
pub fn cargo(dir: &Path, args: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.arg("--offline").args(args).current_dir(dir).env("CARGO_TARGET_DIR", dir.join("target"));
    for flags in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS"] {
        cargo.env_remove(flags);
    }
    cargo.output().expect("cargo starts")
}

fn manifest(package: &str, edition: &str, runtime: &Path) -> String {
    format!(
        "[package]\nname = {package:?}\nversion = \"0.0.0\"\nedition = {edition:?}\npublish = false\n\n[dependencies]\n\
         async-hygiene = {{ path = {runtime:?} }}\nfutures = \"0.3\"\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"sync\", \"rt\"] }}\n"
    )
}

/// Lines with an attribute of ours become blank: all others keep their numbers.
fn without_attributes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if !line.trim_start().starts_with("#[async_hygiene::") {
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(dir).expect("the corpus").map(|f| f.expect("a file").path()).collect();
    files.sort();
    files
}

pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

pub fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// What only one of them has, in order, each as often as the other lacks it.
fn difference<'l>(left: &'l [String], right: &'l [String]) -> Vec<String> {
    let mut counts = BTreeMap::<&str, isize>::new();
    for line in left {
        *counts.entry(line).or_default() += 1;
    }
    for line in right {
        *counts.entry(line).or_default() -= 1;
    }
    let mut out = Vec::new();
    for (line, count) in counts {
        let who = if count > 0 { "annotated" } else { "plain" };
        out.extend((0..count.unsigned_abs()).map(|_| format!("{who:>10}: {line}")));
    }
    out
}

/// What differs. `least` lines must be there, or the comparison says nothing.
pub fn compare(what: &str, least: usize, annotated: &[String], plain: &[String]) -> Vec<String> {
    println!("{what}: {} in the annotated twin, {} in the plain one", annotated.len(), plain.len());
    assert!(plain.len() >= least, "{what}: only {}", plain.len());
    difference(annotated, plain).into_iter().map(|line| format!("{what}: {line}")).collect()
}

/// The release whose differences are listed.
const BLESSED: &str = "rustc 1.95.";

/// Fails with what differs and is not known to, and with what is known to differ and does not. `what` is the run, as in the list.
#[track_caller]
pub fn assert_none(what: &str, different: &[String]) {
    // Sizes, wordings and lints change from one release to the next; the list is that of one.
    let version = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("--version").output();
    let version = version.map(|v| String::from_utf8_lossy(&v.stdout).into_owned()).unwrap_or_default();
    if !version.starts_with(BLESSED) {
        println!("{what}: not compared, the known differences are those of {BLESSED}, and this is {version}");
        return;
    }
    let known: Vec<&str> = include_str!("../../known_differences.txt")
        .lines()
        .filter(|line| line.split(' ').next() == Some(what))
        .collect();
    let new: Vec<&str> = different.iter().map(String::as_str).filter(|line| !known.contains(line)).collect();
    assert!(new.is_empty(), "the twins differ in {}\n{}\n", new.len(), new.join("\n"));
    let gone: Vec<&str> = known.into_iter().filter(|line| !different.iter().any(|d| d == line)).collect();
    assert!(gone.is_empty(), "take off the list what does not differ any more\n{}\n", gone.join("\n"));
}
