//! What the table names of `openssl`.

pub mod ssl {
    pub struct SslConnector;

    impl SslConnector {
        pub fn connect<A, B>(&self, _: A, _: B) {}
    }
}
