//! Each folder of `tests/packages` is a package, checked with editions 2021 and 2024: what the compiler says of it stands in `expected.txt`
//! there (`SETTINGS=overwrite` writes it anew). All of them are one workspace in the target directory, so that one cargo does it.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const EDITIONS: [&str; 2] = ["2021", "2024"];

/// The wording of errors changes from release to release.
const BLESSED: &str = "1.95.";

struct Workspace {
    root: PathBuf,
}

/// What a run of cargo has told of a package: findings, each with its place, and whether there was anything to do.
#[derive(Default)]
struct Told {
    findings: BTreeSet<(String, u64, String)>,
    compiled: bool,
}

impl Workspace {
    /// Packages anew, from `tests/packages`. What was built before stays.
    fn new() -> (Workspace, Vec<String>) {
        let ours = Path::new(env!("CARGO_MANIFEST_DIR"));
        let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let workspace = Workspace { root: target.join("settings") };
        let repository = ours.join("../..").canonicalize().unwrap();
        let mut members = Vec::new();
        for entry in fs::read_dir(ours.join("tests/packages")).unwrap() {
            let from = entry.unwrap().path();
            let name = from.file_name().unwrap().to_str().unwrap().to_owned();
            let once = from.join("once").exists();
            for edition in EDITIONS.iter().rev().take(if once { 1 } else { 2 }) {
                let member = if once { name.clone() } else { format!("{name}-{edition}") };
                let change = |text: &str| {
                    text.replace("{crate}", &member.replace('-', "_"))
                        .replace("{package}", &member)
                        .replace("{edition}", edition)
                        .replace("{runtime}", &repository.join("runtime").to_string_lossy().replace('\\', "/"))
                };
                copy(&from, &workspace.root.join(&member), &change);
                members.push(member);
            }
        }
        members.sort();
        let listed: Vec<_> = members.iter().map(|member| format!("\"{member}\"")).collect();
        let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", listed.join(", "));
        write(&workspace.root.join("Cargo.toml"), &manifest);
        write(&workspace.root.join("async-hygiene.toml"), include_str!("root.toml"));
        let lock = fs::read_to_string(repository.join("Cargo.lock")).unwrap();
        write(&workspace.root.join("Cargo.lock"), &lock);
        (workspace, members)
    }

    fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// `cargo check` of all that there is.
    fn check(&self) -> BTreeMap<String, Told> {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["check", "--workspace", "--all-targets", "--keep-going", "--offline", "--message-format=json"]);
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", self.root.join("target")).env_remove("RUSTFLAGS");
        let output = cargo.output().expect("cargo runs");
        let mut told: BTreeMap<String, Told> = BTreeMap::new();
        let mut finished = false;
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let message: Value = serde_json::from_str(line).expect(line);
            finished |= message["reason"] == "build-finished";
            let Some(manifest) = message["manifest_path"].as_str() else { continue };
            let Ok(member) = Path::new(manifest).strip_prefix(&self.root) else { continue };
            let dir = member.parent().unwrap().to_str().unwrap().to_owned();
            let told = told.entry(dir).or_default();
            told.compiled |= message["reason"] == "compiler-message" || message["fresh"] == false;
            let said = &message["message"];
            if message["reason"] != "compiler-message" || said["spans"].as_array().is_none_or(Vec::is_empty) {
                continue;
            }
            let span = said["spans"].as_array().unwrap().iter().find(|span| span["is_primary"] == true).unwrap();
            let place = user_span(span);
            let file = place["file_name"].as_str().unwrap();
            let file = file.split_once('/').map_or(file, |(_, file)| file).to_owned();
            let mut text = format!("{}: {}", said["level"].as_str().unwrap(), said["message"].as_str().unwrap());
            text = text.lines().collect::<Vec<_>>().join("\n    ");
            told.findings.insert((file, place["line_start"].as_u64().unwrap(), text));
        }
        assert!(finished, "{}", String::from_utf8_lossy(&output.stderr));
        told
    }
}

/// Where the macro was called whose code it is.
fn user_span(span: &Value) -> &Value {
    match &span["expansion"] {
        Value::Null => span,
        expansion => user_span(&expansion["span"]),
    }
}

fn copy(from: &Path, to: &Path, change: &dyn Fn(&str) -> String) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to, change);
        } else {
            write(&to, &change(&fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

/// Not where nothing changes: cargo looks at the time of files.
fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if fs::read_to_string(path).is_ok_and(|known| known == text) {
        return;
    }
    fs::write(path, text).unwrap();
}

/// As `expected.txt` has it.
fn rendered(told: &Told) -> String {
    let mut text = String::new();
    for (file, line, said) in &told.findings {
        writeln!(text, "{file}:{line}: {said}").unwrap();
    }
    text
}

#[test]
fn packages_with_settings() {
    let version =
        Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("--version").output().unwrap();
    if !String::from_utf8_lossy(&version.stdout).starts_with(&format!("rustc {BLESSED}")) {
        return;
    }
    let (workspace, members) = Workspace::new();
    let told = workspace.check();
    let mut wrong = String::new();
    for member in &members {
        let name =
            EDITIONS.iter().fold(&**member, |name, edition| name.strip_suffix(&format!("-{edition}")).unwrap_or(name));
        let path = Path::new("tests/packages").join(name).join("expected.txt");
        // Each edition has a directory of its own.
        let found = rendered(&told[member]).replace(&format!("{member}/"), "");
        if env::var_os("SETTINGS").is_some_and(|what| what == "overwrite") {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            writeln!(wrong, "--- {member} ---\n{found}--- expected ---\n{expected}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    a_change_of_the_file_compiles_again(&workspace);
}

/// Nothing is compiled again but for a reason, and a change of the file is one.
fn a_change_of_the_file_compiles_again(workspace: &Workspace) {
    const MEMBERS: [&str; 3] = ["tracked-2024", "tracked-methods-2024", "inherits-2024"];
    let compiled = |told: &BTreeMap<String, Told>| MEMBERS.map(|member| told[member].compiled);
    let findings = |told: &BTreeMap<String, Told>, member: &str| told[member].findings.len();
    let told = workspace.check();
    assert_eq!(compiled(&told), [false; 3], "nothing has changed");

    let file = "[lints]\nblocking_call = \"deny\"\n";
    fs::write(workspace.file("tracked-2024/async-hygiene.toml"), file).unwrap();
    fs::write(workspace.file("tracked-methods-2024/async-hygiene.toml"), file).unwrap();
    let told = workspace.check();
    assert_eq!(compiled(&told), [true, true, false], "two files have changed");
    assert_eq!((findings(&told, "tracked-2024"), findings(&told, "tracked-methods-2024")), (1, 1));

    // Without a file of its own, that of the workspace: it allows what this one does.
    fs::remove_file(workspace.file("tracked-2024/async-hygiene.toml")).unwrap();
    fs::remove_file(workspace.file("tracked-methods-2024/async-hygiene.toml")).unwrap();
    let told = workspace.check();
    assert_eq!((findings(&told, "tracked-2024"), findings(&told, "tracked-methods-2024")), (0, 0), "no file");

    let file = workspace.file("async-hygiene.toml");
    let changed = fs::read_to_string(&file).unwrap().replace("\"allow\"", "\"deny\"");
    fs::write(file, changed).unwrap();
    let told = workspace.check();
    assert_eq!(compiled(&told), [true; 3], "the workspace's file has changed");
    assert_eq!(MEMBERS.map(|member| findings(&told, member)), [1; 3]);
}
