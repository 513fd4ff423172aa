//! What has to be true of one expansion, whatever the item and the arguments are.
//!
//! * It does not panic.
//! * The same input gives the same output.
//! * It is tokens, and items where the input was; each item of the input is among them, of its kind and with its name.
//! * Every token of the user's is in it, with its own span and outside of code that never runs: names and literals once, but for those
//!   that a rewrite has to say again.

use std::cell::RefCell;
use std::collections::HashMap;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::time::{Duration, Instant};

use proc_macro2::TokenStream;
use syn::Item;

use crate::attributes::Attribute;
use crate::live::{self, Leaf};

/// Those of our attributes that change what a function does.
const REWRITES: &[&str] = &["bounded", "cancel_safe", "cancellable", "future", "no_blocking", "offload", "timeout"];

/// An expansion, and how long it took.
pub struct Expansion {
    /// What came out.
    pub output: TokenStream,
    /// How long that took, once.
    pub took: Duration,
}

/// An item, with what is asked of each of its expansions.
pub struct Input {
    /// The item.
    pub tokens: TokenStream,
    /// The leaves that have to come out again.
    wanted: Vec<Leaf>,
    /// The names and literals among them, and how often each is there: what has been doubled has the span of its double.
    words: Vec<(Leaf, usize)>,
    /// Those in bodies of functions; true: a literal, or what is called there.
    done: HashMap<Leaf, bool>,
    /// Something in it is moved to another thread.
    moves: bool,
    /// The same with our attributes, which stay where nothing is read.
    written: HashMap<Leaf, usize>,
    /// What is in it, if it is items.
    items: Option<Vec<(&'static str, String)>>,
    /// An attribute of ours in it is a rewrite.
    rewritten: bool,
    /// `/` and `*` that are neighbours can be a comment in print.
    prints: bool,
}

impl Input {
    /// Reads it.
    pub fn new(tokens: TokenStream) -> Input {
        let wanted = live::live(live::without_ours(tokens.clone()));
        let words = live::counted(wanted.iter().filter(|leaf| leaf.is_word()));
        let words = words.into_iter().map(|(leaf, count)| (leaf.clone(), count)).collect();
        let all = live::live(tokens.clone());
        let written = live::counted(all.iter()).into_iter().map(|(leaf, count)| (leaf.clone(), count)).collect();
        // Whatever the path to it is.
        let all = live::leaves(tokens.clone());
        let rewritten = all.iter().any(|leaf| REWRITES.contains(&&*leaf.text) && !wanted.contains(leaf));
        let items = syn::parse2::<syn::File>(tokens.clone()).ok().map(|file| names(&file.items));
        let prints = wanted.windows(2).all(|pair| pair[0].text != "/" || pair[1].text != "*");
        let done = live::bodies(tokens.clone());
        let moves = all.iter().any(|leaf| leaf.text == "offload" && !wanted.contains(leaf));
        Input { tokens, wanted, words, done, moves, written, items, rewritten, prints }
    }

    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.wanted.len()
    }

    /// True if it has none.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Expands an attribute on the item, or says how that panics.
    pub fn expand(&self, attribute: &Attribute, args: &TokenStream) -> Result<Expansion, String> {
        let (args, item) = (args.clone(), self.tokens.clone());
        let start = Instant::now();
        let output = caught(|| (attribute.expand)(args, item))?;
        Ok(Expansion { output, took: start.elapsed() })
    }

    /// All that is asked of an expansion, but that the next is the same.
    pub fn judge(&self, attribute: &Attribute, output: &TokenStream) -> Result<(), String> {
        if let Some(items) = &self.items {
            let file =
                syn::parse2::<syn::File>(output.clone()).map_err(|error| format!("these are no items: {error}"))?;
            let found = names(&file.items);
            let mut rest = found.iter();
            if let Some((kind, name)) = items.iter().find(|item| !rest.any(|other| other == *item)) {
                return Err(format!("the {kind} `{name}` is gone"));
            }
        }
        let found = live::live(output.clone());
        let rewrites = attribute.rewrites || self.rewritten;
        let lost = |leaf: &Leaf| Err(format!("`{}` at {:?} is lost", leaf.text, leaf.at));
        // A function that returns a future is no longer what these say.
        let says_otherwise = |leaf: &Leaf| {
            let abis = ["\"C\"", "\"C-unwind\"", "\"system\"", "\"system-unwind\""];
            ["async", "const", "extern"].contains(&&*leaf.text) || abis.contains(&&*leaf.text)
        };
        let stays = |leaf: &Leaf| !rewrites || self.done.contains_key(leaf) || !says_otherwise(leaf);
        let moves = attribute.moves() || self.moves;
        // A rewrite may move what a signature says, and what goes to a thread comes before the call there.
        let in_order = |leaf: &&Leaf| !rewrites || !moves && self.done.contains_key(leaf);
        if let Some(leaf) = live::missing(self.wanted.iter().filter(in_order), &found) {
            return lost(leaf);
        }
        let counts = live::counted(found.iter().filter(|leaf| leaf.is_word()));
        for (leaf, wanted) in &self.words {
            let found = counts.get(leaf).copied().unwrap_or(0);
            if found < *wanted && stays(leaf) {
                return lost(leaf);
            }
            // An error at a call of this macro is another one there.
            let is_error = leaf.text == "compile_error";
            // So is the name of what a value passes through, and of what probes ask about: they have the user's spans.
            let most = self.written.get(leaf).copied().unwrap_or(*wanted);
            // A rewrite may say a signature again, and what moves to a thread by its name; it may not do a thing again.
            let once = !rewrites || self.done.get(leaf).is_some_and(|done| *done || !moves);
            if found > most && once && !is_error && !["around", "asked"].contains(&&*leaf.text) {
                return Err(format!("`{}` at {:?} is there {found} times, and was {wanted}", leaf.text, leaf.at));
            }
        }
        Ok(())
    }

    /// All of it.
    pub fn check(&self, attribute: &Attribute, args: &TokenStream) -> Result<Expansion, String> {
        let first = self.expand(attribute, args)?;
        let second = self.expand(attribute, args)?;
        let text = first.output.to_string();
        if text != second.output.to_string() {
            return Err("the second time it is different".to_owned());
        }
        if self.prints && text.parse::<TokenStream>().is_err() {
            return Err("in print these are no tokens".to_owned());
        }
        self.judge(attribute, &first.output)?;
        Ok(first)
    }
}

/// What `derive` makes of an item: items, or an error.
pub fn derive(item: &TokenStream) -> Result<(), String> {
    let output = caught(|| async_hygiene_engine::derive_lock_guard(item.clone()))?;
    syn::parse2::<syn::File>(output).map(drop).map_err(|error| format!("derived are no items: {error}"))
}

/// The kinds of items and their names.
fn names(items: &[Item]) -> Vec<(&'static str, String)> {
    let each = |item: &Item| match item {
        Item::Fn(item) => ("function", item.sig.ident.to_string()),
        Item::Trait(item) => ("trait", item.ident.to_string()),
        Item::Mod(item) => ("module", item.ident.to_string()),
        Item::Impl(_) => ("impl", String::new()),
        Item::Struct(item) => ("struct", item.ident.to_string()),
        Item::Enum(item) => ("enum", item.ident.to_string()),
        Item::Use(_) => ("import", String::new()),
        Item::Type(item) => ("type", item.ident.to_string()),
        Item::Macro(item) => ("macro", item.ident.as_ref().map(ToString::to_string).unwrap_or_default()),
        _ => ("item", String::new()),
    };
    items.iter().map(each).collect()
}

thread_local! {
    /// The last panic: what and where.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Panics are caught here.
    static CATCHING: RefCell<bool> = const { RefCell::new(false) };
}

/// Runs `f`; a panic is told, not printed.
pub fn caught<R>(f: impl FnOnce() -> R) -> Result<R, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if CATCHING.with_borrow(|catching| *catching) {
                PANIC.set(Some(info.to_string()));
            } else {
                before(info);
            }
        }));
    });
    let outer = CATCHING.replace(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(f));
    CATCHING.set(outer);
    outcome.map_err(|_| format!("panic: {}", PANIC.take().unwrap_or_default()))
}
