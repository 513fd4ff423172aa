//! The service goes down in the middle of traffic.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use reqwest::StatusCode;
use service::bank::{LARGE, Settings};
use service::store::Store;
use support::{Bankers, fresh_database, in_time, start, transfer};
use tokio::task::JoinSet;
use tokio::time::sleep;

const WRITERS: usize = 16;
/// So many transfers at most does a writer send.
const MOST: usize = 500;
/// After so many the service goes down.
const ENOUGH: usize = 150;

/// Sends transfers until the service is gone. The ids of those that were answered with 2xx.
async fn writer(number: usize, client: Bankers, acknowledged: Arc<AtomicUsize>) -> Vec<String> {
    let mut ids = Vec::new();
    for n in 0..MOST {
        let transfer = transfer(format!("{number}-{n}"), 1);
        loop {
            match client.post(&transfer).await {
                Ok(StatusCode::CREATED | StatusCode::OK) => break,
                Ok(StatusCode::TOO_MANY_REQUESTS | StatusCode::GATEWAY_TIMEOUT) => {
                    sleep(Duration::from_millis(2)).await; // the same again: an id is carried out once
                }
                Ok(other) => panic!("{other}"),
                Err(_gone) => return ids,
            }
        }
        acknowledged.fetch_add(1, Ordering::Relaxed);
        ids.push(transfer.id);
    }
    ids
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_in_hand_are_answered_and_what_was_acknowledged_is_on_the_disk() {
    let path = fresh_database("shutdown");
    let bank = start(&path, Settings { approval: Duration::from_millis(800), ..Settings::default() }).await;
    let mut ids = in_time(async {
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let mut writers = JoinSet::new();
        for number in 0..WRITERS {
            writers.spawn(writer(number, bank.client.clone(), Arc::clone(&acknowledged)));
        }
        while acknowledged.load(Ordering::Relaxed) < ENOUGH {
            sleep(Duration::from_millis(1)).await;
        }

        // One that takes long is in hand when the end begins. The writers compete with it, so it asks until it is let in.
        let client = bank.client.clone();
        let large = tokio::spawn(async move {
            loop {
                match client.post(&transfer("large", LARGE)).await.unwrap() {
                    StatusCode::TOO_MANY_REQUESTS => sleep(Duration::from_millis(1)).await,
                    answer => return answer,
                }
            }
        });
        bank.client.until(|load| load.approvals == 1).await;

        bank.shutdown.trigger();
        let report = bank.ended.await.unwrap();
        assert!(report.is_clean(), "{report}");
        assert_eq!(large.await.unwrap(), StatusCode::CREATED);
        assert!(bank.client.get("/load").await.is_err(), "nobody listens any more");

        let mut ids = vec!["large".to_owned()];
        while let Some(writer) = writers.join_next().await {
            ids.extend(writer.unwrap());
        }
        ids
    })
    .await;

    let store = Store::open(&path).await.unwrap();
    assert_eq!(store.total().await.unwrap(), 2_000_000);
    assert!(ids.len() > ENOUGH && ids.len() < WRITERS * MOST, "the end came in the middle: {}", ids.len());
    ids.sort();
    for id in &ids {
        let found = store.transfer(id).await;
        assert!(found.is_ok(), "{id} was acknowledged and is gone");
    }
    // More there may be: carried out, and the answer did not arrive. Nothing was carried out twice.
    let all = store.page(0, 100_000).await.unwrap();
    assert!(all.count as usize >= ids.len());
    let large = u64::from(LARGE);
    assert_eq!(all.volume, all.count - 1 + large);
    assert_eq!(store.balance("bob").await.unwrap(), 1_000_000 + all.volume as i64);
}
