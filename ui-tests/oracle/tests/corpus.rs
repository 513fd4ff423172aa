//! The comparison on this repository's own cases: the twins of `ui-tests/neutral` in both editions, and every case of the lint about locks,
//! rejected ones too, as without the attributes they compile.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use oracle::compare::{Finding, Tally};
use oracle::workspace::{self, Failed, Target};

const DEPENDENCIES: &str = r#"
async-trait = "0.1"
dashmap = "6"
futures = "0.3"
parking_lot = { version = "0.12", features = ["arc_lock"] }
tokio = { version = "1", features = ["full"] }
"#;

/// The lint's cases.
const CASES: &str = "cases";

/// Packages of the scratch workspace, and their editions.
const PACKAGES: [(&str, &str); 3] = [(CASES, "2024"), ("corpus-2021", "2021"), ("corpus-2024", "2024")];

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the workspace")
}

/// Writes the scratch workspace.
fn workspace() -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("oracle");
    let corpus = repository().join("ui-tests/neutral/corpus");
    let cases = repository().join("ui-tests/tests/ui");
    for (name, edition) in PACKAGES {
        let package = dir.join(name);
        let mut lib = "#![allow(warnings)]\n#[macro_use]\nmod support;\n".to_owned();
        write(&package.join("src/support.rs"), &read(&corpus.join("support.rs")));
        let folders = match name {
            CASES => vec![cases.join("lock_across_await"), cases.join("neutral")],
            _ => vec![corpus.join(edition)],
        };
        for source in folders.iter().flat_map(|folder| files(folder)) {
            let name = source.file_stem().and_then(|s| s.to_str()).expect("a name");
            if OTHER_CRATES.contains(&name) {
                continue;
            }
            // Each in a folder of its own: a case of the same name may be in two.
            let folder = source.parent().and_then(Path::file_name).and_then(|s| s.to_str()).expect("a folder");
            let file = format!("{folder}/{name}.rs");
            write(&package.join("src").join(&file), &without_attributes(&read(&source)));
            writeln!(lib, "#[path = {file:?}]\nmod {name};").expect("a string");
        }
        write(&package.join("src/lib.rs"), &lib);
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = {edition:?}\n\n[dependencies]{DEPENDENCIES}"
        );
        write(&package.join("Cargo.toml"), &manifest);
    }
    write(
        &dir.join("Cargo.toml"),
        &format!(
            "[workspace]\nresolver = \"3\"\nmembers = {:?}\n\n[profile.dev]\ndebug = false\n",
            PACKAGES.map(|(name, _)| name)
        ),
    );
    // What it depends on is in the repository's lock file, and there.
    write(&dir.join(".cargo/config.toml"), "[net]\noffline = true\n");
    if !dir.join("Cargo.lock").exists() {
        write(&dir.join("Cargo.lock"), &read(&repository().join("Cargo.lock")));
    }
    dir
}

/// Cases that need what is not in the scratch workspace, or are no module of a crate.
const OTHER_CRATES: &[&str] = &["fail_spin", "pass_shadowed_prelude", "pass_tracing_instrument", "pass_visibility"];

/// Lines with something of ours become blank: all others keep their numbers.
fn without_attributes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let code = line.trim_start();
        let ours = code.contains("async_hygiene")
            || ["#[hygiene", "#[no_lock_across_await", "#[derive(LockGuard", "#[lock_guard"]
                .iter()
                .any(|ours| code.starts_with(ours));
        // An inner attribute is for the crate.
        if !ours && !code.starts_with("#![") {
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}

#[test]
fn what_we_call_held_is_stored() {
    let root = workspace();
    let targets = workspace::targets(&root).expect("the packages");
    assert_eq!(targets.len(), PACKAGES.len());
    let mut all = Tally::default();
    for target in &targets {
        let tally = done(target, workspace::measure(&root, target));
        println!("{}: {} awaits, {} values", target.name, tally.awaits, tally.agreed);
        all.add(tally);
        if target.package == CASES {
            // Some have to be `Send`, which another await would change.
            continue;
        }
        let found = done(target, workspace::measure_injected(&root, target, 1, None));
        println!("  with {} guards: {} awaits, {} held", found.guards, found.tally.awaits, found.tally.guards);
        assert_eq!(found.left, 0, "functions that do not compile with guards in them");
        all.add(found.tally);
    }
    assert!(all.awaits > 3500 && all.agreed > 5000 && all.guards > 3000, "too little was compared: {all:#?}");
    let is = |finding: &Finding, (file, what, _): &(&str, &str, &str)| {
        finding.at.file.ends_with(file) && finding.what == *what
    };
    let new: Vec<&Finding> = all.wrong.iter().filter(|finding| !KNOWN.iter().any(|known| is(finding, known))).collect();
    assert!(new.is_empty(), "held, and not stored: {new:#?}");
    let gone: Vec<_> = KNOWN.iter().filter(|known| !all.wrong.iter().any(|finding| is(finding, known))).collect();
    assert!(gone.is_empty(), "take off the list what is mended: {gone:#?}");
}

/// What tokens do not tell.
const KNOWN: &[(&str, &str, &str)] =
    &[("2021/never.rs", "held_9", "a function that never comes back, by its type alone")];

#[track_caller]
fn done<T>(target: &Target, result: Result<T, Failed>) -> T {
    match result {
        Ok(done) => done,
        Err(Failed::Other(text)) => panic!("{}: {text}", target.name),
        Err(Failed::Compile(errors)) => panic!("{}: {errors:#?}", target.name),
    }
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(dir).expect("cases").map(|f| f.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "rs"));
    files.sort();
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}
