//! What of an item need not be read.
//!
//! Most functions of an annotated `impl` are sync, and of those most have nothing in them that any lint could be about. They are left out
//! before anything is parsed: macros are mostly compiled without optimisation, and half of the time of an expansion would go into reading
//! what is then passed on as it was. In doubt a body is read. That nothing is lost by it is tested: with and without, the same comes out.

use std::cell::Cell;

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ImplItemFn, Item, ItemFn, Lit, Stmt, TraitItemFn};

use crate::file::{self, Source, is_of_word};
use crate::rules::unbounded_channel as channel;

/// What there is to read of an item.
pub enum Read {
    All,
    Some(Skimmed),
    /// It is an `impl`, a `trait` or a module in which no lint is about anything.
    Nothing,
}

/// An item without some of its bodies.
pub struct Skimmed {
    /// Where a body was is its number.
    pub tokens: TokenStream,
    bodies: Vec<TokenStream>,
}

/// Leaves out what need not be read.
pub fn skim(tokens: &TokenStream) -> Read {
    let Some(first) = tokens.clone().into_iter().next().filter(|_| !OFF.get()) else { return Read::All };
    let at = first.span();
    let source = file::of(at);
    let mut skim = Skim {
        names: Names::of(source.as_deref()),
        bodies: Vec::new(),
        texts: Vec::new(),
        others: Vec::new(),
        contains: false,
        concerns: false,
    };
    let tokens = skim.items(tokens.clone());
    let called = |name: &String| skim.texts.iter().any(|text| file::find(text, name, 0).is_some());
    match () {
        () if skim.others.iter().any(called) => Read::All,
        () if skim.contains && !skim.concerns => Read::Nothing,
        () if skim.bodies.is_empty() => Read::All,
        () => Read::Some(Skimmed { tokens, bodies: skim.bodies }),
    }
}

impl Skimmed {
    /// Puts the bodies back, unread. False if one of them was no body of a function: then the item has to be read whole.
    pub fn restore(self, visit: impl FnOnce(&mut dyn FnMut(&mut Block))) -> bool {
        let mut bodies: Vec<Option<TokenStream>> = self.bodies.into_iter().map(Some).collect();
        visit(&mut |block| {
            let [Stmt::Expr(Expr::Lit(literal), None)] = &block.stmts[..] else { return };
            let Lit::Int(number) = &literal.lit else { return };
            let number = number.base10_parse::<usize>().ok();
            if let Some(body) = number.and_then(|number| bodies.get_mut(number)?.take()) {
                block.stmts = match body.is_empty() {
                    true => Vec::new(),
                    false => vec![Stmt::Expr(Expr::Verbatim(body), None)],
                };
            }
        });
        bodies.iter().all(Option::is_none)
    }
}

/// Visits the blocks of functions that are not inside of other functions.
pub struct Bodies<'f>(pub &'f mut dyn FnMut(&mut Block));

impl VisitMut for Bodies<'_> {
    fn visit_item_fn_mut(&mut self, item: &mut ItemFn) {
        (self.0)(&mut item.block);
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        (self.0)(&mut item.block);
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        if let Some(block) = &mut item.default {
            (self.0)(block);
        }
    }

    fn visit_item_mut(&mut self, item: &mut Item) {
        if matches!(item, Item::Fn(_) | Item::Impl(_) | Item::Trait(_) | Item::Mod(_)) {
            visit_mut::visit_item_mut(self, item);
        }
    }

    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_path_mut(&mut self, _: &mut syn::Path) {}
    fn visit_generics_mut(&mut self, _: &mut syn::Generics) {}
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}

thread_local! {
    static OFF: Cell<bool> = const { Cell::new(false) };
}

/// Runs `f`, for which all is read.
pub fn without<R>(f: impl FnOnce() -> R) -> R {
    let before = OFF.replace(true);
    let result = f();
    OFF.set(before);
    result
}

struct Skim<'s> {
    names: Names<'s>,
    bodies: Vec<TokenStream>,
    /// Them, as text.
    texts: Vec<String>,
    /// Functions that give a future, and are no `async fn` in the file.
    others: Vec<String>,
    /// There are items in it.
    contains: bool,
    /// There is something in it that has to be read.
    concerns: bool,
}

/// Which item is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Other,
    /// `impl`, `trait`, `mod`
    Container,
    Function,
}

impl Skim<'_> {
    fn items(&mut self, tokens: TokenStream) -> TokenStream {
        let (mut reading, mut function) = (Reading::Other, String::new());
        let (mut plain, mut is_async, mut attribute) = (true, false, false);
        // After `->`, of the function or of something in its signature.
        let (mut minus, mut returns) = (false, false);
        let mut out = Vec::new();
        for token in tokens {
            let mut over = false;
            let token = match token {
                TokenTree::Ident(ident) => {
                    let word = ident.to_string();
                    match (reading, word.as_str()) {
                        (Reading::Other, "impl" | "trait" | "mod") => {
                            (reading, self.contains) = (Reading::Container, true)
                        }
                        (Reading::Other, "fn") => (reading, function) = (Reading::Function, String::new()),
                        (Reading::Function, _) if function.is_empty() => {
                            function = word;
                            if is_async && !self.names.source.is_some_and(|file| file.has_async_fn(&function)) {
                                self.others.push(function.clone());
                            }
                        }
                        (Reading::Other, "async") => is_async = true,
                        (Reading::Function, word) if plain && word.contains("Future") => {
                            plain = false;
                            self.others.push(function.clone());
                        }
                        _ => {}
                    }
                    TokenTree::Ident(ident)
                }
                TokenTree::Punct(sign) => {
                    over = sign.as_char() == ';';
                    returns |= minus && sign.as_char() == '>';
                    minus = sign.as_char() == '-';
                    attribute = sign.as_char() == '#' || attribute && sign.as_char() == '!';
                    self.concerns |= over && (is_async || reading == Reading::Container);
                    TokenTree::Punct(sign)
                }
                TokenTree::Group(group) => match (group.delimiter(), reading) {
                    (Delimiter::Bracket, Reading::Other) if attribute => {
                        plain &= is_plain(&group);
                        TokenTree::Group(group)
                    }
                    (Delimiter::Brace, Reading::Container) => {
                        over = true;
                        TokenTree::Group(with(&group, self.items(group.stream())))
                    }
                    (Delimiter::Brace, Reading::Function) => {
                        over = true;
                        match plain && !is_async {
                            true => TokenTree::Group(self.body(group)),
                            false => {
                                self.concerns = true;
                                TokenTree::Group(group)
                            }
                        }
                    }
                    (delimiter, Reading::Other) => {
                        over = delimiter == Delimiter::Brace;
                        let text = group.stream().to_string();
                        self.concerns |= ["fn ", "async"].iter().any(|word| file::find(&text, word, 0).is_some());
                        TokenTree::Group(group)
                    }
                    (_, Reading::Function) => {
                        // `-> (impl Future, Handle)`
                        if plain && returns && file::find(&group.stream().to_string(), "Future", 0).is_some() {
                            plain = false;
                            self.others.push(function.clone());
                        }
                        TokenTree::Group(group)
                    }
                    _ => TokenTree::Group(group),
                },
                literal @ TokenTree::Literal(_) => literal,
            };
            if over {
                self.concerns |= !plain;
                (reading, plain, is_async, returns) = (Reading::Other, true, false, false);
            }
            out.push(token);
        }
        out.into_iter().collect()
    }

    /// The body of a sync function, or its number.
    fn body(&mut self, group: Group) -> Group {
        let body = group.stream();
        let text = body.to_string();
        if self.names.concern(&text) {
            self.concerns = true;
            return group;
        }
        self.texts.push(text);
        let number = Literal::usize_unsuffixed(self.bodies.len());
        self.bodies.push(body);
        with(&group, TokenTree::Literal(number).into())
    }
}

fn with(group: &Group, tokens: TokenStream) -> Group {
    let mut new = Group::new(group.delimiter(), tokens);
    new.set_span(group.span());
    new
}

/// Attributes that change nothing of what is read.
fn is_plain(group: &Group) -> bool {
    match group.stream().into_iter().next() {
        Some(TokenTree::Ident(name)) => matches!(
            name.to_string().as_str(),
            "doc" | "inline" | "must_use" | "cfg" | "track_caller" | "cold" | "deprecated" | "test"
        ),
        _ => false,
    }
}

/// What is in some word of a sync function that a lint may be about.
const WORDS: &[&str] = &[
    "async",
    "await",
    "spawn",
    "start",
    "launch",
    "block_on",
    "unblock",
    "channel",
    "bounded",
    "nordered",
    "sOrdered",
    "uffered",
    "concurrent",
    "join",
    "Join",
    "select",
    "yield",
];

/// The words that need a closer look.
struct Names<'s> {
    source: Option<&'s Source>,
    /// By the first byte of a name of an async function of the file, how long such names are, as bits.
    async_fns: [u32; 256],
    /// The letters of each of the words.
    letters: Vec<u32>,
}

impl<'s> Names<'s> {
    fn of(source: Option<&'s Source>) -> Self {
        let mut async_fns = [0; 256];
        for name in source.map(Source::async_fns).into_iter().flatten() {
            if let Some(first) = name.bytes().next() {
                async_fns[first as usize] |= length(name.len());
            }
        }
        let letters = WORDS.iter().map(|word| word.bytes().fold(0, |all, byte| all | letter(byte))).collect();
        Names { source, async_fns, letters }
    }

    /// True if a lint may have something to say of this body. All in one look at its bytes.
    fn concern(&self, body: &str) -> bool {
        let bytes = body.as_bytes();
        let mut given: Vec<(&str, usize)> = Vec::new();
        let (mut last, mut pairs) = ("", false);
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if !is_of_word(byte) {
                if byte == b'#' {
                    return true;
                }
                at += 1;
                continue;
            }
            let start = at;
            let mut letters = 0;
            while at < bytes.len() && is_of_word(bytes[at]) {
                letters |= letter(bytes[at]);
                at += 1;
            }
            let word = &body[start..at];
            let mut n = 0;
            while n < WORDS.len() {
                if letters & self.letters[n] == self.letters[n] && word.contains(WORDS[n]) {
                    return true;
                }
                n += 1;
            }
            if self.async_fns[byte as usize] & length(word.len()) != 0
                && self.source.is_some_and(|source| source.has_async_fn(word))
            {
                return true;
            }
            pairs |= word == "let" && after_spaces(&bytes[at..]).first() == Some(&b'(');
            match last {
                // `let name`: is it mentioned again?
                "let" | "mut" if byte == b'_' => return true,
                "let" | "mut" if word != "mut" && ends_pattern(&bytes[at..]) => given.push((word, at)),
                _ => {}
            }
            // `_ = E`, but not `_ => E`
            if word == "_" && matches!(after_spaces(&bytes[at..]), [b'=', next, ..] if *next != b'>') {
                return true;
            }
            last = word;
        }
        given.iter().any(|(name, from)| !is_mentioned(body, name, *from))
            || pairs && channel::WORDS.iter().any(|word| file::find(body, word, 0).is_some())
    }
}

/// True if the name stands in what follows, also in a format string.
fn is_mentioned(body: &str, name: &str, mut from: usize) -> bool {
    let bytes = body.as_bytes();
    while let Some(at) = file::find(body, name, from) {
        from = at + name.len();
        if !is_of_word(bytes[at - 1]) && (from == bytes.len() || !is_of_word(bytes[from])) {
            return true;
        }
    }
    false
}

/// True if `let NAME` ends there, and is no longer pattern.
fn ends_pattern(rest: &[u8]) -> bool {
    match after_spaces(rest) {
        [b':', next, ..] => *next != b':',
        [b'=' | b';', ..] => true,
        _ => false,
    }
}

fn after_spaces(text: &[u8]) -> &[u8] {
    let mut at = 0;
    while at < text.len() && (text[at] == b' ' || text[at] == b'\n') {
        at += 1;
    }
    &text[at..]
}

fn letter(byte: u8) -> u32 {
    1 << (byte & 31)
}

fn length(len: usize) -> u32 {
    1 << if len > 31 { 31 } else { len }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use quote::ToTokens;

    use super::*;

    fn concerns(body: &str) -> bool {
        Names::of(None).concern(body)
    }

    #[test]
    fn plain_code_is_left_out() {
        for body in [
            "self.state.poll_ready(cx)",
            "match self.kind { Kind::A => 1, _ => 2 }",
            "let x = 1; let y: u8 = x; if let Some(z) = f(y) { g(z) } h(|_| ())",
            "let (a, b) = self.split(); a.min(b)",
            "let mut n = 0; n += 1; format!(\"{n}\")",
        ] {
            assert!(!concerns(body), "{body}");
        }
    }

    #[test]
    fn what_a_lint_may_be_about_is_read() {
        for body in [
            "tokio :: spawn (f ())",
            "let _ = f();",
            "let _guard = f();",
            "_ = f();",
            "_=f();",
            "let unused = f(); g()",
            "let unused : T = f(); unused_too()",
            "let (a, b) = Jobs::queue(); (a, b)",
            "let (tx, rx) = make(); (tx, rx)",
            "mpsc::unbounded_channel()",
            "Box::pin(async move {})",
            "#[async_hygiene::allow(detached_task)] f();",
            "JoinSet::new()",
            "tokio::select! {}",
        ] {
            assert!(concerns(body), "{body}");
        }
    }

    #[test]
    fn all_but_bodies_is_kept() {
        let code: TokenStream = "#[cfg(a)] impl<const N: usize> A<N> for fn() -> B where [(); { N }]: C {
            const D: fn() = { e };
            /// F
            pub(crate) unsafe extern \"C\" fn f(&self) -> [u8; { 3 }] { { 0 } }
            fn g();
            fn h() {}
            async fn i() { j() }
            #[k] fn l() { m() }
        }"
        .parse()
        .unwrap();
        let Read::Some(skimmed) = skim(&code) else { panic!("something is left out, but not all") };
        assert_eq!(skimmed.bodies.len(), 3, "{}", skimmed.tokens);
        // That of `D` is none of a function.
        let mut item: Item = syn::parse2(skimmed.tokens.clone()).unwrap();
        assert!(!skimmed.restore(|body| Bodies(body).visit_item_mut(&mut item)));

        let code: TokenStream =
            "trait A { fn b() { 7 } mod_ ! { fn c() {} } fn d() { } async fn e(); }".parse().unwrap();
        let Read::Some(skimmed) = skim(&code) else { panic!("something is left out, but not all") };
        let mut item: Item = syn::parse2(skimmed.tokens.clone()).unwrap();
        assert!(skimmed.restore(|body| Bodies(body).visit_item_mut(&mut item)));
        assert_eq!(item.to_token_stream().to_string(), code.to_string());
    }

    #[test]
    fn what_has_nothing_to_read_is_left_alone() {
        let nothing = |code: &str| matches!(skim(&code.parse().unwrap()), Read::Nothing);
        assert!(nothing(
            "/// A\n impl A { #[inline] fn b(&self) -> u8 { self.c } const D: [u8; 2] = [1, 2]; type E = fn(u8); }"
        ));
        assert!(nothing("mod a { use b::{c, d}; struct E(u8); fn f() {} }"));
        for code in [
            "fn f() {}",
            "impl A { async fn b(&self) {} }",
            "trait A { async fn b(&self); }",
            "mod a;",
            "impl A { fn b() { let _ = c(); } }",
            "impl A { #[hygiene] fn b() {} }",
            "impl A { #![allow(a)] fn b() {} }",
            "#[async_trait] impl A { fn b() {} }",
            "impl A { fn b() -> impl Future { c() } }",
            "mod a { fn b() -> (impl Future, u8) { c() } fn d() { b(); } }",
            "mod a { const B: u8 = { fn c() {} 1 }; }",
            "mod a { struct B([u8; { fn c() {} 1 }]); }",
            "impl A<{ B }> for C { async fn d() {} }",
        ] {
            assert!(!nothing(code), "{code}");
        }
    }

    /// Without the attributes on it, and on what is in it.
    fn bare(mut item: Item) -> Item {
        struct Bare;
        impl VisitMut for Bare {
            fn visit_attributes_mut(&mut self, attrs: &mut Vec<syn::Attribute>) {
                attrs.retain(|attr| attr.path().is_ident("doc") || attr.path().is_ident("cfg"));
            }
            fn visit_block_mut(&mut self, _: &mut Block) {}
        }
        Bare.visit_item_mut(&mut item);
        item
    }

    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }

    /// With all the code of this workspace that has something to find.
    #[test]
    fn the_same_comes_out() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut all = Vec::new();
        for folder in ["ui-tests/tests/ui", "runtime/src", "examples/service", "examples/pipeline", "macros/engine/src"]
        {
            files(&root.join(folder), &mut all);
        }
        all.sort();
        let mut skimmed = 0;
        for path in all.iter().step_by(2) {
            let text = std::fs::read_to_string(path).unwrap();
            let Ok(file) = syn::parse_file(&text) else { continue };
            crate::in_file(text, || {
                for item in file.items {
                    if !matches!(item, Item::Fn(_) | Item::Impl(_) | Item::Trait(_) | Item::Mod(_)) {
                        continue;
                    }
                    // With attributes of ours all is read.
                    let item = bare(item).to_token_stream();
                    let args: TokenStream = "strict".parse().unwrap();
                    skimmed += usize::from(!matches!(skim(&item), Read::All));
                    let some = crate::hygiene(args.clone(), item.clone()).to_string();
                    let whole = without(|| crate::hygiene(args, item)).to_string();
                    assert_eq!(some, whole, "{}", path.display());
                }
            });
        }
        assert!(skimmed > 100, "only {skimmed} items had something to leave out");
    }
}
