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
        let len = self.bytes.get(4..).map_or(0, <[u8]>::len);
        match admit(len).await {
            true => Some(self.bytes.split_off(4)),
            false => None,
        }
    }
}

fn main() {}
