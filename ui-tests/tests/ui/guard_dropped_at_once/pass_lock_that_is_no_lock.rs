//! Methods called `lock`, `enter` and `acquire` that return no guards.
use async_hygiene::hygiene;

struct MutexGuard;

struct Door {
    locked: bool,
}

impl Door {
    fn lock(&mut self) -> MutexGuard {
        self.locked = true;
        MutexGuard
    }

    fn enter(&self) -> bool {
        !self.locked
    }

    async fn acquire(&self) -> Option<u32> {
        self.locked.then_some(1)
    }
}

#[hygiene]
async fn close(door: &mut Door) -> bool {
    let _ = door.lock();
    door.lock();
    let _ = door.acquire().await;
    _ = door.enter();
    door.enter()
}

fn main() {}
