### Petugas: undangan, peran, urutan panggilan.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

role-kader = Kader
role-rt-head = Ketua RT
role-village-officer = Perangkat desa
role-health-worker = Nakes
role-coordinator = Koordinator
role-task-force = Gugus tugas

area-kabupaten = sedaya { $name }
area-village = Desa { $name }
area-rt = RT/RW { $rt }, Desa { $name }

## Ngaturi petugas

invite-button = ➕ Ngaturi petugas
invite-role = Dados menapa tiyang menika dipunaturi?
invite-village = Wonten desa pundi?
invite-rt = RT/RW pinten? Tuladha: <b>003/005</b>
invite-rt-example = Nyuwun pangapunten, kula dereng mangertos. Mangga dipunserat kados mekaten: <b>003/005</b> utawi <b>RT 3 RW 5</b>.
invite-rt-unknown = RT/RW { $rt } mboten wonten ing dhaptar desa menika. Mangga dipunpriksani malih.
invite-outside-area = Papan menika sanes wewengkon tugas panjenengan. Mangga nyuwun dhateng koordinator kabupaten.
invite-made =
    Undangan sampun dados: <b>{ $grant }</b>

    Mangga tautan menika dipunterasaken dhateng tiyangipun. Namung saged kangge sepisan, dangunipun { $hours } jam:
    { $link }

## Gabung

join-name = Sugeng rawuh. Asma menapa ingkang badhe dipunwaos warga? Tuladha: <b>Bidan Wati</b>
join-name-example = Mangga asmanipun kemawon, upaminipun <b>Bidan Wati</b>.
join-welcome =
    Matur nuwun, { $name }. Panjenengan samenika ngasta minangka <b>{ $grant }</b>.

    Mangga mencet /menu kangge mirsani ingkang saged dipuntindakaken. Nyuwun tulung obrolan menika sampun ngantos dipunbisukaken: pengetan dhateng mriki.
join-unknown = Tautan undangan menika mboten kula tepangi. Mangga nyuwun tautan enggal dhateng koordinator.
join-used = Tautan menika sampun dipunginakaken tiyang sanes. Mangga nyuwun tautan enggal dhateng koordinator.
join-expired = Tautan menika sampun kliwat wekdalipun. Mangga nyuwun tautan enggal dhateng koordinator.
join-yours-already = Undangan menika sampun panjenengan ginakaken. Mangga mencet /menu.

## Dhaptar petugas

staff-list = <b>Petugas</b> ({ $count }), miturut urutan timbalan:
staff-line = { $place }. <b>{ $name }</b>: { $grants }
staff-line-unreachable = { $place }. <b>{ $name }</b>: { $grants } (⚠ bot dipunblokir, mboten saged dipunhubungi)
staff-member-button = { $name }
staff-earlier-button = ⬆ Dipuntimbali rumiyin
staff-revoke-button = ✖ Cabut peran
staff-revoke-question = Cabut peranipun <b>{ $name }</b>?
staff-revoked = Peranipun { $name } sampun dipuncabut.
staff-farewell = Tugas panjenengan wonten ngriki sampun rampung, lan peranipun sampun dipuncabut. Matur nuwun sanget.
staff-not-here = Petugas menika sampun mboten wonten ing wewengkon panjenengan.
staff-last-coordinator = Menika koordinator pungkasan. Mangga ngaturi koordinator sanes rumiyin.
staff-first-already = Sampun wonten urutan sepisan.

invite-village-typed = Wonten ing desa pundi? Mangga dipunserat namanipun.

## Dumugi kapan peran mlampah

staff-until = { $grant }, dumugi pungkasanipun { $date }
staff-until-button = ⏳ Dumugi kapan
staff-until-question = Dumugi kapan peranipun <b>{ $name }</b> mlampah? Dinten menika mboten dipunetang.
staff-until-days-button = { $days } dinten
staff-until-no-end-button = Tanpa wates wekdal
staff-ends-soon =
    Peran panjenengan, <b>{ $grant }</b>, rampung ing pungkasanipun { $date }.

    Menawi taksih tugas, nyuwun tulung dipunaturaken dhateng koordinator.
staff-ends-soon-coordinator =
    Peranipun <b>{ $name }</b>, { $grant }, rampung ing pungkasanipun { $date }.

    Menawi taksih tugas, mangga dipunlajengaken ing ngriki.
staff-ended = Wekdal tugas panjenengan sampun rampung: <b>{ $grants }</b>. Matur nuwun sanget.
staff-message-closed = Pesen menika sampun katutup.
