//! The first attribute takes the others off; what they were imported for is no warning.
#![deny(warnings)]

mod of_an_impl {
    use async_hygiene::{cancel_safe, hygiene};
    use tokio::task::yield_now;

    pub struct Service;

    #[hygiene]
    #[cancel_safe]
    impl Service {
        pub async fn call(&self) {
            yield_now().await;
        }
    }
}

mod of_a_method {
    use async_hygiene::{cancel_safe, hygiene, no_blocking};
    use tokio::task::yield_now;

    pub struct Service;

    #[hygiene]
    impl Service {
        #[cancel_safe]
        #[no_blocking]
        pub async fn call(&self) {
            yield_now().await;
        }
    }
}

mod of_a_function {
    use async_hygiene::{cancel_safe, hygiene};
    use tokio::task::yield_now;

    #[hygiene]
    #[cancel_safe]
    pub async fn call() {
        yield_now().await;
    }
}

#[async_hygiene::hygiene]
mod of_a_trait {
    use async_hygiene::cancel_safe;
    use tokio::task::yield_now;

    #[cancel_safe]
    pub trait Call {
        async fn call(&self) {
            yield_now().await;
        }
    }

    impl Call for u8 {}
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    of_an_impl::Service.call().await;
    of_a_method::Service.call().await;
    of_a_function::call().await;
    of_a_trait::Call::call(&1).await;
}
