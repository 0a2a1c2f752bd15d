### Alerts: the cards for staff, and what the reporter reads.
### What stands after "=" may be changed; the name before it and { $… } may not.

## The card

alert-title = { $grade } · { $who }
alert-who = <b>{ $initials }</b> · { $age } · RT/RW { $rt }
alert-who-stranger = <b>not registered</b>
alert-who-unknown = <b>unknown</b>
alert-village = { $village } village
alert-since = Since { $time }: { $cause }
cause-report = daily report
cause-danger = danger sign tapped
cause-emergency = emergency button
cause-silence = no word after a grave report
alert-open = ⏳ Nobody has taken it yet
alert-taken = 👤 Taken by { $staff }, { $time }
alert-closed = ✔ Closed: { $ending } ({ $staff }, { $time })
alert-not-yours = This alert is no longer in your area.
alert-phone = ☎ { $phone }
alert-no-phone = ☎ No telephone number
alert-reported-by = 📱 Reports for them: <b>{ $name }</b>, { $phone }
alert-reported-by-no-phone = 📱 Reports for them: <b>{ $name }</b>; no number
alert-conditions = Conditions: { $conditions }
alert-pregnant = Pregnant
alert-name = <b>{ $name }</b>
alert-house = 🏠 RT/RW { $rt }
alert-stranger = Name in Telegram, perhaps not the real one:
alert-withdrawn = ↩ The danger sign was taken back; check all the same.
alert-unreachable = 📵 The bot can't reach this person: please telephone or visit.
alert-worsened = ⬆ Worse at { $time }
alert-fell-silent = 🔇 No word since the grave report ({ $time })
alert-card-below = ↓ This alert card has been replaced. The new one is below.
alert-milder = Newest report: { $grade }. The gravest stays above.
alert-reasons = <b>Reasons</b>
alert-symptoms = Complaints: { $symptoms }
alert-news2 = Partial NEWS2, minimum: <b>{ $score }</b> (missing: { $missing })
alert-report-unfinished = The report is not finished.
alert-trend = <b>Last days</b>
alert-trend-day = { $day }: { $temperature }, SpO2 { $spo2 }
alert-past-reports = <b>Earlier reports</b>
alert-past-report = { $day }: { $grade }
alert-note = 📝 { $time } { $staff }:
alert-note-what = What should those who come after know? Write it here.

## What has happened

entry-rang = { $time } rang: { $staff }
entry-rang-nobody = { $time } there was nobody to ring
entry-skipped = { $time } skipped: { $staff }
entry-skipped-role = { $time } passed over: { $staff } (not on the staff here)
entry-skipped-unreachable = { $time } passed over: { $staff } (has blocked the bot)
entry-skipped-refused = { $time } passed over: { $staff } (the message did not arrive)
entry-on-duty = { $time } on duty, { $shift }: { $staff }
entry-shift-empty = { $time } nobody on duty for { $shift }: called in calling order
entry-no-shift = { $time } outside all shifts: called in calling order
entry-no-roster = { $time } no duty roster yet: called in calling order
entry-away = { $time } on duty, but can't just now: { $staff }
entry-passed = { $time } { $staff } can't now
entry-took = { $time } { $staff } took it
entry-handed-over = { $time } handed over by { $staff }
entry-lost = { $time } { $staff } no longer has it
entry-no-answer = { $time } { $staff } does not answer; others are called too
entry-confirmed = { $time } { $staff } goes on with it
entry-danger-anew = { $time } danger sign in a new report
entry-fell-silent = { $time } no answer after a grave report
entry-called = { $time } { $staff } telephoned
entry-visited = { $time } { $staff } visited
entry-referred = { $time } { $staff } referred to hospital
entry-filed-afterwards = { $time } the unfinished report was filed by itself; nothing in it is new
entry-pressed-again = { $time } emergency pressed again
entry-reassigned = { $time } { $staff } gave it to { $other }
entry-noted = { $time } { $staff } wrote a note

## Endings

ending-home = cared for at home
ending-referred = referred to hospital
ending-visited = visited, stays at home
ending-admitted = admitted to hospital
ending-eased = better again
ending-died = died
ending-false-alarm = false alarm ({ $reason })
false-alarm-why = Why was it a false alarm? Choose, or write it.
false-alarm-mistake = pressed by mistake
false-alarm-misunderstood = question misunderstood
false-alarm-wrong-value = wrong measurement or typing
false-alarm-usual = usual for this person
false-alarm-trial = only a trial
false-alarm-other = other
false-alarm-not-button = ◀ Not a false alarm

## Buttons

alert-show-button = Show
alert-take-button = ✋ I take it
alert-pass-button = I can't now
alert-called-button = ☎ Telephoned
alert-visited-button = 🏠 Visited
alert-referred-button = 🏥 Referred to hospital
alert-false-button = False alarm
alert-done-button = ✅ Done
alert-over-button = ➡ Hand over
alert-note-button = 📝 Note
alert-reassign-button = ➡ Give to a colleague
alert-next-button = To the next on duty
alert-to-button = { $staff }
ending-home-button = Cared for at home
ending-referred-button = Referred to hospital
ending-visited-button = Visited
ending-admitted-button = Admitted to hospital
ending-eased-button = Better again
ending-died-button = Died

## Short answers to a press

alert-yours-toast = It is yours. Name and number are on the card.
alert-taken-toast = { $staff } has it already.
alert-closed-toast = This alert is closed.
alert-not-taken-toast = Press "I take it" first.
alert-passed-toast = All right, it goes to the next on duty.
alert-booked-toast = Noted.
alert-cannot-take-toast = That colleague can't be reached now.
alert-handed-over-toast = Handed over.
alert-ended-toast = The alert is closed. Thank you.
alert-still-open = { $who }: this alert is still open. How is it going?
alert-nothing-done = { $who }: you have it, but nothing is noted yet. Have you telephoned?

## Lists

alerts-title = <b>Open alerts</b> ({ $count })
alerts-none = There is no open alert in your area. 🙏
alerts-line = { $number }. { $grade } · { $who } · { $time } · { $state }
alerts-button = { $number }. { $grade } { $who }
alerts-mine = yours
alerts-taken = { $staff } has it
alerts-open = ⏳ not taken
alerts-bind-group-button = 👥 Staff group
alerts-tally = Last { $days } days: { $count } closed. Half were taken within { $taken } and closed within { $closed }. False alarms: { $false } ({ $percent } %).
span-minutes = { $minutes } min
span-hours = { $hours } h { $minutes } min

## Reasons of a grade

risk-age = aged ≥ { $years }
risk-pregnant = pregnant
fever-measured = { $measured } (limit { $limit })
fever-ticked = ticked as fever
fever-day = { $day }: { $measured }
fever-day-ticked = { $day }: fever
reason-danger = Danger sign: { $signs }
reason-emergency = Pressed the emergency button
reason-spo2 = SpO2 { $measured } % (limit { $limit })
reason-breaths = Breaths { $measured }/min (limit { $limit })
reason-infant-temperature = Infant under 2 months, temperature { $measured } (limit { $limit })
reason-news2 = Partial NEWS2 { $score } (limit ≥ { $limit })
reason-news2-single = NEWS2: a single { $score } ({ $items })
reason-fever = Fever: { $fever }
reason-fever-breathless = Fever ({ $fever }) with breathlessness: { $degree }
reason-fever-breathless-unsaid = Fever ({ $fever }) with breathlessness
reason-long-fever = Fever on { $limit } days in a row: { $days }
reason-complaints = Complaints: { $symptoms }
reason-complaints-unnamed = Has complaints, not named
reason-at-risk = At risk: { $factors }
reason-spo2-fall = SpO2 fell: { $measured } %, best { $best } % ({ $day })
reason-rise = Worse on day { $day }, at risk: { $factors }
remark-pulse = Remark: pulse { $measured }/min ({ $limit })
remark-breaths = Remark: breaths { $measured }/min ({ $limit })
remark-temperature = Remark: temperature { $measured } ({ $limit })
remark-fever-reducer = Remark: took a fever reducer
remark-at-risk = Remark: at risk ({ $factors })
remark-age-unknown = Remark: age unknown, graded as an adult
value-temperature = Temperature <b>{ $value }</b>
value-spo2 = SpO2 <b>{ $value } %</b>
value-breaths = Breaths <b>{ $value }</b>/min
value-pulse = Pulse <b>{ $value }</b>/min
values-missing = Not measured: { $items }
item-breaths = breaths
item-spo2 = SpO2
item-oxygen = oxygen given
item-systolic = blood pressure
item-pulse = pulse
item-consciousness = consciousness
item-temperature = temperature

## Somebody not registered who pressed Emergency

stranger-who = Who is ill, and where? Write name and address, or send your number or place. Health workers read it at once.
stranger-more = Passed on. Anything else they should know?
stranger-contact-button = 📱 Send my number
stranger-location-button = 📍 Send my place
stranger-done-button = ✅ That is all
stranger-thanks = Thank you. Stay near the telephone.
stranger-too-late = That alert is closed already, so this message was not passed on. If help is still needed, press /darurat. (Bila masih perlu pertolongan, tekan /darurat.)

## What the reporter reads

for-whom = Health workers are being called. Who is it for?
for-whom-me-button = 🙋 Myself
for-whom-toast = Thank you, noted.
for-whom-told = Health workers know now: it is about <b>{ $person }</b>.
told-ringing = 🔔 Health workers are being called now.
told-taken = 👤 <b>{ $staff }</b> has your report and will call you soon. Please stay near the telephone.
told-taken-silent = 👤 <b>{ $staff }</b> will ask how you are. Please stay near the telephone.
told-nobody-yet = No health worker has answered yet; the bot goes on calling. Don't wait: please telephone yourself.
told-nobody-joined = ⚠ <b>No health worker can be called through this bot yet.</b> Please telephone yourself now.
told-handed-over = Your report has been passed on to <b>{ $staff }</b>.
told-handed-on = Your report has been passed on to the next on duty.
told-about = About <b>{ $person }</b>:
told-referred = <b>{ $staff }</b> is referring you to hospital. Please follow the instructions.
told-closed-home = <b>{ $staff }</b>: please go on with care at home. If it gets worse, press /lapor. In an emergency, press /darurat. (Bila gawat, tekan /darurat.)
told-closed-referred = <b>{ $staff }</b> has referred you. Get well soon.
told-closed-admitted = <b>{ $staff }</b> has noted that you are in hospital. Get well soon.
told-closed-eased = <b>{ $staff }</b>: good that it is better. If anything changes, press /lapor.
told-closed-false-alarm = <b>{ $staff }</b> has checked your report. If you have complaints, don't hesitate to report again.

## The way of an alert: a line for each thing that happened

alert-path-button = 📜 How it went
path-title = <b>How this alert went</b>
path-day = <b>{ $day }</b>
path-line = { $time } { $what }
path-opened = Alert { $grade } opened: { $cause }.
path-worsened = Worse, now { $grade }: { $cause }.
path-on-duty = On duty, { $shift }: { $staff }.{ $away }
path-shift-empty = The shift { $shift } is empty, so all are called in order.{ $away }
path-no-shift = Outside the hours of duty, so all are called in order.{ $away }
path-no-roster = There is no duty roster yet, so all are called in order.
path-away = { " " }Can't just now: { $staff }.
path-rang = Rang at: { $staff }, { $why }.
path-nobody = There is nobody of the staff who can be rung.
path-because-first = who is called first
path-because-nobody = because nobody took it for { $minutes } minutes
path-because-all = because nobody took it for { $minutes } minutes more: all are called
path-because-still = because still nobody has taken it: all are called again every { $minutes } minutes
path-because-skipped = because the one before can't be rung
path-because-passed = because the one before can't just now
path-because-given = because it was given to them
path-because-lost = because whoever had it is not there any more
path-because-worse = because it got worse
path-because-danger = because danger was told again
path-because-pressed = because the emergency button was pressed again
path-because-silent = because there is no word after a grave report
path-because-known = because it is known now whom it is about
path-skipped-role = { $staff } was passed over: does not work here any more.
path-skipped-unreachable = { $staff } was passed over: has blocked the bot.
path-skipped-refused = { $staff } was passed over: the message did not arrive.
path-skipped-no-answer = { $staff } was passed over: no answer.
path-passed = { $staff } can't just now.
path-took = { $staff } takes it.
path-confirmed = { $staff } still has it.
path-handed-on = { $staff } hands it to the next one.
path-handed-to = { $staff } hands it to { $other }.
path-reassigned = { $staff } gives it from { $from } to { $other }.
path-lost-role = { $staff } does not work here any more.
path-lost-unreachable = { $staff } can't be reached any more: has blocked the bot.
path-lost-refused = { $staff } can't be reached any more: the message did not arrive.
path-lost-no-answer = { $staff } does not answer.
path-asked = Whoever has it was asked how it goes.
path-called = { $staff } has called.
path-visited = { $staff } has visited.
path-referred = { $staff } refers to the hospital.
path-noted = { $staff } wrote a note.
path-closed = { $staff } ended it: { $ending }.
path-role-on-duty = on duty { $number }
path-role-called = health worker { $number }
path-role-head = head { $number }
path-role-other = another health worker
