//! Bytes that choose an item, an attribute with its arguments, and what is done to the item. For libFuzzer, which learns what bytes lead
//! where, and for a bounded run of bytes from a fixed seed.
//!
//! Two forms:
//!
//! * text, `#[timeout("1s")] async fn f() { … }`, of which only the first attribute is taken off, as the compiler does it;
//! * anything else: two bytes for the attribute and the arguments, two for the item, and then five for each change.

use std::cell::OnceCell;
use std::sync::OnceLock;

use proc_macro2::{TokenStream, TokenTree};

use crate::attributes::{self, Attribute};
use crate::check::{self, Input};
use crate::corpus;
use crate::tokens::{self, Change, Node};

/// More than these are not applied: what is left of the item is noise.
const CHANGES: usize = 12;

/// Longer texts teach nothing.
const LONGEST: usize = 16 << 10;

/// What is asked of any bytes. `Err`: what is wrong, and with what.
pub fn check(data: &[u8]) -> Result<(), String> {
    let Some((attribute, args, item)) = decode(data) else { return Ok(()) };
    // An attribute stands on something.
    if item.is_empty() {
        return Ok(());
    }
    let told = |why: String| format!("#[{}({args})]: {why}\n{item}", attribute.name);
    let input = check::caught(|| Input::new(item.clone())).map_err(|why| told(format!("syn: {why}")))?;
    input.check(attribute, &args).map_err(told)?;
    if item.to_string().contains("struct") {
        check::derive(&item).map_err(told)?;
    }
    Ok(())
}

/// The attribute, its arguments and the item that bytes stand for.
pub fn decode(data: &[u8]) -> Option<(&'static Attribute, TokenStream, TokenStream)> {
    match data {
        [b'#', ..] => text(std::str::from_utf8(data).ok()?),
        _ => Some(changed(data)),
    }
}

fn text(text: &str) -> Option<(&'static Attribute, TokenStream, TokenStream)> {
    // The lexer of proc_macro2 is no part of this, and goes as deep as there are brackets.
    if text.len() > LONGEST || deepest(text) > 200 {
        return None;
    }
    let mut tokens = text.parse::<TokenStream>().ok()?.into_iter();
    tokens.next()?;
    let TokenTree::Group(head) = tokens.next()? else { return None };
    let mut head = head.stream().into_iter();
    let name = head.next()?.to_string();
    let attribute = attributes::ALL.iter().find(|attribute| attribute.name == name)?;
    let args = match head.next() {
        Some(TokenTree::Group(args)) => args.stream(),
        _ => TokenStream::new(),
    };
    Some((attribute, args, tokens.collect()))
}

fn deepest(text: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// What an item is made of, without what belongs to one thread.
fn sources() -> &'static [String] {
    static SOURCES: OnceLock<Vec<String>> = OnceLock::new();
    SOURCES
        .get_or_init(|| corpus::constructs().into_iter().chain(corpus::async_engine()).map(|i| i.to_string()).collect())
}

/// The item of this number, parsed once in a thread.
fn item(n: usize) -> Vec<Node> {
    thread_local! {
        static PARSED: Vec<OnceCell<Vec<Node>>> = sources().iter().map(|_| OnceCell::new()).collect();
    }
    PARSED.with(|parsed| {
        let n = n % parsed.len();
        parsed[n].get_or_init(|| tokens::nodes(sources()[n].parse().expect("the corpus is made of tokens"))).clone()
    })
}

fn changed(data: &[u8]) -> (&'static Attribute, TokenStream, TokenStream) {
    let mut bytes = data.iter().map(|byte| usize::from(*byte));
    let mut one = || bytes.next().unwrap_or_default();
    let attribute = &attributes::ALL[one() % attributes::ALL.len()];
    // Most of the time what it takes.
    let args = match one() {
        n @ ..192 => attribute.args[n % attribute.args.len()],
        n => attributes::BROKEN[n % attributes::BROKEN.len()],
    };
    let args = attributes::parsed(args).unwrap_or_default();
    let mut nodes = item(one() << 8 | one());
    for change in data.get(4..).unwrap_or_default().chunks_exact(5).take(CHANGES) {
        let [how, a, b, c, d] = change.try_into().expect("chunks of five");
        let (x, y) = (usize::from(u16::from_be_bytes([a, b])), usize::from(u16::from_be_bytes([c, d])));
        match how % 10 {
            0 => Change::Delete(x).apply(&mut nodes),
            1 => Change::Duplicate(x).apply(&mut nodes),
            2 => Change::Swap(x).apply(&mut nodes),
            3 => Change::Replace(x, y).apply(&mut nodes),
            4 => Change::Vary(x, y).apply(&mut nodes),
            5 => Change::Insert(x, y).apply(&mut nodes),
            6 => Change::Delimit(x, y).apply(&mut nodes),
            7 => Change::Cut(x).apply(&mut nodes),
            8 => Change::Nest(x, usize::from(c), usize::from(d) % 24).apply(&mut nodes),
            _ => tokens::splice(&mut nodes, x, &item(y)),
        }
    }
    (attribute, args, tokens::stream(&nodes))
}

/// Bytes that nothing is known about, the same for the same seed.
pub struct Noise(u64);

impl Noise {
    /// The seed is any number.
    pub fn new(seed: u64) -> Noise {
        Noise(seed | 1)
    }

    /// xorshift64*, by Marsaglia and Vigna.
    pub fn draw(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Bytes for [`check()`] with a few changes.
    pub fn bytes(&mut self) -> Vec<u8> {
        let changes = self.draw() % 6;
        let mut bytes: Vec<u8> = (0..4 + 5 * changes).map(|_| (self.draw() >> 32) as u8).collect();
        // That is the other form.
        if bytes[0] == b'#' {
            bytes[0] = 0;
        }
        bytes
    }
}
