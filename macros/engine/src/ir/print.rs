//! The graph as text, for snapshots and for people. Equal input prints equally.

use std::fmt;

use super::{Body, BodyKind, Function, LocalId, LocalKind, Op};

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, body) in self.bodies.iter().enumerate() {
            if n > 0 {
                writeln!(f)?;
            }
            self.print_body(f, body)?;
        }
        for discard in &self.discards {
            writeln!(f, "discard {:?} {}", discard.form, discard.text)?;
        }
        Ok(())
    }
}

impl Function {
    /// `guard`, `guard'2` for the second of that name, `#3` for a temporary.
    pub fn label(&self, id: LocalId) -> String {
        let local = self.local(id);
        match (&local.name, local.kind) {
            (Some(name), _) => {
                let earlier =
                    self.locals[..id.index()].iter().filter(|other| other.name.as_ref() == Some(name)).count();
                if earlier == 0 { name.to_string() } else { format!("{name}'{}", earlier + 1) }
            }
            (None, _) => format!("#{}", id.0),
        }
    }

    fn print_body(&self, f: &mut fmt::Formatter<'_>, body: &Body) -> fmt::Result {
        let kind = match body.kind {
            BodyKind::AsyncFn => "async fn",
            BodyKind::AsyncBlock => "async block",
            BodyKind::AsyncClosure => "async closure",
            BodyKind::Stream => "stream",
        };
        writeln!(f, "{kind} {{")?;
        for (n, block) in body.blocks.iter().enumerate() {
            writeln!(f, "  b{n}:")?;
            for op in &block.ops {
                match *op {
                    Op::Init(l) => {
                        write!(f, "    {} = new", self.label(l))?;
                        let local = self.local(l);
                        if local.kind == LocalKind::Upvar {
                            write!(f, " captured")?;
                        }
                        if !local.contents.is_empty() {
                            let names: Vec<_> = local.contents.iter().map(|c| self.label(*c)).collect();
                            write!(f, " of {}", names.join(", "))?;
                        }
                        writeln!(f)?;
                    }
                    Op::Move(l) => writeln!(f, "    move {}", self.label(l))?,
                    Op::Use(l) => writeln!(f, "    use {}", self.label(l))?,
                    Op::LastUse(l) => writeln!(f, "    last use {}", self.label(l))?,
                    Op::Doubt(l) => writeln!(f, "    doubt {}", self.label(l))?,
                    Op::Drop(l) => writeln!(f, "    drop {}", self.label(l))?,
                    Op::Suspend(a) => writeln!(f, "    suspend @{} {}", a.0, self.awaits_at(a).kind.noun())?,
                }
            }
            if block.next.is_empty() {
                writeln!(f, "    end")?;
            } else {
                let next: Vec<_> = block.next.iter().map(|b| format!("b{}", b.0)).collect();
                writeln!(f, "    -> {}", next.join(", "))?;
            }
        }
        writeln!(f, "}}")
    }
}
