### Tugas nelpon lan nuweni (krama). Mboten wonten keluhan utawi tingkat ing ngriki.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

tasks-call = ☎️ Tugas: dipuntelpon utawi dipunsowani
tasks-door = 🚪 Tugas: dipunsowani
tasks-visit = 🏠 Tugas: dipuntuweni
tasks-who = <b>{ $person }</b>, RT/RW { $place }, { $village }
tasks-phone = Telpon: { $phone }
tasks-no-phone = Mboten wonten nomer telponipun.
tasks-reports-for = ☎️ Ingkang nglaporaken: <b>{ $name }</b>, { $phone }
tasks-reports-for-no-phone = Ingkang nglaporaken: <b>{ $name }</b>; nomeripun mboten wonten.
tasks-same-house = 🏠 Ing griya ingkang sami wonten tugas ugi kangge: <b>{ $names }</b>. Sepisan nelpon utawi sowan sampun cekap; mangga dipunwangsuli ing kertunipun piyambak-piyambak.
tasks-silent = Dereng wonten kabar wiwit { $since }.
tasks-unreachable = Pesen bot mboten dumugi: dipunblokir utawi akunipun sampun mboten aktif.
tasks-no-telegram = Mboten ngginakaken Telegram: nyuwun tulung dipunpitakeni kabaripun dinten menika.
tasks-was-not-home = Mboten wonten ing dalem nalika dipunsowani { $at }.
tasks-ask = Sasampunipun pinanggih utawi nelpon, mangga pencet salah satunggal. Mangga njagi let lan ngagem masker.

tasks-healthy-button = 🙂 Sampun kula sowani: sehat
tasks-sick-button = 🤒 Sampun kula sowani: sakit
tasks-away-button = 🚪 Mboten wonten ing dalem
tasks-phoned-button = ☎️ Sampun lapor lumantar telpon
tasks-relink-button = 📱 Gantos HP
tasks-show-button = 📋 Ningali tugas

tasks-done-by = ✅ Rampung, { $name }, jam { $at }. Matur nuwun.
tasks-done-self = ✅ Rampung: sampun lapor piyambak jam { $at }. Matur nuwun.
tasks-replaced = ➜ Dipungantos tugas nuweni.
tasks-looked-after = ✔ Sampun dipuntangani petugas kesehatan. Matur nuwun.
tasks-isolation-over = ✔ Sampun mboten isolasi ing griya. Mboten prelu dipuntelpon utawi dipunsowani. Matur nuwun.
tasks-saved = Sampun kasimpen.
tasks-not-home-toast = Sampun kacathet. Badhe kula engetaken malih jam { $at }.
tasks-not-home-news = 🚪 <b>{ $person }</b>, RT/RW { $place }, mboten wonten ing dalem nalika dipunsowani { $name } jam { $at }.
tasks-receipt-healthy = Matur nuwun. Laporanipun { $person } dinten menika sampun kasimpen, jam { $at }.
tasks-receipt-sick = Matur nuwun. Laporanipun { $person } sampun kasimpen, jam { $at }. Petugas kesehatan maos laporan menika. Menawi kawontenanipun saya awrat, pencet /darurat. (Bila keadaannya memburuk, tekan /darurat.)
tasks-heard = Kados pundi kabaripun { $person } ing telpon?
tasks-danger-question = Menapa wonten tandha menika ing { $person }? Mangga pencet sedaya ingkang wonten.
tasks-danger = 🆘 <b>Menika tandha bebaya. Mangga enggal nelpon puskesmas.</b> Petugas kesehatan sampun dipunaturi pirsa. Sampun ngantos dipuntilar piyambakan; mangga tetep celak telpon.

tasks-list =
    { $count ->
        [one] Wonten { $count } tugas. Mangga dipunpencet.
       *[other] Wonten { $count } tugas. Mangga dipunpencet; ingkang paling dangu wonten nginggil.
    }
tasks-line = { $person } · { $place } · { $kind }
tasks-none = Mboten wonten tugas ingkang ngentosi ing wewengkon panjenengan. Matur nuwun.
tasks-already-done = Tugas menika sampun rampung.
tasks-not-yours = Tugas menika sanes wewengkon panjenengan.
tasks-about-you = Tugas menika bab panjenengan piyambak; petugas sanes ingkang ngubungi. Mangga pencet /lapor.

tasks-withdrew = Mboten kersa malih mangsuli bot. Nyuwun tulung dipunpitakeni kabaripun kanthi cara sanes.
tasks-agreed = ✅ Rampung: kersa mangsuli bot malih, jam { $at }. Matur nuwun.
tasks-kept = Ingkang sampun panjenengan tandhani kangge { $person } sampun kasimpen dados laporan, jam { $at }, sanajan dereng dipunkintun.

## Laporan tanpa tugas, saking kertu warga

tasks-report-button = 📝 Laporaken dinten menika
tasks-fill-button = 📅 Ngisi dinten kliwat
tasks-ask-call-button = ☎ Nyuwun dipuntelpon
tasks-ask-visit-button = 🏠 Nyuwun dipuntuweni
tasks-asked = Panyuwunipun { $name }: nyuwun tulung dipunpitakeni kabaripun.
tasks-asked-of = { $task } kangge { $person } sampun kakintun dhateng { $names }.
tasks-asked-nobody = { $task } kangge { $person } sampun kacathet, ananging dereng wonten kader utawi ketua RT ingkang saged dipunkintuni. Mangga mriksani /tugas.
tasks-open-already = Tugas kados menika sampun wonten lan dereng rampung. Mangga mriksani /tugas.
tasks-person-not-yours = Warga menika sanes wewengkon utawi jejibahan panjenengan.
tasks-which-day = Dinten pundi ingkang dipunisi kangge { $person }? Ingkang ketingal namung dinten tanpa laporan.
tasks-none-missed = Mboten wonten dinten ingkang kliwat ing isolasi menika.
tasks-heard-then = Kados pundi kabaripun { $person } nalika { $date }?
tasks-danger-then = Menapa dinten menika wonten tandha menika ing { $person }? Mangga pencet sedaya ingkang wonten.
tasks-receipt-past = Matur nuwun. Laporanipun { $person } kangge { $date } sampun kasimpen, kanthi tandha dipunisi ing dinten sanes.
tasks-danger-past = ⚠ Kangge dinten ingkang sampun kepengker, petugas mboten dipuntimbali. Menawi tandha bebaya menika taksih wonten samenika, laporaken dinten menika utawi pencet /darurat. (Bila tanda bahaya masih ada sekarang, laporkan hari ini atau tekan /darurat.)
tasks-day-filled = Dinten menika sampun dipunisi tiyang sanes. Mboten wonten ingkang dipunewahi.
