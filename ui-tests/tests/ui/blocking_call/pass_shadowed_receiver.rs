//! A name that is bound again is no longer of the type that its first binding had.
#![deny(warnings)]
use async_hygiene::hygiene;

mod mongodb {
    pub mod sync {
        pub struct Collection;
    }
}

use mongodb::sync::Collection;

struct Later(u32);

impl Later {
    fn find(&self) -> u32 {
        self.0
    }

    fn insert_one(&self) -> u32 {
        self.0
    }
}

fn later(_: Collection) -> Later {
    Later(1)
}

#[hygiene]
async fn run(all: Collection) -> u32 {
    let all = later(all);
    all.find() + all.insert_one()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run(Collection).await, 2);
}
