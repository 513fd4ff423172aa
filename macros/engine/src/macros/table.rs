//! Which name stands for which grammar.

use super::layout::Layout;
use super::{Args, Closure, Exit, Flavour, How, Kind, Opened, Runs, Temps, Used};
use super::{format, json, list, log, matches, pin, select, stream};
use syn::parse::{ParseStream, Parser, Result};
use syn::{Block, Macro, Path};

/// Reads a macro by the grammar of its name. `stmt`: it stands as a statement of its own.
pub(super) fn read(mac: &Macro, stmt: bool) -> Option<Opened> {
    use Exit::{MayPanic, MayReturn, No, Panics, Returns};
    use Runs::{Always, Sometimes};
    use Temps::{Arg, Args, Statement};
    use Used::{Move, Pinned, Ref, RefMut};

    let path = &mac.path;
    let name = path.segments.last()?.ident.to_string();
    match name.as_str() {
        "format" | "formatdoc" | "format_ident" => args(mac, Kind::Format, No, |i, a| format::string(i, a, Args)),
        "format_args" => args(mac, Kind::Format, No, |i, a| format::string(i, a, Statement)),
        "print" | "println" | "eprint" | "eprintln" | "printdoc" | "eprintdoc" => {
            args(mac, Kind::Print, No, |i, a| format::string(i, a, Args))
        }
        "write" | "writeln" | "writedoc" => args(mac, Kind::Write, No, format::write),
        "panic" | "todo" | "unimplemented" | "unreachable" => {
            args(mac, Kind::Panic, Panics, |i, a| format::message(i, a, Always))
        }

        "assert" => args(mac, Kind::Assert, MayPanic, |i, a| format::checked(i, a, 1, how(Move, Always, Arg))),
        "debug_assert" => args(mac, Kind::Assert, MayPanic, |i, a| format::checked(i, a, 1, how(Move, Sometimes, Arg))),
        "assert_eq" | "assert_ne" => {
            args(mac, Kind::Assert, MayPanic, |i, a| format::checked(i, a, 2, how(Ref, Always, Statement)))
        }
        "debug_assert_eq" | "debug_assert_ne" => {
            args(mac, Kind::Assert, MayPanic, |i, a| format::checked(i, a, 2, how(Ref, Sometimes, Args)))
        }
        "assert_ready" | "assert_pending" | "assert_ready_ok" | "assert_ready_err" | "assert_ok" | "assert_err" => {
            args(mac, Kind::Assert, MayPanic, |i, a| format::checked(i, a, 1, how(Move, Always, Statement)))
        }
        "assert_ready_eq" => {
            args(mac, Kind::Assert, MayPanic, |i, a| format::checked(i, a, 2, how(Ref, Always, Statement)))
        }

        "anyhow" | "eyre" | "format_err" | "miette" => args(mac, Kind::Error, No, |i, a| format::message(i, a, Always)),
        "bail" => args(mac, Kind::Bail, Returns, |i, a| format::message(i, a, Always)),
        "ensure" | "ensure_whatever" => {
            args(mac, Kind::Bail, MayReturn, |i, a| format::checked(i, a, 1, how(Move, Always, Arg)))
        }
        "whatever" => args(mac, Kind::Bail, MayReturn, format::whatever),

        "trace" | "debug" | "info" | "warn" | "error" => args(mac, Kind::Event, No, |i, a| log::event(i, a, false)),
        "event" | "log" => args(mac, Kind::Event, No, |i, a| log::event(i, a, true)),
        "trace_span" | "debug_span" | "info_span" | "warn_span" | "error_span" => {
            args(mac, Kind::Span, No, |i, a| log::span(i, a, false))
        }
        "span" => args(mac, Kind::Span, No, |i, a| log::span(i, a, true)),
        "enabled" | "event_enabled" | "span_enabled" | "log_enabled" => {
            args(mac, Kind::Enabled, No, |i, a| log::event(i, a, true))
        }

        "vec" | "smallvec" => args(mac, Kind::Collect, No, list::vec),
        "hashset" | "btreeset" => args(mac, Kind::Collect, No, |i, a| list::list(i, a, how(Move, Always, Arg))),
        "hashmap" | "btreemap" | "indexmap" => args(mac, Kind::Collect, No, list::map),
        "json" => args(mac, Kind::Collect, No, json::json),
        "dbg" => args(mac, Kind::Debug, No, |i, a| list::list(i, a, how(Move, Always, Statement))),
        "addr_of" => args(mac, Kind::AddrOf, No, |i, a| list::one(i, a, how(Ref, Always, Statement))),
        "addr_of_mut" => args(mac, Kind::AddrOf, No, |i, a| list::one(i, a, how(RefMut, Always, Statement))),
        "query"
        | "query_unchecked"
        | "query_scalar"
        | "query_scalar_unchecked"
        | "query_file"
        | "query_file_unchecked"
        | "query_file_scalar"
        | "query_file_scalar_unchecked" => args(mac, Kind::Query, No, |i, a| list::query(i, a, false)),
        "query_as" | "query_as_unchecked" | "query_file_as" | "query_file_as_unchecked" => {
            args(mac, Kind::Query, No, |i, a| list::query(i, a, true))
        }

        "join" | "try_join" => {
            let kind = if name == "join" { Kind::Join } else { Kind::TryJoin };
            // Of a bare name the least is said.
            let temps = if within(path, &["tokio"]) { Args } else { Arg };
            args(mac, kind, No, |i, a| list::join(i, a, temps))
        }
        "stream_select" => args(mac, Kind::Merge, No, |i, a| list::list(i, a, how(Move, Always, Args))),
        "poll" => args(mac, Kind::Poll, No, |i, a| {
            a.suspends = true;
            list::one(i, a, how(Move, Always, Statement))
        }),
        "pending" => args(mac, Kind::Pending, No, |_, a| {
            a.suspends = true;
            Ok(())
        }),
        "ready" => args(mac, Kind::Ready, MayReturn, |i, a| list::one(i, a, how(Move, Always, Statement))),
        "pin" => {
            let expression = || args(mac, Kind::Pin, No, |i, a| list::one(i, a, how(Pinned, Always, Statement)));
            let declaration = || parse(mac, pin::pin).map(Opened::Pin);
            match path.segments.len() {
                1 if stmt => declaration().or_else(expression),
                1 => expression().or_else(declaration),
                _ if within(path, &["std", "core"]) => expression(),
                _ => declaration(),
            }
        }
        "pin_mut" => parse(mac, pin::pin).map(Opened::Pin),

        "matches" => parse(mac, matches::matches).map(|it| Opened::Matches(Box::new(it))),
        "assert_matches" => parse(mac, matches::assert_matches).map(|it| Opened::Matches(Box::new(it))),

        "select" | "select_biased" if within(path, &["crossbeam", "crossbeam_channel"]) => None,
        "select_biased" => parse(mac, |i| select::select(i, Flavour::Futures, true)).map(Opened::Select),
        "select" => {
            let flavour = if within(path, &["tokio"]) {
                Flavour::Tokio
            } else if within(path, &["futures", "futures_util"]) {
                Flavour::Futures
            } else {
                Flavour::Unknown
            };
            parse(mac, |i| select::select(i, flavour, false)).map(Opened::Select)
        }
        "stream" => stream::stream(mac, false).map(Opened::Stream),
        "try_stream" => stream::stream(mac, true).map(Opened::Stream),
        "defer" | "defer_on_success" | "defer_on_unwind" => {
            let stmts = parse(mac, Block::parse_within)?;
            Some(Opened::Closure(Closure { stmts }))
        }

        "concat"
        | "concat_bytes"
        | "concat_idents"
        | "stringify"
        | "include"
        | "include_str"
        | "include_bytes"
        | "env"
        | "option_env"
        | "cfg"
        | "offset_of"
        | "compile_error"
        | "macro_rules"
        | "thread_local"
        | "task_local"
        | "lazy_static"
        | "asm"
        | "global_asm"
        | "naked_asm"
        | "quote"
        | "quote_spanned"
        | "parse_quote"
        | "parse_quote_spanned"
        | "indoc"
        | "bitflags"
        | "pin_project"
        | "pin_project_lite"
        | "joinable"
        | "allow_tables_to_appear_in_same_query" => Some(Opened::Inert(mac.tokens.clone())),
        // Widgets and printed tables have these names too.
        "line" | "column" | "file" | "module_path" if mac.tokens.is_empty() => Some(Opened::Inert(mac.tokens.clone())),
        "table" if within(path, &["diesel"]) => Some(Opened::Inert(mac.tokens.clone())),
        _ => None,
    }
}

/// Does one of `crates` stand before the last segment?
fn within(path: &Path, crates: &[&str]) -> bool {
    let before = path.segments.len().saturating_sub(1);
    path.segments.iter().take(before).any(|segment| crates.iter().any(|name| segment.ident == name))
}

/// All tokens of the macro, by one parser.
pub(super) fn parse<T>(mac: &Macro, parser: impl FnOnce(ParseStream) -> Result<T>) -> Option<T> {
    parser.parse2(mac.tokens.clone()).ok()
}

/// All tokens of the macro, by a parser that fills in [`Args`].
pub(super) fn args(
    mac: &Macro,
    kind: Kind,
    exit: Exit,
    fill: impl FnOnce(ParseStream, &mut Args) -> Result<()>,
) -> Option<Opened> {
    parse(mac, |input| {
        let mut args = Args::new(kind, exit);
        fill(input, &mut args)?;
        Ok(Opened::Args(args))
    })
}

impl Args {
    pub(super) fn new(kind: Kind, exit: Exit) -> Self {
        Args { kind, args: Vec::new(), format: None, exit, suspends: false, layout: Layout::default() }
    }

    /// Reads the next argument.
    pub(super) fn expr(&mut self, input: ParseStream, how: How) -> Result<()> {
        let expr = self.layout.node(input, |input| input.parse())?;
        self.args.push(super::Arg { expr, name: None, how });
        Ok(())
    }
}

pub(super) fn how(used: Used, runs: Runs, temps: Temps) -> How {
    How { used, runs, temps }
}
