### Pandhaptaran warga (krama kagem tiyang sanes, mboten kagem dhiri pribadi).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

onboarding-language =
    <b>Siaga Desa</b>
    Silakan pilih bahasa.
    Mangga milih basa.
    Please choose a language.

    Gawat? Tekan /darurat
onboarding-goes-on = Pandhaptaran panjenengan ingkang wau kula lajengaken. Wangsulan saderengipun taksih wonten.

## Sarujuk. Menawi isinipun ewah, "version" ing siaga.toml kedah dipuninggilaken.

onboarding-consent =
    <b>Sarujuk bab data pribadi</b> (versi { $version })

    Supados saged njagi panjenengan, kula nyimpen: asma, RT/RW, taun utawi tanggal miyos, jinising kelamin, nomer telpon, sesakit ingkang sampun dangu, bab ngandhut, sebab lan tanggal isolasi, wonten mbotenipun oksimeter, laporan kesehatan panjenengan, lan asil tes panjenengan. Menawi asilipun positif, kula nyuwun pirsa sinten ingkang panjenengan panggihi; menawi panjenengan piyambak nate pepanggihan kaliyan tiyang ingkang positif, menika ugi kasimpen. Sinten kontakipun sinten mboten nate dipunaturaken dhateng warga sanes. Saking pemudik ugi: asal, tindakan, papan nyipeng, ingkang ndherek, sarta NIK lan nomer KK menawi dipunisi.

    • Ingkang tanggel jawab: <b>{ $office }</b>.
    • Petugas kesehatan mirsani laporan panjenengan. Ketua RT lan kader namung mirsani sinten ingkang isolasi lan prelu dipuntuweni, sanes keluhanipun.
    • Pirembagan menika ugi kasimpen ing Telegram; pesen ingkang langkung saking 48 jam mboten saged dipunbusak wonten ngrika.
    • Data dipunbusak kanthi otomatis { $days } dinten sasampunipun isolasi rampung; tanpa isolasi, { $days } dinten sasampunipun pawartos pungkasan saking panjenengan. Ndandosi, mbusak, utawi mandheg: kapan kemawon, lumantar /privasi. Sedaya minangka berkas, sarta sinten ingkang mirsani: /dataku.

    Tanpa sarujuk ugi, /darurat tetep saged dipunginakaken.
    <b>Menapa panjenengan sarujuk?</b>
onboarding-agree-button = ✅ Sarujuk
onboarding-refused =
    Inggih, kula ajeni. Mboten wonten data ingkang kasimpen kajawi pilihan basa.
    Menawi gawat, pencet /darurat utawi telpon nomer ing ngandhap. Menawi ewah penggalih, pencet <b>Ndhaptar</b> utawi /start.
    (Bila gawat, tekan /darurat atau telepon nomor di bawah.)
consent-again = Aturan bab data pribadi wonten ewah-ewahan. Mangga dipunwaos; wangsulan panjenengan wau sampun kasimpen.
consent-again-thanks = Matur nuwun. Sedaya lumampah kados padatan.
consent-again-refused =
    Inggih, kula urmati. Wiwit samenika kula mboten nyuwun pirsa lan mboten nyathet laporan malih. Ingkang saweg dipuntangani petugas tetep lumampah. Data ingkang sampun wonten saged dipundandosi lan dipunbusak lumantar /privasi.
    Menawi gawat, mangga mencet /darurat utawi nelpon nomer ing ngandhap. Menawi ngersakaken malih, mangga mencet <b>Ndhaptar</b>.
    (Bila gawat, tekan /darurat atau telepon nomor di bawah.)

## Pitakenan

onboarding-who = Panjenengan menika sinten?
onboarding-isolating-button = 🏠 Kula isolasi wonten griya
onboarding-resident-button = 👤 Kula warga, mboten isolasi
onboarding-village = Panjenengan dalem ing desa pundi? Mangga dipunpilih, utawi dipunserat namanipun.
onboarding-name = Asma jangkep panjenengan sinten?
onboarding-rt = Dalemipun RT lan RW pinten? Mangga dipunpilih, utawi dipunserat, upaminipun 3/5.
onboarding-birth = Panjenengan miyos taun pinten? Taunipun kemawon cekap, upaminipun 1956. Kangge lare sangandhapipun 12 taun: tanggal jangkep, upaminipun 12-4-2015.
onboarding-sex = Jinising kelamin?
sex-female = Estri
sex-male = Jaler
onboarding-phone =
    Nomer telpon pinten ingkang saged kula hubungi?
    Mangga pencet tombol ing ngandhap, utawi serat nomeripun. Kenging dipunlangkungi.
onboarding-share-button = 📱 Kintun nomer kula
onboarding-pregnancy = Menapa panjenengan saweg ngandhut?
onboarding-conditions = Menapa panjenengan kagungan gerah menika? Kenging langkung saking satunggal.
condition-diabetes = Gerah gendhis (diabetes)
condition-hypertension = Tensi inggil
condition-heart = Gerah jantung
condition-lung = Gerah paru utawi asma
condition-kidney = Gerah ginjel
condition-cancer = Kanker
condition-immunity = Daya tahan ringkih
onboarding-reason = Kenging menapa panjenengan isolasi?
isolation-contact = Kontak erat tiyang positif
isolation-traveller = Nembe dugi saking dhaerah sanes
isolation-waiting = Ngentosi asil tes
isolation-confirmed-well = Positif, tanpa gejala
isolation-confirmed-ill = Positif, kanthi gejala
onboarding-first-day-contact = Pungkasanipun kepanggih tiyang positif menika dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.
onboarding-first-day-traveller = Rawuhipun mriki dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.
onboarding-first-day-specimen = Tesipun (dipunpendhet sampelipun) dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.
onboarding-first-day-onset = Gejalanipun wiwit dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.
onboarding-oximeter = Menapa ing dalem wonten oksimeter (piranti jepit driji kangge ngukur oksigen)?

## Ringkesan

onboarding-summary = <b>Nyuwun tulung dipunpriksa rumiyin.</b> Menapa sampun leres sedaya?
onboarding-summary-line = { $label }: <b>{ $value }</b>
onboarding-correct-button = ✅ Leres
onboarding-change = Ingkang pundi ingkang badhe dipunewahi?
field-who = Kawontenan
field-village = Desa
field-name = Asma
field-rt = RT/RW
field-birth = Miyos
field-sex = Jinising kelamin
field-phone = Telpon
field-pregnancy = Ngandhut
field-conditions = Gerah ingkang sampun dangu
field-reason = Sebabipun isolasi
field-first-day = Dinten sepisanan
field-oximeter = Oksimeter
onboarding-birth-taken = { $birth } ({ $years } taun)

## Menawi wangsulanipun semang

onboarding-sure-button = ✅ Inggih, leres
onboarding-again-button = ✏ Kula serat malih
onboarding-born-button = Lair taun { $year }
onboarding-doubt-name = Panjenengan nyerat “{ $name }”. Menapa menika asma panjenengan? Menawi wonten ingkang gawat, pencet /darurat samenika. (Bila gawat, tekan /darurat sekarang.)
onboarding-doubt-rt = RT/RW { $place } mboten wonten ing dhaptar Desa { $village }. Menapa sampun leres?
onboarding-doubt-long-ago = { $day }: menika sampun langkung saking 60 dinten. Menapa sampun leres?
onboarding-doubt-phone = Nomer menika kagunganipun tiyang sanes. Kenging dipunginakaken, menawi panjenengan saged dipunhubungi wonten ngriku. Ngginakaken nomer menika?
onboarding-doubt-day = Menapa kersanipun <b>{ $day }</b>?
onboarding-doubt-age = Menika yuswa utawi taun miyos?

## Menawi wangsulanipun dereng saged kawaos

onboarding-emergency-heard =
    ⚠ <b>Menawi gawat, pencet /darurat samenika</b>, utawi telpon puskesmas utawi 119. Pandhaptaran saged dipunlajengaken mangke.
    (Bila gawat, tekan /darurat sekarang, atau telepon puskesmas atau 119.)
onboarding-complaint-heard = Kadosipun wonten ingkang karaosaken. Sasampunipun pandhaptaran menika, panjenengan saged lapor. Menawi gawat, pencet /darurat samenika. (Bila gawat, tekan /darurat sekarang.)
onboarding-village-unknown = Desa menika dereng wonten ing dhaptar. Nyuwun tulung dipunserat nama desanipun kemawon.
onboarding-village-several = Wonten sawetawis ingkang mirip: { $villages }. Nyuwun tulung dipunserat nama desa lan kecamatanipun.
onboarding-name-empty = Menika dereng kawaos minangka asma. Tuladha: Sri Wahyuni.
onboarding-name-number = Menika kadosipun nomer. Nyuwun tulung dipunserat asmanipun. Tuladha: Sri Wahyuni.
onboarding-name-link = Menika kadosipun alamat internet. Nyuwun tulung dipunserat asmanipun. Tuladha: Sri Wahyuni.
onboarding-rt-unreadable = RT/RW menika dereng kawaos. Tuladha: 3/5, tegesipun RT 3 RW 5.
onboarding-rt-only-one = Nembe satunggal angka. Nyuwun tulung dipunserat RT lan RW-nipun. Tuladha: 3/5, tegesipun RT 3 RW 5.
onboarding-rt-out-of-range = Nomer RT lan RW antawisipun 1 lan 999. Tuladha: 3/5, tegesipun RT 3 RW 5.
onboarding-birth-unreadable = Menika dereng kawaos. Tuladha: 1956, utawi 12-4-1956.
onboarding-birth-unsure = Kula dereng yakin anggen kula maos.
onboarding-birth-date-needed = Kangge lare sangandhapipun 12 taun kula nyuwun tanggal jangkep. Tuladha: 12-4-2015.
onboarding-birth-future = Tanggal menika dereng dumugi. Tuladha: 1956, utawi 12-4-1956.
onboarding-birth-too-long-ago = Menika langkung saking 120 taun kepengker. Tuladha: 1956, utawi 12-4-1956.
onboarding-phone-unreadable = Nomer menika dereng kawaos. Tuladha: 0812 3456 7890. Menawi mboten wonten, pencet Langkungi.
onboarding-phone-too-short = Nomer menika nembe { $digits } angka, kadosipun kirang. Tuladha: 0812 3456 7890.
onboarding-phone-too-long = Nomer menika { $digits } angka, kadosipun kathahen. Nyuwun tulung satunggal nomer kemawon. Tuladha: 0812 3456 7890.
onboarding-phone-no-prefix = Nomer telpon dipunwiwiti 0 utawi +62. Tuladha: 0812 3456 7890.
onboarding-day-unreadable = Tanggal menika dereng kawaos. Tuladha: 12-4-2020, kala wingi, utawi 3 dinten kepengker.
onboarding-day-none-such = Tanggal menika mboten wonten ing kalender. Tuladha: 12-4-2020.
onboarding-day-unsure = Kula dereng yakin tanggal ingkang pundi.
onboarding-day-future = Tanggal menika dereng dumugi. Nyuwun tulung dipunserat tanggal dinten menika utawi saderengipun.

## Sasampunipun kadhaptar

onboarding-welcome = Matur nuwun, <b>{ $address }</b>. Panjenengan sampun kadhaptar.
onboarding-welcome-resident = Menawi wonten ingkang karaosaken, kapan kemawon pencet <b>Lapor</b>. Menawi gawat, pencet <b>Gawat</b>.
onboarding-status =
    Kawontenan: <b>{ $reason }</b>.
    Isolasi wonten dalem dumugi <b>{ $last }</b>: { $days } dinten wiwit { $since }, { $first }.
onboarding-status-over =
    Kawontenan: <b>{ $reason }</b>.
    Isolasi { $days } dinten wiwit { $since } ({ $first }) sampun kepengker ing { $last }. Petugas ingkang badhe mesthekaken rampungipun; nyuwun tulung tetep wonten dalem rumiyin.
onboarding-status-waiting =
    Kawontenan: <b>{ $reason }</b>.
    Isolasi wonten dalem dumugi asil tesipun medal. Petugas badhe paring pirsa.
onboarding-since-contact = dinten pungkasan kepanggih
onboarding-since-arrival = dinten rawuhipun
onboarding-since-specimen = dinten tesipun
onboarding-since-onset = dinten wiwitipun gejala
onboarding-rules =
    <b>Salebetipun wonten dalem</b>
    • Sare ing kamar piyambak, jendhela dipunbikak.
    • Ngagem masker menawi wonten tiyang sanes, let 2 meter.
    • Piranti dhahar lan andhuk piyambak; asring wijik asta ngginakaken sabun.
    • Sampun ngantos tindak medal utawi nampi tamu. Mbetahaken dhahar utawi obat? Mangga ngubungi ketua RT.
onboarding-daily = Saben dinten watawis jam <b>{ $hour }</b> kula nyuwun pirsa kabar panjenengan. Jamipun saged dipungantos: /jam. Samenika ugi kenging pencet <b>Lapor</b>.
