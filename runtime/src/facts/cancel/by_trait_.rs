//! What extension traits do on whatever they extend.

#[cfg(feature = "tokio")]
mod tokio_io {
    use crate::facts::cancel::{ByTrait, by_trait, drops};
    use tokio::io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};

    drops! {
        {T: AsyncRead + ?Sized} ByTrait<by_trait::TokioRead, T> => safe: read read_buf read_i8 read_u8;
        {T: AsyncRead + ?Sized} ByTrait<by_trait::TokioRead, T> => unsafe bytes_read: read_exact read_f32
            read_f32_le read_f64 read_f64_le read_i128 read_i128_le read_i16 read_i16_le read_i32 read_i32_le
            read_i64 read_i64_le read_to_string read_u128 read_u128_le read_u16 read_u16_le read_u32 read_u32_le
            read_u64 read_u64_le;
        {T: AsyncBufRead + ?Sized} ByTrait<by_trait::TokioBufRead, T> => safe: fill_buf;
        {T: AsyncBufRead + ?Sized} ByTrait<by_trait::TokioBufRead, T> => unsafe bytes_read: read_line;
        {T: AsyncBufRead + ?Sized} ByTrait<by_trait::TokioBufRead, T> => partial byte_count: read_until;
        {T: AsyncWrite + ?Sized} ByTrait<by_trait::TokioWrite, T> => safe: flush shutdown write write_buf
            write_i8 write_u8 write_vectored;
        {T: AsyncWrite + ?Sized} ByTrait<by_trait::TokioWrite, T> => unsafe bytes_written: write_all write_f32
            write_f32_le write_f64 write_f64_le write_i128 write_i128_le write_i16 write_i16_le write_i32
            write_i32_le write_i64 write_i64_le write_u128 write_u128_le write_u16 write_u16_le write_u32
            write_u32_le write_u64 write_u64_le;
        {T: AsyncWrite + ?Sized} ByTrait<by_trait::TokioWrite, T> => partial byte_count: write_all_buf;
        {T: AsyncSeek + ?Sized} ByTrait<by_trait::TokioSeek, T> => safe: rewind stream_position;
        {T: AsyncSeek + ?Sized} ByTrait<by_trait::TokioSeek, T> => partial position: seek;
    }
}

#[cfg(feature = "futures")]
mod futures_io_ {
    use crate::facts::cancel::{ByTrait, by_trait, drops};
    use futures_io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};

    drops! {
        {T: AsyncRead + ?Sized} ByTrait<by_trait::FuturesRead, T> => safe: read read_vectored;
        {T: AsyncRead + ?Sized} ByTrait<by_trait::FuturesRead, T> => unsafe bytes_read: read_exact
            read_to_string;
        {T: AsyncRead + ?Sized} ByTrait<by_trait::FuturesRead, T> => partial byte_count: read_to_end;
        {T: AsyncBufRead + ?Sized} ByTrait<by_trait::FuturesBufRead, T> => safe: fill_buf;
        {T: AsyncBufRead + ?Sized} ByTrait<by_trait::FuturesBufRead, T> => unsafe bytes_read: read_line;
        {T: AsyncBufRead + ?Sized} ByTrait<by_trait::FuturesBufRead, T> => partial byte_count: read_until;
        {T: AsyncWrite + ?Sized} ByTrait<by_trait::FuturesWrite, T> => safe: close flush write write_vectored;
        {T: AsyncWrite + ?Sized} ByTrait<by_trait::FuturesWrite, T> => unsafe bytes_written: write_all;
        {T: AsyncSeek + ?Sized} ByTrait<by_trait::FuturesSeek, T> => partial position: seek;
        {T: AsyncSeek + ?Sized} ByTrait<by_trait::FuturesSeek, T> => safe: stream_position;
    }
}

#[cfg(feature = "streams")]
mod streams {
    use crate::facts::cancel::{ByTrait, by_trait, drops};
    use futures_core::Stream;
    use futures_sink::Sink;

    drops! {
        {T: Stream + ?Sized} ByTrait<by_trait::Stream, T> => safe: next try_next select_next_some;
        {T: Stream + ?Sized} ByTrait<by_trait::Stream, T> => unsafe items: all any collect count find find_map
            fold for_each last nth partition position try_collect try_fold try_for_each unzip concat
            for_each_concurrent forward try_all try_any try_concat try_for_each_concurrent;
        {I, T: Sink<I> + ?Sized} ByTrait<by_trait::Sink<I>, T> => unsafe message: send feed;
        {I, T: Sink<I> + ?Sized} ByTrait<by_trait::Sink<I>, T> => safe: close flush;
        {I, T: Sink<I> + ?Sized} ByTrait<by_trait::Sink<I>, T> => unsafe items: send_all;
    }
}
