### Laporan harian.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

daily-question = { $greeting }, { $person }. Bagaimana kesehatan hari ini?
daily-question-about = { $greeting }. Bagaimana keadaan <b>{ $person }</b> hari ini?
check-in-about = <b>{ $person }</b>

## Pertanyaan

ask-feeling = Bagaimana kesehatan hari ini?
ask-symptoms =
    Apa saja yang dirasakan?
    Boleh pilih lebih dari satu, lalu tekan <b>Lanjut</b>.
ask-other = Apa yang dirasakan? Silakan tulis dengan singkat.
ask-breathlessness = Kapan terasa sesak? Pilih yang paling ringan yang sudah membuat sesak.
ask-danger =
    Apakah ada salah satu tanda ini?
    Begitu satu dipilih, petugas kesehatan langsung diberi tahu.
ask-temperature = Berapa suhu badannya? Ketik angkanya, misalnya <b>36,8</b>.
ask-saturation = Berapa angka oksigen (SpO2) di oksimeter? Ketik angkanya, misalnya <b>97</b>.
ask-breaths =
    Berapa kali bernapas dalam satu menit penuh?
    Duduk tenang, lihat jam, letakkan tangan di dada, lalu hitung setiap kali dada naik selama 1 menit. Ketik angkanya, misalnya <b>18</b>.
ask-pulse = Berapa denyut nadi di oksimeter? Ketik angkanya, misalnya <b>80</b>. Boleh dilewati.
ask-fever-reducer = Apakah minum obat penurun panas dalam { $hours } jam terakhir?
ask-change = Jawaban mana yang mau diubah?

no-thermometer-button = Tidak punya termometer
cannot-count-button = Tidak bisa menghitung
take-button = ✅ { $value }
complete-button = ✏ Lengkapi

## Bila jawaban belum jelas

danger-heard = ⚠ Sepertinya ini tanda bahaya. Bila gawat, tekan tombol <b>🆘</b> di bawah ini atau telepon puskesmas atau 119 <b>sekarang</b>. Bila tidak, pilih tanda yang ada.
name-a-complaint = Silakan pilih dulu yang dirasakan. Bila tidak ada di daftar, pilih <b>Keluhan lain</b>. Bila ternyata sehat, tekan <b>Kembali</b>.
perhaps-meant = Saya membaca “{ $typed }”. Apakah maksudnya <b>{ $value }</b>? Bila benar, tekan tombolnya. Bila bukan, ketik lagi.
unclear-temperature = Saya membaca “{ $typed }”. Itu belum bisa saya pakai sebagai suhu. Contoh: <b>36,8</b>.
unclear-saturation = Saya membaca “{ $typed }”. Itu belum bisa saya pakai sebagai angka oksigen. Contoh: <b>97</b>.
unclear-breaths = Saya membaca “{ $typed }”. Itu belum bisa saya pakai sebagai hitungan napas. Contoh: <b>18</b>.
unclear-pulse = Saya membaca “{ $typed }”. Itu belum bisa saya pakai sebagai nadi. Contoh: <b>80</b>.
noted-temperature = Suhu <b>{ $value }</b> sudah saya catat.
noted-complaints = Sudah saya catat: <b>{ $complaints }</b>. Ada yang lain? Bila tidak, tekan <b>Lanjut</b>.
noted-words = Sudah saya catat: “{ $words }”. Ada yang lain? Bila tidak, tekan <b>Lanjut</b>.

## Ringkasan

summary-title = <b>Ringkasan laporan</b>
summary-line = • { $what }: { $value }
summary-question = Sudah benar? Tekan <b>Kirim</b>.
answer-feeling = Keadaan
answer-symptoms = Keluhan
answer-other = Keluhan lain
answer-breathlessness = Sesak
answer-danger = Tanda bahaya
answer-temperature = Suhu
answer-saturation = Oksigen
answer-breaths = Napas
answer-pulse = Nadi
answer-fever-reducer = Obat penurun panas
answer-missing = tidak diisi
a-minute = { $count } per menit

## Tanda terima

receipt = ✅ Laporan tersimpan, { $at }.
receipt-day = ✅ Laporan <b>{ $day }</b> tersimpan, { $at }.
receipt-day-past = ✅ Laporan tersimpan, { $at }: { $day }.
receipt-corrected = ✅ Perubahan laporan tersimpan, { $at }. Laporan yang lama tetap disimpan.
receipt-time-uncertain = Bot sempat terputus, jadi jamnya belum pasti. Bila hari ini ada perubahan, silakan /lapor lagi.
receipt-grade = Hasil: <b>{ $grade }</b>
receipt-call = Laporan ini langsung diteruskan kepada petugas kesehatan. Bila dalam { $minutes } menit belum ada yang menghubungi, telepon salah satu nomor di atas.
receipt-call-yourself = Silakan telepon sendiri salah satu nomor di atas; jangan menunggu dihubungi.
receipt-read-today = Petugas kesehatan membaca laporan ini pukul { $time }.
receipt-read-tomorrow = Petugas kesehatan membaca laporan ini besok pukul { $time }.
receipt-nobody-reads = Petugas kesehatan desa ini belum terdaftar di bot. Bila perlu nasihat, telepon puskesmas.
kept-looked-after = Petugas sudah memeriksa hal ini pukul { $time }, jadi tidak dipanggil lagi. Bila terasa lebih berat atau ada yang baru, jangan menunggu: tekan /darurat.
kept-half-finished = Laporan tadi belum selesai. Yang sudah dijawab sudah saya simpan, dan masih bisa dilengkapi hari ini.

## Tombol lama

already-filed = Laporan pukul { $at } sudah tersimpan. Berubah? /lapor
day-is-over = Hari laporan itu sudah lewat.
day-is-over-more = Laporan hanya bisa diubah pada harinya. Laporan lama tetap tersimpan. Untuk hari ini, silakan /lapor.
