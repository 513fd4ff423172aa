//! The macros of std with awaits inside.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fmt::Write;

async fn number() -> u32 {
    3
}

#[hygiene]
async fn all() -> Result<String, std::fmt::Error> {
    let width = 5;
    let name = "name";
    let list = vec![number().await, 2, number().await];
    let zeroes = vec![number().await; 2];
    let mut text = format!("{name:>width$} {} {number} {0:?}", list.len(), number = number().await);
    write!(text, "{}", number().await)?;
    writeln!(text, "{:?}", zeroes)?;
    writeln!(&mut text)?;
    assert!(matches!(number().await, 1..=3 | 9 if width == 5), "{} is wrong", number().await);
    assert_eq!(number().await, 3);
    assert_ne!(number().await + 1, number().await, "{name}");
    debug_assert!(number().await > 0);
    println!("{text} {}", number().await);
    eprintln!();
    let line = concat!("line ", line!(), " of ", file!());
    let words = stringify!(not.await);
    if list.is_empty() {
        todo!("{}", number().await);
    }
    Ok(text + line + words)
}

fn main() {}
