use async_hygiene::hygiene;
mod async_channel {
    pub fn bounded<T>(_: usize) -> (Vec<T>, Vec<T>) {
        (Vec::new(), Vec::new())
    }
}

#[hygiene(strict)]
async fn start() {
    let (mut tx, _rx) = async_channel::bounded(64);
    tx.push(3);
}

fn main() {}
