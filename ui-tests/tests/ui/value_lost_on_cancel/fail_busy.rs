//! A flag is raised, and nobody lowers it.
use async_hygiene::hygiene;

struct Cache {
    refreshing: bool,
    values: Vec<u64>,
}

async fn fetch() -> Option<Vec<u64>> {
    Some(vec![1])
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Cache {
    async fn refresh(&mut self) {
        if self.refreshing {
            return;
        }
        self.refreshing = true;
        if let Some(values) = fetch().await {
            self.values = values;
        }
        self.refreshing = false;
    }
}

fn main() {}
