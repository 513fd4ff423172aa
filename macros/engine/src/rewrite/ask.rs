//! Questions of the lints that need no graph: about the type of a value, or about which function is called.
//!
//! ```text
//! // a place, or a value in a copy that never runs    // a value                    // which function it is
//! if false {                                          around(EXPR, {               around(PATH, {
//!     loop {}                                             let asked = ask();            let asked = ask();
//!     {                                                   if false {                   if false {
//!         #[diagnostic::on_unimplemented(…)]                  loop {}                      loop {}
//!         trait NAME<Kind> {}                                 { …(like(asked), 0); }       { let known = …; …(asked, &known, …, 0); }
//!         …                                               }                            }
//!         check(&EXPR, 0);                                asked                        asked
//!     }                                               })                           })(ARGS)
//! }
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use syn::{Expr, ExprPath};

use super::edit::Edits;
use super::probe::{self, Ends, Probe, Sole};
use crate::ir::{NodeId, Site};
use crate::levels::{Level, LevelId, Levels};
use crate::package;
use crate::rules::Words;
use crate::span;

/// What a lint asks at one place.
pub struct Ask {
    pub levels: LevelId,
    /// The first and last tokens of what is underlined.
    pub ends: Ends,
    pub at: At,
    /// What it stands under, where it is asked elsewhere.
    pub cfg: TokenStream,
    pub checks: Vec<Check>,
}

/// Where it is asked.
pub enum At {
    /// Of the value of this expression, which passes through; of the function, if the expression is the path of a call.
    Around(NodeId),
    /// Before the statement of this expression, of something else: a copy, a place.
    Ahead(NodeId, TokenStream),
    /// After this expression, of a place that it mentions.
    Behind(NodeId, TokenStream),
    /// Of a binding, where it has its value.
    Named(Site, Ident),
    /// Before a statement, of the function that a copy of it calls.
    Copied { stmt: NodeId, path: Box<ExprPath>, args: TokenStream },
    /// Nothing is asked: the tokens decide.
    Nowhere,
}

/// A question, and what is said if the answer is yes.
pub struct Check {
    pub question: Question,
    pub words: Words,
    /// The name of the check and the other place, which the compiler shows.
    pub second: (&'static str, Span),
}

pub enum Question {
    /// Has the type the fact? A type of `async_hygiene::__private::question`.
    Type(TokenStream),
    /// Has the type the fact `question`, and not the type `of` the fact `unless`? `of` is a place, or a call that is as good as one; none:
    /// the same type.
    Unless { question: TokenStream, unless: TokenStream, of: Option<TokenStream> },
    /// Has the type the fact `question`, and is none of these an exception? Each with the place that it is about; none: the same value.
    UnlessAny { question: TokenStream, unless: Vec<(TokenStream, Option<TokenStream>)> },
    /// Does it matter that a value of the type is lost? Not if its drop gives back what was taken, or if it is a guard.
    Matters,
    /// Is it this function of std? The `call` of the example decides its generic parameters.
    Function { known: &'static str, params: &'static [Param] },
    /// The tokens have answered already.
    Certain,
}

/// A parameter of a known function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Param {
    /// Of a type that is the caller's choice.
    Generic,
    /// `&mut` of one.
    GenericMut,
    Concrete,
    /// The closure of `std::thread::scope`.
    Scoped,
}

/// Puts the question into the body, at the level that holds there.
pub fn ask(edits: &mut Edits, ask: Ask, levels: &Levels, sole: Sole<'_>) {
    let subject = match &ask.at {
        At::Around(_) | At::Copied { .. } | At::Nowhere => None,
        At::Ahead(_, tokens) | At::Behind(_, tokens) => {
            Some(probe::spanned_call("same", TokenStream::new(), quote!(&#tokens), ask.ends))
        }
        At::Named(_, name) => Some(probe::spanned_call("same", TokenStream::new(), quote!(&#name), ask.ends)),
    };
    let mut own = TokenStream::new();
    for (n, check) in ask.checks.iter().enumerate() {
        let setting = levels.level(ask.levels, check.words.lint);
        let asked = match setting.level {
            Level::Allow => continue,
            Level::Expect => {
                let Some(expect) = setting.expect.filter(|e| sole(*e)) else { continue };
                warning(check, subject.as_ref(), ask.ends, Some(probe::expect_attr(levels, expect)))
            }
            Level::Warn => warning(check, subject.as_ref(), ask.ends, None),
            Level::Deny | Level::Forbid if levels.without_texts() => {
                warning(check, subject.as_ref(), ask.ends, Some(probe::deny_attr()))
            }
            Level::Deny | Level::Forbid => {
                let same = |other: &&Check| other.words.lint.trait_name() == check.words.lint.trait_name();
                let before = ask.checks[..n].iter().filter(same).count();
                error(check, before, subject.as_ref(), ask.ends)
            }
        };
        if matches!(check.question, Question::Function { known, .. } if known.starts_with("std::os::unix::")) {
            own.extend(quote!(#[cfg(unix)]));
        }
        own.extend(asked);
    }
    if own.is_empty() {
        return;
    }
    let placed = |own, cfg| (Probe::of(own, ask.ends, cfg), ask.ends.0);
    match ask.at {
        At::Around(expr) | At::Behind(expr, _) => edits.around(expr, placed(own, TokenStream::new())),
        At::Ahead(expr, _) => edits.ahead(expr, placed(own, ask.cfg)),
        At::Named(site, name) => {
            let mut probe = Probe::of(own, ask.ends, ask.cfg);
            probe.name = Some(name);
            edits.by_name(site, (probe, ask.ends.0));
        }
        At::Copied { stmt, path, args } => {
            // Underlined as the path alone: an error in the arguments is word for word that of the call itself, and said once.
            let function = Expr::Path(*path);
            let probe = Probe::of(own, span::ends(&function), TokenStream::new());
            let function = probe::around(&function, &[(probe, ask.ends.0)]);
            let copy = quote!(::async_hygiene::__private::same(&#function(#args)););
            edits.ahead(stmt, placed(copy, ask.cfg));
        }
        At::Nowhere => edits.prelude.push(probe::never(probe::statements(&[placed(own, ask.cfg)]))),
    }
}

/// The subject in a variable: its name, what sets it up, and its value. Of the copy of an expression there is one only: what is in it would
/// be checked twice.
fn once(subject: Option<&TokenStream>, ends: Ends) -> (Ident, TokenStream, TokenStream) {
    let like = subject.cloned().unwrap_or_else(|| probe::like(ends));
    let name = probe::placed("value", Span::call_site());
    let value = probe::spanned_call("same", TokenStream::new(), quote!(#name), ends);
    (name.clone(), quote!(let #name = #like;), value)
}

/// What a check is called with.
fn operands(check: &Check, subject: Option<&TokenStream>, ends: Ends) -> (TokenStream, TokenStream) {
    let verdict = package::verdict();
    match &check.question {
        Question::Type(_) => {
            let like = subject.cloned().unwrap_or_else(|| probe::like(ends));
            (TokenStream::new(), quote!(#like, #verdict))
        }
        Question::Matters => {
            let like = subject.cloned().unwrap_or_else(|| probe::like(ends));
            (TokenStream::new(), quote!(#like, 0, #verdict, #verdict))
        }
        Question::Unless { of, .. } => {
            let (name, setup, value) = once(subject, ends);
            let of = match of {
                Some(of) => quote!(::async_hygiene::__private::same(&#of)),
                None => quote!(#name),
            };
            (setup, quote!(#value, #verdict, #of, #verdict))
        }
        Question::UnlessAny { unless, .. } => {
            let (name, setup, value) = once(subject, ends);
            let of = unless.iter().map(|(_, of)| match of {
                Some(of) => quote!(::async_hygiene::__private::same(&#of)),
                None => quote!(#name),
            });
            let verdicts = unless.iter().map(|_| &verdict);
            // The bound is on these: so they are what the compiler underlines.
            let of = probe::spanned_call("these", TokenStream::new(), quote!((#(#of,)*)), ends);
            (setup, quote!(#value, #verdict, #of, (#(#verdicts,)*)))
        }
        Question::Function { known, params, .. } => {
            let open: Vec<Ident> =
                (0..params.len()).map(|n| format_ident!("param_{n}", span = Span::mixed_site())).collect();
            let like = probe::own("known", Span::mixed_site());
            let args = open.iter().zip(*params).map(|(name, param)| match param {
                Param::GenericMut => quote!(&mut ::async_hygiene::__private::value(#name)),
                Param::Generic | Param::Concrete | Param::Scoped => quote!(::async_hygiene::__private::value(#name)),
            });
            let generic: Vec<_> =
                open.iter().zip(*params).filter(|(_, p)| **p != Param::Concrete).map(|(name, _)| name).collect();
            let call = (!generic.is_empty()).then(|| quote!(::async_hygiene::__private::same(&#like(#(#args),*));));
            let mut path = TokenStream::new();
            for segment in known.split("::") {
                let segment = Ident::new(segment, Span::call_site());
                path.extend(quote!(::#segment));
            }
            let scoped = (*params == [Param::Scoped]).then(|| quote!((),));
            let setup = quote! {
                // Who calls another function of that name is not to hear about this one.
                #[allow(deprecated, clippy::disallowed_methods)]
                let #like = ::async_hygiene::__private #path;
                #(let #open = ::async_hygiene::__private::ask();)*
                #call
            };
            let asked = probe::spanned_call("asked", TokenStream::new(), probe::asked(ends.0).to_token_stream(), ends);
            (setup, quote!(#asked, &#like, (#(#generic,)* #scoped), 0))
        }
        Question::Certain => {
            let nothing = probe::spanned_call("same", TokenStream::new(), quote!(&()), ends);
            (TokenStream::new(), quote!(#nothing, 0))
        }
    }
}

/// The `n`th question of a lint at a place, as an error.
fn error(check: &Check, n: usize, subject: Option<&TokenStream>, ends: Ends) -> TokenStream {
    let (name, at) = check.second;
    let words = &check.words;
    let (setup, operands) = operands(check, subject, ends);
    // Two traits of one name the compiler would tell apart by their whole paths.
    let nth = if n == 0 { String::new() } else { format!("_{}", n + 1) };
    let bound = format_ident!("{}{}{nth}", words.lint.trait_name(), crate::span::line(ends.0), span = at);
    let function = Ident::new(name, at);
    let lint = lint(words);
    let private = quote!(::async_hygiene::__private);
    let (questions, joins) = (package::questions(Span::call_site()), package::joins());
    let sized = quote!(#private::std::marker::Sized);
    // Its bound and its name span the other place, and nothing else: an item that spans user code makes a hole in the coverage of lines.
    let bound_of = |kind: TokenStream| quote_spanned!(at=> #bound<#kind>);
    // Of what is lost, not of the type: of a type parameter the compiler would want a bound that nobody can write.
    let of_answer = matches!(check.question, Question::UnlessAny { .. });
    let signature = match &check.question {
        Question::Type(question) => {
            let bound = bound_of(package::joined(quote_spanned!(at=> K), at));
            quote!(fn #function<T: #questions::Asks<#question, V, K> + #bound + ?#sized, V, K #joins>(_: &T, _: V) {})
        }
        Question::Unless { question, unless, .. } => {
            let bound = bound_of(package::joined(quote_spanned!(at=> L::Out), at));
            let joins = (!joins.is_empty()).then(|| quote!(L::Out #joins,));
            quote! {
                fn #function<T, R, V, K, W, L>(_: &T, _: V, _: &R, _: W)
                where
                    T: #questions::Asks<#question, V, K> + #bound + ?#sized,
                    R: #questions::Asks<#unless, W, L> + ?#sized,
                    L: #private::ExceptFor<K>,
                    #joins
                {}
            }
        }
        Question::UnlessAny { question, unless } => {
            let left = package::joined(quote_spanned!(at=> X::Left), at);
            let bound = quote_spanned!(at=> #left: #bound);
            let joins = (!joins.is_empty()).then(|| quote!(X::Left #joins,));
            let unless = unless.iter().map(|(question, _)| question);
            quote! {
                fn #function<T, V, K, X, W, L>(_: &T, _: V, _: X, _: W)
                where
                    T: #questions::Asks<#question, V, K> + ?#sized,
                    X: #questions::Exceptions<(#(#unless,)*), W, L, K>,
                    #bound,
                    #joins
                {}
            }
        }
        Question::Function { .. } => {
            let bound = bound_of(quote_spanned!(at=> K));
            quote! {
                fn #function<F: #private::SameAs<G, #lint, V, K> + #bound, G, Q, V: #private::Otherwise<Q>, K>(
                    _: &F,
                    _: &G,
                    _: Q,
                    _: V,
                ) {}
            }
        }
        Question::Matters => {
            let bound = bound_of(quote_spanned!(at=> M::Out));
            let given_back = match package::is_tagged() {
                true => quote!(#questions::GivenBack),
                false => quote!(#private::question::GivenBack),
            };
            quote! {
                fn #function<T, V, K, W, L, X, M>(_: &T, _: V, _: W, _: X)
                where
                    V: #private::Certainly<#lint, K>,
                    L: #private::ExceptFor<K>,
                    M: #private::ExceptFor<L::Out>,
                    T: #given_back<W, L> + #questions::Guards<X, M> + #bound + ?#sized,
                {}
            }
        }
        Question::Certain => {
            let bound = bound_of(quote_spanned!(at=> K));
            quote!(fn #function<T: #bound + ?#sized, V: #private::Certainly<#lint, K>, K>(_: &T, _: V) {})
        }
    };
    let call = probe::call_with(name, &operands, ends);
    let on = probe::on_unimplemented(words);
    let declared = if of_answer {
        quote! {
            trait #bound {}
            #[diagnostic::do_not_recommend]
            impl #bound for #private::Clear {}
            #[diagnostic::do_not_recommend]
            impl #bound for #private::Undecided {}
        }
    } else {
        quote! {
            trait #bound<Kind> {}
            #[diagnostic::do_not_recommend]
            impl<T: ?#sized> #bound<#private::Clear> for T {}
            #[diagnostic::do_not_recommend]
            impl<T: ?#sized> #bound<#private::Undecided> for T {}
            #[diagnostic::do_not_recommend]
            impl<T: ?#sized, K: #private::QuietAnswer> #bound<#private::In<K>> for T {}
        }
    };
    quote!({
        #setup
        #on
        #declared
        #signature
        #call
    })
}

fn warning(check: &Check, subject: Option<&TokenStream>, ends: Ends, attr: Option<TokenStream>) -> TokenStream {
    let (setup, operands) = operands(check, subject, ends);
    let (function, operands) = match &check.question {
        Question::Type(question) => {
            ("warn_type", quote!(#operands, ::async_hygiene::__private::PhantomData::<#question>,))
        }
        Question::Unless { question, unless, .. } => {
            ("warn_type_unless", quote!(#operands, ::async_hygiene::__private::PhantomData::<(#question, #unless)>,))
        }
        Question::UnlessAny { question, unless } => {
            let unless = unless.iter().map(|(question, _)| question);
            (
                "warn_type_unless_any",
                quote!(#operands, ::async_hygiene::__private::PhantomData::<(#question, (#(#unless,)*))>,),
            )
        }
        Question::Function { .. } => {
            let lint = lint(&check.words);
            ("warn_function", quote!(#operands, ::async_hygiene::__private::PhantomData::<#lint>,))
        }
        Question::Matters => {
            let lint = lint(&check.words);
            ("warn_unless_given_back", quote!(#operands, ::async_hygiene::__private::PhantomData::<#lint>,))
        }
        Question::Certain => ("warn_certain", TokenStream::new()),
    };
    let warning = probe::warning_with(function, operands, &check.words, ends, attr);
    quote!({ #setup #warning })
}

/// The lint as a type.
fn lint(words: &Words) -> TokenStream {
    let name = Ident::new(words.lint.name(), Span::call_site());
    quote!(::async_hygiene::lints::#name)
}
