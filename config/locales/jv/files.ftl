### Berkas (/unduh): menapa, kapan, jinisipun berkas. Isinipun berkas tansah basa Indonesia.
### Ingkang wonten wingkingipun "=" saged dipunewahi; nami sakderengipun "=" lan { $… } mboten.

files-list = 📁 <b>Berkas.</b> Panjenengan ngersakaken berkas ingkang pundi? Saben berkas dipuncathet, lan warga ingkang wonten ing lebetipun saged maos ing /dataku.
files-list-counts = 📁 <b>Berkas.</b> Berkas menika namung isi cacah, tanpa asma.
files-line-list = Line list
files-daily = Formulir saben dinten (Lampiran 2)
files-alerts = Pengetan
files-contacts = Kontak kasus
files-travellers = Ingkang mentas saking tindakan
files-counts = Cacah tanpa asma
files-line-list-button = 📋 Line list
files-daily-button = 🗒 Formulir saben dinten
files-alerts-button = 🔔 Pengetan
files-contacts-button = 🤝 Kontak kasus
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

## Nglebetaken tiyang saking berkas

files-import-button = ⬆ Lebetaken tiyang saking berkas
files-template-button = 📄 Tuladha berkas
files-template = Tuladha berkas
files-template-caption = 📄 Mangga lembar <b>Orang</b> dipunisi; caranipun wonten ing lembar <b>Petunjuk</b>. Sasampunipun, dipunkintun malih mawi /unduh, <b>⬆ Lebetaken tiyang saking berkas</b>.
files-import-ask = Mangga berkasipun dipunkintun wonten mriki: Excel (.xlsx) utawi CSV, paling kathah { $count } tiyang. Dereng wonten ingkang dipunlebetaken saderengipun panjenengan mirsani asilipun lan sarujuk.
files-import-no-file = Ingkang dipunentosi berkas Excel (.xlsx) utawi CSV: pencet 📎, pilih <b>File</b>, lajeng pilih berkasipun.
files-import-reading = ⏳ Berkasipun saweg dipunpriksa. Asilipun dugi wonten mriki.
files-import-preview = 📋 <b>Asiling pamriksan: { $count } larik.</b> Dereng wonten ingkang dipunlebetaken.
files-import-new = ➕ Tiyang enggal: <b>{ $count }</b>, ingkang isolasi: { $isolating }
files-import-known = ✔ Sampun kadhaptar, mboten dipunewahi: { $count }
files-import-isolated = 🏠 Sampun kadhaptar, isolasinipun dipunwiwiti: <b>{ $count }</b>
files-import-begins = · Larik { $row }: “{ $name }”
files-import-otherwise = · Larik { $row }: “{ $name }” sampun isolasi awit sebab sanes, mboten dipunewahi. Asil tes dipunlebetaken lumantar /hasil.
files-import-failed = ⚠ Dereng saged dipunlebetaken: { $count }
files-import-problem = · Larik { $row }, kolom { $column }: “{ $said }”. { $why } Tuladha: { $example }
files-import-more = · lan { $count } larik sanesipun.
files-import-agreed = Kanthi mencet tombol ing ngandhap, panjenengan mratelakaken: tiyang-tiyang menika sarujuk datanipun kasimpen. Larik ingkang dereng saged dipunlebetaken dipunlangkungi; mangga dipundandosi lajeng dipunkintun malih: ingkang sampun mlebet mboten dados kalih.
files-import-nobody = Mboten wonten ingkang prelu dipunlebetaken saking berkas menika.
files-import-enter-button = Lebetaken { $count } tiyang
files-import-entering = ⏳ Saweg dipunlebetaken: { $count } larik rampung.
files-import-entering-toast = Saweg dipunlampahi…
files-import-done-toast = Berkas menika sampun rampung dipunlebetaken.
files-import-dropped-toast = Berkas menika sampun dipunwurungaken. Mangga dipunkintun malih menawi prelu.
files-import-dropped = Inggih, mboten wonten ingkang dipunlebetaken.
files-import-ended = ✅ Sampun rampung.
files-import-stopped = ⚠ Kendel wonten satengahing margi.
files-import-done = ✅ <b>Rampung.</b> Tiyang enggal: { $new }. Wiwit isolasi: { $isolated }. Sampun kadhaptar: { $known }. Mboten saged dipunlebetaken: { $failed }.
files-import-broken-off = Kendel wonten satengahing margi. Sampun mlebet: { $new }. Wiwit isolasi: { $isolated }. Sampun kadhaptar sakderengipun: { $known }. Mboten saged dipunlebetaken: { $failed }. Menawi berkasipun dipunkintun malih, ingkang sampun mlebet mboten dados kalih.
files-import-told = 🏠 { $person }, petugas kesehatan nyathet bilih panjenengan wiwit isolasi wonten dalem dumugi <b>{ $last }</b>. Kasuwun lapor saben dinten. Menawi klentu, mangga nyuwun pirsa mawi /tanya.
files-import-told-open = 🏠 { $person }, petugas kesehatan nyathet bilih panjenengan wiwit isolasi wonten dalem dumugi asiling tes medal. Kasuwun lapor saben dinten. Menawi klentu, mangga nyuwun pirsa mawi /tanya.
files-why-missing = Kedah dipunisi.
files-why-unreadable = Dereng kawaos.
files-why-two-ways = Saged ateges kalih prakawis.
files-why-lost-digits = Angka pungkasanipun ical amargi dipunanggep cacah; format sel dipundadosaken teks, lajeng dipunketik malih.
files-why-future = Tanggal menika dereng kelampahan.
files-why-long-ago = Sampun dangu sanget, isolasinipun mesthinipun sampun rampung. Mangga taunipun dipunpriksa.
files-why-date-needed = Sangandhapipun 12 taun prelu tanggal lairipun jangkep.
files-why-not-agreed = Tiyangipun mboten sarujuk datanipun kasimpen.
files-why-no-village = Desa menika mboten wonten ing wewengkon panjenengan.
files-why-outside = RT/RW menika mboten wonten, utawi sanes wewengkon panjenengan.
files-why-twice = NIK ingkang sami sampun wonten ing larik sanes.
files-why-elsewhere = Sampun kadhaptar ing sanes wewengkon panjenengan. Mangga nyuwun pirsa dhateng koordinator.
files-why-somebody-elses = NIK menika gadhahipun tiyang sanes ingkang sampun kadhaptar. Kasuwun dipunpriksa, mbok bilih katurun saking larik sanes.
files-refused-too-long = Berkasipun ageng sanget; paling ageng { $kilobytes } KB. Mangga dipunperang.
files-refused-gone = Berkasipun mboten saged dipunpendhet malih saking Telegram. Nyuwun dipunkintun malih.
files-refused-empty = Berkasipun kothong.
files-refused-old = Berkas menika Excel lami (.xls) utawi mawi sandhi. Mangga dipunsimpen dados <b>Excel Workbook (.xlsx)</b> tanpa sandhi, lajeng dipunkintun malih.
files-refused-macros = Berkas menika isi makro. Supados aman mboten dipunbikak. Mangga dipunsimpen dados <b>Excel Workbook (.xlsx)</b>, lajeng dipunkintun malih.
files-refused-unreadable = Berkas menika dereng kawaos. Ingkang saged kawaos: Excel (.xlsx) lan CSV.
files-refused-rows = Larikipun kathah sanget; paling kathah { $count }. Mangga dipunperang.
files-refused-headings = Judhulipun kolom dereng kawaos. Ing satunggal larik lembar ingkang sepisan kedah wonten judhul kados ta <b>Nama</b>, <b>JK</b>, <b>Tanggal lahir</b>, <b>RT/RW</b>. Tuladhanipun wonten ing /unduh.
files-refused-columns = Kolom menika dereng wonten: { $columns }. Tuladhanipun wonten ing /unduh.
files-refused-changed = Isinipun berkas sampun sanes kaliyan ingkang dipunpriksa. Nyuwun dipunkintun malih.
files-refused-not-allowed = Panjenengan sampun mboten tugas nglebetaken tiyang, dados berkas menika mboten dipunlajengaken. Menawi klentu, mangga nyuwun pirsa dhateng koordinator.
files-refused-broken = Wonten cathetan ingkang risak, dados berkas menika mboten saged dipunlajengaken. Nyuwun dipunaturi dhateng pengelola.
