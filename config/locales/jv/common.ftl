### Tembung ingkang dipunginakaken wonten sedaya pirembagan (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Tombol

yes-button = Inggih
no-button = Mboten
unknown-button = Mboten mangertos
back-button = ◀ Wangsul
next-button = Lajeng ▶
cancel-button = ✖ Mboten siyos
send-button = ✅ Kintun
change-button = ✏ Ewahi
skip-button = Langkungi
none-button = Mboten wonten
home-button = 🏠 Menu
report-button = 📝 Lapor
emergency-button = 🆘 Gawat
chosen-mark = ☑ { $label }
unchosen-mark = ☐ { $label }

## Tingkat

grade-red = 🔴 ABRIT (MERAH)
grade-orange = 🟠 ORANYE
grade-yellow = 🟡 JENE (KUNING)
grade-green = 🟢 IJEM (HIJAU)

## Salam lan sesebutan

greeting-morning = Sugeng enjing
greeting-noon = Sugeng siang
greeting-afternoon = Sugeng sonten
greeting-evening = Sugeng dalu
address-mbah = Mbah { $name }
address-bapak = Bapak { $name }
address-ibu = Ibu { $name }
address-plain = { $name }

## Dinten lan wekdal

day-of-total = dinten kaping { $day } saking { $total }
day-alone = dinten kaping { $day }
day-past = dinten kaping { $day }; isolasi { $total } dinten sampun kepengker
isolation-past = Petugas ingkang badhe mesthekaken rampungipun; nyuwun tulung tetep wonten dalem rumiyin.
age-years = { $years } taun
age-months = { $months } wulan
date-long = { $weekday }, { $day } { $month } { $year }
date-short = { $weekday }, { $day } { $month }
weekday-monday = Senen
weekday-tuesday = Selasa
weekday-wednesday = Rebo
weekday-thursday = Kemis
weekday-friday = Jemuwah
weekday-saturday = Setu
weekday-sunday = Ahad
month-january = Januari
month-february = Februari
month-march = Maret
month-april = April
month-may = Mei
month-june = Juni
month-july = Juli
month-august = Agustus
month-september = September
month-october = Oktober
month-november = November
month-december = Desember

## Menawi wonten ingkang mboten lumampah

fault-neutral = Nyuwun pangapunten, wonten alangan ing sistem. Sekedhap malih mangga dipuncobi. Menawi gawat, mangga pencet /darurat. (Bila gawat, tekan /darurat.)
unknown-command = Prentah menika dereng kula mangertosi. Mangga pencet /menu, utawi /bantuan.
stray-message = Pesen panjenengan sampun kula waos, ananging kula dereng mangertos kersanipun. Mangga pencet /menu. Kangge lapor: /lapor.
stray-number = Matur nuwun. Samenika kula mboten nyuwun pirsa angka. Kangge lapor panas utawi ingkang karaosaken, mangga pencet /lapor.
foreign-press = Tombol menika kagem tiyang sanes.
not-allowed = Menika namung kagem petugas. Menawi panjenengan mbetahaken, mangga ngubungi koordinator utawi puskesmas.
not-allowed-unregistered = Kangge menika, mangga ndhaptar rumiyin lumantar /start.
not-allowed-staff = Menika namung kagem petugas. Menawi panjenengan petugas, mangga nyuwun undangan dhateng koordinator.
cancelled = Inggih, mboten siyos.
nothing-to-cancel = Mboten wonten ingkang kedah dipunwurungaken. Pilihan sanesipun wonten ing /menu.
too-fast = Pesenipun dhateng kerep sanget. Mangga dipunentosi sekedhap.

page-before-button = ◀ Saderengipun
page-more-button = Langkung kathah ▶
