//! The rows of the table of cancel safety that go by the path, a line each, and crates of that shape.
#![allow(missing_docs, unused, clippy::all)] // every row is as short as it can be

use async_hygiene::hygiene;

fn fine() -> std::future::Ready<Result<u32, u32>> {
    own()
}

include!("common.rs");
include!(concat!(env!("OUT_DIR"), "/cancel_names.rs"));
include!(concat!(env!("OUT_DIR"), "/cancel_stand_ins.rs"));
