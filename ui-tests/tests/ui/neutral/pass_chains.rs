//! Method chains with `?` and awaits in the middle, builders and long receivers.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::io;

#[derive(Default, Clone)]
struct Request {
    url: String,
    headers: Vec<(String, String)>,
    retries: u32,
}

struct Response {
    body: Vec<u8>,
}

impl Request {
    fn url(mut self, url: impl Into<String>) -> Self {
        self.url = url.into();
        self
    }

    fn header(&mut self, name: &str, value: &str) -> &mut Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn retries(&mut self, retries: u32) -> &mut Self {
        self.retries = retries;
        self
    }

    async fn send(&self) -> io::Result<Response> {
        Ok(Response { body: self.url.clone().into_bytes() })
    }
}

impl Response {
    async fn text(self) -> io::Result<String> {
        String::from_utf8(self.body).map_err(io::Error::other)
    }

    async fn bytes(&self) -> &[u8] {
        &self.body
    }
}

#[hygiene]
async fn fetch(url: &str) -> io::Result<usize> {
    let text = Request::default()
        .url(url)
        .header("accept", "*/*")
        .header("host", &url.replace("https://", ""))
        .retries(2)
        .send()
        .await?
        .text()
        .await?
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    let mut request = Request::default().url("x");
    request.header("a", "b").retries(text.len() as u32);
    let first = request.send().await?.bytes().await.first().copied().unwrap_or_default();
    let all = [request.clone().url("y").send().await?.body, request.send().await?.text().await?.into_bytes()].concat();
    Ok(text.len() + usize::from(first) + all.len())
}

fn main() {}
