//! Builders, adapters and question marks.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::support::{Noisy, fails, noisy, pause, value};

#[derive(Debug)]
struct Request {
    noisy: Noisy,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Request {
    fn get(name: &'static str) -> Self {
        Self { noisy: noisy(name), headers: BTreeMap::new(), body: Vec::new() }
    }

    fn header(mut self, key: impl Into<String>, value: impl AsRef<str>) -> Self {
        self.headers.insert(key.into(), value.as_ref().to_owned());
        self
    }

    fn body(&mut self, bytes: &[u8]) -> &mut Self {
        self.body.extend_from_slice(bytes);
        self
    }

    async fn send(self) -> Result<Response, String> {
        pause().await;
        Ok(Response { noisy: self.noisy.next("response"), status: 200, body: self.body })
    }
}

#[derive(Debug)]
struct Response {
    noisy: Noisy,
    status: u16,
    body: Vec<u8>,
}

impl Response {
    fn error_for_status(self) -> Result<Self, String> {
        if self.status < 400 { Ok(self) } else { Err(self.status.to_string()) }
    }

    async fn bytes(self) -> Result<Vec<u8>, String> {
        pause().await;
        Ok(self.body)
    }
}

#[async_hygiene::hygiene]
async fn fetch(token: &str) -> Result<usize, String> {
    let bytes = Request::get("get")
        .header("token", token)
        .header(String::from("accept"), value("*/*").await)
        .body(b"abc")
        .body(&value(vec![1, 2]).await)
        .status()?
        .send()
        .await?
        .error_for_status()?
        .bytes()
        .await
        .map_err(|error| format!("failed: {error}"))?;
    let mut request = Request::get("again");
    request.body(&bytes).body(&[0; 4]);
    let response = request.send().await?;
    let status = response.status;
    let len = response.bytes().await?.len();
    Ok(len + usize::from(status))
}

trait Status: Sized {
    fn status(self) -> Result<Request, String>;
}

impl Status for &mut Request {
    fn status(self) -> Result<Request, String> {
        Ok(std::mem::replace(self, Request::get("left behind")))
    }
}

#[async_hygiene::hygiene]
async fn parsed(texts: &[&str]) -> Result<Vec<u32>, String> {
    let mut out = Vec::with_capacity(texts.len());
    for text in texts {
        let number = fails(text).await?;
        out.push(number.checked_mul(2).ok_or_else(|| String::from("too big"))?);
    }
    let sum: u32 = out.iter().sum();
    out.push(fails(&sum.to_string()).await? + fails("1").await.unwrap_or_default());
    Ok(out)
}

#[async_hygiene::hygiene]
async fn adapters(shared: Arc<Mutex<Vec<String>>>) -> Option<usize> {
    let names = shared.lock().unwrap().iter().map(|n| n.len()).collect::<Vec<_>>();
    let first = names.iter().copied().find(|n| *n > 1)?;
    let max = shared.lock().ok()?.iter().map(String::len).max();
    let longest = value(max).await?;
    let words = value("a b c").await.split(' ').map(str::to_owned).filter(|w| w != "b").collect::<Vec<_>>();
    let joined = words.join(value("-").await.trim()).to_uppercase();
    pause().await;
    Some(first + longest + joined.len())
}

#[async_hygiene::hygiene]
async fn converted(text: &str) -> Result<u64, Box<dyn std::error::Error>> {
    let number: u64 = text.parse()?;
    let checked = value(number).await.checked_sub(1).ok_or("zero")?;
    let boxed: Result<u64, Box<dyn std::error::Error>> = value(Ok(checked)).await;
    let inner = boxed?;
    pause().await;
    Ok(fails("7").await.map(u64::from)? + inner)
}

async fn fetched() -> Result<usize, String> {
    let token = String::from("t");
    fetch(&token).await
}

crate::cases! {
    fetched();
    parsed(&["1", "2"]);
    parsed(&["1", "x"]);
    adapters(Arc::new(Mutex::new(vec!["a".into(), "bcd".into()])));
    adapters(Arc::default());
    async { converted("8").await.map_err(|e| e.to_string()) };
    async { converted("0").await.map_err(|e| e.to_string()) };
    async { converted("x").await.map_err(|e| e.to_string()) };
}
