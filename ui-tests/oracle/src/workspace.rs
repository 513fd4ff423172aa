//! Crates in a scratch workspace: compiled with the dumps on, then compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::compare::{self, Finding, Tally, Why};
use crate::{inject, layout};

/// A library or a program of a workspace.
#[derive(Clone, Debug)]
pub struct Target {
    /// The package's name.
    pub package: String,
    /// Its own name.
    pub name: String,
    /// A library.
    pub is_lib: bool,
    /// Of an edition up to 2021.
    pub until_2021: bool,
    /// The folder of its package.
    pub dir: PathBuf,
}

/// The libraries and programs of the workspace's own packages.
pub fn targets(root: &Path) -> Result<Vec<Target>, String> {
    put_back(root).map_err(|error| format!("{}: {error}", root.display()))?;
    let output = cargo(root).args(["metadata", "--no-deps", "--format-version=1"]).output();
    let output = output.map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))?;
    let mut found = Vec::new();
    let packages = metadata["packages"].as_array().into_iter().flatten();
    // What was put in by an earlier run is no package of the workspace.
    for package in packages.filter(|package| package["name"] != "held") {
        for target in package["targets"].as_array().into_iter().flatten() {
            let kinds: Vec<&str> = target["kind"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let is_lib = kinds.iter().any(|kind| matches!(*kind, "lib" | "rlib" | "cdylib" | "dylib" | "staticlib"));
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            if is_lib || kinds.contains(&"bin") {
                found.push(Target {
                    package: text(&package["name"]),
                    name: text(&target["name"]),
                    is_lib,
                    until_2021: matches!(target["edition"].as_str(), Some("2015" | "2018" | "2021")),
                    dir: Path::new(&text(&package["manifest_path"])).parent().unwrap_or(root).to_owned(),
                });
            }
        }
    }
    found.sort_by(|a, b| (&a.package, !a.is_lib, &a.name).cmp(&(&b.package, !b.is_lib, &b.name)));
    Ok(found)
}

/// Cargo in the workspace. The flags that make rustc talk are unstable; on a stable toolchain they want the variable.
fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "--cap-lints=allow");
    // What is not built again is not dumped again.
    command.env("CARGO_INCREMENTAL", "0");
    // What surrounds the run of a test is not for the scratch workspace.
    for variable in ["CARGO_TARGET_DIR", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        command.env_remove(variable);
    }
    command
}

/// Why a target could not be compared.
#[derive(Debug)]
pub enum Failed {
    /// It does not compile. The errors, each with its file and line where it has one.
    Compile(Vec<CompileError>),
    /// Something else, in words.
    Other(String),
}

/// An error of the compiler.
#[derive(Debug)]
pub struct CompileError {
    /// Its headline.
    pub text: String,
    /// Files, relative to the workspace, and lines.
    pub places: Vec<(String, usize)>,
}

/// Compiles a target, and compares its bodies.
pub fn measure(root: &Path, target: &Target) -> Result<Tally, Failed> {
    let dump = root.join("dump").join(format!("{}-{}-{}", target.package, target.name, target.is_lib));
    let _ = fs::remove_dir_all(&dump);
    fs::create_dir_all(&dump).map_err(|error| Failed::Other(error.to_string()))?;
    let mut command = cargo(root);
    // Not by name: what the workspace depends on may have a package of that name, too.
    command.args(["rustc", "--profile=check", "--message-format=json"]);
    command.arg("--manifest-path").arg(target.dir.join("Cargo.toml"));
    match target.is_lib {
        true => command.arg("--lib"),
        false => command.args(["--bin", &target.name]),
    };
    // rustc runs again even if nothing has changed but the dumps are gone: a flag of this run's own.
    command.arg("--").args(layout::flags(&dump)).arg(format!("--cfg=oracle_run=\"{}\"", stamp()));
    let output = command.output().map_err(|error| Failed::Other(error.to_string()))?;
    if !output.status.success() {
        let errors = errors(&String::from_utf8_lossy(&output.stdout));
        return Err(match errors.is_empty() {
            true => Failed::Other(String::from_utf8_lossy(&output.stderr).into_owned()),
            false => Failed::Compile(errors),
        });
    }
    let coroutines = layout::read(&dump).map_err(Failed::Other)?;
    let tally = compare::compare(root, coroutines, target.until_2021).map_err(Failed::Other)?;
    let _ = fs::remove_dir_all(&dump);
    Ok(tally)
}

fn stamp() -> u128 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_nanos())
}

fn errors(messages: &str) -> Vec<CompileError> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let errors = messages.filter(|m| m["reason"] == "compiler-message" && m["message"]["level"] == "error");
    errors
        .map(|m| {
            let message = &m["message"];
            let mut places = Vec::new();
            let children = message["children"].as_array().into_iter().flatten();
            let spans = std::iter::once(message).chain(children).filter_map(|message| message["spans"].as_array());
            for span in spans.flatten() {
                let mut span = span;
                // A place in a macro is that of its call.
                loop {
                    let line = span["line_start"].as_u64().unwrap_or(0) as usize;
                    places.push((span["file_name"].as_str().unwrap_or_default().to_owned(), line));
                    match &span["expansion"]["span"] {
                        Value::Null => break,
                        outer => span = outer,
                    }
                }
            }
            CompileError { text: message["message"].as_str().unwrap_or_default().to_owned(), places }
        })
        .collect()
}

/// What `held` is, for a scratch copy.
const HELD: [(&str, &str); 2] =
    [("Cargo.toml", include_str!("../held/Cargo.toml")), ("src/lib.rs", include_str!("../held/src/lib.rs"))];

/// Copies a target's package sources with guards in them, as often as it takes until they compile; then compares. The package is put back
/// as it was. `keep`: where the sources with guards are kept, to look into.
pub fn measure_injected(root: &Path, target: &Target, seed: u64, keep: Option<&Path>) -> Result<InjectedTally, Failed> {
    let other = |error: std::io::Error| Failed::Other(error.to_string());
    // Beside the workspace, so as not to be a member of it.
    let held = root.join("target").join("held");
    for (name, text) in HELD {
        let path = held.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&held)).map_err(other)?;
        fs::write(path, text).map_err(other)?;
    }
    let manifest = target.dir.join("Cargo.toml");
    let mut kept = vec![(manifest.clone(), fs::read_to_string(&manifest).map_err(other)?)];
    let with_held = format!("{}\n[dependencies.held]\npath = {:?}\n", kept[0].1, held.display().to_string());
    fs::write(&manifest, with_held).map_err(other)?;
    for path in
        all_files(&target.dir.join("src")).into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"))
    {
        let text = fs::read_to_string(&path).map_err(other)?;
        if text.contains("async") {
            kept.push((path, text));
        }
    }
    for (path, text) in &kept {
        let copy = root.join(KEPT).join(path.strip_prefix(root).unwrap_or(path));
        fs::create_dir_all(copy.parent().unwrap_or(root)).map_err(other)?;
        fs::write(copy, text).map_err(other)?;
    }
    let result = until_it_compiles(root, target, seed, &kept[1..]);
    if let Some(keep) = keep {
        for (path, _) in &kept[1..] {
            let copy = keep.join(path.strip_prefix(root).unwrap_or(path));
            fs::create_dir_all(copy.parent().unwrap_or(keep)).map_err(other)?;
            fs::copy(path, copy).map_err(other)?;
        }
    }
    put_back(root).map_err(other)?;
    result
}

/// Where the files are that were rewritten, as they were.
const KEPT: &str = "target/kept";

/// Puts back what was rewritten; what a run that was stopped has left, too.
fn put_back(root: &Path) -> std::io::Result<()> {
    let kept = root.join(KEPT);
    for copy in all_files(&kept) {
        fs::copy(&copy, root.join(copy.strip_prefix(&kept).unwrap_or(&copy)))?;
    }
    if kept.exists() { fs::remove_dir_all(kept) } else { Ok(()) }
}

/// Comparisons with guards put in.
#[derive(Debug, Default)]
pub struct InjectedTally {
    /// What came out.
    pub tally: Tally,
    /// Each guard's form, of one comparison.
    pub forms: BTreeMap<u32, &'static str>,
    /// How many guards that were.
    pub guards: usize,
    /// How many functions would not compile with guards in them.
    pub left: usize,
    /// What rustc stores and we do not call held, by why not and by form.
    pub missed: BTreeMap<(Why, &'static str), Vec<Finding>>,
}

impl InjectedTally {
    fn new(tally: Tally, forms: BTreeMap<u32, &'static str>, left: usize) -> Self {
        let mut missed: BTreeMap<_, Vec<Finding>> = BTreeMap::new();
        for (number, found) in &tally.missed_guards {
            let form = forms.get(number).copied().unwrap_or("of no form");
            for (why, finding) in found {
                missed.entry((*why, form)).or_default().push(finding.clone());
            }
        }
        InjectedTally { tally, guards: forms.len(), forms, left, missed }
    }

    /// Takes in another comparison's numbers.
    pub fn add(&mut self, other: InjectedTally) {
        self.tally.add(other.tally);
        self.guards += other.guards;
        self.left += other.left;
        for (kind, found) in other.missed {
            self.missed.entry(kind).or_default().extend(found);
        }
    }
}

fn until_it_compiles(
    root: &Path,
    target: &Target,
    seed: u64,
    files: &[(PathBuf, String)],
) -> Result<InjectedTally, Failed> {
    let mut leave: BTreeMap<&Path, BTreeSet<usize>> = BTreeMap::new();
    let none = BTreeSet::new();
    for _ in 0..12 {
        let mut forms = BTreeMap::new();
        let mut functions = BTreeMap::new();
        for (n, (path, text)) in files.iter().enumerate() {
            let seed = seed.wrapping_mul(1_000_003).wrapping_add(n as u64);
            let leave = leave.get(path.as_path()).unwrap_or(&none);
            let first = n as u32 * 10_000;
            let text = match inject::inject(text, seed, first, leave) {
                Some(injected) => {
                    forms.extend(injected.forms);
                    functions.insert(path.as_path(), injected.functions);
                    injected.text
                }
                None => text.clone(),
            };
            fs::write(path, text).map_err(|error| Failed::Other(error.to_string()))?;
        }
        let errors = match measure(root, target) {
            Ok(tally) => return Ok(InjectedTally::new(tally, forms, leave.values().map(BTreeSet::len).sum())),
            Err(Failed::Compile(errors)) => errors,
            Err(other) => return Err(other),
        };
        let mut progress = false;
        for (file, line) in errors.iter().flat_map(|error| &error.places) {
            let path = root.join(file);
            let Some((path, functions)) = functions.get_key_value(path.as_path()) else { continue };
            for (n, (first, last)) in functions.iter().enumerate() {
                if (*first..=*last).contains(line) {
                    progress |= leave.entry(path).or_default().insert(n);
                }
            }
        }
        if !progress {
            return Err(Failed::Compile(errors));
        }
    }
    Err(Failed::Other("does not compile with guards in it, whatever is left out".to_owned()))
}

fn all_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => found.extend(all_files(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}
