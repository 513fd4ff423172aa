//! Fields that are the two ends of one channel.

use super::lexer::{Kind, Token};
use super::steps::after_group;

/// Both fields, where some `Self { tx, rx }` gets the two ends of one bounded channel: `let (tx, rx) = mpsc::channel(8);`.
pub fn fields(tokens: &[Token]) -> Vec<(String, String)> {
    let mut ends: Vec<(&str, &str)> = Vec::new();
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        if ident(tokens, at) == Some("let")
            && let Some(pair) = made(tokens, at + 1)
        {
            ends.push(pair);
        }
        // `Name { … }`, which holds if some of its fields are these.
        if is(tokens, at, '{')
            && at > 0
            && ident(tokens, at - 1).is_some_and(|name| name.starts_with(char::is_uppercase))
        {
            let values = values(tokens, at);
            let field =
                |end: &str| values.iter().find(|(_, value)| *value == end).map(|(field, _)| (*field).to_owned());
            // Of two pairs of one name in a file nobody knows which is meant.
            found.extend(
                ends.iter()
                    .filter(|pair| ends.iter().filter(|p| p == pair).count() == 1)
                    .filter_map(|(tx, rx)| Some((field(tx)?, field(rx)?))),
            );
        }
    }
    found
}

fn ident(tokens: &[Token], at: usize) -> Option<&str> {
    match &tokens.get(at)?.kind {
        Kind::Ident(name) => Some(name),
        Kind::Punct(_) | Kind::Other => None,
    }
}

fn is(tokens: &[Token], at: usize, punct: char) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == Kind::Punct(punct))
}

/// `(tx, mut rx) = mpsc::channel(…)`
fn made(tokens: &[Token], at: usize) -> Option<(&str, &str)> {
    if !is(tokens, at, '(') {
        return None;
    }
    let after = after_group(tokens, at);
    let names: Vec<&str> = (at..after).filter_map(|n| ident(tokens, n)).filter(|name| *name != "mut").collect();
    let end = (after..tokens.len()).find(|n| is(tokens, *n, ';'))?;
    let bounded = (after..end).any(|n| {
        matches!(ident(tokens, n), Some("channel" | "bounded"))
            && (n..end).any(|n| {
                tokens[n].kind == Kind::Other
                    || ident(tokens, n).is_some_and(|name| name.chars().all(|c| !c.is_lowercase()))
            })
    });
    match (&names[..], bounded) {
        ([tx, rx], true) => Some((tx, rx)),
        _ => None,
    }
}

/// The fields of a struct literal with the variables they get.
fn values(tokens: &[Token], open: usize) -> Vec<(&str, &str)> {
    let end = after_group(tokens, open).saturating_sub(1);
    let mut values = Vec::new();
    let mut at = open + 1;
    while at < end {
        let start = at;
        while at < end && !is(tokens, at, ',') {
            at = match tokens[at].kind {
                Kind::Punct('(' | '[' | '{') => after_group(tokens, at),
                _ => at + 1,
            };
        }
        match (ident(tokens, start), at - start) {
            (Some(field), 1) => values.push((field, field)),
            (Some(field), 3) if is(tokens, start + 1, ':') => {
                values.extend(ident(tokens, start + 2).map(|value| (field, value)));
            }
            _ => {}
        }
        at += 1;
    }
    values
}

#[cfg(test)]
mod tests {
    use super::super::lexer;
    use super::fields;

    fn found(text: &str) -> Vec<(String, String)> {
        fields(&lexer::tokens(text))
    }

    #[test]
    fn ends_of_one_channel() {
        let own = vec![("tx".to_owned(), "inbox".to_owned())];
        assert_eq!(found("fn new() { let (tx, rx) = mpsc::channel::<u8>(8); Self { n: 1, tx, inbox: rx } }"), own);
        assert_eq!(found("fn new() { let (tx, mut rx) = channel(SIZE); Actor { inbox: rx, tx, .. } }"), own);
    }

    #[test]
    fn ends_of_two_channels() {
        assert!(
            found("let (tx, a) = channel(1); let (b, rx) = channel(1); (Left { tx, rx }, Right { tx: b, rx: a })")
                .is_empty()
        );
        assert!(found("let (tx, rx) = channel(1); f(Left { tx }); Right { rx }").is_empty());
        assert!(found("let (tx, rx) = unbounded_channel(); Self { tx, rx }").is_empty());
    }
}
