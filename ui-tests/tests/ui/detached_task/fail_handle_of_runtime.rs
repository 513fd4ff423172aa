//! On the handle of a runtime, in a field.
use async_hygiene::hygiene;
use tokio::runtime::Handle;

struct Server {
    runtime: Handle,
}

#[hygiene(strict)]
impl Server {
    fn accept(&self) {
        self.runtime.spawn(async {});
    }
}

fn main() {}
