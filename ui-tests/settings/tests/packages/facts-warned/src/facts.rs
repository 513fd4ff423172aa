//! What this package knows of types of others.
use async_hygiene::facts::*;
use foreign::*;

pub struct Ours;
pub struct Theirs;

impl LockGuard<Ours> for Lease {}
impl LockGuard<Ours, kind::Lock> for Known {}
impl LockGuard<Ours, kind::Permit> for Other {}
impl Blocking<method::sync_all, Theirs> for Disk {}
impl TaskHandle<Ours> for Job {}
impl TracksTasks<Theirs> for Pool {}
impl OutcomeMatters<Ours, outcome::Unsent> for Unsent {}
impl UnboundedChannel<Ours> for Inbox {}
impl DropSafe<method::recv, Ours> for Queue {}
impl DropUnsafe<method::next, Theirs, lost::message> for Queue {}
impl CancelSafe<Ours> for Ticket {}
impl GivesBack<Ours> for Item {}
