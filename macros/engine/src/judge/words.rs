//! What is said of an operation that may be dropped.

use super::{Of, Operation, What};
use crate::known::cancel::{self, Verdict};
use crate::lints::Lint;
use crate::rules::Words;

/// What drops it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dropped {
    /// Another branch of a `select!`, which is in a loop.
    Select {
        in_loop: bool,
    },
    /// Another future of a race.
    Race,
    Timeout,
    /// Whoever cancels a function that says that it may be cancelled.
    Caller,
}

/// What is lost, in words, by the name of its marker.
fn lost(marker: &str, argument: Option<&str>) -> String {
    let of = |with: &str, without: &str| match argument {
        Some(argument) => with.replace("{}", &format!("`{argument}`")),
        None => without.to_owned(),
    };
    match marker {
        "argument" => "the arguments".to_owned(),
        "arrival" => "the arrival, which stays counted".to_owned(),
        "byte_count" => "the count of bytes".to_owned(),
        "bytes_read" => of("the bytes already read into {}", "the bytes already read"),
        "bytes_written" => of("how much of {} was written", "how much was written"),
        "connection" => "the connection that was being made".to_owned(),
        "exit_status" => "the exit status and the output of the process".to_owned(),
        "file" => "the open file".to_owned(),
        "guard" => "the guard, and with it the lock".to_owned(),
        "items" => "the items already taken from the stream".to_owned(),
        "message" => of("the message {}", "the message"),
        "notification" => "what is notified before the next call".to_owned(),
        "output" => "the outputs that are there already".to_owned(),
        "outcome" => "how it ended".to_owned(),
        "place_in_queue" => "the place in the queue".to_owned(),
        "position" => "the position in the file".to_owned(),
        "progress" => "the work done so far".to_owned(),
        "receiver" => "the receiver, and what is sent to it later".to_owned(),
        "response" => "the response, or what was read of it".to_owned(),
        "result" => "the result, while the change is made all the same".to_owned(),
        "rows" => "the rows already received".to_owned(),
        "sender" => "the sender, and the place in the queue".to_owned(),
        "signal" => "a signal that comes between two calls".to_owned(),
        "task" => "the task".to_owned(),
        "value" => "what was passed by value".to_owned(),
        _ => "what it holds".to_owned(),
    }
}

impl Operation {
    /// What is lost, as the table has it for calls of this name.
    fn lost(&self, verdict: Verdict) -> String {
        if self.by_value {
            return format!("`{}` and its outcome", self.text);
        }
        let argument = self.argument.as_deref();
        let marker = match &self.what {
            What::Known { lost, .. } => lost,
            What::Method { name, .. } => {
                let rows = cancel::cancel().methods.get(name.as_str());
                rows.and_then(|rows| rows.iter().find(|row| row.verdict == verdict && row.lost != "inner"))
                    .map_or("", |row| row.lost)
            }
            What::Itself | What::Unknown => "",
        };
        lost(marker, argument)
    }

    /// The edit.
    fn instead(&self, of: Of, dropped: Dropped, name: &str) -> String {
        let method = match &self.what {
            What::Method { name, .. } => name.as_str(),
            _ => "",
        };
        let reads = matches!(method, "read_exact" | "read_to_string" | "read_line" | "read_until")
            || method.starts_with("read_u")
            || method.starts_with("read_i");
        match (self.way.last(), self.text.split_once(&format!(".{method}("))) {
            (None, _) if self.by_value => return format!("keep it, and poll `&mut {}`", self.text),
            (None, Some((sender, message))) if method == "send" && of == Of::Method => {
                let message = message.strip_suffix(')').unwrap_or(message);
                return match dropped {
                    Dropped::Select { .. } => {
                        format!(
                            "reserve a slot, and send when it is there: `permit = {sender}.reserve() => permit?.send({message})`"
                        )
                    }
                    _ => format!(
                        "await a slot, which loses nothing, then send: `{sender}.reserve()`, `permit.send({message})`"
                    ),
                };
            }
            (None, Some((child, _))) if method == "wait_with_output" => {
                return format!("`{child}.wait()`, and read the output apart from it");
            }
            (None, Some((reader, _))) if reads => {
                return format!("`{reader}.read_buf(&mut buffer)`, with a buffer that outlives this future");
            }
            (Some(step), Some((reader, _))) if reads => {
                return format!(
                    "in `{}`, `{reader}.read_buf(&mut buffer)`, with a buffer that outlives the call",
                    step.function
                );
            }
            _ => {}
        }
        match dropped {
            Dropped::Select { in_loop: true } => {
                format!("`let mut kept = std::pin::pin!({name});` before the loop, and `&mut kept` in the branch")
            }
            Dropped::Select { in_loop: false } => {
                format!("`let mut kept = std::pin::pin!({name});` before, and `&mut kept` in the branch")
            }
            Dropped::Race | Dropped::Timeout | Dropped::Caller => {
                format!("let it end on a task of its own: `async_hygiene::uncancelled({name})`")
            }
        }
    }

    /// `read_frame` awaits `self.stream.read_exact(…)` on line 12, which
    fn path(&self) -> Option<String> {
        let (last, before) = self.way.split_last()?;
        let mut text = String::new();
        for (step, next) in before.iter().zip(&self.way[1..]) {
            text += &format!("`{}` calls `{}` on line {}, and ", step.function, next.function, step.line);
        }
        text += &format!("`{}` awaits `{}` on line {}", last.function, self.text, last.line);
        Some(text)
    }

    /// A finding about it, where `name` is what stands in the function.
    pub fn words(&self, lint: Lint, verdict: Verdict, of: Of, dropped: Dropped, name: &str) -> Words {
        let lost = self.lost(verdict);
        let what = match verdict {
            Verdict::Partial => "starts from behind",
            _ => "is not cancel safe",
        };
        let drops = match dropped {
            Dropped::Select { .. } => "this `select!` may drop it",
            Dropped::Race => "this race may drop it",
            Dropped::Timeout => "this timeout may drop it",
            Dropped::Caller => "nor is what awaits it",
        };
        let when = match dropped {
            Dropped::Select { .. } => "when another branch wins",
            Dropped::Race => "when another future wins",
            Dropped::Timeout => "when the time is up",
            Dropped::Caller => "when this function is cancelled here",
        };
        let headline = match verdict {
            Verdict::Partial => format!("`{name}` {what} if it is dropped, and {drops}"),
            _ => format!("`{name}` {what}, {}{drops}", if dropped == Dropped::Caller { "" } else { "and " }),
        };
        let harm = match self.path() {
            Some(path) => format!("{path}: {when}, {lost} is lost"),
            None if verdict == Verdict::Partial => format!("{when}, {lost} is lost: a new call starts all over"),
            None => format!("{when}, {lost} is lost: a new call does not bring it back"),
        };
        Words {
            headline,
            label: format!("dropped midway, it loses {lost}"),
            harm: grammar(harm),
            help: self.instead(of, dropped, name),
            lint,
        }
    }

    /// Nothing is known about it.
    pub fn unknown(&self, dropped: Dropped, name: &str) -> Words {
        let harm = match self.path() {
            Some(path) => format!("{path}: nobody has said what is lost then"),
            None => "nobody has said what is lost then".to_owned(),
        };
        let drops = match dropped {
            Dropped::Caller => "so this function is not either",
            Dropped::Timeout => "and this timeout may drop it",
            Dropped::Race => "and this race may drop it",
            Dropped::Select { .. } => "and this `select!` may drop it",
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

/// `is` or `are`, by what is lost.
fn grammar(text: String) -> String {
    let plural = [
        "the bytes",
        "the items",
        "the outputs",
        "the rows",
        "the arguments",
        "and the output of the process",
        "and with it the lock",
    ];
    match plural.iter().any(|words| text.contains(words)) {
        true => text.replace(" is lost", " are lost").replace("bring it back", "bring them back"),
        false => text,
    }
}
