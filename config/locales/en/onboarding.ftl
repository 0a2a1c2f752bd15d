### Registration of residents.
### What stands after "=" may be changed; the name before it and { $… } may not.

onboarding-language =
    <b>Siaga Desa</b>
    Silakan pilih bahasa.
    Mangga milih basa.
    Please choose a language.

    Gawat? Tekan /darurat
onboarding-goes-on = We go on with your registration. Your earlier answers are still there.

## Consent. When its substance changes, raise "version" in siaga.toml, [consent].

onboarding-consent =
    <b>Consent to personal data</b> (version { $version })

    To look after you, we keep: your name, RT/RW, year or date of birth, sex, telephone number, long-standing illnesses, pregnancy, reason and date of isolation, whether you have an oximeter, your health reports, and your test results. If a result is positive, we ask whom you have met; if you have met somebody who was positive, that is kept, too. Who is whose contact is never told to other residents. Of travellers also: where from, the journey, where you stay, who came along, and NIK and family card if you give them.

    • Responsible: <b>{ $office }</b>.
    • Health workers see your reports. The head of the RT and volunteers see only who isolates and needs a visit, not the complaints.
    • Telegram holds this chat, too; messages older than 48 hours can't be deleted there.
    • Your data are erased by themselves { $days } days after your isolation has ended; without isolation, { $days } days after we last heard from you. To correct, erase, or stop: at any time, by /privasi. All of it as a file, and who looked at it: /dataku.

    /darurat works without consent, too.
    <b>Do you agree?</b>
onboarding-agree-button = ✅ I agree
onboarding-refused =
    All right, we respect that. Nothing is kept but your choice of language.
    In an emergency, press /darurat or call a number below. If you change your mind, press <b>Register</b> or /start.
    (Bila gawat, tekan /darurat atau telepon nomor di bawah.)
consent-again = The rules about personal data have changed. Please read them; what you have just told is saved.
consent-again-thanks = Thank you. Everything goes on as before.
consent-again-refused =
    All right, we respect that. From now on we ask you nothing and take down no reports. What health workers are doing for you goes on. What is kept already can be corrected and erased by /privasi.
    In danger press /darurat or call a number below. If you change your mind, press <b>Register</b>.
    (Bila gawat, tekan /darurat atau telepon nomor di bawah.)

## Questions

onboarding-who = Who are you?
onboarding-isolating-button = 🏠 I isolate at home
onboarding-resident-button = 👤 I am a resident, not isolating
onboarding-village = Which village do you live in? Choose, or type its name.
onboarding-name = What is your full name?
onboarding-rt = Which RT and RW do you live in? Choose, or type, for example 3/5.
onboarding-birth = When were you born? The year is enough, for example 1956. For a child under 12: the whole date, for example 12-4-2015.
onboarding-sex = Sex?
sex-female = Female
sex-male = Male
onboarding-phone =
    On which number can we reach you?
    Press the button below, or type the number. You may skip this.
onboarding-share-button = 📱 Send my number
onboarding-pregnancy = Are you pregnant?
onboarding-conditions = Do you have any of these illnesses? You may choose several.
condition-diabetes = Diabetes
condition-hypertension = High blood pressure
condition-heart = Heart disease
condition-lung = Lung disease or asthma
condition-kidney = Kidney disease
condition-cancer = Cancer
condition-immunity = Weak immunity
onboarding-reason = Why do you isolate?
isolation-contact = Close contact with an infected person
isolation-traveller = Just arrived from outside
isolation-waiting = Waiting for a test result
isolation-confirmed-well = Positive, without symptoms
isolation-confirmed-ill = Positive, with symptoms
onboarding-first-day-contact = When did you last meet the infected person? Choose, or type the date, for example { $example }.
onboarding-first-day-traveller = When did you arrive here? Choose, or type the date, for example { $example }.
onboarding-first-day-specimen = When were you tested? Choose, or type the date, for example { $example }.
onboarding-first-day-onset = When did the symptoms begin? Choose, or type the date, for example { $example }.
onboarding-oximeter = Is there an oximeter in the house (a finger clip that measures oxygen)?

## Summary

onboarding-summary = <b>Please check.</b> Is everything right?
onboarding-summary-line = { $label }: <b>{ $value }</b>
onboarding-correct-button = ✅ Correct
onboarding-change = Which one would you like to change?
field-who = Situation
field-village = Village
field-name = Name
field-rt = RT/RW
field-birth = Born
field-sex = Sex
field-phone = Telephone
field-pregnancy = Pregnant
field-conditions = Long-standing illnesses
field-reason = Reason of isolation
field-first-day = First day
field-oximeter = Oximeter
onboarding-birth-taken = { $birth } ({ $years } years old)

## Answers in doubt

onboarding-sure-button = ✅ Yes, that's right
onboarding-again-button = ✏ I'll type it again
onboarding-born-button = Born in { $year }
onboarding-doubt-name = You wrote “{ $name }”. Is that your name? In an emergency, press /darurat now. (Bila gawat, tekan /darurat sekarang.)
onboarding-doubt-rt = RT/RW { $place } is not on the list of { $village }. Is it right?
onboarding-doubt-long-ago = { $day }: that is more than 60 days ago. Is it right?
onboarding-doubt-phone = This number belongs to somebody else. That is fine if you can be reached there. Use this number?
onboarding-doubt-day = Did you mean <b>{ $day }</b>?
onboarding-doubt-age = Is that an age or a year of birth?

## Answers that can't be read

onboarding-emergency-heard =
    ⚠ <b>In an emergency, press /darurat now</b>, or call the puskesmas or 119. You can register later.
    (Bila gawat, tekan /darurat sekarang, atau telepon puskesmas atau 119.)
onboarding-complaint-heard = It sounds as if someone is unwell. After this registration you can report. In an emergency, press /darurat now. (Bila gawat, tekan /darurat sekarang.)
onboarding-village-unknown = That village is not on our list. Please type the name of the village only.
onboarding-village-several = Several are alike: { $villages }. Please type the village and its kecamatan.
onboarding-name-empty = I could not read a name in that. Example: Sri Wahyuni.
onboarding-name-number = That looks like a number. Please type your name. Example: Sri Wahyuni.
onboarding-name-link = That looks like an internet address. Please type your name. Example: Sri Wahyuni.
onboarding-rt-unreadable = I could not read that. Example: 3/5 for RT 3, RW 5.
onboarding-rt-only-one = That is one number only. Please type both. Example: 3/5 for RT 3, RW 5.
onboarding-rt-out-of-range = RT and RW are numbers from 1 to 999. Example: 3/5 for RT 3, RW 5.
onboarding-birth-unreadable = I could not read that. Examples: 1956, or 12-4-1956.
onboarding-birth-unsure = I am not sure how to read that.
onboarding-birth-date-needed = For a child under 12 I need the whole date. Example: 12-4-2015.
onboarding-birth-future = That day has not come yet. Examples: 1956, or 12-4-1956.
onboarding-birth-too-long-ago = That is more than 120 years ago. Examples: 1956, or 12-4-1956.
onboarding-phone-unreadable = I could not read that number. Example: 0812 3456 7890. If you have none, press Skip.
onboarding-phone-too-short = That number has only { $digits } digits; some seem to be missing. Example: 0812 3456 7890.
onboarding-phone-too-long = That number has { $digits } digits, that seems too many. Please type one number only. Example: 0812 3456 7890.
onboarding-phone-no-prefix = A telephone number begins with 0 or +62. Example: 0812 3456 7890.
onboarding-day-unreadable = I could not read that date. Examples: 12-4-2020, yesterday, or 3 days ago.
onboarding-day-none-such = There is no such day. Example: 12-4-2020.
onboarding-day-unsure = I am not sure which day that is.
onboarding-day-future = That day has not come yet. Please type today's date or an earlier one.

## Once registered

onboarding-welcome = Thank you, <b>{ $address }</b>. You are registered.
onboarding-welcome-resident = If you feel unwell at any time, press <b>Report</b>. In an emergency, press <b>Emergency</b>.
onboarding-status =
    Situation: <b>{ $reason }</b>.
    Isolation at home until <b>{ $last }</b>: { $days } days since { $since }, { $first }.
onboarding-status-over =
    Situation: <b>{ $reason }</b>.
    The { $days } days of isolation since { $since } ({ $first }) were over on { $last }. A health worker will confirm the end; please stay at home until then.
onboarding-status-waiting =
    Situation: <b>{ $reason }</b>.
    Isolation at home until the test result is there. A health worker will tell you.
onboarding-since-contact = the day you last met
onboarding-since-arrival = the day you arrived
onboarding-since-specimen = the day of the test
onboarding-since-onset = the day the symptoms began
onboarding-rules =
    <b>While you are at home</b>
    • Sleep in a room of your own, with the window open.
    • Wear a mask when others are near, and keep 2 metres away.
    • Use your own dishes and towel; wash your hands often, with soap.
    • Don't go out, don't receive visitors. You need food or medicine? Ask the head of your RT.
onboarding-daily = Every day at about <b>{ $hour }</b> I ask how you are. You can change the hour: /jam. You may press <b>Report</b> right now.
