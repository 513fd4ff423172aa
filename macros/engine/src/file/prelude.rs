//! Whether `#[diagnostic::…]` means what it says.
//!
//! With `#![no_implicit_prelude]`, which modules inherit, also from another file, the attributes of tools do not resolve, and where a module
//! of that name is in scope it is the one that is meant. No trait that is declared there can have a text of its own, not by way of a macro
//! or an import either. Which module it is is not looked at: what hangs on the answer is the form of an error.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use proc_macro2::Span;

use super::Source;

/// True if tools may have no attributes in the module around a span.
pub fn may_lack_tools(span: Span) -> bool {
    static KNOWN: LazyLock<Mutex<HashMap<PathBuf, bool>>> = LazyLock::new(Mutex::default);
    // What a macro of another crate made has no file here.
    let Some(path) = span.local_file().or_else(|| Span::call_site().local_file()) else { return false };
    let Ok(mut known) = KNOWN.lock() else { return false };
    *known.entry(path).or_insert_with_key(|path| is_said(path, &super::at))
}

/// What a module says that has no prelude.
const WITHOUT: &str = "no_implicit_prelude";

/// True if a file says so, or one of those up to the root of the crate that may have it for a module.
fn is_said(path: &Path, read: &dyn Fn(PathBuf) -> Option<Arc<Source>>) -> bool {
    let own = read(path.to_owned());
    let globs = own.as_ref().is_some_and(|source| source.mentions("::*"));
    let above = |path: PathBuf| {
        read(path).is_some_and(|source| source.mentions(WITHOUT) || (globs && names_diagnostic(&source)))
    };
    own.is_some_and(|source| source.mentions(WITHOUT) || names_diagnostic(&source)) || {
        let mut inside = true;
        let folders = path.ancestors().skip(1).take_while(|folder| {
            let here = inside;
            inside = here && !folder.join("Cargo.toml").exists();
            here
        });
        let mut folders = folders.map(Path::to_owned);
        folders.any(|folder| {
            ["mod.rs", "lib.rs", "main.rs"].iter().any(|file| above(folder.join(file)))
                || above(folder.with_extension("rs"))
        })
    }
}

/// True if a module or an import of that name is in a file.
fn names_diagnostic(source: &Source) -> bool {
    const TOOL: &str = "diagnostic";
    source.mentions(TOOL)
        && source.mentions_not_behind("#[", TOOL)
        && source.whole_outline().imports.iter().any(|import| import.name == TOOL)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Read anew, as the files change.
    fn is_said(path: &Path) -> bool {
        super::is_said(path, &|path| Some(Arc::new(Source::new(std::fs::read_to_string(path).ok()?))))
    }

    #[test]
    fn a_module_inherits_it_from_another_file() {
        let root = std::env::temp_dir().join(format!("prelude-{}", std::process::id()));
        let write = |file: &str, text: &str| {
            let path = root.join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, text).unwrap();
            path
        };
        write("lib.rs", "#![no_implicit_prelude]"); // another crate's
        write("one/Cargo.toml", "");
        let plain = write("one/src/lib.rs", "mod a; mod b;");
        let deep = write("one/src/a/deep/er.rs", "");
        write("one/src/a.rs", "mod deep;");
        let below = write("one/src/b/c.rs", "");
        let says = write("one/src/b.rs", "#![no_implicit_prelude]\nmod c;");
        assert_eq!([&plain, &deep, &below, &says].map(|path| is_said(path)), [false, false, true, true]);
        std::fs::write(&plain, "#![no_implicit_prelude] mod a; mod b;").unwrap();
        assert!(is_said(&deep));

        std::fs::write(&plain, "mod a;\nmod diagnostic;\n").unwrap();
        assert_eq!([&plain, &deep].map(|path| is_said(path)), [true, false]);
        let globs = write("one/src/a/deep/er.rs", "use crate::*;");
        let imports = write("one/src/d.rs", "fn f() { use lsp::{text::Span, diagnostic}; }");
        let mentions = write("one/src/e.rs", "fn f(diagnostic: &Text) { #[diagnostic::on_unimplemented] trait A {} }");
        assert_eq!([&globs, &imports, &mentions].map(|path| is_said(path)), [true, true, false]);
        std::fs::remove_dir_all(root).unwrap();
    }
}
