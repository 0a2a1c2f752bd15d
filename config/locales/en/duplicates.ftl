### One person who was registered twice: an officer who knows the neighbourhood is asked. Never a complaint or a grade here.
### What stands after "=" may be changed; the name before it and { $… } may not.

duplicates-question = 👥 <b>Is this the same person?</b>
duplicates-person =
    { $number }. <b>{ $name }</b>, born { $year }
    RT/RW { $place }, { $village }
    Registered { $since }, { $reach }
duplicates-by-telegram = uses Telegram
duplicates-telegram-dead = Telegram not active any more
duplicates-by-household = reported through the household's telephone
duplicates-no-telegram = no Telegram
duplicates-same-nik = Both have the same NIK.
duplicates-same-name = Name, birth year and RT are the same.
duplicates-link-opened = The code for one of them was opened from a Telegram account that is registered as the other.
duplicates-sure = <b>The two records become one and can't be taken apart again.</b> All reports of both are kept. Are you sure?
duplicates-one-button = ✅ Yes, the same person
duplicates-two-button = ✖ No, two people
duplicates-later-button = ⏰ Not now
duplicates-join-button = ✅ Sure, make them one
duplicates-one = ✅ { $name }: the two records are one now ({ $by }). Thank you.
duplicates-two = ✔ Noted: two different people ({ $by }). Thank you.
duplicates-joined = They are one now.
duplicates-saved = Noted, I won't ask again.
duplicates-later = All right, I'll ask again tomorrow.
duplicates-answered = This has been answered.
duplicates-not-yours = Another officer decides this: it is outside your area, about yourself, or about staff.
duplicates-both-staff = Both are listed as staff. Take the role from one of them first, with /undang.
duplicates-both-alerts = Both have an open alert. Finish one of them first, then press again.
duplicates-told = { $address }, your data turned out to be registered twice. They are one now; all reports are kept. If this is wrong, please tell an officer.
