//! `async-hygiene.toml`: where it is, and what it says.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::glob;
use super::toml::{self, Key, Kind, Spot, Table, Value};
use crate::levels::{Level, nearest};
use crate::lints::Lint;

const NAME: &str = "async-hygiene.toml";

/// What a file says.
#[derive(Default)]
pub struct Settings {
    pub path: PathBuf,
    pub krate: Option<String>,
    pub facts: Vec<String>,
    pub levels: Vec<(Lint, Level)>,
    off: Vec<Off>,
    /// All that is wrong with it.
    pub error: Option<String>,
}

struct Off {
    paths: Vec<String>,
    /// As bits.
    lints: u64,
}

const ALL: u64 = u64::MAX;

/// So many tags the questions of the runtime crate know.
const MOST_TAGS: usize = 4;

impl Settings {
    pub fn read(path: PathBuf, text: &str) -> Settings {
        let (root, error) = toml::read(text);
        let mut reader = Reader { settings: Settings { path, ..Settings::default() }, errors: Vec::new() };
        reader.root(root);
        reader.errors.extend(error.map(|error| (error.at, error.text)));
        let Reader { mut settings, errors } = reader;
        let said: Vec<_> = errors.iter().map(|(at, said)| shown(&settings.path, *at, said, text)).collect();
        settings.error = (!said.is_empty()).then(|| said.join("\n"));
        settings
    }

    /// The lints that are off in this source file, as bits.
    pub fn off(&self, source: Option<&Path>) -> u64 {
        if self.error.is_some() {
            return ALL;
        }
        if self.off.is_empty() {
            return 0;
        }
        let Some(source) = source.and_then(|source| self.relative(source)) else { return 0 };
        let here = self.off.iter().filter(|off| off.paths.iter().any(|path| glob::matches(path, &source)));
        here.fold(0, |off, here| off | here.lints)
    }

    /// A source file, as its path is seen from the directory of this one.
    fn relative(&self, source: &Path) -> Option<String> {
        let dir = self.path.parent()?;
        let source = std::env::current_dir().ok()?.join(source);
        let inside = match source.strip_prefix(dir) {
            Ok(inside) => inside.to_owned(),
            // One of the two may be known by a link.
            Err(_) => fs::canonicalize(&source).ok()?.strip_prefix(fs::canonicalize(dir).ok()?).ok()?.to_owned(),
        };
        let parts: Option<Vec<&str>> = inside.components().map(|part| part.as_os_str().to_str()).collect();
        Some(parts?.join("/"))
    }
}

/// An error, with its place and the line that it is about.
fn shown(path: &Path, at: Spot, said: &str, text: &str) -> String {
    let path = std::env::current_dir()
        .ok()
        .and_then(|dir| Some(path.strip_prefix(dir).ok()?.to_owned()))
        .unwrap_or(path.to_owned());
    let line = text.lines().nth(at.line - 1).unwrap_or_default().trim_end();
    let line = if line.is_empty() { String::new() } else { format!("\n{} | {line}", at.line) };
    let (headline, help) = said.split_at(said.find('\n').unwrap_or(said.len()));
    format!("{}:{}:{}: {headline}{line}{help}", path.display(), at.line, at.column)
}

/// From the file's tables to settings.
struct Reader {
    settings: Settings,
    errors: Vec<(Spot, String)>,
}

impl Reader {
    fn root(&mut self, root: Table) {
        for (key, value) in root.entries {
            match &*key.name {
                "crate" => self.settings.krate = self.text(&key, &value).filter(|path| self.path(path, &value)),
                "facts" => {
                    let each = match value.kind {
                        Kind::Text(_) => vec![value],
                        _ => self.list(&key, value),
                    };
                    for value in each {
                        if let Some(path) = self.text(&key, &value).filter(|path| self.path(path, &value)) {
                            match self.settings.facts.len() {
                                MOST_TAGS => self.errors.push((value.at, format!("more than {MOST_TAGS} tags"))),
                                _ => self.settings.facts.push(path),
                            }
                        }
                    }
                }
                "lints" => match value.kind {
                    Kind::Table(table) => table.entries.iter().for_each(|(key, value)| self.level(key, value)),
                    ref kind => self.wrong(value.at, "`lints`", "a table, `[lints]`", kind),
                },
                "off" => match value.kind {
                    Kind::Tables(each) => each.into_iter().for_each(|table| self.off(table)),
                    ref kind => self.wrong(value.at, "`off`", "a list of tables, `[[off]]`", kind),
                },
                _ => self.unknown("key", &key, &["crate", "facts", "lints", "off"]),
            }
        }
    }

    fn level(&mut self, key: &Key, value: &Value) {
        const LEVELS: &[&str] = &["allow", "warn", "deny", "forbid"];
        let lint = self.lint(key);
        let Some(text) = self.text(key, value) else { return };
        match Level::from_name(&text) {
            Some(Level::Expect) => {
                let text = "`expect` is about one place: it goes there, and not in this file".to_owned();
                self.errors.push((value.at, text));
            }
            Some(level) => self.settings.levels.extend(lint.map(|lint| (lint, level))),
            None => self.unknown("level", &Key { at: value.at, name: text }, LEVELS),
        }
    }

    fn off(&mut self, table: Table) {
        let (mut paths, mut lints) = (None, None);
        for (key, value) in table.entries {
            match &*key.name {
                "paths" => {
                    let each = self.list(&key, value);
                    paths = Some(each.iter().filter_map(|value| self.text(&key, value)).collect());
                }
                "lints" => {
                    let each = self.list(&key, value);
                    let names: Vec<_> = each
                        .iter()
                        .filter_map(|value| Some(Key { at: value.at, name: self.text(&key, value)? }))
                        .collect();
                    let known = names.iter().filter_map(|name| self.lint(name));
                    lints = Some(known.fold(0, |lints, lint| lints | 1 << lint as u32));
                }
                _ => self.unknown("key", &key, &["paths", "lints"]),
            }
        }
        match paths {
            Some(paths) => self.settings.off.push(Off { paths, lints: lints.unwrap_or(ALL) }),
            None => self.errors.push((table.at, "off where? `paths = [\"src/generated/**\"]`".to_owned())),
        }
    }

    fn lint(&mut self, name: &Key) -> Option<Lint> {
        let lint = Lint::from_name(&name.name);
        if lint.is_none() {
            let known: Vec<_> = Lint::ALL.iter().map(|lint| lint.name()).collect();
            self.unknown("lint", name, &known);
        }
        lint
    }

    fn text(&mut self, key: &Key, value: &Value) -> Option<String> {
        match &value.kind {
            Kind::Text(text) => Some(text.clone()),
            kind => {
                self.wrong(value.at, &format!("`{}`", key.name), "a text in quotes", kind);
                None
            }
        }
    }

    fn list(&mut self, key: &Key, value: Value) -> Vec<Value> {
        match value.kind {
            Kind::List(each) => each,
            kind => {
                self.wrong(value.at, &format!("`{}`", key.name), "a list, `[…]`", &kind);
                Vec::new()
            }
        }
    }

    /// A path that means the same wherever it stands.
    fn path(&mut self, path: &str, value: &Value) -> bool {
        let segments: Vec<_> = path.strip_prefix("::").unwrap_or(path).split("::").collect();
        let is_name = |name: &&str| syn::parse_str::<syn::Ident>(name).is_ok();
        let good = match &segments[..] {
            ["crate", rest @ ..] => !rest.is_empty() && !path.starts_with("::") && rest.iter().all(is_name),
            all => all.iter().all(is_name),
        };
        if !good {
            let text = format!("`{path}` is no path that starts at a crate: write `crate::…`, or the name of one");
            self.errors.push((value.at, text));
        }
        good
    }

    fn wrong(&mut self, at: Spot, what: &str, wanted: &str, found: &Kind) {
        self.errors.push((at, format!("{what} is {wanted}, and this is {}", found.name())));
    }

    fn unknown(&mut self, what: &str, name: &Key, known: &[&str]) {
        let hint = nearest(&name.name, known).map(|n| format!(", did you mean `{n}`?")).unwrap_or_default();
        self.errors.push((name.at, format!("unknown {what} `{}`{hint}\nknown: {}", name.name, known.join(", "))));
    }
}

/// A file as it was when it was read.
struct Known {
    /// Of the package.
    dir: PathBuf,
    /// The workspace's, if it is another one.
    root: Option<PathBuf>,
    stamp: Option<Stamp>,
    settings: Option<Arc<Settings>>,
}

#[derive(Clone, PartialEq, Eq)]
struct Stamp {
    path: PathBuf,
    modified: Option<SystemTime>,
    len: u64,
}

static KNOWN: Mutex<Vec<Known>> = Mutex::new(Vec::new());

/// What holds in the package that is being compiled, if it has a file.
pub fn settings() -> Option<Arc<Settings>> {
    #[cfg(test)]
    if let Some(settings) = TESTED.with_borrow(Clone::clone) {
        return Some(settings);
    }
    let dir = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR")?);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let n = known.iter().position(|known| known.dir == dir).unwrap_or_else(|| {
        let root = workspace(&dir);
        known.push(Known { dir, root, stamp: None, settings: None });
        known.len() - 1
    });
    let known = &mut known[n];
    let stamp = [Some(&known.dir), known.root.as_ref()].into_iter().flatten().find_map(|dir| stamp(dir.join(NAME)));
    if stamp != known.stamp {
        known.settings = stamp.clone().map(|stamp| {
            Arc::new(match fs::read_to_string(&stamp.path) {
                Ok(text) => Settings::read(stamp.path, &text),
                Err(error) => {
                    let error = Some(format!("{}: {error}", stamp.path.display()));
                    Settings { path: stamp.path, error, ..Settings::default() }
                }
            })
        });
        known.stamp = stamp;
    }
    known.settings.clone()
}

fn stamp(path: PathBuf) -> Option<Stamp> {
    let data = fs::metadata(&path).ok().filter(|data| data.is_file())?;
    Some(Stamp { path, modified: data.modified().ok(), len: data.len() })
}

/// The root of the workspace that the package is a member of. What lies in it as the copy of a published package is none.
fn workspace(dir: &Path) -> Option<PathBuf> {
    let is_root = |dir: &&Path| {
        let header =
            |line: &str| line.trim_start().starts_with("[workspace]") || line.trim_start().starts_with("[workspace.");
        fs::read_to_string(dir.join("Cargo.toml")).is_ok_and(|manifest| manifest.lines().any(header))
    };
    if dir.join(".cargo-checksum.json").exists() || dir.join(".cargo-ok").exists() {
        return None;
    }
    dir.ancestors().find(is_root).filter(|root| *root != dir).map(Path::to_owned)
}

#[cfg(test)]
thread_local! {
    static TESTED: std::cell::RefCell<Option<Arc<Settings>>> = const { std::cell::RefCell::new(None) };
}

/// In place of a file.
#[cfg(test)]
pub fn in_tests(settings: Option<Arc<Settings>>) -> Option<Arc<Settings>> {
    TESTED.replace(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Settings {
        Settings::read(PathBuf::from("/shop/async-hygiene.toml"), text)
    }

    #[test]
    fn the_readme_is_right() {
        let Ok(readme) = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md")) else { return };
        let section = readme.split("\n## ").find(|section| section.starts_with("Package-wide settings")).expect("it");
        let examples: Vec<_> =
            section.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
        let [lints, paths] = examples[..] else { panic!("{examples:?}") };

        let settings = read(lints);
        assert_eq!(settings.error, None);
        let levels = [
            (Lint::DetachedTask, Level::Allow),
            (Lint::UnboundedChannel, Level::Deny),
            (Lint::SelfDeadlock, Level::Forbid),
        ];
        assert_eq!(settings.levels, levels);
        let off = |path: &str| settings.off(Some(Path::new(path)));
        let some = 1 << Lint::BlockingCall as u32 | 1 << Lint::UnboundedChannel as u32;
        assert_eq!([off("/shop/src/generated/a/b.rs"), off("/shop/tests/x/fixtures/y.rs")], [ALL; 2]);
        assert_eq!([off("/shop/src/bin/tool.rs"), off("/shop/build.rs")], [some; 2]);
        assert_eq!([off("/shop/src/lib.rs"), off("/shop/tests/x.rs"), off("/elsewhere/build.rs")], [0; 3]);

        let settings = read(paths);
        assert_eq!(settings.error, None);
        assert_eq!(
            (settings.krate.as_deref(), &settings.facts[..]),
            (Some("hyg"), &["shop::facts::Ours".to_owned()][..])
        );
    }

    #[test]
    fn a_path_starts_at_a_crate() {
        for path in ["hyg", "::hyg", "guard::async_hygiene", "crate::facts::Ours", "::guard::r#async"] {
            assert_eq!(read(&format!("crate = \"{path}\"")).error, None, "{path}");
        }
        for path in ["", "crate", "::crate::x", "self::x", "super::x", "a::", "a b", "a<b>", "a::crate", "$crate::a"] {
            let error = read(&format!("facts = \"{path}\"")).error;
            assert!(error.is_some_and(|error| error.starts_with("/shop/async-hygiene.toml:1:9: ")), "{path}");
        }
    }

    #[test]
    fn a_broken_file_turns_everything_off() {
        let settings = read("[lints]\nbusy_loop = \"dney\"\nblocking_call = \"forbid\"\n");
        assert_eq!(settings.off(None), ALL);
        let expected = "/shop/async-hygiene.toml:2:13: unknown level `dney`\n2 | busy_loop = \"dney\"\nknown: allow, warn, deny, forbid";
        assert_eq!(settings.error.as_deref(), Some(expected));
    }

    #[test]
    fn there_are_so_many_tags() {
        let facts = |n: usize| format!("facts = [{}]", vec!["\"a::B\""; n].join(", "));
        assert_eq!(read(&facts(MOST_TAGS)).error, None);
        assert!(read(&facts(MOST_TAGS + 1)).error.is_some_and(|error| error.contains("more than 4 tags")));
    }

    #[test]
    fn who_is_a_member_of_which_workspace() {
        let root = std::env::temp_dir().join(format!("async-hygiene-{}", std::process::id()));
        let (member, copy) = (root.join("crates/member"), root.join("vendor/copy"));
        for (dir, manifest) in [(&root, "[workspace]\n"), (&member, "[package]\n"), (&copy, "[package]\n")] {
            fs::create_dir_all(dir).unwrap();
            fs::write(dir.join("Cargo.toml"), manifest).unwrap();
        }
        fs::write(copy.join(".cargo-checksum.json"), "{}").unwrap();
        let found = [&member, &root, &copy].map(|dir| workspace(dir));
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(found, [Some(root), None, None]);
    }
}
