//! Calls of functions that block move to the pool: borrowed arguments, `?`, in a macro, in a match, of a helper, in order.
use std::path::Path;
use std::sync::Mutex;
use std::thread::{self, ThreadId};
use std::{fs, io};

use async_hygiene::no_blocking;

static ORDER: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

fn note(what: &'static str) -> &'static str {
    ORDER.lock().unwrap().push(what);
    what
}

/// Which thread reads.
fn reader(path: &Path) -> io::Result<(ThreadId, String)> {
    Ok((thread::current().id(), fs::read_to_string(path)?))
}

#[no_blocking(offload)]
async fn sizes(dir: &Path, name: String) -> io::Result<(ThreadId, Vec<u64>)> {
    let file = dir.join(&name);
    fs::write(&file, b"twelve bytes")?;
    let text = match fs::read_to_string(&file) {
        Ok(text) if !text.is_empty() => text,
        Ok(_) => String::new(),
        Err(error) => return Err(error),
    };
    let shown = format!("{}", fs::metadata(&file)?.len());
    let (thread, again) = reader(&file)?;
    let copied = fs::copy(note_path(&file, "from"), note_path(&dir.join("copy"), "to"))?;
    Ok((thread, vec![text.len() as u64, shown.parse().unwrap(), again.len() as u64, copied]))
}

fn note_path(path: &Path, what: &'static str) -> std::path::PathBuf {
    note(what);
    path.to_owned()
}

#[no_blocking(offload)]
async fn missing(dir: &Path) -> io::Result<String> {
    let text = fs::read_to_string(dir.join("nothing here"))?;
    unreachable!("{text}")
}

/// What is allowed stays where it is.
#[no_blocking(offload)]
async fn stays(dir: &Path) -> ThreadId {
    #[async_hygiene::allow(blocking_call, reason = "the file is in memory")]
    let (thread, _) = reader(&dir.join("copy")).unwrap();
    thread
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let dir = std::env::temp_dir().join(format!("no-blocking-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    let here = thread::current().id();
    let (thread, sizes) = sizes(&dir, "file".to_owned()).await.unwrap();
    assert_ne!(thread, here);
    assert_eq!(sizes, [12; 4]);
    assert_eq!(*ORDER.lock().unwrap(), ["from", "to"]);
    assert_eq!(missing(&dir).await.unwrap_err().kind(), io::ErrorKind::NotFound);
    assert_eq!(stays(&dir).await, here);
    fs::remove_dir_all(&dir).unwrap();
}
