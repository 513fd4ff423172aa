//! Two wait for the one permit. The first also listens to the news.

use std::cell::RefCell;

use tokio::sync::mpsc::{self, Receiver};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::pages::progress_lost_in_select::{mended, mistake};
use crate::support::{one_thread, settle};

/// Who is served first, and who then.
fn served(
    admit: impl for<'a> AsyncFn(&'a Semaphore, &mut Receiver<&'static str>) -> SemaphorePermit<'a>,
) -> Vec<&'static str> {
    let (limit, served) = (Semaphore::new(1), RefCell::new(Vec::new()));
    one_thread().block_on(async {
        let (tell, mut news) = mpsc::channel(1);
        let taken = limit.acquire().await.unwrap();
        let first = async {
            let _permit = admit(&limit, &mut news).await;
            served.borrow_mut().push("first");
        };
        let second = async {
            let _permit = limit.acquire().await.unwrap();
            served.borrow_mut().push("second");
        };
        let events = async {
            settle().await;
            tell.send("sold out").await.unwrap();
            settle().await;
            drop(taken);
        };
        tokio::join!(biased; first, second, events);
    });
    served.into_inner()
}

#[test]
fn who_came_first_is_served_last() {
    assert_eq!(served(mistake::admit), ["second", "first"]);
}

#[test]
fn mended_who_came_first_is_served_first() {
    assert_eq!(served(mended::admit), ["first", "second"]);
}
