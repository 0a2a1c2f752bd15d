### Satu orang yang tercatat dua kali: ditanyakan kepada petugas yang kenal warganya. Di sini tidak ada keluhan atau tingkat.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

duplicates-question = 👥 <b>Apakah ini orang yang sama?</b>
duplicates-person =
    { $number }. <b>{ $name }</b>, lahir { $year }
    RT/RW { $place }, { $village }
    Terdaftar { $since }, { $reach }
duplicates-by-telegram = memakai Telegram
duplicates-telegram-dead = Telegramnya tidak aktif
duplicates-by-household = dilaporkan lewat HP keluarga
duplicates-no-telegram = tanpa Telegram
duplicates-same-nik = Nomor NIK keduanya sama.
duplicates-same-name = Nama, tahun lahir, dan RT keduanya sama.
duplicates-link-opened = Kode untuk nomor 1 atau 2 dibuka dari Telegram yang sudah terdaftar atas nama yang lain.
duplicates-sure = <b>Kedua catatan akan menjadi satu, dan tidak bisa dipisah lagi.</b> Semua laporan dari keduanya tetap ada. Sudah yakin?
duplicates-one-button = ✅ Ya, orang yang sama
duplicates-two-button = ✖ Bukan, dua orang
duplicates-later-button = ⏰ Nanti saja
duplicates-join-button = ✅ Yakin, jadikan satu
duplicates-one = ✅ { $name }: kedua catatan sudah menjadi satu ({ $by }). Terima kasih.
duplicates-two = ✔ Dicatat: dua orang yang berbeda ({ $by }). Terima kasih.
duplicates-joined = Sudah menjadi satu.
duplicates-saved = Dicatat, tidak ditanyakan lagi.
duplicates-later = Baik, besok saya tanyakan lagi.
duplicates-answered = Ini sudah dijawab.
duplicates-not-yours = Ini diputuskan petugas lain: di luar wilayah Anda, tentang Anda sendiri, atau menyangkut sesama petugas.
duplicates-both-staff = Keduanya tercatat sebagai petugas. Cabut dahulu peran salah satunya lewat /undang.
duplicates-both-alerts = Keduanya sedang punya peringatan terbuka. Selesaikan salah satunya dahulu, lalu tekan lagi.
duplicates-told = { $address }, data Anda ternyata tercatat dua kali. Sekarang sudah menjadi satu; semua laporan tetap tersimpan. Bila ini keliru, beri tahu petugas.
