### Petugas: undangan, peran, urutan panggilan.

role-kader = Kader
role-rt-head = Ketua RT
role-village-officer = Perangkat desa
role-health-worker = Nakes
role-coordinator = Koordinator
role-task-force = Gugus tugas

area-kabupaten = sedaya { $name }
area-village = Desa { $name }
area-rt = RT/RW { $rt }, Desa { $name }

## Mengundang

invite-button = ➕ Ngaturi petugas
invite-role = Dados menapa tiyang menika dipunaturi?
invite-village = Wonten desa pundi?
invite-rt = RT/RW pinten? Tuladha: <b>003/005</b>
invite-rt-example = Nyuwun pangapunten, kula dereng mangertos. Mangga dipunserat kados mekaten: <b>003/005</b> utawi <b>RT 3 RW 5</b>.
invite-rt-unknown = RT/RW { $rt } boten wonten ing daftar desa menika. Mangga dipunpriksani malih.
invite-outside-area = Papan menika sanès wilayah tugas panjenengan. Mangga nyuwun dhateng koordinator kabupaten.
invite-made =
    Undangan sampun dados: <b>{ $grant }</b>

    Mangga tautan menika dipunterasaken dhateng tiyangipun. Namung saged kanggé sepisan, dangunipun { $hours } jam:
    { $link }

## Bergabung

join-name = Sugeng rawuh. Asma menapa ingkang badhé dipunwaos warga? Tuladha: <b>Bidan Wati</b>
join-name-example = Mangga asmanipun kémawon, tuladhanipun <b>Bidan Wati</b>.
join-welcome =
    Matur nuwun, { $name }. Panjenengan sakmenika ngasta minangka <b>{ $grant }</b>.

    Mangga mencet /menu kanggé mirsani ingkang saged dipuntindakaken. Nyuwun tulung obrolan menika sampun ngantos dipunbisukaken: pèngetan dhateng mriki.
join-unknown = Tautan undangan menika boten kula tepangi. Mangga nyuwun tautan énggal dhateng koordinator.
join-used = Tautan menika sampun dipunginakaken tiyang sanès. Mangga nyuwun tautan énggal dhateng koordinator.
join-expired = Tautan menika sampun kliwat wekdalipun. Mangga nyuwun tautan énggal dhateng koordinator.
join-yours-already = Undangan menika sampun panjenengan ginakaken. Mangga mencet /menu.

## Daftar petugas

staff-list = <b>Petugas</b> ({ $count }), miturut urutan timbalan:
staff-line = { $place }. <b>{ $name }</b>: { $grants }
staff-line-unreachable = { $place }. <b>{ $name }</b>: { $grants } (⚠ bot dipunblokir, boten saged dipunhubungi)
staff-member-button = { $name }
staff-earlier-button = ⬆ Dipuntimbali langkung rumiyin
staff-revoke-button = ✖ Cabut peran
staff-revoke-question = Cabut peranipun <b>{ $name }</b>?
staff-revoked = Peranipun { $name } sampun dipuncabut.
staff-farewell = Tugas panjenengan wonten mriki sampun rampung, lan peranipun sampun dipuncabut. Matur nuwun sanget.
staff-not-here = Petugas menika sampun boten wonten ing wilayah panjenengan.
staff-last-coordinator = Menika koordinator pungkasan. Mangga ngaturi koordinator sanès rumiyin.
staff-first-already = Sampun wonten urutan sepisan.

invite-village-typed = Wonten ing dhusun pundi? Mangga dipunserat namanipun.
