//! The tour: `cargo run` in the workspace.

use std::fmt;
use std::io;
use std::process::ExitCode;

use tour::compiler::{self, BROKEN_SERVICE, Verdict};
use tour::excerpt;
use tour::screen::Screen;
use tour::server::{self, Server};
use tour::traffic::{self, Plan, Trouble};

/// The lint that has to find the bug.
const LINT: &str = "lock_across_await";

/// Why a tour ends early.
enum Failure {
    /// The compiler sees nothing wrong with the broken service.
    Accepted,
    /// The compiler rejects it, but for another reason.
    OtherError,
    /// The compiler, or the server, cannot be started.
    Io(io::Error),
    /// The mended service did not do as it should.
    Traffic(Trouble),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Accepted => f.write_str("the compiler accepted the broken service; it must not"),
            Failure::OtherError => write!(f, "the broken service failed to compile, but not because of `{LINT}`"),
            Failure::Io(error) => write!(f, "{error}"),
            Failure::Traffic(trouble) => write!(f, "{trouble}"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Failure::Traffic(trouble)
    }
}

fn main() -> ExitCode {
    let screen = Screen::of_stdout();
    match tour(&screen) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            screen.failure(&format!("The tour stops here: {failure}."));
            ExitCode::FAILURE
        }
    }
}

fn tour(screen: &Screen) -> Result<(), Failure> {
    screen.title("async-hygiene: async mistakes that do not compile");
    screen.say("1. A small service with a real bug.");
    screen.say("2. What the compiler says to it.");
    screen.say("3. The same service, mended, under real traffic.");

    show_the_bug(screen);
    judge_it(screen)?;
    serve_mended(screen)
}

fn show_the_bug(screen: &Screen) {
    screen.title("1. The bug");
    screen
        .say("A bank that speaks lines over TCP. One thread serves all sessions, the balances are behind a std Mutex.");
    screen.say("The whole of it is in examples/tour/broken; this is the place, src/service.rs:");
    screen.gap();
    screen.code(&excerpt::function(BROKEN_SERVICE, "fn accounts"));
    screen.gap();
    screen.code(&excerpt::function(BROKEN_SERVICE, "async fn transfer"));
    screen.gap();
    screen.say(
        "Without `#[hygiene]` this compiles. While one transfer waits for its approval, the next request locks the",
    );
    screen.say("same Mutex. That blocks the thread, so the approval never arrives: no client gets an answer any more.");
}

fn judge_it(screen: &Screen) -> Result<(), Failure> {
    screen.title("2. The compiler");
    screen.say("The first time it checks the dependencies too, which takes a moment.");
    screen.gap();
    screen.command("cargo check");
    match compiler::judge(screen.colour(), &mut |line| screen.raw(line))? {
        Verdict::Accepted => Err(Failure::Accepted),
        Verdict::Rejected { diagnostics } if diagnostics.contains(LINT) => Ok(()),
        Verdict::Rejected { .. } => Err(Failure::OtherError),
    }
}

fn serve_mended(screen: &Screen) -> Result<(), Failure> {
    screen.title("3. Mended");
    screen.say(
        "The guards end before the await, and the balance is looked at again after it (examples/tour/src/service.rs):",
    );
    screen.gap();
    screen.code(&excerpt::function(server::MENDED_SERVICE, "async fn transfer"));
    screen.gap();

    let plan = Plan::default();
    let server = Server::start(traffic::bank(&plan))?;
    screen.say(&format!("It serves on {}, on one thread as before.", server.address()));
    screen.say(&format!(
        "{} clients at once send {} requests each, while one large transfer waits for its approval.",
        plan.clients,
        plan.requests_per_client()
    ));
    let report = traffic::run(server.address(), &plan)?;
    server.stop()?;

    screen.gap();
    screen.fact("requests", &report.requests.to_string());
    screen.fact("answers, each as expected", &report.answers.to_string());
    screen.fact("longest wait for an answer", &format!("{} ms", report.longest_wait.as_millis()));
    screen.fact("the large transfer took", &format!("{} ms", report.large_transfer.as_millis()));
    screen.fact("answers to others meanwhile", &report.meanwhile.to_string());
    screen.fact("sum of all balances", &format!("{}, before, during and after", report.total));
    screen.gap();
    screen.success("The end. README.md tells how to use it on your code.");
    Ok(())
}
