//! What the compiler stores: coroutine layouts, out of its dumps of MIR.
//!
//! Three dumps of a body are read. `coroutine_post-transform` begins with the layout: the saved locals, each with its type and the place of
//! its declaration, and which of them each suspension point keeps. It is what `-Zprint-type-sizes` prints, for generic bodies too, and
//! with places. `coroutine_before` has the body with its yields: the k-th in the order of the blocks is `Suspend<k>`, and its place is the
//! word `await`. `built` drops each local that has drop glue.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// A line and a column, both from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Point {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// A stretch of a file; the end is behind the last character.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Range {
    /// As rustc writes it: relative to the folder that it runs in.
    pub file: String,
    /// The first character.
    pub start: Point,
    /// Behind the last.
    pub end: Point,
}

/// A local of a body.
#[derive(Clone, Debug)]
pub struct Local {
    /// Its type, as text.
    pub ty: String,
    /// Its declaration: a name in a pattern, the expression of a temporary.
    pub at: Range,
}

/// A suspension point.
#[derive(Debug)]
pub struct Suspend {
    /// The word `await`; in the code of a macro, whatever awaits there.
    pub at: Range,
    /// Which of the saved locals are stored here.
    pub stores: Vec<usize>,
}

/// One future.
#[derive(Debug)]
pub struct Coroutine {
    /// As rustc names the body.
    pub name: String,
    /// What is kept at some suspension point.
    pub saved: Vec<Local>,
    /// In the order of the layout.
    pub suspends: Vec<Suspend>,
    /// What is captured, and kept as long as the future: the name and the type.
    pub captured: Vec<(String, String)>,
    /// The locals that drop something.
    pub droppable: Vec<Local>,
    /// Where all its locals are declared.
    pub declared: BTreeSet<Range>,
}

/// The flags that make rustc write such dumps into a directory.
pub fn flags(dir: &Path) -> Vec<String> {
    vec![
        "-Zdump-mir=built&{closure | coroutine_before | coroutine_post-transform".to_owned(),
        "-Zmir-include-spans=yes".to_owned(),
        format!("-Zdump-mir-dir={}", dir.display()),
    ]
}

/// Reads the dumps in a directory, in the order of their names.
pub fn read(dir: &Path) -> Result<Vec<Coroutine>, String> {
    let mut bodies: BTreeMap<String, HashMap<&str, String>> = BTreeMap::new();
    let entries = fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = ["coroutine_post-transform", "coroutine_before", "built"].into_iter().find(|k| name.contains(k));
        // `NAME.-------.PASS.0.mir`, `NAME.1-1-000.built.after.mir`
        let stem = name.find(".-------.").or_else(|| name.find(".1-1-000."));
        let (Some(kind), Some(stem)) = (kind, stem) else { continue };
        let text = fs::read_to_string(entry.path()).map_err(|error| format!("{name}: {error}"))?;
        bodies.entry(name[..stem].to_owned()).or_default().insert(kind, text);
    }
    let mut found = Vec::new();
    for (name, texts) in bodies {
        // The body of an async closure comes twice, once for calls by value.
        let (Some(layout), false) = (texts.get("coroutine_post-transform"), name.contains("{synthetic#")) else {
            continue;
        };
        let (Some(before), Some(built)) = (texts.get("coroutine_before"), texts.get("built")) else {
            return Err(format!("{name}: a dump is missing"));
        };
        if let Some(coroutine) = coroutine(&name, layout, before, built)? {
            found.push(coroutine);
        }
    }
    Ok(found)
}

/// `None` for what is no async body: a `gen` block, a coroutine by hand.
fn coroutine(name: &str, layout: &str, before: &str, built: &str) -> Result<Option<Coroutine>, String> {
    let (saved, variants) = self::layout(layout).ok_or_else(|| format!("{name}: a layout of unknown form"))?;
    let mut yields = Vec::new();
    for line in before.lines().filter(|line| line.contains(" = yield(")) {
        yields.push(comment(line).ok_or_else(|| format!("{name}: a yield without a place: {line}"))?);
    }
    if yields.len() != variants.len() {
        return Err(format!("{name}: {} yields and {} suspension points", yields.len(), variants.len()));
    }
    let suspends = yields.into_iter().zip(variants).map(|(at, stores)| Suspend { at, stores }).collect();

    let (mut locals, mut captured, mut dropped) = (HashMap::new(), Vec::new(), Vec::new());
    // The future behind an `.await` has the place of the whole expression, as the value that comes out has.
    let mut awaited = Vec::new();
    for line in built.lines() {
        let code = line.trim_start();
        if let Some(rest) = code.strip_prefix("let ") {
            let rest = rest.strip_prefix("mut ").unwrap_or(rest);
            if let (Some((local, ty)), Some(at)) = (rest.split_once(": "), comment(line)) {
                let ty = ty.split("//").next().unwrap_or(ty).trim().trim_end_matches(';').to_owned();
                locals.insert(local.to_owned(), Local { ty, at });
            }
        } else if let Some(rest) = code.strip_prefix("debug ") {
            // `debug NAME => (_1.0: TYPE);`, or behind the reference to a pinned future `(((*_1)).0: TYPE)`.
            let code = rest.split("//").next().unwrap_or(rest).trim().trim_end_matches(';');
            if let Some(local) = code.strip_prefix("__awaitee => ") {
                awaited.push(local.to_owned());
            } else if let Some((name, place)) = code.split_once(" => ")
                && place.contains("_1.")
                && let Some((_, ty)) = place.split_once(": ")
            {
                captured.push((name.to_owned(), ty.trim_end_matches(')').to_owned()));
            }
        } else if let Some(rest) = code.strip_prefix("drop(")
            && let Some((local, _)) = rest.split_once(") -> ")
        {
            dropped.push(local.to_owned());
        }
    }
    dropped.sort_unstable();
    dropped.dedup();
    dropped.retain(|local| !awaited.contains(local));
    let droppable = dropped.iter().filter_map(|local| locals.get(local).cloned()).collect();
    let declared = locals.into_values().map(|local| local.at).collect();
    Ok(Some(Coroutine { name: name.to_owned(), saved, suspends, captured, droppable, declared }))
}

/// The saved locals, and those of each suspension point.
fn layout(text: &str) -> Option<(Vec<Local>, Vec<Vec<usize>>)> {
    let (_, text) = text.split_once("field_tys: {")?;
    let (fields, variant_lines) = text.split_once("variant_fields: {")?;
    let mut saved = Vec::new();
    let mut ty: Option<String> = None;
    for line in fields.lines() {
        let code = line.trim();
        if let Some(rest) = code.strip_prefix("ty: ") {
            // Inside, a type has no field of this name.
            ty = Some(rest.to_owned());
        } else if code.starts_with("source_info: ") {
            let text = ty.as_mut()?;
            text.truncate(text.trim_end_matches(',').len());
        } else if let Some(rest) = code.strip_prefix("span: ") {
            saved.push(Local { ty: ty.take()?, at: range(rest.trim_end_matches(','))? });
        } else if let Some(text) = &mut ty {
            text.push_str(code);
        }
    }
    let mut variants = Vec::new();
    for line in variant_lines.lines().skip(1) {
        let code = line.trim();
        if code == "}," {
            return Some((saved, variants));
        }
        let (variant, list) = code.split_once(": [")?;
        if variant.starts_with("Suspend") {
            let list = list.trim_end_matches("],");
            let fields = list.split(", ").filter(|field| !field.is_empty());
            variants.push(fields.map(|field| field.strip_prefix("_s")?.parse().ok()).collect::<Option<_>>()?);
        }
    }
    None
}

/// The place in the comment behind a line of MIR: `… // scope 3 at FILE:9:10: 9:15`.
fn comment(line: &str) -> Option<Range> {
    let (_, comment) = line.rsplit_once("// ")?;
    range(comment.split_once(" at ")?.1)
}

/// `FILE:9:10: 9:15`, perhaps with a ` (#0)` behind.
fn range(text: &str) -> Option<Range> {
    let text = text.split(" (#").next()?.trim();
    let (start, end) = text.rsplit_once(": ")?;
    let mut parts = start.rsplitn(3, ':');
    let (column, line, file) = (parts.next()?, parts.next()?, parts.next()?);
    let (end_line, end_column) = end.split_once(':')?;
    Some(Range {
        file: file.to_owned(),
        start: Point { line: line.parse().ok()?, column: column.parse().ok()? },
        end: Point { line: end_line.parse().ok()?, column: end_column.parse().ok()? },
    })
}

/// The numbers of our guards that a type has by value: not behind a reference, and not as what a future will yield.
pub fn guards(ty: &str) -> Vec<u32> {
    const GUARD: &str = "held::Guard<";
    let mut found = Vec::new();
    for (at, _) in ty.match_indices(GUARD) {
        let number: String = ty[at + GUARD.len()..].chars().take_while(char::is_ascii_digit).collect();
        let before = ty[..at].trim_end_matches("mut ").trim_end();
        let before = before.trim_end_matches("'{erased}").trim_end_matches("'_").trim_end();
        if !before.ends_with('&')
            && let Ok(number) = number.parse()
        {
            found.push(number);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let at = range("src/a b.rs:9:10: 11:2 (#12)").expect("a range");
        assert_eq!(
            (at.file.as_str(), at.start.line, at.start.column, at.end.line, at.end.column),
            ("src/a b.rs", 9, 10, 11, 2)
        );
    }

    #[test]
    fn layouts() {
        let text = "/* coroutine_layout = CoroutineLayout {
    field_tys: {
        _s0: CoroutineSavedTy {
            ty: Wrapped(
                T/#0,
            ),
            source_info: SourceInfo {
                span: a.rs:7:28: 7:29 (#0),
                scope: scope[0],
            },
            ignore_for_traits: false,
        },
    },
    variant_fields: {
        Unresumed(0): [],
        Returned (1): [],
        Panicked (2): [],
        Suspend0 (3): [],
        Suspend1 (4): [_s0],
    },
    storage_conflicts: BitMatrix(1x1) {
";
        let (saved, variants) = layout(text).expect("a layout");
        assert_eq!((saved[0].ty.as_str(), saved[0].at.start.column), ("Wrapped(T/#0,)", 28));
        assert_eq!(variants, [vec![], vec![0]]);
        let none = "    field_tys: {},\n    variant_fields: {\n        Unresumed(0): [],\n    },\n";
        assert!(layout(none).is_some_and(|(saved, variants)| saved.is_empty() && variants.is_empty()));
    }

    #[test]
    fn guards_by_value() {
        assert_eq!(guards("(std::option::Option<held::Guard<8_u32>>, held::Guard<9>)"), [8, 9]);
        assert_eq!(guards("(&'{erased} held::Guard<8_u32>, &mut held::Guard<9>, & held::Guard<1>)"), [0; 0]);
    }
}
