### /dataku: sedaya ingkang kasimpen bab satunggaling tiyang, lan sinten ingkang mirsani, minangka berkas (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Wonten pirembagan

my-data-button = 📄 Turunan data kula
command-my-data = Sedaya data kula, minangka berkas
my-data-caption = 📄 Sedaya ingkang kasimpen bab <b>{ $name }</b>, lan sinten ingkang mirsani. Mangga berkasipun dipunpencet supados saged kawaos. Sinten kemawon ingkang ngasta berkas menika saged maos sedaya: mangga dipunparingaken namung dhateng tiyang ingkang panjenengan pitados.
my-data-caption-stranger = 📄 Sedaya ingkang kasimpen bab pirembagan menika. Panjenengan dereng kadhaptar minangka warga. Mangga berkasipun dipunpencet supados saged kawaos.
my-data-later = Berkas menika sampun kakintun kaping { $count } ing salebeting satunggal jam; wonten ing pesen nginggil. Ingkang enggal saged dipunsuwun wiwit { $time }.

## Sirahing berkas

my-data-title = Data { $name }
my-data-title-stranger = Data pirembagan menika
my-data-part = Perangan { $number } saking { $total }
my-data-made = Kawontenan { $at }.
my-data-rights = Wonten ingkang klentu? /ubah ndandosi, /hapus mbusak, /privasi nerangaken sinten mirsani menapa. Wonten pitakenan: /tanya
my-data-line = { $label }: <b>{ $value }</b>
my-data-happened = { $at }: { $words }
my-data-staff = { $name } ({ $grants })
my-data-was-staff = sampun mboten tugas
my-data-somebody = tiyang sanes ing sajawining griya

## Data dhiri

my-data-who = Data dhiri
my-data-nik = NIK (angka pungkasan)
my-data-family-card = Nomer KK (angka pungkasan)
my-data-usual = Keluhan ingkang padatan
my-data-asked-at = Dipunpitakeni jam
my-data-usual-hour = jam padatan ing desa
my-data-reached = Dipunhubungi
my-data-reached-chat = lumantar pirembagan Telegram
my-data-reached-dead = pirembagan Telegram dipunblokir utawi sampun mboten wonten
my-data-reached-none = tanpa Telegram, lumantar telpon utawi dipuntuweni
my-data-reached-household = lumantar telponipun griya
my-data-registered = Kadhaptar

## Sinten ingkang mirsani

my-data-looks = Sinten ingkang mirsani asma lan nomer
my-data-nobody-looked = Dereng wonten petugas ingkang mirsani asma lan nomer.
my-data-look-alert = Saweg nangani laporan utawi panggilan gawat.
my-data-look-day-list = Saweg mriksani warga ing dhaptar laporan KUNING dinten menika.
my-data-look-question = Saweg mangsuli pitakenan.
my-data-look-merged = Mratelakaken bilih kalih data menika tiyang ingkang sami; kalihipun dados satunggal.
my-data-look-relinked = Ndamel kode kangge telpon enggal.
my-data-look-arrival = Saweg maos sinten ingkang dhateng ing desa.
my-data-look-enrolled = Nglebetaken data warga ingkang mboten kagungan telpon.
my-data-look-monitoring = Ngawasi warga ingkang isolasi, utawi madosi warga menika lumantar asma utawi nomer.
my-data-look-tested = Mimpin tes ingkang dipuntindakaken warga menika.
my-data-look-released = Mutusaken rampunging isolasi, utawi maos bilih isolasi sampun rampung.
my-data-look-traced = Nlacak kontak: kontakipun warga menika, utawi warga menika minangka kontak.
my-data-look-file = Kaserat ing berkas “{ $what }” ({ $count } tiyang)
my-data-file-by-office = Pengelola program ing kantor
my-data-look-matched = Nyocogaken laporan saking akun ingkang dereng dipuntepangi.

## Sarujuk

my-data-consents = Sarujuk
my-data-consent-given = ✅ Sarujuk
my-data-consent-withdrawn = ✖ Mboten sarujuk utawi mandheg
my-data-consent-terms = Naskah versi { $version }, dipunwaos ing { $language }.
my-data-consent-by = Dipunaturaken dening

## Isolasi

my-data-isolations = Isolasi
my-data-last-day = Dinten pungkasan
my-data-goes-on = Taksih lumampah.
my-data-ended = Rampung { $at }: { $ending }.
my-data-letter = Serat rampung isolasi nomer { $number }, { $at }, dening { $by }.
my-data-letter-withdrawn = Serat rampung isolasi nomer { $number }, { $at }, dening { $by }; mboten lumampah malih.
my-data-needs-food = Prelu dipunkintuni dhaharan.

## Laporan

my-data-reports = Laporan kesehatan
my-data-tests = Asil tes
my-data-contacts = Pelacakan kontak
my-data-test-head = { $kind }, { $day }
my-data-test-session = { $place }, dipunpimpin { $by }
my-data-test-entered = Asil: { $said }, dipunisi { $at } dening { $by }
my-data-test-told = Dipunkintun lumantar Telegram { $at }
my-data-test-to-call = Badhe dipunkabaraken lumantar telpon, wiwit { $at }
my-data-test-called = Dipunkabaraken lumantar telpon { $at } dening { $by }
my-data-test-read = Sampun pirsa
my-data-test-untold = Dereng dipunkabaraken
my-data-version = { $day } · pandandosan { $version }
my-data-filed = Kasimpen { $at }, dipunlaporaken dening { $by }.
my-data-no-thermometer = Mboten kagungan termometer.
my-data-fever-reducer = Ngunjuk obat penurun panas
my-data-why = Sebabipun tingkatipun mekaten:
my-data-on-behalf = Dipunlebetaken dening petugas.
my-data-uncertain = Dintenipun mboten temtu.

## Pengetan

my-data-alerts = Pengetan lan panggilan gawat
my-data-alert-opened = wiwit, { $grade }
my-data-alert-worsened = langkung awrat, { $grade }
my-data-alert-rang = petugas kesehatan dipuntimbali: { $count }
my-data-alert-took = { $by } nangani
my-data-alert-handed-over = { $by } masrahaken
my-data-alert-called = { $by } nelpon
my-data-alert-visited = { $by } rawuh
my-data-alert-referred = { $by } ngrujuk dhateng griya sakit
my-data-alert-noted = { $by } nyerat cathetan:
my-data-alert-pressed-again = Gawat dipunpencet malih
my-data-alert-danger-anew = tandha bebaya ing laporan sanes
my-data-alert-silent = mboten wonten pawartos sasampunipun laporan awrat
my-data-alert-reported-by = dipunlaporaken dening { $by }
my-data-alert-withdrawn = tandha bebaya dipuntarik
my-data-alert-told = ingkang dipunserat:
my-data-alert-closed = { $by } nutup: { $ending }

## Laporan saking akun ingkang dereng dipuntepangi

my-data-told = Laporan saking akun ingkang dereng dipuntepangi
my-data-told-waits = Taksih dipunpadosi kagunganipun sinten.
my-data-told-matched = Sampun kasimpen ing asmanipun tiyang ingkang dipunkajengaken.
my-data-told-unmatchable = Mboten saged dipuncocogaken.
my-data-from-another = saking akun ingkang rikala semanten dereng dipuntepangi

## Ayahan

my-data-tasks = Telpon lan rawuhipun petugas
my-data-task-call = Nelpon
my-data-task-door = Nothok kori
my-data-task-visit = Tuwi
my-data-task-silent = Mboten wonten pawartos wiwit { $at }.
my-data-task-unreachable = Pirembagan Telegram mboten saged dipunhubungi.
my-data-task-no-telegram = Tanpa Telegram: dipunpitakeni lumantar telpon saben dinten.
my-data-task-withdrew = Mboten sarujuk utawi mandheg dipunpitakeni.
my-data-task-asked = { $by } nyuwun supados warga menika dipuntuweni.
my-data-task-given = Dipunaturaken, kanthi asma, RT lan telpon, dhateng
my-data-task-not-home = Mboten wonten griya
my-data-task-open = Dereng rampung.
my-data-task-done = Rampung { $at } dening { $by }.
my-data-task-needless = Mboten prelu malih { $at }.

## Dhaptar dinten menika

my-data-day-list = Dhaptar laporan KUNING
my-data-listed = Kasebut ing dhaptar { $at }.
my-data-to-be-listed = Ngentosi dhaptar salajengipun.

## Pitakenan

my-data-questions = Pitakenan dhateng petugas kesehatan
my-data-asked-by = Dipuntakenaken dening
my-data-asked-about = Bab
my-data-asked-by-others = Isinipun wonten ing berkasipun tiyang ingkang nyuwun pirsa.
my-data-asked = nyuwun pirsa:
my-data-thanked = matur nuwun:
my-data-answered = { $by } mangsuli:
my-data-question-took = { $by } mundhut pitakenan menika
my-data-phoned = { $by } mangsuli lumantar telpon
my-data-question-closed = { $by } mungkasi tanpa wangsulan
my-data-said-letter = (pesen panjang; ing ngriki namung wiwitanipun)
my-data-said-photo = (foto; namung kasimpen ing Telegram)
my-data-said-voice = (swanten; namung kasimpen ing Telegram)

## Tindakan

my-data-journeys = Tindakan
my-data-standing = Status
my-data-written-by = Dipunlebetaken dening
my-data-others = tiyang sanes: { $count }

## Griya

my-data-household = Kulawarga
my-data-members = Anggota
my-data-telephones = Telpon ingkang nglaporaken
my-data-other-house = Ugi anggota kulawarga sanes. Sinten ingkang dalem ing ngrika wonten ing berkasipun piyambak-piyambak.

## Jam

my-data-hour = Pitakenan saben dinten
my-data-last-asked = Pungkasan dipunpitakeni
my-data-last-reported = Dinten pungkasan kanthi laporan
my-data-asked-again = Dipunpitakeni malih
my-data-silent-since = Dipunentosi pawartosipun wiwit

## Pandandosan

my-data-corrections = Pandandosan
my-data-was = Saderengipun:
my-data-corrected-by = Dipundandosi dening

## Peran

my-data-roles = Ayahan ing bot menika
my-data-role = Peran
my-data-invitation-used = Undangan ingkang dipunginakaken
my-data-invitation-made = Undangan ingkang dipundamel kangge tiyang sanes
my-data-until = Kenging dipunginakaken dumugi { $at }.

## Kode

my-data-codes = Tautan telpon
my-data-code-telephone = Kode kangge telpon enggal
my-data-code-household = Tautan kangge telpon sanes ing griya
my-data-made-by = Dipundamel dening
my-data-code-used = Dipunginakaken { $at }.
my-data-code-was-used = Sampun dipunginakaken.

## Pirembagan

my-data-chat = Pirembagan ing Telegram
my-data-this-chat = Pirembagan menika
my-data-another-chat = Pirembagan sanes
my-data-chat-number = Nomer pirembagan
my-data-language = Basa
my-data-last-seen = Pungkasan dipunginakaken
my-data-unfinished = Wonten ingkang dereng rampung; wangsulan dumugi samenika ugi kasimpen. Wangsulanipun ketingal ing pirembagan.
my-data-set-aside = Pesen ingkang mboten saged kaolah
my-data-kept-whole = Pesen ingkang mlebet nalika semanten kasimpen wetah kangge pangelola, dumugi rampung dipunpriksa utawi dumugi data dipunbusak.
my-data-erasure = Pambusakan
my-data-erasure-waits = Panjenengan sampun nyuwun dipunbusak. Panyuwunan menika ngentosi isolasi utawi pengetan rampung, lajeng katindakaken piyambak.

## Pungkasaning berkas

my-data-left-out = Ingkang mboten wonten ing berkas menika, lan sebabipun
my-data-without-workings = Nomer urut lan penget wekdal kangge lampahing program: isinipun mboten langkung saking ingkang kaserat ing nginggil.
my-data-without-signposts = Dhaptar lan pitedah supados petugas manggihaken ingkang kaserat ing nginggil: ringkesanipun kemawon.
my-data-without-messages = Pesen ingkang saweg dipunkintun dhateng pirembagan menika: sekedhap malih dugi.
my-data-without-others = Menapa wonten tiyang sanes ingkang kadhaptar kanthi data ingkang sami: menika bab tiyang sanes. Menawi kalih data dados satunggal, bab menika kaserat ing nginggil.
my-data-without-rosters = Jadwal piket, lintu jagi lan cathetan pasrah-tampi petugas: menika ugi bab kanca tugas. Petugas maos lumantar /piket.

my-data-case-head = Asil positif dipunaturaken { $at }
my-data-case-window = Kontak dipunpadosi wiwit { $first } dumugi { $last }.
my-data-case-contacts = Tiyang ingkang kacathet panjenengan panggihi: { $count }. Namanipun gadhahanipun piyambak, dados mboten kaserat wonten ngriki.
my-data-case-asked = Rampung dipunsuwuni pirsa { $at }, dipuncathet { $by }.
my-data-case-withdrawn = Asilipun dipunralat
my-data-contact-head = Kacathet minangka kontak wiwit { $at }. Kontakipun sinten, lan wonten pundi pepanggihanipun, mboten kaserat.
my-data-contact-met = Pungkasan pepanggihan
my-data-contact-name = Asma ingkang kacathet
my-data-contact-phone = Telpon ingkang kacathet
my-data-contact-tried = { $at }: { $outcome }, dening { $by }.
