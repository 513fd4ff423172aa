//! Which places ask whether a task waits for itself. What the types say of them is in the UI cases.

use quote::quote;

use crate::hygiene;

/// How often a lint asks, or knows, in a function.
fn found(lint: &str, item: &str) -> usize {
    let item = item.parse().unwrap_or_else(|error| panic!("{error}\n{item}"));
    hygiene(quote!(), item).to_string().matches(&format!("lint: `async_hygiene::{lint}`")).count()
}

fn again(body: &str) -> usize {
    found("self_deadlock", &format!("async fn f(&self, m: &Mutex<u8>, n: &Mutex<u8>, c: bool) {{ {body} }}"))
}

#[test]
fn a_guard_on_every_way() {
    assert_eq!(again("let a = m.lock().await; m.lock().await;"), 1);
    assert_eq!(again("let a = m.lock().await; if c { drop(a); } m.lock().await;"), 0);
    assert_eq!(again("let a = m.lock().await; if c { m.lock().await; } else { drop(a); m.lock().await; }"), 1);
    assert_eq!(again("let a = m.lock().await; loop { m.lock().await; }"), 1);
    assert_eq!(again("loop { let a = m.lock().await; if c { continue; } drop(a); m.lock().await; }"), 0);
    assert_eq!(again("let a = if c { Some(m.lock().await) } else { None }; m.lock().await;"), 0);
    assert_eq!(again("let Ok(a) = m.lock().await else { return m.lock().await }; m.lock().await;"), 1);
}

#[test]
fn temporaries_that_live_on() {
    assert_eq!(again("while let Some(x) = m.lock().await.pop() { m.lock().await.push(x); }"), 1);
    assert_eq!(again("match m.lock().await.take() { _ => m.lock().await.a() }"), 1);
    assert_eq!(again("if let Some(x) = m.lock().await.get() { x } else { m.lock().await.put() }"), 0);
    assert_eq!(again("let x = m.lock().await.clone(); m.lock().await.put(x);"), 0);
    assert_eq!(again("f(m.lock().await, m.lock().await)"), 1);
}

#[test]
fn what_takes_what() {
    assert_eq!(again("let a = self.m.read().await; let b = self.m.read().await;"), 0);
    assert_eq!(again("let a = self.m.read().await; let b = self.m.write().await;"), 1);
    assert_eq!(again("let a = self.m.write().await; let b = self.m.read().await;"), 1);
    assert_eq!(again("let a = self.m.upgradable_read().await; let b = self.m.read().await;"), 0);
    assert_eq!(again("let a = self.m.lock().await; let b = self.n.lock().await;"), 0);
    assert_eq!(again("let s = Semaphore::new(2); let a = s.acquire().await; let b = s.acquire_many(2).await;"), 1);
    assert_eq!(again("let s = Semaphore::new(3); let a = s.acquire().await; let b = s.acquire_many(2).await;"), 0);
    assert_eq!(again("let a = m.acquire().await; let b = m.acquire().await;"), 0);
}

#[test]
fn who_gives_up_comes_back() {
    assert_eq!(again("let a = m.lock().await; select! { _ = m.lock() => {} _ = c => {} }"), 0);
    assert_eq!(again("let a = m.lock().await; select! { _ = c => { m.lock().await; } }"), 1);
    assert_eq!(again("let a = m.lock().await; timeout(d, m.lock()).await;"), 0);
    assert_eq!(again("let a = m.lock().await; poll!(m.lock());"), 0);
    assert_eq!(again("let a = m.lock().await; let b = m.lock(); spawn(async move { m.lock().await });"), 0);
}

#[test]
fn room_that_nobody_makes() {
    let sends = |body: &str| again(&format!("let (tx, mut rx) = mpsc::channel(2); {body}"));
    assert_eq!(sends("tx.send(1).await; tx.send(2).await;"), 0);
    assert_eq!(sends("tx.send(1).await; tx.send(2).await?; tx.send(3).await; tx.send(4).await;"), 1);
    assert_eq!(sends("tx.send(1).await; rx.recv().await; tx.send(2).await; tx.send(3).await;"), 0);
    assert_eq!(sends("for n in 0..3 { tx.send(n).await; }"), 1);
    assert_eq!(sends("for n in 0..=1 { tx.send(n).await; }"), 0);
    assert_eq!(sends("for n in list { tx.send(n).await; }"), 0);
    assert_eq!(sends("loop { tx.send(n).await; }"), 1);
    assert_eq!(sends("spawn(go(rx)); loop { tx.send(n).await; }"), 0);
    assert_eq!(sends("loop { select! { m = rx.recv() => {} _ = tick => { tx.send(1).await; } } }"), 1);
    assert_eq!(sends("loop { select! { m = rx.recv() => { tx.send(1).await; } _ = tick => {} } }"), 0);
    assert_eq!(sends("loop { select! { m = rx.recv() => for n in m { tx.send(n).await; }, _ = tick => {} } }"), 1);
    assert_eq!(sends("loop { select! { m = rx.recv() => {} _ = tick => { rx.recv().await; tx.send(1).await; } } }"), 0);
    assert_eq!(sends("select! { m = rx.recv() => {} _ = tick => { tx.send(1).await; } }"), 0);
}

fn left(body: &str) -> usize {
    found("futurelock", &format!("async fn f(m: Arc<Mutex<u8>>, n: &Mutex<u8>, c: bool) {{ {body} }}"))
}

#[test]
fn left_by_a_select() {
    let after = |work: &str, handler: &str| {
        left(&format!("let mut work = pin!({work}); select! {{ _ = &mut work => {{}} _ = other => {{ {handler} }} }}"))
    };
    assert_eq!(after("go(&m)", "m.lock().await;"), 1);
    assert_eq!(after("async { m.lock().await; }", "if c { m.lock().await; }"), 1);
    assert_eq!(after("go(m.clone())", "m.lock().await;"), 0);
    assert_eq!(after("spawn(async move { m.lock().await; })", "m.lock().await;"), 0);
    assert_eq!(after("go(&n)", "m.lock().await;"), 0);
    assert_eq!(after("go(&m)", "m.read().await;"), 0);
    assert_eq!(after("m.write()", "m.read().await;"), 1);
    assert_eq!(after("go(&m)", "work.await; m.lock().await;"), 0);
    assert_eq!(after("go(&m)", "spawn(async { m.lock().await; });"), 0);
    assert_eq!(after("go(&m)", "timeout(d, m.lock()).await;"), 0);
}

#[test]
fn left_after_it() {
    let after =
        |select: &str| left(&format!("let mut work = pin!(go(&m)); loop {{ select! {{ {select} }} m.lock().await; }}"));
    assert_eq!(after("_ = &mut work => break, _ = other => {}"), 1);
    assert_eq!(after("_ = &mut work => {} _ = other => break"), 0);
    assert_eq!(after("_ = work.as_mut() => return, _ = other => continue, _ = third => c = true"), 1);
}

#[test]
fn who_owns_the_future_drops_it() {
    let moved = |made: &str| {
        left(&format!("let work = {made}; select! {{ _ = work => {{}} _ = other, if c => {{ m.lock().await; }} }}"))
    };
    assert_eq!(moved("pin!(go(&m))"), 1);
    assert_eq!(moved("Box::pin(go(&m))"), 0);
    assert_eq!(moved("go(&m)"), 0);
}

#[test]
fn left_by_others() {
    let polled = |code: &str| left(&format!("let mut work = pin!(go(&m)); {code}"));
    assert_eq!(polled("if timeout(d, &mut work).await.is_err() { m.lock().await; }"), 1);
    assert_eq!(polled("match timeout(d, &mut work).await { Ok(x) => { m.lock().await; } Err(_) => {} }"), 0);
    assert_eq!(polled("timeout(d, &mut work).await?; m.lock().await;"), 0);
    assert_eq!(polled("let _ = poll!(&mut work); m.lock().await;"), 1);
    assert_eq!(polled("if let Some(x) = work.as_mut().now_or_never() { return; } m.lock().await;"), 1);
    assert_eq!(
        polled(
            "match select(work, other).await { Either::Right((x, rest)) => { m.lock().await; rest.await } _ => {} }"
        ),
        1
    );
    assert_eq!(polled("match select(work, other).await { Either::Left((x, rest)) => { m.lock().await; } _ => {} }"), 0);
}

#[test]
fn left_in_a_set() {
    let set = |code: &str| left(&format!("let mut jobs = FuturesUnordered::new(); {code}"));
    assert_eq!(set("jobs.push(go(&m)); while let Some(x) = jobs.next().await { m.lock().await; }"), 1);
    assert_eq!(set("jobs.push(go(&m)); while let Some(x) = jobs.next().await { jobs.push(x); m.lock().await; }"), 1);
    assert_eq!(set("jobs.push(spawn(go(&m))); while let Some(x) = jobs.next().await { m.lock().await; }"), 0);
    assert_eq!(set("jobs.push(go(&x)); while let Some(x) = jobs.next().await { x.lock().await; }"), 0);
    assert_eq!(set("jobs.push(go(&m)); while let Some(x) = jobs.next().await {} m.lock().await;"), 0);
    let stream = |limit: u8| {
        format!(
            "let mut all = list.map(|x| go(x, &m)).buffered({limit}); while let Some(x) = all.next().await {{ m.lock().await; }}"
        )
    };
    assert_eq!((left(&stream(2)), left(&stream(1))), (1, 0));
}
