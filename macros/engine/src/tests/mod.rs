//! The engine as a whole: graphs, what is held, and that nothing it is fed breaks it.

mod asked;
mod blocking;
mod deadlocks;
mod found;
mod graphs;
mod held;
mod judged;
mod later;
mod losses;
mod offload;
mod package;
mod publish;
mod scopes;
mod turns;
mod unbounded;

use syn::ItemFn;

use crate::flow::across;
use crate::ir::{Function, LocalKind};
use crate::levels::{Levels, Setting};
use crate::lints::Lint;
use crate::lower::{self, Edition, Lowered};
use crate::survey;

/// Lowers a function, async or with async blocks in it.
fn lower(source: &str, edition: Edition) -> Lowered {
    let item: ItemFn = syn::parse_str(source).unwrap_or_else(|error| panic!("{error}\n{source}"));
    let macros = survey::survey(&item.block).macros;
    let mut levels = Levels::new(Lint::ALL.iter().map(|l| (*l, Setting::written(l.default_level()))));
    let scope = levels.root();
    match item.sig.asyncness {
        Some(_) => lower::async_fn(item.sig.inputs.iter(), &item.block, &macros, &mut levels, scope, edition),
        None => lower::sync_fn(&item.block, &macros, &mut levels, scope, edition),
    }
}

/// The graph as text, a block a line, and what the temporaries in it are.
fn graph(source: &str, edition: Edition) -> String {
    let function = lower(source, edition).function;
    let mut text = String::new();
    for line in function.to_string().lines() {
        match line.strip_prefix("    ") {
            Some(op) if op.starts_with("->") || op == "end" => text += &format!(" {op}\n"),
            Some(op) if text.ends_with(':') => text += &format!(" {op}"),
            Some(op) if column(&text) + op.len() > 96 => text += &format!(";\n      {op}"),
            Some(op) => text += &format!("; {op}"),
            None if line.ends_with(':') => text += line,
            None => text += &format!("{line}\n"),
        }
    }
    for (n, local) in function.locals.iter().enumerate().filter(|(_, l)| l.kind == LocalKind::Temp) {
        let (first, last) = local.ends;
        let code = source.get(first.byte_range().start..last.byte_range().end).filter(|_| !local.sites.is_empty());
        if let Some(code) = code {
            text += &format!("#{n} is {code}\n");
        }
    }
    text
}

fn column(text: &str) -> usize {
    text.len() - text.rfind('\n').map_or(0, |at| at + 1)
}

/// What is alive at which await: `name @ line (+more) [in doubt] [inside x]`, in the order of the locals.
fn held(source: &str, edition: Edition) -> Vec<String> {
    let function = lower(source, edition).function;
    let crossings = across::crossings(&function, &|_| true);
    crossings
        .iter()
        .map(|crossing| {
            let mut line = subject(&function, crossing.local);
            line += &format!(" @ {}", crate::span::line(function.awaits_at(crossing.first).span));
            if crossing.more > 0 {
                line += &format!(" (+{})", crossing.more);
            }
            if crossing.doubt {
                line += " [in doubt]";
            }
            if let Some(id) = crossing.inside {
                line += &format!(" [inside {}]", subject(&function, id));
            }
            line
        })
        .collect()
}

/// A binding by its label, a temporary by its source text, where it is known to look like a guard.
fn subject(function: &Function, id: crate::ir::LocalId) -> String {
    let local = function.local(id);
    match (&local.text, local.kind) {
        (Some(text), LocalKind::Temp) => text.clone(),
        _ => function.label(id),
    }
}
