//! The parts of the tour, a bank with a bug, and of the course, lessons with a bug each.

pub mod bank;
pub mod claims;
pub mod compiler;
pub mod excerpt;
pub mod exercise;
pub mod failure;
pub mod json;
pub mod lessons;
pub mod play;
pub mod programs;
pub mod scratch;
pub mod screen;
pub mod server;
pub mod service;
pub mod traffic;
