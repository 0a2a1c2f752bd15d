### Tugas menelepon dan mendatangi. Di sini tidak ada keluhan atau tingkat: hanya siapa, di mana, sejak kapan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

tasks-call = ☎️ Tugas: telepon atau datangi
tasks-door = 🚪 Tugas: datangi
tasks-visit = 🏠 Tugas: kunjungi
tasks-who = <b>{ $person }</b>, RT/RW { $place }, { $village }
tasks-phone = Telepon: { $phone }
tasks-no-phone = Nomor telepon tidak ada.
tasks-reports-for = ☎️ Yang melapor untuknya: <b>{ $name }</b>, { $phone }
tasks-reports-for-no-phone = Yang melapor untuknya: <b>{ $name }</b>; nomornya tidak ada.
tasks-same-house = 🏠 Serumah, ada tugas juga untuk: <b>{ $names }</b>. Sekali menelepon atau datang cukup; jawab di kartu masing-masing.
tasks-silent = Belum ada kabar sejak { $since }.
tasks-unreachable = Pesan bot tidak sampai: diblokir atau akunnya tidak aktif lagi.
tasks-no-telegram = Tidak memakai Telegram: mohon ditanya kabarnya hari ini.
tasks-was-not-home = Tidak ada di rumah saat didatangi { $at }.
tasks-ask = Sesudah bertemu atau menelepon, tekan salah satu. Jaga jarak dan pakai masker.

tasks-healthy-button = 🙂 Sudah saya datangi: sehat
tasks-sick-button = 🤒 Sudah saya datangi: sakit
tasks-away-button = 🚪 Tidak ada di rumah
tasks-phoned-button = ☎️ Sudah lapor lewat telepon
tasks-relink-button = 📱 Ganti HP
tasks-show-button = 📋 Lihat tugas

tasks-done-by = ✅ Selesai, { $name }, pukul { $at }. Terima kasih.
tasks-done-self = ✅ Selesai: sudah melapor sendiri pukul { $at }. Terima kasih.
tasks-replaced = ➜ Diganti dengan tugas kunjungan.
tasks-looked-after = ✔ Sudah ditangani petugas kesehatan. Terima kasih.
tasks-isolation-over = ✔ Tidak lagi isolasi di rumah. Tidak perlu ditelepon atau didatangi. Terima kasih.
tasks-saved = Tersimpan.
tasks-not-home-toast = Dicatat. Saya ingatkan lagi pukul { $at }.
tasks-not-home-news = 🚪 <b>{ $person }</b>, RT/RW { $place }, tidak ada di rumah saat didatangi { $name } pukul { $at }.
tasks-receipt-healthy = Terima kasih. Laporan { $person } hari ini tersimpan, pukul { $at }.
tasks-receipt-sick = Terima kasih. Laporan { $person } tersimpan, pukul { $at }. Petugas kesehatan membacanya. Bila keadaannya memburuk, tekan /darurat.
tasks-heard = Bagaimana kabar { $person } di telepon?
tasks-danger-question = Apakah ada tanda ini pada { $person }? Tekan semua yang ada.
tasks-danger = 🆘 <b>Ini tanda bahaya. Segera telepon puskesmas.</b> Petugas kesehatan sudah kami kabari. Jangan tinggalkan sendirian; tetap dekat telepon.

tasks-list =
    { $count ->
        [one] Ada { $count } tugas. Tekan untuk melihat.
       *[other] Ada { $count } tugas. Tekan untuk melihat; yang paling lama di atas.
    }
tasks-line = { $person } · { $place } · { $kind }
tasks-none = Tidak ada tugas yang menunggu di wilayah Anda. Terima kasih.
tasks-already-done = Tugas ini sudah selesai.
tasks-not-yours = Tugas ini di luar wilayah Anda.
tasks-about-you = Tugas ini tentang Anda sendiri; petugas lain yang menghubungi. Silakan tekan /lapor.

tasks-withdrew = Tidak bersedia lagi menjawab bot. Mohon ditanya kabarnya dengan cara lain.
tasks-agreed = ✅ Selesai: bersedia menjawab bot lagi, pukul { $at }. Terima kasih.
tasks-kept = Yang sudah Anda tandai untuk { $person } tersimpan sebagai laporan, pukul { $at }, walau belum dikirim.

## Laporan tanpa tugas, dari kartu warga

tasks-report-button = 📝 Laporkan hari ini
tasks-fill-button = 📅 Isi hari yang terlewat
tasks-ask-call-button = ☎ Minta ditelepon
tasks-ask-visit-button = 🏠 Minta dikunjungi
tasks-asked = Diminta { $name }: mohon ditanya kabarnya.
tasks-asked-of = { $task } untuk { $person } dikirim kepada { $names }.
tasks-asked-nobody = { $task } untuk { $person } dicatat, tetapi belum ada kader atau ketua RT yang bisa dikirimi. Lihat /tugas.
tasks-open-already = Tugas seperti itu sudah ada dan belum selesai. Lihat /tugas.
tasks-person-not-yours = Warga ini di luar wilayah atau tugas Anda.
tasks-which-day = Hari mana yang diisi untuk { $person }? Yang tampil hanya hari tanpa laporan.
tasks-none-missed = Tidak ada hari yang terlewat pada isolasi ini.
tasks-heard-then = Bagaimana kabar { $person } pada { $date }?
tasks-danger-then = Apakah hari itu ada tanda ini pada { $person }? Tekan semua yang ada.
tasks-receipt-past = Terima kasih. Laporan { $person } untuk { $date } tersimpan, dengan tanda diisi kemudian.
tasks-danger-past = ⚠ Untuk hari yang sudah lewat, petugas tidak dipanggil. Bila tanda bahaya itu masih ada sekarang, laporkan hari ini atau tekan /darurat.
tasks-day-filled = Hari itu sudah diisi orang lain. Tidak ada yang diubah.
