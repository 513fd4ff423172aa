//! `cargo +nightly fuzz run --sanitizer none --no-cfg-fuzzing engine`: what `engine_walk::fuzz::check` asks, of the bytes that libFuzzer comes
//! up with. Under `cfg(fuzzing)` all tokens of proc-macro2 are at one place, and nobody can tell which are the user's.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Err(why) = engine_walk::fuzz::check(data) {
        panic!("{why}");
    }
});
