//! Why something ends early.

use std::fmt;
use std::io;

use crate::bank::LINT;
use crate::traffic::Trouble;

/// Why a tour, a lesson or a check ends early.
#[derive(Debug)]
pub enum Failure {
    /// The compiler sees nothing wrong with the broken service.
    Accepted,
    /// The compiler rejects it, but for another reason.
    OtherError,
    /// The compiler, or a program, cannot be started.
    Io(io::Error),
    /// The mended service did not do as it should.
    Traffic(Trouble),
    /// A lesson did not show what it is there for.
    Lesson(String),
    /// An exercise is not done yet.
    Exercise(String),
    /// The command line makes no sense.
    Usage(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Accepted => {
                f.write_str("The tour stops here: the compiler accepted the broken service; it must not.")
            }
            Failure::OtherError => {
                write!(f, "The tour stops here: the broken service failed to compile, but not because of `{LINT}`.")
            }
            Failure::Io(error) => write!(f, "This stops here: {error}."),
            Failure::Traffic(trouble) => write!(f, "The tour stops here: {trouble}."),
            Failure::Lesson(what) => write!(f, "This lesson went wrong: {what}."),
            Failure::Exercise(what) => write!(f, "Not yet: {what}."),
            Failure::Usage(what) => f.write_str(what),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Failure::Traffic(trouble)
    }
}
