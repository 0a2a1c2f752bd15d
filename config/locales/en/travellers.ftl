### Travellers: arrivals, the card to the RT head, the posts' list.
### What stands after "=" may be changed; the name before it and { $… } may not.

travellers-at-posko =
    Welcome to <b>{ $posko }</b>. We take down your arrival, it is quickly done.
    Emergency? Press /darurat
travellers-known-already =
    { $address }, we have you already: arrived { $first }, isolation at home until <b>{ $last }</b>.
    To report: /lapor. Have you travelled again? Press the button below.
travellers-again-button = 🚌 I have arrived again

## For staff: somebody who has no telephone

travellers-kind = Whom do you enter?
travellers-kind-traveller-button = 🚌 Traveller, just arrived
travellers-kind-isolating-button = 🏠 Isolates for another reason
travellers-read-aloud = <b>Please read this out</b> to the person (for a child: to the parents), and press their answer.
travellers-refused-another = That is respected. Nothing is kept. In an emergency: /darurat. (Bila gawat, tekan /darurat.)
travellers-not-your-area = That RT is outside your area. Please let the staff of that area enter it, or choose another RT.
travellers-reason = Why in isolation?
travellers-day-contact = When did they last meet the person who tested positive? Choose, or write the date, for example { $example }.
travellers-day-specimen = When was the test taken? Choose, or write the date, for example { $example }.
travellers-day-onset = When did the symptoms begin? Choose, or write the date, for example { $example }.

## The journey

travellers-origin = From which kabupaten or city do you come? Write its name, for example Jakarta Timur or Kab. Bekasi. From abroad: write the country.
travellers-which-place = Do you mean one of these?
travellers-origin-province = { $province } is a province. Please write the kabupaten or city, for example Kab. Bekasi.
travellers-origin-unknown = That name is not in our list. Please write the kabupaten or city, for example Jakarta Timur, Kab. Bekasi, or the country.
travellers-country = From which country? Write its name, for example Malaysia.
travellers-country-unreadable = That could not be read as a country. Example: Malaysia.
travellers-arrived = When did you arrive here? Choose, or write the date, for example { $example }.
travellers-departed = When did you leave there? Choose, or write the date.
travellers-same-day-button = The same day
travellers-day-before-button = The day before
travellers-left-after-arrival = That is after the arrival. Please write the day you left.
travellers-transport = How did you travel?
travellers-bus-button = 🚌 Bus
travellers-minibus-button = 🚐 Minibus
travellers-train-button = 🚆 Train
travellers-ship-button = ⛴ Ship
travellers-plane-button = ✈ Plane
travellers-car-button = 🚗 Car
travellers-motorcycle-button = 🏍 Motorcycle
travellers-other-button = Other
travellers-party = Who came with you? Children, too. Adults: please ask them first whether their data may be kept.
travellers-party-so-far = With you: <b>{ $names }</b>. Anybody else?
travellers-add-button = ➕ Add somebody
travellers-known-button = ➕ { $name }
travellers-drop-button = ✖ Without { $name }
travellers-alone-button = I came alone
travellers-party-done-button = That is all ▶

## About others

travellers-village = In which village do you stay? Choose, or write its name.
travellers-rt = In which RT and RW is the house? Choose, or write, for example 3/5.
travellers-their-village = In which village do they stay? Choose, or write its name.
travellers-their-name = What is the full name?
travellers-their-rt = In which RT and RW is the house? Choose, or write, for example 3/5.
travellers-their-birth = When was { $name } born? The year is enough, for example 1956. For a child under 12: the whole date, for example 12-4-2015.
travellers-their-sex = Is { $name } male or female?
travellers-their-phone = Which telephone number can be called for { $name }? A neighbour's or relative's will do. May be skipped.
travellers-their-pregnancy = Is { $name } pregnant?
travellers-their-conditions = Does { $name } have any of these illnesses? More than one is possible.
travellers-their-oximeter = Is there an oximeter (a finger clip that measures oxygen) in that house?

## Where they stay

travellers-host = In whose house do you stay? Write the owner's name.
travellers-own-house-button = 🏠 My own house
travellers-host-unreadable = That could not be read as a name. Example: Pak Darto.
travellers-food = Do you need help with food during the isolation?
travellers-nik = What is the NIK? 16 digits on the identity card. May be skipped.
travellers-family-card = What is the number of the family card (KK)? 16 digits. May be skipped.
travellers-number-unreadable = That could not be read. Please write the 16 digits, or press Skip.
travellers-number-length = That has { $digits } digits; it should be 16. Please look again, or press Skip.
travellers-number-letters = There are letters between the digits. Please write 16 digits only, or press Skip.
travellers-doubt-number = That number does not fit other answers (region, date or sex). Please compare it with the card. Is it right?

## Health today

travellers-unwell = How are you today?
travellers-unwell-their = How are they today?
travellers-unwell-party = Does anybody have complaints today? Press the name.
travellers-well-button = 🙂 Well
travellers-ill-button = 😷 Has complaints
travellers-all-well-button = 🙂 All are well
travellers-ill-names = 😷 With complaints: { $names }

## Summary

travellers-field-origin = From
travellers-field-country = Country
travellers-field-arrived = First day
travellers-field-departed = Left on
travellers-field-transport = By
travellers-field-party = With
travellers-field-host = House
travellers-field-food = Needs food
travellers-field-nik = NIK
travellers-field-family-card = Family card
travellers-field-unwell = Health

## Once it is written down

traveller-status-odp = Person under observation (ODP)
traveller-status-traveller = Traveller
travellers-welcome-party = Thank you, <b>{ $address }</b>. You are registered, together with { $names }. From this telephone you report for all of you.
travellers-from = From: { $origin }, { $zone }.
zone-red = 🔴 red zone
zone-orange = 🟠 orange zone
zone-yellow = 🟡 yellow zone
zone-green = 🟢 green zone
zone-none = no zone
travellers-complaints-next = The complaints are noted; a health worker reads them today. Now let us complete them. In an emergency, press /darurat. (Bila gawat, tekan /darurat.)
travellers-enrolled = Entered: <b>{ $names }</b>.
travellers-tell-them = Please tell them: stay at home until that day, keep your distance, say so when you feel ill. As there is no telephone, a kader or the RT head will look in every day.
travellers-enrolled-ill = The complaints are noted; a health worker reads them today. In an emergency, press /darurat now. (Bila gawat, tekan /darurat sekarang.)

## Card to the RT head: no complaints

travellers-card-title = <b>🚌 New arrival in your RT</b>
travellers-card-isolating = <b>🏠 Newly in isolation in your RT</b>
travellers-card-names = Name: <b>{ $names }</b>
travellers-card-place = RT/RW { $rt }, Desa { $village }
travellers-card-host = House: { $host }
travellers-card-until = Isolation until <b>{ $last }</b>
travellers-card-waiting = Isolation until the test result is there
travellers-card-food = 🍚 Needs food: <b>yes</b>
travellers-card-no-food = Needs food: no

## The posts' list

travellers-list-title = <b>Arrived today: { $people }</b>
travellers-list-empty = Nobody has arrived yet today.
travellers-list-posko = <b>{ $posko }</b> (Desa { $village })
travellers-list-no-posko = <b>No post</b> (Desa { $village })
travellers-list-line = { $at } { $who }, from { $origin } ({ $zone }), RT/RW { $rt }
travellers-list-one = <b>{ $name }</b>
travellers-list-more = <b>{ $name }</b> and { $more } more
