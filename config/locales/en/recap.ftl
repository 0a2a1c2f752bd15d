### The recap (/rekap): a day in numbers. Nobody is named in it.
### What stands after "=" may be changed; the name before "=" and { $… } may not.

recap-title = 📊 <b>Recap { $place }</b>
recap-until-now = { $date }, until { $time }
recap-whole-day = { $date }, the whole day
recap-no-numbers = There are no numbers of that day yet.
recap-nobody = Nobody is in isolation.
recap-isolating = In isolation: <b>{ $count }</b>
recap-reported = Reported: <b>{ $reported }</b> of { $total } expected ({ $percent } %)
recap-nobody-expected = Nobody's report is expected today.
recap-grade = { $grade } { $count }
recap-unreported = ◻ not reported { $unreported } · just registered { $fresh }, silent for a day and more { $silent }
recap-late = Reports that came when the day was over: { $count }
recap-new = Registered that day: { $count }
recap-due = Last day of isolation: { $count } · past it, not yet decided: { $overdue }
recap-ended = Isolations ended: { $count }
recap-no-alerts = 🔔 No alert is open.
recap-alerts = 🔔 Open alerts: { $count } ({ $items }). The oldest for { $since }.
recap-statuses = Status: { $items }
recap-status = { $status } { $count }
recap-travellers = Travellers: { $count } · from a red zone { $red }, another zone { $elsewhere }, zone not known { $unknown }
recap-part = <b>{ $place }</b>: { $people } people · reported { $reported }/{ $total }
recap-part-unreported = not { $unreported }
recap-part-nobody = <b>{ $place }</b>: nobody
recap-more-parts = … and { $count } places more: press the button below.
recap-no-picture = The picture can't be made. The numbers stand above.
recap-choose = Which recap? Please choose:
recap-no-place = There is no place to recap for your duties yet. Please ask the coordinator.
recap-not-yours = This is outside your area or duty. If that is wrong, ask the coordinator.
recap-too-old = The recap of that day is not kept here any more. The last 14 days can be seen.

## Buttons

recap-yesterday-button = ◀ The day before ({ $date })
recap-today-button = Today ({ $date }) ▶
recap-whole-button = ⬆ { $place }
recap-places-button = 🗺 By place

## Picture

recap-picture-people = People in isolation
recap-picture-rate = Reported, of 100 expected
recap-picture-date = date
recap-picture-unreported = not reported
recap-picture-shown = the day of this recap

## For kader, RT heads and village officers

recap-mine = 📊 <b>Recap of your area</b>
recap-place = <b>{ $place }</b>
recap-heard = Heard of today: { $count } · not yet: { $waiting } · silent for a day and more: { $silent }
recap-food = 🍚 Need food: { $count }
recap-more-places = … and { $count } places more. See /pantau.

## For the task force: counts only

recap-figure = { $what }: <b>{ $value }</b>
recap-hidden = ✱ hidden
recap-hidden-why = ✱ hidden: a number below { $count }, or one from which such a number could be worked out. So that nobody is recognised.
recap-public-isolating = In isolation
recap-public-new = Registered that day
recap-public-ended = Isolations ended
recap-public-due = Last day of isolation
recap-public-overdue = Past the last day, not yet decided
recap-public-alerts = Open alerts
recap-public-grades = <b>By that day's report</b>
recap-public-unreported = ◻ not reported
recap-public-statuses = <b>By status</b>
recap-public-red = Travellers from a red zone
recap-public-other = Travellers from another zone
recap-public-unknown = Travellers, zone not known
recap-public-villages = <b>By village</b>
recap-public-rest = { $count } other villages, each
