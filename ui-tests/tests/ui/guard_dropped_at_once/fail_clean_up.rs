//! A clean-up that nobody keeps runs at once, by either form; a function of that name that is another one may be dropped.
use async_hygiene::hygiene;

async fn release() {}

async fn work() {}

#[hygiene]
async fn run() {
    let _ = async_hygiene::on_cancel(release);
    work().await;
}

mod other {
    pub fn on_cancel<F>(_: F) -> u8 {
        1
    }
}

#[hygiene]
async fn again(id: u64) {
    use async_hygiene::on_cancel;
    let armed = on_cancel(release);
    work().await;
    _ = on_cancel(move || async move { println!("{id}") });
    let _ = other::on_cancel(release);
    let _clean_up = on_cancel(release);
    let _ = armed.run().await;
}

fn main() {}
