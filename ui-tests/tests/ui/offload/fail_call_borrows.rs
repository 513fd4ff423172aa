//! Borrowed arguments of which no copy can be made, each at the argument.

use async_hygiene::hygiene;

struct Config {
    depth: u32,
}

impl Config {
    fn read(&self, n: u32) -> u32 {
        self.depth + n
    }
}

fn configured(n: u32, config: &Config) -> u32 {
    n + config.depth
}

fn filled(out: &mut Vec<u8>, n: usize) -> usize {
    out.resize(n, 0);
    n
}

fn generic<T>(value: &T) -> usize {
    size_of_val(value)
}

#[hygiene]
async fn calls<T>(config: &Config, out: &mut Vec<u8>, value: &T) -> u32 {
    #[offload]
    let a = configured(1, config);
    #[offload]
    let b = filled(out, 1);
    let mut list = Vec::new();
    #[offload]
    let c = filled(&mut list, a as usize);
    #[offload]
    let d = config.read(a);
    #[offload]
    let e = generic(value);
    a + d + (b + c + e) as u32
}

impl Config {
    #[hygiene]
    async fn method(&self) -> u32 {
        #[offload]
        self.read(1)
    }
}

fn main() {}
