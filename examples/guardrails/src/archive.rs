//! Readings on disk.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use async_hygiene::facts::{Blocking, method};

/// Readings on disk, one a line.
#[derive(Debug)]
pub struct Archive {
    path: PathBuf,
    file: File,
}

// With nothing said in its place, the way out is the blocking pool: `async_hygiene::offload`.
impl Blocking<method::query> for Archive {}
impl Blocking<method::insert> for Archive {}

impl Archive {
    /// Opens the archive at `path`, or begins one. Blocks the thread, as everything here does.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::options().append(true).create(true).open(path)?;
        Ok(Archive { path: path.to_owned(), file })
    }

    /// Adds a reading. Blocks the thread until it is on the disk.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn insert(&mut self, reading: f64) -> io::Result<()> {
        writeln!(self.file, "{reading}")?;
        self.file.sync_data()
    }

    /// The readings from `least` up, in the order in which they came. Blocks the thread.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or has something else in it.
    pub fn query(&self, least: f64) -> io::Result<Vec<f64>> {
        let text = fs::read_to_string(&self.path)?;
        let readings: Result<Vec<f64>, _> = text.lines().map(str::parse).collect();
        let mut readings = readings.map_err(io::Error::other)?;
        readings.retain(|&reading| reading >= least);
        Ok(readings)
    }
}
