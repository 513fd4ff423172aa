//! What a statement does to the values it names.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn shadowing_does_not_drop() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let g = g.len();
    a(g).await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; use g; doubt g; g'2 = new;
                  use g'2; move g'2; #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5; drop #4;
                  drop g'2; drop g end
            }
            discard Statement a(g).await
            #1 is m.lock()
            #4 is a(g)
            #5 is a(g).await
        "#]],
    );
}

#[test]
fn let_underscore_of_a_name_does_nothing() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let _ = g;
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; #3 = new; move #3;
                  suspend @0 `.await`; #4 = new; drop #4; drop #3; drop g end
            }
            discard Statement a().await
            #1 is m.lock()
            #3 is a()
            #4 is a().await
        "#]],
    );
}

#[test]
fn underscore_name_is_a_binding() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let _g = m.lock();
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; _g = new; #3 = new; move #3;
                  suspend @0 `.await`; #4 = new; drop #4; drop #3; drop _g end
            }
            discard Statement a().await
            #1 is m.lock()
            #3 is a()
            #4 is a().await
        "#]],
    );
}

#[test]
fn reassignment_drops_the_old_value() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let mut g = m.lock();
    drop(g);
    a().await;
    g = m.lock();
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; move g; #3 = new; drop #3;
                  #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5; drop #4; use m; use m; #6 = new;
                  move #6; g = new; drop #6; #7 = new; move #7; suspend @1 `.await`; #8 = new; drop #8;
                  drop #7; drop g end
            }
            discard Statement drop(g)
            discard Statement a().await
            discard Statement b().await
            #1 is m.lock()
            #3 is drop(g)
            #4 is a()
            #5 is a().await
            #6 is m.lock()
            #7 is b()
            #8 is b().await
        "#]],
    );
}

#[test]
fn deferred_assignment() {
    check(
        From2024,
        r"
async fn f(m: Lock, c: bool) {
    let g;
    a().await;
    if c {
        g = m.lock();
        b().await;
    }
    d().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; c = new; #3 = new; move #3; suspend @0 `.await`; #4 = new; drop #4; drop #3; use c;
                  move c -> b2, b3
              b2: -> b4
              b3: use m; use m; #5 = new; move #5; g = new; drop #5; #6 = new; move #6; suspend @1 `.await`;
                  #7 = new; drop #7; drop #6 -> b4
              b4: #8 = new; move #8; suspend @2 `.await`; #9 = new; drop #9; drop #8; drop g end
            }
            discard Statement a().await
            discard Statement b().await
            discard Statement d().await
            #3 is a()
            #4 is a().await
            #5 is m.lock()
            #6 is b()
            #7 is b().await
            #8 is d()
            #9 is d().await
        "#]],
    );
}

#[test]
fn destructuring_assignment() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let (a, b);
    (a, b) = pair();
    c().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; #3 = new; move #3; a = new; b = new; drop #3; #4 = new; move #4;
                  suspend @0 `.await`; #5 = new; drop #5; drop #4; drop b; drop a end
            }
            discard Statement c().await
            #3 is pair()
            #4 is c()
            #5 is c().await
        "#]],
    );
}

#[test]
fn match_moves_the_scrutinee() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = match m.lock() {
        Ok(g) => g,
        Err(e) => e.into_inner(),
    };
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new -> b2, b3
              b2: move #1; g = new; use g; move g; #3 = new of g; drop g -> b4
              b3: move #1; move #1; e = new; use e; move e; #5 = new; move #5; #6 = new of #5; drop #5; drop e -> b4
              b4: move #3; move #6; #7 = new of g, #5; move #7; drop #7; drop #6; drop #3; drop #1; g'2 = new;
                  #9 = new; move #9; suspend @0 `.await`; #10 = new; drop #10; drop #9; drop g'2 end
            }
            discard Statement a().await
            #1 is m.lock()
            #5 is e.into_inner()
            #9 is a()
            #10 is a().await
        "#]],
    );
}

#[test]
fn or_pattern() {
    check(
        From2024,
        r"
async fn f(x: E) {
    match x {
        E::A(g) | E::B(g) => g.run().await,
        E::C => {}
    }
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: x = new; use x -> b2, b3
              b2: move x; g = new; use g; use g; #2 = new; doubt g; move #2; suspend @0 `.await`; #3 = new;
                  move #3; #4 = new of #3; drop #3; drop #2; drop g -> b4
              b3: -> b4
              b4: move #4; #5 = new of #3; move #5; #6 = new of #3; drop #5; drop #4; move #6; drop #6 end
            }
            #2 is g.run()
            #3 is g.run().await
        "#]],
    );
}

#[test]
fn tuple_keeps_its_parts() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let pair = (m.lock(), m.read());
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use m; use m; #2 = new; move #1; move #2;
                  #3 = new of #1, #2; move #3; drop #3; drop #2; drop #1; pair = new of #1, #2; #5 = new;
                  move #5; suspend @0 `.await`; #6 = new; drop #6; drop #5; drop pair end
            }
            discard Statement a().await
            #1 is m.lock()
            #2 is m.read()
            #5 is a()
            #6 is a().await
        "#]],
    );
}

#[test]
fn struct_literal_keeps_its_fields() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let kept = Kept { g, at: now().await };
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; #3 = new; move #3;
                  suspend @0 `.await`; #4 = new; move g; move #4; #5 = new of g, #4; move #5; drop #5; drop #4;
                  drop #3; kept = new of g, #4; #7 = new; move #7; suspend @1 `.await`; #8 = new; drop #8;
                  drop #7; drop kept; drop g end
            }
            discard Statement a().await
            #1 is m.lock()
            #3 is now()
            #4 is now().await
            #7 is a()
            #8 is a().await
        "#]],
    );
}

#[test]
fn constructor_keeps_its_arguments() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let kept = Some(Box::new(m.lock()));
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; #2 = new of #1; move #2; #3 = new of #1; move #3;
                  drop #3; drop #2; drop #1; kept = new of #1; #5 = new; move #5; suspend @0 `.await`;
                  #6 = new; drop #6; drop #5; drop kept end
            }
            discard Statement a().await
            #1 is m.lock()
            #5 is a()
            #6 is a().await
        "#]],
    );
}
