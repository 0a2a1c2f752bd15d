### Tugas nelpon lan nyambangi (krama). Boten wonten keluhan utawi tingkat ing ngriki.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi.

tasks-call = ☎️ Tugas: dipuntelpon utawi dipunparani
tasks-door = 🚪 Tugas: dipunparani
tasks-visit = 🏠 Tugas: dipunsambangi
tasks-who = <b>{ $person }</b>, RT/RW { $place }, { $village }
tasks-phone = Telpon: { $phone }
tasks-no-phone = Boten wonten nomer telponipun.
tasks-reports-for = ☎️ Ingkang nglaporaken: <b>{ $name }</b>, { $phone }
tasks-reports-for-no-phone = Ingkang nglaporaken: <b>{ $name }</b>; nomeripun boten wonten.
tasks-same-house = 🏠 Ing griya ingkang sami wonten tugas ugi kangge: <b>{ $names }</b>. Sepisan nelpon utawi sowan sampun cekap; mangga dipunwangsuli ing kertunipun piyambak-piyambak.
tasks-silent = Dereng wonten kabar wiwit { $since }.
tasks-unreachable = Pesen bot boten dumugi: dipunblokir utawi akunipun sampun boten aktif.
tasks-no-telegram = Boten ngginakaken Telegram: nyuwun tulung dipuntakeni kabaripun dinten menika.
tasks-was-not-home = Boten wonten ing dalem nalika dipunparani { $at }.
tasks-ask = Sasampunipun pinanggih utawi nelpon, mangga pencet salah satunggal. Mangga njagi let lan ngagem masker.

tasks-healthy-button = 🙂 Sampun kula parani: sehat
tasks-sick-button = 🤒 Sampun kula parani: sakit
tasks-away-button = 🚪 Boten wonten ing dalem
tasks-phoned-button = ☎️ Sampun lapor lumantar telpon
tasks-relink-button = 📱 Gantos HP
tasks-show-button = 📋 Mriksani tugas

tasks-done-by = ✅ Rampung, { $name }, tabuh { $at }. Matur nuwun.
tasks-done-self = ✅ Rampung: sampun lapor piyambak tabuh { $at }. Matur nuwun.
tasks-replaced = ➜ Dipungantos tugas nyambangi.
tasks-looked-after = ✔ Sampun dipuntangani petugas kesehatan. Matur nuwun.
tasks-saved = Sampun kasimpen.
tasks-not-home-toast = Sampun kacathet. Badhe kula engetaken malih tabuh { $at }.
tasks-not-home-news = 🚪 <b>{ $person }</b>, RT/RW { $place }, boten wonten ing dalem nalika dipunparani { $name } tabuh { $at }.
tasks-receipt-healthy = Matur nuwun. Laporanipun { $person } dinten menika sampun kasimpen, tabuh { $at }.
tasks-receipt-sick = Matur nuwun. Laporanipun { $person } sampun kasimpen, tabuh { $at }. Petugas kesehatan maos laporan menika. Menawi kawontenanipun saya awrat, pencet /darurat.
tasks-heard = Kados pundi kabaripun { $person } ing telpon?
tasks-danger-question = Menapa wonten tandha menika ing { $person }? Mangga pencet sedaya ingkang wonten.
tasks-danger = 🆘 <b>Menika tandha bebaya. Mangga enggal nelpon puskesmas.</b> Petugas kesehatan sampun dipunkabari. Sampun ngantos dipuntilar piyambakan; mangga tetep celak telpon.

tasks-list =
    { $count ->
        [one] Wonten { $count } tugas. Mangga dipunpencet.
       *[other] Wonten { $count } tugas. Mangga dipunpencet; ingkang paling dangu wonten nginggil.
    }
tasks-line = { $person } · { $place } · { $kind }
tasks-none = Boten wonten tugas ingkang ngrantos ing wewengkon panjenengan. Matur nuwun.
tasks-already-done = Tugas menika sampun rampung.
tasks-not-yours = Tugas menika sanes wewengkon panjenengan.
tasks-about-you = Tugas menika bab panjenengan piyambak; petugas sanes ingkang ngubungi. Mangga pencet /lapor.

tasks-withdrew = Boten kersa malih mangsuli bot. Nyuwun tulung dipuntakeni kabaripun kanthi cara sanes.
tasks-agreed = ✅ Rampung: kersa mangsuli bot malih, tabuh { $at }. Matur nuwun.
tasks-kept = Ingkang sampun panjenengan tandhani kangge { $person } sampun kasimpen dados laporan, tabuh { $at }, sanajan dereng dipunkintun.

## Laporan tanpa tugas, saking kertu warga

tasks-report-button = 📝 Laporaken dinten menika
tasks-fill-button = 📅 Ngisi dinten ingkang kliwat
tasks-ask-call-button = ☎ Nyuwun dipuntelpon
tasks-ask-visit-button = 🏠 Nyuwun dipunsambangi
tasks-asked = Panyuwunipun { $name }: nyuwun tulung dipuntakeni kabaripun.
tasks-asked-of = { $task } kangge { $person } sampun kakintun dhateng { $names }.
tasks-asked-nobody = { $task } kangge { $person } sampun kacathet, ananging dereng wonten kader utawi ketua RT ingkang saged dipunkintuni. Mangga mriksani /tugas.
tasks-open-already = Tugas kados menika sampun wonten lan dereng rampung. Mangga mriksani /tugas.
tasks-person-not-yours = Warga menika sanes wewengkon utawi jejibahan panjenengan.
tasks-which-day = Dinten pundi ingkang dipunisi kangge { $person }? Ingkang ketingal namung dinten tanpa laporan.
tasks-none-missed = Boten wonten dinten ingkang kliwat ing isolasi menika.
tasks-heard-then = Kados pundi kabaripun { $person } nalika { $date }?
tasks-danger-then = Menapa dinten menika wonten tandha menika ing { $person }? Mangga pencet sedaya ingkang wonten.
tasks-receipt-past = Matur nuwun. Laporanipun { $person } kangge { $date } sampun kasimpen, kanthi tandha dipunisi salajengipun.
tasks-danger-past = ⚠ Kangge dinten ingkang sampun kepengker, petugas boten dipuntimbali. Menawi tandha bebaya menika tasih wonten sapunika, laporaken dinten menika utawi pencet /darurat. (Bila tanda bahaya masih ada sekarang, laporkan hari ini atau tekan /darurat.)
tasks-day-filled = Dinten menika sampun dipunisi tiyang sanes. Boten wonten ingkang dipunewahi.
