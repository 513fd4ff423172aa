//! Functions of the same file, judged by their text.
//!
//! What stands there has no types. A place that is made of `self` and of parameters is the same place seen from the call, where its type can be
//! asked: `self.stream` of `conn.read_frame()` is `conn.stream`.

use std::collections::{HashMap, VecDeque};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};
use syn::{
    Block, Expr, ExprCall, ExprMethodCall, ExprPath, FnArg, GenericArgument, Ident, ImplItemFn, Macro, Pat, PatIdent,
    PathArguments, Signature, Type,
};

use super::{Code, Judge, segments};
use crate::declared::{self, Declared, is_place, is_self, strip_references};
use crate::file::{File, Function, Kind, Source, tokens};
use crate::ir::NodeId;
use crate::macros::Opened;
use crate::names;
use crate::span;
use crate::survey::{self, Macros};

/// A function of the file that is called.
pub enum Callee {
    /// It promises to be cancel safe: its text is read where it is annotated.
    Promised,
    Read(Box<Called>),
}

/// One whose text is read.
pub struct Called {
    pub name: String,
    pub signature: Signature,
    pub block: Box<Block>,
    pub macros: Macros,
    /// Where it is declared.
    pub line: usize,
    /// Its type, for a method.
    of: Option<String>,
    /// What its parameters are at the call, where those are places of the same module.
    params: HashMap<String, (TokenStream, Vec<String>)>,
    lines: HashMap<NodeId, usize>,
}

/// Functions on one way down.
const DEEPEST: usize = 4;

impl Judge<'_, '_> {
    /// The method of the file that is called, if the type of the receiver is known to be declared there.
    pub(super) fn called_method(&self, code: &Code<'_>, call: &ExprMethodCall) -> Option<Callee> {
        let source = self.scene.source()?;
        let name = call.method.to_string();
        if !source.has_async_fn(&name) {
            return None;
        }
        let file = source.whole_outline();
        let line = self.line(code, || span::line(call.method.span()));
        let receiver = strip_references(&call.receiver);
        let of = self.type_of(code, source, receiver, line)?;
        let function = file.method_of(&of, &name)?;
        let in_module = file.same_module(line, function.line);
        // In another module the name may be that of another type.
        if !in_module && !is_self(receiver) {
            return None;
        }
        let mut called = match self.function(code, source, function, Some(of))? {
            Callee::Read(called) => called,
            Callee::Promised => return Some(Callee::Promised),
        };
        if in_module {
            called.param("self", receiver, code);
            called.args(call.args.iter(), code);
        }
        Some(Callee::Read(called))
    }

    pub(super) fn called_function(&self, code: &Code<'_>, path: &ExprPath, call: &ExprCall) -> Option<Callee> {
        let source = self.scene.source()?;
        let segments = names::segments(&path.path);
        let name = segments.last()?;
        if path.qself.is_some() || !source.has_async_fn(name) {
            return None;
        }
        let file = source.whole_outline();
        let line = self.line(code, || span::line(span::ends(&call.func).0));
        let (function, of) = match &segments[..] {
            [name] if code.called.is_some() || !(self.scene.binds(name) || self.scene.declares(name)) => {
                (file.function(name, line)?, None)
            }
            [of, name] if of == "self" => (file.function(name, line)?, None),
            [of, name] if of == "Self" => {
                let of = self.self_type(code, file, line)?;
                (file.method_of(&of, name)?, Some(of))
            }
            [of, name] if of.starts_with(char::is_uppercase) => (file.method_of(of, name)?, Some(of.clone())),
            _ => return None,
        };
        let mut called = match self.function(code, source, function, of)? {
            Callee::Read(called) => called,
            Callee::Promised => return Some(Callee::Promised),
        };
        if file.same_module(line, called.line) {
            let mut args = call.args.iter();
            if called.signature.receiver().is_some() {
                called.param("self", strip_references(args.next()?), code);
            }
            called.args(args, code);
        }
        Some(Callee::Read(called))
    }

    fn line(&self, code: &Code<'_>, here: impl FnOnce() -> usize) -> usize {
        code.called.map_or_else(here, |called| called.line)
    }

    fn self_type(&self, code: &Code<'_>, file: &File, line: usize) -> Option<String> {
        match code.called {
            Some(called) => called.of.clone(),
            None => file.type_at(line).map(str::to_owned),
        }
    }

    /// The name of a place's type, as it is declared in the file.
    fn type_of(&self, code: &Code<'_>, source: &Source, place: &Expr, line: usize) -> Option<String> {
        let file = source.whole_outline();
        if is_self(place) {
            return self.self_type(code, file, line);
        }
        if let Expr::Field(field) = place {
            let of = self.type_of(code, source, strip_references(&field.base), line)?;
            let item: syn::ItemStruct = syn::parse_str(&source.text_of_struct(&of)?).ok()?;
            let declared = match &field.member {
                syn::Member::Named(name) => item.fields.iter().find(|f| f.ident.as_ref() == Some(name)),
                syn::Member::Unnamed(index) => item.fields.iter().nth(index.index as usize),
            };
            return name_of(&declared?.ty);
        }
        match (code.called, place) {
            (Some(called), Expr::Path(path)) => {
                let name = path.path.get_ident()?;
                called.signature.inputs.iter().find_map(|arg| match arg {
                    FnArg::Typed(arg) if matches!(&*arg.pat, Pat::Ident(p) if p.ident == *name) => name_of(&arg.ty),
                    _ => None,
                })
            }
            (Some(_), _) => None,
            (None, place) => {
                let of = Declared { scene: self.scene, line }.of(place)?;
                let last = of.rsplit("::").next()?.to_owned();
                // Not the type of this file, but one of the same name: `mpsc::Receiver`.
                let means = file.resolve(std::slice::from_ref(&last), line).join("::");
                (means == of).then_some(last)
            }
        }
    }

    fn function(&self, code: &Code<'_>, source: &Source, function: &Function, of: Option<String>) -> Option<Callee> {
        let seen = code.way.iter().any(|step| step.function == function.name);
        if !function.is_async || seen || code.way.len() >= DEEPEST {
            return None;
        }
        if function.is_cancel_safe {
            return Some(Callee::Promised);
        }
        let text = source.text_of(function);
        let item: ImplItemFn = syn::parse_str(&text).ok()?;
        let block = Box::new(item.block);
        let macros = survey::survey(&block).macros;
        let lines = Lines::of(&text, function.line, &block, &macros);
        Some(Callee::Read(Box::new(Called {
            name: function.name.clone(),
            signature: item.sig,
            block,
            macros,
            line: function.line,
            of,
            params: HashMap::new(),
            lines,
        })))
    }
}

impl Called {
    /// What stands for a parameter, where that is a place.
    fn param(&mut self, name: &str, place: &Expr, code: &Code<'_>) {
        let known = match code.called {
            Some(outer) => outer.place(place).zip(segments(place).and_then(|place| outer.segments(&place))),
            None => is_place(place).then(|| place.to_token_stream()).zip(segments(place)),
        };
        // Bound anew, it is something else.
        let shadowed = name != "self" && binds(&self.block, &self.macros, name);
        if let Some(known) = known.filter(|_| !shadowed) {
            self.params.insert(name.to_owned(), known);
        }
    }

    fn args<'e>(&mut self, args: impl Iterator<Item = &'e Expr>, code: &Code<'_>) {
        let names: Vec<Option<String>> = self
            .signature
            .inputs
            .iter()
            .filter_map(|arg| match arg {
                FnArg::Typed(arg) => Some(match &*arg.pat {
                    Pat::Ident(pat) => Some(pat.ident.to_string()),
                    _ => None,
                }),
                FnArg::Receiver(_) => None,
            })
            .collect();
        for (name, arg) in names.into_iter().zip(args) {
            if let Some(name) = name {
                self.param(&name, strip_references(arg), code);
            }
        }
    }

    /// A place of the function, as it is seen from the call.
    pub fn place(&self, place: &Expr) -> Option<TokenStream> {
        Some(match place {
            Expr::Path(path) => self.params.get(&path.path.get_ident()?.to_string())?.0.clone(),
            Expr::Field(e) => {
                let (base, member) = (self.place(&e.base)?, &e.member);
                quote!(#base.#member)
            }
            Expr::Paren(e) => self.place(&e.expr)?,
            Expr::Reference(e) => self.place(&e.expr)?,
            Expr::Unary(e) if matches!(e.op, syn::UnOp::Deref(_)) => {
                let inner = self.place(&e.expr)?;
                quote!((*#inner))
            }
            _ => return None,
        })
    }

    /// The same of its segments.
    pub fn segments(&self, place: &[String]) -> Option<Vec<String>> {
        let (root, fields) = place.split_first()?;
        let mut place = self.params.get(root)?.1.clone();
        place.extend(fields.iter().cloned());
        Some(place)
    }

    /// The line of an expression, by the last name in it that is called.
    pub fn line_of(&self, expr: &Expr) -> usize {
        let ident: Option<&Ident> = match expr {
            Expr::MethodCall(call) => Some(&call.method),
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) => path.path.segments.last().map(|s| &s.ident),
                _ => None,
            },
            Expr::Path(path) => path.path.segments.last().map(|s| &s.ident),
            Expr::Await(e) => return self.line_of(&e.base),
            Expr::Try(e) => return self.line_of(&e.expr),
            _ => None,
        };
        ident.and_then(|ident| self.lines.get(&NodeId::of(ident))).copied().unwrap_or(self.line)
    }
}

/// True if a pattern somewhere in the block may bind the name anew.
fn binds(block: &Block, macros: &Macros, name: &str) -> bool {
    struct Find<'b> {
        name: &'b str,
        macros: &'b Macros,
        found: bool,
    }
    impl<'b> Visit<'b> for Find<'b> {
        fn visit_pat_ident(&mut self, pat: &'b PatIdent) {
            self.found |= pat.ident == self.name;
            visit::visit_pat_ident(self, pat);
        }
        fn visit_macro(&mut self, mac: &'b Macro) {
            let macros = self.macros;
            match macros.get(mac) {
                Some(opened) => opened.visit(self),
                None => self.found |= names::any(&mac.tokens, &|ident| ident == self.name),
            }
        }
    }
    let mut find = Find { name, macros, found: false };
    find.visit_block(block);
    find.found
}

/// The name of a type, behind pointers. A longer path leads elsewhere.
fn name_of(ty: &Type) -> Option<String> {
    let segments = &declared::type_path(ty)?.segments;
    let last = segments.last().filter(|_| segments.len() == 1)?;
    match &last.arguments {
        PathArguments::AngleBracketed(args) if matches!(&*last.ident.to_string(), "Arc" | "Box" | "Pin" | "Rc") => {
            args.args.iter().find_map(|arg| match arg {
                GenericArgument::Type(ty) => name_of(ty),
                _ => None,
            })
        }
        _ => Some(last.ident.to_string()),
    }
}

/// The lines of names: those of the tree have none, those of the text do, and both come in the same order.
struct Lines<'b> {
    macros: &'b Macros,
    left: HashMap<String, VecDeque<usize>>,
    found: HashMap<NodeId, usize>,
}

impl<'b> Lines<'b> {
    fn of(text: &str, first: usize, block: &'b Block, macros: &'b Macros) -> HashMap<NodeId, usize> {
        let mut left: HashMap<String, VecDeque<usize>> = HashMap::new();
        let mut body = false;
        for token in tokens(text) {
            body |= token.kind == Kind::Punct('{');
            if let (Kind::Ident(name), true) = (token.kind, body) {
                left.entry(name).or_default().push_back(first + token.line - 1);
            }
        }
        let mut lines = Lines { macros, left, found: HashMap::new() };
        lines.visit_block(block);
        lines.found
    }

    fn name(&mut self, name: &str) -> Option<usize> {
        self.left.get_mut(name.trim_start_matches("r#"))?.pop_front()
    }

    fn skip(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => _ = self.name(&ident.to_string()),
                TokenTree::Group(group) => self.skip(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

impl<'b> Visit<'b> for Lines<'b> {
    fn visit_ident(&mut self, ident: &'b Ident) {
        if let Some(line) = self.name(&ident.to_string()) {
            self.found.insert(NodeId::of(ident), line);
        }
    }

    fn visit_lifetime(&mut self, _: &'b syn::Lifetime) {}

    fn visit_macro(&mut self, mac: &'b Macro) {
        visit::visit_path(self, &mac.path);
        let macros = self.macros;
        match macros.get(mac) {
            Some(opened @ Opened::Select(_)) => opened.visit(self),
            _ => self.skip(mac.tokens.clone()),
        }
    }
}
