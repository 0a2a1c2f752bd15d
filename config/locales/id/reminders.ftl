### Pertanyaan harian: baris tambahan di atas dan di bawahnya.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

reminders-repeated = Laporan hari ini masih kami tunggu.
reminders-after-bad-grade = Tadi ada keluhan yang perlu perhatian. Kami ingin tahu keadaan sekarang. Bila gawat, tekan /darurat.
reminders-after-gap = Mohon maaf. Antara { $from } dan { $until } kami tidak bisa membaca pesan. Bila Anda menulis sesuatu saat itu, mohon sampaikan lagi. Bila gawat, tekan /darurat.
reminders-day = Isolasi { $day }.
reminders-gap-staff =
    ⚠️ Bot ini tidak berjalan antara { $from } dan { $until }. Telegram hanya menyimpan pesan 24 jam, jadi laporan dan pesan pada waktu itu mungkin hilang.
    { $people } orang yang sedang isolasi ditanya lagi hari ini. Yang Anda khawatirkan sebaiknya ditelepon.
reminders-disk-staff = ⚠️ Penyimpanan bot ini hampir penuh. Pertanyaan harian berhenti dulu, supaya laporan dan peringatan tetap masuk. Mohon tanyakan sendiri keadaan warga, dan beri tahu pengelola bot.
