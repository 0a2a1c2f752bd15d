### The list of people with a KUNING report, for health workers.
### What stands after "=" may be changed; the name before it and { $… } may not.

digest-title = <b>{ $grade } · list of { $day }, { $time }</b> · people: { $count }
digest-line = { $number }. { $who }
digest-reported = report { $when }
digest-has-alert = ⚠ This person has an open alert (/peringatan).
digest-seen = 👁 Looked at by { $staff }, { $time }
digest-not-seen = ○ Nobody has looked yet
digest-more = … and { $count } more, on the next list ({ $time }).
digest-more-later = … and { $count } more, on the next list.
digest-unseen = From today's earlier list, not looked at yet: { $count }. { $people }
digest-hint = Press a button to see name and telephone. Who looks is written down.
digest-look-button = { $number }. { $initials }
digest-look-toast = Written down: you looked at this person's data.
digest-over = The day of this list is over.
digest-not-yours = This person is not in your area.
digest-card = <b>{ $grade }</b> · report { $when }
