### Pèngetan: kertu kanggé petugas, lan ingkang dipunwaos pelapor.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Kartu peringatan

alert-title = { $grade } · { $who }
alert-who = <b>{ $initials }</b> · { $age } · RT/RW { $rt }
alert-who-stranger = <b>dereng kadhaftar</b>
alert-who-unknown = <b>boten dipuntepangi</b>
alert-village = Desa { $village }
alert-since = Wiwit { $time }: { $cause }
cause-report = laporan saben dinten
cause-danger = pratandha bebaya dipunpencet
cause-emergency = tombol Gawat
cause-silence = boten wonten kabar sasampunipun laporan awrat
alert-open = ⏳ Dereng wonten ingkang nangani
alert-taken = 👤 Dipuntangani { $staff }, { $time }
alert-closed = ✔ Rampung: { $ending } ({ $staff }, { $time })
alert-not-yours = Pèngetan menika sampun boten wonten ing wilayah tugas panjenengan.
alert-phone = ☎ { $phone }
alert-no-phone = ☎ Nomer telepon boten wonten
alert-reported-by = 📱 Ingkang nglaporaken: <b>{ $name }</b>, { $phone }
alert-reported-by-no-phone = 📱 Ingkang nglaporaken: <b>{ $name }</b>; nomeripun boten wonten
alert-conditions = Sesakit sanèsipun: { $conditions }
alert-pregnant = Saweg ngandheg
alert-name = <b>{ $name }</b>
alert-house = 🏠 RT/RW { $rt }
alert-stranger = Nami ing Telegram, dereng tamtu nami saleresipun:
alert-withdrawn = ↩ Pratandha bebaya dipuntarik malih; tetep dipunpriksani.
alert-unreachable = 📵 Boten saged dipunhubungi mawi bot: mangga dipuntelepon utawi dipunrawuhi.
alert-worsened = ⬆ Sangsaya awrat { $time }
alert-fell-silent = 🔇 Boten wonten kabar wiwit laporan awrat ({ $time })
alert-card-below = ↓ Kertu pèngetan menika sampun dipungantos. Ingkang énggal wonten ing ngandhap.
alert-milder = Laporan ingkang énggal: { $grade }. Ingkang paling awrat tetep ing nginggil.
alert-reasons = <b>Alesanipun</b>
alert-symptoms = Ingkang karaosaken: { $symptoms }
alert-news2 = NEWS2 saperangan, paling sekedhik: <b>{ $score }</b> (dereng wonten: { $missing })
alert-report-unfinished = Laporanipun dereng rampung.
alert-trend = <b>Sawetawis dinten pungkasan</b>
alert-trend-day = { $day }: { $temperature }, SpO2 { $spo2 }
alert-past-reports = <b>Laporan saderengipun</b>
alert-past-report = { $day }: { $grade }
alert-note = 📝 { $time } { $staff }:
alert-note-what = Menapa ingkang perlu dipunmangertosi petugas salajengipun? Mangga kaserat ing ngriki.

## Yang sudah terjadi

entry-rang = { $time } mungel ing: { $staff }
entry-rang-nobody = { $time } boten wonten petugas ingkang saged dipuntimbali
entry-skipped = { $time } dipunlangkungi: { $staff }
entry-skipped-role = { $time } dipunlangkungi: { $staff } (boten ngasta wonten mriki)
entry-skipped-unreachable = { $time } dipunlangkungi: { $staff } (bot dipunblokir)
entry-skipped-refused = { $time } dipunlangkungi: { $staff } (serat boten dumugi)
entry-on-duty = { $time } jadwal jagi { $shift }: { $staff }
entry-shift-empty = { $time } jagi { $shift } kothong: dipuntimbali miturut urutan
entry-no-shift = { $time } sanès jam jagi: dipuntimbali miturut urutan
entry-no-roster = { $time } dereng wonten jadwal jagi: dipuntimbali miturut urutan
entry-away = { $time } jagi, nanging saweg boten saged: { $staff }
entry-passed = { $time } { $staff } saweg boten saged
entry-took = { $time } { $staff } nangani
entry-handed-over = { $time } dipunoper déning { $staff }
entry-lost = { $time } { $staff } sampun boten tugas
entry-no-answer = { $time } { $staff } boten mangsuli; sanèsipun ugi dipuntimbali
entry-confirmed = { $time } { $staff } tetep nangani
entry-danger-anew = { $time } pratandha bebaya ing laporan énggal
entry-fell-silent = { $time } boten mangsuli sasampunipun laporan awrat
entry-called = { $time } { $staff } sampun nélpon
entry-visited = { $time } { $staff } sampun tuwi
entry-referred = { $time } { $staff } ngrujuk dhateng RS
entry-filed-afterwards = { $time } laporan ingkang dereng rampung kasimpen piyambak; boten wonten ingkang énggal
entry-pressed-again = { $time } tombol Gawat dipunpencet malih
entry-reassigned = { $time } { $staff } ngalihaken dhateng { $other }
entry-noted = { $time } { $staff } nyerat cathetan

## Akhir

ending-home = dipunrimati ing griya
ending-referred = dipunrujuk dhateng RS
ending-visited = sampun dipuntuweni, tetep ing griya
ending-admitted = dipunrawat ing griya sakit
ending-eased = sampun langkung saé
ending-died = séda
ending-false-alarm = alarm klèntu ({ $reason })
false-alarm-why = Kénging menapa menika alarm klèntu? Mangga dipunpilih, utawi dipunserat piyambak.
false-alarm-mistake = klèntu mencet
false-alarm-misunderstood = klèntu tampi pitakènan
false-alarm-wrong-value = angka klèntu
false-alarm-usual = pancèn limrahipun mekaten
false-alarm-trial = namung nyobi
false-alarm-other = sanèsipun
false-alarm-not-button = ◀ Sanès alarm klèntu

## Tombol

alert-show-button = Mirsani
alert-take-button = ✋ Kula tangani
alert-pass-button = Boten saged sakmenika
alert-called-button = ☎ Sampun dipuntelepon
alert-visited-button = 🏠 Dipuntuwi
alert-referred-button = 🏥 Dipunrujuk dhateng RS
alert-false-button = Alarm klèntu
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
ending-eased-button = Sampun langkung saé
ending-died-button = Séda

## Jawaban singkat setelah tombol ditekan

alert-yours-toast = Panjenengan ingkang nangani. Asma lan nomeripun wonten ing kertu.
alert-taken-toast = Sampun dipuntangani { $staff }.
alert-closed-toast = Pèngetan menika sampun rampung.
alert-not-taken-toast = Mangga mencet "Kula tangani" rumiyin.
alert-passed-toast = Inggih, dipunterasaken dhateng petugas salajengipun.
alert-booked-toast = Kacathet.
alert-cannot-take-toast = Petugas menika saweg boten saged dipunhubungi.
alert-handed-over-toast = Sampun dipunoper.
alert-ended-toast = Pèngetan dipuntutup. Matur nuwun.
alert-still-open = { $who }: pèngetan menika taksih dipunbikak. Kados pundi kawontenanipun?
alert-nothing-done = { $who }: panjenengan ingkang nangani, nanging dereng wonten ingkang kacathet. Sampun dipuntelepon?

## Daftar

alerts-title = <b>Pèngetan ingkang taksih dipunbikak</b> ({ $count })
alerts-none = Boten wonten pèngetan ing wilayah panjenengan. 🙏
alerts-line = { $number }. { $grade } · { $who } · { $time } · { $state }
alerts-button = { $number }. { $grade } { $who }
alerts-mine = panjenengan ingkang nangani
alerts-taken = dipuntangani { $staff }
alerts-open = ⏳ dereng dipuntangani
alerts-bind-group-button = 👥 Grup petugas
alerts-tally = { $days } dinten pungkasan: { $count } rampung. Separonipun katampi salebeting { $taken } saha rampung salebeting { $closed }. Alarm lepat: { $false } ({ $percent } %).
span-minutes = { $minutes } menit
span-hours = { $hours } jam { $minutes } menit

## Alasan penilaian

risk-age = yuswa ≥ { $years } taun
risk-pregnant = ngandheg
fever-measured = { $measured } (wates { $limit })
fever-ticked = dipuncenthang benter
fever-day = { $day }: { $measured }
fever-day-ticked = { $day }: benter
reason-danger = Pratandha bebaya: { $signs }
reason-emergency = Mencet tombol Gawat
reason-spo2 = SpO2 { $measured } % (wates { $limit })
reason-breaths = Ambegan { $measured }/menit (wates { $limit })
reason-infant-temperature = Bayi sangandhapipun 2 wulan, suhu { $measured } (wates { $limit })
reason-news2 = NEWS2 saperangan { $score } (wates ≥ { $limit })
reason-news2-single = NEWS2: setunggal biji { $score } ({ $items })
reason-fever = Benter: { $fever }
reason-fever-breathless = Benter ({ $fever }) kaliyan sesek: { $degree }
reason-fever-breathless-unsaid = Benter ({ $fever }) kaliyan sesek
reason-long-fever = Benter { $limit } dinten urut: { $days }
reason-complaints = Ingkang karaosaken: { $symptoms }
reason-complaints-unnamed = Wonten ingkang karaosaken, boten dipunsebat
reason-at-risk = Kathah risikonipun: { $factors }
reason-spo2-fall = SpO2 mandhap: { $measured } %, paling saé { $best } % ({ $day })
reason-rise = Sangsaya awrat ing dinten kaping { $day }, risiko: { $factors }
remark-pulse = Cathetan: nadi { $measured }/menit ({ $limit })
remark-breaths = Cathetan: ambegan { $measured }/menit ({ $limit })
remark-temperature = Cathetan: suhu { $measured } ({ $limit })
remark-fever-reducer = Cathetan: ngunjuk obat benter
remark-at-risk = Cathetan: kathah risikonipun ({ $factors })
remark-age-unknown = Cathetan: yuswa boten kasumurupan, dipunbiji kados tiyang diwasa
value-temperature = Suhu <b>{ $value }</b>
value-spo2 = SpO2 <b>{ $value } %</b>
value-breaths = Ambegan <b>{ $value }</b>/menit
value-pulse = Nadi <b>{ $value }</b>/menit
values-missing = Dereng dipunukur: { $items }
item-breaths = ambegan
item-spo2 = SpO2
item-oxygen = oksigen
item-systolic = tensi
item-pulse = nadi
item-consciousness = kasadharan
item-temperature = suhu

## Orang yang belum terdaftar dan menekan Gawat

stranger-who = Sinten ingkang sakit, lan wonten pundi? Mangga nyerat asma lan alamat, utawi ngintun nomer utawi lokasi. Petugas énggal maos.
stranger-more = Sampun dipunterasaken. Wonten malih ingkang perlu dipunsumurupi petugas?
stranger-contact-button = 📱 Ngintun nomer kula
stranger-location-button = 📍 Ngintun lokasi kula
stranger-done-button = ✅ Sampun cekap
stranger-thanks = Matur nuwun. Mangga tetep celak telepon.
stranger-too-late = Laporan ingkang wau sampun rampung dipuntangani, mila pesen menika boten dipunterasaken. Menawi taksih mbetahaken pitulungan, mangga mencet /darurat.

## Yang dibaca pelapor

for-whom = Petugas sampun dipuntimbali. Menika kangge sinten?
for-whom-me-button = 🙋 Kula piyambak
for-whom-toast = Matur nuwun, sampun kacathet.
for-whom-told = Petugas sampun mangertos: menika bab <b>{ $person }</b>.
told-ringing = 🔔 Petugas kesehatan saweg dipuntimbali.
told-taken = 👤 <b>{ $staff }</b> nangani laporan panjenengan lan énggal ngubungi. Mangga tetep celak telepon.
told-taken-silent = 👤 <b>{ $staff }</b> badhé nyuwun pirsa kabar panjenengan. Mangga tetep celak telepon.
told-nobody-yet = Dereng wonten petugas ingkang mangsuli; bot taksih terus nyobi nimbali. Sampun ngantos ngentosi: mangga nélpon piyambak. (Jangan menunggu: silakan telepon sendiri.)
told-nobody-joined = ⚠ <b>Dereng wonten petugas kesehatan ingkang saged dipuntimbali mawi bot menika.</b> Mangga nélpon piyambak sakmenika. (Silakan telepon sendiri sekarang.)
told-handed-over = Laporan panjenengan dipunterasaken dhateng <b>{ $staff }</b>.
told-handed-on = Laporan panjenengan dipunterasaken dhateng petugas salajengipun.
told-about = Bab <b>{ $person }</b>:
told-referred = <b>{ $staff }</b> ngrujuk panjenengan dhateng griya sakit. Mangga dipundhèrèki pitedahipun.
told-closed-home = <b>{ $staff }</b>: mangga dipunlajengaken pangrimatan ing griya. Menawi sangsaya awrat, pencet /lapor. Menawi gawat, /darurat.
told-closed-referred = <b>{ $staff }</b> sampun ngrujuk panjenengan. Mugi énggal dhangan.
told-closed-admitted = <b>{ $staff }</b> nyathet bilih panjenengan dipunrawat ing griya sakit. Mugi enggal dhangan.
told-closed-eased = <b>{ $staff }</b>: sokur sampun langkung saé. Menawi wonten éwah-éwahan, pencet /lapor.
told-closed-false-alarm = <b>{ $staff }</b> sampun mriksani laporan panjenengan. Menawi wonten ingkang karaosaken, sampun ngantos mangu-mangu lapor malih.
