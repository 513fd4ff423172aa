//! Values that a future has taken out of somewhere, and that are in its locals only: `header`, while the body of the message is awaited.

use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprAsync, Macro};

use super::{Called, Code, Judge, Kept, Operation, What, segments};
use crate::ir::NodeId;
use crate::known::cancel::Verdict;
use crate::levels::Levels;
use crate::loss::{self, Loss, Reach};
use crate::lower::{self, Edition};
use crate::span;
use crate::survey::Macros;

impl Judge<'_, '_> {
    /// Of an async block of the annotated function.
    pub(super) fn kept_in_block(&mut self, block: &ExprAsync) {
        let scene = self.scene;
        for loss in scene.losses() {
            let at = scene.function.awaits_at(loss.at);
            if loss.outlives == Reach::No || !counts(loss) || await_in(&block.block, scene.macros, at.node).is_none() {
                continue;
            }
            let Some((name, from)) = taken(loss) else { continue };
            let (Some(place), Some(text)) = (segments(from), span::text(from)) else { continue };
            let kept = Kept { name: name.clone(), from: text, line: span::line(at.span) };
            self.found.push(Operation {
                what: What::Known { verdict: Verdict::Unsafe, lost: "kept" },
                future: None,
                ends: loss.ends(),
                name: "async { … }".to_owned(),
                text: name,
                argument: None,
                made_of: None,
                stated: None,
                way: Vec::new(),
                places: vec![place],
                by_value: false,
                kept: Some(kept),
            });
        }
    }

    /// Of a function of the file.
    pub(super) fn kept_in_function(&mut self, code: &Code<'_>, called: &Called) {
        let Some(reached) = code.reached else { return };
        let mut levels = Levels::new([]);
        let scope = levels.root();
        let inputs = called.signature.inputs.iter();
        let lowered = lower::async_fn(inputs, &called.block, &called.macros, &mut levels, scope, Edition::From2024);
        let function = &lowered.function;
        let (signature, block, macros) = (&called.signature, &*called.block, &called.macros);
        for loss in loss::losses(loss::Code { signature, block, macros, function }) {
            if loss.outlives != Reach::Function || !counts(&loss) {
                continue;
            }
            let Some((name, from)) = taken(&loss) else { continue };
            let place = segments(from).and_then(|place| called.segments(&place));
            let (Some(place), Some(text)) = (place, span::text(from)) else { continue };
            let awaited = await_in(block, macros, function.awaits_at(loss.at).node);
            let line = awaited.flatten().map_or(called.line, |base| called.line_of(base));
            let mut way = code.way.clone();
            if let Some(last) = way.last_mut() {
                last.line = line;
            }
            self.found.push(Operation {
                what: What::Known { verdict: Verdict::Unsafe, lost: "kept" },
                future: None,
                ends: reached.ends,
                name: reached.name.clone(),
                text: name.clone(),
                argument: None,
                made_of: None,
                stated: None,
                way,
                places: vec![place],
                by_value: false,
                kept: Some(Kept { name, from: text, line }),
            });
        }
    }
}

/// Of what is lost in code without types: what an operation takes that is known to take something.
fn counts(loss: &Loss<'_>) -> bool {
    let takes = match &loss.what {
        loss::What::Value { taken, .. } => taken.by.is_some_and(|by| loss::takes_by_name(&by.to_string())),
        loss::What::Buffer { .. } => true,
        loss::What::Rest { .. } | loss::What::Changed(_) => false,
    };
    takes && loss.certain && !loss.detached
}

/// The name that has it, and the place that it was in.
fn taken<'l>(loss: &Loss<'l>) -> Option<(String, &'l Expr)> {
    match loss.what {
        loss::What::Value { name, taken, .. } => Some((name.to_string(), taken.place)),
        loss::What::Buffer { name, filled, .. } => Some((name.to_string(), filled.place)),
        loss::What::Rest { .. } | loss::What::Changed(_) => None,
    }
}

/// What is awaited by the await of that node, if it is in the block; of a macro nothing more is known.
fn await_in<'b>(block: &'b Block, macros: &'b Macros, node: NodeId) -> Option<Option<&'b Expr>> {
    struct Find<'b> {
        node: NodeId,
        macros: &'b Macros,
        found: Option<Option<&'b Expr>>,
    }
    impl<'b> Visit<'b> for Find<'b> {
        fn visit_expr(&mut self, expr: &'b Expr) {
            match expr {
                Expr::Await(e) if NodeId::of(expr) == self.node => self.found = Some(Some(&e.base)),
                _ if NodeId::of(expr) == self.node => self.found = Some(None),
                _ => visit::visit_expr(self, expr),
            }
        }
        fn visit_macro(&mut self, mac: &'b Macro) {
            let macros = self.macros;
            if NodeId::of(mac) == self.node {
                self.found = Some(None);
            } else if let Some(opened) = macros.get(mac) {
                opened.visit(self);
            }
        }
    }
    let mut find = Find { node, macros, found: None };
    find.visit_block(block);
    find.found
}
