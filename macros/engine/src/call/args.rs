//! What the attributes take that change what a function does.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Ident, Lit, Stmt, Token, UnOp};

use super::duration;
use crate::args::Attribute;
use crate::levels::nearest;

/// `#[cancellable]`, and what `#[cancel_safe(token)]` asks for.
#[derive(Clone, Default)]
pub struct Cancellable {
    /// The token, where it is no parameter.
    pub token: Option<Expr>,
    /// Every await is dropped.
    pub race: bool,
    pub or: Option<Expr>,
}

/// `#[timeout(..)]`.
#[derive(Clone)]
pub struct Timeout {
    /// An expression of type `Duration`.
    pub limit: TokenStream,
    pub graceful: bool,
    pub or: Option<Expr>,
}

/// `#[bounded(..)]`.
#[derive(Clone)]
pub struct Bounded {
    pub limit: Bound,
    pub full: Full,
    pub or: Option<Expr>,
}

#[derive(Clone)]
pub enum Bound {
    /// A limiter of the function's own, for so many calls.
    Own(Expr),
    /// This limiter.
    Per(Expr),
}

/// What becomes of a call when as many run as may.
#[derive(Clone)]
pub enum Full {
    Waits,
    Refused,
    /// It waits if fewer than so many do.
    Queued(Box<Expr>),
}

/// `#[future(..)]`.
#[derive(Clone, Default)]
pub struct Shape {
    pub send: Option<Span>,
    pub max_size: Option<Expr>,
}

/// An argument.
struct Arg {
    /// None: an expression without a name.
    name: Option<Ident>,
    /// None: a flag, or a variable or constant.
    value: Option<Expr>,
}

impl Parse for Arg {
    fn parse(input: ParseStream) -> syn::Result<Arg> {
        if input.peek(Ident::peek_any) {
            let ahead = input.fork();
            let name = ahead.call(Ident::parse_any)?;
            if ahead.is_empty() || ahead.peek(Token![,]) {
                input.call(Ident::parse_any)?;
                return Ok(Arg { name: Some(name), value: None });
            } else if ahead.peek(Token![=]) && !ahead.peek(Token![==]) {
                input.call(Ident::parse_any)?;
                input.parse::<Token![=]>()?;
                return Ok(Arg { name: Some(name), value: Some(bare(input.parse()?)) });
            }
        }
        Ok(Arg { name: None, value: Some(bare(input.parse()?)) })
    }
}

/// Without parentheses and braces, and without what a macro puts round its arguments.
fn bare(expr: Expr) -> Expr {
    match expr {
        Expr::Block(mut e)
            if e.attrs.is_empty() && e.label.is_none() && matches!(e.block.stmts[..], [Stmt::Expr(_, None)]) =>
        {
            match e.block.stmts.pop() {
                Some(Stmt::Expr(expr, None)) => bare(expr),
                _ => unreachable!("there is one"),
            }
        }
        Expr::Paren(e) if e.attrs.is_empty() => bare(*e.expr),
        Expr::Group(e) if e.attrs.is_empty() => bare(*e.expr),
        expr => expr,
    }
}

impl Arg {
    fn span(&self) -> Span {
        match (&self.name, &self.value) {
            (Some(name), _) => name.span(),
            (None, Some(value)) => value.span(),
            (None, None) => Span::call_site(),
        }
    }
}

/// The arguments of one attribute, each taken at most once.
struct Args {
    attribute: Attribute,
    args: Vec<Arg>,
    errors: Vec<syn::Error>,
}

impl Args {
    fn read(attribute: Attribute, known: &'static str, tokens: TokenStream) -> Args {
        let mut args = Args { attribute, args: Vec::new(), errors: Vec::new() };
        match Punctuated::<Arg, Token![,]>::parse_terminated.parse2(tokens) {
            Ok(read) => args.args = read.into_iter().collect(),
            Err(error) => {
                let text = format!("`#[{}]` takes: {known}", attribute.name());
                args.errors.push(syn::Error::new(error.span(), text));
            }
        }
        args
    }

    fn take(&mut self, is: impl Fn(&Arg) -> bool) -> Option<Arg> {
        let n = self.args.iter().position(&is)?;
        let first = self.args.remove(n);
        while let Some(n) = self.args.iter().position(&is) {
            let again = self.args.remove(n);
            let what = match &again.name {
                Some(name) => format!("`{name}` is given twice"),
                None => format!("a second value: `#[{}]` takes one", self.attribute.name()),
            };
            self.errors.push(syn::Error::new(again.span(), what));
        }
        Some(first)
    }

    fn flag(&mut self, name: &str) -> Option<Span> {
        let arg = self.take(|arg| arg.name.as_ref().is_some_and(|n| n == name))?;
        if let Some(value) = &arg.value {
            let text = format!("`{name}` takes no value: write `#[{}({name})]`", self.attribute.name());
            self.errors.push(syn::Error::new_spanned(value, text));
        }
        Some(arg.span())
    }

    fn value(&mut self, name: &str) -> Option<Expr> {
        let arg = self.take(|arg| arg.name.as_ref().is_some_and(|n| n == name))?;
        if arg.value.is_none() {
            self.errors.push(syn::Error::new(arg.span(), format!("`{name}` wants a value: `{name} = …`")));
        }
        arg.value
    }

    /// What stands there without a name. A single word is one where no flag has that name, and nothing else can be meant.
    fn positional(&mut self, flags: &[&str]) -> Option<Expr> {
        if let Some(arg) = self.take(|arg| arg.name.is_none()) {
            return arg.value;
        }
        let is_flag = |name: &Ident| flags.iter().any(|flag| name == flag);
        // A keyword is none: what is left of it is not known.
        let value = |arg: &Arg| {
            let name = arg.name.as_ref().filter(|name| arg.value.is_none() && !is_flag(name))?;
            syn::parse2(name.to_token_stream()).ok()
        };
        let (n, value) = self.args.iter().enumerate().find_map(|(n, arg)| Some((n, value(arg)?)))?;
        self.args.remove(n);
        Some(value)
    }

    /// What is left is not known.
    fn end(mut self, known: &[&str], list: &str) -> Vec<syn::Error> {
        for arg in &self.args {
            let given = arg.name.as_ref().map(Ident::to_string).unwrap_or_default();
            let hint = nearest(&given, known).map(|n| format!(", did you mean `{n}`?")).unwrap_or_default();
            let text = format!("unknown argument of `#[{}]`{hint}\nit takes: {list}", self.attribute.name());
            self.errors.push(syn::Error::new(arg.span(), text));
        }
        self.errors
    }
}

pub const CANCELLABLE: &str = "`token = …`, `race`, `or = …`";

pub fn cancellable(tokens: TokenStream) -> (Cancellable, Vec<syn::Error>) {
    let mut args = Args::read(Attribute::Cancellable, CANCELLABLE, tokens);
    let read = Cancellable { token: args.value("token"), race: args.flag("race").is_some(), or: args.value("or") };
    (read, args.end(&["token", "race", "or"], CANCELLABLE))
}

pub fn timeout(tokens: TokenStream) -> (Option<Timeout>, Vec<syn::Error>) {
    const LIST: &str = "a duration (`\"250ms\"`, or an expression), `graceful`, `or = …`";
    let empty = tokens.is_empty();
    let mut args = Args::read(Attribute::Timeout, LIST, tokens);
    let broken = !args.errors.is_empty();
    let limit = args.positional(&["graceful"]);
    let (graceful, or) = (args.flag("graceful").is_some(), args.value("or"));
    let mut errors = args.end(&["graceful", "or"], LIST);
    let limit = match limit {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => match duration::parse(&text) {
            Ok(limit) => Some(limit),
            Err(error) => {
                errors.push(error);
                None
            }
        },
        Some(Expr::Lit(ExprLit { lit: lit @ (Lit::Int(_) | Lit::Float(_)), .. })) => {
            let digits = match &lit {
                Lit::Int(number) => number.base10_digits(),
                Lit::Float(number) => number.base10_digits(),
                _ => unreachable!("matched above"),
            };
            let text = format!("`{}` of what? write a unit: `\"{digits}s\"`, or `\"{digits}ms\"`", quote!(#lit));
            errors.push(syn::Error::new_spanned(lit, text));
            None
        }
        Some(Expr::Unary(minus)) if matches!((&minus.op, &*minus.expr), (UnOp::Neg(_), Expr::Lit(_))) => {
            errors.push(syn::Error::new_spanned(minus, "a timeout is not negative: `#[timeout(\"250ms\")]`"));
            None
        }
        Some(limit) => Some(limit.into_token_stream()),
        None => {
            if empty || !broken && errors.is_empty() {
                errors
                    .push(syn::Error::new(Span::call_site(), "`#[timeout]` wants a duration: `#[timeout(\"250ms\")]`"));
            }
            None
        }
    };
    (limit.map(|limit| Timeout { limit, graceful, or }), errors)
}

pub fn bounded(tokens: TokenStream) -> (Option<Bounded>, Vec<syn::Error>) {
    const LIST: &str = "how many calls may run, or `per = …`; `reject`, `queue = …`, `or = …`";
    let mut args = Args::read(Attribute::Bounded, LIST, tokens);
    let broken = !args.errors.is_empty();
    let (own, per) = (args.positional(&["reject"]), args.value("per"));
    let (reject, queue, or) = (args.flag("reject"), args.value("queue"), args.value("or"));
    let mut errors = args.end(&["per", "reject", "queue", "or"], LIST);
    if let (Some(reject), Some(_)) = (reject, &queue) {
        errors.push(syn::Error::new(reject, "`reject` lets nobody wait, and `queue` lets some: choose one"));
    }
    let full = match (reject, queue) {
        (Some(_), _) => Full::Refused,
        (None, Some(queue)) => Full::Queued(Box::new(queue)),
        (None, None) => Full::Waits,
    };
    if let (Full::Waits, Some(or)) = (&full, &or) {
        let text = "nobody is refused here: `or` goes with `reject` or `queue`";
        errors.push(syn::Error::new_spanned(or, text));
    }
    let limit = match (own, per) {
        (Some(own), Some(per)) => {
            let text = "the limiter in `per` knows how many may run: leave the number out";
            errors.push(syn::Error::new_spanned(&own, text));
            Some(Bound::Per(per))
        }
        (None, Some(per)) => Some(Bound::Per(per)),
        (Some(own), None) => {
            if known_zero(&own) {
                errors.push(syn::Error::new_spanned(&own, "a bound of 0 lets no call run, ever"));
                return (None, errors);
            }
            Some(Bound::Own(own))
        }
        (None, None) => {
            if !broken && errors.is_empty() {
                let text = "`#[bounded]` wants to know how many calls may run: `#[bounded(8)]`";
                errors.push(syn::Error::new(Span::call_site(), text));
            }
            None
        }
    };
    (limit.map(|limit| Bounded { limit, full, or }), errors)
}

/// True for what is 0 as far as tokens tell.
fn known_zero(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => {
            number.base10_parse::<u128>().is_ok_and(|number| number == 0)
        }
        Expr::Paren(e) => known_zero(&e.expr),
        Expr::Group(e) => known_zero(&e.expr),
        _ => false,
    }
}

pub fn shape(tokens: TokenStream) -> (Shape, Vec<syn::Error>) {
    const LIST: &str = "`send`, `max_size = …`";
    let empty = tokens.is_empty();
    let mut args = Args::read(Attribute::Future, LIST, tokens);
    let read = Shape { send: args.flag("send"), max_size: args.value("max_size") };
    let mut errors = args.end(&["send", "max_size"], LIST);
    if empty {
        errors.push(syn::Error::new(Span::call_site(), format!("`#[future]` wants a contract: {LIST}")));
    }
    (read, errors)
}
