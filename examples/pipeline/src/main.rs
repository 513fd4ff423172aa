//! Runs a pipeline that takes a while: `cargo run -p pipeline`. Ctrl-c stops it; run again, it goes on where it was.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use pipeline::{Job, Left, Limits, Pipeline, Stopped};
use tokio::io::stdout;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

const JOBS: u64 = 200;

async fn shout(job: &Job) -> String {
    sleep(Duration::from_millis(20 + job.number % 7 * 30)).await;
    job.text.to_uppercase()
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let journal = std::env::temp_dir().join("pipeline.journal");
    let left = Left::load(&journal)?; // blocks, so before there is a runtime
    run(journal, left)
}

#[tokio::main(flavor = "current_thread")]
async fn run(journal: PathBuf, left: Left) -> Result<ExitCode, Box<dyn Error>> {
    let source = (left.produced..JOBS).map(|number| Job { number, text: format!("job number {number}") });
    let mut pipeline = Pipeline::new(left, source, shout, stdout(), Limits { workers: 4, queue: 8 });

    let token = CancellationToken::new();
    let ctrl_c = tokio::spawn({
        let token = token.clone();
        async move {
            let heard = tokio::signal::ctrl_c().await;
            token.cancel();
            heard
        }
    });
    let stopped = match pipeline.run(&token).await {
        Ok(()) => {
            ctrl_c.abort();
            eprintln!("all {JOBS} are delivered");
            Left::default().save(journal).await?;
            return Ok(ExitCode::SUCCESS);
        }
        Err(stopped) => stopped,
    };
    let parked = pipeline.park().await;
    let (jobs, done) = (parked.left.jobs.len(), parked.left.done.len());
    eprintln!("{stopped}; {jobs} jobs and {done} outcomes are in {}; run it again to go on", journal.display());
    parked.left.save(journal).await?;
    Ok(if matches!(stopped, Stopped::Cancelled(_)) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
