//! A label of an outer loop is a way out, for `continue` too.
use async_hygiene::hygiene;

#[hygiene]
async fn search(rows: &[Vec<u32>]) -> u32 {
    let mut best = 0;
    'rows: for row in rows {
        let mut at = 0;
        loop {
            match row.get(at) {
                None => continue 'rows,
                Some(0) => break 'rows,
                Some(n) => best += n,
            }
            at += 1;
        }
    }
    best
}

#[tokio::main]
async fn main() {
    assert_eq!(search(&[vec![1, 2], vec![3, 0], vec![9]]).await, 6);
}
