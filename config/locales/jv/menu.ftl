### Layar wiwitan, pitulungan, lan wangsulan kangge serat ing sanjawinipun pitakenan (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Layar wiwitan

home-greeting = { $greeting }, <b>{ $name }</b>.
home-unknown = Sugeng rawuh ing <b>Siaga Desa</b>. Panjenengan dereng kadhaptar.
home-isolation = Isolasi wonten dalem: { $day }, dumugi { $last }.
home-isolation-past = Isolasi wonten dalem: { $day }. Petugas ingkang badhe mesthekaken rampungipun; nyuwun tulung tetep wonten dalem rumiyin.
home-isolation-open = Isolasi wonten dalem: { $day }, ngentosi asil priksa.
home-choose = Mangga dipunpilih:
home-register-button = 📋 Ndhaptar
home-alerts-button = 🔔 Pengetan
home-history-button = 📈 Riwayat
home-ask-button = ❓ Tanglet petugas
home-tasks-button = 📌 Ayahan
home-results-button = 🧪 Asil tes
home-recap-button = 📊 Rekap
home-release-button = 🏁 Rampunging isolasi
home-contacts-button = 🤝 Kontak
home-files-button = 📁 Berkas
home-roster-button = 🗓 Piket
home-arrive-button = 🚌 Nembe dugi
home-enrol-button = ➕ Serat tiyang
home-arrivals-button = 🚌 Rawuh dinten menika
home-monitor-button = 🏠 Mantau isolasi
home-find-button = 🔍 Madosi warga
home-invite-button = 👥 Petugas
home-relink-button = 📱 Warga gantos HP
home-type-code-button = 📱 Kula gantos HP
home-hour-button = ⏰ Jam pitakenan
home-language-button = 🌐 Basa
home-help-button = ❓ Pitulungan
home-group-people-button = 👥 Kontak, rampung …
home-group-work-button = 🗂 Rekap, piket …
home-group-mine-button = ⚙ Kula, basa …
home-back-button = ◀ Layar wiwitan
paused-dropped = Inggih, ingkang wau mboten dipunlajengaken. Pilihan sanesipun wonten ing /menu.

## Dhaptar prentah ing Telegram

command-start = Miwiti, utawi ndhaptar
command-menu = Layar wiwitan
command-help = Pitulungan
command-cancel = Wurungaken ingkang saweg lumampah
command-report = Lapor kesehatan dinten menika
command-emergency = Kawontenan gawat: nyuwun pitulungan samenika
command-history = Riwayat dinten-dinten kula, kanthi grafik
command-ask = Tanglet dhateng petugas kesehatan
command-language = Gantos basa
command-hour = Jam pitakenan saben dinten
command-alerts = Pengetan ingkang taksih binuka
command-bind-group = Pasang cacahing pengetan ing grup petugas
command-tasks = Ayahan nelpon lan nuweni warga
command-results = Asil tes: isi lan kabaraken
command-recap = Rekap: angka dinten menika, kanthi gambar
command-release = Rampung isolasi: wekdalipun telas, putusaken
command-contacts = Kontak lan sumberipun kasus
command-files = Berkas: line list, formulir saben dinten, cacah
command-roster = Piket: sinten ingkang jagi
command-relink = Nyambung warga dhateng HP enggal
command-type-code = Mlebetaken kode HP enggal
command-arrive = Kula nembe dugi (pemudik)
command-enrol = Nyerat tiyang ingkang mboten gadhah telpon
command-arrivals = Sinten ingkang rawuh dinten menika
command-monitor = Sinten ingkang isolasi: miturut RT, dinten, kabar
command-find = Madosi warga: asma utawi nomer
command-invite = Ngaturi petugas, urutan timbalan

## Nomer telpon

numbers-title = <b>Nomer wigatos</b>
numbers-line = ☎ { $label }: { $phone }

## Pitulungan

help-unknown =
    <b>Siaga Desa</b> mbiyantu warga ingkang isolasi wonten griya: saben dinten kula nyuwun pirsa kabar, lan menawi wonten ingkang awrat, petugas kesehatan enggal dipunaturi pirsa.
    Mangga pencet <b>Ndhaptar</b> utawi /start. Gawat? /darurat saged dipunginakaken sinten kemawon, ugi tanpa ndhaptar.
help-resident =
    <b>Kagem panjenengan</b>
    /lapor – lapor kesehatan dinten menika, kenging langkung saking sepisan
    /tanya – tanglet dhateng petugas kesehatan: seratan, foto, utawi swanten
    /riwayat – dinten-dinten panjenengan, kanthi grafik
    /darurat – kawontenan gawat, petugas enggal dipunaturi pirsa
    /jam – jam pinten kula nyuwun pirsa saben dinten
help-health-worker =
    <b>Kagem petugas kesehatan</b>
    /peringatan – laporan awrat ingkang taksih binuka. Pencet <b>Kula tangani</b>: asma, nomer lan dalemipun lajeng ketingal.
    /tugas – warga ingkang prelu dipuntelpon utawi dipuntuweni
    /tanya – pitakenan warga ingkang ngentosi wangsulan
    /tautkan – warga gantos HP utawi Telegram: pados tiyangipun, lajeng damel kode
    /selesai – isolasi ingkang telas wekdalipun: pungkasi, dawakaken, utawi cekakaken
    /piket – sinten ingkang jagi, jadwal panjenengan, lintu jagi, cathetan serah terima
help-kader =
    <b>Kagem kader lan ketua RT</b>
    /tugas – warga ingkang prelu dipuntelpon utawi dipuntuweni. Keluhanipun mboten dipuntingalaken; asilipun panjenengan serat wonten ngriku.
    /tautkan – warga gantos HP utawi Telegram: pados tiyangipun, lajeng damel kode
    /piket – sinten ingkang jagi ing puskesmas lan kantor desa
help-staff =
    <b>Kagem petugas</b>
    Panjenengan kadhaptar minangka petugas. Ayahan kagem peran panjenengan badhe ketingal ing /menu.
    /piket – sinten ingkang jagi; perangkat desa: jadwal piket panjenengan, lintu, cathetan
help-coordinator =
    <b>Kagem koordinator</b>
    /undang – ngaturi utawi mungkasi petugas, lan ngatur sinten ingkang dipunhubungi rumiyin
    /piket – ngatur jadwal jagi: pengetan nimbali ingkang jagi rumiyin
help-arrivals =
    <b>Pemudik</b>
    /tambah – nyerat tiyang ingkang mboten gadhah telpon
    /posko – sinten ingkang rawuh dinten menika
help-monitoring = /pantau – sinten ingkang isolasi  ·  /warga – madosi warga
help-recap = /rekap – angka dinten menika: pinten ingkang isolasi, lapor, lan dereng
help-everybody = /bahasa – gantos basa  ·  /batal – wurungaken  ·  /menu – layar wiwitan  ·  /privasi – data pribadi panjenengan

## Serat ing sanjawinipun pitakenan

stray-emergency =
    ⚠ <b>Menawi kawontenanipun gawat, pencet Gawat samenika</b>, utawi telpon puskesmas utawi 119. Petugas enggal dipunaturi pirsa.
    (Bila keadaan gawat, tekan Gawat sekarang, atau telepon puskesmas atau 119.)
stray-complaint = Kadosipun wonten ingkang karaosaken. Mangga pencet <b>Lapor</b>, supados petugas mangertos. Menawi gawat, pencet <b>Gawat</b>. (Bila gawat, tekan 🆘.)
stray-media-home = Matur nuwun, ananging kintunan kados mekaten dereng saged kula waos. Foto utawi swanten kangge petugas kesehatan: pencet /tanya rumiyin. Sanesipun, mangga milih ing ngandhap menika.

## Wonten grup

group-pointer = Kangge njagi wados, kula namung matur wonten pirembagan pribadi. Mangga dipunbikak wonten ngrika.
private-chat-button = Bikak pirembagan pribadi
