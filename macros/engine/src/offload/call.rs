//! An offloaded call.
//!
//! Input:  `digest(&bytes, read()?, |n| n + 1)`
//!
//! Output: what the arguments are is evaluated first, in order, and made ready to move; then the call goes to the pool.
//!
//! ```text
//! {
//!     use ::async_hygiene::__private::offload::how::*;
//!     let result = ask();
//!     let (bytes, argument_1,) = match (&bytes, read()?,) {
//!         (bytes, argument_1,) => {
//!             // Never runs: here arguments whose type is not known yet get it from the function. `result` ties its result to the
//!             // other one.
//!             if false { loop {} { let _ = around(digest(bytes, argument_1, |n| n + 1), result); } }
//!             ((&&arg(&bytes)).how().own(bytes), (&&arg(&argument_1)).how().own(argument_1),)
//!         }
//!     };
//!     let run = ::async_hygiene::offload(move || {
//!         let value = digest(bytes.unpack(), argument_1.unpack(), |n| n + 1);
//!         back(value)
//!     });
//!     around(run.await.unpack(), result)
//! }
//! ```

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Expr, ExprCall, ExprMethodCall, Stmt, UnOp};

use super::Pool;
use crate::{rewrite, span};

/// The offloaded and awaited form of a function call, as one expression.
pub fn offloaded_call(call: &ExprCall, pool: Pool) -> Expr {
    let mut moved = Moved::default();
    // A path is evaluated where it is called. It may be a local closure, which then moves.
    let function = match &*call.func {
        Expr::Path(path) => Argument::stays(path),
        function => moved.argument(function, "function"),
    };
    let arguments: Vec<_> = call.args.iter().map(|arg| moved.argument(arg, "argument")).collect();
    let parens = call.paren_token.span.join();
    let of = |side: fn(&Argument) -> TokenStream| {
        let function = side(&function);
        let arguments = group(parens, arguments.iter().map(side));
        match &*call.func {
            Expr::Path(_) => quote!(#function #arguments),
            _ => quote!((#function) #arguments),
        }
    };
    moved.emit(of(Argument::here), of(Argument::there), (span::ends(&call.func).0, call.paren_token.span.close()), pool)
}

/// The offloaded and awaited form of a method call, as one expression.
pub fn offloaded_method(call: &ExprMethodCall, pool: Pool) -> Expr {
    let mut moved = Moved::default();
    let receiver = moved.argument(&call.receiver, "receiver");
    let arguments: Vec<_> = call.args.iter().map(|arg| moved.argument(arg, "argument")).collect();
    let ExprMethodCall { dot_token, method, turbofish, paren_token, .. } = call;
    let of = |side: fn(&Argument) -> TokenStream| {
        let receiver = side(&receiver);
        let arguments = group(paren_token.span.join(), arguments.iter().map(side));
        // The method may want the receiver mutably.
        let name = Ident::new("receiver", Span::mixed_site());
        quote!({
            #[allow(unused_mut)]
            let mut #name = #receiver;
            #name #dot_token #method #turbofish #arguments
        })
    };
    moved.emit(of(Argument::here), of(Argument::there), (method.span(), paren_token.span.close()), pool)
}

/// What stands for an argument of the user's.
struct Argument {
    /// In the copy that is only type-checked.
    here: TokenStream,
    /// On the pool.
    there: TokenStream,
}

impl Argument {
    fn stays(expr: &impl ToTokens) -> Argument {
        let tokens = expr.to_token_stream();
        Argument { here: tokens.clone(), there: tokens }
    }

    fn here(&self) -> TokenStream {
        self.here.clone()
    }

    fn there(&self) -> TokenStream {
        self.there.clone()
    }
}

/// What is evaluated before the call, under its name.
#[derive(Default)]
struct Moved<'a> {
    arguments: Vec<(Ident, &'a Expr)>,
}

impl<'a> Moved<'a> {
    fn argument(&mut self, expr: &'a Expr, what: &str) -> Argument {
        if is_evaluated_anywhere(expr) {
            return Argument::stays(expr);
        }
        let name = self.name(expr, what);
        let unpack = Ident::new("unpack", span::ends(expr).1);
        let argument = Argument { here: quote!(#name), there: quote!(#name.#unpack()) };
        self.arguments.push((name, expr));
        argument
    }

    /// That of the variable, which an error about it then mentions.
    fn name(&self, expr: &Expr, what: &str) -> Ident {
        let span = Span::mixed_site().located_at(span::ends(expr).0);
        let known = |name: &Ident| self.arguments.iter().any(|(other, _)| other == name);
        let mut at = expr;
        while let Expr::Reference(e) = at {
            at = &e.expr;
        }
        if let Expr::Path(path) = at
            && let Some(ident) = path.path.get_ident()
            && ident != "self"
        {
            let mut name = ident.clone();
            name.set_span(span);
            if !known(&name) {
                return name;
            }
        }
        format_ident!("{what}_{}", self.arguments.len(), span = span)
    }

    fn emit(self, here: TokenStream, there: TokenStream, ends: (Span, Span), pool: Pool) -> Expr {
        if self.arguments.is_empty() {
            return super::parsed(pool.run(&TokenStream::new(), there, ends));
        }
        let site = Span::mixed_site();
        let names = group(site, self.arguments.iter().map(|(name, _)| quote!(#name)));
        let values = group(site, self.arguments.iter().map(|(_, expr)| quote!(#expr)));
        let owned = group(site, self.arguments.iter().map(|(name, expr)| own(name, expr)));
        let private = quote_spanned!(site=> ::async_hygiene::__private::offload);
        let run = pool.run(&TokenStream::new(), there, ends);
        let result = Ident::new("result", site);
        let mut expr = super::parsed(quote_spanned!(site=> {
            let #result = ::async_hygiene::__private::ask();
            let #names = match #values {
                #names => {}
            };
            ::async_hygiene::__private::around(#run, #result)
        }));
        // Not as code: the copy is no second call to any lint.
        if let Some(body) = arm(&mut expr) {
            let never = rewrite::never(quote!(let _ = ::async_hygiene::__private::around(#here, #result);));
            *body = Expr::Verbatim(quote!({ use #private::how::*; #never #owned }));
        }
        expr
    }
}

/// The body of the only arm.
fn arm(expr: &mut Expr) -> Option<&mut Expr> {
    let Expr::Block(block) = expr else { return None };
    let Some(Stmt::Local(local)) = block.block.stmts.get_mut(1) else { return None };
    let Expr::Match(matched) = &mut *local.init.as_mut()?.expr else { return None };
    Some(&mut matched.arms.first_mut()?.body)
}

/// `(&&arg(&name)).how().own(name)`, underlined as the argument.
fn own(name: &Ident, expr: &Expr) -> TokenStream {
    let ends @ (first, last) = span::ends(expr);
    let arg = super::private("arg", &quote!(&#name), ends);
    let [how, own] = ["how", "own"].map(|method| Ident::new(method, first));
    let mut value = Group::new(Delimiter::Parenthesis, super::shown_at(name, ends));
    value.set_span(last);
    quote_spanned!(first=> (&&#arg).#how().#own #value)
}

/// Without side effects, and often with a type that only its place tells.
fn is_evaluated_anywhere(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_) | Expr::Closure(_) => true,
        Expr::Paren(e) => is_evaluated_anywhere(&e.expr),
        Expr::Group(e) => is_evaluated_anywhere(&e.expr),
        Expr::Unary(e) => matches!((&e.op, &*e.expr), (UnOp::Neg(_), Expr::Lit(_))),
        _ => false,
    }
}

/// In parentheses, each with a comma behind it.
fn group(span: Span, items: impl Iterator<Item = TokenStream>) -> Group {
    let mut group = Group::new(Delimiter::Parenthesis, items.flat_map(|item| quote!(#item,)).collect());
    group.set_span(span);
    group
}
