//! What the table names of `sysinfo`.

pub struct System;

impl System {
    pub fn new_all() {}
    pub fn refresh_all(&self) {}
}
