//! reqwest's blocking client.

use super::blocks;
use reqwest::blocking::{Client, RequestBuilder, Response};

blocks! {
    {} RequestBuilder => reqwest_Client: send;
    {} Client => reqwest_Client: execute;
    {} Response => reqwest_Client: text json bytes copy_to;
}
