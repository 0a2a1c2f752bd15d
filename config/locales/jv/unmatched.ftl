### Laporan saking akun ingkang dereng dipuntepangi: pitakenan lan kertu kangge petugas.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Ingkang lapor

unmatched-feeling = Akun menika dereng kula tepangi, nanging laporanipun tetep dipuntampi lan dipunwaos petugas desa. <b>Kados pundi kawontenanipun?</b>
unmatched-name = Sinten asmanipun ingkang gerah utawi ingkang dipunlaporaken?
unmatched-phone = Nomer telpon pinten ingkang saged dipunhubungi? Mangga tombolipun dipunpencet, utawi nomeripun dipunserat.
unmatched-phone-example = Mangga dipunserat nomer telpon, upaminipun <b>0812 3456 7890</b>, utawi pencet <b>Langkungi</b>.
unmatched-place = Dalemipun wonten pundi? Mangga dipunserat RT/RW lan tengeripun, upaminipun <b>RT 3 RW 5, celak mesjid</b>.
unmatched-village = Wonten desa pundi?
unmatched-child-button = 👶 Lare kirang 5 taun
unmatched-adult-button = 👤 Tiyang diwasa
unmatched-receipt = Petugas desa badhe madosi laporan menika kagunganipun sinten. Supados langkung enggal, mangga pencet <b>Ndhaptar</b>.
unmatched-kept = Laporanipun sampun kasimpen lan dipunterasaken dhateng petugas. Menawi wonten tambahan, mangga /lapor. Gawat? /darurat
unmatched-please-register = Petugas dereng manggihaken asma panjenengan. Mangga pencet <b>Ndhaptar</b>, supados laporanipun kasimpen mawi asma ingkang leres.
unmatched-told-matched = Laporan panjenengan sampun dipuncocogaken petugas. Supados salajengipun lajeng nyambung, mangga nyuwun kode dhateng petugas lajeng pencet /kode, utawi ndhaptar mawi /start
unmatched-told-closed = Petugas dereng saged mesthekaken laporan menika kagunganipun sinten. Menawi taksih gerah, mangga ndhaptar mawi /start utawi lapor malih mawi /lapor
unmatched-told-person = { $address }, wonten laporan bab panjenengan saking HP sanes, lan dipunsimpen petugas mawi asma panjenengan. Menawi klentu, mangga dipunaturaken dhateng petugas.

## Kertu kangge petugas

unmatched-title = 👤 <b>Laporan saking akun ingkang dereng dipuntepangi</b> ({ $day }, { $time })
unmatched-told-name = Asma ingkang dipunsebat: { $words }
unmatched-told-place = Alamat ingkang dipunsebat: { $words }
unmatched-told-phone = ☎ { $phone }
unmatched-telegram-name = Asma ing Telegram, dereng mesthi leres: { $words }
unmatched-question = <b>Sinten tiyangipun?</b>
unmatched-other-button = 🔎 Madosi tiyang sanes
unmatched-new-button = ➕ Dereng kadhaptar
unmatched-cannot-button = ✖ Mboten saged cocog
unmatched-sure = Laporan menika badhe dipunsimpen minangka laporanipun <b>{ $name }</b> (miyos { $year }, RT/RW { $place }). Sampun yakin?
unmatched-yes-button = ✅ Inggih, menika tiyangipun
unmatched-done = ✅ Laporan kasimpen mawi asma <b>{ $name }</b>. Menawi HP menika kagunganipun, mangga kadamelaken kode supados nyambung.
unmatched-link-button = 📱 Sambungaken HP-nipun
unmatched-matched = ✅ Cocog kaliyan <b>{ $name }</b>, miturut { $by }. Matur nuwun.
unmatched-registered = ✅ Sampun cetha: <b>{ $name }</b>, saking HP-nipun piyambak.
unmatched-closed = ✖ Mboten saged dipuncocogaken ({ $by }): { $reason }
unmatched-closed-done = Kacathet. Laporanipun tetep kasimpen.
unmatched-answered = Laporan menika sampun dipunwangsuli.
unmatched-not-yours = Laporan utawi tiyang menika sanes wewengkon panjenengan, utawi bab panjenengan piyambak.
unmatched-search = Sinten tiyangipun? Mangga dipunserat asma utawi nomer telponipun, upaminipun <b>Sri Wahyuni</b>.
unmatched-nobody = Mboten wonten warga mawi asma utawi nomer menika ing wewengkon panjenengan.
unmatched-new = Ingkang ngintun sampun kula suwuni ndhaptar. Menawi mboten saged, mangga dipuncathet, lajeng dipunpadosi asmanipun wonten ngriki.
unmatched-because = Kenging menapa mboten saged dipuncocogaken? Mangga dipunpilih, utawi dipunserat piyambak.
unmatched-because-trial = namung nyobi
unmatched-because-elsewhere = sanes warga mriki
unmatched-because-unreached = mboten saged dipunhubungi
unmatched-because-other = sanesipun
unmatched-none = Mboten wonten laporan ingkang ngentosi dipuncocogaken. 🙏
unmatched-list = <b>Laporan saking akun ingkang dereng dipuntepangi</b> ({ $count })
unmatched-line = { $number }. { $name } · { $day }, { $time }
unmatched-home-button = 👤 Dereng dipuntepangi ({ $count })
