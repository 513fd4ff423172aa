//! The receiver stays in `self`, and with it the answer.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::oneshot;
use tokio::task::yield_now;

struct Question {
    answer: oneshot::Receiver<u32>,
}

#[cancel_safe]
impl Question {
    async fn answer(&mut self) -> Option<u32> {
        (&mut self.answer).await.ok()
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, answer) = oneshot::channel();
            tokio::spawn(async move {
                yield_now().await;
                to.send(7)
            });
            Question { answer }
        },
        Question::answer,
        async |mut question, output| {
            let answer = if let Some(answer) = output { answer } else { question.answer().await };
            assert_eq!(answer, Some(7));
        },
    );
}
