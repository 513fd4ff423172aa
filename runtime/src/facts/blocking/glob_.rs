//! glob's iterator, which reads directories as it goes.

use super::blocks;
use glob::Paths;

blocks! {
    {} Paths => spawn_blocking: next;
}
