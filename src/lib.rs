//! Siaga Desa: a Telegram bot for a village in quarantine.
//!
//! ```text
//!  Telegram ── getUpdates ───────────▶ telegram::intake ──┐
//!  the clock ── due timers ──────────▶ engine::scheduler ─┤  Event { id, now, … }
//!  the CLI ── commands ──────────────▶ cli ───────────────┤
//!  the sender ── delivered / refused ▶ telegram::sender ──┘
//!                                                         ▼
//!                      features::<one feature>   reads and writes through a Tx; no other I/O
//!                                                         ▼
//!                      Tx::commit   ONE atomic batch: records + conversation + timers + outbox + "event seen"
//!                                                         ▼  durable on disk
//!        intake confirms the update to Telegram · the sender is woken
//! ```
//!
//! The modules in reading order, each depending only on those before it:
//! `clock`, `domain` (nouns and rules), `report` (pictures), `store` (bytes), `engine` (events,
//! transactions, timers, outbox), `config`, `i18n` (sentences), `features` (verbs), and at
//! the edges `telegram`, `drill`, `cli`.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod drill;
pub mod engine;
pub mod features;
pub mod i18n;
pub mod register;
pub mod report;
pub mod store;
pub mod telegram;
