//! Who promises to be cancel safe cannot build on what is not.
use async_hygiene::cancel_safe;
use guardrails::Link;
use tokio::io::DuplexStream;

#[cancel_safe]
async fn reset(link: &mut Link<DuplexStream>) -> std::io::Result<()> {
    link.send("RESET".to_owned()).await
}

fn main() {}
