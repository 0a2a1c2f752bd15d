### Staff: invitations, roles, order of calling.
### What stands after "=" may be changed; the name before it and { $… } may not.

role-kader = Kader
role-rt-head = RT head
role-village-officer = Village officer
role-health-worker = Health worker
role-coordinator = Coordinator
role-task-force = Task force

area-kabupaten = all of { $name }
area-village = { $name } village
area-rt = RT/RW { $rt }, { $name } village

## Inviting

invite-button = ➕ Invite somebody
invite-role = What is this person to be?
invite-village = In which village?
invite-rt = Which RT/RW? For example: <b>003/005</b>
invite-rt-example = Sorry, I did not understand. Please write it like this: <b>003/005</b> or <b>RT 3 RW 5</b>.
invite-rt-unknown = RT/RW { $rt } is not on this village's list. Please check it.
invite-outside-area = That place is outside your area. Please ask a coordinator of the kabupaten.
invite-made =
    The invitation is ready: <b>{ $grant }</b>

    Pass this link on to that person. It works once, for { $hours } hours:
    { $link }

## Joining

join-name = Welcome. Which name will residents read? For example: <b>Bidan Wati</b>
join-name-example = Please write only the name, for example <b>Bidan Wati</b>.
join-welcome =
    Thank you, { $name }. You now work here as <b>{ $grant }</b>.

    Press /menu to see what you can do. Please do not mute this chat: alerts arrive here.
join-unknown = I do not know this invitation. Please ask the coordinator for a new link.
join-used = Somebody else has used this link. Please ask the coordinator for a new one.
join-expired = This link is too old. Please ask the coordinator for a new one.
join-yours-already = You have used this invitation already. Press /menu.

## Who works here

staff-list = <b>Staff</b> ({ $count }), in the order in which they are called:
staff-line = { $place }. <b>{ $name }</b>: { $grants }
staff-line-unreachable = { $place }. <b>{ $name }</b>: { $grants } (⚠ has blocked the bot, can't be called)
staff-member-button = { $name }
staff-earlier-button = ⬆ Call earlier
staff-revoke-button = ✖ Revoke
staff-revoke-question = Revoke <b>{ $name }</b>?
staff-revoked = { $name } has been revoked.
staff-farewell = Your work here is done and your role has ended. Thank you for your help.
staff-not-here = That person no longer works in your area.
staff-last-coordinator = This is the last coordinator. Invite another one first.
staff-first-already = Already first.

invite-village-typed = In which village? Please write its name.

## How long a role counts

staff-until = { $grant }, until the end of { $date }
staff-until-button = ⏳ Until when
staff-until-question = Until when does the role of <b>{ $name }</b> count? Today is not counted.
staff-until-days-button = { $days } days
staff-until-no-end-button = No end
staff-ends-soon =
    Your role, <b>{ $grant }</b>, ends with { $date }.

    If you still serve, please tell the coordinator.
staff-ends-soon-coordinator =
    The role of <b>{ $name }</b>, { $grant }, ends with { $date }.

    If they still serve, let it go on here.
staff-ended = Your time of duty is over: <b>{ $grants }</b>. Thank you for your help.
staff-message-closed = This message has been closed.
