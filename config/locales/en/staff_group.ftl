### Staff groups (/ikat): alerts are counted, without residents' names and complaints.
### What stands after "=" may be changed; the name before it and { $… } may not.

group-how = To count open alerts in a staff group: add this bot to the group, then type <code>/ikat@{ $bot }</code> there. To end it: <code>/ikat@{ $bot } lepas</code>. A group never shows residents' names or complaints.
group-not-allowed = A group can only be bound by a health worker or coordinator who has joined, from their own account (not as an anonymous admin).
group-not-bound = This group is not bound.
group-which-village = That village is not yours. Write one of: { $villages }.
group-bound = ✅ This group was bound by <b>{ $staff }</b> for { $places }. It shows how many alerts are open and who has them, without residents' names and without complaints.
group-let-go = This group is no longer bound.
group-let-go-left = This group is no longer bound: whoever bound it no longer works here. A colleague can type /ikat.
group-gone = The bot was removed from the staff group that you bound. Alerts still reach each telephone.
group-board-title = 🔔 <b>Open alerts: { $count }</b> ({ $places })
    { $counts }
group-board-none = ✔ No open alerts ({ $places }).
group-board-count = { $grade } { $count }
group-board-line = • { $grade } · { $time } · { $village } · { $state }
group-board-more = … and { $count } more
group-board-below = ↓ The newest list is below.
group-board-ended = This group is no longer bound.
