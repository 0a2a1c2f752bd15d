### Pantauan (krama): sinten ingkang isolasi. Tingkat lan keluhan namung kangge petugas kesehatan.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun.

monitoring-places = <b>Wewengkon ingkang panjenengan pantau: { $count }.</b> Mangga dipunpilih:
monitoring-place-button = { $place } · { $count } tiyang
monitoring-title = 🏠 <b>{ $place }</b>: { $count } tiyang saweg isolasi
monitoring-neighbourhood = RT/RW { $place }, { $village }
monitoring-heard = Sampun lapor dinten menika: { $today }. Dereng: { $waiting }. Boten wonten kabar langkung sedinten: { $silent }.
monitoring-choose = Mangga dipunpilih daftaripun:
monitoring-list-button = { $list } ({ $count })
monitoring-neighbourhoods-button = 🏘 Miturut RT
monitoring-neighbourhoods = <b>RT ing { $place }</b> ingkang wonten warganipun isolasi. Mangga dipunpilih:
monitoring-neighbourhood-button = { $place } ({ $count })
monitoring-back-button = ◀ { $place }
monitoring-places-button = 🗺 Wewengkon sanes
monitoring-find-button = 🔍 Madosi warga
monitoring-not-yours = Menika sanes wewengkon utawi jejibahan panjenengan. Menawi klentu, mangga nyuwun pirsa dhateng koordinator.

## Daftar

monitoring-all = 👥 Sedaya
monitoring-unreported = ▫ Dereng nate lapor
monitoring-by-day = 📅 Miturut dinten isolasi
monitoring-waiting = 🕗 Dereng lapor dinten menika
monitoring-silent = 🔇 Boten wonten kabar
monitoring-due = 🏁 Wekdal isolasi telas
monitoring-unreached = 📵 Boten lumantar Telegram
monitoring-hungry = 🍚 Mbetahaken dhaharan
monitoring-list = <b>{ $list }</b>, { $place }: { $count } tiyang. Mangga dipunpencet kangge mriksani kertunipun.
monitoring-list-empty = <b>{ $list }</b>, { $place }: boten wonten. Alhamdulillah.
monitoring-line-name = { $name }
monitoring-line-initials = { $initials } { $age }
monitoring-line-day = dinten { $day }
monitoring-line-silent = 🔇 { $days } dinten
monitoring-line-food = 🍚 dhaharan
monitoring-no-report = dereng wonten laporan

## Kertu

monitoring-card-who = <b>{ $name }</b> · { $age } · RT/RW { $rt }, { $village }
monitoring-card-house = 🏠 Sagriya: { $names }
monitoring-card-status = Status: { $status }
monitoring-card-until = Isolasi { $day }, dumugi <b>{ $last }</b>
monitoring-card-no-end = Isolasi { $day }, dumugi wonten asil tes
monitoring-card-due = 🏁 Wekdal isolasinipun sampun telas; ngrantos putusanipun petugas.
monitoring-card-today = ✅ Sampun lapor dinten menika
monitoring-card-waiting = 🕗 Dereng lapor dinten menika; wingi wonten kabar
monitoring-card-silent = 🔇 Boten wonten kabar { $days } dinten muput; pungkasan { $date }
monitoring-reached-chat = 📱 Dipuntakeni lumantar Telegram
monitoring-reached-household = 📱 Dipuntakeni lumantar Telegram kulawarga
monitoring-reached-telephone = ☎ Boten lumantar Telegram: dipuntakeni lumantar telpon
monitoring-reached-door = 🚪 Boten lumantar Telegram lan tanpa nomer: dipunparani
monitoring-card-food = 🍚 Mbetahaken dhaharan
monitoring-card-alert-open = 🚨 Pèngetan tasih kabikak: { $grade }, dereng wonten ingkang nangani
monitoring-card-alert-taken = 🚨 Pèngetan tasih kabikak: { $grade }, dipuntangani { $staff }
monitoring-card-task = { $task }, wiwit { $since }
monitoring-card-days = <b>Tigang dinten pungkasan</b>
monitoring-card-day = { $date }: { $said }
monitoring-card-past = <b>Saderengipun</b>
monitoring-past-task = { $at } · { $task } · rampung
monitoring-past-task-by = { $at } · { $task } · rampung, { $staff }
monitoring-past-alert = { $at } · pèngetan { $grade } · rampung
monitoring-written-down = Kertu menika dipunbikak sinten sampun kacathet.
monitoring-not-isolating = Boten saweg isolasi.
monitoring-food-button = 🍚 Mbetahaken dhaharan
monitoring-no-food-button = Sampun boten mbetahaken dhaharan

## Madosi (/warga)

monitoring-search = Sinten ingkang dipunpadosi? Mangga dipunserat asma, nomer telpon, utawi NIK ingkang jangkep.
monitoring-nobody-found = Boten wonten warga kanthi asma utawi nomer menika ing wewengkon panjenengan. Mangga dipuncobi ejaan sanes, utawi namung saperangan asmanipun.
monitoring-found = Wonten { $count } tiyang. Ingkang pundi?
monitoring-found-many = Wonten { $count } tiyang; menika sedasa ingkang sepisanan. Menawi boten wonten, mangga asmanipun dipunserat langkung jangkep.

## Status (pedoman Kemenkes)

status-otg = Tiyang tanpa gejala (OTG)
status-pdp = Pasien ing salebeting pengawasan (PDP)
status-contact = Kontak erat
status-suspect = Suspek
status-confirmed = Konfirmasi
