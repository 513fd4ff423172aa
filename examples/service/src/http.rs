//! The handlers.

use async_hygiene::{bounded, cancellable, hygiene, scope, timeout};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::bank::{Bank, Load};
use crate::refusal::Refusal;
use crate::store::{Done, Transfer};

/// An account, as a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// What is on it.
    pub balance: i64,
}

/// All transfers, as a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// How many.
    pub count: u64,
    /// How much they moved.
    pub volume: u64,
}

/// The service. `going_down` ends what is cancellable.
pub fn router(bank: Bank, going_down: CancellationToken) -> Router {
    Router::new()
        .route("/accounts/{name}", get(balance).put(open_account))
        .route("/transfers", post(carry_out))
        .route("/transfers/{id}", get(transfer))
        .route("/volume", get(volume))
        .route("/load", get(load))
        .with_state(bank)
        .layer(middleware::from_fn_with_state(going_down, cancelled_by))
}

/// Gives the handlers a token, the one that `#[cancellable]` asks.
async fn cancelled_by(State(token): State<CancellationToken>, request: Request, next: Next) -> Response {
    scope(token, next.run(request)).await
}

fn status(done: Done) -> StatusCode {
    match done {
        Done::Now => StatusCode::CREATED,
        Done::Before => StatusCode::OK,
    }
}

#[derive(Deserialize)]
struct NewAccount {
    balance: u32,
}

#[hygiene]
#[timeout("1s")]
#[bounded(8, reject)]
async fn open_account(
    State(bank): State<Bank>,
    Path(name): Path<String>,
    Json(account): Json<NewAccount>,
) -> Result<StatusCode, Refusal> {
    bank.store.open_account(&name, account.balance).await.map(status)
}

#[hygiene]
#[timeout("250ms")]
#[bounded(32, queue = 64)]
async fn balance(State(bank): State<Bank>, Path(name): Path<String>) -> Result<Json<Account>, Refusal> {
    let balance = bank.store.balance(&name).await?;
    Ok(Json(Account { balance }))
}

/// Not cancellable: whoever has got this far is waited for when the service goes down.
#[hygiene]
#[timeout("2s")]
#[bounded(8, reject)]
async fn carry_out(
    State(bank): State<Bank>,
    Json(transfer): Json<Transfer>,
) -> Result<(StatusCode, Json<Transfer>), Refusal> {
    bank.approve(&transfer).await;
    let done = bank.store.carry_out(&transfer).await?;
    Ok((status(done), Json(transfer)))
}

#[hygiene]
#[timeout("250ms")]
async fn transfer(State(bank): State<Bank>, Path(id): Path<String>) -> Result<Json<Transfer>, Refusal> {
    bank.store.transfer(&id).await.map(Json)
}

/// Reads all transfers, a page at a time. It may take long, and has no effect: it does not keep the service from going down.
#[hygiene]
#[cancellable]
#[timeout("30s")]
#[bounded(2, reject)]
async fn volume(State(bank): State<Bank>) -> Result<Json<Volume>, Refusal> {
    let _counted = bank.reads_all();
    let (mut all, mut after) = (Volume { count: 0, volume: 0 }, Some(0));
    while let Some(number) = after {
        let page = bank.store.page(number, bank.settings.page).await?;
        all = Volume { count: all.count + page.count, volume: all.volume + page.volume };
        after = page.next;
        sleep(bank.settings.rest).await;
    }
    Ok(Json(all))
}

async fn load(State(bank): State<Bank>) -> Json<Load> {
    Json(bank.load())
}
