//! What no row says: receivers behind pointers, types that are near those of a fact, and what is known of any type with a trait.

use super::probe;
use super::samples::{Partial, Safe, Unknown, Unsafe};
use async_hygiene::facts::{DropSafe, DropUnsafe, lost, method};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

macro_rules! of_method {
    ($type:ty, $method:ident) => {
        probe::method::<$type, method::$method, _, _, _, _, _>(0, 0, 0)
    };
}

macro_rules! of_future {
    ($type:ty) => {
        probe::future::<$type, _, _, _, _, _>(0, 0, 0)
    };
}

struct Frames;
impl DropSafe<method::next> for Frames {}
impl DropUnsafe<method::send, (), lost::message> for Frames {}

struct OurFacts;
struct Tagged;
impl DropSafe<method::recv, OurFacts> for Tagged {}

#[test]
fn own_types() {
    assert_eq!(of_method!(Frames, next), "safe");
    assert_eq!(of_method!(Frames, send), "unsafe message");
    assert_eq!(of_method!(Frames, recv), "", "nothing is said of it");
    assert_eq!(of_method!(Tagged, recv), "", "only who names the tag sees it");
}

#[test]
fn receivers_behind_pointers() {
    assert_eq!(of_method!(&mut Frames, next), "safe");
    assert_eq!(of_method!(&&mut Box<Frames>, send), "unsafe message");
    assert_eq!(of_method!(Pin<&mut Frames>, next), "safe");
    assert_eq!(of_method!(Arc<Rc<Frames>>, send), "unsafe message");
    assert_eq!(of_method!(std::sync::MutexGuard<'static, Frames>, send), "unsafe message");
    assert_eq!(of_method!(Option<Frames>, next), "", "has methods of its own");
    assert_eq!(of_method!(Vec<Frames>, next), "");
    assert_eq!(of_method!(std::sync::Mutex<Frames>, next), "", "derefs to nothing");
}

#[test]
fn futures_behind_pointers() {
    assert_eq!(of_future!(Unsafe), "unsafe Data");
    assert_eq!(of_future!(&'static mut Unsafe), "safe", "only the reference is dropped");
    assert_eq!(of_future!(&'static mut Unknown), "safe");
    assert_eq!(of_future!(Pin<&'static mut Unknown>), "safe");
    assert_eq!(of_future!(Pin<&'static mut dyn Future<Output = ()>>), "safe");
    assert_eq!(of_future!(Box<Unsafe>), "unsafe Data");
    assert_eq!(of_future!(Pin<Box<Safe>>), "safe");
    assert_eq!(of_future!(std::panic::AssertUnwindSafe<Partial>), "partial progress");
    assert_eq!(of_future!(Pin<Box<dyn Future<Output = ()>>>), "", "what is inside cannot be seen");
    assert_eq!(of_future!(Option<Safe>), "", "no future");
    assert_eq!(of_future!(&'static mut u32), "", "no future");
}

#[cfg(feature = "tokio")]
mod with_tokio {
    use super::*;
    use async_hygiene::facts::{ByTrait, by_trait};
    use tokio::io::AsyncRead;
    use tokio::sync::{Mutex, MutexGuard, mpsc};

    #[test]
    fn a_method_of_another_type() {
        assert_eq!(of_method!(mpsc::Receiver<u32>, send), "");
        assert_eq!(of_method!(mpsc::UnboundedSender<u32>, send), "", "no future");
        assert_eq!(of_method!(std::sync::mpsc::Receiver<u32>, recv), "");
        assert_eq!(of_method!(std::sync::Mutex<u32>, lock), "");
    }

    #[test]
    fn guards_lead_to_what_they_guard() {
        assert_eq!(of_method!(Arc<Mutex<mpsc::Receiver<u32>>>, lock), "partial place_in_queue");
        assert_eq!(of_method!(MutexGuard<'static, mpsc::Receiver<u32>>, recv), "safe");
        assert_eq!(of_method!(Arc<Mutex<mpsc::Receiver<u32>>>, recv), "");
    }

    fn read_exact_of<R: AsyncRead + ?Sized>() -> String {
        of_method!(ByTrait<by_trait::TokioRead, R>, read_exact)
    }

    #[test]
    fn any_reader() {
        assert_eq!(read_exact_of::<tokio::io::Empty>(), "unsafe bytes_read");
        assert_eq!(of_method!(ByTrait<by_trait::TokioRead, &mut dyn AsyncRead>, read_exact), "");
        assert_eq!(of_method!(ByTrait<by_trait::TokioRead, dyn AsyncRead>, read_exact), "unsafe bytes_read");
        assert_eq!(of_method!(ByTrait<by_trait::TokioRead, u32>, read_exact), "", "no reader");
        assert_eq!(of_method!(tokio::io::Empty, read_exact), "", "only by its trait");
        assert_eq!(of_method!(ByTrait<by_trait::TokioRead, tokio::io::Empty>, write_all), "", "another trait's");
    }

    #[test]
    fn futures() {
        use tokio::task::JoinHandle;
        use tokio::time::{Sleep, Timeout};

        assert_eq!(of_future!(Timeout<JoinHandle<u32>>), "unsafe output");
        assert_eq!(of_future!(Timeout<&'static mut JoinHandle<u32>>), "safe");
        assert_eq!(of_future!(Pin<Box<Sleep>>), "safe");
        assert_eq!(of_future!(tokio::task::JoinSet<u32>), "", "no future");
    }
}

/// A sink that is never full goes by its own fact, not by that of sinks.
#[cfg(feature = "futures")]
#[test]
fn a_fact_of_its_own_beside_that_of_its_trait() {
    use async_hygiene::facts::{ByTrait, by_trait};
    use futures_channel::mpsc::UnboundedSender;

    assert_eq!(of_method!(UnboundedSender<u32>, send), "safe");
    assert_eq!(of_method!(ByTrait<by_trait::Sink<u32>, UnboundedSender<u32>>, send), "unsafe message");
}
