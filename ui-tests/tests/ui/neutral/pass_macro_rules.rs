//! Identifiers, expressions, types, blocks and whole functions out of `macro_rules!`.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

macro_rules! square {
    ($number:expr) => {{
        let number = $number;
        number * number
    }};
}

macro_rules! make {
    ($name:ident, $type:ty, $body:block) => {
        #[hygiene]
        async fn $name(input: $type) -> $type {
            let own = input;
            pause().await;
            let result = $body;
            pause().await;
            own + result
        }
    };
}

macro_rules! getter {
    ($($field:ident: $type:ty),* $(,)?) => {
        #[hygiene]
        impl Shared {
            $(async fn $field(&self) -> $type {
                let value = self.$field.lock().unwrap().clone();
                pause().await;
                value
            })*
        }
    };
}

macro_rules! swap {
    ($left:ident, $right:ident) => {
        let between = $left;
        $left = $right;
        $right = between;
    };
}

struct Shared {
    name: Mutex<String>,
    size: Mutex<u32>,
}

async fn pause() {}

make!(seven, u64, { 7 });
make!(three, i8, {
    let one = 1;
    one + 2
});
getter! { name: String, size: u32 }

#[hygiene]
async fn all(shared: &Shared) -> u64 {
    let (mut left, mut right) = (2, 3);
    swap!(left, right);
    let number = square!(left + right);
    pause().await;
    let named = shared.name().await.len() as u64 + u64::from(shared.size().await);
    number + seven(1).await + three(1).await as u64 + named
}

fn main() {}
