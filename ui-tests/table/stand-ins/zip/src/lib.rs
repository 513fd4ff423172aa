//! What the table names of `zip`.

pub struct ZipArchive;

impl ZipArchive {
    pub fn extract<A>(&self, _: A) {}
}
