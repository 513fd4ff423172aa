//! Tasks: their outputs, and work that goes on without its caller.

use async_hygiene::testing::cancel_everywhere;
use async_hygiene::{Uncancelled, uncancelled};
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::sleep;

use crate::{broken_at, ms, report, same};

fn task() -> JoinHandle<u32> {
    tokio::spawn(async {
        sleep(ms(1)).await;
        7
    })
}

#[test]
fn a_handle_by_value_takes_the_output_along() {
    async fn by_value(task: &mut Option<JoinHandle<u32>>) -> Option<u32> {
        let task = task.take()?;
        task.await.ok()
    }
    async fn by_reference(task: &mut Option<JoinHandle<u32>>) -> Option<u32> {
        let output = task.as_mut()?.await;
        *task = None;
        output.ok()
    }
    let report = report(
        async || Some(task()),
        by_value,
        async |mut task, output| match output {
            Some(output) => same(output, Some(7)),
            None => same(by_value(&mut task).await, Some(7)),
        },
    );
    assert_eq!(broken_at(&report), ["task.await.ok()"]);

    cancel_everywhere(
        async || Some(task()),
        by_reference,
        async |mut task, output| match output {
            Some(output) => same(output, Some(7)),
            None => same(by_reference(&mut task).await, Some(7)),
        },
    );
}

#[test]
fn join_next_is_safe_and_join_all_is_not() {
    async fn set() -> JoinSet<u32> {
        (1..=3_u32)
            .map(|n| async move {
                sleep(ms(n.into())).await;
                n
            })
            .collect()
    }
    async fn rest(mut set: JoinSet<u32>) -> Vec<u32> {
        let mut outputs = Vec::new();
        while let Some(output) = set.join_next().await {
            outputs.push(output.unwrap());
        }
        outputs
    }
    cancel_everywhere(set, JoinSet::join_next, async |set, output| {
        let first = output.flatten().map(Result::unwrap);
        let outputs: Vec<_> = first.into_iter().chain(rest(set).await).collect();
        assert_eq!(outputs, [1, 2, 3]);
    });
    let report = report(
        set,
        async |set| std::mem::take(set).join_all().await,
        async |set, outputs| {
            let outputs = if let Some(outputs) = outputs { outputs } else { rest(set).await };
            same(outputs, vec![1, 2, 3])
        },
    );
    assert_eq!(broken_at(&report), ["async |set| std::mem::take(set).join_all().await,"]);
}

/// Where it is dropped when it has an outcome and may not take it yet, it knows so afterwards.
#[test]
fn join_next_comes_back_to_what_it_left() {
    let ready = async || (1..=2_u32).map(|n| async move { n }).collect::<JoinSet<_>>();
    let sum = async |set: &mut JoinSet<u32>, sum: &mut u32| {
        while let Some(output) = set.join_next().await {
            *sum += output.unwrap();
            tokio::task::consume_budget().await; // so that the next `join_next` begins without any
        }
    };
    cancel_everywhere(
        async || (ready().await, 0),
        async |(set, total)| sum(set, total).await,
        async |(mut set, mut total), _| {
            sum(&mut set, &mut total).await;
            assert_eq!(total, 3);
        },
    );
}

/// A queue that a task of its own reads from.
struct Queue {
    from: Option<mpsc::Receiver<u32>>,
    reading: Option<Uncancelled<(Option<u32>, mpsc::Receiver<u32>)>>,
}

impl Queue {
    async fn of_two() -> Self {
        let (to, from) = mpsc::channel(2);
        to.send(1).await.unwrap();
        to.send(2).await.unwrap();
        Self { from: Some(from), reading: None }
    }

    /// Two messages, in one go.
    async fn next(&mut self) -> Option<u32> {
        let Self { from, reading } = self;
        let reading = reading.get_or_insert_with(|| {
            let mut from = from.take().expect("it is here while nobody reads");
            uncancelled(async move { (from.recv().await, from) })
        });
        let (message, receiver) = reading.await;
        *self = Self { from: Some(receiver), reading: None };
        message
    }

    /// The same, with the output in a local.
    async fn next_in_a_local(&mut self) -> Option<u32> {
        let mut from = self.from.take()?;
        let (message, from) = uncancelled(async move { (from.recv().await, from) }).await;
        self.from = Some(from);
        message
    }
}

#[test]
fn the_output_of_uncancelled_work_waits_where_it_is_kept() {
    cancel_everywhere(Queue::of_two, Queue::next, async |mut queue, first| {
        let mut received: Vec<_> = first.flatten().into_iter().collect();
        while let Some(message) = queue.next().await {
            received.push(message);
        }
        assert_eq!(received, [1, 2]);
    });
    let report = report(Queue::of_two, Queue::next_in_a_local, async |mut queue, first| {
        let mut received: Vec<_> = first.flatten().into_iter().collect();
        while let Some(message) = queue.next_in_a_local().await {
            received.push(message);
        }
        same(received, vec![1, 2])
    });
    assert_eq!(
        broken_at(&report),
        ["let (message, from) = uncancelled(async move { (from.recv().await, from) }).await;"]
    );
}
