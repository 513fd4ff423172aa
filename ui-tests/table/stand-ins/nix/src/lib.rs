//! What the table names of `nix`.

pub mod unistd {
    pub fn sleep<A>(_: A) {}
}

pub mod sys {
    pub mod wait {
        pub fn waitpid<A, B>(_: A, _: B) {}
    }
}

pub mod poll {
    pub fn poll<A, B>(_: A, _: B) {}
}
