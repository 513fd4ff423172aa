//! A new call would bring it again.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, OnceCell, watch};

struct Settings {
    now: watch::Receiver<String>,
    cell: OnceCell<String>,
    map: Mutex<Vec<String>>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Settings {
    async fn read(&mut self) -> String {
        self.now.changed().await.unwrap();
        let now = self.now.borrow_and_update().clone();
        let cell = self.cell.get_or_init(|| async { "cell".to_owned() }).await;
        let first = self.map.lock().await.first().cloned();
        let none = tokio::fs::read("no such file").await;
        tokio::task::yield_now().await;
        format!("{now} {cell} {first:?} {}", none.is_err())
    }
}

#[tokio::main]
async fn main() {
    let (tx, now) = watch::channel("old".to_owned());
    tx.send("new".to_owned()).unwrap();
    let mut settings = Settings { now, cell: OnceCell::new(), map: Mutex::new(Vec::new()) };
    assert_eq!(settings.read().await, "new cell None true");
}
