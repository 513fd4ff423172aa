//! Nobody knows what a macro does.
use async_hygiene::hygiene;

macro_rules! step {
    ($n:ident) => {
        if $n == 0 {
            break;
        }
        $n -= 1;
    };
}

#[hygiene]
async fn run(mut n: u32) {
    loop {
        step!(n);
    }
}

#[tokio::main]
async fn main() {
    run(3).await;
}
