//! The parts of the tour: a bank with a bug, the compiler's verdict on it, and the mended bank under traffic.

pub mod compiler;
pub mod excerpt;
pub mod screen;
pub mod server;
pub mod service;
pub mod traffic;
