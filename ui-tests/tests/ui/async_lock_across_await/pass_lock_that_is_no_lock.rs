//! An async method called `lock` that returns a receipt.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;

struct Vault {
    doors: u32,
}

struct MutexGuard(u32);

impl Vault {
    async fn lock(&mut self) -> MutexGuard {
        self.doors += 1;
        MutexGuard(self.doors)
    }

    async fn acquire(&mut self) -> Result<MutexGuard, std::io::Error> {
        Ok(self.lock().await)
    }
}

#[no_lock_across_await]
async fn close_up(vault: &mut Vault) -> Result<u32, std::io::Error> {
    let guard = vault.lock().await;
    let permit = vault.acquire().await?;
    let last = vault.lock().await;
    Ok(guard.0 + permit.0 + last.0)
}

fn main() {}
