use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::Mutex;

struct Orders {
    new: Vec<u32>,
    booked: Mutex<Vec<u32>>,
}

#[cancel_safe]
impl Orders {
    async fn book(&mut self) {
        while !self.new.is_empty() {
            let mut booked = self.booked.lock().await;
            booked.push(self.new.remove(0));
        }
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || Orders { new: vec![1, 2, 3], booked: Mutex::default() },
        Orders::book,
        async |mut orders, _| {
            orders.book().await;
            assert_eq!(*orders.booked.lock().await, [1, 2, 3]);
        },
    )
}

fn main() {
    println!("{}", run());
}
