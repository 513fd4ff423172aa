//! Functions and methods that have the names of ones that block.
use std::cell::{Cell, RefCell};
use std::panic::Location;
use std::rc::Rc;

use crate::support::{Noisy, log, noisy, pause, value};

fn read(path: &str) -> Noisy {
    log(path);
    noisy("read")
}

#[must_use]
fn canonicalize(path: &str) -> usize {
    path.len()
}

#[track_caller]
fn sleep(turns: usize) -> u32 {
    log(turns);
    Location::caller().line()
}

fn copy<'a>(from: &'a [usize], to: &mut Vec<usize>) -> &'a [usize] {
    to.extend_from_slice(from);
    from
}

fn read_to_string(found: impl Fn(&Noisy) -> &str) -> String {
    let given = noisy("given");
    found(&given).to_owned()
}

fn remove_file<T>(path: T) -> T {
    path
}

async fn metadata(path: &str) -> usize {
    value(path.len()).await
}

async fn create_dir_all(depth: usize) -> usize {
    pause().await;
    if depth == 0 { 0 } else { 1 + Box::pin(create_dir_all(depth - 1)).await }
}

unsafe fn exists(flag: *const bool) -> bool {
    // SAFETY: callers give a pointer that is good.
    unsafe { *flag }
}

#[async_hygiene::hygiene]
async fn functions() -> usize {
    let text = String::from("text");
    let first = read(&text);
    pause().await;
    let mut copied = Vec::new();
    let from = [1, 2, 3];
    let same = copy(&from, &mut copied);
    pause().await;
    let all = same.len() + read("x").name().len() + canonicalize(first.name());
    let given = read_to_string(|given| {
        log("asked");
        given.name()
    });
    let flag = true;
    // SAFETY: it points to a local.
    let there = unsafe { exists(&raw const flag) };
    let moved = remove_file(first);
    pause().await;
    let late = metadata(&text);
    log("late");
    let found = late.await + create_dir_all(2).await;
    all + given.len() + found + copied.len() + moved.name().len() + usize::from(there)
}

#[async_hygiene::hygiene]
async fn function_statements(number: usize) -> u32 {
    let kept = noisy("kept");
    sleep(number);
    let line = sleep(2) + sleep({
        log("argument");
        let inner = noisy("inner");
        inner.name().len()
    });
    read(noisy("temporary").name());
    canonicalize("unused");
    remove_file(kept);
    remove_file(async { 1 });
    pause().await;
    read_to_string(|given| {
        let unused = 1;
        given.name()
    });
    remove_file(|| noisy("never made"));
    let _ = canonicalize("wild");
    let _ = read("dropped at once");
    _ = read("dropped too");
    (sleep(3));
    let Some(n) = remove_file(Some(1)) else { return 0 };
    if canonicalize("abc") == 3 && read("condition").name().len() > 1 {
        log("condition");
    }
    while read("loop").name().is_empty() {}
    match read("scrutinee").name() {
        "read" if canonicalize("guard") == 5 => log("arm"),
        _ => {}
    }
    pause().await;
    line - line + n
}

#[async_hygiene::hygiene]
async fn local_functions(mut write: impl FnMut(usize) -> usize) -> usize {
    let mut count = 0;
    let gone = noisy("gone");
    let mut read = |n: usize| {
        count += n;
        count
    };
    read(1);
    let two = read(2);
    let hard_link = move || gone.name().len();
    hard_link();
    pause().await;
    let three = hard_link() + hard_link();
    write(1);
    let total = write(2) + [1, 2].into_iter().map(&mut write).sum::<usize>();
    let rename = RefCell::new(Vec::new());
    let sleep = |text: String| rename.borrow_mut().push(text);
    [String::from("a"), String::from("b")].into_iter().for_each(sleep);
    let once: Box<dyn FnOnce(usize) -> usize> = Box::new(|n| n + 1);
    let copy = once;
    let with = |exists: &dyn Fn(usize) -> usize| exists(1) + exists(2);
    let copied = copy(1) + with(&|n| n);
    pause().await;
    two + three + total + copied + rename.take().len()
}

#[async_hygiene::hygiene]
async fn passed() -> usize {
    let names = ["a", "bc"];
    let kept = noisy("kept");
    let all: Vec<Noisy> = names.iter().copied().map(read).collect();
    let lengths: usize = names.into_iter().map(canonicalize).sum();
    let some = Some(2).map(sleep).is_some_and(|line| line > 0);
    let moved = Some(kept).map(remove_file);
    let futures: Vec<_> = names.into_iter().map(metadata).collect();
    let mut found = 0;
    for future in futures {
        found += future.await;
    }
    all.len() + lengths + usize::from(some) + found + moved.map_or(0, |it| it.name().len())
}

/// Its methods have the names of ones that block.
#[derive(Debug)]
struct Queue {
    items: Vec<usize>,
    noisy: Noisy,
}

impl Queue {
    const fn new() -> Self {
        Self { items: Vec::new(), noisy: Noisy("queue") }
    }

    fn me(&mut self) -> &mut Self {
        self
    }

    fn read(&mut self, buffer: &mut Vec<usize>) -> &mut usize {
        buffer.append(&mut self.items);
        self.items.push(buffer.len());
        &mut self.items[0]
    }

    fn write(&mut self, item: usize) -> &mut Self {
        self.items.push(item);
        self
    }

    fn send(&self, n: usize) -> Result<usize, String> {
        if n > 9 { Err(format!("{n}")) } else { Ok(n + self.items.len()) }
    }

    #[must_use]
    fn recv(&self) -> Option<&usize> {
        self.items.first()
    }

    fn join(self) -> Noisy {
        log("join");
        self.noisy
    }

    fn wait(self: Rc<Self>) -> usize {
        self.items.len()
    }

    async fn accept(&mut self) -> usize {
        pause().await;
        self.items.len()
    }

    fn output(&self, found: impl for<'a> Fn(&'a Self) -> &'a Noisy) -> &'static str {
        found(self).name()
    }

    fn status(&self) -> impl Iterator<Item = usize> + '_ {
        self.items.iter().copied()
    }
}

#[derive(Clone, Copy, Debug)]
struct Token(usize);

impl Token {
    const fn wait(self) -> usize {
        self.0
    }

    fn join(&mut self, other: usize) -> &mut Self {
        self.0 += other;
        self
    }
}

#[async_hygiene::hygiene]
async fn methods() -> Result<usize, String> {
    let mut queue = Queue::new();
    let mut buffer = vec![1];
    *queue.read(&mut buffer) += 1;
    queue.write(queue.items.len()).write(buffer.len());
    queue.me().write(4).me().write(5);
    let sent = queue.send(queue.items.len())? + queue.me().send(1)?;
    pause().await;
    let first = queue.recv().copied().unwrap_or_default();
    queue.recv();
    queue.me().recv();
    queue.send(3)?;
    let later = queue.accept();
    pause().await;
    let accepted = later.await;
    let name = queue.output(|queue| &queue.noisy);
    let listed: usize = queue.status().sum();
    let mut token = Token(1);
    token.wait();
    token.join(1).join(2);
    let waited = token.wait() + token.join(3).wait();
    let shared = Rc::new(Queue::new());
    let others = Rc::clone(&shared).wait();
    let last = shared.wait();
    pause().await;
    let noisy = queue.join();
    pause().await;
    Queue::new().join();
    Ok(sent + first + accepted + name.len() + listed + waited + others + last + noisy.name().len())
}

#[async_hygiene::hygiene]
async fn methods_in_closures() -> usize {
    let mut queue = Queue::new();
    let other = Queue::new();
    let token = Token(1);
    let mut pair = (Queue::new(), noisy("beside"));
    {
        let mut write = |n| {
            queue.write(n);
            queue.me().write(n).items.len()
        };
        write(1);
        write(2);
    }
    let sent = || other.send(1).map_or(0, |n| n + other.items.len());
    let waited = move || token.wait() + 1;
    let mut first = || pair.0.write(1).items.len();
    let written = first();
    drop(pair.1);
    pause().await;
    let joined = || {
        pair.0.join();
    };
    joined();
    let sum = sent() + waited();
    let consumed = move || other.join();
    pause().await;
    let name = consumed().name().len();
    let task = async move {
        pause().await;
        queue.write(1);
        let length = queue.read(&mut vec![1]).wrapping_add(1);
        pause().await;
        queue.join().name().len() + length
    };
    written + sum + name + task.await
}

#[async_hygiene::hygiene]
async fn drop_order(text: &str) -> usize {
    let cell = RefCell::new(Queue::new());
    read(noisy("first").name()).name().len();
    noisy("outer").me().next_to(&noisy("inner")).lines();
    let lines = noisy("receiver").lines() + noisy("second").me().lines();
    pause().await;
    cell.borrow_mut().write(1).write(2);
    let length = cell.borrow().send(cell.borrow().items.len()).unwrap_or_default();
    let borrowed = cell.borrow().recv().is_some();
    let matched = match cell.borrow().recv() {
        Some(n) => *n + noisy("arm").lines(),
        None => 0,
    };
    pause().await;
    let extended = &read(noisy("argument").name());
    let field = &noisy("whole").me().next_to(&noisy("part")).lines();
    pause().await;
    let tail = {
        let inner = Queue::new();
        inner.send(noisy("tail").lines()).unwrap_or_default()
    };
    lines + length + usize::from(borrowed) + matched + extended.name().len() + field + tail + text.lines().count()
}

trait Lines {
    fn lines(&self) -> usize;
    fn next_to<'a>(&'a self, other: &'a Noisy) -> &'a Noisy;
}

impl Lines for Noisy {
    fn lines(&self) -> usize {
        log(format_args!("lines of {}", self.0));
        self.0.len()
    }

    fn next_to<'a>(&'a self, other: &'a Noisy) -> &'a Noisy {
        other
    }
}

macro_rules! part {
    ($queue:expr) => {
        $queue.noisy
    };
}

macro_rules! items {
    ($self:ident) => {
        $self.0.items
    };
}

struct Owner<T>(Queue, T);

impl<T: Lines> Owner<T> {
    #[async_hygiene::hygiene]
    async fn generic(&mut self) -> usize {
        self.0.write(1).write(2);
        let lines = self.1.lines() + part!(self.0).lines();
        items!(self).iter().count();
        pause().await;
        let last = items!(self).get(1).copied().unwrap_or_default();
        self.0.me().recv();
        items!(self).insert(0, last);
        let [first, ..] = &mut items!(self)[..] else { return lines };
        *first += 1;
        Self::lines_of(&self.1) + lines + <T as Lines>::lines(&self.1) + self.0.items.len()
    }

    fn lines_of(of: &T) -> usize {
        of.lines()
    }
}

#[async_hygiene::hygiene]
async fn under_cfg() -> usize {
    #[cfg(any())]
    sleep(there_is_no_such_thing);
    #[cfg(any())]
    nowhere.wait();
    #[cfg(any())]
    {
        sleep(there_is_no_such_thing);
        nowhere.wait();
        let n = nowhere.recv();
    }
    #[cfg(all())]
    sleep(1);
    let token = Token(1);
    #[cfg(all())]
    token.wait();
    let sum = match token.0 {
        #[cfg(any())]
        2 => nowhere.join(),
        #[cfg(all())]
        1 => token.wait(),
        _ => 0,
    };
    pause().await;
    sum + [
        #[cfg(any())]
        nowhere.wait(),
        token.wait(),
    ]
    .len()
}

#[async_hygiene::hygiene]
async fn places() -> usize {
    let mut all = vec![Queue::new(), Queue::new()];
    let index = 1;
    all[index].write(1).write(2);
    all[0].write(3);
    let boxed = Box::new(Queue::new());
    let counted = Cell::new(1);
    counted.set(counted.get() + 1);
    let reference = &mut all;
    reference[index].me().write(4);
    let written = (*reference)[index].send(1).unwrap_or_default() + boxed.send(2).unwrap_or_default();
    pause().await;
    let mut iter = reference.iter();
    let mut count = 0;
    while let Some(queue) = iter.next() {
        count += queue.items.iter().count();
    }
    let words: Vec<_> = "a b c".split(' ').collect();
    let joined = words.join(",");
    let slice: &[usize] = &reference[0].items;
    let found = slice.get(0).copied().unwrap_or_default() + slice.iter().sum::<usize>();
    pause().await;
    let name = boxed.join().name().len();
    written + count + joined.len() + found + name + counted.get()
}

crate::cases! {
    functions();
    function_statements(1);
    local_functions(|n| n + 1);
    passed();
    methods();
    methods_in_closures();
    drop_order("a\nb");
    async { Owner(Queue::new(), noisy("generic")).generic().await };
    under_cfg();
    places();
}
