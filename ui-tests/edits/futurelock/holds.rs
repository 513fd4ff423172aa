use async_hygiene::hygiene;

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

struct Session {
    state: Mutex<u32>,
}

#[hygiene]
#[async_hygiene::allow(async_lock_across_await)]
impl Session {
    async fn refresh(&self) {
        let mut state = self.state.lock().await;
        sleep(Duration::from_millis(50)).await;
        *state += 1;
    }

    async fn serve(&self) {
        let mut refresh = Box::pin(self.refresh());
        loop {
            tokio::select! {
                () = &mut refresh => return,
                () = sleep(Duration::from_millis(10)) => {
                    drop(refresh);
                    let state = self.state.lock().await;
                    println!("{state}");
                    return;
                }
            }
        }
    }
}

async fn run() {
    Session { state: Mutex::new(0) }.serve().await;
}

fn main() {}
