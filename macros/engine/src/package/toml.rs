//! The part of TOML that a settings file needs: comments, tables, arrays of tables, bare, quoted and dotted keys, strings in one line,
//! booleans, and arrays over as many lines as one likes. Numbers, dates, inline tables and strings in several lines are told apart and
//! refused by name.

/// Where something is, as an editor counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Spot {
    pub line: usize,
    pub column: usize,
}

/// What is wrong with the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Error {
    pub at: Spot,
    pub text: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Value {
    pub at: Spot,
    pub kind: Kind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    Text(String),
    Truth(bool),
    List(Vec<Value>),
    Table(Table),
    Tables(Vec<Table>),
}

impl Kind {
    /// For a message.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Text(_) => "a text",
            Kind::Truth(_) => "a boolean",
            Kind::List(_) => "a list",
            Kind::Table(_) => "a table",
            Kind::Tables(_) => "a list of tables",
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    pub at: Spot,
    pub name: String,
}

/// Keys in the order in which they are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    pub at: Spot,
    pub entries: Vec<(Key, Value)>,
    made: Made,
}

/// What has made a table decides what may be added to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Made {
    /// By the header of a table inside of it.
    OnTheWay,
    ByHeader,
    ByDottedKey,
}

impl Table {
    fn new(at: Spot, made: Made) -> Table {
        Table { at, entries: Vec::new(), made }
    }

    fn get(&mut self, name: &str) -> Option<&mut Value> {
        self.entries.iter_mut().find(|(key, _)| key.name == name).map(|(_, value)| value)
    }

    /// The value under this key, made if there is none.
    fn entry(&mut self, key: &Key, new: impl FnOnce() -> Kind) -> &mut Value {
        let known = self.entries.iter().position(|(known, _)| known.name == key.name);
        let n = known.unwrap_or_else(|| {
            self.entries.push((key.clone(), Value { at: key.at, kind: new() }));
            self.entries.len() - 1
        });
        &mut self.entries[n].1
    }
}

/// Reads a whole file. On an error, what stands in the lines before it is still there.
pub fn read(text: &str) -> (Table, Option<Error>) {
    let mut reader = Reader { rest: text.strip_prefix('\u{feff}').unwrap_or(text), at: Spot { line: 1, column: 1 } };
    let mut root = Table::new(reader.at, Made::ByHeader);
    let error = reader.document(&mut root).err();
    (root, error)
}

/// How deep lists may lie in each other.
const DEEPEST: usize = 32;

type Read<T> = Result<T, Error>;

struct Reader<'t> {
    rest: &'t str,
    at: Spot,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let char = self.peek()?;
        self.rest = &self.rest[char.len_utf8()..];
        match char {
            '\n' => self.at = Spot { line: self.at.line + 1, column: 1 },
            _ => self.at.column += 1,
        }
        Some(char)
    }

    fn eat(&mut self, expected: char) -> bool {
        let there = self.peek() == Some(expected);
        if there {
            self.next();
        }
        there
    }

    fn error<T>(&self, text: impl Into<String>) -> Read<T> {
        Err(Error { at: self.at, text: text.into() })
    }

    /// What stands here, for a message.
    fn found(&self) -> String {
        match self.peek() {
            None => "the end of the file".to_owned(),
            Some('\n' | '\r') => "the end of the line".to_owned(),
            Some(char) => {
                let word: String = self.rest.chars().take_while(|c| is_bare(*c)).collect();
                let quoted =
                    |char: char| if char.is_control() { char.escape_debug().to_string() } else { char.to_string() };
                format!("`{}`", if word.is_empty() { quoted(char) } else { word })
            }
        }
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t')) {
            self.next();
        }
    }

    fn comment(&mut self) -> Read<()> {
        if self.peek() != Some('#') {
            return Ok(());
        }
        while let Some(char) = self.peek() {
            match char {
                '\n' => break,
                '\r' if self.rest.starts_with("\r\n") => break,
                char if char.is_ascii_control() && char != '\t' => {
                    return self.error("a control character in a comment");
                }
                _ => self.next(),
            };
        }
        Ok(())
    }

    /// True if there was one.
    fn newline(&mut self) -> bool {
        if self.rest.starts_with("\r\n") {
            self.next();
        }
        self.eat('\n')
    }

    /// Spaces, comments and ends of lines.
    fn blank(&mut self) -> Read<()> {
        loop {
            self.spaces();
            self.comment()?;
            if !self.newline() {
                return Ok(());
            }
        }
    }

    fn end_of_line(&mut self, after: &str) -> Read<()> {
        self.spaces();
        self.comment()?;
        if self.rest.is_empty() || self.newline() {
            return Ok(());
        }
        self.error(format!("{} after {after}, where the line should end", self.found()))
    }

    fn document(&mut self, root: &mut Table) -> Read<()> {
        let mut header: Vec<Key> = Vec::new();
        loop {
            self.blank()?;
            match self.peek() {
                None => return Ok(()),
                Some('[') => header = self.header(root)?,
                Some(_) => {
                    let path = self.path()?;
                    self.spaces();
                    if !self.eat('=') {
                        return self.error(format!("{} where `= …` should follow the key", self.found()));
                    }
                    self.spaces();
                    let value = self.value(0)?;
                    let table = enter(root, &header).ok_or_else(|| lost(self.at))?;
                    put(table, &path, value)?;
                    self.end_of_line("a value")?;
                }
            }
        }
    }

    /// `[a.b]` or `[[a.b]]`: makes the table, and says where it is.
    fn header(&mut self, root: &mut Table) -> Read<Vec<Key>> {
        let at = self.at;
        self.next();
        let several = self.eat('[');
        self.spaces();
        let path = self.path()?;
        self.spaces();
        if !self.eat(']') || (several && !self.eat(']')) {
            let close = if several { "]]" } else { "]" };
            return self.error(format!("{} where `{close}` should close the header", self.found()));
        }
        self.end_of_line("a header")?;
        let (last, outer) = path.split_last().ok_or_else(|| lost(at))?;
        let mut table = root;
        for key in outer {
            let value = table.entry(key, || Kind::Table(Table::new(key.at, Made::OnTheWay)));
            table = match &mut value.kind {
                Kind::Table(inner) => inner,
                Kind::Tables(each) => each.last_mut().ok_or_else(|| lost(at))?,
                kind => return Err(taken(key, kind)),
            };
        }
        match table.get(&last.name).map(|value| &mut value.kind) {
            None => {
                let new = Table::new(at, Made::ByHeader);
                let kind = if several { Kind::Tables(vec![new]) } else { Kind::Table(new) };
                table.entries.push((last.clone(), Value { at, kind }));
            }
            Some(Kind::Tables(each)) if several => each.push(Table::new(at, Made::ByHeader)),
            Some(Kind::Table(known)) if !several && known.made == Made::OnTheWay => {
                known.made = Made::ByHeader;
                known.at = at;
            }
            Some(Kind::Table(_)) if !several => {
                return Err(Error { at: last.at, text: format!("the table `{}` is there already", last.name) });
            }
            Some(kind) => return Err(taken(last, kind)),
        }
        Ok(path)
    }

    /// `a."b".c`
    fn path(&mut self) -> Read<Vec<Key>> {
        let mut path = vec![self.key()?];
        loop {
            self.spaces();
            if !self.eat('.') {
                return Ok(path);
            }
            self.spaces();
            path.push(self.key()?);
        }
    }

    fn key(&mut self) -> Read<Key> {
        let at = self.at;
        let name = match self.peek() {
            Some(quote @ ('"' | '\'')) => self.text(quote)?,
            _ => {
                let mut name = String::new();
                while let Some(char) = self.peek().filter(|c| is_bare(*c)) {
                    name.push(char);
                    self.next();
                }
                name
            }
        };
        if name.is_empty() && self.at == at {
            return self.error(format!("{} where a key should be", self.found()));
        }
        Ok(Key { at, name })
    }

    fn value(&mut self, depth: usize) -> Read<Value> {
        let at = self.at;
        let kind = match self.peek() {
            Some(quote @ ('"' | '\'')) => Kind::Text(self.text(quote)?),
            Some('[') => Kind::List(self.list(depth)?),
            Some('{') => return self.error("an inline table: give it a header of its own, `[…]`"),
            Some('0'..='9' | '+' | '-') => return self.error("a number or a date: nothing here takes one"),
            _ => {
                let word: String = self.rest.chars().take_while(|c| is_bare(*c)).collect();
                let truth = match &*word {
                    "true" => true,
                    "false" => false,
                    "inf" | "nan" => return self.error("a number: nothing here takes one"),
                    "" => return self.error(format!("{} where a value should be", self.found())),
                    word => return self.error(format!("`{word}` is no value: a text stands in quotes, \"{word}\"")),
                };
                for _ in word.chars() {
                    self.next();
                }
                Kind::Truth(truth)
            }
        };
        Ok(Value { at, kind })
    }

    fn list(&mut self, depth: usize) -> Read<Vec<Value>> {
        if depth == DEEPEST {
            return self.error("lists in lists in lists: nothing here is that deep");
        }
        self.next();
        let mut values = Vec::new();
        loop {
            self.blank()?;
            if self.eat(']') {
                return Ok(values);
            }
            values.push(self.value(depth + 1)?);
            self.blank()?;
            if !self.eat(',') && self.peek() != Some(']') {
                return self.error(format!("{} in a list, where `,` or `]` should be", self.found()));
            }
        }
    }

    /// A text in one line: with escapes in `"`, without in `'`.
    fn text(&mut self, quote: char) -> Read<String> {
        let start = self.at;
        if self.rest.starts_with("\"\"\"") || self.rest.starts_with("'''") {
            return self.error("a text in several lines: nothing here takes one");
        }
        self.next();
        let mut text = String::new();
        loop {
            match self.peek() {
                None | Some('\n' | '\r') => {
                    return Err(Error { at: start, text: format!("a text that is not closed by `{quote}`") });
                }
                Some('\\') if quote == '"' => text.push(self.escape()?),
                Some(char) if char == quote => {
                    self.next();
                    return Ok(text);
                }
                Some(char) if char.is_ascii_control() && char != '\t' => {
                    return self.error("a control character in a text");
                }
                Some(char) => {
                    text.push(char);
                    self.next();
                }
            }
        }
    }

    fn escape(&mut self) -> Read<char> {
        let at = self.at;
        self.next();
        let unknown = |name: &str| Err(Error { at, text: format!("an unknown escape, `\\{name}`") });
        let Some(name) = self.peek().filter(|c| !matches!(c, '\n' | '\r')) else { return unknown("") };
        self.next();
        let digits = match name {
            'b' => return Ok('\u{8}'),
            't' => return Ok('\t'),
            'n' => return Ok('\n'),
            'f' => return Ok('\u{c}'),
            'r' => return Ok('\r'),
            '"' | '\\' => return Ok(name),
            'u' => 4,
            'U' => 8,
            _ => return unknown(&name.escape_debug().to_string()),
        };
        let mut code = 0_u32;
        for _ in 0..digits {
            let Some(digit) = self.peek().and_then(|char| char.to_digit(16)) else {
                return Err(Error { at, text: format!("`\\{name}` wants {digits} hexadecimal digits") });
            };
            code = code << 4 | digit;
            self.next();
        }
        char::from_u32(code).ok_or_else(|| Error { at, text: "an escape of what is no character".to_owned() })
    }
}

fn is_bare(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '_' | '-')
}

/// The table of a header that has been read.
fn enter<'t>(root: &'t mut Table, header: &[Key]) -> Option<&'t mut Table> {
    let mut table = root;
    for key in header {
        table = match &mut table.get(&key.name)?.kind {
            Kind::Table(inner) => inner,
            Kind::Tables(each) => each.last_mut()?,
            Kind::Text(_) | Kind::Truth(_) | Kind::List(_) => return None,
        };
    }
    Some(table)
}

/// `a.b = value` in a table.
fn put(table: &mut Table, path: &[Key], value: Value) -> Read<()> {
    let Some((last, outer)) = path.split_last() else { return Ok(()) };
    let mut table = table;
    for key in outer {
        let inner = table.entry(key, || Kind::Table(Table::new(key.at, Made::ByDottedKey)));
        // What has a header of its own is not added to from elsewhere.
        if !matches!(&inner.kind, Kind::Table(inner) if inner.made == Made::ByDottedKey) {
            return Err(taken(key, &inner.kind));
        }
        let Kind::Table(inner) = &mut inner.kind else { return Err(lost(key.at)) };
        table = inner;
    }
    if let Some(known) = table.get(&last.name) {
        let text = format!("`{}` is given twice, first on line {}", last.name, known.at.line);
        return Err(Error { at: last.at, text });
    }
    table.entries.push((last.clone(), value));
    Ok(())
}

fn taken(key: &Key, kind: &Kind) -> Error {
    Error { at: key.at, text: format!("`{}` is there already, as {}", key.name, kind.name()) }
}

fn lost(at: Spot) -> Error {
    Error { at, text: "a key without a table".to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As the `toml` crate has it.
    fn same(kind: &Kind, theirs: &toml::Value) -> bool {
        let table = |table: &Table, theirs: &toml::Value| {
            theirs.as_table().is_some_and(|theirs| {
                table.entries.len() == theirs.len()
                    && table.entries.iter().all(|(k, v)| theirs.get(&k.name).is_some_and(|t| same(&v.kind, t)))
            })
        };
        let array = |ours: usize| theirs.as_array().filter(|theirs| theirs.len() == ours);
        match kind {
            Kind::Text(text) => theirs.as_str() == Some(text),
            Kind::Truth(truth) => theirs.as_bool() == Some(*truth),
            Kind::List(each) => {
                array(each.len()).is_some_and(|theirs| each.iter().zip(theirs).all(|(v, t)| same(&v.kind, t)))
            }
            Kind::Tables(each) => {
                array(each.len()).is_some_and(|theirs| each.iter().zip(theirs).all(|(v, t)| table(v, t)))
            }
            Kind::Table(inner) => table(inner, theirs),
        }
    }

    /// What is accepted here is accepted there, and says the same. True: it was.
    fn agrees(text: &str) -> bool {
        let (ours, error) = read(text);
        if error.is_some() {
            return false;
        }
        let theirs: toml::Table = match toml::from_str(text) {
            Ok(theirs) => theirs,
            Err(error) => panic!("accepted: {text:?}\n{error}"),
        };
        assert!(same(&Kind::Table(ours), &toml::Value::Table(theirs)), "{text:?}");
        true
    }

    fn error(text: &str) -> String {
        let error = read(text).1.unwrap_or_else(|| panic!("accepted: {text:?}"));
        format!("{}:{}: {}", error.at.line, error.at.column, error.text)
    }

    #[test]
    fn what_a_settings_file_is_made_of() {
        for text in [
            "",
            "\u{feff}crate = \"hyg\" # renamed\r\nfacts = [\r\n  'crate::facts::Ours', # ours\r\n]\r\n",
            "[lints]\ndetached_task = \"allow\"\n\"busy_loop\" = 'warn'\n",
            "[[off]]\npaths = [\"src/**\", 'tests/*.rs',]\n\n[[off]]\npaths = []\nlints = [[], [true, false]]\n",
            "a.b.c = true\na.'b'.\"d\" = false\n[x . y]\n[x]\ny2 = \"\\u00e9\\U0001F980\\t\\\"\\\\\"\n",
            "[[a]]\n[a.b]\nc = true\n[[a]]\n[a.b]\nc = false",
        ] {
            assert!(agrees(text), "{text:?}: {}", error(text));
        }
    }

    #[test]
    fn errors_have_a_place() {
        let cases = [
            ("a = \"x\n", "1:5: a text that is not closed by `\"`"),
            ("\n  a = allow\n", "2:7: `allow` is no value: a text stands in quotes, \"allow\""),
            ("a = 7", "1:5: a number or a date: nothing here takes one"),
            ("a = { b = true }", "1:5: an inline table: give it a header of its own, `[…]`"),
            ("a = \"\"\"x\"\"\"", "1:5: a text in several lines: nothing here takes one"),
            ("a = true\na = false", "2:1: `a` is given twice, first on line 1"),
            ("[a]\n[a]", "2:2: the table `a` is there already"),
            ("a = true\n[a.b]", "2:2: `a` is there already, as a boolean"),
            ("a = [true]\n[[a]]", "2:3: `a` is there already, as a list"),
            ("[a.b]\n[a]\nb.c = true", "3:1: `b` is there already, as a table"),
            ("[lints\n", "1:7: the end of the line where `]` should close the header"),
            ("[[off]\n", "1:7: the end of the line where `]]` should close the header"),
            ("a \"b\"", "1:3: `\"` where `= …` should follow the key"),
            ("a = true b", "1:10: `b` after a value, where the line should end"),
            ("a = [true false]", "1:11: `false` in a list, where `,` or `]` should be"),
            ("a = [true", "1:10: the end of the file in a list, where `,` or `]` should be"),
            ("= true", "1:1: `=` where a key should be"),
            ("a = \"\\x\"", "1:6: an unknown escape, `\\x`"),
            ("a = \"\\ud800\"", "1:6: an escape of what is no character"),
            ("a = \"\\u12\"", "1:6: `\\u` wants 4 hexadecimal digits"),
        ];
        for (text, said) in cases {
            assert_eq!(error(text), said, "{text:?}");
        }
        assert!(error(&format!("a = {}", "[".repeat(10_000))).contains("that deep"));
    }

    #[test]
    fn what_comes_before_an_error_is_kept() {
        let (table, error) = read("crate = \"hyg\"\n[lints]\nbusy_loop = allow\n");
        assert!(error.is_some());
        assert_eq!(table.entries[0].1.kind, Kind::Text("hyg".to_owned()));
    }

    /// Pieces that are often something together.
    fn piece() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec!["a", "b", "lints", "a.b", "'a'", "\"b\"", "\"\\u0061\"", "é"]);
        prop_oneof![
            word.clone().prop_map(|key| format!("{key} = true\n")),
            (word.clone(), "[a-z\\\\\"' #\u{e9}\t]{0,6}").prop_map(|(key, text)| format!("{key} = \"{text}\"\n")),
            (word.clone(), "[a-z\\\\\"#]{0,6}").prop_map(|(key, text)| format!("{key} = '{text}' # {text}\n")),
            word.clone().prop_map(|key| format!("[{key}]\n")),
            word.clone().prop_map(|key| format!("[[{key}]]\r\n")),
            (word.clone(), word).prop_map(|(key, inner)| format!("{key} = [ '{inner}'\n, # x\n [] , true,]\n")),
            prop::sample::select(vec![
                "[", "]", "=", "\"", "'", "\\", ",", ".", "#", "\n", "\r", " ", "\u{0}", "\u{7f}"
            ])
            .prop_map(str::to_owned),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn what_is_accepted_is_toml(pieces in prop::collection::vec(piece(), 0..8)) {
            agrees(&pieces.concat());
        }

        #[test]
        fn nothing_breaks_it(text in "\\PC*") {
            agrees(&text);
        }

        #[test]
        fn what_is_written_is_read(text in "[^\\p{Cc}\"\\\\]{0,20}", keys in prop::collection::hash_set("[a-z0-9_-]{1,8}", 1..6)) {
            let file: String = keys.iter().map(|key| format!("{key} = \"{text}\"\n")).collect();
            prop_assert!(agrees(&file));
        }
    }
}
