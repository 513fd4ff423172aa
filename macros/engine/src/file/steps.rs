//! What a function of the file awaits each time it is called, as far as its tokens tell.

use std::ops::Range;

use super::lexer::{Kind, Token};

/// A call that is awaited on every way through the function, in the order of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// The place that a method is called on, `self.jobs`; the path of a function is none.
    pub on: Option<String>,
    pub name: String,
    /// The arguments that are places, without what only points to them.
    pub args: Vec<Option<String>>,
    pub line: usize,
}

pub fn awaited(tokens: &[Token], body: Range<usize>) -> Vec<Step> {
    let mut walk = Walk { tokens, end: body.end, steps: Vec::new() };
    walk.run(body.start);
    walk.steps
}

struct Walk<'t> {
    tokens: &'t [Token],
    end: usize,
    steps: Vec<Step>,
}

impl<'t> Walk<'t> {
    fn ident(&self, at: usize) -> Option<&'t str> {
        match &self.tokens.get(at)?.kind {
            Kind::Ident(name) => Some(name),
            Kind::Punct(_) | Kind::Other => None,
        }
    }

    fn is(&self, at: usize, punct: char) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: Kind::Punct(c), .. }) if *c == punct)
    }

    fn after_group(&self, at: usize) -> usize {
        after_group(self.tokens, at)
    }

    fn run(&mut self, from: usize) {
        let mut at = from;
        while at < self.end {
            match &self.tokens[at].kind {
                Kind::Punct('{') if at > from && !self.is_plain_block(at) => {
                    let after = self.after_group(at);
                    // Who may have left in there is not always here.
                    if (at..after).any(|n| matches!(self.ident(n), Some("return" | "break" | "continue"))) {
                        return;
                    }
                    at = after;
                }
                // The right side runs only now and then, and a closure whenever somebody calls it.
                Kind::Punct('|') => at = self.statement_end(at),
                Kind::Punct('&') if self.is(at + 1, '&') => at = self.statement_end(at),
                Kind::Ident(word) if matches!(word.as_str(), "return" | "break" | "continue") => return,
                Kind::Ident(_) if at == 0 || !(self.is(at - 1, '.') || self.is(at - 1, ':')) => {
                    let start = at;
                    at = self.chain(at).max(start + 1);
                }
                _ => at += 1,
            }
        }
    }

    /// `{ … }` where a statement could begin, or what runs at least once.
    fn is_plain_block(&self, at: usize) -> bool {
        self.ident(at - 1) == Some("loop") || self.is(at - 1, ';') || self.is(at - 1, '{') || self.is(at - 1, '}')
    }

    fn statement_end(&self, mut at: usize) -> usize {
        while at < self.end {
            match self.tokens[at].kind {
                Kind::Punct('(' | '[' | '{') => at = self.after_group(at),
                Kind::Punct(';' | ')' | ']' | '}') => return at,
                _ => at += 1,
            }
        }
        at
    }

    /// `self.jobs.lock().await`, `work(&self.jobs).await`: where to go on.
    fn chain(&mut self, start: usize) -> usize {
        let (mut names, mut at, mut is_path) = (Vec::new(), start, false);
        while let Some(name) = self.ident(at) {
            names.push(name);
            at += 1;
            if self.is(at, '.') {
                at += 1;
            } else if names.len() == 1 && self.is(at, ':') && self.is(at + 1, ':') {
                is_path = true;
                break;
            } else if self.is(at, '(') {
                let after = self.after_group(at);
                if name == "clone" && after == at + 2 && self.is(after, '.') {
                    names.pop();
                    at = after + 1;
                } else {
                    if self.is(after, '.') && self.ident(after + 1) == Some("await") {
                        names.pop();
                        let on = (!names.is_empty()).then(|| names.join("."));
                        let line = self.tokens[at - 1].line;
                        self.steps.push(Step { on, name: name.to_owned(), args: self.args(at + 1..after - 1), line });
                    }
                    // What is inside of the arguments has a turn of its own.
                    return at + 1;
                }
            } else {
                break;
            }
        }
        if is_path { at + 2 } else { at }
    }

    fn args(&self, range: Range<usize>) -> Vec<Option<String>> {
        let mut args = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let start = at;
            while at < range.end && !self.is(at, ',') {
                at = match self.tokens[at].kind {
                    Kind::Punct('(' | '[' | '{') => self.after_group(at),
                    _ => at + 1,
                };
            }
            args.push(self.place(start..at));
            at += 1;
        }
        args
    }

    fn place(&self, range: Range<usize>) -> Option<String> {
        let mut place = String::new();
        for at in range {
            match &self.tokens[at].kind {
                Kind::Punct('&') if place.is_empty() => {}
                Kind::Ident(word) if word == "mut" && place.is_empty() => {}
                Kind::Punct('.') => place.push('.'),
                Kind::Ident(name) if place.is_empty() || place.ends_with('.') => place.push_str(name),
                Kind::Ident(_) | Kind::Punct(_) | Kind::Other => return None,
            }
        }
        (!place.is_empty()).then_some(place)
    }
}

/// The place after the group that opens at `at`.
pub fn after_group(tokens: &[Token], at: usize) -> usize {
    let mut depth = 0usize;
    for (n, token) in tokens.iter().enumerate().skip(at) {
        match token.kind {
            Kind::Punct('(' | '[' | '{') => depth += 1,
            Kind::Punct(')' | ']' | '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return n + 1;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// The names of the parameters in the group that opens at `at`.
pub fn params(tokens: &[Token], at: usize) -> Vec<Option<String>> {
    let end = after_group(tokens, at).saturating_sub(1);
    let is = |n: usize, punct: char| matches!(tokens[n].kind, Kind::Punct(c) if c == punct);
    let (mut params, mut n) = (Vec::new(), at + 1);
    while n < end {
        let start = n;
        let mut angles = 0usize;
        while n < end && (angles > 0 || !is(n, ',')) {
            match tokens[n].kind {
                Kind::Punct('<') => angles += 1,
                Kind::Punct('>') if !is(n - 1, '-') => angles = angles.saturating_sub(1),
                Kind::Punct('(' | '[' | '{') => {
                    n = after_group(tokens, n);
                    continue;
                }
                _ => {}
            }
            n += 1;
        }
        let pattern = tokens[start..n].iter().take_while(|token| token.kind != Kind::Punct(':'));
        let name = pattern.filter_map(|token| match &token.kind {
            Kind::Ident(name) => Some(name),
            Kind::Punct(_) | Kind::Other => None,
        });
        params.push(name.last().filter(|name| *name != "self").cloned());
        n += 1;
    }
    params
}

#[cfg(test)]
mod tests {
    use super::super::Source;

    fn steps(body: &str) -> Vec<String> {
        let source = Source::new(format!("impl S {{ async fn f(&self, m: &Mutex<A, B>, mut n: u8) {{ {body} }} }}"));
        let function = source.whole_outline().method("f", 1).expect("a method");
        assert_eq!(function.params, [None, Some("m".to_owned()), Some("n".to_owned())]);
        let step = |step: super::Step| {
            let args: Vec<_> = step.args.iter().map(|arg| arg.as_deref().unwrap_or("_")).collect();
            format!("{}.{}({})", step.on.unwrap_or_default(), step.name, args.join(", "))
        };
        source.awaited(function).into_iter().map(step).collect()
    }

    #[test]
    fn what_is_awaited_on_every_way() {
        assert_eq!(
            steps(
                "let a = self.m.lock().await.get(1); { m.clone().lock_owned().await; } g(&self.m, 1, &mut self.a.b).await?;"
            ),
            ["self.m.lock()", "m.lock_owned()", ".g(self.m, _, self.a.b)"]
        );
        assert_eq!(
            steps("if let Some(x) = self.m.lock().await.pop() { self.a().await } self.b().await"),
            ["self.m.lock()", "self.b()"]
        );
    }

    #[test]
    fn what_may_not_run_here_is_left_out() {
        assert_eq!(steps("loop { self.a().await; if x { break; } self.b().await; }"), ["self.a()"]);
        assert_eq!(steps("if x { return; } self.m.lock().await;"), [""; 0]);
        assert_eq!(
            steps("x && self.m.lock().await.a(); spawn(async move { self.m.lock().await }); self.m.lock();"),
            [""; 0]
        );
        assert_eq!(
            steps("self.run(|| async { self.m.lock().await }).await; match x { A => self.m.lock().await }"),
            ["self.run(_)"]
        );
    }
}
