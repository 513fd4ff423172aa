//! Type parameters with where-clauses, `impl Trait` in arguments and inside the return type, const generics, lifetimes of every kind.
use std::fmt::Display;
use std::future::Future;

use async_hygiene::{Cancelled, Interrupted, cancellable, scope};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn bounds<T, E>(value: T) -> Result<String, E>
where
    T: Display + Send + 'static,
    E: From<Cancelled> + std::fmt::Debug,
{
    yield_now().await;
    Ok(value.to_string())
}

#[cancellable]
async fn universal(values: impl IntoIterator<Item = impl Display>) -> Result<usize, Cancelled> {
    let mut len = 0;
    for value in values {
        yield_now().await;
        len += value.to_string().len();
    }
    Ok(len)
}

#[cancellable]
async fn existential<'a>(words: &'a [String]) -> Result<impl Iterator<Item = &'a str> + Clone, Cancelled> {
    yield_now().await;
    Ok(words.iter().map(String::as_str))
}

#[cancellable]
async fn array<const N: usize, T: Default + Copy>(first: T) -> Result<[T; N], Cancelled> {
    yield_now().await;
    let mut all = [T::default(); N];
    if let Some(place) = all.first_mut() {
        *place = first;
    }
    Ok(all)
}

#[cancellable]
async fn elided(text: &str, _: &u8) -> Result<usize, Cancelled> {
    yield_now().await;
    Ok(text.len())
}

#[cancellable]
async fn several<'a, 'b: 'a>(a: &'a str, b: &'b mut String) -> Result<&'a str, Cancelled> {
    yield_now().await;
    b.push_str(a);
    Ok(b)
}

#[cancellable]
async fn higher<F>(call: F) -> Result<usize, Cancelled>
where
    F: for<'x> Fn(&'x str) -> &'x str,
{
    yield_now().await;
    Ok(call(" text ").len())
}

#[cancellable]
async fn closures<F, Fut>(call: F) -> Result<u8, Interrupted>
where
    F: FnOnce(u8) -> Fut,
    Fut: Future<Output = Result<u8, Interrupted>>,
{
    let n = call(1).await?;
    Ok(n + 1)
}

async fn all() -> bool {
    let words = vec!["one".to_owned(), "three".to_owned()];
    let mut text = String::from("b");
    bounds::<_, Cancelled>(12).await.is_ok_and(|text| text == "12")
        && universal(["a", "bc"]).await == Ok(3)
        && existential(&words).await.is_ok_and(|words| words.clone().count() == 2)
        && array::<3, u8>(7).await == Ok([7, 0, 0])
        && elided("four", &0).await == Ok(4)
        && several("a", &mut text).await == Ok("ba")
        && higher(str::trim).await == Ok(4)
        && closures(|n| async move { Ok(n) }).await.unwrap() == 2
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert!(all().await);
    let token = CancellationToken::new();
    assert!(scope(token.clone(), all()).await);
    token.cancel();
    scope(token, async {
        let words = Vec::new();
        assert!(bounds::<_, Cancelled>(12).await.is_err());
        assert!(universal(["a", "bc"]).await.is_err());
        assert!(existential(&words).await.is_err());
        assert!(array::<3, u8>(7).await.is_err());
        assert!(elided("four", &0).await.is_err());
        assert!(higher(str::trim).await.is_err());
        let error = closures(|n| async move { Ok(n) }).await.unwrap_err();
        assert!(matches!(error, Interrupted::Cancelled(_)), "{error:?}");
    })
    .await;
}
