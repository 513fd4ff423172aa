//! The items of a file that an attribute could stand on.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{ImplItemFn, Item, ItemFn, ItemImpl, ItemMod, ItemTrait, Macro, TraitItemFn};

/// An item, a method, or a required method.
pub struct Found {
    /// What it is called in a report.
    pub name: String,
    /// The item.
    pub tokens: TokenStream,
    /// It has nothing that could be async; attributes pass it on, or complain.
    pub inert: bool,
}

/// All there are: modules and what is in them, `impl`s and their methods, functions in functions, and what looks like items inside of
/// macro calls.
pub fn of(file: &syn::File) -> Vec<Found> {
    let mut find = Find(Vec::new());
    find.visit_file(file);
    find.0
}

struct Find(Vec<Found>);

impl Find {
    fn add(&mut self, name: String, node: &impl ToTokens, inert: bool) {
        self.0.push(Found { name, tokens: node.to_token_stream(), inert });
    }
}

impl<'ast> Visit<'ast> for Find {
    fn visit_item(&mut self, item: &'ast Item) {
        let is_module = |module: &ItemMod| module.content.is_some();
        match item {
            Item::Fn(_) | Item::Impl(_) | Item::Trait(_) => {}
            Item::Mod(module) if is_module(module) => {}
            other => self.add("an item".to_owned(), other, true),
        }
        visit::visit_item(self, item);
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.add(format!("fn {}", item.sig.ident), item, false);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.add(format!("method {}", item.sig.ident), item, false);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        self.add(format!("method {}", item.sig.ident), item, false);
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        self.add("an impl".to_owned(), item, false);
        visit::visit_item_impl(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast ItemTrait) {
        self.add(format!("trait {}", item.ident), item, false);
        visit::visit_item_trait(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if item.content.is_some() {
            self.add(format!("mod {}", item.ident), item, false);
        }
        visit::visit_item_mod(self, item);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        if let Ok(file) = syn::parse2::<syn::File>(mac.tokens.clone())
            && file.items.iter().any(|item| !matches!(item, Item::Macro(_) | Item::Verbatim(_)))
        {
            let mut inside = Find(Vec::new());
            inside.visit_file(&file);
            self.0.append(&mut inside.0);
        }
    }
}

/// The code, had it been written async: its functions are, and calls that are statements, or that may fail, are awaited. `None` if that
/// changes nothing.
pub fn had_it_been_async(tokens: TokenStream) -> Option<TokenStream> {
    let mut changed = false;
    let out = awaiting(tokens, &mut changed);
    changed.then_some(out)
}

fn awaiting(tokens: TokenStream, changed: &mut bool) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let word =
        |n: Option<usize>, text: &str| matches!(n.and_then(|n| tokens.get(n)), Some(TokenTree::Ident(i)) if i == text);
    let sign =
        |n: usize, chars: &[char]| matches!(tokens.get(n), Some(TokenTree::Punct(p)) if chars.contains(&p.as_char()));
    let mut out = Vec::with_capacity(tokens.len() + 16);
    for (n, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(keyword) if keyword == "fn" && matches!(tokens.get(n + 1), Some(TokenTree::Ident(_))) => {
                let before = |back| n.checked_sub(back);
                let is_const = word(before(1), "const") || word(before(2), "const");
                let is_odd = ["unsafe", "safe"].iter().any(|odd| word(before(1), odd));
                let is_extern = word(before(1), "extern") || word(before(2), "extern");
                if !(word(before(1), "async") || is_const || is_odd || is_extern) {
                    *changed = true;
                    out.push(Ident::new("async", keyword.span()).into());
                }
                out.push(token.clone());
            }
            TokenTree::Group(group) => {
                let mut inside = proc_macro2::Group::new(group.delimiter(), awaiting(group.stream(), changed));
                inside.set_span(group.span());
                let end = group.span_close();
                let called = group.delimiter() == proc_macro2::Delimiter::Parenthesis
                    && n > 0
                    && matches!(&tokens[n - 1], TokenTree::Ident(_))
                    && !word(n.checked_sub(2), "fn")
                    && !word(n.checked_sub(1), "return")
                    && sign(n + 1, &[';', '?']);
                out.push(inside.into());
                if called {
                    *changed = true;
                    out.extend(quote::quote_spanned!(end=> .await));
                }
            }
            _ => out.push(token.clone()),
        }
    }
    out.into_iter().collect()
}
