### Kontak (/kontak): siapa yang ditemui kasus konfirmasi, dan bagaimana tiap orang dijaga.
### Yang di belakang "=" boleh diubah; nama di depannya dan { $… } jangan.

## Yang dibaca oleh orang yang positif

contacts-please = 🤝 { $person }, satu hal lagi, pelan-pelan saja. Siapa yang bertemu dekat dengan Anda dari { $first } sampai { $last }? Serumah, tetangga, teman kerja, saat ibadah.

    Mereka perlu dijaga juga. Nama Anda <b>tidak</b> kami sebut kepada mereka.
contacts-reminder = 🤝 { $person }, bila sudah cukup kuat: siapa yang bertemu dekat dengan Anda dari { $first } sampai { $last }? Yang sudah tersimpan: { $count }. Nama Anda tidak kami sebut kepada mereka.
contacts-begin-button = ▶ Sebutkan orangnya
contacts-go-on-button = ▶ Lanjutkan
contacts-later-button = ⏳ Nanti saja
contacts-nobody-button = Tidak ada
contacts-forgotten-button = Tidak ingat
contacts-later-toast = Baik. Tekan tombolnya kapan saja. Nanti kami ingatkan sekali.
contacts-later-line = Baik. Yang sudah disebut tersimpan. Tekan tombol ini kapan saja untuk melanjutkan.
contacts-over-already = Sudah tercatat. Terima kasih.
contacts-nobody-line = Terima kasih. Petugas kesehatan akan menelepon sebentar, barangkali ada yang teringat saat mengobrol.
contacts-thanks = Terima kasih banyak. { $count } orang tersimpan. Petugas kesehatan akan menghubungi mereka tanpa menyebut nama Anda. Teringat orang lain? Tekan <b>▶ Lanjutkan</b>.

## Satu per satu

contacts-ask-first = Siapa yang bertemu dekat dengan { $person } dari { $first } sampai { $last }? Tulis namanya, satu orang dulu.
contacts-ask-next = Tersimpan: { $count } orang. Siapa lagi yang bertemu dekat dengan { $person } dari { $first } sampai { $last }? Tulis namanya.
contacts-ask-first-for = Kontak { $person }, dari { $first } sampai { $last }. Tulis namanya; beberapa sekaligus boleh, dipisah koma.
contacts-ask-next-for = Kontak { $person }: { $count } tersimpan. Siapa lagi, dari { $first } sampai { $last }?
contacts-ask-phone = Berapa nomor telepon { $name }? Boleh juga kirim kartu kontaknya.
contacts-no-phone-button = Tidak tahu nomornya
contacts-ask-when = Kapan terakhir bertemu { $name }? Pencet, atau tulis tanggalnya, misalnya <i>9-4-2020</i>.
contacts-two-days-button = 2 hari lalu
contacts-ask-where = Di mana bertemu { $name }? Pencet, atau tulis.
contacts-home-button = Di rumah
contacts-work-button = Di tempat kerja
contacts-gathering-button = Pertemuan, ibadah
contacts-done-button = ✅ Sudah semua
contacts-name-unreadable = Namanya belum terbaca. Tulis seperti biasa dipanggil, misalnya <i>Bu Tini</i>.
contacts-name-complaint = Itu terdengar seperti keluhan. Untuk melaporkannya: /lapor. Bila gawat: /darurat.
contacts-yourself = Itu nama yang ditanyai sendiri. Siapa orang lain yang ditemui?
contacts-card-taken = Nomor { $phone } sudah dicatat. Siapa namanya?
contacts-phone-unreadable = Nomornya belum terbaca. Misalnya <i>0812 3456 7890</i>. Tidak tahu? Tekan tombolnya.
contacts-full = Daftarnya sudah 100 orang. Yang lain mohon disampaikan kepada petugas kesehatan.
contacts-kept-already = Orang itu sudah tersimpan. Bila ada yang perlu dibetulkan, mohon disampaikan kepada petugas kesehatan.
contacts-gone = Daftar ini sudah ditutup. Tidak ada yang perlu diisi lagi.

## Daftar kasus

contacts-none = 🤝 <b>Kontak.</b> Belum ada kasus konfirmasi di wilayah Anda. Kasus muncul di sini setelah hasil positif dikirim lewat /hasil.
contacts-list = 🤝 <b>Kasus di wilayah Anda: { $count }.</b> Pencet satu untuk membuka.
contacts-line = { $initials } · { $place } · { $day } · { $done }/{ $total } selesai
contacts-line-asked = ⏳ { $initials } · { $place } · { $day } · sedang ditanya · { $done }/{ $total }
contacts-line-to-call = ☎ { $initials } · { $place } · { $day } · perlu ditelepon · { $done }/{ $total }
contacts-line-withdrawn = ✖ { $initials } · { $place } · { $day } · diralat
contacts-handed-button = 📥 Diserahkan ke sini ({ $count })
contacts-handed = 📥 <b>Kontak dari desa lain</b> yang tinggal di wilayah Anda.
contacts-handed-line = { $name }
contacts-handed-news = 📥 Seorang kontak erat tinggal di wilayah Anda. Mohon dihubungi dan didampingi.
contacts-open-contact-button = 📂 Buka
contacts-all-button = ◀ Semua kasus
contacts-case-button = ◀ Kasus ini
contacts-not-yours = Ini di luar wilayah atau tugas Anda. Bila keliru, mohon hubungi koordinator.

## Satu kasus

contacts-card-who = 🤝 <b>{ $name }</b> · { $place }, { $village }
contacts-card-withdrawn = ✖ <b>Diralat:</b> hasil positifnya ditarik. Kontak yang sudah isolasi: mohon diputuskan satu per satu.
contacts-card-onset = Mulai sakit { $day }. Kontak dicari dari { $first } sampai { $last }.
contacts-card-specimen = Tanpa keluhan, tes diambil { $day }. Kontak dicari dari { $first } sampai { $last }.
contacts-card-asked = ⏳ Sedang ditanya lewat Telegram.
contacts-card-to-call = ☎ <b>Perlu ditelepon:</b> tanyakan siapa saja yang ditemui, lalu isi di sini.
contacts-card-told = ✔ Sudah ditanya.
contacts-source-unknown = Dugaan sumber: belum diketahui.
contacts-source-elsewhere = Dugaan sumber: { $words }.
contacts-source-case = Dugaan sumber: kasus { $initials } ({ $place }).
contacts-source-presumed = Dugaan sumber: kasus { $initials } ({ $place }), dari daftar kontaknya.
contacts-nobody-yet = Belum ada kontak.
contacts-count = { $state }: { $count }
contacts-done-of = <b>{ $done }/{ $total } selesai</b>
contacts-done = ✅ <b>{ $done }/{ $total } selesai</b>
contacts-people-button = 👥 Kontak ({ $count })
contacts-add-button = ➕ Tambah kontak
contacts-asked-button = ✔ Sudah ditanya, itu semua
contacts-asked-toast = Tercatat: sudah ditanya.
contacts-source-button = 🔎 Dugaan sumber
contacts-tree-button = 🌳 Gambar pohon kontak

## Keadaan

contacts-sought = Belum dihubungi
contacts-reached = Sudah dihubungi
contacts-refused = Menolak
contacts-isolating = Isolasi
contacts-completed = Selesai
contacts-became-case = Positif
contacts-handed-over = Diserahkan
contacts-lost = Lepas pantau

## Kontak satu kasus

contacts-people = 👥 <b>Kontak { $initials }: { $count }.</b> { $done } selesai. Pencet satu untuk membuka.
contacts-person-line = { $name } · { $state }
contacts-people-back-button = ◀ Daftar kontak
contacts-contact = 👤 <b>{ $name }</b> · { $state }
contacts-met = Terakhir bertemu: { $day }
contacts-met-unknown = Terakhir bertemu: tidak ingat
contacts-met-at = Tempat: { $place }
contacts-outside = ⚠ Di luar masa pelacakan. Mohon diputuskan apakah perlu isolasi.
contacts-refused-line = Menolak. Hargai keputusannya; boleh dihubungi lagi dengan baik-baik.
contacts-not-registered = Belum terdaftar.
contacts-registered = Terdaftar: { $name } · { $year } · { $place }
contacts-not-tried = Belum dihubungi.
contacts-tried = { $at }: { $outcome } ({ $staff })
contacts-tried-reached = tersambung
contacts-tried-no-answer = tidak diangkat
contacts-tried-wrong = nomor salah
contacts-tried-refused = menolak
contacts-tried-handed = diserahkan ke { $place }
contacts-tried-enrolled = terdaftar, isolasi dimulai
contacts-tried-already = sudah isolasi
contacts-tried-toast = Tercatat: { $outcome }.
contacts-tried-already-toast = Sudah tercatat: { $outcome }.
contacts-enrol-button = 📝 Daftarkan, mulai isolasi
contacts-isolate-button = 🏠 Mulai isolasi
contacts-reached-button = ☎ Tersambung
contacts-no-answer-button = Tidak diangkat
contacts-wrong-button = Nomor salah
contacts-refused-button = Menolak
contacts-elsewhere-button = 📤 Tinggal di daerah lain
contacts-kind-button = Hubungan dan cara bertemu
contacts-drop-button = 🗑 Hapus, salah catat
contacts-drop-not = Orang ini sudah terdaftar, jadi tetap di daftar.
contacts-dropped-toast = { $name } dihapus dari daftar.
contacts-link-button = 🔗 Buat tautan Telegram
contacts-open-button = 📂 Buka kasusnya

## Mendaftarkan

contacts-ask-who = Apakah { $name } salah satu dari ini?
contacts-new-person-button = ➕ Orang lain, daftarkan
contacts-read-aloud = Mohon dibacakan kepada { $name }:
contacts-ask-rt = { $name } tinggal di RT/RW berapa? Misalnya <i>3/5</i>.
contacts-ask-birth = Tahun lahir { $name }? Untuk anak di bawah 12 tahun: tanggal lahirnya.
contacts-ask-sex = { $name } laki-laki atau perempuan?
contacts-ask-day = Kapan { $name } terakhir bertemu? Isolasi dihitung dari hari itu. Pencet, atau tulis tanggalnya.
contacts-self = Itu orang yang sama dengan kasusnya, jadi bukan kontaknya.
contacts-loop = Kasus ini diduga tertular dari orang itu, jadi ia bukan kontaknya.
contacts-enrolled-already = Petugas lain sudah mendaftarkannya.
contacts-isolates = ✅ { $name }: isolasi { $day }, sampai <b>{ $last }</b>. Belum punya Telegram? Buat tautannya, atau laporkan atas namanya.
contacts-isolates-already = ✅ { $name } sudah isolasi: { $day }, sampai <b>{ $last }</b>. Tidak diubah.
contacts-told = 🤝 { $person }, petugas kesehatan mencatat bahwa Anda pernah dekat dengan orang yang positif. Ini bukan salah siapa-siapa. Mohon isolasi di rumah sampai <b>{ $last }</b> dan lapor setiap hari. Siapa orangnya tidak kami sebut, seperti nama Anda juga tidak kami sebut.

## Daerah lain, sumber, cara bertemu

contacts-ask-elsewhere = { $name } tinggal di mana? Pencet desanya, atau tulis tempat dan siapa yang dihubungi di sana, misalnya <i>Puskesmas Kartasura</i>.
contacts-elsewhere-unreadable = Tempatnya belum terbaca. Tulis singkat saja, misalnya <i>Puskesmas Kartasura</i>.
contacts-ask-source = Dari mana kira-kira tertularnya? Pencet kasusnya, atau tulis, misalnya <i>pulang dari Jakarta</i>.
contacts-source-line = { $name } · { $place } · { $day }
contacts-source-unknown-button = Belum diketahui
contacts-source-loop = Kasus itu justru berasal dari kasus ini, jadi bukan sumbernya.
contacts-source-unreadable = Belum terbaca. Tulis singkat saja, misalnya <i>pulang dari Jakarta</i>.
contacts-ask-relation = Apa hubungan { $name } dengan kasus ini?
contacts-relation-household = Serumah
contacts-relation-family = Keluarga, lain rumah
contacts-relation-neighbour = Tetangga
contacts-relation-work = Kerja atau sekolah
contacts-relation-other = Teman, lainnya
contacts-ask-exposure = Bagaimana { $name } bertemu?
contacts-exposure-face = Berdekatan 15 menit atau lebih
contacts-exposure-touch = Bersentuhan, bersalaman
contacts-exposure-care = Merawat
contacts-exposure-slight = Kurang dari itu

## Kabar untuk petugas

contacts-news-told = 🤝 { $who } sudah menyebut { $count } orang yang ditemui. Mohon dihubungi.
contacts-news-nobody = ☎ { $who } tidak menyebut siapa pun, atau tidak ingat. Mohon ditelepon sebentar dan ditanya pelan-pelan.
contacts-news-silent = ☎ { $who } belum selesai menyebut siapa yang ditemui ({ $count } tersimpan). Mohon ditelepon.
contacts-news-to-call = ☎ { $who } tidak bisa ditanya lewat Telegram siapa yang ditemui. Mohon ditelepon atau didatangi, lalu isi di /kontak.
contacts-news-still = ☎ { $who } belum ditanya siapa yang ditemui ({ $count } tersimpan). Mohon ditelepon hari ini.
contacts-news-withdrawn = ✖ Hasil positif { $who } diralat. Kontaknya ({ $count }) mohon diputuskan satu per satu.

## Gambar

contacts-tree-title = Kontak { $initials }
contacts-tree-subtitle = { $done }/{ $total } selesai · { $day }
contacts-tree-index = kasus ini
contacts-tree-more = … dan { $count } lagi
contacts-tree-caption = 🌳 Kontak { $initials }: { $done }/{ $total } selesai. Hanya inisial; jangan diteruskan.
contacts-tree-not-drawn = Gambarnya tidak bisa dibuat. Daftarnya ada di "Kontak".
