use std::io::ErrorKind;

use super::*;

const CANCELLED: Cancelled = Cancelled::new("bank::transfer");
const TIMED_OUT: TimedOut = TimedOut::new("bank::transfer", Duration::from_millis(250));
const OVERLOADED: Overloaded = Overloaded::new("bank::transfer", 8, 4);

const ALL: [Interrupted; 3] =
    [Interrupted::Cancelled(CANCELLED), Interrupted::TimedOut(TIMED_OUT), Interrupted::Overloaded(OVERLOADED)];

#[test]
fn the_text_says_which_function_and_why() {
    assert_eq!(CANCELLED.to_string(), "`bank::transfer` was cancelled");
    assert_eq!(TIMED_OUT.to_string(), "`bank::transfer` timed out after 250ms");
    assert_eq!(OVERLOADED.to_string(), "`bank::transfer` is overloaded: 8 calls are running and 4 are waiting");
}

#[test]
fn the_text_counts_in_singular_and_leaves_out_a_queue_that_there_is_not() {
    let text = |limit, queue| Overloaded::new("f", limit, queue).to_string();
    assert_eq!(text(1, 1), "`f` is overloaded: 1 call is running and 1 is waiting");
    assert_eq!(text(2, 0), "`f` is overloaded: 2 calls are running");
}

#[test]
fn interrupted_says_what_its_part_says() {
    assert_eq!(ALL.map(|any| any.to_string()), [CANCELLED.to_string(), TIMED_OUT.to_string(), OVERLOADED.to_string()]);
    assert_eq!(ALL.map(|any| any.function()), ["bank::transfer"; 3]);
    assert_eq!(ALL.map(|any| any.is_cancelled()), [true, false, false]);
    assert_eq!(ALL.map(|any| any.is_timed_out()), [false, true, false]);
    assert_eq!(ALL.map(|any| any.is_overloaded()), [false, false, true]);
    assert!(ALL.iter().all(|any| any.source().is_none()));
}

#[test]
fn an_io_error_has_a_kind_and_keeps_what_it_is_made_from() {
    let error = io::Error::from(CANCELLED);
    assert_eq!(error.kind(), ErrorKind::Other);
    assert_eq!(error.get_ref().unwrap().downcast_ref(), Some(&CANCELLED));
    assert_eq!(error.to_string(), CANCELLED.to_string());

    let error = io::Error::from(TIMED_OUT);
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    assert_eq!(error.get_ref().unwrap().downcast_ref(), Some(&TIMED_OUT));
    assert_eq!(error.to_string(), TIMED_OUT.to_string());

    let error = io::Error::from(OVERLOADED);
    assert_eq!(error.kind(), ErrorKind::ResourceBusy);
    assert_eq!(error.get_ref().unwrap().downcast_ref(), Some(&OVERLOADED));
    assert_eq!(error.to_string(), OVERLOADED.to_string());
}

#[test]
fn an_io_error_of_interrupted_is_that_of_its_part() {
    let [cancelled, timed_out, overloaded] = ALL.map(io::Error::from);
    assert_eq!(cancelled.get_ref().unwrap().downcast_ref(), Some(&CANCELLED));
    assert_eq!((timed_out.kind(), overloaded.kind()), (ErrorKind::TimedOut, ErrorKind::ResourceBusy));
}

/// Gives up only when the reader is asked more than twice: what std takes for a request to try again would hang otherwise.
#[test]
fn std_does_not_try_a_cancelled_read_again() {
    struct Reader(u32);

    impl io::Read for Reader {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            self.0 += 1;
            if self.0 > 2 { Ok(0) } else { Err(CANCELLED.into()) }
        }
    }

    let mut reader = Reader(0);
    let error = io::Read::read_exact(&mut reader, &mut [0]).unwrap_err();
    assert_eq!(error.get_ref().unwrap().downcast_ref(), Some(&CANCELLED));
    assert_eq!(reader.0, 1);
}

#[test]
fn the_question_mark_takes_them_to_boxes_and_to_anyhow() {
    fn boxed(any: Interrupted) -> Result<(), Box<dyn Error + Send + Sync>> {
        match any {
            Interrupted::Cancelled(outcome) => Err(outcome)?,
            Interrupted::TimedOut(outcome) => Err(outcome)?,
            Interrupted::Overloaded(outcome) => Err(outcome)?,
        }
    }

    fn plain() -> Result<(), Box<dyn Error>> {
        Err(TIMED_OUT)?
    }

    fn anyhow(any: Interrupted) -> anyhow::Result<()> {
        Err(any)?
    }

    let [cancelled, timed_out, overloaded] = ALL.map(|any| boxed(any).unwrap_err());
    assert_eq!(cancelled.downcast_ref(), Some(&CANCELLED));
    assert_eq!(timed_out.downcast_ref(), Some(&TIMED_OUT));
    assert_eq!(overloaded.downcast_ref(), Some(&OVERLOADED));
    assert_eq!(plain().unwrap_err().downcast_ref(), Some(&TIMED_OUT));
    for any in ALL {
        assert_eq!(anyhow(any).unwrap_err().downcast_ref(), Some(&any));
    }
}

#[cfg(feature = "axum")]
mod axum {
    use super::*;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    macro_rules! answers {
        ($test:ident, $axum_core:ident) => {
            #[test]
            fn $test() {
                use $axum_core::response::IntoResponse;

                let parts =
                    [CANCELLED.into_response(), TIMED_OUT.into_response(), OVERLOADED.into_response()].into_iter();
                for ((response, any), status) in parts.zip(ALL).zip([503, 504, 429]) {
                    for response in [response, any.into_response()] {
                        assert_eq!(response.status(), status);
                        assert_eq!(response.headers()["content-type"], "text/plain; charset=utf-8");
                        assert_eq!(text(response.into_body()), any.to_string());
                    }
                }
            }
        };
    }

    answers! { the_answers_in_axum_0_7, axum_core_04 }
    answers! { the_answers_in_axum_0_8, axum_core_05 }

    /// A body of one frame, which is there at once.
    fn text<B: http_body::Body<Data: AsRef<[u8]>, Error: fmt::Debug>>(body: B) -> String {
        let Poll::Ready(Some(frame)) = pin!(body).poll_frame(&mut Context::from_waker(Waker::noop())) else {
            panic!("not a body of one frame")
        };
        let Ok(data) = frame.unwrap().into_data() else { panic!("no data") };
        String::from_utf8(data.as_ref().to_vec()).unwrap()
    }
}

#[cfg(feature = "tonic")]
mod tonic {
    use super::*;

    macro_rules! statuses {
        ($test:ident, $tonic:ident) => {
            #[test]
            fn $test() {
                use $tonic::{Code, Status};

                let parts = [Status::from(CANCELLED), Status::from(TIMED_OUT), Status::from(OVERLOADED)];
                let codes = [Code::Unavailable, Code::DeadlineExceeded, Code::ResourceExhausted];
                for ((status, any), code) in parts.into_iter().zip(ALL).zip(codes) {
                    for status in [status, Status::from(any)] {
                        assert_eq!(status.code(), code);
                        assert_eq!(status.message(), any.to_string());
                    }
                }
            }
        };
    }

    statuses! { the_statuses_in_tonic_0_13, tonic_013 }
    statuses! { the_statuses_in_tonic_0_14, tonic_014 }
}
