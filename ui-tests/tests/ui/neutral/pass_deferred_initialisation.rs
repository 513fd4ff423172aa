//! Variables that get their value later, once or on every path.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn load(name: &str) -> String {
    name.to_owned()
}

#[hygiene]
async fn choose(first: bool, second: bool) -> usize {
    let size;
    let name: String;
    if first {
        size = 1;
        name = load("first").await;
    } else if second {
        name = load("second").await;
        size = name.len();
    } else {
        return 0;
    }
    let other;
    match size {
        1 => other = load("one").await,
        _ => {
            load("more").await;
            other = String::new();
        }
    }
    let (left, right);
    (left, right) = (load("left").await, load("right").await);
    let mut total = 0;
    [total, _] = [total + 1, 2];
    let unused: u32;
    if total > 5 {
        unused = 7;
        total += unused as usize;
    }
    size + name.len() + other.len() + left.len() + right.len() + total
}

fn main() {}
