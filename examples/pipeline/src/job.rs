//! What goes through the pipeline.

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its number: no two have the same.
    pub number: u64,
    /// What to work on. One line.
    pub text: String,
}

/// Something that is done, and is to be delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The number of the job.
    pub number: u64,
    /// What came of it. One line.
    pub text: String,
}
