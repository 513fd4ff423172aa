//! Token streams as trees that can be taken apart.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// A token tree that can be edited in place.
#[derive(Clone)]
pub enum Node {
    /// One token, or the two of a lifetime.
    Leaf(Vec<TokenTree>),
    /// A group with its delimiter and span.
    Group(Delimiter, Span, Vec<Node>),
}

/// One change. The numbers choose places, modulo how many there are.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    /// It is gone.
    Delete(usize),
    /// It is there twice.
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
    /// What follows in its group has not been typed yet.
    Cut(usize),
    /// Into so many layers of the same kind.
    Nest(usize, usize, usize),
}

/// What a token is nested in, with its place.
const LAYERS: &[&str] = &[
    "( @ )",
    "{ @ }",
    "[ @ ]",
    "f ( @ )",
    "! @",
    "& @",
    "- @",
    "@ . await",
    "@ . b ( )",
    "@ ?",
    "@ + 1",
    "1 + @",
    "a = @",
    "if @ { }",
    "if a { } else { @ }",
    "if a { b } else if c { @ }",
    "match @ { _ => { } }",
    "match a { _ => @ }",
    "loop { @ }",
    "async { @ . await }",
    "async move { @ }",
    "| x | @",
    "{ let x = @ ; x }",
    "unsafe { @ }",
    "while @ { }",
    "for x in @ { }",
    "return @",
    "break @",
    "@ as T",
    "S { a : @ }",
    "join ! ( @ )",
    "select ! { _ = @ => { } }",
    "vec ! [ @ ]",
    "format ! ( \"{}\" , @ )",
    "fn f ( ) { @ }",
    "mod m { @ }",
    "impl X { @ }",
    "{ #[offload] let x = @ ; }",
    "G < @ >",
    ". . @",
];

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

/// The tokens as nodes.
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

/// The nodes as tokens.
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

/// The layer with something in its place.
fn filled(layer: &[Node], inside: &mut Vec<Node>) -> Vec<Node> {
    let mut out = Vec::new();
    for node in layer {
        match node {
            Node::Leaf(leaf) if matches!(leaf[..], [TokenTree::Punct(ref p)] if p.as_char() == '@') => {
                out.append(inside)
            }
            Node::Leaf(_) => out.push(node.clone()),
            Node::Group(delimiter, span, nodes) => out.push(Node::Group(*delimiter, *span, filled(nodes, inside))),
        }
    }
    out
}

impl Change {
    /// Makes the change.
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
            Change::Cut(at) => edit(at, &mut |group, n| group.truncate(n)),
            Change::Nest(at, how, depth) => edit(at, &mut |group, n| {
                let layer = self::nodes(LAYERS[how % LAYERS.len()].parse().expect("layers are made of tokens"));
                let mut inside = vec![group[n].clone()];
                for _ in 0..depth {
                    inside = filled(&layer, &mut inside);
                }
                group.splice(n..=n, inside);
            }),
        }
    }
}

/// Puts what `other` is made of in the place of the token tree number `at`: the inside of its last group, which is its body.
pub fn splice(nodes: &mut Vec<Node>, at: usize, other: &[Node]) {
    let all = count(nodes).max(1);
    let body = match other.last() {
        Some(Node::Group(_, _, inside)) => inside.as_slice(),
        _ => other,
    };
    with(nodes, &mut (at % all), &mut |group, n| drop(group.splice(n..=n, body.iter().cloned())));
}
