### Laporan saking akun ingkang dèrèng dipuntepangi: pitakènan lan kertu kanggé petugas.

## Ingkang lapor

unmatched-feeling = Akun menika dèrèng kula tepangi, nanging laporanipun tetep katampi lan kawaos petugas désa. <b>Kados pundi kawontenanipun?</b>
unmatched-name = Sinten asmanipun ingkang gerah utawi ingkang dipunlaporaken?
unmatched-phone = Nomer tilpun pinten ingkang saged dipunhubungi? Mangga tombolipun dipunpencet, utawi nomeripun dipunketik.
unmatched-phone-example = Mangga ngetik nomer tilpun, upaminipun <b>0812 3456 7890</b>, utawi pencet <b>Lewati</b>.
unmatched-place = Lenggahipun wonten pundi? Kaserat RT/RW lan tengeripun, upaminipun <b>RT 3 RW 5, celak mesjid</b>.
unmatched-village = Wonten désa pundi?
unmatched-child-button = 👶 Laré ngandhap 5 taun
unmatched-adult-button = 👤 Tiyang diwasa
unmatched-receipt = Petugas désa badhé madosi laporan menika kagunganipun sinten. Supados langkung énggal, mangga pencet <b>Daftar</b>.
unmatched-kept = Laporanipun sampun kasimpen lan katerusaken dhateng petugas. Menawi wonten tambahan, mangga /lapor. Gawat? /darurat
unmatched-please-register = Petugas dèrèng manggihaken asma panjenengan. Mangga pencet <b>Daftar</b>, supados laporanipun kasimpen mawi asma ingkang leres.
unmatched-told-matched = Laporan panjenengan sampun dipuncocogaken petugas. Supados salajengipun lajeng nyambung, mangga nyuwun kode dhateng petugas lajeng pencet /kode, utawi daftar mawi /start
unmatched-told-closed = Petugas dèrèng saged mesthèkaken laporan menika kagunganipun sinten. Menawi taksih gerah, mangga daftar mawi /start utawi lapor malih mawi /lapor
unmatched-told-person = { $address }, wonten laporan bab panjenengan saking HP sanès, lan dipunsimpen petugas mawi asma panjenengan. Menawi klintu, mangga dipunaturaken dhateng petugas.

## Kertu kanggé petugas

unmatched-title = 👤 <b>Laporan saking akun ingkang dèrèng dipuntepangi</b> ({ $day }, { $time })
unmatched-told-name = Asma ingkang dipunsebat: { $words }
unmatched-told-place = Alamat ingkang dipunsebat: { $words }
unmatched-told-phone = ☎ { $phone }
unmatched-telegram-name = Asma ing Telegram, dèrèng mesthi leres: { $words }
unmatched-question = <b>Sinten tiyangipun?</b>
unmatched-other-button = 🔎 Madosi tiyang sanès
unmatched-new-button = ➕ Dèrèng kadhaftar
unmatched-cannot-button = ✖ Boten saged cocog
unmatched-sure = Laporan menika badhé dipunsimpen minangka laporanipun <b>{ $name }</b> (miyos { $year }, RT/RW { $place }). Sampun yakin?
unmatched-yes-button = ✅ Inggih, menika tiyangipun
unmatched-done = ✅ Laporan kasimpen mawi asma <b>{ $name }</b>. Menawi HP menika kagunganipun, mangga kadamelaken kode supados nyambung.
unmatched-link-button = 📱 Sambungaken HP-nipun
unmatched-matched = ✅ Cocog kaliyan <b>{ $name }</b>, miturut { $by }. Matur nuwun.
unmatched-registered = ✅ Sampun cetha: <b>{ $name }</b>, saking HP-nipun piyambak.
unmatched-closed = ✖ Boten saged dipuncocogaken ({ $by }): { $reason }
unmatched-closed-done = Kacathet. Laporanipun tetep kasimpen.
unmatched-answered = Laporan menika sampun dipunwangsuli.
unmatched-not-yours = Laporan utawi tiyang menika sanès wilayah panjenengan, utawi bab panjenengan piyambak.
unmatched-search = Sinten tiyangipun? Mangga ngetik asma utawi nomer tilpunipun, upaminipun <b>Sri Wahyuni</b>.
unmatched-nobody = Boten wonten warga mawi asma utawi nomer menika ing wilayah panjenengan.
unmatched-new = Ingkang ngintun sampun kula suwuni daftar. Menawi boten saged, mangga dipuncathet, lajeng dipunpadosi asmanipun wonten mriki.
unmatched-because = Kénging menapa boten saged dipuncocogaken? Mangga dipunpilih, utawi kaserat piyambak.
unmatched-because-trial = namung nyobi
unmatched-because-elsewhere = sanès warga mriki
unmatched-because-unreached = boten saged dipunhubungi
unmatched-because-other = sanèsipun
unmatched-none = Boten wonten laporan ingkang nengga dipuncocogaken. 🙏
unmatched-list = <b>Laporan saking akun ingkang dèrèng dipuntepangi</b> ({ $count })
unmatched-line = { $number }. { $name } · { $day }, { $time }
unmatched-home-button = 👤 Dèrèng dipuntepangi ({ $count })
