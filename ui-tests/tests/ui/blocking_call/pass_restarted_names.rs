//! Names that our own code uses.
#![deny(warnings)]
use async_hygiene::hygiene;

static ASKED: u32 = 1;
const KNOWN: u32 = 2;

#[allow(non_camel_case_types, dead_code)]
struct blocking_call;

fn blocks_the_executor() -> u32 {
    3
}

struct Queue(u32);

impl Queue {
    fn wait(&self, asked: u32) -> u32 {
        self.0 + asked
    }
}

fn read(known: u32, param_0: u32) -> u32 {
    known + param_0
}

#[hygiene]
async fn run(asked: Queue, known: u32) -> u32 {
    let param_0 = read(known, ASKED);
    let like = asked.wait(KNOWN);
    asked.wait(like);
    read(param_0, like);
    asked.wait(param_0) + blocks_the_executor()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run(Queue(1), 1).await, 6);
}
