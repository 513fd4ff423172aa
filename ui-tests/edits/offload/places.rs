use async_hygiene::{hygiene, offload};

fn add(a: u32, b: u32) -> u32 {
    a + b
}

async fn later(n: u32) -> u32 {
    n
}

#[offload]
fn sync() -> u32 {
    let n = add(1, 2);
    n
}

#[offload]
fn offloaded() -> u32 {
    add(1, 2)
}

#[hygiene]
async fn places() -> u32 {
    let closure = |n| add(n, 1);
    #[offload]
    let a = {
        let b = add(1, 1);
        b
    };
    let b = later(a).await;
    #[offload]
    let c = { Some(add(a, b)) };
    #[offload]
    let d = { a + add(a, b) };
    #[offload]
    let e = { if a == b { add(a, b) } else { 0 } };
    let f = 1;
    #[offload]
    {
        println!("{a}");
    }
    return closure(a) + b + c.unwrap() + d + e + f;
}

fn main() {}
