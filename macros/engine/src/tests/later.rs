//! What may run after a branch has won, or after an operation has failed.

use proc_macro2::TokenStream;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Macro};

use crate::ir::NodeId;
use crate::later::Around;
use crate::macros::Opened;
use crate::mentions::Mentions;
use crate::survey::{self, Macros};

/// Is `place` mentioned after the branch that handles `it` of the only `select!`, or after the failure of the only `timeout(..)`?
fn used(body: &str, place: &str) -> bool {
    struct Target {
        mac: Option<NodeId>,
        call: Option<NodeId>,
    }
    impl<'ast> Visit<'ast> for Target {
        fn visit_macro(&mut self, mac: &'ast Macro) {
            if mac.path.is_ident("select") {
                self.mac = Some(NodeId::of(mac));
            }
        }
        fn visit_expr(&mut self, expr: &'ast Expr) {
            if matches!(expr, Expr::Call(call) if matches!(&*call.func, Expr::Path(p) if p.path.is_ident("timeout"))) {
                self.call = Some(NodeId::of(expr));
            }
            visit::visit_expr(self, expr);
        }
    }
    let block: Block = syn::parse_str(&format!("{{ {body} }}")).expect("a body");
    let macros = survey::survey(&block).macros;
    let mut target = Target { mac: None, call: None };
    target.visit_block(&block);
    let place: Vec<String> = place.split('.').map(str::to_owned).collect();
    let code = match (target.mac, target.call) {
        (None, Some(call)) => Around::of(&block, &macros, call).after(None),
        (Some(mac), _) => {
            let mut handler = None;
            struct Handlers<'m, 'h>(&'m Macros, &'h mut Option<Expr>);
            impl<'ast> Visit<'ast> for Handlers<'_, '_> {
                fn visit_macro(&mut self, mac: &'ast Macro) {
                    if let Some(Opened::Select(select)) = self.0.get(mac) {
                        *self.1 = Some(select.branches[0].handler.clone());
                    }
                }
            }
            Handlers(&macros, &mut handler).visit_block(&block);
            Around::of(&block, &macros, mac).after(handler.as_ref())
        }
        (None, None) => panic!("neither select! nor timeout"),
    };
    code.place(&place, &|method| method == "shutdown")
}

#[test]
fn what_runs_after_a_branch() {
    let cases = [
        // The branch itself, and what comes after.
        ("select! { x = a() => { s.f() } y = s.r() => {} }", true),
        ("select! { x = a() => {} y = s.r() => {} }", false),
        ("select! { x = a() => {} y = s.r() => {} } s.f();", true),
        ("select! { x = a() => { return } y = s.r() => {} } s.f();", false),
        ("select! { x = a() => return Err(1), y = s.r() => {} } s.f();", false),
        ("select! { x = a() => if c { return } else { panic!() }, y = s.r() => {} } s.f();", false),
        ("select! { x = a() => if c { return }, y = s.r() => {} } s.f();", true),
        // Round the loop, and out of it.
        ("loop { select! { x = a() => {} y = s.r() => {} } }", true),
        ("loop { select! { x = a() => { break } y = s.r() => {} } }", false),
        ("loop { select! { x = a() => { break } y = s.r() => {} } } s.f()", true),
        ("loop { select! { x = a() => { loop { break } } y = s.r() => {} } }", true),
        ("'o: loop { loop { select! { x = a() => break 'o, y = s.r() => {} } } }", false),
        ("'o: loop { loop { select! { x = a() => break, y = s.r() => {} } } }", true),
        ("'o: loop { loop { select! { x = a() => continue 'o, y = s.r() => {} } } }", true),
        ("'b: { select! { x = a() => break 'b, y = s.r() => {} } s.f() }", false),
        ("'b: { select! { x = a() => break 'b, y = s.r() => {} } } s.f()", true),
        ("while c { select! { x = a() => return, y = s.r() => {} } } s.f()", false),
        ("match select! { x = a() => 1, y = s.r() => 2 } { 1 => return, _ => {} } s.f()", true),
        ("async { select! { x = a() => {} y = s.r() => {} } }; s.f()", false),
        // Harmless.
        ("select! { x = a() => { s.shutdown().await; return } y = s.r() => {} } s.f();", false),
        ("select! { x = a() => { drop(s); return } y = s.r() => {} } s.f();", false),
        ("select! { x = a() => { t.s.f(); return } y = s.r() => {} }", false),
    ];
    for (body, expected) in cases {
        assert_eq!(used(body, "s"), expected, "{body}");
    }
}

#[test]
fn what_runs_after_a_failure() {
    let cases = [
        ("timeout(d, s.r()).await?; s.f()", false),
        ("let x = timeout(d, s.r()).await.map_err(e)??; s.f()", false),
        ("timeout(d, s.r()).await.unwrap(); s.f()", false),
        ("timeout(d, s.r()).await; s.f()", true),
        ("if timeout(d, s.r()).await.is_err() { return } s.f()", false),
        ("if timeout(d, s.r()).await.is_err() { log() } s.f()", true),
        ("if let Ok(x) = timeout(d, s.r()).await { s.f() }", false),
        ("if let Ok(x) = timeout(d, s.r()).await { g() } else { return } s.f()", false),
        ("let Ok(x) = timeout(d, s.r()).await else { return }; s.f()", false),
        ("let Ok(x) = timeout(d, s.r()).await else { s.f(); return };", true),
        ("loop { let Ok(x) = timeout(d, s.r()).await else { continue }; }", true),
        ("while let Ok(x) = timeout(d, s.r()).await { s.f() }", false),
        ("while timeout(d, s.r()).await.is_err() { g() }", true),
        ("match timeout(d, s.r()).await { Ok(x) => s.f(), Err(_) => return }", false),
        ("match timeout(d, s.r()).await { Ok(x) => g(), Err(_) => s.f() }", true),
        ("loop { match timeout(d, s.r()).await { Ok(x) => g(), Err(_) => {} } }", true),
        // What stands for the failure is one itself, or is not.
        ("loop { timeout(d, s.r()).await.unwrap_or_else(|_| Err(e))?; }", false),
        ("loop { timeout(d, s.r()).await.unwrap_or(Err(e))?; }", false),
        ("loop { timeout(d, s.r()).await.unwrap_or(Ok(0))?; }", true),
    ];
    for (body, expected) in cases {
        assert_eq!(used(body, "s"), expected, "{body}");
    }
}

#[test]
fn a_part_of_a_place_is_the_place_and_what_is_around_it_too() {
    let cases = [
        ("self.stream.read()", true),
        ("self.stream.half.read()", true),
        ("self.other.read()", false),
        ("self.go()", true),
        ("self.go::<u8>()", true),
        ("go(self)", true),
        ("go(&mut self.other)", false),
        ("stream.read()", false),
        ("x.self.stream", false),
        ("0..self.stream", true),
        ("self.stream.shutdown()", false),
    ];
    let place = ["self".to_owned(), "stream".to_owned()];
    for (code, expected) in cases {
        let tokens: TokenStream = code.parse().expect("tokens");
        assert_eq!(Mentions::of(tokens).place(&place, &|method| method == "shutdown"), expected, "{code}");
    }
}
