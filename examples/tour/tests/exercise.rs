//! An exercise from its beginning to its end, as one does it at the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tour::lessons::find;

/// A folder that vanishes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path); // of a process that had the same number
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Whether the tour is content, and what it says.
fn tour(folder: &Path, words: &[&str]) -> (bool, String) {
    let tour = Command::new(env!("CARGO_BIN_EXE_tour"))
        .args(words)
        .current_dir(folder)
        .env("COLUMNS", "60")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (tour.status.success(), String::from_utf8(tour.stdout).unwrap())
}

#[test]
fn an_exercise_is_written_mended_and_checked() {
    let folder = Folder::new("exercise");
    let lesson = find("self_deadlock").unwrap();
    let service = folder.0.join("exercise-self_deadlock/src/service.rs");

    let (ok, said) = tour(&folder.0, &["check", "self_deadlock"]);
    assert!(!ok && said.contains("cargo run -- exercise self_deadlock"), "{said}");

    let (ok, said) = tour(&folder.0, &["exercise", "self_deadlock"]);
    assert!(ok && said.contains("cargo run -- check self_deadlock"), "{said}");
    assert_eq!(fs::read_to_string(&service).unwrap(), lesson.source.broken);
    let (ok, said) = tour(&folder.0, &["exercise", "self_deadlock"]);
    assert!(!ok && said.contains("nothing was written"), "{said}");

    // Nothing is mended: the compiler says so, with the place in the learner's file.
    let (ok, said) = tour(&folder.0, &["check", "self_deadlock"]);
    assert!(!ok && said.contains("--> src/service.rs:") && said.contains("`self_deadlock` still finds"), "{said}");

    // Nothing is left for the lint to find, and nothing works.
    let (before, _) = lesson.source.mended.split_once("let mut jobs").unwrap();
    let hidden = format!("{before}std::future::pending::<()>().await;\n        has_room(&[job])\n    }}\n}}\n");
    fs::write(&service, hidden).unwrap();
    let (ok, said) = tour(&folder.0, &["check", "self_deadlock"]);
    assert!(!ok && said.contains("it compiles, but `end = done` does not hold: it is stuck"), "{said}");

    // What was done to the world around does not count.
    fs::write(folder.0.join("exercise-self_deadlock/src/main.rs"), "fn main() {}").unwrap();
    fs::write(&service, lesson.source.mended).unwrap();
    let (ok, said) = tour(&folder.0, &["check", "self_deadlock", "exercise-self_deadlock"]);
    assert!(ok && said.contains("Mended:"), "{said}");
    assert!(
        said.is_ascii() && !said.contains('\x1b'),
        "no colours without a terminal, and ASCII in this locale: {said}"
    );
    let too_wide = said.lines().find(|line| line.len() > 60 && !line.contains("Mended:"));
    assert_eq!(too_wide, None);
}

#[test]
fn what_makes_no_sense_is_told() {
    let folder = Folder::new("nonsense");
    let (ok, said) = tour(&folder.0, &["nonsense"]);
    assert!(!ok && said.contains("There is no lesson `nonsense`"), "{said}");
    let (ok, said) = tour(&folder.0, &["exercise", "1", "a", "b"]);
    assert!(!ok && said.contains("cargo run -- check LESSON"), "{said}");
    let (ok, said) = tour(&folder.0, &["--help"]);
    assert!(ok && said.contains("cargo run -- check LESSON"), "{said}");
    let (ok, said) = tour(&folder.0, &["list"]);
    assert!(ok && said.contains("Blocking\n   1  blocking_call") && said.contains("28  shutdown"), "{said}");
}
