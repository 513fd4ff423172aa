//! What the table names of `argon2`.

pub struct Argon2;

impl Argon2 {
    pub fn hash_password<A, B>(&self, _: A, _: B) {}
    pub fn hash_password_into<A, B, C>(&self, _: A, _: B, _: C) {}
    pub fn verify_password<A, B>(&self, _: A, _: B) {}
}
