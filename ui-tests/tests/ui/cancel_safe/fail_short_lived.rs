//! The future borrows all that it is given, named or not.
use async_hygiene::cancel_safe;

#[cancel_safe]
async fn len(text: &str, _unused: &u8) -> usize {
    text.len()
}

struct Reader<'a>(&'a str);

#[cancel_safe]
impl Reader<'_> {
    async fn len(&self, _unused: &u8) -> usize {
        self.0.len()
    }
}

fn main() {
    let future = {
        let n = 1;
        len("text", &n)
    };
    let method = {
        let text = String::new();
        let reader = Reader(&text);
        reader.len(&1)
    };
    drop((future, method));
}
