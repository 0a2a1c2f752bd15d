### Piket: sinten ingkang jagi, lintu jagi, cathetan serah terima.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Sinten ingkang jagi

roster-title = 🗓 <b>Piket</b> · { $desk }
roster-which-desk = 🗓 <b>Piket</b> samenika. Ingkang pundi ingkang dipunbikak?
roster-no-desk = Dereng wonten jadwal piket ing wewengkon panjenengan.
roster-elsewhere = Jadwal menika sanes wewengkon tugas panjenengan. Mangga ngubungi koordinator.
roster-gone = Jadwalipun sampun ewah. Mangga dipunbikak /piket malih.
roster-none = Dereng wonten jadwal jagi. Pengetan nimbali petugas miturut urutan: { $names }.
roster-none-nobody = ⚠ Dereng wonten jadwal jagi, lan dereng wonten petugas kesehatan.
roster-now = <b>Samenika: { $shift }</b> ({ $hours })
roster-person = { $place }. { $name }
roster-person-away = { $place }. { $name } (saweg mboten saged, dumugi { $until })
roster-nobody-now = ⚠ Mboten wonten ingkang jagi. Pengetan nimbali petugas miturut urutan.
roster-no-shift-now = Samenika sanes jam jagi. Pengetan nimbali petugas miturut urutan.
roster-next = <b>Salajengipun:</b> { $watch }
roster-watch = { $shift } · { $day }, { $hours }
roster-nobody = <b>dereng wonten petugas</b>
roster-people = { $names }
roster-unreachable = { $names } <b>mboten saged dipunhubungi</b>
roster-gaps-title = ⚠ <b>Dereng wonten ingkang jagi:</b>
roster-note-head = 📝 Cathetan serah terima saking <b>{ $name }</b>, { $day } { $time }:

## Tombol

roster-list-button = ◀ Piket sanes
roster-show-button = 🗓 Ningali piket
roster-plan-button = ✏ Ngatur jadwal
roster-fill-button = ✏ Dipunisi samenika
roster-mine-button = Jadwal kula
roster-swap-button = ⇄ Nyuwun lintu
roster-away-button = ✋ Samenika mboten saged
roster-here-button = 👍 Sampun saged malih
roster-note-button = 📝 Nyerat cathetan
roster-accept-button = ✅ Inggih, kula gantos
roster-refuse-button = ✖ Nuwun sewu, mboten saged
roster-withdraw-button = ↩ Wurungaken panyuwunan
roster-unused-button = 🗑 Tanpa jadwal
roster-unused-yes-button = 🗑 Inggih, dipunbusak

## Jadwal kula

roster-mine-title = 🗓 <b>Jadwal jagi panjenengan</b>
roster-mine-none = Panjenengan mboten jagi salebetipun { $days } dinten ngajeng.
roster-alone = piyambak
roster-first = dipuntimbali sepisan, sesarengan { $names }
roster-second = sesarengan { $names }
roster-away =
    Inggih. Dumugi { $until } pengetan enggal nimbali petugas salajengipun rumiyin, lan ingkang saweg mungel sampun dipunterasaken. Koordinator dipunaturi pirsa.

    Pengetan ingkang sampun panjenengan tangani taksih wonten panjenengan; mangga dipunoper lumantar kertunipun menawi prelu.
roster-away-off-duty = Inggih, ingkang mungel ing telpon panjenengan dipunterasaken. Panjenengan saweg mboten jagi, dados jadwalipun mboten ewah.
roster-here = Matur nuwun. Pengetan enggal nimbali panjenengan malih miturut jadwal.
roster-away-left = ✋ <b>{ $name }</b> mboten saged dumugi { $until }. Ingkang jagi samenika: { $names }.
roster-away-nobody-left = ⚠ <b>{ $name }</b> mboten saged dumugi { $until }, lan mboten wonten malih ingkang jagi. Pengetan nimbali petugas sanes miturut urutan.

## Pangenget

roster-remind = ⏰ Sekedhap malih panjenengan jagi: { $watch }
roster-start = 🟢 <b>Jagi panjenengan wiwit:</b> { $watch }
roster-open-alerts = { $count ->
    [0] Mboten wonten pengetan ingkang kabikak.
   *[other] Pengetan kabikak: <b>{ $count }</b> (/peringatan)
 }
roster-changed = 🗓 <b>Jadwal jagi panjenengan ewah.</b> Jagi panjenengan salajengipun:
roster-changed-none = 🗓 <b>Jadwal jagi panjenengan ewah.</b> Panjenengan mboten jagi salebetipun { $days } dinten ngajeng.
roster-gap-alarm = ⚠ <b>Jadwal jagi kothong</b> · { $desk }
roster-gap-foot = Menawi tetep kothong, pengetan nimbali sedaya petugas miturut urutan.

## Ngatur jadwal

roster-plan-title = ✏ <b>Jadwal jagi</b> · { $desk }
roster-pattern-head = Pola tetep, wangsul saben minggu. Mangga dipunpilih dintenipun:
roster-week-head = Minggu wiwit { $date }. Mangga dipunpilih dintenipun:
roster-day-head = <b>{ $day }</b>. Jagi ingkang pundi?
roster-shift-head =
    <b>{ $day } · { $shift }</b> ({ $hours })
    Mangga mencet asma: mlebet utawi medal. Ingkang sepisan dipuntimbali rumiyin. Paling kathah { $count } tiyang.
roster-cell = { $shift } { $names }
roster-cell-empty = { $shift } –
roster-day-button = { $day }
roster-day-gap-button = ⚠ { $day }: kothong
roster-shift-button = { $shift }: { $names }
roster-watch-button = { $shift } · { $day }
roster-on-button = ☑ { $place }. { $name }
roster-on-blocked-button = ☑ { $place }. { $name } ⚠ dipunblokir
roster-off-button = ☐ { $name }
roster-off-blocked-button = ☐ { $name } ⚠ dipunblokir
roster-same-button = ⧉ Sami saben dinten
roster-follow-button = ↩ Miturut pola tetep
roster-copy-button = ⧉ Salin minggu kepengker
roster-pattern-button = 🔁 Pola tetep
roster-dates-button = 📅 Miturut tanggal
roster-week-before-button = ◀ Minggu kepengker
roster-week-after-button = Minggu ngajeng ▶
roster-done-button = ✅ Sampun rampung
roster-full-toast = Sampun kebak: paling kathah { $count } tiyang. Mangga dipunmedalaken satunggal rumiyin.
roster-copied-toast = Minggu kepengker sampun dipunsalin.
roster-same-toast = Sedaya dinten samenika sami.
roster-saved = ✅ Jadwal sampun kasimpen. Ingkang jadwalipun ewah sampun dipunaturi pirsa.
roster-unused-question = Sedaya jadwal { $desk } dipunbusak? Pengetan lajeng nimbali petugas miturut urutan.
roster-unused = Jadwal { $desk } sampun dipunbusak. Pengetan nimbali petugas miturut urutan.

## Lintu jagi

roster-swap-which = Jagi ingkang pundi ingkang badhe dipunlintu?
roster-swap-to = { $watch }. Sinten ingkang dipunsuwuni tulung nggantos?
roster-swap-for = Panjenengan mundhut jaginipun <b>{ $name }</b> ingkang pundi minangka gantosipun?
roster-swap-nothing-button = Tanpa gantos
roster-swap-sent = Panyuwunan sampun dumugi <b>{ $name }</b>. Saderengipun dipunwangsuli, jagi menika taksih panjenengan.
roster-swap-asked-already = Panjenengan sampun nyuwun menika. Taksih ngentosi wangsulan.
roster-swap-card = ⇄ <b>{ $name }</b> nyuwun panjenengan nggantos: { $watch }
roster-swap-card-for = Minangka gantosipun panjenenganipun mundhut jagi panjenengan: { $watch }
roster-swap-accepted-toast = Jagi sampun dipunlintu.
roster-swap-refused-toast = Panyuwunan mboten dipuntampi.
roster-swap-withdrawn-toast = Panyuwunan dipunwurungaken.
roster-swap-expired-toast = Sampun kliwat: jaginipun sampun wiwit.
roster-swap-overtaken-toast = Sampun mboten lumampah: jadwalipun sampun ewah.
roster-swap-was-accepted = ✅ <b>{ $name }</b> nggantos panjenengan: { $watch }
roster-swap-was-refused = ✖ <b>{ $name }</b> mboten saged nggantos: { $watch }. Jagi menika taksih panjenengan.
roster-swap-was-withdrawn = Panyuwunan dhateng { $name } dipunwurungaken: { $watch }. Jagi menika taksih panjenengan.
roster-swap-has-expired = { $name } dereng mangsuli, lan jaginipun sampun wiwit: { $watch }. Jagi menika taksih panjenengan.
roster-swap-was-overtaken = Panyuwunan dhateng { $name } sampun mboten lumampah: { $watch }. Jadwalipun sampun ewah.
roster-swap-done = ⇄ <b>{ $staff }</b> nggantos <b>{ $name }</b>: { $watch }
roster-swap-done-for = Minangka gantosipun: { $watch }

## Cathetan serah terima

roster-note-ask =
    Menapa ingkang prelu dipunsumerepi petugas jagi salajengipun? Mangga dipunserat ing satunggal pesen.
    Namung petugas kesehatan ingkang maos, nalika jaginipun wiwit.
roster-note-text-only = Mangga dipunserat mawi tembung.
roster-note-kept = 📝 Cathetan sampun kasimpen. Jagi salajengipun maos nalika wiwit.

## Kantor desa

roster-none-office = Dereng wonten jadwal piket kantor. Perangkat desa: { $names }.
roster-none-nobody-office = Dereng wonten jadwal piket kantor, lan dereng wonten perangkat desa ingkang kadhaptar.
roster-line-on = <b>{ $desk }</b>: { $names }
roster-line-nobody = <b>{ $desk }</b>: ⚠ mboten wonten
roster-line-no-shift = <b>{ $desk }</b>: sanes jam jagi
roster-line-closed = <b>{ $desk }</b>: tutup
roster-line-none = <b>{ $desk }</b>: dereng wonten jadwal
roster-gap-office = 🏛 { $desk }: dereng wonten ingkang piket kangge { $watches }.
roster-shift-head-office =
    <b>{ $day } · { $shift }</b> ({ $hours })
    Mangga mencet asma: mlebet utawi medal. Paling kathah { $count } tiyang.
roster-full-toast-office = Ing kantor desa paling kathah { $count } tiyang ingkang piket sareng, supados mboten kempal kathah. Mangga dipunmedalaken satunggal rumiyin.
roster-no-shift-now-office = Kantor samenika tutup.
roster-nobody-now-office = ⚠ Mboten wonten ingkang piket.
roster-away-office = Sae. Dumugi { $until } panjenengan kaserat mboten saged piket. Koordinator dipunkabari.
roster-away-off-duty-office = Sae. Panjenengan saweg mboten piket, dados jadwalipun mboten ewah.
roster-here-office = Matur nuwun. Panjenengan kaserat saged piket malih.
roster-away-nobody-left-office = ⚠ <b>{ $name }</b> mboten saged piket dumugi { $until }, lan mboten wonten malih ingkang piket.
roster-unused-question-office = Mbusak sedaya jadwal { $desk }?
roster-unused-office = Jadwal { $desk } sampun kabusak.
roster-note-ask-office = Menapa ingkang prelu dipunmangertosi petugas piket salajengipun? Mangga dipunserat ing satunggal pesen. Sampun ngantos nyerat kawontenan kasarasanipun warga.
