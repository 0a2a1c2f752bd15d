### Berkas (/unduh): apa, kapan, jenis berkas. Isi berkasnya sendiri selalu bahasa Indonesia.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

files-list = 📁 <b>Berkas.</b> Apa yang Bapak/Ibu perlukan? Setiap unduhan dicatat, dan warga yang ada di dalamnya bisa membacanya di /dataku.
files-list-counts = 📁 <b>Berkas.</b> Berkas ini berisi jumlah saja, tanpa nama.
files-line-list = Line list
files-daily = Formulir harian (Lampiran 2)
files-alerts = Peringatan
files-travellers = Pelaku perjalanan
files-counts = Jumlah tanpa nama
files-line-list-button = 📋 Line list
files-daily-button = 🗒 Formulir harian
files-alerts-button = 🔔 Peringatan
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
