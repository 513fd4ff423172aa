//! What is lost when a future is dropped at an await: which value, taken or filled where, at which await.

use syn::ImplItemFn;

use crate::levels::{Levels, Setting};
use crate::lints::Lint;
use crate::loss::{self, Code, Loss, Reach, What};
use crate::lower::{self, Edition};
use crate::span;
use crate::survey;

/// `name: line -> line of the await [marks]`, in source order. The first line of the statements is 1.
fn losses(source: &str) -> Vec<String> {
    let item: ImplItemFn = syn::parse_str(source).unwrap_or_else(|error| panic!("{error}\n{source}"));
    let macros = survey::survey(&item.block).macros;
    let mut levels = Levels::new(Lint::ALL.iter().map(|l| (*l, Setting::written(l.default_level()))));
    let (inputs, scope) = (item.sig.inputs.iter(), levels.root());
    let function = match item.sig.asyncness {
        Some(_) => lower::async_fn(inputs, &item.block, &macros, &mut levels, scope, Edition::From2024),
        None => lower::sync_fn(&item.block, &macros, &mut levels, scope, Edition::From2024),
    }
    .function;
    let code = Code { signature: &item.sig, block: &item.block, macros: &macros, function: &function };
    let mut losses = loss::losses(code);
    losses.sort_by_key(|loss| (loss.at, loss.ends().0.start().line));
    losses.iter().map(|loss| line(loss, code)).collect()
}

fn line(loss: &Loss<'_>, code: Code<'_>) -> String {
    let text = |expr: &syn::Expr| span::text(expr).unwrap_or_else(|| "…".to_owned());
    let subject = match &loss.what {
        What::Value { name, .. } => name.to_string(),
        What::Buffer { name, filled, .. } if *name == filled.name => format!("&mut {name}"),
        What::Buffer { name, filled, .. } => format!("{name} of &mut {}", filled.name),
        What::Rest { name, taken } => {
            format!("rest of {}", name.map_or_else(|| text(taken.place), ToString::to_string))
        }
        What::Changed(changed) => text(changed.from),
    };
    let (from, at) = (span::line(loss.ends().0), span::line(code.function.awaits_at(loss.at).span));
    let mut line = format!("{subject}: {from} -> {at}");
    if !loss.certain {
        line += " in doubt";
    }
    if loss.outlives != Reach::Function {
        line += " within";
    }
    if loss.detached {
        line += " detached";
    }
    line
}

/// The statements of a method.
fn in_method(body: &str) -> Vec<String> {
    losses(&format!("async fn f(&mut self, socket: &mut Socket, rx: Receiver<Job>) -> Out {{ {body} }}"))
}

type Row = (&'static str, &'static [&'static str]);

fn check(rows: &[Row]) {
    let wrong = rows.iter().filter_map(|(body, expected)| {
        let found = in_method(body);
        (found != *expected).then(|| format!("{body}\n  expected {expected:?}\n  found    {found:?}\n"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_an_await_took() {
    check(&[
        ("let m = self.rx.recv().await;\nother().await;\nuse_it(m);", &["m: 1 -> 2"]),
        // Each part of a tuple by itself.
        ("let (a, b) = { log(); (self.rx.recv().await, self.count) };\nother().await;\nuse_it(b);", &[]),
        ("let (a, b) = { log(); (self.rx.recv().await, self.count) };\nother().await;\nuse_it(a);", &["a: 1 -> 2"]),
        // Moved into the later operation, used up before it, or used by nobody.
        ("let m = self.rx.recv().await;\nself.tx.send(m).await;", &[]),
        ("let m = self.rx.recv().await;\nuse_it(m);\nother().await;", &[]),
        ("let m = self.rx.recv().await;\nother().await;", &[]),
        ("let m = self.rx.recv().await;\nother().await;\nlog::info!(\"{m}\");", &[]),
        ("let m = self.rx.recv().await;\nother().await;\ndrop(m);", &[]),
        // Stored first, as it is or as a copy.
        (
            "let m = self.rx.recv().await;\nself.last = Some(m.clone());\nother().await;\nuse_it(m);",
            &["m: 1 -> 3 in doubt"],
        ),
        ("let m = self.rx.recv().await;\nself.queue.push(m);\nother().await;", &[]),
        // Who is lent the message may have done what it is for.
        ("let m = self.rx.recv().await;\nself.store(&m).await;\nother().await;\nuse_it(m);", &["m: 1 -> 2 in doubt"]),
        ("let m = self.rx.recv().await;\nhandle(&m);\nother().await;\nuse_it(m);", &["m: 1 -> 3 in doubt"]),
        // Who is lent a part of it has not.
        ("let m = self.rx.recv().await?;\nlet user = self.load(m.user).await;\ndeliver(user, m);", &["m: 1 -> 2"]),
        ("let m = self.rx.recv().await?;\nself.run(m.body).await;\nself.count(m.id);", &["m: 1 -> 2 in doubt"]),
        (
            "let m = self.rx.recv().await?;\nif m.is_old() && self.accepts(&m) { return; }\nother().await;\nuse_it(m);",
            &["m: 1 -> 3"],
        ),
        // Who may change it gives it back.
        ("let mut m = self.rx.recv().await?;\nself.decorate(&mut m).await;\nuse_it(m);", &["m: 1 -> 2"]),
        // It comes again: from who waits for the acknowledgement.
        ("let m = self.rx.recv().await?;\nload(m.user).await;\nm.ack().await;", &["m: 1 -> 2 in doubt"]),
        // Nothing is taken.
        ("let v = self.watch.changed().await;\nother().await;\nuse_it(v);", &[]),
        ("let v = fs::read(path).await;\nother().await;\nuse_it(v);", &[]),
        ("let v = self.machine.next(&state).await;\nother().await;\nuse_it(v);", &[]),
        ("let v = self.pool.get().await;\nother().await;\nuse_it(v);", &[]),
    ]);
}

#[test]
fn patterns_and_conversions() {
    check(&[
        ("let Some(m) = self.rx.recv().await else { return };\nother().await;\nuse_it(m);", &["m: 1 -> 2"]),
        (
            "while let Some(m) = self.rx.recv().await {\nlet user = load(m.user).await;\nuse_it(m, user);\n}",
            &["m: 1 -> 2"],
        ),
        ("if let Ok(Some(m)) = self.rx.recv().await && m.fresh {\nother().await;\nuse_it(m);\n}", &["m: 1 -> 2"]),
        ("match self.rx.recv().await {\nSome(Job::A(a)) => { other().await;\nuse_it(a); }\n_ => {} }", &["a: 1 -> 2"]),
        (
            "let m = match self.rx.recv().await { Some(m) => m, None => return };\nother().await;\nuse_it(m);",
            &["m: 1 -> 2"],
        ),
        ("let m = self.rx.recv().await.map_err(Error::from)?;\nother().await;\nuse_it(m);", &["m: 1 -> 2"]),
        ("let m = timeout(SECOND, self.rx.recv()).await??;\nother().await;\nuse_it(m);", &["m: 1 -> 2"]),
        (
            "let bytes = self.rx.recv().await?;\nlet text = String::from_utf8(bytes)?;\nother().await;\nuse_it(text);",
            &["text: 1 -> 3"],
        ),
        ("let frame = Frame::decode(self.rx.recv().await?)?;\nother().await;\nuse_it(frame);", &["frame: 1 -> 2"]),
        ("let m = self.rx.recv().await?;\nlet body = m.body;\nother().await;\nuse_it(body);", &["body: 1 -> 3"]),
        ("let id = self.rx.recv().await?.id;\nother().await;\nuse_it(id);", &["id: 1 -> 2"]),
        ("let id = self.rx.recv().await?.job.id;\nother().await;\nuse_it(id);", &["id: 1 -> 2"]),
        // What was taken is the connection.
        ("let peer = self.listener.accept().await?.1;\nother().await;\nuse_it(peer);", &[]),
        ("let m = self.rx.recv().await?;\nlet Job { id, .. } = m;\nother().await;\nuse_it(id);", &["id: 1 -> 3"]),
        ("let m = self.rx.recv().await?;\nlet pair = (m, 1);\nother().await;\nuse_it(pair);", &["pair: 1 -> 3"]),
        // An answer that something unknown made of it.
        ("let m = self.rx.recv().await?;\nlet answer = handle(m);\nother().await;\nuse_it(answer);", &[]),
        // One of two was moved on, and the other is what is left.
        (
            "let (stream, peer) = self.listener.accept().await?;\nserve(stream).await;\nself.gone(peer);",
            &["peer: 1 -> 2 in doubt"],
        ),
        (
            "let (stream, peer) = self.listener.accept().await?;\nlet permit = self.limit.acquire().await;\nserve(stream, peer, permit);",
            &["stream: 1 -> 2"],
        ),
        ("let mut m = None;\nm = self.rx.recv().await;\nother().await;\nuse_it(m);", &["m: 2 -> 3"]),
    ]);
}

#[test]
fn what_outlives_what() {
    check(&[
        // The receiver goes with the future.
        ("let m = rx.recv().await;\nother().await;\nuse_it(m);", &[]),
        ("let mut s = connect().await?;\nlet n = s.read_u32().await?;\nother().await;\nuse_it(n);", &[]),
        ("let n = socket.read_u32().await?;\nother().await;\nuse_it(n);", &["n: 1 -> 2"]),
        // A guard, a reference, a wrapper of one.
        ("let mut rx = self.rx.lock().await;\nlet m = rx.recv().await;\nother().await;\nuse_it(m);", &["m: 2 -> 3"]),
        ("let Self { rx, .. } = self;\nlet m = rx.recv().await;\nother().await;\nuse_it(m);", &["m: 2 -> 3"]),
        ("if let Some(rx) = &mut self.rx {\nlet m = rx.recv().await;\nother().await;\nuse_it(m); }", &["m: 2 -> 3"]),
        (
            "let mut lines = BufReader::new(&mut self.socket).lines();\nlet l = lines.next_line().await;\nother().await;\nuse_it(l);",
            &[],
        ),
        (
            "let mut reader = BufReader::new(&mut *socket);\nlet l = reader.next_line().await;\nother().await;\nuse_it(l);",
            &["l: 2 -> 3"],
        ),
        ("let m = QUEUE.recv().await;\nother().await;\nuse_it(m);", &["m: 1 -> 2"]),
        // Another task: it is not dropped with this one.
        (
            "let rx = self.rx.clone();\ntokio::spawn(async move { let m = rx.recv().await;\nother().await;\nuse_it(m); });",
            &["m: 2 -> 3 detached"],
        ),
    ]);
    // Consumed with its receiver.
    let owned = "async fn f(mut self) { let m = self.rx.recv().await;\nother().await;\nuse_it(m); }";
    assert_eq!(losses(owned), [""; 0]);
    let pinned = "async fn f(self: Pin<&mut Self>) { let m = self.rx.recv().await;\nother().await;\nuse_it(m); }";
    assert_eq!(losses(pinned), ["m: 1 -> 2"]);
    // As `#[async_trait]` has it.
    let boxed = "fn f<'a>(&'a mut self) -> Pin<Box<dyn Future<Output = ()> + 'a>> { Box::pin(async move { let __self = self;\n\
         let m = __self.rx.recv().await;\nother().await;\nuse_it(m); }) }";
    assert_eq!(losses(boxed), ["m: 2 -> 3"]);
    // A block that borrows what the function owns.
    let block = "async fn f(mut rx: Receiver<u8>) { let work = async { let m = rx.recv().await;\nother().await;\nuse_it(m); };\nwork.await }";
    assert_eq!(losses(block), ["m: 1 -> 2 within"]);
    let moved = "async fn f(mut rx: Receiver<u8>) { let work = async move { let m = rx.recv().await;\nother().await;\nuse_it(m); };\nwork.await }";
    assert_eq!(losses(moved), [""; 0]);
}

#[test]
fn loops_and_branches() {
    check(&[
        // Kept from one turn to the next.
        (
            "let mut last = None;\nloop {\nlet m = self.rx.recv().await;\nif last == m { return }\nlast = m;\n}",
            &["last: 3 -> 3"],
        ),
        // Dead when the next turn waits.
        ("loop {\nlet m = self.rx.recv().await;\nuse_it(m);\n}", &[]),
        (
            "'a: loop {\nlet m = self.rx.recv().await?;\nloop {\nif m.last { continue 'a }\nother().await;\nif m.is_done() { break 'a }\n}\n}",
            &["m: 2 -> 5"],
        ),
        // Held in one branch only.
        ("let m = self.rx.recv().await;\nif urgent { use_it(m); } else { other().await;\nuse_it(m); }", &["m: 1 -> 2"]),
        (
            "let m = self.rx.recv().await;\nif urgent { handle(&m); }\nother().await;\nuse_it(m);",
            &["m: 1 -> 3 in doubt"],
        ),
        ("let m = self.rx.recv().await;\nif urgent { return m; }\nother().await;\n", &[]),
        ("let m = self.rx.recv().await;\nlet r = { other().await;\n1 };\nuse_it(m, r);", &["m: 1 -> 2"]),
        ("let m = self.rx.recv().await;\nlet m = other(m).await;\nother().await;\nuse_it(m);", &[]),
        ("let m = self.rx.recv().await;\n{ let m = 1;\nother().await;\nuse_it(m); }", &[]),
        (
            "tokio::select! {\nSome(m) = self.rx.recv() => { other().await;\nuse_it(m); }\n_ = stop() => {} }",
            &["m: 2 -> 2"],
        ),
        ("let m = self.rx.recv().await;\ntokio::select! {\n_ = a() => use_it(m), _ = b() => {} }", &["m: 1 -> 2"]),
        ("let m = self.rx.recv().await;\nlet (a, b) = tokio::join!(x(), y());\nuse_it(m, a, b);", &["m: 1 -> 2"]),
        (
            "let m = tokio::select! { m = self.rx.recv() => m, _ = stop() => return };\nother().await;\nuse_it(m);",
            &["m: 1 -> 2"],
        ),
        (
            "let m = self.rx.recv().await;\nlet out = async { other().await;\nm.len() }.await;\nuse_it(m, out);",
            &["m: 1 -> 3 in doubt"],
        ),
        ("let m = self.rx.recv().await;\nunknown!(m);\nother().await;\nuse_it(m);", &["m: 1 -> 3 in doubt"]),
        // An await that may not be there.
        ("let m = self.rx.recv().await;\n#[cfg(slow)]\nother().await;\nuse_it(m);", &["m: 1 -> 3 in doubt"]),
        (
            "let m = self.rx.recv().await;\nmatch m { #[cfg(slow)]\nA => other().await,\n_ => {} }\nuse_it(m);",
            &["m: 1 -> 3 in doubt"],
        ),
        (
            "#[cfg(slow)] {\nself.busy = true;\nother().await;\nself.busy = false; }",
            &["self.busy = true: 2 -> 3 in doubt"],
        ),
        // Moved into what runs on.
        ("let m = self.rx.recv().await;\nuncancelled(async move { other().await;\nuse_it(m); }).await;", &[]),
    ]);
}

#[test]
fn buffers() {
    check(&[
        (
            "let mut buf = Vec::new();\nloop {\nself.socket.read_buf(&mut buf).await?;\nif let Some(frame) = parse(&mut buf) { return frame; }\n}",
            &["&mut buf: 3 -> 3"],
        ),
        (
            "let mut head = [0; 4];\nsocket.read_exact(&mut head).await?;\nlet mut body = vec![0; measure(&head)];\nsocket.read_exact(&mut body).await?;\nFrame::new(head, body)",
            &["&mut head: 2 -> 4 in doubt"],
        ),
        (
            "let mut head = [0; 4];\nsocket.read_exact(&mut head).await?;\nlet mut body = vec![0; u32::from_be_bytes(head) as usize];\nsocket.read_exact(&mut body).await?;\nFrame::new(head, body)",
            &["&mut head: 2 -> 4"],
        ),
        (
            "let mut head = [0; 4];\nsocket.read_exact(&mut head).await?;\nlet len = u32::from_be_bytes(head);\nlet mut body = vec![0; len];\nsocket.read_exact(&mut body).await?;\nuse_it(len, body)",
            &["len of &mut head: 2 -> 5"],
        ),
        // Overwritten by the next read.
        (
            "let mut buf = [0; 512];\nloop {\nlet n = socket.read(&mut buf).await?;\nlet x = parse(&buf[..n]);\nlog::info!(\"{x}\");\n}",
            &[],
        ),
        // Written on, which is that operation's affair.
        (
            "let mut buf = [0; 512];\nloop {\nlet n = socket.read(&mut buf).await?;\nself.out.write_all(&buf[..n]).await?;\n}",
            &[],
        ),
        (
            "let mut line = String::new();\nloop {\nline.clear();\nself.reader.read_line(&mut line).await?;\nother().await;\nif use_part(line.len()) { break }\n}",
            &["&mut line: 4 -> 5"],
        ),
        (
            "let mut buf = [0; 512];\nlet mut n = 0;\nloop {\nn += socket.read(&mut buf[n..]).await?;\nif is_whole(&buf[..n]) { break }\n}\nuse_it(buf)",
            &["&mut buf: 4 -> 4"],
        ),
        // Empty when the next turn waits.
        (
            "let mut jobs = Vec::new();\nloop {\nself.rx.recv_many(&mut jobs, 8).await;\nself.later.extend(jobs.drain(..));\n}",
            &[],
        ),
        (
            "let mut jobs = Vec::new();\nloop {\nself.rx.recv_many(&mut jobs, 8).await;\nfor job in jobs.drain(..) {\nrun(job).await;\n}\n}",
            &["&mut jobs: 3 -> 5"],
        ),
        // Kept outside.
        (
            "loop {\nself.socket.read_buf(&mut self.buf).await?;\nif let Some(frame) = parse(&mut self.buf) { return frame; }\n}",
            &[],
        ),
        (
            "let buf = &mut self.buf;\nloop {\nself.socket.read_buf(buf).await?;\nif let Some(frame) = parse(buf) { return frame; }\n}",
            &[],
        ),
        (
            "let mut jobs = Vec::new();\nself.rx.recv_many(&mut jobs, 10).await;\nother().await;\nuse_it(jobs);",
            &["&mut jobs: 2 -> 3"],
        ),
        (
            "let mut buf = Vec::new();\ntokio::select! {\n_ = self.socket.read_buf(&mut buf) => {}\n_ = stop() => {} }\nother().await;\nuse_it(buf);",
            &["&mut buf: 3 -> 5"],
        ),
        // Filled in one branch, and emptied there.
        (
            "let mut jobs = Vec::new();\nloop { tokio::select! {\n_ = self.rx.recv_many(&mut jobs, 8) => { for job in jobs.drain(..) { run(job); } }\n_ = tick() => other().await,\n} }",
            &[],
        ),
        (
            "let mut jobs = Vec::new();\nloop { tokio::select! {\n_ = self.rx.recv_many(&mut jobs, 8) => {}\n_ = tick() => { run(jobs); return },\n} }",
            &["&mut jobs: 3 -> 2"],
        ),
        // Of a socket that goes with the future.
        (
            "let mut socket = connect().await?;\nlet mut buf = vec![];\nsocket.read_buf(&mut buf).await?;\nother().await;\nuse_it(buf);",
            &[],
        ),
    ]);
}

#[test]
fn what_a_call_took() {
    check(&[
        ("let batch = mem::take(&mut self.batch);\nother().await;\nself.done = batch;", &["batch: 1 -> 2"]),
        ("let batch = std::mem::replace(&mut self.batch, Vec::new());\nself.sink.write(batch).await;", &[]),
        ("let mut conn = self.conn.take().unwrap();\nconn.send(1).await;\nself.conn = Some(conn);", &["conn: 1 -> 2"]),
        (
            "let Some(job) = self.jobs.lock().unwrap().pop_front() else { return };\nother().await;\nrun(job);",
            &["job: 1 -> 2"],
        ),
        ("while let Some(job) = self.jobs.pop() {\nrun(job).await;\n}", &[]),
        ("for job in self.jobs.drain(..) {\nrun(job).await;\n}", &["rest of self.jobs: 1 -> 2"]),
        ("for job in mem::take(&mut self.jobs) {\nrun(job).await;\n}", &["rest of self.jobs: 1 -> 2"]),
        ("let jobs = mem::take(&mut self.jobs);\nfor job in jobs {\nrun(job).await;\n}", &["rest of jobs: 1 -> 3"]),
        ("let jobs: Vec<_> = self.jobs.drain(..).collect();\nfor job in jobs {\nrun(job);\n}\nother().await", &[]),
        ("let mut jobs = vec![1];\nwhile let Some(job) = jobs.pop() {\nother().await;\nrun(job);\n}", &[]),
        // Opened again if it is not there.
        (
            "let mut file = match self.file.take() { Some(file) => file, None => open().await? };\nfile.flush().await;\nself.file = Some(file);",
            &[],
        ),
        (
            "let mut file = if let Some(file) = self.file.take() { file } else { open().await? };\nfile.flush().await;\nself.file = Some(file);",
            &[],
        ),
        (
            "let mut jobs = mem::take(&mut self.jobs);\nself.later.append(&mut jobs);\nother().await;\nuse_it(jobs.capacity());",
            &[],
        ),
        ("let first = self.jobs.iter().take(3);\nother().await;\nrun(first);", &[]),
    ]);
}

#[test]
fn state_that_is_put_back() {
    check(&[
        ("self.busy = true;\nwork().await;\nself.busy = false;", &["self.busy = true: 1 -> 2"]),
        ("self.depth += 1;\nlet out = work().await;\nself.depth -= 1;\nout", &["self.depth += 1: 1 -> 2"]),
        (
            "self.open.fetch_add(1, Relaxed);\nwork().await;\nself.open.fetch_sub(1, Relaxed);",
            &["self.open.fetch_add(1, Relaxed): 1 -> 2"],
        ),
        (
            "self.running.insert(id);\nif x { work().await; }\nself.running.remove(&id);",
            &["self.running.insert(id): 1 -> 2"],
        ),
        (
            "self.busy.lock().unwrap().insert(id.clone());\ntokio::join!(a(), b());\nself.busy.lock().unwrap().remove(&id);",
            &["self.busy.lock().unwrap().insert(id.clone()): 1 -> 2"],
        ),
        // Meant to tell that something was interrupted, or to keep a value meanwhile.
        ("self.poisoned = true;\nwork().await;\nself.poisoned = false;", &[]),
        ("self.ready = false;\nwork().await;\nself.ready = true;", &[]),
        ("self.running.insert(id, job);\nwork().await;\nself.running.remove(&id);", &[]),
        ("self.job = Some(job);\nwork().await;\nself.job = None;", &[]),
        // Put back in time, or meant to stay.
        ("self.busy = true;\nprepare();\nself.busy = false;\nwork().await;", &[]),
        ("self.busy = true;\nif x { self.busy = false; }\nwork().await;\nself.busy = false;", &[]),
        ("self.connected = true;\nwork().await;\nself.connected = true;", &[]),
        ("self.depth += 1;\nwork().await;\nself.depth -= 2;", &[]),
        ("let mut busy = true;\nwork().await;\nbusy = false;", &[]),
        ("self.state = State::Open;\nwork().await;\nself.state = State::Closed;", &[]),
    ]);
}

#[test]
fn what_is_collected_in_a_local() {
    check(&[
        (
            "let mut all = Vec::new();\nwhile let Some(x) = self.rx.recv().await {\nall.push(x);\n}\nuse_it(all)",
            &["all: 2 -> 2"],
        ),
        (
            "let mut all = Vec::new();\nloop {\nlet x = self.rx.recv().await;\nall.push(x);\nother().await;\n}\nuse_it(all)",
            &[],
        ),
        (
            "let mut text = String::new();\nfor _ in 0..3 {\nlet line = self.lines.next_line().await?;\ntext.push_str(line);\n}\ntext",
            &["text: 3 -> 3"],
        ),
        // It is put away before the next await, or nobody wants it.
        (
            "let mut all = Vec::new();\nlet x = self.rx.recv().await;\nall.push(x);\nself.all.append(&mut all);\nother().await;",
            &[],
        ),
        ("let mut all = Vec::new();\nwhile let Some(x) = self.rx.recv().await {\nall.push(x);\n}", &[]),
        // What it is, or whose, is not known.
        ("let mut all = self.all();\nwhile let Some(x) = self.rx.recv().await {\nall.push(x);\n}\nuse_it(all)", &[]),
        ("while let Some(x) = self.rx.recv().await {\nself.all.push(x);\n}\nuse_it(&self.all)", &[]),
        ("while let Some(x) = self.rx.recv().await {\nsocket.push(x);\n}\nuse_it(socket)", &[]),
    ]);
}
