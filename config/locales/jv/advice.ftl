### Pitedah miturut tingkatipun (krama). Prayogi dipunpriksa tenaga kesehatan.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

advice-merah =
    🆘 <b>Menika saged mbebayani. Sampun ngantos ngentosi.</b>
    • Mangga enggal nelpon puskesmas. Menawi mboten dipunangkat: 119.
    • Sampun ngantos piyambakan. Mangga nyuwun kulawarga utawi tanggi supados ngancani.
    • Lenggah jejeg, ageman dipunlonggaraken, jendhela dipunbikak. Menawi mboten sadhar: dipunsarekaken miring.
    • Menawi mboten sadhar utawi kejang: sampun ngantos dipunparingi dhaharan, unjukan, utawi obat lumantar tutuk.
    • Tetep celak kaliyan telpon.
advice-oranye =
    ⚠ <b>Kedah enggal dipunpriksa petugas.</b> Nyuwun tulung tetep celak kaliyan telpon.
    Mangga dipungatosaken: ambegan saya awrat, jaja gerah, bingung, ewed dipunwungu, lathi biru, kantaka (pingsan). Menawi wonten satunggal kemawon, pencet /darurat utawi enggal nelpon.
advice-kuning =
    Mangga ngaso ing dalem lan kathah ngunjuk. Suhu dipunukur enjing lan sonten, kamar lan piranti dhahar dipunpisah. Mangga ngagem masker menawi wonten tiyang sanes.
    Menawi saya awrat, pencet /lapor. Menawi gawat, pencet /darurat. (Bila gawat, tekan /darurat.)
advice-hijau = Matur nuwun. Mangga tetep ing dalem, wijik asta, lan njagi kesehatan. Menawi wonten ingkang karaosaken, kapan kemawon pencet /lapor.
advice-hijau-resident = Matur nuwun. Mangga wijik asta, ngagem masker menawi medal, lan njagi kesehatan. Menawi wonten ingkang karaosaken, kapan kemawon pencet /lapor.

emergency-numbers = <b>Nomer ingkang saged dipuntelpon samenika</b>
emergency-number = ☎ { $label }: { $phone }
