//! Printing and visiting what was opened.

use super::{Args, Branch, Closure, Matches, On, Opened, Pin, Select, Stream};
use proc_macro2::TokenStream;
use quote::{ToTokens, TokenStreamExt};
use syn::Stmt;
use syn::visit::Visit;
use syn::visit_mut::VisitMut;

impl ToTokens for Opened {
    /// Prints the tokens between the delimiters of the macro.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Opened::Args(args) => args.to_tokens(tokens),
            Opened::Matches(matches) => matches.to_tokens(tokens),
            Opened::Pin(pin) => pin.to_tokens(tokens),
            Opened::Select(select) => select.to_tokens(tokens),
            Opened::Stream(stream) => stream.to_tokens(tokens),
            Opened::Closure(closure) => closure.to_tokens(tokens),
            Opened::Inert(inner) => inner.to_tokens(tokens),
        }
    }
}

impl ToTokens for Args {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.layout.print(tokens, self.args.iter().map(|arg| &arg.expr as &dyn ToTokens));
    }
}

impl ToTokens for Matches {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let nodes: [&dyn ToTokens; 3] = [&self.scrutinee, &self.pat, &self.guard];
        self.layout.print(tokens, nodes.into_iter());
        self.rest.to_tokens(tokens);
    }
}

impl ToTokens for Pin {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let nodes = self.places.iter().filter_map(|place| place.init.as_ref());
        self.layout.print(tokens, nodes.map(|init| init as &dyn ToTokens));
    }
}

impl ToTokens for Select {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut nodes: Vec<&dyn ToTokens> = Vec::new();
        for Branch { on, handler } in &self.branches {
            match on {
                On::Future { pat, future, guard } => {
                    nodes.extend([pat as &dyn ToTokens, future]);
                    nodes.extend(guard.iter().map(|guard| guard as &dyn ToTokens));
                }
                On::Else | On::Complete | On::Default => {}
            }
            nodes.push(handler);
        }
        self.layout.print(tokens, nodes.into_iter());
    }
}

impl ToTokens for Stream {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.print(tokens);
    }
}

impl ToTokens for Closure {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.stmts);
    }
}

/// One walk, written once for `&` and once for `&mut`.
macro_rules! walk {
    ($self:ident, $v:ident, $iter:ident, $expr:ident, $pat:ident, $stmt:ident) => {
        match $self {
            Opened::Args(args) => args.args.$iter().for_each(|arg| $v.$expr(walk!(@$iter arg.expr))),
            Opened::Matches(matches) => {
                $v.$expr(walk!(@$iter matches.scrutinee));
                $v.$pat(walk!(@$iter matches.pat));
                matches.guard.$iter().for_each(|guard| $v.$expr(guard));
                matches.rest.args.$iter().for_each(|arg| $v.$expr(walk!(@$iter arg.expr)));
            }
            Opened::Pin(pin) => {
                for place in pin.places.$iter() {
                    place.init.$iter().for_each(|init| $v.$expr(init));
                }
            }
            Opened::Select(select) => {
                for branch in select.branches.$iter() {
                    match walk!(@$iter branch.on) {
                        On::Future { pat, future, guard } => {
                            $v.$pat(pat);
                            $v.$expr(future);
                            guard.$iter().for_each(|guard| $v.$expr(guard));
                        }
                        On::Else | On::Complete | On::Default => {}
                    }
                    $v.$expr(walk!(@$iter branch.handler));
                }
            }
            Opened::Stream(stream) => stream.stmts.$iter().for_each(|stmt| $v.$stmt(stmt)),
            Opened::Closure(closure) => closure.stmts.$iter().for_each(|stmt| $v.$stmt(stmt)),
            Opened::Inert(_) => {}
        }
    };
    (@iter $place:expr) => { &$place };
    (@iter_mut $place:expr) => { &mut $place };
}

impl Opened {
    /// Visits all parsed nodes in source order.
    pub fn visit<'a>(&'a self, v: &mut (impl Visit<'a> + ?Sized)) {
        walk!(self, v, iter, visit_expr, visit_pat, visit_stmt);
    }

    /// The statements that it consists of, with no block of their own.
    pub fn statements_mut(&mut self) -> Option<&mut Vec<Stmt>> {
        match self {
            Opened::Stream(stream) => Some(&mut stream.stmts),
            Opened::Closure(closure) => Some(&mut closure.stmts),
            Opened::Args(_) | Opened::Matches(_) | Opened::Pin(_) | Opened::Select(_) | Opened::Inert(_) => None,
        }
    }

    /// Visits all parsed nodes in source order, to edit them.
    pub fn visit_mut(&mut self, v: &mut (impl VisitMut + ?Sized)) {
        walk!(self, v, iter_mut, visit_expr_mut, visit_pat_mut, visit_stmt_mut);
    }
}
