//! Messages: what is taken out of one place and not yet put into another.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::Arc;

use async_hygiene::testing::cancel_everywhere;
use futures_util::SinkExt;
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tokio_util::sync::PollSender;

use crate::{broken_at, ms, report, same};

/// Jobs on their way to a narrow channel.
struct Outbox {
    jobs: VecDeque<u32>,
    to: mpsc::Sender<u32>,
    delivered: JoinHandle<Vec<u32>>,
}

impl Outbox {
    async fn of_three() -> Self {
        let (to, mut from) = mpsc::channel(1);
        let delivered = tokio::spawn(async move {
            let mut delivered = Vec::new();
            while let Some(job) = from.recv().await {
                sleep(ms(1)).await;
                delivered.push(job);
            }
            delivered
        });
        Self { jobs: [1, 2, 3].into(), to, delivered }
    }

    async fn delivered(self) -> Vec<u32> {
        drop(self.to);
        self.delivered.await.unwrap()
    }

    async fn send_all(&mut self) {
        while let Some(job) = self.jobs.pop_front() {
            self.to.send(job).await.unwrap();
        }
    }

    async fn reserve_and_send_all(&mut self) {
        while !self.jobs.is_empty() {
            let place = self.to.reserve().await.unwrap();
            if let Some(job) = self.jobs.pop_front() {
                place.send(job);
            }
        }
    }
}

#[test]
fn send_drops_the_message() {
    let report = report(Outbox::of_three, Outbox::send_all, async |mut outbox, _| {
        outbox.send_all().await;
        same(outbox.delivered().await, vec![1, 2, 3])
    });
    assert_eq!(broken_at(&report), ["self.to.send(job).await.unwrap();"]);
    assert!(report.broken.iter().any(|broken| broken.why == "[2, 3] in place of [1, 2, 3]"), "{report}");
}

#[test]
fn reserve_then_send_keeps_it() {
    cancel_everywhere(Outbox::of_three, Outbox::reserve_and_send_all, async |mut outbox, _| {
        outbox.reserve_and_send_all().await;
        assert_eq!(outbox.delivered().await, [1, 2, 3]);
    });
}

fn inbox() -> mpsc::Receiver<u32> {
    let (to, from) = mpsc::channel(8);
    tokio::spawn(async move {
        for message in 1..=3 {
            to.send(message).await.unwrap();
            sleep(ms(5)).await;
        }
    });
    from
}

#[test]
fn recv_is_safe_and_what_it_yields_is_not() {
    async fn recv_slowly(inbox: &mut mpsc::Receiver<u32>) -> Option<u32> {
        let message = inbox.recv().await?;
        sleep(ms(1)).await;
        Some(message)
    }
    async fn rest(mut inbox: mpsc::Receiver<u32>, first: Option<Option<u32>>) -> Vec<u32> {
        let mut received: Vec<_> = first.flatten().into_iter().collect();
        while let Some(message) = inbox.recv().await {
            received.push(message);
        }
        received
    }

    cancel_everywhere(
        async || inbox(),
        mpsc::Receiver::recv,
        async |inbox, first| {
            assert_eq!(rest(inbox, first).await, [1, 2, 3]);
        },
    );
    let report =
        report(async || inbox(), recv_slowly, async |inbox, first| same(rest(inbox, first).await, vec![1, 2, 3]));
    assert_eq!(broken_at(&report), ["sleep(ms(1)).await;"]);
}

#[test]
fn a_message_kept_until_there_is_a_place_for_it() {
    struct Relay {
        from: mpsc::Receiver<u32>,
        kept: Option<u32>,
        to: Outbox,
    }
    impl Relay {
        async fn run(&mut self) {
            loop {
                if self.kept.is_none() {
                    self.kept = self.from.recv().await;
                }
                if self.kept.is_none() {
                    return;
                }
                let place = self.to.to.reserve().await.unwrap();
                if let Some(message) = self.kept.take() {
                    place.send(message);
                }
            }
        }
    }
    cancel_everywhere(
        async || Relay { from: inbox(), kept: None, to: Outbox::of_three().await },
        Relay::run,
        async |mut relay, _| {
            relay.run().await;
            assert_eq!(relay.to.delivered().await, [1, 2, 3]);
        },
    );
}

#[test]
fn a_oneshot_by_value_takes_the_answer_along() {
    fn answer() -> Option<oneshot::Receiver<u32>> {
        let (to, from) = oneshot::channel();
        tokio::spawn(async move {
            sleep(ms(1)).await;
            to.send(7)
        });
        Some(from)
    }
    async fn by_value(from: &mut Option<oneshot::Receiver<u32>>) -> u32 {
        let from = from.take().expect("it is asked for once");
        from.await.unwrap()
    }
    async fn by_reference(from: &mut Option<oneshot::Receiver<u32>>) -> u32 {
        let answer = from.as_mut().expect("it is asked for once").await;
        *from = None;
        answer.unwrap()
    }
    let report = report(
        async || answer(),
        by_value,
        async |mut from, output| match (output, &mut from) {
            (Some(answer), _) => same(answer, 7),
            (None, Some(_)) => same(by_value(&mut from).await, 7),
            (None, None) => Err("the receiver is gone".to_owned()),
        },
    );
    assert_eq!(broken_at(&report), ["from.await.unwrap()"]);

    cancel_everywhere(
        async || answer(),
        by_reference,
        async |mut from, output| {
            let answer = if let Some(answer) = output { answer } else { by_reference(&mut from).await };
            assert_eq!(answer, 7);
        },
    );
}

#[test]
fn a_permit_comes_back_unless_it_is_forgotten() {
    async fn held(limit: &mut Arc<Semaphore>) {
        let _permit = limit.acquire().await.unwrap();
        sleep(ms(1)).await;
    }
    async fn counted(limit: &mut Arc<Semaphore>) {
        limit.acquire().await.unwrap().forget();
        sleep(ms(1)).await;
        limit.add_permits(1);
    }
    /// Somebody else has the permit at first.
    async fn taken() -> Arc<Semaphore> {
        let limit = Arc::new(Semaphore::new(1));
        let permit = Arc::clone(&limit).try_acquire_owned().unwrap();
        tokio::spawn(async move {
            sleep(ms(1)).await;
            drop(permit);
        });
        limit
    }
    async fn whole(limit: Arc<Semaphore>) -> Result<(), String> {
        sleep(ms(10)).await;
        same(limit.available_permits(), 1)
    }
    cancel_everywhere(taken, held, async |limit, _| whole(limit).await);
    let report = report(taken, counted, async |limit, _| whole(limit).await);
    assert_eq!(broken_at(&report), ["sleep(ms(1)).await;"]);
}

#[test]
fn a_sink_is_asked_first_whether_it_is_ready() {
    struct Sending {
        outbox: Outbox,
        sink: PollSender<u32>,
    }
    impl Sending {
        async fn new() -> Self {
            let outbox = Outbox::of_three().await;
            Self { sink: PollSender::new(outbox.to.clone()), outbox }
        }
        async fn send_all(&mut self) {
            while let Some(job) = self.outbox.jobs.pop_front() {
                self.sink.send(job).await.unwrap();
            }
        }
        async fn send_all_when_ready(&mut self) {
            while !self.outbox.jobs.is_empty() {
                poll_fn(|cx| self.sink.poll_ready_unpin(cx)).await.unwrap();
                if let Some(job) = self.outbox.jobs.pop_front() {
                    self.sink.start_send_unpin(job).unwrap();
                }
            }
        }
        async fn delivered(mut self) -> Vec<u32> {
            self.send_all().await;
            drop(self.sink);
            self.outbox.delivered().await
        }
    }
    let report =
        report(Sending::new, Sending::send_all, async |sending, _| same(sending.delivered().await, vec![1, 2, 3]));
    assert_eq!(broken_at(&report), ["self.sink.send(job).await.unwrap();"]);

    cancel_everywhere(Sending::new, Sending::send_all_when_ready, async |sending, _| {
        same(sending.delivered().await, vec![1, 2, 3])
    });
}
