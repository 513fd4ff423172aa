//! What the table names of `rdkafka`.

pub mod consumer {
    pub struct BaseConsumer;

    impl BaseConsumer {
        pub fn poll<A>(&self, _: A) {}
        pub fn iter(&self) {}
        pub fn fetch_metadata<A, B>(&self, _: A, _: B) {}
    }
}

pub mod producer {
    pub struct BaseProducer;

    impl BaseProducer {
        pub fn flush<A>(&self, _: A) {}
    }
}
