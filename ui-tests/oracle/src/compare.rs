//! Await by await: what the engine calls held, and what the compiler stores.
//!
//! A value is compared by the place of its declaration: a binding's name, a temporary's expression. That alone would prove little, as rustc
//! does not store what is dead and has no drop glue, such as a number. So a value that is not stored counts against us only if its local is
//! dropped somewhere in the body. Our own guards ([`inject`](crate::inject)) are compared by type, wherever they were moved to.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::fs;
use std::path::Path;

use async_hygiene_engine::inspect::{self, Gone, Suspension, Value};
use proc_macro2::{Span, TokenStream};

use crate::layout::{self, Coroutine, Local, Point, Range, Suspend};

/// Something that one side has and the other has not.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Finding {
    /// The await.
    pub at: Range,
    /// The value.
    pub what: String,
    /// Its declaration.
    pub declared: Range,
    /// The body, as rustc names it.
    pub body: String,
}

/// What came out.
#[derive(Default, Debug)]
pub struct Tally {
    /// Functions that the engine has read.
    pub functions: usize,
    /// Async bodies that rustc has laid out.
    pub bodies: usize,
    /// Awaits that both sides know.
    pub awaits: usize,
    /// Awaits of ours that rustc has not: code that is configured out, or that cannot be reached for reasons of type.
    pub unreached: usize,
    /// Awaits of rustc's in these files that the engine has not: functions that a macro makes, bodies in constants.
    pub unread: usize,
    /// Awaits in the code of macros, which have no place in these files.
    pub in_macros: usize,
    /// Values that we call held and rustc stores.
    pub agreed: usize,
    /// Those that rustc does not store, and that have no drop glue: nothing to compare.
    pub plain: usize,
    /// Those for which rustc has no local: nothing to compare.
    pub placeless: usize,
    /// Those that are held only if their type derefs.
    pub in_doubt: usize,
    /// Our guards that we call held and rustc stores.
    pub guards: usize,
    /// Our guards that rustc stores.
    pub guards_stored: usize,
    /// What we call held and rustc does not store. Each may be a false alarm.
    pub wrong: BTreeSet<Finding>,
    /// What rustc stores, has drop glue, and we do not call held: by reason.
    pub missed: BTreeMap<&'static str, Vec<Finding>>,
    /// Values for which rustc has no local, to look at.
    pub without_local: Vec<Finding>,
    /// Awaits that the engine has not, to look at.
    pub unread_at: BTreeSet<Range>,
    /// Our guards that rustc stores and we do not call held, and why not.
    pub missed_guards: BTreeMap<u32, Vec<(Why, Finding)>>,
}

impl Tally {
    /// Takes in the numbers of another comparison.
    pub fn add(&mut self, other: Tally) {
        self.functions += other.functions;
        self.bodies += other.bodies;
        self.awaits += other.awaits;
        self.unreached += other.unreached;
        self.unread += other.unread;
        self.in_macros += other.in_macros;
        self.agreed += other.agreed;
        self.plain += other.plain;
        self.placeless += other.placeless;
        self.in_doubt += other.in_doubt;
        self.guards += other.guards;
        self.guards_stored += other.guards_stored;
        self.wrong.extend(other.wrong);
        self.without_local.extend(other.without_local);
        self.unread_at.extend(other.unread_at);
        for (reason, found) in other.missed {
            self.missed.entry(reason).or_default().extend(found);
        }
        for (number, found) in other.missed_guards {
            self.missed_guards.entry(number).or_default().extend(found);
        }
    }
}

/// Why one of our guards is not called held.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Why {
    /// A method may have taken it, and it does not deref.
    Doubt,
    /// As the engine says.
    Gone(Gone),
    /// It is not of this body. An outer one that has it awaits this one.
    Elsewhere,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Why::Doubt => "a method may have taken it",
            Why::Gone(Gone::NoPlace) => "nothing reads it",
            Why::Gone(Gone::Moved) => "moved",
            Why::Gone(Gone::Ended) => "its scope has ended",
            Why::Gone(Gone::NotMade) => "not made before",
            Why::Elsewhere => "of another body",
        })
    }
}

/// A file as the engine sees it.
struct Source {
    name: String,
    text: String,
    lines: Vec<Vec<char>>,
    awaits: HashMap<Point, Suspension>,
    known: HashSet<(Point, Point)>,
    /// Awaits that were met in a layout.
    met: HashSet<Point>,
}

fn point(at: proc_macro2::LineColumn) -> Point {
    Point { line: at.line, column: at.column + 1 }
}

impl Source {
    fn read(root: &Path, name: &str, until_2021: bool) -> Result<(Source, usize), String> {
        let text = fs::read_to_string(root.join(name)).map_err(|error| format!("{name}: {error}"))?;
        let tokens: TokenStream = text.parse().map_err(|error| format!("{name}: {error}"))?;
        let found = inspect::file(tokens, until_2021).map_err(|error| format!("{name}: {error}"))?;
        let known = found.known.iter().map(|(first, last)| (point(first.start()), point(last.end()))).collect();
        let plain = found.suspensions.into_iter().filter(|s| s.plain);
        let awaits = plain.map(|s| (point(s.at.start()), s)).collect();
        let lines = text.lines().map(|line| line.chars().collect()).collect();
        Ok((Source { name: name.to_owned(), text, lines, awaits, known, met: HashSet::new() }, found.functions))
    }

    fn range(&self, ends: (Span, Span)) -> Range {
        Range { file: self.name.clone(), start: point(ends.0.start()), end: point(ends.1.end()) }
    }

    fn slice(&self, ends: (Span, Span)) -> &str {
        self.text.get(ends.0.byte_range().start..ends.1.byte_range().end).unwrap_or("")
    }

    /// The text of a place on one line.
    fn at(&self, at: &Range) -> String {
        let line = self.lines.get(at.start.line - 1).filter(|_| at.start.line == at.end.line);
        line.and_then(|line| line.get(at.start.column - 1..at.end.column - 1)).unwrap_or(&[]).iter().collect()
    }

    /// The place of a name, where rustc says the whole of `mut name`, `ref name`, `name @ pattern`.
    fn name_only(&self, at: &Range) -> Range {
        let mut at = at.clone();
        if at.file != self.name || at.start.line != at.end.line {
            return at;
        }
        let Some(line) = self.lines.get(at.start.line - 1) else { return at };
        let mut chars = line.get(at.start.column - 1..at.end.column - 1).unwrap_or(&[]);
        for word in ["ref ", "mut "] {
            let word: Vec<char> = word.chars().collect();
            if let Some(rest) = chars.strip_prefix(&word[..]) {
                chars = rest;
                at.start.column += word.len();
            }
        }
        let name = chars.iter().take_while(|c| c.is_alphanumeric() || **c == '_').count();
        let rest: String = chars[name..].iter().collect();
        if name > 0 && rest.trim_start().starts_with('@') {
            at.end.column = at.start.column + name;
        }
        at
    }

    /// Which of our guards a value is.
    fn guard(&self, value: &Value) -> Option<u32> {
        let number = match &value.name {
            Some(name) => name.strip_prefix("held_").or_else(|| name.strip_prefix("slot_")),
            None => {
                let text = self.slice(value.ends).trim_start_matches("::held::Guard::<");
                let ends = [">::new()", ">::maybe()", ">::attempt()"];
                ends.iter().any(|end| text.ends_with(end)).then_some(text)
            }
        }?;
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    }

    /// Why one of our guards is not held at an await.
    fn why(&self, at: &Suspension, number: u32) -> Why {
        let of_guard = |value: &Value| self.guard(value) == Some(number);
        let in_doubt = at.held.iter().any(of_guard);
        let here = at.gone.iter().filter(|(value, why)| of_guard(value) && !(value.captured && *why == Gone::NotMade));
        // What is nearest to being held says most.
        match here.map(|(_, why)| *why).min() {
            Some(Gone::NoPlace) => Why::Gone(Gone::NoPlace),
            _ if in_doubt => Why::Doubt,
            other => other.map_or(Why::Elsewhere, Why::Gone),
        }
    }

    /// A method that may have taken it has not: it derefs.
    fn derefs(&self, value: &Value) -> bool {
        match &value.name {
            Some(name) => name.starts_with("held_"),
            None => self.slice(value.ends).ends_with(">::new()"),
        }
    }
}

/// Which of our guards are held in a file.
pub struct Held(Source);

impl Held {
    /// Asks the engine.
    pub fn read(root: &Path, file: &str, until_2021: bool) -> Result<Held, String> {
        Source::read(root, file, until_2021).map(|(source, _)| Held(source))
    }

    /// `Ok` if the guard is told at the await there. `None`: there is no await.
    pub fn at(&self, at: Point, guard: u32) -> Option<Result<(), Why>> {
        let source = &self.0;
        let suspension = source.awaits.get(&at)?;
        let mut told = suspension.held.iter().filter(|value| !value.doubt || source.derefs(value));
        Some(match told.any(|value| source.guard(value) == Some(guard)) {
            true => Ok(()),
            false => Err(source.why(suspension, guard)),
        })
    }
}

/// Compares all bodies of one compilation. `root`: where rustc ran; files outside of it are other people's.
pub fn compare(root: &Path, mut coroutines: Vec<Coroutine>, until_2021: bool) -> Result<Tally, String> {
    let mut tally = Tally { bodies: coroutines.len(), ..Tally::default() };
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    let suspends = coroutines.iter().flat_map(|c| &c.suspends);
    let places = suspends.map(|s| &s.at).chain(coroutines.iter().flat_map(|c| &c.declared));
    for file in places.map(|at| at.file.as_str()) {
        // Not what other crates and the standard library define, nor what a build script has written.
        let path = Path::new(file);
        if path.is_absolute() && !path.starts_with(root) || file.starts_with('<') || sources.contains_key(file) {
            continue;
        }
        let (source, functions) = Source::read(root, file, until_2021)?;
        tally.functions += functions;
        sources.insert(file.to_owned(), source);
    }
    for coroutine in &mut coroutines {
        let name_only = |at: &Range| sources.get(&at.file).map_or_else(|| at.clone(), |source| source.name_only(at));
        for local in coroutine.saved.iter_mut().chain(&mut coroutine.droppable) {
            local.at = name_only(&local.at);
        }
        coroutine.declared = coroutine.declared.iter().map(name_only).collect();
    }
    for coroutine in &coroutines {
        for suspend in &coroutine.suspends {
            match sources.get_mut(suspend.at.file.as_str()) {
                Some(source) if source.awaits.contains_key(&suspend.at.start) => {
                    source.met.insert(suspend.at.start);
                    let source = &*source;
                    tally.awaits += 1;
                    let ours = &source.awaits[&suspend.at.start];
                    one_await(source, coroutine, suspend, ours, &mut tally);
                }
                Some(source) if source.at(&suspend.at) == "await" => {
                    tally.unread += 1;
                    tally.unread_at.insert(suspend.at.clone());
                }
                _ => tally.in_macros += 1,
            }
        }
    }
    tally.unreached = sources.values().map(|source| source.awaits.len() - source.met.len()).sum();
    Ok(tally)
}

fn one_await(source: &Source, coroutine: &Coroutine, suspend: &Suspend, ours: &Suspension, tally: &mut Tally) {
    let stored: Vec<&Local> = suspend.stores.iter().map(|n| &coroutine.saved[*n]).collect();
    let finding = |what: &str, declared: Range| Finding {
        at: suspend.at.clone(),
        what: what.to_owned(),
        declared,
        body: coroutine.name.clone(),
    };
    let mut numbers: BTreeSet<u32> = stored.iter().flat_map(|local| layout::guards(&local.ty)).collect();
    numbers.extend(coroutine.captured.iter().flat_map(|(_, ty)| layout::guards(ty)));
    tally.guards_stored += numbers.len();

    let mut ours_numbers = BTreeSet::new();
    let mut said: HashSet<Range> = HashSet::new();
    for value in &ours.held {
        let at = source.range(value.ends);
        said.insert(at.clone());
        let what = source.slice(value.ends);
        if let Some(number) = source.guard(value) {
            if value.doubt && !source.derefs(value) {
                tally.in_doubt += 1;
            } else if !numbers.contains(&number) {
                tally.wrong.insert(finding(what, at));
            } else if ours_numbers.insert(number) {
                tally.guards += 1;
            }
            continue;
        }
        if value.doubt {
            tally.in_doubt += 1;
            continue;
        }
        let holder = match value.moved_to {
            None => Some(at.clone()),
            Some(to) => to.map(|ends| source.range(ends)),
        };
        // `for job in jobs`: the iterator has the place where the name is mentioned.
        let mentions =
            |local: &&Local| value.name.is_some() && local.at.file == at.file && source.at(&local.at) == what;
        let is = |local: &&Local| local.at == at || Some(&local.at) == holder.as_ref() || mentions(local);
        let captured = coroutine.captured.iter().any(|(name, _)| value.name.as_ref() == Some(name));
        if stored.iter().any(is) || captured {
            tally.agreed += 1;
        } else if holder.is_none() || !coroutine.declared.contains(holder.as_ref().unwrap_or(&at)) {
            tally.placeless += 1;
            if holder.is_some() {
                tally.without_local.push(finding(what, at));
            }
        } else if coroutine.droppable.iter().any(|local| local.at == at || Some(&local.at) == holder.as_ref()) {
            tally.wrong.insert(finding(what, at));
        } else {
            tally.plain += 1;
        }
        said.extend(holder);
    }

    for number in numbers.difference(&ours_numbers) {
        let found = finding(&format!("guard {number}"), suspend.at.clone());
        tally.missed_guards.entry(*number).or_default().push((source.why(ours, *number), found));
    }
    let mut seen = HashSet::new();
    for local in stored {
        let at = &local.at;
        // The future that is awaited here is no value of the user's.
        let other_file = at.file != source.name;
        let awaited = at.end == suspend.at.end && at.start < suspend.at.start;
        if other_file || awaited || said.contains(at) || !seen.insert(at) {
            continue;
        }
        if !coroutine.droppable.iter().any(|droppable| droppable.at == *at) || !layout::guards(&local.ty).is_empty() {
            continue;
        }
        let reason = if source.known.contains(&(at.start, at.end)) {
            "moved or taken, by our books"
        } else {
            "no guard, by its form"
        };
        tally.missed.entry(reason).or_default().push(finding(&local.ty, at.clone()));
    }
}
