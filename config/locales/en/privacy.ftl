### One's own data: read, corrected, stopped, erased.
### What stands after "=" may be changed; the name before it and { $… } may not.

## /privasi

privacy-title = <b>Your personal data</b>
privacy-what =
    <b>What we keep, and what for.</b> Name, RT/RW, birth, sex, telephone, long-standing illnesses, pregnancy, oximeter, isolation, health reports and how they were dealt with, test results, and where somebody is positive: who met whom. What for: so that health workers know who needs help, and find them.
privacy-who =
    <b>Who sees it.</b>
    • Health workers and the coordinator of the puskesmas: your reports. Your name and number only once they deal with them; each look is written down.
    • The head of the RT and volunteers: name, RT and telephone, when you need a call or a visit. Not your complaints.
    • Village officers and the task force: nothing about your health.
privacy-how-long = <b>For how long.</b> Erased by itself { $days } days after the isolation has ended; without isolation, { $days } days after we last heard from you.
privacy-consent-given = <b>Your consent.</b> Given, version { $version }, { $at }, read in { $language }.
privacy-consent-withdrawn = <b>Your consent.</b> Refused or stopped (version { $version }), { $at }. We ask you nothing any more.
privacy-consent-none = <b>Your consent.</b> None yet: you are not registered as a resident. Only the number of this chat and the language are kept, and, if you ever pressed Emergency, that call.
privacy-staff = <b>As staff:</b> your name, role and place in the order of calling are kept as long as you work here.
privacy-office = <b>Responsible:</b> { $office }. What you ask for is answered within 3 × 24 hours.
privacy-telegram = <b>Telegram</b> holds this chat, too. Messages older than 48 hours can't be deleted by us there; you can delete the whole chat in Telegram yourself.
home-privacy-button = 🔒 My data
privacy-correct-button = ✏ Correct my data
privacy-halt-button = ⏸ Stop asking me
privacy-nobody = You are not registered as a resident, so there is nothing to correct or to stop. About personal data: /privasi
command-privacy = Personal data: what, who, how long
command-correct = Correct my data
command-stop = Stop asking me

## /ubah

correct-list = <b>What is kept.</b> Which of it needs correcting?
correct-line = { $label }: <b>{ $value }</b>
correct-village = Which village is right? Choose, or write its name.
correct-name = Write the right full name.
correct-rt = Which RT/RW is right? Choose, or write it, for example 3/5.
correct-birth = Write the right year of birth, for example 1956. For a child under 12: the whole date, for example 12-4-2015.
correct-sex = Which sex is right?
correct-phone = Write the right telephone number. If there is none, press Skip.
correct-pregnancy = Pregnant at present?
correct-conditions = Choose the long-standing illnesses. More than one is possible.
correct-oximeter = Is there an oximeter (a clip on the finger that measures oxygen) in the house?
correct-kept = ✅ Corrected. What was kept before stays on record, with the date and who corrected it.
correct-kept-later = ✅ Corrected, and used for grading the reports to come. Grades already given don't change. What was kept before stays on record, with the date and who corrected it.
correct-same = The same as is kept already; nothing has changed.
correct-done-button = ✔ Done
correct-done = Thank you. It is right now.
correct-nothing = All right, nothing was changed.
correct-nobody = That can't be corrected from this telephone. Please ask the puskesmas.

## /berhenti

privacy-stop = <b>Stop asking you?</b> I will ask nothing any more and take down no reports. Emergency can be pressed at any time. If you change your mind, press /start.
privacy-stop-isolating = <b>You are still in isolation.</b> Stopping does not end it. As we will not hear from you here any more, somebody calls or comes by every day until the isolation has ended, to ask how you are: the head of your RT or a volunteer (where there is none: a health worker). They read your name, RT and telephone, not your complaints.
privacy-stop-alert = What health workers are doing about your report goes on to its end.
privacy-stop-staff = Your role as staff does not change.
privacy-stop-keeps = What is kept stays, and is then erased by itself ({ $days } days after the isolation has ended, or after we last heard from you).
privacy-stop-button = ⏸ Yes, stop
privacy-stay-button = Never mind
privacy-stays = All right, everything goes on as before.
privacy-stopped = All right, you have stopped. From now on I ask nothing and take down no reports. In danger press Emergency or call a number below. If you change your mind, press <b>Register</b> or /start. (Bila gawat, tekan 🆘 atau telepon nomor di bawah.)
privacy-stopped-already = You have stopped: I ask nothing and take down no reports. In danger press Emergency or call a number below. If you change your mind, press <b>Register</b> or /start. (Bila gawat, tekan 🆘 atau telepon nomor di bawah.)
privacy-wipe-button = 🗑 Erase my data
command-erase = Erase my data

## /hapus

privacy-erase = <b>Erase your data?</b> What goes: your name, telephone and everything about you, reports, isolations, test results, contact tracing, alerts, tasks, questions, consents, and the answers in this chat. After that we do not know you any more. Should you need us again, you register anew. Emergency can still be pressed.
privacy-erase-stranger = <b>Erase what is kept?</b> You are not registered as a resident. What goes: the number of this chat, the choice of language, reports from here that are not known to be anybody's, and emergency calls that are over.
privacy-erase-house = Erased together with you, as only this telephone reports for them: <b>{ $names }</b>.
privacy-erase-isolating = <b>Not yet: you are still in isolation.</b> While it lasts, health workers must know whom to help. As soon as an officer has ended it, everything is erased by itself. Until then all goes on as before.
privacy-erase-alert = <b>Not yet: a health worker is dealing with your report.</b> As soon as that has ended, everything is erased by itself.
privacy-erase-trail = What stays, without your name (a random number only): the record of when staff looked at data, and who agreed or reported on behalf of others.
privacy-erase-staff = Your role as staff is not erased; that is the coordinator's business.
privacy-erase-telegram = This chat is with Telegram, too. Messages older than 48 hours can't be deleted by us there; you can do it yourself: open this chat's menu, then Delete chat. Not everything that was sent to the telephones of staff can be taken back.
privacy-go-on-button = 🗑 Go on and erase
privacy-erase-sure = <b>Are you sure?</b> What was erased can't be brought back. To keep a copy first, press <b>Never mind</b>, then /dataku.
privacy-erase-button = 🗑 Yes, erase everything
privacy-erased = ✅ <b>Erased.</b> Your data are here no longer. Should you need us again, press /start. In danger: /darurat
privacy-erase-waits = <b>Your request is noted.</b> Your data are erased by themselves as soon as nothing stands in the way, and you are told.
privacy-keep-button = Take the request back
privacy-kept = All right, nothing will be erased. Everything goes on as before.
privacy-erase-call-first = Your emergency call is still being dealt with. When that is over, press /hapus again.
privacy-erase-only-staff = You are registered as staff, not as a resident. Data of staff are erased by the coordinator, by ending your role. About personal data: /privasi
privacy-card-gone = The data of this resident were erased, because they asked or because it was time.

## The purge

privacy-purge-soon = 🗑 { $days ->
    [one] Tomorrow
   *[other] In { $days } days
} the data of { $count ->
    [one] one resident
   *[other] { $count } residents
} will be erased by themselves, as promised. If the puskesmas still needs them, save them first.
