//! dashmap's references, 5 and 6, which deref to the value.

use super::Blocking;

macro_rules! forwards {
    ($({$($generics:tt)*} $type:ty;)+) => {
        $(impl<Method, Tag, Instead, K, V, $($generics)*> Blocking<Method, Tag, Instead> for $type where
            V: Blocking<Method, Tag, Instead>
        {
        })+
    };
}

mod dashmap_5 {
    use super::Blocking;
    use dashmap_5::mapref::{multiple, one};

    forwards! {
        {S} one::Ref<'_, K, V, S>;
        {S} one::RefMut<'_, K, V, S>;
        {S} multiple::RefMulti<'_, K, V, S>;
        {S} multiple::RefMutMulti<'_, K, V, S>;
    }
}

mod dashmap_6 {
    use super::Blocking;
    use dashmap_6::mapref::{multiple, one};

    forwards! {
        {} one::Ref<'_, K, V>;
        {} one::RefMut<'_, K, V>;
        {} multiple::RefMulti<'_, K, V>;
        {} multiple::RefMutMulti<'_, K, V>;
    }
}
