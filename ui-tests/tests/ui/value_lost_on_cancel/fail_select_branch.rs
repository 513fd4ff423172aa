//! A branch of `select!` has the message in its pattern only.
use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc::Receiver};

struct Command(String);

struct Session {
    commands: Receiver<Command>,
    stop: Notify,
}

async fn authorize() -> bool {
    true
}

fn run(command: Command) {
    println!("{}", command.0);
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Session {
    async fn serve(&mut self) {
        loop {
            tokio::select! {
                biased;
                _ = self.stop.notified() => break,
                Some(command) = self.commands.recv() => {
                    if authorize().await {
                        run(command);
                    }
                }
                else => break,
            }
        }
    }
}

fn main() {}
