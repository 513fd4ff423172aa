//! For the build scripts of this package and of `harm`: a case without the attributes that keep it from compiling.

/// The same lines, with nothing on those of our attributes.
pub fn stripped(text: &str) -> String {
    let ours = |line: &str| {
        let line = line.trim_start();
        let attributes = ["#[cancel_safe", "#[hygiene", "#[no_lock_across_await", "#[async_hygiene::"];
        attributes.iter().any(|attribute| line.starts_with(attribute))
    };
    text.lines().map(|line| if ours(line) { "\n".to_owned() } else { format!("{line}\n") }).collect()
}
