### HP utawi akun Telegram enggal.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

## Petugas

relink-search = Sinten ingkang gantos HP? Mangga dipunserat asma utawi nomer telponipun, upaminipun <b>Sri Wahyuni</b>.
relink-nobody = Mboten wonten warga mawi asma utawi nomer menika ing wewengkon panjenengan. Mangga dipuncobi ejaan sanes, utawi satunggal tembung kemawon: /tautkan
relink-too-many = Wonten { $count } warga mawi asma menika. Menika sedasa ingkang sepisan; mangga dipunserat langkung jangkep mawi /tautkan
relink-found = Sinten tiyangipun?
relink-choice = { $name } · { $year } · { $place }
relink-card =
    <b>{ $name }</b>, miyos { $year }, RT/RW { $place }
    { $reach }
relink-by-telegram = Samenika ngginakaken Telegram. Sasampunipun gantos, HP lami mboten kasambung malih.
relink-telegram-dead = Telegram ingkang lami sampun mboten aktif.
relink-no-telegram = Dereng ngginakaken Telegram.
relink-by-household = Samenika dipunlaporaken lumantar HP kulawarga.
relink-code-button = 🔑 Damel kode HP enggal
relink-code =
    Kode kangge <b>{ $name }</b> sampun dados. Namung saged kangge sepisan, dangunipun { $hours } jam.

    Tautan menika mangga dipunkintun dhateng tiyangipun, utawi kodenipun dipunwaosaken:
    { $link }
    Kode: <code>{ $code }</code> (dipunserat ing HP enggal sasampunipun mencet /kode)

    Ingkang mbikak badhe dipunsuwuni pirsa asma lan taun miyosipun.
relink-yourself = Menika panjenengan piyambak. Mangga nyuwun dhateng petugas sanes.
relink-not-yours = Tiyang menika sanes wewengkon panjenengan, utawi petugas. Mangga nyuwun dhateng koordinator.
relink-officer-done = ✅ { $name } sampun kasambung ing HP enggal.
relink-officer-spoilt = ⚠ Kode kangge { $name } sampun mboten kenging: kaping tiga asma utawi taun miyosipun mboten cocog. Menawi leres tiyangipun, mangga damel kode enggal mawi /tautkan

## HP enggal

relink-type-code = Mangga dipunserat kode saking petugas, upaminipun <b>0123-4567-89abc</b>. Dereng gadhah kode? Mangga nyuwun dhateng ketua RT, kader, utawi petugas desa.
relink-name = Supados mboten klentu: sinten asma panjenengan?
relink-name-again = Dereng cocog kaliyan cathetan kula. Mangga dipuncobi malih: sinten asma panjenengan?
relink-name-example = Mangga dipunserat asma panjenengan, upaminipun <b>Sri Wahyuni</b>.
relink-birth = Taun pinten panjenengan miyos? Upaminipun <b>1948</b>.
relink-birth-example = Mangga dipunserat taun miyos mawi angka sekawan, upaminipun <b>1948</b>.
relink-welcome = Sugeng rawuh malih, { $address }. HP menika sampun kasambung; sedaya laporan ingkang rumiyin taksih wonten.
relink-farewell =
    { $address } samenika ngginakaken HP sanes, dados pirembagan menika sampun mboten kasambung. Matur nuwun sampun lapor saking ngriki.
    Menawi panjenengan mboten rumaos gantos HP, mangga enggal dipunaturaken dhateng petugas. Kawontenan gawat: /darurat tetep saged dipunginakaken.
relink-unknown = Kode menika mboten kula tepangi. Mangga dipuncocogaken malih, utawi nyuwun kode enggal dhateng petugas. Dipuncobi malih: /kode
relink-used = Kode menika sampun dipunginakaken. Mangga nyuwun kode enggal dhateng petugas.
relink-expired = Kode menika sampun kliwat wekdalipun. Mangga nyuwun kode enggal dhateng petugas.
relink-spoilt = Kaping tiga dereng cocog, dados kode menika sampun mboten kenging. Mangga ngubungi petugas ingkang maringi kode. Kawontenan gawat: /darurat saged dipunginakaken sinten kemawon.
relink-yours-already = HP menika sampun kasambung kangge panjenengan. Mangga mencet /menu.
relink-registered = HP menika sampun kadhaptar mawi asma sanes. Petugas badhe mriksani menapa menika tiyang ingkang sami; panjenengan tetep saged lapor kados padatan.
relink-staff-telephone = HP menika dipunginakaken petugas. Mangga kode menika dipunbikak ing HP warga piyambak.
