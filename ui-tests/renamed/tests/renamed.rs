//! Under another name.
#![allow(missing_docs)]

use hyg as ours;

mod all;
