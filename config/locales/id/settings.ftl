### Pengaturan: bahasa percakapan dan jam pertanyaan harian.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

language-name = Bahasa Indonesia
settings-language = Percakapan ini memakai bahasa apa?
settings-language-done = Baik, mulai sekarang saya berbahasa Indonesia.
settings-hour =
    Jam berapa sebaiknya saya bertanya setiap hari? Sekarang: <b>{ $hour }</b>.
    Pilih, atau tulis sendiri, misalnya 7.30.
settings-hour-done = Baik, mulai sekarang saya bertanya sekitar pukul <b>{ $hour }</b>.
hour-unreadable = Jam itu belum saya pahami. Contoh: 7.30, atau jam 7 pagi.
hour-quiet = Pukul { $hour } waktunya istirahat: antara { $from } dan { $until } saya tidak mengganggu. Silakan pilih jam lain.
