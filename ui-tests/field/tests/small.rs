//! The field test of one small program. All the others: `cargo run --release -p field-test`.

use std::path::Path;
use std::process::Command;

#[test]
fn mini_redis() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mini-redis");
    let mut field_test = Command::new(env!("CARGO_BIN_EXE_field-test"));
    field_test.args(["--locked", "--crate", "mini-redis", "--steps", "check,test,sizes", "--scratch"]).arg(scratch);
    let output = field_test.output().expect("the program of this package");
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    println!("{stdout}\n{stderr}");
    assert!(output.status.success(), "something is not as it was");
    // And something was compared.
    let row = stdout.lines().find(|line| line.starts_with("| mini-redis |")).expect("its row");
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    assert_eq!(cells[6], "13 targets", "{row}");
    let passed: Vec<usize> = cells[8].split(" / ").filter_map(|count| count.parse().ok()).collect();
    assert!(passed.len() == 2 && passed[0] == passed[1] && passed[0] == 13, "{row}");
    assert!(cells[9].contains("detached_task"), "{row}");
    assert!(
        cells[10].split(':').next().and_then(|count| count.parse::<usize>().ok()).is_some_and(|n| n >= 100),
        "{row}"
    );
}
