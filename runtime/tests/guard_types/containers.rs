//! A value that contains a guard is one, anything else is none, and asking leaves inference alone.

use super::probe::{kind_of, kind_of_type};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, LinkedList, VecDeque};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, TryLockResult};
use std::task::Poll;

type Guard = MutexGuard<'static, u32>;

macro_rules! assert_kinds {
    ($kind:literal: $($type:ty),+ $(,)?) => {
        $(assert_eq!(kind_of_type::<$type, _, _>(0), $kind, stringify!($type));)+
    };
}

#[test]
fn what_contains_a_guard_is_one() {
    assert_kinds!("lock":
        Option<Guard>, Result<Guard, PoisonError<Guard>>, TryLockResult<Guard>, Poll<Guard>,
        PoisonError<Guard>, TryLockError<Guard>,
        &Guard, &mut Guard, Box<Guard>, Rc<Guard>, Arc<Guard>, Pin<Box<Guard>>, Pin<&mut Guard>,
        Cell<Option<Guard>>, RefCell<Guard>, Box<[Guard]>, Rc<RefCell<Vec<Guard>>>,
        [Guard], [Guard; 2], Vec<Guard>, VecDeque<Guard>, LinkedList<Guard>, HashMap<u8, Guard>, BTreeMap<u8, Guard>,
        std::vec::IntoIter<Guard>, std::array::IntoIter<Guard, 2>, std::collections::hash_map::IntoIter<u8, Guard>,
        (Guard,), (Guard, i32), (Guard, u8, u8), (Guard, u8, u8, u8, u8, u8), ((Guard, u8), u8),
        Option<Option<Result<Vec<(Pin<Box<Guard>>, u8)>, String>>>,
    );
    assert_kinds!("borrow": Option<std::cell::Ref<'static, str>>, std::cell::Ref<'static, Guard>, Vec<std::cell::RefMut<'static, str>>);
    #[cfg(feature = "tokio")]
    assert_kinds!("async_lock": Option<tokio::sync::OwnedMutexGuard<u8>>, &tokio::sync::MutexGuard<'static, str>);
    #[cfg(feature = "tokio")]
    assert_kinds!("permit": Vec<tokio::sync::OwnedSemaphorePermit>);
    #[cfg(feature = "tokio")]
    assert_kinds!("entered": Option<tokio::runtime::EnterGuard<'static>>);
}

#[test]
fn values_are_asked_without_a_type_written_down() {
    let mutex = Mutex::new(1);
    assert_eq!(kind_of(&mutex.lock(), 0), "lock");
    assert_eq!(kind_of(&mutex.try_lock(), 0), "lock");
    assert_eq!(kind_of(&Some(mutex.lock().unwrap()), 0), "lock");
    assert_eq!(kind_of(&(mutex.lock().unwrap(), 1), 0), "lock");
    assert_eq!(kind_of(&Box::pin(mutex.lock().unwrap()), 0), "lock");
    assert_eq!(kind_of(&vec![mutex.lock().unwrap()].into_iter().map(|guard| *guard).enumerate(), 0), "lock");
    assert_eq!(kind_of(&mutex.lock().map(|guard| *guard), 0), "none");
}

#[test]
fn a_type_found_out_later_is_found() {
    let mutex = Mutex::new(1);
    let mut slot = None;
    let first = kind_of(&slot, 0);
    assert!(slot.is_none());
    slot = Some(mutex.lock().unwrap());
    assert_eq!((first, slot.is_some()), ("lock", true));
}

#[test]
fn inference_is_left_alone() {
    let (mut best, mut all, number) = (None, Vec::new(), 7);
    let (parsed, default) = ("7".parse().unwrap(), Default::default());
    let found = [kind_of(&best, 0), kind_of(&all, 0), kind_of(&number, 0), kind_of(&parsed, 0), kind_of(&default, 0)];
    assert!(best.is_none() && all.is_empty());
    best = Some(3_u8);
    all.push(best);
    let _: (u64, u16, String) = (number, parsed, default);
    assert_eq!(found, ["none"; 5]);
}

struct Node<T> {
    _next: Vec<Option<Box<Node<T>>>>,
    _value: T,
}

/// Grows with every level: a question that looked into it would not end.
struct Nested<T> {
    _value: T,
    _next: Option<Box<Nested<(T, T)>>>,
}

trait Shape {
    type Part;
}

impl Shape for Guard {
    type Part = Guard;
}

#[test]
fn ordinary_types_are_none() {
    assert_kinds!("none":
        (), u8, str, String, [u8], &[u8], &str, Box<str>, Vec<Vec<Option<String>>>, HashMap<String, Vec<u8>>,
        Node<u8>, Vec<Option<Box<Node<u8>>>>, Node<Guard>, Nested<u8>, Option<Box<Nested<u8>>>,
        Mutex<u8>, Arc<Mutex<u8>>, RefCell<u8>, Rc<RefCell<Vec<u8>>>, Mutex<Guard>,
        Box<dyn Fn(u8) -> u8>, Box<dyn Shape<Part = Guard>>, Pin<Box<dyn Future<Output = Guard> + Send>>, &dyn std::any::Any,
        fn(Guard) -> Guard, *const Guard, std::marker::PhantomData<Guard>, std::rc::Weak<Guard>,
        std::mem::ManuallyDrop<Guard>, Result<u8, PoisonError<u8>>, Poll<Result<Option<u8>, std::io::Error>>,
        std::iter::Peekable<std::iter::Flatten<std::vec::IntoIter<Vec<u8>>>>,
    );
    // What has no impl without overlap.
    assert_kinds!("none": Result<u8, PoisonError<Guard>>, (u8, Guard), HashMap<Guard, u8>);
}

fn generic<T, I: Iterator<Item = T>, S: Shape>(value: T, mut items: I, part: S::Part, unsized_value: &impl AsRef<T>) {
    let first = items.next();
    let mut items = items.map(|item| Some(item)).peekable();
    let found = [
        kind_of(&value, 0),
        kind_of(&first, 0),
        kind_of(&part, 0),
        kind_of(unsized_value, 0),
        kind_of(&items.peek(), 0),
        kind_of(&items, 0),
        kind_of(&Some(vec![(value, 1)]), 0),
    ];
    assert_eq!(found, ["none"; 7]);
}

/// A type parameter is no guard, even where the caller puts one in its place: no impl can be proved in the generic function.
#[test]
fn type_parameters_are_none() {
    let mutex = Mutex::new(1_u32);
    let leaked: &'static Mutex<u32> = Box::leak(Box::new(Mutex::new(1)));
    struct Is<T>(T);
    impl<T> AsRef<T> for Is<T> {
        fn as_ref(&self) -> &T {
            &self.0
        }
    }
    generic::<_, _, Guard>(1, 0..2, leaked.lock().unwrap(), &Is(2));
    let other = Mutex::new(2);
    generic::<_, _, Guard>(
        mutex.lock().unwrap(),
        std::iter::empty(),
        leaked.lock().unwrap(),
        &Is(other.lock().unwrap()),
    );
}

#[test]
fn closures_and_futures_are_none() {
    let mutex = Mutex::new(1);
    let locks = || mutex.lock();
    let future = async { *mutex.lock().unwrap() };
    async fn nested(depth: u8) -> u8 {
        if depth == 0 { 0 } else { Box::pin(nested(depth - 1)).await }
    }
    let holds = {
        let guard = mutex.lock();
        move || guard.is_ok()
    };
    let found = [
        kind_of(&locks, 0),
        kind_of(&future, 0),
        kind_of(&nested(2), 0),
        kind_of(&Box::pin(nested(2)), 0),
        kind_of(&holds, 0),
    ];
    assert_eq!(found, ["none"; 5]);
}

#[cfg(feature = "dashmap")]
#[test]
fn iterators_over_a_dashmap_hold_its_lock() {
    let map = dashmap_6::DashMap::<u8, String>::new();
    let mut longest = map.iter().filter(|entry| entry.len() > 1).map(|entry| entry.len()).enumerate().peekable();
    assert_eq!(kind_of(&longest, 0), "lock");
    assert_eq!(kind_of(&longest.peek(), 0), "none");
    assert_eq!(kind_of(&map.iter().flat_map(|entry| entry.value().chars().collect::<Vec<_>>()), 0), "lock");
    assert_eq!(kind_of(&map.iter().zip(0..).skip(1).take(2).fuse(), 0), "lock");
    assert_eq!(kind_of(&map.try_get(&1), 0), "lock");
    assert_eq!(kind_of(&map.get(&1).map(|entry| entry.len()), 0), "none");
    assert_eq!(kind_of(&map, 0), "none");
}
