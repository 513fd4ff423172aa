//! The future of an annotated function is as large as that of its plain twin, and as `Send`.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn pause(bytes: &[u8]) -> usize {
    bytes.len()
}

macro_rules! twins {
    ($(#[$attribute:meta])? $name:ident) => {
        $(#[$attribute])?
        async fn $name(input: String) -> usize {
            let buffer = [0_u8; 128];
            let mut total = pause(&buffer).await;
            {
                let more = input.repeat(2);
                total += pause(more.as_bytes()).await;
            }
            let words: Vec<&str> = input.split(' ').collect();
            for word in &words {
                total += pause(word.as_bytes()).await;
            }
            drop(words);
            total + pause(input.as_bytes()).await
        }
    };
}

twins!(plain);
twins!(
    #[hygiene]
    annotated
);

fn send<T: Send + 'static>(future: T) -> usize {
    size_of_val(&future)
}

fn main() {
    assert_eq!(send(plain(String::new())), send(annotated(String::new())));
}
