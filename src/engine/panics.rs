//! Panics, by their place only.
//!
//! What a panic says may hold what somebody wrote (the text that could not be cut, the
//! name that had no key). It never goes into a log: the place in the code is told there,
//! and the words go with the event into the sealed database.

use std::any::Any;
use std::cell::Cell;
use std::future::Future;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::pin::pin;
use std::task::Poll;

thread_local! {
    /// Where this thread last panicked.
    static PLACE: Cell<Option<String>> = const { Cell::new(None) };
}

/// From now on every panic of this process is logged with its place and without its words.
pub fn log_places_only() {
    panic::set_hook(Box::new(|info| {
        let place = note(info);
        log::error!(place = place.as_str(); "a panic");
    }));
}

/// Remembers where a panic happened, for whoever catches it on this thread.
pub(super) fn note(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map_or_else(
        || "an unknown place".to_owned(),
        |at| format!("{}:{}", at.file(), at.line()),
    );
    // A thread that is ending has nobody left who would ask.
    let _ending = PLACE.try_with(|noted| noted.set(Some(place.clone())));
    place
}

/// A panic that was caught.
#[derive(Debug)]
pub(super) struct Caught {
    /// `file:line`, where it is known.
    place: Option<String>,
    /// What it said: for the sealed database only.
    pub words: String,
}

impl Caught {
    /// What may be told of it.
    pub fn cause(&self) -> String {
        match &self.place {
            Some(place) => format!("panic at {place}"),
            None => "panic".to_owned(),
        }
    }
}

/// Runs a future and catches its panic, so that one bad event stays one.
/// Safe to go on afterwards: the layer it was writing is dropped.
pub(super) async fn caught<T>(future: impl Future<Output = T>) -> Result<T, Caught> {
    let mut future = pin!(future);
    std::future::poll_fn(move |context| {
        PLACE.set(None);
        let polled = panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
        match polled {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
            Err(payload) => Poll::Ready(Err(Caught {
                place: PLACE.take(),
                words: words_of(payload.as_ref()),
            })),
        }
    })
    .await
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let words = panic
        .downcast_ref::<&str>()
        .map(|words| (*words).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned());
    words.unwrap_or_else(|| "without words".to_owned())
}
