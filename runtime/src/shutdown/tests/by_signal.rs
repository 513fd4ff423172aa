//! Real signals, sent to a process of their own: this test binary, told to be the service.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::*;

const SERVICE: &str = "ASYNC_HYGIENE_TEST_SERVICE";

/// Not a test but where it runs as the child: a service with ten requests in hand.
#[test]
fn service() {
    let Ok(kind) = env::var(SERVICE) else { return };
    let runtime = match &*kind {
        "one thread" | "endless" => Builder::new_current_thread().enable_all().build().unwrap(),
        _ => Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap(),
    };
    runtime.block_on(async {
        let shutdown = Shutdown::on_signals().unwrap();
        let token = shutdown.token();
        for _ in 0..10 {
            let token = token.clone();
            shutdown.spawn("request", async move {
                let _undo = on_cancel(|| async {
                    yield_now().await;
                    println!("cleaned up");
                });
                token.cancelled().await;
                sleep(Duration::from_millis(20)).await;
                println!("request done");
            });
        }
        if kind == "endless" {
            shutdown.spawn("endless", std::future::pending::<()>());
        }
        tokio::spawn(async move {
            token.cancelled().await;
            println!("begun");
        });
        println!("ready");
        println!("report: {}", shutdown.drain().await);
    });
}

struct Service {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Service {
    fn start(kind: &str) -> Service {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "shutdown::tests::by_signal::service", "--nocapture"])
            .env(SERVICE, kind)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut service = Service { child, out };
        service.wait_for("ready");
        service
    }

    fn wait_for(&mut self, what: &str) {
        let mut line = String::new();
        while !line.trim_end().ends_with(what) {
            line.clear();
            assert_ne!(self.out.read_line(&mut line).unwrap(), 0, "the service has ended before it was {what}");
        }
    }

    fn send(&self, signal: &str) {
        // A built-in of the shell: there may be no program of that name.
        let kill = format!("kill -{signal} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    fn end(mut self) -> String {
        let mut text = String::new();
        self.out.read_to_string(&mut text).unwrap();
        assert!(self.child.wait().unwrap().success(), "{text}");
        text
    }
}

#[test]
fn one_signal_ends_it_gracefully() {
    for (kind, signal) in [("one thread", "TERM"), ("one thread", "INT"), ("several threads", "TERM")] {
        let service = Service::start(kind);
        service.send(signal);
        let text = service.end();
        assert_eq!(text.matches("request done").count(), 10, "{text}");
        assert_eq!(text.matches("cleaned up").count(), 10, "{text}");
        assert!(text.contains("report: clean, ") && text.contains(", 10 drained\n"), "{text}");
    }
}

#[test]
fn a_second_signal_ends_the_wait() {
    for (first, second) in [("TERM", "TERM"), ("INT", "INT"), ("TERM", "INT")] {
        let mut service = Service::start("endless");
        service.send(first);
        service.wait_for("begun");
        service.wait_for("request done");
        service.send(second);
        let text = service.end();
        assert!(text.contains("aborted at the deadline: endless"), "{text}");
        let elapsed = text.split("not clean, ").nth(1).and_then(|text| text.split(',').next()).unwrap();
        assert!(!elapsed.starts_with("30.0s"), "after the deadline, not the signal: {text}");
    }
}
