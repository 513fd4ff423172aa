//! The claim is a guard, as a derive on its type says.
use async_hygiene::hygiene;
use guardrails::{Link, Rack};
use tokio::io::DuplexStream;

#[hygiene]
async fn measure(rack: &Rack, link: &mut Link<DuplexStream>) -> std::io::Result<f64> {
    let mut rack = rack.lock();
    rack.connect(3);
    link.measure(3).await
}

fn main() {}
