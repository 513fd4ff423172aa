//! `#[cfg]` on statements, expressions, arms, fields, parameters and methods.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Options {
    depth: u32,
    #[cfg(any())]
    missing: NoSuchType,
}

async fn pause() {}

#[hygiene]
impl Options {
    #[cfg(any())]
    async fn missing(&self) -> NoSuchType {
        no_such_function().await
    }

    #[cfg(not(any()))]
    async fn depth(&self, #[cfg(any())] extra: NoSuchType, #[cfg(all())] plus: u32) -> u32 {
        #[cfg(any())]
        let factor = no_such_function();
        #[cfg(all())]
        let factor = 2;
        pause().await;
        #[cfg(any())]
        {
            no_such_function().await;
        }
        #[cfg(any())]
        no_such_macro!(this is not Rust);
        let copy = Options {
            depth: self.depth,
            #[cfg(any())]
            missing: no_such_value,
        };
        match copy.depth {
            #[cfg(any())]
            no_such_constant!() => 0,
            0 => plus,
            depth => depth * factor,
        }
    }
}

#[hygiene]
async fn all() -> u32 {
    let options = Options { depth: 1 };
    if cfg!(debug_assertions) { options.depth(1).await } else { 0 }
}

fn main() {}
