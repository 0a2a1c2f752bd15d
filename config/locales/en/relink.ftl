### Another telephone or Telegram account: an officer makes a code, the person opens it on the new telephone.
### What stands after "=" may be changed; the name before it and { $… } may not.

## The officer

relink-search = Who has a new telephone? Type the name or number, for example <b>Sri Wahyuni</b>.
relink-nobody = Nobody in your area has that name or number. Try another spelling, or one word only: /tautkan
relink-too-many = { $count } people have that name. These are the first ten; type more of the name with /tautkan
relink-found = Who is it?
relink-choice = { $name } · { $year } · { $place }
relink-card =
    <b>{ $name }</b>, born { $year }, RT/RW { $place }
    { $reach }
relink-by-telegram = Uses Telegram now. After the change the old telephone is no longer linked.
relink-telegram-dead = The old Telegram account is not active any more.
relink-no-telegram = No Telegram so far.
relink-by-household = Reported through the household's telephone so far.
relink-code-button = 🔑 Code for the new phone
relink-code =
    The code for <b>{ $name }</b> is ready. It works once, within { $hours } hours.

    Send this link to the person, or read the code aloud:
    { $link }
    Code: <code>{ $code }</code> (typed on the new telephone after pressing /kode)

    Whoever opens it is asked for name and birth year.
relink-yourself = This is you. Please ask another officer.
relink-not-yours = This person is outside your area, or works here. Please ask the coordinator.
relink-officer-done = ✅ { $name } is linked to the new telephone.
relink-officer-spoilt = ⚠ The code for { $name } is void: name or birth year were wrong three times. If it is the right person, make a new code with /tautkan

## The new telephone

relink-type-code = Type the code you got, for example <b>0123-4567-89abc</b>. No code yet? Ask the RT head, the kader or the village office.
relink-name = So that we have the right person: what is your name?
relink-name-again = That does not fit our record yet. Please try again: what is your name?
relink-name-example = Please type your name, for example <b>Sri Wahyuni</b>.
relink-birth = In which year were you born? For example <b>1948</b>.
relink-birth-example = Please type the year of birth with four digits, for example <b>1948</b>.
relink-welcome = Welcome back, { $address }. This telephone is linked now; all earlier reports are still there.
relink-farewell =
    { $address } uses another telephone now, so this chat is no longer linked. Thank you for reporting from here.
    If you did not change your telephone, please tell an officer at once. In an emergency /darurat still works here.
relink-unknown = I don't know this code. Please compare it, or ask for a new one. Try again: /kode
relink-used = This code has been used. Please ask for a new one.
relink-expired = This code has expired. Please ask for a new one.
relink-spoilt = Wrong three times, so this code is void. Please talk to the officer who gave it to you. In an emergency anybody can use /darurat.
relink-yours-already = This telephone is already linked to you. Please press /menu.
relink-registered = This telephone is registered under another name. An officer will see whether that is the same person; you can go on reporting as usual.
relink-staff-telephone = This telephone belongs to somebody who works here. Open the code on the resident's own telephone.
