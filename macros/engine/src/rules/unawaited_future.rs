//! # unawaited_future
//!
//! ## Why
//! A future does nothing until it is polled. One that is dropped before has done nothing, and nothing says so.
//!
//! ## Reported when
//! The type of a value that nobody keeps is a future, or holds one: `Option`, `Result`, collections, arrays, the first position of a tuple,
//! an iterator's `map`. Nobody keeps the value of `let _ = E;`, `_ = E;`, of `let x = E;` whose `x` nothing mentions again, and of a
//! statement `E;`, and what stands in it inside of `Some(…)`, `Ok(…)`, `Box::new(…)`, tuples, arrays and `vec![…]`. Also when the outcome
//! of a task or a thread is a future: `spawn_blocking(|| async { … })`.
//!
//! ## Example
//! ```ignore
//! let _ = audit.record(order);
//! ```
//!
//! ## Instead
//! ```ignore
//! audit.record(order).await;
//! ```
//!
//! ## Limits
//! A plain statement `f();` is asked about only where its name suggests a future: an async fn of the same item, an everyday name (`sleep`,
//! `recv`, `lock` … in async code), `…_async`, or a closure that is mapped over something. Of others rustc's `unused_must_use` warns. What is passed to
//! a function, `drop` too, stored or returned is kept. Values with a written type, `let _: T = E;`, are taken as meant, and so is what takes
//! a value out of where it was kept, `let _ = slot.take();`. Handles and receivers, which somebody else serves, are no futures here, and
//! neither are `&mut` of one.

use quote::quote;
use syn::{Expr, Stmt};

use super::{Scene, Words};
use crate::lints::Lint;
use crate::lost::{self, Form, Lost};
use crate::rewrite::{Ask, Asked, Check};

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    for lost in scene.lost() {
        let direct = lost.form != Form::Statement || lost.inside || suggests_future(scene, lost, lost.expr);
        let output = gives_future(scene, lost);
        if !direct && !output {
            continue;
        }
        let Some(at) = lost.place() else { continue };
        let ends = crate::span::ends(lost.expr);
        let check = |question, unless, words| Check {
            question: Asked::Unless { question, unless, of: None },
            words,
            second: ("awaited_by_somebody", ends.0),
        };
        let mut checks = Vec::new();
        if direct {
            checks.push(check(
                quote!(::async_hygiene::__private::question::IsUnawaited),
                quote!(::async_hygiene::__private::question::IsDriven),
                words(lost, output),
            ));
        }
        if output {
            checks.push(check(
                quote!(::async_hygiene::__private::question::HasFutureOutput),
                quote!(::async_hygiene::__private::question::HasDrivenOutput),
                output_words(lost),
            ));
        }
        asks.push(Ask { levels: lost.around.levels, ends, at, cfg: lost.cfg.clone(), checks });
    }
}

/// `output`: it looks like the outcome of a task that made a future.
fn words(lost: &Lost<'_>, output: bool) -> Words {
    let text = lost.text();
    let future = match lost.expr {
        Expr::Async(_) => "this async block".to_owned(),
        _ => format!("the future of `{text}`"),
    };
    let headline = match lost.form {
        Form::LetUnderscore => format!("`let _` drops {future} unawaited"),
        Form::AssignUnderscore => format!("`_ =` drops {future} unawaited"),
        Form::Statement => format!("{future} is dropped unawaited"),
        Form::Unused(name) if lost.inside => format!("`{name}` keeps {future}, which nothing awaits"),
        Form::Unused(name) => format!("`{name}` is a future that nothing awaits"),
    };
    let help = match (several(lost.expr), lost.form) {
        _ if output => OF_CLOSURE.to_owned(),
        _ if lost.around.task.is_none() => {
            "nothing can be awaited in sync code: make it async and await, or start it: `tokio::spawn(…)`".to_owned()
        }
        (Some(Several::Iterator), _) => {
            "await each of them: `for item in … { … .await; }`, or all at once: `join_all(…).await`".to_owned()
        }
        (Some(Several::Option), _) => "await it inside: `if let Some(value) = … { … .await; }`".to_owned(),
        (None, Form::Unused(name)) if !name.to_string().starts_with('_') && !lost.inside => {
            format!("await it: `let {name} = {text}.await;`")
        }
        (None, _) if matches!(lost.expr, Expr::Async(_)) => {
            "await it, or start it: `tokio::spawn(async { … })`".to_owned()
        }
        (None, _) => format!("await it: `{text}.await`"),
    };
    Words {
        headline,
        label: "this `{Self}` does nothing until it is awaited".to_owned(),
        harm: "a future that is dropped before its first poll has run none of its code".to_owned(),
        help,
        lint: Lint::UnawaitedFuture,
    }
}

fn output_words(lost: &Lost<'_>) -> Words {
    let call = lost::called(lost::origin(lost.expr)).map_or_else(|| "the task".to_owned(), |name| format!("`{name}`"));
    let help = match closure_or_block(lost.expr) {
        Some(Expr::Closure(_)) => {
            "let the closure do its work itself: `|| { … }`, or start the future: `tokio::spawn(…)`"
        }
        _ => "await it in the task: `async { ….await }`",
    };
    Words {
        headline: format!("what {call} runs returns a future, which nothing awaits"),
        label: "the outcome of this `{Self}` is a future".to_owned(),
        harm: "the task makes the future and is done: none of the future's code runs".to_owned(),
        help: help.to_owned(),
        lint: Lint::UnawaitedFuture,
    }
}

const OF_CLOSURE: &str =
    "let the closure do its work itself: `|| { … }`, or start the future: `tokio::spawn(async { … })`";

enum Several {
    Iterator,
    Option,
}

/// What looks like many futures, or one in an option.
fn several(expr: &Expr) -> Option<Several> {
    let Expr::MethodCall(call) = expr else { return None };
    let method = call.method.to_string();
    match method.as_str() {
        "collect" => Some(Several::Iterator),
        "map" if starts_iterator(&call.receiver) => Some(Several::Iterator),
        "map" | "and_then" | "then" | "then_some" => Some(Several::Option),
        _ => None,
    }
}

fn starts_iterator(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(call) => {
            let method = call.method.to_string();
            method.starts_with("iter")
                || method.starts_with("into_iter")
                || method == "drain"
                || starts_iterator(&call.receiver)
        }
        Expr::Paren(e) => matches!(&*e.expr, Expr::Range(_)),
        _ => false,
    }
}

/// True where a plain statement may well be a future.
fn suggests_future(scene: &Scene<'_>, lost: &Lost<'_>, expr: &Expr) -> bool {
    // In sync code names that are everyday in async code mean something else.
    let everyday = lost.around.task.is_some();
    match expr {
        Expr::Async(_) => true,
        Expr::Paren(e) => suggests_future(scene, lost, &e.expr),
        // `spawn_blocking(|| async { … }).await.unwrap();`
        Expr::Try(_) | Expr::Await(_) => closure_or_block(expr).is_some_and(|e| returns_future(scene, e, everyday)),
        Expr::MethodCall(call) if call.args.is_empty() && crate::evidence::passes_on(&call.method.to_string()) => {
            closure_or_block(expr).is_some_and(|e| returns_future(scene, e, everyday))
        }
        Expr::MethodCall(call) if everyday && maps(&call.method.to_string()) => true,
        _ => lost::called(expr).is_some_and(|name| {
            let name = name.to_string();
            everyday && EVERYDAY.binary_search(&name.as_str()).is_ok() || is_async_fn(scene, &name)
        }),
    }
}

/// Methods that give back what a closure returns, in something that is no future.
fn maps(method: &str) -> bool {
    matches!(method, "map" | "and_then" | "then" | "map_or_else" | "map_or" | "unwrap_or_else" | "or_else" | "collect")
}

/// Names that make a future, as far as is known here.
fn is_async_fn(scene: &Scene<'_>, name: &str) -> bool {
    // Whether it is an async fn elsewhere in the file may be asked here too.
    name.ends_with("_async")
        || name.starts_with("async_")
        || scene.is_async_fn(name)
        || scene.block.stmts.iter().any(|stmt| match stmt {
            Stmt::Item(syn::Item::Fn(item)) => item.sig.ident == name && super::returns_future(&item.sig),
            _ => false,
        })
}

/// A task, a thread or an unpacked outcome of one, whose code ends in a future.
fn gives_future(scene: &Scene<'_>, lost: &Lost<'_>) -> bool {
    let expr = lost.expr;
    lost::called(lost::origin(expr)).is_some_and(|name| name.to_string().contains("spawn"))
        && closure_or_block(expr).is_some_and(|e| returns_future(scene, e, true))
}

/// The first closure or async block that is passed to the call which a value comes from.
fn closure_or_block(expr: &Expr) -> Option<&Expr> {
    let args = match lost::origin(expr) {
        Expr::Call(call) => &call.args,
        Expr::MethodCall(call) => &call.args,
        _ => return None,
    };
    args.iter().find(|arg| matches!(arg, Expr::Closure(_) | Expr::Async(_)))
}

/// True of a closure or an async block whose value may well be a future.
fn returns_future(scene: &Scene<'_>, expr: &Expr, everyday: bool) -> bool {
    let tail = match expr {
        Expr::Closure(closure) if closure.asyncness.is_some() => return true,
        Expr::Closure(closure) => tail(&closure.body),
        Expr::Async(block) => block.block.stmts.last().and_then(value).and_then(tail),
        _ => None,
    };
    match tail {
        Some(Expr::Async(_)) => true,
        Some(tail @ (Expr::Call(_) | Expr::MethodCall(_))) => lost::called(tail).is_some_and(|name| {
            let name = name.to_string();
            everyday && EVERYDAY.binary_search(&name.as_str()).is_ok() || is_async_fn(scene, &name)
        }),
        _ => false,
    }
}

/// The expression that a block ends in.
fn tail(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Block(block) => block.block.stmts.last().and_then(value).and_then(tail),
        Expr::Paren(e) => tail(&e.expr),
        expr => Some(expr),
    }
}

fn value(stmt: &Stmt) -> Option<&Expr> {
    match stmt {
        Stmt::Expr(expr, None) => Some(expr),
        _ => None,
    }
}

/// The methods and functions that async code calls every day and that return a future in the crates everybody uses. Left out are names
/// that plain statements are full of: `insert`, `remove`, `write`, `read`, `get`, `push`.
const EVERYDAY: &[&str] = &[
    "accept",
    "acquire",
    "acquire_many",
    "acquire_many_owned",
    "acquire_owned",
    "begin",
    "cancelled",
    "canonicalize",
    "changed",
    "close",
    "closed",
    "commit",
    "connect",
    "copy",
    "copy_bidirectional",
    "create_dir_all",
    "ctrl_c",
    "execute",
    "feed",
    "fetch_all",
    "fetch_one",
    "fetch_optional",
    "fill_buf",
    "flush",
    "forward",
    "handshake",
    "join_all",
    "join_next",
    "lock",
    "lock_owned",
    "next",
    "next_line",
    "notified",
    "ping",
    "query",
    "read_exact",
    "read_line",
    "read_to_end",
    "read_to_string",
    "readable",
    "ready",
    "recv",
    "recv_async",
    "recv_many",
    "remove_dir_all",
    "remove_file",
    "rename",
    "reserve",
    "rollback",
    "run_until_cancelled",
    "select_next_some",
    "send",
    "send_all",
    "send_async",
    "send_request",
    "send_timeout",
    "shutdown",
    "sleep",
    "sleep_until",
    "sync_all",
    "sync_data",
    "tick",
    "timeout",
    "timeout_at",
    "try_join_all",
    "try_next",
    "wait",
    "wait_for",
    "wait_with_output",
    "writable",
    "write_all",
    "write_all_buf",
    "write_u16",
    "write_u32",
    "write_u64",
    "write_u8",
    "yield_now",
];

#[cfg(test)]
mod tests {
    use super::EVERYDAY;

    #[test]
    fn the_names_are_sorted() {
        assert!(EVERYDAY.is_sorted());
    }
}
