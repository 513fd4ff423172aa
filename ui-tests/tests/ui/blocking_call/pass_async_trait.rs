//! Methods of traits, with `#[async_trait]` above and below.
#![deny(warnings)]
use async_hygiene::hygiene;
use async_trait::async_trait;

#[async_trait]
trait Source: Send {
    async fn recv(&mut self) -> u32;
    fn wait(&self) -> u32;
}

struct Numbers(Vec<u32>);

#[hygiene]
#[async_trait]
impl Source for Numbers {
    async fn recv(&mut self) -> u32 {
        self.0.pop().unwrap_or_default() + self.wait()
    }

    fn wait(&self) -> u32 {
        self.0.len() as u32
    }
}

#[hygiene]
async fn drain(sources: &mut [Box<dyn Source>]) -> u32 {
    let mut sum = 0;
    for source in sources {
        sum += source.recv().await;
        source.wait();
        sum += source.wait();
    }
    sum
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(drain(&mut [Box::new(Numbers(vec![1, 2]))]).await, 4);
}
