use super::held;
use crate::lower::Edition::{From2024, Until2021};
#[test]
fn look() {
    let src = std::fs::read_to_string("/tmp/held.txt").unwrap();
    for body in src.split("----\n") {
        let source = format!("async fn f() {{\n{body}}}");
        let (a, b) = (held(&source, Until2021), held(&source, From2024));
        if a == b {
            println!("{body}  ==> {}\n", b.join("; "));
        } else {
            println!("{body}  ==> 2021: {}\n  ==> 2024: {}\n", a.join("; "), b.join("; "));
        }
    }
}
