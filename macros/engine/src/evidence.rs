//! What tokens say about a value: whether it can be a guard at all, what it looks like, and whether a method takes it by value.
//!
//! Nothing here accuses. A value that cannot be a guard is not asked about, which saves the compiler work; a hint chooses the words of
//! an error whose verdict is the type's; and in doubt about who owns a value, the answer is the one that stays silent.

use syn::{Expr, ExprMethodCall, GenericArgument, Ident, Lit, Member, Pat, PathArguments, Type};

use crate::ir::Hint;

/// False only where no guard can come out of the expression.
pub fn may_be_guard(expr: &Expr) -> bool {
    !borrows_own(expr) && may_matter(expr) && !is_plainly_made(expr)
}

/// A reference to what is made right there. That is asked about, and one error is enough.
fn borrows_own(expr: &Expr) -> bool {
    let tail =
        |block: &syn::Block| matches!(block.stmts.last(), Some(syn::Stmt::Expr(tail, None)) if borrows_own(tail));
    match expr {
        Expr::Reference(e) => {
            let mut made = &*e.expr;
            while let Expr::Paren(syn::ExprParen { expr, .. }) | Expr::Group(syn::ExprGroup { expr, .. }) = made {
                made = expr;
            }
            matches!(made, Expr::Call(_) | Expr::MethodCall(_) | Expr::Await(_) | Expr::Try(_))
        }
        Expr::Paren(e) => borrows_own(&e.expr),
        Expr::Group(e) => borrows_own(&e.expr),
        Expr::Block(e) => e.label.is_none() && tail(&e.block),
        Expr::Unsafe(e) => tail(&e.block),
        Expr::If(e) => tail(&e.then_branch) && e.else_branch.as_ref().is_some_and(|(_, other)| borrows_own(other)),
        Expr::Match(e) => !e.arms.is_empty() && e.arms.iter().all(|arm| borrows_own(&arm.body)),
        _ => false,
    }
}

/// False where what comes out of the expression is plain data.
pub fn may_matter(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_)
        | Expr::Binary(_)
        | Expr::Closure(_)
        | Expr::Cast(_)
        | Expr::Assign(_)
        | Expr::Range(_)
        | Expr::Infer(_)
        | Expr::Repeat(_)
        | Expr::RawAddr(_)
        | Expr::Async(_)
        | Expr::Let(_) => false,
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Deref(_)) && may_matter(&unary.expr),
        Expr::Paren(paren) => may_matter(&paren.expr),
        Expr::Group(group) => may_matter(&group.expr),
        Expr::Await(_) | Expr::Try(_) => true,
        Expr::Macro(mac) => !mac.mac.path.segments.last().is_some_and(|s| {
            matches!(
                s.ident.to_string().as_str(),
                "format"
                    | "concat"
                    | "stringify"
                    | "matches"
                    | "env"
                    | "line"
                    | "file"
                    | "json"
                    | "format_args"
                    | "println"
            )
        }),
        Expr::MethodCall(call) => !PLAIN_METHODS.contains(&call.method.to_string().as_str()),
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => {
                let segments = &path.path.segments;
                let Some(last) = segments.last() else { return true };
                let plain_type = segments.len() >= 2
                    && PLAIN_TYPES.contains(&segments[segments.len() - 2].ident.to_string().as_str());
                let plain = plain_type && last.ident != "from_iter";
                let diverges = DIVERGING.contains(&last.ident.to_string().as_str());
                !plain && !diverges
            }
            _ => true,
        },
        _ => true,
    }
}

/// Methods whose result is plain data whatever they are called on.
const PLAIN_METHODS: &[&str] = &[
    "to_string",
    "to_owned",
    "to_vec",
    "clone",
    "cloned",
    "copied",
    "len",
    "is_empty",
    "is_some",
    "is_none",
    "is_ok",
    "is_err",
    "elapsed",
    "as_str",
    "as_bytes",
    "contains",
    "contains_key",
    "starts_with",
    "ends_with",
    "trim",
    "to_lowercase",
    "to_uppercase",
    "as_millis",
    "as_secs",
    "count",
    "sum",
    "abs",
    "min",
    "max",
    "saturating_sub",
    "saturating_add",
    "wrapping_add",
    "checked_add",
    "checked_sub",
    "parse",
    "chars",
    "bytes",
    "lines",
    "split_whitespace",
    "to_le_bytes",
    "to_be_bytes",
    "capacity",
    "hash",
    "cmp",
    "partial_cmp",
    "eq",
    "display",
    "fmt",
];

/// True of a channel, and of a builder.
fn is_plainly_made(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(call) => is_builder(&call.receiver) && method_hint(call, false) == Hint::None,
        Expr::Call(call) => {
            let Expr::Path(path) = &*call.func else { return false };
            let name = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
            matches!(name.as_str(), "channel" | "unbounded_channel" | "sync_channel" | "duplex" | "builder")
        }
        _ => false,
    }
}

/// `Config::builder().name(..)`: what it builds may be anything, but by convention its methods give the builder back.
fn is_builder(expr: &Expr) -> bool {
    match expr {
        Expr::MethodCall(call) => is_builder(&call.receiver),
        Expr::Call(call) => {
            let Expr::Path(path) = &*call.func else { return false };
            path.path.segments.len() > 1 && path.path.segments.last().is_some_and(|last| last.ident == "builder")
        }
        _ => false,
    }
}

/// Functions that do not come back: what stands around them is never reached, and the compiler would say so.
pub const DIVERGING: &[&str] = &["exit", "abort", "resume_unwind", "panic_any", "unreachable_unchecked"];

/// Types whose associated functions give plain data.
const PLAIN_TYPES: &[&str] = &[
    "String",
    "Vec",
    "HashMap",
    "HashSet",
    "BTreeMap",
    "BTreeSet",
    "VecDeque",
    "BinaryHeap",
    "Duration",
    "Instant",
    "SystemTime",
    "PathBuf",
    "Path",
    "OsString",
    "CString",
    "Mutex",
    "RwLock",
    "RefCell",
    "Cell",
    "Semaphore",
    "Notify",
    "AtomicBool",
    "AtomicU32",
    "AtomicU64",
    "AtomicUsize",
    "AtomicI64",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "f32",
    "f64",
    "char",
    "str",
    "bool",
    "Uuid",
    "Ipv4Addr",
    "Ipv6Addr",
    "SocketAddr",
    "IpAddr",
    "CancellationToken",
];

/// False where a written type rules a guard out.
pub fn type_may_be_guard(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return true };
            let name = last.ident.to_string();
            if PLAIN_TYPES.contains(&name.as_str()) && !matches!(&last.arguments, PathArguments::AngleBracketed(_)) {
                return false;
            }
            match (&last.arguments, CONTAINERS.contains(&name.as_str())) {
                (PathArguments::AngleBracketed(args), true) => args.args.iter().any(|arg| match arg {
                    GenericArgument::Type(ty) => type_may_be_guard(ty),
                    _ => false,
                }),
                // A bare generic parameter can be proved nothing of.
                (PathArguments::None, _) => !(path.path.segments.len() == 1 && name.len() == 1),
                _ => !SHARED.contains(&name.as_str()),
            }
        }
        Type::Reference(reference) => type_may_be_guard(&reference.elem),
        Type::Paren(paren) => type_may_be_guard(&paren.elem),
        Type::Group(group) => type_may_be_guard(&group.elem),
        Type::Slice(slice) => type_may_be_guard(&slice.elem),
        Type::Array(array) => type_may_be_guard(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(type_may_be_guard),
        Type::Ptr(_) | Type::FnPtr(_) | Type::Never(_) | Type::ImplTrait(_) | Type::TraitObject(_) => false,
        _ => true,
    }
}

const CONTAINERS: &[&str] = &[
    "Option", "Result", "Vec", "VecDeque", "Box", "Rc", "Arc", "Pin", "HashMap", "BTreeMap", "HashSet", "BTreeSet",
    "Poll",
];

/// What guards guard: sharing one is no holding.
const SHARED: &[&str] = &["Mutex", "RwLock", "RefCell", "Cell", "OnceCell", "Sender", "Receiver", "PhantomData", "Cow"];

/// How methods begin that look at their receiver or change it, but do not take it. Not those that builders and commands have too.
const BORROWING_PREFIXES: &[&str] = &[
    "to_", "get_", "is_", "has_", "as_", "iter", "push", "contains", "load", "store", "read_", "write_", "clear",
    "retain", "sort", "len",
];

/// What becomes of the receiver of a method call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Receiver {
    /// Taken by value on every type that can hold a guard.
    Consumed,
    /// Borrowed, known.
    Borrowed,
    /// By value on some (`Permit::send`, `Entry::or_insert`, `Option::take`), borrowed through `Deref` on others.
    Either,
    /// A name that is not known: in doubt on a temporary; on a binding too, unless something mentions that later.
    Unknown,
}

pub fn receiver(method: &str) -> Receiver {
    if method.starts_with("into_") || method.starts_with("unwrap") || method.starts_with("expect") {
        return Receiver::Consumed;
    }
    if BORROWING_PREFIXES.iter().any(|prefix| method.starts_with(prefix)) {
        return Receiver::Borrowed;
    }
    match method {
        "ok" | "err" | "exit" | "ok_or" | "ok_or_else" | "map_err" | "and_then" | "or_else" | "map_or"
        | "map_or_else" | "is_some_and" | "is_ok_and" | "is_none_or" | "inspect_err" | "transpose" | "flatten"
        | "forget" | "leak" | "downgrade" | "downgrade_map" | "try_downgrade" | "try_upgrade" | "upgrade" | "zip"
        | "xor" | "boxed" | "context" | "with_context" | "wrap_err" | "wrap_err_with" | "into" | "try_into"
        | "fuse" | "instrument" | "in_current_span" | "with_subscriber" => Receiver::Consumed,
        "as_ref" | "as_mut" | "as_deref" | "as_deref_mut" | "is_some" | "is_none" | "is_ok" | "is_err" | "iter"
        | "iter_mut" | "len" | "is_empty" | "lock" | "read" | "write" | "borrow" | "borrow_mut" | "get_mut"
        | "as_slice" | "as_str" | "clone" | "get_or_insert" | "get_or_insert_with" | "first" | "last" | "key"
        | "value" | "value_mut" | "pair" | "enter" | "entered" | "extend" | "flush" | "num_permits" => {
            Receiver::Borrowed
        }
        "take" | "replace" | "send" | "insert" | "remove" | "remove_entry" | "replace_entry" | "insert_entry"
        | "or_insert" | "or_insert_with" | "or_default" | "or_insert_with_key" | "or_try_insert_with"
        | "and_modify" | "map" | "try_map" | "filter" | "filter_map" | "and" | "or" | "merge" | "split" | "commit"
        | "rollback" | "finish" | "close" | "release" | "unlock" | "complete" | "end" | "publish" | "leave"
        | "save" | "stop" | "persist" | "seal" | "dismiss" | "done" | "submit" | "consume" | "pop"
        | "get_or_create" | "inspect" | "copied" | "cloned" | "unlock_fair" | "detach" | "abort" | "disarm"
        | "cancel" | "map_into" | "chain" | "rev" | "enumerate" | "skip" | "collect" | "fold" | "for_each"
        | "count" | "sum" | "next" | "peekable" | "step_by" | "take_while" | "skip_while" => Receiver::Either,
        _ => Receiver::Unknown,
    }
}

/// What an expression's value looks like, by the name of the call that made it: `m.lock()`, also behind `.unwrap()`, `?` and `.await`.
pub fn hint(expr: &Expr) -> Hint {
    let mut at = expr;
    let mut awaited = false;
    loop {
        at = match at {
            Expr::Await(a) => {
                awaited = true;
                &a.base
            }
            Expr::Try(t) => &t.expr,
            Expr::Paren(p) => &p.expr,
            Expr::Group(g) => &g.expr,
            Expr::Reference(r) => &r.expr,
            Expr::Unary(u) => &u.expr,
            Expr::MethodCall(call) if passes_on(&call.method.to_string()) => &call.receiver,
            Expr::MethodCall(call) => return method_hint(call, awaited),
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return Hint::None };
                let Some(last) = path.path.segments.last() else { return Hint::None };
                let name = last.ident.to_string();
                if matches!(name.as_str(), "Ok" | "Some") && call.args.len() == 1 {
                    &call.args[0]
                } else {
                    return name_hint(&name, awaited);
                }
            }
            _ => return Hint::None,
        };
    }
}

/// What a written type looks like.
pub fn type_hint(ty: &Type) -> Hint {
    match ty {
        Type::Reference(reference) => type_hint(&reference.elem),
        Type::Paren(paren) => type_hint(&paren.elem),
        Type::Group(group) => type_hint(&group.elem),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Hint::None };
            let name = last.ident.to_string();
            let of_async = path.path.segments.iter().any(|s| {
                matches!(
                    s.ident.to_string().as_str(),
                    "tokio" | "async_lock" | "futures" | "futures_util" | "async_std" | "smol"
                )
            });
            match name.as_str() {
                "Ref" | "RefMut" => Hint::Borrow,
                "Entered" | "EnteredSpan" | "EnterGuard" => Hint::Entered,
                "Option" | "Result" | "Box" | "Vec" => match &last.arguments {
                    PathArguments::AngleBracketed(args) => match args.args.first() {
                        Some(GenericArgument::Type(inner)) => type_hint(inner),
                        _ => Hint::None,
                    },
                    _ => Hint::None,
                },
                _ if name.ends_with("Permit") => Hint::Permit,
                _ if name.ends_with("Guard") => lock(of_async || name.starts_with("Owned")),
                _ => Hint::None,
            }
        }
        _ => Hint::None,
    }
}

/// True unless the value is plainly made without an await.
pub fn may_be_awaited(expr: &Expr) -> bool {
    match expr {
        Expr::Try(e) => may_be_awaited(&e.expr),
        Expr::Paren(e) => may_be_awaited(&e.expr),
        Expr::Group(e) => may_be_awaited(&e.expr),
        Expr::Reference(e) => may_be_awaited(&e.expr),
        Expr::MethodCall(e) => passes_on(&e.method.to_string()) && may_be_awaited(&e.receiver),
        Expr::Call(_) | Expr::Path(_) | Expr::Field(_) | Expr::Index(_) | Expr::Struct(_) | Expr::Tuple(_) => false,
        _ => true,
    }
}

/// Taking and giving back at once, as a way to wait until nobody holds: `sem.acquire_many(ALL).await`, and a statement that ends in `.ok()`.
pub fn is_barrier(expr: &Expr, statement: bool) -> bool {
    match expr {
        Expr::Await(e) => is_barrier(&e.base, statement),
        Expr::Try(e) => is_barrier(&e.expr, statement),
        Expr::MethodCall(call) => {
            let method = call.method.to_string();
            method.starts_with("acquire_many")
                || (statement && method == "ok")
                || (passes_on(&method) && is_barrier(&call.receiver, statement))
        }
        _ => false,
    }
}

/// Methods that give what they are called on, unpacked or in another wrapper.
pub fn passes_on(method: &str) -> bool {
    method.starts_with("unwrap")
        || method.starts_with("expect")
        || matches!(
            method,
            "ok" | "map_err" | "context" | "with_context" | "or_else" | "ok_or" | "ok_or_else" | "into_inner"
        )
}

fn method_hint(call: &ExprMethodCall, awaited: bool) -> Hint {
    let method = call.method.to_string();
    match method.as_str() {
        "lock" | "try_lock" | "lock_arc" | "lock_owned" | "try_lock_owned" | "write_owned" | "read_owned"
        | "upgradable_read" => lock(awaited),
        "read" | "write" | "try_read" | "try_write" if call.args.is_empty() => lock(awaited),
        "borrow" | "borrow_mut" | "try_borrow" | "try_borrow_mut" if call.args.is_empty() => Hint::Borrow,
        "enter" | "entered" | "attach" if call.args.is_empty() => Hint::Entered,
        "acquire" | "acquire_owned" | "reserve" | "reserve_owned" | "acquire_many" | "try_acquire"
        | "try_acquire_owned" => Hint::Permit,
        _ => name_hint(&method, awaited),
    }
}

fn name_hint(name: &str, awaited: bool) -> Hint {
    let has = |word: &str| name.split('_').any(|part| part == word);
    if has("lock") || has("guard") || has("locked") {
        lock(awaited)
    } else if has("permit") {
        Hint::Permit
    } else {
        Hint::None
    }
}

fn lock(awaited: bool) -> Hint {
    if awaited { Hint::AsyncLock } else { Hint::Lock }
}

/// A tuple struct or variant, by the case of its name: its arguments are moved into it.
pub fn is_constructor(func: &Expr) -> bool {
    let Expr::Path(path) = func else { return false };
    path.path.segments.last().is_some_and(|s| s.ident.to_string().starts_with(char::is_uppercase))
}

/// The fields of a tuple or of a struct literal, in the order of its expressions.
pub fn members(expr: &Expr) -> Option<Vec<Member>> {
    let numbered = |count: usize| (0..count).map(Member::from).collect();
    match expr {
        Expr::Tuple(e) => Some(numbered(e.elems.len())),
        Expr::Struct(e) if e.rest.is_none() => Some(e.fields.iter().map(|field| field.member.clone()).collect()),
        Expr::Call(e) if is_constructor(&e.func) => Some(numbered(e.args.len())),
        _ => None,
    }
}

/// `NAME.MEMBER`, or a part of that: the member.
pub fn member_of_name(expr: &Expr) -> Option<&Member> {
    match expr {
        Expr::Paren(e) => member_of_name(&e.expr),
        Expr::Group(e) => member_of_name(&e.expr),
        Expr::Field(e) if matches!(&*e.base, Expr::Path(_)) => Some(&e.member),
        Expr::Field(e) => member_of_name(&e.base),
        _ => None,
    }
}

/// A call that does nothing with its arguments but keep them: a constructor, `Box::new`, `Arc::new`, `Pin::new` …
pub fn moves_args_in(func: &Expr) -> bool {
    if is_constructor(func) {
        return true;
    }
    let Expr::Path(path) = func else { return false };
    let mut names = path.path.segments.iter().rev().map(|s| s.ident.to_string());
    let (Some(last), Some(of)) = (names.next(), names.next()) else { return false };
    matches!(of.as_str(), "Box" | "Rc" | "Arc" | "Pin" | "Cell" | "RefCell")
        && matches!(last.as_str(), "new" | "pin" | "from")
}

/// Functions and methods that start a task which goes on by itself.
pub fn is_spawn(name: &str) -> bool {
    matches!(
        name,
        "spawn"
            | "spawn_local"
            | "spawn_blocking"
            | "spawn_on"
            | "spawn_local_on"
            | "spawn_blocking_on"
            | "spawn_pinned"
    )
}

/// `mem::take` and its kind, which empty a place.
pub fn is_mem_take(func: &Expr) -> bool {
    let Expr::Path(path) = func else { return false };
    path.path.segments.last().is_some_and(|s| s.ident == "take" || s.ident == "replace" || s.ident == "swap")
}

/// The name at the start of a method chain.
pub fn chain_start(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::MethodCall(call) => match &*call.receiver {
            Expr::Path(path) => path.path.get_ident(),
            receiver => chain_start(receiver),
        },
        Expr::Try(e) => chain_start(&e.expr),
        Expr::Await(e) => chain_start(&e.base),
        _ => None,
    }
}

/// The name at the start of a method chain without an await, and the first method.
pub fn first_call(expr: &Expr) -> Option<(&Ident, &Ident)> {
    match expr {
        Expr::MethodCall(call) => match &*call.receiver {
            Expr::Path(path) => Some((path.path.get_ident()?, &call.method)),
            receiver => first_call(receiver),
        },
        Expr::Try(e) => first_call(&e.expr),
        _ => None,
    }
}

/// `None`, which holds nothing whatever its type.
pub fn is_none(expr: &Expr) -> bool {
    matches!(expr, Expr::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "None"))
}

/// An iterator whose items are as good as itself: `for x in map.iter()`.
pub fn is_plain_iteration(expr: &Expr) -> bool {
    matches!(expr, Expr::MethodCall(call) if call.method == "iter" || call.method == "iter_mut")
}

/// A pattern that a value of the variants that hold nothing (`Err`, `None`) matches.
pub fn is_empty_variant(pat: &Pat) -> bool {
    match pat {
        Pat::TupleStruct(p) => p.path.segments.last().is_some_and(|s| s.ident == "Err"),
        Pat::Path(p) => p.path.segments.last().is_some_and(|s| s.ident == "None"),
        Pat::Ident(p) => p.ident == "None" && p.subpat.is_none(),
        Pat::Paren(p) => is_empty_variant(&p.pat),
        Pat::Or(p) => p.cases.iter().all(is_empty_variant),
        Pat::Lit(expr) => !matches!(expr.lit, Lit::Verbatim(_)),
        _ => false,
    }
}

/// A pattern that every `Ok`, or every `Some`, matches.
pub fn is_full_variant(pat: &Pat) -> bool {
    match pat {
        Pat::TupleStruct(p) => {
            p.path.segments.last().is_some_and(|s| s.ident == "Ok" || s.ident == "Some")
                && p.elems.iter().all(|p| matches!(p, Pat::Ident(_) | Pat::Wild(_)))
        }
        Pat::Paren(p) => is_full_variant(&p.pat),
        _ => false,
    }
}
