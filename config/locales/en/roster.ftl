### On call: who is on duty, swaps, handover notes.
### What stands after "=" may be changed; the name before it and { $… } may not.

## Who is on duty

roster-title = 🗓 <b>On call</b> · { $desk }
roster-which-desk = 🗓 <b>On call</b> now. Which one shall I open?
roster-no-desk = There is no duty roster in your area yet.
roster-elsewhere = That roster is outside your area. Please ask the coordinator.
roster-gone = The roster has changed. Please open /piket again.
roster-none = No duty roster yet. Alerts call people in calling order: { $names }.
roster-none-nobody = ⚠ No duty roster yet, and no health worker either.
roster-now = <b>Now: { $shift }</b> ({ $hours })
roster-person = { $place }. { $name }
roster-person-away = { $place }. { $name } (can't just now, until { $until })
roster-nobody-now = ⚠ Nobody is on duty. Alerts call people in calling order.
roster-no-shift-now = No shift at this hour. Alerts call people in calling order.
roster-next = <b>Next:</b> { $watch }
roster-watch = { $shift } · { $day }, { $hours }
roster-nobody = <b>nobody yet</b>
roster-people = { $names }
roster-unreachable = { $names } <b>can't be reached</b>
roster-gaps-title = ⚠ <b>Not filled:</b>
roster-note-head = 📝 Handover note of <b>{ $name }</b>, { $day } { $time }:

## Buttons

roster-list-button = ◀ Another desk
roster-show-button = 🗓 Show on call
roster-plan-button = ✏ Set the roster
roster-fill-button = ✏ Fill it now
roster-mine-button = My shifts
roster-swap-button = ⇄ Ask for a swap
roster-away-button = ✋ I can't just now
roster-here-button = 👍 I can again
roster-note-button = 📝 Write a note
roster-accept-button = ✅ Yes, I take it
roster-refuse-button = ✖ Sorry, I can't
roster-withdraw-button = ↩ Take it back
roster-unused-button = 🗑 Use no roster
roster-unused-yes-button = 🗑 Yes, delete it

## My shifts

roster-mine-title = 🗓 <b>Your shifts</b>
roster-mine-none = You have no shift in the next { $days } days.
roster-alone = alone
roster-first = called first, with { $names }
roster-second = with { $names }
roster-away =
    All right. Until { $until } new alerts call the next one first, and what was ringing has gone on. The coordinator knows.

    Alerts you have taken stay with you; hand them over on their card if you must.
roster-away-off-duty = All right, what was ringing on your telephone has gone on. You are not on duty, so the roster stays as it is.
roster-here = Thank you. New alerts call you again by the roster.
roster-away-left = ✋ <b>{ $name }</b> can't until { $until }. On duty now: { $names }.
roster-away-nobody-left = ⚠ <b>{ $name }</b> can't until { $until }, and nobody else is on duty. Alerts call the others in calling order.

## Reminders

roster-remind = ⏰ Your shift begins soon: { $watch }
roster-start = 🟢 <b>Your shift begins:</b> { $watch }
roster-open-alerts = { $count ->
    [0] No alert is open.
   *[other] Open alerts: <b>{ $count }</b> (/peringatan)
 }
roster-changed = 🗓 <b>Your shifts have changed.</b> Your next ones:
roster-changed-none = 🗓 <b>Your shifts have changed.</b> You have none in the next { $days } days.
roster-gap-alarm = ⚠ <b>Shifts without anybody</b> · { $desk }
roster-gap-foot = If they stay empty, alerts call everybody in calling order.

## Setting the roster

roster-plan-title = ✏ <b>Duty roster</b> · { $desk }
roster-pattern-head = The week that repeats itself. Choose a day:
roster-week-head = Week from { $date }. Choose a day:
roster-day-head = <b>{ $day }</b>. Which shift?
roster-shift-head =
    <b>{ $day } · { $shift }</b> ({ $hours })
    Tap a name: on or off. The first is called first. At most { $count } people.
roster-cell = { $shift } { $names }
roster-cell-empty = { $shift } –
roster-day-button = { $day }
roster-day-gap-button = ⚠ { $day }: gap
roster-shift-button = { $shift }: { $names }
roster-watch-button = { $shift } · { $day }
roster-on-button = ☑ { $place }. { $name }
roster-on-blocked-button = ☑ { $place }. { $name } ⚠ blocked
roster-off-button = ☐ { $name }
roster-off-blocked-button = ☐ { $name } ⚠ blocked
roster-same-button = ⧉ The same every day
roster-follow-button = ↩ As every week
roster-copy-button = ⧉ Copy last week
roster-pattern-button = 🔁 Repeating week
roster-dates-button = 📅 By date
roster-week-before-button = ◀ Week before
roster-week-after-button = Week after ▶
roster-done-button = ✅ Done
roster-full-toast = It is full: at most { $count } people. Take one off first.
roster-copied-toast = Last week is copied.
roster-same-toast = All days are the same now.
roster-saved = ✅ The roster is saved. Those whose shifts changed were told.
roster-unused-question = Delete the whole roster of { $desk }? Alerts then call people in calling order.
roster-unused = The roster of { $desk } is deleted. Alerts call people in calling order.

## Swaps

roster-swap-which = Which shift would you like to swap?
roster-swap-to = { $watch }. Whom do you ask to take it?
roster-swap-for = Which shift of <b>{ $name }</b> do you take for it?
roster-swap-nothing-button = None
roster-swap-sent = <b>{ $name }</b> was asked. Until there is an answer the shift stays yours.
roster-swap-asked-already = You have asked for this. There is no answer yet.
roster-swap-card = ⇄ <b>{ $name }</b> asks you to take: { $watch }
roster-swap-card-for = And takes this shift of yours for it: { $watch }
roster-swap-accepted-toast = The shift is swapped.
roster-swap-refused-toast = The request was refused.
roster-swap-withdrawn-toast = The request was taken back.
roster-swap-expired-toast = Too late: the shift has begun.
roster-swap-overtaken-toast = No longer valid: the roster has changed.
roster-swap-was-accepted = ✅ <b>{ $name }</b> takes your shift: { $watch }
roster-swap-was-refused = ✖ <b>{ $name }</b> can't take it: { $watch }. The shift stays yours.
roster-swap-was-withdrawn = Your request to { $name } was taken back: { $watch }. The shift stays yours.
roster-swap-has-expired = { $name } has not answered, and the shift has begun: { $watch }. It is yours.
roster-swap-was-overtaken = Your request to { $name } is no longer valid: { $watch }. The roster has changed.
roster-swap-done = ⇄ <b>{ $staff }</b> takes a shift of <b>{ $name }</b>: { $watch }
roster-swap-done-for = In exchange for: { $watch }

## Handover note

roster-note-ask =
    What must the next shift know? Write it in one message.
    Only health workers read it, when their shift begins.
roster-note-text-only = Please write it in words.
roster-note-kept = 📝 The note is kept. The next shift reads it when it begins.

## The village office

roster-none-office = There is no office roster yet. Village officers: { $names }.
roster-none-nobody-office = There is no office roster yet, and no village officer has joined.
roster-line-on = <b>{ $desk }</b>: { $names }
roster-line-nobody = <b>{ $desk }</b>: ⚠ nobody
roster-line-no-shift = <b>{ $desk }</b>: outside the hours of duty
roster-line-closed = <b>{ $desk }</b>: closed
roster-line-none = <b>{ $desk }</b>: no roster yet
roster-gap-office = 🏛 { $desk }: nobody serves yet on { $watches }.
roster-shift-head-office =
    <b>{ $day } · { $shift }</b> ({ $hours })
    Tap a name: on or off. At most { $count } people.
roster-full-toast-office = At most { $count } people serve at the village office together, so that it does not get crowded. Take one off first.
roster-no-shift-now-office = The office is closed now.
roster-nobody-now-office = ⚠ Nobody serves.
roster-away-office = All right. Until { $until } you are noted as not able to serve. The coordinator is told.
roster-away-off-duty-office = All right. You do not serve now, so the roster stays as it is.
roster-here-office = Thank you. You are noted as serving again.
roster-away-nobody-left-office = ⚠ <b>{ $name }</b> can not serve until { $until }, and nobody else does.
roster-unused-question-office = Delete the whole roster of { $desk }?
roster-unused-office = The roster of { $desk } was deleted.
roster-note-ask-office = What should the next officer know? Write it in one message. Write nothing of the health of residents.
