//! What the table names of `inquire`.

pub struct Text;

impl Text {
    pub fn prompt(&self) {}
}

pub struct Select;

impl Select {
    pub fn prompt(&self) {}
}
