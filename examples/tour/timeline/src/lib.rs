//! A timeline of tasks: who runs, who waits, who blocks the thread.
//!
//! A program runs its main future in [`real`] or [`paused`] time, and wraps the futures that it wants to see in [`task`]. Each of them is a row.
//! What it counts with [`count`] are its facts, what [`gauge`] looks at is a row of its own. At the end, and when nothing
//! moves any more, the timeline is drawn on standard output; or written to the file that `TIMELINE_RECORD` names, for
//! another program to draw.
//!
//! ```
//! use std::time::Duration;
//!
//! timeline::paused(Duration::from_millis(100), async {
//!     timeline::task("nap", tokio::time::sleep(Duration::from_millis(30))).await;
//!     timeline::count("naps");
//! });
//! ```

mod draw;
mod log;
mod record;
mod run;
mod task;
mod terminal;

pub use draw::{Style, draw};
pub use log::{count, counted, fact, gauge, note};
pub use record::{End, Event, Record, Row, What};
pub use run::{RECORD, paused, real};
pub use task::{Task, task};
pub use terminal::{columns, unicode};
