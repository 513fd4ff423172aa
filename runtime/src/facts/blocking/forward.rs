//! A method call goes through whatever derefs, and a reader or writer round another one calls it: the types of the standard library that
//! do so.
//!
//! Not through `Option`, `Result` or `Vec`, whose methods are their own. A `Chain` counts by its first reader, for want of a way to state
//! "either of the two" without overlap.

use super::{Blocking, forwards, method};
use std::borrow::Cow;
use std::cell::{LazyCell, Ref, RefMut};
use std::io::{self, BufReader, BufWriter, LineWriter};
use std::mem::ManuallyDrop;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, LazyLock, MutexGuard, RwLockReadGuard, RwLockWriteGuard};

forwards! {
    {} &T;
    {} &mut T;
    {} Box<T>;
    {} Rc<T>;
    {} Arc<T>;
    {} Ref<'_, T>;
    {} RefMut<'_, T>;
    {} MutexGuard<'_, T>;
    {} RwLockReadGuard<'_, T>;
    {} RwLockWriteGuard<'_, T>;
    {} ManuallyDrop<T>;
    {} Pin<T> where T: Sized;
    {F} LazyCell<T, F> where T: Sized;
    {F} LazyLock<T, F> where T: Sized;
    {} AssertUnwindSafe<T> where T: Sized;
    {} Cow<'_, T> where T: ToOwned;
}

/// `{generics} Type: inner => methods;`, each line a type that has the methods of `R`, its reader or writer, and waits where `R::inner` does.
macro_rules! wraps {
    ($({$($generics:tt)*} $type:ty: $inner:ident => $($method:ident)+;)+) => {
        $(wraps!(@type {$($generics)*} $type, $inner, $($method)+);)+
    };
    (@type $generics:tt $type:ty, $inner:ident, $($method:ident)+) => {
        $(wraps!(@method $generics $type, $inner, $method);)+
    };
    (@method {$($generics:tt)*} $type:ty, $inner:ident, $method:ident) => {
        impl<Tag, Instead, $($generics)*> Blocking<method::$method, Tag, Instead> for $type
        where
            R: Blocking<method::$inner, Tag, Instead>,
        {
        }
    };
}

wraps! {
    {R} BufReader<R>: read => read read_exact read_to_end read_to_string read_vectored bytes;
    {R} BufReader<R>: read => fill_buf read_line read_until skip_until lines split;
    {R} BufReader<R>: seek => seek rewind stream_position seek_relative;
    {R: io::Write} BufWriter<R>: write => write write_all write_fmt write_vectored flush;
    {R: io::Write} BufWriter<R>: seek => seek rewind stream_position seek_relative;
    {R: io::Write} LineWriter<R>: write => write write_all write_fmt write_vectored flush;
    {R} io::Take<R>: read => read read_exact read_to_end read_to_string read_vectored bytes;
    {R} io::Take<R>: fill_buf => fill_buf read_line read_until skip_until lines split;
    {R, S} io::Chain<R, S>: read => read read_exact read_to_end read_to_string read_vectored bytes;
    {R, S} io::Chain<R, S>: fill_buf => fill_buf read_line read_until skip_until lines split;
    {R} io::Bytes<R>: read => next;
    {R} io::Lines<R>: read_line => next;
    {R} io::Split<R>: read_until => next;
}
