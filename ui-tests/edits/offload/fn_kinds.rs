use async_hygiene::offload;

#[offload]
fn already(n: u32) -> u32 {
    n
}

#[offload]
fn promised(at: usize) -> u32 {
    unsafe { std::hint::black_box(at) as u32 }
}

const fn constant(n: u32) -> u32 {
    n
}

extern "C" fn foreign(n: u32, text: String) -> u32 {
    n + text.len() as u32
}

#[offload]
fn constant_there(n: u32) -> u32 {
    constant(n)
}

#[offload]
fn foreign_there(n: u32, text: String) -> u32 {
    foreign(n, text)
}

async fn uses() -> u32 {
    already(1).await + promised(1).await + constant_there(1).await + foreign_there(1, String::new()).await
}

fn main() {}
