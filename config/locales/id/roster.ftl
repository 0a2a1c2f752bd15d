### Piket: siapa yang jaga, tukar jaga, catatan serah terima.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Siapa yang jaga

roster-title = 🗓 <b>Piket</b> · { $desk }
roster-which-desk = 🗓 <b>Piket</b> sekarang. Yang mana yang dibuka?
roster-no-desk = Belum ada jadwal piket di wilayah Anda.
roster-elsewhere = Jadwal itu di luar wilayah tugas Anda. Silakan hubungi koordinator.
roster-gone = Jadwalnya sudah berubah. Silakan buka /piket lagi.
roster-none = Belum ada jadwal jaga. Peringatan memanggil petugas menurut urutan: { $names }.
roster-none-nobody = ⚠ Belum ada jadwal jaga, dan belum ada petugas kesehatan.
roster-now = <b>Sekarang: { $shift }</b> ({ $hours })
roster-person = { $place }. { $name }
roster-person-away = { $place }. { $name } (sedang tidak bisa, sampai { $until })
roster-nobody-now = ⚠ Tidak ada yang jaga. Peringatan memanggil petugas menurut urutan.
roster-no-shift-now = Sekarang di luar jam jaga. Peringatan memanggil petugas menurut urutan.
roster-next = <b>Berikutnya:</b> { $watch }
roster-watch = { $shift } · { $day }, { $hours }
roster-nobody = <b>belum ada petugas</b>
roster-people = { $names }
roster-unreachable = { $names } <b>tidak bisa dihubungi</b>
roster-gaps-title = ⚠ <b>Belum terisi:</b>
roster-note-head = 📝 Catatan serah terima dari <b>{ $name }</b>, { $day } { $time }:

## Tombol

roster-list-button = ◀ Piket lain
roster-show-button = 🗓 Lihat piket
roster-plan-button = ✏ Atur jadwal
roster-fill-button = ✏ Isi sekarang
roster-mine-button = Jadwal saya
roster-swap-button = ⇄ Minta tukar
roster-away-button = ✋ Tidak bisa sekarang
roster-here-button = 👍 Sudah bisa lagi
roster-note-button = 📝 Tulis catatan
roster-accept-button = ✅ Ya, saya gantikan
roster-refuse-button = ✖ Maaf, tidak bisa
roster-withdraw-button = ↩ Batalkan permintaan
roster-unused-button = 🗑 Tidak pakai jadwal
roster-unused-yes-button = 🗑 Ya, hapus jadwal

## Jadwal saya

roster-mine-title = 🗓 <b>Jadwal jaga Anda</b>
roster-mine-none = Anda tidak punya jaga dalam { $days } hari ke depan.
roster-alone = sendiri
roster-first = dipanggil pertama, bersama { $names }
roster-second = bersama { $names }
roster-away =
    Baik. Sampai { $until } peringatan baru memanggil petugas berikutnya dulu, dan yang sedang berbunyi sudah diteruskan. Koordinator diberi tahu.

    Peringatan yang sudah Anda tangani tetap pada Anda; oper lewat kartunya bila perlu.
roster-away-off-duty = Baik, yang sedang berbunyi di telepon Anda diteruskan. Anda sedang tidak jaga, jadi jadwal tidak berubah.
roster-here = Terima kasih. Peringatan baru memanggil Anda lagi menurut jadwal.
roster-away-left = ✋ <b>{ $name }</b> tidak bisa sampai { $until }. Yang jaga sekarang: { $names }.
roster-away-nobody-left = ⚠ <b>{ $name }</b> tidak bisa sampai { $until }, dan tidak ada lagi yang jaga. Peringatan memanggil petugas lain menurut urutan.

## Pengingat

roster-remind = ⏰ Sebentar lagi Anda jaga: { $watch }
roster-start = 🟢 <b>Jaga Anda mulai:</b> { $watch }
roster-open-alerts = { $count ->
    [0] Tidak ada peringatan terbuka.
   *[other] Peringatan terbuka: <b>{ $count }</b> (/peringatan)
 }
roster-changed = 🗓 <b>Jadwal jaga Anda berubah.</b> Jaga Anda berikutnya:
roster-changed-none = 🗓 <b>Jadwal jaga Anda berubah.</b> Anda tidak punya jaga dalam { $days } hari ke depan.
roster-gap-alarm = ⚠ <b>Jadwal jaga kosong</b> · { $desk }
roster-gap-foot = Bila tetap kosong, peringatan memanggil semua petugas menurut urutan.

## Mengatur jadwal

roster-plan-title = ✏ <b>Jadwal jaga</b> · { $desk }
roster-pattern-head = Pola tetap, berulang setiap minggu. Pilih harinya:
roster-week-head = Minggu mulai { $date }. Pilih harinya:
roster-day-head = <b>{ $day }</b>. Jaga yang mana?
roster-shift-head =
    <b>{ $day } · { $shift }</b> ({ $hours })
    Tekan nama: masuk atau keluar. Yang pertama dipanggil lebih dulu. Paling banyak { $count } orang.
roster-cell = { $shift } { $names }
roster-cell-empty = { $shift } –
roster-day-button = { $day }
roster-day-gap-button = ⚠ { $day }: kosong
roster-shift-button = { $shift }: { $names }
roster-watch-button = { $shift } · { $day }
roster-on-button = ☑ { $place }. { $name }
roster-on-blocked-button = ☑ { $place }. { $name } ⚠ diblokir
roster-off-button = ☐ { $name }
roster-off-blocked-button = ☐ { $name } ⚠ diblokir
roster-same-button = ⧉ Sama setiap hari
roster-follow-button = ↩ Ikuti pola tetap
roster-copy-button = ⧉ Salin minggu lalu
roster-pattern-button = 🔁 Pola tetap
roster-dates-button = 📅 Per tanggal
roster-week-before-button = ◀ Minggu lalu
roster-week-after-button = Minggu depan ▶
roster-done-button = ✅ Selesai mengatur
roster-full-toast = Sudah penuh: paling banyak { $count } orang. Keluarkan satu dulu.
roster-copied-toast = Minggu lalu sudah disalin.
roster-same-toast = Semua hari sekarang sama.
roster-saved = ✅ Jadwal tersimpan. Yang jadwalnya berubah sudah diberi tahu.
roster-unused-question = Hapus seluruh jadwal { $desk }? Peringatan lalu memanggil petugas menurut urutan.
roster-unused = Jadwal { $desk } sudah dihapus. Peringatan memanggil petugas menurut urutan.

## Tukar jaga

roster-swap-which = Jaga yang mana yang ingin ditukar?
roster-swap-to = { $watch }. Siapa yang diminta menggantikan?
roster-swap-for = Anda mengambil jaga <b>{ $name }</b> yang mana sebagai gantinya?
roster-swap-nothing-button = Tanpa ganti
roster-swap-sent = Permintaan terkirim kepada <b>{ $name }</b>. Sampai dijawab, jaga itu tetap pada Anda.
roster-swap-asked-already = Anda sudah meminta ini. Masih menunggu jawaban.
roster-swap-card = ⇄ <b>{ $name }</b> meminta Anda menggantikan: { $watch }
roster-swap-card-for = Sebagai gantinya ia mengambil jaga Anda: { $watch }
roster-swap-accepted-toast = Jaga sudah ditukar.
roster-swap-refused-toast = Permintaan ditolak.
roster-swap-withdrawn-toast = Permintaan dibatalkan.
roster-swap-expired-toast = Sudah lewat: jaganya sudah mulai.
roster-swap-overtaken-toast = Tidak berlaku lagi: jadwalnya sudah berubah.
roster-swap-was-accepted = ✅ <b>{ $name }</b> menggantikan Anda: { $watch }
roster-swap-was-refused = ✖ <b>{ $name }</b> tidak bisa menggantikan: { $watch }. Jaga itu tetap pada Anda.
roster-swap-was-withdrawn = Permintaan kepada { $name } dibatalkan: { $watch }. Jaga itu tetap pada Anda.
roster-swap-has-expired = { $name } belum menjawab, dan jaganya sudah mulai: { $watch }. Jaga itu tetap pada Anda.
roster-swap-was-overtaken = Permintaan kepada { $name } tidak berlaku lagi: { $watch }. Jadwalnya sudah berubah.
roster-swap-done = ⇄ <b>{ $staff }</b> menggantikan <b>{ $name }</b>: { $watch }
roster-swap-done-for = Sebagai gantinya: { $watch }

## Catatan serah terima

roster-note-ask =
    Apa yang perlu diketahui jaga berikutnya? Tulis dalam satu pesan.
    Hanya petugas kesehatan yang membacanya, saat jaganya mulai.
roster-note-text-only = Mohon ditulis dengan kata-kata.
roster-note-kept = 📝 Catatan tersimpan. Jaga berikutnya membacanya saat mulai.

## Kantor desa

roster-none-office = Belum ada jadwal piket kantor. Perangkat desa: { $names }.
roster-none-nobody-office = Belum ada jadwal piket kantor, dan belum ada perangkat desa yang terdaftar.
roster-line-on = <b>{ $desk }</b>: { $names }
roster-line-nobody = <b>{ $desk }</b>: ⚠ tidak ada
roster-line-no-shift = <b>{ $desk }</b>: di luar jam jaga
roster-line-closed = <b>{ $desk }</b>: tutup
roster-line-none = <b>{ $desk }</b>: belum ada jadwal
roster-gap-office = 🏛 { $desk }: belum ada yang piket untuk { $watches }.
roster-shift-head-office =
    <b>{ $day } · { $shift }</b> ({ $hours })
    Tekan nama: masuk atau keluar. Paling banyak { $count } orang.
roster-full-toast-office = Di kantor desa paling banyak { $count } orang piket bersama, supaya tidak berkerumun. Keluarkan satu dulu.
roster-no-shift-now-office = Kantor sekarang tutup.
roster-nobody-now-office = ⚠ Tidak ada yang piket.
roster-away-office = Baik. Sampai { $until } Anda dicatat tidak bisa piket. Koordinator diberi tahu.
roster-away-off-duty-office = Baik. Anda sedang tidak piket, jadi jadwal tidak berubah.
roster-here-office = Terima kasih. Anda dicatat bisa piket lagi.
roster-away-nobody-left-office = ⚠ <b>{ $name }</b> tidak bisa piket sampai { $until }, dan tidak ada lagi yang piket.
roster-unused-question-office = Hapus seluruh jadwal { $desk }?
roster-unused-office = Jadwal { $desk } sudah dihapus.
roster-note-ask-office = Apa yang perlu diketahui petugas piket berikutnya? Tulis dalam satu pesan. Jangan menulis keadaan kesehatan warga.
