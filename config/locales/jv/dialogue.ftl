### Ukara ingkang sami kangge sedaya pirembagan: tombol lami, ewah-ewahan, pangeling-eling (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

chosen = ➜ <b>{ $choice }</b>
corrected = Inggih, sampun kula gantos dados <b>{ $choice }</b>.
old-button = Tombol menika sampun kepengker. Mangga ngginakaken ingkang paling ngandhap.
stray-in-flow = Matur nuwun, ananging menika dereng mangsuli pitakenanipun. Mangga ngginakaken tombol utawi nyerat wangsulanipun.
nudge = Pitakenan menika taksih kula entosi. Wangsulan saderengipun sampun kasimpen.
resume-offer = Ingkang wau dereng rampung. Kersa dipunlajengaken?
resume-button = ▶ Lajengaken
drop-button = ✖ Mboten siyos
set-aside = Pitakenan ingkang wau kula simpen rumiyin.
flow-right-lost = Peran kangge prekawis wau sampun mboten mlampah, dados kula kendelaken. Mangga pencet /menu.
today-button = Dinten menika
yesterday-button = Kala wingi
day-too-old = Tanggal menika langkung saking 60 dinten kepengker. Kasuwun dipunpriksa lan dipunserat malih.
