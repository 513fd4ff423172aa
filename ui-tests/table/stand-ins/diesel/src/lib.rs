//! What the table names of `diesel`.

pub trait RunQueryDsl {
    fn execute<A>(&self, _: A) {}
    fn load<A>(&self, _: A) {}
    fn load_iter<A>(&self, _: A) {}
    fn get_result<A>(&self, _: A) {}
    fn get_results<A>(&self, _: A) {}
    fn first<A>(&self, _: A) {}
    fn internal_load<A>(&self, _: A) {}
}

impl<T> RunQueryDsl for T {}

pub trait Connection {
    fn establish<A>(_: A) {}
    fn transaction<A>(&self, _: A) {}
    fn test_transaction<A>(&self, _: A) {}
    fn begin_test_transaction(&self) {}
}

impl<T> Connection for T {}

pub mod connection {
    pub trait SimpleConnection {
        fn batch_execute<A>(&self, _: A) {}
    }

    impl<T> SimpleConnection for T {}
}
