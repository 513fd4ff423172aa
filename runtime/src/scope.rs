//! The token of a scope, which calls in it look at without having it as a parameter.

use std::cell::RefCell;
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::facts::{CancelPartial, CancelSafe, CancelUnsafe};

thread_local! {
    static CURRENT: RefCell<Option<CancellationToken>> = const { RefCell::new(None) };
}

/// Runs `future` with `token` as the token that [`#[cancellable]`](macro@crate::cancellable) functions in it look at, unless they have
/// one of their own.
///
/// The token holds for all that `future` awaits, however deep, and for the tasks that it starts with [`spawn`]; not for those of
/// `tokio::spawn`. A scope in a scope has its own token: where that is to end with the outer one, make it `token.child_token()`.
///
/// The scope itself interrupts nothing. It is the functions in it that end when the token is cancelled.
///
/// ```
/// use async_hygiene::{Cancelled, cancellable, scope};
/// use tokio_util::sync::CancellationToken;
///
/// #[cancellable]
/// async fn tick() -> Result<(), Cancelled> {
///     loop {
///         tokio::time::sleep(std::time::Duration::from_millis(1)).await;
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let token = CancellationToken::new();
/// let task = tokio::spawn(scope(token.clone(), tick()));
/// token.cancel();
/// assert!(task.await.unwrap().is_err());
/// # }
/// ```
///
/// # Cancel safety
///
/// As cancel safe as `future`.
pub fn scope<F: Future>(token: CancellationToken, future: F) -> Scope<F> {
    Scope { token: Some(token), future }
}

/// The token of the innermost [`scope`] around, if there is one.
///
/// ```
/// use async_hygiene::{current_token, scope};
/// use tokio_util::sync::CancellationToken;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// assert!(current_token().is_none());
/// scope(CancellationToken::new(), async { assert!(current_token().is_some()) }).await;
/// # }
/// ```
pub fn current_token() -> Option<CancellationToken> {
    CURRENT.with_borrow(Clone::clone)
}

/// As `tokio::spawn`, with the token of the [`scope`] around, if there is one.
///
/// ```
/// use async_hygiene::{current_token, scope, spawn};
/// use tokio_util::sync::CancellationToken;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let task = scope(CancellationToken::new(), async { spawn(async { current_token() }) }).await;
/// assert!(task.await.unwrap().is_some());
/// # }
/// ```
///
/// # Panics
///
/// Outside a tokio runtime. A panic of `future` ends the task, and is in what the handle yields.
///
/// # Cancel safety
///
/// The task goes on when the handle is dropped, as one of `tokio::spawn` does.
#[track_caller]
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    match current_token() {
        Some(token) => tokio::spawn(scope(token, future)),
        None => tokio::spawn(future),
    }
}

/// Calls `look` with the token of the scope around, if there is one.
pub(crate) fn with_current(look: impl FnOnce(&CancellationToken)) {
    CURRENT.with_borrow(|token| token.as_ref().map(look));
}

pin_project! {
    /// The future of [`scope`].
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    #[derive(Debug)]
    pub struct Scope<F> {
        // The scope around, while this one is polled.
        token: Option<CancellationToken>,
        #[pin]
        future: F,
    }
}

impl<F: Future> Future for Scope<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let _entered = Entered::swap(this.token);
        this.future.poll(context)
    }
}

/// While this lives, the token is the current one, and the one around it is where it was.
struct Entered<'t>(&'t mut Option<CancellationToken>);

impl Entered<'_> {
    fn swap(token: &mut Option<CancellationToken>) -> Entered<'_> {
        CURRENT.with_borrow_mut(|current| std::mem::swap(current, token));
        Entered(token)
    }
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        CURRENT.with_borrow_mut(|current| std::mem::swap(current, self.0));
    }
}

impl<Tag, F: CancelSafe<Tag>> CancelSafe<Tag> for Scope<F> {}
impl<Tag, Lost, F: CancelPartial<Tag, Lost>> CancelPartial<Tag, Lost> for Scope<F> {}
impl<Tag, Lost, F: CancelUnsafe<Tag, Lost>> CancelUnsafe<Tag, Lost> for Scope<F> {}
