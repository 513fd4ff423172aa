//! Functions that somebody is still typing: whatever the body, the signature or the arguments are, the item stays.

use engine_walk::attributes::{ALL, Attribute, BROKEN, parsed};
use engine_walk::check::Input;
use engine_walk::corpus;
use engine_walk::tokens::{self, Node};
use proc_macro2::TokenStream;

/// What stands at the place of the cursor.
const TYPED: &[&str] = &[
    "",
    ".",
    ".aw",
    "x.",
    "x.await.",
    "let",
    "let x",
    "let x =",
    "let x: ",
    "let Some(x) = y else",
    "let x = if",
    "match",
    "match x {}",
    "match x { Some(_) => }",
    "if",
    "if x",
    "if let",
    "else",
    "for",
    "for x in",
    "while",
    "while let Some(x) =",
    "loop",
    "foo()",
    "foo(,)",
    "foo::",
    "foo!",
    "foo!()",
    "&",
    "&mut",
    "*",
    "!",
    "return",
    "break",
    "||",
    "|x|",
    "async",
    "async move",
    "move",
    "unsafe",
    "..",
    "=",
    "+=",
    "?",
    "as",
    "x as",
    "Foo {",
    "#",
    "#[offload]",
    "#[async_hygiene::allow()]",
    "'a",
    "'a:",
    "tokio::select! {}",
    "tokio::select! { x = }",
    "tokio::select! { x = y => }",
    "select! { _ = a.b() => { c. } }",
    "println!(\"{}\", )",
    "println!(\"{x\")",
    "println!(x.)",
    "vec![x, ]",
    "fn",
    "async fn f",
    "use",
    "struct",
    "const X: u8 =",
    "macro_rules! m",
    "yield",
    "try",
    "await",
    "-",
    "x <",
    "x::<",
];

/// All places in the tokens: in which group, as a way from the outside in, and before which token of it.
fn places(nodes: &[Node], way: &mut Vec<usize>, out: &mut Vec<(Vec<usize>, usize)>) {
    for (n, node) in nodes.iter().enumerate() {
        out.push((way.clone(), n));
        if let Node::Group(_, _, inside) = node {
            way.push(n);
            places(inside, way, out);
            way.pop();
        }
    }
    out.push((way.clone(), nodes.len()));
}

fn group<'n>(mut nodes: &'n mut Vec<Node>, way: &[usize]) -> &'n mut Vec<Node> {
    for n in way {
        match &mut nodes[*n] {
            Node::Group(_, _, inside) => nodes = inside,
            Node::Leaf(_) => unreachable!("ways go through groups"),
        }
    }
    nodes
}

/// The item stays: as an item where it is one, and else as it was.
fn stays(attribute: &Attribute, args: &str, item: &TokenStream) {
    let Some(args) = parsed(args) else { return };
    let input = Input::new(item.clone());
    let told = |why: &str| format!("#[{}({args})]: {why}\n{item}", attribute.name);
    let expansion = input.check(attribute, &args).unwrap_or_else(|why| panic!("{}", told(&why)));
    let reads = syn::parse2::<syn::File>(item.clone()).is_ok() || syn::parse2::<syn::ImplItemFn>(item.clone()).is_ok();
    if !reads && attribute.name != "all of them" {
        let output = expansion.output.to_string();
        assert!(output.starts_with(&item.to_string()), "{}", told(&format!("it is another now: {output}")));
    }
}

/// Each place with some of what can be typed there, and some of the attributes, in turn.
fn typed(items: Vec<TokenStream>, step: usize) -> usize {
    let mut turn = 0;
    for item in items {
        // The name of a function and what is before it are typed; without them there is nothing to keep.
        let nodes = tokens::nodes(item);
        let mut all = Vec::new();
        places(&nodes, &mut Vec::new(), &mut all);
        for (way, n) in all.into_iter().step_by(step) {
            for cuts in [true, false] {
                turn += 1;
                let mut nodes = nodes.clone();
                let text = TYPED[turn * 7 % TYPED.len()];
                // Not every one of these is balanced.
                let Ok(text) = text.parse::<TokenStream>() else { continue };
                let group = group(&mut nodes, &way);
                let end = if cuts { group.len() } else { n };
                group.splice(n..end, tokens::nodes(text));
                let attribute = &ALL[turn % ALL.len()];
                let args = match turn % 5 {
                    0 => BROKEN[turn / 5 % BROKEN.len()],
                    _ => attribute.args[turn / ALL.len() % attribute.args.len()],
                };
                stays(attribute, args, &tokens::stream(&nodes));
            }
        }
    }
    turn
}

#[test]
fn at_every_place_of_every_construct() {
    let items = corpus::constructs().into_iter().filter(|item| item.to_string().len() < 3000).collect();
    let tried = typed(items, 23);
    assert!(tried > 450, "{tried}");
}

#[test]
fn at_places_in_the_engine_had_it_been_async() {
    let tried = typed(corpus::async_engine(), 293);
    assert!(tried > 100, "{tried}");
}

/// Each attribute, with all that can be typed in a body, an argument, a signature.
#[test]
fn everything_under_every_attribute() {
    let mut turn = 0;
    for attribute in ALL {
        for text in TYPED {
            let wholes = [
                format!("async fn f(x: u8) -> Result<(), E> {{ a().await?; {text} }}"),
                format!("async fn f(x: u8) -> Result<(), E> {{ {text} a().await }}"),
                format!("async fn f(x: u8) -> Result<(), E> {{ let y = {text}; a(y).await }}"),
                format!("async fn f(x: u8) -> Result<(), E> {{ g({text}).await }}"),
                format!("async fn f({text}) -> Result<(), E> {{ a().await }}"),
                format!("async fn f() -> {text} {{ a().await }}"),
                format!("async fn f() {text} {{ a().await }}"),
                format!("impl X {{ async fn f(&self) {{ self.{text} }} async fn g(&self) {{ a().await; }} }}"),
            ];
            // Each text in some of the places; the next attribute has it in others.
            turn += 1;
            for (n, item) in wholes.iter().filter_map(|whole| parsed(whole)).enumerate().skip(turn % 3).step_by(3) {
                stays(attribute, attribute.args[n % attribute.args.len()], &item);
            }
        }
        for args in BROKEN.iter().chain(&TYPED[..20]) {
            let item = "async fn f(x: u8) -> Result<(), E> { a().await?; x.b() }".parse().expect("tokens");
            stays(attribute, args, &item);
        }
    }
}
