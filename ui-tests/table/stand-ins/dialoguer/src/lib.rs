//! What the table names of `dialoguer`.

pub struct Input;

impl Input {
    pub fn interact(&self) {}
    pub fn interact_text(&self) {}
}

pub struct Confirm;

impl Confirm {
    pub fn interact(&self) {}
}

pub struct Select;

impl Select {
    pub fn interact(&self) {}
}
