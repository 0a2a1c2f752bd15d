//! The outbox → Telegram, and Telegram's word back to the engine.
//!
//! Invariants: a row is given up only after Telegram said yes, or no for good, and the
//! engine made that durable; a text is read from the outbox only when it leaves; what may
//! leave when is the [`Board`]'s decision alone. Nothing that is sent is ever logged.
//!
//! All waiting is done on the house's clock, so that drills and tests can move it; when the
//! next row may leave is told in [`SenderStatus::next`].

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use teloxide::payloads::AnswerCallbackQuery;
use teloxide::types::CallbackQueryId;
use tokio::sync::{mpsc, watch};
use tokio::task::{Id, JoinError, JoinSet};

use super::lanes::{Board, Departure, Superseded};
use super::limits::Pacing;
use super::line::{CallError, Line, Told};
use super::render::{Call, Rendered, Verdict, render, verdict};
use crate::clock::{Clock, Moment};
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Delivery, MessageHandle, Refusal};
use crate::engine::rows::Waiting;
use crate::engine::{CallbackAnswer, Clerk, EngineHandle, EngineStopped};

/// How many rows are taken up at a time.
const GULP: usize = 512;
/// How long a press may wait for its answer: later its spinner has stopped anyway.
const ANSWER: Duration = Duration::from_secs(10);
/// Before the one repetition of an answer to a press.
const ANSWER_AGAIN: Duration = Duration::from_millis(300);
/// How long calls under way may go on after the stop.
const FAREWELL: Duration = Duration::from_secs(3);

/// What the sender is doing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SenderStatus {
    /// Rows that wait for their turn.
    pub waiting: usize,
    /// Rows under way to Telegram, or whose result is being booked.
    pub in_flight: usize,
    /// When the next row may leave, if one waits for a time.
    pub next: Option<Moment>,
    /// Presses that were answered (or given up) since the start.
    pub answers_done: usize,
}

/// What a trip to Telegram ended in.
#[derive(Debug)]
enum Landing {
    /// The row has left the outbox.
    Done,
    /// It stays in the outbox, for another chat.
    Moved(ChatId),
    /// It stays; Telegram asked for silence in its chat.
    Wait(Duration),
    /// It stays and rests.
    Rest,
}

/// What feeds the sender.
#[derive(Debug)]
pub(super) struct Feed {
    /// Rows that waited at the start.
    pub waiting: Vec<Waiting>,
    /// Rows committed since.
    pub outbox: mpsc::UnboundedReceiver<Waiting>,
    /// Presses to answer.
    pub answers: mpsc::UnboundedReceiver<CallbackAnswer>,
    /// Makes files, and takes those that came.
    pub clerk: Arc<dyn Clerk>,
}

/// The loop that sends.
#[derive(Debug)]
pub(super) struct Sender {
    line: Line,
    engine: EngineHandle,
    clock: Clock,
    board: Board,
    outbox: mpsc::UnboundedReceiver<Waiting>,
    answers: mpsc::UnboundedReceiver<CallbackAnswer>,
    clerk: Arc<dyn Clerk>,
    trips: JoinSet<Result<Landing, EngineStopped>>,
    /// Which row is on which trip. (A superseded row is only booked: it is not here.)
    on_trip: HashMap<Id, Waiting>,
    answering: JoinSet<()>,
    answers_done: usize,
    status: watch::Sender<SenderStatus>,
}

/// What woke the loop.
enum Wake {
    Rows(usize),
    Answer(CallbackAnswer),
    Landed(Result<(Id, Result<Landing, EngineStopped>), JoinError>),
    Answered,
    Time,
    Stop,
}

impl Sender {
    pub fn new(
        line: Line,
        engine: EngineHandle,
        clock: Clock,
        pacing: Pacing,
        feed: Feed,
    ) -> (Self, watch::Receiver<SenderStatus>) {
        let (status, watched) = watch::channel(SenderStatus::default());
        let mut sender = Self {
            line,
            engine,
            clock,
            board: Board::new(pacing),
            outbox: feed.outbox,
            answers: feed.answers,
            clerk: feed.clerk,
            trips: JoinSet::new(),
            on_trip: HashMap::new(),
            answering: JoinSet::new(),
            answers_done: 0,
            status,
        };
        sender.take_up(feed.waiting);
        (sender, watched)
    }

    /// Sends until told to stop, or until the engine has stopped. Rows under way may
    /// still land then, for a few seconds; the others stay in the outbox.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        let mut rows = Vec::new();
        loop {
            let next = self.let_go();
            self.report(next);
            match self.wake(next, &mut rows, &mut stop).await {
                Wake::Rows(0) | Wake::Stop => break,
                Wake::Rows(_) => self.take_up(std::mem::take(&mut rows)),
                Wake::Answer(answer) => self.answer(answer),
                Wake::Landed(landed) => {
                    if self.land(landed).is_err() {
                        break;
                    }
                }
                Wake::Answered => self.answers_done += 1,
                Wake::Time => {}
            }
        }
        let _too_late = tokio::time::timeout(FAREWELL, self.farewell()).await;
    }

    async fn farewell(&mut self) {
        while self.trips.join_next().await.is_some() {}
        while self.answering.join_next().await.is_some() {}
    }

    async fn wake(
        &mut self,
        next: Option<Moment>,
        rows: &mut Vec<Waiting>,
        stop: &mut watch::Receiver<bool>,
    ) -> Wake {
        let clock = self.clock.clone();
        let time = async move {
            match next {
                Some(moment) => clock.sleep_until(moment).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => Wake::Stop,
            Some(answer) = self.answers.recv() => Wake::Answer(answer),
            taken = self.outbox.recv_many(rows, GULP) => Wake::Rows(taken),
            Some(landed) = self.trips.join_next_with_id() => Wake::Landed(landed),
            Some(_) = self.answering.join_next() => Wake::Answered,
            () = time => Wake::Time,
        }
    }

    /// Puts rows on the board, in the order in which they were written: an edit must not
    /// come before its message.
    fn take_up(&mut self, mut rows: Vec<Waiting>) {
        rows.sort_by_key(|row| row.handle);
        for row in rows {
            let superseded = self.board.add(row);
            self.book(superseded);
        }
    }

    /// Removes rows for good that a later one covers.
    fn book(&mut self, superseded: Superseded) {
        for row in superseded {
            let engine = self.engine.clone();
            self.trips.spawn(async move {
                engine.submit_delivery(row, Delivery::Superseded).await?;
                Ok(Landing::Done)
            });
        }
    }

    /// Lets everything leave that may; says when to look again.
    fn let_go(&mut self) -> Option<Moment> {
        loop {
            match self.board.next(self.clock.now()) {
                Departure::Send(row) => {
                    let (line, clerk) = (self.line.clone(), Arc::clone(&self.clerk));
                    let trip = trip((line, clerk), self.engine.clone(), row.handle);
                    let trip = self.trips.spawn(trip);
                    self.on_trip.insert(trip.id(), row);
                }
                Departure::WaitUntil(moment) => return Some(moment),
                Departure::Idle => return None,
            }
        }
    }

    fn report(&self, next: Option<Moment>) {
        let now = SenderStatus {
            waiting: self.board.waiting(),
            in_flight: self.trips.len(),
            next,
            answers_done: self.answers_done,
        };
        self.status.send_if_modified(|status| {
            let changed = *status != now;
            *status = now;
            changed
        });
    }

    fn land(
        &mut self,
        landed: Result<(Id, Result<Landing, EngineStopped>), JoinError>,
    ) -> Result<(), EngineStopped> {
        let (id, landing) = match landed {
            Ok((id, landing)) => (id, landing?),
            Err(fault) => {
                log::error!("a trip to telegram broke off; the row is sent again");
                (fault.id(), Landing::Rest)
            }
        };
        let Some(row) = self.on_trip.remove(&id) else {
            return Ok(());
        };
        let now = self.clock.now();
        let superseded = match landing {
            Landing::Done => {
                self.board.done(row.handle);
                Superseded::new()
            }
            Landing::Moved(chat) => {
                self.board.done(row.handle);
                self.board.add(Waiting { chat, ..row })
            }
            Landing::Wait(wait) => {
                log::warn!(row = row.handle.0, secs = wait.as_secs(); "telegram asks to wait");
                let wait = TimeDelta::from_std(wait).unwrap_or(TimeDelta::MAX);
                self.board.hold(Some(row.chat), wait, now);
                self.board.again(row.handle)
            }
            Landing::Rest => self.board.failed(row.handle, now),
        };
        self.book(superseded);
        Ok(())
    }

    fn answer(&mut self, answer: CallbackAnswer) {
        let line = self.line.clone();
        self.answering.spawn(async move {
            let mut payload = AnswerCallbackQuery::new(CallbackQueryId(answer.callback));
            payload.text = answer.text;
            payload.show_alert = answer.popup.then_some(true);
            let first = line.call(&payload, ANSWER).await;
            if let Err(CallError::Network(_) | CallError::Unwell(_)) = first {
                tokio::time::sleep(ANSWER_AGAIN).await;
                let _expired = line.call(&payload, ANSWER).await;
            }
        });
    }
}

/// Makes the call, or what takes its place.
async fn make(call: &Call, line: &Line, clerk: &dyn Clerk) -> Result<Told, CallError> {
    let answer = call.make(line, clerk).await;
    match call.instead(&answer) {
        Some(other) => other.make(line, clerk).await,
        None => answer,
    }
}

/// One row's way to Telegram. The row's place on the board is free only when the engine
/// has booked the result: an edit that waits for this message needs its number.
async fn trip(
    (line, clerk): (Line, Arc<dyn Clerk>),
    engine: EngineHandle,
    row: MessageHandle,
) -> Result<Landing, EngineStopped> {
    let Some(outbox_row) = engine.outbox_row(row).await? else {
        return Ok(Landing::Done);
    };
    let delivery = match render(&outbox_row) {
        Rendered::NotYet => return Ok(Landing::Rest),
        Rendered::Never => Delivery::Refused(Refusal::Unsendable),
        Rendered::Call(call) => {
            let answer = make(&call, &line, clerk.as_ref()).await;
            if let Err(error) = &answer {
                log::debug!(row = row.0, cause = error.to_string().as_str(); "telegram said no");
            }
            match verdict(&answer) {
                Verdict::Settled(delivery) => delivery,
                Verdict::Wait(wait) => return Ok(Landing::Wait(wait)),
                Verdict::TryAgain => return Ok(Landing::Rest),
            }
        }
    };
    if delivery == Delivery::Refused(Refusal::Unsendable) {
        log::error!(row = row.0; "telegram can't send this row; it is given up");
    }
    let moved = match delivery {
        Delivery::Moved(chat) => Some(chat),
        Delivery::Delivered { .. } | Delivery::Refused(_) | Delivery::Superseded => None,
    };
    engine.submit_delivery(row, delivery).await?;
    Ok(moved.map_or(Landing::Done, Landing::Moved))
}
