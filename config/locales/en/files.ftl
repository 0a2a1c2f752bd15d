### Files (/unduh): what, of which time, which kind of file. What is in a file is always Indonesian.
### What stands behind "=" may be changed; the name before "=" and { $… } may not.

files-list = 📁 <b>Files.</b> What do you need? Each file is written down, and those who are in it can read that with /dataku.
files-list-counts = 📁 <b>Files.</b> This file holds counts only, no names.
files-line-list = Line list
files-daily = Daily form (Lampiran 2)
files-alerts = Alerts
files-contacts = Contacts of cases
files-travellers = Travellers
files-counts = Counts without names
files-line-list-button = 📋 Line list
files-daily-button = 🗒 Daily form
files-alerts-button = 🔔 Alerts
files-contacts-button = 🤝 Contacts of cases
files-travellers-button = 🚌 Travellers
files-counts-button = 🔢 Counts without names
files-back-button = ◀ Back

files-when = <b>{ $what }</b>, { $place }. Of which time?
files-now = now
files-fortnight = the last 14 days
files-month = the last 30 days
files-all = all that is kept
files-now-button = Now
files-fortnight-button = The last 14 days
files-month-button = The last 30 days
files-all-button = All
files-of-village = { $village } village
files-of-all = all villages of your area
files-village-button = { $village }
files-village-chosen-button = ✔ Chosen: { $village }
files-all-villages-button = All villages
files-all-villages-chosen-button = ✔ Chosen: all villages

files-format = <b>{ $what }</b>, { $period }, { $place }. Which kind of file?
files-xlsx-button = 📊 Excel (XLSX)
files-csv-button = 📄 Text (CSV)
files-being-made = ⏳ <b>{ $what }</b> is being made. The file comes in this chat.
files-being-made-toast = It is being made…
files-caption =
    📁 <b>{ $what }</b>, { $period }, { $place }. As of { $at }.
    <b>Confidential:</b> names and health of residents. Don't pass it on; delete it once it is kept on the office's computer.
files-caption-counts = 📁 <b>{ $what }</b>, { $period }, { $place }. As of { $at }. No names; small counts are not written.
files-not-made = Sorry, the file <b>{ $what }</b> can't be made. If you still work here, try again with /unduh. If it still fails, tell whoever runs the bot.
files-not-yours = This file is outside your area or work. If that is wrong, ask the coordinator.
files-later = At most { $count } files within an hour. Please try again from { $time } on.

## People from a file

files-import-button = ⬆ Enter people from a file
files-template-button = 📄 Sheet to fill in
files-template = Sheet to fill in
files-template-caption = 📄 Fill in the sheet <b>Orang</b>; how, is on the sheet <b>Petunjuk</b>. Then send it back with /unduh, <b>⬆ Enter people from a file</b>.
files-import-ask = Send the file here: Excel (.xlsx) or CSV, { $count } people at most. Nothing is entered before you have seen what would happen and said yes.
files-import-no-file = I wait for an Excel (.xlsx) or CSV file: press 📎, choose <b>File</b>, then the file.
files-import-reading = ⏳ The file is being looked at. The result comes here.
files-import-preview = 📋 <b>Looked at: { $count } rows.</b> Nothing is entered yet.
files-import-new = ➕ New people: <b>{ $count }</b>, of whom isolate: { $isolating }
files-import-known = ✔ Registered already, left as they are: { $count }
files-import-isolated = 🏠 Registered already, isolation begins: <b>{ $count }</b>
files-import-begins = · Row { $row }: “{ $name }”
files-import-otherwise = · Row { $row }: “{ $name }” isolates already for another reason; not changed. Test results are entered with /hasil.
files-import-failed = ⚠ Can't be entered yet: { $count }
files-import-problem = · Row { $row }, column { $column }: “{ $said }”. { $why } Example: { $example }
files-import-more = · and { $count } further rows.
files-import-agreed = By pressing the button below you state that these people agree to their data being kept. Rows that can't be entered are left out; put them right and send the file again: nobody is entered twice.
files-import-nobody = There is nobody to be entered in this file.
files-import-enter-button = Enter { $count } people
files-import-entering = ⏳ Being entered: { $count } rows done.
files-import-entering-toast = It is being done…
files-import-done-toast = This file has been entered already.
files-import-dropped-toast = This file was given up. Send it again if you need it.
files-import-dropped = All right, nothing was entered.
files-import-ended = ✅ All rows are dealt with.
files-import-stopped = ⚠ It stopped half-way.
files-import-done = ✅ <b>Done.</b> New people: { $new }. Begin to isolate: { $isolated }. Registered already: { $known }. Not entered: { $failed }.
files-import-broken-off = It stopped half-way. Entered: { $new }. Begin to isolate: { $isolated }. Registered before: { $known }. Not entered: { $failed }. If the file is sent again, nobody is entered twice.
files-import-told = 🏠 { $person }, the health workers have noted that you isolate at home until <b>{ $last }</b>. Please report every day. If that is a mistake, ask with /tanya.
files-import-told-open = 🏠 { $person }, the health workers have noted that you isolate at home until the result of the test is there. Please report every day. If that is a mistake, ask with /tanya.
files-why-missing = Something has to stand there.
files-why-unreadable = Not understood.
files-why-two-ways = It can mean two things.
files-why-lost-digits = The last digits were lost because it was taken for a number; make the cell a text and type it again.
files-why-future = That day is still to come.
files-why-long-ago = So long ago that the isolation would be over. Look at the year.
files-why-date-needed = Under 12 years the whole birth date is needed.
files-why-not-agreed = They have not agreed to their data being kept.
files-why-no-village = There is no such village in your area.
files-why-outside = There is no such RT/RW, or it is outside your area.
files-why-twice = The same NIK stands in another row.
files-why-elsewhere = They are registered outside your area. Ask the coordinator.
files-why-somebody-elses = This NIK is of somebody else who is registered. Please look: it may be copied from another row.
files-refused-too-long = The file is too large; { $kilobytes } KB at most. Divide it into several files.
files-refused-gone = Telegram does not have the file any more. Please send it again.
files-refused-empty = The file is empty.
files-refused-old = This is an old Excel file (.xls), or one with a password. Save it as <b>Excel Workbook (.xlsx)</b> without a password and send it again.
files-refused-macros = This file has macros in it. For safety it is not opened. Save it as <b>Excel Workbook (.xlsx)</b> and send it again.
files-refused-unreadable = This file can't be read. What can be read: Excel (.xlsx) and CSV.
files-refused-rows = Too many rows; { $count } at most. Divide them into several files.
files-refused-headings = The headings are not understood. One row of the first sheet must have headings such as <b>Nama</b>, <b>JK</b>, <b>Tanggal lahir</b>, <b>RT/RW</b>. There is an example under /unduh.
files-refused-columns = These columns are missing: { $columns }. There is an example under /unduh.
files-refused-changed = The file is another one than that which was looked at. Please send it again.
files-refused-not-allowed = You have no longer the right to enter people, so this file is not gone on with. If that is a mistake, ask the coordinator.
files-refused-broken = Something that is kept is damaged, so this file can't be gone on with. Tell whoever runs the bot.
