//! What becomes of `#[offload]`, and what is said against it.

use expect_test::{Expect, expect};
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Expr, Item};

use crate::offload::{Pool, offloaded_call};

pub type Attribute = fn(TokenStream, TokenStream) -> TokenStream;

/// The items that come out, and the texts of the errors.
fn expanded(attribute: Attribute, args: &str, source: &str) -> (syn::File, Vec<String>) {
    let out = attribute(args.parse().unwrap(), source.parse().unwrap());
    let mut file: syn::File = syn::parse2(out.clone()).unwrap_or_else(|error| panic!("{error}: {out}"));
    let mut errors = Vec::new();
    file.items.retain(|item| match item {
        Item::Macro(item) if item.mac.path.segments.last().is_some_and(|s| s.ident == "compile_error") => {
            errors.push(item.mac.parse_body::<syn::LitStr>().unwrap().value());
            false
        }
        _ => true,
    });
    (file, errors)
}

pub fn expands(attribute: Attribute, args: &str, source: &str, expect: &Expect) {
    let (file, errors) = expanded(attribute, args, source);
    assert_eq!(errors, [""; 0]);
    expect.assert_eq(&prettyplease::unparse(&file).replace("::async_hygiene::__private::offload::", "::private::"));
}

/// The first line of each error.
pub fn errors(attribute: Attribute, args: &str, source: &str) -> Vec<String> {
    let (_, errors) = expanded(attribute, args, source);
    errors.iter().map(|text| text.lines().next().unwrap_or_default().to_owned()).collect()
}

fn function(args: &str, source: &str, expect: &Expect) {
    expands(crate::offload, args, source, expect);
}

/// Statements of an async fn.
fn statements(source: &str, expect: &Expect) {
    expands(crate::hygiene, "", &format!("async fn f(&self) -> R {{ {source} }}"), expect);
}

fn errors_in(source: &str) -> Vec<String> {
    errors(crate::hygiene, "", &format!("async fn f(&self) -> R {{ {source} }}"))
}

#[test]
fn functions() {
    function(
        "",
        "pub(crate) fn f<T: Send + 'static>(mut a: Vec<T>, (b, _): (u8, u8)) -> Result<T, E> where T: Clone { a.pop().ok_or(E)?; }",
        &expect![[r#"
            pub(crate) async fn f<T: Send + 'static>(a: Vec<T>, argument_1: (u8, u8)) -> Result<T, E>
            where
                T: Clone,
            {
                let a = ::private::moved(
                    ::private::same(a),
                );
                let argument_1 = ::private::moved(
                    ::private::same(argument_1),
                );
                ::async_hygiene::offload(move || {
                        #[allow(unused_braces)]
                        let value = (move |mut a: Vec<T>, (b, _): (u8, u8)| -> Result<T, E> {
                            a.pop().ok_or(E)?;
                        })(a.unpack(), argument_1.unpack());
                        #[allow(unreachable_code)]
                        {
                            ::private::back(
                                ::private::same(value),
                            )
                        }
                    })
                    .await
                    .unpack()
            }
        "#]],
    );
    function(
        "cpu",
        "#[must_use] fn f(self: Arc<Self>, #[allow(unused)] by: impl Fn(&str) + Send + 'static) -> Box<impl Iterator> { self.x(by) }",
        &expect![[r#"
            #[must_use]
            async fn f(self: Arc<Self>, by: impl Fn(&str) + Send + 'static) -> Box<impl Iterator> {
                let by = ::private::moved(
                    ::private::same(by),
                );
                ::async_hygiene::offload_cpu(move || {
                        let _ = &self;
                        let by = by.unpack();
                        #[allow(unused)]
                        let by = by;
                        #[allow(unused_braces)]
                        let value = (move || -> Box<_> { self.x(by) })();
                        #[allow(unreachable_code)]
                        {
                            ::private::back(
                                ::private::same(value),
                            )
                        }
                    })
                    .await
                    .unpack()
            }
        "#]],
    );
    let required = crate::offload(TokenStream::new(), "fn required(self, n: u32) -> u32;".parse().unwrap());
    assert_eq!(required.to_string(), "async fn required (self , n : u32) -> u32 ;");
}

#[test]
fn calls() {
    statements(
        "#[offload] let x = digest::<u8>(&bytes, load(n)?, |x| x + 1, -1)?; x",
        &expect![[r#"
            async fn f(&self) -> R {
                let x = {
                    let result = ::async_hygiene::__private::ask();
                    if false {
                        loop {}
                        #[allow(unreachable_code)]
                        {
                            fn still_held_at_this_await<
                                G: ::async_hygiene::__private::Guards<V, K>
                                    + ::async_hygiene::__private::ReleasedBeforeAwait<
                                        K,
                                        ::async_hygiene::__private::ByDefault,
                                        1,
                                    >,
                                V,
                                K,
                            >(_: &G, _: V) {}
                            still_held_at_this_await(&result, 0);
                        }
                    }
                    let (bytes, argument_1) = match (&bytes, load(n)?) {
                        (bytes, argument_1) => {
                            use ::private::how::*;
                            if false {
                                loop {}
                                #[allow(unreachable_code)]
                                {
                                    let _ = ::async_hygiene::__private::around(
                                        digest::<u8>(bytes, argument_1, |x| x + 1, -1),
                                        result,
                                    );
                                }
                            }
                            (
                                (&&::private::arg(&bytes))
                                    .how()
                                    .own(::private::same(bytes)),
                                (&&::private::arg(&argument_1))
                                    .how()
                                    .own(::private::same(argument_1)),
                            )
                        }
                    };
                    ::async_hygiene::__private::around(
                        ::async_hygiene::offload(move || {
                                #[allow(unused_braces)]
                                let value = digest::<
                                    u8,
                                >(bytes.unpack(), argument_1.unpack(), |x| x + 1, -1);
                                #[allow(unreachable_code)]
                                {
                                    ::private::back(
                                        ::private::same(value),
                                    )
                                }
                            })
                            .await
                            .unpack(),
                        result,
                    )
                }?;
                x
            }
        "#]],
    );
    statements(
        "#[offload(cpu)] self.store.find(key).unwrap()",
        &expect![[r#"
            async fn f(&self) -> R {
                {
                    let result = ::async_hygiene::__private::ask();
                    if false {
                        loop {}
                        #[allow(unreachable_code)]
                        {
                            fn still_held_at_this_await<
                                G: ::async_hygiene::__private::Guards<V, K>
                                    + ::async_hygiene::__private::ReleasedBeforeAwait<
                                        K,
                                        ::async_hygiene::__private::ByDefault,
                                        1,
                                    >,
                                V,
                                K,
                            >(_: &G, _: V) {}
                            still_held_at_this_await(&result, 0);
                        }
                    }
                    let (receiver_0, key) = match (self.store, key) {
                        (receiver_0, key) => {
                            use ::private::how::*;
                            if false {
                                loop {}
                                #[allow(unreachable_code)]
                                {
                                    let _ = ::async_hygiene::__private::around(
                                        {
                                            #[allow(unused_mut)]
                                            let mut receiver = receiver_0;
                                            receiver.find(key)
                                        },
                                        result,
                                    );
                                }
                            }
                            (
                                (&&::private::arg(&receiver_0))
                                    .how()
                                    .own(::private::same(receiver_0)),
                                (&&::private::arg(&key))
                                    .how()
                                    .own(::private::same(key)),
                            )
                        }
                    };
                    ::async_hygiene::__private::around(
                        ::async_hygiene::offload_cpu(move || {
                                #[allow(unused_braces)]
                                let value = {
                                    #[allow(unused_mut)]
                                    let mut receiver = receiver_0.unpack();
                                    receiver.find(key.unpack())
                                };
                                #[allow(unreachable_code)]
                                {
                                    ::private::back(
                                        ::private::same(value),
                                    )
                                }
                            })
                            .await
                            .unpack(),
                        result,
                    )
                }
                    .unwrap()
            }
        "#]],
    );
    statements(
        "#[offload] (self.make)(1);",
        &expect![[r#"
            async fn f(&self) -> R {
                {
                    let result = ::async_hygiene::__private::ask();
                    if false {
                        loop {}
                        #[allow(unreachable_code)]
                        {
                            fn still_held_at_this_await<
                                G: ::async_hygiene::__private::Guards<V, K>
                                    + ::async_hygiene::__private::ReleasedBeforeAwait<
                                        K,
                                        ::async_hygiene::__private::ByDefault,
                                        1,
                                    >,
                                V,
                                K,
                            >(_: &G, _: V) {}
                            still_held_at_this_await(&result, 0);
                        }
                    }
                    let (function_0,) = match ((self.make),) {
                        (function_0,) => {
                            use ::private::how::*;
                            if false {
                                loop {}
                                #[allow(unreachable_code)]
                                {
                                    let _ = ::async_hygiene::__private::around(
                                        (function_0)(1),
                                        result,
                                    );
                                }
                            }
                            (
                                (&&::private::arg(&function_0))
                                    .how()
                                    .own(::private::same(function_0)),
                            )
                        }
                    };
                    ::async_hygiene::__private::around(
                        ::async_hygiene::offload(move || {
                                #[allow(unused_braces)]
                                let value = (function_0.unpack())(1);
                                #[allow(unreachable_code)]
                                {
                                    ::private::back(
                                        ::private::same(value),
                                    )
                                }
                            })
                            .await
                            .unpack(),
                        result,
                    )
                };
            }
        "#]],
    );
    statements(
        "#[offload] x = now();",
        &expect![[r#"
        async fn f(&self) -> R {
            x = ::async_hygiene::offload(move || {
                    #[allow(unused_braces)]
                    let value = now();
                    #[allow(unreachable_code)]
                    {
                        ::private::back(
                            ::private::same(value),
                        )
                    }
                })
                .await
                .unpack();
        }
    "#]],
    );
}

#[test]
fn blocks() {
    statements(
        "#[offload] let x = 'a: { break 'a f() }?; keep(x);",
        &expect![[r#"
        async fn f(&self) -> R {
            let x = {
                ::async_hygiene::offload(move || {
                        #[allow(unused_braces)]
                        let value = 'a: { break 'a f() };
                        #[allow(unreachable_code)]
                        {
                            ::private::back(
                                ::private::same(value),
                            )
                        }
                    })
                    .await
                    .unpack()
            }?;
            keep(x);
        }
    "#]],
    );
}

#[test]
fn a_call_that_somebody_else_found() {
    let Ok(Expr::Call(call)) = syn::parse_str("std::fs::read(path)") else { panic!("a call") };
    let Expr::Block(block) = offloaded_call(&call, Pool::at(Span::call_site())) else { panic!("a block") };
    let text = block.to_token_stream().to_string();
    assert!(text.contains("let (path ,) = match (path ,)"), "{text}");
    assert!(text.contains("std :: fs :: read (path . unpack () ,)"), "{text}");
    assert!(text.contains(". await . unpack ()"), "{text}");
}

#[test]
fn lints_see_what_is_moved_as_moved_and_the_await_as_one() {
    let told_of = |statements: &str| {
        let (file, _) = expanded(crate::hygiene, "", &format!("async fn f() {{ {statements} }}"));
        file.to_token_stream().to_string().contains("`guard` is a lock guard and is still held")
    };
    assert!(told_of("let guard = m.lock().unwrap(); #[offload] work(n); drop(guard);"));
    assert!(told_of("let guard = m.lock().unwrap(); #[offload] { work(n) } drop(guard);"));
    assert!(!told_of("let guard = m.lock().unwrap(); #[offload] work(guard);"));
    assert!(!told_of("let guard = m.lock().unwrap(); #[offload] { work(&guard) }"));
    assert!(!told_of("#[offload] { let guard = m.lock().unwrap(); work(&guard) }"));
}

#[test]
fn borrowed_types() {
    let owned = |ty: &str| {
        let ty = syn::parse_str(ty).unwrap_or_else(|error| panic!("{ty}: {error}"));
        crate::offload::borrowed(&ty).map(|found| (found.tokens.to_string(), found.owned))
    };
    for (ty, at, instead) in [
        ("&str", "& str", "take `String`"),
        ("&'a std::path::Path", "& 'a std :: path :: Path", "take `PathBuf`"),
        ("&[Vec<u8>]", "& [Vec < u8 >]", "take `Vec<Vec<u8>>`"),
        ("&mut Vec<u8>", "& mut Vec < u8 >", "take `Vec<u8>`, and give it back with the result"),
        ("&Config", "& Config", "take `Config`, or `Arc<Config>`"),
        ("&dyn Fn(u8)", "& dyn Fn (u8)", "take `Box<dyn Fn(u8) + Send>`"),
        ("(u8, [&str; 2])", "& str", "take `String`"),
        ("Option<HashMap<String, &'b str>>", "& 'b str", "take `String`"),
        ("Cow<'_, [u8]>", "Cow < '_ , [u8] >", "take `Cow<'static, [u8]>`"),
        ("Ref<'a, T>", "Ref < 'a , T >", "take a type that owns what it holds in place of `Ref<'a, T>`"),
        ("Box<dyn Read + 'a>", "'a", "take `'static`"),
        ("impl Iterator<Item = &'a str>", "& 'a str", "take `String`"),
    ] {
        assert_eq!(owned(ty), Some((at.to_owned(), instead.to_owned())), "{ty}");
    }
    for ty in [
        "&'static str",
        "Cow<'static, str>",
        "fn(&str) -> &str",
        "impl Fn(&str) -> &str + Send + 'static",
        "Box<dyn for<'a> Visit<'a> + Send>",
        "Arc<dyn Fn(&mut [u8]) + Send + Sync>",
        "Vec<T>",
        "*const u8",
        "<T as Iterator>::Item",
    ] {
        assert_eq!(owned(ty), None, "{ty}");
    }
}

#[test]
fn ways_out_of_a_block() {
    let leaves = |block: &str| errors_in(&format!("'out: loop {{ #[offload] {{ {block} }} }}")).len();
    for inside in [
        "",
        "loop { break; }",
        "while x { continue; }",
        "'out: for _ in x { break 'out; }",
        "'b: { break 'b; }",
        "let f = || { a?; return 1 };",
        "let f = async { a.await?; return 1 };",
        "fn f() { return; }",
        "for x in 'c: { break 'c y } {}",
        "info!(\"{}\", x);",
    ] {
        assert_eq!(leaves(inside), 0, "{inside}");
    }
    for (outside, n) in [
        ("a?", 1),
        ("return", 1),
        ("break", 1),
        ("continue", 1),
        ("loop { break 'out; }", 1),
        ("'b: { break; }", 1),
        ("a.await?", 2),
        ("for x in a? { b?; }", 2),
        ("for x in { break } {}", 1),
        ("println!(\"{}\", a?)", 1),
        ("select! { x = y => z }", 1),
        ("ensure!(x);", 1),
    ] {
        assert_eq!(leaves(outside), n, "{outside}");
    }
}

#[test]
fn misuse() {
    for (source, expected) in [
        ("#[offload] let x = Some(f(1));", "this only puts a value together"),
        ("#[offload] let x = f().await;", "what is awaited runs here"),
        ("#[offload] let x = a + b;", "`#[offload]` moves a call or a block"),
        ("#[offload] x += f();", "`#[offload]` moves a call or a block"),
        ("#[offload] let x;", "there is nothing to offload"),
        ("#[offload] println!();", "`#[offload]` moves a call or a block"),
        ("let f = || #[offload] g();", "`#[offload]` awaits, and this is not async"),
        ("#[offload] { #[offload] g(); }", "this runs on the blocking pool already"),
        ("#[offload] let x = ({ #[offload] g(); }?).ok()?;", "this runs on the blocking pool already"),
        ("#[offload(gpu)] g();", "unknown argument of `#[offload]`"),
        ("#[offload] #[offload] g();", "`#[offload]` is given twice"),
    ] {
        let errors = errors_in(source);
        assert!(errors.len() == 1 && errors[0].starts_with(expected), "{source}: {errors:?}");
    }
}

#[test]
fn attributes_stay_in_front() {
    // What is not compiled in must not be compiled in on the pool.
    let body =
        "#[cfg(a)] std::thread::sleep(x); #[cfg(b)] std::fs::exists(\"b\"); let all = [#[cfg(c)] std::fs::read(y)];";
    let source = format!("async fn f() {{ {body} }}");
    let out = crate::no_blocking("offload".parse().unwrap(), source.parse().unwrap()).to_string();
    assert_eq!(out.matches(":: offload (").count(), 3, "{out}");
    for (cfg, next) in [("a", "{ let result"), ("b", ":: async_hygiene"), ("c", "{ let result")] {
        assert!(out.contains(&format!("# [cfg ({cfg})] {next}")), "{cfg}: {out}");
    }
    let body = "#[offload] #[cfg(a)] { g(x) } #[offload] #[cfg(b)] h(x)?; #[cfg(c)] #[offload] unsafe { h(x) }";
    let out = crate::hygiene(TokenStream::new(), format!("async fn f() {{ {body} }}").parse().unwrap()).to_string();
    assert_eq!(out.matches(":: offload (").count(), 3, "{out}");
    for (cfg, next) in [("a", "{ :: async"), ("b", "{ let result"), ("c", "{ :: async")] {
        assert!(out.contains(&format!("# [cfg ({cfg})] {next}")), "{cfg}: {out}");
    }
}
