//! Receivers behind everything that derefs, in fields and at indices.
use async_hygiene::hygiene;
use std::process::Child;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};

struct Inner {
    jobs: Receiver<u32>,
}

struct Worker {
    inner: Inner,
    all: Vec<Receiver<u32>>,
    boxed: Box<Receiver<u32>>,
    children: [Child; 2],
}

impl Worker {
    fn inner(&self) -> &Inner {
        &self.inner
    }

    fn jobs(&self) -> &Receiver<u32> {
        &self.inner.jobs
    }

    #[hygiene]
    async fn run(&mut self, index: usize) -> u32 {
        let field = self.inner.jobs.recv().unwrap();
        let behind_method = self.inner().jobs.recv().unwrap();
        let of_method = self.jobs().recv().unwrap();
        let indexed = self.all[index].recv().unwrap();
        let boxed = self.boxed.recv().unwrap();
        self.children[1].wait().unwrap();
        field + behind_method + of_method + indexed + boxed
    }
}

#[hygiene]
async fn shared(jobs: Arc<Mutex<Receiver<u32>>>, mine: &mut Receiver<u32>) -> u32 {
    let locked = jobs.lock().unwrap().recv().unwrap();
    let guard = jobs.lock().unwrap();
    let twice = guard.recv().unwrap() + (*guard).recv().unwrap();
    locked + twice + (*mine).recv().unwrap() + (&*mine).recv().unwrap()
}

fn main() {}
