//! What the table names of `rpassword`.

pub fn read_password() {}
