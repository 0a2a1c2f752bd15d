### Home screen, help, and answers to what nobody asked for.
### What stands after "=" may be changed; the name before it and { $… } may not.

## Home screen

home-greeting = { $greeting }, <b>{ $name }</b>.
home-unknown = Welcome to <b>Siaga Desa</b>. You are not registered yet.
home-isolation = Isolation at home: { $day }, until { $last }.
home-isolation-past = Isolation at home: { $day }. A health worker will confirm that it has ended; please stay at home until then.
home-isolation-open = Isolation at home: { $day }, waiting for a test result.
home-choose = Please choose:
home-register-button = 📋 Register
home-alerts-button = 🔔 Alerts
home-history-button = 📈 My days
home-ask-button = ❓ Ask
home-tasks-button = 📌 Tasks
home-results-button = 🧪 Test results
home-recap-button = 📊 Recap
home-release-button = 🏁 End of isolation
home-contacts-button = 🤝 Contacts
home-files-button = 📁 Files
home-roster-button = 🗓 On call
home-arrive-button = 🚌 Just arrived
home-enrol-button = ➕ Enter somebody
home-arrivals-button = 🚌 Arrived today
home-monitor-button = 🏠 Monitoring
home-find-button = 🔍 Find somebody
home-invite-button = 👥 Staff
home-relink-button = 📱 New telephone
home-type-code-button = 📱 I have a new telephone
home-hour-button = ⏰ Hour of the question
home-language-button = 🌐 Language
home-help-button = ❓ Help
home-group-people-button = 👥 Contacts, ends …
home-group-work-button = 🗂 Recap, duty …
home-group-mine-button = ⚙ Me, language …
home-back-button = ◀ Home screen
paused-dropped = All right, left as it is. Everything else is in /menu.

## Telegram's list of commands

command-start = Begin, or register
command-menu = Home screen
command-help = Help
command-cancel = Cancel what is going on
command-report = Report today's health
command-emergency = Emergency: call for help now
command-history = My days, with a chart
command-ask = Ask the health worker
command-language = Change the language
command-hour = Hour of the daily question
command-alerts = Open alerts
command-bind-group = Count the alerts in a staff group
command-tasks = People to call or visit
command-results = Test results: enter and tell
command-recap = Recap: today in numbers, with a picture
command-release = Isolations that are due to end: decide
command-contacts = Contacts and source of a case
command-files = Files: line list, daily form, counts
command-roster = On call: who is on duty
command-relink = Link somebody to a new telephone
command-type-code = Type the code for a new telephone
command-arrive = I have just arrived (traveller)
command-enrol = Enter somebody who has no telephone
command-arrivals = Who arrived today
command-monitor = Who isolates: by RT, day, silence
command-find = Find one person: name or number
command-invite = Invite staff, order of calling

## Telephone numbers

numbers-title = <b>Numbers to call</b>
numbers-line = ☎ { $label }: { $phone }

## Help

help-unknown =
    <b>Siaga Desa</b> looks after people who isolate at home: every day I ask how you are, and when something is serious, a health worker is told at once.
    Press <b>Register</b> or /start. An emergency? Anybody may use /darurat, also without registering.
help-resident =
    <b>For you</b>
    /lapor – report today's health, more than once if you like
    /tanya – ask the health worker: text, photo or voice
    /riwayat – your days, with a chart
    /darurat – emergency, a health worker is told at once
    /jam – at which hour I ask every day
help-health-worker =
    <b>For health workers</b>
    /peringatan – serious reports that are open. Press <b>I take it</b>: then you see name, number and house.
    /tugas – people to call or visit
    /tanya – residents' questions that wait for an answer
    /tautkan – a new telephone or Telegram account: find the person, then make a code
    /selesai – isolations that have run their length: end them, make them longer or shorter
    /piket – who is on duty, your shifts, swaps, the handover note
help-kader =
    <b>For health volunteers and heads of RT</b>
    /tugas – people to call or visit. Their complaints are not shown; what you find you note there.
    /tautkan – a new telephone or Telegram account: find the person, then make a code
    /piket – who is on duty at the puskesmas and the village office
help-staff =
    <b>For staff</b>
    You are registered as staff. Work for your role will appear in /menu.
    /piket – who is on duty; village officers: your shifts at the office, swaps, the note
help-coordinator =
    <b>For the coordinator</b>
    /undang – invite or end staff, and set who is called first
    /piket – set the duty roster: alerts call those on duty first
help-arrivals =
    <b>Travellers</b>
    /tambah – enter somebody who has no telephone
    /posko – who arrived today
help-monitoring = /pantau – who isolates  ·  /warga – find somebody
help-recap = /rekap – today in numbers: how many isolate, report, and don't
help-everybody = /bahasa – change the language  ·  /batal – cancel  ·  /menu – home screen  ·  /privasi – your personal data

## Messages outside any question

stray-emergency =
    ⚠ <b>In an emergency, press Emergency now</b>, or call the puskesmas or 119. A health worker is told at once.
    (Bila keadaan gawat, tekan tombol 🆘 sekarang, atau telepon puskesmas atau 119.)
stray-complaint = It sounds as if someone is unwell. Please press <b>Report</b>, so that a health worker knows. In an emergency, press <b>Emergency</b>. (Bila gawat, tekan 🆘.)
stray-media-home = Thank you, but I can't read that. A photo or voice message for the health worker: press /tanya first. For anything else, please choose below.

## In a group

group-pointer = To keep things confidential, I only talk in private chats. Please open one.
private-chat-button = Open the private chat
