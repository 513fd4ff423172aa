//! Values that are lost with a future.

use crate::__private::{Clear, ExceptFor, Returns};
use crate::facts::GivesBack;

/// Does its drop give back what was taken? Decided as [`Guards`](crate::__private::Guards) is: `K` is [`Clear`] for no. A question of its
/// own: that of [`Asks`](crate::__private::Asks) has no answer for `()`.
pub trait GivenBack<V, K> {}

impl<T: ?Sized> GivenBack<u8, Clear> for T {}
impl<T: GivesBack + ?Sized> GivenBack<i32, OnDrop> for T {}

/// It does.
pub enum OnDrop {}

impl<K> ExceptFor<K> for OnDrop {
    type Out = Clear;
}

/// It never comes to be.
pub enum Never {}

impl<K> ExceptFor<K> for Never {
    type Out = Clear;
}

// Not by the fact, which a crate that states it of its own type would then contradict.
impl GivenBack<i32, Never> for <fn() -> ! as Returns>::Out {}
