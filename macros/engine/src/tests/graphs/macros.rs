//! Macros, known and unknown.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn select() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    tokio::select! {
        g = m.lock() => b(g).await,
        _ = sleep(x) => {}
    }
    c().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; #2 = new; move #1; move #2; drop #2; drop #1;
                  suspend @0 macro's await -> b2, b3
              b2: g = new; use g; move g; #4 = new; move #4; suspend @1 `.await`; #5 = new; move #5;
                  #6 = new of #5; drop #5; drop #4; drop g -> b4
              b3: -> b4
              b4: move #6; drop #6; #7 = new; move #7; suspend @2 `.await`; #8 = new; drop #8; drop #7 end
            }
            discard Statement c().await
            #1 is m.lock()
            #2 is sleep(x)
            #4 is b(g)
            #5 is b(g).await
            #7 is c()
            #8 is c().await
        "#]],
    );
}

#[test]
fn join() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    tokio::join!(a(&g), async { b().await });
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; #3 = new; move #3;
                  suspend @1 macro's await; drop #3; drop g end
            }

            async block {
              b0: -> b1
              b1: #4 = new; move #4; suspend @0 `.await`; #5 = new; move #5; #6 = new of #5; drop #5; drop #4;
                  move #6; drop #6 end
            }
            #1 is m.lock()
            #3 is a(&g)
            #4 is b()
            #5 is b().await
        "#]],
    );
}

#[test]
fn format() {
    check(
        From2024,
        r#"
async fn f(m: Lock) {
    let n = m.lock();
    let s = format!("{n} {} {}", m.read(), a().await);
}
"#,
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; n = new; use m; use m; #3 = new; #4 = new;
                  move #4; suspend @0 `.await`; #5 = new; use n; drop #5; drop #4; drop #3; s = new; drop s;
                  drop n end
            }
            #1 is m.lock()
            #3 is m.read()
            #4 is a()
            #5 is a().await
        "#]],
    );
}

#[test]
fn matches() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if matches!(m.lock().state(), State::On(n) if n > 0) {
        a().await;
    }
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; doubt #1; #2 = new -> b2, b3
              b2: n = new; use n; drop n -> b3
              b3: use #2; drop #2; drop #1 -> b4, b5
              b4: -> b6
              b5: #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5; drop #4 -> b6
              b6: end
            }
            discard Statement a().await
            #1 is m.lock()
            #2 is m.lock().state()
            #4 is a()
            #5 is a().await
        "#]],
    );
}

#[test]
fn pin_macro() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let task = run(g);
    tokio::pin!(task);
    (&mut task).await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; move g; #3 = new; move #3;
                  drop #3; task = new; move task; task'2 = new of task; use task'2; suspend @0 `.await`;
                  #6 = new; drop #6; drop task'2; drop task; drop g end
            }
            discard Statement (&mut task).await
            #1 is m.lock()
            #3 is run(g)
            #6 is (&mut task).await
        "#]],
    );
}

#[test]
fn stream() {
    check(
        From2024,
        r"
fn f(m: Lock) -> impl Stream {
    stream! {
        let g = m.lock();
        yield g.len();
        drop(g);
        tick().await;
    }
}
",
        &expect![[r#"
            stream {
              b0: -> b1
              b1: #0 = new; move #0; drop #0; g = new; use g; use g; suspend @0 `yield`; use g; move g;
                  #2 = new; drop #2; #3 = new; move #3; suspend @1 `.await`; #4 = new; drop #4; drop #3;
                  drop g end
            }
            discard Statement drop(g)
            discard Statement tick().await
            #0 is m.lock()
            #2 is drop(g)
            #3 is tick()
            #4 is tick().await
        "#]],
    );
}

#[test]
fn unknown_macro() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let h = m.read();
    something!(g, x.await);
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use m; use m; #3 = new; move #3;
                  drop #3; h = new; use g; move g; suspend @0 macro's await; #5 = new; move #5;
                  suspend @1 `.await`; #6 = new; drop #6; drop #5; drop h; drop g end
            }
            discard Statement a().await
            #1 is m.lock()
            #3 is m.read()
            #5 is a()
            #6 is a().await
        "#]],
    );
}
