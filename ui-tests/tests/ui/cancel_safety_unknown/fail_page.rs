use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

pub trait Store {
    async fn load(&mut self) -> u64;
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
pub async fn run(store: &mut impl Store, news: &mut Receiver<&str>) -> u64 {
    loop {
        tokio::select! {
            loaded = store.load() => return loaded, // half of it, and then again from the start?
            Some(line) = news.recv() => println!("{line}"),
        }
    }
}

fn main() {}
