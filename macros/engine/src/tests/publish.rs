//! What becomes of functions under `#[cancel_safe]`, and what is said against it.

use expect_test::{Expect, expect};

use super::offload::{errors, expands};

fn published(source: &str, expect: &Expect) {
    expands(crate::cancel_safe, "assert, reason = \"a test\"", source, expect);
}

fn errors_of(args: &str, source: &str) -> Vec<String> {
    errors(crate::cancel_safe, args, source)
}

#[test]
fn functions() {
    published(
        "pub(crate) async fn f<T: Send>(mut a: Vec<T>, (b, _): (u8, u8), _: &str) -> Result<T, E> where T: Clone { a.pop().ok_or(E)? }",
        &expect![[r#"
            #[allow(refining_impl_trait)]
            pub(crate) fn f<T: Send>(
                a: Vec<T>,
                argument_1: (u8, u8),
                argument_2: &str,
            ) -> impl ::async_hygiene::__private::std::future::Future<
                Output = Result<T, E>,
            > + ::async_hygiene::facts::CancelSafe
            where
                T: Clone,
            {
                ::async_hygiene::__private::Published::new(async move {
                    if false {
                        return ::async_hygiene::__private::unreachable::<Result<T, E>>();
                    }
                    #[allow(clippy::shadow_same, clippy::used_underscore_binding)]
                    let mut a = a;
                    #[allow(clippy::shadow_same, clippy::used_underscore_binding)]
                    let argument_1 = argument_1;
                    let (b, _) = argument_1;
                    #[allow(clippy::shadow_same, clippy::used_underscore_binding)]
                    let argument_2 = argument_2;
                    let _ = argument_2;
                    { #[allow(unused_braces)] { a.pop().ok_or(E)? } }
                })
            }
        "#]],
    );
    published(
        "#[must_use] async fn f(#[cfg(x)] #[allow(unused)] a: u8) { a; }",
        &expect![[r#"
        #[must_use]
        #[allow(refining_impl_trait)]
        fn f(
            #[cfg(x)]
            a: u8,
        ) -> impl ::async_hygiene::__private::std::future::Future<
            Output = (),
        > + ::async_hygiene::facts::CancelSafe {
            ::async_hygiene::__private::Published::new(async move {
                if false {
                    return ::async_hygiene::__private::unreachable::<()>();
                }
                #[cfg(x)]
                #[allow(clippy::shadow_same, clippy::used_underscore_binding)]
                #[allow(unused)]
                let a = a;
                {
                    #[allow(unused_braces)]
                    {
                        a;
                    }
                }
            })
        }
    "#]],
    );
    published(
        "async fn f() -> ! { loop {} }",
        &expect![[r#"
        #[allow(refining_impl_trait)]
        fn f() -> impl ::async_hygiene::__private::std::future::Future<
            Output = <fn() -> ! as ::async_hygiene::__private::Returns>::Out,
        > + ::async_hygiene::facts::CancelSafe {
            ::async_hygiene::__private::Published::new(async move {
                { #[allow(unused_braces)] { loop {} } }
            })
        }
    "#]],
    );
    published(
        "async unsafe fn f(x: impl Tr) -> Option<impl Tr + '_> { None }",
        &expect![[r#"
        #[allow(refining_impl_trait)]
        unsafe fn f(
            x: impl Tr,
        ) -> impl ::async_hygiene::__private::std::future::Future<
            Output = Option<impl Tr + '_>,
        > + ::async_hygiene::facts::CancelSafe {
            ::async_hygiene::__private::Published::new(async move {
                if false {
                    return ::async_hygiene::__private::unreachable::<Option<_>>();
                }
                #[allow(clippy::shadow_same, clippy::used_underscore_binding)]
                let x = x;
                { #[allow(unused_braces)] { None } }
            })
        }
    "#]],
    );
}

#[test]
fn methods() {
    published(
        "impl S { async fn f(self: Arc<Self>) -> u8 { 1 } fn g(&self) {} fn h(&self) -> impl Future<Output = u8> + Send { async move { 1 } } }",
        &expect![[r#"
            impl S {
                #[allow(refining_impl_trait)]
                fn f(
                    self: Arc<Self>,
                ) -> impl ::async_hygiene::__private::std::future::Future<
                    Output = u8,
                > + ::async_hygiene::facts::CancelSafe {
                    ::async_hygiene::__private::Published::new(async move {
                        if false {
                            return ::async_hygiene::__private::unreachable::<u8>();
                        }
                        let _ = &self;
                        { #[allow(unused_braces)] { 1 } }
                    })
                }
                fn g(&self) {}
                #[allow(refining_impl_trait)]
                fn h(&self) -> impl Future<Output = u8> + Send + ::async_hygiene::facts::CancelSafe {
                    ::async_hygiene::__private::Published::new(async move { 1 })
                }
            }
        "#]],
    );
    published(
        "trait Tr { async fn f(&self) -> u8; fn g(&self) -> impl Future<Output = u8> + Send; }",
        &expect![[r#"
        trait Tr {
            fn f(
                &self,
            ) -> impl ::async_hygiene::__private::std::future::Future<
                Output = u8,
            > + ::async_hygiene::facts::CancelSafe;
            fn g(&self) -> impl Future<Output = u8> + Send + ::async_hygiene::facts::CancelSafe;
        }
    "#]],
    );
}

#[test]
fn behind_attributes_that_read_an_async_fn() {
    published(
        "#[inline] #[tracing::instrument(err)] #[doc = \"\"] async fn f() -> R { 1 }",
        &expect![[r#"
        #[inline]
        #[tracing::instrument(err)]
        ///
        #[::async_hygiene::__private::publish]
        async fn f() -> R {
            1
        }
    "#]],
    );
    published(
        "#[automock] trait Tr { async fn f(&self) -> u8; }",
        &expect![[r#"
        #[automock]
        trait Tr {
            #[::async_hygiene::__private::publish]
            async fn f(&self) -> u8;
        }
    "#]],
    );
    let late = crate::publish;
    expands(
        late,
        "",
        "fn f() -> u8 { 1 }",
        &expect![[r#"
        fn f() -> u8 {
            1
        }
    "#]],
    );
    // One that is not expanded will never be.
    let unresolved = crate::publish(Default::default(), "#[missing] async fn f() {}".parse().unwrap()).to_string();
    assert!(!unresolved.contains("publish") && unresolved.contains("CancelSafe"), "{unresolved}");
    let required = crate::publish(Default::default(), "fn f() -> impl Future<Output = u8>;".parse().unwrap());
    assert!(required.to_string().ends_with("+ :: async_hygiene :: facts :: CancelSafe ;"), "{required}");
}

#[test]
fn boxed() {
    published(
        "#[async_trait] trait Tr: Send { async fn next(&self) -> u8; async fn read_frame(&self); async fn rest(&self) {} }",
        &expect![[r#"
            #[async_trait]
            trait Tr: Send + ::async_hygiene::facts::DropSafe<
                    ::async_hygiene::facts::method::next,
                > + ::async_hygiene::facts::DropSafe<
                    ::async_hygiene::facts::method::Named<8294785070575603455u64>,
                > {
                async fn next(&self) -> u8;
                async fn read_frame(&self);
                async fn rest(&self) {}
            }
        "#]],
    );
    published(
        "#[async_trait] trait Tr<T> { async fn next(&self) -> T; }",
        &expect![[r#"
            #[async_trait]
            trait Tr<T> {
                async fn next(&self) -> T;
            }
        "#]],
    );
    published(
        "trait Tr { fn next<'life0, 'async_trait>(&'life0 self) -> Pin<Box<dyn Future<Output = u8> + 'async_trait>> where 'life0: 'async_trait; }",
        &expect![[r#"
            trait Tr: ::async_hygiene::facts::DropSafe<::async_hygiene::facts::method::next> {
                fn next<'life0, 'async_trait>(
                    &'life0 self,
                ) -> Pin<Box<dyn Future<Output = u8> + 'async_trait>>
                where
                    'life0: 'async_trait;
            }
        "#]],
    );
    // Of a type of another file nothing is known, not even whether it may be said.
    published(
        "#[async_trait] impl Tr for S { async fn next(&self) -> u8 { 1 } }",
        &expect![[r#"
            #[async_trait]
            impl Tr for S {
                async fn next(&self) -> u8 {
                    1
                }
            }
        "#]],
    );
}

#[test]
fn misuse() {
    let nothing = "no async function here whose future `#[cancel_safe]` could be about";
    for source in [
        "fn f() {}",
        "impl S { fn f() {} const N: u8 = 1; }",
        "trait Tr { fn f(); }",
        "mod m { async fn f() {} }",
        "fn f() -> impl Future { let x = 1; async {} }",
        "fn f() -> impl Display { async {} }",
        "fn f() { async fn g() {} }",
    ] {
        assert_eq!(errors_of("", source), [nothing], "{source}");
    }
    let within = |source: &str| errors(crate::hygiene, "", source);
    assert_eq!(within("mod m { #[cancel_safe] fn f() {} #[cancel_safe] async fn g() {} }"), [nothing]);
    assert_eq!(within("#[cancel_safe] mod m { async fn f() {} }"), [nothing]);
    assert_eq!(within("impl S { #[cancel_safe(asert)] async fn f() {} }").len(), 1);
    let fine = "async fn f() {}";
    assert_eq!(errors_of("assert, reason = \"x\"", fine), [""; 0]);
    assert_eq!(errors_of("reason = \"x\", assert", fine), [""; 0]);
    for (args, first) in [
        ("assert", "nobody checks what is asserted, so it wants a reason"),
        ("reason = \"x\"", "a reason for what? only what is asserted needs one"),
        ("assert, reason = 1", "a reason is a text: `reason = \"…\"`"),
        ("assert, reason = \" \"", "a reason is a text: `reason = \"…\"`"),
        ("assert, reason", "a reason is a text: `reason = \"…\"`"),
        ("assert, reason = \"x\", reason = \"y\"", "`reason` is given twice"),
        ("assert, assert, reason = \"x\"", "`assert` is given twice"),
        ("assert(1), reason = \"x\"", "`assert` takes no value: write `#[cancel_safe(assert)]`"),
        ("tokens", "unknown argument of `#[cancel_safe]`, did you mean `token`?"),
        ("token, token", "`token` is given twice"),
        ("asert, reason = \"x\"", "unknown argument of `#[cancel_safe]`, did you mean `assert`?"),
        ("1", "`#[cancel_safe]` takes: `assert`, `token`"),
    ] {
        assert!(errors_of(args, fine).contains(&first.to_owned()), "{args}: {:?}", errors_of(args, fine));
    }
}

#[test]
fn what_is_asserted_is_not_checked() {
    use crate::args::{self, Attribute};
    use crate::lints::Lint;
    let levels = |args: &str| -> Vec<Lint> {
        let (settings, errors) = args::read(Attribute::CancelSafe, args.parse().unwrap());
        assert!(errors.is_empty());
        settings.levels.into_iter().map(|(lint, _)| lint).collect()
    };
    let always = [Lint::CancelUnsafeInSelect, Lint::CancelUnsafeInTimeout];
    assert_eq!(levels("assert, reason = \"x\""), always);
    assert_eq!(levels(""), [&always[..], &[Lint::ValueLostOnCancel, Lint::CancelSafetyUnknown]].concat());
}
