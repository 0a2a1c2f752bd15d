### Pemudik: ingkang nembe dugi, kertu kangge ketua RT, dhaptar posko.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

travellers-at-posko =
    Sugeng rawuh ing <b>{ $posko }</b>. Rawuhipun panjenengan kula serat, namung sekedhap.
    Gawat? Pencet /darurat
travellers-known-already =
    { $address }, panjenengan sampun kaserat: rawuh { $first }, isolasi wonten dalem dumugi <b>{ $last }</b>.
    Kangge lapor: /lapor. Menawi nembe tindakan malih, mangga pencet tombol ing ngandhap.
travellers-again-button = 🚌 Kula dugi malih

## Kangge petugas: nyerat tiyang ingkang mboten gadhah telpon

travellers-kind = Sinten ingkang dipunserat?
travellers-kind-traveller-button = 🚌 Pemudik, nembe rawuh
travellers-kind-isolating-button = 🏠 Isolasi amargi sebab sanes
travellers-read-aloud = <b>Nyuwun dipunwaosaken</b> dhateng ingkang badhe dipunserat (kangge lare: dhateng tiyang sepuhipun), lajeng pencet wangsulanipun.
travellers-refused-another = Inggih, dipunajeni. Mboten wonten data ingkang kasimpen. Menawi gawat: /darurat. (Bila gawat, tekan /darurat.)
travellers-not-your-area = RT menika sanes wewengkon panjenengan. Nyuwun petugas ing wewengkon menika ingkang nyerat, utawi pilih RT sanes.
travellers-reason = Kenging menapa isolasi?
travellers-day-contact = Pungkasanipun kepanggih tiyang positif menika dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.
travellers-day-specimen = Tesipun dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.
travellers-day-onset = Wiwit kraos gerah dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.

## Tindakan

travellers-origin = Panjenengan rawuh saking kabupaten utawi kitha pundi? Mangga dipunserat, upaminipun Jakarta Timur utawi Kab. Bekasi. Saking manca nagari: serat nagarinipun.
travellers-which-place = Menapa salah satunggaling menika?
travellers-origin-province = { $province } menika provinsi. Nyuwun dipunserat kabupaten utawi kithanipun, upaminipun Kab. Bekasi.
travellers-origin-unknown = Nama menika dereng wonten ing dhaptar. Nyuwun dipunserat kabupaten utawi kithanipun, upaminipun Jakarta Timur, Kab. Bekasi, utawi nagarinipun.
travellers-country = Saking nagari pundi? Mangga dipunserat, upaminipun Malaysia.
travellers-country-unreadable = Menika dereng kawaos minangka nama nagari. Tuladha: Malaysia.
travellers-arrived = Rawuhipun mriki dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun, upaminipun { $example }.
travellers-departed = Bidhalipun saking ngrika dinten menapa? Mangga dipunpilih, utawi dipunserat tanggalipun.
travellers-same-day-button = Dinten ingkang sami
travellers-day-before-button = Sedinten saderengipun
travellers-left-after-arrival = Menika sasampunipun dinten rawuh. Nyuwun dipunserat dinten bidhalipun.
travellers-transport = Nitih menapa?
travellers-bus-button = 🚌 Bis
travellers-minibus-button = 🚐 Travel
travellers-train-button = 🚆 Sepur
travellers-ship-button = ⛴ Kapal
travellers-plane-button = ✈ Montor mabur
travellers-car-button = 🚗 Mobil
travellers-motorcycle-button = 🏍 Sepedha montor
travellers-other-button = Sanesipun
travellers-party = Sinten ingkang rawuh sareng panjenengan? Lare-lare ugi. Tiyang diwasa: nyuwun dipunpitakeni rumiyin, sarujuk datanipun dipunsimpen.
travellers-party-so-far = Ingkang ndherek: <b>{ $names }</b>. Taksih wonten malih?
travellers-add-button = ➕ Tambah tiyang
travellers-known-button = ➕ { $name }
travellers-drop-button = ✖ { $name } mboten ndherek
travellers-alone-button = Rawuh piyambak
travellers-party-done-button = Sampun sedaya ▶

## Bab tiyang sanes

travellers-village = Panjenengan nyipeng ing desa pundi? Mangga dipunpilih, utawi dipunserat namanipun.
travellers-rt = Dalemipun RT lan RW pinten? Mangga dipunpilih, utawi dipunserat, upaminipun 3/5.
travellers-their-village = Nyipeng ing desa pundi? Mangga dipunpilih, utawi dipunserat namanipun.
travellers-their-name = Asma jangkepipun sinten?
travellers-their-rt = Dalemipun RT lan RW pinten? Mangga dipunpilih, utawi dipunserat, upaminipun 3/5.
travellers-their-birth = { $name } miyosipun taun pinten? Taunipun kemawon cekap, upaminipun 1956. Kangge lare sangandhapipun 12 taun: tanggal jangkep, upaminipun 12-4-2015.
travellers-their-sex = { $name } jaler utawi estri?
travellers-their-phone = Nomer telpon pinten ingkang saged dipunhubungi kangge { $name }? Nomeripun tanggi utawi sedherek ugi kenging. Kenging dipunlangkungi.
travellers-their-pregnancy = Menapa { $name } saweg ngandhut?
travellers-their-conditions = Menapa { $name } kagungan gerah menika? Kenging langkung saking satunggal.
travellers-their-oximeter = Menapa ing griya menika wonten oksimeter (piranti jepit driji kangge ngukur oksigen)?

## Papan nyipeng

travellers-host = Nyipeng ing griyanipun sinten? Mangga dipunserat asmanipun.
travellers-own-house-button = 🏠 Griya piyambak
travellers-host-unreadable = Menika dereng kawaos minangka asma. Tuladha: Pak Darto.
travellers-food = Salebetipun isolasi, menapa prelu dipunbiyantu dhaharan?
travellers-nik = NIK-ipun pinten? 16 angka ing KTP. Kenging dipunlangkungi.
travellers-family-card = Nomer Kertu Kulawarga (KK) pinten? 16 angka. Kenging dipunlangkungi.
travellers-number-unreadable = Menika dereng kawaos. Nyuwun dipunserat 16 angkanipun, utawi pencet Langkungi.
travellers-number-length = Menika { $digits } angka; kedahipun 16. Nyuwun dipunpriksa, utawi pencet Langkungi.
travellers-number-letters = Wonten aksara ing antawisipun angka. Nyuwun dipunserat 16 angka kemawon, utawi pencet Langkungi.
travellers-doubt-number = Nomer menika mboten cocok kaliyan wangsulan sanesipun (kode dhaerah, tanggal, utawi jinising kelamin). Nyuwun dipuncocogaken kaliyan kertunipun. Menapa sampun leres?

## Kesehatan dinten menika

travellers-unwell = Kados pundi kesehatan panjenengan dinten menika?
travellers-unwell-their = Kados pundi kesehatanipun dinten menika?
travellers-unwell-party = Menapa wonten ingkang gadhah keluhan dinten menika? Pencet asmanipun.
travellers-well-button = 🙂 Sehat
travellers-ill-button = 😷 Wonten keluhan
travellers-all-well-button = 🙂 Sedaya sehat
travellers-ill-names = 😷 Wonten keluhan: { $names }

## Ringkesan

travellers-field-origin = Asal
travellers-field-country = Nagari
travellers-field-arrived = Dinten kapisan
travellers-field-departed = Bidhal
travellers-field-transport = Nitih
travellers-field-party = Ndherek
travellers-field-host = Griyanipun
travellers-field-food = Prelu dhaharan
travellers-field-nik = NIK
travellers-field-family-card = Nomer KK
travellers-field-unwell = Kesehatan

## Sasampunipun kaserat

traveller-status-odp = Tiyang ing salebeting pangawasan (ODP)
traveller-status-traveller = Tiyang nembe tindakan (pelaku perjalanan)
travellers-welcome-party = Matur nuwun, <b>{ $address }</b>. Panjenengan sampun kaserat, sareng { $names }. Saking telpon menika panjenengan lapor kangge sedayanipun.
travellers-from = Asal: { $origin }, { $zone }.
zone-red = zona 🔴 abrit
zone-orange = zona 🟠 oranye
zone-yellow = zona 🟡 jene
zone-green = zona 🟢 ijem
zone-none = tanpa zona
travellers-complaints-next = Keluhanipun sampun kaserat; petugas kesehatan maos dinten menika. Samenika dipunjangkepi. Menawi gawat, pencet /darurat. (Bila gawat, tekan /darurat.)
travellers-enrolled = Sampun kaserat: <b>{ $names }</b>.
travellers-tell-them = Nyuwun dipunaturaken: tetep wonten dalem dumugi dinten menika, jagi jarak, lan matur menawi kraos gerah. Amargi mboten wonten telpon, kader utawi ketua RT badhe tuwi saben dinten.
travellers-enrolled-ill = Keluhanipun sampun kaserat; petugas kesehatan maos dinten menika. Menawi gawat, pencet /darurat samenika. (Bila gawat, tekan /darurat sekarang.)

## Kertu kangge ketua RT: tanpa keluhan

travellers-card-title = <b>🚌 Nembe rawuh ing RT panjenengan</b>
travellers-card-isolating = <b>🏠 Warga ingkang nembe isolasi ing RT panjenengan</b>
travellers-card-names = Asma: <b>{ $names }</b>
travellers-card-place = RT/RW { $rt }, Desa { $village }
travellers-card-host = Griyanipun: { $host }
travellers-card-until = Isolasi dumugi <b>{ $last }</b>
travellers-card-waiting = Isolasi dumugi asil tesipun medal
travellers-card-food = 🍚 Prelu biyantu dhaharan: <b>inggih</b>
travellers-card-no-food = Prelu biyantu dhaharan: mboten

## Dhaptar posko

travellers-list-title = <b>Rawuh dinten menika: { $people } tiyang</b>
travellers-list-empty = Dereng wonten ingkang rawuh dinten menika.
travellers-list-posko = <b>{ $posko }</b> (Desa { $village })
travellers-list-no-posko = <b>Tanpa posko</b> (Desa { $village })
travellers-list-line = { $at } { $who }, saking { $origin } ({ $zone }), RT/RW { $rt }
travellers-list-one = <b>{ $name }</b>
travellers-list-more = <b>{ $name }</b> lan { $more } tiyang malih
