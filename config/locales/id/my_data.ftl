### /dataku: semua yang disimpan tentang seseorang, dan siapa yang melihatnya, sebagai berkas.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Di percakapan

my-data-button = 📄 Salinan data saya
command-my-data = Semua data saya, sebagai berkas
my-data-caption = 📄 Semua yang disimpan tentang <b>{ $name }</b>, dan siapa yang melihatnya. Ketuk berkasnya untuk membaca. Siapa pun yang memegang berkas ini bisa membaca semuanya: berikan hanya kepada orang yang Anda percaya.
my-data-caption-stranger = 📄 Semua yang disimpan tentang percakapan ini. Anda belum terdaftar sebagai warga. Ketuk berkasnya untuk membaca.
my-data-later = Berkas ini sudah { $count } kali dikirim dalam satu jam ini; ada di pesan di atas. Yang baru bisa diminta mulai { $time }.

## Kepala berkas

my-data-title = Data { $name }
my-data-title-stranger = Data percakapan ini
my-data-part = Bagian { $number } dari { $total }
my-data-made = Keadaan { $at }.
my-data-rights = Ada yang keliru? /ubah membetulkan, /hapus menghapus, /privasi menjelaskan siapa melihat apa. Ada pertanyaan: /tanya
my-data-line = { $label }: <b>{ $value }</b>
my-data-happened = { $at }: { $words }
my-data-staff = { $name } ({ $grants })
my-data-was-staff = sudah tidak bertugas
my-data-somebody = orang lain di luar rumah

## Data diri

my-data-who = Data diri
my-data-nik = NIK (angka terakhir)
my-data-family-card = Nomor KK (angka terakhir)
my-data-usual = Keluhan yang biasa
my-data-asked-at = Ditanya pukul
my-data-usual-hour = jam biasa di desa
my-data-reached = Dihubungi
my-data-reached-chat = lewat percakapan Telegram
my-data-reached-dead = percakapan Telegram diblokir atau sudah tidak ada
my-data-reached-none = tanpa Telegram, lewat telepon atau didatangi
my-data-reached-household = lewat telepon rumah tangga
my-data-registered = Didaftarkan

## Siapa yang melihat

my-data-looks = Siapa yang melihat nama dan nomor
my-data-nobody-looked = Belum ada petugas yang melihat nama dan nomor.
my-data-look-alert = Sedang menangani laporan atau panggilan gawat.
my-data-look-day-list = Sedang memeriksa warga di daftar laporan KUNING hari itu.
my-data-look-question = Sedang menjawab pertanyaan.
my-data-look-merged = Menyatakan dua data adalah orang yang sama; keduanya dijadikan satu.
my-data-look-relinked = Membuat kode untuk telepon baru.
my-data-look-arrival = Sedang membaca siapa yang datang ke desa.
my-data-look-enrolled = Memasukkan data warga yang tidak punya telepon.
my-data-look-monitoring = Memantau warga yang isolasi, atau mencari warga ini lewat nama atau nomor.
my-data-look-tested = Memimpin tes yang diikuti warga ini.
my-data-look-released = Memutuskan akhir isolasi, atau membaca bahwa isolasi sudah berakhir.
my-data-look-traced = Melacak kontak: kontak warga ini, atau warga ini sebagai kontak.
my-data-look-file = Tercantum dalam berkas “{ $what }” ({ $count } orang)
my-data-file-by-office = Pengelola program di kantor
my-data-look-matched = Mencocokkan laporan dari akun yang belum dikenal.

## Persetujuan

my-data-consents = Persetujuan
my-data-consent-given = ✅ Setuju
my-data-consent-withdrawn = ✖ Tidak setuju atau berhenti
my-data-consent-terms = Naskah versi { $version }, dibaca dalam { $language }.
my-data-consent-by = Dinyatakan oleh

## Isolasi

my-data-isolations = Isolasi
my-data-last-day = Hari terakhir
my-data-goes-on = Masih berjalan.
my-data-ended = Berakhir { $at }: { $ending }.
my-data-letter = Surat selesai isolasi nomor { $number }, { $at }, oleh { $by }.
my-data-letter-withdrawn = Surat selesai isolasi nomor { $number }, { $at }, oleh { $by }; tidak berlaku lagi.
my-data-needs-food = Perlu dikirimi makanan.

## Laporan

my-data-reports = Laporan kesehatan
my-data-tests = Hasil tes
my-data-contacts = Pelacakan kontak
my-data-test-head = { $kind }, { $day }
my-data-test-session = { $place }, dipimpin { $by }
my-data-test-entered = Hasil: { $said }, diisi { $at } oleh { $by }
my-data-test-told = Dikirim lewat Telegram { $at }
my-data-test-to-call = Akan diberitahukan lewat telepon, sejak { $at }
my-data-test-called = Diberitahukan lewat telepon { $at } oleh { $by }
my-data-test-read = Dinyatakan sudah tahu
my-data-test-untold = Belum diberitahukan
my-data-version = { $day } · pembetulan { $version }
my-data-filed = Tersimpan { $at }, dilaporkan oleh { $by }.
my-data-no-thermometer = Tidak punya termometer.
my-data-fever-reducer = Minum obat penurun panas
my-data-why = Mengapa tingkatnya begitu:
my-data-on-behalf = Dimasukkan oleh petugas.
my-data-uncertain = Harinya tidak pasti.

## Peringatan

my-data-alerts = Peringatan dan panggilan gawat
my-data-alert-opened = mulai, { $grade }
my-data-alert-worsened = memburuk, { $grade }
my-data-alert-rang = petugas kesehatan dipanggil: { $count }
my-data-alert-took = { $by } menangani
my-data-alert-handed-over = { $by } mengoper
my-data-alert-called = { $by } menelepon
my-data-alert-visited = { $by } datang
my-data-alert-referred = { $by } merujuk ke rumah sakit
my-data-alert-noted = { $by } menulis catatan:
my-data-alert-pressed-again = Gawat ditekan lagi
my-data-alert-danger-anew = tanda bahaya di laporan lain
my-data-alert-silent = tidak ada kabar setelah laporan berat
my-data-alert-reported-by = dilaporkan oleh { $by }
my-data-alert-withdrawn = tanda bahaya ditarik kembali
my-data-alert-told = yang ditulis:
my-data-alert-closed = { $by } menutup: { $ending }

## Laporan dari akun yang belum dikenal

my-data-told = Laporan dari akun yang belum dikenal
my-data-told-waits = Masih dicari tahu milik siapa.
my-data-told-matched = Sudah disimpan atas nama orang yang dimaksud.
my-data-told-unmatchable = Tidak bisa dicocokkan.
my-data-from-another = dari akun yang waktu itu belum dikenal

## Tugas

my-data-tasks = Telepon dan kunjungan petugas
my-data-task-call = Menelepon
my-data-task-door = Mengetuk pintu
my-data-task-visit = Mengunjungi
my-data-task-silent = Tidak ada kabar sejak { $at }.
my-data-task-unreachable = Percakapan Telegram tidak bisa dihubungi.
my-data-task-no-telegram = Tanpa Telegram: ditanya lewat telepon setiap hari.
my-data-task-withdrew = Tidak setuju atau berhenti ditanya.
my-data-task-asked = { $by } meminta warga ini ditengok.
my-data-task-given = Diberikan, dengan nama, RT dan telepon, kepada
my-data-task-not-home = Tidak ada di rumah
my-data-task-open = Belum selesai.
my-data-task-done = Selesai { $at } oleh { $by }.
my-data-task-needless = Tidak perlu lagi { $at }.

## Daftar hari ini

my-data-day-list = Daftar laporan KUNING
my-data-listed = Disebut di daftar { $at }.
my-data-to-be-listed = Menunggu daftar berikutnya.

## Pertanyaan

my-data-questions = Pertanyaan kepada petugas kesehatan
my-data-asked-by = Ditanyakan oleh
my-data-asked-about = Tentang
my-data-asked-by-others = Isinya ada di berkas orang yang bertanya.
my-data-asked = bertanya:
my-data-thanked = berterima kasih:
my-data-answered = { $by } menjawab:
my-data-question-took = { $by } mengambil pertanyaan ini
my-data-phoned = { $by } menjawab lewat telepon
my-data-question-closed = { $by } mengakhiri tanpa jawaban
my-data-said-letter = (pesan panjang; di sini hanya awalnya)
my-data-said-photo = (foto; hanya tersimpan di Telegram)
my-data-said-voice = (pesan suara; hanya tersimpan di Telegram)

## Perjalanan

my-data-journeys = Perjalanan
my-data-standing = Status
my-data-written-by = Dimasukkan oleh
my-data-others = orang lain: { $count }

## Rumah tangga

my-data-household = Rumah tangga
my-data-members = Anggota
my-data-telephones = Telepon yang melapor
my-data-other-house = Juga anggota rumah tangga lain. Siapa yang tinggal di sana ada di berkas mereka sendiri.

## Jam

my-data-hour = Pertanyaan harian
my-data-last-asked = Terakhir ditanya
my-data-last-reported = Hari terakhir dengan laporan
my-data-asked-again = Ditanya lagi
my-data-silent-since = Ditunggu kabarnya sejak

## Pembetulan

my-data-corrections = Pembetulan
my-data-was = Sebelumnya:
my-data-corrected-by = Dibetulkan oleh

## Peran

my-data-roles = Tugas di bot ini
my-data-role = Peran
my-data-invitation-used = Undangan yang dipakai
my-data-invitation-made = Undangan yang dibuat untuk orang lain
my-data-until = Berlaku sampai { $at }.

## Kode

my-data-codes = Tautan telepon
my-data-code-telephone = Kode untuk telepon baru
my-data-code-household = Tautan untuk telepon lain di rumah
my-data-made-by = Dibuat oleh
my-data-code-used = Dipakai { $at }.
my-data-code-was-used = Sudah dipakai.

## Percakapan

my-data-chat = Percakapan di Telegram
my-data-this-chat = Percakapan ini
my-data-another-chat = Percakapan lain
my-data-chat-number = Nomor percakapan
my-data-language = Bahasa
my-data-last-seen = Terakhir dipakai
my-data-unfinished = Ada yang belum selesai; jawaban sampai sekarang ikut disimpan. Jawabannya terlihat di percakapan.
my-data-set-aside = Pesan yang tidak bisa diproses
my-data-kept-whole = Pesan yang masuk saat itu disimpan utuh untuk pengelola, sampai selesai diperiksa atau sampai data dihapus.
my-data-erasure = Penghapusan
my-data-erasure-waits = Anda sudah minta dihapus. Permintaan itu menunggu isolasi atau peringatan selesai, lalu dikerjakan sendiri.

## Akhir berkas

my-data-left-out = Yang tidak ada di berkas ini, dan alasannya
my-data-without-workings = Nomor urut dan pengingat waktu untuk kerja program: isinya tidak lebih dari yang tertulis di atas.
my-data-without-signposts = Daftar dan petunjuk supaya petugas menemukan yang tertulis di atas: ringkasannya saja.
my-data-without-messages = Pesan yang sedang dikirim ke percakapan ini: sebentar lagi sampai di sana.
my-data-without-others = Apakah ada orang lain yang terdaftar dengan data yang sama: itu menyangkut orang lain. Bila dua data dijadikan satu, hal itu tertulis di atas.
my-data-without-rosters = Jadwal piket, tukar jaga dan catatan serah terima petugas: itu menyangkut rekan juga. Petugas membacanya lewat /piket.

my-data-case-head = Hasil positif disampaikan { $at }
my-data-case-window = Kontak dicari dari { $first } sampai { $last }.
my-data-case-contacts = Orang yang tercatat Anda temui: { $count }. Nama mereka data mereka sendiri, jadi tidak ditulis di sini.
my-data-case-asked = Selesai ditanya { $at }, dicatat { $by }.
my-data-case-withdrawn = Hasilnya diralat
my-data-contact-head = Tercatat sebagai kontak sejak { $at }. Kontak siapa, dan di mana bertemu, tidak ditulis.
my-data-contact-met = Terakhir bertemu
my-data-contact-name = Nama yang dicatat
my-data-contact-phone = Telepon yang dicatat
my-data-contact-tried = { $at }: { $outcome }, oleh { $by }.
