### Kulawarga: satunggal telpon lapor kanggé sawetawis tiyang.
### Ingkang wonten wingkingipun "=" kenging dipunéwahi; nama ing ngajengipun "=" lan { $… } sampun.

## Pitakènan dinten kanggé satunggal griya

household-question = { $greeting }, { $person }. Kados pundi kasarasanipun kulawarga dinten menika?
household-question-plain = Kados pundi kasarasanipun kulawarga dinten menika?
household-line-awaited = ▫ { $name }: dèrèng wonten kabar ({ $day })
household-line-reported = { $grade } · { $name }, { $time }
household-line-unfinished = { $grade } · { $name }, { $time }, dèrèng jangkep
household-line-free = ▫ { $name }: boten isolasi
household-missing = Dèrèng wonten kabar: <b>{ $names }</b>. Menawi sedaya saras, cekap mencet satunggal tombol. Menawi wonten ingkang gerah, mangga pencet asmanipun rumiyin.
household-all-heard = ✅ Sedaya sampun lapor dinten menika. Matur nuwun.
household-all-well-button = 🙂 Sedaya saras
household-others-well-button = 🙂 Sanèsipun saras sedaya
household-family-button = 👪 Mriksani kulawarga
household-awaited-button = { $name } · dèrèng
household-reported-button = { $name } · { $grade }
household-free-button = { $name }
household-report-button = 📝 Lapor: { $name }
household-change-button = ✏ Ngéwahi: { $name }
household-nobody-awaited = Sedaya sampun lapor dinten menika.
household-asked-alone = Nyuwun dipunlaporaken piyambak-piyambak, amargi wau wonten ingkang karaosaken: <b>{ $names }</b>.
household-receipt = ✅ Laporan dinten menika sampun kasimpen, { $at }.
household-receipt-line = { $grade } · { $name }
household-receipt-thanks = Matur nuwun. Menawi mangké wonten ingkang gerah, kapan kemawon pencet /lapor. Menawi gawat: /darurat.
