//! The part of `self_deadlock` that is about `#[bounded]`: a function that calls itself while it holds one of its permits.
//!
//! A call directly in the function, or through functions of the annotated item that are awaited there. What is refused, and not made to wait,
//! is no deadlock; and of `per = …` nobody knows whether it is the same limiter.

use std::collections::{BTreeMap, HashSet};

use proc_macro2::TokenStream;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Signature};

use super::{Scene, Words};
use crate::ir::NodeId;
use crate::lints::Lint;
use crate::names;
use crate::rewrite::{Ask, Asked, At, Check};
use crate::span;

/// What the functions of an item await of each other, by their names.
#[derive(Default)]
pub struct Calls(BTreeMap<String, Option<Vec<(String, usize)>>>);

impl Calls {
    pub fn add(&mut self, signature: &Signature, block: &Block) {
        let mut find = Find { method: signature.receiver().is_some(), found: Vec::new() };
        find.visit_block(block);
        let calls = find.found.into_iter().map(|own| (own.name, span::line(span::ends(own.expr).0))).collect();
        // Of two by the same name nobody knows which is meant.
        let same = self.0.contains_key(&signature.ident.to_string());
        self.0.insert(signature.ident.to_string(), (!same).then_some(calls));
    }

    /// The functions through which `from` comes to `to`, each with the line of its next call.
    fn way(&self, from: &str, to: &str) -> Option<Vec<(String, usize)>> {
        let mut seen = HashSet::from([from.to_owned()]);
        let mut ways = vec![vec![(from.to_owned(), 0)]];
        while !ways.is_empty() {
            let mut longer = Vec::new();
            for way in ways {
                let Some((last, _)) = way.last() else { continue };
                let Some(Some(calls)) = self.0.get(last) else { continue };
                for (name, line) in calls {
                    let mut way = way.clone();
                    if let Some(last) = way.last_mut() {
                        last.1 = *line;
                    }
                    if name == to {
                        return Some(way);
                    }
                    if seen.insert(name.clone()) {
                        way.push((name.clone(), 0));
                        longer.push(way);
                    }
                }
            }
            ways = longer;
        }
        None
    }
}

/// A call that is awaited, of a function that may be one of the item.
struct Own<'a> {
    name: String,
    expr: &'a Expr,
}

struct Find<'a> {
    /// There is a `self`.
    method: bool,
    found: Vec<Own<'a>>,
}

impl<'a> Find<'a> {
    fn awaited(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Paren(e) => self.awaited(&e.expr),
            Expr::Group(e) => self.awaited(&e.expr),
            Expr::MethodCall(e) if matches!(&*e.method.to_string(), "boxed" | "boxed_local" | "instrument") => {
                self.awaited(&e.receiver);
            }
            Expr::MethodCall(e) if self.method => {
                if let Expr::Path(path) = &*e.receiver
                    && path.path.is_ident("self")
                {
                    self.found.push(Own { name: e.method.to_string(), expr });
                }
            }
            Expr::Call(e) => {
                let Expr::Path(path) = &*e.func else { return };
                let segments = names::segments(&path.path);
                match &segments[..] {
                    [of, name] if of == "Box" && name == "pin" => e.args.iter().for_each(|arg| self.awaited(arg)),
                    [of, name] if of == "Self" || of == "self" => {
                        self.found.push(Own { name: name.clone(), expr });
                    }
                    [name] if !self.method => self.found.push(Own { name: name.clone(), expr }),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

impl<'a> Visit<'a> for Find<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Async(_) | Expr::Closure(_) => {}
            Expr::Await(e) => {
                self.awaited(&e.base);
                visit::visit_expr(self, expr);
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    if !scene.waits_for_permit {
        return;
    }
    let me = scene.signature.ident.to_string();
    let mut find = Find { method: scene.signature.receiver().is_some(), found: Vec::new() };
    find.visit_block(scene.block);
    for own in find.found {
        // A closure, or a function inside, by the same name.
        if scene.binds(&own.name) || scene.declares(&own.name) {
            continue;
        }
        let way = match own.name == me {
            true => Vec::new(),
            false => match scene.calls.and_then(|calls| calls.way(&own.name, &me)) {
                Some(way) => way,
                None => continue,
            },
        };
        let levels = scene.scan.calls.iter().find(|call| call.id() == NodeId::of(own.expr));
        let check = Check {
            question: Asked::Certain,
            words: words(&me, &own, &way),
            second: ("takes_a_permit", scene.signature.ident.span()),
        };
        asks.push(Ask {
            levels: levels.map_or(scene.scope, |call| call.around.levels),
            ends: span::ends(own.expr),
            at: At::Nowhere,
            cfg: TokenStream::new(),
            checks: vec![check],
        });
    }
}

fn words(me: &str, own: &Own<'_>, way: &[(String, usize)]) -> Words {
    let text = span::text(own.expr).unwrap_or_else(|| format!("{}(…)", own.name));
    let headline = match way {
        [] => format!("`{text}` wants a permit of `{me}` while this call of `{me}` holds one"),
        _ => format!("`{text}` comes back to `{me}` while this call of it holds a permit"),
    };
    let steps: Vec<_> = way
        .iter()
        .enumerate()
        .map(|(n, (name, line))| {
            let next = way.get(n + 1).map_or(me, |(name, _)| name);
            format!("`{name}` awaits `{next}` on line {line}")
        })
        .collect();
    let steps = if steps.is_empty() { String::new() } else { format!("{}; ", steps.join(", ")) };
    Words {
        headline,
        label: "wants one more permit".to_owned(),
        harm: format!(
            "{steps}each level takes one more, and when none is left all of them wait for each other, for ever"
        ),
        help: format!(
            "`#[bounded(…)]` on the function that calls `{me}` first, and not on `{me}`; or `#[bounded(…, reject)]`"
        ),
        lint: Lint::SelfDeadlock,
    }
}
