//! What the table names of `postage`.

pub mod sink {
    pub trait Sink {
        fn blocking_send<A>(&self, _: A) {}
    }

    impl<T> Sink for T {}
}

pub mod stream {
    pub trait Stream {
        fn blocking_recv(&self) {}
    }

    impl<T> Stream for T {}
}
