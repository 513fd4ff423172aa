//! Attributes of expressions.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Expr};

macro_rules! attrs {
    ($expr:expr, $($variant:ident)*) => {
        match $expr {
            $(Expr::$variant(e) => Some(&e.attrs),)*
            _ => None,
        }
    };
}

macro_rules! attrs_mut {
    ($expr:expr, $($variant:ident)*) => {
        match $expr {
            $(Expr::$variant(e) => Some(&mut e.attrs),)*
            _ => None,
        }
    };
}

macro_rules! with_all {
    ($mac:ident, $expr:expr) => {
        $mac!($expr, Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop Group If Index
            Infer Let Lit Loop Macro Match MethodCall Paren Path Range RawAddr Reference Repeat Return Struct Try TryBlock Tuple
            Unary Unsafe While Yield)
    };
}

/// The attributes written on an expression. Those on a statement `#[a] x = y;` are found on its first operand.
pub fn of(expr: &Expr) -> &[Attribute] {
    match with_all!(attrs, expr) {
        Some(attrs) if !attrs.is_empty() => attrs,
        _ => match expr {
            Expr::Assign(e) => of(&e.left),
            Expr::Binary(e) => of(&e.left),
            Expr::Cast(e) => of(&e.expr),
            _ => &[],
        },
    }
}

/// The `#[cfg]`s among them.
pub fn cfgs(attrs: &[Attribute]) -> TokenStream {
    attrs.iter().filter(|a| a.path().is_ident("cfg")).map(ToTokens::to_token_stream).collect()
}

pub fn of_mut(expr: &mut Expr) -> Option<&mut Vec<Attribute>> {
    with_all!(attrs_mut, expr)
}
