use async_hygiene::hygiene;

#[hygiene]
mod storage {
    use std::io;

    use tokio::io::AsyncWriteExt;

    pub struct Log {
        file: tokio::fs::File,
    }

    async fn open() -> io::Result<tokio::fs::File> {
        tokio::fs::File::create("log").await
    }

    impl Log {
        pub async fn new() -> io::Result<Self> {
            Ok(Self { file: open().await? })
        }

        pub async fn append(&mut self, line: &str) -> io::Result<()> {
            self.file.write_all(line.as_bytes()).await?;
            self.file.sync_all().await
        }
    }
}

fn main() {}
