### Lapor saben dinten (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi.

daily-question = { $greeting }, { $person }. Kados pundi kesehatanipun dinten menika?
daily-question-about = { $greeting }. Kados pundi kawontenanipun <b>{ $person }</b> dinten menika?
check-in-about = <b>{ $person }</b>

## Pitakenan

ask-feeling = Kados pundi kesehatanipun dinten menika?
ask-symptoms =
    Punapa kemawon ingkang dipunraosaken?
    Kenging milih langkung saking satunggal, lajeng pencet <b>Lajeng</b>.
ask-other = Punapa ingkang dipunraosaken? Mangga dipunserat kanthi cekak.
ask-breathlessness = Kapan kraos sesek? Mangga pilih ingkang paling entheng ingkang sampun ndadosaken sesek.
ask-danger =
    Punapa wonten salah satunggaling tandha menika?
    Menawi satunggal dipunpilih, petugas kesehatan langsung dipunaturi pirsa.
ask-temperature = Pinten suhu sariranipun? Mangga dipunketik angkanipun, contonipun <b>36,8</b>.
ask-saturation = Pinten saturasi oksigen (SpO2) ing oksimeter? Mangga dipunketik, contonipun <b>97</b>.
ask-breaths =
    Kaping pinten ambegan ing salebetipun satunggal menit wetah?
    Mangga lenggah anteng, mirsani jam, asta dipunselehaken ing jaja, lajeng dipunetang saben jaja minggah salebetipun 1 menit. Mangga dipunketik, contonipun <b>18</b>.
ask-pulse = Pinten denyut nadi ing oksimeter? Mangga dipunketik, contonipun <b>80</b>. Kenging dipunlangkungi.
ask-fever-reducer = Punapa ngunjuk obat panas ing salebetipun { $hours } jam pungkasan?
ask-change = Wangsulan pundi ingkang badhe dipunewahi?

no-thermometer-button = Mboten gadhah termometer
cannot-count-button = Mboten saged ngetang
take-button = ✅ { $value }
complete-button = ✏ Jangkepi

## Menawi wangsulanipun dereng cetha

danger-heard = ⚠ Kados-kados menika tandha bebaya. Menawi gawat, pencet tombol <b>🆘</b> ing ngandhap menika utawi telpon puskesmas utawi 119 <b>sapunika</b>. Menawi mboten, pilih tandha ingkang wonten. (Bila gawat, tekan 🆘 atau telepon puskesmas atau 119 sekarang.)
name-a-complaint = Mangga dipunpilih rumiyin ingkang dipunraosaken. Menawi mboten wonten ing daftar, pilih <b>Sanesipun</b>. Menawi jebul sehat, pencet <b>Wangsul</b>.
perhaps-meant = Kula maos “{ $typed }”. Punapa kersanipun <b>{ $value }</b>? Menawi leres, mangga pencet tombolipun. Menawi sanes, dipunketik malih.
unclear-temperature = Kula maos “{ $typed }”. Menika dereng saged kula anggep suhu. Contonipun: <b>36,8</b>.
unclear-saturation = Kula maos “{ $typed }”. Menika dereng saged kula anggep saturasi. Contonipun: <b>97</b>.
unclear-breaths = Kula maos “{ $typed }”. Menika dereng saged kula anggep etangan ambegan. Contonipun: <b>18</b>.
unclear-pulse = Kula maos “{ $typed }”. Menika dereng saged kula anggep nadi. Contonipun: <b>80</b>.
noted-temperature = Suhu <b>{ $value }</b> sampun kula cathet.
noted-complaints = Sampun kula cathet: <b>{ $complaints }</b>. Wonten malih? Menawi mboten, pencet <b>Lajeng</b>.
noted-words = Sampun kula cathet: “{ $words }”. Wonten malih? Menawi mboten, pencet <b>Lajeng</b>.

## Ringkesan

summary-title = <b>Ringkesaning laporan</b>
summary-line = • { $what }: { $value }
summary-question = Sampun leres? Mangga pencet <b>Kintun</b>.
answer-feeling = Kawontenan
answer-symptoms = Ingkang karaosaken
answer-other = Sanesipun
answer-breathlessness = Sesek
answer-danger = Tandha bebaya
answer-temperature = Suhu
answer-saturation = Saturasi
answer-breaths = Ambegan
answer-pulse = Nadi
answer-fever-reducer = Obat panas
answer-missing = mboten dipunisi
a-minute = { $count } saben menit

## Tandha tampi

receipt = ✅ Laporanipun sampun kasimpen, { $at }.
receipt-day = ✅ Laporan <b>{ $day }</b> sampun kasimpen, { $at }.
receipt-day-past = ✅ Laporan sampun kasimpen, { $at }: { $day }.
receipt-corrected = ✅ Ewah-ewahan laporan sampun kasimpen, { $at }. Laporan ingkang lami tetep dipunsimpen.
receipt-time-uncertain = Bot kala wau pedhot, dados jamipun dereng temtu. Menawi dinten menika wonten ingkang ewah, mangga /lapor malih.
receipt-grade = Asilipun: <b>{ $grade }</b>
receipt-call = Laporan menika langsung kaaturaken dhateng petugas kesehatan. Menawi ing salebetipun { $minutes } menit dereng wonten ingkang ngubungi, mangga telpon salah satunggaling nomer ing inggil.
receipt-call-yourself = Mangga nélpon piyambak salah satunggaling nomer ing inggil; sampun ngantos ngentosi dipunhubungi.
receipt-read-today = Petugas kesehatan badhé maos laporan menika tabuh { $time }.
receipt-read-tomorrow = Petugas kesehatan badhé maos laporan menika bénjing tabuh { $time }.
receipt-nobody-reads = Petugas kesehatan dhusun menika dèrèng kadhaftar wonten bot. Menawi mbetahaken pitedah, mangga nélpon puskesmas.
kept-looked-after = Petugas sampun mriksani bab menika tabuh { $time }, mila boten dipuntimbali malih. Menawi langkung awrat utawi wonten ingkang énggal, sampun ngantos ngentosi: mangga mencet /darurat.
kept-half-finished = Laporan wau dereng rampung. Ingkang sampun dipunwangsuli sampun kula simpen, lan taksih saged dipunjangkepi dinten menika.

## Tombol lami

already-filed = Laporan jam { $at } sampun kasimpen. Ewah? /lapor
day-is-over = Dinten laporan menika sampun kepengker.
day-is-over-more = Laporan namung saged dipunewahi ing dintenipun. Laporan lami tetep kasimpen. Kangge dinten menika, mangga /lapor.
