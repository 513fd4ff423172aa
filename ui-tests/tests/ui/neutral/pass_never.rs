//! Expressions of type `!` in every place.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::convert::Infallible;

async fn job() -> Option<u32> {
    Some(1)
}

#[hygiene]
async fn forever() -> ! {
    loop {
        job().await;
    }
}

#[hygiene]
async fn serve(strict: bool) -> Result<Infallible, String> {
    fn spin() -> ! {
        loop {}
    }
    let mut done = 0;
    loop {
        let number = match job().await {
            Some(number) => number,
            None if strict => return Err(String::from("no job")),
            None => continue,
        };
        done += number;
        if done == 7 {
            spin();
        }
        if done > 10 {
            panic!("too many jobs: {done}");
        }
    }
}

#[hygiene]
async fn unfinished(number: u32) -> u32 {
    let checked: u32 = match number {
        0 => unreachable!("{}", number),
        1 => std::process::exit(1),
        2 => forever().await,
        number => number,
    };
    job().await.map_or_else(|| panic!(), |job| job + checked)
}

#[hygiene]
async fn later() -> String {
    job().await;
    unimplemented!("not before {}", 2030)
}

fn main() {}
