//! A sample of what the command walks over: this workspace, and some files of every crate in the lock file.

use std::path::{Path, PathBuf};

use engine_walk::walk;

/// One of so many files is in the sample.
const ONE_OF: usize = 900;

#[test]
fn every_item_comes_out_again() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace");
    let folders: Vec<PathBuf> =
        walk::locked().expect("cargo metadata").into_iter().filter(|f| !f.starts_with(&root)).collect();
    let own = ["macros", "runtime/src", "examples"].map(|folder| root.join(folder));
    let mut paths = walk::sources(&own);
    // Which ones hangs on the list, not on chance; small files come first to mind, so each is as likely.
    paths = paths.into_iter().step_by(20).collect();
    paths.extend(walk::sources(&folders).into_iter().step_by(ONE_OF));
    let report = walk::walk(&paths);
    assert!(report.failures.is_empty(), "{}", report.failures.join("\n"));
    // Where the crates are not at hand there is at least this workspace.
    assert!(report.items > 50 && report.expansions > 500, "{} items, {} expansions", report.items, report.expansions);
}
