//! Calls that do not come back, and branches that do not.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Exit;

impl Exit {
    fn wait(&self) -> ! {
        panic!("left")
    }
}

fn park() -> ! {
    panic!("parked")
}

#[hygiene]
async fn run(exit: &Exit, n: u32) -> u32 {
    if n == 1 {
        exit.wait();
    }
    if n == 2 {
        park();
    }
    match n {
        3 => return n,
        n => n + 1,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run(&Exit, 4).await, 5);
}
