### Files (/unduh): what, of which time, which kind of file. What is in a file is always Indonesian.
### What stands behind "=" may be changed; the name before "=" and { $… } may not.

files-list = 📁 <b>Files.</b> What do you need? Each file is written down, and those who are in it can read that with /dataku.
files-list-counts = 📁 <b>Files.</b> This file holds counts only, no names.
files-line-list = Line list
files-daily = Daily form (Lampiran 2)
files-alerts = Alerts
files-travellers = Travellers
files-counts = Counts without names
files-line-list-button = 📋 Line list
files-daily-button = 🗒 Daily form
files-alerts-button = 🔔 Alerts
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
