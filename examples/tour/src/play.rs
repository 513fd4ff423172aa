//! Plays a lesson: the bug, the compiler's word on it, the mended service, and both of them running.

use timeline::{Record, Style, draw};

use crate::claims;
use crate::failure::Failure;
use crate::lessons::{Lesson, lessons};
use crate::programs::{self, Compiled, Diagnostic, Program};
use crate::screen::Screen;

/// The names of the three programs of a lesson.
const BROKEN: &str = "broken.rs";
const UNCHECKED: &str = "unchecked.rs";
const MENDED: &str = "mended.rs";

/// Shows a lesson.
///
/// # Errors
///
/// When the compiler does not find the bug, finds one in the mended service, or the runs do not show what they should.
pub fn play(lesson: &Lesson, screen: &Screen) -> Result<(), Failure> {
    screen.banner(&format!("{}. {}", lesson.number, lesson.title));
    screen.say(&format!("{}: lint `{}`, lessons/{}", lesson.chapter, lesson.lint, lesson.source.folder));

    let unchecked = lesson.unchecked();
    let programs = programs_of(lesson, &unchecked);
    // What the lessons use is compiled the first time, which takes a moment.
    let own = " lesson v0.0.0";
    let compiled = programs::compile("lesson", &programs, screen.colour(), &mut |line| {
        if !line.contains(own) {
            screen.raw(line);
        }
    })?;
    let [broken, unchecked, mended] = &compiled[..] else {
        return Err(Failure::Lesson("a program is missing".to_owned()));
    };

    screen.title("The bug");
    screen.prose(lesson.bug);
    screen.gap();
    let finding = finding(lesson, broken)?;
    screen.marked(&marks(lesson.source.broken, |number, _| finding.lines.contains(&number).then_some('>')));

    screen.title("The compiler");
    screen.command("cargo build");
    screen.raw(finding.rendered.trim_end());
    screen.gap();
    screen.prose(lesson.error);

    screen.title("Mended");
    screen.prose(lesson.mended);
    screen.gap();
    let old: Vec<&str> = lesson.source.broken.lines().collect();
    screen.marked(&marks(lesson.source.mended, |_, line| (!line.is_empty() && !old.contains(&line)).then_some('+')));
    clean(mended)?;

    screen.title("Both of them running");
    screen.prose("The broken one compiles where nobody looks: without the attribute, or with the lint allowed.");
    let (before, after) = (run(unchecked)?, run(mended)?);
    if before.paused {
        screen
            .prose("Time is that of tokio's paused clock, which jumps from timer to timer: it is the same everywhere.");
    }
    let style = Style { colour: screen.colour(), length: Some(before.length.max(after.length)), ..Style::of_stdout() };
    for (name, record) in [("Broken", &before), ("Mended", &after)] {
        screen.gap();
        screen.heading(name);
        screen.raw(&draw(record, &style));
    }
    screen.gap();
    facts(lesson, &before, &after, screen);
    screen.gap();
    screen.prose(lesson.runs);
    shows(lesson, &before, &after)?;

    screen.gap();
    screen.say(&format!("Mend it yourself:  cargo run -- exercise {}", lesson.name));
    if let Some(next) = lessons().get(lesson.number) {
        screen.say(&format!("The next lesson:   cargo run -- {}", next.name));
    }
    Ok(())
}

/// What a lesson compiles: the broken service, the same with nobody looking, and the mended one.
pub fn programs_of<'a>(lesson: &Lesson, unchecked: &'a str) -> [Program<'a>; 3] {
    let program = |file, service| Program { folder: lesson.name, file, service, main: lesson.source.main };
    [program(BROKEN, lesson.source.broken), program(UNCHECKED, unchecked), program(MENDED, lesson.source.mended)]
}

/// What the compiler has found in the broken service: one thing, by the lint of the lesson.
///
/// # Errors
///
/// When it has found nothing, something else, or more.
pub fn finding<'a>(lesson: &Lesson, broken: &'a Compiled) -> Result<&'a Diagnostic, Failure> {
    match &broken.diagnostics[..] {
        [finding] if finding.lint() == Some(lesson.lint) => Ok(finding),
        [] => Err(Failure::Lesson("the compiler finds nothing in the broken service".to_owned())),
        others => {
            let all: Vec<&str> = others.iter().map(|other| other.rendered.as_str()).collect();
            Err(Failure::Lesson(format!("the compiler says something else:\n{}", all.join("\n"))))
        }
    }
}

/// Nothing is left to be said about the mended service.
///
/// # Errors
///
/// When something is.
pub fn clean(mended: &Compiled) -> Result<(), Failure> {
    match mended.diagnostics.first() {
        None => Ok(()),
        Some(left) => {
            Err(Failure::Lesson(format!("the compiler is not content with the mended service:\n{}", left.rendered)))
        }
    }
}

/// The record of a program that has compiled.
///
/// # Errors
///
/// When it has not, or cannot run.
pub fn run(compiled: &Compiled) -> Result<Record, Failure> {
    let Some(executable) = &compiled.executable else {
        let why = compiled.diagnostics.iter().map(|one| one.rendered.as_str()).collect::<Vec<_>>().join("\n");
        return Err(Failure::Lesson(format!("there is nothing to run:\n{why}")));
    };
    Ok(programs::run(executable)?.record)
}

/// The two runs differ as the lesson says.
///
/// # Errors
///
/// When they do not.
pub fn shows(lesson: &Lesson, before: &Record, after: &Record) -> Result<(), Failure> {
    let broken = lesson.broken_shows.hold(before).map_err(|what| format!("in the broken run {what}"));
    let mended = lesson.mended_shows.hold(after).map_err(|what| format!("in the mended run {what}"));
    broken.and(mended).map_err(Failure::Lesson)
}

fn facts(lesson: &Lesson, before: &Record, after: &Record, screen: &Screen) {
    let mut names: Vec<&str> = lesson.broken_shows.names().chain(lesson.mended_shows.names()).collect();
    let mut seen = Vec::new();
    names.retain(|name| {
        !seen.contains(name) && {
            seen.push(name);
            true
        }
    });
    screen.raw(&format!("  {:<28} {:<12} {}", "", "broken", "mended"));
    for name in names {
        let (before, after) = (claims::value(before, name), claims::value(after, name));
        let name = if name == "end" { "how it ends" } else { name };
        screen.raw(&format!("  {name:<28} {before:<12} {after}"));
    }
}

/// Lines with their numbers, and a sign at some of them.
fn marks(source: &str, sign: impl Fn(usize, &str) -> Option<char>) -> Vec<(usize, Option<char>, &str)> {
    source.lines().enumerate().map(|(index, line)| (index + 1, sign(index + 1, line), line)).collect()
}
