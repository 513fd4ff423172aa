//! A spin guard over an await keeps other threads at full speed for nothing, and is `Send`.
use async_hygiene::hygiene;
use spin::Mutex;

async fn read_register(address: u32) -> u32 {
    address
}

#[hygiene]
async fn poll_device(bus: &Mutex<u32>) -> u32 {
    let mut bus = bus.lock();
    *bus = read_register(0x40).await;
    *bus
}

fn main() {}
