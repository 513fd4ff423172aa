//! Closures and async blocks.

use expect_test::expect;

use super::check;
use crate::lower::Edition::From2024;

#[test]
fn closure_borrows() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let look = || g.len();
    look();
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; look = new; use look;
                  doubt look; #5 = new; drop #5; #6 = new; move #6; suspend @0 `.await`; #7 = new; drop #7;
                  drop #6; drop look; drop g end
            }
            discard Statement look()
            discard Statement a().await
            #1 is m.lock()
            #5 is look()
            #6 is a()
            #7 is a().await
        "#]],
    );
}

#[test]
fn closure_moves() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let keep = move || g.len();
    a().await;
    drop(keep);
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; move g; #4 = new of g;
                  move #4; drop #4; keep = new of g; #6 = new; move #6; suspend @0 `.await`; #7 = new; drop #7;
                  drop #6; use keep; move keep; #8 = new; drop #8; #9 = new; move #9; suspend @1 `.await`;
                  #10 = new; drop #10; drop #9; drop keep; drop g end
            }
            discard Statement a().await
            discard Statement drop(keep)
            discard Statement b().await
            #1 is m.lock()
            #6 is a()
            #7 is a().await
            #8 is drop(keep)
            #9 is b()
            #10 is b().await
        "#]],
    );
}

#[test]
fn closure_consumes() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    run(|| drop(g));
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; move g; #5 = new of g;
                  move #5; #6 = new; drop #6; drop #5; #7 = new; move #7; suspend @0 `.await`; #8 = new;
                  drop #8; drop #7; drop g end
            }
            discard Statement run(|| drop(g))
            discard Statement a().await
            #1 is m.lock()
            #4 is drop(g)
            #6 is run(|| drop(g))
            #7 is a()
            #8 is a().await
        "#]],
    );
}

#[test]
fn async_block_borrows() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let task = async { g.get().await };
    task.await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; doubt g; task = new;
                  use task; move task; suspend @1 `.await`; #8 = new; drop #8; drop task; drop g end
            }

            async block {
              b0: -> b1
              b1: use g'2; use g'2; #4 = new; doubt g'2; move #4; suspend @0 `.await`; #5 = new; move #5;
                  #6 = new of #5; drop #5; drop #4; move #6; drop #6 end
            }
            discard Statement task.await
            #1 is m.lock()
            #4 is g.get()
            #5 is g.get().await
            #8 is task.await
        "#]],
    );
}

#[test]
fn async_block_moves() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let task = async move { g.get().await };
    a().await;
    task.await;
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; move g; #7 = new of g;
                  move #7; drop #7; task = new of g; #9 = new; move #9; suspend @1 `.await`; #10 = new;
                  drop #10; drop #9; use task; move task; suspend @2 `.await`; #11 = new; drop #11; #12 = new;
                  move #12; suspend @3 `.await`; #13 = new; drop #13; drop #12; drop task; drop g end
            }

            async block {
              b0: g'2 = new captured of g -> b1
              b1: use g'2; use g'2; #4 = new; doubt g'2; move #4; suspend @0 `.await`; #5 = new; move #5;
                  #6 = new of #5; drop #5; drop #4; move #6; drop #6 end
            }
            discard Statement a().await
            discard Statement task.await
            discard Statement b().await
            #1 is m.lock()
            #4 is g.get()
            #5 is g.get().await
            #9 is a()
            #10 is a().await
            #11 is task.await
            #12 is b()
            #13 is b().await
        "#]],
    );
}

#[test]
fn nested_async_blocks_pass_captures_on() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let g = m.lock();
    let outer = async move { async move { g.get().await }.await };
    outer.await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; drop #1; g = new; use g; move g; #11 = new of g;
                  move #11; drop #11; outer = new of g; use outer; move outer; suspend @2 `.await`; #13 = new;
                  drop #13; drop outer; drop g end
            }

            async block {
              b0: g'2 = new captured of g -> b1
              b1: use g'2; move g'2; #8 = new of g; move #8; suspend @1 `.await`; #9 = new; move #9;
                  #10 = new of #9; drop #9; drop #8; move #10; drop #10 end
            }

            async block {
              b0: g'3 = new captured of g'2 -> b1
              b1: use g'3; use g'3; #5 = new; doubt g'3; move #5; suspend @0 `.await`; #6 = new; move #6;
                  #7 = new of #6; drop #6; drop #5; move #7; drop #7 end
            }
            discard Statement outer.await
            #1 is m.lock()
            #5 is g.get()
            #6 is g.get().await
            #9 is async move { g.get().await }.await
            #13 is outer.await
        "#]],
    );
}

#[test]
fn async_closure() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let call = async move |g: Guard| { g.get().await; };
    call(m.lock()).await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; call = new; use call; use m; use m; #5 = new; move #5; doubt call; #6 = new;
                  move #6; suspend @1 `.await`; #7 = new; drop #7; drop #6; drop #5; drop call end
            }

            async closure {
              b0: -> b1
              b1: g = new; use g; use g; #2 = new; doubt g; move #2; suspend @0 `.await`; #3 = new; drop #3;
                  drop #2; drop g end
            }
            discard Statement g.get().await
            discard Statement call(m.lock()).await
            #2 is g.get()
            #3 is g.get().await
            #5 is m.lock()
            #6 is call(m.lock())
            #7 is call(m.lock()).await
        "#]],
    );
}

#[test]
fn async_block_in_a_sync_fn() {
    check(
        From2024,
        r"
fn f(m: Lock) -> impl Future {
    let g = m.lock();
    async move { g.get().await }
}
",
        &expect![[r#"
            async block {
              b0: g'2 = new captured of g -> b1
              b1: use g'2; use g'2; #3 = new; doubt g'2; move #3; suspend @0 `.await`; #4 = new; move #4;
                  #5 = new of #4; drop #4; drop #3; move #5; drop #5 end
            }
            #0 is m.lock()
            #3 is g.get()
            #4 is g.get().await
        "#]],
    );
}
