//! The `break` leaves another loop.
use async_hygiene::hygiene;

#[hygiene]
async fn rounds(items: Vec<u32>) {
    loop {
        for item in &items {
            if *item == 0 {
                break;
            }
        }
        'inner: {
            if items.len() > 3 {
                break 'inner;
            }
            println!("short");
        }
    }
}

fn main() {}
