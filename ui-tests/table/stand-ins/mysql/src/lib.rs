//! What the table names of `mysql`.

pub struct Conn;

impl Conn {
    pub fn query<A>(&self, _: A) {}
    pub fn query_first<A>(&self, _: A) {}
    pub fn exec<A, B>(&self, _: A, _: B) {}
    pub fn exec_first<A, B>(&self, _: A, _: B) {}
    pub fn exec_drop<A, B>(&self, _: A, _: B) {}
    pub fn query_drop<A>(&self, _: A) {}
}

pub struct PooledConn;

impl PooledConn {
    pub fn query<A>(&self, _: A) {}
    pub fn query_first<A>(&self, _: A) {}
    pub fn exec<A, B>(&self, _: A, _: B) {}
    pub fn exec_first<A, B>(&self, _: A, _: B) {}
    pub fn exec_drop<A, B>(&self, _: A, _: B) {}
    pub fn query_drop<A>(&self, _: A) {}
}
