//! What the emitted code calls. Not part of the public interface: it changes without notice.
#![allow(missing_docs)]
