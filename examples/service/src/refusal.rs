//! Why a request is turned down.

use async_hygiene::{Cancelled, Interrupted, Overloaded, TimedOut};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// Why a request is turned down, and with which status.
#[derive(Debug)]
pub enum Refusal {
    /// 404: the bank keeps no such account.
    UnknownAccount,
    /// 404: there is no such transfer.
    UnknownTransfer,
    /// 409: the balance is smaller than the amount.
    InsufficientFunds,
    /// 409: a transfer of this id was carried out, and it was another one.
    OtherTransfer,
    /// 422: a transfer of nothing, or to the account that it comes from.
    Pointless,
    /// 503, 504, 429: the call was cut short.
    Interrupted(Interrupted),
    /// 500: the database has failed.
    Store(sqlx::Error),
}

// Where the attributes of a handler end a call, this is how the caller hears of it.
impl From<Cancelled> for Refusal {
    fn from(outcome: Cancelled) -> Self {
        Refusal::Interrupted(outcome.into())
    }
}

impl From<TimedOut> for Refusal {
    fn from(outcome: TimedOut) -> Self {
        Refusal::Interrupted(outcome.into())
    }
}

impl From<Overloaded> for Refusal {
    fn from(outcome: Overloaded) -> Self {
        Refusal::Interrupted(outcome.into())
    }
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Refusal::Store(error)
    }
}

#[derive(Serialize)]
struct Body {
    error: &'static str,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, error) = match self {
            Refusal::UnknownAccount => (StatusCode::NOT_FOUND, "unknown account"),
            Refusal::UnknownTransfer => (StatusCode::NOT_FOUND, "unknown transfer"),
            Refusal::InsufficientFunds => (StatusCode::CONFLICT, "insufficient funds"),
            Refusal::OtherTransfer => (StatusCode::CONFLICT, "this id was another transfer's"),
            Refusal::Pointless => (StatusCode::UNPROCESSABLE_ENTITY, "pointless transfer"),
            Refusal::Interrupted(outcome) => return outcome.into_response(),
            Refusal::Store(error) => {
                eprintln!("the database has failed: {error}"); // for the operator, not for the client
                (StatusCode::INTERNAL_SERVER_ERROR, "internal error")
            }
        };
        (status, Json(Body { error })).into_response()
    }
}
