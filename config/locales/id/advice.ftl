### Nasihat menurut tingkat: dipakai di laporan harian dan peringatan. Hendaknya diperiksa tenaga kesehatan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

advice-merah =
    🆘 <b>Ini bisa berbahaya. Jangan menunggu.</b>
    • Telepon puskesmas sekarang. Bila tidak dijawab: 119.
    • Jangan sendirian. Minta keluarga atau tetangga menemani.
    • Duduk tegak, longgarkan pakaian, buka jendela. Bila tidak sadar: baringkan miring.
    • Bila tidak sadar atau kejang: jangan diberi makan, minum, atau obat lewat mulut.
    • Tetap dekat telepon.
advice-oranye =
    ⚠ <b>Perlu segera diperiksa petugas.</b> Mohon tetap dekat telepon.
    Perhatikan: napas makin sesak, nyeri dada, bingung, sulit dibangunkan, bibir biru, pingsan. Bila ada satu saja, tekan /darurat atau langsung telepon.
advice-kuning =
    Istirahat di rumah dan banyak minum. Ukur suhu pagi dan sore, dan pisahkan kamar serta alat makan. Pakai masker bila ada orang lain.
    Bila memburuk, tekan /lapor. Bila gawat, tekan /darurat.
advice-hijau = Terima kasih. Tetap di rumah, cuci tangan, dan jaga kesehatan. Bila ada keluhan, kapan saja tekan /lapor.
advice-hijau-resident = Terima kasih. Cuci tangan, pakai masker bila keluar, dan jaga kesehatan. Bila ada keluhan, kapan saja tekan /lapor.

emergency-numbers = <b>Nomor yang bisa ditelepon sekarang</b>
emergency-number = ☎ { $label }: { $phone }
