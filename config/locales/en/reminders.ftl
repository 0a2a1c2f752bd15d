### The daily question: the lines above and below it.
### What stands after "=" may be changed; the name before it and { $… } may not.

reminders-repeated = We are still waiting for today's report.
reminders-after-bad-grade = Your last report needs attention. We would like to know how you are now. In an emergency press /darurat. (Bila gawat, tekan /darurat.)
reminders-after-gap = We are sorry. Between { $from } and { $until } we could not read messages. If you wrote something in that time, please tell us again. In an emergency press /darurat. (Bila gawat, tekan /darurat.)
reminders-day = Isolation: { $day }.
reminders-gap-staff =
    ⚠️ This bot was not running between { $from } and { $until }. Telegram keeps messages for 24 hours only, so reports and messages of that time may be lost.
    { $people } people in isolation are asked again today. Please call those you worry about.
reminders-disk-staff = ⚠️ The disk of this bot is nearly full. The daily questions have stopped, so that reports and alerts have room. Please ask people yourselves, and tell whoever runs the bot.
