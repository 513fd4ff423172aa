//! A method called `enter` that returns a ticket.
use async_hygiene::hygiene;

struct Museum {
    visitors: u32,
}

struct Entered {
    number: u32,
}

impl Museum {
    fn enter(&mut self) -> Entered {
        self.visitors += 1;
        Entered { number: self.visitors }
    }
}

async fn guide(number: u32) -> u32 {
    number
}

#[hygiene]
async fn tour(museum: &mut Museum) -> u32 {
    let entered = museum.enter();
    guide(entered.number).await + entered.number
}

fn main() {}
