//! The `pin!` that declares names.

use super::layout::{Layout, at_eq};
use super::{Pin, Pinned};
use proc_macro2::Ident;
use syn::Token;
use syn::parse::{ParseStream, Result};

/// `IDENT ( , IDENT )* [,]` or `( let IDENT = EXPR; )*`
pub(super) fn pin(input: ParseStream) -> Result<Pin> {
    let mut layout = Layout::default();
    let mut places = Vec::new();
    while !input.is_empty() {
        let declares = input.peek(Token![let]);
        if declares {
            layout.keep(input, 1)?;
        }
        let name = name(input, &mut layout)?;
        let mut init = None;
        if declares {
            if !at_eq(input) {
                return Err(input.error("expected `=`"));
            }
            layout.keep(input, 1)?;
            init = Some(layout.node(input, |input| input.parse())?);
            if !input.peek(Token![;]) {
                return Err(input.error("expected `;`"));
            }
            layout.keep(input, 1)?;
        } else if !layout.comma(input)? && !input.is_empty() {
            return Err(input.error("expected a comma"));
        }
        places.push(Pinned { name, init });
    }
    Ok(Pin { places, layout })
}

fn name(input: ParseStream, layout: &mut Layout) -> Result<Ident> {
    let Some((name, _)) = input.cursor().ident() else { return Err(input.error("expected a name")) };
    layout.keep(input, 1)?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{mac, text};
    use super::super::{Opened, open, open_stmt};

    fn places(source: &str) -> Option<Vec<(String, String)>> {
        match open_stmt(&mac(source)?)? {
            Opened::Pin(pin) => {
                Some(pin.places.iter().map(|place| (place.name.to_string(), text(&place.init))).collect())
            }
            _ => None,
        }
    }

    #[test]
    fn declares_names() {
        let pair = |name: &str, init: &str| (name.to_owned(), init.to_owned());
        assert_eq!(places("tokio::pin!(a, b)"), Some(vec![pair("a", ""), pair("b", "")]));
        assert_eq!(places("pin_mut!(a,)"), Some(vec![pair("a", "")]));
        let declared = places("tokio::pin! { let a = b().await; let c = d; }");
        assert_eq!(declared, Some(vec![pair("a", "b () . await"), pair("c", "d")]));
    }

    /// `let x = pin!(a)` is std's, `pin!(a);` is tokio's.
    #[test]
    fn position_tells_whose_it_is() {
        assert!(places("pin!(a)").is_some());
        let bare = mac("pin!(a)").unwrap();
        assert!(matches!(open(&bare), Some(Opened::Args(_))));
        assert_eq!(places("std::pin::pin!(a)"), None);
        assert_eq!(places("pin!(a.b())"), None);
    }
}
