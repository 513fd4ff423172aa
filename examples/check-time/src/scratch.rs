//! A workspace of generated packages in the target directory.

use std::env;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::expansion;
use crate::options::Options;
use crate::workload::{Attribute, Package};

/// The workspace, with all dependencies built.
#[derive(Debug)]
pub struct Scratch {
    root: PathBuf,
    incremental: bool,
    without_tracing: bool,
}

impl Scratch {
    /// Writes the packages and checks each of them once. Does without `tracing` when it cannot be had.
    pub fn prepare(packages: &[Package], options: &Options) -> io::Result<Self> {
        let root = target_dir().join("check-time");
        let mut scratch = Scratch { root, incremental: options.incremental, without_tracing: false };
        scratch.write(packages)?;
        if let Err(error) = run(&mut scratch.cargo(&["fetch"])) {
            println!("no `tracing`, so nothing to compare with: {error}");
            scratch.without_tracing = true;
            scratch.write(packages)?;
        }
        run(&mut scratch.cargo(&["check", "--workspace", "--quiet"]))?;
        let mut noting = scratch.cargo(&["check", "--workspace", "--quiet", "--offline"]);
        expansion::note(&mut noting, &scratch.notes())?;
        run(&mut noting)?;
        Ok(scratch)
    }

    /// Whether this package could be written.
    pub fn has(&self, package: &Package) -> bool {
        !(self.without_tracing && package.attribute == Attribute::Instrument)
    }

    /// Makes cargo think that the source has changed.
    pub fn touch(&self, package: &Package) -> io::Result<()> {
        let source = self.root.join(package.name()).join("src/lib.rs");
        File::options().append(true).open(source)?.set_modified(SystemTime::now())
    }

    /// `cargo check` of this package.
    pub fn check(&self, package: &Package) -> io::Result<()> {
        run(&mut self.cargo(&["check", "--quiet", "--offline", "--package", &package.name()]))
    }

    /// The first part of that, up to the expansion of macros.
    pub fn expand(&self, package: &Package) -> io::Result<()> {
        expansion::expand(&self.notes(), &self.root, &package.name())
    }

    fn notes(&self) -> PathBuf {
        self.root.join("notes")
    }

    fn cargo(&self, args: &[&str]) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root).args(args).env("CARGO_INCREMENTAL", if self.incremental { "1" } else { "0" });
        // Not the directory that cargo is at work in outside: nobody then waits for anybody.
        cargo.env("CARGO_TARGET_DIR", self.root.join("target"));
        cargo
    }

    fn write(&self, packages: &[Package]) -> io::Result<()> {
        let runtime = workspace_dir().join("runtime").to_string_lossy().replace('\\', "/");
        let mut members = vec!["nothing".to_owned()];
        write(
            &self.root.join("nothing"),
            "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\nproc-macro = true\n",
            "use proc_macro::TokenStream;\n\n#[proc_macro_attribute]\n\
             pub fn nothing(_: TokenStream, item: TokenStream) -> TokenStream {\n    item\n}\n",
        )?;
        for package in packages.iter().filter(|package| self.has(package)) {
            write(&self.root.join(package.name()), &package.manifest(&runtime), &package.source())?;
            members.push(package.name());
        }
        fs::write(self.root.join("Cargo.toml"), format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"))?;
        // The versions of the workspace; cargo adds what is missing.
        if let Ok(lock) = fs::read(workspace_dir().join("Cargo.lock")) {
            fs::write(self.root.join("Cargo.lock"), lock)?;
        }
        Ok(())
    }
}

fn run(cargo: &mut Command) -> io::Result<()> {
    let output = cargo.output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!("{cargo:?} failed:\n{}", String::from_utf8_lossy(&output.stderr))))
}

fn write(folder: &Path, manifest: &str, source: &str) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("src/lib.rs"), source)
}

fn workspace_dir() -> PathBuf {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into()));
    package.ancestors().nth(2).unwrap_or(&package).to_owned()
}

/// The target directory that this program runs from.
fn target_dir() -> PathBuf {
    let program = env::current_exe().unwrap_or_default();
    let tagged = program.ancestors().find(|dir| dir.join("CACHEDIR.TAG").is_file());
    tagged.map_or_else(|| workspace_dir().join("target"), Path::to_owned)
}
