### Kontak (/kontak): sinten ingkang dipunpanggihi kasus konfirmasi, lan kados pundi satunggal-satunggalipun dipunjagi.
### Ingkang wonten wingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Ingkang dipunwaos dening tiyang ingkang positif

contacts-please = 🤝 { $person }, satunggal bab malih, alon-alon kemawon. Sinten ingkang pepanggihan caket kaliyan panjenengan wiwit { $first } dumugi { $last }? Ingkang sadalem, tangga, rencang nyambut damel, nalika ngibadah.

    Piyambakipun ugi prelu dipunjagi. Asma panjenengan <b>mboten</b> kula sebat dhateng piyambakipun.
contacts-reminder = 🤝 { $person }, menawi sampun kiyat: sinten ingkang pepanggihan caket kaliyan panjenengan wiwit { $first } dumugi { $last }? Ingkang sampun kasimpen: { $count }. Asma panjenengan mboten kula sebat dhateng piyambakipun.
contacts-begin-button = ▶ Nyebataken tiyangipun
contacts-go-on-button = ▶ Lajengaken
contacts-later-button = ⏳ Mangke kemawon
contacts-nobody-button = Mboten wonten
contacts-forgotten-button = Mboten kemutan
contacts-later-toast = Inggih. Pencet tombolipun kapan kemawon. Mangke kula engetaken sepisan.
contacts-later-line = Inggih. Ingkang sampun dipunsebat kasimpen. Pencet tombol menika kapan kemawon kangge nglajengaken.
contacts-over-already = Sampun kacathet. Matur nuwun.
contacts-nobody-line = Matur nuwun. Petugas kesehatan badhe nelpon sekedhap, menawi wonten ingkang kemutan nalika wawan rembag.
contacts-thanks = Matur nuwun sanget. { $count } tiyang kasimpen. Petugas kesehatan badhe ngubungi tanpa nyebat asma panjenengan. Kemutan tiyang sanes? Pencet <b>▶ Lajengaken</b>.

## Satunggal mbaka satunggal

contacts-ask-first = Sinten ingkang pepanggihan caket kaliyan { $person } wiwit { $first } dumugi { $last }? Serat namanipun, satunggal tiyang rumiyin.
contacts-ask-next = Kasimpen: { $count } tiyang. Sinten malih ingkang pepanggihan caket kaliyan { $person } wiwit { $first } dumugi { $last }? Serat namanipun.
contacts-ask-first-for = Kontak { $person }, wiwit { $first } dumugi { $last }. Serat namanipun; sawetawis sareng kenging, dipunpisah koma.
contacts-ask-next-for = Kontak { $person }: { $count } kasimpen. Sinten malih, wiwit { $first } dumugi { $last }?
contacts-ask-phone = Pinten nomer telponipun { $name }? Kenging ugi ngintun kertu kontakipun.
contacts-no-phone-button = Mboten mangertos nomeripun
contacts-ask-when = Kapan pungkasan pepanggihan kaliyan { $name }? Pencet, utawi serat tanggalipun, contonipun <i>9-4-2020</i>.
contacts-two-days-button = 2 dinten kepengker
contacts-ask-where = Wonten pundi pepanggihan kaliyan { $name }? Pencet, utawi serat.
contacts-home-button = Wonten griya
contacts-work-button = Wonten papan damel
contacts-gathering-button = Pepanggihan, ngibadah
contacts-done-button = ✅ Sampun sedaya
contacts-name-unreadable = Namanipun dereng kawaos. Serat kados padatan dipuntimbali, contonipun <i>Bu Tini</i>.
contacts-name-complaint = Menika kapireng kados keluhan. Kangge nglaporaken: /lapor. Menawi gawat: /darurat.
contacts-yourself = Menika asmanipun ingkang dipunsuwuni pirsa piyambak. Sinten tiyang sanes ingkang dipunpanggihi?
contacts-card-taken = Nomer { $phone } sampun kacathet. Sinten namanipun?
contacts-phone-unreadable = Nomeripun dereng kawaos. Contonipun <i>0812 3456 7890</i>. Mboten mangertos? Pencet tombolipun.
contacts-full = Dhaptaripun sampun 100 tiyang. Sanesipun kasuwun dipunaturaken dhateng petugas kesehatan.
contacts-kept-already = Tiyang menika sampun kasimpen. Menawi wonten ingkang prelu dipunleresaken, kasuwun dipunaturaken dhateng petugas kesehatan.
contacts-gone = Dhaptar menika sampun dipuntutup. Mboten wonten ingkang prelu dipunisi malih.

## Dhaptar kasus

contacts-none = 🤝 <b>Kontak.</b> Dereng wonten kasus konfirmasi ing wewengkon panjenengan. Kasus katingal wonten ngriki sasampunipun asil positif dipunkintun lumantar /hasil.
contacts-list = 🤝 <b>Kasus ing wewengkon panjenengan: { $count }.</b> Pencet satunggal kangge mbikak.
contacts-line = { $initials } · { $place } · { $day } · { $done }/{ $total } rampung
contacts-line-asked = ⏳ { $initials } · { $place } · { $day } · saweg dipunsuwuni pirsa · { $done }/{ $total }
contacts-line-to-call = ☎ { $initials } · { $place } · { $day } · prelu dipuntelpon · { $done }/{ $total }
contacts-line-withdrawn = ✖ { $initials } · { $place } · { $day } · dipunralat
contacts-handed-button = 📥 Dipunpasrahaken mriki ({ $count })
contacts-handed = 📥 <b>Kontak saking desa sanes</b> ingkang manggen ing wewengkon panjenengan.
contacts-handed-line = { $name }
contacts-handed-news = 📥 Wonten kontak erat ingkang manggen ing wewengkon panjenengan. Kasuwun dipunhubungi lan dipundampingi.
contacts-open-contact-button = 📂 Bikak
contacts-all-button = ◀ Sedaya kasus
contacts-case-button = ◀ Kasus menika
contacts-not-yours = Menika sanes wewengkon utawi ayahan panjenengan. Menawi klentu, kasuwun nyuwun pirsa koordinator.

## Satunggal kasus

contacts-card-who = 🤝 <b>{ $name }</b> · { $place }, { $village }
contacts-card-withdrawn = ✖ <b>Dipunralat:</b> asil positifipun dipuntarik. Kontak ingkang sampun isolasi: kasuwun dipunputusaken satunggal mbaka satunggal.
contacts-card-onset = Wiwit gerah { $day }. Kontak dipunpadosi wiwit { $first } dumugi { $last }.
contacts-card-specimen = Tanpa keluhan, tes dipunpendhet { $day }. Kontak dipunpadosi wiwit { $first } dumugi { $last }.
contacts-card-asked = ⏳ Saweg dipunsuwuni pirsa lumantar Telegram.
contacts-card-to-call = ☎ <b>Prelu dipuntelpon:</b> nyuwun pirsa sinten kemawon ingkang dipunpanggihi, lajeng isi wonten ngriki.
contacts-card-told = ✔ Sampun dipunsuwuni pirsa.
contacts-source-unknown = Dugaan sumber: dereng dipunmangertosi.
contacts-source-elsewhere = Dugaan sumber: { $words }.
contacts-source-case = Dugaan sumber: kasus { $initials } ({ $place }).
contacts-source-presumed = Dugaan sumber: kasus { $initials } ({ $place }), saking dhaptar kontakipun.
contacts-nobody-yet = Dereng wonten kontak.
contacts-count = { $state }: { $count }
contacts-done-of = <b>{ $done }/{ $total } rampung</b>
contacts-done = ✅ <b>{ $done }/{ $total } rampung</b>
contacts-people-button = 👥 Kontak ({ $count })
contacts-add-button = ➕ Tambah kontak
contacts-asked-button = ✔ Sampun dipunsuwuni pirsa
contacts-asked-toast = Kacathet: sampun dipunsuwuni pirsa.
contacts-source-button = 🔎 Dugaan sumber
contacts-tree-button = 🌳 Gambar wit kontak

## Kawontenan

contacts-sought = Dereng dipunhubungi
contacts-reached = Sampun dipunhubungi
contacts-refused = Mboten kersa
contacts-isolating = Isolasi
contacts-completed = Rampung
contacts-became-case = Positif
contacts-handed-over = Dipunpasrahaken
contacts-lost = Ucul saking pantauan

## Kontakipun satunggal kasus

contacts-people = 👥 <b>Kontak { $initials }: { $count }.</b> { $done } rampung. Pencet satunggal kangge mbikak.
contacts-person-line = { $name } · { $state }
contacts-people-back-button = ◀ Dhaptar kontak
contacts-contact = 👤 <b>{ $name }</b> · { $state }
contacts-met = Pungkasan pepanggihan: { $day }
contacts-met-unknown = Pungkasan pepanggihan: mboten kemutan
contacts-met-at = Papan: { $place }
contacts-outside = ⚠ Ing sanjawinipun mangsa pelacakan. Kasuwun dipunputusaken menapa prelu isolasi.
contacts-refused-line = Mboten kersa. Kasuwun dipunajeni; kenging dipunhubungi malih kanthi alus.
contacts-not-registered = Dereng kadhaptar.
contacts-registered = Kadhaptar: { $name } · { $year } · { $place }
contacts-not-tried = Dereng dipunhubungi.
contacts-tried = { $at }: { $outcome } ({ $staff })
contacts-tried-reached = kasambung
contacts-tried-no-answer = mboten dipunangkat
contacts-tried-wrong = nomeripun klentu
contacts-tried-refused = mboten kersa
contacts-tried-handed = dipunpasrahaken dhateng { $place }
contacts-tried-enrolled = kadhaptar, isolasi dipunwiwiti
contacts-tried-already = sampun isolasi
contacts-tried-toast = Kacathet: { $outcome }.
contacts-tried-already-toast = Sampun kacathet: { $outcome }.
contacts-enrol-button = 📝 Dhaptaraken, wiwiti isolasi
contacts-isolate-button = 🏠 Wiwiti isolasi
contacts-reached-button = ☎ Kasambung
contacts-no-answer-button = Mboten dipunangkat
contacts-wrong-button = Nomeripun klentu
contacts-refused-button = Mboten kersa
contacts-elsewhere-button = 📤 Manggen ing wewengkon sanes
contacts-kind-button = Gegayutan lan caranipun pepanggihan
contacts-drop-button = 🗑 Busak, klentu nyathet
contacts-drop-not = Tiyang menika sampun kadhaptar, dados tetep wonten dhaptar.
contacts-dropped-toast = { $name } dipunbusak saking dhaptar.
contacts-link-button = 🔗 Damel tautan Telegram
contacts-open-button = 📂 Bikak kasusipun

## Ndhaptaraken

contacts-ask-who = Menapa { $name } salah satunggal saking menika?
contacts-new-person-button = ➕ Tiyang sanes, dhaptaraken
contacts-read-aloud = Kasuwun dipunwaosaken dhateng { $name }:
contacts-ask-rt = { $name } lenggahipun ing RT/RW pinten? Contonipun <i>3/5</i>.
contacts-ask-birth = Taun miyosipun { $name }? Kangge lare sangandhaping 12 taun: tanggal miyosipun.
contacts-ask-sex = { $name } kakung menapa putri?
contacts-ask-day = Kapan { $name } pungkasan pepanggihan? Isolasi dipunetang wiwit dinten menika. Pencet, utawi serat tanggalipun.
contacts-self = Menika tiyang ingkang sami kaliyan kasusipun, dados sanes kontakipun.
contacts-loop = Kasus menika dipunduga ketularan saking tiyang menika, dados piyambakipun sanes kontakipun.
contacts-enrolled-already = Petugas sanes sampun ndhaptaraken.
contacts-isolates = ✅ { $name }: isolasi { $day }, dumugi <b>{ $last }</b>. Dereng gadhah Telegram? Damel tautanipun, utawi laporaken atas namanipun.
contacts-isolates-already = ✅ { $name } sampun isolasi: { $day }, dumugi <b>{ $last }</b>. Mboten dipunewahi.
contacts-told = 🤝 { $person }, petugas kesehatan nyathet bilih panjenengan nate caket kaliyan tiyang ingkang positif. Menika sanes lepatipun sinten-sinten. Kasuwun isolasi wonten dalem dumugi <b>{ $last }</b> lan lapor saben dinten. Sinten tiyangipun mboten kula sebat, kados dene asma panjenengan ugi mboten kula sebat.

## Wewengkon sanes, sumber, caranipun pepanggihan

contacts-ask-elsewhere = { $name } lenggahipun wonten pundi? Pencet desanipun, utawi serat papan lan sinten ingkang dipunhubungi wonten ngrika, contonipun <i>Puskesmas Kartasura</i>.
contacts-elsewhere-unreadable = Papanipun dereng kawaos. Serat cekak kemawon, contonipun <i>Puskesmas Kartasura</i>.
contacts-ask-source = Saking pundi kinten-kinten katularipun? Pencet kasusipun, utawi serat, contonipun <i>kondur saking Jakarta</i>.
contacts-source-line = { $name } · { $place } · { $day }
contacts-source-unknown-button = Dereng dipunmangertosi
contacts-source-loop = Kasus menika malah saking kasus ngriki, dados sanes sumberipun.
contacts-source-unreadable = Dereng kawaos. Serat cekak kemawon, contonipun <i>kondur saking Jakarta</i>.
contacts-ask-relation = Menapa gegayutanipun { $name } kaliyan kasus menika?
contacts-relation-household = Sagriya
contacts-relation-family = Kulawarga, sanes griya
contacts-relation-neighbour = Tangga
contacts-relation-work = Nyambut damel utawi sekolah
contacts-relation-other = Rencang, sanesipun
contacts-ask-exposure = Kados pundi { $name } pepanggihanipun?
contacts-exposure-face = Caket 15 menit utawi langkung
contacts-exposure-touch = Senggolan, salaman
contacts-exposure-care = Ngupakara
contacts-exposure-slight = Kirang saking menika

## Kabar kangge petugas

contacts-news-told = 🤝 { $who } sampun nyebat { $count } tiyang ingkang dipunpanggihi. Kasuwun dipunhubungi.
contacts-news-nobody = ☎ { $who } mboten nyebat sinten-sinten, utawi mboten kemutan. Kasuwun dipuntelpon sekedhap lan dipunsuwuni pirsa alon-alon.
contacts-news-silent = ☎ { $who } dereng rampung nyebat sinten ingkang dipunpanggihi ({ $count } kasimpen). Kasuwun dipuntelpon.
contacts-news-to-call = ☎ { $who } mboten saged dipunsuwuni pirsa lumantar Telegram sinten ingkang dipunpanggihi. Kasuwun dipuntelpon utawi dipunsowani, lajeng isi wonten /kontak.
contacts-news-still = ☎ { $who } dereng dipunsuwuni pirsa sinten ingkang dipunpanggihi ({ $count } kasimpen). Kasuwun dipuntelpon dinten menika.
contacts-news-withdrawn = ✖ Asil positif { $who } dipunralat. Kontakipun ({ $count }) kasuwun dipunputusaken satunggal mbaka satunggal.

## Gambar

contacts-tree-title = Kontak { $initials }
contacts-tree-subtitle = { $done }/{ $total } rampung · { $day }
contacts-tree-index = kasus menika
contacts-tree-more = … lan { $count } malih
contacts-tree-caption = 🌳 Kontak { $initials }: { $done }/{ $total } rampung. Namung inisial; sampun ngantos dipunterasaken.
contacts-tree-not-drawn = Gambaripun mboten saged dipundamel. Dhaptaripun wonten ing "Kontak".
