### Selesai isolasi (/selesai): yang jatuh tempo, putusan petugas, dan kabar kepada warga. Yang memutuskan petugas, bukan kalender.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Akhir isolasi

stay-end-completed = selesai
stay-end-referred = dirujuk
stay-end-admitted = dirawat di rumah sakit
stay-end-moved = pindah
stay-end-died = meninggal dunia
stay-end-lost = tidak ditemukan
stay-end-mistake = salah daftar
stay-end-replaced = diganti isolasi lain
stay-end-taken-back = dibatalkan, hasil tesnya diralat
stay-end-unrecorded = selesai

## Alasan

stay-reason-complaints = Masih ada keluhan
stay-reason-missed = Beberapa hari tidak ada laporan
stay-reason-awaits = Menunggu hasil tes
stay-reason-met-again = Bertemu orang sakit lagi
stay-reason-earlier = Hari pertamanya lebih awal
stay-reason-negative = Hasil tes usap negatif
stay-reason-rule = Aturannya berubah
stay-reason-examined = Sudah diperiksa petugas: sehat
stay-reason-heard = Sudah ditelepon atau dikunjungi: sehat
stay-reason-usual = Keluhannya memang biasa

## Putusan yang lalu

decided-longer = diperpanjang sampai { $last }
decided-shorter = diperpendek sampai { $last }
decided-ended = diakhiri: { $ending }
decided-went-on = dilanjutkan lagi
decided-line = { $at } · { $what } · { $by }
decided-line-because = { $at } · { $what } · { $by } · alasan: { $reason }

## Daftar

release-places = 🏁 <b>Selesai isolasi: { $count } desa.</b> Silakan pilih:
release-place-button = { $place } ({ $count })
release-places-button = 🗺 Desa lain
release-list = 🏁 <b>Masa isolasi habis, { $place }.</b> Hari ini: { $today }. Terlambat: { $overdue }.
    Tekan satu untuk memutuskan. ✅ tidak ada keberatan, ⚠ ada yang perlu dilihat.
release-none = 🏁 <b>{ $place }</b>: tidak ada isolasi yang masanya habis.
release-morning = 🌅 Selamat pagi. Ada isolasi yang perlu diputuskan.
release-line-clear = ✅ { $who } · { $when }
release-line-doubt = ⚠ { $who } · { $when }
release-line-today = hari ini
release-line-late = terlambat { $days } hari
release-first-button = ◀ Awal daftar
release-list-button = ◀ Daftar selesai isolasi
release-all-button = ✅ Akhiri semua yang ✅ ({ $count })
release-away-button = 🏥 Ditunggu kembali ({ $count })
release-away = 🏥 <b>Ditunggu kembali, { $place }: { $count }.</b> Sudah pulang? Tekan satu.
release-away-none = 🏥 { $place }: tidak ada yang ditunggu kembali.
release-away-line = { $who } · { $since } · { $ending }
release-not-yours = Ini di luar wilayah atau tugas Anda. Bila keliru, tanyakan kepada koordinator.
release-about-you = Tentang isolasi Anda sendiri, petugas lain yang memutuskan.
release-no-stay = Warga ini belum pernah tercatat isolasi.

## Kartu

release-open-button = 🏁 Akhir isolasi
release-card-title = 🏁 <b>Akhir isolasi</b>
release-card-ended = Isolasi sudah berakhir { $at }: { $ending }
release-card-ended-by = Isolasi diakhiri { $at } oleh { $staff }: { $ending }
release-card-early = Masa isolasi belum habis. Bila diakhiri sekarang, alasannya ditanyakan.
release-card-waits = Menunggu hasil tes: belum ada hari terakhirnya. Bila diakhiri sekarang, alasannya ditanyakan.
release-card-house = 👪 Serumah, masanya juga habis: { $names }
release-confirm-button = ✅ Akhiri isolasi
release-confirm-doubt-button = ⚠ Akhiri, dengan alasan
release-house-button = 👪 Akhiri serumah ({ $count })
release-longer-button = ➕ Perpanjang
release-shorter-button = ➖ Perpendek
release-other-button = 🚪 Berakhir dengan cara lain
release-back-button = 🏠 Sudah pulang: lanjutkan
release-back-done-button = ✅ Sudah pulang: selesai
release-undo-button = ↩ Batalkan: lanjutkan isolasi
release-person-button = 👤 Kartu warga
release-changed = Sudah diputuskan lain sementara itu. Ini keadaannya sekarang.
release-changed-by = { $staff } sudah memutuskan sementara itu. Ini keadaannya sekarang.
release-ended-toast = Tercatat: { $name }.
release-again-toast = Dilanjutkan: { $name }.
release-alert-says-dead = Peringatan terakhirnya ditutup "meninggal dunia". Bila keliru, betulkan dulu lewat peringatan baru.

## Sekaligus

release-all-preview = <b>Isolasi { $count } orang akan diakhiri.</b> Tidak ada keberatan pada mereka:
release-all-line = ✅ { $name } · { $place }
release-all-left = ⚠ Tidak ikut diakhiri karena ada yang perlu dilihat: { $count }.
release-all-yes-button = ✅ Ya, akhiri { $count }
release-back-button-plain = ◀ Jangan dulu
release-nobody-clear = Tidak ada yang bisa diakhiri tanpa dilihat satu per satu.
release-all-toast = Diakhiri: { $count }.

## Pertanyaan

release-ask-longer = <b>{ $name }</b>: sekarang sampai { $last }. Diperpanjang sampai kapan? Tekan, atau tulis jumlah hari atau tanggalnya, misalnya <i>3</i> atau <i>25-4-2020</i>.
release-ask-shorter = <b>{ $name }</b>: sekarang sampai { $last }. Diperpendek sampai kapan? Tekan, atau tulis tanggalnya, misalnya <i>20-4-2020</i>.
release-until-button = { $last }
release-day-not-longer = Hari itu belum bisa dipakai. Tulis hari sesudah { $last }, mulai hari ini, paling lama { $days } hari lagi. Misalnya <i>3</i>.
release-day-not-shorter = Hari itu belum bisa dipakai. Tulis hari sebelum { $last }, paling awal hari ini. Misalnya <i>1</i>.
release-ask-why-longer = Mengapa isolasi <b>{ $name }</b> diperpanjang? Alasannya dibaca oleh warga. Tekan, atau tulis.
release-ask-why-shorter = Mengapa isolasi <b>{ $name }</b> diperpendek? Alasannya dibaca oleh warga. Tekan, atau tulis.
release-ask-all-the-same = Mengapa isolasi <b>{ $name }</b> diakhiri juga? Tekan, atau tulis alasannya.
release-why-unreadable = Alasannya belum terbaca. Tulis pendek saja, misalnya <i>sudah diperiksa</i>.
release-ask-other = Bagaimana isolasi <b>{ $name }</b> berakhir?
release-alert-open = 🚨 Peringatannya masih terbuka. Dirujuk, dirawat, atau meninggal dicatat lewat /peringatan.
release-ask-note = <b>{ $name }</b>: { $ending }. Ada catatan, misalnya ke mana? Tulis, atau tekan.
release-no-note-button = Tanpa catatan
release-ask-died = Benar <b>{ $name }</b> meninggal dunia? Kepada almarhum tidak dikirim apa-apa lagi. Keluarga serumah hanya membaca bahwa pertanyaan harian berhenti: mohon sampaikan sendiri.
release-died-button = Ya, meninggal dunia

## Yang dibaca warga

release-told-completed = 🎉 Terima kasih, <b>{ $person }</b>. Isolasi sudah selesai hari ini, dipastikan oleh { $staff }. Saya tidak bertanya lagi setiap hari. Bila ada keluhan, tekan /lapor kapan saja.
release-told-away = Selama dirawat, saya tidak bertanya setiap hari. Semoga lekas pulih. Sudah pulang? Tekan /lapor, supaya petugas tahu.
release-told-moved = Tercatat pindah, jadi isolasi di desa ini dihentikan dan saya tidak bertanya lagi. Di tempat baru, mohon lapor kepada ketua RT dan puskesmas setempat. Bila keliru, tekan /tanya.
release-told-lost = Kami belum berhasil menghubungi, jadi pertanyaan harian berhenti dulu. Kami tetap ingin tahu kabarnya: tekan /lapor, atau telepon.
release-told-stopped = <b>{ $staff }</b> sudah menghentikan pertanyaan harian tentang { $person }. Bila ada yang perlu dibicarakan atau dibantu, silakan hubungi kami.
release-told-mistake = Catatan isolasinya keliru dan sudah dibatalkan: tidak perlu isolasi. Mohon maaf.
release-told-longer = Isolasi diperpanjang sampai <b>{ $last }</b>. Alasannya: { $reason }. Saya tetap bertanya setiap hari. Ada pertanyaan? Tekan /tanya.
release-told-shorter = Isolasi diperpendek, sekarang sampai <b>{ $last }</b>. Alasannya: { $reason }. Petugas yang memastikan selesainya.
release-told-again = Isolasi di rumah dilanjutkan, sampai <b>{ $last }</b>. Saya bertanya lagi setiap hari.
release-no-last-day = ada hasil tes

## Yang dibaca RT dan petugas

release-neighbour-completed = 🏁 Isolasi <b>{ $name }</b> (RT/RW { $place }) sudah selesai. Terima kasih sudah ikut menjaga.
release-neighbour-ended = 🏠 <b>{ $name }</b> (RT/RW { $place }) tidak lagi isolasi di rumah.
release-neighbour-again = 🏠 <b>{ $name }</b> (RT/RW { $place }) isolasi di rumah lagi, sampai { $last }.
release-neighbour-until = 🏠 <b>{ $name }</b> (RT/RW { $place }) isolasi di rumah sampai { $last }.
release-heard-again = 🏥 { $initials }, { $age }, RT/RW { $place } ({ $ending }) melapor lagi. Sudah pulang?

## Surat

release-letter-with = 📄 Ini suratnya: simpan, atau tunjukkan bila diperlukan. Bisa diminta lagi lewat /riwayat.
release-letter-again = 📄 Surat selesai isolasi untuk <b>{ $person }</b>.
release-letter-button = 📄 Surat selesai isolasi
release-print-button = 📄 Surat selesai isolasi
release-deliver-button = 📨 Minta diantar
release-no-letter = Belum ada surat selesai isolasi.
release-letter-unreached = 📄 Surat selesai isolasi untuk <b>{ $name }</b> (RT/RW { $place }). Tidak terjangkau lewat Telegram: mohon dicetak dan disampaikan, atau minta diantar.
release-letter-of = 📄 Surat selesai isolasi <b>{ $name }</b> (RT/RW { $place }).
release-letter-bring = 📄 Surat selesai isolasi untuk <b>{ $name }</b> (RT/RW { $place }). Mohon dicetak dan diantar. Terima kasih.
release-delivered-toast = Dikirim kepada { $names }.
release-nobody-brings = Belum ada perangkat desa atau ketua RT yang bisa dikirimi.
release-told-again-void = Isolasi di rumah dilanjutkan, sampai <b>{ $last }</b>. Surat selesai isolasi yang sudah dikirim tidak berlaku. Saya bertanya lagi setiap hari.

## Di dalam surat (selalu dalam bahasa Indonesia)

letter-kabupaten = PEMERINTAH { $name }
letter-kecamatan = KECAMATAN { $name }
letter-village = DESA { $name }
letter-title = SURAT KETERANGAN SELESAI ISOLASI
letter-number = Nomor: { $number }
letter-opening = Dengan ini diterangkan bahwa:
letter-name = Nama
letter-born = Tahun lahir
letter-address = Alamat
letter-address-line = RT/RW { $place }, Desa { $village }, Kecamatan { $kecamatan }
letter-days = Isolasi
letter-days-line = { $first } sampai { $last }
letter-body = telah menyelesaikan isolasi di rumah. Menurut petugas kesehatan { $puskesmas }, isolasinya sudah selesai dan tidak perlu dilanjutkan.
letter-welcome = Mohon yang bersangkutan diterima kembali seperti biasa. Terima kasih atas kesabaran dan kepeduliannya menjaga warga yang lain.
letter-place-day = { $village }, { $date }
letter-puskesmas-head = Kepala { $puskesmas }
letter-check = Keaslian surat ini dapat ditanyakan kepada { $puskesmas }, telepon { $phone }, dengan kode di samping.
letter-electronic = Kode itu memuat nomor, nama, dan tanggal yang tertulis di surat ini, tidak lebih. Surat ini dibuat dengan Siaga Desa.
