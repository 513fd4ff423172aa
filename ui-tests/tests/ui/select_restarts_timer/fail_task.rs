//! In a task that a sync function starts.
use async_hygiene::hygiene;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::sleep;

#[hygiene]
#[async_hygiene::deny(select_restarts_timer)]
fn start(listener: TcpListener, sessions: Arc<Mutex<Vec<u32>>>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            tokio::select! {
                accepted = listener.accept() => match accepted {
                    Ok((_, addr)) => sessions.lock().await.push(u32::from(addr.port())),
                    Err(error) => {
                        eprintln!("{error}");
                        return;
                    }
                },
                _ = sleep(Duration::from_secs(30)) => {
                    let mut sessions = sessions.lock().await;
                    prune(&mut sessions);
                }
            }
        }
    })
}

fn prune(sessions: &mut Vec<u32>) {
    sessions.clear();
}

fn main() {}
