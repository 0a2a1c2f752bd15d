### HP atau akun Telegram baru: petugas membuat kode, warga membukanya di HP baru.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Petugas

relink-search = Siapa yang ganti HP? Ketik nama atau nomor teleponnya, misalnya <b>Sri Wahyuni</b>.
relink-nobody = Tidak ada warga dengan nama atau nomor itu di wilayah Anda. Coba ejaan lain, atau satu kata saja: /tautkan
relink-too-many = Ada { $count } warga dengan nama itu. Ini sepuluh yang pertama; ketik nama lebih lengkap dengan /tautkan
relink-found = Siapa orangnya?
relink-choice = { $name } · { $year } · { $place }
relink-card =
    <b>{ $name }</b>, lahir { $year }, RT/RW { $place }
    { $reach }
relink-by-telegram = Sekarang memakai Telegram. Setelah ganti, HP lama tidak tersambung lagi.
relink-telegram-dead = Telegram yang lama tidak aktif lagi.
relink-no-telegram = Belum memakai Telegram.
relink-by-household = Sekarang dilaporkan lewat HP keluarga.
relink-code-button = 🔑 Buat kode untuk HP baru
relink-code =
    Kode untuk <b>{ $name }</b> sudah jadi. Hanya bisa dipakai satu kali, paling lama { $hours } jam.

    Kirim tautan ini kepada yang bersangkutan, atau bacakan kodenya:
    { $link }
    Kode: <code>{ $code }</code> (diketik di HP baru sesudah menekan /kode)

    Yang membuka akan ditanya nama dan tahun lahirnya.
relink-yourself = Ini Anda sendiri. Mintalah kepada petugas lain.
relink-not-yours = Orang ini di luar wilayah Anda, atau seorang petugas. Mintalah kepada koordinator.
relink-officer-done = ✅ { $name } sudah tersambung di HP baru.
relink-officer-spoilt = ⚠ Kode untuk { $name } hangus: tiga kali nama atau tahun lahirnya tidak cocok. Bila memang orangnya, buat kode baru dengan /tautkan

## HP baru

relink-type-code = Ketik kode dari petugas, misalnya <b>0123-4567-89abc</b>. Belum punya kode? Mintalah kepada ketua RT, kader, atau petugas desa.
relink-name = Supaya tidak salah orang: siapa nama Anda?
relink-name-again = Belum cocok dengan catatan kami. Mohon dicoba lagi: siapa nama Anda?
relink-name-example = Mohon ketik nama Anda, misalnya <b>Sri Wahyuni</b>.
relink-birth = Tahun berapa Anda lahir? Misalnya <b>1948</b>.
relink-birth-example = Mohon ketik tahun lahir dengan empat angka, misalnya <b>1948</b>.
relink-welcome = Selamat datang kembali, { $address }. HP ini sudah tersambung; semua laporan yang dulu tetap ada.
relink-farewell =
    { $address } sekarang memakai HP lain, jadi percakapan ini tidak tersambung lagi. Terima kasih sudah melapor dari sini.
    Bila Anda tidak merasa mengganti HP, segera beri tahu petugas. Keadaan gawat: /darurat tetap bisa dipakai.
relink-unknown = Kode ini tidak saya kenal. Mohon dicocokkan lagi, atau minta kode baru kepada petugas. Coba lagi: /kode
relink-used = Kode ini sudah dipakai. Mintalah kode baru kepada petugas.
relink-expired = Kode ini sudah lewat waktunya. Mintalah kode baru kepada petugas.
relink-spoilt = Tiga kali belum cocok, jadi kode ini hangus. Mohon hubungi petugas yang memberi kode. Keadaan gawat: /darurat bisa dipakai siapa saja.
relink-yours-already = HP ini sudah tersambung atas nama Anda. Silakan tekan /menu.
relink-registered = HP ini sudah terdaftar atas nama lain. Petugas akan memeriksa apakah itu orang yang sama; Anda tetap bisa melapor seperti biasa.
relink-staff-telephone = HP ini dipakai seorang petugas. Buka kode ini di HP warga yang bersangkutan.
