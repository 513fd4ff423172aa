#[async_hygiene::no_blocking(offload)]
mod jobs {
    use std::thread;
    use std::time::Duration;

    pub struct Runner;

    impl Runner {
        pub async fn run(&self, name: &str) -> bool {
            thread::sleep(Duration::from_millis(1));
            tokio::process::Command::new(name).status().await.is_ok_and(|status| status.success())
        }

        #[async_hygiene::allow(blocking_call, reason = "runs on a thread of its own")]
        pub async fn wait(&self) {
            thread::sleep(Duration::from_millis(1));
        }
    }
}

fn main() {}
