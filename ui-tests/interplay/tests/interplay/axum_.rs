//! Handlers of axum are handlers with every attribute: above `#[debug_handler]` and below, with extractors that are patterns, with a state,
//! and with `impl IntoResponse` for a type.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_hygiene::{
    Cancelled, Interrupted, Overloaded, TimedOut, bounded, cancel_safe, cancellable, future, hygiene, timeout,
};
use axum::body::Body;
use axum::extract::{FromRef, FromRequestParts, Json, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Extension, Router, debug_handler, middleware};
use http_body_util::BodyExt;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

#[derive(Clone)]
struct App {
    hits: Arc<Mutex<u64>>,
    gate: Gate,
}

#[derive(Clone)]
struct Gate(Arc<Semaphore>);

impl FromRef<App> for Gate {
    fn from_ref(app: &App) -> Gate {
        app.gate.clone()
    }
}

impl FromRef<App> for CancellationToken {
    fn from_ref(_: &App) -> CancellationToken {
        let token = CancellationToken::new();
        token.cancel();
        token
    }
}

/// An extractor of one's own, through an annotated `impl`.
struct Wait(Duration);

#[hygiene(strict)]
impl<S: Send + Sync> FromRequestParts<S> for Wait {
    type Rejection = (StatusCode, &'static str);

    #[timeout("10ms", or = Err((StatusCode::GATEWAY_TIMEOUT, "the header")))]
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let wait = parts.headers.get(header::RETRY_AFTER).and_then(|value| value.to_str().ok());
        match wait.unwrap_or("0").parse() {
            Ok(millis) if millis < 50 => Ok(Wait(Duration::from_millis(millis))),
            Ok(_) => std::future::pending().await,
            Err(_) => Err((StatusCode::BAD_REQUEST, "no number")),
        }
    }
}

#[derive(Deserialize, Serialize, Debug, PartialEq)]
struct Item {
    name: String,
    count: u32,
}

#[derive(Debug)]
struct Problem(StatusCode, String);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.0, self.1).into_response()
    }
}

impl From<Interrupted> for Problem {
    fn from(why: Interrupted) -> Problem {
        Problem(StatusCode::SERVICE_UNAVAILABLE, why.to_string())
    }
}

macro_rules! problem_from {
    ($($why:ident)+) => {$(
        impl From<$why> for Problem {
            fn from(why: $why) -> Problem {
                Interrupted::from(why).into()
            }
        }
    )+};
}
problem_from!(Cancelled TimedOut Overloaded);

#[debug_handler(state = App)]
#[hygiene(strict)]
async fn linted(State(app): State<App>, Path((name, count)): Path<(String, u32)>) -> impl IntoResponse {
    let hits = {
        let mut hits = app.hits.lock().unwrap();
        *hits += 1;
        *hits
    };
    sleep(Duration::from_millis(1)).await;
    (StatusCode::CREATED, Json(Item { name, count: count + hits as u32 }))
}

#[hygiene(strict)]
#[debug_handler]
async fn linted_above(State(App { hits, .. }): State<App>, mut request: Request) -> Result<impl IntoResponse, Problem> {
    let body = request.body_mut().collect().await.map_err(|why| Problem(StatusCode::BAD_REQUEST, why.to_string()))?;
    let hits = *hits.lock().unwrap();
    Ok(format!("{hits} {}", body.to_bytes().len()))
}

#[debug_handler(state = App)]
#[timeout("10ms")]
async fn timed(Wait(wait): Wait) -> Result<impl IntoResponse, Problem> {
    sleep(wait).await;
    Ok("in time")
}

#[timeout("10ms", or = "late".into_response())]
#[debug_handler(state = App)]
async fn timed_above(Wait(wait): Wait) -> Response {
    sleep(wait).await;
    "in time".into_response()
}

/// An `impl Trait` of which the body alone says what it is.
#[timeout("10ms", or = |_| (StatusCode::GATEWAY_TIMEOUT, String::from("late")))]
#[debug_handler(state = App)]
async fn timed_opaque(Wait(wait): Wait) -> impl IntoResponse {
    sleep(wait).await;
    (StatusCode::OK, String::from("in time"))
}

#[debug_handler(state = App)]
#[cancellable(token = token)]
async fn cancelled(State(token): State<CancellationToken>, Wait(wait): Wait) -> Result<Json<u32>, Problem> {
    sleep(wait).await;
    Ok(Json(1))
}

#[cancellable]
#[debug_handler(state = App)]
async fn cancelled_around(Wait(wait): Wait) -> Result<&'static str, Problem> {
    sleep(wait).await;
    Ok("whole")
}

#[debug_handler(state = App)]
#[bounded(1, reject)]
async fn alone(Wait(wait): Wait, Extension(inside): Extension<Arc<AtomicUsize>>) -> Result<String, Overloaded> {
    assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
    sleep(wait).await;
    inside.fetch_sub(1, Ordering::SeqCst);
    Ok(String::from("alone"))
}

#[bounded(1)]
#[debug_handler(state = App)]
async fn in_turn(Wait(wait): Wait, Extension(inside): Extension<Arc<AtomicUsize>>) -> impl IntoResponse {
    assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
    sleep(wait).await;
    inside.fetch_sub(1, Ordering::SeqCst);
    "one by one"
}

#[future(send, max_size = 2048)]
#[debug_handler]
async fn contract(
    State(Gate(gate)): State<Gate>,
    Json(mut item): Json<Item>,
) -> Result<Json<Item>, (StatusCode, String)> {
    let permit = gate.acquire().await.map_err(|why| (StatusCode::GONE, why.to_string()))?;
    item.count += 1;
    drop(permit);
    Ok(Json(item))
}

#[debug_handler(state = App)]
#[cancel_safe]
async fn safe(Wait(wait): Wait) -> impl IntoResponse {
    sleep(wait).await;
    [(header::CONTENT_TYPE, "text/x-safe")]
}

#[cancel_safe(assert, reason = "nothing is kept here")]
#[debug_handler(state = App)]
async fn asserted(State(app): State<App>, Path(id): Path<u64>) -> Result<String, StatusCode> {
    let hits = { *app.hits.lock().unwrap() };
    sleep(Duration::from_millis(id)).await;
    hits.checked_sub(id).map(|left| left.to_string()).ok_or(StatusCode::NOT_FOUND)
}

/// All of them, and the extractors in every form.
#[hygiene(strict)]
#[cancellable]
#[debug_handler(state = App)]
#[timeout("20ms")]
#[bounded(4, queue = 2)]
#[future(send)]
async fn everything(
    State(App { hits, gate: Gate(gate) }): State<App>,
    Wait(wait): Wait,
    Path(key): Path<String>,
    Json(Item { mut name, count: _ }): Json<Item>,
) -> Result<(StatusCode, Json<Item>), Problem> {
    sleep(wait).await;
    name.push_str(&key);
    let count = *hits.lock().unwrap();
    let permits = gate.available_permits();
    Ok((StatusCode::ACCEPTED, Json(Item { name, count: count as u32 + permits as u32 })))
}

struct Methods;

#[hygiene(strict)]
impl Methods {
    #[timeout("10ms")]
    async fn by_path(Wait(wait): Wait) -> Result<&'static str, Problem> {
        sleep(wait).await;
        Ok("a method")
    }
}

/// The finding is there in a handler too.
#[debug_handler(state = App)]
#[hygiene]
#[async_hygiene::expect(lock_across_await)]
async fn held(State(app): State<App>, Wait(wait): Wait) -> Result<String, Problem> {
    // Only so that the future is `Send`; the lint does not care.
    let hits = NotSentBack(Arc::new(parking::Mutex(tokio::sync::Mutex::const_new(*app.hits.lock().unwrap()))));
    let held = hits.0.lock();
    sleep(wait).await;
    Ok(held.0.to_string())
}

struct NotSentBack(Arc<parking::Mutex>);

/// A lock whose guard may be sent, and which blocks.
mod parking {
    pub struct Mutex(pub tokio::sync::Mutex<u64>);

    #[derive(async_hygiene::LockGuard)]
    pub struct Guard<'m>(pub tokio::sync::MutexGuard<'m, u64>);

    impl Mutex {
        pub fn lock(&self) -> Guard<'_> {
            Guard(self.0.try_lock().unwrap())
        }
    }
}

/// Gives the handlers a scope, as a middleware with an attribute of its own.
#[hygiene(strict)]
#[timeout("1s", or = |_| StatusCode::GATEWAY_TIMEOUT.into_response())]
async fn scoped(Extension(token): Extension<CancellationToken>, request: Request, next: middleware::Next) -> Response {
    async_hygiene::scope(token, next.run(request)).await
}

struct Client {
    router: Router,
}

impl Client {
    fn new(token: CancellationToken) -> Client {
        let app = App { hits: Arc::default(), gate: Gate(Arc::new(Semaphore::new(3))) };
        let router = Router::new()
            .route("/linted/{name}/{count}", get(linted))
            .route("/linted_above", post(linted_above))
            .route("/timed", get(timed))
            .route("/timed_above", get(timed_above))
            .route("/timed_opaque", get(timed_opaque))
            .route("/cancelled", get(cancelled))
            .route("/cancelled_around", any(cancelled_around))
            .route("/alone", get(alone))
            .route("/in_turn", get(in_turn))
            .route("/contract", post(contract))
            .route("/safe", get(safe))
            .route("/asserted/{id}", get(asserted))
            .route("/everything/{key}", post(everything))
            .route("/by_path", get(Methods::by_path))
            .route("/held", get(held))
            .with_state(app)
            .layer(middleware::from_fn(scoped))
            .layer(Extension(token))
            .layer(Extension(Arc::new(AtomicUsize::new(0))));
        Client { router }
    }

    async fn send(&self, path: &str, wait: u64, body: Option<&str>) -> (u16, String) {
        let method = if body.is_some() { "POST" } else { "GET" };
        let request = Request::builder()
            .uri(path)
            .method(method)
            .header(header::RETRY_AFTER, wait)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.unwrap_or_default().to_owned()))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    async fn get(&self, path: &str, wait: u64) -> (u16, String) {
        self.send(path, wait, None).await
    }
}

fn said(status: u16, text: &str) -> (u16, String) {
    (status, text.to_owned())
}

const ITEM: &str = r#"{"name":"bolt","count":1}"#;

#[tokio::test(start_paused = true)]
async fn lints_change_nothing() {
    let client = Client::new(CancellationToken::new());
    assert_eq!(client.get("/linted/nut/4", 0).await, said(201, r#"{"name":"nut","count":5}"#));
    assert_eq!(client.get("/linted/nut/4", 0).await, said(201, r#"{"name":"nut","count":6}"#));
    assert_eq!(client.get("/linted/nut/x", 0).await.0, 400);
    assert_eq!(client.send("/linted_above", 0, Some("12345")).await, said(200, "2 5"));
    assert_eq!(client.get("/held", 1).await, said(200, "2"));
    assert_eq!(client.get("/safe", 1).await, said(200, ""));
    assert_eq!(client.get("/asserted/1", 1).await, said(200, "1"));
    assert_eq!(client.get("/asserted/3", 1).await.0, 404);
}

#[tokio::test(start_paused = true)]
async fn deadlines() {
    let client = Client::new(CancellationToken::new());
    let names = ["timed", "timed_above", "timed_opaque", "by_path"];
    for (name, in_time) in names.into_iter().zip(["in time", "in time", "in time", "a method"]) {
        assert_eq!(client.get(&format!("/{name}"), 5).await, said(200, in_time));
    }
    let start = Instant::now();
    assert_eq!(client.get("/timed", 15).await, said(503, "`interplay::axum_::timed` timed out after 10ms"));
    assert_eq!(start.elapsed(), Duration::from_millis(10));
    assert_eq!(client.get("/timed_above", 15).await, said(200, "late"));
    assert_eq!(client.get("/timed_opaque", 15).await, said(504, "late"));
    assert_eq!(client.get("/by_path", 15).await.0, 503);
    // The extractor's own.
    assert_eq!(client.get("/timed", 60).await, said(504, "the header"));
}

#[tokio::test(start_paused = true)]
async fn cancellation() {
    let _turn = crate::turn().await;
    let token = CancellationToken::new();
    let client = Client::new(token.clone());
    assert_eq!(client.get("/cancelled", 5).await.0, 503);
    let (ended, ()) = tokio::join!(client.get("/cancelled_around", 9), async {
        sleep(Duration::from_millis(3)).await;
        token.cancel();
    });
    assert_eq!(ended, said(503, "`interplay::axum_::cancelled_around` was cancelled"));
    assert_eq!(client.send("/everything/k", 5, Some(ITEM)).await.0, 503);
}

#[tokio::test(start_paused = true)]
async fn bounds_and_contracts() {
    let _turn = crate::turn().await;
    let client = Client::new(CancellationToken::new());
    let (one, other) = tokio::join!(client.get("/alone", 5), client.get("/alone", 5));
    assert_eq!((one, other.0), (said(200, "alone"), 429));
    let start = Instant::now();
    let (one, other) = tokio::join!(client.get("/in_turn", 5), client.get("/in_turn", 5));
    assert_eq!((one, other), (said(200, "one by one"), said(200, "one by one")));
    assert_eq!(start.elapsed(), Duration::from_millis(10));
    assert_eq!(client.send("/contract", 0, Some(ITEM)).await, said(200, r#"{"name":"bolt","count":2}"#));
    assert_eq!(client.send("/everything/k", 5, Some(ITEM)).await, said(202, r#"{"name":"boltk","count":3}"#));
    assert_eq!(client.send("/everything/k", 30, Some(ITEM)).await.0, 503);
    let calls = (0..7).map(|_| client.send("/everything/k", 15, Some(ITEM)));
    let mut ended: Vec<u16> = futures::future::join_all(calls).await.into_iter().map(|(status, _)| status).collect();
    ended.sort_unstable();
    // Four at once and two that wait, which are late; one too many.
    assert_eq!(ended, [202, 202, 202, 202, 503, 503, 503]);
}
