//! The tour of the bank: a service with a real bug, the compiler's verdict, and the mended service under traffic.

use crate::compiler::{self, BROKEN_SERVICE, Verdict};
use crate::excerpt;
use crate::failure::Failure;
use crate::screen::Screen;
use crate::server::{self, Server};
use crate::traffic::{self, Plan};

/// The lint that has to find the bug.
pub const LINT: &str = "lock_across_await";

/// Shows all of it.
///
/// # Errors
///
/// When the compiler or the mended service does not do as it should.
pub fn tour(screen: &Screen) -> Result<(), Failure> {
    screen.banner("The bank");
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
    screen.success("The end of the tour. README.md tells how to use it on your code.");
    Ok(())
}
