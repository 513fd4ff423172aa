//! Temporaries of tails and of `if let` die where they always did, also behind methods and functions with names that block.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::cell::RefCell;

thread_local!(static LOG: RefCell<String> = const { RefCell::new(String::new()) });

fn log(text: &str) {
    LOG.with(|log| log.borrow_mut().push_str(text));
}

struct Noisy(&'static str);

impl Noisy {
    fn recv(&self) -> Option<&str> {
        Some(self.0)
    }

    fn wait(&mut self, with: &Noisy) -> &mut Self {
        log(with.0);
        self
    }

    fn join(self) -> usize {
        self.0.len()
    }
}

impl Drop for Noisy {
    fn drop(&mut self) {
        log(self.0);
    }
}

fn read(noisy: &Noisy) -> &Noisy {
    noisy
}

#[hygiene]
async fn tails(found: bool) -> usize {
    if let Some(name) = Noisy("a").recv().filter(|_| found) {
        log(name);
    } else {
        log("else ");
    }
    let len = {
        let _local = Noisy("local ");
        read(&Noisy("tail ")).recv().map_or(0, str::len)
    };
    let mut outer = Noisy("outer ");
    outer.wait(&Noisy("first ")).wait(&Noisy("second "));
    log("| ");
    match read(&Noisy("match ")).recv() {
        Some(_) => log("arm "),
        None => {}
    }
    len + outer.wait(&Noisy("last ")).0.len() + Noisy("joined ").join()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(tails(false).await, 18);
    let log = LOG.with(RefCell::take);
    assert_eq!(log, "else alocal tail first second second first | arm match last joined outer last ");
}
