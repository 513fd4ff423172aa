// What the table names of crates that are too heavy to depend on for a test: their signatures, no more.

pub mod actix_rt {
    pub struct SystemRunner;

    impl SystemRunner {
        pub fn run(&self) {}
        pub fn block_on<A>(&self, _: A) {}
    }
}

pub mod argon2 {
    pub struct Argon2;

    impl Argon2 {
        pub fn hash_password<A, B>(&self, _: A, _: B) {}
        pub fn hash_password_into<A, B, C>(&self, _: A, _: B, _: C) {}
        pub fn verify_password<A, B>(&self, _: A, _: B) {}
    }
}

pub mod async_global_executor {
    pub fn block_on<A>(_: A) {}
}

pub mod async_io {
    pub fn block_on<A>(_: A) {}
}

pub mod async_std {
    pub mod task {
        pub fn block_on<A>(_: A) {}
    }
}

pub mod attohttpc {
    pub struct RequestBuilder;

    impl RequestBuilder {
        pub fn send(&self) {}
    }
}

pub mod bcrypt {
    pub fn hash<A, B>(_: A, _: B) {}

    pub fn verify<A, B>(_: A, _: B) {}
}

pub mod crossterm {
    pub mod event {
        pub fn read() {}

        pub fn poll<A>(_: A) {}
    }
}

pub mod curl {
    pub mod easy {
        pub struct Easy;

        impl Easy {
            pub fn perform(&self) {}
        }
    }
}

pub mod dialoguer {
    pub struct Input;

    impl Input {
        pub fn interact(&self) {}
        pub fn interact_text(&self) {}
    }

    pub struct Confirm;

    impl Confirm {
        pub fn interact(&self) {}
    }

    pub struct Select;

    impl Select {
        pub fn interact(&self) {}
    }
}

pub mod diesel {
    pub trait RunQueryDsl {
        fn execute<A>(&self, _: A) {}
        fn load<A>(&self, _: A) {}
        fn load_iter<A>(&self, _: A) {}
        fn get_result<A>(&self, _: A) {}
        fn get_results<A>(&self, _: A) {}
        fn first<A>(&self, _: A) {}
        fn internal_load<A>(&self, _: A) {}
    }

    impl<T> RunQueryDsl for T {}

    pub trait Connection {
        fn establish<A>(_: A) {}
        fn transaction<A>(&self, _: A) {}
        fn test_transaction<A>(&self, _: A) {}
        fn begin_test_transaction(&self) {}
    }

    impl<T> Connection for T {}

    pub mod connection {
        pub trait SimpleConnection {
            fn batch_execute<A>(&self, _: A) {}
        }

        impl<T> SimpleConnection for T {}
    }
}

pub mod dns_lookup {
    pub fn lookup_host<A>(_: A) {}
}

pub mod duct {
    pub struct Expression;

    impl Expression {
        pub fn run(&self) {}
        pub fn read(&self) {}
    }
}

pub mod fs2 {
    pub trait FileExt {
        fn lock_exclusive(&self) {}
        fn lock_shared(&self) {}
    }

    impl<T> FileExt for T {}
}

pub mod fs4 {
    pub trait FileExt {
        fn lock_exclusive(&self) {}
        fn lock_shared(&self) {}
    }

    impl<T> FileExt for T {}
}

pub mod fs_extra {
    pub fn copy_items<A, B, C>(_: A, _: B, _: C) {}

    pub mod dir {
        pub fn copy<A, B, C>(_: A, _: B, _: C) {}
    }
}

pub mod futures_lite {
    pub mod future {
        pub fn block_on<A>(_: A) {}
    }

    pub mod stream {
        pub fn block_on<A>(_: A) {}
    }
}

pub mod git2 {
    pub struct Repository;

    impl Repository {
        pub fn clone<A, B>(_: A, _: B) {}
        pub fn open<A>(_: A) {}
        pub fn discover<A>(_: A) {}
        pub fn statuses<A>(&self, _: A) {}
    }

    pub struct Remote;

    impl Remote {
        pub fn fetch<A, B, C>(&self, _: A, _: B, _: C) {}
        pub fn push<A, B>(&self, _: A, _: B) {}
        pub fn connect<A>(&self, _: A) {}
        pub fn download<A, B>(&self, _: A, _: B) {}
    }
}

pub mod ignore {
    pub struct Walk;

    impl Walk {
        pub fn next(&self) {}
    }

    pub struct WalkParallel;

    impl WalkParallel {
        pub fn run<A>(&self, _: A) {}
        pub fn visit<A>(&self, _: A) {}
    }
}

pub mod image {
    pub fn open<A>(_: A) {}

    pub fn load_from_memory<A>(_: A) {}
}

pub mod inquire {
    pub struct Text;

    impl Text {
        pub fn prompt(&self) {}
    }

    pub struct Select;

    impl Select {
        pub fn prompt(&self) {}
    }
}

pub mod isahc {
    pub fn get<A>(_: A) {}

    pub trait RequestExt {
        fn send(&self) {}
    }

    impl<T> RequestExt for T {}
}

pub mod lettre {
    pub struct SmtpTransport;

    impl SmtpTransport {
        pub fn send(&self) {}
        pub fn test_connection(&self) {}
    }
}

pub mod libc {
    pub fn sleep<A>(_: A) {}

    pub fn usleep<A>(_: A) {}

    pub fn nanosleep<A, B>(_: A, _: B) {}

    pub fn poll<A, B, C>(_: A, _: B, _: C) {}

    pub fn waitpid<A, B, C>(_: A, _: B, _: C) {}

    pub fn fsync<A>(_: A) {}

    pub fn getaddrinfo<A, B, C, D>(_: A, _: B, _: C, _: D) {}
}

pub mod minreq {
    pub struct Request;

    impl Request {
        pub fn send(&self) {}
    }
}

pub mod mongodb {
    pub mod sync {
        pub struct Client;

        impl Client {
            pub fn with_uri_str<A>(_: A) {}
            pub fn with_options<A>(_: A) {}
        }

        pub struct Collection;

        impl Collection {
            pub fn find<A>(&self, _: A) {}
            pub fn find_one<A>(&self, _: A) {}
            pub fn insert_one<A>(&self, _: A) {}
            pub fn insert_many<A>(&self, _: A) {}
            pub fn update_one<A, B>(&self, _: A, _: B) {}
            pub fn update_many<A, B>(&self, _: A, _: B) {}
            pub fn replace_one<A, B>(&self, _: A, _: B) {}
            pub fn delete_one<A>(&self, _: A) {}
            pub fn delete_many<A>(&self, _: A) {}
            pub fn aggregate<A>(&self, _: A) {}
            pub fn count_documents<A>(&self, _: A) {}
        }
    }
}

pub mod mysql {
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
}

pub mod native_tls {
    pub struct TlsConnector;

    impl TlsConnector {
        pub fn connect<A, B>(&self, _: A, _: B) {}
    }
}

pub mod nix {
    pub mod unistd {
        pub fn sleep<A>(_: A) {}
    }

    pub mod sys {
        pub mod wait {
            pub fn waitpid<A, B>(_: A, _: B) {}
        }
    }

    pub mod poll {
        pub fn poll<A, B>(_: A, _: B) {}
    }
}

pub mod openssl {
    pub mod ssl {
        pub struct SslConnector;

        impl SslConnector {
            pub fn connect<A, B>(&self, _: A, _: B) {}
        }
    }
}

pub mod pbkdf2 {
    pub fn pbkdf2_hmac<A, B, C, D>(_: A, _: B, _: C, _: D) {}
}

pub mod pollster {
    pub fn block_on<A>(_: A) {}

    pub trait FutureExt {
        fn block_on(&self) {}
    }

    impl<T> FutureExt for T {}
}

pub mod postage {
    pub mod sink {
        pub trait Sink {
            fn blocking_send<A>(&self, _: A) {}
        }

        impl<T> Sink for T {}
    }

    pub mod stream {
        pub trait Stream {
            fn blocking_recv(&self) {}
        }

        impl<T> Stream for T {}
    }
}

pub mod rdkafka {
    pub mod consumer {
        pub struct BaseConsumer;

        impl BaseConsumer {
            pub fn poll<A>(&self, _: A) {}
            pub fn iter(&self) {}
            pub fn fetch_metadata<A, B>(&self, _: A, _: B) {}
        }
    }

    pub mod producer {
        pub struct BaseProducer;

        impl BaseProducer {
            pub fn flush<A>(&self, _: A) {}
        }
    }
}

pub mod ring {
    pub mod pbkdf2 {
        pub fn derive<A, B, C, D, E>(_: A, _: B, _: C, _: D, _: E) {}
    }
}

pub mod rouille {
    pub struct Server;

    impl Server {
        pub fn run(&self) {}
    }
}

pub mod rpassword {
    pub fn read_password() {}
}

pub mod rsa {
    pub struct RsaPrivateKey;

    impl RsaPrivateKey {
        pub fn new<A, B>(_: A, _: B) {}
    }
}

pub mod rustls {
    pub struct Stream;

    impl Stream {
        pub fn read<A>(&self, _: A) {}
        pub fn write<A>(&self, _: A) {}
    }

    pub struct StreamOwned;

    impl StreamOwned {
        pub fn read<A>(&self, _: A) {}
        pub fn write<A>(&self, _: A) {}
    }
}

pub mod rustyline {
    pub struct Editor;

    impl Editor {
        pub fn readline<A>(&self, _: A) {}
    }
}

pub mod scrypt {
    pub fn scrypt<A, B, C, D>(_: A, _: B, _: C, _: D) {}
}

pub mod serialport {
    pub trait SerialPort {
        fn read<A>(&self, _: A) {}
        fn write<A>(&self, _: A) {}
    }

    impl<T> SerialPort for T {}
}

pub mod signal_hook {
    pub mod iterator {
        pub struct Signals;

        impl Signals {
            pub fn forever(&self) {}
            pub fn wait(&self) {}
        }
    }
}

pub mod smol {
    pub fn block_on<A>(_: A) {}

    pub mod future {
        pub fn block_on<A>(_: A) {}
    }
}

pub mod ssh2 {
    pub struct Session;

    impl Session {
        pub fn handshake(&self) {}
        pub fn userauth_password<A, B>(&self, _: A, _: B) {}
        pub fn userauth_agent<A>(&self, _: A) {}
        pub fn userauth_pubkey_file<A, B, C, D>(&self, _: A, _: B, _: C, _: D) {}
        pub fn userauth_pubkey_memory<A, B, C, D>(&self, _: A, _: B, _: C, _: D) {}
        pub fn channel_session(&self) {}
    }
}

pub mod subprocess {
    pub struct Exec;

    impl Exec {
        pub fn join(&self) {}
        pub fn capture(&self) {}
    }
}

pub mod sysinfo {
    pub struct System;

    impl System {
        pub fn new_all() {}
        pub fn refresh_all(&self) {}
    }
}

pub mod tar {
    pub struct Archive;

    impl Archive {
        pub fn unpack<A>(&self, _: A) {}
        pub fn entries(&self) {}
    }
}

pub mod tiny_http {
    pub struct Server;

    impl Server {
        pub fn recv(&self) {}
    }
}

pub mod tokio_test {
    pub fn block_on<A>(_: A) {}
}

pub mod xshell {
    pub struct Cmd;

    impl Cmd {
        pub fn run(&self) {}
        pub fn read(&self) {}
        pub fn output(&self) {}
    }
}

pub mod zip {
    pub struct ZipArchive;

    impl ZipArchive {
        pub fn extract<A>(&self, _: A) {}
    }
}
