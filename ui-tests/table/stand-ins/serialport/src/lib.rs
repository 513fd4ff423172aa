//! What the table names of `serialport`.

pub trait SerialPort {
    fn read<A>(&self, _: A) {}
    fn write<A>(&self, _: A) {}
}

impl<T> SerialPort for T {}
