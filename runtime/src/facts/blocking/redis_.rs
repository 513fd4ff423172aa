//! The blocking redis client. Of its commands, those in daily use.

use super::blocks;
use redis::{Client, Cmd, Connection, Pipeline, PubSub};

blocks! {
    {} Client => redis_aio: get_connection get_connection_with_timeout;
    {} Connection => redis_aio: get set del incr set_ex expire exists hget hset hgetall lpush rpush publish;
    {} Cmd => redis_aio: query exec;
    {} Pipeline => redis_aio: query exec;
    {} PubSub<'_> => redis_aio: get_message;
}
