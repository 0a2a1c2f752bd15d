### Kulawarga: satunggal telpon lapor kangge sawetawis tiyang.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Pitakenan dinten kangge satunggal griya

household-question = { $greeting }, { $person }. Kados pundi kesehatanipun kulawarga dinten menika?
household-question-plain = Kados pundi kesehatanipun kulawarga dinten menika?
household-line-awaited = ▫ { $name }: dereng wonten kabar ({ $day })
household-line-reported = { $grade } · { $name }, { $time }
household-line-unfinished = { $grade } · { $name }, { $time }, dereng jangkep
household-line-free = ▫ { $name }: mboten isolasi
household-missing = Dereng wonten kabar: <b>{ $names }</b>. Menawi sedaya sehat, cekap mencet satunggal tombol. Menawi wonten ingkang gerah, mangga pencet asmanipun rumiyin.
household-all-heard = ✅ Sedaya sampun lapor dinten menika. Matur nuwun.
household-all-well-button = 🙂 Sedaya sehat
household-others-well-button = 🙂 Sanesipun sehat sedaya
household-family-button = 👪 Ningali kulawarga
household-awaited-button = { $name } · dereng
household-reported-button = { $name } · { $grade }
household-free-button = { $name }
household-report-button = 📝 Lapor: { $name }
household-change-button = ✏ Ewahi: { $name }
household-nobody-awaited = Sedaya sampun lapor dinten menika.
household-asked-alone = Nyuwun dipunlaporaken piyambak-piyambak, amargi wau wonten ingkang karaosaken: <b>{ $names }</b>.
household-receipt = ✅ Laporan dinten menika sampun kasimpen, { $at }.
household-receipt-line = { $grade } · { $name }
household-receipt-thanks = Matur nuwun. Menawi mangke wonten ingkang gerah, kapan kemawon pencet /lapor. Menawi gawat: /darurat.

## /keluarga

command-family = kulawarga ingkang dipunlaporaken saking telpon menika
household-list = <b>👪 Kulawarga panjenengan.</b> Telpon menika lapor kangge piyambakipun sedaya. Mangga pencet asmanipun kangge mirsani utawi ngewahi.
household-alone = Telpon menika samenika lapor kangge panjenengan piyambak. Menawi ing dalem wonten tiyang sepuh, lare, utawi sinten kemawon ingkang mboten gadhah telpon, panjenengan saged lapor kangge piyambakipun ugi.
household-you = • <b>{ $name }</b>, { $age } (panjenengan)
household-one = • <b>{ $name }</b>, { $age }
household-not-isolated = mboten isolasi
household-rt = RT/RW { $rt }
household-telephones = 📱 Ingkang lapor: { $names }
household-add-button = ➕ Nambah anggota
household-correct-button = ✏ Ewahi data
household-leave-button = 🚪 Ngedalaken
household-share-button = 👥 Ugi ing kulawarga sanes
household-telephone-button = 📱 Nambah telpon sanes
household-hand-over-button = 🔁 Pasrah telpon sanes
household-release-button = ✖ Uculaken telpon { $name }

## Nambah anggota

household-consent =
    <b>Nambah anggota kulawarga</b> (versi { $version })

    Kula badhe nyimpen asma, tanggal miyos, jinising kelamin, sesakit ingkang sampun dangu, isolasi, lan laporan kesehatanipun, sami kaliyan data panjenengan. Ingkang tanggel jawab: <b>{ $office }</b>. Dipunbusak paling dangu { $days } dinten sasampunipun isolasi rampung.

    • Kangge lare: panjenengan sarujuk minangka tiyang sepuh utawi wali.
    • Kangge tiyang diwasa: mangga dipundangu rumiyin, lan pencet Sarujuk namung menawi ingkang gadhah data sarujuk.
household-consent-refused = Inggih, mboten wonten ingkang kasimpen.
household-name = Sinten asma jangkepipun?
household-birth = Kapan { $name } miyos? Taunipun kemawon cekap, upaminipun 1956. Kangge lare ing sangandhaping 12 taun: tanggal jangkep, upaminipun 12-4-2015.
household-sex = { $name } jaler utawi estri?
household-pregnancy = Menapa { $name } saweg ngandhut?
household-conditions = Gerah menapa ingkang sampun dangu dipunsandhang { $name }? Pareng langkung saking satunggal.
household-isolation = Menapa { $name } saweg isolasi? Mangga pilih sebabipun, utawi <b>Mboten isolasi</b>.
household-not-button = Mboten isolasi
household-first-day = Wiwit kapan { $name } isolasi? Mangga pilih, utawi serat tanggal kontak, rawuh, tes, utawi wiwit gerah, upaminipun 12-4-2020.
household-day-unreadable = Tanggalipun dereng saged kula waos. Mangga serat upaminipun 12-4-2020, wingi, utawi 3 dinten kepengker; paling dangu 60 dinten kepengker.
household-summary = <b>Menapa sampun leres?</b>
household-full = Sampun kebak: satunggal kulawarga paling kathah 20 tiyang lan 6 telpon.
household-added = ✅ { $name } sampun katambahaken. Pitakenan dinten kangge sakulawarga dumugi ing satunggal pesen.

## Medal, lan telpon sanes

household-leave = Ngedalaken { $name }? Telpon menika mboten lapor kangge piyambakipun malih. Laporanipun ingkang lami tetep kasimpen.
household-leave-isolated = Ngedalaken { $name }? { $name } taksih isolasi. Sasampunipun menika Pak/Bu RT utawi kader ingkang badhe nelpon utawi rawuh nangletaken kawontenanipun.
household-release = Nguculaken telpon { $name }? Telpon menika mboten lapor kangge kulawarga menika malih. { $name } tetep anggota.
household-released = Telpon menika mboten lapor kangge kulawarga menika malih. Kangge panjenengan piyambak tetep saged: /lapor.
household-left = Inggih, sampun. ({ $name })
household-gone = Sampun mboten wonten ing kulawarga menika.
household-link-telephone =
    Mangga kintunaken tautan menika dhateng telpon satunggalipun, lajeng bikak ing ngrika:
    { $link }
    Utawi serat ing ngrika: /keluarga { $code }
    Sepisan kemawon, { $hours } jam. Telpon menika mangke ugi saged lapor kangge kulawarga menika.
household-link-hand-over =
    Mangga kintunaken tautan menika dhateng telpon gantosipun, lajeng bikak ing ngrika:
    { $link }
    Utawi serat ing ngrika: /keluarga { $code }
    Sepisan kemawon, { $hours } jam. Sasampunipun dipunbikak, telpon menika ingkang lapor kangge kulawarga menika, sanes telpon menika malih.
household-link-member =
    Mangga kintunaken tautan menika dhateng telpon kulawarga sanesipun, lajeng bikak ing ngrika:
    { $link }
    Utawi serat ing ngrika: /keluarga { $code }
    Sepisan kemawon, { $hours } jam. Kulawarga menika mangke ugi saged lapor kangge { $name }.
household-link-unknown = Tautan menika mboten kula tepangi. Nyuwun tautan enggal.
household-link-used = Tautan menika sampun dipunginakaken. Nyuwun tautan enggal.
household-link-expired = Tautan menika sampun langkung wekdalipun. Nyuwun tautan enggal.
household-link-own = Tautan menika kangge telpon sanes. Mangga kintunaken, lajeng bikak ing ngrika.
household-link-register-first = Mangga ndhaptar rumiyin ing telpon menika: pencet <b>Ndhaptar</b>. Sasampunipun, bikak tautanipun malih.
household-link-declined = Inggih, mboten wonten ingkang ewah.
household-open = Telpon menika badhe ndherek lapor kangge kulawarga { $name }. Sarujuk?
household-open-who = Telpon menika badhe lapor kangge kulawarga { $name }. Panjenengan sinten?
household-open-member = Telpon menika badhe ndherek lapor kangge satunggal anggota kulawarga { $name }. Sarujuk?
household-somebody-else-button = Tiyang sanes
household-joined = ✅ Sampun. Pitakenan dinten kangge kulawarga menika dumugi ugi ing telpon menika.
household-told-telephone = Telpon { $name } samenika ndherek lapor kangge kulawarga menika.
household-told-hand-over = Telpon { $name } samenika ingkang lapor kangge kulawarga menika. Kangge panjenengan piyambak, ing ngriki tetep saged: /lapor.
household-told-member = Telpon { $name } samenika ndherek lapor kangge anggota ingkang panjenengan bagi.
