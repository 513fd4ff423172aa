//! As a macro of another crate leaves the function.
use async_hygiene::hygiene;
use async_trait::async_trait;
use tokio::sync::broadcast::Receiver;

#[async_trait]
trait Source {
    async fn pull(&mut self) -> Option<String>;
}

struct Feed {
    rx: Receiver<String>,
}

async fn tick() { tokio::task::yield_now().await }

#[async_trait]
#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Source for Feed {
    async fn pull(&mut self) -> Option<String> {
        let item = self.rx.recv().await.ok()?;
        tick().await;
        Some(item)
    }
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (to, rx) = tokio::sync::broadcast::channel(8);
            to.send("one".to_owned()).unwrap();
            Feed { rx }
        },
        async |feed| feed.pull().await,
        async |mut feed, item| assert_eq!(item.flatten().or(feed.pull().await).as_deref(), Some("one")),
    )
}

fn main() {
    println!("{}", run());
}
