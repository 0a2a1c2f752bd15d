### Test results (/hasil): rounds of tests, entering results, telling whoever was tested. Reactive (rapid antibody test) is not positive.
### What stands behind "=" may be changed; names before "=" and { $… } must not.

results-kind-rapid = Rapid antibody test
results-kind-antigen = Antigen test
results-kind-pcr = PCR swab test
results-non-reactive = non-reactive
results-reactive = reactive
results-negative = negative
results-positive = positive
results-invalid = unreadable

## Sessions

results-none = 🧪 <b>Test results.</b> There is no round of tests in your area yet.
results-list = 🧪 <b>Rounds of tests in your area: { $count }.</b> Press one to open it.
results-line = { $day } · { $kind } · { $place } · { $read }/{ $total }
results-new-button = ➕ New round of tests
results-all-button = ◀ All rounds
results-card-button = ◀ This round
results-title = 🧪 <b>{ $kind }</b>, { $date }, { $place }, { $village }
results-led-by = Led by { $staff }
results-nobody-yet = Nobody is on it yet. Add people from the isolation list, by name, or paste a list.
results-progress = { $people } people: { $examined } have a result, { $told } were told, { $read } have read it.
results-count = { $outcome }: { $count }
results-awaited = no result yet: { $count }
results-to-call = ☎ To be called: { $count }
results-done-of = <b>{ $read }/{ $total } done</b>
results-done = ✅ <b>{ $read }/{ $total } done</b>
results-people-button = 👥 Enter results ({ $count })
results-pick-button = ➕ From the isolation list
results-search-button = 🔍 Find a name
results-paste-button = 📋 Paste a list
results-rest-button = ✔ The rest { $outcome } ({ $count })
results-send-button = 📨 Send ({ $count })
results-calls-button = ☎ To be called ({ $count })
results-not-yours = This is outside your area or duty. If that is wrong, ask the coordinator.

## A new session

results-ask-village = Tests in which village?
results-ask-kind = Which test?
results-ask-day = { $kind }: when was it taken? Press, or write the date, for example <i>12-4-2020</i>.
results-ask-place = Where? Press, or write the place.
results-hall = Village hall
results-place-unreadable = The place could not be read. A short name is enough, for example <i>Village hall</i>.

## People and their results

results-people = { $count } people. Press one to enter the result.
results-person-line = { $name } · { $place } · { $state }
results-no-result = no result yet
results-state-entered = ✏ { $outcome }, not sent yet
results-state-to-call = ☎ { $outcome }, to be called
results-state-told = 📨 { $outcome }, sent
results-state-read = ✅ { $outcome }, knows
results-person = <b>{ $name }</b> · { $place } · { $state }. What is the result?
results-person-told = <b>{ $name }</b> · { $place } · { $state }. If it is wrong, choose the right one: it will be sent as a correction.
results-choose-button = { $outcome }
results-chosen-button = ✔ { $outcome }
results-drop-button = 🗑 Take off the list
results-people-back-button = ◀ List of people
results-entered-toast = { $name }: { $outcome }. Saved, not sent yet.
results-entered-already = { $name }: { $outcome }. Saved already.
results-rest-toast = { $count } people entered. Not sent yet.
results-told-already = This person was told already and can't be taken off. If the result is wrong, choose the right one.
results-pick = People in isolation in { $village }. Press to add, press again to undo. In this round: { $count } people.
results-pick-nobody = Nobody isolates in { $village }. Find a name, or register them first with /tambah.
results-pick-page-button = ☑ Everybody on this page ({ $count })
results-page-added-toast = { $count } people were added.
results-pick-one-button = { $name } · { $place }
results-picked-button = ✔ { $name } · { $place }
results-pick-first-button = ◀ Start of the list
results-added-toast = { $name } was added.
results-dropped-toast = { $name } was taken off.
results-there-toast = { $name } is in this round already.
results-full-toast = This round is full: 100 people at most. Please begin another one. { $name }
results-ask-name = Who? Write a name, a telephone number or a NIK.
results-search-nobody = Nobody was found in your area. Check the spelling, or register them first with /tambah.
results-search-found = Found: { $count }. Press to add.

## Pasting a list

results-ask-list = Paste the list of results, or send it as an Excel or CSV file, a line for each person: name, NIK or telephone; then the result. For example:
    <i>Sri Wahyuni; non-reactive</i>
    <i>0812 0000 0102; reactive</i>
    Nothing is saved before you have checked it.
results-list-unreadable = No line could be read. A line for each person, for example <i>Sri Wahyuni; non-reactive</i>.
results-list-taken = List read
results-no-files = That can't be read here. Paste the list as a message, or send it as an Excel (.xlsx) or CSV file.
results-no-list-file = This file can't be read. What can be read: Excel (.xlsx) or CSV with the columns <b>Nama</b> (or <b>NIK</b>) and <b>Hasil</b>, { $lines } lines and 500 KB at most.
results-list-file-late = The file of results was read, but the list is no longer open, so nothing was kept. Open the session again with /hasil and send it again.
results-preview = <b>Will be saved: { $count }.</b> Not saved yet, not sent yet.
results-preview-line = ✔ { $name } · { $place }: { $outcome }
results-preview-new = ➕ { $name } · { $place }: { $outcome } (is added)
results-preview-changes = ✏ { $name } · { $place }: { $outcome } (replaces another)
results-preview-doubtful = ⚠ <b>Will not be saved: { $count }.</b>
results-preview-doubt = Line { $number } "{ $typed }": { $reason }
results-preview-more = … and { $count } more
results-line-outcome = the result is not known; write reactive, non-reactive, positive, negative or invalid
results-line-missing = there is no result
results-line-nobody = was not found in your area
results-line-several = several people have this name; write the NIK or telephone
results-line-twice = stands there twice with different results
results-save-button = ✅ Save { $count }
results-again-button = 📋 Paste again
results-saved = { $count } results saved. Not sent yet: check them, then press "Send".

## Sending

results-send-preview = <b>Will be told: { $count } people.</b> By Telegram: { $chat }. By telephone: { $telephone }.
results-send-corrections = Corrections among them: { $count }.
results-send-confirms = ⚠ Confirmed: { $count }. Confirmed isolation begins when it is sent.
results-send-yes-button = 📨 Yes, send ({ $count })
results-nothing-to-send = There is nothing to send.
results-sent-toast = Sent: { $count }.
results-confirmed-news = ⚠ <b>Confirmed: { $count }.</b> { $names }. "Confirmed" isolation has begun. The bot asks whom they met since { $days } days before they fell ill; see /kontak.
results-confirmed-others = ⚠ <b>Newly confirmed in { $village }: { $count }.</b> "Confirmed" isolation has begun, and their contacts are being asked for.

## Telephone

results-calls = <b>To be told on the telephone: { $count }.</b> Tell only the person concerned.
results-call-line = ☎ { $name } · { $place } · { $phone } · { $outcome }
results-door-line = 🚪 { $name } · { $place } · no number · { $outcome }
results-called-button = ✅ { $name } knows
results-called-toast = Noted: { $name } was told.
results-called-already = Noted already.
results-nobody-to-call = Nobody has to be called.
results-refused = ☎ The result for { $name } did not arrive by Telegram. Please call.
results-still-to-call = ☎ Some do not know their test result yet: { $count }. Please call them.

## What whoever was tested reads

results-told-self = 🧪 { $person }, here is your test result. { $kind }, { $date }, { $place }: <b>{ $outcome }</b>.
results-told-other = 🧪 Test result for { $person }. { $kind }, { $date }, { $place }: <b>{ $outcome }</b>.
results-correction = ✏ <b>Correction.</b> The result that we sent before was wrong. We are sorry. This is the right one:
results-means-non-reactive = It means: this test found no sign of an infection. In the first days it can't be sure yet, so isolation is not shortened.
results-means-reactive = It means: another test, a PCR swab, is needed. Reactive is not yet Covid-19. A health worker will get in touch. Please stay at home, apart from the others.
results-means-negative = It means: the virus was not found when the test was taken.
results-means-confirmed = It means: the Covid-19 virus was found. This is nobody's fault and nothing to be ashamed of. Most people recover at home. The health workers are with you.
results-means-unconfirmed = It means: there are signs of the virus, and a PCR swab has to make sure. A health worker will get in touch. Please stay at home, apart from the others.
results-means-invalid = It means: this test could not be read and has to be done again. A health worker will get in touch.
results-stay = Isolation stays { $days } days, until <b>{ $last }</b>. Please report every day as before.
results-stay-confirmed = Isolation now: { $day }, until <b>{ $last }</b>; the health worker decides when it is over. Please report every day.
results-stay-waiting = Isolation goes on until there is the result of a swab. Please report every day as before.
results-stay-over = The health worker decides when isolation is over. Until then please stay at home.
results-contacts = In a moment we ask whom you have met lately, so that they are looked after, too. Please think of it.
results-if-worse = If breathless, with chest pain, confused or very weak: press /darurat or call now. (Bila sesak, nyeri dada, bingung, atau sangat lemas: tekan /darurat atau telepon sekarang.)
results-read-button = ✅ I have read it
results-read-toast = Thank you.
results-read-thanks = Thank you. The health worker knows that the result was read. Any questions? Press /tanya.
results-read-already = Noted already. Thank you.
