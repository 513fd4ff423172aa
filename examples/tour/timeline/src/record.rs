//! What was seen of a run, as data, and as text for another program.

use std::collections::BTreeMap;
use std::str::FromStr;

/// A run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// How it ended.
    pub end: End,
    /// Whether the clock was tokio's, paused.
    pub paused: bool,
    /// When the last thing happened, in microseconds after the start.
    pub length: u64,
    /// The rows, in order of their first events.
    pub rows: Vec<Row>,
    /// What happened, in order of time.
    pub events: Vec<Event>,
    /// What the program has counted.
    pub facts: BTreeMap<String, u64>,
}

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum End {
    /// The main future came to its end.
    #[default]
    Done,
    /// It did not, within the time it had.
    Stuck,
    /// It panicked.
    Panicked,
}

/// A row of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its label.
    pub name: String,
    /// Whether it shows a number instead of a task.
    pub gauge: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When, in microseconds after the start.
    pub at: u64,
    /// To which row.
    pub row: usize,
    /// What.
    pub what: What,
}

/// What can happen to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The future is polled from now on.
    Runs,
    /// The poll has ended, and the future is not ready.
    Waits,
    /// It was told that it can go on.
    Woken,
    /// It is ready.
    Done,
    /// It was dropped before it was ready.
    Dropped,
    /// It panicked.
    Panicked,
    /// The operating system has put the thread to sleep, in the poll that runs.
    Asleep,
    /// It goes on.
    Awake,
    /// Somebody left a word.
    Note(String),
    /// The number is this from now on.
    Level(u64),
}

impl Record {
    /// A number that the program has counted; none is zero.
    pub fn fact(&self, name: &str) -> u64 {
        self.facts.get(name).copied().unwrap_or(0)
    }

    /// As text: a line for each row, event and fact.
    pub fn to_text(&self) -> String {
        let end = match self.end {
            End::Done => "done",
            End::Stuck => "stuck",
            End::Panicked => "panicked",
        };
        let mut text = format!("end\t{end}\t{}\t{}\n", self.length, if self.paused { "paused" } else { "real" });
        for row in &self.rows {
            text += &format!("{}\t{}\n", if row.gauge { "gauge" } else { "task" }, one_line(&row.name));
        }
        for Event { at, row, what } in &self.events {
            let what = match what {
                What::Runs => "runs".to_owned(),
                What::Waits => "waits".to_owned(),
                What::Woken => "woken".to_owned(),
                What::Done => "done".to_owned(),
                What::Dropped => "dropped".to_owned(),
                What::Panicked => "panicked".to_owned(),
                What::Asleep => "asleep".to_owned(),
                What::Awake => "awake".to_owned(),
                What::Note(note) => format!("note\t{}", one_line(note)),
                What::Level(level) => format!("level\t{level}"),
            };
            text += &format!("event\t{at}\t{row}\t{what}\n");
        }
        for (name, value) in &self.facts {
            text += &format!("fact\t{}\t{value}\n", one_line(name));
        }
        text
    }
}

/// The text of a [`Record`] is damaged: the line.
#[derive(Debug, PartialEq, Eq)]
pub struct Damaged(pub String);

impl FromStr for Record {
    type Err = Damaged;

    fn from_str(text: &str) -> Result<Self, Damaged> {
        let mut record = Record::default();
        for line in text.lines() {
            record.add(line).ok_or_else(|| Damaged(line.to_owned()))?;
        }
        Ok(record)
    }
}

impl Record {
    fn add(&mut self, line: &str) -> Option<()> {
        let mut parts = line.split('\t');
        match (parts.next()?, parts.next()?) {
            ("end", end) => {
                self.end = match end {
                    "done" => End::Done,
                    "stuck" => End::Stuck,
                    "panicked" => End::Panicked,
                    _ => return None,
                };
                self.length = parts.next()?.parse().ok()?;
                self.paused = match parts.next()? {
                    "paused" => true,
                    "real" => false,
                    _ => return None,
                };
            }
            (kind @ ("task" | "gauge"), name) => self.rows.push(Row { name: name.to_owned(), gauge: kind == "gauge" }),
            ("fact", name) => {
                self.facts.insert(name.to_owned(), parts.next()?.parse().ok()?);
            }
            ("event", at) => {
                let at = at.parse().ok()?;
                let row = parts.next()?.parse().ok().filter(|row| *row < self.rows.len())?;
                let what = match parts.next()? {
                    "runs" => What::Runs,
                    "waits" => What::Waits,
                    "woken" => What::Woken,
                    "done" => What::Done,
                    "dropped" => What::Dropped,
                    "panicked" => What::Panicked,
                    "asleep" => What::Asleep,
                    "awake" => What::Awake,
                    "note" => What::Note(parts.next()?.to_owned()),
                    "level" => What::Level(parts.next()?.parse().ok()?),
                    _ => return None,
                };
                self.events.push(Event { at, row, what });
            }
            _ => return None,
        }
        parts.next().is_none().then_some(())
    }
}

fn one_line(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::{Damaged, End, Event, Record, Row, What};

    #[test]
    fn the_text_tells_all() {
        let whats = [
            What::Runs,
            What::Asleep,
            What::Awake,
            What::Note("a word".to_owned()),
            What::Waits,
            What::Woken,
            What::Done,
            What::Dropped,
            What::Panicked,
            What::Level(7),
        ];
        let events = whats.into_iter().enumerate().map(|(n, what)| Event { at: n as u64, row: n % 2, what }).collect();
        let row = |name: &str, gauge| Row { name: name.to_owned(), gauge };
        let rows = vec![row("a task", false), row("a gauge", true)];
        let facts = [("beats".to_owned(), 3)].into();
        let record = Record { end: End::Stuck, paused: true, length: 10, rows, events, facts };
        assert_eq!(record.to_text().parse(), Ok(record));
    }

    #[test]
    fn damage_is_noticed() {
        for line in ["", "end\tdone\t3", "end\tdone\t3\tslow", "event\t1\t0\truns", "fact\tbeats\tmany", "task\ta\tb"] {
            assert_eq!(format!("{line}\n").parse::<Record>(), Err(Damaged(line.to_owned())));
        }
    }
}
