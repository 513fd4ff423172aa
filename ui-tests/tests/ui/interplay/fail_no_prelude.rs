//! A mistake of each kind where there is no prelude: the texts are there, in the form that such a module has room for.
mod without {
    #![no_implicit_prelude]

    use ::std::sync::Mutex;

    #[::async_hygiene::hygiene]
    pub async fn held(hits: &Mutex<u64>) {
        let guard = hits.lock().unwrap();
        ::tokio::task::yield_now().await;
        ::core::mem::drop(guard);
    }

    #[::async_hygiene::hygiene]
    pub async fn held_in_something(hits: &Mutex<u64>) {
        let pair = (hits.lock().unwrap(), 1);
        ::tokio::task::yield_now().await;
        ::core::mem::drop(pair);
    }

    #[::async_hygiene::hygiene]
    pub async fn at_once(hits: &::tokio::sync::Mutex<u64>) {
        let _ = hits.lock().await;
    }

    #[::async_hygiene::no_blocking]
    pub async fn blocks() -> bool {
        ::std::thread::sleep(::core::time::Duration::from_secs(1));
        ::std::fs::metadata("/").is_ok()
    }

    #[::async_hygiene::hygiene]
    pub async fn forgotten() {
        let _ = ::tokio::time::sleep(::core::time::Duration::from_secs(1));
    }

    #[::async_hygiene::hygiene]
    pub async fn spins() {
        loop {
            ::core::hint::spin_loop();
        }
    }

    #[::async_hygiene::hygiene]
    pub async fn loses(stream: &mut ::tokio::net::TcpStream) {
        use ::tokio::io::AsyncReadExt;
        loop {
            use ::core::default::Default;
            ::tokio::select! {
                _ = stream.read_u32() => {}
                () = ::tokio::time::sleep(::core::time::Duration::from_secs(1)) => {}
            }
        }
    }

    #[::async_hygiene::cancel_safe]
    pub async fn two(from: &mut ::tokio::sync::mpsc::Receiver<u64>) -> u64 {
        let first = from.recv().await.unwrap();
        let second = from.recv().await.unwrap();
        first + second
    }
}

fn main() {}
