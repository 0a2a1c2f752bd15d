### Rekap (/rekap): sadinten ing angka. Mboten wonten nami ing nglebetipun.
### Ingkang wonten sasampunipun "=" kenging dipunewahi; nami ing ngajengipun "=" lan { $… } sampun ngantos.

recap-title = 📊 <b>Rekap { $place }</b>
recap-until-now = { $date }, dumugi jam { $time }
recap-whole-day = { $date }, sadinten muput
recap-no-numbers = Dereng wonten angka kangge dinten menika.
recap-nobody = Mboten wonten tiyang ingkang saweg isolasi.
recap-isolating = Saweg isolasi: <b>{ $count }</b> tiyang
recap-reported = Sampun lapor: <b>{ $reported }</b> saking { $total } ingkang dipuntengga ({ $percent } %)
recap-nobody-expected = Dinten menika dereng wonten ingkang dipuntengga laporanipun.
recap-grade = { $grade } { $count }
recap-unreported = ◻ dereng lapor { $unreported } · nembe kacathet { $fresh }, sadinten langkung tanpa kabar { $silent }
recap-late = Laporan ingkang nusul sasampunipun dintenipun: { $count }
recap-new = Kacathet ing dinten menika: { $count }
recap-due = Wekdal isolasi telas ing dinten menika: { $count } · sampun langkung, dereng kaputusaken: { $overdue }
recap-ended = Isolasi rampung: { $count }
recap-no-alerts = 🔔 Mboten wonten pengetan ingkang taksih binikak.
recap-alerts = 🔔 Pengetan ingkang taksih binikak: { $count } ({ $items }). Ingkang paling dangu sampun { $since }.
recap-statuses = Status: { $items }
recap-status = { $status } { $count }
recap-travellers = Ingkang nembe lelungan: { $count } · saking zona abrit { $red }, zona sanes { $elsewhere }, zona dereng kasumerepan { $unknown }
recap-part = <b>{ $place }</b>: { $people } tiyang · lapor { $reported }/{ $total }
recap-part-unreported = dereng { $unreported }
recap-part-nobody = <b>{ $place }</b>: mboten wonten
recap-more-parts = … lan { $count } papan malih: mangga pencet tombol ing ngandhap.
recap-no-picture = Gambaripun dereng saged kadamel. Angkanipun wonten ing nginggil.
recap-choose = Rekap ingkang pundi? Mangga pilih salah satunggal:
recap-no-place = Dereng wonten wewengkon ingkang saged karekap kangge tugas panjenengan. Mangga nyuwun pirsa dhateng koordinator.
recap-not-yours = Menika ing sanjawining wewengkon utawi tugas panjenengan. Bilih klentu, mangga nyuwun pirsa dhateng koordinator.
recap-too-old = Rekap dinten menika sampun mboten kasimpen wonten mriki. Ingkang saged dipunpirsani: 14 dinten pungkasan.

## Tombol

recap-yesterday-button = ◀ Sadinten saderengipun ({ $date })
recap-today-button = Dinten menika ({ $date }) ▶
recap-whole-button = ⬆ { $place }
recap-places-button = 🗺 Miturut papan

## Gambar

recap-picture-people = Tiyang ing isolasi
recap-picture-rate = Ingkang lapor, saking 100 ingkang dipuntengga
recap-picture-date = tgl.
recap-picture-unreported = dereng lapor
recap-picture-shown = dinten rekap menika

## Kangge kader, ketua RT lan prangkat desa

recap-mine = 📊 <b>Rekap wewengkon panjenengan</b>
recap-place = <b>{ $place }</b>
recap-heard = Wonten kabar dinten menika: { $count } · dereng: { $waiting } · sadinten langkung tanpa kabar: { $silent }
recap-food = 🍚 Mbetahaken tetedhan: { $count }
recap-more-places = … lan { $count } papan malih. Mangga mirsani /pantau.

## Kangge gugus tugas: angka kemawon

recap-figure = { $what }: <b>{ $value }</b>
recap-hidden = ✱ katutup
recap-hidden-why = ✱ katutup: angka sangandhaping { $count }, utawi angka ingkang saged kangge ngetang menika. Supados mboten wonten tiyang ingkang dipuntepangi.
recap-public-isolating = Saweg isolasi
recap-public-new = Kacathet ing dinten menika
recap-public-ended = Isolasi rampung
recap-public-due = Wekdal isolasi telas ing dinten menika
recap-public-overdue = Wekdalipun sampun langkung, dereng kaputusaken
recap-public-alerts = Pengetan ingkang taksih binikak
recap-public-grades = <b>Miturut laporan dinten menika</b>
recap-public-unreported = ◻ dereng lapor
recap-public-statuses = <b>Miturut status</b>
recap-public-red = Saking lelungan, zona abrit
recap-public-other = Saking lelungan, zona sanes
recap-public-unknown = Saking lelungan, zona dereng kasumerepan
recap-public-villages = <b>Miturut desa</b>
recap-public-rest = { $count } desa sanes, saben desa
