//! What the table names of `mongodb`.

pub mod sync {
    pub struct Client;

    impl Client {
        pub fn with_uri_str<A>(_: A) {}
        pub fn with_options<A>(_: A) {}
    }

    pub struct Collection;

    impl Collection {
        pub fn find<A>(&self, _: A) {}
        pub fn find_one<A>(&self, _: A) {}
        pub fn insert_one<A>(&self, _: A) {}
        pub fn insert_many<A>(&self, _: A) {}
        pub fn update_one<A, B>(&self, _: A, _: B) {}
        pub fn update_many<A, B>(&self, _: A, _: B) {}
        pub fn replace_one<A, B>(&self, _: A, _: B) {}
        pub fn delete_one<A>(&self, _: A) {}
        pub fn delete_many<A>(&self, _: A) {}
        pub fn aggregate<A>(&self, _: A) {}
        pub fn count_documents<A>(&self, _: A) {}
    }
}
