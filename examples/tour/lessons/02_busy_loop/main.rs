//! A lookup comes before the cache is warm, and waits for it. Both tasks share one thread.

mod service;

use std::rc::Rc;
use std::time::Duration;

use service::Cache;
use tokio::task::spawn_local;
use tokio::time::sleep;

pub fn main() {
    timeline::real(Duration::from_millis(600), async {
        let cache = Rc::new(Cache::new());
        let loading = cache.clone();
        let load = spawn_local(timeline::task("load", async move {
            sleep(Duration::from_millis(60)).await;
            loading.set_warm();
        }));
        let lookup = spawn_local(timeline::task("lookup", async move {
            sleep(Duration::from_millis(20)).await;
            timeline::fact("answer", cache.lookup(21).await);
        }));
        let _ = (load.await, lookup.await);
    });
}
