### Pemudik dan pelaku perjalanan: kedatangan, kartu untuk ketua RT, daftar posko.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

travellers-at-posko =
    Selamat datang di <b>{ $posko }</b>. Kami catat kedatangan Anda, sebentar saja.
    Gawat? Tekan /darurat
travellers-known-already =
    { $address }, Anda sudah tercatat: tiba { $first }, isolasi di rumah sampai <b>{ $last }</b>.
    Untuk melapor: /lapor. Baru bepergian lagi? Tekan tombol di bawah.
travellers-again-button = 🚌 Saya datang lagi

## Untuk petugas: mencatat orang yang tidak punya telepon

travellers-kind = Siapa yang Anda catat?
travellers-kind-traveller-button = 🚌 Pemudik, baru datang
travellers-kind-isolating-button = 🏠 Isolasi karena alasan lain
travellers-read-aloud = <b>Mohon dibacakan</b> kepada yang bersangkutan (untuk anak: kepada orang tuanya), lalu tekan jawabannya.
travellers-refused-another = Baik, dihormati. Tidak ada data yang disimpan. Bila gawat: /darurat.
travellers-not-your-area = RT itu di luar wilayah Anda. Mohon petugas wilayah itu yang mencatat, atau pilih RT lain.
travellers-reason = Mengapa isolasi?
travellers-day-contact = Kapan terakhir kali bertemu orang yang positif itu? Pilih, atau tulis tanggalnya, misalnya { $example }.
travellers-day-specimen = Kapan dites (diambil sampelnya)? Pilih, atau tulis tanggalnya, misalnya { $example }.
travellers-day-onset = Kapan gejalanya mulai? Pilih, atau tulis tanggalnya, misalnya { $example }.

## Perjalanan

travellers-origin = Anda datang dari kabupaten atau kota mana? Tulis namanya, misalnya Jakarta Timur atau Kab. Bekasi. Dari luar negeri: tulis negaranya.
travellers-which-place = Apakah maksudnya salah satu ini?
travellers-origin-province = { $province } itu provinsi. Mohon tulis kabupaten atau kotanya, misalnya Kab. Bekasi.
travellers-origin-unknown = Nama itu belum ada di daftar kami. Mohon tulis kabupaten atau kotanya, misalnya Jakarta Timur, Kab. Bekasi, atau negaranya.
travellers-country = Dari negara mana? Tulis namanya, misalnya Malaysia.
travellers-country-unreadable = Itu belum terbaca sebagai nama negara. Contoh: Malaysia.
travellers-arrived = Kapan tiba di sini? Pilih, atau tulis tanggalnya, misalnya { $example }.
travellers-departed = Kapan berangkat dari sana? Pilih, atau tulis tanggalnya.
travellers-same-day-button = Hari yang sama
travellers-day-before-button = Sehari sebelumnya
travellers-left-after-arrival = Itu sesudah hari tiba. Mohon tulis hari berangkatnya.
travellers-transport = Naik apa?
travellers-bus-button = 🚌 Bus
travellers-minibus-button = 🚐 Travel
travellers-train-button = 🚆 Kereta
travellers-ship-button = ⛴ Kapal
travellers-plane-button = ✈ Pesawat
travellers-car-button = 🚗 Mobil
travellers-motorcycle-button = 🏍 Sepeda motor
travellers-other-button = Lainnya
travellers-party = Siapa yang datang bersama Anda? Anak-anak juga. Orang dewasa: tanyakan dulu apakah setuju datanya disimpan.
travellers-party-so-far = Yang ikut: <b>{ $names }</b>. Masih ada lagi?
travellers-add-button = ➕ Tambah orang
travellers-known-button = ➕ { $name }
travellers-drop-button = ✖ { $name } tidak ikut
travellers-alone-button = Datang sendiri
travellers-party-done-button = Sudah semua ▶

## Pertanyaan tentang orang lain

travellers-village = Anda menginap di desa mana? Pilih, atau tulis namanya.
travellers-rt = Rumah itu di RT dan RW berapa? Pilih, atau tulis, misalnya 3/5.
travellers-their-village = Menginap di desa mana? Pilih, atau tulis namanya.
travellers-their-name = Siapa nama lengkapnya?
travellers-their-rt = Rumahnya di RT dan RW berapa? Pilih, atau tulis, misalnya 3/5.
travellers-their-birth = Kapan { $name } lahir? Tahunnya saja cukup, misalnya 1956. Untuk anak di bawah 12 tahun: tanggal lengkap, misalnya 12-4-2015.
travellers-their-sex = { $name } laki-laki atau perempuan?
travellers-their-phone = Nomor telepon berapa yang bisa dihubungi untuk { $name }? Boleh nomor tetangga atau keluarga. Boleh dilewati.
travellers-their-pregnancy = Apakah { $name } sedang hamil?
travellers-their-conditions = Apakah { $name } punya penyakit berikut? Boleh lebih dari satu.
travellers-their-oximeter = Apakah di rumah itu ada oksimeter (alat jepit jari pengukur oksigen)?

## Tempat menginap

travellers-host = Menginap di rumah siapa? Tulis nama pemilik rumahnya.
travellers-own-house-button = 🏠 Rumah sendiri
travellers-host-unreadable = Itu belum terbaca sebagai nama. Contoh: Pak Darto.
travellers-food = Selama isolasi, apakah perlu dibantu makanan?
travellers-nik = NIK berapa? 16 angka di KTP. Boleh dilewati.
travellers-family-card = Nomor Kartu Keluarga (KK) berapa? 16 angka. Boleh dilewati.
travellers-number-unreadable = Itu belum terbaca. Mohon tulis 16 angkanya, atau tekan Lewati.
travellers-number-length = Itu { $digits } angka; seharusnya 16. Mohon diperiksa, atau tekan Lewati.
travellers-number-letters = Ada huruf di antara angkanya. Mohon tulis 16 angka saja, atau tekan Lewati.
travellers-doubt-number = Nomor itu tidak cocok dengan jawaban lain (kode daerah, tanggal, atau jenis kelamin). Mohon bandingkan dengan kartunya. Sudah benar?

## Kesehatan hari ini

travellers-unwell = Bagaimana kesehatan Anda hari ini?
travellers-unwell-their = Bagaimana kesehatannya hari ini?
travellers-unwell-party = Apakah ada yang punya keluhan hari ini? Tekan namanya.
travellers-well-button = 🙂 Sehat
travellers-ill-button = 😷 Ada keluhan
travellers-all-well-button = 🙂 Semua sehat
travellers-ill-names = 😷 Ada keluhan: { $names }

## Ringkasan

travellers-field-origin = Asal
travellers-field-country = Negara
travellers-field-arrived = Hari pertama
travellers-field-departed = Berangkat
travellers-field-transport = Naik
travellers-field-party = Ikut
travellers-field-host = Di rumah
travellers-field-food = Perlu makanan
travellers-field-nik = NIK
travellers-field-family-card = Nomor KK
travellers-field-unwell = Kesehatan

## Sesudah tercatat

traveller-status-odp = Orang dalam pemantauan (ODP)
traveller-status-traveller = Pelaku perjalanan
travellers-welcome-party = Terima kasih, <b>{ $address }</b>. Anda sudah tercatat, bersama { $names }. Dari telepon ini Anda melapor untuk semuanya.
travellers-from = Asal: { $origin }, { $zone }.
zone-red = zona 🔴 merah
zone-orange = zona 🟠 oranye
zone-yellow = zona 🟡 kuning
zone-green = zona 🟢 hijau
zone-none = tanpa zona
travellers-complaints-next = Keluhannya sudah dicatat; petugas kesehatan membacanya hari ini. Sekarang kita lengkapi. Bila gawat, tekan /darurat.
travellers-enrolled = Sudah tercatat: <b>{ $names }</b>.
travellers-tell-them = Mohon disampaikan: tetap di rumah sampai hari itu, jaga jarak, dan kabari bila ada keluhan. Karena tidak ada telepon, kader atau ketua RT akan menengok setiap hari.
travellers-enrolled-ill = Keluhannya sudah dicatat; petugas kesehatan membacanya hari ini. Bila gawat, tekan /darurat sekarang.

## Kartu untuk ketua RT: tanpa keluhan

travellers-card-title = <b>🚌 Pendatang baru di RT Anda</b>
travellers-card-isolating = <b>🏠 Warga baru yang isolasi di RT Anda</b>
travellers-card-names = Nama: <b>{ $names }</b>
travellers-card-place = RT/RW { $rt }, Desa { $village }
travellers-card-host = Di rumah: { $host }
travellers-card-until = Isolasi sampai <b>{ $last }</b>
travellers-card-waiting = Isolasi sampai hasil tesnya keluar
travellers-card-food = 🍚 Perlu bantuan makanan: <b>ya</b>
travellers-card-no-food = Perlu bantuan makanan: tidak

## Daftar posko

travellers-list-title = <b>Datang hari ini: { $people } orang</b>
travellers-list-empty = Belum ada yang datang hari ini.
travellers-list-posko = <b>{ $posko }</b> (Desa { $village })
travellers-list-no-posko = <b>Tanpa posko</b> (Desa { $village })
travellers-list-line = { $at } { $who }, dari { $origin } ({ $zone }), RT/RW { $rt }
travellers-list-one = <b>{ $name }</b>
travellers-list-more = <b>{ $name }</b> dan { $more } orang lagi
