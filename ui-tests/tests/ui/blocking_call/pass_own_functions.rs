//! Functions of the user with the names of ones that block, also with `mod fs` and `mod std`.
#![deny(warnings)]
use async_hygiene::hygiene;

mod fs {
    pub fn read(path: &str) -> usize {
        path.len()
    }

    pub struct File(pub usize);

    impl File {
        pub fn open(path: &str) -> File {
            File(path.len())
        }
    }
}

mod inner {
    use async_hygiene::hygiene;

    mod std {
        pub mod fs {
            pub fn read_to_string(path: &str) -> usize {
                path.len()
            }
        }
        pub mod thread {
            pub fn sleep(_: u8) {}
        }
    }

    fn helper() -> usize {
        std::fs::read_to_string("abc")
    }

    #[hygiene]
    pub async fn load() -> usize {
        std::thread::sleep(1);
        helper() + std::fs::read_to_string("ab")
    }
}

fn read(path: &str) -> usize {
    path.len()
}

fn sleep(_: u64) {}

#[hygiene]
async fn load() -> usize {
    sleep(1);
    let all: usize = ["a", "b"].into_iter().map(read).sum();
    all + read("abc") + fs::read("ab") + fs::File::open("a").0 + inner::load().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(load().await, 13);
}
