//! What a run has to show: `end = stuck, answers < 3`.

use std::fmt;

use timeline::{End, Record};

/// Conditions that all hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claims(Vec<Claim>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Claim {
    name: String,
    relation: Relation,
    value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    Is,
    IsNot,
    AtLeast,
    AtMost,
}

/// As they are written; the longer ones first.
const RELATIONS: [(&str, Relation); 4] =
    [(">=", Relation::AtLeast), ("<=", Relation::AtMost), ("!=", Relation::IsNot), ("=", Relation::Is)];

impl Claims {
    /// Reads conditions with commas between. `None` when one of them is none.
    pub fn read(text: &str) -> Option<Claims> {
        text.split(',').map(Claim::read).collect::<Option<_>>().map(Claims)
    }

    /// The names of the facts that are spoken of.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|claim| claim.name.as_str())
    }

    /// The first condition that does not hold, with what was seen instead.
    ///
    /// # Errors
    ///
    /// When there is one.
    pub fn hold(&self, record: &Record) -> Result<(), String> {
        match self.0.iter().find(|claim| !claim.holds(record)) {
            None => Ok(()),
            Some(claim) => Err(format!("`{claim}` does not hold: it is {}", value(record, &claim.name))),
        }
    }
}

/// What a run has come to, in one word.
pub fn value(record: &Record, name: &str) -> String {
    match (name, record.end) {
        ("end", End::Done) => "done".to_owned(),
        ("end", End::Stuck) => "stuck".to_owned(),
        ("end", End::Panicked) => "panicked".to_owned(),
        _ => record.fact(name).to_string(),
    }
}

impl Claim {
    fn read(text: &str) -> Option<Claim> {
        let (symbol, relation) = RELATIONS.into_iter().find(|(symbol, _)| text.contains(symbol))?;
        let (name, value) = text.split_once(symbol)?;
        let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
        let known = if name == "end" {
            ["done", "stuck", "panicked"].contains(&value.as_str())
        } else {
            !name.is_empty() && value.parse::<u64>().is_ok()
        };
        known.then_some(Claim { name, relation, value })
    }

    fn holds(&self, record: &Record) -> bool {
        let seen = value(record, &self.name);
        let numbers = || Some((seen.parse::<u64>().ok()?, self.value.parse::<u64>().ok()?));
        match self.relation {
            Relation::Is => seen == self.value,
            Relation::IsNot => seen != self.value,
            Relation::AtLeast => numbers().is_some_and(|(seen, value)| seen >= value),
            Relation::AtMost => numbers().is_some_and(|(seen, value)| seen <= value),
        }
    }
}

impl fmt::Display for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let symbol = RELATIONS.iter().find(|(_, relation)| *relation == self.relation).map_or("", |(symbol, _)| symbol);
        write!(f, "{} {symbol} {}", self.name, self.value)
    }
}

#[cfg(test)]
mod tests {
    use timeline::{End, Record};

    use super::Claims;

    #[test]
    fn claims_are_held_against_a_record() {
        let facts = [("lost".to_owned(), 2)].into();
        let record = Record { end: End::Stuck, facts, ..Record::default() };
        let hold = |text: &str| Claims::read(text).unwrap().hold(&record);
        assert_eq!(hold("end = stuck, lost = 2, lost >= 2, lost <= 2, lost != 3, found = 0"), Ok(()));
        assert_eq!(hold("lost >= 1, lost <= 1"), Err("`lost <= 1` does not hold: it is 2".to_owned()));
        assert_eq!(hold("end = done"), Err("`end = done` does not hold: it is stuck".to_owned()));
        assert_eq!(hold("found >= 1"), Err("`found >= 1` does not hold: it is 0".to_owned()));
    }

    #[test]
    fn what_is_no_claim() {
        for text in ["", "lost", "lost = many", "end = dead", "= 3", "lost = 1,"] {
            assert_eq!(Claims::read(text), None, "{text}");
        }
    }
}
