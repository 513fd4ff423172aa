//! Writes the rows of the table of cancel safety as code: each is a branch of a `select!` that another branch drops, in a loop that goes on.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

const TABLE: &str = "../../macros/engine/facts/cancel_safety.tsv";
const CALLS: &str = "rows/cancel_safety.in";

/// Only these are looked at.
const LEVELS: &str = "#[hygiene] #[async_hygiene::deny(cancel_unsafe_in_select, progress_lost_in_select, cancel_safety_unknown)] \
    #[async_hygiene::allow(async_lock_across_await, borrow_across_await, lock_across_await, select_restarts_timer, \
    polled_after_completion, futurelock, self_deadlock)]";

fn main() {
    println!("cargo::rerun-if-changed={TABLE}");
    println!("cargo::rerun-if-changed={CALLS}");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    let read = |path: &str| fs::read_to_string(Path::new(path)).expect("a file of the repository");
    let write =
        |name: &str, text: String| fs::write(out.join(name), text).expect("the folder is there to be written to");
    write("cancel_safety.rs", calls(&read(CALLS)));
    let (rows, stand_ins) = names(&read(TABLE));
    write("cancel_names.rs", rows);
    write("cancel_pointers.rs", pointers());
    write("cancel_stand_ins.rs", stand_ins);
}

fn function(n: usize, params: &str, future: &str, key: &str) -> String {
    let name = params.split(':').next().filter(|name| !name.is_empty()).unwrap_or("()").trim_start_matches("mut ");
    format!(
        "    {LEVELS} async fn r{n}({params}) {{ loop {{ ::tokio::select! {{ _ = {future} => {{}} \
         _ = ::tokio::task::yield_now() => seen(&{name}) }} }} }} //~ {key}\n"
    )
}

/// `[PATH] what is imported; PARAMETERS`, and below it a line a future. `INNER` stands for one that is safe, one that loses progress and one
/// that loses something.
fn calls(text: &str) -> String {
    const INNER: [(&str, &str); 3] =
        [("inside.rx.recv()", "safe"), ("inside.limit.acquire()", "partial"), ("inside.tx.send(own())", "unsafe")];
    let mut code = String::new();
    let (mut path, mut params) = ("", "");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("//"));
    for (n, line) in lines.enumerate() {
        if let Some(head) = line.strip_prefix('[') {
            let (key, rest) = head.split_once(']').expect("[PATH]");
            let (imports, of) = rest.rsplit_once(';').unwrap_or(("", rest));
            let end = if path.is_empty() { "" } else { "}\n" };
            (path, params) = (key, of.trim());
            let import = imports.split(';').filter(|path| !path.trim().is_empty());
            let import: String = import.map(|path| format!(" use {};", path.trim())).collect();
            _ = writeln!(code, "{end}mod g{n} {{ use super::*;{import}");
            continue;
        }
        // `METHOD = FUTURE`, where the future does not say which.
        let (method, future) = line.split_once(" = ").unwrap_or_else(|| {
            let call = line.strip_prefix("x.").or_else(|| line.split_once(").").map(|(_, call)| call)).unwrap_or(line);
            (call.split(['(', ':']).next().expect("a name"), line)
        });
        let key = format!("{path} {method}");
        match future.contains("INNER") {
            true => {
                let params = format!("inside: &mut Inside, {params}");
                for (m, (inner, verdict)) in INNER.into_iter().enumerate() {
                    let future = future.replace("INNER", inner);
                    code += &function(n * 10 + m, &params, &future, &format!("{key} of {verdict}"));
                }
            }
            false => code += &function(n * 10, params, future, &key),
        }
    }
    code + "}\n"
}

/// Receivers behind what derefs to them, and behind what is known of them, which is a trait.
fn pointers() -> String {
    const BY_MUT: [&str; 11] = [
        "x: &mut T",
        "x: &mut &mut T",
        "mut x: Box<T>",
        "x: &mut Box<T>",
        "mut x: Pin<&mut T>",
        "mut x: Pin<Box<T>>",
        "mut x: std::sync::MutexGuard<'_, T>",
        "mut x: std::cell::RefMut<'_, T>",
        "mut x: tokio::sync::MutexGuard<'_, T>",
        "x: &mut tokio::sync::OwnedMutexGuard<T>",
        "mut x: tokio::sync::RwLockWriteGuard<'_, T>",
    ];
    const BY_REF: [&str; 7] = [
        "x: &T",
        "x: &&T",
        "x: Arc<T>",
        "x: &Rc<T>",
        "x: Arc<Box<T>>",
        "x: std::cell::Ref<'_, T>",
        "x: tokio::sync::RwLockReadGuard<'_, T>",
    ];
    const MUT_RECEIVERS: [(&str, &str, &str); 6] = [
        ("mpsc::Receiver<u32>", "x.recv()", "safe"),
        ("TcpStream", "x.read(buffer())", "safe"),
        ("TcpStream", "x.read_exact(buffer())", "unsafe"),
        ("BufReader<TcpStream>", "x.read_until(b'x', bytes())", "partial"),
        ("Lines", "x.next()", "safe"),
        ("Lines", "x.send(own::<String>())", "unsafe"),
    ];
    const REF_RECEIVERS: [(&str, &str, &str); 5] = [
        ("mpsc::Sender<u32>", "x.send(own())", "unsafe"),
        ("mpsc::Sender<u32>", "x.reserve()", "partial"),
        ("tokio::sync::Mutex<u32>", "x.lock()", "partial"),
        ("tokio::sync::Barrier", "x.wait()", "unsafe"),
        ("CancellationToken", "x.cancelled()", "safe"),
    ];
    const OF_TRAITS: [&str; 7] = [
        "x: &mut (impl TRAIT + Unpin)",
        "mut x: impl TRAIT + Unpin",
        "x: &mut (dyn TRAIT + Unpin)",
        "mut x: Box<dyn TRAIT + Unpin>",
        "x: &mut Box<dyn TRAIT + Send + Unpin>",
        "mut x: Pin<&mut dyn TRAIT>",
        "mut x: Pin<Box<dyn TRAIT + Send>>",
    ];
    type Calls = &'static [(&'static str, &'static str)];
    const TRAITS: [(&str, &str, Calls); 10] = [
        (
            "tokio::io::AsyncReadExt",
            "tokio::io::AsyncRead",
            &[("x.read(buffer())", "safe"), ("x.read_u32()", "unsafe")],
        ),
        (
            "tokio::io::AsyncBufReadExt",
            "tokio::io::AsyncBufRead",
            &[("x.fill_buf()", "safe"), ("x.read_until(b'x', bytes())", "partial"), ("x.read_line(text())", "unsafe")],
        ),
        (
            "tokio::io::AsyncWriteExt",
            "tokio::io::AsyncWrite",
            &[("x.write(b\"x\")", "safe"), ("x.write_all(b\"x\")", "unsafe")],
        ),
        (
            "tokio::io::AsyncSeekExt",
            "tokio::io::AsyncSeek",
            &[("x.rewind()", "safe"), ("x.seek(std::io::SeekFrom::Start(1))", "partial")],
        ),
        (
            "futures::AsyncReadExt",
            "futures::AsyncRead",
            &[
                ("x.read(buffer())", "safe"),
                ("x.read_to_end(bytes())", "partial"),
                ("x.read_exact(buffer())", "unsafe"),
            ],
        ),
        (
            "futures::AsyncBufReadExt",
            "futures::AsyncBufRead",
            &[("x.read_until(b'x', bytes())", "partial"), ("x.read_line(text())", "unsafe")],
        ),
        ("futures::AsyncWriteExt", "futures::AsyncWrite", &[("x.flush()", "safe"), ("x.write_all(b\"x\")", "unsafe")]),
        ("futures::AsyncSeekExt", "futures::AsyncSeek", &[("x.seek(std::io::SeekFrom::Start(1))", "partial")]),
        (
            "futures::StreamExt",
            "futures::Stream<Item = u32>",
            &[("x.next()", "safe"), ("x.by_ref().collect::<Vec<u32>>()", "unsafe")],
        ),
        ("futures::SinkExt", "futures::Sink<u32, Error = u32>", &[("x.flush()", "safe"), ("x.send(own())", "unsafe")]),
    ];
    let mut rows = Vec::new();
    for (of, future, verdict) in MUT_RECEIVERS {
        rows.extend(BY_MUT.map(|way| (way.replace('T', of), future, verdict)));
    }
    for (of, future, verdict) in REF_RECEIVERS {
        rows.extend(BY_MUT.iter().chain(&BY_REF).map(|way| (way.replace('T', of), future, verdict)));
    }
    let mut n = 0;
    let mut module = |imports: &str, rows: &[(String, &str, &str)]| {
        n += 1;
        let row = |(m, (params, future, verdict)): (usize, &(String, &str, &str))| {
            let key = format!("{future}, {params}: {verdict}");
            function(m, params, future, &key)
        };
        let rows: String = rows.iter().enumerate().map(row).collect();
        format!("mod g{n} {{ use super::*; {imports}\n{rows}}}\n")
    };
    let own = "use tokio::io::{AsyncBufReadExt, AsyncReadExt}; use futures::{SinkExt, StreamExt};";
    let mut code = module(own, &rows);
    for (imported, of, futures) in TRAITS {
        let ways = OF_TRAITS.iter().flat_map(|way| futures.iter().map(|(f, v)| (way.replace("TRAIT", of), *f, *v)));
        let ways: Vec<_> = ways.collect();
        code += &module(&format!("use {imported};"), &ways);
    }
    code
}

/// Methods that have no receiver.
fn is_associated(of: &str, name: &str) -> bool {
    let of = of.rsplit("::").next().unwrap_or(of);
    match name {
        "bind" | "open" | "create" => !matches!(of, "Transaction" | "OpenOptions" | "DirBuilder"),
        "connect" => ["TcpStream", "UnixStream", "Pool", "Connection", "Channel"].iter().any(|name| of.contains(name)),
        "connect_with" => matches!(of, "Pool" | "Connection"),
        "after" | "at" | "interval" | "interval_at" | "never" => of == "Timer",
        "from_partially_read" | "from_raw_socket" | "from_stream" => true,
        "product" => of == "Product",
        "sum" => of == "Sum",
        _ => false,
    }
}

/// The rows that go by the path, and the crates of that shape. What is a trait there is a type here: nobody asks.
fn names(table: &str) -> (String, String) {
    let (mut rows, mut items) = (String::new(), Module::default());
    for (n, line) in table.lines().enumerate() {
        let columns: Vec<_> = line.split('\t').collect();
        let (of, name, evidence) = (columns[2], columns[3], columns[5]);
        if evidence != "name" {
            continue;
        }
        let key = format!("{of} {name}");
        let plain = of.split('<').next().expect("a path");
        if let Some(name) = name.strip_suffix('!') {
            let future = format!("async {{ _ = ::{name}!(fine(), fine()) }}");
            rows += &function(n, "", &future, &key);
        } else if of == "-" {
            items.at(name).functions.insert(last(name).to_owned());
            rows += &function(n, "", &format!("{name}()"), &key);
        } else if name == ".await" {
            items.at(plain).types.entry(last(plain).to_owned()).or_default();
            rows += &function(n, "", &format!("own::<{plain}>()"), &key);
        } else {
            let method = if name == "*" { "get" } else { name };
            let methods = items.at(plain).types.entry(last(plain).to_owned()).or_default();
            let associated = is_associated(plain, name);
            methods.insert(format!("pub async fn {method}({}) {{}}", if associated { "" } else { "&self" }));
            match associated {
                true => rows += &function(n, "", &format!("{plain}::{method}()"), &key),
                false => rows += &function(n, &format!("x: &{plain}"), &format!("x.{method}()"), &key),
            }
        }
    }
    (rows, items.code())
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

#[derive(Default)]
struct Module {
    modules: BTreeMap<String, Module>,
    functions: BTreeSet<String>,
    types: BTreeMap<String, BTreeSet<String>>,
}

impl Module {
    /// The module of what is at that path.
    fn at(&mut self, path: &str) -> &mut Module {
        let modules = path.rsplit_once("::").map_or("", |(modules, _)| modules);
        modules.split("::").fold(self, |module, name| module.modules.entry(name.to_owned()).or_default())
    }

    fn code(&self) -> String {
        let mut code = String::new();
        for (name, module) in &self.modules {
            _ = write!(code, "pub mod {name} {{\n{}}}\n", module.code());
        }
        for name in &self.functions {
            _ = writeln!(code, "pub async fn {name}() {{}}");
        }
        for (name, methods) in &self.types {
            _ = writeln!(code, "pub struct {name};\nimpl {name} {{");
            methods.iter().for_each(|method| _ = writeln!(code, "{method}"));
            _ = writeln!(
                code,
                "}}\nimpl ::std::future::Future for {name} {{ type Output = (); fn poll(self: ::std::pin::Pin<&mut Self>, \
                _: &mut ::std::task::Context<'_>) -> ::std::task::Poll<()> {{ ::std::task::Poll::Pending }} }}"
            );
        }
        code
    }
}
