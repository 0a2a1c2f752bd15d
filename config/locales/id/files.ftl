### Berkas (/unduh): apa, kapan, jenis berkas. Isi berkasnya sendiri selalu bahasa Indonesia.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

files-list = 📁 <b>Berkas.</b> Apa yang Bapak/Ibu perlukan? Setiap unduhan dicatat, dan warga yang ada di dalamnya bisa membacanya di /dataku.
files-list-counts = 📁 <b>Berkas.</b> Berkas ini berisi jumlah saja, tanpa nama.
files-line-list = Line list
files-daily = Formulir harian (Lampiran 2)
files-alerts = Peringatan
files-contacts = Kontak kasus
files-travellers = Pelaku perjalanan
files-counts = Jumlah tanpa nama
files-line-list-button = 📋 Line list
files-daily-button = 🗒 Formulir harian
files-alerts-button = 🔔 Peringatan
files-contacts-button = 🤝 Kontak kasus
files-travellers-button = 🚌 Pelaku perjalanan
files-counts-button = 🔢 Jumlah tanpa nama
files-back-button = ◀ Kembali

files-when = <b>{ $what }</b>, { $place }. Untuk waktu yang mana?
files-now = sekarang
files-fortnight = 14 hari terakhir
files-month = 30 hari terakhir
files-all = semua yang tersimpan
files-now-button = Sekarang
files-fortnight-button = 14 hari terakhir
files-month-button = 30 hari terakhir
files-all-button = Semua
files-of-village = Desa { $village }
files-of-all = semua desa di wilayah Anda
files-village-button = { $village }
files-village-chosen-button = ✔ Dipilih: { $village }
files-all-villages-button = Semua desa
files-all-villages-chosen-button = ✔ Dipilih: semua desa

files-format = <b>{ $what }</b>, { $period }, { $place }. Berkas yang mana?
files-xlsx-button = 📊 Excel (XLSX)
files-csv-button = 📄 Teks (CSV)
files-being-made = ⏳ <b>{ $what }</b> sedang dibuat. Berkasnya datang di percakapan ini.
files-being-made-toast = Sedang dibuat…
files-caption =
    📁 <b>{ $what }</b>, { $period }, { $place }. Keadaan { $at }.
    <b>Rahasia:</b> berisi nama dan kesehatan warga. Jangan diteruskan; hapus bila sudah disimpan di komputer kantor.
files-caption-counts = 📁 <b>{ $what }</b>, { $period }, { $place }. Keadaan { $at }. Tanpa nama; jumlah kecil tidak ditulis.
files-not-made = Maaf, berkas <b>{ $what }</b> tidak bisa dibuat. Bila Anda masih bertugas, coba lagi dengan /unduh. Bila tetap tidak bisa, beri tahu pengelola.
files-not-yours = Berkas ini di luar wilayah atau tugas Anda. Bila keliru, tanyakan kepada koordinator.
files-later = Paling banyak { $count } berkas dalam satu jam. Silakan coba lagi mulai pukul { $time }.

## Memasukkan orang dari berkas

files-import-button = ⬆ Masukkan orang dari berkas
files-template-button = 📄 Contoh berkas untuk diisi
files-template = Contoh berkas
files-template-caption = 📄 Isi lembar <b>Orang</b>; cara mengisinya ada di lembar <b>Petunjuk</b>. Setelah itu kirim kembali lewat /unduh, <b>⬆ Masukkan orang dari berkas</b>.
files-import-ask = Kirim berkasnya di sini: Excel (.xlsx) atau CSV, paling banyak { $count } orang. Belum ada yang dimasukkan sebelum Bapak/Ibu melihat hasil pemeriksaannya dan menyetujuinya.
files-import-no-file = Yang saya tunggu berkas Excel (.xlsx) atau CSV: tekan 📎, pilih <b>File</b>, lalu pilih berkasnya.
files-import-reading = ⏳ Berkasnya sedang diperiksa. Hasilnya datang di sini.
files-import-preview = 📋 <b>Hasil pemeriksaan: { $count } baris.</b> Belum ada yang dimasukkan.
files-import-new = ➕ Orang baru: <b>{ $count }</b>, di antaranya isolasi: { $isolating }
files-import-known = ✔ Sudah terdaftar, tidak diubah: { $count }
files-import-isolated = 🏠 Sudah terdaftar, isolasinya dimulai: <b>{ $count }</b>
files-import-begins = · Baris { $row }: “{ $name }”
files-import-otherwise = · Baris { $row }: “{ $name }” sudah isolasi dengan alasan lain, tidak diubah. Hasil tes dimasukkan lewat /hasil.
files-import-failed = ⚠ Belum bisa dimasukkan: { $count }
files-import-problem = · Baris { $row }, kolom { $column }: “{ $said }”. { $why } Contoh: { $example }
files-import-more = · dan { $count } baris lain.
files-import-agreed = Dengan menekan tombol di bawah, Bapak/Ibu menyatakan: orang-orang ini setuju datanya disimpan. Baris yang belum bisa dimasukkan dilewati; perbaiki, lalu kirim lagi: yang sudah masuk tidak dobel.
files-import-nobody = Tidak ada yang perlu dimasukkan dari berkas ini.
files-import-enter-button = Masukkan { $count } orang
files-import-entering = ⏳ Sedang dimasukkan: { $count } baris selesai.
files-import-entering-toast = Sedang dikerjakan…
files-import-done-toast = Berkas ini sudah selesai dimasukkan.
files-import-dropped-toast = Berkas ini sudah dibatalkan. Kirim lagi bila perlu.
files-import-dropped = Baik, tidak ada yang dimasukkan.
files-import-ended = ✅ Pemasukan selesai.
files-import-stopped = ⚠ Pemasukan berhenti di tengah.
files-import-done = ✅ <b>Selesai.</b> Orang baru: { $new }. Mulai isolasi: { $isolated }. Sudah terdaftar: { $known }. Tidak bisa dimasukkan: { $failed }.
files-import-broken-off = Pemasukan berhenti di tengah. Sudah masuk: { $new }. Mulai isolasi: { $isolated }. Sudah terdaftar sebelumnya: { $known }. Tidak bisa dimasukkan: { $failed }. Bila berkasnya dikirim lagi, yang sudah masuk tidak dobel.
files-import-told = 🏠 { $person }, petugas kesehatan mencatat bahwa Anda mulai isolasi di rumah sampai <b>{ $last }</b>. Mohon lapor setiap hari. Bila ini keliru, tanyakan dengan /tanya.
files-import-told-open = 🏠 { $person }, petugas kesehatan mencatat bahwa Anda mulai isolasi di rumah sampai hasil tes keluar. Mohon lapor setiap hari. Bila ini keliru, tanyakan dengan /tanya.
files-why-missing = Harus diisi.
files-why-unreadable = Belum terbaca.
files-why-two-ways = Bisa berarti dua hal.
files-why-lost-digits = Angka terakhirnya hilang karena dianggap bilangan; ubah format sel menjadi teks, lalu ketik lagi.
files-why-future = Tanggal itu belum terjadi.
files-why-long-ago = Sudah lama sekali, isolasinya mestinya sudah selesai. Periksa tahunnya.
files-why-date-needed = Di bawah 12 tahun perlu tanggal lahir lengkap.
files-why-not-agreed = Orangnya tidak setuju datanya disimpan.
files-why-no-village = Desa itu tidak ada di wilayah Anda.
files-why-outside = RT/RW itu tidak ada, atau di luar wilayah Anda.
files-why-twice = NIK yang sama sudah ada di baris lain.
files-why-elsewhere = Sudah terdaftar di luar wilayah Anda. Tanyakan kepada koordinator.
files-why-somebody-elses = NIK ini milik orang lain yang sudah terdaftar. Mohon diperiksa, mungkin tersalin dari baris lain.
files-refused-too-long = Berkasnya terlalu besar; paling besar { $kilobytes } KB. Bagi menjadi beberapa berkas.
files-refused-gone = Berkasnya tidak bisa diambil lagi dari Telegram. Mohon kirim lagi.
files-refused-empty = Berkasnya kosong.
files-refused-old = Berkas itu Excel lama (.xls) atau dikunci kata sandi. Simpan sebagai <b>Excel Workbook (.xlsx)</b> tanpa kata sandi, lalu kirim lagi.
files-refused-macros = Berkas itu berisi makro. Demi keamanan tidak dibuka. Simpan sebagai <b>Excel Workbook (.xlsx)</b>, lalu kirim lagi.
files-refused-unreadable = Berkas itu belum terbaca. Yang bisa dibaca: Excel (.xlsx) dan CSV.
files-refused-rows = Barisnya terlalu banyak; paling banyak { $count }. Bagi menjadi beberapa berkas.
files-refused-headings = Judul kolomnya belum terbaca. Di satu baris lembar pertama harus ada judul seperti <b>Nama</b>, <b>JK</b>, <b>Tanggal lahir</b>, <b>RT/RW</b>. Contohnya ada di /unduh.
files-refused-columns = Kolom ini belum ada: { $columns }. Contohnya ada di /unduh.
files-refused-changed = Isi berkasnya sudah lain dari yang diperiksa. Mohon kirim lagi.
files-refused-not-allowed = Anda tidak lagi bertugas memasukkan orang, jadi berkas ini tidak diteruskan. Bila keliru, tanyakan kepada koordinator.
files-refused-broken = Ada catatan yang rusak, jadi berkas ini tidak bisa dilanjutkan. Beri tahu pengelola.
