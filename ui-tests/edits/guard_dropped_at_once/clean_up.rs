use async_hygiene::hygiene;

async fn release() {}

async fn work() {}

#[hygiene]
async fn run() {
    let _clean_up = async_hygiene::on_cancel(release);
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
    let _clean_up = on_cancel(move || async move { println!("{id}") });
    let _ = other::on_cancel(release);
    let _ = armed.run().await;
}

fn main() {}
