//! Writes each case that shows its loss as a module, without the attributes that keep it from compiling.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

mod attributes;

const CASES: &str = "../tests/ui";

/// In the first, each case has a run, and each loss is rejected. The second is of one lint alone, and some of its cases want sockets.
const FOLDERS: [(&str, bool, usize); 2] = [("cancel_safe_proof", true, 15), ("value_lost_on_cancel", false, 12)];

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    let mut modules = String::new();
    for (folder, complete, least) in FOLDERS {
        let folder = Path::new(CASES).join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        let name = folder.file_name().expect("a folder").display();
        let target = out.join(name.to_string());
        fs::create_dir_all(&target).expect("the folder is there to be written to");
        _ = writeln!(modules, "mod {name} {{");
        let mut cases = cases(&folder);
        cases.retain(|(_, text)| complete || text.contains("fn run() -> "));
        assert!(cases.len() >= least, "{name}: {} cases have a run", cases.len());
        for (case, text) in cases {
            let errors = fs::canonicalize(folder.join(&case).with_extension("stderr"))
                .unwrap_or_else(|error| panic!("{case} is to be rejected: {error}"));
            let test = format!(
                "#[test]\nfn shows_the_loss() {{ crate::shows_the_loss(run(), include_str!({errors:?}), {complete}) }}\n"
            );
            let path = target.join(&case);
            fs::write(&path, attributes::stripped(&text) + &test).expect("the folder is there to be written to");
            let module = case.trim_end_matches(".rs");
            // What the attributes were imported for is gone.
            _ = writeln!(modules, "#[path = {path:?}] #[allow(warnings, clippy::all)] mod {module};");
        }
        modules += "}\n";
    }
    fs::write(out.join("cases.rs"), modules).expect("the folder is there to be written to");
}

/// The cases of a folder that do not compile, by their names.
fn cases(folder: &Path) -> Vec<(String, String)> {
    let files = fs::read_dir(folder).expect("a folder of the repository").map(|file| file.expect("a file").path());
    let rejected = files.filter_map(|path| {
        let name = path.file_name()?.to_str()?;
        let is_case = name.starts_with("fail_") && name.ends_with(".rs");
        is_case.then(|| (name.to_owned(), fs::read_to_string(&path).expect("a case")))
    });
    let mut cases: Vec<_> = rejected.collect();
    cases.sort();
    cases
}
