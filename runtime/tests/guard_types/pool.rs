//! A manager to name r2d2's connection with.

#[derive(Debug)]
pub enum NoConnections {}

impl r2d2::ManageConnection for NoConnections {
    type Connection = ();
    type Error = std::fmt::Error;

    fn connect(&self) -> Result<(), Self::Error> {
        match *self {}
    }
    fn is_valid(&self, _: &mut ()) -> Result<(), Self::Error> {
        match *self {}
    }
    fn has_broken(&self, _: &mut ()) -> bool {
        match *self {}
    }
}
