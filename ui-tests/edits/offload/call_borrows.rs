use async_hygiene::hygiene;

use std::sync::Arc;

#[derive(Clone)]
struct Config {
    depth: u32,
}

impl Config {
    fn read(&self, n: u32) -> u32 {
        self.depth + n
    }
}

fn configured(n: u32, config: Arc<Config>) -> u32 {
    n + config.depth
}

fn filled(mut out: Vec<u8>, n: usize) -> (usize, Vec<u8>) {
    out.resize(n, 0);
    (n, out)
}

fn generic<T>(value: Arc<T>) -> usize {
    size_of_val(&*value)
}

#[hygiene]
async fn calls<T: Send + Sync + 'static>(config: Arc<Config>, out: Vec<u8>, value: Arc<T>) -> u32 {
    #[offload]
    let a = configured(1, config.clone());
    #[offload]
    let (b, _out) = filled(out, 1);
    let list = Vec::new();
    #[offload]
    let (c, _list) = filled(list, a as usize);
    #[offload]
    let d = configured(a, config.clone());
    #[offload]
    let e = generic(value);
    a + d + (b + c + e) as u32
}

impl async_hygiene::Lend for Config {}

impl Config {
    #[hygiene]
    async fn method(&self) -> u32 {
        #[offload]
        self.read(1)
    }
}

fn main() {}
