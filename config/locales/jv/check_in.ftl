### Lapor saben dinten (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

daily-question = { $greeting }, { $person }. Kados pundi kesehatanipun dinten menika?
daily-question-about = { $greeting }. Kados pundi kawontenanipun <b>{ $person }</b> dinten menika?
check-in-about = <b>{ $person }</b>

## Pitakenan

ask-feeling = Kados pundi kesehatanipun dinten menika?
ask-symptoms =
    Menapa kemawon ingkang dipunraosaken?
    Kenging milih langkung saking satunggal, lajeng pencet <b>Lajeng</b>.
ask-other = Menapa ingkang dipunraosaken? Mangga dipunserat kanthi cekak.
ask-breathlessness = Kapan kraos sesek? Mangga pilih ingkang paling entheng ingkang sampun ndadosaken sesek.
ask-danger =
    Menapa wonten salah satunggaling tandha menika?
    Menawi satunggal dipunpilih, petugas kesehatan enggal dipunaturi pirsa.
ask-temperature = Pinten suhu sariranipun? Mangga dipunserat angkanipun, upaminipun <b>36,8</b>.
ask-saturation = Pinten angka oksigen (SpO2) ing oksimeter? Mangga dipunserat, upaminipun <b>97</b>.
ask-breaths =
    Kaping pinten ambegan ing salebetipun satunggal menit wetah?
    Mangga lenggah anteng, mirsani jam, asta dipunselehaken ing jaja, lajeng dipunetang saben jaja minggah salebetipun 1 menit. Mangga dipunserat, upaminipun <b>18</b>.
ask-pulse = Pinten denyut nadi ing oksimeter? Mangga dipunserat, upaminipun <b>80</b>. Kenging dipunlangkungi.
ask-fever-reducer = Menapa ngunjuk obat penurun panas ing salebetipun { $hours } jam pungkasan?
ask-change = Wangsulan pundi ingkang badhe dipunewahi?

no-thermometer-button = Mboten gadhah termometer
cannot-count-button = Mboten saged ngetang
take-button = ✅ { $value }
complete-button = ✏ Jangkepi

## Menawi wangsulanipun dereng cetha

danger-heard = ⚠ Kadosipun menika tandha bebaya. Menawi gawat, pencet tombol <b>🆘</b> ing ngandhap menika utawi telpon puskesmas utawi 119 <b>samenika</b>. Menawi mboten, pilih tandha ingkang wonten.
name-a-complaint = Mangga dipunpilih rumiyin ingkang dipunraosaken. Menawi mboten wonten ing dhaptar, pilih <b>Sanesipun</b>. Menawi jebul sehat, pencet <b>Wangsul</b>.
perhaps-meant = Kula maos “{ $typed }”. Menapa kersanipun <b>{ $value }</b>? Menawi leres, mangga pencet tombolipun. Menawi sanes, dipunserat malih.
unclear-temperature = Kula maos “{ $typed }”. Menika dereng saged kula anggep suhu. Tuladha: <b>36,8</b>.
unclear-saturation = Kula maos “{ $typed }”. Menika dereng saged kula anggep angka oksigen. Tuladha: <b>97</b>.
unclear-breaths = Kula maos “{ $typed }”. Menika dereng saged kula anggep etangan ambegan. Tuladha: <b>18</b>.
unclear-pulse = Kula maos “{ $typed }”. Menika dereng saged kula anggep nadi. Tuladha: <b>80</b>.
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
answer-saturation = Oksigen
answer-breaths = Ambegan
answer-pulse = Nadi
answer-fever-reducer = Obat penurun panas
answer-missing = mboten dipunisi
a-minute = { $count } saben menit

## Tandha tampi

receipt = ✅ Laporanipun sampun kasimpen, { $at }.
receipt-day = ✅ Laporan <b>{ $day }</b> sampun kasimpen, { $at }.
receipt-day-past = ✅ Laporan sampun kasimpen, { $at }: { $day }.
receipt-corrected = ✅ Ewah-ewahan laporan sampun kasimpen, { $at }. Laporan ingkang lami tetep dipunsimpen.
receipt-time-uncertain = Bot kala wau pedhot, dados jamipun dereng temtu. Menawi dinten menika wonten ingkang ewah, mangga /lapor malih.
receipt-grade = Asilipun: <b>{ $grade }</b>
receipt-call = Laporan menika enggal kaaturaken dhateng petugas kesehatan. Menawi ing salebetipun { $minutes } menit dereng wonten ingkang ngubungi, mangga telpon salah satunggaling nomer ing inggil.
receipt-call-yourself = Mangga nelpon piyambak salah satunggaling nomer ing inggil; sampun ngantos ngentosi dipunhubungi.
receipt-read-today = Petugas kesehatan badhe maos laporan menika jam { $time }.
receipt-read-tomorrow = Petugas kesehatan badhe maos laporan menika benjing jam { $time }.
receipt-nobody-reads = Petugas kesehatan desa menika dereng kadhaptar ing bot. Menawi mbetahaken pitedah, mangga nelpon puskesmas.
kept-looked-after = Petugas sampun mriksani bab menika jam { $time }, mila mboten dipuntimbali malih. Menawi langkung awrat utawi wonten ingkang enggal, sampun ngantos ngentosi: mangga mencet /darurat.
kept-half-finished = Laporan wau dereng rampung. Ingkang sampun dipunwangsuli sampun kula simpen, lan taksih saged dipunjangkepi dinten menika.

## Tombol lami

already-filed = Laporan jam { $at } sampun kasimpen. Ewah? /lapor
day-is-over = Dinten laporan menika sampun kepengker.
day-is-over-more = Laporan namung saged dipunewahi ing dintenipun. Laporan lami tetep kasimpen. Kangge dinten menika, mangga /lapor.
