//! Every mended case, a module each.

include!(concat!(env!("OUT_DIR"), "/mended.rs"));
