//! What of an item need not be read.
//!
//! Most functions of an annotated `impl` are sync, and of those most have nothing in them that any lint could be about. They are left out
//! before anything is parsed: macros are mostly compiled without optimisation, and half of the time of an expansion would go into reading
//! what is then passed on as it was. In doubt it is read. That nothing is lost by it is tested: with and without, the same comes out.

use std::cell::Cell;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{ImplItem, Item, TraitItem};

use crate::file::{self, Source, is_of_word};
use crate::package;
use crate::rules::unbounded_channel as channel;

/// What there is to read of an item.
pub enum Read {
    All,
    Some(Skimmed),
    /// No lint is about anything in it.
    Nothing,
}

/// An `impl`, a `trait` or a module without some of what is in it.
pub struct Skimmed {
    pub tokens: TokenStream,
    containers: Vec<Container>,
}

/// What is in a pair of braces: items that are to be read, and between them what is not.
#[derive(Default)]
struct Container(Vec<Part>);

enum Part {
    Item,
    Unread(TokenStream),
}

/// Leaves out what need not be read.
pub fn skim(tokens: &TokenStream) -> Read {
    let Some(first) = tokens.clone().into_iter().next().filter(|_| !OFF.get()) else { return Read::All };
    let source = file::of(first.span());
    let mut skim = Skim {
        names: Names::of(source.as_deref()),
        containers: Vec::new(),
        texts: Vec::new(),
        others: Vec::new(),
        passes: false,
    };
    let (tokens, need) = skim.items(tokens.clone(), None);
    let called = |name: &String| skim.texts.iter().any(|text| may_drop(text, name));
    let leaves_out = || skim.containers.iter().any(|c| c.0.iter().any(|part| matches!(part, Part::Unread(_))));
    match () {
        () if skim.others.iter().any(called) => Read::All,
        () if skim.passes && need != Need::All => Read::Nothing,
        () if leaves_out() => Read::Some(Skimmed { tokens, containers: skim.containers }),
        () => Read::All,
    }
}

impl Skimmed {
    /// Puts back what was left out, unread. False if it does not fit: then the item has to be read whole.
    pub fn restore(self, item: &mut Item) -> bool {
        let mut containers = self.containers.into_iter();
        restore(item, &mut containers) && containers.next().is_none()
    }
}

fn restore(item: &mut Item, containers: &mut std::vec::IntoIter<Container>) -> bool {
    match item {
        Item::Impl(item) => fill(&mut item.items, containers.next(), ImplItem::Verbatim),
        Item::Trait(item) => fill(&mut item.items, containers.next(), TraitItem::Verbatim),
        Item::Mod(module) => {
            let Some((_, items)) = &mut module.content else { return true };
            let own = containers.next();
            items.iter_mut().all(|item| restore(item, containers)) && fill(items, own, Item::Verbatim)
        }
        _ => true,
    }
}

fn fill<T>(items: &mut Vec<T>, container: Option<Container>, unread: fn(TokenStream) -> T) -> bool {
    let Some(Container(parts)) = container else { return false };
    let mut read = std::mem::take(items).into_iter();
    for part in parts {
        match part {
            Part::Unread(tokens) => items.push(unread(tokens)),
            Part::Item => match read.next() {
                Some(item) => items.push(item),
                None => return false,
            },
        }
    }
    read.next().is_none()
}

thread_local! {
    static OFF: Cell<bool> = const { Cell::new(false) };
}

/// Runs `f`, for which all is read.
pub fn without<R>(f: impl FnOnce() -> R) -> R {
    /// Put back even if `f` panics.
    struct Before(bool);
    impl Drop for Before {
        fn drop(&mut self) {
            OFF.set(self.0);
        }
    }
    let _before = Before(OFF.replace(true));
    f()
}

struct Skim<'s> {
    names: Names<'s>,
    /// In the order of their braces.
    containers: Vec<Container>,
    /// The bodies that are not read.
    texts: Vec<String>,
    /// Functions that give a future, and are no `async fn` in the file.
    others: Vec<String>,
    /// It is an item that may be passed on as it is.
    passes: bool,
}

/// Which item is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Other,
    /// `impl`, `trait`, `mod`
    Container,
    Function,
}

/// What an item may begin with that has a body.
const BEFORE: &[&str] = &["pub", "crate", "default", "const", "unsafe", "extern", "safe", "gen", "auto", "final"];

/// How much of an item has to be read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    Nothing,
    /// It matters to what is read beside it.
    Signature,
    /// A lint may be about something in it.
    All,
}

impl Need {
    fn or(&mut self, all: bool) {
        if all {
            *self = Need::All;
        }
    }
}

/// What is known of the item that is being read.
struct State {
    reading: Reading,
    /// The function's name.
    function: String,
    is_async: bool,
    need: Need,
    /// It began with words that no function begins with.
    is_other: bool,
    /// After `->`, of the function or of something in its signature.
    returns: bool,
    /// After `where`.
    bounds: bool,
}

const START: State = State {
    reading: Reading::Other,
    function: String::new(),
    is_async: false,
    need: Need::Nothing,
    is_other: false,
    returns: false,
    bounds: false,
};

impl Skim<'_> {
    /// Reads items, those of the container of that number or the one that the attribute stands on. What is left of them, and how much of
    /// them has to be read.
    fn items(&mut self, tokens: TokenStream, container: Option<usize>) -> (TokenStream, Need) {
        let (mut state, mut all, mut item) = (START, Vec::new(), Vec::new());
        let mut whole = Need::Nothing;
        // The last sign, if that is what comes last.
        let (mut sign, mut attribute) = (' ', false);
        for token in tokens {
            let mut over = false;
            let last = std::mem::replace(&mut sign, ' ');
            let token = match token {
                TokenTree::Ident(ident) => {
                    self.word(&ident.to_string(), &mut state);
                    TokenTree::Ident(ident)
                }
                TokenTree::Punct(punct) => {
                    sign = punct.as_char();
                    over = sign == ';';
                    state.returns |= last == '-' && sign == '>' && !state.bounds;
                    attribute = sign == '#' || attribute && sign == '!';
                    state.need.or(over && (state.is_async || state.reading == Reading::Container));
                    TokenTree::Punct(punct)
                }
                TokenTree::Group(group) => match (group.delimiter(), state.reading) {
                    (Delimiter::Bracket, Reading::Other) if attribute => {
                        state.need.or(!is_plain(&group));
                        TokenTree::Group(group)
                    }
                    // A generic argument.
                    (Delimiter::Brace, Reading::Container | Reading::Function)
                        if matches!(last, '<' | '=') || last == ',' && !state.bounds =>
                    {
                        state.need = Need::All;
                        TokenTree::Group(group)
                    }
                    (Delimiter::Brace, Reading::Container) => {
                        over = true;
                        let number = self.containers.len();
                        self.containers.push(Container::default());
                        let (inside, need) = self.items(group.stream(), Some(number));
                        state.need = state.need.max(need);
                        // An item that is left out is left out whole.
                        if state.need == Need::Nothing {
                            self.containers.truncate(number);
                            TokenTree::Group(group)
                        } else {
                            TokenTree::Group(with(&group, inside))
                        }
                    }
                    (Delimiter::Brace, Reading::Function) => {
                        over = true;
                        self.passes |= container.is_none() && !state.is_other && !package::is_tracked();
                        state.need.or(state.is_async || self.concerns(&group));
                        TokenTree::Group(group)
                    }
                    (delimiter, Reading::Other) => {
                        over = delimiter == Delimiter::Brace;
                        let text = group.stream().to_string();
                        state.need.or(["fn ", "async"].iter().any(|word| file::contains(&text, word)));
                        TokenTree::Group(group)
                    }
                    (_, Reading::Function) => {
                        // `-> (impl Future, Handle)`
                        if state.returns && !state.bounds && file::contains(&group.stream().to_string(), "Future") {
                            self.gives_future(&mut state);
                        }
                        TokenTree::Group(group)
                    }
                    _ => TokenTree::Group(group),
                },
                literal @ TokenTree::Literal(_) => literal,
            };
            item.push(token);
            if over {
                whole = whole.max(state.need);
                self.over(container, std::mem::replace(&mut state, START), &mut item, &mut all);
            }
        }
        whole = whole.max(state.need);
        self.over(container, state, &mut item, &mut all);
        (all.into_iter().collect(), whole)
    }

    fn word(&mut self, word: &str, state: &mut State) {
        match (state.reading, word) {
            (Reading::Other, _) if state.is_other => {}
            (Reading::Other, "impl" | "trait" | "mod") => (state.reading, self.passes) = (Reading::Container, true),
            (Reading::Other, "fn") => state.reading = Reading::Function,
            (Reading::Other, "async") => state.is_async = true,
            (Reading::Other, _) => state.is_other = !BEFORE.contains(&word),
            (_, "where") => state.bounds = true,
            (Reading::Function, _) if state.function.is_empty() => {
                word.clone_into(&mut state.function);
                if state.is_async && !self.names.source.is_some_and(|file| file.has_async_fn(word)) {
                    self.others.push(word.to_owned());
                }
            }
            (Reading::Function, _) if state.returns && !state.bounds && word.contains("Future") => {
                self.gives_future(state);
            }
            (Reading::Container | Reading::Function, _) => {}
        }
    }

    /// Who calls it has to be read, and where something is read beside it, so has its signature.
    fn gives_future(&mut self, state: &mut State) {
        state.need = state.need.max(Need::Signature);
        self.others.push(state.function.clone());
    }

    /// An item is read to its end.
    fn over(&mut self, container: Option<usize>, state: State, item: &mut Vec<TokenTree>, all: &mut Vec<TokenTree>) {
        let Some(Container(parts)) = container.map(|number| &mut self.containers[number]) else {
            all.append(item);
            return;
        };
        // `use a::{b, c};`
        let rest = matches!(&item[..], [TokenTree::Punct(sign)] if sign.as_char() == ';');
        match (parts.last_mut(), state.need != Need::Nothing) {
            _ if item.is_empty() => {}
            (Some(Part::Item), _) if rest => all.append(item),
            (_, true) => {
                parts.push(Part::Item);
                all.append(item);
            }
            (Some(Part::Unread(before)), false) => before.extend(item.drain(..)),
            (_, false) => parts.push(Part::Unread(item.drain(..).collect())),
        }
    }

    /// True if the body of a sync function has to be read.
    fn concerns(&mut self, body: &Group) -> bool {
        let text = body.stream().to_string();
        let concerns = self.names.concern(&text);
        if !concerns {
            self.texts.push(text);
        }
        concerns
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
            "doc"
                | "inline"
                | "must_use"
                | "cfg"
                | "track_caller"
                | "cold"
                | "deprecated"
                | "test"
                | "derive"
                | "non_exhaustive"
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
        let (mut last, mut sign, mut pairs) = ("", b' ', false);
        // The first mention of an async function, and whether a statement ends behind it.
        let (mut mentions, mut drops) = (false, false);
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if !is_of_word(byte) {
                match byte {
                    b'#' => return true,
                    b';' => drops |= mentions,
                    _ => {}
                }
                if byte != b' ' && byte != b'\n' {
                    sign = byte;
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
                if letters & self.letters[n] == self.letters[n] && word.contains(WORDS[n]) && word != "starts_with" {
                    return true;
                }
                n += 1;
            }
            if self.async_fns[byte as usize] & length(word.len()) != 0
                && self.source.is_some_and(|source| source.has_async_fn(word))
            {
                let is_field = sign == b'.' && !matches!(after_spaces(&bytes[at..]), [b'(' | b':', ..]);
                mentions |= !is_field;
            }
            sign = b' ';
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
        drops
            || given.iter().any(|(name, from)| !is_mentioned(body, name, *from))
            || pairs && channel::WORDS.iter().any(|word| file::contains(body, word))
    }
}

/// True if what a function of this name gives may be dropped here: of what is all of the body's value, the caller gets it.
fn may_drop(body: &str, name: &str) -> bool {
    let bytes = body.as_bytes();
    let mut end = bytes.len();
    while end > 0 && bytes[end - 1] != b';' {
        end -= 1;
    }
    is_mentioned(&body[..end], name, 0)
}

/// True if the name stands in what follows, also in a format string.
fn is_mentioned(body: &str, name: &str, mut from: usize) -> bool {
    let bytes = body.as_bytes();
    while let Some(at) = file::find(body, name, from) {
        from = at + name.len();
        if (at == 0 || !is_of_word(bytes[at - 1])) && (from == bytes.len() || !is_of_word(bytes[from])) {
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
    use syn::Block;
    use syn::visit_mut::VisitMut;

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
            "a.starts_with(b)",
        ] {
            assert!(!concerns(body), "{body}");
        }
    }

    #[test]
    fn calls_of_async_functions_are_read_where_they_may_be_dropped() {
        let source = Source::new("async fn http1() {}".to_owned());
        let names = Names::of(Some(&source));
        for body in
            ["http1()", "self.http1.go(); self . http1 . go();", "go(); Box::pin(self.http1())", "self.http1 = 1;"]
        {
            assert!(!names.concern(body), "{body}");
        }
        for body in ["http1();", "{ http1() };", "self.http1();", "self.http1::<u8>();", "go(http1); 1", "a..http1();"]
        {
            assert!(names.concern(body), "{body}");
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

    /// What is read of an item, and it put together again.
    fn read(code: &str) -> Option<(String, bool)> {
        let code: TokenStream = code.parse().unwrap();
        let Read::Some(skimmed) = skim(&code) else { panic!("something is left out, but not all") };
        let left = skimmed.tokens.to_string();
        let mut item = syn::parse2(skimmed.tokens.clone()).ok()?;
        let fits = skimmed.restore(&mut item);
        assert!(!fits || item.to_token_stream().to_string() == code.to_string(), "{}", item.to_token_stream());
        Some((left, fits))
    }

    #[test]
    fn the_rest_is_put_back() {
        let (left, fits) = read(
            "#[cfg(a)] impl<const N: usize> A<N> for fn() -> B where [(); { N }]: C, {
                //! E
                const D: fn() = { e };
                /// F
                pub(crate) unsafe extern \"C\" fn f(&self) -> [u8; { 3 }] { { 0 } }
                async fn i() { j() }
                #[k] fn l() { m() }
                fn h<F>(f: F) where F: Future {}
                type O = P;
                const R: S = { async {} };
                fn s(&self) -> Self::Future { self.t() }
                fn u() {}
            }",
        )
        .unwrap();
        assert!(fits);
        for (word, is_left) in [
            ("D", false),
            ("f", false),
            ("i", true),
            ("l", true),
            ("h", false),
            ("O", false),
            ("s", true),
            ("u", false),
        ] {
            assert_eq!(left.split([' ', '(', ';']).any(|token| token == word), is_left, "{word} in {left}");
        }
        let all = |code: &str| Some((code.parse::<TokenStream>().unwrap().to_string(), true));
        let code = "trait A { fn b() { 7 } mod_ ! { fn c() {} } fn d() { } async fn e(); fn g(); }";
        assert_eq!(read(code), all("trait A { mod_! { fn c() {} } async fn e(); }"));
        let code =
            "mod a { use b::{c, d}; impl E { fn f() {} async fn g() {} fn h() {} } mod i { fn j() {} } fn k() {} }";
        assert_eq!(read(code), all("mod a { impl E { async fn g() {} } }"));
        let code = "mod a { #[k] impl E { fn f() {} } impl G { async fn h() {} fn i() {} } }";
        assert_eq!(read(code), all("mod a { #[k] impl E { } impl G { async fn h() {} } }"));
        // Braces that are not where they mostly are.
        let code = "impl A<{ 1 }, { B }> for C { fn d() {} async fn e() {} }";
        assert_eq!(read(code).map(|read| read.1), Some(true));
        let code = "mod a { const D: [u8; 1] = { [1] } + { fn f() {} [2] }; fn g() {} }";
        assert!(read(code).is_none_or(|read| !read.1));
    }

    #[test]
    fn what_has_nothing_to_read_is_left_alone() {
        let nothing = |code: &str| matches!(skim(&code.parse().unwrap()), Read::Nothing);
        assert!(nothing(
            "/// A\n impl A { #[inline] fn b(&self) -> u8 { self.c } const D: [u8; 2] = [1, 2]; type E = fn(u8); }"
        ));
        assert!(nothing("mod a { use b::{c, d}; #[derive(G)] struct E(u8); fn f() {} }"));
        assert!(nothing("pub(in a) const unsafe extern \"C\" fn f() {}"));
        assert!(nothing(
            "impl A { fn b<F>(f: F) -> Self where F: Future { c(f) } fn d(&self) -> Self::Future { self.d() } }"
        ));
        for code in [
            "type F = fn(u8);",
            "static F: fn() = { f };",
            "fn f();",
            "impl A { fn b() -> BoxFuture<'static, ()> { c() } fn d() { self.b(); } }",
            "impl A { async fn b(&self) {} }",
            "trait A { async fn b(&self); }",
            "mod a;",
            "impl A { fn b() { let _ = c(); } }",
            "impl A { #[hygiene] fn b() {} }",
            "impl A { #![allow(a)] fn b() {} }",
            "#[async_trait] impl A { fn b() {} }",
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
