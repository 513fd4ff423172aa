//! The frame is out of the buffer before it is let through.
use async_hygiene::hygiene;

struct Parser {
    bytes: Vec<u8>,
}

async fn admit(_: usize) -> bool {
    true
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Parser {
    async fn rest(&mut self) -> Option<Vec<u8>> {
        let rest = self.bytes.split_off(4);
        match admit(rest.len()).await {
            true => Some(rest),
            false => None,
        }
    }
}

fn main() {}
