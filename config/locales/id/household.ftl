### Keluarga: satu telepon melapor untuk beberapa orang.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Pertanyaan harian untuk satu rumah

household-question = { $greeting }, { $person }. Bagaimana kesehatan keluarga hari ini?
household-question-plain = Bagaimana kesehatan keluarga hari ini?
household-line-awaited = ▫ { $name }: belum ada kabar ({ $day })
household-line-reported = { $grade } · { $name }, { $time }
household-line-unfinished = { $grade } · { $name }, { $time }, belum lengkap
household-line-free = ▫ { $name }: tidak isolasi
household-missing = Belum ada kabar: <b>{ $names }</b>. Bila semua sehat, satu tombol cukup. Bila ada yang sakit, tekan dulu namanya.
household-all-heard = ✅ Semua sudah melapor hari ini. Terima kasih.
household-all-well-button = 🙂 Semua sehat
household-others-well-button = 🙂 Yang lain sehat semua
household-family-button = 👪 Lihat keluarga
household-awaited-button = { $name } · belum
household-reported-button = { $name } · { $grade }
household-free-button = { $name }
household-report-button = 📝 Lapor: { $name }
household-change-button = ✏ Ubah: { $name }
household-nobody-awaited = Semua sudah melapor hari ini.
household-asked-alone = Mohon dilaporkan sendiri-sendiri, karena tadi ada keluhan: <b>{ $names }</b>.
household-receipt = ✅ Laporan hari ini tersimpan, { $at }.
household-receipt-line = { $grade } · { $name }
household-receipt-thanks = Terima kasih. Bila nanti ada yang sakit, kapan saja tekan /lapor. Bila gawat: /darurat.

## /keluarga

command-family = keluarga yang dilaporkan dari telepon ini
household-list = <b>👪 Keluarga Anda.</b> Telepon ini melapor untuk mereka. Tekan nama untuk melihat atau mengubah.
household-alone = Telepon ini sekarang melapor untuk Anda sendiri. Bila di rumah ada orang tua, anak, atau siapa saja tanpa telepon, Anda bisa melapor untuk mereka juga.
household-you = • <b>{ $name }</b>, { $age } (Anda)
household-one = • <b>{ $name }</b>, { $age }
household-not-isolated = tidak isolasi
household-rt = RT/RW { $rt }
household-telephones = 📱 Yang melapor: { $names }
household-add-button = ➕ Tambah anggota
household-correct-button = ✏ Ubah data
household-leave-button = 🚪 Keluarkan
household-share-button = 👥 Juga di keluarga lain
household-telephone-button = 📱 Tambah telepon lain
household-hand-over-button = 🔁 Serahkan ke telepon lain
household-release-button = ✖ Lepas telepon { $name }

## Menambah anggota

household-consent =
    <b>Menambah anggota keluarga</b> (versi { $version })

    Kami akan menyimpan nama, lahir, jenis kelamin, penyakit yang sudah lama, isolasi, dan laporan kesehatannya, seperti data Anda sendiri. Yang bertanggung jawab: <b>{ $office }</b>. Dihapus paling lambat { $days } hari setelah isolasi selesai.

    • Untuk anak: Anda menyetujui sebagai orang tua atau wali.
    • Untuk orang dewasa: tanyakan dulu, dan tekan Setuju hanya bila yang bersangkutan setuju.
household-consent-refused = Baik, tidak ada yang disimpan.
household-name = Siapa nama lengkapnya?
household-birth = Kapan { $name } lahir? Tahunnya saja cukup, misalnya 1956. Untuk anak di bawah 12 tahun: tanggal lengkap, misalnya 12-4-2015.
household-sex = { $name } laki-laki atau perempuan?
household-pregnancy = Apakah { $name } sedang hamil?
household-conditions = Penyakit apa yang sudah lama diderita { $name }? Boleh lebih dari satu.
household-isolation = Apakah { $name } sedang isolasi? Pilih alasannya, atau <b>Tidak isolasi</b>.
household-not-button = Tidak isolasi
household-first-day = Sejak kapan { $name } isolasi? Pilih, atau tulis tanggal kontak, tiba, tes, atau mulai sakit, misalnya 12-4-2020.
household-day-unreadable = Tanggalnya belum bisa saya baca. Tulis misalnya 12-4-2020, kemarin, atau 3 hari lalu; paling lama 60 hari yang lalu.
household-summary = <b>Sudah benar?</b>
household-full = Sudah penuh: satu keluarga paling banyak 20 orang dan 6 telepon.
household-added = ✅ { $name } sudah ditambahkan. Pertanyaan harian untuk sekeluarga datang dalam satu pesan.

## Keluar, dan telepon lain

household-leave = Keluarkan { $name }? Telepon ini tidak melapor untuknya lagi. Laporannya yang lama tetap tersimpan.
household-leave-isolated = Keluarkan { $name }? { $name } masih isolasi. Sesudah ini Pak/Bu RT atau kader yang akan menelepon atau datang menanyakan keadaannya.
household-release = Lepas telepon { $name }? Telepon itu tidak melapor untuk keluarga ini lagi. { $name } tetap anggota.
household-released = Telepon ini tidak melapor untuk keluarga itu lagi. Untuk diri sendiri tetap bisa: /lapor.
household-left = Baik, sudah. ({ $name })
household-gone = Sudah tidak ada dalam keluarga ini.
household-link-telephone =
    Kirimkan tautan ini ke telepon satunya, lalu buka di sana:
    { $link }
    Atau tulis di sana: /keluarga { $code }
    Berlaku sekali, { $hours } jam. Telepon itu nanti juga bisa melapor untuk keluarga ini.
household-link-hand-over =
    Kirimkan tautan ini ke telepon penggantinya, lalu buka di sana:
    { $link }
    Atau tulis di sana: /keluarga { $code }
    Berlaku sekali, { $hours } jam. Begitu dibuka, telepon itu yang melapor untuk keluarga ini, bukan telepon ini lagi.
household-link-member =
    Kirimkan tautan ini ke telepon keluarga yang lain, lalu buka di sana:
    { $link }
    Atau tulis di sana: /keluarga { $code }
    Berlaku sekali, { $hours } jam. Keluarga itu nanti juga bisa melapor untuk { $name }.
household-link-unknown = Tautan itu tidak saya kenal. Mohon minta yang baru.
household-link-used = Tautan itu sudah dipakai. Mohon minta yang baru.
household-link-expired = Tautan itu sudah lewat waktunya. Mohon minta yang baru.
household-link-own = Tautan ini untuk telepon lain. Kirimkan, lalu buka di sana.
household-link-register-first = Mohon daftar dulu di telepon ini: tekan <b>Daftar</b>. Sesudah itu buka tautannya lagi.
household-link-declined = Baik, tidak ada yang berubah.
household-open = Telepon ini akan ikut melapor untuk keluarga { $name }. Setuju?
household-open-who = Telepon ini akan melapor untuk keluarga { $name }. Anda siapa?
household-open-member = Telepon ini akan ikut melapor untuk satu anggota keluarga { $name }. Setuju?
household-somebody-else-button = Orang lain
household-joined = ✅ Sudah. Pertanyaan harian untuk keluarga ini datang juga ke telepon ini.
household-told-telephone = Telepon { $name } sekarang ikut melapor untuk keluarga ini.
household-told-hand-over = Telepon { $name } sekarang yang melapor untuk keluarga itu. Untuk diri sendiri, di sini tetap bisa: /lapor.
household-told-member = Telepon { $name } sekarang ikut melapor untuk anggota yang Anda bagikan.
