//! Methods of the user with the names of ones that block: `recv` of a mutex, `wait` of a `Child`.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Mutex(u32);

impl Mutex {
    fn recv(&self) -> u32 {
        self.0
    }

    fn join(self) -> u32 {
        self.0
    }
}

struct Child {
    exited: bool,
}

impl Child {
    fn wait(&mut self) -> bool {
        self.exited
    }

    fn output(&mut self) -> &mut bool {
        &mut self.exited
    }

    fn metadata(path: &std::path::Path) -> usize {
        path.as_os_str().len()
    }

    fn exists(path: &std::path::PathBuf) -> bool {
        !path.as_os_str().is_empty()
    }
}

#[hygiene]
async fn run(mut child: Child, mutex: Mutex) -> u32 {
    child.wait();
    *child.output() = true;
    let path = std::path::PathBuf::from("abc");
    let known = Child::metadata(&path) as u32 + u32::from(Child::exists(&path));
    let waited = u32::from(child.wait()) + u32::from(Child::wait(&mut child));
    let received = mutex.recv();
    waited + received + mutex.join() + known
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run(Child { exited: false }, Mutex(2)).await, 10);
}
