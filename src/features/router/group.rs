//! In a group: only binding it means anything there.

use crate::engine::Fault;
use crate::engine::incoming::{Incoming, What};
use crate::features::{Command, Desk, menu, staff_group};

/// Something happened in a group.
pub(super) async fn update(desk: &mut Desk<'_, '_>, incoming: &Incoming) -> Result<(), Fault> {
    match &incoming.what {
        What::Text { text, .. } => match menu::typed_for_us(desk, text) {
            Some(typed) if typed.command == Some(Command::BindGroup) => {
                staff_group::command(desk, incoming, &typed.args).await?;
            }
            Some(_) => menu::point_to_private(desk, incoming)?,
            None => {}
        },
        What::Press { callback, .. } => menu::press_in_group(desk, callback),
        What::Left => staff_group::gone(desk, incoming.chat).await?,
        What::MovedTo(to) => staff_group::moved(desk, incoming.chat, *to).await?,
        What::EditedText { .. }
        | What::Contact { .. }
        | What::Location { .. }
        | What::Media { .. }
        | What::Joined
        | What::Other => {}
    }
    Ok(())
}
