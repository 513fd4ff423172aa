//! Is a token cancelled? Asked before every await, so the answer has to be a load: of a flag that the token itself sets.
//!
//! Each thread remembers the tokens that calls on it look at. One that is asked often is registered with, once for all calls, by a waker
//! that sets a flag. One that is seen for a few awaits only, as that of a single request, is asked directly, which takes its lock.

use std::cell::RefCell;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Wake, Waker};

use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

/// A token of this thread, by its place in the list.
pub type Slot = u32;

/// No token.
pub const NONE: Slot = Slot::MAX;

/// So many tokens are remembered that no call is looking at.
const KEPT: usize = 4;

/// So often a token is asked before it pays to register with it.
const PATIENCE: u32 = 16;

struct Watched {
    token: Arc<CancellationToken>,
    /// How many calls are being polled, one inside the other, that look at it.
    users: u32,
    asked: u32,
    watch: Option<Watch>,
}

struct Watch {
    cancelled: Arc<Flag>,
    /// As long as this lives, the token knows of the flag.
    _registration: Pin<Box<WaitForCancellationFutureOwned>>,
}

struct Flag(AtomicBool);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.store(true, Ordering::Release);
    }
}

thread_local! {
    static WATCHED: RefCell<Vec<Watched>> = const { RefCell::new(Vec::new()) };
}

/// Starts looking at a token, until [`leave`].
#[inline]
pub fn enter(token: &CancellationToken) -> Slot {
    enter_with(token, || Arc::new(token.clone()))
}

/// As [`enter`], of a token that a call has kept.
#[inline]
pub fn enter_again(token: &Arc<CancellationToken>) -> Slot {
    enter_with(token, || token.clone())
}

#[inline]
fn enter_with(token: &CancellationToken, own: impl FnOnce() -> Arc<CancellationToken>) -> Slot {
    WATCHED.with_borrow_mut(|watched| {
        let known = watched.iter().position(|known| *known.token == *token);
        let slot = known.unwrap_or_else(|| add(watched, own()));
        watched[slot].users += 1;
        slot as Slot
    })
}

#[cold]
fn add(watched: &mut Vec<Watched>, token: Arc<CancellationToken>) -> usize {
    let new = Watched { token, users: 0, asked: 0, watch: None };
    // Of those that nobody looks at now, the one that was asked least.
    let idle = watched.iter().enumerate().filter(|(_, known)| known.users == 0).min_by_key(|(_, known)| known.asked);
    match idle.map(|(slot, _)| slot) {
        Some(slot) if watched.len() >= KEPT => {
            watched[slot] = new;
            // None is remembered for ever because it was asked often once.
            watched.iter_mut().for_each(|known| known.asked /= 2);
            slot
        }
        _ => {
            watched.push(new);
            watched.len() - 1
        }
    }
}

/// Ends what [`enter`] began.
#[inline]
pub fn leave(slot: Slot) {
    if slot != NONE {
        WATCHED.with_borrow_mut(|watched| watched[slot as usize].users -= 1);
    }
}

/// The token of a slot that is entered.
pub fn token(slot: Slot) -> Arc<CancellationToken> {
    WATCHED.with_borrow(|watched| watched[slot as usize].token.clone())
}

/// Is the token of a slot that is entered cancelled?
#[inline]
pub fn is_cancelled(slot: Slot) -> bool {
    slot != NONE
        && WATCHED.with_borrow_mut(|watched| {
            let known = &mut watched[slot as usize];
            match &known.watch {
                Some(watch) => watch.cancelled.0.load(Ordering::Acquire),
                None => ask(known),
            }
        })
}

#[cold]
fn ask(known: &mut Watched) -> bool {
    known.asked += 1;
    if known.asked > PATIENCE {
        let cancelled = Arc::new(Flag(AtomicBool::new(false)));
        let mut registration = Box::pin(CancellationToken::clone(&known.token).cancelled_owned());
        let waker = Waker::from(cancelled.clone());
        if registration.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
            return true;
        }
        known.watch = Some(Watch { cancelled, _registration: registration });
        return false;
    }
    known.token.is_cancelled()
}

#[cfg(test)]
pub fn users() -> u32 {
    WATCHED.with_borrow(|watched| watched.iter().map(|known| known.users).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(slot: Slot, times: usize) -> Vec<bool> {
        (0..times).map(|_| is_cancelled(slot)).collect()
    }

    #[test]
    fn cancelling_is_seen_at_once_asked_seldom_or_often() {
        for before in [0, 1, PATIENCE as usize + 5] {
            let token = CancellationToken::new();
            let slot = enter(&token);
            assert_eq!(asked(slot, before), vec![false; before]);
            token.cancel();
            assert_eq!(asked(slot, 40), vec![true; 40], "after {before}");
            leave(slot);
        }
    }

    #[test]
    fn the_parent_counts_as_well() {
        let parent = CancellationToken::new();
        let child = parent.child_token();
        let slot = enter(&child);
        assert!(asked(slot, 40).iter().all(|cancelled| !cancelled));
        parent.cancel();
        assert!(is_cancelled(slot));
        leave(slot);
    }

    #[test]
    fn few_are_remembered_and_those_in_use_stay() {
        let kept = CancellationToken::new();
        let mine = enter(&kept);
        for _ in 0..1000 {
            let passing = CancellationToken::new();
            let slot = enter(&passing);
            assert_ne!(slot, mine);
            assert!(!is_cancelled(slot));
            leave(slot);
        }
        assert!(WATCHED.with_borrow(|watched| watched.len()) <= KEPT);
        kept.cancel();
        assert!(is_cancelled(mine));
        leave(mine);
        assert_eq!(users(), 0);
    }

    #[test]
    fn as_many_as_are_nested() {
        let tokens: Vec<_> = (0..10).map(|_| CancellationToken::new()).collect();
        let slots: Vec<_> = tokens.iter().map(enter).collect();
        tokens[7].cancel();
        let cancelled: Vec<_> = slots.iter().map(|slot| is_cancelled(*slot)).collect();
        assert_eq!(cancelled.iter().position(|cancelled| *cancelled), Some(7));
        assert_eq!(cancelled.iter().filter(|cancelled| **cancelled).count(), 1);
        slots.into_iter().for_each(leave);
        assert_eq!(users(), 0);
    }

    #[test]
    fn another_thread_cancels() {
        let token = CancellationToken::new();
        let slot = enter(&token);
        asked(slot, 40);
        let other = token.clone();
        std::thread::spawn(move || other.cancel()).join().unwrap();
        assert!(is_cancelled(slot));
        leave(slot);
    }
}
