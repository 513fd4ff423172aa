use async_hygiene::hygiene;
use std::cell::{RefCell, RefMut};

async fn mix(sample: f32) -> f32 {
    sample / 2.0
}

#[hygiene]
async fn pan(stereo: &RefCell<(f32, f32)>) {
    let (left, right) = RefMut::map_split(stereo.borrow_mut(), |pair| (&mut pair.0, &mut pair.1));
    let level = *left;
    drop(left);
    drop(right);
    let level = mix(level).await;
    stereo.borrow_mut().1 = level;
}

fn main() {}
