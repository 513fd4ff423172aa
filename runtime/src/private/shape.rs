//! Contracts on the future of a function: `#[future(..)]`.

/// Passes a future on that is `Send`.
#[inline(always)]
pub fn send<F: Future + Send>(future: F) -> F {
    future
}

/// Passes a future on that is not larger than `MAX` bytes.
#[inline(always)]
pub fn fits<const MAX: usize, F: Future>(future: F) -> F {
    const {
        assert!(size_of::<F>() <= MAX, "a future is larger than the `max_size` of its function says");
    }
    future
}

/// The size of what a function returns.
pub const fn size_of_output<A, F, C: Takes<A, F>>(_: &C) -> usize {
    size_of::<F>()
}

/// A closure with so many parameters, for [`size_of_output`].
pub trait Takes<A, F> {}

macro_rules! takes {
    () => { impl<F, C: FnOnce() -> F> Takes<(), F> for C {} };
    ($first:ident $($rest:ident)*) => {
        impl<$first, $($rest,)* F, C: FnOnce($first $(, $rest)*) -> F> Takes<($first, $($rest,)*), F> for C {}
        takes!($($rest)*);
    };
}

takes!(P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12);

/// Fails to compile where a future is larger than it may be, and says how large it is.
#[track_caller]
pub const fn assert_size(size: usize, max: usize, function: &str) {
    if size <= max {
        return;
    }
    let mut text = Text { bytes: [0; 256], len: 0 };
    text.add("the future of `");
    text.add(function);
    text.add("` has ");
    text.number(size);
    text.add(" bytes, and `max_size` allows ");
    text.number(max);
    match str::from_utf8(text.bytes.split_at(text.len).0) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("the future is larger than `max_size` allows"),
    }
}

/// A text that is put together at compile time.
struct Text {
    bytes: [u8; 256],
    len: usize,
}

impl Text {
    const fn add(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut n = 0;
        while n < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[n];
            self.len += 1;
            n += 1;
        }
    }

    const fn number(&mut self, number: usize) {
        if number >= 10 {
            self.number(number / 10);
        }
        if self.len < self.bytes.len() {
            self.bytes[self.len] = b'0' + (number % 10) as u8;
            self.len += 1;
        }
    }
}
