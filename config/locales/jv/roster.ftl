### Piket: sinten ingkang jagi, lintu jagi, cathetan serah terima.

## Siapa yang jaga

roster-title = 🗓 <b>Piket</b> · { $desk }
roster-which-desk = 🗓 <b>Piket</b>. Puskesmas ingkang pundi?
roster-no-desk = Dèrèng wonten jadwal piket ing wilayah panjenengan.
roster-elsewhere = Jadwal menika sanès wilayah tugas panjenengan. Mangga ngubungi koordinator.
roster-gone = Jadwalipun sampun éwah. Mangga dipunbikak /piket malih.
roster-none = Dèrèng wonten jadwal jagi. Pèngetan nimbali petugas miturut urutan: { $names }.
roster-none-nobody = ⚠ Dèrèng wonten jadwal jagi, lan dèrèng wonten petugas kesehatan.
roster-now = <b>Sakmenika: { $shift }</b> ({ $hours })
roster-person = { $place }. { $name }
roster-person-away = { $place }. { $name } (saweg boten saged, ngantos { $until })
roster-nobody-now = ⚠ Boten wonten ingkang jagi. Pèngetan nimbali petugas miturut urutan.
roster-no-shift-now = Sakmenika sanès jam jagi. Pèngetan nimbali petugas miturut urutan.
roster-next = <b>Salajengipun:</b> { $watch }
roster-watch = { $shift } · { $day }, { $hours }
roster-nobody = <b>dèrèng wonten petugas</b>
roster-people = { $names }
roster-unreachable = { $names } <b>boten saged dipunhubungi</b>
roster-gaps-title = ⚠ <b>Dèrèng wonten ingkang jagi:</b>
roster-note-head = 📝 Cathetan serah terima saking <b>{ $name }</b>, { $day } { $time }:

## Tombol

roster-list-button = ◀ Puskesmas sanès
roster-show-button = 🗓 Mirsani piket
roster-plan-button = ✏ Ngatur jadwal
roster-fill-button = ✏ Dipunisi sakmenika
roster-mine-button = Jadwal kula
roster-swap-button = ⇄ Nyuwun lintu
roster-away-button = ✋ Sakmenika boten saged
roster-here-button = 👍 Sampun saged malih
roster-note-button = 📝 Nyerat cathetan
roster-accept-button = ✅ Inggih, kula gantos
roster-refuse-button = ✖ Nuwun sewu, boten saged
roster-withdraw-button = ↩ Wurungaken panyuwunan
roster-unused-button = 🗑 Boten ngginakaken jadwal
roster-unused-yes-button = 🗑 Inggih, dipunhapus

## Jadwal saya

roster-mine-title = 🗓 <b>Jadwal jagi panjenengan</b>
roster-mine-none = Panjenengan boten jagi salebetipun { $days } dinten ngajeng.
roster-alone = piyambak
roster-first = dipuntimbali sepisan, sesarengan { $names }
roster-second = sesarengan { $names }
roster-away =
    Inggih. Ngantos { $until } pèngetan énggal nimbali petugas salajengipun rumiyin, lan ingkang saweg mungel sampun dipunterasaken. Koordinator dipunparingi pirsa.

    Pèngetan ingkang sampun panjenengan tangani taksih wonten panjenengan; mangga dipunoper lumantar kertunipun menawi perlu.
roster-away-off-duty = Inggih, ingkang mungel ing télpun panjenengan dipunterasaken. Panjenengan saweg boten jagi, dados jadwalipun boten éwah.
roster-here = Matur nuwun. Pèngetan énggal nimbali panjenengan malih miturut jadwal.
roster-away-left = ✋ <b>{ $name }</b> boten saged ngantos { $until }. Ingkang jagi sakmenika: { $names }.
roster-away-nobody-left = ⚠ <b>{ $name }</b> boten saged ngantos { $until }, lan boten wonten malih ingkang jagi. Pèngetan nimbali petugas sanès miturut urutan.

## Pengingat

roster-remind = ⏰ Sekedhap malih panjenengan jagi: { $watch }
roster-start = 🟢 <b>Jagi panjenengan wiwit:</b> { $watch }
roster-open-alerts = { $count ->
    [0] Boten wonten pèngetan ingkang kabikak.
   *[other] Pèngetan kabikak: <b>{ $count }</b> (/peringatan)
 }
roster-changed = 🗓 <b>Jadwal jagi panjenengan éwah.</b> Jagi panjenengan salajengipun:
roster-changed-none = 🗓 <b>Jadwal jagi panjenengan éwah.</b> Panjenengan boten jagi salebetipun { $days } dinten ngajeng.
roster-gap-alarm = ⚠ <b>Jadwal jagi kothong</b> · { $desk }
roster-gap-foot = Menawi tetep kothong, pèngetan nimbali sedaya petugas miturut urutan.

## Mengatur jadwal

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
roster-day-gap-button = ⚠ { $day }
roster-shift-button = { $shift }: { $names }
roster-watch-button = { $shift } · { $day }
roster-on-button = ☑ { $place }. { $name }
roster-on-blocked-button = ☑ { $place }. { $name } ⚠ dipunblokir
roster-off-button = ☐ { $name }
roster-off-blocked-button = ☐ { $name } ⚠ dipunblokir
roster-same-button = ⧉ Sami saben dinten
roster-follow-button = ↩ Miturut pola tetep
roster-copy-button = ⧉ Tuladha minggu kapengker
roster-pattern-button = 🔁 Pola tetep
roster-dates-button = 📅 Miturut tanggal
roster-week-before-button = ◀ Minggu kapengker
roster-week-after-button = Minggu ngajeng ▶
roster-done-button = ✅ Sampun rampung
roster-full-toast = Sampun kebak: paling kathah { $count } tiyang. Mangga dipunmedalaken satunggal rumiyin.
roster-copied-toast = Minggu kapengker sampun dipuntuladha.
roster-same-toast = Sedaya dinten sakmenika sami.
roster-saved = ✅ Jadwal sampun kasimpen. Ingkang jadwalipun éwah sampun dipunparingi pirsa.
roster-unused-question = Sedaya jadwal { $desk } dipunhapus? Pèngetan lajeng nimbali petugas miturut urutan.
roster-unused = Jadwal { $desk } sampun dipunhapus. Pèngetan nimbali petugas miturut urutan.

## Tukar jaga

roster-swap-which = Jagi ingkang pundi ingkang badhé dipunlintu?
roster-swap-to = { $watch }. Sinten ingkang dipunsuwuni tulung nggantos?
roster-swap-for = Panjenengan mundhut jaginipun <b>{ $name }</b> ingkang pundi minangka gantosipun?
roster-swap-nothing-button = Tanpa gantos
roster-swap-sent = Panyuwunan sampun dumugi <b>{ $name }</b>. Ngantos dipunwangsuli, jagi menika taksih panjenengan.
roster-swap-asked-already = Panjenengan sampun nyuwun menika. Taksih nengga wangsulan.
roster-swap-card = ⇄ <b>{ $name }</b> nyuwun panjenengan nggantos: { $watch }
roster-swap-card-for = Minangka gantosipun panjenenganipun mundhut jagi panjenengan: { $watch }
roster-swap-accepted-toast = Jagi sampun dipunlintu.
roster-swap-refused-toast = Panyuwunan boten dipuntampi.
roster-swap-withdrawn-toast = Panyuwunan dipunwurungaken.
roster-swap-expired-toast = Sampun kliwat: jaginipun sampun wiwit.
roster-swap-overtaken-toast = Boten kanggé malih: jadwalipun sampun éwah.
roster-swap-was-accepted = ✅ <b>{ $name }</b> nggantos panjenengan: { $watch }
roster-swap-was-refused = ✖ <b>{ $name }</b> boten saged nggantos: { $watch }. Jagi menika taksih panjenengan.
roster-swap-was-withdrawn = Panyuwunan dhateng { $name } dipunwurungaken: { $watch }. Jagi menika taksih panjenengan.
roster-swap-has-expired = { $name } dèrèng mangsuli, lan jaginipun sampun wiwit: { $watch }. Jagi menika taksih panjenengan.
roster-swap-was-overtaken = Panyuwunan dhateng { $name } boten kanggé malih: { $watch }. Jadwalipun sampun éwah.
roster-swap-done = ⇄ <b>{ $staff }</b> nggantos <b>{ $name }</b>: { $watch }
roster-swap-done-for = Minangka gantosipun: { $watch }

## Catatan serah terima

roster-note-ask =
    Menapa ingkang kedah dipunpirsani jagi salajengipun? Mangga dipunserat ing satunggal serat.
    Namung petugas kesehatan ingkang maos, nalika jaginipun wiwit.
roster-note-text-only = Mangga dipunserat mawi tembung.
roster-note-kept = 📝 Cathetan sampun kasimpen. Jagi salajengipun maos nalika wiwit.
