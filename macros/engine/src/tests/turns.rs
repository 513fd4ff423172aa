//! Loops around `select!`: whether they go round, what is polled again, which timers start anew.

use quote::quote;

use crate::hygiene;

/// How often each of the two lints speaks of a function with this body, before any type is asked.
fn found(body: &str) -> (usize, usize) {
    let item = format!("async fn f(mut rx: Receiver<u32>, mut job: JoinHandle<u32>, jobs: Vec<u32>) {{ {body} }}");
    let tokens = hygiene(quote!(strict), item.parse().unwrap_or_else(|error| panic!("{error}\n{item}"))).to_string();
    let count = |lint: &str| tokens.matches(&format!("lint: `async_hygiene::{lint}`")).count();
    // Each future is asked about in two ways.
    (count("polled_after_completion").div_ceil(2), count("select_restarts_timer"))
}

/// A loop with a branch for `job` with this handler, and one for a message.
fn after(handler: &str) -> String {
    format!("loop {{ tokio::select! {{ n = &mut job => {handler}, Some(m) = rx.recv() => log(m), }} }}")
}

#[test]
fn the_loop_goes_round() {
    for handler in [
        "log(n)",
        "{ log(n); continue; }",
        "match n { Ok(n) => log(n), Err(_) => break }",
        "if n.is_err() { return; }",
        "{ n?; }",
        "{ let Ok(n) = n else { break }; log(n) }",
        "{ for m in jobs { break; } }",
        "'inner: { break 'inner; }",
        "{ loop { if done() { break; } } }",
        "{ while more() { return; } }",
        "{ spawn(async { return }); }",
        "{ jobs.iter().for_each(|n| { return; }); }",
        "{ a && return; }",
        "{ tokio::select! { _ = one() => break, _ = other() => {} } log(n) }",
        "{ info!(\"{n:?}\"); assert!(n.is_ok()); }",
        "{ ensure!(n.is_ok()); }",
    ] {
        assert_eq!(found(&after(handler)), (1, 0), "{handler}");
    }
}

#[test]
fn the_loop_is_left() {
    for handler in [
        "break",
        "return",
        "match n { Ok(_) => break, Err(_) => return }",
        "if n.is_ok() { break } else { panic!() }",
        "{ let Ok(n) = n else { break }; return log(n); }",
        "loop { step().await; }",
        "'inner: { if log(n) { break; } return; }",
        "{ log(n); std::process::exit(1) }",
        "match n {}",
        "std::future::pending().await",
        "{ tokio::select! { _ = one() => break, _ = other() => return } }",
        "{ bail!(\"{n:?}\") }",
        "fatal_error(n)",
        // Who knows what it does.
        "{ finish!(n) }",
        // It has to do with the future.
        "{ job = spawn(log(n)); }",
        "{ reset(&mut job); }",
    ] {
        assert_eq!(found(&after(handler)), (0, 0), "{handler}");
    }
}

#[test]
fn conditions_on_the_way() {
    let select = "tokio::select! { n = &mut job => done = log(n), Some(m) = rx.recv() => log(m), }";
    let bare = "tokio::select! { n = &mut job => log(n), Some(m) = rx.recv() => log(m), }";
    for (code, count) in [
        (format!("loop {{ {select} }}"), 1),
        (format!("while !done {{ {select} }}"), 0),
        (format!("while !over {{ {select} }}"), 1),
        (format!("while let Some(_) = left.pop() {{ {select} }}"), 1),
        (format!("for _ in 0..2 {{ {select} }}"), 1),
        (format!("loop {{ {select} if done {{ break; }} }}"), 0),
        (format!("loop {{ {select} if over {{ break; }} }}"), 1),
        (format!("loop {{ if done {{ rest().await; continue; }} {select} }}"), 0),
        (format!("loop {{ if !done {{ {select} }} }}"), 0),
        (format!("loop {{ match state {{ State::On if !done => {{ {select} }} _ => break }} }}"), 0),
        (format!("loop {{ let Some(_) = done else {{ return }}; {select} }}"), 0),
        (format!("loop {{ {select} done.check()?; }}"), 0),
        (format!("loop {{ {select} step().await?; }}"), 0),
        (format!("loop {{ {select} self.step().await?; }}"), 1),
        (format!("loop {{ {select} break; }}"), 0),
        (format!("loop {{ {select} if is_over() {{ break; }} }}"), 0),
        (format!("loop {{ {select} if Instant::now() > end {{ break; }} }}"), 1),
        (format!("loop {{ {select} stop_if!(done); }}"), 0),
        (format!("while !flag.load(Ordering::Acquire) {{ {select} }}"), 0),
        // Somebody reads what the handler gives.
        (format!("loop {{ let now = {bare}; if over {{ break; }} }}"), 0),
        (format!("loop {{ {bare}?; }}"), 0),
        (format!("loop {{ if over {{ break; }} {{ {bare} }} }}"), 1),
        (format!("loop {{ let now = {bare}; log(now); }}"), 1),
        // A new one in each turn, or one that the loop has to do with.
        (format!("loop {{ let mut job = make(); {bare} }}"), 0),
        (format!("loop {{ {bare} log(&job); }}"), 0),
        (format!("loop {{ tokio::spawn(async move {{ {bare} }}); }}"), 0),
    ] {
        assert_eq!(found(&code), (count, 0), "{code}");
    }
}

#[test]
fn what_is_polled_in_place() {
    for (branch, count) in [
        ("n = &mut job => log(n)", 1),
        ("n = (&mut job) => log(n)", 1),
        ("n = job.as_mut() => log(n)", 1),
        ("n = &mut *job => log(n)", 1),
        ("n = Pin::new(&mut job) => log(n)", 1),
        ("n = &mut job, if ready => log(n)", 0),
        ("n = job => log(n)", 0),
        ("n = job.next() => log(n)", 0),
        ("n = &mut self.job => log(n)", 0),
        ("n = timeout(IDLE, &mut job) => log(n)", 0),
        ("Ok(n) = &mut job => break", 1),
        ("Some(Event { n, .. }) = &mut job => return", 1),
        ("(n, m) = &mut job => return", 0),
    ] {
        let code = format!("loop {{ tokio::select! {{ {branch}, Some(m) = rx.recv() => log(m), }} }}");
        assert_eq!(found(&code), (count, 0), "{branch}");
    }
    let all_leave = "loop { tokio::select! { Ok(n) = &mut job => break, _ = rx.recv() => return, } }";
    assert_eq!(found(all_leave), (0, 0));
    let futures = "loop { futures::select! { n = &mut job => log(n), m = rx.next() => log(m), } }";
    assert_eq!(found(futures), (0, 0));
    let biased = |first: &str| {
        format!("loop {{ tokio::select! {{ biased; _ = {first} => break, n = &mut job => token.cancel() }} }}")
    };
    assert_eq!(found(&biased("token.cancelled()")), (0, 0));
    assert_eq!(found(&biased("rx.recv()")), (1, 0));
    let nothing_to_do =
        "let mut job = pin!(serve()); loop { tokio::select! { _ = &mut job => {} m = rx.recv() => log(m) } }";
    assert_eq!(found(nothing_to_do), (1, 0));
}

#[test]
fn timers() {
    let message = "Some(m) = rx.recv() => log(m)";
    for (timer, other, count) in [
        ("_ = sleep(HEARTBEAT) => beat()", message, 1),
        ("_ = tokio::time::sleep(Duration::from_secs(1)) => flush().await", message, 1),
        ("_ = sleep(self.config.interval) => step()", message, 1),
        ("_ = sleep(Duration::from_millis(poll_interval as u64)) => step()", message, 1),
        ("_ = sleep_until(Instant::now() + PERIOD) => step()", message, 1),
        ("_ = timeout(PERIOD, step()) => told()", message, 1),
        ("_ = timeout_at(Instant::now() + PERIOD, step()) => told()", message, 1),
        ("_ = sleep(PERIOD).fuse() => step()", message, 1),
        ("_ = Box::pin(sleep(PERIOD)) => step()", message, 1),
        ("_ = std::pin::pin!(sleep(PERIOD)) => step()", message, 1),
        ("_ = async_io::Timer::after(PERIOD) => step()", message, 1),
        ("_ = sleep(PERIOD), if ready => step()", message, 1),
        ("_ = sleep(PERIOD) => step()", "_ = ticks.tick() => log()", 1),
        ("_ = sleep(Duration::from_secs(60)) => flush()", "_ = sleep(Duration::from_millis(9)) => log()", 1),
        ("_ = sleep(TOTAL) => break", message, 1),
        ("_ = sleep(max_run_time) => return", message, 1),
        // No name says so.
        ("_ = sleep(Duration::from_secs(1)) => step()", message, 0),
        ("_ = sleep(WINDOW) => step()", message, 0),
        // One says that it is meant.
        ("_ = sleep(IDLE_INTERVAL) => step()", message, 0),
        ("_ = sleep(PERIOD) => reconnect()", message, 0),
        ("_ = sleep(TIMEOUT) => flush()", message, 0),
        // It leaves.
        ("_ = sleep(PERIOD) => break", message, 0),
        ("_ = sleep(TIMEOUT) => return Err(Elapsed)", message, 0),
        // A point in time, or a time that is left.
        ("_ = sleep_until(next_tick) => step()", message, 0),
        ("_ = sleep(next_tick - now) => step()", message, 0),
        ("_ = sleep(interval.saturating_sub(spent)) => step()", message, 0),
        ("_ = sleep(self.remaining()) => flush()", message, 0),
        // It changes.
        ("_ = sleep(interval) => { interval *= 2; step() }", message, 0),
        ("_ = sleep(self.interval) => { self.interval = step(); }", message, 0),
        ("_ = sleep(interval) => step(&mut interval)", message, 0),
        ("_ = &mut sleep => flush()", message, 0),
        // Nothing is done, or only told.
        ("_ = sleep(PERIOD) => {}", message, 0),
        ("_ = sleep(PERIOD) => info!(\"{}\", tick())", message, 0),
        // Nobody is busy.
        ("_ = sleep(PERIOD) => step()", "_ = rx.recv() => break", 0),
        ("_ = sleep(PERIOD) => step()", "_ = shutdown.recv() => log()", 0),
        ("_ = sleep(PERIOD) => step()", "_ = config.changed() => log()", 0),
        ("_ = sleep(PERIOD) => step()", "_ = &mut job, if running => log()", 0),
        ("_ = sleep(Duration::from_secs(1)) => flush()", "_ = sleep(Duration::from_secs(2)) => log()", 0),
        // Others do the same.
        ("_ = sleep(PERIOD) => step()", "Some(m) = rx.recv() => { log(m); step() }", 0),
        ("_ = sleep(PERIOD) => step()", "Some(m) = rx.recv() => if full(m) { step() }", 1),
    ] {
        let code = format!("loop {{ tokio::select! {{ {timer}, {other} }} }}");
        assert_eq!(found(&code).1, count, "{code}");
    }
    assert_eq!(found("tokio::select! { _ = sleep(PERIOD) => step(), _ = rx.recv() => log() }"), (0, 0));
    let bound = "loop { let period = next(); tokio::select! { _ = sleep(period) => step(), _ = rx.recv() => log() } }";
    assert_eq!(found(bound), (0, 0));
}

#[test]
fn functions_that_never_return() {
    let source = crate::file::Source::new(
        "fn stop() { panic!() }\npub fn give_up<E: Error>(error: E) -> ! {\n panic!(\"{error}\") }\nfn give(n: u32) -> u32 { n }".to_owned(),
    );
    let never: Vec<_> = ["stop", "give_up", "give", "up"].map(|name| source.never_returns(name)).into();
    assert_eq!(never, [false, true, false, false]);
}
