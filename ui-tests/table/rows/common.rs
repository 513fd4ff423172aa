fn seen<T: ?Sized>(_: &T) {}

fn own<T>() -> T {
    unimplemented!()
}

fn buffer() -> &'static mut [u8] {
    unimplemented!()
}

fn bytes() -> &'static mut Vec<u8> {
    unimplemented!()
}

fn text() -> &'static mut String {
    unimplemented!()
}
