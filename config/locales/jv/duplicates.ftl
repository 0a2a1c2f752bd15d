### Satunggal tiyang ingkang kacathet kaping kalih: dipunsuwunaken pirsa dhateng petugas ingkang tepang.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

duplicates-question = 👥 <b>Menapa menika tiyang ingkang sami?</b>
duplicates-person =
    { $number }. <b>{ $name }</b>, miyos { $year }
    RT/RW { $place }, { $village }
    Kacathet { $since }, { $reach }
duplicates-by-telegram = ngginakaken Telegram
duplicates-telegram-dead = Telegramipun mboten aktif
duplicates-by-household = dipunlaporaken lumantar HP kulawarga
duplicates-no-telegram = tanpa Telegram
duplicates-same-nik = Nomer NIK kekalihipun sami.
duplicates-same-name = Asma, taun miyos, lan RT kekalihipun sami.
duplicates-link-opened = Kode kangge nomer 1 utawi 2 dipunbikak saking Telegram ingkang sampun kadhaptar mawi asma sanesipun.
duplicates-sure = <b>Cathetan kekalihipun badhe dados satunggal, lan mboten saged dipunpisah malih.</b> Sedaya laporan taksih wonten. Sampun yakin?
duplicates-one-button = ✅ Inggih, tiyang sami
duplicates-two-button = ✖ Sanes, tiyang kalih
duplicates-later-button = ⏰ Mangke kemawon
duplicates-join-button = ✅ Yakin, dados satunggal
duplicates-one = ✅ { $name }: cathetan kekalihipun sampun dados satunggal ({ $by }). Matur nuwun.
duplicates-two = ✔ Kacathet: tiyang kalih ingkang benten ({ $by }). Matur nuwun.
duplicates-joined = Sampun dados satunggal.
duplicates-saved = Kacathet, mboten badhe dipunsuwunaken pirsa malih.
duplicates-later = Inggih, mbenjing kula nyuwun pirsa malih.
duplicates-answered = Menika sampun dipunwangsuli.
duplicates-not-yours = Menika dipunputus petugas sanes: sanes wewengkon panjenengan, bab panjenengan piyambak, utawi bab sesami petugas.
duplicates-both-staff = Kekalihipun kacathet minangka petugas. Mangga peran salah satunggalipun dipuncabut rumiyin lumantar /undang.
duplicates-both-alerts = Kekalihipun saweg gadhah pengetan ingkang dereng rampung. Mangga salah satunggalipun dipunrampungaken rumiyin, lajeng dipunpencet malih.
duplicates-told = { $address }, data panjenengan kacathet kaping kalih. Samenika sampun dados satunggal; sedaya laporan taksih kasimpen. Menawi klentu, mangga dipunaturaken dhateng petugas.
