//! A bank over HTTP, with its accounts in SQLite, by sqlx: a service that stays up under overload, and loses nothing when it goes down.
//!
//! | request | answer |
//! | --- | --- |
//! | `PUT /accounts/{name}` with `{"balance": 100}` | 201 when it is new, 200 when it is there already, as it is |
//! | `GET /accounts/{name}` | `{"balance": 100}` |
//! | `POST /transfers` with `{"id": "…", "payer": "…", "payee": "…", "amount": 25}` | 201, and 200 when that id was carried out before |
//! | `GET /transfers/{id}` | the transfer as it was carried out |
//! | `GET /volume` | how many transfers there are and how much they moved |
//! | `GET /load` | what is going on, for whoever watches |
//!
//! What attributes say of the handlers, in [`http`]:
//!
//! * `#[bounded(.., reject)]`: so many at a time, and 429 at once for the others. Nobody queues for an answer that comes too late.
//! * `#[timeout(..)]`: 504 when the time is up. The transfer may have happened or not; sent again with the same id it happens once.
//! * `#[cancellable]`: 503 when the service goes down, for what has no effect and may as well be asked again elsewhere.
//! * `#[hygiene]`: no lock at an await, no call that blocks, nothing lost: an error of `cargo check`.
//!
//! A transfer is not cancellable: the service waits for those in hand. One that is answered with 2xx is on the disk.

pub mod bank;
pub mod http;
pub mod refusal;
pub mod server;
pub mod store;
