//! What is said of an operation that may be dropped.

use super::{Of, Operation, Turn, What};
use crate::known::cancel::{Known, Verdict};
use crate::lints::Lint;
use crate::rules::Words;

/// What drops it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dropped {
    /// Another branch of a `select!`.
    Select(Turn),
    /// Another future of a race.
    Race(Turn),
    Timeout(Turn),
    /// `#[timeout]` on the function.
    Attribute,
    /// Whoever cancels a function that says that it may be cancelled.
    Caller,
}

/// What is lost, and what comes of that; by the name of the marker.
fn lost(marker: &str, argument: Option<&str>) -> (String, &'static str) {
    let of = |with: &str, without: &str| match argument {
        Some(argument) => with.replace("{}", &format!("`{argument}`")),
        None => without.to_owned(),
    };
    let (lost, then) = match marker {
        "argument" => ("its arguments", "they were moved into the future, and nobody has them any more"),
        "arrival" => ("the wait, but not the arrival", "it stays counted, and counts twice when this task waits again"),
        "byte_count" => ("the count of bytes", "the bytes have moved on, and nobody knows how many"),
        "bytes_read" => {
            return (
                of("the bytes already read into {}", "the bytes already read"),
                "the next read starts in the middle of what was sent",
            );
        }
        "bytes_written" => {
            return (
                of("how much of {} was written", "how much was written"),
                "the other side gets a part of it, and that part twice if it is written again",
            );
        }
        "connection" => ("the connection that was being made", "the next one starts from nothing"),
        "exit_status" => ("the process, its exit status and its output", "it runs on, and nobody waits for it"),
        "file" => ("the open file", "nobody can open the same one again"),
        "guard" => ("the guard, and with it the lock", "others come first, and may change what it protects"),
        "items" => ("the items already taken from the stream", "the stream does not yield them again"),
        "message" => {
            return (of("the message {}", "the message"), "it was moved into the future, and is dropped with it");
        }
        "notification" => ("what is notified before the next call", "nobody was waiting when it came"),
        "output" => ("the outputs that are there already", "what is done does not run again"),
        "outcome" => ("how it ended", "it may have happened or not, and nobody learns which"),
        "place_in_queue" => ("the place in the queue", "the next call queues up behind all others"),
        "position" => ("the position in the file", "the next operation may start anywhere"),
        "progress" => ("the work done so far", "the next call starts from the beginning"),
        "receiver" => ("the receiver", "what is sent to it later finds nobody"),
        "response" => ("the response, or what was read of it", "the request may have been carried out"),
        "result" => ("the result", "the change is made all the same, and nobody learns how it went"),
        "rows" => ("the rows already received", "the next query starts from the beginning"),
        "sender" => ("the sender, and the place in the queue", "the next call queues up behind all others"),
        "signal" => ("a signal that comes between two calls", "nobody was waiting when it came"),
        "task" => ("the tasks", "they are dropped in the middle of their work"),
        "value" => ("what was passed by value", "it was moved into the future, and is dropped with it"),
        _ => ("what it holds", "a new one does not bring that back"),
    };
    (lost.to_owned(), then)
}

impl Operation {
    /// What is lost, and what comes of that.
    fn lost(&self, verdict: Verdict) -> (String, &'static str) {
        if let Some(kept) = &self.kept {
            return (format!("what `{}` holds", kept.name), "nobody gets that again");
        }
        if self.by_value {
            return ("its outcome".to_owned(), "nobody learns how it ends");
        }
        if let What::Known { lost: "bytes_read", .. } = self.what {
            return (
                "the bytes read and not yet written".to_owned(),
                "they are in the future, and no new call knows of them",
            );
        }
        lost(self.marker(verdict), self.argument.as_deref())
    }

    /// The name of the marker of what is lost, as the table has it; empty where it does not say.
    pub(super) fn marker(&self, verdict: Verdict) -> &'static str {
        match &self.what {
            What::Known { lost, .. } => lost,
            What::Method { name, .. } | What::Stated { name, .. } => {
                let rows = Known::Methods.get(name);
                rows.and_then(|rows| rows.iter().find(|row| row.verdict == verdict && row.lost != "inner"))
                    .map_or("", |row| row.lost)
            }
            What::Itself | What::Unknown => "",
        }
    }

    /// The edit; `future` is what is written where it may be dropped.
    fn instead(&self, of: Of, dropped: Dropped, future: &str) -> String {
        if let Some(kept) = &self.kept {
            let (name, function) = (&kept.name, self.way.last());
            return match function {
                Some(step) => format!("in `{}`, keep `{name}` in a field until it is used", step.function),
                None => format!("keep `{name}` outside of the block until it is used"),
            };
        }
        if self.by_value {
            return format!("keep it, and poll `&mut {}`", self.text);
        }
        let edit = match self.way.last() {
            None => self.other(of, dropped, "this future"),
            Some(step) => {
                let edit = self.other(of, dropped, "the call");
                edit.map(|edit| format!("in `{}`, {edit}", step.function))
            }
        };
        edit.unwrap_or_else(|| kept(dropped, future))
    }

    /// What does the same, and loses nothing when `whole` is dropped.
    fn other(&self, of: Of, dropped: Dropped, whole: &str) -> Option<String> {
        let What::Method { name, .. } = &self.what else { return None };
        let (on, args) = self.text.split_once(&format!(".{name}("))?;
        let args = args.strip_suffix(')').unwrap_or(args);
        let of_futures = matches!(of, Of::Trait(by) if by.starts_with("Futures"));
        let outside = match dropped {
            Dropped::Select(_) | Dropped::Race(_) | Dropped::Timeout(_) if self.way.is_empty() => Outside::Local,
            _ if on == "self" || on.starts_with("self.") => Outside::Field,
            _ => Outside::Parameter,
        };
        Some(match name.as_str() {
            "read_line" => {
                let (line, with) = outside.kept("line", "Vec<u8>");
                format!("`{on}.read_until(b'\\n', {line})`, {with}")
            }
            "read_exact" | "read_to_string" if of_futures => {
                let (filled, with) = outside.counted("filled");
                format!("`{on}.read(&mut {}[{filled}..])`, {with}", outside.place("buffer"))
            }
            "write_all" if of_futures => {
                let (written, with) = outside.counted("written");
                format!("`{on}.write(&bytes[{written}..])`, {with}")
            }
            _ if self.marker(Verdict::Unsafe) == "bytes_read" => {
                let (buffer, with) = outside.kept("buffer", "Vec<u8>");
                format!("`{on}.read_buf({buffer})`, {with}")
            }
            _ if name == "write_all" || self.marker(Verdict::Unsafe) == "bytes_written" => {
                let bytes = match name.strip_prefix("write_") {
                    Some("all") => format!("`{args}`"),
                    Some(number) if is_place(args) && number.ends_with("_le") => format!("`&{args}.to_le_bytes()`"),
                    Some(_) if is_place(args) => format!("`&{args}.to_be_bytes()`"),
                    _ => "its bytes".to_owned(),
                };
                let (rest, with) = outside.lent("rest", "&[u8]");
                let bytes = if let Outside::Local = outside { format!(" of {bytes}") } else { String::new() };
                format!("`{on}.write_all_buf({rest})`, {with}{bytes}")
            }
            "send" | "send_timeout" if of == Of::Reserves => match dropped {
                Dropped::Select(_) if self.way.is_empty() => format!(
                    "wait for a slot in the branch, `Ok(slot) = {on}.reserve()`, and only then make the message: `slot.send({})`",
                    args.split(", ").next().unwrap_or(args)
                ),
                _ => format!(
                    "wait for a slot, which holds no message: `{on}.reserve()`; then `slot.send({})`",
                    args.split(", ").next().unwrap_or(args)
                ),
            },
            "send" | "feed" if of == Of::Future => format!(
                "wait until there is room, `std::future::poll_fn(|cx| {on}.poll_ready_unpin(cx))`, then `{on}.start_send_unpin({args})`"
            ),
            "wait_with_output" => format!("`{on}.wait()`, with its output read apart from it"),
            "output" | "status" if !matches!(dropped, Dropped::Select(Turn::Before | Turn::Again | Turn::Within)) => {
                format!("`{on}.kill_on_drop(true).{name}()`, so that the process ends with it")
            }
            "join_all" if of == Of::Method => {
                format!("`{on}.join_next()`, with a `Vec` of what is done that outlives {whole}")
            }
            _ => return None,
        })
    }

    /// `read_frame` awaits `self.stream.read_exact(…)` on line 12, which
    fn path(&self) -> Option<String> {
        if let (Some(kept), None) = (&self.kept, self.way.last()) {
            return Some(format!(
                "`{}` comes out of `{}`, and is only in a local at the `.await` on line {}",
                kept.name, kept.from, kept.line
            ));
        }
        let (last, before) = self.way.split_last()?;
        let mut text = String::new();
        for (step, next) in before.iter().zip(&self.way[1..]) {
            text += &format!("`{}` calls `{}` on line {}, and ", step.function, next.function, step.line);
        }
        text += &match &self.kept {
            Some(kept) => format!(
                "`{}` takes `{}` out of `{}`, and has it only in a local at the `.await` on line {}",
                last.function, kept.name, kept.from, kept.line
            ),
            None => format!("`{}` awaits `{}` on line {}", last.function, self.text, last.line),
        };
        Some(text)
    }

    /// A finding about it; `future` is what is written where it may be dropped.
    pub fn words(&self, lint: Lint, verdict: Verdict, of: Of, dropped: Dropped, future: &str) -> Words {
        let (lost, then) = self.lost(verdict);
        let name = &self.name;
        let (drops, when) = match dropped {
            Dropped::Select(_) => ("`select!` may drop it", "when another branch wins"),
            Dropped::Race(_) => ("a race may drop it", "when another future wins"),
            Dropped::Timeout(_) => ("a timeout may drop it", "when the time is up"),
            Dropped::Attribute => ("`#[timeout]` may drop it", "when the time is up"),
            Dropped::Caller => ("neither is what awaits it", "when what awaits it is dropped"),
        };
        let what = match verdict {
            Verdict::Partial => "starts from behind when dropped",
            _ => "is not cancel safe",
        };
        let verb = if is_many(&lost) { "are" } else { "is" };
        let harm = format!("{lost} {verb} lost: {then}");
        Words {
            headline: format!("`{name}` {what}, and {drops}"),
            label: format!("dropped where it waits {when}"),
            harm: match self.path() {
                Some(path) => format!("{path}; {harm}"),
                None => harm,
            },
            help: self.instead(of, dropped, future),
            lint,
        }
    }

    /// Nothing is known about it.
    pub fn unknown(&self, dropped: Dropped) -> Words {
        let name = &self.name;
        let harm = match self.path() {
            Some(path) => format!("{path}: nobody has said what is lost then"),
            None => "nobody has said what is lost then".to_owned(),
        };
        let drops = match dropped {
            Dropped::Caller => "so this function is not either",
            Dropped::Timeout(_) | Dropped::Attribute => "and a timeout may drop it",
            Dropped::Race(_) => "and a race may drop it",
            Dropped::Select(_) => "and `select!` may drop it",
        };
        let headline = format!("`{name}` is not known to be cancel safe, {drops}");
        Words {
            headline,
            label: "nothing is known about dropping this midway".to_owned(),
            harm,
            help: "`#[cancel_safe]` on the function that is called; or let it end: `async_hygiene::uncancelled(…)`"
                .to_owned(),
            lint: Lint::CancelSafetyUnknown,
        }
    }
}

/// `id`, `self.id`: what a method can be called on as it is written.
fn is_place(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic()) && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.')
}

/// Where that is kept which a future must not lose.
#[derive(Clone, Copy)]
enum Outside {
    /// The future is made in the function: beside it.
    Local,
    /// It is that of the function.
    Parameter,
    Field,
}

impl Outside {
    fn place(self, name: &str) -> String {
        if let Outside::Field = self { format!("self.{name}") } else { name.to_owned() }
    }

    /// What is filled: as an argument, and where it is declared.
    fn kept(self, name: &str, ty: &str) -> (String, String) {
        match self {
            Outside::Local => (format!("&mut {name}"), format!("with a `{name}: {ty}` that outlives this future")),
            Outside::Parameter => (name.to_owned(), format!("with a parameter `{name}: &mut {ty}`")),
            Outside::Field => (format!("&mut self.{name}"), format!("with a field `{name}: {ty}`")),
        }
    }

    /// What borrows, and so is no field.
    fn lent(self, name: &str, ty: &str) -> (String, String) {
        if let Outside::Field = self { Outside::Parameter.kept(name, ty) } else { self.kept(name, ty) }
    }

    /// A number of bytes.
    fn counted(self, name: &str) -> (String, String) {
        let (_, with) = self.kept(name, "usize");
        match self {
            Outside::Parameter => (format!("*{name}"), with),
            Outside::Local | Outside::Field => (self.place(name), with),
        }
    }
}

/// True if what is lost is several things.
fn is_many(lost: &str) -> bool {
    let first = lost.split([' ', ',']).nth(1).unwrap_or_default();
    matches!(first, "arguments" | "bytes" | "items" | "outputs" | "process" | "rows" | "sender" | "tasks")
}

/// The edit that keeps the future itself.
fn kept(dropped: Dropped, future: &str) -> String {
    let pin = format!("`let mut kept = std::pin::pin!({future});`");
    let (turn, poll) = match dropped {
        Dropped::Select(turn) => (turn, "`&mut kept` in the branch"),
        Dropped::Race(turn) => (turn, "`&mut kept` in its place"),
        Dropped::Timeout(turn) => (turn, "`&mut kept` under the timeout"),
        Dropped::Attribute => return "`#[timeout(…, graceful)]` on the function, which lets it end first".to_owned(),
        Dropped::Caller => {
            return "await it, and what uses its value, in `async_hygiene::uncancelled(async move { … })`".to_owned();
        }
    };
    match turn {
        Turn::Only => format!("{pin} before, {poll}, and `kept.await` where it is wanted"),
        Turn::Before => format!("{pin} before the loop, and {poll}"),
        Turn::Again => format!("{pin} before the loop, {poll}, and `kept.set({future})` when it is done"),
        Turn::Within => format!("{pin} before, {poll}, and a `loop` around that until it is done"),
        Turn::Borrows => match dropped {
            Dropped::Select(_) => {
                format!("only wait in the branches, and do `{future}.await` in a handler, where nothing drops it")
            }
            _ => format!("`{future}.await` by itself, where nothing drops it"),
        },
    }
}
