//! Receivers behind pointers and guards, and receivers of which only a trait is known.
#![allow(missing_docs, unused, clippy::all)] // every row is as short as it can be

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::io::BufReader;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

type Lines = tokio_util::codec::Framed<TcpStream, tokio_util::codec::LinesCodec>;

include!("common.rs");
include!(concat!(env!("OUT_DIR"), "/cancel_pointers.rs"));
