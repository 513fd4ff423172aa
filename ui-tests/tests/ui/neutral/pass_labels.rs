//! Labelled blocks and loops that break with values.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn cell(row: u32, column: u32) -> u32 {
    row * column
}

#[hygiene]
async fn find(wanted: u32) -> Option<(u32, u32)> {
    let found = 'search: {
        for row in 1..=9 {
            'columns: for column in 1..=9 {
                match cell(row, column).await {
                    value if value == wanted => break 'search Some((row, column)),
                    value if value > wanted => break 'columns,
                    _ => continue 'columns,
                }
            }
        }
        None
    };
    let mut turns = 0;
    let doubled = 'outer: loop {
        loop {
            turns += 1;
            if cell(turns, 2).await >= 10 {
                break 'outer turns;
            }
            if turns % 2 == 0 {
                continue 'outer;
            }
        }
    };
    let value = 'value: {
        if doubled > 4 {
            break 'value cell(doubled, 1).await;
        }
        0
    };
    found.filter(|_| value > 0)
}

fn main() {}
