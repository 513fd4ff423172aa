//! Methods of a trait, as those of sqlx, and `?` wherever one fits.
use async_hygiene::hygiene;
use futures::future::BoxFuture;
use tokio::time::Interval;

struct Error;
struct Row(u64);

trait Executor {
    fn fetch_one<'e>(&'e mut self, query: &'e str) -> BoxFuture<'e, Result<Row, Error>>;
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn poll<E: Executor>(connection: &mut E, tick: &mut Interval) -> Result<u64, Error> {
    let mut tries = 0;
    loop {
        tokio::select! {
            row = connection.fetch_one("select 1") => return Ok(row?.0 + tries),
            _ = tick.tick() => tries += 1,
        }
    }
}

fn main() {}
