//! Compiles small programs, all at once, and runs them.

use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use timeline::Record;

use crate::json::Json;
use crate::scratch::{self, in_manifest, workspace_dir};

/// What every program may use. The versions are those of the workspace's lock file.
const DEPENDENCIES: &str = "\
[dependencies]
async-hygiene = { path = \"$RUNTIME\", features = [\"tracing\"] }
timeline = { path = \"$TIMELINE\" }
tokio = { version = \"1.28\", default-features = false, features = [\"rt\", \"macros\", \"net\", \"io-util\", \"time\", \"sync\"] }
tokio-util = { version = \"0.7.19\", default-features = false }
tracing = { version = \"0.1.29\", default-features = false, features = [\"std\"] }
";

/// No program runs for longer. Each watches itself, and ends much earlier.
const LONGEST_RUN: Duration = Duration::from_secs(20);

/// A program: a service, and the world around it.
#[derive(Debug, Clone)]
pub struct Program<'a> {
    /// The folder that both stand in, as the compiler shows it.
    pub folder: &'a str,
    /// The file of the service, as the compiler shows it: `broken.rs`.
    pub file: &'a str,
    /// The text of the service.
    pub service: &'a str,
    /// The text of the world, which has `mod service;` in it.
    pub main: &'a str,
}

/// What the compiler made of a program.
#[derive(Debug, Clone, Default)]
pub struct Compiled {
    /// Errors and warnings.
    pub diagnostics: Vec<Diagnostic>,
    /// What to run, if there is something.
    pub executable: Option<PathBuf>,
}

/// An error or a warning.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// `error` or `warning`.
    pub level: String,
    /// As the compiler prints it, coloured if that was asked for.
    pub rendered: String,
    /// The lines of the service that it points at.
    pub lines: Vec<usize>,
}

impl Diagnostic {
    /// The lint of ours that speaks here.
    pub fn lint(&self) -> Option<&str> {
        let (_, rest) = self.rendered.split_once("lint: `async_hygiene::")?;
        rest.split('`').next()
    }
}

/// The manifest of a package of such programs; `bins` are its last sections.
pub fn manifest(name: &str, bins: &str) -> String {
    let workspace = workspace_dir();
    let dependencies = DEPENDENCIES
        .replace("$RUNTIME", &in_manifest(&workspace.join("runtime")))
        .replace("$TIMELINE", &in_manifest(&workspace.join("examples/tour/timeline")));
    format!(
        "[workspace]\n\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n{dependencies}{bins}"
    )
}

/// Compiles programs in one run of cargo. `set` names the place where they stand; two who compile at once use two.
///
/// `print` gets what cargo tells of its progress.
///
/// # Errors
///
/// When files cannot be written, cargo cannot be started, or it does not get as far as compiling the programs.
pub fn compile(
    set: &str,
    programs: &[Program<'_>],
    colour: bool,
    print: &mut dyn FnMut(&str),
) -> io::Result<Vec<Compiled>> {
    let package = scratch::folder(set);
    // Whoever compiles it again finds it done, so it bears its own name.
    let name = |program: &Program<'_>| format!("{set}-{}-{}", program.folder, program.file.trim_end_matches(".rs"));
    let mut bins = String::new();
    for program in programs {
        let main = format!("{}/main_of_{}", program.folder, program.file);
        bins += &format!("\n[[bin]]\nname = \"{}\"\npath = \"{main}\"\n", name(program));
        let world = program.main.replace("mod service;", &format!("#[path = \"{}\"] mod service;", program.file));
        let service = format!("{}/{}", program.folder, program.file);
        scratch::write_package(&package, &[(&main, &world), (&service, program.service)])?;
    }
    scratch::write_package(&package, &[("Cargo.toml", &manifest(set, &bins))])?;

    let names: Vec<String> = programs.iter().map(name).collect();
    let mut log = String::new();
    for options in [&["--offline"][..], &[]] {
        let mut build = Build { names: &names, programs, compiled: vec![None; programs.len()], log: String::new() };
        build.run(&package, colour, options, print)?;
        log = build.log;
        // Nothing at all about a program: something is missing that only the registry has, or a dependency is broken.
        if let Some(compiled) = build.compiled.into_iter().collect() {
            return Ok(compiled);
        }
    }
    Err(io::Error::other(format!("the programs cannot be compiled:\n{log}")))
}

struct Build<'a> {
    names: &'a [String],
    programs: &'a [Program<'a>],
    compiled: Vec<Option<Compiled>>,
    log: String,
}

impl Build<'_> {
    fn run(&mut self, package: &Path, colour: bool, options: &[&str], print: &mut dyn FnMut(&str)) -> io::Result<()> {
        let format = if colour { "json-diagnostic-rendered-ansi" } else { "json" };
        let mut cargo = scratch::cargo(package, "build")
            .args(["--keep-going", "--message-format", format])
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let messages = cargo.stdout.take().map(|stdout| {
            thread::spawn(move || BufReader::new(stdout).lines().map_while(Result::ok).collect::<Vec<_>>())
        });
        if let Some(stderr) = cargo.stderr.take() {
            for line in BufReader::new(stderr).lines() {
                let line = line?;
                if ["Compiling", "Downloading", "Downloaded", "Blocking"]
                    .iter()
                    .any(|verb| line.trim_start().starts_with(verb))
                {
                    print(&line);
                }
                self.log += &format!("{line}\n");
            }
        }
        cargo.wait()?;
        let messages = messages.and_then(|messages| messages.join().ok()).unwrap_or_default();
        messages.iter().filter_map(|line| Json::read(line)).for_each(|message| self.hear(&message));
        Ok(())
    }

    fn hear(&mut self, message: &Json) {
        let name = message.get("target").and_then(|target| target.text("name"));
        let Some(index) = self.names.iter().position(|known| Some(known.as_str()) == name) else { return };
        match message.text("reason") {
            Some("compiler-artifact") => {
                let executable = message.text("executable").map(PathBuf::from);
                self.compiled[index].get_or_insert_default().executable = executable;
            }
            Some("compiler-message") => {
                let Some(diagnostic) = message.get("message").and_then(|message| self.read(message, index)) else {
                    return;
                };
                self.compiled[index].get_or_insert_default().diagnostics.push(diagnostic);
            }
            _ => {}
        }
    }

    /// `None` for what only counts the others.
    fn read(&self, message: &Json, index: usize) -> Option<Diagnostic> {
        let file = format!("{}/{}", self.programs[index].folder, self.programs[index].file);
        let mut lines = Vec::new();
        for part in std::iter::once(message).chain(message.list("children")) {
            let here = part
                .list("spans")
                .iter()
                .filter(|span| span.text("file_name").is_some_and(|name| name.replace('\\', "/") == file));
            lines.extend(here.filter_map(|span| span.number("line_start")));
        }
        lines.sort_unstable();
        lines.dedup();
        let points = !message.list("spans").is_empty();
        let level = message.text("level")?;
        points.then_some(Diagnostic { level: level.to_owned(), rendered: message.text("rendered")?.to_owned(), lines })
    }
}

/// What a run left: what it recorded, and what it printed.
#[derive(Debug)]
pub struct Ran {
    /// The record.
    pub record: Record,
    /// Standard output.
    pub output: String,
}

/// Runs a program that [`compile`] has made.
///
/// # Errors
///
/// When it cannot be started, and when it leaves no record within some time.
pub fn run(executable: &Path) -> io::Result<Ran> {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, Ordering::Relaxed);
    let file = executable.with_extension(format!("{}-{run}.record", std::process::id()));
    let mut child = Command::new(executable)
        .env(timeline::RECORD, &file)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let output = child.stdout.take().map(|mut stdout| {
        thread::spawn(move || {
            let mut output = String::new();
            stdout.read_to_string(&mut output).map(|_| output)
        })
    });
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() > LONGEST_RUN {
            child.kill()?;
            child.wait()?;
        }
        thread::sleep(Duration::from_millis(5));
    }
    let text = fs::read_to_string(&file);
    let _ = fs::remove_file(&file); // there is none if it left none
    let output = output.and_then(|output| output.join().ok()).transpose()?.unwrap_or_default();
    let record = text?.parse().map_err(|damaged| io::Error::other(format!("the record is damaged: {damaged:?}")))?;
    Ok(Ran { record, output })
}
