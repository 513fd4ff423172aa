//! What is gone is opened again by the next call.
use async_hygiene::hygiene;

struct Log {
    file: Option<Vec<u8>>,
}

async fn open() -> Vec<u8> {
    Vec::new()
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Log {
    async fn write(&mut self, text: &[u8]) {
        let mut file = match self.file.take() {
            Some(file) => file,
            None => open().await,
        };
        file.extend(text);
        tokio::task::yield_now().await;
        self.file = Some(file);
    }
}

#[tokio::main]
async fn main() {
    let mut log = Log { file: None };
    log.write(b"one").await;
    log.write(b"two").await;
    assert_eq!(log.file.unwrap(), b"onetwo");
}
