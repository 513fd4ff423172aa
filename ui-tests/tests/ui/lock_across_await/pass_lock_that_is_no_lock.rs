//! A method called `lock` that locks a door and returns a receipt.
use async_hygiene::hygiene;

struct Door {
    open: bool,
}

#[derive(Clone)]
struct Receipt(u32);

impl Door {
    fn lock(&mut self) -> Result<Receipt, String> {
        self.open = false;
        Ok(Receipt(7))
    }
}

async fn file(receipt: &Receipt) -> u32 {
    receipt.0
}

#[hygiene]
async fn close_up(door: &mut Door) -> Result<u32, String> {
    let receipt = door.lock()?;
    let filed = file(&receipt).await;
    match door.lock() {
        Ok(again) => Ok(file(&again).await + filed),
        Err(reason) => Err(reason),
    }
}

fn main() {}
