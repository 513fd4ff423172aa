use async_hygiene::hygiene;
use std::sync::Mutex;

macro_rules! locked {
    ($mutex:expr) => {
        $mutex.lock().unwrap()
    };
}

async fn emit(count: u32) -> u32 {
    count
}

#[hygiene]
async fn count_up(count: &Mutex<u32>) -> u32 {
    let mut count = locked!(count);
    *count += 1;
    let number = *count;
    drop(count);
    emit(number).await
}

fn main() {}
