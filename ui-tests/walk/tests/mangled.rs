//! Items that are taken apart and put together again at random, with arguments that fit and that do not. The same bytes each time, and the
//! same function as in the fuzz target.
//!
//! `CASES=1000000 cargo test --release -p engine-walk --test mangled` tries more.

use engine_walk::attributes::{self, ALL, Attribute};
use engine_walk::check::Input;
use engine_walk::fuzz::{self, Noise};
use engine_walk::{corpus, live};
use proc_macro2::TokenStream;

fn cases(default: usize) -> usize {
    std::env::var("CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(default)
}

/// The shortest bytes for which it is still wrong, as far as leaving out changes goes.
fn shortened(mut data: Vec<u8>) -> Vec<u8> {
    let mut at = 4;
    while at < data.len() {
        let mut shorter = data.clone();
        shorter.drain(at..(at + 5).min(data.len()));
        match fuzz::check(&shorter) {
            Ok(()) => at += 5,
            Err(_) => data = shorter,
        }
    }
    data
}

#[test]
fn whatever_the_bytes() {
    let mut noise = Noise::new(0x5eed);
    let (mut items, cases) = (0, cases(800));
    for _ in 0..cases {
        let data = noise.bytes();
        if fuzz::check(&data).is_err() {
            let data = shortened(data);
            panic!("{}\nfrom {data:?}", fuzz::check(&data).expect_err("it has just failed"));
        }
        let (_, _, item) = fuzz::decode(&data).expect("all bytes stand for something");
        items +=
            usize::from(syn::parse2::<syn::Item>(item.clone()).is_ok() || syn::parse2::<syn::ImplItemFn>(item).is_ok());
    }
    // Enough of them have to be code, or nothing but the parser is tested.
    assert!(items * 5 > cases, "{items} of {cases} parsed");
}

fn holds(input: &Input, attribute: &Attribute, args: &str) {
    let outcome = input.check(attribute, &attributes::parsed(args).expect("these are tokens"));
    assert!(outcome.is_ok(), "#[{}({args})]: {}\n{}", attribute.name, outcome.err().unwrap(), input.tokens);
}

#[test]
fn as_it_was() {
    for item in corpus::constructs() {
        let input = Input::new(item);
        ALL.iter().for_each(|attribute| attribute.args.iter().for_each(|args| holds(&input, attribute, args)));
    }
    // The attributes in turn, two on each of some.
    for (n, item) in corpus::async_engine().into_iter().step_by(12).enumerate() {
        let input = Input::new(item);
        for attribute in [&ALL[n % ALL.len()], &ALL[n * 5 % ALL.len()]] {
            holds(&input, attribute, attribute.args[n % attribute.args.len()]);
        }
    }
}

#[test]
fn arguments_of_any_kind() {
    let one = "async fn one(token: CancellationToken, &mut n: &mut usize) -> Result<(), Error> { f(n).await?; token.done().await }";
    let input = Input::new(one.parse().expect("tokens"));
    for attribute in ALL {
        let others = ALL.iter().flat_map(|other| other.args);
        for args in others.chain(attributes::BROKEN).filter_map(|args| attributes::parsed(args)) {
            let outcome = input.check(attribute, &args);
            assert!(outcome.is_ok(), "#[{}({args})]: {}", attribute.name, outcome.err().unwrap());
        }
    }
}

#[test]
fn without_a_finding_nothing_changes() {
    const ASYNC: &[&str] = &["async", "await", "stream", "try_stream"];
    let mut same = 0;
    for item in corpus::constructs().into_iter().chain(corpus::engine()) {
        let leaves = live::leaves(item.clone());
        let ours = leaves.len() != live::leaves(live::without_ours(item.clone())).len();
        // What nobody keeps is asked about in sync code too.
        let drops = leaves.windows(2).any(|pair| pair[0].text == "_" && pair[1].text == "=");
        let readable = syn::parse2::<syn::ItemFn>(item.clone()).is_ok();
        if readable && !ours && !drops && !leaves.iter().any(|leaf| ASYNC.contains(&leaf.text.as_str())) {
            let out = async_hygiene_engine::hygiene(TokenStream::new(), item.clone());
            assert_eq!(out.to_string(), item.to_string());
            same += 1;
        }
    }
    assert!(same > 20, "{same}");
}
