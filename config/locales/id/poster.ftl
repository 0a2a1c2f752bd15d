### Poster di posko pemudik (siaga qr). Dicetak, jadi kalimatnya pendek.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

poster-village = Desa { $name }
poster-title = Baru tiba? Daftar di sini.
poster-step-scan = Arahkan kamera ponsel ke kotak ini.
poster-step-start = Buka Telegram, tekan Mulai.
poster-step-answer = Jawab pertanyaannya, lalu pulang.
