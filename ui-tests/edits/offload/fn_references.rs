use std::borrow::Cow;
use std::path::PathBuf;

use async_hygiene::offload;

struct View(Vec<u8>);

#[offload]
fn digest(
    text: String,
    path: PathBuf,
    bytes: Vec<u8>,
    list: Vec<u64>,
    out: Vec<u8>,
    (a, _): (u32, u32),
    cow: Cow<'static, str>,
    names: Vec<String>,
    by: impl Fn(&str) -> usize + Send + 'static,
    object: Box<dyn Fn(&str) + Send>,
    view: View,
    fine: Cow<'static, str>,
    also: fn(&str) -> &str,
) -> (usize, Vec<u8>) {
    (text.len(), out)
}

async fn uses(list: Vec<u64>) {
    let n = digest(
        String::new(),
        PathBuf::new(),
        vec![],
        list,
        vec![],
        (1, 2),
        "".into(),
        vec![],
        str::len,
        Box::new(|_: &str| {}),
        View(vec![]),
        "".into(),
        |x| x,
    )
    .await;
    let _ = n;
}

fn main() {}
