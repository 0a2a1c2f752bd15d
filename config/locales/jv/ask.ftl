### Nyuwun pirsa dhateng petugas kesehatan: pitakènan warga, wangsulan petugas.
### Ingkang ing wingking "=" saged dipunewahi; nama ing ngajeng "=" lan { $… } sampun.

## Yang bertanya

ask-write = ❓ Mangga dipunserat pitakènanipun kanggé petugas kesehatan. Saged ugi ngirim foto utawi pesen swanten. Wangsulanipun badhé dumugi ing ngriki.
ask-about-whom = Bab sinten? Mangga pilih rumiyin menawi sanès bab panjenengan piyambak.
ask-write-more = ❓ Mangga dipunserat lajenganipun. Saged ugi ngirim foto utawi pesen swanten.
ask-only-these = Menika dereng saged kula terasaken. Mangga dipunserat, utawi ngirim foto utawi pesen swanten.
ask-received = ✔ Pitakènan panjenengan sampun dipunkirim dhateng petugas kesehatan, tabuh { $time }. Wangsulanipun badhé dumugi ing ngriki. Wonten tambahan? Mangga dipunserat kémawon.
ask-night = 🌙 Sakmenika dalu: petugas maos wiwit tabuh { $time }.
ask-added = ✔ Sampun dipuntambahaken ing pitakènan panjenengan.
ask-full = Pesen panjenengan sampun kathah lan dereng saged dipunwangsuli. Pesen salajengipun boten dipunterasaken; mangga ngentosi wangsulanipun rumiyin.
ask-urgent = Menawi wigati sanget, sampun ngantos ngentosi: pencet /darurat utawi nélpon { $label }, { $phone }.
ask-nobody-joined = ⚠ <b>Dereng wonten petugas kesehatan ingkang gabung kaliyan bot menika.</b> Pitakènan panjenengan dipunsimpen lan dipunaturaken menawi sampun wonten. Menawi betah wangsulan sakmenika, mangga nélpon. Menawi gawat: /darurat.
ask-report-too = Kadosipun wonten ingkang dipunraosaken. Mangga ugi mencet <b>Lapor</b>, supados saged dipunbiji.
ask-thanks-passed-on = 🙏 Sampun kula aturaken. Menawi wonten pitakènan malih, mangga dipunserat ing ngriki.
ask-told-answer = 💬 <b>{ $staff }</b> mangsuli:
ask-told-letter = 💬 Wangsulan ing nginggil menika saking <b>{ $staff }</b>.
ask-told-photo = 💬 Foto ing nginggil menika wangsulan saking <b>{ $staff }</b>.
ask-told-voice = 💬 Pesen swanten ing nginggil menika wangsulan saking <b>{ $staff }</b>.
ask-told-corrected = ✏ <b>{ $staff }</b> ndandosi wangsulanipun. Ingkang leres ing ngandhap menika.
ask-told-will-phone = ☎ <b>{ $staff }</b> badhé nélpon panjenengan bab pitakènan panjenengan. Mangga tetep celak telepon.
ask-told-phoned = ☎ <b>{ $staff }</b> sampun mangsuli pitakènan panjenengan lumantar telepon.
ask-told-closed = ✔ <b>{ $staff }</b> nutup pitakènan panjenengan. Menawi taksih wonten ingkang badhé dipuntangletaken, mangga mencet <b>Tanglet malih</b>.
ask-told-passed-on = Pitakènan panjenengan dereng saged dipunwangsuli lan sampun dipunterasaken dhateng petugas salajengipun.
ask-told-still-waiting = Pitakènan panjenengan dereng saged dipunwangsuli. Petugas dipunèngetaken malih.
ask-told-about = Bab <b>{ $person }</b>:

## Kartu untuk petugas

ask-title = ❓ Pitakènan · { $who }
ask-on-behalf = Ingkang tanglet { $who }
ask-about = Bab <b>{ $name }</b>. Ingkang tanglet:
ask-last-grade = laporan pungkasan { $grade } ({ $day })
ask-lies = ⏳ Dereng wonten ingkang mangsuli
ask-with-you = ⏳ Ngentosi wangsulan panjenengan wiwit { $time }
ask-with = ➡ Dipunterasaken dhateng { $staff }, { $time }
ask-taken-by-you = 👤 Panjenengan ingkang mangsuli
ask-taken = 👤 { $staff } ingkang mangsuli
ask-answered = ✅ Dipunwangsuli { $staff }, { $time }
ask-closed = ✔ Dipuntutup { $staff }, { $time }
ask-lapsed = ✔ Boten perlu dipunwangsuli malih
ask-asker-said = { $time } warga:
ask-staff-said = { $time } { $staff }:
ask-letter = 📄 pesen panjang, jangkepipun ing ngandhap kertu
ask-photo = 📷 foto, ing ngandhap kertu
ask-voice = 🎤 pesen swanten, ing ngandhap kertu
ask-card-below = ↓ Kertu pitakènan menika sampun dipungantos. Ingkang énggal wonten ing ngandhap.
ask-not-yours = Pitakènan menika sanès ing wilayah panjenengan.
ask-unreachable = 📵 Wangsulan lumantar bot boten dumugi: botipun dipunblokir utawi akunipun boten aktif. Mangga nélpon utawi dipuntuwèni.
ask-asker-lost = 📵 { $who }: bot dipunblokir utawi akunipun boten aktif. Wangsulan boten badhé dumugi; mangga nélpon utawi dipuntuwèni.
ask-not-delivered = 📵 { $who }: wangsulan panjenengan boten dumugi. Mangga nélpon utawi dipuntuwèni.
ask-thanked = 🙏 { $who } ngaturaken matur nuwun:

## Tombol

ask-ask-button = ❓ Badhé tanglet piyambak
ask-again-button = 💬 Tanglet malih
ask-show-button = 📋 Mirsani pitakènan
ask-answer-button = ✍ Mangsuli
ask-more-button = ✍ Nambahi wangsulan
ask-phone-button = ☎ Lumantar telepon
ask-phoned-button = ☎ Sampun dipunwangsuli mawi telepon
ask-pass-button = ➡ Oper
ask-done-button = ✅ Rampung

## Menjawab

ask-answer-to = ✍ Wangsulan kanggé { $who }
ask-answer-how = Mangga dipunserat, utawi ngirim foto utawi pesen swanten. Ingkang maos namung ingkang tanglet.
ask-answer-sent = ✔ Wangsulan sampun dipunkirim dhateng { $who }.
ask-answer-corrected = ✔ Dandosan sampun dipunkirim dhateng { $who }.
ask-yours-toast = Panjenengan ingkang mangsuli. Asma lan nomeripun wonten ing kertu.
ask-taken-toast = { $staff } ingkang mangsuli pitakènan menika.
ask-answered-toast = Sampun dipunwangsuli { $staff }.
ask-over-toast = Pitakènan menika sampun rampung.
ask-not-taken-toast = Mangga mencet "Mangsuli" rumiyin.
ask-passed-toast = Inggih, dipunterasaken dhateng petugas salajengipun.
ask-nobody-else-toast = Sakmenika boten wonten petugas sanès.
ask-ended-toast = Kacathet. Matur nuwun.

## Daftar

ask-list-title = <b>Pitakènan ingkang ngentosi wangsulan</b> ({ $count })
ask-none = Boten wonten pitakènan ingkang ngentosi ing wilayah panjenengan. 🙏
ask-list-line = { $number }. { $who } · { $time } · { $state }
ask-list-button = { $number }. { $who }
ask-list-with-you = ⏳ ngentosi panjenengan
ask-list-yours = 👤 panjenengan ingkang mangsuli
ask-list-with = wonten { $staff }
ask-list-taken = 👤 { $staff } ingkang mangsuli
ask-list-lies = ⏳ dereng dipunterasaken
