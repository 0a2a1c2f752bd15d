### Dhaptar warga ingkang laporanipun KUNING, kanggé petugas kesehatan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

digest-title = <b>{ $grade } · dhaptar { $day }, { $time }</b> · { $count } tiyang
digest-line = { $number }. { $who }
digest-reported = laporan { $when }
digest-has-alert = ⚠ Wonten pèngetan ingkang taksih kabikak kanggé tiyang menika (/peringatan).
digest-seen = 👁 Sampun dipuntingali { $staff }, { $time }
digest-not-seen = ○ Dereng dipuntingali petugas
digest-more = … lan { $count } tiyang malih, ing dhaptar salajengipun ({ $time }).
digest-more-later = … lan { $count } tiyang malih, ing dhaptar salajengipun.
digest-unseen = Saking dhaptar dinten menika ingkang langkung rumiyin, dereng dipuntingali: { $count } tiyang. { $people }
digest-hint = Mangga dipunpencet tombolipun kanggé mirsani nami lan nomer telepon. Sinten ingkang mirsani, dipuncathet.
digest-look-button = { $number }. { $initials }
digest-look-toast = Dipuncathet: panjenengan mirsani data tiyang menika.
digest-over = Dinten kanggé dhaptar menika sampun kapungkur.
digest-not-yours = Tiyang menika boten wonten ing wilayah tugas panjenengan.
digest-card = <b>{ $grade }</b> · laporan { $when }
