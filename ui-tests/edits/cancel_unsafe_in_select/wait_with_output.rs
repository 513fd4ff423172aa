use async_hygiene::hygiene;
use tokio::process::Child;
use tokio::sync::Notify;

async fn log(_: &str) {}

#[hygiene]
async fn compile(mut compiler: Child, impatient: &Notify) {
    tokio::select! {
        output = compiler.wait() => println!("{output:?}"),
        () = impatient.notified() => println!("it goes on in the background"),
    }
    log("compiled").await;
}

fn main() {}
