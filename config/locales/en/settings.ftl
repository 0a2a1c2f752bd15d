### Settings: language of the chat and hour of the daily question.
### What stands after "=" may be changed; the name before it and { $… } may not.

language-name = English
settings-language = Which language shall we use here?
settings-language-done = All right, I will speak English from now on.
settings-hour =
    At which hour shall I ask every day? Now: <b>{ $hour }</b>.
    Choose, or type your own, for example 7.30.
settings-hour-done = All right, from now on I ask at about <b>{ $hour }</b>.
hour-unreadable = I could not read that hour. Examples: 7.30, or 7 am.
hour-quiet = { $hour } is for sleeping: between { $from } and { $until } I don't disturb anybody. Please choose another hour.
