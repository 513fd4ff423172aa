//! By the path of the function, under another name.
use async_hygiene::hygiene;
use tokio::net::TcpStream as Tcp;
use tokio::sync::watch;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn dial(mut address: watch::Receiver<String>) -> std::io::Result<Tcp> {
    loop {
        let current = address.borrow_and_update().clone();
        tokio::select! {
            stream = Tcp::connect(current) => return stream,
            _ = address.changed() => {}
        }
        tokio::task::yield_now().await;
    }
}

fn main() {}
