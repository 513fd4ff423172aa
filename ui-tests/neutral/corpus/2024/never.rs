//! Values that never come to be: what they are called falls back to `!`.
use crate::support::{Noisy, log, noisy, pause, value};

fn diverges() -> ! {
    panic!("diverges")
}

async fn diverges_later() -> ! {
    pause().await;
    panic!("later")
}

#[async_hygiene::hygiene]
async fn awaited(flag: bool) -> u32 {
    let held = noisy("held");
    if flag {
        let never = diverges_later().await;
        pause().await;
        log(held.name());
    }
    value(1).await
}

#[async_hygiene::hygiene]
async fn called(which: u32) -> usize {
    let held = noisy("held");
    if which == 0 {
        let pair = (noisy("pair"), diverges());
        pause().await;
    }
    if which == 1 {
        let never = diverges();
        pause().await;
    }
    if which == 2 {
        let returned = return 2;
        pause().await;
    }
    let matched = match which {
        3 => panic!("three"),
        4 => return held.name().len(),
        _ => noisy("matched"),
    };
    pause().await;
    matched.name().len()
}

#[async_hygiene::hygiene]
async fn serves(flag: bool) -> Result<std::convert::Infallible, Noisy> {
    let mut turns = 0;
    let never = loop {
        let turn = noisy("turn");
        pause().await;
        turns += 1;
        if flag && turns == 2 {
            return Err(turn);
        }
        if turns == 3 {
            Err(noisy("three"))?;
        }
    };
    pause().await;
    Ok(never)
}

crate::cases! {
    awaited(true);
    awaited(false);
    called(0);
    called(1);
    called(2);
    called(3);
    called(4);
    called(5);
    serves(true);
    serves(false);
}
