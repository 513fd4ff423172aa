use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::Mutex;

struct Shared<T> {
    value: Arc<Mutex<T>>,
}

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
impl<T: Display + Send> Shared<T> {
    async fn show(&self) -> String {
        let mut kept = std::pin::pin!(self.value.clone().lock_owned());
        for attempt in 0.. {
            tokio::select! {
                value = &mut kept => return value.to_string(),
                () = tokio::time::sleep(Duration::from_secs(1)) => eprintln!("{attempt}"),
            }
        }
        String::new()
    }
}

fn main() {}
