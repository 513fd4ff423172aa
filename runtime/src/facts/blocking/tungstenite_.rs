//! tungstenite's web socket.

use super::blocks;
use tungstenite::WebSocket;

blocks! {
    {S} WebSocket<S> => tokio_tungstenite: read send write flush close;
}
