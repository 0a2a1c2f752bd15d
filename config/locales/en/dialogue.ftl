### Sentences of every step-by-step conversation: old buttons, corrections, nudges.
### What stands after "=" may be changed; the name before it and { $… } may not.

chosen = ➜ <b>{ $choice }</b>
corrected = Done: changed to <b>{ $choice }</b>.
old-button = This button is out of date. Please use the latest one.
stray-in-flow = Thank you, but that does not answer this question yet. Please use a button or type the answer.
nudge = I am still waiting for this one. Your earlier answers are kept.
resume-offer = You had not finished. Go on with it?
resume-button = ▶ Go on
drop-button = ✖ Leave it
set-aside = I keep that question for later.
flow-right-lost = The role for that work counts no more, so I have stopped it. Press /menu.
today-button = Today
yesterday-button = Yesterday
day-too-old = That date is more than 60 days ago. Please check it and write it again.
