### Hasil tes (/hasil): sesi tes, isi hasil, dan kabar kepada yang dites. Reaktif (tes cepat antibodi) belum berarti positif.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

results-kind-rapid = Tes cepat antibodi
results-kind-antigen = Tes antigen
results-kind-pcr = Tes usap PCR
results-non-reactive = non-reaktif
results-reactive = reaktif
results-negative = negatif
results-positive = positif
results-invalid = tidak terbaca

## Sesi

results-none = 🧪 <b>Hasil tes.</b> Belum ada sesi tes di wilayah Anda.
results-list = 🧪 <b>Sesi tes di wilayah Anda: { $count }.</b> Tekan satu untuk membukanya.
results-line = { $day } · { $kind } · { $place } · { $read }/{ $total }
results-new-button = ➕ Sesi tes baru
results-all-button = ◀ Semua sesi
results-card-button = ◀ Sesi ini
results-title = 🧪 <b>{ $kind }</b>, { $date }, { $place }, { $village }
results-led-by = Dipimpin { $staff }
results-nobody-yet = Belum ada orangnya. Tambahkan dari daftar isolasi, lewat nama, atau tempel daftar.
results-progress = { $people } orang: { $examined } ada hasilnya, { $told } sudah diberi tahu, { $read } sudah membaca.
results-count = { $outcome }: { $count }
results-awaited = belum ada hasil: { $count }
results-to-call = ☎ Perlu ditelepon: { $count }
results-done-of = <b>{ $read }/{ $total } selesai</b>
results-done = ✅ <b>{ $read }/{ $total } selesai</b>
results-people-button = 👥 Isi hasil ({ $count })
results-pick-button = ➕ Dari daftar isolasi
results-search-button = 🔍 Cari nama
results-paste-button = 📋 Tempel daftar
results-rest-button = ✔ Sisanya { $outcome } ({ $count })
results-send-button = 📨 Kirim ({ $count })
results-calls-button = ☎ Perlu ditelepon ({ $count })
results-not-yours = Ini di luar wilayah atau tugas Anda. Bila keliru, tanyakan kepada koordinator.

## Sesi baru

results-ask-village = Tes di desa mana?
results-ask-kind = Tes apa?
results-ask-day = { $kind }: kapan diambil? Tekan, atau tulis tanggalnya, misalnya <i>12-4-2020</i>.
results-ask-place = Di mana? Tekan, atau tulis tempatnya.
results-hall = Balai Desa
results-place-unreadable = Nama tempatnya belum terbaca. Tulis pendek saja, misalnya <i>Balai Desa</i>.

## Orang dan hasilnya

results-people = { $count } orang. Tekan satu untuk mengisi hasilnya.
results-person-line = { $name } · { $place } · { $state }
results-no-result = belum ada hasil
results-state-entered = ✏ { $outcome }, belum dikirim
results-state-to-call = ☎ { $outcome }, perlu ditelepon
results-state-told = 📨 { $outcome }, sudah dikirim
results-state-read = ✅ { $outcome }, sudah tahu
results-person = <b>{ $name }</b> · { $place } · { $state }. Apa hasilnya?
results-person-told = <b>{ $name }</b> · { $place } · { $state }. Bila keliru, pilih yang benar: nanti dikirim sebagai ralat.
results-choose-button = { $outcome }
results-chosen-button = ✔ { $outcome }
results-drop-button = 🗑 Keluarkan dari daftar
results-people-back-button = ◀ Daftar orang
results-entered-toast = { $name }: { $outcome }. Tersimpan, belum dikirim.
results-entered-already = { $name }: { $outcome }. Sudah tersimpan.
results-rest-toast = { $count } orang diisi. Belum dikirim.
results-told-already = Orang ini sudah diberi tahu, jadi tidak bisa dikeluarkan. Bila hasilnya keliru, pilih hasil yang benar.
results-pick = Warga isolasi di { $village }. Tekan untuk menambah, tekan lagi untuk membatalkan. Dalam sesi ini: { $count } orang.
results-pick-nobody = Tidak ada warga isolasi di { $village }. Cari lewat nama, atau daftarkan dulu dengan /tambah.
results-pick-page-button = ☑ Semua di halaman ini ({ $count })
results-page-added-toast = { $count } orang ditambahkan.
results-pick-one-button = { $name } · { $place }
results-picked-button = ✔ { $name } · { $place }
results-pick-first-button = ◀ Awal daftar
results-added-toast = { $name } ditambahkan.
results-dropped-toast = { $name } dikeluarkan.
results-there-toast = { $name } sudah ada dalam sesi ini.
results-full-toast = Sesi ini penuh: paling banyak 100 orang. Mohon buat sesi baru. { $name }
results-ask-name = Siapa? Tulis nama, nomor telepon, atau NIK.
results-search-nobody = Tidak ditemukan di wilayah Anda. Periksa ejaannya, atau daftarkan dulu dengan /tambah.
results-search-found = Ditemukan: { $count }. Tekan untuk menambahkan.

## Tempel daftar

results-ask-list = Tempel daftar hasil, atau kirim berkas Excel atau CSV, satu orang satu baris: nama, NIK, atau telepon; lalu hasilnya. Misalnya:
    <i>Sri Wahyuni; non-reaktif</i>
    <i>0812 0000 0102; reaktif</i>
    Tidak ada yang disimpan sebelum Anda periksa.
results-list-unreadable = Belum ada baris yang terbaca. Satu orang satu baris, misalnya <i>Sri Wahyuni; non-reaktif</i>.
results-list-taken = Daftar dibaca
results-no-files = Kiriman seperti itu belum bisa dibaca. Tempel daftarnya sebagai pesan, atau kirim sebagai berkas Excel (.xlsx) atau CSV.
results-no-list-file = Berkas itu belum terbaca. Yang bisa dibaca: Excel (.xlsx) atau CSV dengan kolom <b>Nama</b> (atau <b>NIK</b>) dan <b>Hasil</b>, paling banyak { $lines } baris dan 500 KB.
results-list-file-late = Berkas hasil tes sudah terbaca, tetapi pengisiannya sudah ditutup, jadi tidak ada yang disimpan. Buka sesinya lagi lewat /hasil, lalu kirim lagi.
results-preview = <b>Yang akan disimpan: { $count }.</b> Belum disimpan, belum dikirim.
results-preview-line = ✔ { $name } · { $place }: { $outcome }
results-preview-new = ➕ { $name } · { $place }: { $outcome } (ditambahkan)
results-preview-changes = ✏ { $name } · { $place }: { $outcome } (mengganti)
results-preview-doubtful = ⚠ <b>Yang tidak disimpan: { $count }.</b>
results-preview-doubt = Baris { $number } "{ $typed }": { $reason }
results-preview-more = … dan { $count } lagi
results-line-outcome = hasilnya tidak dikenal; tulis reaktif, non-reaktif, positif, negatif, atau tidak sah
results-line-missing = hasilnya belum ada
results-line-nobody = tidak ditemukan di wilayah Anda
results-line-several = ada beberapa orang dengan nama ini; tulis NIK atau telepon
results-line-twice = tertulis dua kali dengan hasil berbeda
results-save-button = ✅ Simpan { $count }
results-again-button = 📋 Tempel lagi
results-saved = { $count } hasil tersimpan. Belum dikirim: periksa, lalu tekan "Kirim".

## Kirim

results-send-preview = <b>Akan diberi tahu: { $count } orang.</b> Lewat Telegram: { $chat }. Lewat telepon: { $telephone }.
results-send-corrections = Di antaranya ralat: { $count }.
results-send-confirms = ⚠ Konfirmasi: { $count }. Isolasi konfirmasi dimulai saat dikirim.
results-send-yes-button = 📨 Ya, kirim ({ $count })
results-nothing-to-send = Tidak ada yang perlu dikirim.
results-sent-toast = Terkirim: { $count }.
results-confirmed-news = ⚠ <b>Konfirmasi: { $count }.</b> { $names }. Isolasi konfirmasi sudah dimulai. Bot menanyakan siapa saja yang ditemui sejak { $days } hari sebelum sakit; lihat /kontak.
results-confirmed-others = ⚠ <b>Konfirmasi baru di { $village }: { $count }.</b> Isolasi konfirmasi sudah dimulai, dan kontaknya sedang ditanyakan.

## Telepon

results-calls = <b>Perlu diberi tahu lewat telepon: { $count }.</b> Sampaikan hanya kepada yang bersangkutan.
results-call-line = ☎ { $name } · { $place } · { $phone } · { $outcome }
results-door-line = 🚪 { $name } · { $place } · tanpa nomor · { $outcome }
results-called-button = ✅ { $name } sudah tahu
results-called-toast = Tercatat: { $name } sudah diberi tahu.
results-called-already = Sudah tercatat.
results-nobody-to-call = Tidak ada yang perlu ditelepon.
results-refused = ☎ Hasil untuk { $name } tidak sampai lewat Telegram. Mohon ditelepon.
results-still-to-call = ☎ Masih ada yang belum tahu hasil tesnya: { $count }. Mohon ditelepon.

## Yang dibaca oleh yang dites

results-told-self = 🧪 { $person }, ini hasil tes Anda. { $kind }, { $date }, { $place }: <b>{ $outcome }</b>.
results-told-other = 🧪 Hasil tes untuk { $person }. { $kind }, { $date }, { $place }: <b>{ $outcome }</b>.
results-correction = ✏ <b>Ralat.</b> Hasil yang kami kirim sebelumnya keliru. Mohon maaf. Ini yang benar:
results-means-non-reactive = Artinya: tes ini tidak menemukan tanda infeksi. Di hari-hari awal tes ini belum bisa memastikan, jadi isolasi tidak dipendekkan.
results-means-reactive = Artinya: perlu diperiksa lagi dengan tes usap PCR. Reaktif belum berarti sakit Covid-19. Petugas kesehatan akan menghubungi. Mohon tetap di rumah, terpisah dari yang lain.
results-means-negative = Artinya: virus tidak ditemukan saat tes diambil.
results-means-confirmed = Artinya: virus Covid-19 ditemukan. Ini bukan salah siapa-siapa dan bukan aib. Kebanyakan orang sembuh di rumah. Petugas kesehatan mendampingi.
results-means-unconfirmed = Artinya: ada tanda virus, dan perlu dipastikan dengan tes usap PCR. Petugas kesehatan akan menghubungi. Mohon tetap di rumah, terpisah dari yang lain.
results-means-invalid = Artinya: tes ini tidak bisa dibaca dan perlu diulang. Petugas kesehatan akan menghubungi.
results-stay = Isolasi tetap { $days } hari, sampai <b>{ $last }</b>. Lapor setiap hari seperti biasa.
results-stay-confirmed = Isolasi sekarang { $day }, sampai <b>{ $last }</b>; petugas yang memutuskan kapan selesai. Lapor setiap hari.
results-stay-waiting = Isolasi tetap sampai ada hasil tes usap. Lapor setiap hari seperti biasa.
results-stay-over = Petugas kesehatan yang memutuskan kapan isolasi selesai. Sampai saat itu mohon tetap di rumah.
results-contacts = Sebentar lagi kami bertanya dengan siapa saja bertemu akhir-akhir ini, supaya mereka juga dijaga. Mohon diingat-ingat.
results-if-worse = Bila sesak, nyeri dada, bingung, atau sangat lemas: tekan /darurat atau telepon sekarang.
results-read-button = ✅ Sudah saya baca
results-read-toast = Terima kasih.
results-read-thanks = Terima kasih. Petugas tahu bahwa hasilnya sudah dibaca. Ada pertanyaan? Tekan /tanya.
results-read-already = Sudah tercatat. Terima kasih.
