//! A heartbeat is due every ten seconds, and a request comes every seven.

use std::cell::Cell;
use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver};

use crate::pages::select_restarts_timer::{mended, mistake};
use crate::support::paused;

/// The heartbeats of 63 seconds.
fn beats(serve: impl AsyncFn(Receiver<u32>, &Cell<u32>)) -> u32 {
    let beats = Cell::new(0);
    paused().block_on(async {
        let (tx, requests) = mpsc::channel(1);
        let send = async move {
            for request in 0..9 {
                tokio::time::sleep(Duration::from_secs(7)).await;
                tx.send(request).await.unwrap();
            }
        };
        tokio::join!(serve(requests, &beats), send);
    });
    beats.get()
}

#[test]
fn no_beat_while_requests_come() {
    assert_eq!(beats(mistake::serve), 0);
}

#[test]
fn mended_every_beat_comes() {
    // At once, and then each ten seconds.
    assert_eq!(beats(mended::serve), 7);
}
