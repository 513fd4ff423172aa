//! The layouts that are read out of the dumps are what `-Zprint-type-sizes` prints.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use oracle::layout;

const SOURCE: &str = r#"
pub struct Loud(u8);
impl Drop for Loud { fn drop(&mut self) {} }
impl Loud { fn number(&self) -> u8 { self.0 } }
pub async fn ready<T>(value: T) -> T { value }

pub async fn plain() {
    let first = Loud(1);
    ready(1).await;
    let second = Loud(2);
    ready(2).await;
    drop(second);
    ready(first.number()).await;
}

pub async fn temporaries(mut given: Loud) -> u8 {
    match Loud(3).number() { 3 => ready(1).await, _ => 2 };
    given.0 = ready(2).await;
    (Loud(4), ready(3).await).1
}

pub async fn generic<T: Clone>(value: T) -> (T, T) {
    let copy = value.clone();
    ready(1u8).await;
    (ready(copy).await, value)
}

pub async fn around(flag: bool) {
    let held = Loud(5);
    if flag { drop(held); ready(1).await; } else { ready(2).await; }
    plain().await;
}

fn main() {
    let futures = (plain(), temporaries(Loud(1)), generic(String::new()), around(true));
    println!("{}", std::mem::size_of_val(&futures));
}
"#;

/// What is stored at each suspension point, by the name of the async fn.
type Stored = BTreeMap<String, Vec<Vec<String>>>;

#[test]
fn dumps_and_type_sizes_agree() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sizes");
    let dump = dir.join("dump");
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dump).expect("a folder");
    fs::write(dir.join("sizes.rs"), SOURCE).expect("a file");
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .current_dir(&dir)
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["--edition=2024", "--cap-lints=allow", "--emit=obj", "-Zprint-type-sizes", "sizes.rs"])
        .args(layout::flags(&dump))
        .output()
        .expect("rustc starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = printed(&String::from_utf8_lossy(&output.stdout));
    let dumped = dumped(&dump);
    for name in ["plain", "temporaries", "generic", "around"] {
        assert!(printed.get(name).is_some_and(|points| points.len() >= 2), "{name}: {printed:?}");
        assert_eq!(printed.get(name), dumped.get(name), "{name}");
    }
}

/// Out of ``type: `{async fn body of NAME<…>()}` ``, ``variant `Suspend0` ``, ``local `.NAME` ``.
fn printed(text: &str) -> Stored {
    let mut found = Stored::new();
    let mut body: Option<String> = None;
    let mut point = None;
    for line in text.lines().filter_map(|line| line.strip_prefix("print-type-size")) {
        let quoted = line.split('`').nth(1).unwrap_or("");
        let line = line.trim();
        if line.starts_with("type: ") {
            let name = quoted.strip_prefix("{async fn body of ");
            body = name.map(|name| name.split(['<', '(']).next().unwrap_or(name).to_owned());
            point = None;
        } else if line.starts_with("variant ") {
            point = quoted.strip_prefix("Suspend").and_then(|n| n.parse::<usize>().ok());
            if let (Some(body), Some(_)) = (&body, point) {
                found.entry(body.clone()).or_default().push(Vec::new());
            }
        } else if line.starts_with("local ")
            && let (Some(body), Some(point)) = (&body, point)
        {
            found.get_mut(body).expect("its variants")[point].push(quoted.to_owned());
        }
    }
    found.values_mut().flatten().for_each(|point| point.sort());
    found
}

/// The same, out of the dumps: a name has the place of its pattern.
fn dumped(dump: &Path) -> Stored {
    let lines: Vec<&str> = SOURCE.lines().collect();
    let mut found = Stored::new();
    for coroutine in layout::read(dump).expect("dumps") {
        let label = |index: &usize, end: layout::Point| {
            let at = &coroutine.saved[*index].at;
            let text = lines[at.start.line - 1].get(at.start.column - 1..at.end.column - 1).unwrap_or("");
            let name = text.trim_start_matches("mut ");
            match at.end == end && at.start.line == at.end.line {
                true => ".__awaitee".to_owned(),
                false if !name.is_empty() && name.chars().all(|c| c.is_lowercase()) => format!(".{name}"),
                false => format!("..coroutine_field{index}"),
            }
        };
        let name = coroutine.name.trim_start_matches("sizes.").trim_end_matches("-{closure#0}").to_owned();
        let points = coroutine.suspends.iter().map(|suspend| {
            let mut labels: Vec<String> = suspend.stores.iter().map(|n| label(n, suspend.at.end)).collect();
            labels.sort();
            labels
        });
        found.insert(name, points.collect());
    }
    found
}
