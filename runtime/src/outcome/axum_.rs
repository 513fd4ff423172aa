//! axum's responses: a status, and the text as plain text.

use super::{Cancelled, Interrupted, Overloaded, TimedOut};
use http::StatusCode;

/// The trait of one version of axum-core.
macro_rules! into_response {
    ($($axum_core:ident)+) => {$(
        impl $axum_core::response::IntoResponse for Cancelled {
            fn into_response(self) -> $axum_core::response::Response {
                (StatusCode::SERVICE_UNAVAILABLE, self.to_string()).into_response()
            }
        }

        impl $axum_core::response::IntoResponse for TimedOut {
            fn into_response(self) -> $axum_core::response::Response {
                (StatusCode::GATEWAY_TIMEOUT, self.to_string()).into_response()
            }
        }

        impl $axum_core::response::IntoResponse for Overloaded {
            fn into_response(self) -> $axum_core::response::Response {
                (StatusCode::TOO_MANY_REQUESTS, self.to_string()).into_response()
            }
        }

        impl $axum_core::response::IntoResponse for Interrupted {
            fn into_response(self) -> $axum_core::response::Response {
                match self {
                    Self::Cancelled(outcome) => outcome.into_response(),
                    Self::TimedOut(outcome) => outcome.into_response(),
                    Self::Overloaded(outcome) => outcome.into_response(),
                }
            }
        }
    )+};
}

into_response! { axum_core_04 axum_core_05 }
