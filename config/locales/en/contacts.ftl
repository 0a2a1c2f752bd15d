### Contacts (/kontak): whom a confirmed case has met, and how each is looked after.
### What stands behind "=" may be changed; the name before it and { $… } may not.

## What somebody reads whose result is positive

contacts-please = 🤝 { $person }, one more thing, without any hurry. Whom did you meet closely from { $first } to { $last }? At home, neighbours, at work, at prayers.

    They need looking after, too. We do <b>not</b> tell them your name.
contacts-reminder = 🤝 { $person }, if you feel up to it: whom did you meet closely from { $first } to { $last }? Kept so far: { $count }. We do not tell them your name.
contacts-begin-button = ▶ Name them
contacts-go-on-button = ▶ Go on
contacts-later-button = ⏳ Later
contacts-nobody-button = Nobody
contacts-forgotten-button = I don't remember
contacts-later-toast = All right. Press the button any time. We remind you once.
contacts-later-line = All right. What you have told is kept. Press this button any time to go on.
contacts-over-already = That is noted already. Thank you.
contacts-nobody-line = Thank you. A health worker will call for a moment: perhaps somebody comes to mind when you talk.
contacts-thanks = Thank you very much. { $count } people are kept. Health workers will call them without telling your name. Somebody else comes to mind? Press <b>▶ Go on</b>.

## One by one

contacts-ask-first = Who met { $person } closely from { $first } to { $last }? Write the name, one person first.
contacts-ask-next = Kept: { $count } people. Who else met { $person } closely from { $first } to { $last }? Write the name.
contacts-ask-first-for = Contacts of { $person }, from { $first } to { $last }. Write the name; several at once may be divided by commas.
contacts-ask-next-for = Contacts of { $person }: { $count } kept. Who else, from { $first } to { $last }?
contacts-ask-phone = What is the telephone number of { $name }? A contact card will do, too.
contacts-no-phone-button = I don't know the number
contacts-ask-when = When was { $name } last met? Press, or write the date, like <i>9-4-2020</i>.
contacts-two-days-button = 2 days ago
contacts-ask-where = Where was { $name } met? Press, or write.
contacts-home-button = At home
contacts-work-button = At work
contacts-gathering-button = A meeting, prayers
contacts-done-button = ✅ That was all
contacts-name-unreadable = That name could not be read. Write what people call them, like <i>Bu Tini</i>.
contacts-name-complaint = That sounds like a complaint. To report it: /lapor. In an emergency: /darurat.
contacts-yourself = That is the name of whoever we ask. Who was the other person?
contacts-card-taken = The number { $phone } is noted. What is the name?
contacts-phone-unreadable = That number could not be read. Like <i>0812 3456 7890</i>. Unknown? Press the button.
contacts-full = There are 100 people on the list. Please tell the others to the health worker.
contacts-kept-already = That person is kept already. If something is to be corrected, please tell the health worker.
contacts-gone = This list is closed. Nothing more is to be filled in.

## The cases

contacts-none = 🤝 <b>Contacts.</b> There is no confirmed case in your area yet. Cases come here once a positive result is sent with /hasil.
contacts-list = 🤝 <b>Cases in your area: { $count }.</b> Press one to open it.
contacts-line = { $initials } · { $place } · { $day } · { $done }/{ $total } done
contacts-line-asked = ⏳ { $initials } · { $place } · { $day } · being asked · { $done }/{ $total }
contacts-line-to-call = ☎ { $initials } · { $place } · { $day } · to be called · { $done }/{ $total }
contacts-line-withdrawn = ✖ { $initials } · { $place } · { $day } · corrected
contacts-handed-button = 📥 Handed over to here ({ $count })
contacts-handed = 📥 <b>Contacts from other villages</b> who live in your area.
contacts-handed-line = { $name }
contacts-handed-news = 📥 A close contact lives in your area. Please call and look after them.
contacts-open-contact-button = 📂 Open
contacts-all-button = ◀ All cases
contacts-case-button = ◀ This case
contacts-not-yours = This is outside your area or work. If that is a mistake, please ask the coordinator.

## One case

contacts-card-who = 🤝 <b>{ $name }</b> · { $place }, { $village }
contacts-card-withdrawn = ✖ <b>Corrected:</b> the positive result was taken back. For contacts in isolation please decide one by one.
contacts-card-onset = Ill since { $day }. Contacts are sought from { $first } to { $last }.
contacts-card-specimen = No complaints, tested on { $day }. Contacts are sought from { $first } to { $last }.
contacts-card-asked = ⏳ Is being asked in Telegram.
contacts-card-to-call = ☎ <b>To be called:</b> ask whom they met, and fill it in here.
contacts-card-told = ✔ Has been asked.
contacts-source-unknown = Presumed source: not known.
contacts-source-elsewhere = Presumed source: { $words }.
contacts-source-case = Presumed source: case { $initials } ({ $place }).
contacts-source-presumed = Presumed source: case { $initials } ({ $place }), by its list of contacts.
contacts-nobody-yet = No contacts yet.
contacts-count = { $state }: { $count }
contacts-done-of = <b>{ $done }/{ $total } done</b>
contacts-done = ✅ <b>{ $done }/{ $total } done</b>
contacts-people-button = 👥 Contacts ({ $count })
contacts-add-button = ➕ Add contacts
contacts-asked-button = ✔ Asked, that was all
contacts-asked-toast = Noted: has been asked.
contacts-source-button = 🔎 Presumed source
contacts-tree-button = 🌳 Picture of the contacts

## States

contacts-sought = Not spoken with
contacts-reached = Spoken with
contacts-refused = Said no
contacts-isolating = In isolation
contacts-completed = Done
contacts-became-case = Positive
contacts-handed-over = Handed over
contacts-lost = Lost from sight

## The contacts of a case

contacts-people = 👥 <b>Contacts of { $initials }: { $count }.</b> { $done } done. Press one to open it.
contacts-person-line = { $name } · { $state }
contacts-people-back-button = ◀ List of contacts
contacts-contact = 👤 <b>{ $name }</b> · { $state }
contacts-met = Last met: { $day }
contacts-met-unknown = Last met: not remembered
contacts-met-at = Where: { $place }
contacts-outside = ⚠ Outside the days that are traced. Please decide whether isolation is needed.
contacts-refused-line = Said no. Respect that; they may be called again, kindly.
contacts-not-registered = Not registered.
contacts-registered = Registered: { $name } · { $year } · { $place }
contacts-not-tried = Nobody has called yet.
contacts-tried = { $at }: { $outcome } ({ $staff })
contacts-tried-reached = spoken with
contacts-tried-no-answer = no answer
contacts-tried-wrong = wrong number
contacts-tried-refused = said no
contacts-tried-handed = handed over to { $place }
contacts-tried-enrolled = registered, isolation began
contacts-tried-already = in isolation already
contacts-tried-toast = Noted: { $outcome }.
contacts-tried-already-toast = Noted already: { $outcome }.
contacts-enrol-button = 📝 Register, begin isolation
contacts-isolate-button = 🏠 Begin isolation
contacts-reached-button = ☎ Spoken with
contacts-no-answer-button = No answer
contacts-wrong-button = Wrong number
contacts-refused-button = Said no
contacts-elsewhere-button = 📤 Lives elsewhere
contacts-kind-button = How they belong, how they met
contacts-drop-button = 🗑 Remove, a slip
contacts-drop-not = This person is registered, and stays on the list.
contacts-dropped-toast = { $name } was removed from the list.
contacts-link-button = 🔗 Make a Telegram link
contacts-open-button = 📂 Open the case

## Registering

contacts-ask-who = Is { $name } one of these?
contacts-new-person-button = ➕ Somebody else, register
contacts-read-aloud = Please read this to { $name }:
contacts-ask-rt = In which RT/RW does { $name } live? Like <i>3/5</i>.
contacts-ask-birth = In which year was { $name } born? For a child under 12: the date.
contacts-ask-sex = Is { $name } a man or a woman?
contacts-ask-day = When did { $name } last meet the case? Isolation counts from that day. Press, or write the date.
contacts-self = That is the same person as the case, and no contact of it.
contacts-loop = This case is presumed to come from that person, who therefore is no contact of it.
contacts-enrolled-already = A colleague has registered them already.
contacts-isolates = ✅ { $name }: isolation, { $day }, until <b>{ $last }</b>. No Telegram yet? Make the link, or report on their behalf.
contacts-isolates-already = ✅ { $name } is in isolation already: { $day }, until <b>{ $last }</b>. It stays as it is.
contacts-told = 🤝 { $person }, the health workers have noted that you were close to somebody who tested positive. It is nobody's fault. Please isolate at home until <b>{ $last }</b> and report every day. We do not say who it was, as we would not tell your name.

## Elsewhere, source, how they met

contacts-ask-elsewhere = Where does { $name } live? Press the village, or write the place and who was told there, like <i>Puskesmas Kartasura</i>.
contacts-elsewhere-unreadable = The place could not be read. Write it short, like <i>Puskesmas Kartasura</i>.
contacts-ask-source = Where did the infection come from, presumably? Press the case, or write, like <i>back from Jakarta</i>.
contacts-source-line = { $name } · { $place } · { $day }
contacts-source-unknown-button = Not known
contacts-source-loop = That case came from this one, so it can't be its source.
contacts-source-unreadable = That could not be read. Write it short, like <i>back from Jakarta</i>.
contacts-ask-relation = How does { $name } belong to this case?
contacts-relation-household = Same house
contacts-relation-family = Family, another house
contacts-relation-neighbour = Neighbour
contacts-relation-work = Work or school
contacts-relation-other = Friend, other
contacts-ask-exposure = How did { $name } meet the case?
contacts-exposure-face = Close for 15 minutes or more
contacts-exposure-touch = Touched, shook hands
contacts-exposure-care = Cared for them
contacts-exposure-slight = Less than that

## News for health workers

contacts-news-told = 🤝 { $who } has named { $count } people. Please call them.
contacts-news-nobody = ☎ { $who } has named nobody, or does not remember. Please call for a moment and ask gently.
contacts-news-silent = ☎ { $who } has not finished naming whom they met ({ $count } kept). Please call.
contacts-news-to-call = ☎ { $who } can't be asked in Telegram whom they met. Please call or go there, and fill it in with /kontak.
contacts-news-still = ☎ { $who } has not been asked whom they met ({ $count } kept). Please call today.
contacts-news-withdrawn = ✖ The positive result of { $who } was corrected. For the contacts ({ $count }) please decide one by one.

## The picture

contacts-tree-title = Contacts of { $initials }
contacts-tree-subtitle = { $done }/{ $total } done · { $day }
contacts-tree-index = this case
contacts-tree-more = … and { $count } more
contacts-tree-caption = 🌳 Contacts of { $initials }: { $done }/{ $total } done. Initials only; please don't pass it on.
contacts-tree-not-drawn = The picture could not be drawn. The list is behind "Contacts".
