//! `allow` on a module inside an annotated module.
#[async_hygiene::hygiene]
mod service {
    #[async_hygiene::allow(lock_across_await)]
    pub mod start {
        use std::sync::Mutex;

        async fn write(line: &str) -> usize {
            line.len()
        }

        pub async fn log(lines: &Mutex<Vec<String>>) -> usize {
            let lines = lines.lock().unwrap();
            write(&lines[0]).await
        }
    }
}

fn main() {}
