### Pitakenan saben dinten (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi.

reminders-repeated = Laporan dinten menika taksih dipuntengga.
reminders-after-bad-grade = Kalawau wonten keluhan ingkang perlu dipungatosaken. Kados pundi kawontenanipun sakmenika? Menawi gawat, mangga pencet /darurat.
reminders-after-gap = Nyuwun pangapunten. Antawis { $from } dumugi { $until } pesen boten saged kawaos. Menawi nalika semanten ngintun pesen, mangga dipunparingaken pirsa malih. Menawi gawat, pencet /darurat.
reminders-day = Isolasi { $day }.
reminders-gap-staff =
    ⚠️ Bot menika tutup antawis { $from } dumugi { $until }. Telegram namung nyimpen pesen 24 jam, dados laporan lan pesen nalika semanten saged ical.
    { $people } tiyang ingkang isolasi dipuntakeni malih dinten menika. Ingkang dipunkuwatosaken prayoginipun dipuntelpon.
reminders-disk-staff = ⚠️ Panyimpenan bot menika meh kebak. Pitakenan saben dinten kendel rumiyin, supados laporan lan pèngetan tetep mlebet. Nyuwun tulung warga dipuntakeni piyambak, lan pengelola bot dipunparingi pirsa.
