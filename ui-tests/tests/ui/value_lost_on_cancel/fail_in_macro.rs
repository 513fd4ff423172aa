//! The function comes out of a macro.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

async fn pause() { tokio::task::yield_now().await }

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

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (to, rx) = tokio::sync::mpsc::channel(8);
            to.try_send("one".to_owned()).unwrap();
            rx
        },
        strings,
        async |mut rx, item| assert_eq!(item.flatten().or(strings(&mut rx).await).as_deref(), Some("one")),
    )
}

fn main() {
    println!("{}", run());
}
