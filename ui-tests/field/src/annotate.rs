//! Attributes in front of the items of a file, as text: nothing else changes, and every line stays the line that it was.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Which attributes a copy gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Copy {
    /// None.
    Before,
    /// `#[hygiene]`, with what it denies at `warn`: what there is to find does not stop the build.
    Findings,
    /// `#[hygiene]` as it is.
    Hygiene,
    /// `#[tracing::instrument]`.
    Instrument,
}

impl Copy {
    pub const ALL: [Copy; 4] = [Copy::Before, Copy::Findings, Copy::Hygiene, Copy::Instrument];

    pub fn name(self) -> &'static str {
        match self {
            Copy::Before => "before",
            Copy::Findings => "findings",
            Copy::Hygiene => "hygiene",
            Copy::Instrument => "instrument",
        }
    }
}

/// Where `#[hygiene]` stands among the attributes of the crate itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// Above and below in turns.
    #[default]
    InTurns,
    Above,
    Below,
}

/// What there is in a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    pub lines: usize,
    pub async_fns: usize,
    /// Blocks and closures.
    pub async_blocks: usize,
    /// Items that `#[hygiene]` stands on.
    pub annotated: usize,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.lines += other.lines;
        self.async_fns += other.async_fns;
        self.async_blocks += other.async_blocks;
        self.annotated += other.annotated;
    }
}

/// The functions of a file, by the lines that they cover.
#[derive(Debug, Default)]
pub struct Functions(Vec<(usize, usize, String)>);

impl Functions {
    /// The innermost one with this line.
    pub fn at(&self, line: usize) -> &str {
        let around = self.0.iter().filter(|(start, end, _)| (*start..=*end).contains(&line));
        around.min_by_key(|(start, end, _)| end - start).map_or("-", |(_, _, name)| name)
    }
}

/// A file that was read.
#[derive(Debug)]
pub struct File<'t> {
    text: &'t str,
    pub counts: Counts,
    pub functions: Functions,
    items: Vec<Item>,
    instrumented: Vec<usize>,
}

/// What `#[hygiene]` stands on.
#[derive(Debug)]
struct Item {
    above: usize,
    below: usize,
    lines: (usize, usize),
}

impl<'t> File<'t> {
    /// `None`: no Rust that syn can read, a template say.
    pub fn read(text: &'t str) -> Option<Self> {
        proc_macro2::extra::invalidate_current_thread_spans();
        let tokens: TokenStream = text.parse().ok()?;
        let mut counts = Counts { lines: text.lines().count(), ..Counts::default() };
        count(tokens.clone(), &mut counts);
        let mut finder = Finder::default();
        finder.visit_file(&syn::parse2(tokens).ok()?);
        counts.annotated = finder.items.len();
        let Finder { items, instrumented, functions } = finder;
        Some(File { text, counts, functions, items, instrumented })
    }

    /// Its text in a copy. `first` is the number of the first item, in turns; `warned` are lints that are at `warn` in the item
    /// with that line, beside what the copy says.
    pub fn annotated(&self, copy: Copy, order: Order, first: usize, warned: &[(usize, String)]) -> String {
        let mut insertions: BTreeMap<usize, String> = BTreeMap::new();
        match copy {
            Copy::Before => {}
            Copy::Instrument => {
                for offset in &self.instrumented {
                    insertions.entry(*offset).or_default().push_str("#[::tracing::instrument(skip_all)] ");
                }
            }
            Copy::Findings | Copy::Hygiene => {
                for (number, item) in self.items.iter().enumerate() {
                    let above = match order {
                        Order::Above => true,
                        Order::Below => false,
                        Order::InTurns => (first + number).is_multiple_of(2),
                    };
                    let mut lints: Vec<&str> = match copy {
                        Copy::Findings => DENIED.to_vec(),
                        _ => self.innermost(number, warned),
                    };
                    lints.sort_unstable();
                    lints.dedup();
                    let levels = match lints.is_empty() {
                        true => String::new(),
                        false => format!("#[async_hygiene::warn({})] ", lints.join(", ")),
                    };
                    let at = if above { item.above } else { item.below };
                    insertions.entry(at).or_default().push_str(&format!("#[::async_hygiene::hygiene] {levels}"));
                }
            }
        }
        let mut out = String::with_capacity(self.text.len() + 64 * insertions.len());
        let mut from = 0;
        for (at, attribute) in insertions {
            out += &self.text[from..at];
            out += &attribute;
            from = at;
        }
        out + &self.text[from..]
    }

    /// The lints at lines whose innermost item this is.
    fn innermost<'w>(&self, number: usize, warned: &'w [(usize, String)]) -> Vec<&'w str> {
        let covers = |item: &Item, line| (item.lines.0..=item.lines.1).contains(&line);
        let of = |line| {
            let around = self.items.iter().enumerate().filter(|(_, item)| covers(item, line));
            around.min_by_key(|(_, item)| item.lines.1 - item.lines.0).map(|(number, _)| number)
        };
        let here = warned.iter().filter(|(line, lint)| DENIED.contains(&lint.as_str()) && of(*line) == Some(number));
        here.map(|(_, lint)| lint.as_str()).collect()
    }
}

/// The lints that are errors where nobody says otherwise. The others are at `warn` anyway; to say so would change what some look at.
const DENIED: [&str; 11] = [
    "lock_across_await",
    "borrow_across_await",
    "entered_across_await",
    "guard_dropped_at_once",
    "blocking_call",
    "busy_loop",
    "unawaited_future",
    "cancel_unsafe_in_select",
    "polled_after_completion",
    "futurelock",
    "self_deadlock",
];

/// Macros that read as items and are none: their grammar knows no attributes there.
const NO_ITEMS: [&str; 3] = ["pin_project", "bitflags", "macro_rules"];

#[derive(Default)]
struct Finder {
    items: Vec<Item>,
    instrumented: Vec<usize>,
    functions: Functions,
}

impl Finder {
    fn item(&mut self, item: &impl ToTokens) {
        let tokens = item.to_token_stream();
        let lines = lines(&tokens);
        let Some(above) = tokens.clone().into_iter().next() else { return };
        let Some(below) = without_attributes(tokens) else { return };
        self.items.push(Item { above: offset(&above), below: offset(&below), lines });
    }

    fn function(&mut self, item: &impl ToTokens, signature: &syn::Signature, has_body: bool) {
        let tokens = item.to_token_stream();
        let (start, end) = lines(&tokens);
        self.functions.0.push((start, end, signature.ident.to_string()));
        if signature.asyncness.is_some()
            && has_body
            && can_be_instrumented(&signature.output)
            && let Some(first) = without_attributes(tokens)
        {
            self.instrumented.push(offset(&first));
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if is_async(item.to_token_stream()) {
            self.item(item);
        }
        self.function(item, &item.sig, true);
        visit::visit_item_fn(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.item(item);
        visit::visit_item_impl(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.item(item);
        visit::visit_item_trait(self, item);
    }

    fn visit_impl_item_fn(&mut self, method: &'ast syn::ImplItemFn) {
        self.function(method, &method.sig, true);
        visit::visit_impl_item_fn(self, method);
    }

    fn visit_trait_item_fn(&mut self, method: &'ast syn::TraitItemFn) {
        self.function(method, &method.sig, method.default.is_some());
        visit::visit_trait_item_fn(self, method);
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        let name = item.mac.path.segments.last().map(|segment| segment.ident.to_string());
        if item.ident.is_some() || name.is_none_or(|name| NO_ITEMS.contains(&name.as_str())) {
            return;
        }
        if let Ok(file) = syn::parse2::<syn::File>(item.mac.tokens.clone())
            && file.attrs.is_empty()
        {
            self.visit_file(&file);
        }
    }
}

/// `instrument` names the type of what a function returns: on stable Rust `!` has no name, and a closure needs the signature's to know
/// the types of its arguments.
fn can_be_instrumented(output: &syn::ReturnType) -> bool {
    let syn::ReturnType::Type(_, ty) = output else { return true };
    let syn::Type::ImplTrait(ty) = &**ty else { return !matches!(**ty, syn::Type::Never(_)) };
    !ty.bounds.iter().any(|bound| {
        let syn::TypeParamBound::Trait(bound) = bound else { return false };
        let last = bound.path.segments.last().map(|segment| segment.ident.to_string());
        last.is_some_and(|name| name.starts_with("Fn"))
    })
}

/// The first token behind the outer attributes.
fn without_attributes(tokens: TokenStream) -> Option<TokenTree> {
    let mut tokens = tokens.into_iter();
    loop {
        match tokens.next()? {
            TokenTree::Punct(punct) if punct.as_char() == '#' => tokens.next()?,
            token => return Some(token),
        };
    }
}

fn offset(token: &TokenTree) -> usize {
    match token {
        // Its own span runs to the end.
        TokenTree::Group(group) => group.span_open().byte_range().start,
        token => token.span().byte_range().start,
    }
}

fn lines(tokens: &TokenStream) -> (usize, usize) {
    let span = tokens.span();
    (span.start().line, span.end().line)
}

fn is_async(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "async" || ident == "await",
        TokenTree::Group(group) => is_async(group.stream()),
        _ => false,
    })
}

/// Counts by tokens, so that what stands in macros counts as well.
fn count(tokens: TokenStream, counts: &mut Counts) {
    let mut is_async = false;
    for token in tokens {
        match &token {
            TokenTree::Ident(ident) if ident == "async" => is_async = true,
            TokenTree::Ident(ident) if ident == "move" || ident == "unsafe" => {}
            TokenTree::Ident(ident) => {
                counts.async_fns += usize::from(is_async && ident == "fn");
                is_async = false;
            }
            TokenTree::Group(group) => {
                counts.async_blocks += usize::from(is_async && group.delimiter() == Delimiter::Brace);
                is_async = false;
                count(group.stream(), counts);
            }
            TokenTree::Punct(punct) => {
                counts.async_blocks += usize::from(is_async && punct.as_char() == '|');
                is_async = false;
            }
            TokenTree::Literal(_) => is_async = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Copy, Counts, File, Order};

    const TEXT: &str = "\
/// Says.
#[inline]
pub async fn say() { inner().await; }
cfg_rt! {
    impl Thing { fn sync(&self) {} #[inline] async fn run(&self) {} }
}
pin_project! { struct X {} impl Y for X { fn drop() {} } }
#[cfg(test)] mod tests {
    #[test] fn plain() {}
    #[test] fn blocks() {
        trait Local { async fn given() {} async fn wanted(); }
        on(async { 1 }, async move |x| x);
    }
}
macro_rules! made { () => { impl Z {} } }
";

    #[test]
    fn above_and_below() {
        let file = File::read(TEXT).unwrap();
        let above = file.annotated(Copy::Hygiene, Order::Above, 0, &[]);
        let below = file.annotated(Copy::Hygiene, Order::Below, 0, &[]);
        let turns = file.annotated(Copy::Hygiene, Order::InTurns, 1, &[]);
        for line in ["#[::async_hygiene::hygiene] /// Says.", "    #[::async_hygiene::hygiene] #[test] fn blocks() {"] {
            assert!(above.lines().any(|l| l == line), "{above}");
        }
        for line in [
            "#[::async_hygiene::hygiene] pub async fn say() { inner().await; }",
            "    #[::async_hygiene::hygiene] impl Thing { fn sync(&self) {} #[inline] async fn run(&self) {} }",
            "    #[test] #[::async_hygiene::hygiene] fn blocks() {",
            "        #[::async_hygiene::hygiene] trait Local { async fn given() {} async fn wanted(); }",
        ] {
            assert!(below.lines().any(|l| l == line), "{below}");
        }
        assert!(turns.contains("hygiene] pub async fn") && turns.contains("hygiene] impl Thing"), "{turns}");
        for text in [above, below, turns] {
            assert_eq!(text.replace("#[::async_hygiene::hygiene] ", ""), TEXT);
        }
    }

    #[test]
    fn instrument_goes_on_what_has_a_body() {
        let text = File::read(TEXT).unwrap().annotated(Copy::Instrument, Order::Above, 0, &[]);
        assert_eq!(text.matches("#[::tracing::instrument(skip_all)] ").count(), 3);
        assert!(text.contains("{ #[::tracing::instrument(skip_all)] async fn given"), "{text}");
        let text = "async fn a() -> ! {} async fn b() -> impl FnOnce(u8) {} async fn c() -> impl Send {}";
        let text = File::read(text).unwrap().annotated(Copy::Instrument, Order::Above, 0, &[]);
        assert_eq!(text.matches("#[::tracing::instrument(skip_all)] ").count(), 1);
        assert!(text.contains("{} #[::tracing::instrument(skip_all)] async fn c"), "{text}");
    }

    #[test]
    fn a_level_goes_on_the_innermost_item() {
        let file = File::read(TEXT).unwrap();
        let text =
            file.annotated(Copy::Hygiene, Order::Below, 0, &[(11, "busy_loop".into()), (12, "futurelock".into())]);
        assert!(text.contains("#[async_hygiene::warn(busy_loop)] trait Local"), "{text}");
        assert!(text.contains("#[async_hygiene::warn(futurelock)] fn blocks"), "{text}");
        let text = file.annotated(Copy::Findings, Order::Below, 0, &[]);
        assert_eq!(text.matches("busy_loop").count(), 4);
    }

    #[test]
    fn counted_by_tokens() {
        let counts = File::read(TEXT).unwrap().counts;
        assert_eq!(counts, Counts { lines: 15, async_fns: 4, async_blocks: 2, annotated: 4 });
    }

    #[test]
    fn the_function_of_a_line() {
        let file = File::read(TEXT).unwrap();
        assert_eq!(["say", "blocks", "-"], [3, 12, 8].map(|line| file.functions.at(line)));
    }
}
