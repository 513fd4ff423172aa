//! The time up to the end of expansion: what the macros themselves take, without what rustc does with their output.
//!
//! rustc stops there when it is asked for the dependencies of a crate and nothing else. The rest of its command line is
//! cargo's: cargo is told once to call this program in place of rustc, which notes the arguments.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// Set for the calls in place of rustc: the folder for the notes.
const NOTES: &str = "CHECK_TIME_NOTES";

/// Makes this cargo note what it passes to rustc for the packages of the workspace.
pub fn note(cargo: &mut Command, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    cargo.env(NOTES, folder).env("RUSTC_WORKSPACE_WRAPPER", env::current_exe()?);
    Ok(())
}

/// Does as rustc does, and notes the arguments, when cargo calls this program for that. `None` when nobody does.
pub fn stand_in_for_rustc() -> Option<io::Result<ExitCode>> {
    let folder = PathBuf::from(env::var_os(NOTES)?);
    let mut command = env::args().skip(1);
    let rustc = command.next()?;
    Some(run_noting(&folder, rustc, command.collect()))
}

fn run_noting(folder: &Path, rustc: String, args: Vec<String>) -> io::Result<ExitCode> {
    if let Some(name) = args.iter().skip_while(|arg| *arg != "--crate-name").nth(1) {
        fs::write(folder.join(name), format!("{rustc}\n{}", args.join("\n")))?;
    }
    let status = Command::new(rustc).args(args).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Expands the macros of `package`, which is a folder of the workspace at `root`, and does nothing more.
pub fn expand(folder: &Path, root: &Path, package: &str) -> io::Result<()> {
    let notes = fs::read_to_string(folder.join(package.replace('-', "_")))?;
    let (rustc, args) = notes.split_once('\n').unwrap_or((&notes, ""));
    let args = args.lines().map(|arg| if arg.starts_with("--emit=") { "--emit=dep-info" } else { arg });
    let status = Command::new(rustc)
        .args(args)
        .current_dir(root)
        .env("CARGO_MANIFEST_DIR", root.join(package))
        .env("CARGO_PKG_NAME", package)
        .stderr(Stdio::null())
        .status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("rustc cannot expand {package}"))) }
}
