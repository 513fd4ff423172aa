//! A parking_lot guard held over an await.
use async_hygiene::hygiene;
use parking_lot::Mutex;
use std::collections::HashMap;

struct Cache {
    pages: Mutex<HashMap<String, String>>,
}

async fn render(url: &str) -> String {
    format!("<h1>{url}</h1>")
}

impl Cache {
    #[hygiene]
    async fn page(&self, url: &str) -> String {
        let mut pages = self.pages.lock();
        if let Some(page) = pages.get(url) {
            return page.clone();
        }
        let page = render(url).await;
        pages.insert(url.to_owned(), page.clone());
        page
    }
}

fn main() {}
