use async_hygiene::cancel_safe;
use tokio::sync::mpsc::Receiver;

pub struct Mail {
    pub customer: u32,
    pub text: String,
}

pub struct Mailer {
    inbox: Receiver<Mail>,
    /// The one in hand.
    mail: Option<Mail>,
}

impl Mailer {
    pub fn new(inbox: Receiver<Mail>) -> Self {
        Mailer { inbox, mail: None }
    }

    /// Sends the next mail.
    #[cancel_safe]
    pub async fn next(&mut self) {
        if self.mail.is_none() {
            self.mail = self.inbox.recv().await;
        }
        let Some(mail) = &self.mail else { return };
        let address = super::address_of(mail.customer).await;
        if let Some(mail) = self.mail.take() {
            super::deliver(&mail, &address);
        }
    }
}
