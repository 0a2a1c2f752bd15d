//! Parse, wire, run; nothing else.

fn main() {}
