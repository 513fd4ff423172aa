//! Edits of the user's item: probes put in, our lint attributes taken out.

mod ask;
mod edit;
mod probe;

pub use ask::{Ask, At, Check, Param, Question as Asked, ask};
pub use edit::{Edits, apply};
pub use probe::{Question, ask_across, ask_dropped, has_place, never, unfulfilled};

use syn::Expr;

/// A value expression that may be passed through a function without changing what it means: not a place, nothing that coerces, extends
/// the life of a temporary, or does not come back.
pub fn can_wrap(expr: &Expr) -> bool {
    match expr {
        Expr::Call(call) => !crate::evidence::moves_args_in(&call.func),
        Expr::MethodCall(_) | Expr::Await(_) | Expr::Try(_) => true,
        Expr::Macro(mac) => !mac.mac.path.segments.last().is_some_and(|s| {
            matches!(
                s.ident.to_string().as_str(),
                "panic" | "todo" | "unimplemented" | "unreachable" | "bail" | "vec" | "pin" | "select" | "format_args"
            )
        }),
        _ => false,
    }
}
