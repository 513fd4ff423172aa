//! The lazy question "does this method block on a value of this type, and what is used instead?".

use async_hygiene::facts::Blocking;
use std::any::type_name;

pub enum Clear {}

/// As in the guards' probe: `V` is an integer literal's type, which falls back to `i32` only where there is a fact.
pub trait Classify<Method, V, Instead> {}
impl<T: ?Sized, Method> Classify<Method, u8, Clear> for T {}
impl<T: Blocking<Method, (), Instead> + ?Sized, Method, Instead> Classify<Method, i32, Instead> for T {}

/// `instead_of::<T, method::recv, _, _>(0)`: the marker's name, or nothing.
pub fn instead_of<T: Classify<Method, V, Instead> + ?Sized, Method, V, Instead>(_: V) -> Option<&'static str> {
    let path = type_name::<Instead>();
    (path != type_name::<Clear>()).then(|| path.rsplit("::").next().unwrap_or(path))
}
