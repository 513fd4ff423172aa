//! walkdir's iterators, which read directories as they go.

use super::blocks;
use walkdir::{FilterEntry, IntoIter, WalkDir};

blocks! {
    {} WalkDir => spawn_blocking: into_iter;
    {} IntoIter => spawn_blocking: next;
    {I, P} FilterEntry<I, P> => spawn_blocking: next;
}
