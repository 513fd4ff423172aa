//! On a module, with a method in it that goes its own way.
#[async_hygiene::no_blocking(offload)]
mod jobs {
    use std::process::Command;
    use std::thread;
    use std::time::Duration;

    pub struct Runner;

    impl Runner {
        pub async fn run(&self, name: &str) -> bool {
            thread::sleep(Duration::from_millis(1));
            Command::new(name).status().is_ok_and(|status| status.success())
        }

        #[async_hygiene::allow(blocking_call, reason = "runs on a thread of its own")]
        pub async fn wait(&self) {
            thread::sleep(Duration::from_millis(1));
        }
    }
}

fn main() {}
