//! What holds for all grammars, and helpers for the tests beside each of them.

use super::{Arg, Args, Opened, Runs, Temps, Used, open, open_stmt};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{Expr, Macro};

/// Invocations that open, by the file that reads them.
const SAMPLES: &[&[&str]] = &[FORMAT, LIST, JSON, LOG, MATCHES, PIN, SELECT, STREAM, INERT];

const FORMAT: &[&str] = &[
    r#"format!("{} {}", first().await?, second(&mut x).await)"#,
    r#"std::format!("{x:>width$.prec$} {{}} {0:?} {name}", v.iter().collect::<Vec<_>>(), name = user.name().await,)"#,
    r#"println!()"#,
    r#"eprintln!("{}", Point { x: 1, y: a::<b, c>() }.x)"#,
    r#"print!(r"{a}\n", a = |x: HashMap<String, u8>, y| x.len() + y)"#,
    r#"format!(concat!("{}", "\n"), x)"#,
    r#"format!("{type}", type = 3)"#,
    r#"format_args!("{}", if a == b { c } else { d })"#,
    r#"write!(f, "{}, {}", self.0, a == b)"#,
    r#"writeln!(&mut out)"#,
    r#"writeln!(self.lock().await, "{x}",)"#,
    r#"panic!("no {}", what().await)"#,
    r#"panic!(msg)"#,
    r#"todo!()"#,
    r#"unimplemented!("later: {:?}", x)"#,
    r#"unreachable!("{x:#?}")"#,
    r#"assert!(a.await == b, "{} != {b}", c().await)"#,
    r#"assert!(x.is::<A, B>(),)"#,
    r#"debug_assert!(self.check(|a, b| a < b).await)"#,
    r#"assert_eq!(a.lock().await.len(), b().await, "at {i}: {}", now())"#,
    r#"assert_ne!(Foo { a, b: 2 }, *x)"#,
    r#"debug_assert_eq!(a, b,)"#,
    r#"tokio_test::assert_ready!(task.poll())"#,
    r#"assert_pending!(fut.poll(), "still {}", x)"#,
    r#"assert_ready_eq!(fut.poll(), Some(3))"#,
    r#"assert_ok!(f().await, "{}", x)"#,
    r#"anyhow::anyhow!("bad {code}: {}", body.text().await?)"#,
    r#"anyhow!(Error::from(x).context("y"))"#,
    r#"eyre!("plain")"#,
    r#"anyhow!("text".to_owned())"#,
    r#"bail!(concat!("a", "{}"), x)"#,
    r#"bail!("no {} {name}", a.await, name = b.await)"#,
    r#"bail!(MyError::Timeout { after, at: Instant::now() })"#,
    r#"ensure!(x > y)"#,
    r#"ensure!(fetch().await? == 3, "no {}", more().await)"#,
    r#"snafu::ensure!(id.is_some(), MissingSnafu { id, name: "x" })"#,
    r#"whatever!("text {}", x)"#,
    r#"whatever!(read(p).await, "cannot read {}", p.display())"#,
    r#"ensure_whatever!(a < b, "{a}")"#,
];

const LIST: &[&str] = &[
    r#"vec![]"#,
    r#"vec![a().await, b?, Foo { x, y: 1 },]"#,
    r#"vec![Vec::<(A, B)>::new(); n().await]"#,
    r#"vec![vec![0; 3]; 4]"#,
    r#"smallvec![1, 2]"#,
    r#"dbg!()"#,
    r#"dbg!(a.await, |x, y| x)"#,
    r#"tokio::join!(a(), async { b().await }, c.d::<E, F>(),)"#,
    r#"join!(biased; a, b)"#,
    r#"futures::join!(a.lock().await.run(), b)"#,
    r#"join!()"#,
    r#"try_join!(async move { Ok::<_, Error>(x.await?) }, handle)"#,
    r#"stream_select!(a, b.map(|x| (x, 1)))"#,
    r#"futures::poll!(&mut fut)"#,
    r#"poll!(rx.next(),)"#,
    r#"pending!()"#,
    r#"ready!(self.project().inner.poll_next(cx))"#,
    r#"std::task::ready!(x,)"#,
    r#"std::pin::pin!(async { x.await })"#,
    r#"addr_of!(x.y)"#,
    r#"hashmap! { "a" => b().await, c + 1 => |x, y| x }"#,
    r#"btreemap!{}"#,
    r#"hashset![a, b?]"#,
    r#"sqlx::query!("SELECT 1 WHERE a = $1", id().await)"#,
    r#"sqlx::query_as!(Row<A, B>, "SELECT " + r"*" + "FROM x", a as _, b as Vec<Foo>,)"#,
    r#"query_scalar!("SELECT 1")"#,
    r#"query_file!("q.sql", &names[..])"#,
    r#"query_file_as!(my::Row, "q.sql", a)"#,
];

const JSON: &[&str] = &[
    r#"json!(null)"#,
    r#"json!({})"#,
    r#"serde_json::json!([])"#,
    r#"json!({ "a": 1, "b": [true, null, { "c": x().await, }], KEY: -2.5, (format!("{k}")): v, id.to_string(): [1][0] })"#,
    r#"json!([a.await, [b, Foo { x: 1 }.x], null,])"#,
    r#"json!(user.name(|a, b| a).await)"#,
];

const LOG: &[&str] = &[
    r#"info!("plain")"#,
    r#"tracing::info!(x = a().await, ?y, %z.name, user.id = 3, "said {} {w:?}", b.await,)"#,
    r#"warn!(target: "net", parent: &span, http.type = %kind, "quoted name" = ?q, err)"#,
    r#"debug!(name: "n", target: TARGET, { a = 1, ?b, %c }, "text {}", d)"#,
    r#"error!({ a = 1, b = f(x, y).await } "no comma {}", c)"#,
    r#"error!(%e)"#,
    r#"trace!({ CONSTANT } = 3, self.x, r#type = ?t, empty = tracing::field::Empty)"#,
    r#"event!(Level::INFO, a = b, "text")"#,
    r#"event!(target: "t", parent: None, Level::DEBUG, { x = 1 }, "{}", y)"#,
    r#"event!(Level::WARN)"#,
    r#"info!(answer = if a == b { 1 } else { 2 }, n = x.map::<A, B>(|a, b| a))"#,
    r##"info!(r#"raw {x}"#, y)"##,
    r#"info!(concat!("a", "{}"), y)"#,
    r#"span!(Level::INFO, "work", id = id().await, ?other)"#,
    r#"tracing::info_span!("request", http.method = %method, otel.name = "x",)"#,
    r#"debug_span!(target: "t", parent: &root, NAME, x)"#,
    r#"error_span!("only")"#,
    r#"log::info!("a {} {b}", c.await)"#,
    r#"log::warn!(target: "t", key = 1, other:? = x.await, third:%, fourth:debug; "text {}", y)"#,
    r#"log::log!(logger: my, target: "t", Level::Info, a = 1; "text")"#,
    r#"log!(lvl, "text {}", x)"#,
    r#"slog::info!(self.log, "text {}", x; "key" => y.await, "other" => ?z, "third" => %w, o!("a" => 1))"#,
    r#"crit_free::error!(ctx.logger(), "text"; "k" => #?v,)"#,
    r#"log_enabled!(Level::Debug)"#,
    r#"tracing::enabled!(target: "x", Level::DEBUG, field)"#,
];

const MATCHES: &[&str] = &[
    r#"matches!(x.await, Some(Foo { a, .. }) | None if a > 3 && b.await)"#,
    r#"matches!(state, | State::A | State::B(1..=5),)"#,
    r#"assert_matches!(rx.recv().await, Err(Error { code: 3, .. }), "was {}", y)"#,
    r#"assert_matches!(a, Some(x) if x > 1)"#,
];

const PIN: &[&str] = &[
    r#"tokio::pin!(a, b)"#,
    r#"tokio::pin! { let a = f(|x, y| x).await; let b = Foo { x: 1 }; }"#,
    r#"pin_mut!(fut,)"#,
    r#"pin!(fut)"#,
    r#"pin!(x.y())"#,
];

const SELECT: &[&str] = &[
    r#"tokio::select! {
        biased;
        _ = token.cancelled(), if !done && a == b => { return Err(x); }
        Some(Job { id, .. }) = rx.recv() => run::<A, B>(id).await,
        | Ok(a) | Err(a) = async { f(|x, y| x).await } => match a { 1 => {} _ => {} },
        r = &mut fut, if let Some(_) = x => { r } ,
        else => break,
    }"#,
    r#"select! {
        v = select! { a = x => a, b = y => { b } } => {
            tokio::select! { _ = z => {}, else => { 1 } }
        }
        (a, b) = pair.next() => {}
        [c] = d => ()
    }"#,
    r#"futures::select! {
        x = fut => handle(x).await,
        y = stream.select_next_some() => { y } z = other => {},
        complete => break,
        default => { unreachable!() }
    }"#,
    r#"futures::select_biased! { x = a.fuse() => (), default => () }"#,
    r#"select!(a = Foo { x: 1 } => if a { b } else { c } + 1, complete = d => unsafe { e })"#,
    r#"select! { else => {} }"#,
    r#"select! { () = sleep(d) => 'a: { break 'a; } , () = f => async move { g.await }.await }"#,
];

const STREAM: &[&str] = &[
    r#"async_stream::stream! { yield 1; let x = f().await; for i in 0..3 { yield i } }"#,
    r#"try_stream! { for await x in input { yield x?; } }"#,
    r#"stream! {
        'outer: for await Some((a, b)) in make(|x| { for await y in x { yield y } }) {
            if a { continue 'outer; }
            other! { for await z in w {} }
            'in_: for x in y { for await z in x { yield z; } }
        }
    }"#,
    r#"stream! {}"#,
    r#"scopeguard::defer! { println!("x"); drop(y); }"#,
    r#"defer!(a())"#,
];

const INERT: &[&str] = &[
    r#"concat!("a", 1)"#,
    r#"stringify!(a => . await ,,)"#,
    r#"thread_local! { static A: Cell<u8> = const { Cell::new(1) }; }"#,
    r#"task_local! { pub static A: u8; }"#,
    r#"lazy_static! { static ref A: u8 = f(); }"#,
    r#"quote! { #x . await }"#,
    r#"cfg!(feature = "x")"#,
    r#"asm!("nop")"#,
    r#"env!("HOME")"#,
    r#"include_str!("x")"#,
    r#"line!()"#,
    r#"diesel::table! { users { id -> Integer, } }"#,
    r#"indoc! {"a"}"#,
];

/// Unknown names, other people's macros of the same name, and tokens that do not fit.
const CLOSED: &[&str] = &[
    "unknown!(a)",
    "html! { <p>{ x }</p> }",
    "rsx! { div { x } }",
    "cfg_if! { if #[cfg(unix)] { a() } else { b() } }",
    "paste! { fn [<a b>]() {} }",
    "gen!({ yield_!(1) })",
    "smol_macros::main! { async fn main() {} }",
    "crossbeam_channel::select! { recv(rx) -> x => {}, default => {} }",
    "crossbeam::select_biased! { recv(rx) -> x => {} }",
    "select! { recv(rx) -> x => {} }",
    "select! {}",
    "select! { x = y }",
    "select! { x = y => a b = c => d }",
    "select! { else => a, x = y => b }",
    "tokio::select! { x = y => a, complete => b }",
    "futures::select! { biased; x = y => a }",
    "select! { x = y, if z => a, default => b }",
    "format!(x)",
    r#"write!(f "{}")"#,
    r#"miette!(code = "E1", "text {}", x)"#,
    r#"table!([a, b.await])"#,
    r#"column![a, b]"#,
    "format!(1 + 1)",
    r#"format!("{}" x)"#,
    r#"format!("{}", a; b)"#,
    r#"format!("{}",, b)"#,
    "assert_eq!(a)",
    "assert!()",
    "matches!(a)",
    "matches!(a, b, c)",
    "matches!(a, 1 + )",
    "vec![a; b; c]",
    "vec![a b]",
    "vec![;]",
    "join!(a, , b)",
    "poll!()",
    "poll!(a, b)",
    "pending!(a)",
    "tokio::pin!(a.b)",
    "tokio::pin! { let a = b }",
    "tokio::pin! { let a: T = b; }",
    "json!()",
    "json!({ a })",
    "json!({ a: 1, , })",
    "json!([1 2])",
    "json!(1, 2)",
    "hashmap!{ a, b }",
    "query!(sql)",
    r#"query_as!("SELECT 1")"#,
    "info!(a b)",
    "info!(a = )",
    "info!(= a)",
    "span!(Level::INFO)",
    "stream! { let }",
    "stream! { for await in x {} }",
    "defer! { a b }",
];

pub(super) fn mac(source: &str) -> Option<Macro> {
    syn::parse_str(source).ok()
}

pub(super) fn opened(source: &str) -> Opened {
    let mac = mac(source).unwrap_or_else(|| panic!("no macro: {source}"));
    open(&mac).unwrap_or_else(|| panic!("stays closed: {source}"))
}

pub(super) fn args(source: &str) -> Args {
    match opened(source) {
        Opened::Args(args) => args,
        _ => panic!("no list: {source}"),
    }
}

pub(super) fn text(node: &impl ToTokens) -> String {
    node.to_token_stream().to_string()
}

/// One line an argument, as in `f () . await: Ref Always Args`.
pub(super) fn lines(args: &[Arg]) -> Vec<String> {
    let line = |arg: &Arg| {
        let name = arg.name.as_ref().map_or(String::new(), |name| format!("{name} = "));
        format!("{name}{}: {:?} {:?} {:?}", text(&arg.expr), arg.how.used, arg.how.runs, arg.how.temps)
    };
    args.iter().map(line).collect()
}

/// The expressions, all used in the same way.
pub(super) fn uniform(source: &str, used: Used, runs: Runs, temps: Temps) -> Vec<String> {
    let args = args(source);
    let same = |arg: &Arg| (arg.how.used, arg.how.runs, arg.how.temps) == (used, runs, temps);
    assert!(args.args.iter().all(same), "{source}: {:?}", lines(&args.args));
    args.args.iter().map(|arg| text(&arg.expr)).collect()
}

/// All tokens with their delimiters, but for what syn does not keep: the spacing of punctuation, and `0.1` in `x.0.1`,
/// which becomes `0`, `.`, `1`.
fn flat(tokens: TokenStream, out: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                out.push(format!("{:?}", group.delimiter()));
                flat(group.stream(), out);
                out.push("end".into());
            }
            TokenTree::Punct(punct) => out.push(punct.as_char().into()),
            TokenTree::Literal(number) if number.to_string().starts_with(|c: char| c.is_ascii_digit()) => {
                out.extend(number.to_string().split_inclusive('.').flat_map(|part| match part.strip_suffix('.') {
                    Some(part) => vec![part.to_owned(), ".".to_owned()],
                    None => vec![part.to_owned()],
                }));
            }
            other => out.push(other.to_string()),
        }
    }
}

fn same_tokens(mac: &Macro, opened: &Opened) -> bool {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    flat(mac.tokens.clone(), &mut before);
    flat(opened.to_token_stream(), &mut after);
    before == after
}

#[test]
fn samples_open_and_print_back() {
    for source in SAMPLES.iter().copied().flatten() {
        let mac = mac(source).unwrap_or_else(|| panic!("no macro: {source}"));
        for open in [open, open_stmt] {
            match open(&mac) {
                Some(opened) => assert!(same_tokens(&mac, &opened), "{source}\n{}", text(&opened)),
                None => panic!("stays closed: {source}"),
            }
        }
    }
}

#[test]
fn what_does_not_fit_stays_closed() {
    for source in CLOSED {
        let mac = mac(source).unwrap_or_else(|| panic!("no macro: {source}"));
        assert!(open(&mac).is_none() && open_stmt(&mac).is_none(), "{source}");
    }
}

/// Edits reach the printed tokens, in every kind of slot.
#[test]
fn edits_are_printed() {
    struct Rename;
    impl VisitMut for Rename {
        fn visit_ident_mut(&mut self, ident: &mut syn::Ident) {
            if ident == "xx" {
                *ident = syn::Ident::new("edited", ident.span());
            }
        }
    }
    for source in [
        r#"format!("{}", xx)"#,
        r#"json!({ "a": [xx, { xx: xx }] })"#,
        r#"info!({ a = ?xx }, "{}", b = xx)"#,
        r#"matches!(xx, Some(xx) if xx)"#,
        r#"assert_matches!(xx, xx, "{}", xx)"#,
        r#"tokio::pin! { let a = xx; }"#,
        r#"select! { xx = xx, if xx => xx, else => { xx } }"#,
        r#"stream! { for await xx in xx { yield xx; } }"#,
        r#"defer! { xx }"#,
    ] {
        let mac = mac(source).unwrap();
        let mut opened = open(&mac).unwrap();
        opened.visit_mut(&mut Rename);
        assert_eq!(text(&opened), mac.tokens.to_string().replace("xx", "edited"), "{source}");
    }
}

/// The two walks meet the same nodes, in the order of the source.
#[test]
fn walks_are_in_source_order() {
    struct Names(Vec<String>);
    impl<'a> Visit<'a> for Names {
        fn visit_ident(&mut self, ident: &'a syn::Ident) {
            self.0.push(ident.to_string());
        }
    }
    impl VisitMut for Names {
        fn visit_ident_mut(&mut self, ident: &mut syn::Ident) {
            self.0.push(ident.to_string());
        }
    }
    for source in [
        r#"write!(a1, "{} {x}", b2, name = c3)"#,
        r#"json!({ a1: [b2, { c3: d4 }], e5: f6 })"#,
        r#"info!(target: a1, x = b2, ?c3; "{}", d4; e5 => f6)"#,
        r#"assert_matches!(a1, b2 if c3, "{}", d4)"#,
        r#"tokio::pin! { let x = a1; let y = b2; }"#,
        r#"select! { a1 = b2, if c3 => d4, e5 = f6 => g7, else => h8 }"#,
        r#"select! { a1 = b2 => c3, default => d4, e5 = f6 => { g7 } complete => h8 }"#,
        r#"stream! { a1; for x in b2 { c3 } }"#,
        r#"defer! { a1; b2 }"#,
        r#"hashmap!{ a1 => b2, c3 => d4 }"#,
    ] {
        let mut opened = opened(source);
        let (mut read, mut edited) = (Names(Vec::new()), Names(Vec::new()));
        opened.visit(&mut read);
        opened.visit_mut(&mut edited);
        assert_eq!(read.0, edited.0, "{source}");
        read.0.retain(|name| name.ends_with(|c: char| c.is_ascii_digit()));
        assert!(read.0.is_sorted() && read.0.len() >= 2, "{source}: {:?}", read.0);
    }
}

/// Invisible groups, as `$x:expr` and `$x:literal` leave them, are kept.
#[test]
fn invisible_groups_are_kept() {
    use proc_macro2::{Delimiter, Group};
    let hide = |source: &str| -> TokenStream {
        let inner: TokenStream = source.parse().unwrap();
        TokenTree::from(Group::new(Delimiter::None, inner)).into()
    };
    let (lit, a, b) = (hide(r#""{x} {}""#), hide("a + b"), hide("f(1).await"));
    for mac in [
        syn::parse_quote!(format!(#lit, #a, name = #b)),
        syn::parse_quote!(info!(k = ?#a, #lit, #b)),
        syn::parse_quote!(json!({ #lit: #a, "b": [#b] })),
        syn::parse_quote!(select! { x = #b, if #a => #a, else => #b }),
        syn::parse_quote!(matches!(#a, _ if #b)),
        syn::parse_quote!(vec![#a; #b]),
        syn::parse_quote!(sqlx::query!(#lit, #b)),
        syn::parse_quote!(bail!(#b)),
        syn::parse_quote!(assert!(#a, #lit, #b)),
    ] {
        let mac: Macro = mac;
        let opened = open(&mac).unwrap_or_else(|| panic!("stays closed: {}", text(&mac)));
        assert!(same_tokens(&mac, &opened), "{}", text(&mac));
    }
}

/// Damaged invocations: no panic, and whatever opens prints back as it was.
#[test]
fn no_tokens_make_it_panic() {
    let mut random = Random(0x5eed);
    let all: Vec<Macro> = SAMPLES.iter().copied().flatten().map(|source| mac(source).unwrap()).collect();
    let mut opened_again = 0;
    // A million rounds pass as well.
    for round in 0..6000 {
        let mut mac = all[round % all.len()].clone();
        for _ in 0..=random.below(2) {
            mac.tokens = damage(mac.tokens, &mut random);
        }
        if random.below(8) == 0 {
            // The tokens of one macro under the name of another.
            mac.path = all[random.below(all.len())].path.clone();
        }
        for open in [open, open_stmt] {
            if let Some(opened) = open(&mac) {
                opened_again += 1;
                assert!(same_tokens(&mac, &opened), "{}\n{}", text(&mac), text(&opened));
                if let Opened::Args(args) = &opened {
                    args.captures();
                }
            }
        }
    }
    assert!(opened_again > 500, "{opened_again}");
}

/// Deletes, doubles or swaps a token, at any depth.
fn damage(tokens: TokenStream, random: &mut Random) -> TokenStream {
    let mut trees: Vec<TokenTree> = tokens.into_iter().collect();
    if trees.is_empty() {
        return TokenStream::new();
    }
    let at = random.below(trees.len());
    if let TokenTree::Group(group) = &trees[at]
        && random.below(4) != 0
    {
        let inner = damage(group.stream(), random);
        trees[at] = proc_macro2::Group::new(group.delimiter(), inner).into();
        return trees.into_iter().collect();
    }
    match random.below(3) {
        0 => drop(trees.remove(at)),
        1 => trees.insert(at, trees[at].clone()),
        _ => {
            let other = random.below(trees.len());
            trees.swap(at, other);
        }
    }
    trees.into_iter().collect()
}

/// A linear congruential generator: the same cases at every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % bound
    }
}

#[test]
fn all_nodes_are_ordinary_syntax() {
    struct Opaque(bool);
    impl<'a> Visit<'a> for Opaque {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.0 |= matches!(expr, Expr::Verbatim(tokens) if !tokens.is_empty());
            syn::visit::visit_expr(self, expr);
        }
    }
    for source in SAMPLES.iter().copied().flatten() {
        let mut opaque = Opaque(false);
        opened(source).visit(&mut opaque);
        assert!(!opaque.0, "{source}");
    }
}
