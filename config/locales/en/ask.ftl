### Ask the health worker: residents' questions, health workers' answers.
### What stands after "=" may be changed; the name before it and { $… } may not.

## Whoever asks

ask-write = ❓ Please write your question to the health worker. You may also send a photo or a voice message. The answer comes here.
ask-about-whom = About whom? Choose first if it is not about yourself.
ask-write-more = ❓ Please go on writing. You may also send a photo or a voice message.
ask-only-these = I can't pass that on. Please write, or send a photo or a voice message.
ask-received = ✔ Your question was sent to the health worker at { $time }. The answer comes here. Something to add? Just write it.
ask-night = 🌙 It is night: it will be read from { $time } on.
ask-added = ✔ Added to your question.
ask-full = You have sent many messages that could not be answered yet. What follows is not passed on; please wait for the answer.
ask-urgent = If it is urgent, don't wait: press /darurat or telephone { $label }, { $phone }. (Bila mendesak, jangan menunggu: tekan /darurat atau telepon { $label }, { $phone }.)
ask-nobody-joined = ⚠ <b>No health worker has joined this bot yet.</b> Your question is kept and passed on as soon as one has. If you need an answer now, please telephone. In an emergency: /darurat. (Bila gawat, tekan /darurat.)
ask-report-too = You seem to have a complaint. Please press <b>Report</b> too, so that it is assessed.
ask-thanks-passed-on = 🙏 Passed on. If you have another question, just write it here.
ask-told-answer = 💬 <b>{ $staff }</b> answers:
ask-told-letter = 💬 The answer above is from <b>{ $staff }</b>.
ask-told-photo = 💬 The photo above is an answer from <b>{ $staff }</b>.
ask-told-voice = 💬 The voice message above is an answer from <b>{ $staff }</b>.
ask-told-corrected = ✏ <b>{ $staff }</b> corrects the answer. What counts is below.
ask-told-will-phone = ☎ <b>{ $staff }</b> will telephone you about your question. Please stay near the telephone.
ask-told-phoned = ☎ <b>{ $staff }</b> has answered your question by telephone.
ask-told-closed = ✔ <b>{ $staff }</b> has closed your question. If there is more to ask, press <b>Ask again</b>.
ask-told-passed-on = Your question could not be answered yet and was passed on to the next health worker.
ask-told-still-waiting = Your question could not be answered yet. The health worker is reminded.
ask-told-about = About <b>{ $person }</b>:

## Cards for staff

ask-title = ❓ Question · { $who }
ask-on-behalf = Asked by { $who }
ask-about = About <b>{ $name }</b>. Asked by:
ask-last-grade = last report { $grade } ({ $day })
ask-lies = ⏳ Nobody has answered yet
ask-with-you = ⏳ Waits for your answer since { $time }
ask-with = ➡ Passed on to { $staff }, { $time }
ask-taken-by-you = 👤 You answer it
ask-taken = 👤 { $staff } answers it
ask-answered = ✅ Answered by { $staff }, { $time }
ask-closed = ✔ Closed by { $staff }, { $time }
ask-lapsed = ✔ Needs no answer any more
ask-asker-said = { $time } resident:
ask-staff-said = { $time } { $staff }:
ask-letter = 📄 long message, in full below the card
ask-photo = 📷 photo, below the card
ask-voice = 🎤 voice message, below the card
ask-card-below = ↓ This question's card has been replaced. The new one is below.
ask-not-yours = This question is not in your area.
ask-unreachable = 📵 Answers through the bot don't arrive: it is blocked, or the account is gone. Please telephone or visit.
ask-asker-lost = 📵 { $who }: the bot is blocked, or the account is gone. No answer will arrive; please telephone or visit.
ask-not-delivered = 📵 { $who }: your answer did not arrive. Please telephone or visit.
ask-thanked = 🙏 { $who } says thanks:

## Buttons

ask-ask-button = ❓ I want to ask something myself
ask-again-button = 💬 Ask again
ask-show-button = 📋 Show the question
ask-answer-button = ✍ Answer
ask-more-button = ✍ Add to the answer
ask-phone-button = ☎ By telephone
ask-phoned-button = ☎ Answered by telephone
ask-pass-button = ➡ Pass on
ask-done-button = ✅ Done

## Answering

ask-answer-to = ✍ Answer to { $who }
ask-answer-how = Please write, or send a photo or a voice message. Only whoever asked will read it.
ask-answer-sent = ✔ Answer sent to { $who }.
ask-answer-corrected = ✔ Correction sent to { $who }.
ask-yours-toast = You answer it. Name and number are on the card.
ask-taken-toast = { $staff } answers this question.
ask-answered-toast = Already answered by { $staff }.
ask-over-toast = This question is over.
ask-not-taken-toast = Press "Answer" first.
ask-passed-toast = Passed on to the next health worker.
ask-nobody-else-toast = There is no other health worker now.
ask-ended-toast = Noted. Thank you.

## Lists

ask-list-title = <b>Questions that wait for an answer</b> ({ $count })
ask-none = No question waits in your area. 🙏
ask-list-line = { $number }. { $who } · { $time } · { $state }
ask-list-button = { $number }. { $who }
ask-list-with-you = ⏳ waits for you
ask-list-yours = 👤 you answer it
ask-list-with = with { $staff }
ask-list-taken = 👤 { $staff } answers it
ask-list-lies = ⏳ not passed on yet
