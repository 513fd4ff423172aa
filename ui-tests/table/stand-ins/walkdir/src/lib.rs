//! What the table names of `walkdir`.

pub struct WalkDir;

impl WalkDir {
    pub fn into_iter(&self) {}
}

pub struct IntoIter;

impl IntoIter {
    pub fn next(&self) {}
}
