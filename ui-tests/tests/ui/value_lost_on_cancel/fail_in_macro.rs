//! The function comes out of a macro.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

async fn pause() {}

macro_rules! pump {
    ($name:ident, $ty:ty) => {
        #[hygiene]
        #[async_hygiene::deny(value_lost_on_cancel)]
        async fn $name(rx: &mut Receiver<$ty>) -> Option<$ty> {
            let item = rx.recv().await?;
            pause().await;
            Some(item)
        }
    };
}

pump!(strings, String);

fn main() {}
