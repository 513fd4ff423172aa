//! # cancel_unsafe_in_timeout
//!
//! ## Why
//! When the time is up, the future is dropped, wherever it is: half a frame is read, a message is neither sent nor kept. Who tries again starts
//! in the middle.
//!
//! ## Reported when
//! `timeout(..)`, `timeout_at(..)` or `.timeout(..)` is awaited round an operation that loses something, as `cancel_unsafe_in_select` tells,
//! of what stays (a stream, a channel; not of a connection that is still to be made), and that is used again when the time was up. `?` and
//! `return` end the function, so that nothing is used again. So too where a function with `#[timeout]`, but not `graceful`, awaits it on
//! something that outlives the call: `self`, or a parameter that is a reference.
//!
//! ## Example
//! ```ignore
//! while timeout(PATIENCE, stream.read_exact(&mut frame)).await.is_err() {
//!     stream.write_u8(PING).await?;
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! while timeout(PATIENCE, stream.read_buf(&mut buffer)).await.is_err() {
//!     stream.write_u8(PING).await?;
//! }
//! ```
//!
//! ## Limits
//! Those of `cancel_unsafe_in_select`. A timeout that is bound to a name and awaited later is not looked at; a function that returns an error and is called again on the same stream is not seen.

use syn::{FnArg, Pat, Type};

use super::Scene;
use super::cancel_unsafe_in_select::each;
use crate::judge::{self, Dropped, Sort, Told};
use crate::lints::Lint;
use crate::rewrite::Ask;
use crate::scan::{Call, Used, What};

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    if scene.timed {
        look_at_attribute(scene, asks);
    }
    for call in &scene.scan.calls {
        let Some(future) = timed(scene, call) else { continue };
        let mut told = Told::default();
        each(scene, call, future, Dropped::Timeout, &mut |operation, future, dropped| {
            if operation.is_given_up() || told.already(operation) {
                return;
            }
            let words = |of| operation.words(Lint::CancelUnsafeInTimeout, Sort::Unsafe.verdict(), of, dropped, future);
            let second = ("dropped_when_the_time_is_up", call.name.span());
            asks.extend(judge::asks(operation, Sort::Unsafe, &words, call.around.levels, second, &call.cfg));
        });
    }
}

/// What the function itself awaits, where `#[timeout]` drops it.
fn look_at_attribute(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    let outlives = |place: &Vec<String>| {
        place.first().is_some_and(|root| {
            scene.signature.inputs.iter().any(|input| match input {
                FnArg::Receiver(receiver) => {
                    root == "self" && matches!(receiver.kind, syn::ReceiverKind::Reference(..))
                }
                FnArg::Typed(parameter) => {
                    let name = matches!(&*parameter.pat, Pat::Ident(name) if name.ident == root);
                    name && matches!(*parameter.ty, Type::Reference(_))
                }
            })
        })
    };
    let mut told = Told::default();
    for (awaited, operation) in judge::awaited(scene) {
        if operation.kept.is_some()
            || operation.is_given_up()
            || !operation.places.iter().any(outlives)
            || told.already(&operation)
        {
            continue;
        }
        let call = scene.scan.calls.iter().find(|call| call.id() == awaited);
        let levels = call.map_or(scene.scope, |call| call.around.levels);
        let cfg = call.map_or_else(Default::default, |call| call.cfg.clone());
        let name = operation.name.clone();
        let words =
            |of| operation.words(Lint::CancelUnsafeInTimeout, Sort::Unsafe.verdict(), of, Dropped::Attribute, &name);
        let second = ("dropped_when_the_time_is_up", scene.signature.ident.span());
        asks.extend(judge::asks(&operation, Sort::Unsafe, &words, levels, second, &cfg));
    }
}

/// The future that an awaited call gives up after a time.
pub fn timed<'a>(scene: &Scene<'_>, call: &Call<'a>) -> Option<&'a syn::Expr> {
    if call.used != Used::Awaited || !(call.name == "timeout" || call.name == "timeout_at") {
        return None;
    }
    match call.what {
        What::Function(path, args) if args.args.len() == 2 => {
            let own = path.path.get_ident().is_some() && scene.is_async_fn(&call.name.to_string());
            (!own).then(|| &args.args[1])
        }
        What::Method(args) if args.args.len() == 1 => Some(&args.receiver),
        _ => None,
    }
}
