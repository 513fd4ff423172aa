//! Patterns of parameters bind in the offloaded body.

use async_hygiene::offload;

struct Point {
    x: u32,
    y: u32,
}

#[offload]
fn all((a, b): (u32, u32), mut list: Vec<u32>, _: String, Point { x, y: z }: Point, [first, .., last]: [u32; 3], ref kept: String) -> (u32, usize) {
    list.push(a + b);
    (list.iter().sum::<u32>() + x + z + first + last, kept.len())
}

#[offload]
fn whole(pair @ (_, _): (u32, u32)) -> u32 {
    pair.0 + pair.1
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let sum = all((1, 2), vec![4], String::new(), Point { x: 8, y: 16 }, [32, 0, 64], "four".to_owned()).await;
    assert_eq!(sum, (127, 4));
    assert_eq!(whole((3, 4)).await, 7);
}
