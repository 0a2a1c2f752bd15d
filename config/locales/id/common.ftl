### Kata yang dipakai di semua percakapan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Tombol

yes-button = Ya
no-button = Tidak
unknown-button = Tidak tahu
back-button = ◀ Kembali
next-button = Lanjut ▶
cancel-button = ✖ Batal
send-button = ✅ Kirim
change-button = ✏ Ubah
skip-button = Lewati
none-button = Tidak ada
home-button = 🏠 Menu
report-button = 📝 Lapor
emergency-button = 🆘 Gawat
chosen-mark = ☑ { $label }
unchosen-mark = ☐ { $label }

## Tingkat: selalu kata dan tanda, jangan warna saja

grade-red = 🔴 MERAH
grade-orange = 🟠 ORANYE
grade-yellow = 🟡 KUNING
grade-green = 🟢 HIJAU

## Salam dan sapaan

greeting-morning = Selamat pagi
greeting-noon = Selamat siang
greeting-afternoon = Selamat sore
greeting-evening = Selamat malam
address-mbah = Mbah { $name }
address-bapak = Bapak { $name }
address-ibu = Ibu { $name }
address-plain = { $name }

## Hari dan waktu

day-of-total = hari ke-{ $day } dari { $total }
day-alone = hari ke-{ $day }
day-past = hari ke-{ $day }; masa isolasi { $total } hari sudah lewat
isolation-past = Petugas akan memastikan selesainya; mohon tetap di rumah dulu.
age-years = { $years } tahun
age-months = { $months } bulan
date-long = { $weekday }, { $day } { $month } { $year }
date-short = { $weekday }, { $day } { $month }
weekday-monday = Senin
weekday-tuesday = Selasa
weekday-wednesday = Rabu
weekday-thursday = Kamis
weekday-friday = Jumat
weekday-saturday = Sabtu
weekday-sunday = Minggu
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

## Bila ada yang tidak berjalan

fault-neutral = Mohon maaf, ada gangguan pada sistem kami. Silakan coba lagi sebentar lagi. Bila gawat, tekan /darurat.
unknown-command = Perintah itu belum saya kenal. Silakan tekan /menu untuk melihat pilihan, atau /bantuan.
stray-message = Pesan Anda sudah saya baca, tetapi saya belum tahu maksudnya. Silakan tekan /menu. Untuk melapor: /lapor.
stray-number = Terima kasih. Saat ini saya tidak sedang menanyakan angka. Untuk melaporkan suhu atau keluhan, tekan /lapor.
foreign-press = Tombol ini untuk orang lain.
not-allowed = Bagian ini khusus untuk petugas. Bila Anda membutuhkannya, silakan hubungi koordinator atau puskesmas.
not-allowed-unregistered = Untuk itu, silakan mendaftar dulu lewat /start.
not-allowed-staff = Bagian ini khusus untuk petugas. Bila Anda petugas, mintalah undangan kepada koordinator.
cancelled = Baik, dibatalkan.
nothing-to-cancel = Tidak ada yang perlu dibatalkan. Pilihan lain ada di /menu.
too-fast = Pesan datang terlalu cepat. Mohon tunggu sebentar.

page-before-button = ◀ Sebelumnya
page-more-button = Lebih banyak ▶
