//! The future is dropped while it waits for the address, and then called again.

use futures::FutureExt;
use tokio::sync::mpsc;

use crate::pages::value_lost_on_cancel::{mended, mistake};
use crate::support::one_thread;

/// What is sent, of one letter, by a mailer that is called anew when it had to wait.
macro_rules! sent {
    ($page:ident, $($field:ident: $value:expr)?) => {{
        let (tx, letters) = mpsc::channel(1);
        let mut mailer = $page::Mailer { letters, sent: Vec::new(), $($field: $value)? };
        one_thread().block_on(async {
            tx.send($page::Letter { to: 7, text: "hello".to_owned() }).await.ok().expect("room");
            drop(tx);
            assert_eq!(mailer.next().now_or_never(), None);
            mailer.next().await;
        });
        assert!(mailer.letters.is_empty());
        mailer.sent.into_iter().map(|(address, letter)| (address, letter.text)).collect::<Vec<_>>()
    }};
}

#[test]
fn the_letter_is_gone() {
    assert_eq!(sent!(mistake,), []);
}

#[test]
fn mended_the_letter_is_sent() {
    assert_eq!(sent!(mended, letter: None), [("7@example.org".to_owned(), "hello".to_owned())]);
}
