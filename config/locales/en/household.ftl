### Households: one telephone reports for several people.
### What stands after "=" may be changed; the name before it and { $… } may not.

## The day's question to a house

household-question = { $greeting }, { $person }. How is the family today?
household-question-plain = How is the family today?
household-line-awaited = ▫ { $name }: not heard of yet ({ $day })
household-line-reported = { $grade } · { $name }, { $time }
household-line-unfinished = { $grade } · { $name }, { $time }, not complete
household-line-free = ▫ { $name }: not in isolation
household-missing = Not heard of yet: <b>{ $names }</b>. If all are well, one button is enough. If somebody is ill, press their name first.
household-all-heard = ✅ Everybody has reported today. Thank you.
household-all-well-button = 🙂 All are well
household-others-well-button = 🙂 All others are well
household-family-button = 👪 See the family
household-awaited-button = { $name } · not yet
household-reported-button = { $name } · { $grade }
household-free-button = { $name }
household-report-button = 📝 Report: { $name }
household-change-button = ✏ Change: { $name }
household-nobody-awaited = Everybody has reported today.
household-asked-alone = Please report one by one, for there were complaints: <b>{ $names }</b>.
household-receipt = ✅ Today's reports are saved, { $at }.
household-receipt-line = { $grade } · { $name }
household-receipt-thanks = Thank you. If somebody falls ill later, press /lapor at any time. In an emergency: /darurat.

## /keluarga

command-family = the family this telephone reports for
household-list = <b>👪 Your family.</b> This telephone reports for them. Press a name to see or change it.
household-alone = This telephone reports for you alone. If there are parents, children or anybody without a telephone in the house, you can report for them, too.
household-you = • <b>{ $name }</b>, { $age } (you)
household-one = • <b>{ $name }</b>, { $age }
household-not-isolated = not in isolation
household-rt = RT/RW { $rt }
household-telephones = 📱 Who reports: { $names }
household-add-button = ➕ Add somebody
household-correct-button = ✏ Change the data
household-leave-button = 🚪 Take out
household-share-button = 👥 Also in another family
household-telephone-button = 📱 Another telephone, too
household-hand-over-button = 🔁 Hand over to another
household-release-button = ✖ Release { $name }'s phone

## Adding somebody

household-consent =
    <b>Adding somebody of your family</b> (version { $version })

    We will keep their name, birth, sex, long-standing illnesses, isolation and health reports, as we keep yours. Responsible: <b>{ $office }</b>. Deleted at the latest { $days } days after the isolation has ended.

    • For a child: you agree as parent or guardian.
    • For an adult: ask first, and press Agree only if they agree.
household-consent-refused = All right, nothing is kept.
household-name = What is their full name?
household-birth = When was { $name } born? The year is enough, for example 1956. For a child under 12: the whole date, for example 12-4-2015.
household-sex = Is { $name } male or female?
household-pregnancy = Is { $name } pregnant?
household-conditions = Which long-standing illnesses does { $name } have? Several are possible.
household-isolation = Is { $name } in isolation? Choose the reason, or <b>Not in isolation</b>.
household-not-button = Not in isolation
household-first-day = Since when is { $name } in isolation? Choose, or write the date of the contact, arrival, test or first day of illness, for example 12-4-2020.
household-day-unreadable = I can't read that date yet. Write for example 12-4-2020, yesterday, or 3 days ago; at most 60 days back.
household-summary = <b>Is this right?</b>
household-full = It is full: a family has at most 20 people and 6 telephones.
household-added = ✅ { $name } was added. The day's question to the family comes in one message.

## Leaving, and other telephones

household-leave = Take { $name } out? This telephone no longer reports for them. Earlier reports stay.
household-leave-isolated = Take { $name } out? { $name } is still in isolation. From then on the RT head or a health volunteer will telephone or come to ask how they are.
household-release = Release { $name }'s telephone? It no longer reports for this family. { $name } stays a member.
household-released = This telephone no longer reports for that family. For yourself it still does: /lapor.
household-left = Done. ({ $name })
household-gone = No longer in this family.
household-link-telephone =
    Send this link to the other telephone and open it there:
    { $link }
    Or write there: /keluarga { $code }
    Works once, for { $hours } hours. That telephone can then report for this family, too.
household-link-hand-over =
    Send this link to the telephone that takes over and open it there:
    { $link }
    Or write there: /keluarga { $code }
    Works once, for { $hours } hours. Once opened, that telephone reports for this family instead of this one.
household-link-member =
    Send this link to the other family's telephone and open it there:
    { $link }
    Or write there: /keluarga { $code }
    Works once, for { $hours } hours. That family can then report for { $name }, too.
household-link-unknown = I don't know that link. Please ask for a new one.
household-link-used = That link was used already. Please ask for a new one.
household-link-expired = That link is too old. Please ask for a new one.
household-link-own = This link is for another telephone. Send it, and open it there.
household-link-register-first = Please register on this telephone first: press <b>Register</b>. Then open the link again.
household-link-declined = All right, nothing has changed.
household-open = This telephone will report for { $name }'s family, too. Do you agree?
household-open-who = This telephone will report for { $name }'s family. Who are you?
household-open-member = This telephone will report for one member of { $name }'s family, too. Do you agree?
household-somebody-else-button = Somebody else
household-joined = ✅ Done. The day's question to this family comes to this telephone, too.
household-told-telephone = { $name }'s telephone now reports for this family, too.
household-told-hand-over = { $name }'s telephone now reports for that family. For yourself this one still does: /lapor.
household-told-member = { $name }'s telephone now reports for the member you shared, too.
