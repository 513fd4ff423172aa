//! What can be lent to offloaded work.

use std::ffi::{CStr, CString, OsStr, OsString};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

/// A type whose borrows may be arguments of an offloaded call.
///
/// `#[offload] let sum = digest(&bytes, name);` cannot send borrows to another thread, which may outlive the owner. Where the borrowed
/// type is one of these, it is copied by [`ToOwned`], the copy moves, and the call gets a borrow of the copy: it sees the same type.
/// Known are texts, paths, lists, numbers, addresses, times and `Arc`s. Of any other type a borrow is a compile error.
///
/// Implement it where a copy costs little and means the same as the original:
///
/// ```
/// use async_hygiene::{Lend, hygiene};
///
/// #[derive(Clone)]
/// struct Limits {
///     longest: usize,
/// }
///
/// impl Lend for Limits {}
///
/// fn longest_line(text: &str, limits: &Limits) -> usize {
///     text.lines().map(str::len).filter(|n| *n <= limits.longest).max().unwrap_or(0)
/// }
///
/// #[hygiene]
/// async fn measure(text: &str, limits: &Limits) -> usize {
///     #[offload]
///     longest_line(text, limits)
/// }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert_eq!(measure("one\nthree", &Limits { longest: 4 }).await, 3);
/// # }
/// ```
///
/// What counts is the type of the argument as it is written, before any coercion: `&list` of a `Vec<u8>` is a `&Vec<u8>`, also where the
/// function takes a `&[u8]`. Elements of a list have to be `Clone + Send + 'static`.
pub trait Lend: ToOwned {}

macro_rules! lend {
    ($($type:ty),* $(,)?) => {$( impl Lend for $type {} )*};
}

lend! {
    str, String, Path, PathBuf, OsStr, OsString, CStr, CString,
    bool, char, u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64,
    Duration, Instant, SystemTime, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6,
}

impl<T: Clone> Lend for [T] {}
impl<T: Clone, const N: usize> Lend for [T; N] {}
impl<T: Clone> Lend for Vec<T> {}
impl<T: ?Sized> Lend for Arc<T> {}
