//! Our attributes, each with arguments that it takes, and some that it does not.

use async_hygiene_engine as engine;
use proc_macro2::TokenStream;
use quote::quote;

/// One of our attributes.
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// The function behind it: arguments, item.
    pub expand: fn(TokenStream, TokenStream) -> TokenStream,
    /// Arguments that it takes.
    pub args: &'static [&'static str],
    /// It is for functions that make a future.
    pub rewrites: bool,
}

impl Attribute {
    /// Calls are moved to another thread, with what they take.
    pub fn moves(&self) -> bool {
        self.rewrites && matches!(self.name, "no_blocking" | "offload" | "all of them")
    }
}

const fn looks(
    name: &'static str,
    expand: fn(TokenStream, TokenStream) -> TokenStream,
    args: &'static [&'static str],
) -> Attribute {
    Attribute { name, expand, args, rewrites: false }
}

const fn rewrites(
    name: &'static str,
    expand: fn(TokenStream, TokenStream) -> TokenStream,
    args: &'static [&'static str],
) -> Attribute {
    Attribute { name, expand, args, rewrites: true }
}

/// All of them, those that others leave behind for later too.
pub const ALL: &[Attribute] = &[
    looks("hygiene", engine::hygiene, &["strict", ""]),
    looks("no_lock_across_await", engine::no_lock_across_await, &["sync_only", ""]),
    looks("no_blocking", engine::no_blocking, &[""]),
    rewrites("no_blocking", engine::no_blocking, &["offload"]),
    rewrites(
        "cancel_safe",
        engine::cancel_safe,
        &["", "assert, reason = \"seen\"", "token", "token = self.shutdown.token()"],
    ),
    rewrites(
        "cancellable",
        engine::cancellable,
        &["", "race", "token = self.shutdown.token(), or = |why| Err(Error::from(why))"],
    ),
    rewrites("timeout", engine::timeout, &["\"250ms\"", "LIMIT, graceful, or = Default::default()"]),
    rewrites("bounded", engine::bounded, &["8", "LIMIT, queue = 2 * LIMIT, or = None", "per = self.limiter, reject"]),
    rewrites("future", engine::future, &["send, max_size = 512", "max_size = LIMIT"]),
    rewrites("offload", engine::offload, &["", "cpu"]),
    rewrites("all of them", together, &["strict"]),
    rewrites(
        "rewrite",
        engine::rewrite,
        &["published, cancellable(race), timeout(\"1s\", graceful), bounded(3, reject)"],
    ),
    rewrites("publish", engine::publish, &[""]),
];

/// Arguments that somebody is still typing, or that are wrong.
pub const BROKEN: &[&str] = &[
    "strict, strict",
    "strict = 1",
    "stric",
    "deny(lock)",
    "::a::b(c)",
    "1 +",
    "'a, 'b",
    "#[x] y,",
    ",",
    "strict;",
    "async",
    "\"strict\"",
    "{ } ( )",
    "skip(self), r#strict",
    "token =",
    "token = self.",
    "or = |",
    "or = |why| Err(",
    "\"250\"",
    "\"250ms\", \"250ms\"",
    "\"99999999999999999999999999999999999999999999s\"",
    "\"0.0000000000000000000000000000000000000000001ms\"",
    "\"\"",
    "250ms",
    "-1",
    "0",
    "0x_, 0b12",
    "340282366920938463463374607431768211456",
    "8, per = x, reject, queue = 3",
    "per = &mut",
    "max_size = 1 << , send = 3",
    "assert",
    "reason = \"\"",
    "race, race",
];

/// All that go on one function, written above it.
fn together(args: TokenStream, item: TokenStream) -> TokenStream {
    let others = quote! {
        #[no_blocking(offload)]
        #[cancel_safe(token)]
        #[cancellable(race)]
        #[timeout("1s", graceful)]
        #[bounded(3, queue = 4)]
        #[future(send)]
    };
    engine::hygiene(args, quote!(#others #item))
}

/// Arguments as tokens; `None` for those that are none, such as an open parenthesis.
pub fn parsed(args: &str) -> Option<TokenStream> {
    args.parse().ok()
}
