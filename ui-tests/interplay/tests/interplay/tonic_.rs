//! A service of tonic, in the form in which its generator writes it: the trait through `#[tonic::async_trait]`, with a stream for an
//! answer, and an `impl` whose methods carry every attribute. It is called as a server calls it: by bytes of HTTP.

use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use async_hygiene::{bounded, cancel_safe, cancellable, future, hygiene, scope, timeout};
use bytes::{Buf, BufMut, Bytes};
use futures::stream::{BoxStream, Stream, StreamExt, TryStreamExt};
use http_body_util::{BodyExt, Full};
use tokio::sync::{Mutex, mpsc};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::server::{ClientStreamingService, Grpc, ServerStreamingService, UnaryService};
use tonic::{Code, Request, Response, Status, Streaming};

type Answer<T> = Result<Response<T>, Status>;

/// What the generator would write.
#[hygiene(strict)]
#[tonic::async_trait]
trait Ledger: Send + Sync + 'static {
    async fn balance(&self, request: Request<u64>) -> Answer<u64>;

    type EntriesStream: Stream<Item = Result<u64, Status>> + Send + 'static;
    async fn entries(&self, request: Request<u64>) -> Answer<Self::EntriesStream>;

    async fn import(&self, request: Request<Streaming<u64>>) -> Answer<u64>;

    /// Not a method of the service: it has a body.
    #[timeout("10ms")]
    async fn checked(&self, id: u64) -> Result<u64, Status> {
        if id == 0 {
            return Err(Status::invalid_argument("no id"));
        }
        sleep(Duration::from_millis(id)).await;
        Ok(id)
    }
}

#[derive(Default)]
struct Books {
    sum: Mutex<u64>,
    seen: std::sync::Mutex<Vec<u64>>,
}

impl Books {
    #[hygiene(strict)]
    #[cancel_safe]
    async fn total(&self) -> u64 {
        let sum = self.sum.lock().await;
        *sum
    }
}

#[tonic::async_trait]
#[hygiene]
impl Ledger for Books {
    #[timeout("20ms")]
    #[bounded(1, reject)]
    async fn balance(&self, request: Request<u64>) -> Answer<u64> {
        let id = self.checked(request.into_inner()).await?;
        self.seen.lock().unwrap().push(id);
        sleep(Duration::from_millis(5)).await;
        Ok(Response::new(self.total().await + id))
    }

    type EntriesStream = BoxStream<'static, Result<u64, Status>>;

    #[cancellable]
    #[future(send)]
    async fn entries(&self, request: Request<u64>) -> Answer<Self::EntriesStream> {
        let (tx, rx) = mpsc::channel(2);
        let from = request.into_inner();
        let total = self.total().await;
        let sender = tokio::spawn(async move {
            for n in from..from + 3 {
                if tx.send(n + total).await.is_err() {
                    return;
                }
            }
        });
        let end = async_stream::try_stream! {
            sender.await.map_err(|why| Status::internal(why.to_string()))?;
            let entry = if from > 100 { Err(Status::data_loss("torn"))? } else { 0u64 };
            yield entry;
        };
        let entries = futures::stream::unfold(rx, |mut rx| async move { rx.recv().await.map(|n| (Ok(n), rx)) });
        Ok(Response::new(entries.chain(end).boxed()))
    }

    #[timeout("10ms", or = |why| Err(Status::aborted(format!("import: {why}"))))]
    async fn import(&self, request: Request<Streaming<u64>>) -> Answer<u64> {
        let mut entries = request.into_inner();
        let mut count = 0;
        while let Some(entry) = entries.message().await? {
            sleep(Duration::from_millis(entry)).await;
            // It is held for one statement.
            *self.sum.lock().await += entry;
            count += 1;
        }
        Ok(Response::new(count))
    }
}

/// `#[hygiene]` above, attributes on methods, and a finding that has to come.
struct Locked(std::sync::Mutex<u64>);

#[hygiene]
#[tonic::async_trait]
impl Ledger for Locked {
    #[bounded(2)]
    #[async_hygiene::expect(async_lock_across_await)]
    async fn balance(&self, request: Request<u64>) -> Answer<u64> {
        let gate = Mutex::new(*self.0.lock().unwrap());
        let mut held = gate.lock().await;
        *held += self.checked(request.into_inner()).await?;
        Ok(Response::new(*held))
    }

    type EntriesStream = Pin<Box<dyn Stream<Item = Result<u64, Status>> + Send>>;

    #[timeout("10ms")]
    async fn entries(&self, _: Request<u64>) -> Answer<Self::EntriesStream> {
        sleep(Duration::from_secs(1)).await;
        Ok(Response::new(Box::pin(futures::stream::empty())))
    }

    #[cancellable]
    async fn import(&self, request: Request<Streaming<u64>>) -> Answer<u64> {
        let all: Vec<u64> = request.into_inner().try_collect().await?;
        Ok(Response::new(all.len() as u64))
    }
}

/// What the generator writes of the server.
struct Method<T, const N: usize>(Arc<T>, PhantomData<T>);

impl<T: Ledger> UnaryService<u64> for Method<T, 0> {
    type Response = u64;
    type Future = Pin<Box<dyn Future<Output = Answer<u64>> + Send>>;

    #[hygiene(strict)]
    fn call(&mut self, request: Request<u64>) -> Self::Future {
        let inner = Arc::clone(&self.0);
        let fut = async move { <T as Ledger>::balance(&inner, request).await };
        Box::pin(fut)
    }
}

impl<T: Ledger> ServerStreamingService<u64> for Method<T, 1> {
    type Response = u64;
    type ResponseStream = T::EntriesStream;
    type Future = Pin<Box<dyn Future<Output = Answer<Self::ResponseStream>> + Send>>;

    #[hygiene(strict)]
    fn call(&mut self, request: Request<u64>) -> Self::Future {
        let inner = Arc::clone(&self.0);
        let fut = async move { <T as Ledger>::entries(&inner, request).await };
        Box::pin(fut)
    }
}

#[hygiene(strict)]
impl<T: Ledger> ClientStreamingService<u64> for Method<T, 2> {
    type Response = u64;
    type Future = Pin<Box<dyn Future<Output = Answer<u64>> + Send>>;

    fn call(&mut self, request: Request<Streaming<u64>>) -> Self::Future {
        let inner = Arc::clone(&self.0);
        let fut = async move { <T as Ledger>::import(&inner, request).await };
        Box::pin(fut)
    }
}

/// Numbers of eight bytes.
#[derive(Default)]
struct Numbers;

impl Codec for Numbers {
    type Encode = u64;
    type Decode = u64;
    type Encoder = Numbers;
    type Decoder = Numbers;

    fn encoder(&mut self) -> Numbers {
        Numbers
    }

    fn decoder(&mut self) -> Numbers {
        Numbers
    }
}

impl Encoder for Numbers {
    type Item = u64;
    type Error = Status;

    fn encode(&mut self, item: u64, dst: &mut EncodeBuf<'_>) -> Result<(), Status> {
        dst.put_u64(item);
        Ok(())
    }
}

impl Decoder for Numbers {
    type Item = u64;
    type Error = Status;

    fn decode(&mut self, src: &mut DecodeBuf<'_>) -> Result<Option<u64>, Status> {
        Ok((src.remaining() >= 8).then(|| src.get_u64()))
    }
}

fn request(numbers: &[u64]) -> axum::http::Request<Full<Bytes>> {
    let mut body = Vec::new();
    for number in numbers {
        body.extend([0, 0, 0, 0, 8]);
        body.extend(number.to_be_bytes());
    }
    axum::http::Request::new(Full::new(body.into()))
}

/// The numbers of an answer, and its status.
async fn answer(response: axum::http::Response<tonic::body::Body>) -> (Vec<u64>, Code) {
    let header = Status::from_header_map(response.headers());
    let body = response.into_body().collect().await.unwrap();
    let status = body.trailers().and_then(Status::from_header_map).or(header).map_or(Code::Unknown, |s| s.code());
    let bytes = body.to_bytes();
    let numbers = bytes.chunks(13).map(|frame| u64::from_be_bytes(frame[5..].try_into().unwrap()));
    (numbers.collect(), status)
}

struct Server<T>(Arc<T>);

impl<T: Ledger> Server<T> {
    fn method<const N: usize>(&self) -> Method<T, N> {
        Method(Arc::clone(&self.0), PhantomData)
    }

    async fn balance(&self, id: u64) -> (Vec<u64>, Code) {
        answer(Grpc::new(Numbers).unary(self.method::<0>(), request(&[id])).await).await
    }

    async fn entries(&self, from: u64) -> (Vec<u64>, Code) {
        answer(Grpc::new(Numbers).server_streaming(self.method::<1>(), request(&[from])).await).await
    }

    async fn import(&self, numbers: &[u64]) -> (Vec<u64>, Code) {
        answer(Grpc::new(Numbers).client_streaming(self.method::<2>(), request(numbers)).await).await
    }
}

#[tokio::test(start_paused = true)]
async fn the_service_answers() {
    let _turn = crate::turn().await;
    let server = Server(Arc::new(Books::default()));
    assert_eq!(server.balance(3).await, (vec![3], Code::Ok));
    assert_eq!(server.balance(0).await, (vec![], Code::InvalidArgument));
    assert_eq!(server.import(&[1, 2, 3]).await, (vec![3], Code::Ok));
    assert_eq!(server.balance(3).await, (vec![9], Code::Ok));
    assert_eq!(server.entries(10).await, (vec![16, 17, 18, 0], Code::Ok));
    assert_eq!(server.entries(200).await, (vec![206, 207, 208], Code::DataLoss));
    assert_eq!(*server.0.seen.lock().unwrap(), [3, 3]);
}

#[tokio::test(start_paused = true)]
async fn calls_end() {
    let _turn = crate::turn().await;
    let server = Server(Arc::new(Books::default()));
    // By the deadline of the default method, which is the nearer one.
    assert_eq!(server.balance(15).await, (vec![], Code::DeadlineExceeded));
    let (one, other) = tokio::join!(server.balance(3), server.balance(3));
    assert_eq!((one, other.1), ((vec![3], Code::Ok), Code::ResourceExhausted));
    assert_eq!(server.import(&[4, 5, 6]).await, (vec![], Code::Aborted));
    assert_eq!(*server.0.sum.lock().await, 9);
    let token = CancellationToken::new();
    token.cancel();
    assert_eq!(scope(token, server.entries(1)).await, (vec![], Code::Unavailable));
}

#[tokio::test(start_paused = true)]
async fn the_other_service_answers() {
    let server = Server(Arc::new(Locked(std::sync::Mutex::new(5))));
    let answers = tokio::join!(server.balance(1), server.balance(2), server.balance(3));
    assert_eq!(answers, ((vec![6], Code::Ok), (vec![7], Code::Ok), (vec![8], Code::Ok)));
    assert_eq!(server.entries(1).await, (vec![], Code::DeadlineExceeded));
    assert_eq!(server.import(&[1, 2, 3]).await, (vec![3], Code::Ok));
}
