//! A default method of a trait, whose receiver is anything.
use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::watch;

#[hygiene]
trait Wire {
    type Stream: AsyncRead + Unpin;

    fn stream(&mut self) -> &mut Self::Stream;

    async fn ids(&mut self, mut paused: watch::Receiver<bool>) -> std::io::Result<()> {
        loop {
            let stream = self.stream();
            tokio::select! {
                id = stream.read_u128() => println!("{}", id?),
                Ok(()) = paused.changed() => println!("{}", *paused.borrow()),
            }
        }
    }
}

fn main() {}
