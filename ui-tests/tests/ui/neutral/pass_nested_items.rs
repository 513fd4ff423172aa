//! Functions, types, constants, impls and imports inside a body.
#![deny(warnings)]
use async_hygiene::hygiene;

#[hygiene]
async fn all() -> usize {
    use std::collections::VecDeque;
    use tokio::task::yield_now as pause;

    const SIZE: usize = 3;
    static NAME: &str = "inner";

    #[derive(Default)]
    struct Queue {
        items: VecDeque<u32>,
    }

    enum Step {
        Push(u32),
        Pop,
    }

    trait Run {
        async fn run(&mut self, step: Step) -> usize;
    }

    impl Run for Queue {
        async fn run(&mut self, step: Step) -> usize {
            match step {
                Step::Push(item) => self.items.push_back(item),
                Step::Pop => drop(self.items.pop_front()),
            }
            pause().await;
            self.items.len()
        }
    }

    async fn fill(queue: &mut Queue) {
        for item in 0..SIZE {
            queue.run(Step::Push(item as u32)).await;
        }
    }

    macro_rules! twice {
        ($step:expr) => {
            ($step, $step)
        };
    }

    let mut queue = Queue::default();
    fill(&mut queue).await;
    let (first, second) = twice!(queue.run(Step::Pop).await);
    first + second + NAME.len()
}

fn main() {}
