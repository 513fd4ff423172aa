//! The file around an annotated item: what names are imported, which functions there are and what they call.
//!
//! It is evidence, not truth: globs and other macros hide names, and an editor may hold text that is not saved. What comes of it is
//! confirmed by the compiler, or is about functions that are written down in the file itself. No file, no evidence.

mod lexer;
mod pairs;
pub mod prelude;
mod search;
mod steps;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use crate::known;
use lexer::Token;
pub use lexer::{Kind, is_of_word, tokens};
pub use search::{contains, find};
pub use steps::Step;

/// What is known of a file.
#[derive(Default, Debug)]
pub struct File {
    scopes: Vec<Scope>,
    imports: Vec<Import>,
    functions: Vec<Function>,
    /// Where the structs are.
    structs: HashMap<String, Range<usize>>,
    /// The functions by their names.
    named: HashMap<String, Vec<usize>>,
}

/// A function with a body.
#[derive(Debug)]
pub struct Function {
    pub name: String,
    pub is_async: bool,
    /// The scope that it is declared in.
    scope: usize,
    /// Where it is in the text.
    text: Range<usize>,
    pub line: usize,
    /// It, or the `impl` around it, carries `#[cancel_safe]`.
    pub is_cancel_safe: bool,
    /// What it calls itself, not in closures or in what it spawns.
    pub calls: Vec<Call>,
    /// The names of its parameters; `self` has none.
    pub params: Vec<Option<String>>,
    /// Its place in the tokens, from brace to brace.
    body: Range<usize>,
}

/// A call by path, or by method.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// As far as the imports tell. One segment and `is_method`: the name of a method.
    pub path: Vec<String>,
    pub is_method: bool,
    pub line: usize,
}

#[derive(Debug)]
struct Import {
    name: String,
    path: Vec<String>,
    scope: usize,
}

#[derive(Debug)]
struct Scope {
    parent: Option<usize>,
    kind: ScopeKind,
    lines: Range<usize>,
    is_cancel_safe: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum ScopeKind {
    Module,
    /// The name of the type.
    Impl(String),
    Function,
}

/// A file, read once in a process.
#[derive(Debug)]
pub struct Source {
    text: String,
    async_fns: HashSet<String>,
    /// There is something in it that could block.
    may_block: bool,
    /// What has been looked for in the text, and whether it is there.
    said: Mutex<HashMap<String, bool>>,
    outline: OnceLock<File>,
    tokens: OnceLock<Vec<Token>>,
}

thread_local! {
    /// The file of all spans that have none.
    static GIVEN: RefCell<Option<Arc<Source>>> = const { RefCell::new(None) };
}

/// Runs `f`, for which spans without a file are in one with this text.
pub fn given<R>(text: String, f: impl FnOnce() -> R) -> R {
    /// Put back even if `f` panics.
    struct Before(Option<Arc<Source>>);
    impl Drop for Before {
        fn drop(&mut self) {
            GIVEN.set(self.0.take());
        }
    }
    let _before = Before(GIVEN.replace(Some(Arc::new(Source::new(text)))));
    f()
}

/// The file in which a span is.
pub fn of(span: proc_macro2::Span) -> Option<Arc<Source>> {
    match span.local_file() {
        Some(path) => at(path),
        None => GIVEN.with_borrow(Clone::clone),
    }
}

/// The file of that path.
fn at(path: PathBuf) -> Option<Arc<Source>> {
    static FILES: LazyLock<Mutex<HashMap<PathBuf, Option<Arc<Source>>>>> = LazyLock::new(Mutex::default);
    let mut files = FILES.lock().ok()?;
    let file =
        files.entry(path).or_insert_with_key(|path| Some(Arc::new(Source::new(std::fs::read_to_string(path).ok()?))));
    file.clone()
}

impl Source {
    /// One look at every byte, by index: this code runs unoptimised, in every crate that is checked, mostly for nothing.
    pub fn new(text: String) -> Source {
        let bytes = text.as_bytes();
        let (mut async_fns, mut may_block) = (HashSet::new(), false);
        let mut at = 0;
        while at < bytes.len() {
            match bytes[at] {
                b'c' if bytes[..at].ends_with(b"asyn") && bytes[at + 1..].starts_with(b" fn ") => {
                    let name = text[at + 5..].chars().take_while(|c| c.is_alphanumeric() || *c == '_');
                    async_fns.insert(name.collect());
                }
                b'k' if !may_block && bytes[..at].ends_with(b"bloc") => {
                    may_block = bytes[at + 1..].starts_with(b"ing") || bytes[at + 1..].starts_with(b"_on");
                }
                b':' if !may_block && at > 0 && bytes[at - 1] == b':' => {
                    may_block = may_block_in(&text[..at - 1], &text[at + 1..]);
                }
                _ => {}
            }
            at += 1;
        }
        Source { text, async_fns, may_block, said: Mutex::default(), outline: OnceLock::new(), tokens: OnceLock::new() }
    }

    /// The names of the async functions in the file.
    pub fn async_fns(&self) -> &HashSet<String> {
        &self.async_fns
    }

    /// True if some `async fn` of the file has this name.
    pub fn has_async_fn(&self, name: &str) -> bool {
        self.async_fns.contains(name)
    }

    /// True if a type of that name is declared in the file.
    pub fn declares_type(&self, name: &str) -> bool {
        ["struct ", "enum ", "union "].iter().any(|keyword| {
            search::after(&self.text, keyword).any(|rest| {
                let rest = rest.strip_prefix(name);
                rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
            })
        })
    }

    /// True if some function of the file with this name never returns.
    pub fn never_returns(&self, name: &str) -> bool {
        search::after(&self.text, "fn ").any(|function| {
            let rest = function.strip_prefix(name).filter(|rest| rest.starts_with(['(', '<']));
            let head = rest.and_then(|rest| rest.split('{').next());
            head.is_some_and(|head| head.contains("-> !"))
        })
    }

    /// True if a type of the file may be declared a guard, and the methods of this name that are in it take what they are called on by value.
    pub fn method_takes_guard(&self, name: &str) -> bool {
        if !self.mentions("LockGuard") {
            return false;
        }
        let mut taken = false;
        for function in search::after(&self.text, "fn ") {
            let Some(rest) = function.strip_prefix(name).filter(|rest| rest.starts_with(['(', '<'])) else { continue };
            // In parameters of types there are parentheses too: `fn NAME<F: Fn(u8)>(self`.
            let mut angles = 0usize;
            let list = rest.char_indices().find(|(at, c)| {
                match c {
                    '<' => angles += 1,
                    '>' if !rest[..*at].ends_with('-') => angles = angles.saturating_sub(1),
                    _ => {}
                }
                *c == '(' && angles == 0
            });
            let Some((at, _)) = list else { continue };
            let first = rest[at + 1..].split([',', ')']).next().unwrap_or_default();
            match first.split_whitespace().collect::<Vec<_>>()[..] {
                ["self"] | ["mut", "self"] => taken = true,
                _ if first.contains("self") => return false,
                _ => {}
            }
        }
        taken
    }

    /// True if the text has this in it.
    pub fn mentions(&self, word: &str) -> bool {
        let Ok(mut said) = self.said.lock() else { return search::contains(&self.text, word) };
        if let Some(is_said) = said.get(word) {
            return *is_said;
        }
        let is_said = search::contains(&self.text, word);
        said.insert(word.to_owned(), is_said);
        is_said
    }

    /// True if the text has this in it with something else in front.
    fn mentions_not_behind(&self, front: &str, word: &str) -> bool {
        let mut from = 0;
        while let Some(at) = search::find(&self.text, word, from) {
            if !self.text[..at].ends_with(front) {
                return true;
            }
            from = at + word.len();
        }
        false
    }

    /// What is in the file, if there is anything in it that could block. Most files are spared.
    pub fn outline(&self) -> Option<&File> {
        self.may_block.then(|| self.whole_outline())
    }

    /// What is in the file.
    pub fn whole_outline(&self) -> &File {
        self.outline.get_or_init(|| File::parse(&self.text))
    }

    /// The text of a function of the file.
    pub fn text_of(&self, function: &Function) -> String {
        self.part(&function.text)
    }

    /// The text of the only struct of that name.
    pub fn text_of_struct(&self, name: &str) -> Option<String> {
        let text = self.whole_outline().structs.get(name)?;
        (!text.is_empty()).then(|| self.part(text))
    }

    /// Of what is half typed, it may end anywhere.
    fn part(&self, range: &Range<usize>) -> String {
        self.text.get(range.clone()).unwrap_or_default().to_owned()
    }

    /// With how many permits the semaphores of that name are made: `jobs: Semaphore::new(1)`, if all of them are made so.
    pub fn permits(&self, name: &str) -> Option<u64> {
        self.permits_made(name).filter(|_| !self.mentions("add_permits"))
    }

    /// True if the semaphores of that name are made without permits: who waits for one waits for somebody to call `add_permits`.
    pub fn is_signal(&self, name: &str) -> bool {
        self.permits_made(name) == Some(0)
    }

    fn permits_made(&self, name: &str) -> Option<u64> {
        if !self.mentions("Semaphore::") {
            return None;
        }
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let made = self
            .text
            .lines()
            .filter(|line| line.contains("Semaphore::") && line.split(|c| !is_word(c)).any(|w| w == name));
        let counts = made.filter_map(|line| {
            let (_, made) = line.split_once("Semaphore::")?;
            let (_, count) = made.split_once("new(")?;
            Some(count[..count.find(')')?].parse().ok())
        });
        let counts: Option<Vec<u64>> = counts.collect();
        let counts = counts?;
        let first = *counts.first()?;
        counts.iter().all(|count| *count == first).then_some(first)
    }

    /// True if these fields are the ends of one bounded channel.
    pub fn are_ends(&self, sender: &str, receiver: &str) -> bool {
        pairs::fields(self.tokens()).iter().any(|(tx, rx)| tx == sender && rx == receiver)
    }

    fn tokens(&self) -> &[Token] {
        self.tokens.get_or_init(|| tokens(&self.text))
    }

    /// What a function of [`whole_outline`](Self::whole_outline) awaits each time it is called.
    pub fn awaited(&self, function: &Function) -> Vec<Step> {
        steps::awaited(self.tokens(), function.body.clone())
    }
}

/// Could something block whose path goes on like this after a `::`?
fn may_block_in(before: &str, after: &str) -> bool {
    const MODULES: &[&str] = &["fs", "thread", "process", "net", "io", "os"];
    let bytes = before.as_bytes();
    let mut start = bytes.len();
    while start > 0 && is_of_word(bytes[start - 1]) {
        start -= 1;
    }
    match &before[start..] {
        "std" => match after.strip_prefix('{') {
            Some(list) => {
                let list = &list[..list.find(';').unwrap_or(list.len())];
                list.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| MODULES.contains(&word))
            }
            None => MODULES.iter().any(|module| after.starts_with(module)),
        },
        "" => false,
        name => known::knows_by_name(name),
    }
}

impl File {
    pub fn parse(text: &str) -> File {
        let mut parser = Parser { tokens: tokens(text), at: 0, file: File::default() };
        let all = 0..usize::MAX;
        parser.file.scopes.push(Scope { parent: None, kind: ScopeKind::Module, lines: all, is_cancel_safe: false });
        parser.items(0);
        let mut file = parser.file;
        for n in 0..file.functions.len() {
            let calls = std::mem::take(&mut file.functions[n].calls);
            let resolved = calls.into_iter().map(|call| match call.is_method {
                true => call,
                false => Call { path: file.resolve(&call.path, call.line), ..call },
            });
            file.functions[n].calls = resolved.collect();
            file.named.entry(file.functions[n].name.clone()).or_default().push(n);
        }
        file
    }

    /// A path with its first segment as the imports have it that hold on that line.
    pub fn resolve(&self, path: &[String], line: usize) -> Vec<String> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        for scope in self.around(line) {
            if let Some(import) = self.imports.iter().find(|i| i.scope == scope && i.name == *first) {
                return import.path.iter().chain(rest).cloned().collect();
            }
        }
        path.to_vec()
    }

    /// The same, of a path as it is written: with `::` in front, no import and no module has anything to do with it.
    pub fn resolve_path(&self, path: &syn::Path, line: usize) -> Vec<String> {
        let segments = crate::names::segments(path);
        if path.leading_colon.is_some() { segments } else { self.resolve(&segments, line) }
    }

    /// True if an import that holds on that line brings in this trait of that crate, by its name or with the prelude of the crate.
    pub fn imports_trait(&self, of: &str, name: &str, line: usize) -> bool {
        let brings = |import: &Import| {
            let last = import.path.last().map(String::as_str);
            let by_name = last == Some(name) || (import.name == "*" && last == Some("prelude"));
            by_name && import.path.first().is_some_and(|first| first == of)
        };
        self.around(line).any(|scope| self.imports.iter().any(|i| i.scope == scope && brings(i)))
    }

    /// The scopes whose names are seen on that line, the innermost first: what is outside of a module is not seen inside of it.
    fn around(&self, line: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(self.scope_at(line)), |scope| match self.scopes[*scope].kind {
            ScopeKind::Module => None,
            ScopeKind::Impl(_) | ScopeKind::Function => self.scopes[*scope].parent,
        })
    }

    /// The names under which the imports of the file have something of this name.
    pub fn renamed(&self, name: &str) -> Option<&str> {
        let import = self.imports.iter().find(|i| i.name == name)?;
        import.path.last().map(String::as_str).filter(|real| *real != name)
    }

    /// The only free function of that name in the module of that line, or in the function around it.
    pub fn function(&self, name: &str, line: usize) -> Option<&Function> {
        let named = self.named.get(name.trim_start_matches("r#"))?;
        for scope in self.around(line) {
            let mut found = named.iter().map(|n| &self.functions[*n]).filter(|f| f.scope == scope);
            match (found.next(), found.next()) {
                (Some(one), None) => return Some(one),
                (Some(_), Some(_)) => return None,
                (None, _) => {}
            }
            if self.imports.iter().any(|i| i.scope == scope && i.name == name) {
                return None;
            }
        }
        None
    }

    /// The only method of that name of the type whose `impl` is around that line.
    pub fn method(&self, name: &str, line: usize) -> Option<&Function> {
        self.method_of(self.type_at(line)?, name)
    }

    /// The only method of that name of that type.
    pub fn method_of(&self, of: &str, name: &str) -> Option<&Function> {
        let named = self.named.get(name.trim_start_matches("r#"))?;
        let is_method = |f: &&Function| matches!(&self.scopes[f.scope].kind, ScopeKind::Impl(ty) if ty == of);
        let mut found = named.iter().map(|n| &self.functions[*n]).filter(is_method);
        match (found.next(), found.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    }

    /// The type whose `impl` is around that line.
    pub fn type_at(&self, line: usize) -> Option<&str> {
        let mut at = self.scope_at(line);
        loop {
            match &self.scopes[at].kind {
                ScopeKind::Impl(of) => return Some(of),
                ScopeKind::Module | ScopeKind::Function => at = self.scopes[at].parent?,
            }
        }
    }

    /// True if both lines are in one module, so that what the one sees of fields the other sees too.
    pub fn same_module(&self, one: usize, other: usize) -> bool {
        let module = |line| {
            let scopes = std::iter::successors(Some(self.scope_at(line)), |scope| self.scopes[*scope].parent);
            scopes.into_iter().find(|scope| self.scopes[*scope].kind == ScopeKind::Module)
        };
        module(one) == module(other)
    }

    fn scope_at(&self, line: usize) -> usize {
        self.scopes.iter().rposition(|s| s.lines.contains(&line)).unwrap_or(0)
    }
}

/// A walk over the tokens of a file.
struct Parser {
    tokens: Vec<Token>,
    at: usize,
    file: File,
}

impl Parser {
    fn ident(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Ident(name) => Some(name),
            _ => None,
        }
    }

    fn is(&self, at: usize, punct: char) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: Kind::Punct(c), .. }) if *c == punct)
    }

    fn line(&self, at: usize) -> usize {
        self.tokens.get(at).or(self.tokens.last()).map_or(1, |t| t.line)
    }

    /// The place after the group that opens at `at`.
    fn after_group(&self, at: usize) -> usize {
        steps::after_group(&self.tokens, at)
    }

    /// The next `{` that is in no other group, unless a `;` comes first.
    fn body_after(&self, mut at: usize) -> Option<usize> {
        while at < self.tokens.len() {
            match self.tokens[at].kind {
                Kind::Punct('{') => return Some(at),
                Kind::Punct(';') => return None,
                Kind::Punct('(' | '[') => at = self.after_group(at),
                _ => at += 1,
            }
        }
        None
    }

    fn open(&mut self, parent: usize, kind: ScopeKind, body: usize) -> usize {
        let lines = self.line(body)..self.line(self.after_group(body).saturating_sub(1)) + 1;
        let is_cancel_safe = kind != ScopeKind::Module && self.has_attribute(self.at, "cancel_safe");
        self.file.scopes.push(Scope { parent: Some(parent), kind, lines, is_cancel_safe });
        self.file.scopes.len() - 1
    }

    /// Items and, in a function, what it calls, up to the end of the enclosing group.
    fn items(&mut self, scope: usize) {
        let function = match self.file.scopes[scope].kind {
            ScopeKind::Function => self.file.functions.len().checked_sub(1),
            ScopeKind::Module | ScopeKind::Impl(_) => None,
        };
        let mut depth = 0usize;
        while self.at < self.tokens.len() {
            let at = self.at;
            match &self.tokens[at].kind {
                Kind::Punct('(' | '[' | '{') => depth += 1,
                Kind::Punct(')' | ']' | '}') => match depth.checked_sub(1) {
                    Some(less) => depth = less,
                    None => return,
                },
                Kind::Punct('|') if function.is_some() && self.begins_closure(at) => {
                    self.skip_closure();
                    continue;
                }
                Kind::Ident(word) => match word.as_str() {
                    "use" => {
                        self.at += 1;
                        self.import(&mut Vec::new(), scope);
                        continue;
                    }
                    "mod" => {
                        if let Some(name) = self.ident(at + 1).map(str::to_owned) {
                            // Hides crates of that name, `std` too.
                            self.add_import(name.clone(), &["self".to_owned(), name], scope);
                        }
                        if self.is(at + 2, '{') {
                            self.inside(scope, ScopeKind::Module, at + 2);
                            continue;
                        }
                    }
                    "impl" | "trait" if function.is_none() || self.starts_item(at) => {
                        if let Some(body) = self.body_after(at + 1) {
                            let name = self.self_type(at + 1, body);
                            self.inside(scope, ScopeKind::Impl(name), body);
                            continue;
                        }
                    }
                    "struct" if self.ident(at + 1).is_some() => {
                        let name = self.ident(at + 1).map(str::to_owned).unwrap_or_default();
                        let last = match self.body_after(at + 2) {
                            Some(body) => self.after_group(body).saturating_sub(1),
                            None => (at..self.tokens.len()).find(|at| self.is(*at, ';')).unwrap_or(at),
                        };
                        let text = self.tokens[at].at..self.tokens[last].at + 1;
                        // Of two nobody knows which is meant.
                        self.file.structs.entry(name).and_modify(|known| *known = 0..0).or_insert(text);
                    }
                    "fn" if self.ident(at + 1).is_some() => {
                        self.function(scope);
                        continue;
                    }
                    "macro_rules" => {
                        self.at = self.body_after(at).map_or(at + 1, |body| self.after_group(body));
                        continue;
                    }
                    // Runs when somebody polls it.
                    "async" => {
                        let body = if self.ident(at + 1) == Some("move") { at + 2 } else { at + 1 };
                        if self.is(body, '{') {
                            self.at = self.after_group(body);
                            continue;
                        }
                    }
                    _ => {
                        if let Some(function) = function {
                            self.call(function);
                            continue;
                        }
                    }
                },
                Kind::Punct(_) | Kind::Other => {}
            }
            self.at += 1;
        }
    }

    /// What is in the group that opens at `body`.
    fn inside(&mut self, parent: usize, kind: ScopeKind, body: usize) {
        let scope = self.open(parent, kind, body);
        self.at = body + 1;
        self.items(scope);
        self.at += 1;
    }

    fn starts_item(&self, at: usize) -> bool {
        at == 0 || self.is(at - 1, ';') || self.is(at - 1, '{') || self.is(at - 1, '}') || self.is(at - 1, ']')
    }

    /// The last name before the body, its bounds apart: `impl<T> Trait<T> for path::Type<T> where …`.
    fn self_type(&self, from: usize, body: usize) -> String {
        let mut name = String::new();
        let mut angles = 0usize;
        for at in from..body {
            match &self.tokens[at].kind {
                Kind::Punct('<') => angles += 1,
                Kind::Punct('>') if !self.is(at.saturating_sub(1), '-') => angles = angles.saturating_sub(1),
                Kind::Ident(word) if word == "where" => break,
                Kind::Ident(word) if angles == 0 && word != "for" => name.clone_from(word),
                _ => {}
            }
        }
        name
    }

    fn function(&mut self, scope: usize) {
        let at = self.at;
        let name = self.ident(at + 1).unwrap_or_default().to_owned();
        let start = (1..=3).filter_map(|back| at.checked_sub(back)).find(|at| self.ident(*at) == Some("async"));
        let is_async = start.is_some();
        match self.body_after(at + 2) {
            Some(body) => {
                let start = self.tokens[start.unwrap_or(at)].at;
                let after = self.after_group(body);
                let end = self.tokens.get(after.saturating_sub(1)).map_or(start, |last| last.at + 1);
                let around = matches!(self.file.scopes[scope].kind, ScopeKind::Impl(_))
                    && self.file.scopes[scope].is_cancel_safe;
                let is_cancel_safe = around || self.has_attribute(at, "cancel_safe");
                let list = if self.is(at + 2, '<') { self.after_angles(at + 2) } else { at + 2 };
                let params = steps::params(&self.tokens, list);
                self.file.functions.push(Function {
                    name,
                    is_async,
                    scope,
                    text: start..end,
                    line: self.line(at),
                    is_cancel_safe,
                    calls: Vec::new(),
                    params,
                    body: body..after,
                });
                let mine = self.file.functions.len() - 1;
                // Functions inside of it come after it.
                self.inside(scope, ScopeKind::Function, body);
                self.file.functions[mine].calls.dedup();
            }
            None => self.at = at + 2,
        }
    }

    /// Does an attribute of this name stand before the item whose keyword is there?
    fn has_attribute(&self, keyword: usize, name: &str) -> bool {
        let mut depth = 0usize;
        for at in (0..keyword).rev() {
            match &self.tokens[at].kind {
                Kind::Punct(')' | ']') => depth += 1,
                Kind::Punct('(' | '[') => depth = depth.saturating_sub(1),
                Kind::Punct('{' | '}' | ';' | ',') if depth == 0 => return false,
                Kind::Ident(word) if depth == 1 && word == name => return true,
                _ => {}
            }
        }
        false
    }

    /// `|` where an expression begins.
    fn begins_closure(&self, at: usize) -> bool {
        match at.checked_sub(1).and_then(|before| self.tokens.get(before)) {
            Some(Token { kind: Kind::Punct(c), .. }) => matches!(c, '(' | ',' | '=' | '{' | ';' | '&' | '>'),
            Some(Token { kind: Kind::Ident(word), .. }) => word == "move" || word == "return",
            _ => false,
        }
    }

    /// Who calls a closure, and when, is not known.
    fn skip_closure(&mut self) {
        self.at += 1;
        while self.at < self.tokens.len() && !self.is(self.at, '|') {
            self.at += 1;
        }
        self.at += 1;
        while self.at < self.tokens.len() {
            match self.tokens[self.at].kind {
                Kind::Punct('{' | '(' | '[') => self.at = self.after_group(self.at),
                Kind::Punct(',' | ';' | ')' | ']' | '}') => return,
                _ => self.at += 1,
            }
        }
    }

    /// A path, if it is one that is called.
    fn call(&mut self, function: usize) {
        let start = self.at;
        let is_method = start > 0 && self.is(start - 1, '.') && !(start > 1 && self.is(start - 2, '.'));
        let mut path = Vec::new();
        let mut at = start;
        while let Some(name) = self.ident(at) {
            path.push(name.to_owned());
            at += 1;
            if self.is(at, ':') && self.is(at + 1, ':') {
                at += 2;
                if self.is(at, '<') {
                    at = self.after_angles(at);
                    if self.is(at, ':') && self.is(at + 1, ':') {
                        at += 2;
                    }
                }
            } else {
                break;
            }
        }
        self.at = at.max(start + 1);
        if !self.is(at, '(') {
            return;
        }
        let line = self.line(at - 1);
        let last = path.last().map(String::as_str).unwrap_or_default();
        if last.starts_with("spawn") || matches!(last, "block_in_place" | "unblock" | "scope" | "install") {
            // Runs elsewhere.
            self.at = self.after_group(at);
        }
        if let Some(function) = self.file.functions.get_mut(function) {
            function.calls.push(Call { path, is_method, line });
        }
    }

    fn after_angles(&self, at: usize) -> usize {
        let mut depth = 0usize;
        for n in at..self.tokens.len() {
            match self.tokens[n].kind {
                Kind::Punct('<') => depth += 1,
                Kind::Punct('>') if !self.is(n - 1, '-') => {
                    depth -= 1;
                    if depth == 0 {
                        return n + 1;
                    }
                }
                Kind::Punct(';' | '{') => return n,
                _ => {}
            }
        }
        self.tokens.len()
    }

    /// A tree of imports, up to what ends it.
    fn import(&mut self, prefix: &mut Vec<String>, scope: usize) {
        let depth = prefix.len();
        loop {
            let at = self.at;
            if let Some(name) = self.ident(at) {
                let name = name.to_owned();
                self.at += 1;
                if name == "as"
                    && let Some(renamed) = self.ident(self.at)
                {
                    let renamed = renamed.to_owned();
                    self.add_import(renamed, prefix, scope);
                    self.at += 1;
                    prefix.truncate(depth);
                    continue;
                }
                prefix.push(name);
                if !(self.is(self.at, ':') || self.ident(self.at) == Some("as")) {
                    let last = prefix.last().cloned().unwrap_or_default();
                    if last == "self" {
                        prefix.pop();
                    }
                    let name = prefix.last().cloned().unwrap_or_default();
                    self.add_import(name, prefix, scope);
                    prefix.truncate(depth);
                }
            } else if self.is(at, '*') {
                self.add_import("*".to_owned(), prefix, scope);
                self.at += 1;
            } else if self.is(at, '{') {
                self.at += 1;
                self.import(prefix, scope);
                self.at += 1;
                prefix.truncate(depth);
            } else if self.is(at, '}') || self.is(at, ';') || at >= self.tokens.len() {
                if self.is(at, ';') && depth == 0 {
                    self.at += 1;
                }
                return;
            } else {
                if self.is(at, ',') {
                    prefix.truncate(depth);
                }
                self.at += 1;
            }
        }
    }

    fn add_import(&mut self, name: String, path: &[String], scope: usize) {
        let path = match path.last() {
            Some(last) if last == "self" => path[..path.len() - 1].to_vec(),
            _ => path.to_vec(),
        };
        self.file.imports.push(Import { name, path, scope });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(file: &File, path: &str, line: usize) -> String {
        let path: Vec<String> = path.split("::").map(str::to_owned).collect();
        file.resolve(&path, line).join("::")
    }

    #[test]
    fn imports_hold_in_their_module_and_their_function() {
        let file = File::parse(
            "use std::{fs, thread::{self, sleep as nap}, io::{self as sio, Read}};
             pub(crate) use a::b as c;
             mod inner {
                 use tokio::fs;
                 fn f() { fs::read(); thread::sleep(); }
             }
             fn g() {
                 use other::fs;
                 fs::read();
             }
             fn h() { fs::read::<u8>(1); nap(); sio::copy(); }",
        );
        assert_eq!(resolve(&file, "fs::read", 1), "std::fs::read");
        assert_eq!(resolve(&file, "thread::sleep", 1), "std::thread::sleep");
        assert_eq!(resolve(&file, "nap", 1), "std::thread::sleep");
        assert_eq!(resolve(&file, "c::d", 1), "a::b::d");
        assert_eq!(resolve(&file, "fs::read", 5), "tokio::fs::read");
        assert_eq!(resolve(&file, "thread::sleep", 5), "thread::sleep");
        assert_eq!(resolve(&file, "fs::read", 9), "other::fs::read");
        assert_eq!(file.renamed("nap"), Some("sleep"));
        let calls: Vec<_> =
            file.functions.iter().map(|f| f.calls.iter().map(|c| c.path.join("::")).collect::<Vec<_>>()).collect();
        assert_eq!(calls[0], ["tokio::fs::read", "thread::sleep"]);
        assert_eq!(calls[1], ["other::fs::read"]);
        assert_eq!(calls[2], ["std::fs::read", "std::thread::sleep", "std::io::copy"]);
    }

    #[test]
    fn what_runs_elsewhere_is_not_called_here() {
        let file = File::parse(
            "impl<T: Fn() -> u8> Store<T> for my::Disk<T> where T: Copy {
                 pub async fn a(&self) { self.b().await }
                 fn b(&self) -> u8 {
                     let later = move || std::fs::read(1);
                     std::thread::spawn(|| std::fs::read(2));
                     let task = async move { std::fs::read(3) };
                     list.iter().map(|x| std::fs::read(x)).count();
                     self.c(x || y, std::fs::read(4))
                 }
             }
             impl Other { fn b() {} }
             fn b() {}",
        );
        let b = file.method("b", 2).expect("one in this impl");
        assert!(!b.is_async);
        let calls: Vec<_> = b.calls.iter().map(|c| (c.path.join("::"), c.is_method, c.line)).collect();
        assert_eq!(
            calls,
            [
                ("std::thread::spawn".to_owned(), false, 5),
                ("iter".to_owned(), true, 7),
                ("map".to_owned(), true, 7),
                ("count".to_owned(), true, 7),
                ("c".to_owned(), true, 8),
                ("std::fs::read".to_owned(), false, 8),
            ]
        );
        assert!(file.method("a", 3).is_some_and(|f| f.is_async));
        assert_eq!(file.function("b", 12).map(|f| f.calls.len()), Some(0));
        assert!(file.function("a", 12).is_none());
    }

    #[test]
    fn what_hides_a_helper_or_a_crate_is_seen() {
        let file = File::parse(
            "mod std;
             fn load() { std::fs::read(1); }
             fn twice() {}
             fn outer() {
                 use other::load;
                 #[cfg(unix)] fn twice() {}
                 #[cfg(windows)] fn twice() {}
                 load();
             }",
        );
        assert_eq!(resolve(&file, "std::fs::read", 2), "self::std::fs::read");
        assert!(file.function("load", 2).is_some() && file.function("twice", 2).is_some());
        assert!(file.function("load", 8).is_none() && file.function("twice", 8).is_none());
    }

    #[test]
    fn a_file_is_read_only_where_it_could_block() {
        let outline = |text: &str| Source::new(text.to_owned()).outline().is_some();
        assert!(!outline("use std::sync::Mutex; async fn f() { g(1); }"));
        assert!(outline("use std::{fs, io}; async fn f() { g(1); }"));
        assert!(outline("use reqwest::blocking as b;"));
        let source =
            Source::new("pub(crate) async fn load() {} impl X { async fn r#type(&self) {} } fn sync() {}".to_owned());
        assert!(source.has_async_fn("load") && !source.has_async_fn("sync"));
    }

    #[test]
    fn what_takes_a_guard_by_value_is_told_from_what_borrows_it() {
        let methods = "impl Row {
            fn settle(self) {} fn seal<'a, T: Fn(u8)>(mut self, _: &'a T) {} fn text(&self) {} fn fill(&mut self, of: Self) {}
            fn both(self) {} fn pinned(self: Pin<&mut Self>) {} fn free(row: Row) {} fn settled(&'a self) {}
        }
        impl Row2 { fn both(&self) {} }";
        let file = Source::new(format!("#[derive(LockGuard)] struct Row; {methods}"));
        let taken = |name| file.method_takes_guard(name);
        assert!(taken("settle") && taken("seal"));
        for name in ["text", "fill", "both", "pinned", "free", "settled", "elsewhere", "sett"] {
            assert!(!taken(name), "{name}");
        }
        assert!(!Source::new(methods.to_owned()).method_takes_guard("settle"));
    }

    #[test]
    fn halves_of_files_are_read_as_far_as_they_go() {
        let text = include_str!("mod.rs");
        for end in (0..text.len()).step_by(97) {
            if let Some(half) = text.get(..end) {
                File::parse(half);
            }
        }
    }
}
