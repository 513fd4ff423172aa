//! What walks over real code and random changes of it have found, each by the smallest item that shows it.

use proc_macro2::TokenStream;

use crate::{bounded, cancellable, hygiene, no_blocking, timeout};

fn tokens(source: &str) -> TokenStream {
    source.parse().expect("tokens")
}

fn is_items(out: &TokenStream) {
    assert!(syn::parse2::<syn::File>(out.clone()).is_ok(), "{out}");
}

#[test]
fn a_keyword_is_no_argument() {
    let item = "async fn f() -> Result<(), E> { g().await }";
    for keyword in ["async", "fn", "let", "struct", "try"] {
        for attribute in [timeout, bounded] {
            let out = attribute(tokens(keyword), tokens(item));
            is_items(&out);
            assert!(out.to_string().contains("compile_error"), "{keyword}: {out}");
        }
    }
    // These are expressions.
    for word in ["LIMIT", "self", "r#async"] {
        let out = timeout(tokens(word), tokens(item));
        assert!(!out.to_string().contains("compile_error"), "{word}: {out}");
    }
}

#[test]
fn a_turn_is_asked_for_behind_the_value_of_a_block() {
    // The last call is asked about, and so it is an expression of ours when the statement goes behind it.
    let item = "#[cancellable] async fn f(&mut self, all: Vec<u8>) { for one in all { self.buffer.write(one) } }";
    let out = hygiene(tokens("strict"), tokens(item));
    assert!(out.to_string().contains("call :: turn"), "{out}");
    is_items(&out);
    is_items(&cancellable(TokenStream::new(), out));
}

#[test]
fn no_turn_is_asked_for_in_what_never_runs() {
    // The call is offloaded first, with a copy that never runs and begins with a loop; in a macro that is read like any other code.
    let item = "#[cancellable] async fn f(path: PathBuf) { assert!(std::fs::remove_file(path).is_ok()); }";
    let out = no_blocking(tokens("offload"), tokens(item)).to_string();
    assert!(out.contains(":: offload (") && out.contains("call :: guarded"), "{out}");
    assert!(!out.contains("call :: turn"), "{out}");
    let own = "async fn f() { if false { loop { one() } } else { loop { two() } } }";
    assert_eq!(cancellable(TokenStream::new(), tokens(own)).to_string().matches("call :: turn").count(), 1);
}
