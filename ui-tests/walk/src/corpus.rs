//! Items to take apart: every construct there is, and the engine's own functions.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Item, ItemMod};

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
pub fn constructs() -> Vec<TokenStream> {
    let items = parse(include_str!("../corpus/constructs.rs"));
    items.iter().map(ToTokens::to_token_stream).chain(inside(&items)).collect()
}

/// The engine's own code.
const ENGINE: &[&str] = &[
    include_str!("../../../macros/engine/src/args.rs"),
    include_str!("../../../macros/engine/src/derive.rs"),
    include_str!("../../../macros/engine/src/evidence.rs"),
    include_str!("../../../macros/engine/src/flow/across.rs"),
    include_str!("../../../macros/engine/src/flow/live.rs"),
    include_str!("../../../macros/engine/src/item.rs"),
    include_str!("../../../macros/engine/src/levels.rs"),
    include_str!("../../../macros/engine/src/lower/bind.rs"),
    include_str!("../../../macros/engine/src/lower/capture.rs"),
    include_str!("../../../macros/engine/src/lower/control.rs"),
    include_str!("../../../macros/engine/src/lower/expr.rs"),
    include_str!("../../../macros/engine/src/lower/mac.rs"),
    include_str!("../../../macros/engine/src/lower/stmt.rs"),
    include_str!("../../../macros/engine/src/macros/select.rs"),
    include_str!("../../../macros/engine/src/rewrite/edit.rs"),
    include_str!("../../../macros/engine/src/rewrite/probe.rs"),
    include_str!("../../../macros/engine/src/survey.rs"),
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
