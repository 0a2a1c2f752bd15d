### Households: one telephone reports for several people.

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
