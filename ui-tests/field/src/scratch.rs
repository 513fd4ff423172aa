//! The scratch folder: the sources that cargo fetched, copies of them with and without attributes, and cargo in these.

use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use serde_json::Value;

use crate::annotate::{self, Copy, Counts, Functions, Order};
use crate::list::Package;
use crate::wrapper;

/// Lints at `warn` in the copy with the levels as they are: file, line, lint.
pub type Warned = Vec<(String, usize, String)>;

/// The copies of some packages: a workspace each, that have all but the packages in common.
#[derive(Debug)]
pub struct Scratch {
    root: PathBuf,
    packages: Vec<Package>,
    sources: Vec<PathBuf>,
}

/// What cargo said.
#[derive(Debug)]
pub struct Built {
    pub messages: Vec<Value>,
    /// Where there was no message to show.
    pub stderr: String,
}

/// What a package is made of.
#[derive(Debug, Default)]
pub struct Read {
    pub counts: Counts,
    pub functions: BTreeMap<String, Functions>,
}

impl Scratch {
    /// Fetches the packages. `lock` pins all that they depend on.
    pub fn fetch(root: &Path, packages: &[Package], lock: &str) -> io::Result<Self> {
        let mut scratch = Scratch { root: root.to_owned(), packages: packages.to_vec(), sources: Vec::new() };
        let folder = root.join("sources");
        let mut manifest =
            "[package]\nname = \"sources\"\nversion = \"0.0.0\"\nedition = \"2021\"\npublish = false\n\n".to_owned();
        manifest += "[lib]\npath = \"lib.rs\"\n\n[workspace]\n";
        // Fetched, and not built.
        manifest += "\n[target.'cfg(any())'.dependencies]\n";
        for Package { name, version, .. } in packages {
            manifest += &format!("{name} = \"={version}\"\n");
        }
        write(&folder.join("Cargo.toml"), &manifest)?;
        write(&folder.join("lib.rs"), "")?;
        fs::write(folder.join("Cargo.lock"), lock)?;
        // With all that the lock file says in cargo's cache, this needs no network.
        scratch.cargo(&folder, &["fetch"]).run()?;
        let metadata = scratch.cargo(&folder, &["metadata", "--format-version=1", "--offline"]).run()?;
        let metadata: Value = serde_json::from_str(&metadata)?;
        for package in packages {
            let found =
                metadata["packages"].as_array().into_iter().flatten().find(|found| {
                    found["name"] == package.name.as_str() && found["version"] == package.version.as_str()
                });
            let manifest = found.and_then(|found| found["manifest_path"].as_str());
            let folder = manifest.and_then(|path| Path::new(path).parent());
            let missing = || io::Error::other(format!("cargo did not fetch {}", package.folder()));
            scratch.sources.push(folder.ok_or_else(missing)?.to_owned());
        }
        for copy in Copy::ALL {
            scratch.write_workspace(copy, lock)?;
        }
        Ok(scratch)
    }

    pub fn packages(&self) -> &[Package] {
        &self.packages
    }

    /// The folder of a package's copy. It has one of its own around it, as in a repository: some tests read what is there.
    pub fn folder(&self, copy: Copy, package: &Package) -> PathBuf {
        self.root.join(copy.name()).join(&package.name).join(folder_name(copy, package))
    }

    /// The lock file that cargo keeps.
    pub fn lock(&self) -> io::Result<String> {
        fs::read_to_string(self.root.join(Copy::Before.name()).join("Cargo.lock"))
    }

    pub fn notes(&self) -> PathBuf {
        self.root.join("notes")
    }

    fn write_workspace(&self, copy: Copy, lock: &str) -> io::Result<()> {
        let root = self.root.join(copy.name());
        let member = |package: &Package| format!("{}/{}", package.name, folder_name(copy, package));
        let mut members: Vec<String> = self.packages.iter().map(member).collect();
        members.push("shared".to_owned());
        write(
            &root.join("Cargo.toml"),
            &format!(
                "[workspace]\nresolver = \"2\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n"
            ),
        )?;
        // With what the attributes need: every copy depends on the same.
        let mut shared =
            "[package]\nname = \"shared\"\nversion = \"0.0.0\"\nedition = \"2021\"\npublish = false\n\n".to_owned();
        shared += "[lib]\npath = \"lib.rs\"\n\n[dependencies]\ntracing = { version = \"0.1\", features = [\"attributes\"] }\n";
        write(&root.join("shared/Cargo.toml"), &shared)?;
        write(&root.join("shared/lib.rs"), "")?;
        write(&root.join("Cargo.lock"), lock)
    }

    /// Writes a package's copy. What is as it was keeps its time, so that cargo need not compile it again.
    pub fn write_copy(&self, copy: Copy, package: &Package, order: Order, warned: &Warned) -> io::Result<Read> {
        let at = self.packages.iter().position(|p| p.name == package.name).expect("one of ours");
        let source = &self.sources[at];
        let folder = self.folder(copy, package);
        let mut read = Read::default();
        for file in files(source)? {
            let relative = file.strip_prefix(source).expect("below it").to_string_lossy().replace('\\', "/");
            if relative == "Cargo.toml" {
                write(&folder.join(relative), &manifest(package, &fs::read_to_string(&file)?))?;
            } else if !is_left_out(package, &relative) {
                if relative == "README.md" {
                    copy_file(&file, &folder.with_file_name("README.md"))?;
                }
                let text = match relative.ends_with(".rs") && relative != "build.rs" {
                    true => fs::read_to_string(&file).ok(),
                    false => None,
                };
                let Some(text) = text else {
                    copy_file(&file, &folder.join(&relative))?;
                    continue;
                };
                let Some(source) = annotate::File::read(&text) else {
                    read.counts.lines += text.lines().count();
                    write(&folder.join(&relative), &text)?;
                    continue;
                };
                let here: Vec<_> = warned.iter().filter(|(file, ..)| *file == relative).collect();
                let here: Vec<_> = here.into_iter().map(|(_, line, lint)| (*line, lint.clone())).collect();
                write(&folder.join(&relative), &source.annotated(copy, order, read.counts.annotated, &here))?;
                read.counts += source.counts;
                read.functions.insert(relative, source.functions);
            }
        }
        Ok(read)
    }

    /// Fetches what the copies depend on. Cargo completes the lock file where it has to.
    pub fn resolve(&self) -> io::Result<()> {
        for copy in Copy::ALL {
            self.cargo(&self.root.join(copy.name()), &["fetch"]).run()?;
        }
        Ok(())
    }

    /// Makes cargo think that the package has changed.
    pub fn touch(&self, copy: Copy, package: &Package, targets: &[PathBuf]) -> io::Result<()> {
        for target in targets {
            let file = self.folder(copy, package).join(target);
            File::options().append(true).open(file)?.set_modified(SystemTime::now())?;
        }
        Ok(())
    }

    /// The files that its targets begin with.
    pub fn targets(&self, copy: Copy, package: &Package) -> io::Result<Vec<PathBuf>> {
        let folder = self.folder(copy, package);
        let metadata = self.cargo(&folder, &["metadata", "--format-version=1", "--no-deps", "--offline"]).run()?;
        let metadata: Value = serde_json::from_str(&metadata)?;
        let manifest = folder.join("Cargo.toml");
        let found = metadata["packages"].as_array().into_iter().flatten();
        let found =
            found.filter(|found| found["manifest_path"].as_str().is_some_and(|path| Path::new(path) == manifest));
        let targets = found.flat_map(|found| found["targets"].as_array().into_iter().flatten());
        let targets = targets.filter(|target| target["kind"][0] != "custom-build");
        let paths = targets.filter_map(|target| Path::new(target["src_path"].as_str()?).strip_prefix(&folder).ok());
        Ok(paths.map(Path::to_owned).collect())
    }

    /// `cargo check` or the like on all packages of a copy.
    pub fn build(&self, copy: Copy, args: &[&str], sizes: bool) -> io::Result<Built> {
        let mut all = args.to_vec();
        all.extend(["--workspace", "--keep-going", "--message-format=json", "--offline"]);
        let mut cargo = self.cargo(&self.root.join(copy.name()), &all);
        fs::create_dir_all(self.notes())?;
        cargo.0.env("RUSTC_WORKSPACE_WRAPPER", env::current_exe()?).env(wrapper::NOTES, self.notes());
        if sizes {
            cargo.0.env(wrapper::SIZES, "1");
        }
        let output = cargo.0.output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let messages = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        Ok(Built { messages, stderr: String::from_utf8_lossy(&output.stderr).into_owned() })
    }

    fn cargo(&self, folder: &Path, args: &[&str]) -> Cargo {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(folder).args(args).stdin(Stdio::null());
        // What this program was built with is not what they are built with.
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_BIN_") || name.contains("RUSTFLAGS") {
                cargo.env_remove(&*name);
            }
        }
        for name in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PRIMARY_PACKAGE", "RUSTC_WRAPPER"] {
            cargo.env_remove(name);
        }
        cargo.env("CARGO_TARGET_DIR", self.root.join("target")).env("CARGO_INCREMENTAL", "0");
        Cargo(cargo)
    }
}

struct Cargo(Command);

impl Cargo {
    fn run(mut self) -> io::Result<String> {
        let output = self.0.output()?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(io::Error::other(format!("{:?} failed:\n{}", self.0, String::from_utf8_lossy(&output.stderr))))
    }
}

/// The manifest, with what the attributes need, the features that are on by default, and without the targets that are left out.
fn manifest(package: &Package, text: &str) -> String {
    let mut sections: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') || sections.is_empty() {
            sections.push(String::new());
        }
        let section = sections.last_mut().expect("one");
        section.push_str(line);
        section.push('\n');
    }
    if !sections.iter().any(|section| section.starts_with("[features]")) {
        sections.push("\n[features]\n".to_owned());
    }
    sections.iter_mut().filter(|section| section.trim_start().starts_with("[features]")).for_each(|section| {
        if package.features.iter().any(|feature| feature == "!default") {
            without_default(section);
        }
        for feature in package.features.iter().filter(|feature| !feature.starts_with('!')) {
            with_default(section, feature);
        }
    });
    sections.retain(|section| {
        let dev = section.strip_prefix("[dev-dependencies.").and_then(|rest| rest.split(']').next());
        if dev.is_some_and(|name| package.skips("dev", name)) {
            return false;
        }
        let kind = section.strip_prefix("[[").and_then(|rest| rest.split("]]").next());
        let name = section.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
        !matches!((kind, name), (Some(kind), Some(name)) if package.skips(kind, name))
    });
    let runtime = workspace_dir().join("runtime").to_string_lossy().replace('\\', "/");
    let depends = |name: &str| sections.iter().any(|s| s.starts_with(&format!("[dependencies.{name}]")));
    let tracing = if depends("tracing") { "" } else { "\n[dependencies.tracing]\nversion = \"0.1\"\n" };
    format!(
        "{}\n[dependencies.async-hygiene]\npath = {runtime:?}\nfeatures = {:?}\n{tracing}",
        sections.concat(),
        package.facts
    )
}

/// The section of features, with none by default.
fn without_default(section: &mut String) {
    let Some(start) = section.find("\ndefault = [").map(|at| at + 1) else { return };
    if let Some(length) = section[start..].find(']') {
        section.replace_range(start..=start + length, "default = []");
    }
}

/// The section of features, with one more by default. Asked for by name, others get it that depend on a package of that name.
fn with_default(section: &mut String, feature: &str) {
    match section.find("\ndefault = [") {
        Some(at) => section.insert_str(at + "\ndefault = [".len(), &format!("{feature:?}, ")),
        None => section.push_str(&format!("default = [{feature:?}]\n")),
    }
}

/// What cargo builds tells by its path whose copy it is: the names of two are not the same.
fn folder_name(copy: Copy, package: &Package) -> String {
    format!("{}-{}", copy.name(), package.folder())
}

/// Files of targets that are not built, and what only a package of the registry has.
fn is_left_out(package: &Package, relative: &str) -> bool {
    if ["Cargo.lock", "Cargo.toml.orig", ".cargo-ok", ".cargo_vcs_info.json"].contains(&relative) {
        return true;
    }
    let mut parts = relative.split('/');
    let (folder, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let name = name.strip_suffix(".rs").unwrap_or(name);
    let kind = match folder {
        "tests" => "test",
        "examples" => "example",
        "benches" => "bench",
        _ => return false,
    };
    package.skips(kind, name)
}

/// All files below, in order.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let hidden = entry.file_name().to_string_lossy().starts_with(".cargo");
            match entry.file_type()?.is_dir() {
                true if hidden => {}
                true => folders.push(entry.path()),
                false => found.push(entry.path()),
            }
        }
    }
    found.sort();
    Ok(found)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let bytes = fs::read(from)?;
    if fs::read(to).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(to, bytes)
}

/// The root of this workspace.
pub fn workspace_dir() -> PathBuf {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into()));
    package.ancestors().nth(2).unwrap_or(&package).to_owned()
}

/// The target directory that this program runs from.
pub fn target_dir() -> PathBuf {
    let program = env::current_exe().unwrap_or_default();
    let tagged = program.ancestors().find(|dir| dir.join("CACHEDIR.TAG").is_file());
    tagged.map_or_else(|| workspace_dir().join("target"), Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{is_left_out, manifest};
    use crate::list::Package;

    #[test]
    fn a_manifest_without_what_is_left_out() {
        let list = |entries: &[&str]| entries.iter().map(|entry| (*entry).to_owned()).collect();
        let package = Package {
            name: "x".into(),
            version: "1.0.0".into(),
            features: list(&["!default", "full", "other/part"]),
            facts: list(&["tokio-net"]),
            skip: list(&["test:net", "bench:*", "dev:criterion"]),
        };
        let text = "[package]\nname = \"x\"\n\n[features]\nall = []\ndefault = [\n    \"tls\",\n]\nfull = [\"a\"]\n\n\
                    [[test]]\nname = \"net\"\n\n[[test]]\nname = \"mem\"\n\n[[bench]]\nname = \"b\"\n\n\
                    [dependencies.tracing]\nversion = \"0.1\"\n\n[dev-dependencies.criterion]\nversion = \"1\"\n";
        let manifest = manifest(&package, text);
        for gone in ["\"net\"", "bench", "criterion", "tls"] {
            assert!(!manifest.contains(gone), "{gone} in {manifest}");
        }
        assert!(
            manifest.contains("default = [\"other/part\", \"full\", ]\nfull = [\"a\"]")
                && manifest.contains("name = \"mem\""),
            "{manifest}"
        );
        assert!(manifest.contains("features = [\"tokio-net\"]"), "{manifest}");
        assert_eq!(manifest.matches("[dependencies.tracing]").count(), 1);
        assert!(is_left_out(&package, "tests/net.rs") && is_left_out(&package, "benches/b.rs"));
        assert!(!is_left_out(&package, "tests/mem.rs") && !is_left_out(&package, "src/net.rs"));
    }
}
