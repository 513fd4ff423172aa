//! Each lesson says what is so: the compiler finds the bug and nothing else, the mended service is clean, the two runs
//! differ as they should, and an exercise is done when it is mended and not before.

use std::collections::BTreeSet;
use std::fs;
use std::sync::OnceLock;

use timeline::Record;
use tour::exercise;
use tour::lessons::{Lesson, find, lessons};
use tour::play::{clean, finding, programs_of, run, shows};
use tour::programs::{self, Compiled};
use tour::scratch::workspace_dir;

/// A lesson with its three programs compiled, and the records of the broken and the mended one.
struct Built {
    lesson: Lesson,
    programs: [Compiled; 3],
    records: [Result<Record, String>; 2],
}

/// All lessons, compiled in one run of cargo, and run.
fn built() -> &'static [Built] {
    static BUILT: OnceLock<Vec<Built>> = OnceLock::new();
    BUILT.get_or_init(|| {
        let lessons = lessons();
        let unchecked: Vec<String> = lessons.iter().map(Lesson::unchecked).collect();
        let programs: Vec<_> =
            lessons.iter().zip(&unchecked).flat_map(|(lesson, text)| programs_of(lesson, text)).collect();
        let compiled = programs::compile("lessons-test", &programs, false, &mut |_| {}).unwrap();
        let build = |(lesson, three): (Lesson, &[Compiled])| {
            let programs: [Compiled; 3] = three.to_vec().try_into().unwrap();
            let records = [1, 2].map(|index| run(&programs[index]).map_err(|failure| failure.to_string()));
            Built { lesson, programs, records }
        };
        lessons.into_iter().zip(compiled.chunks(3)).map(build).collect()
    })
}

/// Fails with all that went wrong, a lesson each.
fn none_fails(outcomes: impl Iterator<Item = (&'static str, Result<(), String>)>) {
    let wrong: Vec<String> =
        outcomes.filter_map(|(name, outcome)| Some(format!("{name}: {}", outcome.err()?))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_lint_has_a_lesson() {
    let engine = fs::read_to_string(workspace_dir().join("macros/engine/src/lints.rs")).unwrap();
    let (_, table) = engine.split_once("\nlints! {\n").unwrap();
    let (table, _) = table.split_once("\n}").unwrap();
    let known: BTreeSet<&str> = table.lines().map(|line| line.split('"').nth(1).unwrap()).collect();
    assert!(known.len() >= 21, "{known:?}");
    let taught: BTreeSet<&str> = lessons().iter().map(|lesson| lesson.lint).collect();
    assert_eq!(taught, known);
}

#[test]
fn lessons_are_numbered_and_found() {
    let folders = fs::read_dir(workspace_dir().join("examples/tour/lessons")).unwrap();
    let folders: BTreeSet<String> = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let listed: BTreeSet<String> = lessons().iter().map(|lesson| lesson.source.folder.to_owned()).collect();
    assert_eq!(listed, folders);
    for (index, lesson) in lessons().iter().enumerate() {
        assert_eq!(lesson.number, index + 1, "{}", lesson.name);
        for word in [lesson.name, lesson.source.folder, &lesson.number.to_string()] {
            assert_eq!(find(word).unwrap().name, lesson.name);
        }
        assert!(find(lesson.lint).is_some());
        assert!(lesson.title.chars().count() <= 50, "{}", lesson.title);
    }
    assert!(find("nonsense").is_none());
}

#[test]
fn the_compiler_finds_the_bug_and_nothing_else() {
    none_fails(built().iter().map(|Built { lesson, programs: [broken, unchecked, mended], .. }| {
        let outcome = finding(lesson, broken).map(|finding| assert!(!finding.lines.is_empty(), "{}", lesson.name));
        let compiles =
            if unchecked.executable.is_some() { Ok(()) } else { Err(format!("{:#?}", unchecked.diagnostics)) };
        let outcome = outcome.and(clean(mended)).map_err(|failure| failure.to_string()).and(compiles);
        (lesson.name, outcome)
    }));
}

#[test]
fn the_words_speak_of_the_lines_that_the_compiler_shows() {
    none_fails(built().iter().map(|Built { lesson, programs: [broken, ..], .. }| {
        let Ok(finding) = finding(lesson, broken) else { return (lesson.name, Err("no finding".to_owned())) };
        let number =
            |rest: &str| rest.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse::<usize>().ok());
        let spoken: Vec<usize> = lesson.error.split("line ").skip(1).filter_map(number).collect();
        let shown = |line: &usize| finding.lines.contains(line) || finding.rendered.contains(&format!("line {line}"));
        let outcome = match spoken.iter().find(|line| !shown(line)) {
            None if !spoken.is_empty() => Ok(()),
            None => Err("it speaks of no line".to_owned()),
            Some(line) => Err(format!("it speaks of line {line}, and the compiler of {:?}", finding.lines)),
        };
        (lesson.name, outcome)
    }));
}

#[test]
fn the_runs_differ_as_the_lessons_say() {
    none_fails(built().iter().map(|Built { lesson, records, .. }| {
        let outcome = match records {
            [Ok(before), Ok(after)] => shows(lesson, before, after).map_err(|failure| failure.to_string()),
            [Err(why), _] | [_, Err(why)] => Err(why.clone()),
        };
        (lesson.name, outcome)
    }));
}

#[test]
fn what_is_claimed_of_one_run_does_not_hold_for_the_other() {
    none_fails(built().iter().map(|Built { lesson, records, .. }| {
        let [Ok(before), Ok(after)] = records else { return (lesson.name, Err("it does not run".to_owned())) };
        let apart = lesson.mended_shows.hold(before).is_err() && lesson.broken_shows.hold(after).is_err();
        (lesson.name, if apart { Ok(()) } else { Err("the claims hold for both".to_owned()) })
    }));
}

#[test]
fn an_exercise_is_done_when_it_is_mended() {
    none_fails(built().iter().map(|Built { lesson, programs: [_, _, mended], .. }| {
        let verdict = exercise::judge(lesson, lesson.source.mended, mended, &mut |_| {}).verdict;
        (lesson.name, verdict.map_err(|failure| failure.to_string()))
    }));
}

#[test]
fn an_exercise_is_not_done_before() {
    none_fails(built().iter().map(|Built { lesson, programs: [broken, unchecked, _], .. }| {
        let judge = |edited: &str, compiled| {
            exercise::judge(lesson, edited, compiled, &mut |_| {}).verdict.err().map(|why| why.to_string())
        };
        // As it was; with the attribute gone; with the lint allowed.
        let found = Some(format!("Not yet: `{}` still finds something.", lesson.lint));
        let as_it_was = judge(lesson.source.broken, broken) == found;
        let gone = judge(&lesson.unchecked(), unchecked).is_some_and(|why| why.contains("has to stay"));
        let allowed = format!("#[async_hygiene::allow({})]\n{}", lesson.lint, lesson.source.broken);
        let allowed = judge(&allowed, unchecked).is_some_and(|why| why.contains("silences the lint"));
        // Whatever the compiler thinks of it, it has to do what it should.
        let content = Compiled { diagnostics: Vec::new(), ..unchecked.clone() };
        let does_not = judge(lesson.source.broken, &content).is_some_and(|why| why.contains("it compiles, but"));
        let all = [as_it_was, gone, allowed, does_not];
        (lesson.name, if all == [true; 4] { Ok(()) } else { Err(format!("{all:?}")) })
    }));
}
