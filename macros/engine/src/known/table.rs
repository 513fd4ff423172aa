//! Tables that are put in order while this crate is compiled.
//!
//! Macros run in every crate that is checked, mostly compiled without optimisation: to read a table there takes longer than all that is
//! asked of it.

/// The rows of a table, to be found by a name.
pub struct Table<T: 'static, const N: usize> {
    rows: [T; N],
    hashes: [u32; N],
    /// Where the rows of a bucket begin. Those of one name are side by side in there, in the order of the file.
    starts: [u16; BUCKETS + 1],
}

const BUCKETS: usize = 512;

const fn bucket(hash: u32) -> usize {
    hash as usize % BUCKETS
}

impl<T: Copy, const N: usize> Table<T, N> {
    pub const fn new(rows: [T; N], hashes: [u32; N]) -> Self {
        let mut starts = [0; BUCKETS + 1];
        let mut n = 0;
        while n < N {
            starts[bucket(hashes[n]) + 1] += 1;
            n += 1;
        }
        n = 0;
        while n < BUCKETS {
            starts[n + 1] += starts[n];
            n += 1;
        }
        let (mut ordered, mut ends) = (Table { rows, hashes, starts }, starts);
        n = 0;
        while n < N {
            let of = bucket(hashes[n]);
            let mut at = ends[of] as usize;
            ends[of] += 1;
            while at > starts[of] as usize && ordered.hashes[at - 1] > hashes[n] {
                ordered.rows[at] = ordered.rows[at - 1];
                ordered.hashes[at] = ordered.hashes[at - 1];
                at -= 1;
            }
            ordered.rows[at] = rows[n];
            ordered.hashes[at] = hashes[n];
            n += 1;
        }
        ordered
    }

    /// The rows of that name in that group, of which `name_of` tells the name; `None` if there are none.
    pub fn named(&self, group: u8, name: &str, name_of: fn(&T) -> &'static str) -> Option<&[T]> {
        let rows = self.get(hash(group, name));
        // Another name may have the hash.
        rows.first().is_some_and(|row| name_of(row) == name).then_some(rows)
    }

    /// The rows with that hash.
    fn get(&self, hash: u32) -> &[T] {
        let of = bucket(hash);
        let (mut start, mut end) = (self.starts[of] as usize, self.starts[of + 1] as usize);
        while start < end && self.hashes[start] != hash {
            start += 1;
        }
        while start < end && self.hashes[end - 1] != hash {
            end -= 1;
        }
        &self.rows[start..end]
    }

    #[cfg(test)]
    pub fn rows(&self) -> &[T] {
        &self.rows
    }
}

/// Names of different groups are not the same.
pub const fn hash(group: u8, name: &str) -> u32 {
    let (bytes, mut hash, mut at) = (name.as_bytes(), 0x811c_9dc5 ^ group as u32, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash ^ hash >> 15
}

/// How many lines a table has below its first.
pub const fn count(text: &str) -> usize {
    let (bytes, mut at, mut lines) = (text.as_bytes(), 0, 0);
    while at < bytes.len() {
        if bytes[at] == b'\n' {
            lines += 1;
        }
        at += 1;
    }
    lines - 1
}

/// The first columns of the line that begins there, and where the next one does.
pub const fn line<const COLUMNS: usize>(text: &'static str, from: usize) -> ([&'static str; COLUMNS], usize) {
    let (bytes, mut columns) = (text.as_bytes(), [""; COLUMNS]);
    let (mut start, mut at, mut column) = (from, from, 0);
    while at < bytes.len() && bytes[at] != b'\n' {
        if bytes[at] == b'\t' {
            if column < COLUMNS {
                columns[column] = part(text, start, at);
            }
            (start, column) = (at + 1, column + 1);
        }
        at += 1;
    }
    if column < COLUMNS {
        columns[column] = part(text, start, at);
        column += 1;
    }
    assert!(from == at || column >= COLUMNS, "a line of a table has too few columns");
    (columns, at + 1)
}

pub const fn part(text: &'static str, from: usize, to: usize) -> &'static str {
    text.split_at(to).0.split_at(from).1
}

pub const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// What follows the last `::`.
pub const fn last_segment(path: &'static str) -> &'static str {
    let (bytes, mut at) = (path.as_bytes(), path.len());
    while at >= 2 && !(bytes[at - 1] == b':' && bytes[at - 2] == b':') {
        at -= 1;
    }
    if at < 2 { path } else { part(path, at, path.len()) }
}

/// What stands before the first of that byte.
pub const fn before(text: &'static str, byte: u8) -> &'static str {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() && bytes[at] != byte {
        at += 1;
    }
    part(text, 0, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_their_hash_in_their_order() {
        let names = ["a", "b", "a", "c", "b", "a"].map(|name| hash(0, name));
        let table = Table::new([0, 1, 2, 3, 4, 5], names);
        let found = ["a", "b", "c", "d"].map(|name| table.get(hash(0, name)).to_vec());
        assert_eq!(found, [vec![0, 2, 5], vec![1, 4], vec![3], vec![]]);
        assert!(table.get(hash(1, "a")).is_empty());
    }

    #[test]
    fn lines_have_columns() {
        const TEXT: &str = "x\ty\nab\tc\td\n\te\n";
        assert_eq!(count(TEXT), 2);
        assert_eq!(line::<2>(TEXT, 4), (["ab", "c"], 11));
        assert_eq!(line::<2>(TEXT, 11), (["", "e"], 14));
        assert_eq!(["a::b::c", "a", "::", "b:c"].map(last_segment), ["c", "a", "", "b:c"]);
        assert_eq!((before("a<b<c", b'<'), before("a", b'<')), ("a", "a"));
        assert!(same("ab", "ab") && !same("ab", "a") && !same("a", "ab") && !same("a", "b"));
    }
}
