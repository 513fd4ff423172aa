//! The futures crates: channels, the lock, and what wraps or joins futures.
//!
//! What runs a second future after the first (`then`, `flatten`) is left alone: the output of the first is lost with the second.

use super::{cancels, drops, wraps};
use futures_channel::{mpsc, oneshot};
use futures_util::future::{
    AlwaysReady, CatchUnwind, ErrInto, Fuse, Inspect, InspectErr, InspectOk, Join, Join3, Join4, Join5, JoinAll, Map,
    MapErr, MapInto, MapOk, MapOkOrElse, NeverError, OkInto, Pending, PollImmediate, Ready, RemoteHandle, TryJoin,
    TryJoin3, TryJoin4, TryJoin5, TryJoinAll, UnitError, UnwrapOrElse,
};
use futures_util::lock::Mutex;
use futures_util::stream::Peekable;
use futures_util::{Sink, Stream, TryFuture, TryStream, sink};

drops! {
    {T} mpsc::Receiver<T> => safe: recv;
    {T} mpsc::UnboundedReceiver<T> => safe: recv;
    {T} oneshot::Sender<T> => safe: cancellation;
    {T} mpsc::UnboundedSender<T> => safe: send;
    {T: ?Sized} Mutex<T> => safe: lock lock_owned;
    {S: Stream} Peekable<S> => safe: next_if next_if_eq peek peek_mut;
}

cancels! {
    {T, X: Fn() -> T} AlwaysReady<T, X> => safe;
    {T} Pending<T> => safe;
    {T} Ready<T> => safe;
    {T} oneshot::Receiver<T> => unsafe receiver;
    {T} RemoteHandle<T> => unsafe task;
    {A: Future, B: Future} Join<A, B> => unsafe output;
    {A: Future, B: Future, C: Future} Join3<A, B, C> => unsafe output;
    {A: Future, B: Future, C: Future, D: Future} Join4<A, B, C, D> => unsafe output;
    {A: Future, B: Future, C: Future, D: Future, E: Future} Join5<A, B, C, D, E> => unsafe output;
    {A: Future} JoinAll<A> => unsafe output;
    {A: TryFuture, B: TryFuture} TryJoin<A, B> => unsafe output;
    {A: TryFuture, B: TryFuture, C: TryFuture} TryJoin3<A, B, C> => unsafe output;
    {A: TryFuture, B: TryFuture, C: TryFuture, D: TryFuture} TryJoin4<A, B, C, D> => unsafe output;
    {A: TryFuture, B: TryFuture, C: TryFuture, D: TryFuture, E: TryFuture} TryJoin5<A, B, C, D, E> => unsafe output;
    {A: TryFuture} TryJoinAll<A> => unsafe output;
    // Which items a sink takes its type does not say; that of the future does.
    {S: Sink<I> + Unpin + ?Sized, I} sink::Send<'_, S, I> => unsafe message;
    {S: Sink<I> + Unpin + ?Sized, I} sink::Feed<'_, S, I> => unsafe message;
    {S: Sink<T::Ok> + ?Sized, T: TryStream + ?Sized} sink::SendAll<'_, S, T> => unsafe items;
    {S: Sink<I> + Unpin + ?Sized, I} sink::Flush<'_, S, I> => safe;
    {S: Sink<I> + Unpin + ?Sized, I} sink::Close<'_, S, I> => safe;
}

wraps! {
    {} CatchUnwind<F>;
    {E} ErrInto<F, E>;
    {} Fuse<F>;
    {X} Inspect<F, X>;
    {X} InspectErr<F, X>;
    {X} InspectOk<F, X>;
    {X} Map<F, X>;
    {X} MapErr<F, X>;
    {T} MapInto<F, T>;
    {X} MapOk<F, X>;
    {X, Y} MapOkOrElse<F, X, Y>;
    {} NeverError<F>;
    {T} OkInto<F, T>;
    {} PollImmediate<F>;
    {} UnitError<F>;
    {X} UnwrapOrElse<F, X>;
}
