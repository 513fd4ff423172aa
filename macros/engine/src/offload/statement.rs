//! `#[offload]` on statements and expressions.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ExprMethodCall, Macro, Stmt};

use super::{Pool, call, leave, take};
use crate::attrs;
use crate::macros::{self, Opened};

/// Takes the attributes off and rewrites what they stand on. `awaits`: in an async body.
pub fn rewrite(block: &mut Block, awaits: bool) -> Vec<syn::Error> {
    let mut statements =
        Statements { place: if awaits { Place::Async } else { Place::Sync }, errors: Vec::new(), edited: false };
    statements.visit_block_mut(block);
    statements.errors
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Async,
    Sync,
    /// In a block that is offloaded.
    Offloaded,
}

struct Statements {
    place: Place,
    errors: Vec<syn::Error>,
    /// Something changed since this was last set to false: what a macro's tokens are printed again for.
    edited: bool,
}

const TAKES: &str = "`#[offload]` moves a call or a block, and this is neither
help: put it in a block: `{ … }`";

impl Statements {
    fn within(&mut self, place: Place, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.place, place);
        visit(self);
        self.place = outer;
    }

    /// Takes an attribute off, if there is one.
    fn pool(&mut self, attrs: &mut Vec<syn::Attribute>) -> Option<Pool> {
        let attr = take(attrs)?;
        self.edited = true;
        let (pool, errors) = Pool::of(&attr);
        let works = errors.is_empty();
        self.errors.extend(errors);
        while let Some(again) = take(attrs) {
            self.errors.push(syn::Error::new_spanned(again.path(), "`#[offload]` is given twice"));
        }
        let text = match self.place {
            Place::Async => return works.then_some(pool),
            Place::Sync => {
                "`#[offload]` awaits, and this is not async\nhelp: put it on the function, which becomes async: `#[offload] fn …`"
            }
            Place::Offloaded => "this runs on the blocking pool already",
        };
        self.errors.push(syn::Error::new_spanned(attr.path(), text));
        None
    }

    /// Rewrites what runs on the pool. What only unpacks its value stays outside: `?`, `.unwrap()`.
    fn offload(&mut self, expr: &mut Expr, pool: Pool) {
        // Attributes stay in front: a `#[cfg]` decides on all of it.
        let attrs = attrs::of_mut(expr).map(std::mem::take).unwrap_or_default();
        match &mut *expr {
            Expr::Try(e) => self.offload(&mut e.expr, pool),
            Expr::Paren(e) => self.offload(&mut e.expr, pool),
            Expr::Group(e) => self.offload(&mut e.expr, pool),
            Expr::MethodCall(e) if unpacks(e) => self.offload(&mut e.receiver, pool),
            work => match offloaded(work, pool) {
                Ok(offloaded) => *work = offloaded,
                Err(errors) => self.errors.extend(errors),
            },
        }
        if let Some(kept) = attrs::of_mut(expr) {
            *kept = attrs;
        }
    }

    /// Inside first: what is in a block that moves is on the pool already, what is in arguments is still here.
    fn target(&mut self, expr: &mut Expr, pool: Pool) {
        let place = if matches!(work(expr), Expr::Block(_) | Expr::Unsafe(_)) { Place::Offloaded } else { self.place };
        self.within(place, |v| v.visit_expr_mut(expr));
        self.offload(expr, pool);
    }

    fn opened(&mut self, mac: &mut Macro, opened: Option<Opened>) {
        let Some(mut opened) = opened else { return };
        let place = match opened {
            Opened::Closure(_) => Place::Sync,
            Opened::Stream(_) => Place::Async,
            _ => self.place,
        };
        let before = std::mem::take(&mut self.edited);
        self.within(place, |v| opened.visit_mut(v));
        if self.edited {
            mac.tokens = opened.to_token_stream();
        }
        self.edited |= before;
    }
}

/// The work with its await, or why it cannot move.
fn offloaded(work: &Expr, pool: Pool) -> Result<Expr, Vec<syn::Error>> {
    let moves = |errors: Vec<syn::Error>| if errors.is_empty() { Ok(()) } else { Err(errors) };
    let error = match work {
        Expr::Block(e) => return moves(leave::errors(e.label.as_ref(), &e.block)).map(|()| block(e, pool)),
        Expr::Unsafe(e) => return moves(leave::errors(None, &e.block)).map(|()| block(e, pool)),
        Expr::Call(e) if builds(&e.func) => syn::Error::new_spanned(
            &e.func,
            "this only puts a value together; what is in parentheses would run here, before\nhelp: put it in a block: \
             `{ … }`",
        ),
        Expr::Call(e) => return Ok(call::offloaded_call(e, pool)),
        Expr::MethodCall(e) => return Ok(call::offloaded_method(e, pool)),
        Expr::Await(e) => syn::Error::new(
            e.await_token.span,
            "what is awaited runs here, as a part of this task\nhelp: that is for sync code: take off `#[offload]`",
        ),
        other => syn::Error::new_spanned(other, TAKES),
    };
    Err(vec![error])
}

/// In braces, as it was: a statement of its own needs no semicolon.
fn block(block: &impl ToTokens, pool: Pool) -> Expr {
    let run = pool.run(&TokenStream::new(), block, (pool.span, pool.span));
    super::parsed(quote!({ #run }))
}

/// What is left when nothing is unpacked.
fn work(expr: &Expr) -> &Expr {
    match expr {
        Expr::Try(e) => work(&e.expr),
        Expr::Paren(e) => work(&e.expr),
        Expr::Group(e) => work(&e.expr),
        Expr::MethodCall(e) if unpacks(e) => work(&e.receiver),
        expr => expr,
    }
}

/// True for a method that takes apart what a call came back with, or says more about its error.
fn unpacks(call: &ExprMethodCall) -> bool {
    let is_work =
        matches!(work(&call.receiver), Expr::Call(_) | Expr::MethodCall(_) | Expr::Block(_) | Expr::Unsafe(_));
    is_work
        && matches!(
            call.method.to_string().as_str(),
            "unwrap"
                | "unwrap_err"
                | "unwrap_or"
                | "unwrap_or_default"
                | "unwrap_or_else"
                | "expect"
                | "expect_err"
                | "map_err"
                | "ok"
                | "err"
                | "ok_or"
                | "ok_or_else"
                | "is_ok"
                | "is_err"
                | "is_some"
                | "is_none"
                | "context"
                | "with_context"
                | "wrap_err"
                | "wrap_err_with"
        )
}

/// True for a tuple struct or variant, by its name.
fn builds(function: &Expr) -> bool {
    let Expr::Path(path) = function else { return false };
    let Some(name) = path.path.segments.last().map(|s| s.ident.to_string()) else { return false };
    name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase)
}

/// Where the attribute of a statement `#[offload] x = f();` is found.
fn leftmost(expr: &mut Expr) -> &mut Expr {
    match expr {
        Expr::Assign(e) => leftmost(&mut e.left),
        Expr::Binary(e) => leftmost(&mut e.left),
        Expr::Cast(e) => leftmost(&mut e.expr),
        expr => expr,
    }
}

impl VisitMut for Statements {
    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        match stmt {
            // Bodies of their own.
            Stmt::Item(_) => {}
            Stmt::Local(local) => {
                let pool = self.pool(&mut local.attrs);
                match (&mut local.init, pool) {
                    (Some(init), Some(pool)) => {
                        self.target(&mut init.expr, pool);
                        if let Some((_, diverge)) = &mut init.diverge {
                            self.visit_expr_mut(diverge);
                        }
                    }
                    (None, Some(_)) => {
                        self.errors.push(syn::Error::new_spanned(&local.pat, "there is nothing to offload"))
                    }
                    (_, None) => visit_mut::visit_local_mut(self, local),
                }
            }
            Stmt::Macro(mac) => {
                if self.pool(&mut mac.attrs).is_some() {
                    self.errors.push(syn::Error::new_spanned(&mac.mac.path, TAKES));
                }
                let opened = macros::open_stmt(&mac.mac);
                self.opened(&mut mac.mac, opened);
            }
            Stmt::Expr(expr @ (Expr::Assign(_) | Expr::Binary(_) | Expr::Cast(_)), _) => {
                let Some(pool) = attrs::of_mut(leftmost(expr)).and_then(|attrs| self.pool(attrs)) else {
                    return visit_mut::visit_expr_mut(self, expr);
                };
                match expr {
                    Expr::Assign(e) => {
                        self.visit_expr_mut(&mut e.left);
                        self.target(&mut e.right, pool);
                    }
                    other => self.errors.push(syn::Error::new_spanned(other, TAKES)),
                }
            }
            Stmt::Expr(expr, _) => self.visit_expr_mut(expr),
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Some(pool) = attrs::of_mut(expr).and_then(|attrs| self.pool(attrs)) {
            return self.target(expr, pool);
        }
        let inner = match expr {
            Expr::Async(_) => Place::Async,
            Expr::Closure(closure) if closure.asyncness.is_some() => Place::Async,
            Expr::Closure(_) | Expr::Const(_) => Place::Sync,
            _ => return visit_mut::visit_expr_mut(self, expr),
        };
        self.within(inner, |v| visit_mut::visit_expr_mut(v, expr));
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let opened = macros::open(mac);
        self.opened(mac, opened);
    }

    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}
