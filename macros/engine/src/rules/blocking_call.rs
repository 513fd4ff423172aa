//! # blocking_call
//!
//! ## Why
//! An executor runs many tasks on few threads. A call that waits without giving the thread back stops them all: timers, sockets, shutdown.
//!
//! ## Reported when
//! code that a task runs (an async body, or a closure that such a body calls then and there) calls, and does not await,
//! - a function of std that is known to block: the callee *is* that function, by whatever name or import; also where it is passed by name
//!   to a method that calls it here (`paths.iter().map(fs::read)`);
//! - a method, and the receiver's type has the fact `Blocking` for a method of that name; written as a function (`Read::read(&mut file, ..)`),
//!   the first argument is the receiver;
//! - a function or method of a crate about whose types nothing is stated, where the path as written, or as the file imports it, names it;
//! - a sync function of the same file that does one of these things, by the path.
//!
//! ## Example
//! ```ignore
//! let text = std::fs::read_to_string(path)?;
//! ```
//!
//! ## Instead
//! ```ignore
//! let text = tokio::fs::read_to_string(path).await?;
//! let text = async_hygiene::offload(move || std::fs::read_to_string(path)).await?;
//! ```
//!
//! ## Limits
//! Who calls a closure that is stored or handed to an unknown function is not known, so nothing is said of it. A helper is looked at one
//! level down, in the same file, and by the names of what it calls. Short waits (a std `Mutex`, `println!`) are not reported.

use std::collections::HashSet;

use proc_macro2::Span;
use quote::{ToTokens, format_ident, quote};
use syn::{Expr, ExprCall, ExprMethodCall, ExprPath};

use super::{Scene, Words};
use crate::declared::{self, Declared, is_place, is_self, strip_references};
use crate::file;
use crate::ir::{DiscardForm, NodeId};
use crate::known::{self, Blocking, Row};
use crate::levels::Level;
use crate::lints::Lint;
use crate::lost;
use crate::names;
use crate::rewrite::{self, Ask, Asked, At, Check};
use crate::scan::{Call, Used, What};

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    for call in &scene.scan.calls {
        // What is awaited gives the thread back.
        let (Some(task), false) = (call.around.task, call.used == Used::Awaited) else { continue };
        let look = Look { scene, call, name: call.name.to_string(), line: crate::span::line(call.name.span()), task };
        match call.what {
            What::Method(method) => asks.extend(look.method(method)),
            What::Function(path, args) => match look.streams(path, args) {
                Some(streams) => asks.extend(streams),
                None => asks.extend(look.function(path, args)),
            },
            What::Passed(path) => asks.extend(look.function_item(path, call.id())),
        }
    }
}

/// The calls that can be moved to the blocking pool: of functions that block by the paths that the file writes or imports.
pub fn movable(scene: &Scene<'_>) -> HashSet<NodeId> {
    let mut found = HashSet::new();
    for call in &scene.scan.calls {
        let (Some(task), false, What::Function(path, _)) = (call.around.task, call.used == Used::Awaited, call.what)
        else {
            continue;
        };
        // In a closure nothing can be awaited.
        let allowed = scene.levels.level(call.around.levels, Lint::BlockingCall).level == Level::Allow;
        if call.around.in_closure || allowed {
            continue;
        }
        let look = Look { scene, call, name: call.name.to_string(), line: crate::span::line(call.name.span()), task };
        if look.moves(path) {
            found.insert(call.id());
        }
    }
    found
}

/// One call that may block.
struct Look<'s, 'a> {
    scene: &'s Scene<'a>,
    call: &'s Call<'a>,
    name: String,
    line: usize,
    /// The `async` of the body.
    task: Span,
}

impl<'a> Look<'_, 'a> {
    fn ask(&self, at: At, checks: Vec<Check>) -> Option<Ask> {
        let ends = crate::span::ends(self.call.expr);
        let cfg = self.call.cfg.clone();
        (!checks.is_empty()).then(|| Ask { levels: self.call.around.levels, ends, at, cfg, checks })
    }

    fn declared(&self) -> Declared<'_, 'a> {
        Declared { scene: self.scene, line: self.line }
    }

    fn check(&self, question: Asked, words: Words) -> Check {
        Check { question, words, second: ("blocks_the_executor", self.task) }
    }

    fn method(&self, call: &ExprMethodCall) -> Option<Ask> {
        if let Some(row) = self.named_method(call) {
            return self.certain(format!("`{}`", self.text()), row.reason.to_owned(), self.instead(row));
        }
        if let Some(rows) = Blocking::Methods.get(&self.name) {
            return self.receiver(&call.receiver, rows, call.args.len());
        }
        if is_self(&call.receiver) {
            let file = self.scene.file()?;
            return self.helper(file.method(&self.name, self.line)?);
        }
        None
    }

    /// A method of a type about which nothing is stated, where the type is written down; or of a trait that the file imports.
    fn named_method(&self, call: &ExprMethodCall) -> Option<&'static Row> {
        let rows = Blocking::Names.get(&self.name)?;
        let ty = self.declared().of(&call.receiver);
        rows.iter().filter(|row| row.method.is_some()).find(|row| {
            let (of, name) = row.path.split_once("::").unwrap_or_default();
            ty.as_deref() == Some(row.path)
                || (known::is_trait(row.path)
                    && (of != "diesel" || takes_connection(call))
                    && self.scene.file().is_some_and(|file| {
                        file.imports_trait(of, name.rsplit("::").next().unwrap_or_default(), self.line)
                    }))
        })
    }

    /// `io::copy(&mut a, &mut b)` and `io::read_to_string(a)` block where what they read from or write to does.
    fn streams(&self, path: &ExprPath, call: &ExprCall) -> Option<Vec<Ask>> {
        let rows = Blocking::Functions.get(&self.name)?;
        let whole = self.declared().resolved(&path.path).join("::");
        let function = rows.iter().find(|row| row.path == whole)?;
        let methods: &[&str] = match whole.as_str() {
            "std::io::copy" => &["read", "write"],
            "std::io::read_to_string" => &["read"],
            _ => return None,
        };
        let ask = |(method, arg): (&&str, &Expr)| {
            let rows = Blocking::Methods.get(method)?;
            self.value(method, arg, rows.iter(), |_| self.instead(function))
        };
        Some(methods.iter().zip(&call.args).filter_map(ask).collect())
    }

    /// A method of this receiver.
    fn receiver(&self, receiver: &Expr, rows: &[Row], args: usize) -> Option<Ask> {
        // What a crate states of a type of its own says so in most cases.
        const OWN: Row =
            Row { path: "", method: Some(""), instead: "spawn_blocking", reason: "blocks, as its crate states" };
        let own = (!is_everyday(&self.name, args)).then_some(&OWN);
        let rows = rows.iter().filter(|row| self.may_be(row, args)).chain(own);
        self.value(&self.name, receiver, rows, |row| self.instead(row))
    }

    /// Does the method block on a value of that type? One question for each way out that there is.
    fn value<'r>(
        &self,
        method: &str,
        value: &Expr,
        rows: impl Iterator<Item = &'r Row>,
        help: impl Fn(&Row) -> String,
    ) -> Option<Ask> {
        let mut ways: Vec<(&Row, bool)> = Vec::new();
        for row in rows {
            match ways.iter_mut().find(|(way, _)| way.instead == row.instead) {
                Some((way, alike)) => *alike &= way.reason == row.reason,
                None => ways.push((row, true)),
            }
        }
        let method = format_ident!("{method}");
        let checks = ways.into_iter().map(|(row, alike)| {
            let instead = format_ident!("{}", known::marker(row.instead));
            let question = quote! {
                ::async_hygiene::__private::question::Blocks<
                    ::async_hygiene::facts::method::#method,
                    ::async_hygiene::facts::instead::#instead,
                >
            };
            // Why, where it is the same for all types that it may be.
            let why = if alike { row.reason } else { "waits here, and keeps the thread" };
            self.check(Asked::Type(question), self.words(format!("`{{Self}}`: {why}"), help(row)))
        });
        let at = match strip_references(value) {
            // It may stand for a place, which passing it on would move.
            Expr::Macro(_) => return None,
            value if rewrite::can_wrap(value) => At::Around(NodeId::of(value)),
            place if is_place(place) => match self.call.used {
                Used::Dropped(DiscardForm::Statement) => At::Ahead(self.call.id(), place.to_token_stream()),
                _ => At::Behind(self.call.id(), place.to_token_stream()),
            },
            _ => return None,
        };
        self.ask(at, checks.collect())
    }

    /// A type is asked about where it is likely: with that many arguments, and under an everyday name only if the file has heard of it.
    fn may_be(&self, row: &Row, args: usize) -> bool {
        let (of, _) = row.path.split_once("::").unwrap_or((row.path, ""));
        let of_std = matches!(of, "std" | "tokio" | "tokio_util");
        if of_std && !takes(&self.name, args) {
            return false;
        }
        // It gives nothing; what gives a guard is the lock of a mutex.
        if row.path == "std::fs::File" && self.name == "lock" && self.call.used == Used::Otherwise {
            return false;
        }
        let Some(source) = self.scene.source().filter(|_| is_everyday(&self.name, args)) else { return true };
        if !of_std {
            return source.mentions(of);
        }
        let ty = row.path.rsplit("::").next().unwrap_or_default();
        source.mentions(ty)
            || source.mentions(&snake_case(ty))
            || comes_from(ty).iter().any(|origin| source.mentions(origin))
    }

    fn function(&self, path: &ExprPath, call: &ExprCall) -> Option<Ask> {
        let segments = names::segments(&path.path);
        if let Some(rows) = Blocking::Names.get(&self.name) {
            let whole = self.declared().resolved(&path.path).join("::");
            if let Some(row) = rows.iter().find(|row| row.method.is_none() && row.path == whole) {
                return self.certain(format!("`{}`", self.text()), row.reason.to_owned(), self.instead(row));
            }
        }
        if let Some(ask) = self.function_item(path, NodeId::of(&*call.func)) {
            return Some(self.of_statement(ask, path, call));
        }
        // `Receiver::recv(&rx)`
        if let Some(rows) = Blocking::Methods.get(&self.name)
            && self.names_a_method(path, rows)
            && let Some(receiver) = call.args.first()
        {
            return self.receiver(receiver, rows, call.args.len() - 1);
        }
        match &segments[..] {
            [name] => {
                self.scene.source().filter(|source| source.mentions(&format!("fn {name}")))?;
                let helper = self.scene.file()?.function(name, self.line)?;
                let hidden = self.scene.binds(name) || self.scene.declares(name);
                if hidden { None } else { self.helper(helper) }
            }
            [of, name] if of == "Self" => {
                let file = self.scene.file()?;
                self.helper(file.method(name, self.line)?)
            }
            [of, name] if of == "self" => {
                let file = self.scene.file()?;
                self.helper(file.function(name, self.line)?)
            }
            _ => None,
        }
    }

    /// True if a path is that of a method, by a type of these rows or by a trait of std. Of some other type's function, the first argument
    /// is no receiver.
    fn names_a_method(&self, path: &ExprPath, rows: &[Row]) -> bool {
        let segments = self.declared().resolved(&path.path);
        let of = match (&path.qself, &segments[..]) {
            (Some(qself), [_]) => {
                declared::type_path(&qself.ty).and_then(|ty| ty.segments.last()).map(|s| s.ident.to_string())
            }
            (_, [.., of, _]) => Some(of.clone()),
            _ => None,
        };
        of.is_some_and(|of| {
            matches!(&*of, "Read" | "Write" | "BufRead" | "Seek" | "FileExt" | "Iterator" | "ToSocketAddrs")
                || rows.iter().any(|row| row.path.rsplit("::").next() == Some(&*of))
        })
    }

    /// True for a function that blocks and that another thread may as well call.
    fn moves(&self, path: &ExprPath) -> bool {
        let segments = names::segments(&path.path);
        let whole = self.declared().resolved(&path.path).join("::");
        let last = whole.rsplit("::").next().unwrap_or_default();
        let rows = Blocking::Functions.get(last).into_iter().chain(Blocking::Names.get(last)).flatten();
        let mut known = rows.filter(|row| row.method.is_none() && row.path == whole);
        match known.next() {
            // Parking, and blocking on a future, are about the thread itself.
            Some(row) => row.instead != ".await" && !matches!(last, "park" | "park_timeout" | "yield_now" | "scope"),
            None => {
                let [name] = &segments[..] else { return false };
                let helper = self.scene.file().and_then(|file| file.function(name, self.line));
                !self.scene.binds(name)
                    && !self.scene.declares(name)
                    && helper.is_some_and(|f| !f.is_async && f.calls.iter().any(|c| blocks(f, c).is_some()))
            }
        }
    }

    /// Is this path a function of std that blocks? `id` is the path's.
    fn function_item(&self, path: &ExprPath, id: NodeId) -> Option<Ask> {
        let segments = names::segments(&path.path);
        let mut name = self.name.as_str();
        if segments.len() == 1
            && Blocking::Functions.get(name).is_none()
            && self.scene.source().is_some_and(|source| source.mentions(&format!(" as {name}")))
            && let Some(file) = self.scene.file()
            && let Some(real) = file.renamed(name)
        {
            name = real;
        }
        let rows = Blocking::Functions.get(name)?;
        // A variable that is called is no function, and passing it on would move it.
        if segments.len() == 1 && self.scene.binds(&segments[0]) {
            return None;
        }
        // Runtimes have functions of the same names, which are not the ones.
        if path.qself.is_some() || matches!(segments[0].as_str(), "tokio" | "async_std" | "smol" | "async_fs" | "Self")
        {
            return None;
        }
        let of = |row: &Row| row.path.rsplit("::").nth(1).unwrap_or_default();
        let of_type = |name: &str| name.starts_with(char::is_uppercase);
        // Whether those of `std::io` block hangs on what they are called with.
        let mut candidates: Vec<&Row> = rows.iter().filter(|row| of(row) != "io").collect();
        match segments.len().checked_sub(2).map(|n| segments[n].as_str()) {
            None => candidates.retain(|row| !of_type(of(row))),
            Some(qualifier) => {
                candidates.retain(|row| of_type(of(row)) == of_type(qualifier));
                if of_type(qualifier) && candidates.iter().any(|row| of(row) == qualifier) {
                    candidates.retain(|row| of(row) == qualifier);
                }
            }
        }
        let checks = candidates.into_iter().filter_map(|row| {
            let question = Asked::Function { known: row.path, params: known::params(row.path)? };
            Some(self.check(question, self.words(row.reason.to_owned(), self.instead(row))))
        });
        self.ask(At::Around(id), checks.collect())
    }

    /// A whole statement is asked by a copy, so that it keeps the `must_use` of its function.
    fn of_statement(&self, ask: Ask, path: &ExprPath, call: &ExprCall) -> Ask {
        let args = call.args.to_token_stream();
        match self.call.used {
            Used::Dropped(DiscardForm::Statement) if !names::awaits(&args) => {
                Ask { at: At::Copied { stmt: self.call.id(), path: Box::new(path.clone()), args }, ..ask }
            }
            _ => ask,
        }
    }

    /// A sync function of the file that blocks by itself.
    fn helper(&self, helper: &file::Function) -> Option<Ask> {
        if helper.is_async {
            return None;
        }
        let (what, line, instead) = helper.calls.iter().find_map(|call| blocks(helper, call))?;
        let mut words = self.words(format!("it does so on line {line}"), instead);
        words.headline += &format!(": it calls `{what}`");
        self.ask(At::Nowhere, vec![self.check(Asked::Certain, words)])
    }

    fn certain(&self, subject: String, label: String, help: String) -> Option<Ask> {
        let mut words = self.words(label, help);
        words.headline = format!("{subject} blocks the thread of this task");
        self.ask(At::Nowhere, vec![self.check(Asked::Certain, words)])
    }

    fn words(&self, label: String, help: String) -> Words {
        Words {
            headline: format!("`{}` blocks the thread of this task", self.text()),
            label,
            harm: "until it returns, no other task of this thread runs: timers, sockets and shutdown wait as well"
                .to_owned(),
            help,
            lint: Lint::BlockingCall,
        }
    }

    /// The call as somebody would write it, in short.
    fn text(&self) -> String {
        let plain = |text: &String| !text.contains(['{', '|']);
        if let Some(text) = crate::span::text(&lost::bare(self.call.expr)).filter(plain) {
            return text;
        }
        match self.call.what {
            What::Method(call) => {
                let receiver = crate::span::text(&call.receiver).filter(plain);
                let args = if call.args.is_empty() { "" } else { "…" };
                format!("{}.{}({args})", receiver.as_deref().unwrap_or("…"), self.name)
            }
            What::Function(path, _) | What::Passed(path) => format!("{}(…)", names::segments(&path.path).join("::")),
        }
    }

    /// The edit.
    fn instead(&self, row: &Row) -> String {
        let instead = row.instead;
        let offload = match self.call.what {
            What::Passed(_) => "move the whole chain: `async_hygiene::offload(move || …).await`".to_owned(),
            _ => format!("move it to the blocking pool: `async_hygiene::offload(move || {}).await`", self.text()),
        };
        let in_closure = self.call.around.in_closure || matches!(self.call.what, What::Passed(_));
        match instead {
            "spawn_blocking" => offload,
            ".await" => {
                let future = match self.call.what {
                    What::Function(_, call) => call.args.first(),
                    What::Method(call) => call.args.first(),
                    What::Passed(_) => None,
                };
                let future = future.and_then(crate::span::text).unwrap_or_else(|| "…".to_owned());
                format!("await the future in place of blocking on it: `{future}.await`")
            }
            _ if in_closure => format!(
                "a closure cannot await: use a loop with {}, or move the whole chain: `async_hygiene::offload(move || …).await`",
                self.awaited(row)
            ),
            _ => match self.awaited(row) {
                call if call.ends_with(".await`") => call,
                name if !instead.contains("::") => format!("await {name} in its place"),
                name => format!("use {name}, and await it"),
            },
        }
    }

    /// What to await: the call in full, where only the path changes, else its name.
    fn awaited(&self, row: &Row) -> String {
        let instead = row.instead;
        let (of, last) = instead.rsplit_once("::").unwrap_or(("", instead));
        let is_type = |path: &str| path.rsplit("::").next().is_some_and(|name| name.starts_with(char::is_uppercase));
        let name = row.method.or_else(|| row.path.rsplit("::").next()).unwrap_or_default();
        match (self.call.what, row.method) {
            (What::Function(_, call), None) if is_type(instead) || (last == name && !is_type(of)) => {
                let args = match call.args.is_empty() {
                    true => String::new(),
                    false => crate::span::text(&call.args)
                        .filter(|text| !text.contains(['{', '|']))
                        .unwrap_or_else(|| "…".to_owned()),
                };
                let path = if is_type(instead) { format!("{instead}::{name}") } else { instead.to_owned() };
                format!("`{path}({args}).await`")
            }
            (_, Some(method)) if is_type(instead) => match (last, method) {
                ("Notify", _) => format!("the `notified` of a `{instead}`"),
                ("OnceCell", _) => format!("the `get_or_init` of a `{instead}`"),
                ("TcpListener" | "UnixListener", "incoming" | "next") => format!("the `accept` of a `{instead}`"),
                (_, "read_line" | "read_until" | "lines" | "split" | "fill_buf" | "skip_until") => {
                    let method = match method {
                        "lines" => "next_line",
                        "split" => "next_segment",
                        other => other,
                    };
                    format!("the `{method}` of a `tokio::io::BufReader` over a `{instead}`")
                }
                _ => format!("the `{method}` of a `{instead}`"),
            },
            (What::Method(call), Some(_)) if of.is_empty() => {
                let text = |tokens: &dyn ToTokens| {
                    crate::span::text(&tokens.to_token_stream()).unwrap_or_else(|| "…".to_owned())
                };
                let args = if call.args.is_empty() { String::new() } else { text(&call.args) };
                format!("`{}.{instead}({args}).await`", text(&call.receiver))
            }
            _ => format!("`{instead}`"),
        }
    }
}

/// What a call of a helper does, if it is known to block: its path, its line, and the way out.
fn blocks(helper: &file::Function, call: &file::Call) -> Option<(String, usize, String)> {
    let last = call.path.last()?;
    let whole = call.path.join("::");
    let offload = "make it async, or move the call: `async_hygiene::offload(move || …).await`".to_owned();
    if call.is_method {
        let by_name = last == "block_on" || last.starts_with("blocking_") || last.ends_with("_blocking");
        let of_command = matches!(last.as_str(), "output" | "status")
            && helper.calls.iter().any(|c| !c.is_method && c.path == ["std", "process", "Command", "new"]);
        return ((by_name && Blocking::Methods.get(last).is_some()) || of_command).then(|| {
            let what = if of_command { format!("std::process::Command::{last}") } else { last.clone() };
            (what, call.line, offload)
        });
    }
    let rows = Blocking::Functions.get(last).into_iter().chain(Blocking::Names.get(last)).flatten();
    let row = rows.into_iter().find(|row| row.method.is_none() && row.path == whole)?;
    let help = match row.instead {
        "spawn_blocking" => offload,
        instead => {
            format!("make it async, with `{instead}`, or move the call: `async_hygiene::offload(move || …).await`")
        }
    };
    Some((whole, call.line, help))
}

/// Names that many types have which do not block: what is asked about costs the compiler time.
const EVERYDAY: &[&str] = &[
    "build",
    "bytes",
    "call",
    "close",
    "connect",
    "copy_to",
    "create",
    "del",
    "exists",
    "expire",
    "flush",
    "get",
    "incr",
    "insert",
    "into_iter",
    "is_valid",
    "iter",
    "join",
    "json",
    "lines",
    "next",
    "open",
    "output",
    "peek",
    "read",
    "ready",
    "run",
    "scope",
    "select",
    "send",
    "set",
    "split",
    "status",
    "text",
    "write",
];

fn is_everyday(method: &str, args: usize) -> bool {
    // A statement of a database takes its parameters, but so does an executor its future.
    EVERYDAY.contains(&method) || (method == "execute" && args == 1)
}

/// False where the methods of that name that block take another number of arguments: `lock.read()` reads no file, and `path.join(..)`
/// waits for no thread.
fn takes(method: &str, args: usize) -> bool {
    match method {
        "read" | "write" | "read_exact" | "write_all" | "read_to_end" | "read_to_string" | "read_line"
        | "read_until" | "send" | "connect" | "open" | "read_vectored" | "write_vectored" | "query" | "execute" => {
            args > 0
        }
        "join" => args != 1,
        _ => true,
    }
}

/// `query.load(&mut connection)`, as opposed to `atomic.load(..)` and `list.first()`.
fn takes_connection(call: &ExprMethodCall) -> bool {
    match call.args.first() {
        Some(Expr::Reference(arg)) => arg.mutability.is_some(),
        Some(Expr::Path(path)) => path.path.get_ident().is_some_and(|name| name.to_string().contains("conn")),
        Some(_) => false,
        None => call.method == "begin_test_transaction",
    }
}

/// What one is made with where its type is not named: `thread::spawn(..).join()`.
fn comes_from(ty: &str) -> &'static [&'static str] {
    match ty {
        "JoinHandle" | "ScopedJoinHandle" => &["thread"],
        "Receiver" => &["channel"],
        "SyncSender" => &["sync_channel"],
        "TcpStream" => &["TcpListener"],
        "UnixStream" => &["UnixListener"],
        "ChildStdin" | "ChildStdout" | "ChildStderr" => &["Child", "Command"],
        "File" => &["OpenOptions"],
        _ => &[],
    }
}

/// As the function that makes one may be called: `read_dir` for `ReadDir`.
fn snake_case(ty: &str) -> String {
    let mut name = String::new();
    for (n, c) in ty.char_indices() {
        if c.is_uppercase() && n > 0 {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    name
}
