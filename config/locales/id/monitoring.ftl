### Pantauan (/pantau, /warga): siapa yang isolasi, dan bagaimana keadaannya. Tingkat dan keluhan hanya untuk petugas kesehatan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

monitoring-places = <b>Wilayah yang Anda pantau: { $count }.</b> Pilih salah satu:
monitoring-place-button = { $place } · { $count } orang
monitoring-title = 🏠 <b>{ $place }</b>: { $count } orang sedang isolasi
monitoring-neighbourhood = RT/RW { $place }, { $village }
monitoring-heard = Sudah lapor hari ini: { $today }. Belum: { $waiting }. Tidak ada kabar sehari lebih: { $silent }.
monitoring-choose = Pilih daftar:
monitoring-choose-graded = Pilih daftar. Tingkatnya dari laporan terakhir, mungkin dari kemarin:
monitoring-list-button = { $list } ({ $count })
monitoring-neighbourhoods-button = 🏘 Menurut RT
monitoring-neighbourhoods = <b>RT di { $place }</b> yang ada warga isolasi. Pilih salah satu:
monitoring-neighbourhood-button = { $place } ({ $count })
monitoring-back-button = ◀ { $place }
monitoring-places-button = 🗺 Wilayah lain
monitoring-find-button = 🔍 Cari warga
monitoring-not-yours = Ini di luar wilayah atau tugas Anda. Bila keliru, tanyakan kepada koordinator.

## Daftar

monitoring-all = 👥 Semua
monitoring-unreported = ▫ Belum pernah lapor
monitoring-by-day = 📅 Menurut hari isolasi
monitoring-waiting = 🕗 Belum lapor hari ini
monitoring-silent = 🔇 Tidak ada kabar
monitoring-due = 🏁 Masa isolasi habis
monitoring-unreached = 📵 Tidak lewat Telegram
monitoring-hungry = 🍚 Butuh makanan
monitoring-list = <b>{ $list }</b>, { $place }: { $count } orang. Tekan satu untuk melihat kartunya.
monitoring-list-empty = <b>{ $list }</b>, { $place }: tidak ada. Syukurlah.
monitoring-line-name = { $name }
monitoring-line-initials = { $initials } { $age }
monitoring-line-day = hari { $day }
monitoring-line-yesterday = kemarin { $grade }
monitoring-line-last = terakhir { $grade }
monitoring-line-eased = { $grade }, sempat { $gravest }
monitoring-list-older = "Kemarin" atau "terakhir" di depan tingkat: belum lapor hari ini.
monitoring-line-silent = 🔇 { $days } hari tanpa kabar
monitoring-line-food = 🍚 makanan
monitoring-no-report = belum ada laporan

## Kartu

monitoring-card-who = <b>{ $name }</b> · { $age } · RT/RW { $rt }, { $village }
monitoring-card-house = 🏠 Serumah: { $names }
monitoring-card-status = Status: { $status }
monitoring-card-until = Isolasi { $day }, sampai <b>{ $last }</b>
monitoring-card-no-end = Isolasi { $day }, sampai ada hasil tes
monitoring-card-due = 🏁 Masa isolasinya sudah habis; menunggu keputusan petugas.
monitoring-card-today = ✅ Sudah lapor hari ini
monitoring-card-today-graded = ✅ Sudah lapor hari ini: { $grade }
monitoring-card-fresh = 🆕 Didaftarkan hari ini; belum ada laporan
monitoring-card-waiting = 🕗 Belum lapor hari ini; kemarin ada kabar
monitoring-card-waiting-graded = 🕗 Belum lapor hari ini; kemarin { $grade }
monitoring-card-waiting-last = 🕗 Belum lapor hari ini; terakhir { $date }
monitoring-card-waiting-last-graded = 🕗 Belum lapor hari ini; terakhir { $date }: { $grade }
monitoring-card-silent = 🔇 Tidak ada kabar { $days } hari penuh; terakhir { $date }
monitoring-card-silent-graded = 🔇 Tidak ada kabar { $days } hari penuh; terakhir { $date }: { $grade }
monitoring-reached-chat = 📱 Ditanya lewat Telegram
monitoring-reached-household = 📱 Ditanya lewat Telegram keluarga
monitoring-reached-telephone = ☎ Tidak lewat Telegram: ditanya lewat telepon
monitoring-reached-door = 🚪 Tidak lewat Telegram dan tanpa nomor: didatangi
monitoring-card-food = 🍚 Butuh makanan
monitoring-card-alert-open = 🚨 Peringatan terbuka: { $grade }, belum ada yang menangani
monitoring-card-alert-taken = 🚨 Peringatan terbuka: { $grade }, ditangani { $staff }
monitoring-card-task = { $task }, sejak { $since }
monitoring-end = <b>Untuk diputuskan: isolasi selesai atau belum</b>
monitoring-end-length = ✅ Masa isolasi sudah penuh
monitoring-end-no-complaints = ✅ { $days } hari terakhir: lapor semua, tanpa keluhan
monitoring-end-no-fever = ✅ { $days } hari terakhir: lapor semua, tanpa demam dan sesak
monitoring-end-gaps = ⚠ Tidak ada laporan: { $days }
monitoring-end-complaints = ⚠ Ada keluhan: { $days }
monitoring-end-fever = ⚠ Demam atau sesak: { $days }
monitoring-end-alert = ⚠ Peringatannya masih terbuka
monitoring-card-days = <b>Tiga hari terakhir</b>
monitoring-card-day = { $date }: { $said }
monitoring-card-past = <b>Sebelumnya</b>
monitoring-past-task = { $at } · { $task } · selesai
monitoring-past-task-by = { $at } · { $task } · selesai, { $staff }
monitoring-past-alert = { $at } · peringatan { $grade } · selesai
monitoring-written-down = Siapa yang membuka kartu ini, dicatat.
monitoring-not-isolating = Tidak sedang isolasi.
monitoring-food-button = 🍚 Butuh makanan
monitoring-no-food-button = Tidak butuh makanan lagi

## Mencari (/warga)

monitoring-search = Siapa yang dicari? Tulis nama, nomor telepon, atau NIK lengkap.
monitoring-nobody-found = Tidak ada warga dengan nama atau nomor itu di wilayah Anda. Coba ejaan lain, atau sebagian namanya.
monitoring-found = Ada { $count } orang. Yang mana?
monitoring-found-many = Ada { $count } orang; ini sepuluh yang pertama. Tulis nama lebih lengkap bila tidak ada di sini.

## Status (pedoman Kemenkes)

status-otg = Orang tanpa gejala (OTG)
status-pdp = Pasien dalam pengawasan (PDP)
status-contact = Kontak erat
status-suspect = Suspek
status-confirmed = Konfirmasi
