//! rayon's pool. What iterates in parallel is known by the name of the method that begins it.

use super::blocks;
use rayon::ThreadPool;

blocks! {
    {} ThreadPool => rayon_spawn: install join scope broadcast;
}
