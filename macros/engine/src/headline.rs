//! Headlines that fit on one line of a terminal: where the user's code is long, less of it is shown.

/// What comes behind `error[E0277]: `.
const WIDTH: usize = 80;

/// The headline with no more left out of the code in it than has to be.
pub fn fitted(headline: &str) -> String {
    within(headline, WIDTH)
}

fn within(headline: &str, width: usize) -> String {
    let mut fitted = headline.to_owned();
    for shorter in [last_arguments, all_arguments, ends_of_chain, end_of_path, last_link] {
        if fitted.chars().count() <= width {
            break;
        }
        let parts = fitted.split('`').enumerate();
        // What rustc puts in is a type.
        let parts: Vec<_> = parts
            .map(|(n, part)| if n % 2 == 1 && part != "{Self}" { shorter(part) } else { part.to_owned() })
            .collect();
        fitted = parts.join("`");
    }
    fitted
}

/// `a.b(c).d(e, f)`: `a.b(c).d(…)`
fn last_arguments(code: &str) -> String {
    match arguments(code).pop() {
        Some((start, end)) => format!("{}…{}", &code[..start], &code[end..]),
        None => code.to_owned(),
    }
}

/// `a.b(c).d(e, f)`: `a.b(…).d(…)`
fn all_arguments(code: &str) -> String {
    let (mut short, mut from) = (String::new(), 0);
    for (start, end) in arguments(code) {
        short = short + &code[from..start] + "…";
        from = end;
    }
    short + &code[from..]
}

/// `a(…).b(…).c(…)`: `a(…)…c(…)`; of what starts with a place, the end: `a.b.c(…)`: `….b.c(…)`
fn ends_of_chain(code: &str) -> String {
    let dots: Vec<usize> = outside(code).filter(|(_, c)| *c == '.').map(|(at, _)| at).collect();
    match dots[..] {
        [first, .., _] if !code[..first].contains('(') => format!("…{}", &code[first..]),
        [first, .., last] => format!("{}…{}", &code[..first], &code[last + 1..]),
        _ => code.to_owned(),
    }
}

/// `a::b::c()`: `b::c()`
fn end_of_path(code: &str) -> String {
    let path = code.split('(').next().unwrap_or(code);
    let before_last = path.rfind("::").and_then(|last| path[..last].rfind("::"));
    let is_path = path.chars().all(|c| c.is_alphanumeric() || "_:#".contains(c));
    before_last.filter(|_| is_path).map_or(code, |at| &code[at + 2..]).to_owned()
}

/// `a.b(…)`: `….b(…)`
fn last_link(code: &str) -> String {
    let dot = outside(code).filter(|(_, c)| *c == '.').last();
    match dot.map(|(at, _)| (&code[..at], &code[at..])) {
        Some((start, end)) if start != "…" && end.contains('(') => format!("…{end}"),
        _ => code.to_owned(),
    }
}

/// Where the arguments of each call are that has some, but for what stands in those of another.
fn arguments(code: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in outside(code) {
        match c {
            '(' => open = Some(at + 1),
            ')' => found
                .extend(open.take().filter(|start| !matches!(&code[*start..at], "" | "…")).map(|start| (start, at))),
            _ => {}
        }
    }
    found
}

/// The characters that are in no group, with the ends of those that are not in another; and of literals nothing.
fn outside(code: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let (mut depth, mut literal) = (0u32, None);
    let mut escaped = false;
    code.char_indices().filter(move |(at, c)| {
        if let Some(end) = literal {
            let ends = *c == end && !escaped;
            escaped = *c == '\\' && !escaped;
            if ends {
                literal = None;
            }
            return false;
        }
        match c {
            '"' => literal = Some('"'),
            // Of a character, not of a lifetime.
            '\'' if code[at + 1..].starts_with('\\') || code[at + 1..].chars().nth(1) == Some('\'') => {
                literal = Some('\'')
            }
            '(' | '[' | '{' => {
                depth += 1;
                return depth == 1;
            }
            ')' | ']' | '}' => {
                depth = depth.saturating_sub(1);
                return depth == 0;
            }
            _ => return depth == 0,
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::{fitted, within};

    #[test]
    fn as_little_as_possible_is_left_out() {
        for (code, shown) in [
            ("fs::read(path)", "fs::read(…)"),
            ("a.b(c).d(\")\", ')')", "a.b(c).d(…)"),
            ("io::stdin().lock().read(&mut answer)", "io::stdin()…read(…)"),
            ("self.inner.read(&mut self.header)", "self.inner.read(…)"),
            ("self.inner.stream().read(&mut header)", "….inner.stream().read(…)"),
            ("sessions.by_user.lock().unwrap()", "….by_user.lock().unwrap()"),
            ("Some(x.open(a)?).take(b)", "Some(…).take(…)"),
            ("a::b::spawn(work)", "b::spawn(…)"),
            ("connection.fetch(row)", "….fetch(…)"),
        ] {
            let headline = within(&format!("`{code}` blocks"), shown.chars().count() + "`` blocks".len());
            assert_eq!(headline, format!("`{shown}` blocks"));
        }
        for whole in ["`fs::read(path)` blocks the thread".to_owned(), format!("`{{Self}}`{}", " blocks".repeat(20))] {
            assert_eq!(fitted(&whole), whole);
        }
    }
}
