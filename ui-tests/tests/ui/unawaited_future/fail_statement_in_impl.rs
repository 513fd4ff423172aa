//! A plain statement calls an async method of the same impl.
use async_hygiene::hygiene;

struct Audit;

#[hygiene]
impl Audit {
    async fn record(&self, order: u64) {
        println!("{order}");
    }

    async fn accept(&self, order: u64) {
        self.record(order);
    }
}

fn main() {}
