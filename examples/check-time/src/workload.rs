//! The packages that are compared, and their source text.

use std::fmt::Write;

/// What stands on each function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Attribute {
    /// No attribute.
    None,
    /// An attribute that returns what it is given: what any attribute costs.
    Nothing,
    /// `#[hygiene]`.
    Hygiene,
    /// `#[no_lock_across_await]`.
    NoLock,
    /// `#[tracing::instrument]`, a familiar attribute to compare with.
    Instrument,
}

impl Attribute {
    /// All of them, in the order of the table.
    pub const ALL: [Attribute; 5] =
        [Attribute::None, Attribute::Nothing, Attribute::Hygiene, Attribute::NoLock, Attribute::Instrument];

    /// For the table.
    pub fn text(self) -> &'static str {
        match self {
            Attribute::None => "plain",
            Attribute::Nothing => "one that does nothing",
            Attribute::Hygiene => "#[hygiene]",
            Attribute::NoLock => "#[no_lock_across_await]",
            Attribute::Instrument => "#[tracing::instrument]",
        }
    }

    /// As written above a function.
    fn source(self) -> &'static str {
        match self {
            Attribute::None => "",
            Attribute::Nothing => "#[nothing::nothing]",
            Attribute::Hygiene => "#[async_hygiene::hygiene]",
            Attribute::NoLock => "#[async_hygiene::no_lock_across_await]",
            Attribute::Instrument => "#[tracing::instrument]",
        }
    }

    /// The dependency that it comes from, as a line of the manifest.
    fn dependency(self, runtime: &str) -> String {
        match self {
            Attribute::None => String::new(),
            Attribute::Nothing => "nothing = { path = \"../nothing\" }\n".to_owned(),
            Attribute::Hygiene | Attribute::NoLock => format!("async-hygiene = {{ path = \"{runtime}\" }}\n"),
            Attribute::Instrument => {
                "tracing = { version = \"0.1\", default-features = false, features = [\"attributes\"] }\n".to_owned()
            }
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Attribute::None => "plain",
            Attribute::Nothing => "nothing",
            Attribute::Hygiene => "hygiene",
            Attribute::NoLock => "no-lock",
            Attribute::Instrument => "instrument",
        }
    }
}

/// What the functions do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Workload {
    /// Four plain structs alive over two awaits.
    Plain {
        /// How many such functions.
        functions: usize,
    },
    /// The same, with names and methods as of locks, which they are not.
    LockLike {
        /// How many such functions.
        functions: usize,
    },
    /// One long function.
    Long {
        /// How many statements.
        statements: usize,
    },
}

/// A workload with an attribute.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Package {
    /// What the functions do.
    pub workload: Workload,
    /// What stands on them.
    pub attribute: Attribute,
}

impl Package {
    /// Its name, and that of its folder.
    pub fn name(&self) -> String {
        let suffix = self.attribute.suffix();
        match self.workload {
            Workload::Plain { .. } => format!("structs-{suffix}"),
            Workload::LockLike { .. } => format!("lock-like-{suffix}"),
            Workload::Long { statements } => format!("long-{statements}-{suffix}"),
        }
    }

    /// Its `Cargo.toml`. `runtime` is the path of `async-hygiene`.
    pub fn manifest(&self, runtime: &str) -> String {
        format!(
            "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}",
            self.name(),
            self.attribute.dependency(runtime)
        )
    }

    /// Its `src/lib.rs`.
    pub fn source(&self) -> String {
        let attribute = self.attribute.source();
        let functions: String = match self.workload {
            Workload::Plain { functions } => (0..functions).map(|index| plain(attribute, index)).collect(),
            Workload::LockLike { functions } => (0..functions).map(|index| lock_like(attribute, index)).collect(),
            Workload::Long { statements } => long(attribute, statements),
        };
        format!("{HELPERS}{functions}")
    }
}

/// What the functions call.
const HELPERS: &str = "\
pub struct Item {
    pub value: u64,
}

pub fn item(value: u64) -> Item {
    Item { value }
}

pub async fn pause() {}

pub struct Slots;

pub struct Slot {
    pub value: u64,
}

impl Slots {
    pub async fn lock(&self) -> Slot {
        Slot { value: 1 }
    }
}
";

fn plain(attribute: &str, index: usize) -> String {
    format!(
        "
{attribute}
pub async fn plain_{index}(seed: u64) -> u64 {{
    let alpha = item(seed);
    let beta = item(seed + {index});
    let gamma = item(alpha.value);
    let delta = item(beta.value);
    pause().await;
    let sum = alpha.value + beta.value;
    pause().await;
    sum + alpha.value + beta.value + gamma.value + delta.value
}}
"
    )
}

fn lock_like(attribute: &str, index: usize) -> String {
    format!(
        "
{attribute}
pub async fn lock_like_{index}(mutex: &Slots, semaphore: &Slots) -> u64 {{
    let guard = mutex.lock().await;
    let lock = mutex.lock().await;
    let permit = semaphore.lock().await;
    let held = semaphore.lock().await;
    pause().await;
    let sum = guard.value + {index};
    pause().await;
    sum + guard.value + lock.value + permit.value + held.value
}}
"
    )
}

/// Tens of statements, with three bindings that live to the end. Every hundredth statement awaits, and every two
/// hundredth does in a branch; with more awaits rustc's own time, which grows with awaits times locals, hides ours.
fn long(attribute: &str, statements: usize) -> String {
    let mut body = String::new();
    for index in 0..statements {
        let ten = index - index % 10;
        let line = match index % 10 {
            0 => format!("let item_{ten} = item(seed + {index});"),
            1 => format!("{{ let copy = item(item_{ten}.value); sum += copy.value; }}"),
            2 if ten % 100 == 0 => "pause().await;".to_owned(),
            3 => format!("if sum > {index} {{ sum -= item_{ten}.value; }} else {{ sum += 1; }}"),
            4 => format!("let made_{ten} = if sum > {index} {{ item(1) }} else {{ item(2) }};"),
            5 => format!("sum += made_{ten}.value;"),
            6 if ten % 200 == 100 => format!("if sum == {index} {{ pause().await; }}"),
            7 => format!("match sum {{ {index} => return sum, _ => sum += 1 }}"),
            8 => format!("let value_{ten} = sum + 1;"),
            9 => format!("sum += value_{ten};"),
            _ => format!("sum += {index};"),
        };
        let _ = writeln!(body, "    {line}");
    }
    format!("\n{attribute}\npub async fn long(seed: u64) -> u64 {{\n    let mut sum = seed;\n{body}    sum\n}}\n")
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Package, Workload};

    fn source(workload: Workload, attribute: Attribute) -> String {
        Package { workload, attribute }.source()
    }

    #[test]
    fn a_long_body_has_as_many_statements_as_it_says() {
        let long = |statements| source(Workload::Long { statements }, Attribute::None).lines().count();
        assert_eq!(long(1_250) - long(250), 1_000);
    }

    #[test]
    fn twins_differ_in_the_attribute_only() {
        let workload = Workload::Plain { functions: 3 };
        let hygiene = source(workload, Attribute::Hygiene);
        assert_eq!(hygiene.matches("#[async_hygiene::hygiene]").count(), 3);
        assert_eq!(hygiene.replace("#[async_hygiene::hygiene]", ""), source(workload, Attribute::None));
    }
}
