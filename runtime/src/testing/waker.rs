//! A waker that notes who registers it: where a future suspends, and so the line of the `.await`.
//!
//! A future that waits leaves a clone of its waker with what it waits for. While it does, the stack holds the frames of every async function
//! down to that one, each at its `.await`. So the backtrace of [`Waker::clone`] is the place of the suspension; that it takes no help from
//! the code under test, no attribute and no unstable feature, is why it is done here.
//!
//! `std::task::Wake` offers no say in what a clone does: only a vtable does, and thereby the one `unsafe` of this module. It is in
//! [`polled_by_noting_waker`], and its data "pointer" is a number.

use std::backtrace::Backtrace;
use std::collections::BTreeMap;
use std::mem::ManuallyDrop;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, RawWaker, RawWakerVTable, Waker};

/// The functions between whose frames those of a poll are. What a backtrace calls a function depends on the profile: with its path or
/// without, with type arguments or without. So they have names that nothing else has.
pub(super) const POLLED: &str = "polled_by_noting_waker";
pub(super) const REGISTERS: &str = "registers_noting_waker";

/// The polls that go on at the moment, in all threads, by their numbers.
static POLLS: Mutex<BTreeMap<usize, Noted>> = Mutex::new(BTreeMap::new());

/// One poll: the waker behind the noting one, and the stacks on which that was registered.
struct Noted {
    behind: Waker,
    stacks: Option<Vec<Backtrace>>,
}

fn polls() -> MutexGuard<'static, BTreeMap<usize, Noted>> {
    POLLS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Calls `poll` with a waker whose clones are those of `waker`, and notes the stacks on which it is cloned or woken, if `note` says so.
#[inline(never)] // a frame of its own, at which a backtrace is cut: see `POLLED`
pub(super) fn polled_by_noting_waker<T>(
    waker: &Waker,
    note: bool,
    poll: impl FnOnce(&mut Context<'_>) -> T,
) -> (T, Vec<Backtrace>) {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    let number = NEXT.fetch_add(1, Relaxed);
    let noted = Noted { behind: waker.clone(), stacks: note.then(Vec::new) };
    polls().insert(number, noted);
    let entry = Entry(number);

    // SAFETY: `Waker::from_raw` asks that the functions of the vtable keep the contract of `RawWaker`. They are safe functions that can be
    // called with any pointer on any thread, as they take it for a number and read nothing through it; what they share is behind a mutex.
    // `clone` gives away a clone of a proper waker, in its parts and forgotten, so that whoever gets it owns it; `wake` and `drop` consume
    // nothing, because a noting waker owns nothing.
    let noting = unsafe { Waker::from_raw(RawWaker::new(ptr::without_provenance(number), &NOTING)) };
    let output = poll(&mut Context::from_waker(&noting));
    (output, entry.take().and_then(|noted| noted.stacks).unwrap_or_default())
}

/// The entry of a poll, which goes with it, also when the poll panics.
struct Entry(usize);

impl Entry {
    fn take(&self) -> Option<Noted> {
        polls().remove(&self.0)
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.take();
    }
}

static NOTING: RawWakerVTable = RawWakerVTable::new(clone, wake, wake, |_| {});

fn clone(number: *const ()) -> RawWaker {
    let waker = ManuallyDrop::new(registers_noting_waker(number));
    RawWaker::new(waker.data(), waker.vtable())
}

fn wake(number: *const ()) {
    registers_noting_waker(number).wake();
}

/// The waker behind the noting one of this number, after the stack is noted.
#[inline(never)] // as `polled_by_noting_waker`
fn registers_noting_waker(number: *const ()) -> Waker {
    let number = number.addr();
    let notes = polls().get(&number).is_some_and(|noted| noted.stacks.is_some());
    let stack = notes.then(Backtrace::force_capture);
    match polls().get_mut(&number) {
        Some(noted) => {
            if let Some(stacks) = &mut noted.stacks {
                stacks.extend(stack);
            }
            noted.behind.clone()
        }
        None => Waker::noop().clone(), // the poll is over, and its waker was lent for so long
    }
}
