//! What is known to lose something is no unknown.
use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::{Mutex, mpsc};

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
#[async_hygiene::allow(cancel_unsafe_in_select)]
async fn run<R: AsyncRead + Unpin>(mut reader: R, sum: &Mutex<u64>, out: &mpsc::Sender<u64>) -> std::io::Result<()> {
    let mut frame = [0; 2];
    loop {
        tokio::select! {
            biased;
            read = reader.read_exact(&mut frame) => {
                read?;
            }
            mut sum = sum.lock() => *sum += 1,
            sent = out.send(1) => drop(sent),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (out, _end) = mpsc::channel(1);
    assert!(run(&[1, 2, 3, 4][..], &Mutex::new(0), &out).await.is_err());
}
