//! The form for threads, in a task.
use async_hygiene::hygiene;
use guardrails::Alarms;

#[hygiene]
async fn watch(mut alarms: Alarms) {
    while let Some(alarm) = alarms.blocking_recv() {
        println!("{alarm:?}");
    }
}

fn main() {}
