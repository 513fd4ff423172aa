use async_hygiene::{Overloaded, bounded, hygiene};

struct Expression(Vec<Expression>);

#[hygiene]
impl Expression {
    #[bounded(8, reject)]
    async fn evaluate(&self) -> Result<u64, Overloaded> {
        match &self.0[..] {
            [] => Ok(1),
            _ => self.sum().await,
        }
    }

    async fn sum(&self) -> Result<u64, Overloaded> {
        let mut sum = 0;
        for part in &self.0 {
            sum += Self::part(part).await?;
        }
        Ok(sum)
    }

    async fn part(part: &Expression) -> Result<u64, Overloaded> {
        Box::pin(Self::evaluate(part)).await
    }
}

fn main() {
    drop(Expression(Vec::new()).evaluate());
}
