//! What is known of operations by their names: which take something out of where it was, which fill a buffer, which look only.
//!
//! A name is all there is: the analysis also reads functions of which nothing but the tokens is at hand. So what takes is listed, and of
//! everything else it is assumed that a new call would bring the value again, which is true of `get`, `changed`, `lock`, `fs::read`.

use syn::{Expr, ExprCall, ExprMethodCall};

/// Awaited operations whose value is gone from where it was once it is there, whatever the verdict about dropping them before: those of
/// `facts/cancel_safety.tsv` that receive, read or accept, and the `pop` of async queues. Sorted.
pub const TAKE: &[&str] = &[
    "accept",
    "join_next",
    "join_next_with_id",
    "message",
    "next",
    "next_back",
    "next_entry",
    "next_if",
    "next_if_eq",
    "next_line",
    "next_many",
    "next_segment",
    "pop",
    "pop_async",
    "pop_back",
    "pop_front",
    "read_f32",
    "read_f32_le",
    "read_f64",
    "read_f64_le",
    "read_i128",
    "read_i128_le",
    "read_i16",
    "read_i16_le",
    "read_i32",
    "read_i32_le",
    "read_i64",
    "read_i64_le",
    "read_i8",
    "read_u128",
    "read_u128_le",
    "read_u16",
    "read_u16_le",
    "read_u32",
    "read_u32_le",
    "read_u64",
    "read_u64_le",
    "read_u8",
    "recv",
    "recv_async",
    "recv_direct",
    "recv_ref",
    "select_next_some",
    "try_next",
];

/// Awaited operations that put what they take into a buffer which they are handed as `&mut`, behind what is there. Sorted.
const APPEND: &[&str] =
    &["read_buf", "read_line", "read_to_end", "read_to_string", "read_until", "recv_buf", "recv_buf_from", "recv_many"];

/// The same, over what is there. Sorted.
const OVERWRITE: &[&str] = &["read", "read_exact", "recv", "recv_from"];

/// How an operation fills its buffer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fills {
    Behind,
    Over,
}

/// True if the value of this awaited call is gone from where it was.
pub fn takes(call: &ExprMethodCall) -> bool {
    let name = call.method.to_string();
    // `socket.recv(&mut buf)` fills, and `machine.next(&state)` is something else.
    let may_have_args = matches!(name.as_str(), "next_if" | "next_if_eq" | "next_many");
    TAKE.binary_search(&name.as_str()).is_ok() && (call.args.is_empty() || may_have_args)
}

/// How this awaited call fills a buffer, if it does.
pub fn fills(call: &ExprMethodCall) -> Option<Fills> {
    let name = call.method.to_string();
    if APPEND.binary_search(&name.as_str()).is_ok() {
        return Some(Fills::Behind);
    }
    OVERWRITE.binary_search(&name.as_str()).is_ok().then_some(Fills::Over)
}

/// Methods that take a value out of the place they are called on, then and there. `None`: not one of them.
pub fn takes_out(call: &ExprMethodCall) -> bool {
    let args = call.args.len();
    match call.method.to_string().as_str() {
        // Not `Iterator::take`.
        "take" => args == 0,
        "pop" | "pop_front" | "pop_back" | "pop_first" | "pop_last" | "try_recv" | "try_pop" => args == 0,
        "remove" | "swap_remove" | "shift_remove" | "remove_entry" | "split_off" | "split_to" | "drain" => args == 1,
        _ => false,
    }
}

/// Methods that leave nothing in what they are called on.
pub fn empties(call: &ExprMethodCall) -> bool {
    match call.method.to_string().as_str() {
        "drain" => {
            matches!(call.args.first(), Some(Expr::Range(range)) if range.start.is_none() && range.end.is_none())
        }
        "split" | "take" => call.args.is_empty(),
        _ => false,
    }
}

/// `mem::take(&mut PLACE)` and `mem::replace(&mut PLACE, …)`: the place.
pub fn emptied(call: &ExprCall) -> Option<&Expr> {
    let Expr::Path(path) = &*call.func else { return None };
    let mut names = path.path.segments.iter().rev().map(|s| s.ident.to_string());
    let (last, of) = (names.next()?, names.next());
    let known = matches!((last.as_str(), of.as_deref()), ("take" | "replace", Some("mem")));
    match call.args.first() {
        Some(Expr::Reference(place)) if known && place.mutability.is_some() => Some(&place.expr),
        _ => None,
    }
}

/// Methods that give what they are called on: unpacked, as another type, or as a view of it.
pub fn gives_itself(method: &str) -> bool {
    crate::evidence::passes_on(method)
        || method.starts_with("into")
        || method.starts_with("try_into")
        || method.starts_with("as_")
        || method.starts_with("to_")
        || method.starts_with("split")
        || method.starts_with("parse")
        || method.starts_with("decode")
        || method.starts_with("deserialize")
        || method.starts_with("encode")
        || method.starts_with("serialize")
        || matches!(
            method,
            "and_then"
                | "borrow"
                | "borrow_mut"
                | "clone"
                | "cloned"
                | "collect"
                | "copied"
                | "deref"
                | "err"
                | "filter"
                | "flatten"
                | "freeze"
                | "get_mut"
                | "get_ref"
                | "iter"
                | "iter_mut"
                | "map"
                | "map_ok"
                | "or"
                | "rev"
                | "transpose"
                | "trim"
                | "trim_end"
        )
}

/// Functions that give their argument as another type.
pub fn converts(function: &str) -> bool {
    ["from", "try_from", "parse", "decode", "deserialize", "read_from"]
        .iter()
        .any(|prefix| function.starts_with(prefix))
}

/// Functions and methods that look at their arguments and do nothing else with them.
pub fn only_looks(name: &str) -> bool {
    const PREFIXES: &[&str] = &[
        "is_",
        "has_",
        "can_",
        "should_",
        "needs_",
        "contains",
        "starts_with",
        "ends_with",
        "check",
        "valid",
        "get",
        "find",
        "peek",
    ];
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
        || matches!(
            name,
            "accepts"
                | "allows"
                | "capacity"
                | "cmp"
                | "eq"
                | "expects"
                | "hash"
                | "id"
                | "key"
                | "kind"
                | "knows"
                | "len"
                | "matches"
                | "max"
                | "min"
                | "new"
                | "position"
                | "resize"
                | "reserve"
                | "size_of_val"
                | "verify"
                | "wants"
                | "with_capacity"
        )
}

/// Methods by which a message is acknowledged to who sent it: until then he keeps it, and sends it again.
pub fn acknowledges(method: &str) -> bool {
    method.split('_').any(|word| {
        matches!(
            word,
            "ack" | "acknowledge" | "nack" | "reject" | "abandon" | "requeue" | "complete" | "commit" | "settle"
        )
    })
}

/// Methods whose result is part of what they are called on, or keeps it for as long as it lives.
pub fn borrows(method: &str) -> bool {
    crate::evidence::passes_on(method)
        || matches!(
            method,
            "lock"
                | "try_lock"
                | "write"
                | "try_write"
                | "borrow_mut"
                | "as_mut"
                | "as_deref_mut"
                | "as_ref"
                | "as_deref"
                | "get_mut"
                | "get_pin_mut"
                | "by_ref"
                | "iter_mut"
                | "values_mut"
                | "first_mut"
                | "last_mut"
                | "front_mut"
                | "back_mut"
                | "project"
                | "unwrap"
                | "expect"
                | "entry"
                | "or_default"
                | "or_insert_with"
                | "clone"
                | "fuse"
                | "map"
        )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{APPEND, OVERWRITE, TAKE};

    /// What is called as an operation that takes something, and takes nothing out of its place.
    const OTHERS: &[&str] = &[
        // Locks, and entries of maps.
        "next_async",
        "read_arc",
        "read_async",
        "read_owned",
        // What a closure does is its own affair.
        "accept_with",
        "read_with",
        "read_with_mut",
        // Queries.
        "read_dir",
        "read_link",
        // Into buffers that are not handed over as `&mut BUFFER`.
        "read_vectored",
    ];

    #[test]
    fn the_lists_are_those_of_the_table() {
        let table = include_str!("../../facts/cancel_safety.tsv");
        let methods = table.lines().skip(1).filter_map(|row| row.split('\t').nth(3));
        let named = |method: &&str| {
            let first = method.split('_').next().unwrap_or_default();
            matches!(first, "accept" | "message" | "next" | "read" | "recv")
                || matches!(*method, "join_next" | "join_next_with_id" | "select_next_some" | "try_next")
        };
        let expected: BTreeSet<&str> = methods.filter(named).collect();
        let pops = |name: &&&str| !name.starts_with("pop");
        let known = TAKE.iter().filter(pops).chain(APPEND).chain(OVERWRITE).chain(OTHERS).copied();
        assert_eq!(known.collect::<BTreeSet<_>>(), expected);
    }

    #[test]
    fn the_lists_are_sorted() {
        for list in [TAKE, APPEND, OVERWRITE] {
            assert!(list.is_sorted());
        }
    }
}
