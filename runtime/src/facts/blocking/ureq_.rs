//! ureq's client.

use super::blocks;
use ureq::{Agent, Body, RequestBuilder};

blocks! {
    {B} RequestBuilder<B> => reqwest_Client: call send send_empty send_form send_json;
    {} Agent => reqwest_Client: run;
    {} Body => reqwest_Client: read_to_string read_to_vec into_reader read_json;
}
