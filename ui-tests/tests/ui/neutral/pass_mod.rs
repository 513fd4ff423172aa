//! A module with everything in it that a module can hold.
#![deny(warnings)]

#[async_hygiene::hygiene]
mod service {
    //! Inner docs stay inner docs.
    #![allow(unused_macros)]

    use std::fmt;

    pub(crate) const LIMIT: usize = 4;
    static NAME: &str = "service";

    /// A value.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
    pub struct Value<T = u32>(pub T);

    pub enum Choice {
        One,
        Two { value: u32 },
    }

    pub type Values = Vec<Value>;

    macro_rules! unused {
        () => {};
    }

    impl fmt::Display for Choice {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Choice::One => f.write_str("one"),
                Choice::Two { value } => write!(f, "two {value}"),
            }
        }
    }

    pub mod inner {
        use super::{Choice, NAME};

        pub async fn choose(first: bool) -> Choice {
            tokio::task::yield_now().await;
            if first { Choice::One } else { Choice::Two { value: NAME.len() as u32 } }
        }
    }

    pub async fn values() -> Values {
        let choice = inner::choose(false).await;
        let text = choice.to_string();
        inner::choose(true).await;
        text.bytes().take(LIMIT).map(|byte| Value(byte.into())).collect()
    }

    #[cfg(test)]
    mod tests {
        #[tokio::test]
        async fn values_are_few() {
            assert!(super::values().await.len() <= super::LIMIT);
        }
    }
}

async fn all() -> usize {
    service::values().await.len()
}

fn main() {}
