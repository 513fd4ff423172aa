use async_hygiene::cancel_safe;
use tokio::sync::mpsc::Receiver;

pub struct Mail {
    pub customer: u32,
    pub text: String,
}

pub struct Mailer {
    inbox: Receiver<Mail>,
}

impl Mailer {
    pub fn new(inbox: Receiver<Mail>) -> Self {
        Mailer { inbox }
    }

    /// Sends the next mail.
    #[cancel_safe]
    pub async fn next(&mut self) {
        let Some(mail) = self.inbox.recv().await else { return };
        let address = super::address_of(mail.customer).await;
        super::deliver(&mail, &address);
    }
}
