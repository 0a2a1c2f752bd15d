### Laporan dari akun yang belum dikenal: pertanyaan untuk pelapor, dan kartu untuk petugas yang mencocokkan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Pelapor

unmatched-feeling = Akun ini belum kami kenal, tetapi laporan tetap kami terima dan dibaca petugas desa. <b>Bagaimana keadaannya?</b>
unmatched-name = Siapa nama yang sakit atau dilaporkan?
unmatched-phone = Nomor telepon berapa yang bisa dihubungi? Tekan tombolnya, atau ketik nomornya.
unmatched-phone-example = Mohon ketik nomor telepon, misalnya <b>0812 3456 7890</b>, atau tekan <b>Lewati</b>.
unmatched-place = Tinggal di mana? Tulis RT/RW dan patokannya, misalnya <b>RT 3 RW 5, dekat masjid</b>.
unmatched-village = Di desa mana?
unmatched-child-button = 👶 Anak di bawah 5 tahun
unmatched-adult-button = 👤 Orang dewasa
unmatched-receipt = Petugas desa akan mencari tahu laporan ini milik siapa. Supaya lebih cepat, silakan tekan <b>Daftar</b>.
unmatched-kept = Laporan tadi sudah tersimpan dan diteruskan kepada petugas. Bila ada tambahan, silakan /lapor. Gawat? /darurat
unmatched-please-register = Petugas belum menemukan nama Anda. Mohon tekan <b>Daftar</b>, supaya laporan Anda tersimpan atas nama yang benar.
unmatched-told-matched = Laporan Anda sudah dicocokkan oleh petugas. Supaya lain kali langsung tersambung, mintalah kode kepada petugas lalu tekan /kode, atau daftar dengan /start
unmatched-told-closed = Petugas belum bisa memastikan laporan Anda milik siapa. Bila masih sakit, silakan daftar dengan /start atau lapor lagi dengan /lapor
unmatched-told-person = { $address }, ada laporan tentang Anda dari HP lain, dan petugas menyimpannya atas nama Anda. Bila ini keliru, beri tahu petugas.

## Kartu untuk petugas

unmatched-title = 👤 <b>Laporan dari akun yang belum dikenal</b> ({ $day }, { $time })
unmatched-told-name = Nama yang disebut: { $words }
unmatched-told-place = Alamat yang disebut: { $words }
unmatched-told-phone = ☎ { $phone }
unmatched-telegram-name = Nama di Telegram, belum tentu benar: { $words }
unmatched-question = <b>Siapa orangnya?</b>
unmatched-other-button = 🔎 Cari orang lain
unmatched-new-button = ➕ Belum terdaftar
unmatched-cannot-button = ✖ Tidak bisa dicocokkan
unmatched-sure = Laporan ini akan disimpan sebagai laporan <b>{ $name }</b> (lahir { $year }, RT/RW { $place }). Sudah yakin?
unmatched-yes-button = ✅ Ya, itu orangnya
unmatched-done = ✅ Laporan disimpan atas nama <b>{ $name }</b>. Bila HP itu memang miliknya, buatkan kode supaya tersambung.
unmatched-link-button = 📱 Sambungkan HP-nya
unmatched-matched = ✅ Dicocokkan dengan <b>{ $name }</b> oleh { $by }. Terima kasih.
unmatched-registered = ✅ Sudah jelas: <b>{ $name }</b>, dari HP-nya sendiri.
unmatched-closed = ✖ Tidak bisa dicocokkan ({ $by }): { $reason }
unmatched-closed-done = Dicatat. Laporannya tetap disimpan.
unmatched-answered = Laporan ini sudah dijawab.
unmatched-not-yours = Laporan atau orang ini di luar wilayah Anda, atau tentang Anda sendiri.
unmatched-search = Siapa orangnya? Ketik nama atau nomor teleponnya, misalnya <b>Sri Wahyuni</b>.
unmatched-nobody = Tidak ada warga dengan nama atau nomor itu di wilayah Anda.
unmatched-new = Pemiliknya sudah saya minta untuk mendaftar. Bila tidak bisa, catatlah orangnya, lalu cari namanya di sini.
unmatched-because = Mengapa tidak bisa dicocokkan? Pilih, atau tulis sendiri.
unmatched-because-trial = hanya mencoba
unmatched-because-elsewhere = bukan warga sini
unmatched-because-unreached = tidak bisa dihubungi
unmatched-because-other = lain-lain
unmatched-none = Tidak ada laporan yang menunggu dicocokkan. 🙏
unmatched-list = <b>Laporan dari akun yang belum dikenal</b> ({ $count })
unmatched-line = { $number }. { $name } · { $day }, { $time }
unmatched-home-button = 👤 Belum dikenal ({ $count })
