//! Draws a record: a row a task, time to the right.

use std::iter::repeat_n;

use crate::record::{End, Record, What};

/// How to draw.
#[derive(Debug, Clone)]
pub struct Style {
    /// Whether escape sequences for colour are welcome.
    pub colour: bool,
    /// Whether there is more than ASCII.
    pub unicode: bool,
    /// How wide the lines may be.
    pub columns: usize,
    /// The time that the whole width stands for, in microseconds; that of the record if there is none. For runs that are to be compared.
    pub length: Option<u64>,
}

/// A sign: with and without Unicode, its colour, what it means.
struct Sign(char, char, &'static str, &'static str);

const RUNS: Sign = Sign('█', '#', "32", "runs");
const BLOCKS: Sign = Sign('▒', '%', "31", "blocks the thread");
const READY: Sign = Sign('░', ':', "33", "could run, is not polled");
const WAITS: Sign = Sign('·', '.', "2", "waits");
const DONE: Sign = Sign('●', 'o', "32", "done");
const DROPPED: Sign = Sign('x', 'x', "33", "dropped");
const PANICKED: Sign = Sign('!', '!', "1;31", "panics");
const STUCK: Sign = Sign('∞', '>', "1;31", "and so for ever");
const HELD: Sign = Sign('━', '=', "36", "held");
const SIGNS: [&Sign; 9] = [&RUNS, &BLOCKS, &READY, &WAITS, &DONE, &DROPPED, &PANICKED, &STUCK, &HELD];

/// No more notes than this are told.
const NOTES: usize = 12;

/// What a column of a row shows.
#[derive(Clone, Copy)]
enum Cell {
    Nothing,
    Sign(&'static Sign),
    Note(char),
    Level(char),
}

/// The timeline of `record`, several lines without a newline at the end.
pub fn draw(record: &Record, style: &Style) -> String {
    let label = record.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0).clamp(6, 24);
    let width = style.columns.saturating_sub(label + 4).max(20);
    let length = style.length.unwrap_or(0).max(record.length).max(1);
    let scale = Scale { length, width };

    let mut lines = scale.lines(label, style);
    let notes = told(record);
    let mut used = [false; SIGNS.len()];
    for (row, head) in record.rows.iter().enumerate() {
        let cells = if head.gauge { level(record, row, &scale, style) } else { task(record, row, &scale, &notes) };
        let mut line = format!("{:<label$}  ", cut(&head.name, label));
        for cell in trimmed(&cells) {
            line += &match cell {
                Cell::Nothing => " ".to_owned(),
                Cell::Sign(sign) => {
                    used[SIGNS.iter().position(|other| std::ptr::eq(*other, *sign)).unwrap_or(0)] = true;
                    paint(style, sign.2, &sign.of(style).to_string())
                }
                Cell::Note(letter) => paint(style, "1", &letter.to_string()),
                Cell::Level(level) => paint(style, "36", &level.to_string()),
            };
        }
        lines.push(line.trim_end().to_owned());
    }
    let indent = " ".repeat(label + 2);
    let (mut legend, mut left) = (String::new(), 0);
    for (sign, _) in SIGNS.iter().zip(used).filter(|(_, used)| *used) {
        let taken = sign.3.chars().count() + 5;
        if left < taken {
            lines.push(std::mem::take(&mut legend));
            (legend, left) = (indent.clone(), width);
        } else {
            legend += "   ";
        }
        left = left.saturating_sub(taken);
        legend += &format!("{} {}", paint(style, sign.2, &sign.of(style).to_string()), sign.3);
    }
    lines.push(legend);
    for Told { letter, at, row, text } in notes {
        let text = format!("{:>6} ms  {}: {text}", at / 1_000, record.rows[row].name);
        lines.push(format!("{indent}{} {}", paint(style, "1", &letter.to_string()), cut(&text, width - 2)));
    }
    lines.join("\n")
}

/// A note that is told below.
struct Told {
    letter: char,
    at: u64,
    row: usize,
    text: String,
}

/// The first notes of all rows, in order of time.
fn told(record: &Record) -> Vec<Told> {
    let notes = record.events.iter().filter_map(|event| match &event.what {
        What::Note(text) => Some((event.at, event.row, text.clone())),
        _ => None,
    });
    ('a'..).zip(notes).take(NOTES).map(|(letter, (at, row, text))| Told { letter, at, row, text }).collect()
}

struct Scale {
    length: u64,
    width: usize,
}

impl Scale {
    fn column(&self, at: u64) -> usize {
        let column = u128::from(at) * self.width as u128 / u128::from(self.length);
        usize::try_from(column).unwrap_or(usize::MAX).min(self.width - 1)
    }

    /// The numbers in milliseconds, and the axis.
    fn lines(&self, label: usize, style: &Style) -> Vec<String> {
        let wanted = self.length * 10 / self.width as u64; // a number every ten columns or more
        let step = (0..)
            .flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power) * 1_000))
            .find(|step| *step >= wanted);
        let step = step.unwrap_or(self.length).max(1);
        let mut numbers = vec![' '; self.width + 8];
        let mut axis = vec![if style.unicode { '─' } else { '-' }; self.width];
        for at in (0..=self.length).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            let column = self.column(at);
            axis[column] = if style.unicode { '┬' } else { '+' };
            let number = if at == 0 { "0 ms".to_owned() } else { (at / 1_000).to_string() };
            for (offset, c) in number.chars().enumerate() {
                numbers[column + offset] = c;
            }
        }
        let indent = " ".repeat(label + 2);
        let text = |chars: Vec<char>| paint(style, "2", chars.into_iter().collect::<String>().trim_end());
        vec![format!("{indent}{}", text(numbers)), format!("{indent}{}", text(axis))]
    }
}

/// A span of time in one state.
struct Span {
    from: u64,
    to: u64,
    sign: &'static Sign,
}

/// The cells of a task.
fn task(record: &Record, row: usize, scale: &Scale, notes: &[Told]) -> Vec<Cell> {
    let mut cells = vec![Cell::Nothing; scale.width];
    let events = || record.events.iter().filter(|event| event.row == row);

    let mut spans: Vec<Span> = Vec::new();
    let mut now: Option<(u64, &'static Sign)> = None;
    let mut ends = Vec::new();
    for event in events() {
        let next = match event.what {
            What::Runs | What::Awake => Some(&RUNS),
            What::Asleep => Some(&BLOCKS),
            What::Waits => Some(&WAITS),
            // One that wakes itself is being polled.
            What::Woken => match now {
                Some((_, sign)) if std::ptr::eq(sign, &WAITS) => Some(&READY),
                _ => continue,
            },
            What::Done => {
                ends.push((event.at, &DONE));
                None
            }
            What::Dropped => {
                ends.push((event.at, &DROPPED));
                None
            }
            What::Panicked => {
                ends.push((event.at, &PANICKED));
                None
            }
            What::Note(_) | What::Level(_) => continue,
        };
        if let Some((from, sign)) = now {
            spans.push(Span { from, to: event.at, sign });
        }
        now = next.map(|sign| (event.at, sign));
    }
    if let Some((from, sign)) = now {
        spans.push(Span { from, to: record.length, sign });
    }

    // What is longest in a column is shown, but a poll is, however short.
    for (column, cell) in cells.iter_mut().enumerate() {
        let mut times = [0; SIGNS.len()];
        let mut polled = false;
        for Span { from, to, sign } in &spans {
            if scale.column(*from) <= column && column <= scale.column((*to).saturating_sub(1).max(*from)) {
                let (start, end) = (scale.length * column as u64, scale.length * (column as u64 + 1));
                let (from, to) = ((*from * scale.width as u64).max(start), (*to * scale.width as u64).min(end));
                let index = SIGNS.iter().position(|other| std::ptr::eq(*other, *sign)).unwrap_or(0);
                times[index] += to.saturating_sub(from) + 1;
                polled |= std::ptr::eq(*sign, &RUNS);
            }
        }
        let longest = (0..SIGNS.len()).max_by_key(|index| times[*index]).filter(|index| times[*index] > 0);
        let Some(longest) = longest else { continue };
        let blocks = std::ptr::eq(SIGNS[longest], &BLOCKS);
        *cell = Cell::Sign(if polled && !blocks { &RUNS } else { SIGNS[longest] });
    }
    for (at, sign) in &ends {
        cells[scale.column(*at)] = Cell::Sign(sign);
    }
    if now.is_some() && record.end == End::Stuck {
        cells[scale.column(record.length)] = Cell::Sign(&STUCK);
    }
    // Two at one place stand side by side in their order, and an end stays what it is.
    let mut limit = scale.width;
    for Told { letter, at, .. } in notes.iter().filter(|told| told.row == row).rev() {
        let end = |column: &usize| ends.iter().any(|(at, _)| scale.column(*at) == *column);
        let column = scale.column(*at).min(limit.saturating_sub(1));
        let Some(column) = (0..=column).rev().find(|column| !end(column)) else { break };
        cells[column] = Cell::Note(*letter);
        limit = column;
    }
    cells
}

/// The cells of a gauge: a line while it is one, heights or digits where it is more.
fn level(record: &Record, row: usize, scale: &Scale, style: &Style) -> Vec<Cell> {
    let levels: Vec<(u64, u64)> = record
        .events
        .iter()
        .filter(|event| event.row == row)
        .filter_map(|event| if let What::Level(level) = event.what { Some((event.at, level)) } else { None })
        .collect();
    let most = levels.iter().map(|(_, level)| *level).max().unwrap_or(0);
    let mut cells = vec![Cell::Nothing; scale.width];
    for (index, (from, level)) in levels.iter().enumerate() {
        let to = levels.get(index + 1).map_or(record.length, |(at, _)| *at).saturating_sub(1).max(*from);
        for cell in &mut cells[scale.column(*from)..=scale.column(to)] {
            *cell = match (*level, most) {
                (0, _) => Cell::Nothing,
                (_, 1) => Cell::Sign(&HELD),
                (level, most) if style.unicode && most > 9 => {
                    let height = (level * 8).div_ceil(most).clamp(1, 8);
                    Cell::Level(char::from_u32(0x2580 + u32::try_from(height).unwrap_or(8)).unwrap_or('█'))
                }
                (level, most) if most > 9 => Cell::Level(digit(level * 9 / most)),
                (level, _) => Cell::Level(digit(level)),
            };
        }
    }
    cells
}

fn digit(value: u64) -> char {
    char::from_digit(u32::try_from(value.min(9)).unwrap_or(9), 10).unwrap_or('9')
}

impl Sign {
    fn of(&self, style: &Style) -> char {
        if style.unicode { self.0 } else { self.1 }
    }
}

fn trimmed(cells: &[Cell]) -> &[Cell] {
    let last = cells.iter().rposition(|cell| !matches!(cell, Cell::Nothing));
    &cells[..last.map_or(0, |last| last + 1)]
}

fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width.saturating_sub(3)).chain(repeat_n('.', 3)).collect()
}

fn paint(style: &Style, colour: &str, text: &str) -> String {
    if style.colour && !text.is_empty() { format!("\x1b[{colour}m{text}\x1b[0m") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Style, draw};
    use crate::record::{End, Event, Record, Row, What};

    fn record(end: End, length: u64, rows: &[(&str, bool)], events: &[(u64, usize, What)]) -> Record {
        Record {
            end,
            paused: false,
            length: length * 1_000,
            rows: rows.iter().map(|(name, gauge)| Row { name: (*name).to_owned(), gauge: *gauge }).collect(),
            events: events
                .iter()
                .map(|(at, row, what)| Event { at: at * 1_000, row: *row, what: what.clone() })
                .collect(),
            facts: [].into(),
        }
    }

    const ASCII: Style = Style { colour: false, unicode: false, columns: 60, length: None };

    #[test]
    fn each_state_has_its_sign() {
        use What::{Asleep, Done, Dropped, Level, Note, Panicked, Runs, Waits, Woken};
        let events = [
            (0, 0, Runs),
            (0, 2, Level(1)),
            (10, 0, Waits),
            (10, 1, Runs),
            (10, 1, Asleep),
            (20, 0, Woken),
            (30, 1, Waits),
            (30, 2, Level(0)),
            (30, 0, Runs),
            (40, 0, Note("half way".to_owned())),
            (40, 0, Done),
            (45, 1, Dropped),
            (45, 3, Runs),
            (50, 3, Panicked),
        ];
        let rows = [("report", false), ("reader", false), ("lock", true), ("bad", false)];
        let drawn = draw(&record(End::Done, 50, &rows, &events), &ASCII);
        let expected = [
            "        0 ms      10        20        30        40       50",
            "        +---------+---------+---------+---------+--------+",
            "report  ##########..........::::::::::#########ao",
            "reader            %%%%%%%%%%%%%%%%%%%%...............x",
            "lock    ==============================",
            "bad                                                  ####!",
            "",
            "        # runs   % blocks the thread",
            "        : could run, is not polled   . waits   o done",
            "        x dropped   ! panics   = held",
            "        a     40 ms  report: half way",
        ];
        assert_eq!(drawn, expected.join("\n"));
    }

    #[test]
    fn a_poll_is_seen_however_short_and_what_never_ends_is_marked() {
        let events = [(0, 0, What::Runs), (0, 0, What::Waits), (25, 0, What::Runs), (25, 0, What::Waits)];
        let drawn = draw(&record(End::Stuck, 100, &[("task", false)], &events), &ASCII);
        assert!(drawn.contains("\ntask    #...........#"), "{drawn}");
        assert!(drawn.contains(".>\n"), "{drawn}");
        assert!(drawn.contains("> and so for ever"), "{drawn}");
    }

    #[test]
    fn levels_are_digits_or_heights() {
        let rows = [("queue", true)];
        let few: Vec<_> = (0..4).map(|n| (n * 25, 0, What::Level(n))).collect();
        let drawn = draw(&record(End::Done, 100, &rows, &few), &ASCII);
        let row = drawn.lines().nth(2).unwrap_or_default();
        assert!(row.starts_with("queue               1") && row.contains("1222") && row.contains("2333"), "{drawn}");
        let many: Vec<_> = (0..4).map(|n| (n * 25, 0, What::Level(n * 100))).collect();
        let drawn = draw(&record(End::Done, 100, &rows, &many), &Style { unicode: true, ..ASCII });
        assert!(drawn.contains("▃▃▃▃") && drawn.contains("██████"), "{drawn}");
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let events: Vec<_> = (0..40).map(|n| (n, 0, What::Note(format!("a long word about the moment {n}")))).collect();
        for columns in [40, 60, 80, 133] {
            let drawn = draw(&record(End::Done, 40, &[("some task", false)], &events), &Style { columns, ..ASCII });
            let widest = drawn.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(columns), "{columns}: {drawn}");
        }
    }
}
