//! Through a module of the user, which has it under another name.
use async_hygiene::hygiene;
use std::io;

mod storage {
    pub use std::fs::read as slurp;
    pub use std::fs::write;
    pub type Handle = std::fs::File;
}

use storage::slurp;

#[hygiene]
async fn copy(from: &str, to: &str) -> io::Result<()> {
    let bytes = slurp(from)?;
    storage::write(to, bytes)?;
    storage::Handle::open(to).map(drop)
}

fn main() {}
