//! # ignored_outcome
//!
//! ## Why
//! `let _ = E;` silences the compiler about a result. Where its error says that a message, a panic or written data is lost, so is that news.
//!
//! ## Reported when
//! `let _ = E;` or `_ = E;` drops a `Result`, or an `Option` of one, whose error has the fact `OutcomeMatters` for what `E` does: a `send` on
//! a queue, the await of a task or the `join` of a thread, a `flush`, `sync_all`, `write_all`, `commit` or `execute`.
//!
//! ## Example
//! ```ignore
//! let _ = jobs.send(job).await;
//! ```
//!
//! ## Instead
//! ```ignore
//! if let Err(unsent) = jobs.send(job).await { keep(unsent); }
//! ```
//!
//! ## Limits
//! Not asked: `try_send` and a `send(())`, which are often wake-ups that may get lost; `shutdown`, `close`, `rollback` and `remove_file`,
//! which clean up; the flush of stdout; joining in a function that aborts something; what `Drop::drop` does, which has nobody to tell; what is written into memory.
//! `let _: T = E;` is taken as meant.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Expr;

use super::{Scene, Words};
use crate::lints::Lint;
use crate::lost::{self, Form, Lost};
use crate::rewrite::{Ask, Asked, Check};

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let aborts = scene.scan.calls.iter().any(|call| {
        let name = call.name.to_string();
        name.starts_with("abort") || name == "cancel" || name == "shutdown_background"
    });
    // `drop` has nobody to tell.
    if scene.signature.ident == "drop" && scene.signature.receiver().is_some() && scene.signature.inputs.len() == 1 {
        return;
    }
    for lost in scene.lost() {
        if lost.inside || !matches!(lost.form, Form::LetUnderscore | Form::AssignUnderscore) {
            continue;
        }
        let Some(of) = outcome(lost.expr) else { continue };
        if of == Outcome::Panicked && aborts || of == Outcome::Unwritten && is_memory(scene, lost.expr) {
            continue;
        }
        let Some(at) = lost.place() else { continue };
        let ends = crate::span::ends(lost.expr);
        let question = question(of);
        let check = Check { question: Asked::Type(question), words: words(lost, of), second: ("handled", ends.0) };
        asks.push(Ask { levels: lost.around.levels, ends, at, cfg: lost.cfg.clone(), checks: vec![check] });
    }
}

/// What the error would tell of. The names are those of `async_hygiene::facts::outcome`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    Unsent,
    Panicked,
    Unwritten,
}

fn question(of: Outcome) -> TokenStream {
    let of = match of {
        Outcome::Unsent => quote!(Unsent),
        Outcome::Panicked => quote!(Panicked),
        Outcome::Unwritten => quote!(Unwritten),
    };
    quote!(::async_hygiene::__private::question::LosesOutcome<::async_hygiene::facts::outcome::#of>)
}

fn outcome(expr: &Expr) -> Option<Outcome> {
    let (call, awaited) = match expr {
        Expr::Await(e) => (&*e.base, true),
        expr => (expr, false),
    };
    let by_name = lost::called(call).and_then(|name| match name.to_string().as_str() {
        "send" | "blocking_send" | "unbounded_send" | "send_async" => Some(Outcome::Unsent),
        "flush" | "sync_all" | "sync_data" | "write_all" | "write_all_buf" | "write_all_at" | "set_len" | "persist"
        | "commit" | "execute" | "execute_batch" | "batch_execute" | "save" => Some(Outcome::Unwritten),
        "join" => Some(Outcome::Panicked),
        _ => None,
    });
    match by_name {
        Some(Outcome::Unsent) if sends_unit(call) => None,
        Some(Outcome::Unwritten) if mentions_console(call) => None,
        Some(of) => Some(of),
        None => awaited.then_some(Outcome::Panicked),
    }
}

/// `send(())`
fn sends_unit(call: &Expr) -> bool {
    let Expr::MethodCall(call) = call else { return false };
    matches!(call.args.first(), Some(Expr::Tuple(tuple)) if tuple.elems.is_empty())
}

/// `io::stdout().flush()`: there is nobody to tell.
fn mentions_console(call: &Expr) -> bool {
    let text = call.to_token_stream().to_string();
    text.contains("stdout") || text.contains("stderr")
}

/// What is written to is memory, as its name here tells: it was made by `BufMut::writer()`, or as a vector. That does not fail.
fn is_memory(scene: &Scene<'_>, expr: &Expr) -> bool {
    let Expr::MethodCall(call) = expr else { return false };
    let Expr::Path(path) = &*call.receiver else { return false };
    let Some(name) = path.path.get_ident() else { return false };
    let mut made = scene.scan.named.iter().filter(|named| named.name == name).peekable();
    made.peek().is_some()
        && made.all(|named| match named.expr {
            Expr::MethodCall(of) => of.method == "writer" && of.args.is_empty(),
            Expr::Call(of) => matches!(&*of.func, Expr::Path(path)
                if path.path.segments.len() > 1 && path.path.segments.iter().rev().nth(1).is_some_and(|s| s.ident == "Vec")),
            Expr::Macro(of) => of.mac.path.is_ident("vec"),
            _ => false,
        })
}

fn words(lost: &Lost<'_>, of: Outcome) -> Words {
    let text = lost.text();
    let form = if lost.form == Form::LetUnderscore { "let _" } else { "_ =" };
    let (call, next) = match lost.expr {
        Expr::Await(e) => (&*e.base, lost::called(&e.base).is_some_and(|name| name == "join_next")),
        expr => (expr, false),
    };
    // `handle` of `handle.join()`
    let ended = match call {
        Expr::MethodCall(call) if call.method == "join" => &call.receiver,
        call => call,
    };
    let (headline, harm) = match of {
        Outcome::Unsent => (
            format!("`{form}` ignores whether `{}` succeeds", lost::text(call)),
            "when the receiver is gone the message is lost, and nobody learns of it",
        ),
        Outcome::Panicked => (
            match (next, ended) {
                (true, Expr::MethodCall(set)) => {
                    format!("`{form}` ignores whether a task of `{}` panicked", lost::text(&set.receiver))
                }
                _ => format!("`{form}` ignores whether `{}` panicked", lost::text(ended)),
            },
            "a panic over there ends here, and nobody learns of it",
        ),
        Outcome::Unwritten => (
            format!("`{form}` ignores whether `{}` succeeds", lost::text(call)),
            "when it fails, data that was thought to be safe is lost, and nobody learns of it",
        ),
    };
    let help = match next {
        true => format!("look at it: `if let Some(Err(error)) = {text} {{ … }}`"),
        false => format!("pass it on with `?`, or look at it: `if let Err(error) = {text} {{ … }}`"),
    };
    Words {
        headline,
        label: "this `{Self}` is dropped unseen".to_owned(),
        harm: harm.to_owned(),
        help,
        lint: Lint::IgnoredOutcome,
    }
}
