//! Every place where the attribute stands: `let`, `let else`, assignment, statement, tail, operand; `?` and `unwrap` stay outside.

use std::io;

use async_hygiene::hygiene;

fn half(n: u32) -> Result<u32, String> {
    if n % 2 == 0 { Ok(n / 2) } else { Err(format!("{n} is odd")) }
}

fn nested(n: u32) -> Result<Result<u32, String>, io::Error> {
    Ok(half(n))
}

#[hygiene]
async fn forms(n: u32) -> Result<u32, Box<dyn std::error::Error>> {
    #[offload]
    let a = half(n)?;
    #[offload]
    let b: u32 = nested(n)??;
    #[offload]
    let c = half(n).map_err(io::Error::other)?;
    #[offload]
    let Ok(d) = half(n) else { return Ok(0) };
    #[offload]
    let e = half(n).unwrap_or_default();
    let mut f = 0;
    assert_eq!(f, 0);
    #[offload]
    f = half(n)?;
    #[offload]
    half(n)?;
    #[offload]
    let g = half(n)?;
    let h = #[offload]
    half(n)?;
    let mut list = [0; 2];
    #[offload]
    list[0] = half(n)?;
    let sum = match #[offload]
    half(list[0])
    {
        Ok(n) => n,
        Err(text) => text.len() as u32,
    };
    #[offload]
    let block = {
        let half = half(n);
        half
    }?;
    assert_eq!([a, b, c, d, e, f, g, h, block], [list[0]; 9]);
    #[offload]
    half(sum * 2).map_err(Into::into)
}

#[hygiene]
async fn tail(n: u32) -> Result<u32, String> {
    #[offload]
    half(n)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(forms(12).await.unwrap(), 3);
    assert_eq!(forms(7).await.unwrap_err().to_string(), "7 is odd");
    assert_eq!(tail(4).await, Ok(2));
}
