use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

pub struct Letter {
    pub to: u64,
    pub text: String,
}

pub struct Mailer {
    pub letters: Receiver<Letter>,
    pub sent: Vec<(String, Letter)>,
}

async fn address_of(user: u64) -> String {
    tokio::task::yield_now().await; // asks a database
    format!("{user}@example.org")
}

#[hygiene(strict)]
impl Mailer {
    pub async fn next(&mut self) {
        let Some(letter) = self.letters.recv().await else { return };
        let address = address_of(letter.to).await; // dropped here, the letter is gone
        self.sent.push((address, letter));
    }
}

fn main() {}
