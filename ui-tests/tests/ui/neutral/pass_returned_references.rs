//! References returned from parameters, fields and collections.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::collections::HashMap;

struct Catalogue {
    titles: HashMap<u32, String>,
    fallback: String,
}

async fn pause() {}

#[hygiene]
impl Catalogue {
    async fn title(&self, id: u32) -> &str {
        pause().await;
        match self.titles.get(&id) {
            Some(title) => title,
            None => &self.fallback,
        }
    }

    async fn title_mut(&mut self, id: u32) -> &mut String {
        pause().await;
        let entry = self.titles.entry(id).or_default();
        pause().await;
        entry
    }

    async fn find<'a>(&'a self, other: &'a Catalogue, id: u32) -> Option<&'a String> {
        let own = self.titles.get(&id);
        pause().await;
        own.or(other.titles.get(&id))
    }
}

#[hygiene]
async fn first<'a>(lists: &'a [Vec<u32>]) -> Option<&'a u32> {
    for list in lists {
        pause().await;
        if let [first, ..] = &list[..] {
            return Some(first);
        }
    }
    None
}

fn main() {}
