//! A type of the user's own that is merely named `MutexGuard`.
use async_hygiene::hygiene;

struct MutexGuard<'a> {
    door: &'a str,
}

struct Mutex;

impl Mutex {
    fn lock<'a>(&self, door: &'a str) -> MutexGuard<'a> {
        MutexGuard { door }
    }
}

async fn patrol(door: &str) -> usize {
    door.len()
}

#[hygiene]
async fn night_shift(post: &Mutex) -> usize {
    let guard: MutexGuard<'_> = post.lock("north");
    patrol(guard.door).await
}

fn main() {}
