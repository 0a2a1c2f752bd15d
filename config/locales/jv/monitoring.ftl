### Pantauan (krama): sinten ingkang isolasi. Tingkat lan keluhan namung kangge petugas kesehatan.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

monitoring-places = <b>Wewengkon ingkang panjenengan pantau: { $count }.</b> Mangga dipunpilih:
monitoring-place-button = { $place } · { $count } tiyang
monitoring-title = 🏠 <b>{ $place }</b>: { $count } tiyang saweg isolasi
monitoring-neighbourhood = RT/RW { $place }, { $village }
monitoring-heard = Sampun lapor dinten menika: { $today }. Dereng: { $waiting }. Mboten wonten kabar langkung sedinten: { $silent }.
monitoring-choose = Mangga dipunpilih dhaptaripun:
monitoring-choose-graded = Mangga dipunpilih dhaptaripun. Tingkatipun saking laporan pungkasan, saged ugi saking wingi:
monitoring-list-button = { $list } ({ $count })
monitoring-neighbourhoods-button = 🏘 Miturut RT
monitoring-neighbourhoods = <b>RT ing { $place }</b> ingkang wonten warganipun isolasi. Mangga dipunpilih:
monitoring-neighbourhood-button = { $place } ({ $count })
monitoring-back-button = ◀ { $place }
monitoring-places-button = 🗺 Wewengkon sanes
monitoring-find-button = 🔍 Madosi warga
monitoring-not-yours = Menika sanes wewengkon utawi jejibahan panjenengan. Menawi klentu, mangga nyuwun pirsa dhateng koordinator.

## Dhaptar

monitoring-all = 👥 Sedaya
monitoring-unreported = ▫ Dereng nate lapor
monitoring-by-day = 📅 Miturut dinten isolasi
monitoring-waiting = 🕗 Dereng lapor dinten menika
monitoring-silent = 🔇 Mboten wonten kabar
monitoring-due = 🏁 Wekdal isolasi telas
monitoring-unreached = 📵 Mboten lumantar Telegram
monitoring-hungry = 🍚 Mbetahaken dhaharan
monitoring-list = <b>{ $list }</b>, { $place }: { $count } tiyang. Mangga dipunpencet kangge mirsani kertunipun.
monitoring-list-empty = <b>{ $list }</b>, { $place }: mboten wonten. Sokur.
monitoring-line-name = { $name }
monitoring-line-initials = { $initials } { $age }
monitoring-line-day = dinten { $day }
monitoring-line-yesterday = wingi { $grade }
monitoring-line-last = pungkasan { $grade }
monitoring-line-eased = { $grade }, wau { $gravest }
monitoring-list-older = "Wingi" utawi "pungkasan" ing sangajengipun tingkat: dereng lapor dinten menika.
monitoring-line-silent = 🔇 { $days } dinten tanpa kabar
monitoring-line-food = 🍚 dhaharan
monitoring-no-report = dereng wonten laporan

## Kertu

monitoring-card-who = <b>{ $name }</b> · { $age } · RT/RW { $rt }, { $village }
monitoring-card-house = 🏠 Sagriya: { $names }
monitoring-card-status = Status: { $status }
monitoring-card-until = Isolasi { $day }, dumugi <b>{ $last }</b>
monitoring-card-no-end = Isolasi { $day }, dumugi wonten asil tes
monitoring-card-due = 🏁 Wekdal isolasinipun sampun telas; ngentosi putusanipun petugas.
monitoring-card-today = ✅ Sampun lapor dinten menika
monitoring-card-today-graded = ✅ Sampun lapor dinten menika: { $grade }
monitoring-card-fresh = 🆕 Kadhaptar dinten menika; dereng wonten laporan
monitoring-card-waiting = 🕗 Dereng lapor dinten menika; wingi wonten kabar
monitoring-card-waiting-graded = 🕗 Dereng lapor dinten menika; wingi { $grade }
monitoring-card-waiting-last = 🕗 Dereng lapor dinten menika; pungkasan { $date }
monitoring-card-waiting-last-graded = 🕗 Dereng lapor dinten menika; pungkasan { $date }: { $grade }
monitoring-card-silent = 🔇 Mboten wonten kabar { $days } dinten muput; pungkasan { $date }
monitoring-card-silent-graded = 🔇 Mboten wonten kabar { $days } dinten muput; pungkasan { $date }: { $grade }
monitoring-reached-chat = 📱 Dipunpitakeni lumantar Telegram
monitoring-reached-household = 📱 Dipunpitakeni lumantar Telegram kulawarga
monitoring-reached-telephone = ☎ Mboten lumantar Telegram: dipunpitakeni lumantar telpon
monitoring-reached-door = 🚪 Mboten lumantar Telegram lan tanpa nomer: dipunsowani
monitoring-card-food = 🍚 Mbetahaken dhaharan
monitoring-card-alert-open = 🚨 Pengetan taksih kabikak: { $grade }, dereng wonten ingkang nangani
monitoring-card-alert-taken = 🚨 Pengetan taksih kabikak: { $grade }, dipuntangani { $staff }
monitoring-card-task = { $task }, wiwit { $since }
monitoring-end = <b>Kangge dipunputusaken: isolasi sampun rampung utawi dereng</b>
monitoring-end-length = ✅ Wekdal isolasi sampun jangkep
monitoring-end-no-complaints = ✅ { $days } dinten pungkasan: lapor sedaya, tanpa keluhan
monitoring-end-no-fever = ✅ { $days } dinten pungkasan: lapor sedaya, tanpa benter lan sesek
monitoring-end-gaps = ⚠ Mboten wonten laporan: { $days }
monitoring-end-complaints = ⚠ Wonten keluhan: { $days }
monitoring-end-fever = ⚠ Benter utawi sesek: { $days }
monitoring-end-alert = ⚠ Pengetanipun taksih kabikak
monitoring-card-days = <b>Tigang dinten pungkasan</b>
monitoring-card-day = { $date }: { $said }
monitoring-card-past = <b>Saderengipun</b>
monitoring-past-task = { $at } · { $task } · rampung
monitoring-past-task-by = { $at } · { $task } · rampung, { $staff }
monitoring-past-alert = { $at } · pengetan { $grade } · rampung
monitoring-written-down = Sinten ingkang mbikak kertu menika, dipuncathet.
monitoring-not-isolating = Mboten saweg isolasi.
monitoring-food-button = 🍚 Mbetahaken dhaharan
monitoring-no-food-button = Sampun mboten prelu dhaharan

## Madosi (/warga)

monitoring-search = Sinten ingkang dipunpadosi? Mangga dipunserat asma, nomer telpon, utawi NIK ingkang jangkep.
monitoring-nobody-found = Mboten wonten warga kanthi asma utawi nomer menika ing wewengkon panjenengan. Mangga dipuncobi ejaan sanes, utawi namung saperangan asmanipun.
monitoring-found = Wonten { $count } tiyang. Ingkang pundi?
monitoring-found-many = Wonten { $count } tiyang; menika sedasa ingkang sepisanan. Menawi mboten wonten, mangga asmanipun dipunserat langkung jangkep.

## Status (pedoman Kemenkes)

status-otg = Tiyang tanpa gejala (OTG)
status-pdp = Pasien ing salebeting pengawasan (PDP)
status-contact = Kontak erat
status-suspect = Suspek
status-confirmed = Konfirmasi
