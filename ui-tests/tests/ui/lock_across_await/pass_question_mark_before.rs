//! A `?` between lock and drop leaves the function, not the lock.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn dial(port: u16) -> u16 {
    port
}

#[hygiene]
async fn connect(ports: &Mutex<Vec<String>>) -> Result<u16, std::num::ParseIntError> {
    let ports = ports.lock().unwrap();
    let port = ports.first().map_or("80", |port| port.as_str()).parse()?;
    drop(ports);
    Ok(dial(port).await)
}

fn main() {}
