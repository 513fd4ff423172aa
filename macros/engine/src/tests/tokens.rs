//! Token streams as trees that can be taken apart, and the corpus of items to do it with.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Item, ItemMod};

/// A token tree that can be edited in place.
#[derive(Clone)]
pub enum Node {
    /// One token, or the two of a lifetime.
    Leaf(Vec<TokenTree>),
    Group(Delimiter, Span, Vec<Node>),
}

/// One change. The numbers choose places, modulo how many there are.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    Delete(usize),
    Duplicate(usize),
    /// With the next of the same group.
    Swap(usize),
    /// By a copy of another.
    Replace(usize, usize),
    /// By a copy of another of its kind, after which it often still is code.
    Vary(usize, usize),
    /// By one of [`PALETTE`].
    Insert(usize, usize),
    /// The tokens of a group without it, or with other delimiters.
    Delimit(usize, usize),
}

/// What half-typed and generated code is full of.
pub const PALETTE: &[&str] = &[
    ".await",
    "async",
    "await",
    "move",
    "?",
    "else",
    "if let Some(x) = y",
    "|| async move { x }",
    "'a:",
    "break 'a",
    "let",
    "ref",
    "=> {}",
    "#[async_hygiene::expect(lock_across_await)]",
    "#[allow(async_hygiene::x)]",
    "#![x]",
    "select! { _ = x => y }",
    "format!(\"{x} {}\", y.await)",
    "..",
    "::<>",
    "&mut",
    "unsafe",
    "const",
    "r#await",
    "return",
    "match x {}",
    "yield x",
    "join!(x.await)",
    "stream! { yield 1; }",
    "$x",
    "_",
    "\"{guard} {\"",
    "1.0",
    "&raw const",
    "@",
    "loop { continue }",
    "dyn",
    "#[offload]",
    "#[offload(cpu)] { x(y)?; }",
    "#[offload] x(&y, z?).unwrap()?;",
    "#[offload] let x =",
];

impl Node {
    fn kind(&self) -> (Option<Delimiter>, u8) {
        match self {
            Node::Group(delimiter, _, _) => (Some(*delimiter), 0),
            Node::Leaf(tokens) => match tokens.first() {
                Some(TokenTree::Ident(_)) => (None, 1),
                Some(TokenTree::Literal(_)) => (None, 2),
                _ => (None, 3),
            },
        }
    }

    /// All of these, at any depth, that are of its kind.
    fn alike(&self, nodes: &[Node]) -> Vec<Node> {
        let mut out = Vec::new();
        for node in nodes {
            if node.kind() == self.kind() {
                out.push(node.clone());
            }
            if let Node::Group(_, _, inside) = node {
                out.extend(self.alike(inside));
            }
        }
        out
    }
}

pub fn nodes(tokens: TokenStream) -> Vec<Node> {
    let mut tokens = tokens.into_iter();
    let mut out = Vec::new();
    while let Some(token) = tokens.next() {
        out.push(match token {
            TokenTree::Group(group) => Node::Group(group.delimiter(), group.span(), nodes(group.stream())),
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                Node::Leaf([punct.into()].into_iter().chain(tokens.next()).collect())
            }
            leaf => Node::Leaf(vec![leaf]),
        });
    }
    out
}

pub fn stream(nodes: &[Node]) -> TokenStream {
    nodes
        .iter()
        .flat_map(|node| match node {
            Node::Leaf(leaf) => leaf.clone(),
            Node::Group(delimiter, span, inside) => {
                let mut group = Group::new(*delimiter, stream(inside));
                group.set_span(*span);
                vec![TokenTree::Group(group)]
            }
        })
        .collect()
}

fn count(nodes: &[Node]) -> usize {
    let inside = |node: &Node| if let Node::Group(_, _, inside) = node { count(inside) } else { 0 };
    nodes.iter().map(|node| 1 + inside(node)).sum()
}

/// Calls `f` with the group, and the place in it, of the token tree number `at`, from the outside in and from left to right.
fn with<R>(nodes: &mut Vec<Node>, at: &mut usize, f: &mut dyn FnMut(&mut Vec<Node>, usize) -> R) -> Option<R> {
    for n in 0..nodes.len() {
        if *at == 0 {
            return Some(f(nodes, n));
        }
        *at -= 1;
        if let Node::Group(_, _, inside) = &mut nodes[n]
            && let Some(found) = with(inside, at, f)
        {
            return Some(found);
        }
    }
    None
}

fn palette(n: usize) -> Vec<Node> {
    nodes(PALETTE[n % PALETTE.len()].parse().expect("the palette is made of tokens"))
}

impl Change {
    pub fn apply(self, nodes: &mut Vec<Node>) {
        let all = count(nodes).max(1);
        let mut alike = Vec::new();
        if let Change::Vary(at, _) = self {
            with(nodes, &mut (at % all), &mut |group, n| alike = vec![group[n].clone()]);
            alike = alike.first().map(|one| one.alike(nodes)).unwrap_or_default();
        }
        let mut edit = |at: usize, f: &mut dyn FnMut(&mut Vec<Node>, usize)| {
            with(nodes, &mut (at % all), f);
        };
        match self {
            Change::Delete(at) => edit(at, &mut |group, n| drop(group.remove(n))),
            Change::Duplicate(at) => edit(at, &mut |group, n| group.insert(n, group[n].clone())),
            Change::Swap(at) => edit(at, &mut |group, n| {
                if n + 1 < group.len() {
                    group.swap(n, n + 1);
                }
            }),
            Change::Replace(at, from) => {
                let mut copy = None;
                edit(from, &mut |group, n| copy = Some(group[n].clone()));
                if let Some(copy) = copy {
                    edit(at, &mut |group, n| group[n] = copy.clone());
                }
            }
            Change::Vary(at, which) => edit(at, &mut |group, n| group[n] = alike[which % alike.len()].clone()),
            Change::Insert(at, what) => edit(at, &mut |group, n| drop(group.splice(n..n, palette(what)))),
            Change::Delimit(at, how) => edit(at, &mut |group, n| {
                let delimiters = [Delimiter::None, Delimiter::Brace, Delimiter::Parenthesis, Delimiter::Bracket];
                match &mut group[n] {
                    Node::Group(_, _, inside) if how % 5 == 4 => {
                        let inside = std::mem::take(inside);
                        group.splice(n..=n, inside);
                    }
                    Node::Group(delimiter, _, _) => *delimiter = delimiters[how % 5],
                    leaf => *leaf = Node::Group(delimiters[how % 4], Span::call_site(), vec![leaf.clone()]),
                }
            }),
        }
    }
}

/// Identifiers, literals and punctuation in order, without what groups them.
pub fn leaves(tokens: TokenStream) -> Vec<String> {
    fn collect(tokens: TokenStream, out: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => collect(group.stream(), out),
                leaf => out.push(leaf.to_string()),
            }
        }
    }
    let mut out = Vec::new();
    collect(tokens, &mut out);
    out
}

/// True if there may be an `#[offload]` or a `#[cancel_safe]`, or is an attribute that rewrites the function: they put tokens elsewhere.
pub fn moves(tokens: TokenStream) -> bool {
    leaves(tokens.clone()).iter().any(|leaf| ["offload", "cancel_safe"].contains(&leaf.as_str())) || rewrites(tokens)
}

/// True if there is one of the attributes that make a function a call, somewhere inside.
fn rewrites(tokens: TokenStream) -> bool {
    const NAMES: &[&str] = &["cancellable", "timeout", "bounded", "future"];
    let mut after_sign = false;
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && after_sign => {
            after_sign = false;
            // The last segment of its path.
            let path = group.stream().into_iter().take_while(|token| !matches!(token, TokenTree::Group(_)));
            let last =
                path.filter_map(|token| if let TokenTree::Ident(name) = token { Some(name) } else { None }).last();
            last.is_some_and(|name| NAMES.iter().any(|known| name == known)) || rewrites(group.stream())
        }
        TokenTree::Group(group) => {
            after_sign = false;
            rewrites(group.stream())
        }
        TokenTree::Punct(sign) => {
            after_sign = sign.as_char() == '#';
            false
        }
        TokenTree::Ident(_) | TokenTree::Literal(_) => {
            after_sign = false;
            false
        }
    })
}

/// The tokens without attributes of ours, wherever they stand.
pub fn without_ours(tokens: TokenStream) -> TokenStream {
    const OURS: &[&str] = &["async_hygiene", "hygiene", "no_blocking", "no_lock_across_await"];
    // Groups without delimiters are no obstacle to an attribute.
    fn open(tokens: TokenStream) -> Vec<TokenTree> {
        let each = |token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => open(group.stream()),
            token => vec![token],
        };
        tokens.into_iter().flat_map(each).collect()
    }
    let mut out: Vec<TokenTree> = Vec::new();
    for token in open(tokens) {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                let ours = leaves(group.stream()).iter().any(|leaf| OURS.contains(&leaf.as_str()));
                let sign =
                    |token: Option<&TokenTree>, c| matches!(token, Some(TokenTree::Punct(p)) if p.as_char() == c);
                if ours && sign(out.last(), '#') {
                    out.pop();
                } else if ours && sign(out.last(), '!') && sign(out.iter().rev().nth(1), '#') {
                    out.truncate(out.len() - 2);
                } else {
                    out.push(TokenTree::Group(Group::new(Delimiter::Bracket, without_ours(group.stream()))));
                }
            }
            TokenTree::Group(group) => {
                out.push(TokenTree::Group(Group::new(group.delimiter(), without_ours(group.stream()))));
            }
            leaf => out.push(leaf),
        }
    }
    out.into_iter().collect()
}

/// The first leaf of `part` that is not found in `whole`, in order.
pub fn missing(part: &[String], whole: &[String]) -> Option<usize> {
    let mut rest = whole.iter();
    part.iter().position(|leaf| !rest.any(|other| other == leaf))
}

fn parse(source: &str) -> Vec<Item> {
    syn::parse_file(source).expect("the source is Rust").items
}

/// The items inside others, and those that have none.
fn inside(items: &[Item]) -> Vec<TokenStream> {
    let each = |item: &Item| match item {
        Item::Impl(item) => item.items.iter().map(ToTokens::to_token_stream).collect(),
        Item::Trait(item) => item.items.iter().map(ToTokens::to_token_stream).collect(),
        Item::Mod(ItemMod { content: Some((_, items)), .. }) => inside(items),
        item => vec![item.to_token_stream()],
    };
    items.iter().flat_map(each).collect()
}

/// Items in which every construct occurs.
pub fn corpus() -> Vec<TokenStream> {
    let items = parse(include_str!("corpus.rs"));
    items.iter().map(ToTokens::to_token_stream).chain(inside(&items)).collect()
}

/// The engine's own code.
const ENGINE: &[&str] = &[
    include_str!("../args.rs"),
    include_str!("../derive.rs"),
    include_str!("../evidence.rs"),
    include_str!("../flow/across.rs"),
    include_str!("../flow/live.rs"),
    include_str!("../item.rs"),
    include_str!("../levels.rs"),
    include_str!("../lower/bind.rs"),
    include_str!("../lower/capture.rs"),
    include_str!("../lower/control.rs"),
    include_str!("../lower/expr.rs"),
    include_str!("../lower/mac.rs"),
    include_str!("../lower/stmt.rs"),
    include_str!("../macros/select.rs"),
    include_str!("../rewrite/edit.rs"),
    include_str!("../rewrite/probe.rs"),
    include_str!("../survey.rs"),
];

/// Its functions, one by one.
pub fn engine() -> Vec<TokenStream> {
    ENGINE.iter().flat_map(|source| inside(&parse(source))).collect()
}

/// The engine, had it been written async.
pub fn async_engine() -> Vec<TokenStream> {
    let awaiting = |line: &str| match line.strip_suffix(");") {
        Some(call) if line.starts_with("        ") => format!("{call}).await;\n"),
        _ => format!("{line}\n").replace("fn ", "async fn "),
    };
    ENGINE.iter().flat_map(|source| inside(&parse(&source.lines().map(awaiting).collect::<String>()))).collect()
}
