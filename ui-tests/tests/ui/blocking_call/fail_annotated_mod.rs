//! In annotated modules and impls.
use async_hygiene::hygiene;

#[hygiene]
mod storage {
    use std::fs::File;
    use std::io::{self, Write};

    pub struct Log {
        file: File,
    }

    fn open() -> io::Result<File> {
        File::create("log")
    }

    impl Log {
        pub async fn new() -> io::Result<Self> {
            Ok(Self { file: open()? })
        }

        pub async fn append(&mut self, line: &str) -> io::Result<()> {
            self.file.write_all(line.as_bytes())?;
            self.file.sync_all()
        }
    }
}

fn main() {}
