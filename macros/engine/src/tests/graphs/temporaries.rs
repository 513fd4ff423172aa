//! Where temporaries end, by the rules of both editions.

use expect_test::expect;

use super::check;
use crate::lower::Edition::{From2024, Until2021};

#[test]
fn match_keeps_temporaries_of_its_scrutinee() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    match m.lock().len() {
        0 => a().await,
        _ => {}
    }
    b().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use #1 -> b2, b3
              b2: #2 = new; move #2; suspend @0 `.await`; #3 = new; move #3; #4 = new of #3; drop #3; drop #2 -> b4
              b3: -> b4
              b4: move #4; #5 = new of #3; drop #5; drop #4; drop #1; #6 = new; move #6; suspend @1 `.await`;
                  #7 = new; drop #7; drop #6 end
            }
            discard Statement b().await
            #1 is m.lock()
            #2 is a()
            #3 is a().await
            #6 is b()
            #7 is b().await
        "#]],
    );
}

#[test]
fn match_guard() {
    check(
        From2024,
        r"
async fn f(m: Lock, n: u8) {
    match n {
        0 if m.lock().ready() => a().await,
        _ => b().await,
    }
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; n = new; use n -> b2, b5
              b2: move n; use m; use m; #2 = new; doubt #2; #3 = new; move #3; drop #3; drop #2 -> b3, b4
              b3: -> b5
              b4: #4 = new; move #4; suspend @0 `.await`; #5 = new; move #5; #6 = new of #5; drop #5; drop #4 -> b6
              b5: #7 = new; move #7; suspend @1 `.await`; #8 = new; move #8; #9 = new of #8; drop #8; drop #7 -> b6
              b6: move #6; move #9; #10 = new of #5, #8; move #10; #11 = new of #5, #8; drop #10; drop #9;
                  drop #6; move #11; drop #11 end
            }
            #2 is m.lock()
            #3 is m.lock().ready()
            #4 is a()
            #5 is a().await
            #7 is b()
            #8 is b().await
        "#]],
    );
}

#[test]
fn if_let_else_until_2021() {
    check(
        Until2021,
        r"
async fn f(m: Lock) {
    if let Some(n) = m.lock().first() {
        a(n).await;
    } else {
        b().await;
    }
    c().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use #1; #2 = new -> b2, b3
              b2: move #2; #6 = new; move #6; suspend @1 `.await`; #7 = new; drop #7; drop #6 -> b4
              b3: move #2; n = new; use n; move n; #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5;
                  drop #4; drop n -> b4
              b4: drop #2; drop #1; #8 = new; move #8; suspend @2 `.await`; #9 = new; drop #9; drop #8 end
            }
            discard Statement a(n).await
            discard Statement b().await
            discard Statement c().await
            #1 is m.lock()
            #2 is m.lock().first()
            #4 is a(n)
            #5 is a(n).await
            #6 is b()
            #7 is b().await
            #8 is c()
            #9 is c().await
        "#]],
    );
}

#[test]
fn if_let_else_from_2024() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if let Some(n) = m.lock().first() {
        a(n).await;
    } else {
        b().await;
    }
    c().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use #1; #2 = new -> b2, b3
              b2: move #2; drop #2; drop #1; #6 = new; move #6; suspend @1 `.await`; #7 = new; drop #7;
                  drop #6 -> b4
              b3: move #2; n = new; use n; move n; #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5;
                  drop #4; drop n; drop #2; drop #1 -> b4
              b4: #8 = new; move #8; suspend @2 `.await`; #9 = new; drop #9; drop #8 end
            }
            discard Statement a(n).await
            discard Statement b().await
            discard Statement c().await
            #1 is m.lock()
            #2 is m.lock().first()
            #4 is a(n)
            #5 is a(n).await
            #6 is b()
            #7 is b().await
            #8 is c()
            #9 is c().await
        "#]],
    );
}

#[test]
fn if_condition() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    if m.lock().ready() {
        a().await;
    }
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; doubt #1; #2 = new; move #2; drop #2; drop #1 -> b2, b3
              b2: -> b4
              b3: #3 = new; move #3; suspend @0 `.await`; #4 = new; drop #4; drop #3 -> b4
              b4: end
            }
            discard Statement a().await
            #1 is m.lock()
            #2 is m.lock().ready()
            #3 is a()
            #4 is a().await
        "#]],
    );
}

#[test]
fn while_let() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    while let Some(job) = m.lock().pop() {
        job.run().await;
    }
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new -> b2
              b2: use m; use m; #1 = new; doubt #1; #2 = new -> b4, b5
              b3: #6 = new; move #6; suspend @1 `.await`; #7 = new; drop #7; drop #6 end
              b4: move #2; drop #2; drop #1 -> b3
              b5: move #2; job = new; use job; use job; #4 = new; doubt job; move #4; suspend @0 `.await`;
                  #5 = new; drop #5; drop #4; drop job; drop #2; drop #1 -> b2
            }
            discard Statement job.run().await
            discard Statement a().await
            #1 is m.lock()
            #2 is m.lock().pop()
            #4 is job.run()
            #5 is job.run().await
            #6 is a()
            #7 is a().await
        "#]],
    );
}

#[test]
fn while_condition() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    while m.lock().ready() {
        a().await;
    }
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new -> b2
              b2: use m; use m; #1 = new; doubt #1; #2 = new; move #2; drop #2; drop #1 -> b4, b5
              b3: end
              b4: -> b3
              b5: #3 = new; move #3; suspend @0 `.await`; #4 = new; drop #4; drop #3 -> b2
            }
            discard Statement a().await
            #1 is m.lock()
            #2 is m.lock().ready()
            #3 is a()
            #4 is a().await
        "#]],
    );
}

#[test]
fn tail_temporaries_until_2021() {
    check(
        Until2021,
        r"
async fn f(m: Lock) {
    a({ m.lock().len() }, b().await);
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use #1; #2 = new; move #2; suspend @0 `.await`; #3 = new;
                  move #3; #4 = new; drop #4; drop #3; drop #2; drop #1 end
            }
            discard Statement a( { m.lock().len() }, b().await)
            #1 is m.lock()
            #2 is b()
            #3 is b().await
            #4 is a({ m.lock().len() }, b().await)
        "#]],
    );
}

#[test]
fn tail_temporaries_from_2024() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    a({ m.lock().len() }, b().await);
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use #1; drop #1; #2 = new; move #2; suspend @0 `.await`;
                  #3 = new; move #3; #4 = new; drop #4; drop #3; drop #2 end
            }
            discard Statement a( { m.lock().len() }, b().await)
            #1 is m.lock()
            #2 is b()
            #3 is b().await
            #4 is a({ m.lock().len() }, b().await)
        "#]],
    );
}

#[test]
fn extended_temporary() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let r = &*m.lock();
    a(r).await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; r = new; use r; move r; #3 = new; move #3;
                  suspend @0 `.await`; #4 = new; drop #4; drop #3; drop r; drop #1 end
            }
            discard Statement a(r).await
            #1 is m.lock()
            #3 is a(r)
            #4 is a(r).await
        "#]],
    );
}

#[test]
fn extended_temporary_in_a_struct() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let r = S { at: &m.lock().x, n: m.read().y };
    a(r).await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; use m; use m; #2 = new; drop #2; r = new; use r; move r;
                  #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5; drop #4; drop r; drop #1 end
            }
            discard Statement a(r).await
            #1 is m.lock()
            #2 is m.read()
            #4 is a(r)
            #5 is a(r).await
        "#]],
    );
}

#[test]
fn temporary_in_a_call_is_not_extended() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let r = id(&*m.lock());
    a(r).await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; #2 = new; move #2; drop #2; drop #1; r = new; use r; move r;
                  #4 = new; move #4; suspend @0 `.await`; #5 = new; drop #5; drop #4; drop r end
            }
            discard Statement a(r).await
            #1 is m.lock()
            #2 is id(&*m.lock())
            #4 is a(r)
            #5 is a(r).await
        "#]],
    );
}

#[test]
fn method_receiver() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    m.lock().push(a().await);
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; #2 = new; move #2; suspend @0 `.await`; #3 = new; move #3;
                  use #1; #4 = new; drop #4; drop #3; drop #2; drop #1 end
            }
            discard Statement m.lock().push(a().await)
            #1 is m.lock()
            #2 is a()
            #3 is a().await
            #4 is m.lock().push(a().await)
        "#]],
    );
}

#[test]
fn receiver_chain() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    m.lock().unwrap().push(a().await);
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; move #1; #2 = new; #3 = new; move #3; suspend @0 `.await`;
                  #4 = new; move #4; use #2; #5 = new; drop #5; drop #4; drop #3; drop #2; drop #1 end
            }
            discard Statement m.lock().unwrap().push(a().await)
            #1 is m.lock()
            #2 is m.lock().unwrap()
            #3 is a()
            #4 is a().await
            #5 is m.lock().unwrap().push(a().await)
        "#]],
    );
}

#[test]
fn call_arguments_in_order() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    b(a().await, m.lock(), c().await);
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; #1 = new; move #1; suspend @0 `.await`; #2 = new; use m; use m; #3 = new; #4 = new;
                  move #4; suspend @1 `.await`; #5 = new; move #2; move #3; move #5; #6 = new; drop #6;
                  drop #5; drop #4; drop #3; drop #2; drop #1 end
            }
            discard Statement b(a().await, m.lock(), c().await)
            #1 is a()
            #2 is a().await
            #3 is m.lock()
            #4 is c()
            #5 is c().await
            #6 is b(a().await, m.lock(), c().await)
        "#]],
    );
}

#[test]
fn assignment_right_side_first() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    *m.lock() = a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; #1 = new; move #1; suspend @0 `.await`; #2 = new; move #2; use m; use m; #3 = new;
                  drop #3; drop #2; drop #1 end
            }
            #1 is a()
            #2 is a().await
            #3 is m.lock()
        "#]],
    );
}

#[test]
fn compound_assignment_left_side_first() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    *m.lock() += a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; #2 = new; move #2; suspend @0 `.await`; #3 = new; move #3;
                  drop #3; drop #2; drop #1 end
            }
            #1 is m.lock()
            #2 is a()
            #3 is a().await
        "#]],
    );
}

#[test]
fn lazy_and() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    m.lock().ready() && a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; doubt #1; #2 = new; move #2; drop #2; drop #1 -> b2, b3
              b2: #3 = new; move #3; suspend @0 `.await`; #4 = new; move #4; drop #4; drop #3 -> b3
              b3: end
            }
            #1 is m.lock()
            #2 is m.lock().ready()
            #3 is a()
            #4 is a().await
        "#]],
    );
}

#[test]
fn let_underscore_drops_at_once() {
    check(
        From2024,
        r"
async fn f(m: Lock) {
    let _ = m.lock();
    a().await;
}
",
        &expect![[r#"
            async fn {
              b0: -> b1
              b1: m = new; use m; use m; #1 = new; drop #1; #2 = new; move #2; suspend @0 `.await`; #3 = new;
                  drop #3; drop #2 end
            }
            discard LetUnderscore m.lock()
            discard Statement a().await
            #1 is m.lock()
            #2 is a()
            #3 is a().await
        "#]],
    );
}
