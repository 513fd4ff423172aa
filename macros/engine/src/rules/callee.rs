//! What a function of the file takes each time it is called, as its caller names it.

use std::collections::HashMap;

use syn::Expr;

use super::Scene;
use super::taking::plain;
use crate::file::{Function, Source};
use crate::names;
use crate::places::Places;
use crate::span;

/// A method that is called on a place of the caller's, and awaited.
pub struct Down {
    /// `flush` calls `sync` on line 30, which …
    pub way: Vec<(String, usize)>,
    /// The caller's name of the place.
    pub place: String,
    /// The name that it has there.
    pub there: String,
    pub method: String,
    /// It has no arguments.
    pub bare: bool,
    pub line: usize,
}

/// How far down.
const DEPTH: usize = 3;

/// What is awaited on every way through the function that is called, and those that it calls. `None`: nobody knows.
pub fn awaited(scene: &Scene<'_>, places: &Places, call: &Expr) -> Option<Vec<Down>> {
    let source = scene.source()?;
    let (function, args) = callee(scene, source, places, call)?;
    let mut found = Vec::new();
    further(source, function, &named(function, &args), DEPTH, &[], &mut found);
    Some(found)
}

/// The function that is called, and what it is given: the receiver first.
fn callee<'s>(
    scene: &Scene<'_>,
    source: &'s Source,
    places: &Places,
    call: &Expr,
) -> Option<(&'s Function, Vec<Option<String>>)> {
    match plain(call) {
        Expr::MethodCall(e) => {
            let on = places.place(&e.receiver).filter(|on| on == "self")?;
            let function = source.whole_outline().method(&e.method.to_string(), span::line(e.method.span()))?;
            let args = e.args.iter().map(|arg| places.place(arg));
            Some((function, std::iter::once(Some(on)).chain(args).collect()))
        }
        Expr::Call(e) => {
            let Expr::Path(path) = &*e.func else { return None };
            let last = &path.path.segments.last()?.ident;
            let (name, line) = (last.to_string(), span::line(last.span()));
            let function = match &names::segments(&path.path)[..] {
                [of, _] if of == "Self" => source.whole_outline().method(&name, line)?,
                [_] if !(is_variable(scene, &name) || scene.declares(&name)) => {
                    source.whole_outline().function(&name, line)?
                }
                _ => return None,
            };
            Some((function, e.args.iter().map(|arg| places.place(arg)).collect()))
        }
        _ => None,
    }
}

/// True if the name is bound in the function; `let work = pin!(work(…));` still calls the function.
fn is_variable(scene: &Scene<'_>, name: &str) -> bool {
    let mut made = scene.scan.named.iter().filter(|named| named.name == name).peekable();
    scene.binds(name) && (made.peek().is_none() || made.any(|made| !names::any(made.expr, &|ident| ident == name)))
}

/// What the names in a function stand for where it is called.
fn named(function: &Function, args: &[Option<String>]) -> HashMap<String, String> {
    let own = function.params.iter().map(|name| name.clone().unwrap_or_else(|| "self".to_owned()));
    own.zip(args).filter_map(|(name, place)| Some((name, place.clone()?))).collect()
}

fn further(
    source: &Source,
    function: &Function,
    names: &HashMap<String, String>,
    depth: usize,
    way: &[(String, usize)],
    found: &mut Vec<Down>,
) {
    let outside = |place: &str| {
        let (root, rest) = place.split_at(place.find('.').unwrap_or(place.len()));
        names.get(root).map(|of| format!("{of}{rest}"))
    };
    for step in source.awaited(function) {
        let on = step.on.as_deref().and_then(outside);
        if let (Some(place), Some(there)) = (&on, &step.on)
            && there != "self"
        {
            let (place, there, method) = (place.clone(), there.clone(), step.name.clone());
            found.push(Down { way: way.to_vec(), place, there, method, bare: step.args.is_empty(), line: step.line });
        }
        let next = match step.on.as_deref() {
            None => source.whole_outline().function(&step.name, step.line),
            Some("self") => source.whole_outline().method(&step.name, step.line),
            Some(_) => None,
        };
        let (Some(next), Some(depth)) = (next, depth.checked_sub(1)) else { continue };
        let args = step.args.iter().map(|arg| arg.as_deref().and_then(outside));
        let args: Vec<_> = step.on.iter().map(|_| on.clone()).chain(args).collect();
        let way = [way, &[(step.name, step.line)]].concat();
        further(source, next, &named(next, &args), depth, &way, found);
    }
}
