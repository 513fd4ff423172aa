//! What is configured away is not asked about, and nothing of it is repeated.
#![deny(warnings)]
use async_hygiene::hygiene;

#[allow(dead_code)]
fn blocks() {
    std::thread::sleep(std::time::Duration::from_secs(9));
}

struct Config {
    size: usize,
    #[cfg(any())]
    text: Nowhere,
}

#[hygiene]
async fn load(size: usize) -> usize {
    #[cfg(any())]
    std::thread::sleep(nowhere);
    #[cfg(any())]
    blocks();
    #[cfg(any())]
    nowhere.wait();
    #[cfg(any())]
    {
        nowhere.recv();
        blocks();
        std::thread::sleep(nowhere)
    }
    #[cfg(any())]
    let bytes = std::fs::read(nowhere)?;
    let config = Config {
        size,
        #[cfg(any())]
        text: blocks(),
    };
    let all = [
        #[cfg(any())]
        nowhere.recv(),
        #[cfg(any())]
        std::fs::read(nowhere),
        #[cfg(all())]
        config.size.min(3),
        config.size,
    ];
    match all.len() {
        #[cfg(any())]
        0 => nowhere.join(),
        #[cfg(any())]
        1 => blocks(),
        n => n,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(load(1).await, 2);
}
