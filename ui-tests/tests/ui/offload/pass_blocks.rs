//! Blocks: their value, loops and labels inside, closures with control flow of their own, macros, `unsafe`.

use std::thread;

use async_hygiene::hygiene;

#[hygiene]
async fn blocks(words: Vec<String>, limit: usize) -> Result<(usize, String), std::num::ParseIntError> {
    let here = thread::current().id();
    #[offload]
    {
        assert_ne!(here, thread::current().id());
    }
    #[offload]
    let (count, words) = {
        let mut count = 0;
        'words: for word in &words {
            for char in word.chars() {
                if char == '!' {
                    continue 'words;
                }
                if count >= limit {
                    break 'words;
                }
                count += 1;
            }
        }
        let found = 'search: {
            if words.is_empty() {
                break 'search None;
            }
            words.iter().find_map(|word| {
                let first = word.chars().next()?;
                if first == '?' {
                    return None;
                }
                Some(word.clone())
            })
        };
        println!("{count}: {found:?}");
        (count, words)
    };
    let first = words[0].clone();
    #[offload]
    let number = 'block: {
        if first.is_empty() {
            break 'block "0".parse::<usize>();
        }
        (|| Ok(first.len() + "1".parse::<usize>()?))()
    }?;
    #[offload]
    let byte = unsafe { *words[0].as_bytes().get_unchecked(0) };
    Ok((count + number, char::from(byte).to_string()))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let words = vec!["one".to_owned(), "t!".to_owned(), "four".to_owned()];
    assert_eq!(blocks(words, 6).await, Ok((10, "o".to_owned())));
}
