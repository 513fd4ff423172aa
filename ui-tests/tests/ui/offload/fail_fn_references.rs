//! Every borrowed argument is reported, each with its owned form; who awaits the function is not told a second time.

use std::borrow::Cow;
use std::path::Path;

use async_hygiene::offload;

struct View<'a>(&'a [u8]);

#[offload]
fn digest(
    text: &str,
    path: &Path,
    bytes: &[u8],
    list: &Vec<u64>,
    out: &mut Vec<u8>,
    (a, _): (&u32, u32),
    cow: Cow<'_, str>,
    names: Vec<&str>,
    by: impl Fn(&str) -> usize + '_,
    object: &dyn Fn(&str),
    view: View<'_>,
    fine: Cow<'static, str>,
    also: fn(&str) -> &str,
) -> usize {
    text.len()
}

async fn uses(list: Vec<u64>) {
    let n: usize = digest("", Path::new(""), &[], &list, &mut vec![], (&1, 2), "".into(), vec![], str::len, &|_| {}, View(&[]), "".into(), |x| x).await;
    let _ = n;
}

fn main() {}
