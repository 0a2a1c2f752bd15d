### Satunggal tiyang ingkang kacathet kaping kalih: dipunsuwunaken pirsa dhateng petugas ingkang tepang.

duplicates-question = 👥 <b>Menapa menika tiyang ingkang sami?</b>
duplicates-person =
    { $number }. <b>{ $name }</b>, miyos { $year }
    RT/RW { $place }, { $village }
    Kacathet { $since }, { $reach }
duplicates-by-telegram = ngagem Telegram
duplicates-telegram-dead = Telegramipun boten aktif
duplicates-by-household = dipunlaporaken lumantar HP kulawarga
duplicates-no-telegram = tanpa Telegram
duplicates-same-nik = Nomer NIK kekalihipun sami.
duplicates-same-name = Asma, taun miyos, lan RT kekalihipun sami.
duplicates-link-opened = Kode kanggé nomer 1 utawi 2 dipunbikak saking Telegram ingkang sampun kadhaftar mawi asma sanèsipun.
duplicates-sure = <b>Cathetan kekalihipun badhé dados satunggal, lan boten saged dipunpisah malih.</b> Sedaya laporan taksih wonten. Sampun yakin?
duplicates-one-button = ✅ Inggih, tiyang ingkang sami
duplicates-two-button = ✖ Sanès, tiyang kalih
duplicates-later-button = ⏰ Mangké kémawon
duplicates-join-button = ✅ Yakin, dados satunggal
duplicates-one = ✅ { $name }: cathetan kekalihipun sampun dados satunggal ({ $by }). Matur nuwun.
duplicates-two = ✔ Kacathet: tiyang kalih ingkang bènten ({ $by }). Matur nuwun.
duplicates-joined = Sampun dados satunggal.
duplicates-saved = Kacathet, boten badhé dipunsuwunaken pirsa malih.
duplicates-later = Inggih, mbénjing kula nyuwun pirsa malih.
duplicates-answered = Menika sampun dipunwangsuli.
duplicates-not-yours = Menika dipunputus petugas sanès: sanès wilayah panjenengan, bab panjenengan piyambak, utawi bab sesami petugas.
duplicates-both-staff = Kekalihipun kacathet minangka petugas. Mangga peran salah satunggalipun dipuncabut rumiyin lumantar /undang.
duplicates-both-alerts = Kekalihipun nembé gadhah pèngetan ingkang dèrèng rampung. Mangga salah satunggalipun dipunrampungaken rumiyin, lajeng dipunpencet malih.
duplicates-told = { $address }, data panjenengan kacathet kaping kalih. Sakmenika sampun dados satunggal; sedaya laporan taksih kasimpen. Menawi klintu, mangga dipunaturaken dhateng petugas.
