// Items for the property tests to take apart. Read as text, item by item; never compiled, so no name in it has to exist.

async fn plain() {
    let guard = lock.lock().unwrap();
    fetch().await;
    drop(guard);
}

pub(crate) async unsafe extern "C" fn header<'a, T: Send + 'a, const N: usize>(mut a: [T; N], (b, _): (u8, &'a T), _: MutexGuard<'_, T>) -> impl Future<Output = T> + use<'a, T, N>
where
    T: Clone,
    for<'x> &'x T: Into<u8>,
{
    a[b as usize].clone().run().await
}

#[async_hygiene::deny(lock_across_await)]
#[async_hygiene::allow(borrow_across_await, reason = "short")]
#[allow(dead_code, async_hygiene::entered_across_await)]
#[inline]
async fn attributes() -> Result<(), Error> {
    #[async_hygiene::allow(lock_across_await)]
    let a = lock.lock().unwrap();
    #[async_hygiene::expect(lock_across_await, reason = "held on purpose")]
    let b = lock.lock().unwrap();
    #[async_hygiene::warn(async_lock_across_await, guard_dropped_at_once)]
    {
        let c = lock.lock().await;
        other().await?;
    }
    #[allow(async_hygiene::lock_across_await)]
    other().await?;
    #[cfg(feature = "x")]
    let d = lock.lock().unwrap();
    match kind {
        #[async_hygiene::allow(lock_across_await)]
        Kind::A => lock.lock().unwrap().send(other().await),
        #[cfg(not(feature = "x"))]
        _ => {}
    }
    Ok(())
}

#[async_hygiene::forbid(lock_across_await)]
mod nested {
    #![allow(unused)]
    use super::*;

    #[async_hygiene::allow(lock_across_await)]
    pub async fn overruled() {
        let guard = lock.lock();
        f().await;
    }

    #[async_hygiene::deny(no_such_lint, lock_across_awiat)]
    pub async fn mistyped() {}

    mod deeper {
        #[no_lock_across_await(sync_only)]
        async fn f() {
            let guard = lock.lock();
            async fn inside() {
                let guard = lock.lock();
                f().await;
            }
            inside().await
        }
    }
}

impl<'a, S: Service> Handler<'a, S> for Server<S>
where
    S::Error: Into<Error>,
{
    const LIMIT: usize = 3;
    type Output = u8;

    #[tracing::instrument(skip(self))]
    async fn by_ref(&self, key: &str) -> Option<u8> {
        let map = self.map.read().unwrap();
        let found = map.get(key)?;
        self.note(found).await;
        Some(*found)
    }

    async fn by_mut(&mut self) {
        while let Some(job) = self.queue.lock().unwrap().pop_front() {
            job.run(&mut self.state).await;
        }
    }

    async fn by_value(mut self: Pin<Box<Self>>) -> Self {
        *self.count.lock().unwrap() += self.next().await;
        self.list.lock().unwrap()[0] = self.next().await;
        self
    }

    fn sync(&self) -> impl Future<Output = ()> + '_ {
        let guard = self.map.write().unwrap();
        async move {
            guard.clear();
            flush().await;
        }
    }
}

trait Stored: Send + Sync {
    async fn required(&self);

    async fn provided(&self) -> u8 {
        let permit = self.limit().acquire().await.unwrap();
        self.required().await;
        1
    }

    fn constant(&self) -> u8 {
        0
    }
}

async fn branches(x: Option<u8>) -> u8 {
    if let Some(n) = m.lock().unwrap().first() && n > &1 && let Ok(k) = n.try_into() {
        a(k).await
    } else if m.lock().unwrap().is_empty() || b().await {
        2
    } else {
        match (x, m.try_lock()) {
            (Some(1 | 2), Ok(g)) if g.ready() => c(g).await,
            (Some(n @ 3..=9), _) => n,
            (None, Err(e)) => return e.into_inner().len(),
            (Some(_), Ok(ref g)) if let Some(y) = g.next() => y,
            _ => unreachable!("{x:?}"),
        }
    }
}

async fn loops() -> Result<Vec<u8>> {
    let value = 'outer: loop {
        for (n, item) in list.lock().unwrap().iter().enumerate() {
            if n > 3 {
                continue 'outer;
            }
            send(item).await?;
        }
        while state.lock().unwrap().busy() {
            tick().await;
        }
        break 'outer state.lock().unwrap();
    };
    let found = 'search: {
        if value.is_empty() {
            break 'search None;
        }
        Some(value)
    };
    flush().await;
    Ok(found.into_iter().collect())
}

async fn let_forms() {
    let Some(guard) = slot.lock().ok() else {
        retry().await;
        return;
    };
    let late;
    let mut again = lock.lock();
    let S { ref a, b: Some([first, .., last]), .. } = parts() else { panic!() };
    let (x, _, mut y): (u8, _, Guard<'_>) = tuple().await;
    let _ = lock.lock();
    let _ = other().await;
    _ = lock.lock();
    lock.lock();
    late = lock.lock();
    again = lock.lock();
    (x, y) = (1, again);
    let borrowed = &*lock.lock().unwrap();
    let extended = Wrapper { at: &mut lock.lock().unwrap().field, n: 1, ..base(&lock.lock()) };
    done(&late, borrowed).await;
}

async fn closures() {
    let guard = lock.lock().unwrap();
    let read = |x: u8| -> u8 { guard.get(x) };
    let keep = move || guard.len();
    let later = async move |n: Guard| { n.run().await; keep() };
    let task = tokio::spawn(async move {
        let guard = lock.lock().unwrap();
        later(guard).await;
    });
    list.iter().map(|x| async move { x.run().await }).for_each(|f| drop(f));
    futures::stream::iter(list).for_each_concurrent(4, |item| async {
        let permit = limit.acquire().await;
        item.run().await;
    }).await;
    task.await.unwrap();
}

async fn selects() {
    let mut interval = interval(second);
    tokio::pin!(sleep);
    loop {
        tokio::select! {
            biased;
            Some(msg) = rx.recv(), if open.lock().unwrap().is_open() => {
                let guard = state.lock().unwrap();
                handle(&guard, msg).await;
            }
            _ = &mut sleep => break,
            value = async { lock.lock().await.len() } => println!("{value}"),
            else => return,
        }
        futures::select! {
            a = one => a,
            complete => break,
            default => (),
        };
        select_biased! { x = first.fuse() => { x.await } }
    }
}

async fn macros() -> anyhow::Result<()> {
    let guard = lock.lock().unwrap();
    println!("{guard:?} {} {name}", fetch().await, name = guard.name());
    info!(target: "x", ?guard, %id, count = guard.len(), "done {}", fetch().await);
    assert!(guard.ok(), "{}", fetch().await);
    assert_eq!(guard.len(), fetch().await, "at {id}");
    let list = vec![lock.lock(), lock.lock()];
    let many = vec![fetch().await; 3];
    let (a, b) = tokio::join!(fetch(), async { lock.lock().len() });
    tokio::try_join!(fetch(), fetch())?;
    ensure!(matches!(lock.lock().state(), State::A | State::B if a > 1), "no");
    let value = json!({ "a": [guard.len(), null], "b": { "c": fetch().await } });
    let pinned = std::pin::pin!(run(lock.lock()));
    pinned.await;
    scopeguard::defer! { guard.note(); }
    unknown!(guard, { x.await } => |y| z; 'a' "{list}");
    thread_local! { static X: u8 = 1; }
    sqlx::query!("SELECT 1", a).fetch(&mut *conn.lock().await).await?;
    dbg!(write!(lock.lock(), "{}", fetch().await))?;
    if guard.bad() { bail!("bad {b}") }
    todo!()
}

fn streams(m: Mutex<u8>) -> impl Stream<Item = u8> {
    async_stream::try_stream! {
        let guard = m.lock().unwrap();
        for await x in source(&guard) {
            yield x?;
        }
        if true { yield guard.len(); }
    }
}

fn spawns() {
    let rt = Runtime::new();
    rt.block_on(async {
        let _permit = limit.acquire().await;
        tokio::spawn(async { work().await });
    });
    let future: Pin<Box<dyn Future<Output = ()> + Send + '_>> = Box::pin(async move {
        let guard = lock.lock();
        work().await
    });
    future
}

async fn operators() -> u8 {
    let x = *m.lock() + f().await * -*m.lock() as u8;
    let y = m.lock().len() == f().await && !m.lock().ok() || f().await;
    *m.lock() += f().await;
    m.lock().text += &f().await;
    m.lock().at[f().await].field.0 <<= 1;
    let r = m.lock().start..=f().await;
    let t = (m.lock(), [f().await, 1], S { a: m.lock(), ..f().await }, E::V(m.lock()));
    let q = <T as Trait>::call::<u8>(&raw const x, m.lock())?;
    let c = const { 1 + 2 };
    unsafe { g(m.lock()).await };
    { m.lock() }.len();
    (|| m.lock())().run(&&mut *n.lock()).await[0].0.1;
    return f(move || x).await?.y;
}

async fn r#match(r#type: Guard, r#in: u8) -> ! {
    let r#loop = r#type;
    loop {
        r#loop.r#await().await
    }
}

async fn items_inside() {
    use std::sync::Mutex;
    const N: usize = { fn f() -> usize { 1 } f() };
    static LOCK: Mutex<u8> = Mutex::new(1);
    struct Local<'a>(MutexGuard<'a, u8>);
    impl Local<'_> {
        async fn go(self) {
            drop(LOCK.lock());
            let guard = LOCK.lock();
            yield_now().await;
        }
    }
    macro_rules! local { ($x:expr) => { $x.await } }
    let guard = Local(LOCK.lock().unwrap());
    local!(guard.go());
    guard.go().await
}

async fn moves() -> Option<Guard> {
    let mut best = None;
    let mut slot = Some(m.lock());
    let taken = slot.take();
    for x in all() {
        if better(&best) { best = Some(x.lock()); }
    }
    let kept = Kept { guard: taken?, name: "x".to_owned() };
    let Kept { guard, .. } = kept;
    let guard = guard.map(|g| &g.inner);
    let guard = if c { guard } else { drop(guard); return None };
    std::mem::take(&mut slot);
    std::mem::replace(&mut best, None);
    f().await;
    best
}

async fn empty() {}

async fn generics<F, Fut>(f: F) where F: Fn(RwLockReadGuard<'_, u8>) -> Fut, Fut: Future {
    f(m.read().await).await;
    self::path::<{ N + 1 }>().await
}

async fn unreachable_code() {
    let guard = m.lock();
    return;
    f().await;
    loop { break; }
    for x in guard { f().await; }
    'a: { break 'a; }
    match f().await { _ => guard }
}

fn no_async(a: &Mutex<Vec<u8>>) -> usize {
    let mut guard = a.lock().unwrap();
    guard.push(1);
    let n = match guard.len() { 0 => return 0, n if n > 3 => n, _ => 1 };
    for x in guard.iter().filter(|x| **x > 1) {
        println!("{x} {n}");
    }
    let _ = a.lock();
    n
}

#[hygiene(strict)]
#[cfg_attr(feature = "x", tracing::instrument)]
#[no_lock_across_await]
async fn both_of_ours() {
    #[hygiene]
    async fn inner() { let _permit = limit.acquire().await; f().await; }
    inner().await
}

#[derive(Clone)]
#[lock_guard(borrow)]
pub struct Guarded<'a, T: ?Sized + 'a, const N: usize = 1>(&'a Mutex<T>, #[serde(skip)] [u8; N]) where T: Send;

#[lock_guard(entered, entered)]
enum Either { A(u8), B { x: u8 } = 3 }

#[lock_guard]
union Bits { a: u8, b: i8 }

struct Unit;

mod elsewhere;

extern crate alloc;

unsafe extern "C" { fn puts(s: *const u8) -> i32; }

const LIMIT: usize = 1;

static mut COUNT: u8 = 0;

type Alias<T> = Result<T, Error>;

use a::{b as c, d::*};

macro_rules! make { ($($x:tt)*) => { async fn made() { $($x)* .await } } }

make! { a.lock() }
