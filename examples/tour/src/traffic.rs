//! Clients that talk to the bank all at once, and know what each answer must be.
//!
//! The accounts form a ring: client *i* pays one coin at a time to account *i + 1*. So every account ends as it began,
//! and the sum of all balances is the same at any time. A large transfer between two accounts outside the ring is
//! under way meanwhile; its approval takes long, and nobody else may notice.

use std::error::Error;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufStream};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::service::{Bank, LARGE};

/// What every account of the ring has at first.
const OPENING: u64 = 1_000;

/// An answer that takes longer than this never comes.
const PATIENCE: Duration = Duration::from_secs(10);

/// How much traffic.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Clients at once, at least one.
    pub clients: usize,
    /// How often each goes through its requests.
    pub rounds: u64,
}

impl Default for Plan {
    fn default() -> Self {
        // A client takes two descriptors in this process. macOS allows a process 256, Linux 1,024.
        Plan { clients: if cfg!(target_os = "linux") { 300 } else { 100 }, rounds: 5 }
    }
}

impl Plan {
    /// The requests that one client sends.
    pub fn requests_per_client(&self) -> usize {
        self.rounds as usize * script(self, 0, 0).len()
    }

    fn total(&self) -> u64 {
        self.clients as u64 * OPENING + LARGE
    }
}

/// What was seen. Every answer was the expected one, or there is no report.
#[derive(Debug)]
pub struct Report {
    /// Requests sent.
    pub requests: usize,
    /// Answers received.
    pub answers: usize,
    /// The longest wait for an answer, the large transfer apart.
    pub longest_wait: Duration,
    /// How long the large transfer took.
    pub large_transfer: Duration,
    /// Answers to others that came while the large transfer was waiting.
    pub meanwhile: usize,
    /// The sum of all balances.
    pub total: u64,
}

/// What can go wrong.
#[derive(Debug)]
pub enum Trouble {
    /// The connection broke.
    Io(io::Error),
    /// No answer came within ten seconds.
    Silence {
        /// What was asked.
        request: String,
    },
    /// The answer is not the expected one.
    WrongAnswer {
        /// What was asked.
        request: String,
        /// What had to come.
        expected: String,
        /// What came.
        answer: String,
    },
    /// Nobody was served while the large transfer was waiting.
    AllWaited,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Io(error) => write!(f, "the connection to the bank broke: {error}"),
            Trouble::Silence { request } => write!(f, "no answer to `{request}` within {} s", PATIENCE.as_secs()),
            Trouble::WrongAnswer { request, expected, answer } => {
                write!(f, "the answer to `{request}` is `{answer}`, not {expected}")
            }
            Trouble::AllWaited => f.write_str("nobody was served while the large transfer was waiting"),
        }
    }
}

impl Error for Trouble {}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::Io(error)
    }
}

/// What an answer has to be.
#[derive(Debug)]
enum Expected {
    /// This refusal.
    Refusal(&'static str),
    /// An amount in this range.
    Amount(RangeInclusive<u64>),
}

impl Expected {
    fn exactly(amount: u64) -> Self {
        Expected::Amount(amount..=amount)
    }

    fn holds(&self, answer: &str) -> bool {
        match self {
            Expected::Refusal(reason) => answer.strip_prefix("ERR ") == Some(reason),
            Expected::Amount(range) => {
                answer.strip_prefix("OK ").and_then(|amount| amount.parse().ok()).is_some_and(|n| range.contains(&n))
            }
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expected::Refusal(reason) => write!(f, "`ERR {reason}`"),
            Expected::Amount(range) if range.start() == range.end() => write!(f, "`OK {}`", range.start()),
            Expected::Amount(range) => write!(f, "`OK {}` to `OK {}`", range.start(), range.end()),
        }
    }
}

/// What client `index` asks in round `round`, and what it must hear.
fn script(plan: &Plan, index: usize, round: u64) -> Vec<(String, Expected)> {
    let paid = round + 1; // after the transfer of this round
    let next = (index + 1) % plan.clients;
    let balance = || Expected::Amount(OPENING - paid..=OPENING - paid + plan.rounds);
    vec![
        (format!("TRANSFER ring-{index} ring-{next} 1"), balance()),
        (format!("BALANCE ring-{index}"), balance()),
        ("TOTAL".to_owned(), Expected::exactly(plan.total())),
        (format!("TRANSFER ring-{index} ring-{next} {LARGE}"), Expected::Refusal("insufficient funds")),
        (format!("TRANSFER ring-{index} nobody 1"), Expected::Refusal("unknown account")),
        ("WITHDRAW".to_owned(), Expected::Refusal("malformed request")),
    ]
}

/// The bank that [`run`] expects.
pub fn bank(plan: &Plan) -> Bank {
    let ring: Vec<String> = (0..plan.clients).map(|index| format!("ring-{index}")).collect();
    Bank::open(ring.iter().map(|account| (account.as_str(), OPENING)).chain([("vault", LARGE), ("harbour", 0)]))
}

/// One connection.
#[derive(Debug)]
struct Client {
    stream: BufStream<TcpStream>,
}

#[hygiene]
impl Client {
    async fn connect(address: SocketAddr) -> Result<Self, Trouble> {
        let silence = || Trouble::Silence { request: format!("connect to {address}") };
        let stream = timeout(PATIENCE, TcpStream::connect(address)).await.map_err(|_| silence())??;
        Ok(Client { stream: BufStream::new(stream) })
    }

    async fn send(&mut self, request: &str) -> Result<(), Trouble> {
        self.stream.write_all(format!("{request}\n").as_bytes()).await?;
        Ok(self.stream.flush().await?)
    }

    async fn hear(&mut self, request: &str, expected: &Expected) -> Result<(), Trouble> {
        let mut line = String::new();
        let silence = || Trouble::Silence { request: request.to_owned() };
        timeout(PATIENCE, self.stream.read_line(&mut line)).await.map_err(|_| silence())??;
        let answer = line.trim_end();
        if expected.holds(answer) {
            return Ok(());
        }
        Err(Trouble::WrongAnswer {
            request: request.to_owned(),
            expected: expected.to_string(),
            answer: answer.to_owned(),
        })
    }

    /// Asks, and tells how long the right answer took.
    async fn ask(&mut self, request: &str, expected: &Expected) -> Result<Duration, Trouble> {
        let start = Instant::now();
        self.send(request).await?;
        self.hear(request, expected).await?;
        Ok(start.elapsed())
    }
}

/// Goes through the requests of one client. Returns its longest wait.
#[hygiene]
async fn client(address: SocketAddr, plan: Plan, index: usize, answers: Arc<AtomicUsize>) -> Result<Duration, Trouble> {
    let mut client = Client::connect(address).await?;
    let mut longest = Duration::ZERO;
    for round in 0..plan.rounds {
        for (request, expected) in script(&plan, index, round) {
            longest = longest.max(client.ask(&request, &expected).await?);
            answers.fetch_add(1, Ordering::Relaxed);
        }
    }
    Ok(longest)
}

/// Sends the large transfer, and returns its answer as a future of its own: how long it took, and how many answers
/// others got meanwhile.
#[hygiene]
async fn large_transfer(
    address: SocketAddr,
    answers: Arc<AtomicUsize>,
) -> Result<impl Future<Output = Result<(Duration, usize), Trouble>>, Trouble> {
    const REQUEST: &str = "TRANSFER vault harbour 100000";
    let mut client = Client::connect(address).await?;
    let start = Instant::now();
    client.send(REQUEST).await?;
    Ok(async move {
        client.hear(REQUEST, &Expected::exactly(0)).await?;
        Ok((start.elapsed(), answers.load(Ordering::Relaxed)))
    })
}

/// Every account of the ring is as it was, and no coin is lost.
#[hygiene]
async fn settled(address: SocketAddr, plan: &Plan) -> Result<usize, Trouble> {
    let mut client = Client::connect(address).await?;
    for index in 0..plan.clients {
        client.ask(&format!("BALANCE ring-{index}"), &Expected::exactly(OPENING)).await?;
    }
    client.ask("BALANCE harbour", &Expected::exactly(LARGE)).await?;
    client.ask("TOTAL", &Expected::exactly(plan.total())).await?;
    Ok(plan.clients + 2)
}

/// Sends all the traffic and waits for its end.
///
/// # Errors
///
/// The first trouble that a client has.
pub fn run(address: SocketAddr, plan: &Plan) -> Result<Report, Trouble> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(traffic(address, plan))
}

#[hygiene]
async fn traffic(address: SocketAddr, plan: &Plan) -> Result<Report, Trouble> {
    let answers = Arc::new(AtomicUsize::new(0));
    let large = tokio::spawn(large_transfer(address, Arc::clone(&answers)).await?);

    let mut clients = JoinSet::new();
    for index in 0..plan.clients {
        clients.spawn(client(address, plan.clone(), index, Arc::clone(&answers)));
    }
    let mut longest_wait = Duration::ZERO;
    while let Some(outcome) = clients.join_next().await {
        longest_wait = longest_wait.max(outcome.map_err(io::Error::from)??);
    }

    let (large_transfer, meanwhile) = large.await.map_err(io::Error::from)??;
    if meanwhile == 0 {
        return Err(Trouble::AllWaited);
    }
    let checks = settled(address, plan).await?;
    let requests = plan.clients * plan.requests_per_client() + 1 + checks;
    let answers = answers.load(Ordering::Relaxed) + 1 + checks;
    Ok(Report { requests, answers, longest_wait, large_transfer, meanwhile, total: plan.total() })
}
