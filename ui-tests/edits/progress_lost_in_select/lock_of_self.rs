use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, watch};

struct Cache {
    entries: Arc<Mutex<Vec<u64>>>,
    version: watch::Receiver<u64>,
}

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
impl Cache {
    async fn fill(&mut self, value: u64) -> Result<(), watch::error::RecvError> {
        let mut kept = std::pin::pin!(self.entries.lock());
        loop {
            tokio::select! {
                mut entries = &mut kept => {
                    entries.push(value);
                    return Ok(());
                }
                changed = self.version.changed() => changed?,
            }
        }
    }
}

fn main() {}
