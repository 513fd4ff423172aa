//! The operations that a future is taken apart into, and the place at which each is asked about.

use syn::{ImplItem, Item, ItemFn, Signature};

use crate::judge::{self, Operation, Subject, What};
use crate::levels::Levels;
use crate::lower::{self, Edition};
use crate::macros::On;
use crate::rules::Scene;
use crate::{scan, survey};

/// The only function of that name in a file.
fn find(items: &[Item], name: &str) -> Option<(Signature, syn::Block)> {
    items.iter().find_map(|item| match item {
        Item::Fn(ItemFn { sig, block, .. }) if sig.ident == name => Some((sig.clone(), (**block).clone())),
        Item::Impl(item) => item.items.iter().find_map(|item| match item {
            ImplItem::Fn(method) if method.sig.ident == name => Some((method.sig.clone(), method.block.clone())),
            _ => None,
        }),
        Item::Mod(item) => item.content.as_ref().and_then(|(_, items)| find(items, name)),
        _ => None,
    })
}

/// A line an operation of the branches of the first `select!` in `run`.
fn judged(file: &str) -> Vec<String> {
    let parsed = syn::parse_file(file).unwrap_or_else(|error| panic!("{error}\n{file}"));
    let (signature, block) = find(&parsed.items, "run").expect("a function `run`");
    let macros = survey::survey(&block).macros;
    let mut levels = Levels::new([]);
    let scope = levels.root();
    let lowered = lower::async_fn(signature.inputs.iter(), &block, &macros, &mut levels, scope, Edition::From2024);
    let task = signature.asyncness.map(|token| token.span);
    let scan = scan::scan(task, &block, &macros, &mut levels, scope);
    let none = Default::default();
    let scene = Scene::new(&signature, &block, &macros, &scan, &lowered.function, &levels, &none).in_file(file);
    let branches = scan.races[0].select.branches.iter();
    let futures = branches.filter_map(|branch| match &branch.on {
        On::Future { future, .. } => Some(future),
        _ => None,
    });
    futures.flat_map(|future| judge::operations(&scene, future)).map(|operation| line(&operation)).collect()
}

fn line(operation: &Operation) -> String {
    let asked = match &operation.what {
        What::Method { name, receiver: Subject::Value(_) } => format!("{name} of the value"),
        What::Method { name, receiver: Subject::Place(_, place) } => {
            format!("{name} of {}", place.to_string().replace(' ', ""))
        }
        What::Method { name, receiver: Subject::Nowhere } => format!("{name} of something"),
        What::Stated { name, .. } => format!("what is stated of {name}"),
        What::Itself => "itself".to_owned(),
        What::Known { verdict, lost } => format!("{verdict:?} {lost}"),
        What::Unknown => "unknown".to_owned(),
    };
    let way: Vec<_> = operation.way.iter().map(|step| format!(" > {}:{}", step.function, step.line)).collect();
    let places: Vec<_> = operation.places.iter().map(|place| place.join(".")).collect();
    format!("{}: {asked} [{}]{}", operation.text, places.join(" "), way.concat())
}

#[track_caller]
fn check(file: &str, expected: &[&str]) {
    assert_eq!(judged(file), expected, "{file}");
}

/// A branch in a function without a file around it.
#[track_caller]
fn branch(future: &str, expected: &[&str]) {
    check(&format!("async fn run() {{ select! {{ x = {future} => {{}} y = &mut other => {{}} }} }}"), expected);
}

#[test]
fn what_is_polled_by_reference_is_not_dropped() {
    for future in ["&mut f", "(&mut self.f)", "f.as_mut()", "Pin::new(&mut f).as_mut()"] {
        let found = judged(&format!("async fn run() {{ select! {{ x = {future} => {{}} }} }}"));
        assert!(found.is_empty(), "{future}: {found:?}");
    }
}

#[test]
fn methods_are_asked_by_their_receivers() {
    branch("a.b.read_exact(&mut c)", &["a.b.read_exact(&mut c): read_exact of a.b [a.b]"]);
    branch("(&mut a).recv()", &["(&mut a).recv(): recv of a [a]"]);
    branch("a.b().recv()", &["a.b().recv(): recv of the value [a]"]);
    branch("self.rx[i].recv()", &["self.rx[i].recv(): recv of self.rx[i] [self.rx]"]);
    branch("make!(a).recv()", &["make!(a).recv(): recv of something []"]);
}

#[test]
fn what_wraps_a_future_is_taken_off() {
    let read = "a.read_exact(&mut c): read_exact of a [a]";
    for future in [
        "a.read_exact(&mut c).fuse()",
        "a.read_exact(&mut c).map(|x| x).boxed()",
        "Box::pin(a.read_exact(&mut c))",
        "timeout(d, a.read_exact(&mut c))",
        "tokio::time::timeout_at(d, a.read_exact(&mut c).instrument(span))",
        "token.run_until_cancelled(a.read_exact(&mut c))",
        "async { a.read_exact(&mut c).await }",
        "async move { loop { if b { timeout(d, a.read_exact(&mut c)).await??; } } }",
        "async { let f = a.read_exact(&mut c); f.await }",
        "if b { a.read_exact(&mut c) } else { &mut f }",
        "{ a.read_exact(&mut c) }",
    ] {
        branch(future, &[read]);
    }
    check("async fn run() { let f = a.read_exact(&mut c); select! { x = f => {} y = &mut g => {} } }", &[read]);
    check("async fn run() { let f = make(); pin!(f); select! { x = f => {} y = &mut g => {} } }", &["f: itself []"]);
    check("async fn run() { let f = tokio::spawn(g()); select! { x = f => {} y = &mut g => {} } }", &["f: itself []"]);
    branch(
        "async { join!(a.recv(), b.recv()); select! { x = c.recv() => d.recv().await, _ = &mut e => {} } }",
        &[
            "a.recv(): recv of a [a]",
            "a.recv(): Unsafe output [a]",
            "b.recv(): recv of b [b]",
            "b.recv(): Unsafe output [b]",
            "c.recv(): recv of c [c]",
            "d.recv(): recv of d [d]",
        ],
    );
    branch("async { spawn(async { a.recv().await }); (|| async { b.recv().await }) }", &[]);
}

#[test]
fn what_a_block_makes_itself_goes_with_it() {
    branch("async { let mut s = connect().await; s.read_exact(&mut b).await }", &["connect(): itself []"]);
    branch(
        "async { let mut s = BufReader::new(&mut stream); s.read_exact(&mut b).await }",
        &["s.read_exact(&mut b): read_exact of s [stream]"],
    );
}

#[test]
fn paths_are_looked_up() {
    check(
        "use tokio::io::copy; use tokio::fs;
         async fn run() { select! {
             x = copy(&mut a, &mut b) => {}
             x = fs::rename(a, b) => {}
             x = fs::read(a) => {}
             x = tokio::signal::ctrl_c() => {}
             x = elsewhere::copy(&mut a, &mut b) => {}
         } }",
        &[
            "copy(&mut a, &mut b): Unsafe bytes_read [a b]",
            "fs::rename(a, b): Partial result []",
            "fs::read(a): Safe - []",
            "tokio::signal::ctrl_c(): Partial signal []",
            "elsewhere::copy(&mut a, &mut b): itself [a b]",
        ],
    );
}

#[test]
fn functions_of_the_file_are_judged_by_their_text() {
    check(
        "struct Pair(u8, Conn); struct Server { conn: Conn, shared: Arc<Conn>, pair: Pair }
         impl Server {
             async fn run(&mut self, mut peer: Conn, stream: &mut TcpStream) {
                 select! {
                     x = self.conn.frame() => {}
                     x = peer.frame() => {}
                     x = self.shared.frame() => {}
                     x = head(stream) => {}
                     x = Self::both(&mut self.conn, &mut peer) => {}
                     x = unknown.frame() => {}
                     x = self.pair.1.frame() => {}
                 }
             }
             async fn both(one: &mut Conn, two: &mut Conn) {
                 one.frame().await;
                 let two = other();
                 two.frame().await;
             }
         }
         struct Conn { io: TcpStream }
         impl Conn {
             async fn frame(&mut self) {
                 let n = self.len().await;
                 self.io.read_exact(&mut b[..n]).await;
             }
             async fn len(&mut self) -> usize {
                 format!(\"{}\", self.io);
                 self.io.read_u32().await
             }
         }
         async fn head(stream: &mut TcpStream) {
             let mut r = BufReader::new(&mut *stream);
             r.read_line(&mut s).await;
             stream.peek(&mut b).await;
         }",
        &[
            "self.io.read_u32(): read_u32 of self.conn.io [self.conn.io] > frame:23 > len:28",
            "self.io.read_exact(&mut b[..n]): read_exact of self.conn.io [self.conn.io] > frame:24",
            "self.conn.frame(): what is stated of frame [self.conn]",
            "self.io.read_u32(): read_u32 of peer.io [peer.io] > frame:23 > len:28",
            "self.io.read_exact(&mut b[..n]): read_exact of peer.io [peer.io] > frame:24",
            "peer.frame(): what is stated of frame [peer]",
            "self.io.read_u32(): read_u32 of self.shared.io [self.shared.io] > frame:23 > len:28",
            "self.io.read_exact(&mut b[..n]): read_exact of self.shared.io [self.shared.io] > frame:24",
            "self.shared.frame(): what is stated of frame [self.shared]",
            "r.read_line(&mut s): Unsafe bytes_read [stream] > head:33",
            "stream.peek(&mut b): peek of stream [stream] > head:34",
            "self.io.read_u32(): read_u32 of self.conn.io [self.conn.io] > both:15 > frame:23 > len:28",
            "self.io.read_exact(&mut b[..n]): read_exact of self.conn.io [self.conn.io] > both:15 > frame:24",
            "unknown.frame(): frame of unknown [unknown]",
            "self.io.read_u32(): read_u32 of self.pair.1.io [self.pair.io] > frame:23 > len:28",
            "self.io.read_exact(&mut b[..n]): read_exact of self.pair.1.io [self.pair.io] > frame:24",
            "self.pair.1.frame(): what is stated of frame [self.pair]",
        ],
    );
}

#[test]
fn values_that_are_in_a_local_only() {
    check(
        "struct Server { rx: Receiver, conn: Conn }
         impl Server {
             async fn run(&mut self) {
                 select! {
                     x = self.message() => {}
                     x = self.whole() => {}
                     x = async { let a = self.rx.recv().await; let b = self.rx.recv().await; (a, b) } => {}
                 }
             }
             async fn message(&mut self) -> Message {
                 let head = self.rx.recv().await;
                 let body = self
                     .rx
                     .recv().await;
                 Message { head, body }
             }
             async fn whole(&mut self) {
                 while self.parts.len() < 2 {
                     let part = self.rx.recv().await;
                     self.parts.push(part);
                 }
             }
         }",
        &[
            "self.rx.recv(): recv of self.rx [self.rx] > message:11",
            "self.rx.recv(): recv of self.rx [self.rx] > message:14",
            "head: Unsafe kept [self.rx] > message:14",
            "self.message(): what is stated of message [self]",
            "self.rx.recv(): recv of self.rx [self.rx] > whole:19",
            "self.whole(): what is stated of whole [self]",
            "self.rx.recv(): recv of self.rx [self.rx]",
            "self.rx.recv(): recv of self.rx [self.rx]",
            "a: Unsafe kept [self.rx]",
        ],
    );
}
