//! On what does not run.

use async_hygiene::offload;

#[offload]
pub struct Data(u32);

#[offload]
impl Data {
    fn get(self) -> u32 {
        self.0
    }
}

#[offload]
mod inside {}

#[offload]
const N: u32 = 1;

fn main() {
    let _ = Data(N).get();
}
