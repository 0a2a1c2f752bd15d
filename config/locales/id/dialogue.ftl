### Kalimat yang sama untuk semua percakapan bertahap: tombol lama, koreksi, pengingat.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

chosen = ➜ <b>{ $choice }</b>
corrected = Baik, sudah saya ganti menjadi <b>{ $choice }</b>.
old-button = Tombol ini sudah lewat. Silakan pakai yang paling bawah.
stray-in-flow = Terima kasih, tetapi itu belum menjawab pertanyaan ini. Silakan pakai tombol atau tulis jawabannya.
nudge = Pertanyaan ini masih saya tunggu. Jawaban sebelumnya sudah tersimpan.
resume-offer = Yang tadi belum selesai. Mau dilanjutkan?
resume-button = ▶ Lanjutkan
drop-button = ✖ Tidak jadi
set-aside = Pertanyaan tadi saya simpan dulu.
flow-right-lost = Peran untuk pekerjaan tadi sudah tidak berlaku, jadi saya hentikan. Tekan /menu.
today-button = Hari ini
yesterday-button = Kemarin
day-too-old = Tanggal itu lebih dari 60 hari lalu. Mohon periksa dan tulis lagi.
