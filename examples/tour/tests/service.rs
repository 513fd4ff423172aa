//! The mended service does what the broken one would, and does not do what the broken one does.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tour::compiler::{self, BROKEN_SERVICE};
use tour::excerpt;
use tour::scratch;
use tour::server::{MENDED_SERVICE, Server};
use tour::service::Bank;
use tour::traffic::{self, Plan};

/// Runs `work` on a thread of its own, so that a service that hangs fails the test.
fn within<T: Send + 'static>(limit: Duration, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, outcome) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    outcome.recv_timeout(limit).expect("it panicked, or took too long")
}

#[test]
fn traffic_is_served_and_no_coin_is_lost() {
    within(Duration::from_secs(60), || {
        let plan = Plan { clients: 40, rounds: 3 };
        let server = Server::start(traffic::bank(&plan)).unwrap();
        let report = traffic::run(server.address(), &plan).unwrap();
        server.stop().unwrap();
        assert_eq!(report.requests, report.answers);
        assert_eq!(report.requests, 40 * plan.requests_per_client() + 1 + 42);
        assert!(report.meanwhile > 0);
        assert_eq!(report.total, 40 * 1_000 + 100_000);
    });
}

#[test]
fn wrong_sums_are_noticed() {
    within(Duration::from_secs(60), || {
        let plan = Plan { clients: 2, rounds: 1 };
        let server = Server::start(traffic::bank(&Plan { clients: 3, rounds: 1 })).unwrap();
        let trouble = traffic::run(server.address(), &plan).unwrap_err();
        assert_eq!(trouble.to_string(), "the answer to `TOTAL` is `OK 103000`, not `OK 102000`");
        server.stop().unwrap();
    });
}

#[test]
fn the_two_services_differ_in_transfer_only() {
    let rest = |source: &'static str| {
        let transfer = excerpt::function(source, "async fn transfer");
        assert!(transfer.len() > 3, "transfer is not where it was");
        let numbers: Vec<usize> = transfer.iter().map(|(number, _)| *number).collect();
        let others = source.lines().enumerate().filter(move |(index, _)| !numbers.contains(&(index + 1)));
        others.map(|(_, line)| line).collect::<Vec<_>>()
    };
    assert_eq!(rest(MENDED_SERVICE), rest(BROKEN_SERVICE));
}

/// Asks for a balance while a large transfer waits. Tells who was answered within three seconds, twice as long as the
/// transfer takes.
fn ask_during_a_large_transfer(address: SocketAddr) -> io::Result<[bool; 2]> {
    let mut transfer = TcpStream::connect(address)?;
    let mut balance = TcpStream::connect(address)?;

    let answered = |stream: &TcpStream| -> io::Result<bool> {
        stream.set_read_timeout(Some(Duration::from_secs(3)))?;
        Ok(BufReader::new(stream).read_line(&mut String::new()).is_ok_and(|read| read > 0))
    };
    balance.write_all(b"BALANCE ann\n")?;
    assert!(answered(&balance)?, "it answers while nothing is going on");

    transfer.write_all(b"TRANSFER ann bob 100000\n")?;
    thread::sleep(Duration::from_millis(200));
    balance.write_all(b"BALANCE ann\n")?;
    Ok([answered(&balance)?, answered(&transfer)?])
}

#[test]
fn the_mended_service_answers_during_a_large_transfer() {
    let server = Server::start(Bank::open([("ann", 500_000), ("bob", 0)])).unwrap();
    assert_eq!(ask_during_a_large_transfer(server.address()).unwrap(), [true, true]);
    server.stop().unwrap();
}

/// The process ends with the test, however that ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The bug is real: take the attributes away, and rustc compiles a service that stops for good.
#[test]
fn the_broken_service_compiles_without_the_attribute_and_hangs() {
    let attribute = |line: &&str| line.trim() == "#[hygiene]" || *line == "use async_hygiene::hygiene;";
    let service: Vec<&str> = BROKEN_SERVICE.lines().filter(|line| !attribute(line)).collect();
    let package = compiler::write_package("unchecked", &service.join("\n")).unwrap();
    // Fetches what a fresh machine has not got, which needs the network as the build of this test did.
    let mut bank =
        Running(scratch::cargo(&package, "run").args(["--", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap());

    let mut greeting = String::new();
    BufReader::new(bank.0.stdout.take().unwrap()).read_line(&mut greeting).unwrap();
    let address = greeting.trim_end().strip_prefix("listening on ").expect("it compiles and starts");
    assert_eq!(ask_during_a_large_transfer(address.parse().unwrap()).unwrap(), [false, false]);
}
