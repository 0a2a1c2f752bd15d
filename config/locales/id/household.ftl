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
