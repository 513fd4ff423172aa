use async_hygiene::hygiene;
use tokio::sync::{Semaphore, mpsc, watch};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn run(limit: &Semaphore, mut jobs: mpsc::Receiver<u64>, mut stop: watch::Receiver<bool>) {
    'jobs: loop {
        tokio::select! {
            job = jobs.recv() => {
                let Some(job) = job else { break 'jobs };
                let mut kept = std::pin::pin!(limit.acquire());
                'wait: loop {
                    tokio::select! {
                        Ok(permit) = &mut kept => {
                            println!("{job}");
                            drop(permit);
                            kept.set(limit.acquire());
                            break 'wait;
                        }
                        changed = stop.changed() => match changed {
                            Ok(()) if *stop.borrow() => break 'jobs,
                            Ok(()) => continue 'wait,
                            Err(_) => continue 'jobs,
                        },
                    }
                }
            }
            _ = stop.changed() => return,
        }
    }
}

fn main() {}
