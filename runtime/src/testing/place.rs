//! The lines at which a future is suspended, out of the stacks on which it registered its waker.

use std::backtrace::Backtrace;
use std::fmt;
use std::panic::Location;
use std::path::{Path, PathBuf};

use super::waker::{POLLED, REGISTERS};

/// A line of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The file, as rustc names it in its messages where that can be found out, else its whole path.
    pub file: String,
    /// The line in it, from 1.
    pub line: u32,
    /// The column, from 1; 0 where it is not known.
    pub column: u32,
    /// The function around it, with its path, where debug information or symbols say it.
    pub function: Option<String>,
}

impl Place {
    fn is_in_line_of(&self, other: &Self) -> bool {
        (&self.file, self.line) == (&other.file, other.line)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)?;
        self.function.as_ref().map_or(Ok(()), |function| write!(f, " in `{function}`"))
    }
}

/// An `.await` at which a future is suspended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Await {
    /// Where it stands.
    pub place: Place,
    /// The awaits of the callers, from the inner to the outer.
    pub from: Vec<Place>,
}

impl fmt::Display for Await {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.place)?;
        self.from.iter().try_for_each(|place| write!(f, "\n     from {place}"))
    }
}

/// The awaits at which a future is suspended that has registered its waker on these `stacks`, in this order, in its last poll. The one that
/// registered last comes first; more than one there are where it waits for several things, as in `select!`.
pub(super) fn awaits(stacks: &[Backtrace], root: &Root) -> Vec<Await> {
    let mut chains: Vec<Vec<Line>> = Vec::new();
    for stack in stacks.iter().rev() {
        let chain = chain(&frames(&format!("{stack:#}")), root);
        if !chain.is_empty() && !chains.iter().any(|later| later.ends_with(&chain) || outdates(later, &chain)) {
            chains.retain(|later| !chain.ends_with(later)); // the same wait, seen from less far inside
            chains.push(chain);
        }
    }
    chains.into_iter().filter_map(into_await).collect()
}

fn into_await(chain: Vec<Line>) -> Option<Await> {
    let mut places = chain.into_iter().map(|line| line.place);
    Some(Await { place: places.next()?, from: places.collect() })
}

/// Whether a function that is in both went on to another line after `earlier` was registered: then that wait was over.
fn outdates(later: &[Line], earlier: &[Line]) -> bool {
    let parting = later.iter().rev().zip(earlier.iter().rev()).find(|(later, earlier)| later != earlier);
    parting.is_some_and(|(later, earlier)| later.symbol == earlier.symbol)
}

/// A place, and the function as the linker knows it: async blocks of one function are told apart.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    place: Place,
    symbol: String,
}

/// A frame of a backtrace.
#[derive(Debug, PartialEq)]
struct Frame<'a> {
    function: &'a str,
    at: Option<(&'a str, u32, u32)>,
}

/// The frames in a backtrace as `{:#}` writes it: `N: 0xADDRESS - FUNCTION`, and `at FILE:LINE:COLUMN` on the next line where it is known.
fn frames(text: &str) -> Vec<Frame<'_>> {
    let mut frames: Vec<Frame<'_>> = Vec::new();
    for line in text.lines() {
        let line = line.trim_start();
        if let Some(at) = line.strip_prefix("at ") {
            if let Some(frame) = frames.last_mut() {
                frame.at = position(at);
            }
        } else if let Some((_, function)) = line.split_once(" - ") {
            frames.push(Frame { function, at: None });
        }
    }
    frames
}

fn position(text: &str) -> Option<(&str, u32, u32)> {
    let (rest, last) = text.rsplit_once(':')?;
    let last = last.parse().ok()?;
    match rest.rsplit_once(':').map(|(file, line)| (file, line.parse())) {
        Some((file, Ok(line))) => Some((file, line, last)),
        _ => Some((rest, last, 0)), // no column
    }
}

/// The user's lines between the call of the waker and the poll that is tested, from the inner to the outer. Of a future that is a crate's
/// all the way, there is only the outermost line.
fn chain(frames: &[Frame<'_>], root: &Root) -> Vec<Line> {
    let inner = frames.iter().skip_while(|frame| !frame.function.contains(REGISTERS));
    let lines = inner.take_while(|frame| !frame.function.contains(POLLED)).filter_map(|frame| {
        let (file, line, column) = frame.at?;
        let place = Place { file: root.relative(file), line, column, function: path(frame.function) };
        Some((owner(file), Line { place, symbol: frame.function.to_owned() }))
    });
    let mut chain: Vec<Line> = Vec::new();
    let mut outermost = None;
    for (owner, line) in lines {
        match (owner, chain.last_mut()) {
            (Owner::Ours, _) => {}
            (Owner::Crate, _) => outermost = Some(line),
            // What a macro makes of its line is several frames.
            (Owner::User, Some(last)) if last.place.is_in_line_of(&line.place) => *last = line,
            (Owner::User, _) => chain.push(line),
        }
    }
    if chain.is_empty() { outermost.into_iter().collect() } else { chain }
}

enum Owner {
    User,
    /// A crate that cargo has downloaded.
    Crate,
    /// The standard library, and this module.
    Ours,
}

fn owner(file: &str) -> Owner {
    let here = Path::new(file!()).parent().unwrap_or(Path::new(""));
    let ours = [here.join("mod.rs"), here.join("run.rs"), here.join("waker.rs"), here.with_file_name("uncancelled.rs")];
    let slashed = file.replace('\\', "/");
    let within = |parts: [&str; 2]| parts.iter().any(|part| slashed.contains(part));
    if ours.iter().any(|ours| Path::new(file).ends_with(ours)) || within(["/rustc/", "/rustlib/src/rust/library/"]) {
        Owner::Ours
    } else if within(["/registry/src/", "/git/checkouts/"]) {
        Owner::Crate
    } else {
        Owner::User
    }
}

/// The path of a function, without closures, which is what async functions are to rustc, without type arguments and the symbol's hashes.
/// None where the name is no more than that of a closure, as it is with few debug information.
fn path(function: &str) -> Option<String> {
    let function = without_crate_hashes(function);
    let mut path = match function.rsplit_once("::h") {
        Some((path, hash)) if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => path,
        _ => &function,
    };
    loop {
        let closure = path.strip_suffix("::{{closure}}").or_else(|| {
            let (before, number) = path.rsplit_once("::{closure#")?;
            number.ends_with('}').then_some(before)
        });
        match closure.or_else(|| before_arguments(path)) {
            Some(shorter) => path = shorter,
            None => return (!path.starts_with('{')).then(|| path.to_owned()),
        }
    }
}

/// `app::f` of `app[95148aaf608d6801]::f`.
fn without_crate_hashes(function: &str) -> String {
    let mut parts = function.split('[');
    let mut path = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() > 8 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => path += rest,
            _ => path.extend(["[", part]),
        }
    }
    path
}

/// `f` of `f::<A, B<C>>` and of `f<A>`.
fn before_arguments(path: &str) -> Option<&str> {
    let mut depth = 0;
    let opening = path.ends_with('>').then(|| {
        path.char_indices().rev().find(|&(i, c)| {
            depth += i32::from(c == '>' && !path[..i].ends_with('-')) - i32::from(c == '<');
            depth == 0
        })
    });
    let before = &path[..opening??.0];
    (!before.is_empty()).then(|| before.strip_suffix("::").unwrap_or(before))
}

/// The folder to which the file names in rustc's messages are relative.
pub(super) struct Root(Option<PathBuf>);

impl Root {
    /// The one of the package whose code is at `caller`: a folder around the current one, which in tests is the package's.
    pub(super) fn of(caller: &Location<'_>) -> Self {
        let current = std::env::current_dir().unwrap_or_default();
        let root = current.ancestors().find(|folder| folder.join(caller.file()).is_file());
        Self(root.filter(|_| Path::new(caller.file()).is_relative()).map(Path::to_owned))
    }

    fn relative(&self, file: &str) -> String {
        let relative = self.0.as_ref().and_then(|root| Path::new(file).strip_prefix(root).ok());
        relative.map_or_else(|| file.to_owned(), |file| file.display().to_string())
    }
}

#[cfg(test)]
mod tests;
