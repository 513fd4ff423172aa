//! Rust source as tokens with lines. Tokens that the compiler makes out of a text have no place in it, so they would not do here.

/// A token, as far as anybody here cares.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    pub kind: Kind,
    /// As an editor counts.
    pub line: usize,
    /// Its first byte, counted from the start of the text.
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
    let mut lexer = Lexer { text, bytes: text.as_bytes(), at: 0, line: 1 };
    let mut found = Vec::new();
    while let Some(token) = lexer.next() {
        found.push(token);
    }
    found
}

/// It goes by bytes and by index, with nothing generic in it: all of it is run without optimisation, for each crate that is checked.
struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

const OTHER: u8 = 0;
const SPACE: u8 = 1;
const DIGIT: u8 = 2;
const LETTER: u8 = 3;

/// What a byte may be of. Outside of ASCII, where there are neither signs nor spaces in Rust, it is of a name.
static CLASSES: [u8; 256] = {
    let mut classes = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => SPACE,
            b'0'..=b'9' => DIGIT,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => LETTER,
            _ => OTHER,
        };
        byte += 1;
    }
    classes
};

/// True of what names and numbers consist of.
pub fn is_of_word(byte: u8) -> bool {
    CLASSES[byte as usize] >= DIGIT
}

/// After the end of the text.
const END: u8 = 0;

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        let at = self.at + ahead;
        if at < self.bytes.len() { self.bytes[at] } else { END }
    }

    fn is_over(&self) -> bool {
        self.at >= self.bytes.len()
    }

    fn bump(&mut self) {
        if self.at < self.bytes.len() {
            if self.bytes[self.at] == b'\n' {
                self.line += 1;
            }
            self.at += 1;
        }
    }

    fn spaces(&mut self) {
        while self.at < self.bytes.len() && CLASSES[self.bytes[self.at] as usize] == SPACE {
            if self.bytes[self.at] == b'\n' {
                self.line += 1;
            }
            self.at += 1;
        }
    }

    /// The rest of a name or a number.
    fn word(&mut self) {
        while self.at < self.bytes.len() && CLASSES[self.bytes[self.at] as usize] >= DIGIT {
            self.at += 1;
        }
    }

    fn rest_of_line(&mut self) {
        while self.at < self.bytes.len() && self.bytes[self.at] != b'\n' {
            self.at += 1;
        }
    }

    fn next(&mut self) -> Option<Token> {
        loop {
            self.spaces();
            match (self.peek(0), self.peek(1)) {
                (b'/', b'/') => self.rest_of_line(),
                (b'/', b'*') => self.comment(),
                _ => break,
            }
        }
        if self.is_over() {
            return None;
        }
        let (line, at) = (self.line, self.at);
        let first = self.bytes[at];
        self.bump();
        let kind = match first {
            b'"' => self.string(),
            b'\'' => self.quote(),
            b'r' | b'b' | b'c' if self.is_prefix() => self.prefixed(),
            _ => match CLASSES[first as usize] {
                LETTER => {
                    self.word();
                    Kind::Ident(self.text[at..self.at].to_owned())
                }
                DIGIT => {
                    self.word();
                    // `1.5`, but neither `1..5` nor `1.max(5)`.
                    if self.peek(0) == b'.' && self.peek(1).is_ascii_digit() {
                        self.bump();
                        self.word();
                    }
                    Kind::Other
                }
                _ => Kind::Punct(first as char),
            },
        };
        Some(Token { kind, line, at })
    }

    /// Block comments nest.
    fn comment(&mut self) {
        let mut depth = 0;
        while !self.is_over() {
            match (self.peek(0), self.peek(1)) {
                (b'/', b'*') => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', b'/') => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.bump(),
            }
        }
    }

    fn string(&mut self) -> Kind {
        while !self.is_over() {
            match self.peek(0) {
                b'\\' => {
                    self.bump();
                    self.bump();
                }
                b'"' => {
                    self.bump();
                    break;
                }
                _ => self.bump(),
            }
        }
        Kind::Other
    }

    /// A character or a lifetime.
    fn quote(&mut self) -> Kind {
        let width = width(self.peek(0));
        match (self.peek(0), self.peek(width)) {
            (b'\\', _) => {
                self.bump();
                self.bump();
                while !self.is_over() && !matches!(self.peek(0), b'\'' | b'\n') {
                    self.bump();
                }
                self.bump();
            }
            (_, b'\'') => {
                for _ in 0..=width {
                    self.bump();
                }
            }
            _ => self.word(),
        }
        Kind::Other
    }

    /// After `r`, `b` or `c`: is it the beginning of a literal or of a raw identifier?
    fn is_prefix(&self) -> bool {
        let first = self.bytes[self.at - 1];
        let mut ahead = usize::from(self.peek(0) == b'r');
        while self.peek(ahead) == b'#' {
            ahead += 1;
        }
        self.peek(ahead) == b'"'
            || (first == b'b' && self.peek(0) == b'\'')
            || (first == b'r' && ahead == 1 && self.peek(0) == b'#')
    }

    fn prefixed(&mut self) -> Kind {
        let raw = self.bytes[self.at - 1] == b'r' || self.peek(0) == b'r';
        while self.peek(0) == b'r' {
            self.bump();
        }
        let mut hashes = 0;
        while self.peek(0) == b'#' {
            hashes += 1;
            self.bump();
        }
        match self.peek(0) {
            b'\'' => {
                self.bump();
                self.quote()
            }
            b'"' if raw => {
                self.bump();
                self.raw_string(hashes)
            }
            b'"' => {
                self.bump();
                self.string()
            }
            // `r#name`
            _ => {
                let start = self.at;
                self.word();
                Kind::Ident(self.text[start..self.at].to_owned())
            }
        }
    }

    fn raw_string(&mut self, hashes: usize) -> Kind {
        while !self.is_over() {
            let ends = self.peek(0) == b'"';
            self.bump();
            if ends {
                let mut seen = 0;
                while seen < hashes && self.peek(seen) == b'#' {
                    seen += 1;
                }
                if seen == hashes {
                    self.at += hashes;
                    break;
                }
            }
        }
        Kind::Other
    }
}

/// How many bytes a character has that begins with this one.
fn width(first: u8) -> usize {
    match first {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
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
        for text in
            ["\"abc", "r#\"abc\"", "/* abc", "'", "b'", "r#", "1.", "'a", "'\\", "\"\\", "'ä", "ä", "/*/", "r##\"a\"#"]
        {
            tokens(text);
        }
    }

    #[test]
    fn names_are_of_all_languages() {
        assert_eq!(
            idents("größe 'é' ('ü', naïve) \"ß\\\"\" x‿y\u{2028}z // é\n日本 '日' b'x' '日本: é"),
            ["größe@1", "naïve@1", "x‿y\u{2028}z@1", "日本@2", "é@2"]
        );
        let text = "é fn f";
        let rests: Vec<&str> = tokens(text).iter().map(|token| &text[token.at..]).collect();
        assert_eq!(rests, ["é fn f", "fn f", "f"]);
    }
}
