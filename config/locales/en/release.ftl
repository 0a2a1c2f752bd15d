### The end of an isolation (/selesai): what is due, what officers decide, and what people are told. An officer decides, not the calendar.
### What stands after "=" may be changed; the name before "=" and { $… } may not.

## How an isolation ends

stay-end-completed = completed
stay-end-referred = referred
stay-end-admitted = in hospital
stay-end-moved = moved away
stay-end-died = died
stay-end-lost = not found
stay-end-mistake = registered by mistake
stay-end-replaced = replaced by another isolation
stay-end-taken-back = taken back, the test result was corrected
stay-end-unrecorded = ended

## Reasons

stay-reason-complaints = There are still complaints
stay-reason-missed = Some days were not reported
stay-reason-awaits = A test result is awaited
stay-reason-met-again = Met somebody ill again
stay-reason-earlier = The first day was earlier
stay-reason-negative = The swab test is negative
stay-reason-rule = The rule has changed
stay-reason-examined = Examined by a health worker: well
stay-reason-heard = Called or visited: well
stay-reason-usual = The complaint is usual for them

## What was decided

decided-longer = made longer, until { $last }
decided-shorter = made shorter, until { $last }
decided-ended = ended: { $ending }
decided-went-on = goes on again
decided-line = { $at } · { $what } · { $by }
decided-line-because = { $at } · { $what } · { $by } · reason: { $reason }

## List

release-places = 🏁 <b>End of isolation: { $count } villages.</b> Please choose:
release-place-button = { $place } ({ $count })
release-places-button = 🗺 Other villages
release-list = 🏁 <b>Isolations that have run their length, { $place }.</b> Today: { $today }. Overdue: { $overdue }.
    Tap one to decide. ✅ nothing speaks against it, ⚠ something needs a look.
release-none = 🏁 <b>{ $place }</b>: no isolation has run its length.
release-morning = 🌅 Good morning. There are isolations to decide about.
release-line-clear = ✅ { $who } · { $when }
release-line-doubt = ⚠ { $who } · { $when }
release-line-today = today
release-line-late = { $days } { $days ->
    [one] day
   *[other] days
} overdue
release-first-button = ◀ Start of the list
release-list-button = ◀ Isolations to end
release-all-button = ✅ End all with ✅ ({ $count })
release-away-button = 🏥 Waited for ({ $count })
release-away = 🏥 <b>Waited for, { $place }: { $count }.</b> Back home? Tap one.
release-away-none = 🏥 { $place }: nobody is waited for.
release-away-line = { $who } · { $since } · { $ending }
release-not-yours = This is outside your area or duty. If that is wrong, ask the coordinator.
release-about-you = Another officer decides about your own isolation.
release-no-stay = This person has never been in isolation.

## Card

release-open-button = 🏁 End of isolation
release-card-title = 🏁 <b>End of isolation</b>
release-card-ended = The isolation ended { $at }: { $ending }
release-card-ended-by = The isolation was ended { $at } by { $staff }: { $ending }
release-card-early = The length is not over yet. To end it now, a reason is asked for.
release-card-waits = A test result is awaited: there is no last day yet. To end it now, a reason is asked for.
release-card-house = 👪 In the same house, over too: { $names }
release-confirm-button = ✅ End the isolation
release-confirm-doubt-button = ⚠ End it, with a reason
release-house-button = 👪 End the whole house ({ $count })
release-longer-button = ➕ Longer
release-shorter-button = ➖ Shorter
release-other-button = 🚪 It ended otherwise
release-back-button = 🏠 Back home: go on
release-back-done-button = ✅ Back home: completed
release-undo-button = ↩ Undo: go on with it
release-person-button = 👤 Person's card
release-changed = Something else was decided meanwhile. This is how it is now.
release-changed-by = { $staff } has decided meanwhile. This is how it is now.
release-ended-toast = Recorded: { $name }.
release-again-toast = Goes on: { $name }.
release-alert-says-dead = The last alert was closed with "died". If that is wrong, put it right with a new alert first.

## All at once

release-all-preview = <b>The isolation of { $count } will be ended.</b> Nothing speaks against it:
release-all-line = ✅ { $name } · { $place }
release-all-left = ⚠ Not among them, for something needs a look: { $count }.
release-all-yes-button = ✅ Yes, end { $count }
release-back-button-plain = ◀ Not yet
release-nobody-clear = Nobody's isolation can be ended without a look at each.
release-all-toast = Ended: { $count }.

## Questions

release-ask-longer = <b>{ $name }</b>: until { $last } now. Longer until when? Tap, or type a number of days or a date, such as <i>3</i> or <i>25-4-2020</i>.
release-ask-shorter = <b>{ $name }</b>: until { $last } now. Shorter until when? Tap, or type a date, such as <i>20-4-2020</i>.
release-until-button = { $last }
release-day-not-longer = That day can't be used. Type one after { $last }, from today on, { $days } days ahead at most. For example <i>3</i>.
release-day-not-shorter = That day can't be used. Type one before { $last }, today at the earliest. For example <i>1</i>.
release-ask-why-longer = Why does the isolation of <b>{ $name }</b> last longer? The person reads the reason. Tap, or type.
release-ask-why-shorter = Why is the isolation of <b>{ $name }</b> shorter? The person reads the reason. Tap, or type.
release-ask-all-the-same = Why does the isolation of <b>{ $name }</b> end all the same? Tap, or type the reason.
release-why-unreadable = That can't be read as a reason. Keep it short, for example <i>examined</i>.
release-ask-other = How did the isolation of <b>{ $name }</b> end?
release-alert-open = 🚨 The alert is still open. Referred, in hospital or died is recorded in /peringatan.
release-ask-note = <b>{ $name }</b>: { $ending }. A note, for example where to? Type it, or tap.
release-no-note-button = No note
release-ask-died = Did <b>{ $name }</b> really die? Nothing is sent to them any more. The family in the house reads only that the daily questions have stopped: please tell them yourself.
release-died-button = Yes, died

## What people are told

release-told-completed = 🎉 Thank you, <b>{ $person }</b>. The isolation is over today, confirmed by { $staff }. I won't ask every day any more. With any complaint, press /lapor at any time.
release-told-away = While in hospital I don't ask every day. Get well soon. Back home? Press /lapor, so that the health workers know.
release-told-moved = Recorded as moved away, so the isolation in this village has stopped and I don't ask any more. At the new place, please report to the head of the RT and the puskesmas there. If that is wrong, press /tanya.
release-told-lost = We could not get in touch, so the daily questions stop for now. We would still like to hear from you: press /lapor, or call.
release-told-stopped = <b>{ $staff }</b> has stopped the daily questions about { $person }. If there is anything to talk about or to help with, please get in touch with us.
release-told-mistake = The isolation was recorded by mistake and is taken back: there is no need to isolate. We are sorry.
release-told-longer = The isolation lasts longer, until <b>{ $last }</b>. The reason: { $reason }. I go on asking every day. Any questions? Press /tanya.
release-told-shorter = The isolation is shorter, until <b>{ $last }</b> now. The reason: { $reason }. A health worker confirms the end.
release-told-again = The isolation at home goes on, until <b>{ $last }</b>. I ask every day again.
release-no-last-day = there is a test result

## What the neighbourhood and the staff are told

release-neighbour-completed = 🏁 The isolation of <b>{ $name }</b> (RT/RW { $place }) is over. Thank you for looking after them.
release-neighbour-ended = 🏠 <b>{ $name }</b> (RT/RW { $place }) isolates at home no more.
release-neighbour-again = 🏠 <b>{ $name }</b> (RT/RW { $place }) isolates at home again, until { $last }.
release-neighbour-until = 🏠 <b>{ $name }</b> (RT/RW { $place }) isolates at home until { $last }.
release-heard-again = 🏥 { $initials }, { $age }, RT/RW { $place } ({ $ending }) has reported again. Back home?

## Letter

release-letter-with = 📄 Here is the letter: keep it, or show it where it is needed. You can have it again with /riwayat.
release-letter-again = 📄 The letter that the isolation of <b>{ $person }</b> is over.
release-letter-button = 📄 End of isolation: letter
release-print-button = 📄 End of isolation: letter
release-deliver-button = 📨 Have it brought
release-no-letter = There is no letter about the end of an isolation yet.
release-letter-unreached = 📄 The letter that the isolation of <b>{ $name }</b> (RT/RW { $place }) is over. Telegram does not reach them: please print it and hand it over, or have it brought.
release-letter-of = 📄 The letter that the isolation of <b>{ $name }</b> (RT/RW { $place }) is over.
release-letter-bring = 📄 A letter for <b>{ $name }</b> (RT/RW { $place }): the isolation is over. Please print it and bring it. Thank you.
release-delivered-toast = Sent to { $names }.
release-nobody-brings = There is no village officer or RT head yet to whom it could be sent.
release-told-again-void = The isolation at home goes on, until <b>{ $last }</b>. The letter that was sent counts no more. I ask every day again.

## In the letter (which is always in Indonesian)

letter-kabupaten = GOVERNMENT OF { $name }
letter-kecamatan = KECAMATAN { $name }
letter-village = VILLAGE OF { $name }
letter-title = LETTER: END OF ISOLATION
letter-number = Number: { $number }
letter-opening = This is to say that:
letter-name = Name
letter-born = Year of birth
letter-address = Address
letter-address-line = RT/RW { $place }, village { $village }, kecamatan { $kecamatan }
letter-days = Isolation
letter-days-line = { $first } to { $last }
letter-body = has completed isolation at home. According to the health workers of { $puskesmas } the isolation is over and need not go on.
letter-welcome = Please receive them as usual. Thank you for the patience and for looking after the others.
letter-place-day = { $village }, { $date }
letter-puskesmas-head = Head of { $puskesmas }
letter-check = Whether this letter is genuine can be asked of { $puskesmas }, telephone { $phone }, with the code beside.
letter-electronic = The code holds the number, the name and the days written in this letter, and nothing else. Made with Siaga Desa.
