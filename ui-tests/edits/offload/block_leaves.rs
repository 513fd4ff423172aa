use async_hygiene::hygiene;

async fn fetch(n: u32) -> u32 {
    n
}

#[hygiene]
async fn blocks(text: String) -> Result<u32, std::num::ParseIntError> {
    let mut sum = 0;
    'outer: for n in 0..3 {
        let text = text.clone();
        #[offload]
        let m = {
            let inner = || "1".parse::<u32>().map(|n| n + 1);
            inner().and_then(|n| Ok(n + text.parse::<u32>()?))
        }?;
        if n == 1 {
            break;
        }
        if n == 2 {
            continue 'outer;
        }
        if n == 0 {
            break 'outer;
        }
        sum += m;
    }
    let value = fetch(1).await;
    let (a, b) = tokio::join!(fetch(1), fetch(2));
    #[offload]
    let same = {
        println!("{value}");
        a == b
    };
    if same {
        return Ok(sum);
    }
    Ok(0)
}

fn main() {}
