//! The questions of a package that states facts under tags of its own, under the names of those that know of the tag `()` only.
//!
//! Each tag is a question with a verdict of its own, and so is `()`: a type may have the fact under both, and of one verdict the compiler
//! could not tell which is meant. So `V` is [`Under`] the tags with a verdict for each, and `K` is [`Joint`], of which the first that is one
//! is the answer: what the package says itself goes first.

use std::ops::Deref;

pub use super::*;

/// The literals `0` of a call, one for each tag and one for `()`.
pub struct Under<Tags, V, W>(PhantomData<(Tags, V, W)>);

/// The verdicts under some tags, and without one.
#[inline(always)]
pub fn under<Tags, V, W>(_: V, _: W) -> Under<Tags, V, W> {
    unreachable!("probes never run")
}

/// The answers under some tags, and without one.
pub struct Joint<K, L>(PhantomData<(K, L)>);

/// Under a tag the answer is yes. Not the answer itself, which may be [`Clear`] for what never comes to be.
pub struct Stated<K>(PhantomData<K>);

/// A question about facts under a tag.
pub struct Tagged<Q, Tag>(PhantomData<(Q, Tag)>);

/// One answer.
pub trait Joined {
    type Out;
}

impl Joined for Clear {
    type Out = Clear;
}

/// This one, or else `L`.
pub trait OrElse<L> {
    type Out;
}

impl<L> OrElse<L> for Clear {
    type Out = L;
}

impl<K, L> OrElse<L> for Stated<K> {
    type Out = K;
}

macro_rules! joined {
    ($($trait:ident<$($param:ident),*>)*) => {$(
        impl<$($param,)* K, L> $trait<$($param),*> for Joint<K, L>
        where
            Joint<K, L>: Joined<Out: $trait<$($param),*>>,
        {
            type Out = <<Joint<K, L> as Joined>::Out as $trait<$($param),*>>::Out;
        }
    )*};
}

joined!(NamesAny<Site> Names<Kind, Site> ExceptFor<Answer>);

#[cfg(feature = "tokio")]
impl<K, L> call::Mode for Joint<K, L>
where
    Joint<K, L>: Joined<Out: call::Mode>,
{
    const KNOWN: bool = <<Joint<K, L> as Joined>::Out as call::Mode>::KNOWN;
    const MAY_DROP: bool = <<Joint<K, L> as Joined>::Out as call::Mode>::MAY_DROP;
}

/// A question under each of some tags.
macro_rules! under {
    ($each:ident, $one:ident, [] $(($tag:ident $v:ident $k:ident))*) => {
        impl<T: ?Sized, $($tag, $v, $k),*> $each<($($tag,)*), ($($v,)*), ($($k,)*)> for T
        where
            $(T: $one<$tag, $v, $k>,)*
        {
        }
    };
    ($each:ident, $one:ident, [$param:ident] $(($tag:ident $v:ident $k:ident))*) => {
        impl<T: ?Sized, $param, $($tag, $v, $k),*> $each<$param, ($($tag,)*), ($($v,)*), ($($k,)*)> for T
        where
            $(T: $one<$param, $tag, $v, $k>,)*
        {
        }
    };
}

/// `trait` for one tag, and for several; the trait of that name with a verdict for each.
macro_rules! tagged {
    ($(#[$doc:meta] $name:ident $one:ident $each:ident [$($param:ident)?];)*) => {$(
        pub trait $one<$($param,)? Tag, V, K> {}

        impl<$($param,)? T: ?Sized, Tag> $one<$($param,)? Tag, u8, Clear> for T {}

        pub trait $each<$($param,)? Tags, V, K> {}

        under!($each, $one, [$($param)?] (A U K));
        under!($each, $one, [$($param)?] (A U K) (B V L));
        under!($each, $one, [$($param)?] (A U K) (B V L) (C W M));
        under!($each, $one, [$($param)?] (A U K) (B V L) (C W M) (D X N));

        #[$doc]
        pub trait $name<$($param,)? V, K> {}

        impl<$($param,)? T: ?Sized, Tags, V, W, K, L> $name<$($param,)? Under<Tags, V, W>, Joint<K, L>> for T
        where
            T: $each<$($param,)? Tags, V, K> + super::$name<$($param,)? W, L>,
        {
        }
    )*};
}

tagged! {
    /// See [`super::Guards`].
    Guards GuardsOne GuardsEach [];
    /// See [`super::GuardsThrough`].
    GuardsThrough GuardsThroughOne GuardsThroughEach [];
    /// See [`super::Asks`].
    Asks AsksOne AsksEach [Q];
    /// See [`super::GivenBack`].
    GivenBack GivenBackOne GivenBackEach [];
}

impl<T: LockGuard<Tag, K> + ?Sized, Tag, K> GuardsOne<Tag, i32, Stated<K>> for T {}
impl<T: LockGuard<Tag, K> + Deref + ?Sized, Tag, K> GuardsThroughOne<Tag, i32, Stated<K>> for T {}
impl<T: Answers<Tagged<Q, Tag>, K> + ?Sized, Q, Tag, K> AsksOne<Q, Tag, i32, Stated<K>> for T {}
impl<T: crate::facts::GivesBack<Tag> + ?Sized, Tag> GivenBackOne<Tag, i32, Stated<question::OnDrop>> for T {}

// What never comes to be, as for the questions without a tag. Of `Asks` it is among the answers.
macro_rules! never {
    ($($never:ty)*) => {$(
        impl<Tag> GuardsOne<Tag, i32, Clear> for $never {}
        impl<Tag> GuardsThroughOne<Tag, i32, Clear> for $never {}
        impl<Tag> GivenBackOne<Tag, i32, Clear> for $never {}
    )*};
}

never!(() <fn() -> ! as Returns>::Out);

/// The answers under some tags: the last that is one decides, and if there is none, the one without a tag.
macro_rules! joint {
    ($($k:ident)*) => { joint!(@ [$($k)*] [] L; $($k)*); };
    (@ $all:tt [$($bounds:tt)*] $rest:ty;) => { joint!(! $all [$($bounds)*] $rest); };
    (@ $all:tt [$($bounds:tt)*] $rest:ty; $k:ident $($more:ident)*) => {
        joint!(@ $all [$($bounds)* $k: OrElse<$rest>,] <$k as OrElse<$rest>>::Out; $($more)*);
    };
    (! [$($k:ident)*] [$($bounds:tt)*] $out:ty) => {
        impl<$($k,)* L> Joined for Joint<($($k,)*), L>
        where
            $($bounds)*
        {
            type Out = $out;
        }
    };
}

joint!(K1);
joint!(K2 K1);
joint!(K3 K2 K1);
joint!(K4 K3 K2 K1);

warnings!();

/// See `call::decide`.
#[cfg(feature = "tokio")]
#[inline(always)]
pub fn decide<Q, T, V, K>(_: &T, _: PhantomData<Q>, _: V, _: call::Verdict<K>)
where
    T: Asks<Q, V, K> + ?Sized,
{
}
