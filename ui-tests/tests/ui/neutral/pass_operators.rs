//! Every operator, cast, range and literal, with awaits among the operands.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn byte() -> u8 {
    0b1010_0101
}

#[hygiene]
async fn all() -> i128 {
    let mut bits = byte().await as u64 & 0xFF | 1 << 3 ^ 2;
    bits += byte().await as u64;
    bits -= 1;
    bits *= u64::from(byte().await);
    bits /= 2;
    bits %= 1_000;
    bits <<= byte().await % 4;
    bits >>= 1;
    bits ^= 0o7;
    bits |= 4;
    bits &= !byte().await as u64;
    let float = -1.5e3_f64 + f64::from(byte().await) / 3.0 - 2.0 * 4f64 % 3.;
    let compared = float < 1.0 || bits >= 3 && float != 2.0;
    let character = byte().await as char;
    let text = b"bytes".len() + c"text".count_bytes() + r#"raw "text""#.len() + '\u{e9}'.len_utf8();
    let mut numbers = [1, 2, 3, 4];
    numbers[1..3].reverse();
    numbers[usize::from(byte().await) % 4] += 1;
    let part = &numbers[..=1];
    let sum: i32 = part.iter().chain(&numbers[3..]).sum();
    let (mut left, mut right) = (1, 2);
    (left, right) = (right, left);
    left += right;
    (bits as i128) + i128::from(compared) + character as i128 + text as i128 + i128::from(sum) + left
}

fn main() {}
