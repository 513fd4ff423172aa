//! Rust source as tokens with lines. Tokens that the compiler makes out of a text have no place in it, so they would not do here.

/// A token, as far as anybody here cares.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    pub kind: Kind,
    /// As an editor counts.
    pub line: usize,
    /// Its first character, counted from the start of the text.
    pub at: usize,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An identifier or a keyword, without `r#`.
    Ident(String),
    /// One character of punctuation.
    Punct(char),
    /// A literal or a lifetime.
    Other,
}

/// The tokens of a text. What is no Rust gives tokens of some sort, too.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { chars: text.chars().collect(), at: 0, line: 1 };
    let mut found = Vec::new();
    while let Some(token) = lexer.next() {
        found.push(token);
    }
    found
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    line: usize,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.peek(0)?;
        self.at += 1;
        self.line += usize::from(next == '\n');
        Some(next)
    }

    fn skip(&mut self, while_: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&while_) {
            self.bump();
        }
    }

    fn next(&mut self) -> Option<Token> {
        loop {
            self.skip(char::is_whitespace);
            match (self.peek(0)?, self.peek(1)) {
                ('/', Some('/')) => self.skip(|c| c != '\n'),
                ('/', Some('*')) => self.comment(),
                _ => break,
            }
        }
        let (line, at) = (self.line, self.at);
        let kind = match self.bump()? {
            '"' => self.string(),
            '\'' => self.quote(),
            'r' | 'b' | 'c' if self.is_prefix() => self.prefixed(),
            c if c.is_alphabetic() || c == '_' => {
                let mut name = String::from(c);
                while let Some(c) = self.peek(0).filter(|c| c.is_alphanumeric() || *c == '_') {
                    name.push(c);
                    self.bump();
                }
                Kind::Ident(name)
            }
            c if c.is_numeric() => {
                self.skip(|c| c.is_alphanumeric() || c == '_');
                // `1.5`, but neither `1..5` nor `1.max(5)`.
                if self.peek(0) == Some('.') && self.peek(1).is_some_and(char::is_numeric) {
                    self.bump();
                    self.skip(|c| c.is_alphanumeric() || c == '_');
                }
                Kind::Other
            }
            c => Kind::Punct(c),
        };
        Some(Token { kind, line, at })
    }

    /// Block comments nest.
    fn comment(&mut self) {
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => (depth += 1, self.bump(), self.bump()).0,
                (Some('*'), Some('/')) => {
                    depth -= 1;
                    self.bump();
                    self.bump();
                    if depth == 0 {
                        return;
                    }
                }
                (Some(_), _) => {
                    self.bump();
                }
                (None, _) => return,
            }
        }
    }

    fn string(&mut self) -> Kind {
        while let Some(c) = self.bump() {
            match c {
                '\\' => {
                    self.bump();
                }
                '"' => break,
                _ => {}
            }
        }
        Kind::Other
    }

    /// A character or a lifetime.
    fn quote(&mut self) -> Kind {
        match (self.peek(0), self.peek(1)) {
            (Some('\\'), _) => {
                self.bump();
                self.bump();
                self.skip(|c| c != '\'' && c != '\n');
                self.bump();
            }
            (Some(_), Some('\'')) => {
                self.bump();
                self.bump();
            }
            _ => self.skip(|c| c.is_alphanumeric() || c == '_'),
        }
        Kind::Other
    }

    /// After `r`, `b` or `c`: is it the beginning of a literal or of a raw identifier?
    fn is_prefix(&self) -> bool {
        let mut ahead = 0;
        if matches!(self.peek(0), Some('r')) {
            ahead += 1;
        }
        while self.peek(ahead) == Some('#') {
            ahead += 1;
        }
        matches!(self.peek(ahead), Some('"'))
            || matches!((self.chars[self.at - 1], self.peek(0)), ('b', Some('\'')))
            || (self.chars[self.at - 1] == 'r' && ahead == 1 && self.peek(0) == Some('#'))
    }

    fn prefixed(&mut self) -> Kind {
        let raw = self.chars[self.at - 1] == 'r' || self.peek(0) == Some('r');
        self.skip(|c| c == 'r');
        let mut hashes = 0;
        while self.peek(0) == Some('#') {
            hashes += 1;
            self.bump();
        }
        match self.peek(0) {
            Some('\'') => {
                self.bump();
                self.quote()
            }
            Some('"') if raw => {
                self.bump();
                while let Some(c) = self.bump() {
                    if c == '"' && (0..hashes).all(|n| self.peek(n) == Some('#')) {
                        (0..hashes).for_each(|_| _ = self.bump());
                        break;
                    }
                }
                Kind::Other
            }
            Some('"') => {
                self.bump();
                self.string()
            }
            // `r#name`
            _ => {
                let start = self.at;
                self.skip(|c| c.is_alphanumeric() || c == '_');
                Kind::Ident(self.chars[start..self.at].iter().collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn idents(text: &str) -> Vec<String> {
        let names = tokens(text).into_iter().filter_map(|t| match t.kind {
            Kind::Ident(name) => Some(format!("{name}@{}", t.line)),
            _ => None,
        });
        names.collect()
    }

    #[test]
    fn literals_and_comments_hide_what_is_in_them() {
        let text = r####"
            /* a /* b */ c */ one // d
            "e \" f" two r"g" three r#"h " i"# four b"j" br##"k "# l"## c"m" 'n' five '\'' '\u{1F600}' b'o' six
            'seven: loop { break 'seven; } 1.0f32 0..9 2.pow(3) r#type r"" eight
        "####;
        assert_eq!(
            idents(text),
            [
                "one@2", "two@3", "three@3", "four@3", "five@3", "six@3", "loop@4", "break@4", "pow@4", "type@4",
                "eight@4"
            ]
        );
    }

    #[test]
    fn what_does_not_end_ends_with_the_text() {
        for text in ["\"abc", "r#\"abc\"", "/* abc", "'", "b'", "r#", "1.", "'a", "'\\"] {
            tokens(text);
        }
    }
}
