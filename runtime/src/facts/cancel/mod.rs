//! What is lost when a future is dropped before it is done, as facts about types: [`DropSafe`] and its kind.
//!
//! Most futures are opaque: `rx.recv()` has a type that nobody can name. So what is known hangs on the receiver and the name of the method;
//! only of futures with a name it is said directly, by [`CancelSafe`] and its kind.

mod by_trait_;
mod owned;

#[cfg(feature = "async-broadcast")]
mod async_broadcast_;
#[cfg(feature = "async-channel")]
mod async_channel_;
#[cfg(feature = "async-lock")]
mod async_lock_;
#[cfg(feature = "async-task")]
mod async_task_;
#[cfg(feature = "event-listener")]
mod event_listener_;
#[cfg(feature = "flume")]
mod flume_;
#[cfg(feature = "futures")]
mod futures_;
#[cfg(feature = "kanal")]
mod kanal_;
#[cfg(feature = "reqwest")]
mod reqwest_;
#[cfg(feature = "scc")]
mod scc_;
#[cfg(feature = "thingbuf")]
mod thingbuf_;
#[cfg(feature = "tokio")]
mod tokio_;
#[cfg(feature = "tracing")]
mod tracing_;

use std::convert::Infallible;
use std::marker::PhantomData;

/// The future of the method `Method` on a value of this type may be dropped at any time: a new call goes on where it stopped.
///
/// `Method` is a marker of [`method`](super::method). What derefs to such a value, as an `Arc` or a guard does, has the fact too, and
/// likewise for [`DropPartial`] and [`DropUnsafe`]. State one of the three for a method, never two; where none is stated, nothing is known.
///
/// ```
/// use async_hygiene::facts::{DropSafe, DropUnsafe, lost, method};
///
/// /// Reads frames, and keeps what it has read of the next one.
/// pub struct Frames(Vec<u8>);
///
/// impl Frames {
///     pub async fn next(&mut self) -> Option<Vec<u8>> {
///         # None
///     }
///     pub async fn send(&mut self, frame: Vec<u8>) {}
/// }
///
/// impl DropSafe<method::next> for Frames {}
/// impl DropUnsafe<method::send, (), lost::message> for Frames {}
/// ```
///
/// `Tag` lets a package state a fact about a type of another crate, which the orphan rule forbids otherwise:
///
/// ```
/// use async_hygiene::facts::{DropSafe, method};
///
/// # mod foreign { pub struct Queue; }
/// struct OurFacts;
/// impl DropSafe<method::recv, OurFacts> for foreign::Queue {}
/// ```
#[diagnostic::on_unimplemented(
    message = "nothing is known about dropping the future of `{Method}` on `{Self}`",
    note = "say so with `#[cancel_safe]` on the `impl`, or with `impl DropSafe<method::NAME> for …`"
)]
pub trait DropSafe<Method, Tag = ()> {}

/// Dropping the future of the method `Method` on a value of this type loses no data, only progress: a new call starts from behind.
///
/// `Lost` says what, one of [`lost`]. `Method` and `Tag` are as in [`DropSafe`].
#[diagnostic::on_unimplemented(
    message = "dropping the future of `{Method}` on `{Self}` is not known to lose progress",
    note = "say so with `impl DropPartial<method::NAME> for …`"
)]
pub trait DropPartial<Method, Tag = (), Lost = lost::progress> {}

/// Dropping the future of the method `Method` on a value of this type loses something that a new call does not bring back, or does
/// something twice when it is called again.
///
/// `Lost` says what, one of [`lost`]. `Method` and `Tag` are as in [`DropSafe`].
#[diagnostic::on_unimplemented(
    message = "dropping the future of `{Method}` on `{Self}` is not known to lose anything",
    note = "say so with `impl DropUnsafe<method::NAME> for …`"
)]
pub trait DropUnsafe<Method, Tag = (), Lost = lost::Data> {}

/// A future that may be dropped at any time before it is done: nothing is lost that another one would not bring back.
///
/// `&mut` of a future, and `Pin<&mut …>`, is cancel safe whatever the future: dropping the reference does not drop what it points to. For
/// [`CancelPartial`] and [`CancelUnsafe`] only a value that owns the future counts. `Tag` is as in [`DropSafe`].
///
/// ```
/// use async_hygiene::facts::CancelSafe;
/// use std::pin::Pin;
///
/// fn may_race<F: Future + CancelSafe>(_: F) {}
///
/// # async fn demo() {
/// may_race(tokio::time::sleep(std::time::Duration::from_secs(1)));
///
/// let (_sender, mut receiver) = tokio::sync::oneshot::channel::<u32>();
/// may_race(&mut receiver);
/// # }
/// ```
///
/// Passed by value, the receiver would be dropped with the answer that is sent to it later:
///
/// ```compile_fail,E0277
/// # use async_hygiene::facts::CancelSafe;
/// # fn may_race<F: Future + CancelSafe>(_: F) {}
/// # let (_sender, receiver) = tokio::sync::oneshot::channel::<u32>();
/// may_race(receiver);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be cancel safe",
    note = "say so with `#[cancel_safe]` on the async function, or with `impl CancelSafe for …`"
)]
pub trait CancelSafe<Tag = ()> {}

/// A future whose drop, before it is done, loses no data, only progress.
///
/// `Lost` says what, one of [`lost`]. `Tag` is as in [`DropSafe`].
#[diagnostic::on_unimplemented(message = "dropping a `{Self}` is not known to lose progress")]
pub trait CancelPartial<Tag = (), Lost = lost::progress> {}

/// A future whose drop, before it is done, loses something that another one does not bring back.
///
/// `Lost` says what, one of [`lost`]. `Tag` is as in [`DropSafe`].
#[diagnostic::on_unimplemented(message = "dropping a `{Self}` is not known to lose anything")]
pub trait CancelUnsafe<Tag = (), Lost = lost::Data> {}

/// `T`, known only as something that implements `Trait`, one of [`by_trait`]. Never a value.
///
/// What an extension trait does on a reader holds for every reader: `read_exact` loses bytes on all of them. Stated of all types with the
/// trait, it would leave no room for facts about types (`&mut R`, say, both derefs to a reader and is one), so it is stated of this type.
/// A fact about `T` itself goes first.
///
/// ```
/// use async_hygiene::facts::{ByTrait, DropUnsafe, by_trait, lost, method};
/// use tokio::io::AsyncRead;
///
/// fn loses_bytes<T: DropUnsafe<method::read_exact, (), lost::bytes_read>>() {}
///
/// fn holds_for_any_reader<R: AsyncRead>() {
///     loses_bytes::<ByTrait<by_trait::TokioRead, R>>();
/// }
/// ```
pub struct ByTrait<Trait, T: ?Sized>(Infallible, PhantomData<fn(Trait, &T)>);

/// The traits of [`ByTrait`].
pub mod by_trait {
    macro_rules! traits {
        ($($name:ident: $text:literal)+) => {$(
            #[doc = $text]
            #[derive(Debug)]
            pub enum $name {}
        )+};
    }

    traits! {
        FuturesBufRead: "`futures::io::AsyncBufRead`, with the methods of the `AsyncBufReadExt` of futures and futures-lite."
        FuturesRead: "`futures::io::AsyncRead`, with the methods of the `AsyncReadExt` of futures and futures-lite."
        FuturesSeek: "`futures::io::AsyncSeek`, with the methods of the `AsyncSeekExt` of futures and futures-lite."
        FuturesWrite: "`futures::io::AsyncWrite`, with the methods of the `AsyncWriteExt` of futures and futures-lite."
        Stream: "`futures::Stream`, with the methods of the `StreamExt` of futures, futures-lite and tokio-stream."
        TokioBufRead: "`tokio::io::AsyncBufRead`, with the methods of `AsyncBufReadExt`."
        TokioRead: "`tokio::io::AsyncRead`, with the methods of `AsyncReadExt`."
        TokioSeek: "`tokio::io::AsyncSeek`, with the methods of `AsyncSeekExt`."
        TokioWrite: "`tokio::io::AsyncWrite`, with the methods of `AsyncWriteExt`."
    }

    /// `futures::Sink<Item>`, with the methods of `SinkExt`.
    pub struct Sink<Item>(super::Infallible, super::PhantomData<fn(Item)>);
}

/// What is lost when a future is dropped before it is done, for [`DropUnsafe`] and its kind.
pub mod lost {
    #![allow(non_camel_case_types)] // named as a message says it

    /// `What` is lost: how a finding names it.
    #[derive(Debug)]
    pub struct Lost<What>(std::convert::Infallible, std::marker::PhantomData<What>);

    /// Nobody has said what is lost: how a finding says it.
    #[derive(Debug)]
    pub enum NothingKnown {}

    /// Something that cannot be had again; what, is not said.
    #[derive(Debug)]
    pub enum Data {}

    macro_rules! lost {
        ($($name:ident: $text:literal)+) => {$(
            #[doc = concat!("Lost: ", $text, ".")]
            #[derive(Debug)]
            pub enum $name {}
        )+};
    }

    lost! {
        argument: "the arguments"
        arrival: "the arrival, which stays counted"
        byte_count: "the count of bytes"
        bytes_read: "bytes already read"
        bytes_written: "how much was written"
        connection: "the connection that was being made"
        exit_status: "the exit status and the output of the process"
        file: "the open file"
        guard: "the guard, and with it the lock"
        items: "items already taken from the stream"
        message: "the message"
        notification: "a notification to all that comes before the next call"
        output: "outputs"
        place_in_queue: "the place in the queue"
        position: "the position in the file"
        progress: "the work done so far"
        receiver: "the receiver, and what is sent to it later"
        response: "the response, or what was read of it"
        result: "the result; the change is made all the same"
        sender: "the sender, and the place in the queue"
        task: "the task"
    }
}

/// `{generics} Type => verdict: methods;`, where a verdict is `safe`, `partial` with what is lost, or `unsafe` with what is lost.
#[allow(unused_macros)] // the features decide
macro_rules! drops {
    (@type $generics:tt $type:ty, $verdict:tt $lost:tt, $($method:ident)+) => {
        $(drops!(@$verdict $generics $type, $lost, $method);)+
    };
    (@safe {$($generics:tt)*} $type:ty, [], $method:ident) => {
        impl<$($generics)*> $crate::facts::DropSafe<$crate::facts::method::$method> for $type {}
    };
    (@partial {$($generics:tt)*} $type:ty, [$lost:ident], $method:ident) => {
        impl<$($generics)*>
            $crate::facts::DropPartial<$crate::facts::method::$method, (), $crate::facts::lost::$lost> for $type {}
    };
    (@unsafe {$($generics:tt)*} $type:ty, [$lost:ident], $method:ident) => {
        impl<$($generics)*>
            $crate::facts::DropUnsafe<$crate::facts::method::$method, (), $crate::facts::lost::$lost> for $type {}
    };
    ($($generics:tt $type:ty => $verdict:tt $($lost:ident)?: $($method:ident)+;)+) => {
        $(drops!(@type $generics $type, $verdict [$($lost)?], $($method)+);)+
    };
}
#[allow(unused_imports)] // the features decide
use drops;

/// `{generics} Future => verdict;`, the verdicts of `drops!`.
#[allow(unused_macros)] // the features decide
macro_rules! cancels {
    (@safe {$($generics:tt)*} $type:ty,) => {
        impl<$($generics)*> $crate::facts::CancelSafe for $type {}
    };
    (@partial {$($generics:tt)*} $type:ty, $lost:ident) => {
        impl<$($generics)*> $crate::facts::CancelPartial<(), $crate::facts::lost::$lost> for $type {}
    };
    (@unsafe {$($generics:tt)*} $type:ty, $lost:ident) => {
        impl<$($generics)*> $crate::facts::CancelUnsafe<(), $crate::facts::lost::$lost> for $type {}
    };
    ($($generics:tt $type:ty => $verdict:tt $($lost:ident)?;)+) => {
        $(cancels!(@$verdict $generics $type, $($lost)?);)+
    };
}
#[allow(unused_imports)] // the features decide
use cancels;

/// `{generics} Wrapper;`, each line a future that owns a future `F` and loses what that loses.
macro_rules! wraps {
    ($({$($generics:tt)*} $type:ty;)+) => {$(
        impl<Tag, F: $crate::facts::CancelSafe<Tag>, $($generics)*> $crate::facts::CancelSafe<Tag> for $type {}
        impl<Tag, Lost, F: $crate::facts::CancelPartial<Tag, Lost>, $($generics)*>
            $crate::facts::CancelPartial<Tag, Lost> for $type {}
        impl<Tag, Lost, F: $crate::facts::CancelUnsafe<Tag, Lost>, $($generics)*>
            $crate::facts::CancelUnsafe<Tag, Lost> for $type {}
    )+};
}
use wraps;
