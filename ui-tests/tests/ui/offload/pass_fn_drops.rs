//! What a function is given is dropped by the offloaded work: all of it, on the pool, and in the order of a plain function.

use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};

use async_hygiene::offload;

type Log = Arc<Mutex<Vec<(&'static str, ThreadId)>>>;

struct Noisy(&'static str, Log);

impl Drop for Noisy {
    fn drop(&mut self) {
        self.1.lock().unwrap().push((self.0, thread::current().id()));
    }
}

struct Pair {
    used: Noisy,
    unused: Noisy,
}

fn plain(first: Noisy, (_, part): (Noisy, Noisy), _: Noisy, pair: Pair, _unused: Noisy) -> ThreadId {
    let _local = Noisy("local", first.1.clone());
    let _ = (&part, &pair.used);
    thread::current().id()
}

#[offload]
fn offloaded(first: Noisy, (_, part): (Noisy, Noisy), _: Noisy, pair: Pair, _unused: Noisy) -> ThreadId {
    let _local = Noisy("local", first.1.clone());
    let _ = (&part, &pair.used);
    thread::current().id()
}

impl Pair {
    #[offload]
    fn consume(self) -> ThreadId {
        let _ = &self.used;
        thread::current().id()
    }
}

fn pair(log: &Log) -> Pair {
    Pair { used: Noisy("used", log.clone()), unused: Noisy("unused", log.clone()) }
}

fn names(log: &Log) -> Vec<&'static str> {
    log.lock().unwrap().iter().map(|(name, _)| *name).collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let [here, there] = [Log::default(), Log::default()];
    let n = |name, log: &Log| Noisy(name, log.clone());
    let args = |log: &Log| (n("first", log), (n("hidden", log), n("part", log)), n("underscore", log), pair(log), n("_unused", log));

    let (a, b, c, d, e) = args(&here);
    assert_eq!(plain(a, b, c, d, e), thread::current().id());
    let (a, b, c, d, e) = args(&there);
    let worker = offloaded(a, b, c, d, e).await;
    assert_ne!(worker, thread::current().id());

    assert_eq!(names(&here), names(&there));
    assert!(there.lock().unwrap().iter().all(|(_, thread)| *thread == worker));

    let log = Log::default();
    let worker = pair(&log).consume().await;
    assert_eq!(names(&log), ["used", "unused"]);
    assert!(log.lock().unwrap().iter().all(|(_, thread)| *thread == worker));
}
