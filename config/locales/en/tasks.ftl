### Tasks: calls and visits. No symptoms and no grades here: who, where, since when.
### What stands after "=" may be changed; the name before it and { $… } may not.

tasks-call = ☎️ Task: call or knock
tasks-door = 🚪 Task: knock
tasks-visit = 🏠 Task: visit
tasks-who = <b>{ $person }</b>, RT/RW { $place }, { $village }
tasks-phone = Telephone: { $phone }
tasks-no-phone = There is no telephone number.
tasks-reports-for = ☎️ Reports for them: <b>{ $name }</b>, { $phone }
tasks-reports-for-no-phone = Reports for them: <b>{ $name }</b>; there is no number.
tasks-same-house = 🏠 In the same house there is a task also for: <b>{ $names }</b>. One call or one knock is enough; answer on the card of each.
tasks-silent = Not heard of since { $since }.
tasks-unreachable = The bot's messages do not arrive: blocked, or the account is gone.
tasks-no-telegram = Does not use Telegram: please ask how they are today.
tasks-was-not-home = Not at home when visited { $at }.
tasks-ask = When you have met or called them, press one of these. Keep your distance and wear a mask.

tasks-healthy-button = 🙂 I went there: well
tasks-sick-button = 🤒 I went there: ill
tasks-away-button = 🚪 Not at home
tasks-phoned-button = ☎️ Reported by telephone
tasks-relink-button = 📱 New telephone
tasks-show-button = 📋 Show the task

tasks-done-by = ✅ Done, { $name }, { $at }. Thank you.
tasks-done-self = ✅ Done: reported themselves at { $at }. Thank you.
tasks-replaced = ➜ Replaced by a visit.
tasks-looked-after = ✔ A health worker has seen to it. Thank you.
tasks-isolation-over = ✔ Not in isolation at home any more. No need to call or visit. Thank you.
tasks-saved = Saved.
tasks-not-home-toast = Noted. I will remind you again at { $at }.
tasks-not-home-news = 🚪 <b>{ $person }</b>, RT/RW { $place }, was not at home when { $name } called at { $at }.
tasks-receipt-healthy = Thank you. Today's report of { $person } is saved, { $at }.
tasks-receipt-sick = Thank you. The report of { $person } is saved, { $at }. Health workers read it. If it gets worse press /darurat. (Bila keadaannya memburuk, tekan /darurat.)
tasks-heard = How was { $person } on the telephone?
tasks-danger-question = Does { $person } have any of these? Press all that apply.
tasks-danger = 🆘 <b>This is a danger sign. Call the puskesmas now.</b> Health workers have been told. Do not leave them alone; stay near the telephone.

tasks-list =
    { $count ->
        [one] There is { $count } task. Press to see it.
       *[other] There are { $count } tasks. Press to see; the oldest is on top.
    }
tasks-line = { $person } · { $place } · { $kind }
tasks-none = No task is waiting in your area. Thank you.
tasks-already-done = This task is done.
tasks-not-yours = This task is outside your area.
tasks-about-you = This task is about yourself; somebody else will be in touch. Please press /lapor.

tasks-withdrew = Does not want to answer the bot any more. Please ask by other ways how they are.
tasks-agreed = ✅ Done: answers the bot again since { $at }. Thank you.
tasks-kept = What you ticked for { $person } is kept as a report, at { $at }, although it was not sent.

## Reports without a task, from somebody's card

tasks-report-button = 📝 Report for today
tasks-fill-button = 📅 Fill in a missed day
tasks-ask-call-button = ☎ Have them called
tasks-ask-visit-button = 🏠 Have them visited
tasks-asked = { $name } asks: please find out how they are.
tasks-asked-of = { $task } for { $person } was sent to { $names }.
tasks-asked-nobody = { $task } for { $person } is noted, but there is no kader or RT head to send it to. See /tugas.
tasks-open-already = There is such a task already, and it is not done yet. See /tugas.
tasks-person-not-yours = This person is outside your area or your duty.
tasks-which-day = Which day is to be filled in for { $person }? Only days without a report are shown.
tasks-none-missed = No day of this isolation was missed.
tasks-heard-then = How was { $person } on { $date }?
tasks-danger-then = Did { $person } have any of these on that day? Press all that apply.
tasks-receipt-past = Thank you. The report of { $person } for { $date } is saved, marked as entered later.
tasks-danger-past = ⚠ For a day that is over nobody is called. If the danger sign is still there now, report for today or press /darurat. (Bila tanda bahaya masih ada sekarang, laporkan hari ini atau tekan /darurat.)
tasks-day-filled = Somebody else has filled in that day. Nothing was changed.
