//! An accepted connection is served for as long as the peer likes: it is no value that must be brought home first.
use std::time::Duration;

use async_hygiene::cancellable;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn in_place(listener: &TcpListener, token: &CancellationToken) {
    let (peer, _) = listener.accept().await.unwrap();
    loop {
        peer.readable().await.unwrap();
        // Readiness may be a false alarm.
        assert_ne!(peer.try_read(&mut [0; 16]).ok(), Some(0), "the peer stays");
    }
}

#[cancellable]
async fn into_a_buffer(listener: &TcpListener, token: &CancellationToken) {
    while let Ok((mut peer, _)) = listener.accept().await {
        let mut seen = Vec::new();
        while peer.read_buf(&mut seen).await.unwrap() > 0 {}
    }
}

async fn serve(mut peer: TcpStream) {
    let _ = peer.read_u8().await;
}

#[cancellable]
async fn handed_over(listener: &TcpListener, token: &CancellationToken) {
    loop {
        let Ok((peer, from)) = listener.accept().await else { return };
        let _ = from;
        // Nothing is known of it, so it comes to its end.
        serve(peer).await;
    }
}

#[cancellable(race)]
async fn raced(listener: &TcpListener, token: &CancellationToken) {
    let (peer, _) = listener.accept().await.unwrap();
    serve(peer).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    macro_rules! ends {
        ($($call:ident)*) => {$({
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let token = CancellationToken::new();
            let address = listener.local_addr().unwrap();
            let ended = timeout(Duration::from_secs(20), async {
                tokio::join!($call(&listener, &token), async {
                    let _peer = TcpStream::connect(address).await.unwrap();
                    for _ in 0..100 {
                        tokio::task::yield_now().await;
                    }
                    token.cancel();
                    // The connection stays open until the call has ended, but for the one that is not known.
                    if stringify!($call) != "handed_over" {
                        std::mem::forget(_peer);
                    }
                });
            });
            ended.await.expect(stringify!($call));
        })*};
    }
    ends! { in_place into_a_buffer handed_over raced }
}
