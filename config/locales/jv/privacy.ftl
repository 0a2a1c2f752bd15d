### Data pribadi: dipunwaos, dipundandosi, mandheg, dipunbusak (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## /privasi

privacy-title = <b>Data pribadi panjenengan</b>
privacy-what =
    <b>Ingkang kula simpen, lan kangge menapa.</b> Asma, RT/RW, miyos, jinising kelamin, telpon, sesakit ingkang sampun dangu, bab ngandhut, oksimeter, mangsa isolasi, laporan kesehatan lan penangananipun, asil tes, lan menawi wonten ingkang positif: sinten pepanggihan kaliyan sinten. Kangge menapa: supados petugas pirsa sinten ingkang prelu dipuntulungi, lan saged manggihaken.
privacy-who =
    <b>Sinten ingkang mirsani.</b>
    • Petugas kesehatan lan koordinator puskesmas: laporan panjenengan. Asma lan nomer panjenengan nembe ketingal sasampunipun dipuntangani; saben dipunpirsani, dipuncathet.
    • Ketua RT lan kader: asma, RT lan telpon, menawi panjenengan prelu dipuntelpon utawi dipuntuweni. Keluhanipun mboten.
    • Prangkat desa lan gugus tugas: mboten mirsani data kesehatan panjenengan.
privacy-how-long = <b>Pinten dangunipun.</b> Dipunbusak piyambak { $days } dinten sasampunipun isolasi rampung; tanpa isolasi, { $days } dinten sasampunipun pawartos pungkasan saking panjenengan.
privacy-consent-given = <b>Sarujukipun panjenengan.</b> Sarujuk, versi { $version }, { $at }, dipunwaos ing { $language }.
privacy-consent-withdrawn = <b>Sarujukipun panjenengan.</b> Mboten sarujuk utawi mandheg (versi { $version }), { $at }. Kula mboten nyuwun pirsa malih.
privacy-consent-none = <b>Sarujukipun panjenengan.</b> Dereng wonten: panjenengan dereng kadhaptar minangka warga. Ingkang kasimpen namung nomer pirembagan menika, basa, lan menawi nate mencet Gawat, panggilan menika.
privacy-staff = <b>Minangka petugas:</b> asma, peran lan urutan panggilan panjenengan kasimpen sadangunipun panjenengan tugas.
privacy-office = <b>Ingkang tanggel jawab:</b> { $office }. Panyuwunan panjenengan dipunwangsuli paling dangu 3 × 24 jam.
privacy-telegram = <b>Telegram</b> ugi nyimpen pirembagan menika. Pesen ingkang langkung saking 48 jam mboten saged kula busak wonten ngrika; panjenengan piyambak saged mbusak sedaya pirembagan wonten ing Telegram.
home-privacy-button = 🔒 Data kula
privacy-correct-button = ✏ Dandosi data kula
privacy-halt-button = ⏸ Mandheg dipunpitakeni
privacy-nobody = Panjenengan dereng kadhaptar minangka warga, dados dereng wonten ingkang prelu dipundandosi utawi dipunkendelaken. Bab data pribadi: /privasi
command-privacy = Data pribadi: menapa, sinten, pinten dangunipun
command-correct = Dandosi data kula
command-stop = Mandheg dipunpitakeni

## /ubah

correct-list = <b>Data ingkang kasimpen.</b> Ingkang pundi ingkang prelu dipundandosi?
correct-line = { $label }: <b>{ $value }</b>
correct-village = Desa ingkang leres? Mangga dipunpilih, utawi dipunserat namanipun.
correct-name = Mangga dipunserat asma jangkep ingkang leres.
correct-rt = RT/RW ingkang leres? Mangga dipunpilih, utawi dipunserat, upaminipun 3/5.
correct-birth = Mangga dipunserat taun miyos ingkang leres, upaminipun 1956. Kangge lare sangandhaping 12 taun: tanggal jangkep, upaminipun 12-4-2015.
correct-sex = Jinising kelamin ingkang leres?
correct-phone = Mangga dipunserat nomer telpon ingkang leres. Menawi mboten wonten, pencet Langkungi.
correct-pregnancy = Saweg ngandhut?
correct-conditions = Mangga dipunpilih sesakit ingkang sampun dangu. Kenging langkung saking satunggal.
correct-oximeter = Menapa ing dalem wonten oksimeter (piranti jepit driji kangge ngukur oksigen)?
correct-kept = ✅ Sampun dipundandosi. Ingkang lami tetep kacathet, kaliyan tanggal lan sinten ingkang ndandosi.
correct-kept-later = ✅ Sampun dipundandosi, lan dipunginakaken kangge mbiji laporan salajengipun. Tingkat laporan ingkang sampun wonten mboten ewah. Ingkang lami tetep kacathet, kaliyan tanggal lan sinten ingkang ndandosi.
correct-same = Sami kaliyan ingkang kasimpen; mboten wonten ingkang ewah.
correct-done-button = ✔ Rampung
correct-done = Matur nuwun. Datanipun sampun leres samenika.
correct-nothing = Inggih, mboten wonten ingkang dipunewahi.
correct-nobody = Data menika mboten saged dipundandosi saking telpon menika. Mangga nyuwun pirsa dhateng puskesmas.

## /berhenti

privacy-stop = <b>Mandheg dipunpitakeni?</b> Kula mboten badhe nyuwun pirsa malih lan mboten nyathet laporan. Gawat tetep saged dipunpencet kapan kemawon. Menawi ewah penggalih, pencet /start.
privacy-stop-isolating = <b>Panjenengan taksih isolasi.</b> Mandheg dipunpitakeni mboten mungkasi isolasi. Awit pawartos panjenengan mboten dugi lumantar ngriki malih, saben dinten dumugi isolasi rampung wonten ingkang nelpon utawi rawuh nyuwun pirsa kawontenan panjenengan: ketua RT utawi kader (menawi dereng wonten: petugas kesehatan). Ingkang dipunwaos asma, RT lan telpon panjenengan, sanes keluhanipun.
privacy-stop-alert = Laporan panjenengan ingkang saweg dipuntangani petugas kesehatan tetep dipuntangani dumugi rampung.
privacy-stop-staff = Peran panjenengan minangka petugas mboten ewah.
privacy-stop-keeps = Data ingkang sampun wonten tetep kasimpen, lajeng dipunbusak kanthi otomatis ({ $days } dinten sasampunipun isolasi rampung utawi sasampunipun pawartos pungkasan).
privacy-stop-button = ⏸ Inggih, mandheg
privacy-stay-button = Mboten siyos
privacy-stays = Inggih, sedaya lumampah kados padatan.
privacy-stopped = Inggih, panjenengan sampun mandheg. Wiwit samenika kula mboten nyuwun pirsa lan mboten nyathet laporan. Menawi gawat, pencet Gawat utawi telpon nomer ing ngandhap. Menawi ewah penggalih, pencet <b>Ndhaptar</b> utawi /start. (Bila gawat, tekan 🆘 atau telepon nomor di bawah.)
privacy-stopped-already = Panjenengan sampun mandheg: kula mboten nyuwun pirsa lan mboten nyathet laporan. Menawi gawat, pencet Gawat utawi telpon nomer ing ngandhap. Menawi ewah penggalih, pencet <b>Ndhaptar</b> utawi /start. (Bila gawat, tekan 🆘 atau telepon nomor di bawah.)
privacy-wipe-button = 🗑 Busak data kula
command-erase = Busak data kula

## /hapus

privacy-erase = <b>Mbusak data panjenengan?</b> Ingkang dipunbusak: asma, telpon lan sedaya data dhiri, laporan, isolasi, asil tes, pelacakan kontak, pengetan, ayahan, pitakenan, sarujuk, lan wangsulan ing pirembagan menika. Sasampunipun menika kula mboten tepang panjenengan malih. Menawi prelu malih, panjenengan ndhaptar saking wiwitan. Gawat tetep saged dipunpencet.
privacy-erase-stranger = <b>Mbusak ingkang kasimpen?</b> Panjenengan dereng kadhaptar minangka warga. Ingkang dipunbusak: nomer pirembagan menika, pilihan basa, laporan saking ngriki ingkang dereng kasumerepan kagunganipun sinten, lan panggilan Gawat ingkang sampun rampung.
privacy-erase-house = Ingkang ugi dipunbusak, amargi namung dipunlaporaken lumantar telpon menika: <b>{ $names }</b>.
privacy-erase-isolating = <b>Dereng saged samenika: panjenengan taksih isolasi.</b> Sadangunipun isolasi, petugas prelu pirsa sinten ingkang kedah dipuntulungi. Menawi petugas sampun mratelakaken isolasi rampung, sedaya dipunbusak kanthi otomatis. Dumugi menika, sedaya lumampah kados padatan.
privacy-erase-alert = <b>Dereng saged samenika: laporan panjenengan saweg dipuntangani petugas kesehatan.</b> Menawi sampun rampung, sedaya dipunbusak kanthi otomatis.
privacy-erase-trail = Ingkang tetep wonten, tanpa asma panjenengan (namung nomer acak): cathetan kapan petugas mirsani data, lan sinten ingkang nyarujuki utawi lapor kagem tiyang sanes.
privacy-erase-staff = Peran panjenengan minangka petugas mboten dipunbusak; menika urusanipun koordinator.
privacy-erase-telegram = Pirembagan menika ugi wonten ing Telegram. Pesen ingkang langkung saking 48 jam mboten saged kula busak wonten ngrika; panjenengan piyambak saged mbusak: bikak menu pirembagan menika, lajeng Hapus obrolan. Ingkang sampun kakintun dhateng telponipun petugas mboten saged kula tarik sedaya.
privacy-go-on-button = 🗑 Lajeng mbusak
privacy-erase-sure = <b>Sampun yakin?</b> Ingkang sampun dipunbusak mboten saged dipunwangsulaken. Menawi badhe nyimpen turunanipun rumiyin, pencet <b>Mboten siyos</b>, lajeng /dataku.
privacy-erase-button = 🗑 Inggih, busak sedaya
privacy-erased = ✅ <b>Sampun dipunbusak.</b> Data panjenengan mboten wonten malih ing ngriki. Menawi prelu malih, pencet /start. Menawi gawat: /darurat
privacy-erase-waits = <b>Panyuwunan panjenengan sampun kacathet.</b> Data dipunbusak kanthi otomatis menawi sampun mboten wonten ingkang ngalang-alangi, lan panjenengan dipunaturi pirsa.
privacy-keep-button = Wurungaken pambusakan
privacy-kept = Inggih, pambusakan dipunwurungaken. Sedaya lumampah kados padatan.
privacy-erase-call-first = Panggilan Gawat panjenengan taksih dipuntangani petugas. Menawi sampun rampung, pencet /hapus malih.
privacy-erase-only-staff = Panjenengan kadhaptar minangka petugas, sanes warga. Data petugas dipunbusak dening koordinator, kanthi mungkasi peran panjenengan. Bab data pribadi: /privasi
privacy-card-gone = Data warga menika sampun dipunbusak, awit panyuwunanipun utawi amargi wekdalipun.

## Pambusakan ajeg

privacy-purge-soon = 🗑 { $days } dinten malih, data { $count } warga ingkang mboten dipunpantau malih dipunbusak kanthi otomatis, kados ingkang dipunjanjekaken dhateng warga. Menawi puskesmas taksih mbetahaken, mangga kasimpen rumiyin.
