//! The course: its lessons in their order, a folder each in `lessons/`.
//!
//! A lesson is a small program. `main.rs` is the world around it, with what is recorded; `broken.rs` is the service with
//! the bug, `mended.rs` the same without it; `lesson.md` says which lint finds the bug, what the two runs have to show, and
//! the words of the lesson.

use crate::claims::Claims;

/// A lesson.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// The name of its folder, without the number.
    pub name: &'static str,
    /// Its place in the course, from 1.
    pub number: usize,
    /// The part of the course that it belongs to.
    pub chapter: &'static str,
    /// What goes wrong, in a few words.
    pub title: &'static str,
    /// The lint that finds the bug.
    pub lint: &'static str,
    /// What the run of the broken program shows.
    pub broken_shows: Claims,
    /// What that of the mended one shows.
    pub mended_shows: Claims,
    /// What is wrong.
    pub bug: &'static str,
    /// What the compiler says to it, explained.
    pub error: &'static str,
    /// What was changed.
    pub mended: &'static str,
    /// What the two runs show.
    pub runs: &'static str,
    /// The sources.
    pub source: Source,
}

/// The texts of a lesson.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// Its folder.
    pub folder: &'static str,
    /// `lesson.md`.
    pub words: &'static str,
    /// `main.rs`.
    pub main: &'static str,
    /// `broken.rs`.
    pub broken: &'static str,
    /// `mended.rs`.
    pub mended: &'static str,
}

macro_rules! course {
    ($($chapter:literal: $($folder:literal)*;)*) => {
        const COURSE: &[(&str, &[Source])] = &[$(($chapter, &[$(Source {
            folder: $folder,
            words: include_str!(concat!("../lessons/", $folder, "/lesson.md")),
            main: include_str!(concat!("../lessons/", $folder, "/main.rs")),
            broken: include_str!(concat!("../lessons/", $folder, "/broken.rs")),
            mended: include_str!(concat!("../lessons/", $folder, "/mended.rs")),
        },)*]),)*];
    };
}

course! {
    "Blocking":
        "01_blocking_call"
        "02_busy_loop"
        "03_offload";
    "Locks and guards":
        "04_lock_across_await"
        "05_temporaries"
        "06_async_lock_across_await"
        "07_borrow_across_await"
        "08_entered_across_await"
        "09_guard_dropped_at_once"
        "10_self_deadlock";
    "What is forgotten":
        "11_unawaited_future"
        "12_detached_task"
        "13_ignored_outcome";
    "Cancellation":
        "14_value_lost_on_cancel"
        "15_cancel_unsafe_in_timeout"
        "16_timeout";
    "select!":
        "17_cancel_unsafe_in_select"
        "18_cancellable"
        "19_progress_lost_in_select"
        "20_cancel_safety_unknown"
        "21_select_restarts_timer"
        "22_polled_after_completion"
        "23_futurelock";
    "Bounds":
        "24_unbounded_channel"
        "25_unbounded_concurrency"
        "26_bounded"
        "27_bounded_recursion";
    "Shutdown":
        "28_shutdown";
}

/// The lessons, in order.
///
/// # Panics
///
/// When a `lesson.md` is not as it should be: it is part of this program.
pub fn lessons() -> Vec<Lesson> {
    let all = COURSE.iter().flat_map(|(chapter, sources)| sources.iter().map(move |source| (*chapter, *source)));
    all.map(|(chapter, source)| {
        Lesson::read(chapter, source).unwrap_or_else(|| panic!("{}/lesson.md is not as it should be", source.folder))
    })
    .collect()
}

/// The lesson that is meant: by its name, its number, its folder, or a lint that has only this one.
pub fn find(word: &str) -> Option<Lesson> {
    let by = |fits: &dyn Fn(&Lesson) -> bool| lessons().into_iter().find(fits);
    by(&|lesson| lesson.name == word || lesson.source.folder == word || lesson.number.to_string() == word)
        .or_else(|| by(&|lesson| lesson.lint == word))
}

impl Lesson {
    fn read(chapter: &'static str, source: Source) -> Option<Lesson> {
        let (number, name) = source.folder.split_once('_')?;
        let (head, _) = source.words.split_once("\n## ")?;
        let field = |name: &str| head.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(':')?.trim()));
        let section = |name: &str| {
            let mut parts = source.words.split("\n## ").skip(1);
            parts.find_map(|part| Some(part.strip_prefix(name)?.strip_prefix('\n')?.trim()))
        };
        Some(Lesson {
            name,
            number: number.parse().ok()?,
            chapter,
            title: head.lines().next()?.strip_prefix("# ")?,
            lint: field("lint")?,
            broken_shows: Claims::read(field("broken")?)?,
            mended_shows: Claims::read(field("mended")?)?,
            bug: section("The bug")?,
            error: section("The error")?,
            mended: section("Mended")?,
            runs: section("The runs")?,
            source,
        })
    }

    /// The broken service as it is when nobody looks: without the attributes that look for mistakes, and with the lint
    /// allowed where an attribute does its work and looks as well. Lines stay where they are.
    pub fn unchecked(&self) -> String {
        let line = |line: &str| {
            if looks(line) {
                "\n".to_owned()
            } else if rewrites(line) {
                format!("{line} #[async_hygiene::allow({})]\n", self.lint)
            } else {
                format!("{line}\n")
            }
        };
        self.source.broken.lines().map(line).collect()
    }

    /// What an edit of the broken service may not do away with: the attributes that look for mistakes.
    ///
    /// # Errors
    ///
    /// When it does, or when it allows a lint.
    pub fn still_looks(&self, edited: &str) -> Result<(), String> {
        let silences = |line: &str| {
            ["allow", "expect", "warn"].iter().any(|level| line.contains(&format!("async_hygiene::{level}(")))
        };
        let own = self.source.broken;
        for line in own.lines().filter(|line| looks(line) && !silences(line)) {
            let head = line.trim().trim_end_matches(']').split('(').next().unwrap_or_default();
            let count = |text: &str| text.lines().filter(|line| line.trim().starts_with(head)).count();
            if count(edited) < count(own) {
                return Err(format!("`{}` has to stay", line.trim()));
            }
        }
        match edited.lines().find(|line| silences(line) && !own.lines().any(|own| own.trim() == line.trim())) {
            Some(line) => Err(format!("`{}` silences the lint, the bug stays", line.trim())),
            None => Ok(()),
        }
    }
}

/// Whether a line is an attribute that looks for mistakes and changes nothing.
fn looks(line: &str) -> bool {
    const LOOK: [&str; 5] =
        ["#[hygiene", "#[async_hygiene::", "#[no_blocking", "#[no_lock_across_await", "#[cancel_safe"];
    LOOK.iter().any(|head| line.trim_start().starts_with(head))
}

/// Whether a line is an attribute that makes another function of a function.
fn rewrites(line: &str) -> bool {
    ["#[bounded", "#[cancellable", "#[timeout"].iter().any(|head| line.trim_start().starts_with(head))
}
