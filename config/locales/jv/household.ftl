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

## /keluarga

command-family = kulawarga ingkang dipunlaporaken saking telpon menika
household-list = <b>👪 Kulawarga panjenengan.</b> Telpon menika lapor kanggé piyambakipun sedaya. Mangga pencet asmanipun kanggé mriksani utawi ngéwahi.
household-alone = Telpon menika samenika lapor kanggé panjenengan piyambak. Menawi ing dalem wonten tiyang sepuh, laré, utawi sinten kémawon ingkang boten gadhah telpon, panjenengan saged lapor kanggé piyambakipun ugi.
household-you = • <b>{ $name }</b>, { $age } (panjenengan)
household-one = • <b>{ $name }</b>, { $age }
household-not-isolated = boten isolasi
household-rt = RT/RW { $rt }
household-telephones = 📱 Ingkang lapor: { $names }
household-add-button = ➕ Nambah anggota
household-correct-button = ✏ Ngéwahi data
household-leave-button = 🚪 Ngedalaken
household-share-button = 👥 Ugi ing kulawarga sanès
household-telephone-button = 📱 Nambah telpon sanès
household-hand-over-button = 🔁 Pasrah dhateng telpon sanès
household-release-button = ✖ Nguculi telpon { $name }

## Nambah anggota

household-consent =
    <b>Nambah anggota kulawarga</b> (versi { $version })

    Kula badhé nyimpen asma, tanggal lair, jinising kelamin, sesakit bektan, isolasi, lan laporan kasarasanipun, sami kaliyan data panjenengan. Ingkang tanggel jawab: <b>{ $office }</b>. Dipunbusak paling dangu { $days } dinten sasampunipun isolasi rampung.

    • Kanggé laré: panjenengan sarujuk minangka tiyang sepuh utawi wali.
    • Kanggé tiyang diwasa: mangga dipundangu rumiyin, lan pencet Sarujuk namung menawi ingkang gadhah data sarujuk.
household-consent-refused = Inggih, boten wonten ingkang kasimpen.
household-name = Sinten asma jangkepipun?
household-birth = Kapan { $name } lair? Taunipun kémawon cekap, upaminipun 1956. Kanggé laré ing sangandhaping 12 taun: tanggal jangkep, upaminipun 12-4-2015.
household-sex = { $name } kakung utawi putri?
household-pregnancy = Menapa { $name } nembé ngandhut?
household-conditions = Gerah menapa ingkang sampun dangu dipunsandhang { $name }? Pareng langkung saking satunggal.
household-isolation = Menapa { $name } nembé isolasi? Menawi inggih, amargi menapa?
household-not-button = Boten isolasi
household-first-day = Wiwit kapan { $name } isolasi? Mangga pilih, utawi serat tanggal kontak, rawuh, tès, utawi wiwit gerah, upaminipun 12-4-2020.
household-day-unreadable = Tanggalipun dèrèng saged kula waos. Mangga serat upaminipun 12-4-2020, wingi, utawi 3 dinten kepengker; paling dangu 60 dinten kepengker.
household-summary = <b>Menapa sampun leres?</b>
household-full = Sampun kebak: satunggal kulawarga paling kathah 20 tiyang lan 6 telpon.
household-added = ✅ { $name } sampun katambahaken. Pitakènan dinten kanggé sakulawarga dumugi ing satunggal pesen.

## Medal, lan telpon sanès

household-leave = Ngedalaken { $name }? Telpon menika boten lapor kanggé piyambakipun malih. Laporanipun ingkang lami tetep kasimpen.
household-leave-isolated = Ngedalaken { $name }? { $name } taksih isolasi. Sasampunipun menika Pak/Bu RT utawi kader ingkang badhé nélpon utawi rawuh nangletaken kawontenanipun.
household-release = Nguculi telpon { $name }? Telpon menika boten lapor kanggé kulawarga menika malih. { $name } tetep anggota.
household-released = Telpon menika boten lapor kanggé kulawarga menika malih. Kanggé panjenengan piyambak tetep saged: /lapor.
household-left = Inggih, sampun. ({ $name })
household-gone = Sampun boten wonten ing kulawarga menika.
household-link-telephone =
    Mangga kintunaken tautan menika dhateng telpon satunggalipun, lajeng bikak ing mrika:
    { $link }
    Utawi serat ing mrika: /keluarga { $code }
    Sepisan kémawon, { $hours } jam. Telpon menika mangké ugi saged lapor kanggé kulawarga menika.
household-link-hand-over =
    Mangga kintunaken tautan menika dhateng telpon gantosipun, lajeng bikak ing mrika:
    { $link }
    Utawi serat ing mrika: /keluarga { $code }
    Sepisan kémawon, { $hours } jam. Sasampunipun dipunbikak, telpon menika ingkang lapor kanggé kulawarga menika, sanès telpon menika malih.
household-link-member =
    Mangga kintunaken tautan menika dhateng telpon kulawarga sanèsipun, lajeng bikak ing mrika:
    { $link }
    Utawi serat ing mrika: /keluarga { $code }
    Sepisan kémawon, { $hours } jam. Kulawarga menika mangké ugi saged lapor kanggé { $name }.
household-link-unknown = Tautan menika boten kula tepangi. Nyuwun tautan énggal.
household-link-used = Tautan menika sampun dipunginakaken. Nyuwun tautan énggal.
household-link-expired = Tautan menika sampun langkung wekdalipun. Nyuwun tautan énggal.
household-link-own = Tautan menika kanggé telpon sanès. Mangga kintunaken, lajeng bikak ing mrika.
household-link-register-first = Mangga daftar rumiyin ing telpon menika: pencet <b>Daftar</b>. Sasampunipun, bikak tautanipun malih.
household-link-declined = Inggih, boten wonten ingkang éwah.
household-open = Telpon menika badhé ndhèrèk lapor kanggé kulawarga { $name }. Sarujuk?
household-open-who = Telpon menika badhé lapor kanggé kulawarga { $name }. Panjenengan sinten?
household-open-member = Telpon menika badhé ndhèrèk lapor kanggé satunggal anggota kulawarga { $name }. Sarujuk?
household-somebody-else-button = Tiyang sanès
household-joined = ✅ Sampun. Pitakènan dinten kanggé kulawarga menika dumugi ugi ing telpon menika.
household-told-telephone = Telpon { $name } samenika ndhèrèk lapor kanggé kulawarga menika.
household-told-hand-over = Telpon { $name } samenika ingkang lapor kanggé kulawarga menika. Kanggé panjenengan piyambak, ing mriki tetep saged: /lapor.
household-told-member = Telpon { $name } samenika ndhèrèk lapor kanggé anggota ingkang panjenengan bagi.
