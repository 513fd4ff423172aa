//! A walk over real code.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use proc_macro2::TokenStream;

use crate::attributes::{self, Attribute};
use crate::check::{self, Input};
use crate::items::{self, Found};

/// What the compiler gives a thread that expands macros.
const STACK: usize = 8 << 20;

/// What was seen.
#[derive(Default)]
pub struct Report {
    /// Folders that were looked into.
    pub crates: usize,
    /// Files that were read.
    pub files: usize,
    /// Files that syn cannot read: templates, tests of parsers.
    pub unread: usize,
    /// Their lines.
    pub lines: usize,
    /// The items in them.
    pub items: usize,
    /// Attributes that were expanded on them.
    pub expansions: usize,
    /// The tokens of all expansions, as they went in.
    pub tokens: usize,
    /// The time in the engine.
    pub expanding: Duration,
    /// The slowest items, by the time for each token.
    pub slowest: Vec<Slow>,
    /// What is wrong, each with the place.
    pub failures: Vec<String>,
}

/// An item that took its time.
#[derive(Clone)]
pub struct Slow {
    /// The time in the engine.
    pub took: Duration,
    /// How long the item is.
    pub tokens: usize,
    /// Which attribute, item and file.
    pub what: String,
}

impl Slow {
    /// Microseconds for each token.
    pub fn each(&self) -> f64 {
        self.took.as_secs_f64() * 1e6 / self.tokens.max(1) as f64
    }
}

/// How many of the slowest are kept, and from how many tokens on an item counts: of short ones the clock says little.
const KEPT: usize = 12;
const LONG: usize = 200;

impl Report {
    fn add(&mut self, other: Report) {
        self.files += other.files;
        self.unread += other.unread;
        self.lines += other.lines;
        self.items += other.items;
        self.expansions += other.expansions;
        self.tokens += other.tokens;
        self.expanding += other.expanding;
        self.failures.extend(other.failures);
        other.slowest.into_iter().for_each(|slow| self.slow(slow));
    }

    fn slow(&mut self, slow: Slow) {
        if slow.tokens < LONG {
            return;
        }
        self.slowest.push(slow);
        self.slowest.sort_by(|a, b| b.each().total_cmp(&a.each()));
        self.slowest.truncate(KEPT);
    }
}

/// The folders of all packages in the lock file of this workspace, as far as cargo has fetched them.
pub fn locked() -> io::Result<Vec<PathBuf>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let output = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--locked", "--manifest-path", manifest])
        .output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let manifests = packages.iter().filter_map(|package| package["manifest_path"].as_str());
    let mut folders: Vec<PathBuf> = manifests.filter_map(|path| Some(Path::new(path).parent()?.to_owned())).collect();
    folders.sort();
    folders.dedup();
    Ok(folders)
}

/// The sources in these folders, each once, in order.
pub fn sources(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    folders.iter().for_each(|folder| within(folder, &mut paths));
    paths.sort();
    paths.dedup();
    paths
}

fn within(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name());
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            if name != "target" && !name.to_string_lossy().starts_with('.') {
                within(&path, out);
            }
        } else if kind.is_file() && path.extension().is_some_and(|ext| ext == "rs") {
            out.push(path);
        }
    }
}

/// Walks over these files, on all cores.
pub fn walk(paths: &[PathBuf]) -> Report {
    let (next, report) = (AtomicUsize::new(0), Mutex::new(Report::default()));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let seen = file(path);
                    // Now, because a stack that overflows ends all.
                    seen.failures.iter().for_each(|failure| eprintln!("{failure}"));
                    let mut report = report.lock().expect("no panic gets here");
                    report.add(seen);
                    if report.files % 500 == 0 {
                        eprintln!(
                            "{} of {} files, {} lines, {} items, {} expansions",
                            report.files,
                            paths.len(),
                            report.lines,
                            report.items,
                            report.expansions
                        );
                    }
                }
            });
        }
    });
    let mut report = report.into_inner().expect("no panic gets here");
    report.failures.sort();
    report
}

/// One file: once from the first item to the last, and once, in another thread, from the last to the first. A thread has the name of the
/// file, so that the message of a stack that overflows has it too.
fn file(path: &Path) -> Report {
    // Some files are there to be no Rust.
    let Ok(source) = std::fs::read_to_string(path) else { return Report::default() };
    let run = |backwards: bool| {
        let (name, source) = (path.display().to_string(), &source);
        let body = move || pass(path, source, backwards);
        thread::scope(|scope| {
            let thread = thread::Builder::new().name(name).stack_size(STACK).spawn_scoped(scope, body);
            match thread.expect("a thread starts").join() {
                Ok(passed) => passed,
                Err(_) => (Report::default(), vec![None]),
            }
        })
    };
    let (mut report, forwards) = run(false);
    let (_, backwards) = run(true);
    if forwards != backwards {
        let which = forwards.iter().zip(&backwards).filter(|(a, b)| a != b).count();
        report
            .failures
            .push(format!("{}: {which} outputs are different in another thread, after others", path.display()));
    }
    report
}

/// The hashes of all outputs, in the order of the file. `None`: a panic.
type Hashes = Vec<Option<u64>>;

fn pass(path: &Path, source: &str, backwards: bool) -> (Report, Hashes) {
    let mut report = Report { files: 1, lines: source.lines().count(), ..Report::default() };
    let Ok(file) = check::caught(|| syn::parse_file(source)).and_then(|parsed| parsed.map_err(|e| e.to_string()))
    else {
        report.unread += 1;
        return (report, Vec::new());
    };
    let mut found = items::of(&file);
    drop(file);
    report.items = found.len();
    if backwards {
        found.reverse();
    }
    let parsed = |args: &'static str| (args, attributes::parsed(args).expect("these are tokens"));
    let arguments: Vec<_> = attributes::ALL
        .iter()
        .map(|attribute| (attribute, attribute.args.iter().copied().map(parsed).collect()))
        .collect();
    let mut hashes = Vec::new();
    async_hygiene_engine::in_file(source.to_owned(), || {
        for (n, item) in found.into_iter().enumerate() {
            let turn = if backwards { report.items - 1 - n } else { n };
            hashes.push(one(path, item, &arguments, turn, backwards, &mut report));
        }
    });
    if backwards {
        hashes.reverse();
    }
    (report, hashes.concat())
}

/// One item, as it is and had it been async.
fn one(
    path: &Path,
    item: Found,
    arguments: &[(&Attribute, Vec<(&str, TokenStream)>)],
    turn: usize,
    backwards: bool,
    report: &mut Report,
) -> Hashes {
    let Found { name, tokens, inert } = item;
    let mut hashes = Vec::new();
    let awaiting = (!inert).then(|| items::had_it_been_async(tokens.clone())).flatten();
    let awaiting = awaiting.map(|tokens| (", had it been async", Input::new(tokens)));
    let is_sync = awaiting.is_some();
    for (variant, input) in [("", Input::new(tokens))].into_iter().chain(awaiting) {
        let unchanged = hash(&input.tokens);
        let told =
            |attribute: &str, args: &str| format!("#[{attribute}({args})] on {name}{variant} in {}", path.display());
        if inert
            && !backwards
            && let Err(why) = check::derive(&input.tokens)
        {
            report.failures.push(format!("{}: {why}", told("derive", "LockGuard")));
        }
        for (attribute, arguments) in arguments {
            // What makes no future is only complained of.
            if attribute.rewrites && attribute.name != "offload" && (inert || is_sync && variant.is_empty()) {
                continue;
            }
            // One of them on this item, the others on those that follow.
            let (text, args) = &arguments[turn % arguments.len()];
            let expansion = match input.expand(attribute, args) {
                Ok(expansion) => expansion,
                Err(why) => {
                    report.failures.push(format!("{}: {why}", told(attribute.name, text)));
                    hashes.push(None);
                    continue;
                }
            };
            let hash = hash(&expansion.output);
            hashes.push(Some(hash));
            if backwards {
                continue;
            }
            report.expansions += 1;
            report.tokens += input.len();
            report.expanding += expansion.took;
            if hash != unchanged
                && let Err(why) = input.judge(attribute, &expansion.output)
            {
                report.failures.push(format!("{}: {why}", told(attribute.name, text)));
            }
            let slow = Slow { took: expansion.took, tokens: input.len(), what: String::new() };
            if report.slowest.len() < KEPT || report.slowest.last().is_some_and(|last| last.each() < slow.each()) {
                report.slow(Slow { what: told(attribute.name, text), ..slow });
            }
        }
    }
    hashes
}

fn hash(tokens: &TokenStream) -> u64 {
    let mut hasher = DefaultHasher::new();
    tokens.to_string().hash(&mut hasher);
    hasher.finish()
}

/// What the walk has seen, for a reader.
pub fn print(report: &Report, took: Duration) {
    println!("crates      {:>12}", report.crates);
    println!("files       {:>12}, {} of them syn cannot read", report.files, report.unread);
    println!("lines       {:>12}", report.lines);
    println!("items       {:>12}", report.items);
    println!("expansions  {:>12}, each again in another thread", report.expansions);
    println!("tokens      {:>12}", report.tokens);
    println!("seconds     {:>12.1}", took.as_secs_f64());
    let each = report.expanding.as_secs_f64() * 1e6 / report.tokens.max(1) as f64;
    println!("µs a token  {each:>12.3}");
    println!("slowest, in µs a token, of items with {LONG} tokens and more:");
    for slow in &report.slowest {
        println!("{:>9.2}  {:>7} tokens  {}", slow.each(), slow.tokens, slow.what);
    }
    println!("failures    {:>12}", report.failures.len());
    report.failures.iter().for_each(|failure| println!("    {failure}"));
}

/// The whole walk over these folders: of the files every one, or one of so many, from that one on.
pub fn run(folders: &[PathBuf], one_of: usize, from: usize) -> Report {
    let start = Instant::now();
    let paths: Vec<PathBuf> = sources(folders).into_iter().skip(from).step_by(one_of).collect();
    let mut report = walk(&paths);
    report.crates = folders.len();
    print(&report, start.elapsed());
    report
}
