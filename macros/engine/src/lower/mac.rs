//! Macros: the known ones by their grammar, the others as something that may do anything with what it mentions.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Expr, Macro};

use super::bind::Source;
use super::{Lower, ScopeToken};
use crate::ir::{AwaitKind, Hint, LocalId, LocalKind, NodeId, Op, Site};
use crate::macros::{Args, Exit, Matches, On, Opened, Pin, Runs, Select, Temps, Used};

impl<'a> Lower<'a> {
    /// A macro whose value is used.
    pub(super) fn macro_expr(&mut self, expr: &'a Expr, mac: &'a Macro) -> Option<LocalId> {
        let Some(opened) = self.macros.get(mac) else { return self.opaque(Some(expr), mac) };
        match opened {
            Opened::Args(args) => {
                let contents = self.args_macro(args, mac);
                let scope = self.temp_scope();
                let contents = contents?;
                let parts = contents.clone();
                let made = self.add_temp(expr, scope, contents, false)?;
                self.function.locals[made.index()].parts = parts;
                Some(made)
            }
            Opened::Matches(matches) => {
                self.matches(matches);
                None
            }
            Opened::Pin(pin) => {
                self.pin(pin, None);
                None
            }
            Opened::Select(select) => self.select(Some(expr), select, mac),
            Opened::Stream(stream) => self.stream(Some(expr), stream),
            Opened::Closure(closure) => {
                self.deferred(&closure.stmts);
                None
            }
            Opened::Inert(_) => None,
        }
    }

    /// A macro that is a statement of its own, in temporary scope `scope`, which is closed here.
    pub(super) fn macro_stmt(&mut self, mac: &'a Macro, stmt: NodeId, scope: ScopeToken) {
        let Some(opened) = self.macros.get(mac) else {
            self.opaque(None, mac);
            return self.close(scope);
        };
        match opened {
            // It declares names in the enclosing block.
            Opened::Pin(pin) => {
                self.close(scope);
                self.pin(pin, Some(Site::After(stmt)));
                return;
            }
            Opened::Args(args) => {
                self.args_macro(args, mac);
            }
            Opened::Matches(matches) => self.matches(matches),
            Opened::Select(select) => {
                self.select(None, select, mac);
            }
            Opened::Stream(stream) => {
                self.stream(None, stream);
            }
            Opened::Closure(closure) => self.deferred(&closure.stmts),
            Opened::Inert(_) => {}
        }
        self.close(scope);
    }

    /// Expressions in order. What was moved in, unless the macro does not come back.
    fn args_macro(&mut self, args: &'a Args, mac: &'a Macro) -> Option<Vec<LocalId>> {
        let whole = self.open(true);
        let statement = self.body().scopes[..whole.0].iter().rposition(|s| s.temps).unwrap_or(0);
        let mut moved = Vec::new();
        let mut pinned = Vec::new();
        let start = self.cursor();
        let mut skipped = Vec::new();
        let mut on_exit = false;
        for arg in &args.args {
            match arg.how.runs {
                Runs::Always => {}
                Runs::Sometimes if skipped.is_empty() => {
                    let at = self.cursor();
                    skipped.push(at);
                    self.branch_to(at);
                }
                Runs::Sometimes => {}
                Runs::OnExit if !on_exit => {
                    // From here on control does not come back.
                    on_exit = true;
                    skipped.clear();
                    skipped.push(self.cursor());
                    let at = self.cursor();
                    self.branch_to(at);
                }
                Runs::OnExit => {}
            }
            let one = (arg.how.temps == Temps::Arg).then(|| self.open(true));
            let value = match arg.how.used {
                Used::Ref | Used::RefMut => {
                    let before = self.function.locals.len();
                    self.place(&arg.expr);
                    if arg.how.temps == Temps::Statement {
                        self.keep_until(before, statement);
                    }
                    None
                }
                Used::Move | Used::Pinned => {
                    let before = self.function.locals.len();
                    let value = self.value(&arg.expr);
                    if arg.how.temps == Temps::Statement {
                        self.keep_until(before, statement);
                    }
                    if arg.how.used == Used::Pinned {
                        pinned.push(value)
                    } else {
                        moved.push(value)
                    }
                    value
                }
            };
            if let Some(one) = one {
                self.consume(value);
                self.close(one);
            }
        }
        for name in args.captures() {
            if let Some(id) = self.resolve(&name) {
                self.note_mention(NodeId::of(args), id);
                self.emit(Op::Use(id));
            }
        }
        let mut contents = Vec::new();
        for value in moved.into_iter().chain(pinned).flatten() {
            contents.extend(self.origin(value));
            self.consume(Some(value));
        }
        if args.suspends {
            self.suspend(AwaitKind::Macro, NodeId::of(mac), Self::span_of(&mac.path));
        }
        self.close(whole);
        match args.exit {
            Exit::Panics | Exit::Returns => {
                self.diverge();
                return None;
            }
            Exit::MayPanic | Exit::MayReturn | Exit::No => {}
        }
        if on_exit {
            self.join(&skipped);
        } else if !skipped.is_empty() {
            let end = self.cursor();
            skipped.truncate(1);
            let from = skipped.first().copied().flatten().or(start);
            self.join_optional(from, end);
        }
        Some(contents)
    }

    /// Continues after something that may have been left out.
    fn join_optional(&mut self, before: Option<crate::ir::BlockId>, end: Option<crate::ir::BlockId>) {
        if before == end {
            return;
        }
        self.join(&[before, end]);
    }

    /// Lets the temporaries made since `before` live until the enclosing statement ends.
    fn keep_until(&mut self, before: usize, scope: usize) {
        let body = self.body();
        let Some(inner) = body.scopes.last_mut() else { return };
        let (kept, rest): (Vec<LocalId>, Vec<LocalId>) = inner.locals.drain(..).partition(|l| l.index() >= before);
        inner.locals = rest;
        body.scopes[scope].locals.extend(kept);
    }

    fn matches(&mut self, matches: &'a Matches) {
        let value = self.place(&matches.scrutinee);
        let from = self.cursor();
        self.branch_to(from);
        let scope = self.open(true);
        let source = Source { kind: LocalKind::Binding, site: None, hint: Hint::None, init: true, from: None };
        self.bind(&matches.pat, &source);
        if let Some(guard) = &matches.guard {
            let held = self.value(guard);
            self.consume(held);
        }
        self.close(scope);
        let end = self.cursor();
        self.join(&[from, end]);
        if let Some(id) = value {
            self.emit(Op::Use(id));
        }
    }

    fn pin(&mut self, pin: &'a Pin, site: Option<Site>) {
        for place in &pin.places {
            let value = match &place.init {
                Some(init) => {
                    let scope = self.open(true);
                    let value = self.value(init);
                    self.consume(value);
                    self.close(scope);
                    value
                }
                None => {
                    let value = self.resolve(&place.name);
                    self.consume(value);
                    value
                }
            };
            let contents = value.map(|v| self.origin(v)).unwrap_or_default();
            let site = site.filter(|_| contents.is_empty());
            let id = self.add_binding(&place.name, LocalKind::Binding, site, Hint::None, true);
            self.function.locals[id.index()].parts.clone_from(&contents);
            self.function.locals[id.index()].contents = contents;
        }
    }

    fn select(&mut self, expr: Option<&'a Expr>, select: &'a Select, mac: &'a Macro) -> Option<LocalId> {
        // All futures are made in one statement, in order; then the task waits; then one handler runs.
        let making = self.open(true);
        let mut suspends = true;
        let mut futures = Vec::new();
        for branch in &select.branches {
            if let On::Future { guard: Some(guard), .. } = &branch.on {
                let scope = self.open(true);
                let held = self.value(guard);
                self.consume(held);
                self.close(scope);
            }
        }
        for branch in &select.branches {
            match &branch.on {
                On::Future { future, .. } => futures.push(self.value(future)),
                On::Default => suspends = false,
                On::Else | On::Complete => {}
            }
        }
        for future in futures {
            self.consume(future);
        }
        self.close(making);
        if suspends {
            self.suspend(AwaitKind::Macro, NodeId::of(mac), Self::span_of(&mac.path));
        }
        let from = self.cursor();
        let mut ends = Vec::new();
        let mut values = Vec::new();
        for branch in &select.branches {
            self.branch_to(from);
            if from.is_none() {
                self.set_cursor(None);
            }
            let scope = self.open(true);
            let outer = self.body().scopes[..scope.0].iter().rposition(|s| s.temps).unwrap_or(0);
            if let On::Future { pat, future, .. } = &branch.on {
                if let Some(at) = self.position() {
                    self.function.handlers.push((NodeId::of(future), at));
                }
                let source = Source {
                    kind: LocalKind::Binding,
                    site: Some(Self::site_before(&branch.handler)),
                    hint: Hint::None,
                    init: true,
                    from: Some(NodeId::of(future)),
                };
                self.bind(pat, &source);
            }
            let value = self.value(&branch.handler);
            values.push(self.rehome(&branch.handler, value, outer));
            self.close(scope);
            ends.push(self.cursor());
        }
        self.join(&ends);
        match expr {
            Some(expr) => self.merge(expr, values),
            None => {
                values.into_iter().for_each(|v| self.consume(v));
                None
            }
        }
    }

    /// A macro of which nothing is known: it may take what it mentions, and it may await.
    fn opaque(&mut self, expr: Option<&'a Expr>, mac: &'a Macro) -> Option<LocalId> {
        let mut seen = Seen::default();
        seen.scan(mac.tokens.clone());
        for name in seen.names {
            self.mention(&name, NodeId::of(mac));
        }
        // An await in plain sight, not in a closure or block that may run elsewhere: what it does not mention is held across it.
        if seen.awaits && !seen.boundary {
            self.suspend(AwaitKind::Macro, NodeId::of(mac), Self::span_of(&mac.path));
        }
        expr.and_then(|expr| self.temp(expr))
    }
}

#[derive(Default)]
struct Seen {
    names: Vec<proc_macro2::Ident>,
    awaits: bool,
    boundary: bool,
}

impl Seen {
    fn scan(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.scan(group.stream()),
                TokenTree::Ident(ident) => {
                    if ident == "await" {
                        self.awaits = true;
                    } else if ident == "async" {
                        self.boundary = true;
                    } else {
                        self.names.push(ident);
                    }
                }
                TokenTree::Punct(punct) if punct.as_char() == '|' => self.boundary = true,
                TokenTree::Literal(literal) => {
                    // `{name}` in what may be a format string.
                    let text = literal.to_string();
                    if text.starts_with('"') {
                        for part in text.split('{').skip(1) {
                            let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                            if let Ok(ident) = syn::parse_str::<proc_macro2::Ident>(&name) {
                                self.names.push(ident);
                            }
                        }
                    }
                }
                TokenTree::Punct(_) => {}
            }
        }
    }
}
