//! The tour and the course: `cargo run` in the workspace, `cargo run -- --help`.

use std::path::PathBuf;
use std::process::ExitCode;

use tour::failure::Failure;
use tour::lessons::{self, Lesson, lessons};
use tour::screen::Screen;
use tour::{bank, exercise, play};

const HELP: &str = "\
cargo run                             the lessons, then the tour of the bank
cargo run -- LESSON                   plays a lesson: by its name, its number, or the name of a lint
cargo run -- all                      plays all of them
cargo run -- exercise LESSON [DIR]    writes the broken service of a lesson to DIR, for you to mend
cargo run -- check LESSON [DIR]       lets the compiler look at your edit, and runs it
cargo run -- list                     the lessons
cargo run -- bank                     the tour of the bank

DIR is exercise-LESSON in the current directory if you do not say. Drawings are as wide as COLUMNS says, or 80;
NO_COLOR turns colours off; where the locale is not one of UTF-8 they are drawn in ASCII.";

fn main() -> ExitCode {
    let screen = Screen::of_stdout();
    let words: Vec<String> = std::env::args().skip(1).collect();
    match act(&words.iter().map(String::as_str).collect::<Vec<_>>(), &screen) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            screen.failure(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

fn act(words: &[&str], screen: &Screen) -> Result<(), Failure> {
    match *words {
        [] => {
            screen.banner("async-hygiene: async mistakes that do not compile");
            list(screen);
            bank::tour(screen)?;
            screen.say("The first lesson:  cargo run -- 1, all of them:  cargo run -- list");
            Ok(())
        }
        ["-h" | "--help" | "help"] => {
            screen.raw(HELP);
            Ok(())
        }
        ["list"] => {
            list(screen);
            Ok(())
        }
        ["bank"] => bank::tour(screen),
        ["all"] => {
            bank::tour(screen)?;
            lessons().iter().try_for_each(|lesson| play::play(lesson, screen))
        }
        ["exercise", name] => with(name, None, |lesson, folder| exercise::write(lesson, &folder, screen)),
        ["exercise", name, folder] => {
            with(name, Some(folder), |lesson, folder| exercise::write(lesson, &folder, screen))
        }
        ["check", name] => with(name, None, |lesson, folder| exercise::check(lesson, &folder, screen)),
        ["check", name, folder] => with(name, Some(folder), |lesson, folder| exercise::check(lesson, &folder, screen)),
        [name] => play::play(&find(name)?, screen),
        _ => Err(Failure::Usage(HELP.to_owned())),
    }
}

fn with(
    name: &str,
    folder: Option<&str>,
    act: impl FnOnce(&Lesson, PathBuf) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let lesson = find(name)?;
    let folder = folder.map_or_else(|| exercise::default_folder(&lesson), PathBuf::from);
    act(&lesson, folder)
}

fn find(name: &str) -> Result<Lesson, Failure> {
    lessons::find(name).ok_or_else(|| Failure::Usage(format!("There is no lesson `{name}`. See:  cargo run -- list")))
}

fn list(screen: &Screen) {
    let mut chapter = "";
    for lesson in lessons() {
        if lesson.chapter != chapter {
            chapter = lesson.chapter;
            screen.gap();
            screen.heading(chapter);
        }
        screen.raw(&format!("{:>4}  {:<26} {}", lesson.number, lesson.name, lesson.title));
    }
    screen.gap();
    screen.say("Play one:  cargo run -- NAME, mend one:  cargo run -- exercise NAME");
}
