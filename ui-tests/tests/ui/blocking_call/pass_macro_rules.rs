//! In functions and expressions that macros make; a macro that stands for a place.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Queue(Vec<u32>);

struct Owner {
    queue: Queue,
}

impl Queue {
    fn recv(&mut self) -> Option<u32> {
        self.0.pop()
    }

    fn read(&self, index: usize) -> &u32 {
        &self.0[index]
    }
}

macro_rules! queue {
    ($owner:ident) => {
        $owner.queue
    };
}

macro_rules! drain {
    ($name:ident, $read:ident) => {
        #[hygiene]
        async fn $name(owner: &mut Owner) -> u32 {
            let $read = |n: u32| n + 1;
            let first = *owner.queue.read(0);
            owner.queue.recv();
            $read(first) + $read(1)
        }
    };
}

drain!(drain, read);

#[hygiene]
async fn places(owner: &mut Owner) -> u32 {
    queue!(owner).recv();
    let first = *queue!(owner).read(0);
    first + queue!(owner).recv().unwrap_or_default()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut owner = Owner { queue: Queue(vec![1, 2, 3]) };
    assert_eq!(drain(&mut owner).await + places(&mut owner).await, 6);
}
