//! A function that would return a guard, and a marker that names one, hold nothing.
use async_hygiene::hygiene;
use std::marker::PhantomData;
use std::sync::{Mutex, MutexGuard};

fn enter(gate: &Mutex<u32>) -> MutexGuard<'_, u32> {
    gate.lock().unwrap()
}

async fn open() {}

#[hygiene]
async fn pass_through(gate: &Mutex<u32>) -> u32 {
    let enter: fn(&Mutex<u32>) -> MutexGuard<'_, u32> = enter;
    let marker: PhantomData<MutexGuard<'static, u32>> = PhantomData;
    open().await;
    let PhantomData = marker;
    *enter(gate)
}

fn main() {}
