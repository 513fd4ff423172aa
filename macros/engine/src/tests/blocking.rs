//! What blocking_call asks, and where, body by body.

use std::collections::HashSet;

use quote::ToTokens;
use syn::ItemFn;
use syn::visit::{self, Visit};

use crate::ir::NodeId;
use crate::levels::{Levels, Setting};
use crate::lints::Lint;
use crate::lower::{self, Edition};
use crate::rewrite::{Asked, At};
use crate::rules::{Scene, blocking_call};
use crate::{scan, survey};

/// The statements of an async fn with a parameter `param`, and each question: of what, and where.
type Row = (&'static str, &'static [&'static str]);

const ROWS: &[Row] = &[
    // The function passes through, or a copy of the statement is asked.
    ("let b = std::fs::read(p)?;", &["fn std::fs::read around std::fs::read"]),
    ("f(fs::read(p));", &["fn std::fs::read around fs::read"]),
    ("sleep(n);", &["fn std::thread::sleep copied sleep(n)"]),
    ("sleep(f().await);", &["fn std::thread::sleep around sleep"]),
    ("#[cfg(a)] sleep(n);", &["fn std::thread::sleep copied #[cfg(a)] sleep(n) under #[cfg(a)]"]),
    ("#[cfg(a)] { sleep(n); }", &["fn std::thread::sleep copied sleep(n) under #[cfg(a)]"]),
    ("File::open(p)?;", &["fn std::fs::File::open around File::open"]),
    ("l.iter().map(fs::read).count();", &["type iter behind l.iter()", "fn std::fs::read around fs::read"]),
    // Awaited, of a runtime, called elsewhere, in code that never runs.
    ("fs::read(p).await?;", &[]),
    ("tokio::fs::read(p);", &[]),
    ("thread::spawn(|| sleep(n));", &[]),
    ("spawn_blocking(move || { sleep(n); rx.recv() });", &[]),
    ("let f = || sleep(n); spawn_blocking(f);", &[]),
    ("let f = || sleep(n); spawn_blocking(move || f());", &[]),
    ("if false { sleep(n); }", &[]),
    ("fn g() { sleep(n); }", &[]),
    ("join!(rx.recv(), fs::read(p));", &[]),
    // A closure that runs here.
    ("let f = || g(sleep(n)); f();", &["fn std::thread::sleep around sleep"]),
    ("(|| g(sleep(n)))();", &["fn std::thread::sleep around sleep"]),
    (
        "l.into_iter().for_each(|n| g(sleep(n)));",
        &["type into_iter behind l.into_iter()", "fn std::thread::sleep around sleep"],
    ),
    // A variable that is called.
    ("let read = || 1; read(); f(read());", &[]),
    ("param(1); f(param(2));", &[]),
    ("if let Some(sleep) = s { sleep(n); }", &[]),
    ("l.iter_of().map(|sleep| sleep(n));", &[]),
    // The receiver passes through, or the place is asked behind the call or ahead of the statement.
    ("let x = f().recv();", &["type recv around f()"]),
    ("let x = s.jobs()?.recv();", &["type recv around s.jobs()?"]),
    ("let x = rx.recv();", &["type recv behind rx.recv()"]),
    ("f(&mut self.all[i].rx.recv());", &["type recv behind self.all[i].rx.recv()"]),
    ("rx.recv();", &["type recv ahead rx.recv()"]),
    ("(*rx).recv();", &["type recv ahead (*rx).recv()"]),
    ("#[cfg(a)] rx.recv();", &["type recv ahead #[cfg(a)] rx.recv() under #[cfg(a)]"]),
    ("let x = inner!(self).recv();", &[]),
    ("let x = l[f()].recv();", &[]),
    ("rx.recv().await;", &[]),
    ("select! { x = rx.recv() => f(rx.recv()) }", &["type recv behind rx.recv()"]),
    // Methods as functions.
    ("let n = Read::read(&mut file, b);", &["type read behind Read::read(&mut file, b)"]),
    ("let n = <File as Read>::read(&mut file, b);", &["type read behind <File as Read>::read(&mut file, b)"]),
    ("let n = <Child>::wait(&mut c);", &["type wait behind <Child>::wait(&mut c)"]),
    ("let n = Child::wait(&mut f()?);", &["type wait around f()?"]),
    ("let n = Loader::wait(&mut c);", &[]),
    ("let n = Self::wait(&mut c);", &[]),
];

#[test]
fn each_call_is_asked_about_where_it_can_be() {
    let wrong: Vec<_> = ROWS
        .iter()
        .filter_map(|(body, expected)| {
            let found = asked(body);
            (found != *expected).then(|| format!("{body}\n    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn asked(body: &str) -> Vec<String> {
    let source = format!("async fn f(param: P) {{ {body} }}");
    let item: ItemFn = syn::parse_str(&source).unwrap_or_else(|error| panic!("{error}\n{source}"));
    let macros = survey::survey(&item.block).macros;
    let mut levels = Levels::new(Lint::ALL.iter().map(|l| (*l, Setting::written(l.default_level()))));
    let scope = levels.root();
    let inputs = item.sig.inputs.iter();
    let lowered = lower::async_fn(inputs, &item.block, &macros, &mut levels, scope, Edition::From2024);
    let task = item.sig.asyncness.map(|token| token.span);
    let scan = scan::scan(task, &item.block, &macros, &mut levels, scope);
    let mut asks = Vec::new();
    blocking_call::look(
        &Scene::new(&item.sig, &item.block, &macros, &scan, &lowered.function, &levels, &HashSet::new()),
        &mut asks,
    );
    let text = |id: NodeId| {
        let call = scan.calls.iter().find(|call| call.id() == id).map(|call| call.expr.to_token_stream());
        let mut find = Find { id, found: None };
        find.visit_block(&item.block);
        plain(&call.or(find.found).expect("an expression of the body").to_string())
    };
    let mut found = Vec::new();
    for ask in asks {
        let what = match &ask.checks[0].question {
            Asked::Type(question) => {
                let question = plain(&question.to_string());
                let method = question.split("method::").nth(1).and_then(|rest| rest.split(',').next());
                format!("type {}", method.expect("a method"))
            }
            Asked::Function { known, .. } => format!("fn {known}"),
            _ => "certain".to_owned(),
        };
        let place = match &ask.at {
            At::Around(id) => format!("around {}", text(*id)),
            At::Ahead(id, _) => format!("ahead {}", text(*id)),
            At::Behind(id, _) => format!("behind {}", text(*id)),
            At::Copied { stmt, .. } => format!("copied {}", text(*stmt)),
            At::Nowhere => "nowhere".to_owned(),
            At::Named(_, name) => format!("named {name}"),
        };
        let cfg = match ask.cfg.is_empty() {
            true => String::new(),
            false => format!(" under {}", plain(&ask.cfg.to_string())),
        };
        found.push(format!("{what} {place}{cfg}"));
    }
    found
}

/// Without the spaces of printed tokens.
fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for (spaced, tight) in [
        (" :: ", "::"),
        (" (", "("),
        (" .", "."),
        (". ", "."),
        (" ?", "?"),
        ("# [", "#["),
        (" [", "["),
        ("& mut", "&mut"),
        (" !", "!"),
        (" ,", ","),
        ("< ", "<"),
        (" >", ">"),
        ("* ", "*"),
        (":: ", "::"),
        (" ::", "::"),
    ] {
        text = text.replace(spaced, tight);
    }
    text
}

struct Find {
    id: NodeId,
    found: Option<proc_macro2::TokenStream>,
}

impl<'ast> Visit<'ast> for Find {
    fn visit_expr(&mut self, expr: &'ast syn::Expr) {
        if NodeId::of(expr) == self.id {
            self.found = Some(expr.to_token_stream());
        }
        visit::visit_expr(self, expr);
    }
}
