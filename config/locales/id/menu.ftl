### Layar awal, bantuan, dan jawaban untuk pesan di luar pertanyaan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Layar awal

home-greeting = { $greeting }, <b>{ $name }</b>.
home-unknown = Selamat datang di <b>Siaga Desa</b>. Anda belum terdaftar.
home-isolation = Isolasi di rumah: { $day }, sampai { $last }.
home-isolation-past = Isolasi di rumah: { $day }. Petugas akan memastikan selesainya; mohon tetap di rumah dulu.
home-isolation-open = Isolasi di rumah: { $day }, menunggu hasil pemeriksaan.
home-choose = Silakan pilih:
home-register-button = 📋 Daftar
home-alerts-button = 🔔 Peringatan
home-history-button = 📈 Riwayat
home-ask-button = ❓ Tanya petugas
home-tasks-button = 📌 Tugas
home-results-button = 🧪 Hasil tes
home-recap-button = 📊 Rekap
home-release-button = 🏁 Akhir isolasi
home-contacts-button = 🤝 Kontak
home-files-button = 📁 Berkas
home-roster-button = 🗓 Piket
home-invite-button = 👥 Petugas
home-relink-button = 📱 Warga ganti HP
home-type-code-button = 📱 Saya ganti HP
home-arrive-button = 🚌 Baru datang
home-enrol-button = ➕ Catat orang
home-arrivals-button = 🚌 Pendatang hari ini
home-monitor-button = 🏠 Pantau isolasi
home-find-button = 🔍 Cari warga
home-hour-button = ⏰ Jam pertanyaan
home-language-button = 🌐 Bahasa
home-help-button = ❓ Bantuan
home-group-people-button = 👥 Kontak, selesai …
home-group-work-button = 🗂 Rekap, piket …
home-group-mine-button = ⚙ Saya, bahasa …
home-back-button = ◀ Layar awal
paused-dropped = Baik, yang tadi tidak dilanjutkan. Pilihan lain ada di /menu.

## Daftar perintah di Telegram

command-start = Mulai, atau daftar
command-menu = Layar awal
command-help = Bantuan
command-cancel = Batalkan yang sedang berjalan
command-report = Lapor kesehatan hari ini
command-emergency = Keadaan gawat: minta pertolongan sekarang
command-history = Riwayat hari-hari saya, dengan grafik
command-ask = Tanya petugas kesehatan
command-language = Ganti bahasa
command-hour = Jam pertanyaan harian
command-alerts = Peringatan yang terbuka
command-bind-group = Pasang hitungan peringatan di grup petugas
command-tasks = Tugas menelepon dan mendatangi warga
command-results = Hasil tes: isi dan kabarkan
command-recap = Rekap: angka hari ini, dengan gambar
command-release = Selesai isolasi: masanya habis, putuskan
command-contacts = Kontak dan sumber satu kasus
command-files = Berkas: line list, formulir harian, jumlah
command-roster = Piket: siapa yang jaga
command-relink = Tautkan warga ke HP baru
command-type-code = Masukkan kode HP baru
command-arrive = Saya baru datang (pemudik)
command-enrol = Catat orang yang tidak punya telepon
command-arrivals = Siapa yang datang hari ini
command-monitor = Siapa yang isolasi: menurut RT, hari, kabar
command-find = Cari satu warga: nama atau nomor
command-invite = Undang petugas, urutan panggilan

## Nomor telepon

numbers-title = <b>Nomor penting</b>
numbers-line = ☎ { $label }: { $phone }

## Bantuan

help-unknown =
    <b>Siaga Desa</b> membantu warga yang isolasi di rumah: setiap hari saya bertanya kabar, dan bila ada yang berat, petugas kesehatan langsung diberi tahu.
    Tekan <b>Daftar</b> atau /start untuk mendaftar. Gawat? /darurat bisa dipakai siapa saja, juga tanpa mendaftar.
help-resident =
    <b>Untuk Anda</b>
    /lapor – lapor kesehatan hari ini, boleh lebih dari sekali
    /tanya – bertanya kepada petugas kesehatan: tulis, foto, atau suara
    /riwayat – hari-hari Anda, dengan grafik
    /darurat – keadaan gawat, petugas langsung diberi tahu
    /jam – jam berapa saya bertanya setiap hari
help-health-worker =
    <b>Untuk petugas kesehatan</b>
    /peringatan – laporan berat yang terbuka. Tekan <b>Saya tangani</b>: nama, nomor dan rumah lalu terlihat.
    /tugas – warga yang perlu ditelepon atau didatangi
    /tanya – pertanyaan warga yang menunggu jawaban
    /tautkan – warga ganti HP atau Telegram: cari orangnya, lalu buat kode
    /selesai – isolasi yang masanya habis: akhiri, perpanjang, atau perpendek
    /piket – siapa yang jaga, jadwal Anda, tukar jaga, catatan serah terima
help-kader =
    <b>Untuk kader dan ketua RT</b>
    /tugas – warga yang perlu ditelepon atau didatangi. Keluhannya tidak ditampilkan; hasil kunjungan Anda catat di sana.
    /tautkan – warga ganti HP atau Telegram: cari orangnya, lalu buat kode
    /piket – siapa yang jaga di puskesmas dan kantor desa
help-staff =
    <b>Untuk petugas</b>
    Anda terdaftar sebagai petugas. Tugas untuk peran Anda akan muncul di /menu.
    /piket – siapa yang jaga; perangkat desa: jadwal piket Anda, tukar, catatan
help-coordinator =
    <b>Untuk koordinator</b>
    /undang – undang atau hentikan petugas, dan atur urutan siapa yang dihubungi lebih dulu
    /piket – atur jadwal jaga: peringatan memanggil yang jaga lebih dulu
help-arrivals =
    <b>Pemudik</b>
    /tambah – catat orang yang tidak punya telepon
    /posko – siapa yang datang hari ini
help-monitoring = /pantau – siapa yang isolasi  ·  /warga – cari satu warga
help-recap = /rekap – angka hari ini: berapa yang isolasi, lapor, dan belum
help-everybody = /bahasa – ganti bahasa  ·  /batal – batalkan  ·  /menu – layar awal  ·  /privasi – data pribadi Anda

## Pesan di luar pertanyaan

stray-emergency =
    ⚠ <b>Bila keadaan gawat, tekan Gawat sekarang</b>, atau telepon puskesmas atau 119. Petugas langsung diberi tahu.
stray-complaint = Sepertinya ada yang dikeluhkan. Silakan tekan <b>Lapor</b>, supaya petugas tahu. Bila gawat, tekan <b>Gawat</b>.
stray-media-home = Terima kasih, tetapi kiriman seperti itu belum bisa saya baca. Foto atau suara untuk petugas kesehatan: tekan /tanya dulu. Untuk yang lain, silakan pilih di bawah ini.

## Di grup

group-pointer = Untuk menjaga kerahasiaan, saya hanya berbicara di percakapan pribadi. Silakan buka di sana.
private-chat-button = Buka percakapan pribadi
