### Rekap (/rekap): satu hari dalam angka. Tidak ada nama di dalamnya.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

recap-title = 📊 <b>Rekap { $place }</b>
recap-until-now = { $date }, sampai pukul { $time }
recap-whole-day = { $date }, sehari penuh
recap-no-numbers = Belum ada angka untuk hari itu.
recap-nobody = Tidak ada orang yang sedang isolasi.
recap-isolating = Sedang isolasi: <b>{ $count }</b> orang
recap-reported = Sudah lapor: <b>{ $reported }</b> dari { $total } yang ditunggu ({ $percent } %)
recap-nobody-expected = Hari ini belum ada yang ditunggu laporannya.
recap-grade = { $grade } { $count }
recap-unreported = ◻ belum lapor { $unreported } · baru terdaftar { $fresh }, tanpa kabar sehari lebih { $silent }
recap-late = Laporan yang menyusul setelah harinya lewat: { $count }
recap-new = Terdaftar hari itu: { $count }
recap-due = Masa isolasi habis hari itu: { $count } · sudah lewat, belum diputuskan: { $overdue }
recap-ended = Isolasi berakhir: { $count }
recap-no-alerts = 🔔 Tidak ada peringatan terbuka.
recap-alerts = 🔔 Peringatan terbuka: { $count } ({ $items }). Yang tertua sudah { $since }.
recap-statuses = Status: { $items }
recap-status = { $status } { $count }
recap-travellers = Pelaku perjalanan: { $count } · dari zona merah { $red }, zona lain { $elsewhere }, zonanya belum diketahui { $unknown }
recap-part = <b>{ $place }</b>: { $people } orang · lapor { $reported }/{ $total }
recap-part-unreported = belum { $unreported }
recap-part-nobody = <b>{ $place }</b>: tidak ada
recap-more-parts = … dan { $count } tempat lagi: tekan tombol di bawah.
recap-no-picture = Gambarnya belum bisa dibuat. Angkanya ada di atas.
recap-choose = Rekap mana? Pilih salah satu:
recap-no-place = Belum ada wilayah yang bisa direkap untuk tugas Anda. Silakan tanyakan kepada koordinator.
recap-not-yours = Ini di luar wilayah atau tugas Anda. Bila keliru, tanyakan kepada koordinator.
recap-too-old = Rekap hari itu sudah tidak disimpan di sini. Yang bisa dilihat: 14 hari terakhir.

## Tombol

recap-yesterday-button = ◀ Sehari sebelumnya ({ $date })
recap-today-button = Hari ini ({ $date }) ▶
recap-whole-button = ⬆ { $place }
recap-places-button = 🗺 Menurut tempat

## Gambar

recap-picture-people = Orang dalam isolasi
recap-picture-rate = Yang lapor, dari 100 yang ditunggu
recap-picture-date = tgl.
recap-picture-unreported = belum lapor
recap-picture-shown = hari rekap ini

## Untuk kader, ketua RT dan perangkat desa

recap-mine = 📊 <b>Rekap wilayah Anda</b>
recap-place = <b>{ $place }</b>
recap-heard = Ada kabar hari ini: { $count } · belum: { $waiting } · tanpa kabar sehari lebih: { $silent }
recap-food = 🍚 Butuh makanan: { $count }
recap-more-places = … dan { $count } tempat lagi. Lihat /pantau.

## Untuk gugus tugas: angka saja

recap-figure = { $what }: <b>{ $value }</b>
recap-hidden = ✱ ditutup
recap-hidden-why = ✱ ditutup: angka di bawah { $count }, atau angka yang bisa dipakai untuk menghitungnya. Supaya tidak ada orang yang dikenali.
recap-public-isolating = Sedang isolasi
recap-public-new = Terdaftar hari itu
recap-public-ended = Isolasi berakhir
recap-public-due = Masa isolasi habis hari itu
recap-public-overdue = Masanya sudah lewat, belum diputuskan
recap-public-alerts = Peringatan terbuka
recap-public-grades = <b>Menurut laporan hari itu</b>
recap-public-unreported = ◻ belum lapor
recap-public-statuses = <b>Menurut status</b>
recap-public-red = Pelaku perjalanan dari zona merah
recap-public-other = Pelaku perjalanan dari zona lain
recap-public-unknown = Pelaku perjalanan, zona belum diketahui
recap-public-villages = <b>Menurut desa</b>
recap-public-rest = { $count } desa lain, masing-masing
