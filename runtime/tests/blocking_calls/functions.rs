//! The functions of std that the table names, as values: each path means a function.

use std::collections::BTreeSet;

macro_rules! functions {
    ($($path:literal: $value:expr,)*) => {{
        $(let _ = $value;)*
        BTreeSet::from([$($path),*])
    }};
}

pub fn functions() -> BTreeSet<&'static str> {
    let mut all = functions! {
        "std::thread::sleep": ::std::thread::sleep,
        "std::thread::park": ::std::thread::park,
        "std::thread::park_timeout": ::std::thread::park_timeout,
        "std::thread::scope": ::std::thread::scope::<fn(&::std::thread::Scope<'_, '_>), ()>,
        "std::thread::yield_now": ::std::thread::yield_now,
        "std::fs::canonicalize": ::std::fs::canonicalize::<&str>,
        "std::fs::copy": ::std::fs::copy::<&str, &str>,
        "std::fs::create_dir": ::std::fs::create_dir::<&str>,
        "std::fs::create_dir_all": ::std::fs::create_dir_all::<&str>,
        "std::fs::hard_link": ::std::fs::hard_link::<&str, &str>,
        "std::fs::metadata": ::std::fs::metadata::<&str>,
        "std::fs::read": ::std::fs::read::<&str>,
        "std::fs::read_dir": ::std::fs::read_dir::<&str>,
        "std::fs::read_link": ::std::fs::read_link::<&str>,
        "std::fs::read_to_string": ::std::fs::read_to_string::<&str>,
        "std::fs::remove_dir": ::std::fs::remove_dir::<&str>,
        "std::fs::remove_dir_all": ::std::fs::remove_dir_all::<&str>,
        "std::fs::remove_file": ::std::fs::remove_file::<&str>,
        "std::fs::rename": ::std::fs::rename::<&str, &str>,
        "std::fs::set_permissions": ::std::fs::set_permissions::<&str>,
        "std::fs::symlink_metadata": ::std::fs::symlink_metadata::<&str>,
        "std::fs::write": ::std::fs::write::<&str, &str>,
        "std::fs::exists": ::std::fs::exists::<&str>,
        "std::fs::File::open": ::std::fs::File::open::<&str>,
        "std::fs::File::create": ::std::fs::File::create::<&str>,
        "std::fs::File::create_new": ::std::fs::File::create_new::<&str>,
        "std::net::TcpStream::connect": ::std::net::TcpStream::connect::<&str>,
        "std::net::TcpStream::connect_timeout": ::std::net::TcpStream::connect_timeout,
        "std::io::copy": ::std::io::copy::<::std::fs::File, ::std::fs::File>,
        "std::io::read_to_string": ::std::io::read_to_string::<::std::fs::File>,
    };
    all.extend(deprecated());
    #[cfg(unix)]
    all.extend(functions! {
        "std::os::unix::fs::symlink": ::std::os::unix::fs::symlink::<&str, &str>,
        "std::os::unix::fs::chown": ::std::os::unix::fs::chown::<&str>,
        "std::os::unix::fs::lchown": ::std::os::unix::fs::lchown::<&str>,
        "std::os::unix::net::UnixStream::connect": ::std::os::unix::net::UnixStream::connect::<&str>,
    });
    all
}

#[allow(deprecated)] // still called
fn deprecated() -> BTreeSet<&'static str> {
    functions! {
        "std::thread::sleep_ms": ::std::thread::sleep_ms,
        "std::fs::soft_link": ::std::fs::soft_link::<&str, &str>,
    }
}
