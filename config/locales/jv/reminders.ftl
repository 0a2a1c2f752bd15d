### Pitakenan saben dinten (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

reminders-repeated = Laporan dinten menika taksih dipunentosi.
reminders-after-bad-grade = Kalawau wonten keluhan ingkang prelu dipungatosaken. Kados pundi kawontenanipun samenika? Menawi gawat, mangga pencet /darurat. (Bila gawat, tekan /darurat.)
reminders-after-gap = Nyuwun pangapunten. Antawis { $from } dumugi { $until } pesen mboten saged kawaos. Menawi nalika semanten maringi pesen, mangga paring pirsa malih. Menawi gawat, pencet /darurat. (Bila gawat, tekan /darurat.)
reminders-day = Isolasi { $day }.
reminders-gap-staff =
    ⚠️ Bot menika mboten lumampah antawis { $from } dumugi { $until }. Telegram namung nyimpen pesen 24 jam, dados laporan lan pesen nalika semanten saged ugi ical.
    { $people } tiyang ingkang isolasi dipunpitakeni malih dinten menika. Ingkang dipunkuwatosaken prayoginipun dipuntelpon.
reminders-disk-staff = ⚠️ Panyimpenan bot menika meh kebak. Pitakenan saben dinten kendel rumiyin, supados laporan lan pengetan tetep mlebet. Nyuwun tulung warga dipunpitakeni piyambak, lan pengelola bot dipunaturi pirsa.
