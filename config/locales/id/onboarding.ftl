### Pendaftaran warga.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

onboarding-language =
    <b>Siaga Desa</b>
    Silakan pilih bahasa.
    Mangga milih basa.
    Please choose a language.

    Gawat? Tekan /darurat
onboarding-goes-on = Pendaftaran Anda yang tadi kita lanjutkan. Jawaban sebelumnya masih ada.

## Persetujuan. Bila isinya berubah, naikkan "version" di siaga.toml, bagian [consent].

onboarding-consent =
    <b>Persetujuan data pribadi</b> (versi { $version })

    Supaya bisa menjaga Anda, kami menyimpan: nama, RT/RW, tahun atau tanggal lahir, jenis kelamin, nomor telepon, penyakit yang sudah lama, kehamilan, alasan dan tanggal isolasi, ada tidaknya oksimeter, laporan kesehatan, dan hasil tes. Bila hasilnya positif, kami bertanya siapa yang Anda temui; bila Anda sendiri pernah bertemu orang yang positif, itu juga disimpan. Siapa kontak siapa tidak pernah diberitahukan kepada warga lain. Dari pemudik juga: asal, perjalanan, tempat menginap, yang ikut, serta NIK dan nomor KK bila diisi.

    • Yang bertanggung jawab: <b>{ $office }</b>.
    • Petugas kesehatan melihat laporan Anda. Ketua RT dan kader hanya melihat siapa yang isolasi dan perlu didatangi, bukan keluhannya.
    • Percakapan ini juga tersimpan di Telegram; pesan yang lebih dari 48 jam tidak bisa kami hapus di sana.
    • Data dihapus otomatis { $days } hari setelah isolasi selesai; tanpa isolasi, { $days } hari setelah kabar terakhir dari Anda. Membetulkan, menghapus, atau berhenti: kapan saja, lewat /privasi. Semuanya sebagai berkas, beserta siapa yang melihatnya: /dataku.

    Tanpa persetujuan pun /darurat tetap bisa dipakai.
    <b>Apakah Anda setuju?</b>
onboarding-agree-button = ✅ Setuju
onboarding-refused =
    Baik, kami hormati. Tidak ada data yang kami simpan selain pilihan bahasa.
    Bila gawat, tekan /darurat atau telepon nomor di bawah. Bila berubah pikiran, tekan <b>Daftar</b> atau /start.
consent-again = Aturan tentang data pribadi berubah. Mohon dibaca; jawaban Anda tadi sudah tersimpan.
consent-again-thanks = Terima kasih. Semuanya berjalan seperti biasa.
consent-again-refused =
    Baik, kami hormati. Mulai sekarang kami tidak menanyai Anda dan tidak mencatat laporan lagi. Yang sedang ditangani petugas tetap berjalan. Data yang sudah ada bisa dibetulkan dan dihapus lewat /privasi.
    Bila gawat, tekan /darurat atau telepon nomor di bawah. Bila berubah pikiran, tekan <b>Daftar</b>.

## Pertanyaan

onboarding-who = Siapakah Anda?
onboarding-isolating-button = 🏠 Saya sedang isolasi di rumah
onboarding-resident-button = 👤 Saya warga, tidak isolasi
onboarding-village = Anda tinggal di desa mana? Pilih, atau tulis namanya.
onboarding-name = Siapa nama lengkap Anda?
onboarding-rt = Anda tinggal di RT dan RW berapa? Pilih, atau tulis, misalnya 3/5.
onboarding-birth = Kapan Anda lahir? Tahunnya saja cukup, misalnya 1956. Untuk anak di bawah 12 tahun: tanggal lengkap, misalnya 12-4-2015.
onboarding-sex = Jenis kelamin?
sex-female = Perempuan
sex-male = Laki-laki
onboarding-phone =
    Nomor telepon berapa yang bisa kami hubungi?
    Tekan tombol di bawah, atau tulis nomornya. Boleh dilewati.
onboarding-share-button = 📱 Kirim nomor saya
onboarding-pregnancy = Apakah Anda sedang hamil?
onboarding-conditions = Apakah Anda punya penyakit berikut? Boleh lebih dari satu.
condition-diabetes = Kencing manis (diabetes)
condition-hypertension = Tekanan darah tinggi
condition-heart = Sakit jantung
condition-lung = Sakit paru atau asma
condition-kidney = Sakit ginjal
condition-cancer = Kanker
condition-immunity = Daya tahan tubuh lemah
onboarding-reason = Mengapa Anda isolasi?
isolation-contact = Kontak erat dengan orang positif
isolation-traveller = Baru datang dari luar daerah
isolation-waiting = Menunggu hasil tes
isolation-confirmed-well = Positif, tanpa gejala
isolation-confirmed-ill = Positif, dengan gejala
onboarding-first-day-contact = Kapan terakhir kali Anda bertemu orang yang positif itu? Pilih, atau tulis tanggalnya, misalnya { $example }.
onboarding-first-day-traveller = Kapan Anda tiba di sini? Pilih, atau tulis tanggalnya, misalnya { $example }.
onboarding-first-day-specimen = Kapan Anda dites (diambil sampelnya)? Pilih, atau tulis tanggalnya, misalnya { $example }.
onboarding-first-day-onset = Kapan gejalanya mulai? Pilih, atau tulis tanggalnya, misalnya { $example }.
onboarding-oximeter = Apakah di rumah ada oksimeter (alat jepit jari pengukur oksigen)?

## Ringkasan

onboarding-summary = <b>Mohon diperiksa dulu.</b> Apakah semuanya benar?
onboarding-summary-line = { $label }: <b>{ $value }</b>
onboarding-correct-button = ✅ Benar
onboarding-change = Yang mana yang mau diubah?
field-who = Keadaan
field-village = Desa
field-name = Nama
field-rt = RT/RW
field-birth = Lahir
field-sex = Jenis kelamin
field-phone = Telepon
field-pregnancy = Hamil
field-conditions = Penyakit yang sudah lama
field-reason = Alasan isolasi
field-first-day = Hari pertama
field-oximeter = Oksimeter
onboarding-birth-taken = { $birth } ({ $years } tahun)

## Bila jawabannya meragukan

onboarding-sure-button = ✅ Ya, benar
onboarding-again-button = ✏ Saya tulis lagi
onboarding-born-button = Lahir tahun { $year }
onboarding-doubt-name = Anda menulis “{ $name }”. Apakah itu nama Anda? Bila ada keluhan yang gawat, tekan /darurat sekarang.
onboarding-doubt-rt = RT/RW { $place } tidak ada di daftar Desa { $village }. Apakah sudah benar?
onboarding-doubt-long-ago = { $day }: itu sudah lebih dari 60 hari yang lalu. Apakah sudah benar?
onboarding-doubt-phone = Nomor ini milik orang lain. Boleh dipakai, bila Anda memang dihubungi lewat nomor ini. Pakai nomor ini?
onboarding-doubt-day = Apakah maksudnya <b>{ $day }</b>?
onboarding-doubt-age = Itu umur atau tahun lahir?

## Bila jawabannya belum bisa dibaca

onboarding-emergency-heard =
    ⚠ <b>Bila gawat, tekan /darurat sekarang</b>, atau telepon puskesmas atau 119. Pendaftaran bisa dilanjutkan nanti.
onboarding-complaint-heard = Sepertinya ada keluhan. Setelah pendaftaran ini, Anda bisa melapor. Bila gawat, tekan /darurat sekarang.
onboarding-village-unknown = Desa itu belum ada di daftar kami. Mohon tulis nama desanya saja.
onboarding-village-several = Ada beberapa yang mirip: { $villages }. Mohon tulis nama desa dan kecamatannya.
onboarding-name-empty = Itu belum terbaca sebagai nama. Contoh: Sri Wahyuni.
onboarding-name-number = Itu sepertinya nomor. Mohon tulis nama Anda. Contoh: Sri Wahyuni.
onboarding-name-link = Itu sepertinya alamat internet. Mohon tulis nama Anda. Contoh: Sri Wahyuni.
onboarding-rt-unreadable = RT/RW itu belum terbaca. Contoh: 3/5, artinya RT 3 RW 5.
onboarding-rt-only-one = Baru satu angka. Mohon tulis RT dan RW-nya. Contoh: 3/5, artinya RT 3 RW 5.
onboarding-rt-out-of-range = Nomor RT dan RW antara 1 dan 999. Contoh: 3/5, artinya RT 3 RW 5.
onboarding-birth-unreadable = Itu belum terbaca. Contoh: 1956, atau 12-4-1956.
onboarding-birth-unsure = Saya belum yakin membacanya.
onboarding-birth-date-needed = Untuk anak di bawah 12 tahun saya perlu tanggal lengkap. Contoh: 12-4-2015.
onboarding-birth-future = Tanggal itu belum tiba. Contoh: 1956, atau 12-4-1956.
onboarding-birth-too-long-ago = Itu lebih dari 120 tahun yang lalu. Contoh: 1956, atau 12-4-1956.
onboarding-phone-unreadable = Nomor itu belum terbaca. Contoh: 0812 3456 7890. Bila tidak ada, tekan Lewati.
onboarding-phone-too-short = Nomor itu baru { $digits } angka, sepertinya kurang. Contoh: 0812 3456 7890.
onboarding-phone-too-long = Nomor itu { $digits } angka, sepertinya kelebihan. Mohon tulis satu nomor saja. Contoh: 0812 3456 7890.
onboarding-phone-no-prefix = Nomor telepon dimulai dengan 0 atau +62. Contoh: 0812 3456 7890.
onboarding-day-unreadable = Tanggal itu belum terbaca. Contoh: 12-4-2020, kemarin, atau 3 hari lalu.
onboarding-day-none-such = Tanggal itu tidak ada di kalender. Contoh: 12-4-2020.
onboarding-day-unsure = Saya belum yakin tanggal yang mana.
onboarding-day-future = Tanggal itu belum tiba. Mohon tulis tanggal hari ini atau sebelumnya.

## Sesudah terdaftar

onboarding-welcome = Terima kasih, <b>{ $address }</b>. Anda sudah terdaftar.
onboarding-welcome-resident = Bila ada keluhan, kapan saja tekan <b>Lapor</b>. Bila gawat, tekan <b>Gawat</b>.
onboarding-status =
    Keadaan: <b>{ $reason }</b>.
    Isolasi di rumah sampai <b>{ $last }</b>: { $days } hari sejak { $since }, { $first }.
onboarding-status-over =
    Keadaan: <b>{ $reason }</b>.
    Masa isolasi { $days } hari sejak { $since } ({ $first }) sudah lewat pada { $last }. Petugas yang akan memastikan selesainya; mohon tetap di rumah dulu.
onboarding-status-waiting =
    Keadaan: <b>{ $reason }</b>.
    Isolasi di rumah sampai hasil tesnya keluar. Petugas akan memberi tahu.
onboarding-since-contact = hari terakhir bertemu
onboarding-since-arrival = hari tiba
onboarding-since-specimen = hari dites
onboarding-since-onset = hari mulai bergejala
onboarding-rules =
    <b>Selama di rumah</b>
    • Tidur di kamar sendiri, jendela dibuka.
    • Pakai masker bila ada orang lain, jaga jarak 2 meter.
    • Alat makan dan handuk sendiri; sering cuci tangan pakai sabun.
    • Jangan keluar dan jangan menerima tamu. Perlu makanan atau obat? Hubungi ketua RT.
onboarding-daily = Setiap hari sekitar pukul <b>{ $hour }</b> saya bertanya kabar Anda. Jamnya bisa diganti: /jam. Sekarang pun Anda boleh menekan <b>Lapor</b>.
