### Words used in every conversation.
### What stands after "=" may be changed; the name before it and { $… } may not.

## Buttons

yes-button = Yes
no-button = No
unknown-button = I don't know
back-button = ◀ Back
next-button = Next ▶
cancel-button = ✖ Cancel
send-button = ✅ Send
change-button = ✏ Change
skip-button = Skip
none-button = None
home-button = 🏠 Menu
report-button = 📝 Report
emergency-button = 🆘 Emergency
chosen-mark = ☑ { $label }
unchosen-mark = ☐ { $label }

## Grades

grade-red = 🔴 RED (MERAH)
grade-orange = 🟠 ORANGE (ORANYE)
grade-yellow = 🟡 YELLOW (KUNING)
grade-green = 🟢 GREEN (HIJAU)

## Greetings and forms of address

greeting-morning = Good morning
greeting-noon = Good afternoon
greeting-afternoon = Good afternoon
greeting-evening = Good evening
address-mbah = Mbah { $name }
address-bapak = Pak { $name }
address-ibu = Bu { $name }
address-plain = { $name }

## Days and hours

day-of-total = day { $day } of { $total }
day-alone = day { $day }
day-past = day { $day }; the { $total } days of isolation are over
isolation-past = A health worker will confirm that it has ended; please stay at home until then.
age-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
age-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
date-long = { $weekday }, { $day } { $month } { $year }
date-short = { $weekday }, { $day } { $month }
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

## When something does not work

fault-neutral = Sorry, something went wrong on our side. Please try again in a moment. In an emergency, press /darurat. (Bila gawat, tekan /darurat.)
unknown-command = I don't know that command yet. Please press /menu to see what there is, or /bantuan for help.
stray-message = I have read your message, but I don't know what you need. Please press /menu. To report: /lapor.
stray-number = Thank you. I am not asking for a number now. To report a temperature or a complaint, press /lapor.
foreign-press = This button is for somebody else.
not-allowed = This part is for staff. If you need it, please ask the coordinator or the puskesmas.
not-allowed-unregistered = For that, please register first with /start.
not-allowed-staff = This part is for staff. If you are staff, please ask the coordinator for an invitation.
cancelled = All right, cancelled.
nothing-to-cancel = There is nothing to cancel. Everything else is in /menu.
too-fast = Messages are coming too fast. Please wait a moment.

page-before-button = ◀ Before
page-more-button = More ▶
