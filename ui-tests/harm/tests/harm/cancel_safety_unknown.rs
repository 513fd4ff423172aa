//! An implementation that nobody has seen where `run` was written: it takes two messages for one answer.

use async_hygiene::cancel_safe;
use tokio::sync::mpsc::{self, Receiver, Sender};

use crate::pages::cancel_safety_unknown::{mended, mistake};
use crate::support::{one_thread, settle};

/// Has the first of them in a local while it waits for the second.
struct Forgetful(Receiver<u64>);

impl mistake::Store for Forgetful {
    async fn load(&mut self) -> u64 {
        let first = self.0.recv().await.expect("a message");
        first + self.0.recv().await.expect("a message")
    }
}

/// Has it in a field, as the promise demands.
struct Careful {
    messages: Receiver<u64>,
    first: Option<u64>,
}

impl mended::Store for Careful {
    #[cancel_safe]
    async fn load(&mut self) -> u64 {
        if self.first.is_none() {
            self.first = self.messages.recv().await;
        }
        let second = self.messages.recv().await;
        self.first.take().expect("a message") + second.expect("a message")
    }
}

/// 1, news, 2, 40: what is loaded.
fn loaded(run: impl AsyncFn(Receiver<u64>, &mut Receiver<&'static str>) -> u64) -> u64 {
    one_thread().block_on(async {
        let (message, messages) = mpsc::channel(8);
        let (tell, mut news) = mpsc::channel(8);
        tokio::join!(run(messages, &mut news), events(message, tell)).0
    })
}

async fn events(message: Sender<u64>, tell: Sender<&'static str>) {
    message.send(1).await.unwrap();
    settle().await;
    tell.send("sold out").await.unwrap();
    settle().await;
    message.send(2).await.unwrap();
    message.send(40).await.unwrap();
}

#[test]
fn an_implementation_loses_half() {
    assert_eq!(loaded(async |messages, news| mistake::run(&mut Forgetful(messages), news).await), 2 + 40);
}

#[test]
fn mended_nothing_is_lost() {
    let run = async |messages, news: &mut _| mended::run(&mut Careful { messages, first: None }, news).await;
    assert_eq!(loaded(run), 1 + 2);
}
