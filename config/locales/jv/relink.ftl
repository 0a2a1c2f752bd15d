### HP utawi akun Telegram énggal.

## Petugas

relink-search = Sinten ingkang gantos HP? Mangga dipunserat asma utawi nomer teleponipun, tuladhanipun <b>Sri Wahyuni</b>.
relink-nobody = Boten wonten warga mawi asma utawi nomer menika ing wilayah panjenengan. Mangga dipuncobi ejaan sanès, utawi setunggal tembung kémawon: /tautkan
relink-too-many = Wonten { $count } warga mawi asma menika. Menika sedasa ingkang sepisan; mangga dipunserat langkung jangkep mawi /tautkan
relink-found = Sinten tiyangipun?
relink-choice = { $name } · { $year } · { $place }
relink-card =
    <b>{ $name }</b>, miyos { $year }, RT/RW { $place }
    { $reach }
relink-by-telegram = Sakmenika ngagem Telegram. Sasampunipun gantos, HP lami boten kasambung malih.
relink-telegram-dead = Telegram ingkang lami sampun boten aktif.
relink-no-telegram = Dèrèng ngagem Telegram.
relink-by-household = Sakmenika dipunlaporaken lumantar HP kulawarga.
relink-code-button = 🔑 Damel kode kanggé HP énggal
relink-code =
    Kode kanggé <b>{ $name }</b> sampun dados. Namung saged kanggé sepisan, dangunipun { $hours } jam.

    Tautan menika mangga dipunkintun dhateng tiyangipun, utawi kodenipun dipunwaosaken:
    { $link }
    Kode: <code>{ $code }</code> (dipunserat ing HP énggal sasampunipun mencet /kode)

    Ingkang mbikak badhé dipunsuwuni pirsa asma lan taun miyosipun.
relink-yourself = Menika panjenengan piyambak. Mangga nyuwun dhateng petugas sanès.
relink-not-yours = Tiyang menika sanès wilayah panjenengan, utawi petugas. Mangga nyuwun dhateng koordinator.
relink-officer-done = ✅ { $name } sampun kasambung ing HP énggal.
relink-officer-spoilt = ⚠ Kode kanggé { $name } sampun boten kénging: kaping tiga asma utawi taun miyosipun boten cocog. Menawi leres tiyangipun, mangga damel kode énggal mawi /tautkan

## HP énggal

relink-type-code = Mangga dipunserat kode saking petugas, tuladhanipun <b>0123-4567-89abc</b>. Dèrèng gadhah kode? Mangga nyuwun dhateng ketua RT, kader, utawi petugas désa.
relink-name = Supados boten klintu: sinten asma panjenengan?
relink-name-again = Dèrèng cocog kaliyan cathetan kula. Mangga dipuncobi malih: sinten asma panjenengan?
relink-name-example = Mangga dipunserat asma panjenengan, tuladhanipun <b>Sri Wahyuni</b>.
relink-birth = Taun pinten panjenengan miyos? Tuladhanipun <b>1948</b>.
relink-birth-example = Mangga dipunserat taun miyos mawi angka sekawan, tuladhanipun <b>1948</b>.
relink-welcome = Sugeng rawuh malih, { $address }. HP menika sampun kasambung; sedaya laporan ingkang rumiyin taksih wonten.
relink-farewell =
    { $address } sakmenika ngagem HP sanès, dados obrolan menika sampun boten kasambung. Matur nuwun sampun lapor saking mriki.
    Menawi panjenengan boten rumaos gantos HP, mangga énggal dipunaturaken dhateng petugas. Kawontenan gawat: /darurat tetep saged dipunagem.
relink-unknown = Kode menika boten kula tepangi. Mangga dipuncocogaken malih, utawi nyuwun kode énggal dhateng petugas. Dipuncobi malih: /kode
relink-used = Kode menika sampun dipunagem. Mangga nyuwun kode énggal dhateng petugas.
relink-expired = Kode menika sampun kliwat wekdalipun. Mangga nyuwun kode énggal dhateng petugas.
relink-spoilt = Kaping tiga dèrèng cocog, dados kode menika sampun boten kénging. Mangga ngubungi petugas ingkang maringi kode. Kawontenan gawat: /darurat saged dipunagem sinten kémawon.
relink-yours-already = HP menika sampun kasambung kanggé panjenengan. Mangga mencet /menu.
relink-registered = HP menika sampun kadhaftar mawi asma sanès. Petugas badhé mriksani menapa menika tiyang ingkang sami; panjenengan tetep saged lapor kados padatan.
relink-staff-telephone = HP menika dipunagem petugas. Mangga kode menika dipunbikak ing HP warga piyambak.
