//! Guards put into other people's code: so that there is something to compare at every await, of a type that is known.
//!
//! Before the statements of each async body come new ones: a guard that stays, a guard that is dropped, moved, tied to a name again further
//! down, in a branch or in a loop, and small pieces whose guards are temporaries. Everything that is put in stands on the line where
//! something stood, so that an error of the compiler can be traced to its function; that function is then left as it was.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ImplItemFn, ItemFn, Stmt, TraitItemFn};

/// What became of a file.
pub struct Injected {
    /// The new text.
    pub text: String,
    /// Each guard's form.
    pub forms: BTreeMap<u32, &'static str>,
    /// The first and the last line of each function with async code in it.
    pub functions: Vec<(usize, usize)>,
}

/// Puts guards into the async bodies of a file, numbered from `first`. The functions in `leave` stay as they are. `None`: it does not parse.
pub fn inject(text: &str, seed: u64, first: u32, leave: &BTreeSet<usize>) -> Option<Injected> {
    let tokens: TokenStream = text.parse().ok()?;
    let file: syn::File = syn::parse2(tokens).ok()?;
    let mut inject = Inject {
        random: Random(seed),
        seed,
        next: first,
        leave,
        edits: Vec::new(),
        forms: BTreeMap::new(),
        functions: Vec::new(),
        within: Within::Sync,
        variables: Vec::new(),
        left: 0,
    };
    inject.visit_file(&file);
    let mut edits = inject.edits;
    edits.sort_by_key(|edit| edit.0);
    let mut out = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for (place, new) in edits {
        out += text.get(at..place)?;
        out += &new;
        at = place;
    }
    out += text.get(at..)?;
    Some(Injected { text: out, forms: inject.forms, functions: inject.functions })
}

/// SplitMix64: the same numbers for the same seed, on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn percent(&mut self, n: usize) -> bool {
        self.below(100) < n
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Sync,
    Async,
}

/// A guard that has a name.
#[derive(Clone)]
struct Variable {
    name: String,
    number: u32,
    /// It has its value for sure.
    there: bool,
    /// An `Option` of a guard.
    slot: bool,
    /// A loop begins between its declaration and here: what moves it would do so twice.
    behind_loop: bool,
}

struct Inject<'a> {
    random: Random,
    seed: u64,
    next: u32,
    leave: &'a BTreeSet<usize>,
    edits: Vec<(usize, String)>,
    forms: BTreeMap<u32, &'static str>,
    functions: Vec<(usize, usize)>,
    within: Within,
    variables: Vec<Variable>,
    /// How many guards this function may still get.
    left: usize,
}

/// Pieces that stand alone. `G` is a new guard, `N` its number, `R` an await, `Y` a condition.
const PIECES: &[(&str, &str)] = &[
    ("scrutinee of a match", "match G.number() { 0 => R, _ => { R } }"),
    ("scrutinee of a match that moves it", "match G { held_N => { R; ::held::eat(held_N); R } }"),
    (
        "scrutinee of a match by pattern",
        "match ::held::Guard::<N>::maybe() { Some(held_N) if Y => { R; ::held::look(&held_N); } Some(_) => R, None => R }",
    ),
    (
        "scrutinee of a match on a result",
        "match ::held::Guard::<N>::attempt() { Ok(held_N) => { R; drop(held_N); R } Err(_) => R }",
    ),
    ("condition", "if G.number() == 1 { R } else { R }"),
    ("if let of a borrow", "if let Some(_) = G.first() { R } else { R }"),
    ("if let of a value", "if let Some(held_N) = ::held::Guard::<N>::maybe() { R; ::held::eat(held_N); R } else { R }"),
    ("if let of a reference", "if let Some(seen) = &::held::Guard::<N>::maybe() { R; ::held::look(seen); } else { R }"),
    ("if let in a chain of else", "if let Some(_) = G.first() { R } else if let Ok(_) = G.checked() { R } else { R }"),
    ("while let of a borrow", "while let Some(_) = G.first() { R; break; }"),
    (
        "while let of a value",
        "while let Some(held_N) = ::held::Guard::<N>::maybe() { R; if Y { drop(held_N); R; continue; } R; break; }",
    ),
    ("condition of while", "while G.number() == 1 { R; break; }"),
    ("for over a borrow", "for _ in G.first() { R; }"),
    ("for over a value", "for held_N in ::held::Guard::<N>::maybe() { R; drop(held_N); R; }"),
    ("for over an iterator that holds", "for _ in ::held::Guard::<N>::maybe().iter() { R; }"),
    ("element of a tuple", "::held::look(&(G.number(), R));"),
    ("value in a tuple", "let slot_N = (G, R); R; ::held::look(&slot_N);"),
    ("value in an array", "let slot_N = [G, { R; G }]; R; drop(slot_N); R;"),
    (
        "value in a struct",
        "let slot_N = ::held::Pair { a: G, b: R }; R; let ::held::Pair { a: held_N, .. } = slot_N; R; drop(held_N); R;",
    ),
    ("field of a temporary", "::held::Pair { a: G, b: R }.b; R;"),
    ("argument by reference", "::held::second(&G, R);"),
    ("argument by value", "::held::second(G, R);"),
    ("receiver of a chain", "::held::value(G.number()).await; R;"),
    ("reference that is awaited", "::held::value(&G).await; R;"),
    ("value that comes back", "let held_N = ::held::value(G).await; R; drop(held_N); R;"),
    (
        "value that comes back in a scrutinee",
        "match ::held::value(G).await { held_N => { R; ::held::look(&held_N); } }",
    ),
    ("underscore", "let _ = G; R;"),
    ("underscore of a call", "let _ = ::held::second(G.number(), R); R;"),
    ("underscore of a place", "let held_N = G; let _ = held_N; R;"),
    ("assigned to underscore", "_ = G; R;"),
    ("statement", "G.number(); R;"),
    ("statement that moves", "let held_N = G; R; held_N; R;"),
    ("tail of a block", "let _n = { G.number() }; R;"),
    ("tail of a block in a call", "::held::second({ G.number() }, R);"),
    ("tail with an await", "let _n = { ::held::second(&G, R) }; R;"),
    ("tail that borrows a local", "let _n = { let held_N = G; R; held_N.number() }; R;"),
    ("tail that moves", "let held_N = { let held_N = G; R; held_N }; R; ::held::eat(held_N); R;"),
    ("let of a match", "let _n = match G.checked() { Ok(n) => { R; n } Err(n) => { R; n } }; R;"),
    ("let of an if", "let slot_N = if Y { Some(G) } else { R; None }; R; drop(slot_N); R;"),
    ("let else", "let Ok(_n) = G.checked() else { R; ::core::panic!() }; R;"),
    (
        "let else of a value",
        "let Some(held_N) = ::held::Guard::<N>::maybe() else { R; ::core::panic!() }; R; drop(held_N); R;",
    ),
    ("extended", "let seen = &G; R; ::held::look(seen); R;"),
    ("extended in a struct", "let seen = ::held::Pair { a: &G, b: 1 }; R; ::held::look(seen.a);"),
    ("extended by a block", "let seen = { &G }; R; ::held::look(seen);"),
    ("extended by an if", "let seen = if Y { &G } else { &G }; R; ::held::look(seen);"),
    ("extended by ref", "let ref seen = G; R; ::held::look(seen);"),
    ("not extended", "let _n = ::held::pass(&G).number(); R;"),
    ("borrowed by a closure", "let held_N = G; let call = || held_N.number(); R; call(); R;"),
    ("moved into a closure", "let held_N = G; let call = move || held_N.number(); R; call(); drop(call); R;"),
    ("moved into a closure that is called once", "let held_N = G; let call = move || drop(held_N); R; call(); R;"),
    (
        "moved into an async block",
        "let held_N = G; let job = async move { R; ::held::look(&held_N); R }; R; job.await; R;",
    ),
    ("dropped in an async block", "let held_N = G; let job = async move { drop(held_N); R }; R; job.await; R;"),
    ("borrowed by an async block", "let held_N = G; let job = async { ::held::look(&held_N); R }; R; job.await; R;"),
    ("in an async closure", "let job = async || { let held_N = G; R; drop(held_N); R }; job().await; R;"),
    ("labelled block", "'held: { let held_N = G; if Y { R; break 'held; } R; ::held::eat(held_N); R }"),
    ("labelled block with a value", "let held_N = 'held: { if Y { R; break 'held G; } R; G }; R; drop(held_N); R;"),
    ("loop with a value", "let held_N = loop { if Y { break G; } R; }; R; drop(held_N); R;"),
    (
        "loop that carries",
        "let mut held_N = G; loop { R; if Y { drop(held_N); break; } drop(held_N); R; held_N = G; } R;",
    ),
    ("loop that keeps", "let mut slot_N = None; for _ in 0..2 { R; slot_N = Some(G); R; } R; drop(slot_N); R;"),
    ("loop that is left", "loop { let held_N = G; R; if Y { drop(held_N); R; break; } R; } R;"),
    ("loop that goes on", "for n in 0..3u8 { let held_N = G; if n == 1 { drop(held_N); R; continue; } R; }"),
    ("late in one branch", "let held_N; if Y { held_N = G; R; ::held::look(&held_N); } else { R } R;"),
    ("late in both branches", "let held_N; if Y { held_N = G; R; } else { R; held_N = G; } R; drop(held_N); R;"),
    ("assigned again", "let mut held_N = G; R; held_N = G; R; drop(held_N); R; held_N = G; R; drop(held_N); R;"),
    ("compared", "let _same = G.number() == { R; 1 }; R;"),
    ("added", "let _sum = G.number() + { R; 1 }; R;"),
    ("lazy boolean", "let _both = Y && G.number() == 1 && { R; true }; R;"),
    ("lazy boolean in a condition", "if G.number() == 1 || { R; Y } { R }"),
    ("question mark", "let _n: Option<u8> = async { G.first()?; R; let n = G.first()?; R; Some(n) }.await; R;"),
    ("swapped", "let mut held_N = G; R; drop(::core::mem::replace(&mut held_N, G)); R; drop(held_N); R;"),
    ("taken", "let mut slot_N = Some(G); R; drop(slot_N.take()); R;"),
    ("consumed by a method", "let held_N = G; R; held_N.downgrade(); R;"),
    ("passed through a method", "let held_N = G; R; let held_N = held_N.into_other(); R; drop(held_N); R;"),
    ("method of what is inside", "let held_N = G; held_N.take(); R; drop(held_N); R;"),
    ("returned early", "async { let held_N = G; R; if Y { return held_N.number(); } drop(held_N); R; 0 }.await; R;"),
    ("moved in a condition", "let held_N = G; if held_N.downgrade() == 1 { R } else { R }"),
    (
        "moved in a guard of a match",
        "match G { held_N if held_N.number() == 1 => { R; drop(held_N); R } held_N => { R; ::held::look(&held_N); R } }",
    ),
    (
        "or pattern",
        "match ::held::Guard::<N>::attempt().map_err(|_| G) { Ok(held_N) | Err(held_N) => { R; drop(held_N); R } }",
    ),
    (
        "binding with a pattern",
        "if let held_N @ Some(_) = ::held::Guard::<N>::maybe() { R; drop(held_N); R } else { R }",
    ),
    ("taken apart", "let (held_N, _b) = (G, 1); R; drop(held_N); R;"),
    ("partly moved", "let slot_N = (G, 1u8); R; let held_N = slot_N.0; R; drop(held_N); R;"),
    ("boxed", "let slot_N = Box::new(G); R; drop(slot_N); R;"),
    ("shadowed", "let held_N = G; R; let held_N = (held_N.number(), R); R; ::held::look(&held_N);"),
    ("range", "for _ in 0..G.number() { R; }"),
    ("index", "let _n = [1u8, 2][G.number() as usize & 1 & { R; 1 }]; R;"),
    ("format", "let _text = ::std::format!(\"{} {:?}\", G.number(), R); R;"),
    ("assert", "::core::assert_eq!(G.number(), { R; 1 }); R;"),
    ("two at once", "let (held_N, _n) = (G, G.number()); R; drop(held_N); R;"),
];

/// Declarations of a guard that stays in scope.
const DECLARATIONS: &[(&str, &str, bool)] = &[
    ("let", "let mut held_N = G;", false),
    ("let", "let mut held_N = G;", false),
    ("let", "let mut held_N = G;", false),
    ("let late", "let mut held_N; held_N = G;", false),
    ("let of an if", "let mut held_N = if Y { G } else { ::held::pass(G) };", false),
    ("let of a block", "let mut held_N = { let held_N = G; held_N };", false),
    ("let of a tuple", "let (mut held_N, _) = (G, 1);", false),
    ("let of a loop", "let mut held_N = loop { break G; };", false),
    ("let else", "let Some(mut held_N) = ::held::Guard::<N>::maybe() else { ::core::panic!() };", false),
    (
        "let of a match",
        "let mut held_N = match ::held::Guard::<N>::attempt() { Ok(held_N) => held_N, Err(_) => G };",
        false,
    ),
    ("let of an option", "let mut slot_N = Some(G);", true),
    ("let of an option", "let mut slot_N = ::held::Guard::<N>::maybe();", true),
];

impl Inject<'_> {
    fn function(&mut self, node: &impl ToTokens, visit: impl FnOnce(&mut Self)) {
        let tokens: Vec<_> = node.to_token_stream().into_iter().collect();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        // Within a function with async code around it, an item is a function of its own all the same.
        let outer = (self.within, std::mem::take(&mut self.variables), self.left);
        self.within = Within::Sync;
        let index = self.functions.len();
        self.functions.push((first.span().start().line, last.span().end().line));
        self.random = Random(self.seed ^ (index as u64 + 1).wrapping_mul(0x2545_f491_4f6c_dd1d));
        self.left = if self.leave.contains(&index) { 0 } else { 24 };
        visit(self);
        (self.within, self.variables, self.left) = outer;
    }

    fn number(&mut self, form: &'static str) -> u32 {
        let number = self.next;
        self.next += 1;
        self.left = self.left.saturating_sub(1);
        self.forms.insert(number, form);
        number
    }

    /// A piece of code with its letters filled in.
    fn fill(&mut self, code: &str, number: u32, depth: usize) -> String {
        let mut out = String::new();
        let chars: Vec<char> = code.chars().collect();
        for (n, c) in chars.iter().enumerate() {
            let alone = |at: Option<&char>| at.is_none_or(|c| !c.is_alphanumeric());
            let before = n.checked_sub(1).and_then(|n| chars.get(n));
            if !alone(chars.get(n + 1)) || !(alone(before) || before == Some(&'_')) {
                out.push(*c);
                continue;
            }
            match c {
                'G' if alone(before) => out += &format!("::held::Guard::<{number}>::new()"),
                'N' => out += &number.to_string(),
                'Y' => out += "::held::yes()",
                'R' if depth > 0 && self.random.percent(15) => {
                    let inner = self.piece(depth - 1);
                    out += &format!("{{ {inner} ::held::ready().await }}");
                }
                'R' => out += "::held::ready().await",
                _ => out.push(*c),
            }
        }
        out
    }

    fn piece(&mut self, depth: usize) -> String {
        let (form, code) = self.random.pick(PIECES);
        let number = self.number(form);
        format!("{{ {} }}", self.fill(code, number, depth))
    }

    /// What to put before a statement.
    fn before(&mut self) -> String {
        let mut out = String::new();
        while self.left > 0 && self.random.percent(45) {
            let usable = !self.variables.is_empty();
            out += &match self.random.below(10) {
                0..3 => self.declare(),
                3..8 if usable => self.change(),
                _ => self.piece(2),
            };
            out.push(' ');
        }
        out
    }

    fn declare(&mut self) -> String {
        let (form, code, slot) = self.random.pick(DECLARATIONS);
        let number = self.number(form);
        let name = format!("{}_{number}", if slot { "slot" } else { "held" });
        self.variables.push(Variable { name, number, there: true, slot, behind_loop: false });
        self.fill(code, number, 0)
    }

    /// Does something with a guard that was put in before.
    fn change(&mut self) -> String {
        let at = self.random.below(self.variables.len());
        let variable = self.variables[at].clone();
        let (name, number) = (&variable.name, variable.number);
        let guard = match variable.slot {
            true => format!("Some(::held::Guard::<{number}>::new())"),
            false => format!("::held::Guard::<{number}>::new()"),
        };
        let again = |s: &mut Self| {
            s.variables[at].there = true;
            format!("{name} = {guard};")
        };
        if !variable.there {
            return again(self);
        }
        let ready = "::held::ready().await";
        if variable.behind_loop {
            return match self.random.below(5) {
                0 => format!("::held::look(&{name});"),
                1 => again(self),
                2 => format!("drop({name}); {name} = {guard};"),
                3 => format!("drop({name}); {ready}; {name} = {guard};"),
                _ => format!("if ::held::yes() {{ drop({name}); {ready}; {name} = {guard}; }}"),
            };
        }
        let new = self.next + 100_000;
        self.next += 1;
        let inner = format!("{}_{number}_{new}", if variable.slot { "slot" } else { "held" });
        let gone = |s: &mut Self, code: String| {
            s.variables[at].there = false;
            code
        };
        let kept = |s: &mut Self, slot: bool, code: String| {
            s.variables[at].there = false;
            s.variables.push(Variable { name: inner.clone(), number, there: true, slot, behind_loop: false });
            code
        };
        if variable.slot {
            let held = format!("held_{number}_{new}");
            return match self.random.below(9) {
                0 => format!("{name} = None; {ready};"),
                1 => gone(self, format!("drop({name});")),
                2 => format!(
                    "if let Some({held}) = {name}.take() {{ {ready}; drop({held}); {ready} }} else {{ {ready} }}"
                ),
                3 => gone(
                    self,
                    format!("if let Some({held}) = {name} {{ {ready}; drop({held}); {ready} }} else {{ {ready} }}"),
                ),
                4 => gone(
                    self,
                    format!("match {name} {{ Some({held}) => {{ {ready}; ::held::look(&{held}); }} None => {ready} }}"),
                ),
                5 => format!("while let Some({held}) = {name}.take() {{ {ready}; ::held::eat({held}); {ready} }}"),
                6 => format!("if let Some(seen) = &{name} {{ {ready}; ::held::look(seen); }}"),
                7 => kept(self, true, format!("let mut {inner} = {name};")),
                _ => format!("if {name}.is_some() {{ {ready} }}"),
            };
        }
        match self.random.below(16) {
            0 => format!("::held::look(&{name});"),
            1 => gone(self, format!("drop({name});")),
            2 => gone(self, format!("::held::eat({name});")),
            3 => gone(self, format!("if ::held::yes() {{ drop({name}); }}")),
            4 => gone(self, format!("if ::held::yes() {{ drop({name}); {ready}; }} else {{ {ready} }}")),
            5 => again(self),
            6 => kept(self, false, format!("let mut {inner} = {name};")),
            7 => gone(self, format!("match {name} {{ {inner} => {{ {ready}; drop({inner}); {ready} }} }}")),
            8 => format!("{name}.take(); {ready};"),
            9 => gone(self, format!("{name}.downgrade();")),
            10 => kept(self, false, format!("let mut {inner} = {name}.into_other();")),
            11 => gone(self, format!("let call_{new} = move || ::held::look(&{name}); call_{new}();")),
            12 => gone(self, format!("async move {{ ::held::look(&{name}); {ready}; drop({name}); {ready} }}.await;")),
            13 => gone(self, format!("let slot_{number}_{new} = ::held::Pair {{ a: {name}, b: 1 }};")),
            14 => gone(self, format!("::core::mem::forget({name}); {ready};")),
            _ => gone(self, format!("'held: {{ if ::held::yes() {{ break 'held; }} drop({name}); {ready} }}")),
        }
    }

    /// Statements of a block: a scope of its own.
    fn block(&mut self, block: &Block) {
        let outer = self.variables.len();
        let there: Vec<bool> = self.variables.iter().map(|v| v.there).collect();
        for stmt in &block.stmts {
            if let (Within::Async, Some(start)) = (self.within, start(stmt)) {
                let new = self.before();
                if !new.is_empty() {
                    self.edits.push((start, new));
                }
                self.around(stmt, start);
            }
            self.visit_stmt(stmt);
        }
        self.variables.truncate(outer);
        for (variable, there) in self.variables.iter_mut().zip(there) {
            // What was given a value again in here may not be there behind it.
            variable.there &= there;
        }
    }

    /// Puts a guard around a statement that awaits.
    fn around(&mut self, stmt: &Stmt, start: usize) {
        if self.left == 0 || !self.random.percent(30) {
            return;
        }
        match stmt {
            Stmt::Expr(expr, Some(semi)) if awaits(expr) && !matches!(expr, Expr::Let(_)) => {
                let end = semi.span.byte_range().end;
                let (form, open, close) = self.random.pick(&[
                    ("around a statement, scrutinee", "match G.number() { _ => { ", " } }"),
                    ("around a statement, binding", "{ let held_N = G; ", " ::held::look(&held_N); }"),
                    ("around a statement, moved after", "{ let held_N = G; ", " drop(held_N); R; }"),
                    ("around a statement, loop", "for _ in G.first() { ", " }"),
                    ("around a statement, condition", "if let Some(_) = G.first() { ", " } else { R }"),
                ]);
                let number = self.number(form);
                let (open, close) = (self.fill(open, number, 0), self.fill(close, number, 0));
                self.edits.push((start, open));
                self.edits.push((end, close));
            }
            Stmt::Local(local) => {
                let Some(init) = local.init.as_ref().filter(|init| init.diverge.is_none() && awaits(&init.expr)) else {
                    return;
                };
                let (form, open, close) = self.random.pick(&[
                    ("around a value, by reference", "::held::second(&G, ", ")"),
                    ("around a value, by value", "::held::second(G, ", ")"),
                    ("around a value, block", "{ let held_N = G; ", " }"),
                    ("around a value, scrutinee", "match G.number() { _ => ", " }"),
                    ("around a value, tuple", "(G, ", ").1"),
                ]);
                let Some((first, last)) = ends(&init.expr) else { return };
                let number = self.number(form);
                let (open, close) = (self.fill(open, number, 0), self.fill(close, number, 0));
                self.edits.push((first, open));
                self.edits.push((last, close));
            }
            _ => {}
        }
    }

    fn in_loop(&mut self, visit: impl FnOnce(&mut Self)) {
        let before: Vec<bool> = self.variables.iter().map(|v| v.behind_loop).collect();
        self.variables.iter_mut().for_each(|v| v.behind_loop = true);
        visit(self);
        self.variables.iter_mut().zip(before).for_each(|(v, before)| v.behind_loop = before);
    }

    fn body(&mut self, within: Within, visit: impl FnOnce(&mut Self)) {
        let outer = (self.within, std::mem::take(&mut self.variables));
        self.within = within;
        visit(self);
        (self.within, self.variables) = outer;
    }
}

fn ends(node: &impl ToTokens) -> Option<(usize, usize)> {
    let tokens: Vec<_> = node.to_token_stream().into_iter().collect();
    Some((tokens.first()?.span().byte_range().start, tokens.last()?.span().byte_range().end))
}

/// Where something can be put before a statement.
fn start(stmt: &Stmt) -> Option<usize> {
    match stmt {
        Stmt::Item(_) => None,
        _ => Some(ends(stmt)?.0),
    }
}

/// There is an await in it, outside of closures and async blocks.
fn awaits(expr: &Expr) -> bool {
    struct Find(bool);
    impl<'ast> Visit<'ast> for Find {
        fn visit_expr(&mut self, expr: &'ast Expr) {
            match expr {
                Expr::Await(_) => self.0 = true,
                Expr::Async(_) | Expr::Closure(_) => {}
                _ => visit::visit_expr(self, expr),
            }
        }
        fn visit_item(&mut self, _: &'ast syn::Item) {}
    }
    let mut find = Find(false);
    find.visit_expr(expr);
    find.0
}

impl<'ast> Visit<'ast> for Inject<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        let within = if item.sig.asyncness.is_some() { Within::Async } else { Within::Sync };
        self.function(item, |s| s.body(within, |s| s.block(&item.block)));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        let within = if item.sig.asyncness.is_some() { Within::Async } else { Within::Sync };
        self.function(item, |s| s.body(within, |s| s.block(&item.block)));
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        let Some(block) = &item.default else { return };
        let within = if item.sig.asyncness.is_some() { Within::Async } else { Within::Sync };
        self.function(item, |s| s.body(within, |s| s.block(block)));
    }

    fn visit_block(&mut self, block: &'ast Block) {
        self.block(block);
    }

    fn visit_expr_async(&mut self, e: &'ast syn::ExprAsync) {
        self.body(Within::Async, |s| s.block(&e.block));
    }

    fn visit_expr_closure(&mut self, e: &'ast syn::ExprClosure) {
        let within = if e.asyncness.is_some() { Within::Async } else { Within::Sync };
        self.body(within, |s| s.visit_expr(&e.body));
    }

    fn visit_expr_loop(&mut self, e: &'ast syn::ExprLoop) {
        self.in_loop(|s| visit::visit_expr_loop(s, e));
    }

    fn visit_expr_while(&mut self, e: &'ast syn::ExprWhile) {
        self.in_loop(|s| visit::visit_expr_while(s, e));
    }

    fn visit_expr_for_loop(&mut self, e: &'ast syn::ExprForLoop) {
        self.in_loop(|s| visit::visit_expr_for_loop(s, e));
    }

    // What the compiler evaluates does not await.
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_type(&mut self, _: &'ast syn::Type) {}
    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_and_so_does_the_rest() {
        let text = "async fn f(n: u8) {\n    one(n).await;\n    if n == 1 {\n        two().await;\n    }\n}\n\nfn g() { three() }\n";
        let injected = inject(text, 7, 1, &BTreeSet::new()).expect("parses");
        assert!(!injected.forms.is_empty());
        assert_eq!(injected.text.lines().count(), text.lines().count());
        assert_eq!(injected.functions, [(1, 6), (8, 8)]);
        assert!(injected.text.ends_with("\nfn g() { three() }\n"));
        let same = inject(text, 7, 1, &BTreeSet::new()).expect("parses");
        assert_eq!(injected.text, same.text);
    }

    #[test]
    fn a_function_is_left_alone() {
        let text = "async fn f() { one().await; two().await }";
        let injected = inject(text, 7, 1, &BTreeSet::from([0])).expect("parses");
        assert_eq!(injected.text, text);
    }
}
