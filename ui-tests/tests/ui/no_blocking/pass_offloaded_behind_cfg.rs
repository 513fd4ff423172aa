//! A call that is not compiled in is not compiled in on the pool either.
use async_hygiene::no_blocking;

#[no_blocking(offload)]
async fn load(path: String) -> usize {
    #[cfg(any())]
    std::thread::sleep(nowhere);
    #[cfg(any())]
    std::fs::remove_file("nowhere").ok().nothing();
    let all = [
        #[cfg(any())]
        std::fs::read(nowhere),
        #[cfg(all())]
        std::fs::read(path),
    ];
    #[cfg(all())]
    std::thread::sleep(std::time::Duration::ZERO);
    all.len()
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert_eq!(runtime.block_on(load("nowhere".to_owned())), 1);
}
