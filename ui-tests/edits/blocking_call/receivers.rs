use async_hygiene::hygiene;
use std::sync::Arc;

use tokio::sync::Mutex;
use tokio::sync::mpsc::Receiver;

struct Inner {
    jobs: Receiver<u32>,
}

struct Worker {
    inner: Inner,
    all: Vec<Receiver<u32>>,
    boxed: Box<Receiver<u32>>,
    children: [tokio::process::Child; 2],
}

impl Worker {
    fn inner(&mut self) -> &mut Inner {
        &mut self.inner
    }

    fn jobs(&mut self) -> &mut Receiver<u32> {
        &mut self.inner.jobs
    }

    #[hygiene]
    async fn run(&mut self, index: usize) -> u32 {
        let field = self.inner.jobs.recv().await.unwrap();
        let behind_method = self.inner().jobs.recv().await.unwrap();
        let of_method = self.jobs().recv().await.unwrap();
        let indexed = self.all[index].recv().await.unwrap();
        let boxed = self.boxed.recv().await.unwrap();
        self.children[1].wait().await.unwrap();
        field + behind_method + of_method + indexed + boxed
    }
}

#[hygiene]
#[async_hygiene::allow(async_lock_across_await)]
async fn shared(jobs: Arc<Mutex<Receiver<u32>>>, mine: &mut Receiver<u32>) -> u32 {
    let mut guard = jobs.lock().await;
    let twice = guard.recv().await.unwrap() + (*guard).recv().await.unwrap();
    twice + (*mine).recv().await.unwrap() + (&mut *mine).recv().await.unwrap()
}

fn main() {}
