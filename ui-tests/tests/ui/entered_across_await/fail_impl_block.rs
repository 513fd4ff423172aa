//! One attribute on an `impl`; the method two below is the one that holds the span.
use async_hygiene::hygiene;
use tracing::{info_span, trace};

struct Mailer {
    sent: u32,
}

async fn smtp(to: &str) -> usize {
    to.len()
}

#[hygiene]
impl Mailer {
    fn sent(&self) -> u32 {
        let _span = info_span!("sent").entered();
        trace!("asked");
        self.sent
    }

    async fn send(&mut self, to: &str) -> usize {
        let _span = info_span!("send", to).entered();
        self.sent += 1;
        smtp(to).await
    }
}

fn main() {}
