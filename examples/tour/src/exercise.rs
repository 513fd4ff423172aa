//! Exercises: the broken service in a package of its own, and a look at what became of it.

use std::fs;
use std::path::{Path, PathBuf};

use timeline::{Style, draw};

use crate::failure::Failure;
use crate::lessons::Lesson;
use crate::programs::{self, Compiled, Program, manifest};
use crate::scratch::{self, in_manifest};
use crate::screen::Screen;

/// The file to mend.
const SERVICE: &str = "src/service.rs";

/// Where an exercise stands when nobody says where.
pub fn default_folder(lesson: &Lesson) -> PathBuf {
    PathBuf::from(format!("exercise-{}", lesson.name))
}

/// Writes the exercise of a lesson.
///
/// # Errors
///
/// When there is something already, or it cannot be written.
pub fn write(lesson: &Lesson, folder: &Path, screen: &Screen) -> Result<(), Failure> {
    if folder.join(SERVICE).exists() || folder.join("Cargo.toml").exists() {
        return Err(Failure::Usage(format!(
            "There is a package in {} already; nothing was written.",
            folder.display()
        )));
    }
    let place = if folder == default_folder(lesson) { String::new() } else { format!(" {}", folder.display()) };
    let check = format!("cargo run -- check {}{place}", lesson.name);
    let task = format!(
        "# {}\n\n{}\n\nMend `{SERVICE}`. `cargo check` in this folder tells what the compiler finds, `cargo run` shows what happens.\n\
        `{check}`, where you have made the exercise, says whether it is done.\n",
        lesson.title, lesson.bug
    );
    let target = format!(
        "[build]\ntarget-dir = \"{}\" # what is compiled there already is used\n",
        in_manifest(&scratch::target_dir())
    );
    let manifest = manifest("exercise", "");
    let files = [
        ("Cargo.toml", &*manifest),
        (".cargo/config.toml", &target),
        ("TASK.md", &task),
        (SERVICE, lesson.source.broken),
        ("src/main.rs", lesson.source.main),
    ];
    scratch::write_package(folder, &files)?;

    screen.banner(&format!("Exercise: {}", lesson.title));
    screen.prose(lesson.bug);
    screen.gap();
    let folder = folder.display();
    screen.say(&format!("Mend      {folder}/{SERVICE}; src/main.rs is the world around it, and stays as it is"));
    screen.say(&format!("Look      cd {folder}; cargo check; cargo run"));
    screen.say(&format!("Done?     {check}"));
    screen.say(&format!("Compare   cargo run -- {}", lesson.name));
    Ok(())
}

/// Looks at an exercise: with the compiler, and by running it.
///
/// # Errors
///
/// When it is not there, and when it is not mended.
pub fn check(lesson: &Lesson, folder: &Path, screen: &Screen) -> Result<(), Failure> {
    let file = folder.join(SERVICE);
    let edited = fs::read_to_string(&file).map_err(|error| {
        let first = format!("cargo run -- exercise {}", lesson.name);
        Failure::Usage(format!("{} cannot be read: {error}. An exercise begins with:  {first}", file.display()))
    })?;
    screen.banner(&format!("Check: {}", lesson.title));
    // In the world as it was written, whatever became of that in the folder.
    let program = Program { folder: "src", file: "service.rs", service: &edited, main: lesson.source.main };
    let compiled = programs::compile("check", &[program], screen.colour(), &mut |line| {
        if !line.contains(" check v0.0.0") {
            screen.raw(line); // the first time
        }
    })?;
    let ran = judge(lesson, &edited, &compiled[0], &mut |diagnostic| screen.raw(diagnostic.trim_end()));
    if let Some(record) = &ran.record {
        screen.raw(&draw(record, &Style { colour: screen.colour(), ..Style::of_stdout() }));
    }
    screen.gap();
    ran.verdict?;
    screen.success("Mended: the compiler is content, and it does what it should.");
    Ok(())
}

/// What is thought of an edited service.
#[derive(Debug)]
pub struct Judged {
    /// What it did, if it came to that.
    pub record: Option<timeline::Record>,
    /// Whether it is mended, and if not, why.
    pub verdict: Result<(), Failure>,
}

/// Judges an edited service: the attributes are still there, the compiler has nothing to say, and it does what it should.
pub fn judge(lesson: &Lesson, edited: &str, compiled: &Compiled, print: &mut dyn FnMut(&str)) -> Judged {
    let not_yet = |what: String| Judged { record: None, verdict: Err(Failure::Exercise(what)) };
    if let Err(what) = lesson.still_looks(edited) {
        return not_yet(what);
    }
    if !compiled.diagnostics.is_empty() {
        compiled.diagnostics.iter().for_each(|diagnostic| print(&diagnostic.rendered));
        let found: Vec<&str> = compiled.diagnostics.iter().filter_map(|diagnostic| diagnostic.lint()).collect();
        return not_yet(match found[..] {
            [] => "the compiler is not content".to_owned(),
            [lint, ..] => format!("`{lint}` still finds something"),
        });
    }
    let Some(executable) = &compiled.executable else { return not_yet("there is nothing to run".to_owned()) };
    match programs::run(executable) {
        Err(error) => Judged { record: None, verdict: Err(Failure::Io(error)) },
        Ok(ran) => {
            let verdict = lesson.mended_shows.hold(&ran.record);
            let verdict = verdict.map_err(|what| Failure::Exercise(format!("it compiles, but {what}")));
            Judged { record: Some(ran.record), verdict }
        }
    }
}
