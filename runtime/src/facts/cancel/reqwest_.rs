//! reqwest, the async client.

use super::drops;
use reqwest::{Client, RequestBuilder, Response};

drops! {
    {} Client => partial response: execute;
    {} RequestBuilder => partial response: send;
    {} Response => unsafe response: bytes json text text_with_charset upgrade;
    {} Response => safe: chunk;
}
