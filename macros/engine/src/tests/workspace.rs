//! A walk over real code: the workspace itself.

use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Item;

use super::tokens;
use crate::hygiene;

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            if name != "target" && !name.to_string_lossy().starts_with('.') {
                sources(&path, out);
            }
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            out.push(path);
        }
    }
}

#[test]
fn every_item_comes_out_again() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths.sort();
    let (mut items, mut changed, mut wrong) = (0, 0, Vec::new());
    for path in paths {
        // Some files are there to be no Rust.
        let Ok(source) = std::fs::read_to_string(&path) else { continue };
        let Ok(file) = syn::parse_file(&source) else { continue };
        for item in file.items {
            let inline = matches!(&item, Item::Mod(module) if module.content.is_some());
            if !inline && !matches!(item, Item::Fn(_) | Item::Impl(_) | Item::Trait(_)) {
                continue;
            }
            let tokens = item.to_token_stream();
            let out = hygiene(TokenStream::new(), tokens.clone());
            items += 1;
            changed += usize::from(out.to_string() != tokens.to_string());
            if let Err(error) = syn::parse2::<syn::File>(out.clone()) {
                wrong.push(format!("{}: {error}: {out}", path.display()));
            }
            if tokens::moves(tokens.clone()) {
                continue;
            }
            let wanted = tokens::leaves(tokens::without_ours(tokens));
            if let Some(n) = tokens::missing(&wanted, &tokens::leaves(out)) {
                wrong.push(format!("{}: `{}` is lost", path.display(), wanted[n]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Where the sources are not at hand there is at least this crate.
    assert!(items > 100 && changed > 0, "{items} items, {changed} changed");
}
