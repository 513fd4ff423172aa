//! What an await yielded and is still in hand is not dropped: no check at an await where it would be lost.
use std::cell::RefCell;
use std::time::Duration;

use async_hygiene::{Cancelled, cancellable};
use tokio::sync::mpsc;
use tokio::task::yield_now;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn stores(jobs: &mut mpsc::Receiver<String>, store: &RefCell<Vec<String>>, token: &CancellationToken) -> Result<(), Cancelled> {
    while let Some(job) = jobs.recv().await {
        sleep(Duration::from_millis(5)).await;
        store.borrow_mut().push(job);
    }
    Ok(())
}

#[cancellable]
async fn passes_on(from: &mut mpsc::Receiver<String>, to: &mpsc::Sender<String>, token: &CancellationToken) -> Result<(), Cancelled> {
    loop {
        let Some(job) = from.recv().await else { return Ok(()) };
        yield_now().await;
        if to.send(job).await.is_err() {
            return Ok(());
        }
    }
}

#[cancellable]
async fn takes_all(from: &RefCell<Vec<String>>, store: &RefCell<Vec<String>>, token: &CancellationToken) -> Result<(), Cancelled> {
    let taken = std::mem::take(&mut *from.borrow_mut());
    for one in taken {
        yield_now().await;
        store.borrow_mut().push(one);
    }
    yield_now().await;
    from.borrow_mut().push("not reached".to_owned());
    Ok(())
}

async fn handle(job: String, store: &RefCell<Vec<String>>) {
    yield_now().await;
    store.borrow_mut().push(job);
}

async fn look(job: &str, store: &RefCell<Vec<String>>) {
    store.borrow_mut().push(job.to_owned());
    yield_now().await;
}

/// The job is in the future that is not yet polled.
#[cancellable]
async fn hands_over(jobs: &mut mpsc::Receiver<String>, store: &RefCell<Vec<String>>, token: &CancellationToken) {
    while let Some(job) = jobs.recv().await {
        handle(job, store).await;
    }
}

#[cancellable]
async fn lends(jobs: &mut mpsc::Receiver<String>, store: &RefCell<Vec<String>>, token: &CancellationToken) {
    loop {
        match jobs.recv().await {
            Some(job) => look(&job, store).await,
            None => return,
        }
    }
}

#[cancellable]
async fn in_a_block(jobs: &mut mpsc::Receiver<String>, store: &RefCell<Vec<String>>, token: &CancellationToken) {
    while let Some(job) = jobs.recv().await {
        async move {
            yield_now().await;
            store.borrow_mut().push(job);
        }
        .await;
    }
}

#[cancellable]
async fn joins(jobs: &mut mpsc::Receiver<String>, store: &RefCell<Vec<String>>, token: &CancellationToken) {
    while let Some(job) = jobs.recv().await {
        tokio::join!(handle(job, store), yield_now());
    }
}

#[cancellable]
async fn selects(jobs: &mut mpsc::Receiver<String>, store: &RefCell<Vec<String>>, token: &CancellationToken) {
    while let Some(job) = jobs.recv().await {
        tokio::select! {
            () = sleep(Duration::from_millis(3)) => store.borrow_mut().push(job),
            () = sleep(Duration::from_millis(2)) => store.borrow_mut().push(job),
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let names = || ["a", "b", "c"].map(str::to_owned);
    // Whenever it comes, each job is in the channel or in the store.
    for at in 0..18 {
        let (token, store) = (CancellationToken::new(), RefCell::new(Vec::new()));
        let (send, mut jobs) = mpsc::channel(8);
        for name in names() {
            send.send(name).await.unwrap();
        }
        let (ended, ()) = tokio::join!(stores(&mut jobs, &store, &token), async {
            sleep(Duration::from_millis(at)).await;
            token.cancel();
        });
        assert!(ended.is_err());
        let mut all = store.into_inner();
        while let Ok(job) = jobs.try_recv() {
            all.push(job);
        }
        assert_eq!(all, names(), "{at}");
    }
    for at in 0..12 {
        let token = CancellationToken::new();
        let (send, mut jobs) = mpsc::channel(8);
        let (pass, mut passed) = mpsc::channel(8);
        for name in names() {
            send.send(name).await.unwrap();
        }
        let (ended, ()) = tokio::join!(passes_on(&mut jobs, &pass, &token), async {
            for _ in 0..at {
                yield_now().await;
            }
            token.cancel();
        });
        assert!(ended.is_err());
        let mut all = Vec::new();
        while let Ok(job) = passed.try_recv() {
            all.push(job);
        }
        while let Ok(job) = jobs.try_recv() {
            all.push(job);
        }
        assert_eq!(all, names(), "{at}");
    }
    macro_rules! none_is_lost {
        ($($call:ident)*) => {$(
            for at in 0..12 {
                let (token, store) = (CancellationToken::new(), RefCell::new(Vec::new()));
                let (send, mut jobs) = mpsc::channel(8);
                for name in names() {
                    send.send(name).await.unwrap();
                }
                tokio::join!($call(&mut jobs, &store, &token), async {
                    for n in 0..at {
                        if n % 2 == 0 {
                            sleep(Duration::from_millis(1)).await;
                        } else {
                            yield_now().await;
                        }
                    }
                    token.cancel();
                });
                let mut all = store.into_inner();
                while let Ok(job) = jobs.try_recv() {
                    all.push(job);
                }
                assert_eq!(all, names(), "{}: {at}", stringify!($call));
            }
        )*};
    }
    none_is_lost! { hands_over lends in_a_block joins selects }
    for at in 0..8 {
        let (token, from, store) = (CancellationToken::new(), RefCell::new(names().to_vec()), RefCell::new(Vec::new()));
        let (ended, ()) = tokio::join!(takes_all(&from, &store, &token), async {
            for _ in 0..at {
                yield_now().await;
            }
            token.cancel();
        });
        assert_eq!(ended.is_err(), at < 4, "{at}");
        let all: Vec<_> = store.into_inner().into_iter().chain(from.into_inner()).filter(|name| name != "not reached").collect();
        assert_eq!(all, names(), "{at}");
    }
}
