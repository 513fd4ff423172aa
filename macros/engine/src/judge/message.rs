//! Whether a message that is dropped with the future that sends it is lost.

use std::collections::HashSet;

use syn::Expr;

use super::Operation;
use crate::declared::is_place;
use crate::known::cancel::Verdict;

impl Operation {
    /// True for a message that whoever sends it has still got: a copy or a constant, or what is made of variables that `bound`, the names of a
    /// turn, does not have: what is moved away in a loop must be made there.
    pub fn sends_what_stays(&self, bound: Option<&HashSet<String>>) -> bool {
        let stays = |name| bound.is_some_and(|bound| !bound.contains(name));
        self.marker(Verdict::Unsafe) == "message" && self.made_of.as_ref().is_some_and(|names| names.iter().all(stays))
    }
}

/// The variables of which the arguments of a method are put together; `None` where something else happens than that.
pub fn made_of(expr: &Expr) -> Option<Vec<String>> {
    fn add(expr: &Expr, names: &mut Vec<String>) -> bool {
        match expr {
            Expr::Lit(_) => true,
            Expr::Path(path) => {
                let name = path.path.get_ident().map(ToString::to_string);
                names.extend(name.filter(|name| !name.starts_with(char::is_uppercase)));
                true
            }
            Expr::Field(e) => add(&e.base, names),
            Expr::Paren(e) => add(&e.expr, names),
            Expr::Reference(e) => add(&e.expr, names),
            Expr::Unary(e) => add(&e.expr, names),
            Expr::Binary(e) => add(&e.left, names) && add(&e.right, names),
            Expr::Cast(e) => add(&e.expr, names),
            Expr::Tuple(e) => e.elems.iter().all(|e| add(e, names)),
            Expr::Array(e) => e.elems.iter().all(|e| add(e, names)),
            Expr::Struct(e) => e.rest.is_none() && e.fields.iter().all(|field| add(&field.expr, names)),
            Expr::MethodCall(e) if is_place(&e.receiver) && e.args.is_empty() => match e.method.to_string().as_str() {
                "clone" | "to_owned" | "to_string" | "to_vec" => true,
                "into" | "as_str" | "as_slice" | "len" => add(&e.receiver, names),
                _ => false,
            },
            // `Some(..)`, `Message::Text(..)`
            Expr::Call(e) => {
                let makes = matches!(&*e.func, Expr::Path(path) if path.path.segments.last().is_some_and(|name| {
                    let name = name.ident.to_string();
                    name.starts_with(char::is_uppercase) || name == "from"
                }));
                makes && e.args.iter().all(|e| add(e, names))
            }
            _ => false,
        }
    }
    let Expr::MethodCall(call) = expr else { return None };
    let mut names = Vec::new();
    call.args.first().is_some_and(|message| add(message, &mut names)).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_is_made_of() {
        let cases = [
            ("tx.send(job)", Some(vec!["job"])),
            ("tx.send(Event::Count(self.sum + n))", Some(vec!["self", "n"])),
            ("tx.send(Event::Ping)", Some(vec![])),
            ("tx.send(name.clone())", Some(vec![])),
            ("tx.send((a, B { c, d: 1 }))", Some(vec!["a", "c"])),
            // Whatever these do, they may do it to what they take it from.
            ("tx.send(queue.pop())", None),
            ("tx.send(next(&mut queue))", None),
            ("tx.send(format!(\"{a}\"))", None),
            ("tx.flush()", None),
        ];
        for (code, expected) in cases {
            let expected = expected.map(|names: Vec<&str>| names.into_iter().map(str::to_owned).collect());
            assert_eq!(made_of(&syn::parse_str(code).expect("a call")), expected, "{code}");
        }
    }
}
