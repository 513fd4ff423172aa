//! This program as `RUSTC_WORKSPACE_WRAPPER`: it notes what rustc needed for the copies, and asks it for the sizes of futures.

use std::env;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Where rustc's notes go. That it is there makes this program the wrapper.
pub const NOTES: &str = "FIELD_TEST_NOTES";
/// Set where sizes are wanted.
pub const SIZES: &str = "FIELD_TEST_SIZES";

/// What one run of rustc took.
#[derive(Clone, Debug)]
pub struct Run {
    pub folder: String,
    pub name: String,
    /// Processor time, in seconds.
    pub seconds: f64,
}

/// Runs rustc, and returns its exit code.
pub fn run(notes: &Path) -> i32 {
    let mut args = env::args_os().skip(1);
    let rustc = args.next().expect("cargo passes the path of rustc");
    let args: Vec<OsString> = args.collect();
    let after = |flag: &str| {
        let at = args.iter().position(|arg| arg == flag)?;
        args.get(at + 1).map(|value| value.to_string_lossy().into_owned())
    };
    let crate_name = after("--crate-name").filter(|name| name != "___");
    let mut command = Command::new(rustc);
    command.args(&args);
    let Some(crate_name) = crate_name else { return exit_code(&mut command) };
    // A crate that denies warnings would stop at ours, and one that allows what they ride on would hide them.
    command.args(["--cap-lints=warn", "--force-warn=unused_must_use"]);
    let folder = folder();
    let sizes = env::var_os(SIZES).is_some() && crate_name != "build_script_build";
    if sizes {
        command.arg("-Zprint-type-sizes").env("RUSTC_BOOTSTRAP", "1").stdout(Stdio::piped());
    }
    let start = Instant::now();
    let code = if sizes {
        let output = command.spawn().and_then(|child| child.wait_with_output()).expect("rustc starts");
        let extra = args.iter().filter_map(|arg| arg.to_str()).find_map(|arg| arg.strip_prefix("extra-filename="));
        let file = notes.join(format!("{folder}.{crate_name}{}.sizes", extra.unwrap_or("")));
        let text = String::from_utf8_lossy(&output.stdout);
        let futures: String = text.lines().filter(|line| is_future(line)).flat_map(|line| [line, "\n"]).collect();
        fs::write(file, futures).expect("the folder of notes");
        output.status.code().unwrap_or(1)
    } else {
        exit_code(&mut command)
    };
    let seconds = of_children().unwrap_or_else(|| start.elapsed().as_secs_f64());
    let line = format!("{folder}\t{crate_name}\t{seconds:.6}\n");
    let file = OpenOptions::new().create(true).append(true).open(notes.join("runs.tsv"));
    file.and_then(|mut file| file.write_all(line.as_bytes())).expect("the folder of notes");
    code
}

/// The line of a type that is the body of an async function, block or closure.
fn is_future(line: &str) -> bool {
    line.starts_with("print-type-size type: `{async ")
}

fn exit_code(command: &mut Command) -> i32 {
    command.status().expect("rustc starts").code().unwrap_or(1)
}

/// The folder of the package that cargo builds.
fn folder() -> String {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The processor time of the children that have ended, in seconds.
#[cfg(unix)]
fn of_children() -> Option<f64> {
    // SAFETY: plain numbers, all zero is a value; the call writes it.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        if libc::getrusage(libc::RUSAGE_CHILDREN, &mut usage) != 0 {
            return None;
        }
        usage
    };
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    Some(seconds(usage.ru_utime) + seconds(usage.ru_stime))
}

#[cfg(not(unix))]
fn of_children() -> Option<f64> {
    None
}

/// What has been noted, which is then forgotten.
pub fn take_runs(notes: &Path) -> Vec<Run> {
    let file = notes.join("runs.tsv");
    let text = fs::read_to_string(&file).unwrap_or_default();
    let _ = fs::remove_file(file);
    let runs = text.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        let (folder, name) = (cells.next()?.to_owned(), cells.next()?.to_owned());
        Some(Run { folder, name, seconds: cells.next()?.parse().ok()? })
    });
    runs.collect()
}
