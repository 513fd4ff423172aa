//! What a pipeline that was stopped has not delivered, and how it outlives the process.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use async_hygiene::offload;

use crate::job::{Done, Job};

/// What was produced and not delivered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// How many jobs have been taken out of the source, in all: so many are to be skipped when it is opened again.
    pub produced: u64,
    /// Not done.
    pub jobs: Vec<Job>,
    /// Done, and not delivered.
    pub done: Vec<Done>,
}

impl Left {
    /// As text, a line each.
    pub fn to_text(&self) -> String {
        let head = format!("produced {}\n", self.produced);
        let jobs = self.jobs.iter().map(|Job { number, text }| format!("job {number} {text}\n"));
        let done = self.done.iter().map(|Done { number, text }| format!("done {number} {text}\n"));
        [head].into_iter().chain(jobs).chain(done).collect()
    }

    /// Out of that text; `None` where it is another one.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut left = Left::default();
        for line in text.lines() {
            let (kind, rest) = line.split_once(' ')?;
            let (number, text) = rest.split_once(' ').unwrap_or((rest, ""));
            let (number, text) = (number.parse().ok()?, text.to_owned());
            match kind {
                "produced" => left.produced = number,
                "job" => left.jobs.push(Job { number, text }),
                "done" => left.done.push(Done { number, text }),
                _ => return None,
            }
        }
        Some(left)
    }

    /// Writes the journal at `path`: there is the whole of it, or the one before.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    ///
    /// # Cancel safety
    ///
    /// Dropped, the journal is written all the same.
    #[offload]
    pub fn save(self, path: PathBuf) -> io::Result<()> {
        let new = path.with_extension("new");
        let mut file = File::create(&new)?;
        file.write_all(self.to_text().as_bytes())?;
        file.sync_all()?;
        fs::rename(new, path)
    }

    /// Reads the journal at `path`. Where there is none, nothing is left. Blocks the thread: it is for the time before there are tasks.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is none.
    pub fn load(path: &Path) -> io::Result<Self> {
        match fs::read_to_string(path) {
            Ok(text) => Left::from_text(&text).ok_or_else(|| io::ErrorKind::InvalidData.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Left::default()),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Done, Job, Left};

    #[test]
    fn text_and_back() {
        let job = |number, text: &str| Job { number, text: text.to_owned() };
        let done = vec![Done { number: 7, text: "SEVEN  AND SPACES ".to_owned() }];
        let left = Left { produced: 9, jobs: vec![job(8, ""), job(9, "nine")], done };
        assert_eq!(Left::from_text(&left.to_text()), Some(left));
        assert_eq!(Left::from_text("produced 1\njob"), None);
        assert_eq!(Left::from_text("produced 1\nfish 1 2"), None);
    }
}
