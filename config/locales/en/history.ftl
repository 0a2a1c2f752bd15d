### History: somebody's days, in one message and one picture.
### What stands after "=" may be changed; the name before it and { $… } may not.

history-title-stay = <b>The days of isolation of { $name }</b>
history-title = <b>The last fourteen days of { $name }</b>
history-day = <b>Day { $day }</b> · { $date }
history-date = <b>{ $date }</b>
history-missed = ➖ no report
history-not-yet = no report yet today
history-several = { $count } reports
history-half-finished = ◻ not complete
history-back-filled = ◆ entered later by staff
history-corrected = ✎ corrected
history-danger = Sign of danger

history-caption = Temperature, oxygen and complaints of <b>{ $name }</b> from day to day. Something unclear? /tanya
history-caption-staff = Temperature, oxygen and complaints of <b>{ $name }</b>, day by day. Who looks is written down.
history-no-picture = Sorry, the picture can't be made now. The days are in the message above.
history-nothing = There is no report of { $name } in these days yet. After the first one, the days are shown here.
history-nothing-then = There is no report of { $name } from that isolation.

history-earlier-button = ◀ Isolation since { $since }
history-now-button = The latest days ▶
history-alert-button = 📈 Day by day
history-alert-not-yours = Only whoever has this alert now can see these days.
history-member-button = 👤 { $name }

## In the picture

history-temperature = Temperature (°C)
history-temperature-never = Temperature was never measured.
history-limit-fever = fever from { $value }
history-oxygen = Oxygen, SpO2 (%)
history-oxygen-never = Oxygen was never measured.
history-limit-orange = ORANYE: { $value } and below
history-limit-red = MERAH: { $value } and below
history-complaints = Complaints
history-no-complaints = No complaints.
history-row-day = Day
history-row-date = Date
history-row-grade = Grade
history-sign-today = today
history-missed-sign = no report
history-sign-half-finished = report not complete
history-sign-back-filled = entered later by staff
