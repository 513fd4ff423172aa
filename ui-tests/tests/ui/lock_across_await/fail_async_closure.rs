//! The body of an async closure.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn weigh(parcel: u32) -> u32 {
    parcel * 2
}

#[hygiene]
async fn load(parcels: [u32; 2], total: &Mutex<u32>) {
    let add = async |parcel: u32| {
        let mut total = total.lock().unwrap();
        *total += weigh(parcel).await;
    };
    for parcel in parcels {
        add(parcel).await;
    }
}

fn main() {}
