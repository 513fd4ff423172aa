//! What loses more than its progress is reported once, by the other lint.
use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
#[async_hygiene::allow(cancel_unsafe_in_select, reason = "shows that the two are apart")]
async fn frames<R: AsyncRead + Unpin>(mut reader: R, bell: &mut mpsc::Receiver<()>) -> std::io::Result<u64> {
    let (mut sum, mut frame) = (0, [0; 2]);
    loop {
        tokio::select! {
            read = reader.read_exact(&mut frame) => {
                read?;
                sum += u64::from(frame[0]);
                if frame[1] == 0 {
                    return Ok(sum);
                }
            }
            Some(()) = bell.recv() => {}
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_bell, mut rung) = mpsc::channel(1);
    assert_eq!(frames(&[1, 1, 2, 0][..], &mut rung).await.unwrap(), 3);
}
