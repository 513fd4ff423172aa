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
