//! Values behind pointers to `dyn`, slices and `str`, and `?Sized` parameters.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::any::Any;
use std::error::Error;
use std::fmt::Debug;
use std::rc::Rc;

async fn pause() {}

#[hygiene]
async fn show<T: Debug + ?Sized>(value: &T) -> String {
    pause().await;
    format!("{value:?}")
}

#[hygiene]
async fn all(boxed: Box<dyn Any>, slice: &mut [Box<dyn Fn(u32) -> u32>], text: Rc<str>) -> Result<u32, Box<dyn Error>> {
    let number = *boxed.downcast::<u32>().map_err(|_| "no number")?;
    pause().await;
    let step = &slice[0];
    let stepped = step(number);
    pause().await;
    let again = step(stepped);
    let [.., last] = slice else { return Err("empty".into()) };
    *last = Box::new(move |given| given + again);
    pause().await;
    Ok(last(1) + show(&*text).await.len() as u32 + show(&[1, 2][..]).await.len() as u32)
}

fn main() {}
