### Data pribadi: dibaca, dibetulkan, berhenti, dihapus.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## /privasi

privacy-title = <b>Data pribadi Anda</b>
privacy-what =
    <b>Yang kami simpan, dan untuk apa.</b> Nama, RT/RW, lahir, jenis kelamin, telepon, penyakit yang sudah lama, kehamilan, oksimeter, masa isolasi, laporan kesehatan dan penanganannya, hasil tes, dan bila ada yang positif: siapa bertemu siapa. Untuk apa: supaya petugas tahu siapa yang perlu ditolong, dan bisa menemukannya.
privacy-who =
    <b>Siapa yang melihat.</b>
    • Petugas kesehatan dan koordinator puskesmas: laporan Anda. Nama dan nomor Anda baru terlihat setelah mereka menangani; setiap kali dilihat, dicatat.
    • Ketua RT dan kader: nama, RT dan telepon, bila Anda perlu ditelepon atau didatangi. Keluhan Anda tidak.
    • Perangkat desa dan gugus tugas: tidak melihat data kesehatan Anda.
privacy-how-long = <b>Berapa lama.</b> Dihapus sendiri { $days } hari setelah isolasi selesai; tanpa isolasi, { $days } hari setelah kabar terakhir dari Anda.
privacy-consent-given = <b>Persetujuan Anda.</b> Setuju, versi { $version }, { $at }, dibaca dalam { $language }.
privacy-consent-withdrawn = <b>Persetujuan Anda.</b> Tidak setuju atau berhenti (versi { $version }), { $at }. Kami tidak bertanya lagi.
privacy-consent-none = <b>Persetujuan Anda.</b> Belum ada: Anda belum terdaftar sebagai warga. Yang tersimpan hanya nomor percakapan ini, bahasa, dan bila pernah menekan Gawat, panggilan itu.
privacy-staff = <b>Sebagai petugas:</b> nama, peran dan urutan panggilan Anda disimpan selama Anda bertugas.
privacy-office = <b>Yang bertanggung jawab:</b> { $office }. Permintaan Anda dijawab paling lambat dalam 3 × 24 jam.
privacy-telegram = <b>Telegram</b> juga menyimpan percakapan ini. Pesan yang lebih dari 48 jam tidak bisa kami hapus di sana; Anda sendiri bisa menghapus seluruh percakapan di Telegram.
home-privacy-button = 🔒 Data saya
privacy-correct-button = ✏ Betulkan data saya
privacy-halt-button = ⏸ Berhenti ditanya
privacy-nobody = Anda belum terdaftar sebagai warga, jadi belum ada yang perlu dibetulkan atau dihentikan. Tentang data pribadi: /privasi
command-privacy = Data pribadi: apa, siapa, berapa lama
command-correct = Betulkan data saya
command-stop = Berhenti ditanya

## /ubah

correct-list = <b>Data yang tersimpan.</b> Yang mana yang perlu dibetulkan?
correct-line = { $label }: <b>{ $value }</b>
correct-village = Desa yang benar? Pilih, atau tulis namanya.
correct-name = Tulis nama lengkap yang benar.
correct-rt = RT/RW yang benar? Pilih, atau tulis, misalnya 3/5.
correct-birth = Tulis tahun lahir yang benar, misalnya 1956. Untuk anak di bawah 12 tahun: tanggal lengkap, misalnya 12-4-2015.
correct-sex = Jenis kelamin yang benar?
correct-phone = Tulis nomor telepon yang benar. Bila tidak ada, tekan Lewati.
correct-pregnancy = Sedang hamil?
correct-conditions = Pilih penyakit yang sudah lama. Boleh lebih dari satu.
correct-oximeter = Apakah di rumah ada oksimeter (alat jepit jari pengukur oksigen)?
correct-kept = ✅ Sudah dibetulkan. Yang lama tetap tercatat, dengan tanggal dan siapa yang membetulkan.
correct-kept-later = ✅ Sudah dibetulkan, dan dipakai untuk menilai laporan berikutnya. Tingkat laporan yang sudah ada tidak berubah. Yang lama tetap tercatat, dengan tanggal dan siapa yang membetulkan.
correct-same = Sama seperti yang tersimpan; tidak ada yang berubah.
correct-done-button = ✔ Selesai
correct-done = Terima kasih. Datanya sudah benar sekarang.
correct-nothing = Baik, tidak ada yang diubah.
correct-nobody = Data itu tidak bisa dibetulkan dari telepon ini. Silakan tanyakan kepada puskesmas.

## /berhenti

privacy-stop = <b>Berhenti ditanya?</b> Saya tidak akan bertanya lagi dan tidak mencatat laporan. Gawat tetap bisa ditekan kapan saja. Bila berubah pikiran, tekan /start.
privacy-stop-isolating = <b>Anda masih isolasi.</b> Berhenti ditanya tidak mengakhiri isolasi. Karena kabar Anda tidak lagi datang lewat sini, setiap hari sampai isolasi selesai ada yang menelepon atau datang menanyakan kabar: ketua RT atau kader (bila belum ada: petugas kesehatan). Mereka membaca nama, RT dan telepon Anda, bukan keluhannya.
privacy-stop-alert = Laporan Anda yang sedang ditangani petugas kesehatan tetap ditangani sampai selesai.
privacy-stop-staff = Peran Anda sebagai petugas tidak berubah.
privacy-stop-keeps = Data yang sudah ada tetap disimpan, lalu dihapus otomatis ({ $days } hari setelah isolasi selesai atau setelah kabar terakhir).
privacy-stop-button = ⏸ Ya, berhenti
privacy-stay-button = Tidak jadi
privacy-stays = Baik, semuanya berjalan seperti biasa.
privacy-stopped = Baik, Anda sudah berhenti. Mulai sekarang saya tidak bertanya dan tidak mencatat laporan. Bila gawat, tekan Gawat atau telepon nomor di bawah. Bila berubah pikiran, tekan <b>Daftar</b> atau /start.
privacy-stopped-already = Anda sudah berhenti: saya tidak bertanya dan tidak mencatat laporan. Bila gawat, tekan Gawat atau telepon nomor di bawah. Bila berubah pikiran, tekan <b>Daftar</b> atau /start.
privacy-wipe-button = 🗑 Hapus data saya
command-erase = Hapus data saya

## /hapus

privacy-erase = <b>Hapus data Anda?</b> Yang dihapus: nama, telepon dan semua data diri, laporan, isolasi, hasil tes, pelacakan kontak, peringatan, tugas, pertanyaan, persetujuan, dan jawaban di percakapan ini. Sesudah itu kami tidak mengenal Anda lagi. Bila perlu lagi, Anda mendaftar dari awal. Gawat tetap bisa ditekan.
privacy-erase-stranger = <b>Hapus yang tersimpan?</b> Anda belum terdaftar sebagai warga. Yang dihapus: nomor percakapan ini, pilihan bahasa, laporan dari sini yang belum diketahui milik siapa, dan panggilan Gawat yang sudah selesai.
privacy-erase-house = Ikut dihapus, karena hanya dilaporkan lewat telepon ini: <b>{ $names }</b>.
privacy-erase-isolating = <b>Belum bisa sekarang: Anda masih isolasi.</b> Selama isolasi, petugas perlu tahu siapa yang harus ditolong. Begitu petugas menyatakan isolasi selesai, semuanya dihapus otomatis. Sampai itu, semua berjalan seperti biasa.
privacy-erase-alert = <b>Belum bisa sekarang: laporan Anda sedang ditangani petugas kesehatan.</b> Begitu selesai ditangani, semuanya dihapus otomatis.
privacy-erase-trail = Yang tetap ada, tanpa nama Anda (hanya nomor acak): catatan kapan petugas melihat data, dan siapa yang menyetujui atau melapor untuk orang lain.
privacy-erase-staff = Peran Anda sebagai petugas tidak dihapus; itu urusan koordinator.
privacy-erase-telegram = Percakapan ini juga ada di Telegram. Pesan yang lebih dari 48 jam tidak bisa kami hapus di sana; Anda sendiri bisa menghapusnya: buka menu percakapan ini, lalu Hapus obrolan. Yang sudah terkirim ke telepon petugas tidak bisa kami tarik semuanya.
privacy-go-on-button = 🗑 Lanjut menghapus
privacy-erase-sure = <b>Sudah yakin?</b> Yang sudah dihapus tidak bisa dikembalikan. Bila ingin menyimpan salinannya dulu, tekan <b>Tidak jadi</b>, lalu /dataku.
privacy-erase-button = 🗑 Ya, hapus semuanya
privacy-erased = ✅ <b>Sudah dihapus.</b> Data Anda tidak ada lagi di sini. Bila perlu lagi, tekan /start. Bila gawat: /darurat
privacy-erase-waits = <b>Permintaan Anda tercatat.</b> Data dihapus otomatis begitu tidak ada lagi yang menghalangi, dan Anda diberi tahu.
privacy-keep-button = Batalkan penghapusan
privacy-kept = Baik, penghapusan dibatalkan. Semuanya berjalan seperti biasa.
privacy-erase-call-first = Panggilan Gawat Anda masih ditangani petugas. Bila sudah selesai, tekan /hapus lagi.
privacy-erase-only-staff = Anda terdaftar sebagai petugas, bukan warga. Data petugas dihapus oleh koordinator, dengan menghentikan peran Anda. Tentang data pribadi: /privasi
privacy-card-gone = Data warga ini sudah dihapus, atas permintaannya atau karena waktunya.

## Penghapusan berkala

privacy-purge-soon = 🗑 { $days } hari lagi, data { $count } warga yang tidak dipantau lagi dihapus otomatis, seperti yang dijanjikan kepada warga. Bila puskesmas masih memerlukannya, simpanlah dulu.
