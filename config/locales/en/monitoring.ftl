### Monitoring (/pantau, /warga): who isolates, and how it goes. Grades and complaints are for health workers only.
### What stands after "=" may be changed; the name before it and { $… } may not.

monitoring-places = <b>Places you look after: { $count }.</b> Choose one:
monitoring-place-button = { $place } · { $count } people
monitoring-title = 🏠 <b>{ $place }</b>: { $count } in isolation
monitoring-neighbourhood = RT/RW { $place }, { $village }
monitoring-heard = Reported today: { $today }. Not yet: { $waiting }. Not heard of for more than a day: { $silent }.
monitoring-choose = Choose a list:
monitoring-choose-graded = Choose a list. The grades are of the newest report, perhaps of yesterday:
monitoring-list-button = { $list } ({ $count })
monitoring-neighbourhoods-button = 🏘 By RT
monitoring-neighbourhoods = <b>RTs of { $place }</b> in which somebody isolates. Choose one:
monitoring-neighbourhood-button = { $place } ({ $count })
monitoring-back-button = ◀ { $place }
monitoring-places-button = 🗺 Other places
monitoring-find-button = 🔍 Find somebody
monitoring-not-yours = This is outside your area or your duty. If that is wrong, ask the coordinator.

## Lists

monitoring-all = 👥 Everybody
monitoring-unreported = ▫ Never reported
monitoring-by-day = 📅 By day of isolation
monitoring-waiting = 🕗 Not yet today
monitoring-silent = 🔇 Not heard of
monitoring-due = 🏁 Last day reached
monitoring-unreached = 📵 Not by Telegram
monitoring-hungry = 🍚 Needs food
monitoring-list = <b>{ $list }</b>, { $place }: { $count } people. Press one to see the card.
monitoring-list-empty = <b>{ $list }</b>, { $place }: nobody. Good.
monitoring-line-name = { $name }
monitoring-line-initials = { $initials } { $age }
monitoring-line-day = day { $day }
monitoring-line-yesterday = yesterday { $grade }
monitoring-line-last = last { $grade }
monitoring-line-eased = { $grade }, earlier { $gravest }
monitoring-list-older = "Yesterday" or "last" before a grade: no report yet today.
monitoring-line-silent = 🔇 { $days } days silent
monitoring-line-food = 🍚 food
monitoring-no-report = no report yet

## Card

monitoring-card-who = <b>{ $name }</b> · { $age } · RT/RW { $rt }, { $village }
monitoring-card-house = 🏠 Same house: { $names }
monitoring-card-status = Status: { $status }
monitoring-card-until = Isolation { $day }, until <b>{ $last }</b>
monitoring-card-no-end = Isolation { $day }, until there is a test result
monitoring-card-due = 🏁 The isolation has run its length; an officer decides.
monitoring-card-today = ✅ Reported today
monitoring-card-today-graded = ✅ Reported today: { $grade }
monitoring-card-fresh = 🆕 Registered today; no report yet
monitoring-card-waiting = 🕗 Not yet today; heard of yesterday
monitoring-card-waiting-graded = 🕗 Not yet today; yesterday { $grade }
monitoring-card-waiting-last = 🕗 Not yet today; last on { $date }
monitoring-card-waiting-last-graded = 🕗 Not yet today; last on { $date }: { $grade }
monitoring-card-silent = 🔇 Not heard of for { $days } whole days; last on { $date }
monitoring-card-silent-graded = 🔇 Not heard of for { $days } whole days; last on { $date }: { $grade }
monitoring-reached-chat = 📱 Asked by Telegram
monitoring-reached-household = 📱 Asked by Telegram of the household
monitoring-reached-telephone = ☎ Not by Telegram: asked by telephone
monitoring-reached-door = 🚪 Not by Telegram, and no number: asked at the door
monitoring-card-food = 🍚 Needs food
monitoring-card-alert-open = 🚨 Open alert: { $grade }, nobody has it yet
monitoring-card-alert-taken = 🚨 Open alert: { $grade }, with { $staff }
monitoring-card-task = { $task }, since { $since }
monitoring-end = <b>To decide: whether the isolation is over</b>
monitoring-end-length = ✅ The full length is over
monitoring-end-no-complaints = ✅ The last { $days } days: all reported, no complaints
monitoring-end-no-fever = ✅ The last { $days } days: all reported, no fever and no breathing trouble
monitoring-end-gaps = ⚠ No report: { $days }
monitoring-end-complaints = ⚠ Complaints: { $days }
monitoring-end-fever = ⚠ Fever or breathing trouble: { $days }
monitoring-end-alert = ⚠ The alert is still open
monitoring-card-days = <b>The last three days</b>
monitoring-card-day = { $date }: { $said }
monitoring-card-past = <b>Before</b>
monitoring-past-task = { $at } · { $task } · done
monitoring-past-task-by = { $at } · { $task } · done, { $staff }
monitoring-past-alert = { $at } · alert { $grade } · closed
monitoring-written-down = Who opens this card is written down.
monitoring-not-isolating = Not in isolation.
monitoring-food-button = 🍚 Needs food
monitoring-no-food-button = Needs no food any more

## Finding (/warga)

monitoring-search = Who are you looking for? Write a name, a telephone number, or a whole NIK.
monitoring-nobody-found = Nobody in your area has that name or number. Try another spelling, or a part of the name.
monitoring-found = There are { $count } people. Which one?
monitoring-found-many = There are { $count } people; these are the first ten. Write more of the name if it is none of them.

## Status (guideline of the ministry)

status-otg = Without symptoms (OTG)
status-pdp = Patient under supervision (PDP)
status-contact = Close contact
status-suspect = Suspect
status-confirmed = Confirmed
