//! Branches, loops and jumps.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn question_mark() {
    check(
        From2024,
        r"
async fn f(m: Lock) -> R {
    let g = m.lock()?;
    g.poll().await?;
    Ok(1)
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; #2 = new; move #2; drop #2; drop #1; g = new;
                  use g; use g; #4 = new; doubt g; move #4; suspend @0 `.await`; #5 = new; move #5; #6 = new;
                  drop #6; drop #5; drop #4; drop g end
            }
            discard Statement g.poll().await?
            #1 is m.lock()
            #2 is m.lock()?
            #4 is g.poll()
            #5 is g.poll().await
            #6 is g.poll().await?
        "#]],
    );
}

#[test]
fn let_else() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let Ok(g) = m.lock() else {
        a().await;
        return;
    };
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new -> b2, b3
              b2: drop #1; drop #1; #2 = new; move #2; suspend @0 `.await`; #3 = new; drop #3; drop #2 end
              b3: move #1; drop #1; g = new; #5 = new; move #5; suspend @1 `.await`; #6 = new; drop #6;
                  drop #5; drop g end
            }
            discard Statement a().await
            discard Statement b().await
            #1 is m.lock()
            #2 is a()
            #3 is a().await
            #5 is b()
            #6 is b().await
        "#]],
    );
}

#[test]
fn let_chain() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if let Some(a) = m.lock().first() && b().await && let Some(c) = a.get() {
        d(c).await;
    } else {
        e().await;
    }
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use #1; #2 = new -> b2, b3
              b2: move #2; drop #2; drop #1 -> b8
              b3: move #2; a = new; #4 = new; move #4; suspend @0 `.await`; #5 = new; move #5; drop #5;
                  drop #4 -> b4, b5
              b4: drop a; drop #2; drop #1 -> b8
              b5: use a; use a; #6 = new; doubt a -> b6, b7
              b6: move #6; drop #6; drop a; drop #2; drop #1 -> b8
              b7: move #6; c = new; use c; move c; #8 = new; move #8; suspend @1 `.await`; #9 = new; drop #9;
                  drop #8; drop c; drop #6; drop a; drop #2; drop #1 -> b9
              b8: #10 = new; move #10; suspend @2 `.await`; #11 = new; drop #11; drop #10 -> b9
              b9: end
            }
            discard Statement d(c).await
            discard Statement e().await
            #1 is m.lock()
            #2 is m.lock().first()
            #4 is b()
            #5 is b().await
            #6 is a.get()
            #8 is d(c)
            #9 is d(c).await
            #10 is e()
            #11 is e().await
        "#]],
    );
}

#[test]
fn else_if_let() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if x {
        a().await;
    } else if let Some(g) = m.get() {
        g.run().await;
    }
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new -> b2, b3
              b2: use m; use m; #3 = new; doubt m -> b4, b5
              b3: #1 = new; move #1; suspend @0 `.await`; #2 = new; drop #2; drop #1 -> b7
              b4: move #3; drop #3 -> b6
              b5: move #3; g = new; use g; use g; #5 = new; doubt g; move #5; suspend @1 `.await`; #6 = new;
                  drop #6; drop #5; drop g; drop #3 -> b6
              b6: -> b7
              b7: end
            }
            discard Statement a().await
            discard Statement g.run().await
            #1 is a()
            #2 is a().await
            #3 is m.get()
            #5 is g.run()
            #6 is g.run().await
        "#]],
    );
}

#[test]
fn labelled_break_with_value() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = 'a: {
        let g = m.lock();
        if g.ok() {
            break 'a g;
        }
        drop(g);
        m.write()
    };
    g.run().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; move g; #3 = new; move #3;
                  drop #3 -> b3, b4
              b2: move #4; move #7; #8 = new of g, #6; move #8; drop #8; drop #7; g'2 = new; use g'2; use g'2;
                  #10 = new; doubt g'2; move #10; suspend @0 `.await`; #11 = new; drop #11; drop #10; drop g'2 end
              b3: use g; move g; #5 = new; drop #5; use m; use m; #6 = new; move #6; #7 = new of #6; drop #6;
                  drop g -> b2
              b4: use g; move g; #4 = new of g; drop g -> b2
            }
            discard Statement drop(g)
            discard Statement g.run().await
            #1 is m.lock()
            #3 is g.ok()
            #5 is drop(g)
            #6 is m.write()
            #10 is g.run()
            #11 is g.run().await
        "#]],
    );
}

#[test]
fn break_outer_loop() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    'outer: loop {
        let g = m.lock();
        loop {
            a().await;
            break 'outer;
        }
    }
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new -> b2
              b2: use m; use m; #1 = new; move #1; drop #1; g = new -> b4
              b3: #5 = new; move #5; suspend @1 `.await`; #6 = new; drop #6; drop #5 end
              b4: #3 = new; move #3; suspend @0 `.await`; #4 = new; drop #4; drop #3; drop g -> b3
              b5: end
            }
            discard Statement a().await
            discard Statement b().await
            #1 is m.lock()
            #3 is a()
            #4 is a().await
            #5 is b()
            #6 is b().await
        "#]],
    );
}

#[test]
fn loop_value() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = loop {
        if let Ok(g) = m.try_lock() {
            break g;
        }
        a().await;
    };
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new -> b2
              b2: use m; use m; #1 = new; use m -> b4, b5
              b3: move #3; #6 = new of g; move #6; drop #6; g'2 = new; #8 = new; move #8; suspend @1 `.await`;
                  #9 = new; drop #9; drop #8; drop g'2 end
              b4: move #1; drop #1; #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5; drop #4 -> b2
              b5: move #1; g = new; use g; move g; #3 = new of g; drop g; drop #1 -> b3
            }
            discard Statement a().await
            discard Statement b().await
            #1 is m.try_lock()
            #4 is a()
            #5 is a().await
            #8 is b()
            #9 is b().await
        "#]],
    );
}

#[test]
fn early_return() {
    check(
        From2024,
        r"
async fn f(m: Lock) -> u8 {
    let g = m.lock();
    if g.empty() {
        return 0;
    }
    drop(g);
    a().await
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; use g; #3 = new; move #3;
                  drop #3 -> b2, b3
              b2: use g; move g; #4 = new; drop #4; #5 = new; move #5; suspend @0 `.await`; #6 = new; move #6;
                  #7 = new of #6; drop #6; drop #5; drop g; move #7; drop #7 end
              b3: end
            }
            discard Statement drop(g)
            #1 is m.lock()
            #3 is g.empty()
            #4 is drop(g)
            #5 is a()
            #6 is a().await
        "#]],
    );
}

#[test]
fn diverging_arms() {
    check(
        From2024,
        r"
async fn f(m: Lock, n: u8) {
    let g = m.lock();
    match n {
        0 => return,
        1 => panic!(),
        _ => drop(g),
    }
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; n = new; use m; use m; #2 = new; move #2; drop #2; g = new; use n -> b2, b3, b4
              b2: move n end
              b3: move n end
              b4: use g; move g; #4 = new; move #4; #5 = new of #4; drop #4; move #5; #6 = new of #4; drop #6;
                  drop #5; #7 = new; move #7; suspend @0 `.await`; #8 = new; drop #8; drop #7; drop g end
            }
            discard Statement a().await
            #2 is m.lock()
            #4 is drop(g)
            #7 is a()
            #8 is a().await
        "#]],
    );
}

#[test]
fn unreachable_after_return() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    return;
    let g = m.lock();
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new end
            }
        "#]],
    );
}

#[test]
fn endless_loop() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    loop {
        a().await;
    }
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new -> b2
              b2: #3 = new; move #3; suspend @0 `.await`; #4 = new; drop #4; drop #3 -> b2
              b3: end
            }
            discard Statement a().await
            #1 is m.lock()
            #3 is a()
            #4 is a().await
        "#]],
    );
}
