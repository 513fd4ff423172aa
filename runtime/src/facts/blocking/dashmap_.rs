//! dashmap's references, 5 and 6, which deref to the value.

mod dashmap_5 {
    use crate::facts::blocking::forwards;
    use dashmap_5::mapref::{multiple, one};

    forwards! {
        {K, S} one::Ref<'_, K, T, S> where T: Sized;
        {K, S} one::RefMut<'_, K, T, S> where T: Sized;
        {K, S} multiple::RefMulti<'_, K, T, S> where T: Sized;
        {K, S} multiple::RefMutMulti<'_, K, T, S> where T: Sized;
    }
}

mod dashmap_6 {
    use crate::facts::blocking::forwards;
    use dashmap_6::mapref::{multiple, one};

    forwards! {
        {K} one::Ref<'_, K, T> where T: Sized;
        {K} one::RefMut<'_, K, T> where T: Sized;
        {K} multiple::RefMulti<'_, K, T> where T: Sized;
        {K} multiple::RefMutMulti<'_, K, T> where T: Sized;
    }
}
