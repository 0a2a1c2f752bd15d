### Pengetan: kertu kangge petugas, lan ingkang dipunwaos pelapor.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Kertu pengetan

alert-title = { $grade } · { $who }
alert-who = <b>{ $initials }</b> · { $age } · RT/RW { $rt }
alert-who-stranger = <b>dereng kadhaptar</b>
alert-who-unknown = <b>mboten dipuntepangi</b>
alert-village = Desa { $village }
alert-since = Wiwit { $time }: { $cause }
cause-report = laporan saben dinten
cause-danger = tandha bebaya dipunpencet
cause-emergency = tombol Gawat
cause-silence = mboten wonten kabar sasampunipun laporan awrat
alert-open = ⏳ Dereng wonten ingkang nangani
alert-taken = 👤 Dipuntangani { $staff }, { $time }
alert-closed = ✔ Rampung: { $ending } ({ $staff }, { $time })
alert-not-yours = Pengetan menika sampun mboten wonten ing wewengkon tugas panjenengan.
alert-phone = ☎ { $phone }
alert-no-phone = ☎ Nomer telpon mboten wonten
alert-reported-by = 📱 Ingkang nglaporaken: <b>{ $name }</b>, { $phone }
alert-reported-by-no-phone = 📱 Ingkang nglaporaken: <b>{ $name }</b>; nomeripun mboten wonten
alert-conditions = Sesakit ingkang sampun dangu: { $conditions }
alert-pregnant = Saweg ngandhut
alert-name = <b>{ $name }</b>
alert-house = 🏠 RT/RW { $rt }
alert-stranger = Asma ing Telegram, dereng tamtu asma saleresipun:
alert-withdrawn = ↩ Tandha bebaya dipuntarik malih dening ingkang lapor; tetep dipunpriksani.
alert-unreachable = 📵 Mboten saged dipunhubungi mawi bot: mangga dipuntelpon utawi dipunsowani.
alert-worsened = ⬆ Sangsaya awrat { $time }
alert-fell-silent = 🔇 Mboten wonten kabar wiwit laporan awrat ({ $time })
alert-card-below = ↓ Kertu pengetan menika sampun dipungantos. Ingkang enggal wonten ing ngandhap.
alert-milder = Laporan ingkang enggal: { $grade }. Ingkang paling awrat tetep ing nginggil.
alert-reasons = <b>Alesanipun</b>
alert-symptoms = Ingkang karaosaken: { $symptoms }
alert-news2 = NEWS2 saperangan, paling sekedhik: <b>{ $score }</b> (dereng wonten: { $missing })
alert-report-unfinished = Laporanipun dereng rampung.
alert-trend = <b>Sawetawis dinten pungkasan</b>
alert-trend-day = { $day }: { $temperature }, SpO2 { $spo2 }
alert-past-reports = <b>Laporan saderengipun</b>
alert-past-report = { $day }: { $grade }
alert-note = 📝 { $time } { $staff }:
alert-note-what = Menapa ingkang prelu dipunsumerepi petugas salajengipun? Mangga dipunserat ing ngriki.

## Ingkang sampun kalampahan

entry-rang = { $time } mungel ing: { $staff }
entry-rang-nobody = { $time } mboten wonten petugas ingkang saged dipuntimbali
entry-skipped = { $time } dipunlangkungi: { $staff }
entry-skipped-role = { $time } dipunlangkungi: { $staff } (mboten ngasta wonten ngriki)
entry-skipped-unreachable = { $time } dipunlangkungi: { $staff } (bot dipunblokir)
entry-skipped-refused = { $time } dipunlangkungi: { $staff } (pesen mboten dumugi)
entry-on-duty = { $time } jadwal jagi { $shift }: { $staff }
entry-shift-empty = { $time } jagi { $shift } kothong: dipuntimbali miturut urutan
entry-no-shift = { $time } sanes jam jagi: dipuntimbali miturut urutan
entry-no-roster = { $time } dereng wonten jadwal jagi: dipuntimbali miturut urutan
entry-away = { $time } jagi, nanging saweg mboten saged: { $staff }
entry-passed = { $time } { $staff } saweg mboten saged
entry-took = { $time } { $staff } nangani
entry-handed-over = { $time } dipunoper dening { $staff }
entry-lost = { $time } { $staff } sampun mboten tugas
entry-no-answer = { $time } { $staff } mboten mangsuli; sanesipun ugi dipuntimbali
entry-confirmed = { $time } { $staff } tetep nangani
entry-danger-anew = { $time } tandha bebaya ing laporan enggal
entry-fell-silent = { $time } mboten mangsuli sasampunipun laporan awrat
entry-called = { $time } { $staff } sampun nelpon
entry-visited = { $time } { $staff } sampun tuwi
entry-referred = { $time } { $staff } ngrujuk dhateng RS
entry-filed-afterwards = { $time } laporan ingkang dereng rampung kasimpen piyambak; mboten wonten ingkang enggal
entry-pressed-again = { $time } tombol Gawat dipunpencet malih
entry-reassigned = { $time } { $staff } ngalihaken dhateng { $other }
entry-noted = { $time } { $staff } nyerat cathetan

## Pungkasanipun

ending-home = dipunrimati ing griya
ending-referred = dipunrujuk dhateng RS
ending-visited = sampun dipuntuweni, tetep ing griya
ending-admitted = dipunrawat ing griya sakit
ending-eased = sampun langkung sae
ending-died = seda
ending-false-alarm = alarm klentu ({ $reason })
false-alarm-why = Kenging menapa menika alarm klentu? Mangga dipunpilih, utawi dipunserat piyambak.
false-alarm-mistake = klentu mencet
false-alarm-misunderstood = klentu tampi pitakenan
false-alarm-wrong-value = angka klentu ngukur utawi klentu nyerat
false-alarm-usual = pancen limrahipun mekaten
false-alarm-trial = namung nyobi
false-alarm-other = sanesipun
false-alarm-not-button = ◀ Sanes alarm klentu

## Tombol

alert-show-button = Ningali
alert-take-button = ✋ Kula tangani
alert-pass-button = Mboten saged samenika
alert-called-button = ☎ Sampun dipuntelpon
alert-visited-button = 🏠 Dipuntuweni
alert-referred-button = 🏥 Dipunrujuk dhateng RS
alert-false-button = Alarm klentu
alert-done-button = ✅ Rampung
alert-over-button = ➡ Oper
alert-note-button = 📝 Cathetan
alert-reassign-button = ➡ Alihaken petugas sanes
alert-next-button = Dhateng petugas salajengipun
alert-to-button = { $staff }
ending-home-button = Dipunrimati ing griya
ending-referred-button = Dipunrujuk dhateng RS
ending-visited-button = Sampun dipuntuweni
ending-admitted-button = Dipunrawat ing RS
ending-eased-button = Sampun langkung sae
ending-died-button = Seda

## Wangsulan cekak sasampunipun tombol dipunpencet

alert-yours-toast = Panjenengan ingkang nangani. Asma lan nomeripun wonten ing kertu.
alert-taken-toast = Sampun dipuntangani { $staff }.
alert-closed-toast = Pengetan menika sampun rampung.
alert-not-taken-toast = Mangga mencet "Kula tangani" rumiyin.
alert-passed-toast = Inggih, dipunterasaken dhateng petugas salajengipun.
alert-booked-toast = Kacathet.
alert-cannot-take-toast = Petugas menika saweg mboten saged dipunhubungi.
alert-handed-over-toast = Sampun dipunoper.
alert-ended-toast = Pengetan dipuntutup. Matur nuwun.
alert-still-open = { $who }: pengetan menika taksih dipunbikak. Kados pundi kawontenanipun?
alert-nothing-done = { $who }: panjenengan ingkang nangani, nanging dereng wonten ingkang kacathet. Sampun dipuntelpon?

## Dhaptar

alerts-title = <b>Pengetan ingkang taksih dipunbikak</b> ({ $count })
alerts-none = Mboten wonten pengetan ing wewengkon panjenengan. 🙏
alerts-line = { $number }. { $grade } · { $who } · { $time } · { $state }
alerts-button = { $number }. { $grade } { $who }
alerts-mine = panjenengan ingkang nangani
alerts-taken = dipuntangani { $staff }
alerts-open = ⏳ dereng dipuntangani
alerts-bind-group-button = 👥 Grup petugas
alerts-tally = { $days } dinten pungkasan: { $count } rampung. Separonipun dipuntampi salebeting { $taken } lan rampung salebeting { $closed }. Alarm klentu: { $false } ({ $percent } %).
span-minutes = { $minutes } menit
span-hours = { $hours } jam { $minutes } menit

## Sebabipun

risk-age = yuswa ≥ { $years } taun
risk-pregnant = ngandhut
fever-measured = { $measured } (wates { $limit })
fever-ticked = dipuncenthang benter
fever-day = { $day }: { $measured }
fever-day-ticked = { $day }: benter
reason-danger = Tandha bebaya: { $signs }
reason-emergency = Mencet tombol Gawat
reason-spo2 = SpO2 { $measured } % (wates { $limit })
reason-breaths = Ambegan { $measured }/menit (wates { $limit })
reason-infant-temperature = Bayi sangandhapipun 2 wulan, suhu { $measured } (wates { $limit })
reason-news2 = NEWS2 saperangan { $score } (wates ≥ { $limit })
reason-news2-single = NEWS2: satunggal biji { $score } ({ $items })
reason-fever = Benter: { $fever }
reason-fever-breathless = Benter ({ $fever }) kaliyan sesek: { $degree }
reason-fever-breathless-unsaid = Benter ({ $fever }) kaliyan sesek
reason-long-fever = Benter { $limit } dinten urut: { $days }
reason-complaints = Ingkang karaosaken: { $symptoms }
reason-complaints-unnamed = Wonten ingkang karaosaken, mboten dipunsebat
reason-at-risk = Kathah risikonipun: { $factors }
reason-spo2-fall = SpO2 mandhap: { $measured } %, paling sae { $best } % ({ $day })
reason-rise = Sangsaya awrat ing dinten kaping { $day }, risiko: { $factors }
remark-pulse = Cathetan: nadi { $measured }/menit ({ $limit })
remark-breaths = Cathetan: ambegan { $measured }/menit ({ $limit })
remark-temperature = Cathetan: suhu { $measured } ({ $limit })
remark-fever-reducer = Cathetan: ngunjuk obat penurun panas
remark-at-risk = Cathetan: kathah risikonipun ({ $factors })
remark-age-unknown = Cathetan: yuswa mboten kasumerepan, dipunbiji kados tiyang diwasa
value-temperature = Suhu <b>{ $value }</b>
value-spo2 = SpO2 <b>{ $value } %</b>
value-breaths = Ambegan <b>{ $value }</b>/menit
value-pulse = Nadi <b>{ $value }</b>/menit
values-missing = Dereng dipunukur: { $items }
item-breaths = ambegan
item-spo2 = SpO2
item-oxygen = paringan oksigen
item-systolic = tensi
item-pulse = nadi
item-consciousness = kasadharan
item-temperature = suhu

## Tiyang ingkang dereng kadhaptar lan mencet Gawat

stranger-who = Sinten ingkang gerah, lan wonten pundi? Mangga nyerat asma lan alamat, utawi ngintun nomer utawi lokasi. Petugas enggal maos.
stranger-more = Sampun dipunterasaken. Wonten malih ingkang prelu dipunsumerepi petugas?
stranger-contact-button = 📱 Ngintun nomer kula
stranger-location-button = 📍 Ngintun lokasi kula
stranger-done-button = ✅ Sampun cekap
stranger-thanks = Matur nuwun. Mangga tetep celak telpon.
stranger-too-late = Laporan ingkang wau sampun rampung dipuntangani, mila pesen menika mboten dipunterasaken. Menawi taksih mbetahaken pitulungan, mangga mencet /darurat. (Bila masih perlu pertolongan, tekan /darurat.)

## Ingkang dipunwaos pelapor

for-whom = Petugas kesehatan saweg dipuntimbali. Menika kangge sinten?
for-whom-me-button = 🙋 Kula piyambak
for-whom-toast = Matur nuwun, sampun kacathet.
for-whom-told = Petugas kesehatan sampun pirsa: menika bab <b>{ $person }</b>.
told-ringing = 🔔 Petugas kesehatan saweg dipuntimbali.
told-taken = 👤 <b>{ $staff }</b> nangani laporan panjenengan lan enggal ngubungi. Mangga tetep celak telpon.
told-taken-silent = 👤 <b>{ $staff }</b> badhe nyuwun pirsa kabar panjenengan. Mangga tetep celak telpon.
told-nobody-yet = Dereng wonten petugas ingkang mangsuli; bot taksih terus nyobi nimbali. Sampun ngantos ngentosi: mangga nelpon piyambak.
told-nobody-joined = ⚠ <b>Dereng wonten petugas kesehatan ingkang saged dipuntimbali mawi bot menika.</b> Mangga nelpon piyambak samenika.
told-handed-over = Laporan panjenengan dipunterasaken dhateng <b>{ $staff }</b>.
told-handed-on = Laporan panjenengan dipunterasaken dhateng petugas salajengipun.
told-about = Bab <b>{ $person }</b>:
told-referred = <b>{ $staff }</b> ngrujuk panjenengan dhateng griya sakit. Mangga dipundhereki pitedahipun.
told-closed-home = <b>{ $staff }</b>: mangga dipunlajengaken pangrimatan ing griya. Menawi sangsaya awrat, pencet /lapor. Menawi gawat, /darurat. (Bila gawat, tekan /darurat.)
told-closed-referred = <b>{ $staff }</b> sampun ngrujuk panjenengan. Mugi enggal dhangan.
told-closed-admitted = <b>{ $staff }</b> nyathet bilih panjenengan dipunrawat ing griya sakit. Mugi enggal dhangan.
told-closed-eased = <b>{ $staff }</b>: sokur sampun langkung sae. Menawi wonten ewah-ewahan, pencet /lapor.
told-closed-false-alarm = <b>{ $staff }</b> sampun mriksani laporan panjenengan. Menawi wonten ingkang karaosaken, sampun ngantos mangu-mangu lapor malih.

## Lampahing pengetan: sagatra kangge saben kadadosan

alert-path-button = 📜 Lampahipun
path-title = <b>Lampahing pengetan menika</b>
path-day = <b>{ $day }</b>
path-line = { $time } { $what }
path-opened = Pengetan { $grade } kabikak: { $cause }.
path-worsened = Saya awrat, dados { $grade }: { $cause }.
path-on-duty = Jadwal jagi { $shift }: { $staff }.{ $away }
path-shift-empty = Jagi { $shift } kothong, dados sedaya katimbalan miturut urutan.{ $away }
path-no-shift = Sanjabining jam jagi, dados sedaya katimbalan miturut urutan.{ $away }
path-no-roster = Dereng wonten jadwal jagi, dados sedaya katimbalan miturut urutan.
path-away = { " " }Saweg mboten saged: { $staff }.
path-rang = Mungel ing: { $staff }, { $why }.
path-nobody = Mboten wonten petugas ingkang saged katimbalan.
path-because-first = ingkang kapisan katimbalan
path-because-nobody = amargi { $minutes } menit dereng wonten ingkang nangani
path-because-all = amargi { $minutes } menit malih dereng wonten ingkang nangani: sedaya katimbalan
path-because-still = amargi taksih dereng wonten ingkang nangani: sedaya katimbalan malih saben { $minutes } menit
path-because-skipped = amargi ingkang saderengipun mboten saged katimbalan
path-because-passed = amargi ingkang saderengipun saweg mboten saged
path-because-given = amargi kapasrahaken dhateng piyambakipun
path-because-lost = amargi ingkang nangani sampun mboten wonten
path-because-worse = amargi kawontenanipun saya awrat
path-because-danger = amargi wonten tandha bebaya malih
path-because-pressed = amargi tombol Gawat dipunpencet malih
path-because-silent = amargi mboten wonten kabar sasampunipun laporan awrat
path-because-known = amargi samenika sampun dipunmangertosi sinten tiyangipun
path-skipped-role = { $staff } dipunlangkungi: sampun mboten tugas ing mriki.
path-skipped-unreachable = { $staff } dipunlangkungi: bot dipunblokir.
path-skipped-refused = { $staff } dipunlangkungi: pesenipun mboten dumugi.
path-skipped-no-answer = { $staff } dipunlangkungi: mboten mangsuli.
path-passed = { $staff } saweg mboten saged.
path-took = { $staff } nangani.
path-confirmed = { $staff } tetep nangani.
path-handed-on = { $staff } masrahaken dhateng petugas salajengipun.
path-handed-to = { $staff } masrahaken dhateng { $other }.
path-reassigned = { $staff } ngalihaken saking { $from } dhateng { $other }.
path-lost-role = { $staff } sampun mboten tugas ing mriki.
path-lost-unreachable = { $staff } sampun mboten saged dipunhubungi: bot dipunblokir.
path-lost-refused = { $staff } sampun mboten saged dipunhubungi: pesenipun mboten dumugi.
path-lost-no-answer = { $staff } mboten mangsuli.
path-asked = Ingkang nangani dipuntakeni kados pundi kawontenanipun.
path-called = { $staff } sampun nelpon.
path-visited = { $staff } sampun rawuh ing dalemipun.
path-referred = { $staff } ngrujuk dhateng RS.
path-noted = { $staff } nyerat cathetan.
path-closed = { $staff } nutup: { $ending }.
path-role-on-duty = petugas jagi { $number }
path-role-called = petugas { $number }
path-role-head = kepala { $number }
path-role-other = petugas sanes
