### Rampunging isolasi (/selesai): ingkang sampun telas wekdalipun, putusanipun petugas, lan pawartos dhateng warga (krama).
### Ingkang wonten wingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Rampunging isolasi

stay-end-completed = rampung
stay-end-referred = dipunrujuk
stay-end-admitted = dipunrawat ing griya sakit
stay-end-moved = pindhah
stay-end-died = seda
stay-end-lost = mboten kepanggih
stay-end-mistake = klentu ndhaptar
stay-end-replaced = dipungantos isolasi sanes
stay-end-taken-back = dipunwurungaken, asil tesipun dipunleresaken
stay-end-unrecorded = rampung

## Sebab

stay-reason-complaints = Taksih wonten keluhan
stay-reason-missed = Sawetawis dinten mboten wonten laporan
stay-reason-awaits = Ngentosi asil tes
stay-reason-met-again = Kepanggih tiyang gerah malih
stay-reason-earlier = Dinten sepisanipun langkung rumiyin
stay-reason-negative = Asil tes usap negatif
stay-reason-rule = Paugeranipun ewah
stay-reason-examined = Sampun dipunpriksa petugas: sehat
stay-reason-heard = Sampun dipuntelpon utawi dipunsowani: sehat
stay-reason-usual = Keluhanipun pancen limrah

## Putusan ingkang kepengker

decided-longer = dipundawakaken dumugi { $last }
decided-shorter = dipuncekakaken dumugi { $last }
decided-ended = dipunpungkasi: { $ending }
decided-went-on = dipunlajengaken malih
decided-line = { $at } · { $what } · { $by }
decided-line-because = { $at } · { $what } · { $by } · sebabipun: { $reason }

## Dhaptar

release-places = 🏁 <b>Rampunging isolasi: { $count } desa.</b> Mangga dipunpilih:
release-place-button = { $place } ({ $count })
release-places-button = 🗺 Desa sanes
release-list = 🏁 <b>Wekdal isolasi telas, { $place }.</b> Dinten menika: { $today }. Kasep: { $overdue }.
    Mangga dipunpencet satunggal kangge mutusaken. ✅ mboten wonten alangan, ⚠ wonten ingkang prelu dipunpirsani.
release-none = 🏁 <b>{ $place }</b>: mboten wonten isolasi ingkang telas wekdalipun.
release-morning = 🌅 Sugeng enjing. Wonten isolasi ingkang prelu dipunputusaken.
release-line-clear = ✅ { $who } · { $when }
release-line-doubt = ⚠ { $who } · { $when }
release-line-today = dinten menika
release-line-late = kasep { $days } dinten
release-first-button = ◀ Wiwitan dhaptar
release-list-button = ◀ Dhaptar rampung isolasi
release-all-button = ✅ Pungkasi sedaya ingkang ✅ ({ $count })
release-away-button = 🏥 Dipunentosi kondur ({ $count })
release-away = 🏥 <b>Dipunentosi kondur, { $place }: { $count }.</b> Sampun kondur? Mangga dipunpencet satunggal.
release-away-none = 🏥 { $place }: mboten wonten ingkang dipunentosi kondur.
release-away-line = { $who } · { $since } · { $ending }
release-not-yours = Menika sanes wewengkon utawi jejibahan panjenengan. Menawi klentu, mangga nyuwun pirsa dhateng koordinator.
release-about-you = Bab isolasi panjenengan piyambak, petugas sanes ingkang mutusaken.
release-no-stay = Warga menika dereng nate kacathet isolasi.

## Kertu

release-open-button = 🏁 Rampunging isolasi
release-card-title = 🏁 <b>Rampunging isolasi</b>
release-card-ended = Isolasi sampun rampung { $at }: { $ending }
release-card-ended-by = Isolasi dipunpungkasi { $at } dening { $staff }: { $ending }
release-card-early = Wekdal isolasi dereng telas. Menawi dipunpungkasi samenika, sebabipun dipunpitakenaken.
release-card-waits = Ngentosi asil tes: dereng wonten dinten pungkasanipun. Menawi dipunpungkasi samenika, sebabipun dipunpitakenaken.
release-card-house = 👪 Sagriya, wekdalipun ugi telas: { $names }
release-confirm-button = ✅ Pungkasi isolasi
release-confirm-doubt-button = ⚠ Pungkasi, kanthi sebab
release-house-button = 👪 Pungkasi sagriya ({ $count })
release-longer-button = ➕ Dawakaken
release-shorter-button = ➖ Cekakaken
release-other-button = 🚪 Rampung kanthi cara sanes
release-back-button = 🏠 Sampun kondur: lajengaken
release-back-done-button = ✅ Sampun kondur: rampung
release-undo-button = ↩ Wurungaken: lajengaken isolasi
release-person-button = 👤 Kertu warga
release-changed = Sampun dipunputusaken sanes. Mekaten kawontenanipun samenika.
release-changed-by = { $staff } sampun mutusaken. Mekaten kawontenanipun samenika.
release-ended-toast = Kacathet: { $name }.
release-again-toast = Dipunlajengaken: { $name }.
release-alert-says-dead = Pengetan pungkasanipun dipuntutup "seda". Menawi klentu, leresaken rumiyin lumantar pengetan enggal.

## Sesarengan

release-all-preview = <b>Isolasinipun { $count } tiyang badhe dipunpungkasi.</b> Mboten wonten alangan:
release-all-line = ✅ { $name } · { $place }
release-all-left = ⚠ Mboten tumut dipunpungkasi amargi wonten ingkang prelu dipunpirsani: { $count }.
release-all-yes-button = ✅ Inggih, pungkasi { $count }
release-back-button-plain = ◀ Mangke rumiyin
release-nobody-clear = Mboten wonten ingkang saged dipunpungkasi tanpa dipunpirsani satunggal mbaka satunggal.
release-all-toast = Dipunpungkasi: { $count }.

## Pitakenan

release-ask-longer = <b>{ $name }</b>: samenika dumugi { $last }. Dipundawakaken dumugi kapan? Mangga dipunpencet, utawi dipunserat cacahing dinten utawi tanggalipun, contonipun <i>3</i> utawi <i>25-4-2020</i>.
release-ask-shorter = <b>{ $name }</b>: samenika dumugi { $last }. Dipuncekakaken dumugi kapan? Mangga dipunpencet, utawi dipunserat tanggalipun, contonipun <i>20-4-2020</i>.
release-until-button = { $last }
release-day-not-longer = Dinten menika dereng saged dipunanggep. Mangga dipunserat dinten sasampunipun { $last }, wiwit dinten menika, paling dangu { $days } dinten malih. Contonipun <i>3</i>.
release-day-not-shorter = Dinten menika dereng saged dipunanggep. Mangga dipunserat dinten saderengipun { $last }, paling rumiyin dinten menika. Contonipun <i>1</i>.
release-ask-why-longer = Kenging menapa isolasinipun <b>{ $name }</b> dipundawakaken? Sebabipun dipunwaos warga. Mangga dipunpencet, utawi dipunserat.
release-ask-why-shorter = Kenging menapa isolasinipun <b>{ $name }</b> dipuncekakaken? Sebabipun dipunwaos warga. Mangga dipunpencet, utawi dipunserat.
release-ask-all-the-same = Kenging menapa isolasinipun <b>{ $name }</b> dipunpungkasi ugi? Mangga dipunpencet, utawi dipunserat sebabipun.
release-why-unreadable = Sebabipun dereng kawaos. Mangga dipunserat cekak kemawon, contonipun <i>sampun dipunpriksa</i>.
release-ask-other = Kados pundi rampungipun isolasi <b>{ $name }</b>?
release-alert-open = 🚨 Pengetanipun taksih kabikak. Dipunrujuk, dipunrawat, utawi seda dipuncathet lumantar /peringatan.
release-ask-note = <b>{ $name }</b>: { $ending }. Wonten cathetan, contonipun dhateng pundi? Mangga dipunserat, utawi dipunpencet.
release-no-note-button = Tanpa cathetan
release-ask-died = Leres <b>{ $name }</b> sampun seda? Dhateng almarhum mboten dipunkintuni menapa-menapa malih. Kulawarga sagriya namung maos bilih pitakenan saben dinten sampun kendel: mangga dipunaturaken piyambak.
release-died-button = Inggih, sampun seda

## Ingkang dipunwaos warga

release-told-completed = 🎉 Matur nuwun, <b>{ $person }</b>. Isolasinipun sampun rampung dinten menika, dipunpesthekaken dening { $staff }. Kula mboten nyuwun pirsa malih saben dinten. Menawi wonten keluhan, mangga mencet /lapor kapan kemawon.
release-told-away = Salaminipun dipunrawat, kula mboten nyuwun pirsa saben dinten. Mugi enggal dhangan. Sampun kondur? Mangga mencet /lapor, supados petugas mangertos.
release-told-moved = Kacathet sampun pindhah, dados isolasi ing desa menika dipunkendeli lan kula mboten nyuwun pirsa malih. Ing panggenan enggal, nyuwun tulung lapor dhateng ketua RT lan puskesmas ing mrika. Menawi klentu, mangga mencet /tanya.
release-told-lost = Dereng saged gathuk kaliyan panjenengan, dados pitakenan saben dinten kendel rumiyin. Kula taksih kepengin mangertos pawartosipun: mangga mencet /lapor, utawi telpon.
release-told-stopped = <b>{ $staff }</b> sampun ngendelaken pitakenan saben dinten bab { $person }. Menawi wonten ingkang prelu dipunrembag utawi dipunbiyantu, mangga ngubungi kula.
release-told-mistake = Cathetan isolasinipun klentu lan sampun dipunwurungaken: mboten prelu isolasi. Nyuwun pangapunten.
release-told-longer = Isolasinipun dipundawakaken dumugi <b>{ $last }</b>. Sebabipun: { $reason }. Kula taksih nyuwun pirsa saben dinten. Wonten pitakenan? Mangga mencet /tanya.
release-told-shorter = Isolasinipun dipuncekakaken, samenika dumugi <b>{ $last }</b>. Sebabipun: { $reason }. Petugas ingkang mesthekaken rampungipun.
release-told-again = Isolasi ing dalem dipunlajengaken, dumugi <b>{ $last }</b>. Kula nyuwun pirsa malih saben dinten.
release-no-last-day = wonten asil tes

## Ingkang dipunwaos RT lan petugas

release-neighbour-completed = 🏁 Isolasinipun <b>{ $name }</b> (RT/RW { $place }) sampun rampung. Matur nuwun sampun tumut njagi.
release-neighbour-ended = 🏠 <b>{ $name }</b> (RT/RW { $place }) sampun mboten isolasi ing dalem.
release-neighbour-again = 🏠 <b>{ $name }</b> (RT/RW { $place }) isolasi ing dalem malih, dumugi { $last }.
release-neighbour-until = 🏠 <b>{ $name }</b> (RT/RW { $place }) isolasi ing dalem dumugi { $last }.
release-heard-again = 🏥 { $initials }, { $age }, RT/RW { $place } ({ $ending }) lapor malih. Sampun kondur?

## Serat

release-letter-with = 📄 Menika seratipun: mangga dipunsimpen, utawi dipuntedahaken menawi prelu. Saged dipunsuwun malih lumantar /riwayat.
release-letter-again = 📄 Serat rampung isolasi kangge <b>{ $person }</b>.
release-letter-button = 📄 Serat rampung isolasi
release-print-button = 📄 Serat rampung isolasi
release-deliver-button = 📨 Nyuwun dipunteraken
release-no-letter = Dereng wonten serat rampung isolasi.
release-letter-unreached = 📄 Serat rampung isolasi kangge <b>{ $name }</b> (RT/RW { $place }). Mboten saged lumantar Telegram: nyuwun tulung dipuncithak lan dipunaturaken, utawi nyuwun dipunteraken.
release-letter-of = 📄 Serat rampung isolasi <b>{ $name }</b> (RT/RW { $place }).
release-letter-bring = 📄 Serat rampung isolasi kangge <b>{ $name }</b> (RT/RW { $place }). Nyuwun tulung dipuncithak lan dipunteraken. Matur nuwun.
release-delivered-toast = Dipunkintun dhateng { $names }.
release-nobody-brings = Dereng wonten prangkat desa utawi ketua RT ingkang saged dipunkintuni.
release-told-again-void = Isolasi ing dalem dipunlajengaken, dumugi <b>{ $last }</b>. Serat rampung isolasi ingkang sampun dipunkintun mboten lumampah malih. Kula nyuwun pirsa malih saben dinten.

## Ing salebeting serat (tansah ngangge basa Indonesia)

letter-kabupaten = PAMARENTAH { $name }
letter-kecamatan = KECAMATAN { $name }
letter-village = DESA { $name }
letter-title = SERAT KATRANGAN RAMPUNG ISOLASI
letter-number = Nomer: { $number }
letter-opening = Kanthi serat menika dipunterangaken bilih:
letter-name = Asma
letter-born = Taun miyos
letter-address = Alamat
letter-address-line = RT/RW { $place }, Desa { $village }, Kecamatan { $kecamatan }
letter-days = Isolasi
letter-days-line = { $first } dumugi { $last }
letter-body = sampun ngrampungaken isolasi ing dalem. Miturut petugas kesehatan { $puskesmas }, isolasinipun sampun rampung lan mboten prelu dipunlajengaken.
letter-welcome = Nyuwun tulung dipuntampi malih kados limrahipun. Matur nuwun awit kesabaranipun njagi warga sanes.
letter-place-day = { $village }, { $date }
letter-puskesmas-head = Kepala { $puskesmas }
letter-check = Asli mbotenipun serat menika saged dipunpitakenaken dhateng { $puskesmas }, telpon { $phone }, kanthi kode ing sisihipun.
letter-electronic = Kode menika ngemot nomer, asma, lan tanggal ingkang kaserat ing serat menika, mboten langkung. Serat menika dipundamel mawi Siaga Desa.
