//! Ways out of a block that runs on another thread.

use async_hygiene::hygiene;

async fn fetch(n: u32) -> u32 {
    n
}

#[hygiene]
async fn blocks(text: String) -> Result<u32, std::num::ParseIntError> {
    let mut sum = 0;
    'outer: for n in 0..3 {
        #[offload]
        let m = {
            if n == 1 {
                break;
            }
            if n == 2 {
                continue 'outer;
            }
            loop {
                if n == 0 {
                    break 'outer;
                }
                break;
            }
            let inner = || "1".parse::<u32>().map(|n| n + 1);
            inner()? + text.parse::<u32>()?
        };
        sum += m;
    }
    #[offload]
    {
        println!("{}", fetch(1).await);
        let (a, b) = tokio::join!(fetch(1), fetch(2));
        if a == b {
            return Ok(sum);
        }
    }
    Ok(sum)
}

fn main() {}
