### Berkas (/unduh): menapa, kapan, jinisipun berkas. Isinipun berkas tansah basa Indonesia.
### Ingkang wonten wingkingipun "=" saged dipunewahi; nami sakderengipun "=" lan { $… } mboten.

files-list = 📁 <b>Berkas.</b> Panjenengan ngersakaken berkas ingkang pundi? Saben berkas dipuncathet, lan warga ingkang wonten ing lebetipun saged maos ing /dataku.
files-list-counts = 📁 <b>Berkas.</b> Berkas menika namung isi cacah, tanpa asma.
files-line-list = Line list
files-daily = Formulir saben dinten (Lampiran 2)
files-alerts = Pengetan
files-travellers = Ingkang mentas saking tindakan
files-counts = Cacah tanpa asma
files-line-list-button = 📋 Line list
files-daily-button = 🗒 Formulir saben dinten
files-alerts-button = 🔔 Pengetan
files-travellers-button = 🚌 Mentas tindakan
files-counts-button = 🔢 Cacah tanpa asma
files-back-button = ◀ Wangsul

files-when = <b>{ $what }</b>, { $place }. Kangge wekdal ingkang pundi?
files-now = samenika
files-fortnight = 14 dinten pungkasan
files-month = 30 dinten pungkasan
files-all = sedaya ingkang kasimpen
files-now-button = Samenika
files-fortnight-button = 14 dinten pungkasan
files-month-button = 30 dinten pungkasan
files-all-button = Sedaya
files-of-village = Desa { $village }
files-of-all = sedaya desa ing wewengkon panjenengan
files-village-button = { $village }
files-village-chosen-button = ✔ Kapilih: { $village }
files-all-villages-button = Sedaya desa
files-all-villages-chosen-button = ✔ Kapilih: sedaya desa

files-format = <b>{ $what }</b>, { $period }, { $place }. Berkas ingkang pundi?
files-xlsx-button = 📊 Excel (XLSX)
files-csv-button = 📄 Teks (CSV)
files-being-made = ⏳ <b>{ $what }</b> saweg dipundamel. Berkasipun dugi wonten ing pirembagan menika.
files-being-made-toast = Saweg dipundamel…
files-caption =
    📁 <b>{ $what }</b>, { $period }, { $place }. Kawontenan { $at }.
    <b>Wados:</b> isi asma lan kasarasanipun warga. Mugi mboten dipunterasaken; mangga dipunbusak menawi sampun kasimpen ing komputer kantor.
files-caption-counts = 📁 <b>{ $what }</b>, { $period }, { $place }. Kawontenan { $at }. Tanpa asma; cacah ingkang alit mboten dipunserat.
files-not-made = Nyuwun pangapunten, berkas <b>{ $what }</b> mboten saged dipundamel. Menawi panjenengan taksih tugas, mangga cobi malih mawi /unduh. Menawi taksih mboten saged, nyuwun dipunaturi dhateng pengelola.
files-not-yours = Berkas menika sanes wewengkon utawi tugas panjenengan. Menawi klentu, mangga nyuwun pirsa dhateng koordinator.
files-later = Paling kathah { $count } berkas saben jam. Mangga dipuncobi malih wiwit jam { $time }.
