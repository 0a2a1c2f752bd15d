### Riwayat: dinten-dintening satunggaling priyantun, ing satunggal pesen lan gambar.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

history-title-stay = <b>Dinten-dinten isolasi { $name }</b>
history-title = <b>Kawan welas dinten pungkasan { $name }</b>
history-day = <b>Dinten kaping { $day }</b> · { $date }
history-date = <b>{ $date }</b>
history-missed = ➖ mboten wonten laporan
history-not-yet = dereng wonten laporan dinten menika
history-several = { $count } laporan
history-half-finished = ◻ dereng jangkep
history-back-filled = ◆ dipunisi petugas ing dinten sanes
history-corrected = ✎ sampun dipunleresaken
history-danger = Tandha bebaya

history-caption = Suhu, oksigen lan keluhan <b>{ $name }</b> saben dintenipun. Menawi wonten ingkang kirang cetha: /tanya
history-caption-staff = Suhu, oksigen lan keluhan <b>{ $name }</b> saben dintenipun. Sinten ingkang mirsani, dipuncathet.
history-no-picture = Nyuwun pangapunten, gambaripun mboten saged dipundamel samenika. Dinten-dintenipun wonten ing pesen nginggil.
history-nothing = Dereng wonten laporan saking { $name } ing dinten-dinten menika. Sasampunipun laporan sepisan, dinten-dintenipun ketingal wonten ngriki.
history-nothing-then = Saking { $name } mboten wonten laporan ing isolasi menika.

history-earlier-button = ◀ Isolasi wiwit { $since }
history-now-button = Dinten-dinten pungkasan ▶
history-alert-button = 📈 Riwayat saben dinten
history-alert-not-yours = Riwayat namung kangge petugas ingkang saweg nangani pengetan menika.
history-member-button = 👤 { $name }

## Ing salebeting gambar

history-temperature = Suhu sarira (°C)
history-temperature-never = Suhu dereng nate dipunukur.
history-limit-fever = benter wiwit { $value }
history-oxygen = Oksigen, SpO2 (%)
history-oxygen-never = Oksigen dereng nate dipunukur.
history-limit-orange = ORANYE: { $value } mangandhap
history-limit-red = MERAH: { $value } mangandhap
history-complaints = Keluhan
history-no-complaints = Mboten wonten keluhan.
history-row-day = Dinten
history-row-date = Tanggal
history-row-grade = Tingkat
history-sign-today = dinten menika
history-missed-sign = mboten wonten laporan
history-sign-half-finished = laporan dereng jangkep
history-sign-back-filled = dipunisi petugas ing dinten sanes
