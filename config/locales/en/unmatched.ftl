### Reports from accounts that nobody knows: the questions, and the card for officers who match them.
### What stands after "=" may be changed; the name before it and { $… } may not.

## Whoever tells

unmatched-feeling = We don't know this account yet, but your report is kept and read by the village's officers. <b>How are they?</b>
unmatched-name = What is the name of the person who is ill, or about whom you report?
unmatched-phone = On which telephone can we call? Press the button, or type the number.
unmatched-phone-example = Please type a telephone number, for example <b>0812 3456 7890</b>, or press <b>Skip</b>.
unmatched-place = Where do they live? RT/RW and a landmark, for example <b>RT 3 RW 5, near the mosque</b>.
unmatched-village = In which village?
unmatched-child-button = 👶 A child under 5
unmatched-adult-button = 👤 A grown-up
unmatched-receipt = The officers will find out whose report this is. To make it quicker, please press <b>Register</b>.
unmatched-kept = What you told is kept and was given to the officers. If there is more: /lapor. Emergency? /darurat
unmatched-please-register = The officers have not found your name. Please press <b>Register</b>, so that your report is kept under the right name.
unmatched-told-matched = An officer has found whose report this is. To be linked from now on, ask an officer for a code and press /kode, or register with /start
unmatched-told-closed = The officers could not find out whose report this is. If somebody is still ill, please register with /start or report again with /lapor
unmatched-told-person = { $address }, somebody has reported about you from another telephone, and an officer has kept it under your name. If this is wrong, please tell an officer.

## The card

unmatched-title = 👤 <b>A report from an account that nobody knows</b> ({ $day }, { $time })
unmatched-told-name = Name as told: { $words }
unmatched-told-place = Where, as told: { $words }
unmatched-told-phone = ☎ { $phone }
unmatched-telegram-name = Name shown by Telegram, perhaps not the real one: { $words }
unmatched-question = <b>Who is it?</b>
unmatched-other-button = 🔎 Find somebody else
unmatched-new-button = ➕ Not registered
unmatched-cannot-button = ✖ Can't be matched
unmatched-sure = This report will be kept as a report of <b>{ $name }</b> (born { $year }, RT/RW { $place }). Are you sure?
unmatched-yes-button = ✅ Yes, it is them
unmatched-done = ✅ The report is kept under <b>{ $name }</b>. If that telephone is theirs, make a code to link it.
unmatched-link-button = 📱 Link their telephone
unmatched-matched = ✅ Found to be <b>{ $name }</b> by { $by }. Thank you.
unmatched-registered = ✅ Clear by now: <b>{ $name }</b>, from their own telephone.
unmatched-closed = ✖ Can't be matched ({ $by }): { $reason }
unmatched-closed-done = Noted. The report is kept.
unmatched-answered = This report has been answered.
unmatched-not-yours = This report or person is outside your area, or is about yourself.
unmatched-search = Who is it? Type a name or telephone number, for example <b>Sri Wahyuni</b>.
unmatched-nobody = Nobody in your area has that name or number.
unmatched-new = I have asked whoever sent it to register. If they can't, enter them yourself and then look them up here.
unmatched-because = Why can't it be matched? Choose, or write it yourself.
unmatched-because-trial = only trying it out
unmatched-because-elsewhere = does not live here
unmatched-because-unreached = can't be reached
unmatched-because-other = something else
unmatched-none = No report waits to be matched. 🙏
unmatched-list = <b>Reports from accounts that nobody knows</b> ({ $count })
unmatched-line = { $number }. { $name } · { $day }, { $time }
unmatched-home-button = 👤 Not known yet ({ $count })
