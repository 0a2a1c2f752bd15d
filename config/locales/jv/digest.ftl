### Dhaptar warga ingkang laporanipun KUNING, kangge petugas kesehatan.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

digest-title = <b>{ $grade } · dhaptar { $day }, { $time }</b> · { $count } tiyang
digest-line = { $number }. { $who }
digest-reported = laporan { $when }
digest-has-alert = ⚠ Wonten pengetan ingkang taksih kabikak kangge tiyang menika (/peringatan).
digest-seen = 👁 Sampun dipuntingali { $staff }, { $time }
digest-not-seen = ○ Dereng dipuntingali petugas
digest-more = … lan { $count } tiyang malih, ing dhaptar salajengipun ({ $time }).
digest-more-later = … lan { $count } tiyang malih, ing dhaptar salajengipun.
digest-unseen = Saking dhaptar dinten menika ingkang langkung rumiyin, dereng dipuntingali: { $count } tiyang. { $people }
digest-hint = Mangga dipunpencet tombolipun kangge mirsani asma lan nomer telpon. Sinten ingkang mirsani, dipuncathet.
digest-look-button = { $number }. { $initials }
digest-look-toast = Dipuncathet: panjenengan mirsani data tiyang menika.
digest-over = Dinten kangge dhaptar menika sampun kapungkur.
digest-not-yours = Tiyang menika mboten wonten ing wewengkon tugas panjenengan.
digest-card = <b>{ $grade }</b> · laporan { $when }
