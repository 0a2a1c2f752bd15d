### /dataku: everything that is kept of somebody, and who looked at it, as a file.
### What stands after "=" may be changed; the name before it and { $… } may not.

## In the chat

my-data-button = 📄 My data as a file
command-my-data = Everything kept of me, as a file
my-data-caption = 📄 Everything kept about <b>{ $name }</b>, and who looked at it. Tap the file to read it. Whoever has the file can read all of it: pass it on only to people you trust.
my-data-caption-stranger = 📄 Everything kept about this chat. You are not registered as a resident. Tap the file to read it.
my-data-later = You have had this file { $count } times within the hour; it is in the messages above. A new one is possible from { $time }.

## Head of the file

my-data-title = Data of { $name }
my-data-title-stranger = Data of this chat
my-data-part = Part { $number } of { $total }
my-data-made = As of { $at }.
my-data-rights = Something wrong? /ubah corrects it, /hapus erases it, /privasi says who sees what. A question: /tanya
my-data-line = { $label }: <b>{ $value }</b>
my-data-happened = { $at }: { $words }
my-data-staff = { $name } ({ $grants })
my-data-was-staff = no longer works here
my-data-somebody = somebody outside the house

## How one is known

my-data-who = How you are known
my-data-nik = NIK (last digits)
my-data-family-card = Family card (last digits)
my-data-usual = Usual complaints
my-data-asked-at = Asked at
my-data-usual-hour = the village's usual hour
my-data-reached = Reached
my-data-reached-chat = in a Telegram chat
my-data-reached-dead = the Telegram chat is blocked or gone
my-data-reached-none = without Telegram, by telephone or a visit
my-data-reached-household = through the household's telephone
my-data-registered = Registered

## Who looked

my-data-looks = Who looked at the name and number
my-data-nobody-looked = Nobody has looked at the name and number yet.
my-data-look-alert = Was dealing with a report or a call for help.
my-data-look-day-list = Was looking after somebody on the day's list of KUNING reports.
my-data-look-question = Was answering a question.
my-data-look-merged = Said that two records are the same person; they became one.
my-data-look-relinked = Made a code for a new telephone.
my-data-look-arrival = Was reading who has arrived in the village.
my-data-look-enrolled = Entered the data for somebody without a telephone.
my-data-look-monitoring = Was looking after those who isolate, or looking for this person by name or number.
my-data-look-tested = Was leading a round of tests in which this person stands.
my-data-look-released = Decides about the end of the isolation, or reads that it has ended.
my-data-look-traced = Was tracing contacts: this person's, or this person as one.
my-data-look-file = Named in the file “{ $what }” ({ $count } people)
my-data-file-by-office = Whoever runs the program, at the office
my-data-look-matched = Matched a report from an account that was not known.

## Consents

my-data-consents = Consents
my-data-consent-given = ✅ Agreed
my-data-consent-withdrawn = ✖ Refused or stopped
my-data-consent-terms = Text of version { $version }, read in { $language }.
my-data-consent-by = Said by

## Isolations

my-data-isolations = Isolations
my-data-last-day = Last day
my-data-goes-on = It goes on.
my-data-ended = Ended { $at }: { $ending }.
my-data-letter = Letter about the end, number { $number }, { $at }, by { $by }.
my-data-letter-withdrawn = Letter about the end, number { $number }, { $at }, by { $by }; it counts no more.
my-data-needs-food = Food is to be brought.

## Reports

my-data-reports = Health reports
my-data-tests = Test results
my-data-contacts = Contact tracing
my-data-test-head = { $kind }, { $day }
my-data-test-session = { $place }, led by { $by }
my-data-test-entered = Result: { $said }, entered { $at } by { $by }
my-data-test-told = Sent by Telegram { $at }
my-data-test-to-call = To be told on the telephone, since { $at }
my-data-test-called = Told on the telephone { $at } by { $by }
my-data-test-read = Known since
my-data-test-untold = Not told yet
my-data-version = { $day } · correction { $version }
my-data-filed = Saved { $at }, reported by { $by }.
my-data-no-thermometer = No thermometer.
my-data-fever-reducer = Took a fever reducer
my-data-why = Why this grade:
my-data-on-behalf = Entered by staff.
my-data-uncertain = The day is not certain.

## Alerts

my-data-alerts = Alerts and calls for help
my-data-alert-opened = it began, { $grade }
my-data-alert-worsened = it got worse, { $grade }
my-data-alert-rang = health workers called: { $count }
my-data-alert-took = { $by } took it
my-data-alert-handed-over = { $by } handed it over
my-data-alert-called = { $by } telephoned
my-data-alert-visited = { $by } visited
my-data-alert-referred = { $by } referred to hospital
my-data-alert-noted = { $by } wrote a note:
my-data-alert-pressed-again = Emergency was pressed again
my-data-alert-danger-anew = a sign of danger in another report
my-data-alert-silent = no answer after a grave report
my-data-alert-reported-by = reported by { $by }
my-data-alert-withdrawn = the sign of danger was taken back
my-data-alert-told = this was written:
my-data-alert-closed = { $by } closed it: { $ending }

## Reports from an account that was not known

my-data-told = Reports from an account that was not known
my-data-told-waits = It is still being found out whose it is.
my-data-told-matched = Kept under the name of whoever it is about.
my-data-told-unmatchable = Could not be matched.
my-data-from-another = from an account that was not known then

## Tasks

my-data-tasks = Calls and visits by staff
my-data-task-call = Call by telephone
my-data-task-door = Knock at the door
my-data-task-visit = Visit
my-data-task-silent = No report since { $at }.
my-data-task-unreachable = The Telegram chat could not be reached.
my-data-task-no-telegram = Without Telegram: asked by telephone every day.
my-data-task-withdrew = Consent was refused or stopped.
my-data-task-asked = { $by } wants somebody to look after this person.
my-data-task-given = Given to, with name, RT and telephone
my-data-task-not-home = Nobody at home
my-data-task-open = Not done yet.
my-data-task-done = Done { $at } by { $by }.
my-data-task-needless = Not needed any more { $at }.

## The day's list

my-data-day-list = The day's list of KUNING reports
my-data-listed = Named on the list of { $at }.
my-data-to-be-listed = Waits for the next list.

## Questions

my-data-questions = Questions to health workers
my-data-asked-by = Asked by
my-data-asked-about = About
my-data-asked-by-others = The words are in the file of whoever asked.
my-data-asked = asked:
my-data-thanked = thanks:
my-data-answered = { $by } answered:
my-data-question-took = { $by } took the question
my-data-phoned = { $by } answered by telephone
my-data-question-closed = { $by } ended it without an answer
my-data-said-letter = (a long message; here only its beginning)
my-data-said-photo = (a photo; it lies with Telegram only)
my-data-said-voice = (a voice message; it lies with Telegram only)

## Journeys

my-data-journeys = Journeys
my-data-standing = Status
my-data-written-by = Entered by
my-data-others = others: { $count }

## Household

my-data-household = Household
my-data-members = Members
my-data-telephones = Telephones that report
my-data-other-house = Belongs to another household, too. Who lives there stands in their own file.

## The hour

my-data-hour = Daily question
my-data-last-asked = Last asked
my-data-last-reported = Last day with a report
my-data-asked-again = Asked again
my-data-silent-since = Awaiting word since

## Corrections

my-data-corrections = Corrections
my-data-was = It was before:
my-data-corrected-by = Corrected by

## Roles

my-data-roles = Work in this bot
my-data-role = Role
my-data-invitation-used = Invitation used
my-data-invitation-made = Invitation made for somebody
my-data-until = Valid until { $at }.

## Codes

my-data-codes = Links for telephones
my-data-code-telephone = Code for a new telephone
my-data-code-household = Link for another telephone of the household
my-data-made-by = Made by
my-data-code-used = Used { $at }.
my-data-code-was-used = It was used.

## The chat

my-data-chat = Chat in Telegram
my-data-this-chat = This chat
my-data-another-chat = Another chat
my-data-chat-number = Number of the chat
my-data-language = Language
my-data-last-seen = Last used
my-data-unfinished = Something is not finished; the answers so far are kept with it. They stand in the chat.
my-data-set-aside = Messages that could not be handled
my-data-kept-whole = What came then is kept whole for the operator until it has been dealt with, or until the data are erased.
my-data-erasure = Erasure
my-data-erasure-waits = You have asked to be erased. It waits for the end of an isolation or an alert; then it is done by itself.

## End of the file

my-data-left-out = What is not in this file, and why
my-data-without-workings = Running numbers and alarm clocks by which the program works: they say nothing beyond what stands above.
my-data-without-signposts = Lists and signposts by which staff find what stands above: a copy of it, in short.
my-data-without-messages = Messages on their way to this chat: they arrive there.
my-data-without-others = Whether somebody else was registered with the same data: that would tell of the other person. When two records became one, it stands above.
my-data-without-rosters = Duty rosters, swaps and handover notes of staff: they tell of colleagues, too. Whoever works here reads them with /piket.

my-data-case-head = A positive result was told { $at }
my-data-case-window = Contacts are sought from { $first } to { $last }.
my-data-case-contacts = People noted whom you met: { $count }. Their names are data of their own and do not stand here.
my-data-case-asked = Asked to the end { $at }, noted by { $by }.
my-data-case-withdrawn = The result was corrected
my-data-contact-head = Noted as a contact since { $at }. Whose contact, and where you met, does not stand here.
my-data-contact-met = Last met
my-data-contact-name = Name as noted
my-data-contact-phone = Telephone as noted
my-data-contact-tried = { $at }: { $outcome }, by { $by }.
