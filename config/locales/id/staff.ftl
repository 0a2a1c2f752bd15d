### Petugas: undangan, peran, urutan panggilan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

role-kader = Kader
role-rt-head = Ketua RT
role-village-officer = Perangkat desa
role-health-worker = Nakes
role-coordinator = Koordinator
role-task-force = Gugus tugas

area-kabupaten = seluruh { $name }
area-village = Desa { $name }
area-rt = RT/RW { $rt }, Desa { $name }

## Mengundang

invite-button = ➕ Undang petugas
invite-role = Sebagai apa orang ini diundang?
invite-village = Di desa mana?
invite-rt = RT/RW berapa? Contoh: <b>003/005</b>
invite-rt-example = Mohon maaf, saya belum mengerti. Tulislah seperti ini: <b>003/005</b> atau <b>RT 3 RW 5</b>.
invite-rt-unknown = RT/RW { $rt } tidak ada dalam daftar desa ini. Mohon diperiksa lagi.
invite-outside-area = Tempat itu di luar wilayah tugas Anda. Silakan minta koordinator kabupaten.
invite-made =
    Undangan sudah jadi: <b>{ $grant }</b>

    Teruskan tautan ini kepada orangnya. Hanya bisa dipakai satu kali, berlaku { $hours } jam:
    { $link }

## Bergabung

join-name = Selamat datang. Nama apa yang akan dibaca warga? Contoh: <b>Bidan Wati</b>
join-name-example = Mohon tulis nama saja, misalnya <b>Bidan Wati</b>.
join-welcome =
    Terima kasih, { $name }. Anda sekarang bertugas sebagai <b>{ $grant }</b>.

    Tekan /menu untuk melihat apa yang bisa dilakukan. Mohon jangan membisukan obrolan ini: peringatan datang di sini.
join-unknown = Tautan undangan ini tidak saya kenal. Mohon minta tautan baru kepada koordinator.
join-used = Tautan ini sudah dipakai orang lain. Mohon minta tautan baru kepada koordinator.
join-expired = Tautan ini sudah lewat waktunya. Mohon minta tautan baru kepada koordinator.
join-yours-already = Undangan ini sudah Anda pakai. Tekan /menu.

## Daftar petugas

staff-list = <b>Petugas</b> ({ $count }), menurut urutan panggilan:
staff-line = { $place }. <b>{ $name }</b>: { $grants }
staff-line-unreachable = { $place }. <b>{ $name }</b>: { $grants } (⚠ bot diblokir, tidak bisa dihubungi)
staff-member-button = { $name }
staff-earlier-button = ⬆ Panggil lebih dulu
staff-revoke-button = ✖ Cabut peran
staff-revoke-question = Cabut peran <b>{ $name }</b>?
staff-revoked = Peran { $name } sudah dicabut.
staff-farewell = Tugas Anda di sini sudah selesai, dan peran Anda sudah dicabut. Terima kasih atas bantuannya.
staff-not-here = Petugas itu tidak ada lagi di wilayah Anda.
staff-last-coordinator = Ini koordinator terakhir. Undang koordinator lain dulu.
staff-first-already = Sudah di urutan pertama.

invite-village-typed = Di desa mana? Mohon tulis nama desanya.

## Sampai kapan sebuah peran berlaku

staff-until = { $grant }, sampai akhir { $date }
staff-until-button = ⏳ Sampai kapan
staff-until-question = Sampai kapan peran <b>{ $name }</b> berlaku? Hari ini tidak dihitung.
staff-until-days-button = { $days } hari
staff-until-no-end-button = Tanpa batas waktu
staff-ends-soon =
    Peran Anda, <b>{ $grant }</b>, berakhir di penghujung { $date }.

    Kalau masih bertugas, mohon sampaikan kepada koordinator.
staff-ends-soon-coordinator =
    Peran <b>{ $name }</b>, { $grant }, berakhir di penghujung { $date }.

    Kalau masih bertugas, perpanjanglah di sini.
staff-ended = Waktu tugas Anda sudah selesai: <b>{ $grants }</b>. Terima kasih atas bantuannya.
staff-message-closed = Pesan ini sudah ditutup.
