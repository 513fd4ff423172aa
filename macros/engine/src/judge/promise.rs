//! What `#[cancel_safe]` promises of a function: that every operation it awaits may be dropped midway.

use proc_macro2::TokenStream;

use super::{Dropped, Sort, Told, asks, asks_unknown, awaited};
use crate::lints::Lint;
use crate::rewrite::Ask;
use crate::rules::Scene;

/// Asks about everything that the function awaits.
pub fn look(scene: &Scene<'_>, out: &mut Vec<Ask>) {
    let second = ("is_cancel_safe", scene.signature.ident.span());
    let mut told = Told::default();
    for (awaited, operation) in awaited(scene) {
        let again = told.already(&operation);
        // That is for the lint about values to say, which knows their types.
        if operation.kept.is_some() && operation.way.is_empty() {
            continue;
        }
        // Levels are those of the call; a variable has none of its own.
        let call = scene.scan.calls.iter().find(|call| call.id() == awaited);
        let levels = call.map_or(scene.scope, |call| call.around.levels);
        let cfg = call.map_or_else(TokenStream::new, |call| call.cfg.clone());
        let name = operation.name.clone();
        let words = |of| operation.words(Lint::ValueLostOnCancel, Sort::Unsafe.verdict(), of, Dropped::Caller, &name);
        if !again {
            out.extend(asks(&operation, Sort::Unsafe, &words, levels, second, &cfg));
        }
        out.extend(asks_unknown(&operation, operation.unknown(Dropped::Caller), levels, second, &cfg));
    }
}
