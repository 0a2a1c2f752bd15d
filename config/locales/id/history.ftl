### Riwayat: hari-hari seseorang, dalam satu pesan dan satu gambar.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

history-title-stay = <b>Hari-hari isolasi { $name }</b>
history-title = <b>Empat belas hari terakhir { $name }</b>
history-day = <b>Hari ke-{ $day }</b> · { $date }
history-date = <b>{ $date }</b>
history-missed = ➖ tidak ada laporan
history-not-yet = belum ada laporan hari ini
history-several = { $count } laporan
history-half-finished = ◻ belum lengkap
history-back-filled = ◆ diisi kemudian oleh petugas
history-corrected = ✎ sudah dikoreksi
history-danger = Tanda bahaya

history-caption = Suhu, oksigen dan keluhan <b>{ $name }</b> dari hari ke hari. Ada yang kurang jelas? /tanya
history-caption-staff = Suhu, oksigen dan keluhan <b>{ $name }</b> dari hari ke hari. Siapa yang melihat, dicatat.
history-no-picture = Maaf, gambarnya tidak bisa dibuat sekarang. Hari-harinya ada pada pesan di atas.
history-nothing = Belum ada laporan dari { $name } pada hari-hari ini. Setelah laporan pertama, hari-harinya terlihat di sini.
history-nothing-then = Dari { $name } tidak ada laporan pada isolasi itu.

history-earlier-button = ◀ Isolasi sejak { $since }
history-now-button = Hari-hari terakhir ▶
history-alert-button = 📈 Riwayat harian
history-alert-not-yours = Riwayat hanya untuk petugas yang sedang menangani peringatan ini.
history-member-button = 👤 { $name }

## Di dalam gambar

history-temperature = Suhu badan (°C)
history-temperature-never = Suhu belum pernah diukur.
history-limit-fever = demam mulai { $value }
history-oxygen = Oksigen, SpO2 (%)
history-oxygen-never = Oksigen belum pernah diukur.
history-limit-orange = ORANYE: { $value } ke bawah
history-limit-red = MERAH: { $value } ke bawah
history-complaints = Keluhan
history-no-complaints = Tidak ada keluhan.
history-row-day = Hari ke-
history-row-date = Tanggal
history-row-grade = Tingkat
history-sign-today = hari ini
history-missed-sign = tidak ada laporan
history-sign-half-finished = laporan belum lengkap
history-sign-back-filled = diisi kemudian oleh petugas
