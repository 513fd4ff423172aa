//! What a client of the service is told when there is too much of it, or when it takes too long.

mod support;

use std::time::{Duration, Instant};

use reqwest::StatusCode;
use service::bank::{LARGE, Settings};
use service::http::{Account, Volume};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use support::{Bankers, fresh_database, in_time, start, transfer};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

/// One test at a time: `#[bounded]` counts the calls of the process, whichever bank they are for.
static ALONE: Mutex<()> = Mutex::const_new(());

/// As many as `#[bounded(8, reject)]` lets in.
const AT_ONCE: usize = 8;

async fn balance(client: &Bankers, name: &str) -> i64 {
    let account = client.get(&format!("/accounts/{name}")).await.unwrap();
    account.json::<Account>().await.unwrap().balance
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn overload_is_refused_and_slow_calls_end() {
    let _alone = ALONE.lock().await;
    let settings = Settings { approval: Duration::from_secs(600), ..Settings::default() };
    let bank = start(&fresh_database("overload"), settings).await;
    in_time(async {
        let mut slow = JoinSet::new();
        for n in 0..AT_ONCE {
            let client = bank.client.clone();
            slow.spawn(async move { client.post(&transfer(format!("slow-{n}"), LARGE)).await.unwrap() });
        }
        bank.client.until(|load| load.approvals == AT_ONCE).await;

        // The ninth is told at once, and others are served as ever.
        let start = Instant::now();
        assert_eq!(bank.client.post(&transfer("ninth", 1)).await.unwrap(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(balance(&bank.client, "ann").await, 1_000_000);
        assert!(start.elapsed() < Duration::from_millis(1900), "{:?}", start.elapsed());

        while let Some(answer) = slow.join_next().await {
            assert_eq!(answer.unwrap(), StatusCode::GATEWAY_TIMEOUT);
        }

        // Whoever was cut off has left nothing behind: neither a permit nor money.
        bank.client.until(|load| load.approvals == 0).await;
        assert_eq!(bank.client.post(&transfer("ninth", 1)).await.unwrap(), StatusCode::CREATED);
        assert_eq!(balance(&bank.client, "ann").await, 999_999);

        bank.shutdown.trigger();
        assert!(bank.ended.await.unwrap().is_clean());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_transfer_whose_time_is_up_is_rolled_back() {
    let _alone = ALONE.lock().await;
    let path = fresh_database("locked");
    let bank = start(&path, Settings::default()).await;
    in_time(async {
        // Somebody else has the file, a backup say.
        let mut other = SqliteConnectOptions::new().filename(&path).connect().await.unwrap();
        let locked = other.begin_with("BEGIN IMMEDIATE").await.unwrap();
        assert_eq!(bank.client.post(&transfer("late", 1)).await.unwrap(), StatusCode::GATEWAY_TIMEOUT);
        locked.rollback().await.unwrap();

        // What was begun for it meanwhile is rolled back: the next one finds the connection as it should be.
        assert_eq!(bank.client.post(&transfer("next", 1)).await.unwrap(), StatusCode::CREATED);
        assert_eq!(bank.client.get("/transfers/late").await.unwrap().status(), StatusCode::NOT_FOUND);
        assert_eq!(bank.client.post(&transfer("late", 1)).await.unwrap(), StatusCode::CREATED);
        assert_eq!(balance(&bank.client, "ann").await, 999_998);

        bank.shutdown.trigger();
        assert!(bank.ended.await.unwrap().is_clean());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_no_effect_ends_when_the_service_goes_down() {
    let _alone = ALONE.lock().await;
    let settings = Settings { page: 1, rest: Duration::from_secs(20), ..Settings::default() };
    let bank = start(&fresh_database("cancelled"), settings).await;
    in_time(async {
        assert_eq!(bank.client.post(&transfer("only", 1)).await.unwrap(), StatusCode::CREATED);
        let client = bank.client.clone();
        let volume = tokio::spawn(async move { client.get("/volume").await.unwrap() });
        bank.client.until(|load| load.volumes == 1).await;

        bank.shutdown.trigger();
        let answer = volume.await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        let text = answer.text().await.unwrap();
        assert!(text.contains("volume` was cancelled"), "{text}");
        assert!(bank.ended.await.unwrap().is_clean());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_at_the_bank() {
    let _alone = ALONE.lock().await;
    let bank = start(&fresh_database("day"), Settings { page: 2, ..Settings::default() }).await;
    in_time(async {
        let client = &bank.client;
        let posted = async |transfer| client.post(&transfer).await.unwrap().as_u16();
        assert_eq!(posted(transfer("one", 10)).await, 201);
        assert_eq!(posted(transfer("one", 10)).await, 200, "it is sent again, and was carried out");
        assert_eq!(posted(transfer("one", 11)).await, 409, "another one of that id");
        assert_eq!(posted(transfer("two", 5_000_000)).await, 409, "so much there is not");
        assert_eq!(posted(transfer("three", 0)).await, 422);
        assert_eq!(posted(service::store::Transfer { payee: "eve".to_owned(), ..transfer("four", 1) }).await, 404);
        assert_eq!(posted(transfer("five", LARGE)).await, 201, "it was approved");
        assert_eq!(posted(transfer("six", 1)).await, 201);

        assert_eq!((balance(client, "ann").await, balance(client, "bob").await), (899_989, 1_100_011));
        assert_eq!(client.get("/accounts/eve").await.unwrap().status(), StatusCode::NOT_FOUND);
        assert_eq!(client.get("/transfers/two").await.unwrap().status(), StatusCode::NOT_FOUND);
        let volume = client.get("/volume").await.unwrap().json::<Volume>().await.unwrap();
        assert_eq!(volume, Volume { count: 3, volume: 100_011 });

        bank.shutdown.trigger();
        assert!(bank.ended.await.unwrap().is_clean());
    })
    .await;
}
