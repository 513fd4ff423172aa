//! What is lost when a future is dropped before it is done.
//!
//! The answer is [`Lost`] with the marker of what is lost, one of [`lost`](crate::facts::lost). A question about a method is asked of its receiver, and one
//! about extension traits only where the receiver itself says nothing: see [`ByTrait`].

use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;

use crate::__private::tagged::Tagged;
use crate::__private::{Answers, Clear, ExceptFor, NamesAny};
use crate::facts::lost::{self, Lost, NothingKnown};
use crate::facts::method;
use crate::facts::{ByTrait, CancelPartial, CancelSafe, CancelUnsafe, DropPartial, DropSafe, DropUnsafe};

/// Does the future of the method `M` lose something?
pub struct Loses<M>(PhantomData<M>);

/// Does it lose a message, where a slot for it could be had first?
pub struct LosesUnreserved<M>(PhantomData<M>);

/// Does it lose its progress?
pub struct LosesProgress<M>(PhantomData<M>);

/// Is it known what it loses, or that it loses nothing?
pub struct Knows<M>(PhantomData<M>);

/// The three, of whatever has the trait `By`.
pub struct LosesBy<M, By>(PhantomData<(M, By)>);
pub struct LosesProgressBy<M, By>(PhantomData<(M, By)>);
pub struct KnowsBy<M, By>(PhantomData<(M, By)>);

/// The three, of whatever derefs to something that has the trait `By`.
pub struct LosesBehind<M, By>(PhantomData<(M, By)>);
pub struct LosesProgressBehind<M, By>(PhantomData<(M, By)>);
pub struct KnowsBehind<M, By>(PhantomData<(M, By)>);

/// The three, of whatever derefs to something that derefs to it: of `&mut` of a guard.
pub struct LosesBehindTwo<M, By>(PhantomData<(M, By)>);
pub struct LosesProgressBehindTwo<M, By>(PhantomData<(M, By)>);
pub struct KnowsBehindTwo<M, By>(PhantomData<(M, By)>);

/// The three, of a future itself.
pub enum LosesItself {}
pub enum LosesItsProgress {}
pub enum KnowsItself {}

/// Has the future the fact that nothing is lost?
pub enum IsCancelSafe {}

/// Is it the receiving end of a single answer?
pub enum IsGivenUp {}

/// The three, of a pinned future that is polled by reference: it goes with the function whose variable it is.
pub enum KnowsPinned {}

/// Is it polled by reference?
pub enum IsByReference {}

/// Yes, whatever it is.
pub enum Always {}

/// Yes, of all that can be awaited.
pub enum IsAwaited {}

impl<T: DropUnsafe<M, (), L> + ?Sized, M, L> Answers<Loses<M>, Lost<L>> for T {}
impl<T, M, L> Answers<LosesUnreserved<M>, Lost<L>> for T where
    T: DropUnsafe<M, (), L> + DropPartial<method::reserve, (), lost::place_in_queue> + ?Sized
{
}
impl<T: DropPartial<M, (), L> + ?Sized, M, L> Answers<LosesProgress<M>, Lost<L>> for T {}

impl<T: ?Sized, M, L, By> Answers<LosesBy<M, By>, Lost<L>> for T where ByTrait<By, T>: DropUnsafe<M, (), L> {}
impl<T: ?Sized, M, L, By> Answers<LosesProgressBy<M, By>, Lost<L>> for T where ByTrait<By, T>: DropPartial<M, (), L> {}

impl<T: Deref + ?Sized, M, L, By> Answers<LosesBehind<M, By>, Lost<L>> for T where
    ByTrait<By, T::Target>: DropUnsafe<M, (), L>
{
}
impl<T: Deref + ?Sized, M, L, By> Answers<LosesProgressBehind<M, By>, Lost<L>> for T where
    ByTrait<By, T::Target>: DropPartial<M, (), L>
{
}

impl<T: Deref<Target: Deref> + ?Sized, M, L, By> Answers<LosesBehindTwo<M, By>, Lost<L>> for T where
    ByTrait<By, <T::Target as Deref>::Target>: DropUnsafe<M, (), L>
{
}
impl<T: Deref<Target: Deref> + ?Sized, M, L, By> Answers<LosesProgressBehindTwo<M, By>, Lost<L>> for T where
    ByTrait<By, <T::Target as Deref>::Target>: DropPartial<M, (), L>
{
}

impl<F: CancelUnsafe<(), L> + ?Sized, L> Answers<LosesItself, Lost<L>> for F {}
impl<F: CancelPartial<(), L> + ?Sized, L> Answers<LosesItsProgress, Lost<L>> for F {}
impl<F: CancelSafe + ?Sized> Answers<IsCancelSafe, Safe> for F {}

impl<F: CancelUnsafe<(), lost::receiver> + ?Sized> Answers<IsGivenUp, Safe> for F {}

// Under a tag there are no facts of what has a trait: it would be one more question for each.
impl<T: DropUnsafe<M, Tag, L> + ?Sized, M, L, Tag> Answers<Tagged<Loses<M>, Tag>, Lost<L>> for T {}
impl<T, M, L, Tag> Answers<Tagged<LosesUnreserved<M>, Tag>, Lost<L>> for T where
    T: DropUnsafe<M, Tag, L> + DropPartial<method::reserve, Tag, lost::place_in_queue> + ?Sized
{
}
impl<T: DropPartial<M, Tag, L> + ?Sized, M, L, Tag> Answers<Tagged<LosesProgress<M>, Tag>, Lost<L>> for T {}
impl<T: DropSafe<M, Tag> + ?Sized, M, Tag> Answers<Tagged<Knows<M>, Tag>, Safe> for T {}
impl<T: DropPartial<M, Tag, L> + ?Sized, M, L, Tag> Answers<Tagged<Knows<M>, Tag>, Partial<L>> for T {}
impl<T: DropUnsafe<M, Tag, L> + ?Sized, M, L, Tag> Answers<Tagged<Knows<M>, Tag>, Unsafe<L>> for T {}

impl<F: CancelUnsafe<Tag, L> + ?Sized, L, Tag> Answers<Tagged<LosesItself, Tag>, Lost<L>> for F {}
impl<F: CancelPartial<Tag, L> + ?Sized, L, Tag> Answers<Tagged<LosesItsProgress, Tag>, Lost<L>> for F {}
impl<F: CancelSafe<Tag> + ?Sized, Tag> Answers<Tagged<IsCancelSafe, Tag>, Safe> for F {}
impl<F: CancelUnsafe<Tag, lost::receiver> + ?Sized, Tag> Answers<Tagged<IsGivenUp, Tag>, Safe> for F {}
impl<F: CancelSafe<Tag> + ?Sized, Tag> Answers<Tagged<KnowsItself, Tag>, Safe> for F {}
impl<F: CancelPartial<Tag, L> + ?Sized, L, Tag> Answers<Tagged<KnowsItself, Tag>, Partial<L>> for F {}
impl<F: CancelUnsafe<Tag, L> + ?Sized, L, Tag> Answers<Tagged<KnowsItself, Tag>, Unsafe<L>> for F {}
impl<F, K, Tag> Answers<Tagged<KnowsPinned, Tag>, K> for Pin<&mut F> where F: Answers<Tagged<KnowsItself, Tag>, K> {}
impl<F, K, Tag> Answers<Tagged<KnowsPinned, Tag>, K> for &mut Pin<&mut F> where F: Answers<Tagged<KnowsItself, Tag>, K> {}

/// Nothing is lost.
pub enum Safe {}
/// Progress is.
pub struct Partial<L>(PhantomData<L>);
/// Something is.
pub struct Unsafe<L>(PhantomData<L>);
/// Said of all that has a trait.
pub struct ByIts<Trait, K>(PhantomData<(Trait, K)>);

impl<T: DropSafe<M> + ?Sized, M> Answers<Knows<M>, Safe> for T {}
impl<T: DropPartial<M, (), L> + ?Sized, M, L> Answers<Knows<M>, Partial<L>> for T {}
impl<T: DropUnsafe<M, (), L> + ?Sized, M, L> Answers<Knows<M>, Unsafe<L>> for T {}

impl<T: ?Sized, M, By, K> Answers<KnowsBy<M, By>, ByIts<By, K>> for T where ByTrait<By, T>: Answers<Knows<M>, K> {}
impl<T: Deref + ?Sized, M, By, K> Answers<KnowsBehind<M, By>, ByIts<By, K>> for T where
    ByTrait<By, T::Target>: Answers<Knows<M>, K>
{
}
impl<T: Deref<Target: Deref> + ?Sized, M, By, K> Answers<KnowsBehindTwo<M, By>, ByIts<By, K>> for T where
    ByTrait<By, <T::Target as Deref>::Target>: Answers<Knows<M>, K>
{
}

impl<F: CancelSafe + ?Sized> Answers<KnowsItself, Safe> for F {}
impl<F: CancelPartial<(), L> + ?Sized, L> Answers<KnowsItself, Partial<L>> for F {}
impl<F: CancelUnsafe<(), L> + ?Sized, L> Answers<KnowsItself, Unsafe<L>> for F {}

impl<F: Answers<KnowsItself, K>, K> Answers<KnowsPinned, K> for Pin<&mut F> {}
impl<F: Answers<KnowsItself, K>, K> Answers<KnowsPinned, K> for &mut Pin<&mut F> {}

impl<F: ?Sized> Answers<IsByReference, Unsafe<lost::progress>> for &mut F {}
impl<F: ?Sized> Answers<IsByReference, Unsafe<lost::progress>> for Pin<&mut F> {}

impl<T: ?Sized> Answers<Always, NothingKnown> for T {}
impl<F: IntoFuture> Answers<IsAwaited, NothingKnown> for F {}

impl<K, L> ExceptFor<K> for Lost<L> {
    type Out = Clear;
}
impl<K> ExceptFor<K> for Safe {
    type Out = Clear;
}
impl<K, L> ExceptFor<K> for Partial<L> {
    type Out = Clear;
}
impl<K, L> ExceptFor<K> for Unsafe<L> {
    type Out = Clear;
}
impl<K, Trait, L> ExceptFor<K> for ByIts<Trait, L> {
    type Out = Clear;
}

impl<L, S> NamesAny<S> for Lost<L> {
    type Out = S;
}

impl<S> NamesAny<S> for NothingKnown {
    type Out = S;
}
