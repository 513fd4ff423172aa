//! Reads JSON: the messages of cargo, a line each. No more than that takes.

use std::iter::Peekable;
use std::str::Chars;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`, `true`, `false`, a number: as it is written.
    Word(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in its order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The one value in `text`.
    pub fn read(text: &str) -> Option<Json> {
        let mut chars = text.chars().peekable();
        let value = value(&mut chars)?;
        space(&mut chars);
        chars.next().is_none().then_some(value)
    }

    /// What an object has under this name.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(entries) => entries.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What an object has under this name, if that is a string.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The list that an object has under this name; an empty one where there is none.
    pub fn list(&self, name: &str) -> &[Json] {
        match self.get(name) {
            Some(Json::List(list)) => list,
            _ => &[],
        }
    }

    /// The number that an object has under this name.
    pub fn number(&self, name: &str) -> Option<usize> {
        match self.get(name)? {
            Json::Word(word) => word.parse().ok(),
            _ => None,
        }
    }
}

type Input<'a> = Peekable<Chars<'a>>;

fn space(chars: &mut Input<'_>) {
    while chars.next_if(|c| c.is_ascii_whitespace()).is_some() {}
}

fn value(chars: &mut Input<'_>) -> Option<Json> {
    space(chars);
    match chars.peek()? {
        '"' => text(chars).map(Json::Text),
        '[' => sequence(chars, ']', value).map(Json::List),
        '{' => sequence(chars, '}', entry).map(Json::Object),
        _ => {
            let mut word = String::new();
            while let Some(c) = chars.next_if(|c| c.is_ascii_alphanumeric() || "+-.".contains(*c)) {
                word.push(c);
            }
            (!word.is_empty()).then_some(Json::Word(word))
        }
    }
}

fn entry(chars: &mut Input<'_>) -> Option<(String, Json)> {
    space(chars);
    let name = text(chars)?;
    space(chars);
    chars.next_if_eq(&':')?;
    Some((name, value(chars)?))
}

/// From the opening bracket to the closing one, with commas between.
fn sequence<T>(chars: &mut Input<'_>, close: char, part: fn(&mut Input<'_>) -> Option<T>) -> Option<Vec<T>> {
    chars.next();
    let mut parts = Vec::new();
    space(chars);
    if chars.next_if_eq(&close).is_some() {
        return Some(parts);
    }
    loop {
        parts.push(part(chars)?);
        space(chars);
        match chars.next()? {
            ',' => {}
            c if c == close => return Some(parts),
            _ => return None,
        }
    }
}

fn text(chars: &mut Input<'_>) -> Option<String> {
    chars.next_if_eq(&'"')?;
    let mut text = String::new();
    loop {
        match chars.next()? {
            '"' => return Some(text),
            '\\' => match chars.next()? {
                'n' => text.push('\n'),
                't' => text.push('\t'),
                'r' => text.push('\r'),
                'b' => text.push('\u{8}'),
                'f' => text.push('\u{c}'),
                'u' => text.push(escaped(chars)?),
                c => text.push(c),
            },
            c => text.push(c),
        }
    }
}

/// The character of `\uXXXX`, or of two of them.
fn escaped(chars: &mut Input<'_>) -> Option<char> {
    let high = hex(chars)?;
    if !(0xd800..0xdc00).contains(&high) {
        return char::from_u32(high);
    }
    chars.next_if_eq(&'\\')?;
    chars.next_if_eq(&'u')?;
    let low = hex(chars)?.checked_sub(0xdc00)?;
    char::from_u32(0x10000 + ((high - 0xd800) << 10) + low)
}

fn hex(chars: &mut Input<'_>) -> Option<u32> {
    (0..4).try_fold(0, |sum, _| Some(sum * 16 + chars.next()?.to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn a_message_of_cargo() {
        let line = r#"{"reason":"x","target":{"name":"a\"b\n\u001b[0m\ud83e\udd80"},"spans":[{"line_start":13},{}],"e":[],"n":null}"#;
        let json = Json::read(line).unwrap();
        assert_eq!(json.get("target").unwrap().text("name"), Some("a\"b\n\u{1b}[0m🦀"));
        assert_eq!(json.list("spans")[0].number("line_start"), Some(13));
        assert_eq!(json.list("e"), []);
        assert_eq!(json.text("n"), None);
    }

    #[test]
    fn what_is_no_json() {
        for text in ["", "{", "[1,]", "{\"a\" 1}", "\"a", "1 2", "\"\\u12\"", "\"\\ud800x\"", "{1:2}"] {
            assert_eq!(Json::read(text), None, "{text}");
        }
    }
}
