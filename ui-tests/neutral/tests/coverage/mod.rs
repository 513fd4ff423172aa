//! What a coverage report says of each line.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use llvm_profparser::{CoverageMapping, SourceLocation, parse};

use crate::support::{Twin, Workspace};

/// `file:line count` for each line that can be executed, and the regions.
pub fn lines(workspace: &Workspace, twin: Twin, edition: &str) -> Vec<String> {
    let program = workspace.program(twin, edition, "covered", &["-Cinstrument-coverage"]);
    let raw = program.with_extension("profraw");
    if raw.exists() {
        fs::remove_file(&raw).expect("an old profile");
    }
    let output = Command::new(&program).env("LLVM_PROFILE_FILE", &raw).output().expect("a program");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let profile = parse(&raw).expect("a profile");
    let report = CoverageMapping::new(&[program], &profile, false).and_then(|m| m.generate_report()).expect("a report");
    let mut out = Vec::new();
    for (path, result) in &report.files {
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        if !path.to_string_lossy().contains(&twin.package(edition)) || name == "main.rs" {
            continue;
        }
        for (line, count) in counts(&result.hits) {
            out.push(format!("line {name}:{line} {count}"));
        }
    }
    out
}

/// As `llvm-cov` counts: the most of the regions that begin in a line, or else that of the innermost one round it.
fn counts(regions: &BTreeMap<SourceLocation, usize>) -> BTreeMap<usize, usize> {
    let lines: BTreeSet<usize> = regions.keys().flat_map(|r| r.line_start..=r.line_end).collect();
    let of = |line: usize| {
        let starts = regions.iter().filter(|(r, _)| r.line_start == line).map(|(_, count)| *count).max();
        let round = || {
            let round = regions.iter().filter(|(r, _)| (r.line_start..=r.line_end).contains(&line));
            round.max_by_key(|(r, _)| (r.line_start, r.column_start)).map(|(_, count)| *count)
        };
        starts.or_else(round).unwrap_or(0)
    };
    lines.into_iter().map(|line| (line, of(line))).collect()
}
