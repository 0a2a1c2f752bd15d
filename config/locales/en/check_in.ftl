### The daily report.
### What stands after "=" may be changed; the name before it and { $… } may not.

daily-question = { $greeting }, { $person }. How are you today?
daily-question-about = { $greeting }. How is <b>{ $person }</b> today?
check-in-about = <b>{ $person }</b>

## Questions

ask-feeling = How are you today?
ask-symptoms =
    What do you feel?
    Pick all that apply, then press <b>Next</b>.
ask-other = What do you feel? Please write it in a few words.
ask-breathlessness = When are you out of breath? Pick the lightest effort that already does it.
ask-danger =
    Is there any of these signs?
    As soon as you pick one, a health worker is told.
ask-temperature = What is the temperature? Type the number, such as <b>36.8</b>.
ask-saturation = What does the oximeter show as oxygen (SpO2)? Type the number, such as <b>97</b>.
ask-breaths =
    How many breaths in one full minute?
    Sit quietly, look at a clock, lay a hand on the chest and count each time it rises, for 1 minute. Type the number, such as <b>18</b>.
ask-pulse = What does the oximeter show as pulse? Type the number, such as <b>80</b>. You may skip this.
ask-fever-reducer = Any medicine against fever in the last { $hours } hours?
ask-change = Which answer do you want to change?

no-thermometer-button = No thermometer
cannot-count-button = I can't count them
take-button = ✅ { $value }
complete-button = ✏ Complete it

## When an answer is not clear

danger-heard = ⚠ That sounds like a danger sign. In an emergency, press <b>🆘 Emergency</b> below, or call the puskesmas or 119 <b>now</b>. If it is none, choose the signs that are there.
name-a-complaint = Please pick what you feel first. If it is not in the list, pick <b>Something else</b>. If you are well after all, press <b>Back</b>.
perhaps-meant = I read “{ $typed }”. Did you mean <b>{ $value }</b>? If so, press the button. If not, type it again.
unclear-temperature = I read “{ $typed }”. I can't use that as a temperature. Example: <b>36.8</b>.
unclear-saturation = I read “{ $typed }”. I can't use that as an oxygen value. Example: <b>97</b>.
unclear-breaths = I read “{ $typed }”. I can't use that as a count of breaths. Example: <b>18</b>.
unclear-pulse = I read “{ $typed }”. I can't use that as a pulse. Example: <b>80</b>.
noted-temperature = Temperature <b>{ $value }</b> is noted.
noted-complaints = Noted: <b>{ $complaints }</b>. Anything else? If not, press <b>Next</b>.
noted-words = Noted: “{ $words }”. Anything else? If not, press <b>Next</b>.

## Summary

summary-title = <b>Your report</b>
summary-line = • { $what }: { $value }
summary-question = Is this right? Press <b>Send</b>.
answer-feeling = State
answer-symptoms = Complaints
answer-other = Something else
answer-breathlessness = Breathless
answer-danger = Danger signs
answer-temperature = Temperature
answer-saturation = Oxygen
answer-breaths = Breaths
answer-pulse = Pulse
answer-fever-reducer = Fever medicine
answer-missing = not given
a-minute = { $count } per minute

## Receipt

receipt = ✅ Report saved, { $at }.
receipt-day = ✅ Report of <b>{ $day }</b> saved, { $at }.
receipt-day-past = ✅ Report saved, { $at }: { $day }.
receipt-corrected = ✅ The change is saved, { $at }. The earlier version is kept too.
receipt-time-uncertain = The bot was cut off for a while, so the hour is not certain. If anything is different today, please /lapor again.
receipt-grade = Result: <b>{ $grade }</b>
receipt-call = This report goes straight to the health workers. If nobody has called within { $minutes } minutes, call one of the numbers above.
receipt-call-yourself = Please call one of the numbers above yourself; don't wait for a call.
receipt-read-today = The health workers read this report at { $time }.
receipt-read-tomorrow = The health workers read this report tomorrow at { $time }.
receipt-nobody-reads = No health worker of this village has joined the bot yet. If you need advice, telephone the puskesmas.
kept-looked-after = A health worker has looked after this at { $time }, so nobody is called again. If it gets worse or something is new, don't wait: press /darurat.
kept-half-finished = Your report was not finished. What you answered is saved and can still be completed today.

## Old buttons

already-filed = The report of { $at } is saved. Changed? /lapor
day-is-over = The day of that report is over.
day-is-over-more = A report can be changed on its own day only. The old one is kept. For today, please /lapor.
