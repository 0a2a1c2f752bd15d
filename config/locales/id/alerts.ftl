### Peringatan: kartu untuk petugas, dan apa yang dibaca pelapor.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Kartu peringatan

alert-title = { $grade } · { $who }
alert-who = <b>{ $initials }</b> · { $age } · RT/RW { $rt }
alert-who-stranger = <b>belum terdaftar</b>
alert-who-unknown = <b>tidak dikenal</b>
alert-village = Desa { $village }
alert-since = Sejak { $time }: { $cause }
cause-report = laporan harian
cause-danger = tanda bahaya ditekan
cause-emergency = tombol Gawat
cause-silence = tidak ada kabar setelah laporan berat
alert-open = ⏳ Belum ada yang menangani
alert-taken = 👤 Ditangani { $staff }, { $time }
alert-closed = ✔ Selesai: { $ending } ({ $staff }, { $time })
alert-not-yours = Peringatan ini tidak lagi di wilayah tugas Anda.
alert-phone = ☎ { $phone }
alert-no-phone = ☎ Nomor telepon tidak ada
alert-reported-by = 📱 Yang melapor untuknya: <b>{ $name }</b>, { $phone }
alert-reported-by-no-phone = 📱 Yang melapor untuknya: <b>{ $name }</b>; nomornya tidak ada
alert-conditions = Penyakit penyerta: { $conditions }
alert-pregnant = Sedang hamil
alert-name = <b>{ $name }</b>
alert-house = 🏠 RT/RW { $rt }
alert-stranger = Nama di Telegram, belum tentu nama sebenarnya:
alert-withdrawn = ↩ Tanda bahaya ditarik kembali oleh pelapor; tetap periksa.
alert-unreachable = 📵 Tidak terjangkau lewat bot: harap telepon atau datangi.
alert-worsened = ⬆ Memburuk { $time }
alert-fell-silent = 🔇 Tidak ada kabar sejak laporan berat ({ $time })
alert-card-below = ↓ Kartu peringatan ini sudah diganti. Yang baru ada di bawah.
alert-milder = Laporan terbaru: { $grade }. Yang terberat tetap di atas.
alert-reasons = <b>Alasan</b>
alert-symptoms = Keluhan: { $symptoms }
alert-news2 = NEWS2 sebagian, minimum: <b>{ $score }</b> (belum ada: { $missing })
alert-report-unfinished = Laporan belum selesai diisi.
alert-trend = <b>Beberapa hari terakhir</b>
alert-trend-day = { $day }: { $temperature }, SpO2 { $spo2 }
alert-past-reports = <b>Laporan sebelumnya</b>
alert-past-report = { $day }: { $grade }
alert-note = 📝 { $time } { $staff }:
alert-note-what = Apa yang perlu diketahui petugas berikutnya? Tulis di sini.

## Yang sudah terjadi

entry-rang = { $time } berbunyi di: { $staff }
entry-rang-nobody = { $time } tidak ada petugas yang bisa dipanggil
entry-skipped = { $time } dilewati: { $staff }
entry-skipped-role = { $time } dilewati: { $staff } (tidak bertugas di sini)
entry-skipped-unreachable = { $time } dilewati: { $staff } (bot diblokir)
entry-skipped-refused = { $time } dilewati: { $staff } (pesan tidak sampai)
entry-on-duty = { $time } jadwal jaga { $shift }: { $staff }
entry-shift-empty = { $time } jaga { $shift } kosong: dipanggil menurut urutan
entry-no-shift = { $time } di luar jam jaga: dipanggil menurut urutan
entry-no-roster = { $time } belum ada jadwal jaga: dipanggil menurut urutan
entry-away = { $time } jaga, tetapi sedang tidak bisa: { $staff }
entry-passed = { $time } { $staff } sedang tidak bisa
entry-took = { $time } { $staff } menangani
entry-handed-over = { $time } dioper oleh { $staff }
entry-lost = { $time } { $staff } tidak bertugas lagi
entry-no-answer = { $time } { $staff } tidak menjawab; yang lain ikut dipanggil
entry-confirmed = { $time } { $staff } tetap menangani
entry-danger-anew = { $time } tanda bahaya dalam laporan baru
entry-fell-silent = { $time } tidak menjawab setelah laporan berat
entry-called = { $time } { $staff } sudah menelepon
entry-visited = { $time } { $staff } sudah mengunjungi
entry-referred = { $time } { $staff } merujuk ke RS
entry-filed-afterwards = { $time } laporan yang belum selesai tersimpan sendiri; tidak ada yang baru
entry-pressed-again = { $time } tombol Gawat ditekan lagi
entry-reassigned = { $time } { $staff } mengalihkan ke { $other }
entry-noted = { $time } { $staff } menulis catatan

## Akhir

ending-home = dirawat di rumah
ending-referred = dirujuk ke RS
ending-visited = sudah dikunjungi, tetap di rumah
ending-admitted = dirawat di rumah sakit
ending-eased = sudah membaik
ending-died = meninggal dunia
ending-false-alarm = alarm palsu ({ $reason })
false-alarm-why = Mengapa ini alarm palsu? Pilih, atau tulis sendiri.
false-alarm-mistake = salah tekan
false-alarm-misunderstood = salah paham pertanyaan
false-alarm-wrong-value = angka salah ukur atau salah ketik
false-alarm-usual = memang biasa begitu
false-alarm-trial = hanya mencoba
false-alarm-other = lain-lain
false-alarm-not-button = ◀ Bukan alarm palsu

## Tombol

alert-show-button = Lihat
alert-take-button = ✋ Saya tangani
alert-pass-button = Tidak bisa sekarang
alert-called-button = ☎ Sudah ditelepon
alert-visited-button = 🏠 Dikunjungi
alert-referred-button = 🏥 Dirujuk ke RS
alert-false-button = Alarm palsu
alert-done-button = ✅ Selesai
alert-over-button = ➡ Oper
alert-note-button = 📝 Catatan
alert-reassign-button = ➡ Alihkan ke petugas lain
alert-next-button = Ke petugas berikutnya
alert-to-button = { $staff }
ending-home-button = Dirawat di rumah
ending-referred-button = Dirujuk ke RS
ending-visited-button = Sudah dikunjungi
ending-admitted-button = Dirawat di RS
ending-eased-button = Sudah membaik
ending-died-button = Meninggal dunia

## Jawaban singkat setelah tombol ditekan

alert-yours-toast = Anda yang menangani. Nama dan nomor ada di kartu.
alert-taken-toast = Sudah ditangani { $staff }.
alert-closed-toast = Peringatan ini sudah selesai.
alert-not-taken-toast = Tekan "Saya tangani" dulu.
alert-passed-toast = Baik, diteruskan kepada petugas berikutnya.
alert-booked-toast = Dicatat.
alert-cannot-take-toast = Petugas itu sedang tidak bisa dihubungi.
alert-handed-over-toast = Sudah dioper.
alert-ended-toast = Peringatan ditutup. Terima kasih.
alert-still-open = { $who }: peringatan ini masih terbuka. Bagaimana keadaannya?
alert-nothing-done = { $who }: Anda yang menangani, tetapi belum ada yang dicatat. Sudah ditelepon?

## Daftar

alerts-title = <b>Peringatan terbuka</b> ({ $count })
alerts-none = Tidak ada peringatan terbuka di wilayah Anda. 🙏
alerts-line = { $number }. { $grade } · { $who } · { $time } · { $state }
alerts-button = { $number }. { $grade } { $who }
alerts-mine = Anda yang menangani
alerts-taken = ditangani { $staff }
alerts-open = ⏳ belum ditangani
alerts-bind-group-button = 👥 Grup petugas
alerts-tally = { $days } hari terakhir: { $count } selesai. Separuhnya diterima dalam { $taken } dan selesai dalam { $closed }. Alarm palsu: { $false } ({ $percent } %).
span-minutes = { $minutes } menit
span-hours = { $hours } jam { $minutes } menit

## Alasan penilaian

risk-age = umur ≥ { $years } tahun
risk-pregnant = hamil
fever-measured = { $measured } (batas { $limit })
fever-ticked = dicentang demam
fever-day = { $day }: { $measured }
fever-day-ticked = { $day }: demam
reason-danger = Tanda bahaya: { $signs }
reason-emergency = Menekan tombol Gawat
reason-spo2 = SpO2 { $measured } % (batas { $limit })
reason-breaths = Napas { $measured }/menit (batas { $limit })
reason-infant-temperature = Bayi di bawah 2 bulan, suhu { $measured } (batas { $limit })
reason-news2 = NEWS2 sebagian { $score } (batas ≥ { $limit })
reason-news2-single = NEWS2: satu nilai { $score } ({ $items })
reason-fever = Demam: { $fever }
reason-fever-breathless = Demam ({ $fever }) dengan sesak: { $degree }
reason-fever-breathless-unsaid = Demam ({ $fever }) dengan sesak
reason-long-fever = Demam { $limit } hari berturut-turut: { $days }
reason-complaints = Keluhan: { $symptoms }
reason-complaints-unnamed = Ada keluhan, tidak disebut apa
reason-at-risk = Berisiko: { $factors }
reason-spo2-fall = SpO2 turun: { $measured } %, terbaik { $best } % ({ $day })
reason-rise = Memburuk pada hari ke-{ $day }, berisiko: { $factors }
remark-pulse = Catatan: nadi { $measured }/menit ({ $limit })
remark-breaths = Catatan: napas { $measured }/menit ({ $limit })
remark-temperature = Catatan: suhu { $measured } ({ $limit })
remark-fever-reducer = Catatan: minum obat penurun panas
remark-at-risk = Catatan: berisiko ({ $factors })
remark-age-unknown = Catatan: umur tidak diketahui, dinilai sebagai dewasa
value-temperature = Suhu <b>{ $value }</b>
value-spo2 = SpO2 <b>{ $value } %</b>
value-breaths = Napas <b>{ $value }</b>/menit
value-pulse = Nadi <b>{ $value }</b>/menit
values-missing = Belum diukur: { $items }
item-breaths = napas
item-spo2 = SpO2
item-oxygen = pemberian oksigen
item-systolic = tekanan darah
item-pulse = nadi
item-consciousness = kesadaran
item-temperature = suhu

## Orang yang belum terdaftar dan menekan Gawat

stranger-who = Siapa yang sakit, dan di mana? Tulis nama dan alamat, atau kirim nomor atau lokasi. Petugas membacanya segera.
stranger-more = Sudah diteruskan. Ada lagi yang perlu diketahui petugas?
stranger-contact-button = 📱 Kirim nomor saya
stranger-location-button = 📍 Kirim lokasi saya
stranger-done-button = ✅ Cukup
stranger-thanks = Terima kasih. Tetap dekat telepon.
stranger-too-late = Laporan yang tadi sudah selesai ditangani, jadi pesan ini tidak diteruskan. Bila masih perlu pertolongan, tekan /darurat.

## Yang dibaca pelapor

for-whom = Petugas kesehatan sedang dipanggil. Ini untuk siapa?
for-whom-me-button = 🙋 Saya sendiri
for-whom-toast = Terima kasih, dicatat.
for-whom-told = Petugas kesehatan sudah tahu: ini tentang <b>{ $person }</b>.
told-ringing = 🔔 Petugas kesehatan sedang dipanggil sekarang.
told-taken = 👤 <b>{ $staff }</b> menangani laporan Anda dan segera menghubungi. Mohon tetap dekat telepon.
told-taken-silent = 👤 <b>{ $staff }</b> akan menanyakan kabar Anda. Mohon tetap dekat telepon.
told-nobody-yet = Belum ada petugas yang menjawab; bot masih terus mencoba memanggil. Jangan menunggu: silakan telepon sendiri.
told-nobody-joined = ⚠ <b>Belum ada petugas kesehatan yang bisa dipanggil lewat bot ini.</b> Silakan telepon sendiri sekarang.
told-handed-over = Laporan Anda diteruskan kepada <b>{ $staff }</b>.
told-handed-on = Laporan Anda diteruskan kepada petugas berikutnya.
told-about = Tentang <b>{ $person }</b>:
told-referred = <b>{ $staff }</b> merujuk Anda ke rumah sakit. Mohon ikuti petunjuknya.
told-closed-home = <b>{ $staff }</b>: silakan lanjutkan perawatan di rumah. Bila memburuk, tekan /lapor. Bila gawat, /darurat.
told-closed-referred = <b>{ $staff }</b> sudah merujuk Anda. Semoga lekas pulih.
told-closed-admitted = <b>{ $staff }</b> mencatat bahwa Anda dirawat di rumah sakit. Semoga lekas sembuh.
told-closed-eased = <b>{ $staff }</b>: syukurlah sudah membaik. Bila ada perubahan, tekan /lapor.
told-closed-false-alarm = <b>{ $staff }</b> sudah memeriksa laporan Anda. Bila ada keluhan, jangan ragu melapor lagi.

## Jalannya peringatan: sebaris untuk setiap kejadian

alert-path-button = 📜 Jalannya
path-title = <b>Jalannya peringatan ini</b>
path-day = <b>{ $day }</b>
path-line = { $time } { $what }
path-opened = Peringatan { $grade } dibuka: { $cause }.
path-worsened = Memburuk menjadi { $grade }: { $cause }.
path-on-duty = Jadwal jaga { $shift }: { $staff }.{ $away }
path-shift-empty = Jaga { $shift } kosong, jadi semua dipanggil menurut urutan.{ $away }
path-no-shift = Di luar jam jaga, jadi semua dipanggil menurut urutan.{ $away }
path-no-roster = Belum ada jadwal jaga, jadi semua dipanggil menurut urutan.
path-away = { " " }Sedang tidak bisa: { $staff }.
path-rang = Berbunyi di: { $staff }, { $why }.
path-nobody = Tidak ada petugas yang bisa dipanggil.
path-because-first = yang pertama dipanggil
path-because-nobody = sebab { $minutes } menit belum ada yang menangani
path-because-all = sebab { $minutes } menit lagi belum ada yang menangani: semua dipanggil
path-because-still = sebab masih belum ada yang menangani: semua dipanggil lagi tiap { $minutes } menit
path-because-skipped = sebab yang sebelumnya tidak bisa dipanggil
path-because-passed = sebab yang sebelumnya sedang tidak bisa
path-because-given = sebab diserahkan kepadanya
path-because-lost = sebab yang menangani tidak ada lagi
path-because-worse = sebab keadaannya memburuk
path-because-danger = sebab ada tanda bahaya lagi
path-because-pressed = sebab tombol Gawat ditekan lagi
path-because-silent = sebab tidak ada kabar setelah laporan berat
path-because-known = sebab kini diketahui siapa orangnya
path-skipped-role = { $staff } dilewati: tidak bertugas di sini lagi.
path-skipped-unreachable = { $staff } dilewati: bot diblokir.
path-skipped-refused = { $staff } dilewati: pesannya tidak sampai.
path-skipped-no-answer = { $staff } dilewati: tidak menjawab.
path-passed = { $staff } sedang tidak bisa.
path-took = { $staff } menangani.
path-confirmed = { $staff } tetap menangani.
path-handed-on = { $staff } mengoper kepada petugas berikutnya.
path-handed-to = { $staff } mengoper kepada { $other }.
path-reassigned = { $staff } mengalihkannya dari { $from } kepada { $other }.
path-lost-role = { $staff } tidak bertugas di sini lagi.
path-lost-unreachable = { $staff } tidak bisa dihubungi lagi: bot diblokir.
path-lost-refused = { $staff } tidak bisa dihubungi lagi: pesannya tidak sampai.
path-lost-no-answer = { $staff } tidak menjawab.
path-asked = Yang menangani ditanya bagaimana keadaannya.
path-called = { $staff } sudah menelepon.
path-visited = { $staff } sudah mengunjungi.
path-referred = { $staff } merujuk ke RS.
path-noted = { $staff } menulis catatan.
path-closed = { $staff } menutupnya: { $ending }.
path-role-on-duty = petugas jaga { $number }
path-role-called = petugas { $number }
path-role-head = kepala { $number }
path-role-other = petugas lain
