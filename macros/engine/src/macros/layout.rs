//! The tokens between the parsed nodes.

use proc_macro2::extra::DelimSpan;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::Token;
use syn::buffer::Cursor;
use syn::parse::{Parse, ParseStream, Result};

/// All tokens of a macro in order, with a slot where a parsed node stood.
#[derive(Clone, Default)]
pub(super) struct Layout {
    pieces: Vec<Piece>,
}

#[derive(Clone)]
enum Piece {
    Kept(TokenTree),
    Slot,
    Open(Delimiter, DelimSpan),
    Close,
}

impl Layout {
    /// Keeps the next `n` token trees as they are.
    pub fn keep(&mut self, input: ParseStream, n: usize) -> Result<()> {
        for _ in 0..n {
            let token = input.step(|at| at.token_tree().ok_or_else(|| at.error("unexpected end")))?;
            self.pieces.push(Piece::Kept(token));
        }
        Ok(())
    }

    /// Keeps the next comma, if there is one.
    pub fn comma(&mut self, input: ParseStream) -> Result<bool> {
        let found = input.peek(Token![,]);
        if found {
            self.keep(input, 1)?;
        }
        Ok(found)
    }

    /// Keeps the tokens that a `T` takes.
    pub fn keep_parsed<T: Parse>(&mut self, input: ParseStream) -> Result<()> {
        let mut at = input.cursor();
        input.parse::<T>()?;
        let end = input.cursor();
        while at != end {
            let (token, next) = at.token_tree().ok_or_else(|| input.error("split group"))?;
            self.pieces.push(Piece::Kept(token));
            at = next;
        }
        Ok(())
    }

    /// Parses a node; the caller stores it as the one of the next slot.
    pub fn node<T>(&mut self, input: ParseStream, parse: impl FnOnce(ParseStream) -> Result<T>) -> Result<T> {
        self.pieces.push(Piece::Slot);
        parse(input)
    }

    /// Begins a delimited group, whose contents follow.
    pub fn begin(&mut self, delimiter: Delimiter, span: DelimSpan) {
        self.pieces.push(Piece::Open(delimiter, span));
    }

    /// Ends the innermost group.
    pub fn end(&mut self) {
        self.pieces.push(Piece::Close);
    }

    /// Prints the tokens, with `nodes` in the slots.
    pub fn print<'a>(&self, tokens: &mut TokenStream, mut nodes: impl Iterator<Item = &'a dyn ToTokens>) {
        let mut outer = Vec::new();
        let mut current = TokenStream::new();
        for piece in &self.pieces {
            match piece {
                Piece::Kept(token) => current.append(token.clone()),
                Piece::Slot => nodes.next().to_tokens(&mut current),
                Piece::Open(delimiter, span) => {
                    outer.push((std::mem::take(&mut current), *delimiter, *span));
                }
                Piece::Close => {
                    if let Some((before, delimiter, span)) = outer.pop() {
                        let mut group = Group::new(delimiter, std::mem::replace(&mut current, before));
                        group.set_span(span.join());
                        current.append(group);
                    }
                }
            }
        }
        tokens.extend(current);
    }
}

/// Is the next token a lone `=`, not the start of `==` or `=>`?
pub(super) fn at_eq(input: ParseStream) -> bool {
    input.peek(Token![=]) && !input.peek(Token![==]) && !input.peek(Token![=>])
}

/// As [`at_eq`], of a cursor.
pub(super) fn cursor_at_eq(at: Cursor) -> bool {
    punct(at) == Some('=') && !matches!(joined(at), Some('=' | '>'))
}

/// The punctuation character at the cursor.
pub(super) fn punct(at: Cursor) -> Option<char> {
    at.punct().map(|(punct, _)| punct.as_char())
}

/// The punctuation character that belongs to the one at the cursor, as the second `:` of `::` does.
pub(super) fn joined(at: Cursor) -> Option<char> {
    let (first, next) = at.punct()?;
    if first.spacing() == proc_macro2::Spacing::Joint { punct(next) } else { None }
}
