//! A place in the target directory for packages that must not compile.
//!
//! They stand beside a copy of the workspace's lock file: they then compile with the versions that the tour itself was
//! compiled with, need no network, and leave nothing behind in the sources.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of this name, empty at first.
pub fn folder(name: &str) -> PathBuf {
    target_dir().join("tour").join(name)
}

/// Writes the files of a package, those that are new, and its lock file.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write_package(package: &Path, files: &[(&str, &str)]) -> io::Result<()> {
    for (name, text) in files {
        let file = package.join(name);
        fs::create_dir_all(file.parent().unwrap_or(package))?;
        write_if_new(&file, text)?;
    }
    if let Ok(lock) = fs::read_to_string(workspace_dir().join("Cargo.lock")) {
        fs::write(package.join("Cargo.lock"), lock)?;
    }
    Ok(())
}

/// Keeps the time stamp of a file that is right already.
fn write_if_new(file: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(file).is_ok_and(|old| old == text) { Ok(()) } else { fs::write(file, text) }
}

/// Cargo on one of these packages, with the dependencies that the target directory already has.
pub fn cargo(package: &Path, command: &str) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(package).arg(command).arg("--target-dir").arg(target_dir()).stdin(Stdio::null());
    cargo
}

/// A path as a manifest can name it.
pub fn in_manifest(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// The workspace that the tour was built in.
pub fn workspace_dir() -> PathBuf {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into()));
    package.ancestors().nth(2).unwrap_or(&package).to_owned()
}

/// The target directory that this program runs from: dependencies that are compiled there stay there.
pub fn target_dir() -> PathBuf {
    let program = env::current_exe().unwrap_or_default();
    let tagged = program.ancestors().find(|dir| dir.join("CACHEDIR.TAG").is_file());
    tagged.map_or_else(|| workspace_dir().join("target"), Path::to_owned)
}
