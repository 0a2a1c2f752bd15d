### Nyuwun pirsa dhateng petugas kesehatan: pitakenan warga, wangsulan petugas.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Ingkang tanglet

ask-write = ❓ Mangga dipunserat pitakenanipun kangge petugas kesehatan. Saged ugi ngintun foto utawi pesen swanten. Wangsulanipun badhe dumugi ing ngriki.
ask-about-whom = Bab sinten? Mangga pilih rumiyin menawi sanes bab panjenengan piyambak.
ask-write-more = ❓ Mangga dipunserat lajenganipun. Saged ugi ngintun foto utawi pesen swanten.
ask-only-these = Menika dereng saged kula terasaken. Mangga dipunserat, utawi ngintun foto utawi pesen swanten.
ask-received = ✔ Pitakenan panjenengan sampun dipunkintun dhateng petugas kesehatan, jam { $time }. Wangsulanipun badhe dumugi ing ngriki. Wonten tambahan? Mangga dipunserat kemawon.
ask-night = 🌙 Samenika dalu: petugas maos wiwit jam { $time }.
ask-added = ✔ Sampun dipuntambahaken ing pitakenan panjenengan.
ask-full = Pesen panjenengan sampun kathah lan dereng saged dipunwangsuli. Pesen salajengipun mboten dipunterasaken; mangga ngentosi wangsulanipun rumiyin.
ask-urgent = Menawi wigatos sanget, sampun ngantos ngentosi: pencet /darurat utawi nelpon { $label }, { $phone }. (Bila mendesak, jangan menunggu: tekan /darurat atau telepon { $label }, { $phone }.)
ask-nobody-joined = ⚠ <b>Dereng wonten petugas kesehatan ingkang gabung kaliyan bot menika.</b> Pitakenan panjenengan dipunsimpen lan dipunaturaken menawi sampun wonten. Menawi betah wangsulan samenika, mangga nelpon. Menawi gawat: /darurat. (Bila gawat, tekan /darurat.)
ask-report-too = Kadosipun wonten ingkang dipunraosaken. Mangga ugi mencet <b>Lapor</b>, supados saged dipunbiji.
ask-thanks-passed-on = 🙏 Sampun kula aturaken. Menawi wonten pitakenan malih, mangga dipunserat ing ngriki.
ask-told-answer = 💬 <b>{ $staff }</b> mangsuli:
ask-told-letter = 💬 Wangsulan ing nginggil menika saking <b>{ $staff }</b>.
ask-told-photo = 💬 Foto ing nginggil menika wangsulan saking <b>{ $staff }</b>.
ask-told-voice = 💬 Pesen swanten ing nginggil menika wangsulan saking <b>{ $staff }</b>.
ask-told-corrected = ✏ <b>{ $staff }</b> ndandosi wangsulanipun. Ingkang leres ing ngandhap menika.
ask-told-will-phone = ☎ <b>{ $staff }</b> badhe nelpon panjenengan bab pitakenan panjenengan. Mangga tetep celak telpon.
ask-told-phoned = ☎ <b>{ $staff }</b> sampun mangsuli pitakenan panjenengan lumantar telpon.
ask-told-closed = ✔ <b>{ $staff }</b> nutup pitakenan panjenengan. Menawi taksih wonten ingkang badhe dipuntangletaken, mangga mencet <b>Tanglet malih</b>.
ask-told-passed-on = Pitakenan panjenengan dereng saged dipunwangsuli lan sampun dipunterasaken dhateng petugas salajengipun.
ask-told-still-waiting = Pitakenan panjenengan dereng saged dipunwangsuli. Petugas dipunengetaken malih.
ask-told-about = Bab <b>{ $person }</b>:

## Kertu kangge petugas

ask-title = ❓ Pitakenan · { $who }
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
ask-lapsed = ✔ Mboten prelu dipunwangsuli malih
ask-asker-said = { $time } warga:
ask-staff-said = { $time } { $staff }:
ask-letter = 📄 pesen panjang, jangkepipun ing ngandhap kertu
ask-photo = 📷 foto, ing ngandhap kertu
ask-voice = 🎤 pesen swanten, ing ngandhap kertu
ask-card-below = ↓ Kertu pitakenan menika sampun dipungantos. Ingkang enggal wonten ing ngandhap.
ask-not-yours = Pitakenan menika sanes ing wewengkon panjenengan.
ask-unreachable = 📵 Wangsulan lumantar bot mboten dumugi: botipun dipunblokir utawi akunipun mboten aktif. Mangga nelpon utawi dipuntuweni.
ask-asker-lost = 📵 { $who }: bot dipunblokir utawi akunipun mboten aktif. Wangsulan mboten badhe dumugi; mangga nelpon utawi dipuntuweni.
ask-not-delivered = 📵 { $who }: wangsulan panjenengan mboten dumugi. Mangga nelpon utawi dipuntuweni.
ask-thanked = 🙏 { $who } ngaturaken panuwun:

## Tombol

ask-ask-button = ❓ Badhe tanglet piyambak
ask-again-button = 💬 Tanglet malih
ask-show-button = 📋 Ningali pitakenan
ask-answer-button = ✍ Mangsuli
ask-more-button = ✍ Nambahi wangsulan
ask-phone-button = ☎ Lumantar telpon
ask-phoned-button = ☎ Sampun lumantar telpon
ask-pass-button = ➡ Oper
ask-done-button = ✅ Rampung

## Mangsuli

ask-answer-to = ✍ Wangsulan kangge { $who }
ask-answer-how = Mangga dipunserat, utawi ngintun foto utawi pesen swanten. Ingkang maos namung ingkang tanglet.
ask-answer-sent = ✔ Wangsulan sampun dipunkintun dhateng { $who }.
ask-answer-corrected = ✔ Dandosan sampun dipunkintun dhateng { $who }.
ask-yours-toast = Panjenengan ingkang mangsuli. Asma lan nomeripun wonten ing kertu.
ask-taken-toast = { $staff } ingkang mangsuli pitakenan menika.
ask-answered-toast = Sampun dipunwangsuli { $staff }.
ask-over-toast = Pitakenan menika sampun rampung.
ask-not-taken-toast = Mangga mencet "Mangsuli" rumiyin.
ask-passed-toast = Inggih, dipunterasaken dhateng petugas salajengipun.
ask-nobody-else-toast = Samenika mboten wonten petugas sanes.
ask-ended-toast = Kacathet. Matur nuwun.

## Dhaptar

ask-list-title = <b>Pitakenan ingkang ngentosi wangsulan</b> ({ $count })
ask-none = Mboten wonten pitakenan ingkang ngentosi ing wewengkon panjenengan. 🙏
ask-list-line = { $number }. { $who } · { $time } · { $state }
ask-list-button = { $number }. { $who }
ask-list-with-you = ⏳ ngentosi panjenengan
ask-list-yours = 👤 panjenengan ingkang mangsuli
ask-list-with = wonten { $staff }
ask-list-taken = 👤 { $staff } ingkang mangsuli
ask-list-lies = ⏳ dereng dipunterasaken
