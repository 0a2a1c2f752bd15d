### Tanya petugas kesehatan: pertanyaan warga, jawaban petugas.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

## Yang bertanya

ask-write = ❓ Silakan tulis pertanyaan Anda untuk petugas kesehatan. Boleh juga kirim foto atau pesan suara. Jawabannya datang di sini.
ask-about-whom = Tentang siapa? Pilih dulu bila bukan tentang Anda sendiri.
ask-write-more = ❓ Silakan tulis lanjutannya. Boleh juga kirim foto atau pesan suara.
ask-only-these = Itu belum bisa saya teruskan. Silakan tulis, kirim foto, atau pesan suara.
ask-received = ✔ Pertanyaan Anda sudah dikirim kepada petugas kesehatan, pukul { $time }. Jawabannya datang di sini. Ada tambahan? Tulis saja.
ask-night = 🌙 Sekarang malam: petugas membacanya mulai pukul { $time }.
ask-added = ✔ Ditambahkan ke pertanyaan Anda.
ask-full = Pesan Anda sudah banyak dan belum sempat dijawab. Pesan berikutnya tidak diteruskan; mohon tunggu jawabannya dulu.
ask-urgent = Bila mendesak, jangan menunggu: tekan /darurat atau telepon { $label }, { $phone }.
ask-nobody-joined = ⚠ <b>Belum ada petugas kesehatan yang bergabung dengan bot ini.</b> Pertanyaan Anda disimpan dan disampaikan begitu ada. Bila perlu jawaban sekarang, silakan telepon. Keadaan gawat: /darurat.
ask-report-too = Sepertinya ada keluhan. Mohon tekan juga <b>Lapor</b>, supaya keluhannya dinilai.
ask-thanks-passed-on = 🙏 Sudah saya sampaikan. Bila ada pertanyaan lagi, tulis saja di sini.
ask-told-answer = 💬 <b>{ $staff }</b> menjawab:
ask-told-letter = 💬 Jawaban di atas ini dari <b>{ $staff }</b>.
ask-told-photo = 💬 Foto di atas ini jawaban dari <b>{ $staff }</b>.
ask-told-voice = 💬 Pesan suara di atas ini jawaban dari <b>{ $staff }</b>.
ask-told-corrected = ✏ <b>{ $staff }</b> memperbaiki jawabannya. Yang berlaku yang di bawah ini.
ask-told-will-phone = ☎ <b>{ $staff }</b> akan menelepon Anda tentang pertanyaan Anda. Mohon tetap dekat telepon.
ask-told-phoned = ☎ <b>{ $staff }</b> sudah menjawab pertanyaan Anda lewat telepon.
ask-told-closed = ✔ <b>{ $staff }</b> menutup pertanyaan Anda. Bila masih ada yang ingin ditanyakan, tekan <b>Tanya lagi</b>.
ask-told-passed-on = Pertanyaan Anda belum sempat dijawab dan sudah diteruskan kepada petugas berikutnya.
ask-told-still-waiting = Pertanyaan Anda belum sempat dijawab. Petugas diingatkan lagi.
ask-told-about = Tentang <b>{ $person }</b>:

## Kartu untuk petugas

ask-title = ❓ Pertanyaan · { $who }
ask-on-behalf = Ditanyakan oleh { $who }
ask-about = Tentang <b>{ $name }</b>. Yang bertanya:
ask-last-grade = laporan terakhir { $grade } ({ $day })
ask-lies = ⏳ Belum ada yang menjawab
ask-with-you = ⏳ Menunggu jawaban Anda sejak { $time }
ask-with = ➡ Diteruskan kepada { $staff }, { $time }
ask-taken-by-you = 👤 Anda yang menjawab
ask-taken = 👤 { $staff } yang menjawab
ask-answered = ✅ Dijawab { $staff }, { $time }
ask-closed = ✔ Ditutup { $staff }, { $time }
ask-lapsed = ✔ Tidak perlu dijawab lagi
ask-asker-said = { $time } warga:
ask-staff-said = { $time } { $staff }:
ask-letter = 📄 pesan panjang, lengkapnya di bawah kartu
ask-photo = 📷 foto, di bawah kartu
ask-voice = 🎤 pesan suara, di bawah kartu
ask-card-below = ↓ Kartu pertanyaan ini sudah diganti. Yang baru ada di bawah.
ask-not-yours = Pertanyaan ini tidak di wilayah tugas Anda.
ask-unreachable = 📵 Jawaban lewat bot tidak sampai: botnya diblokir atau akunnya tidak aktif. Harap telepon atau datangi.
ask-asker-lost = 📵 { $who }: bot diblokir atau akunnya tidak aktif. Jawaban tidak akan sampai; harap telepon atau datangi.
ask-not-delivered = 📵 { $who }: jawaban Anda tidak sampai. Harap telepon atau datangi.
ask-thanked = 🙏 { $who } berterima kasih:

## Tombol

ask-ask-button = ❓ Saya sendiri mau bertanya
ask-again-button = 💬 Tanya lagi
ask-show-button = 📋 Lihat pertanyaan
ask-answer-button = ✍ Jawab
ask-more-button = ✍ Tambah jawaban
ask-phone-button = ☎ Lewat telepon
ask-phoned-button = ☎ Sudah dijawab lewat telepon
ask-pass-button = ➡ Oper
ask-done-button = ✅ Selesai

## Menjawab

ask-answer-to = ✍ Jawaban untuk { $who }
ask-answer-how = Silakan tulis, atau kirim foto atau pesan suara. Yang membaca hanya yang bertanya.
ask-answer-sent = ✔ Jawaban terkirim kepada { $who }.
ask-answer-corrected = ✔ Perbaikan terkirim kepada { $who }.
ask-yours-toast = Anda yang menjawab. Nama dan nomor ada di kartu.
ask-taken-toast = { $staff } yang menjawab pertanyaan ini.
ask-answered-toast = Sudah dijawab { $staff }.
ask-over-toast = Pertanyaan ini sudah selesai.
ask-not-taken-toast = Tekan "Jawab" dulu.
ask-passed-toast = Baik, diteruskan kepada petugas berikutnya.
ask-nobody-else-toast = Saat ini tidak ada petugas lain.
ask-ended-toast = Dicatat. Terima kasih.

## Daftar

ask-list-title = <b>Pertanyaan yang menunggu jawaban</b> ({ $count })
ask-none = Tidak ada pertanyaan yang menunggu di wilayah Anda. 🙏
ask-list-line = { $number }. { $who } · { $time } · { $state }
ask-list-button = { $number }. { $who }
ask-list-with-you = ⏳ menunggu Anda
ask-list-yours = 👤 Anda yang menjawab
ask-list-with = di { $staff }
ask-list-taken = 👤 { $staff } yang menjawab
ask-list-lies = ⏳ belum diteruskan
