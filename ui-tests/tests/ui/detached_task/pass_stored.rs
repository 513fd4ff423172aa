//! Kept in a struct.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

struct Server {
    serving: Option<tokio::task::JoinHandle<u64>>,
}

#[hygiene(strict)]
impl Server {
    fn accept(&mut self, connection: u64) {
        self.serving = Some(tokio::spawn(serve(connection)));
    }

    fn start(connection: u64) -> Server {
        let serving = tokio::spawn(serve(connection));
        Server { serving: Some(serving) }
    }
}

fn main() {}
