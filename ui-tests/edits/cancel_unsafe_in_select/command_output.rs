use async_hygiene::hygiene;
use tokio::process::Command;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn watch(mut keys: Receiver<char>) {
    let mut kept = std::pin::pin!(Command::new("uptime").output());
    loop {
        tokio::select! {
            output = &mut kept => {
                println!("{output:?}");
                kept.set(Command::new("uptime").output());
            }
            Some(key) = keys.recv() => println!("{key} pressed"),
        }
    }
}

fn main() {}
