//! `cargo +nightly fuzz run --sanitizer none engine`: what `engine_walk::fuzz::check` asks, of the bytes that libFuzzer comes up with.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Err(why) = engine_walk::fuzz::check(data) {
        panic!("{why}");
    }
});
