### Daftar warga berlaporan KUNING, untuk petugas kesehatan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

digest-title = <b>{ $grade } · daftar { $day }, { $time }</b> · { $count } orang
digest-line = { $number }. { $who }
digest-reported = laporan { $when }
digest-has-alert = ⚠ Ada peringatan terbuka untuk orang ini (/peringatan).
digest-seen = 👁 Sudah dilihat { $staff }, { $time }
digest-not-seen = ○ Belum dilihat petugas
digest-more = … dan { $count } orang lagi, di daftar berikutnya ({ $time }).
digest-more-later = … dan { $count } orang lagi, di daftar berikutnya.
digest-unseen = Dari daftar hari ini yang lebih awal, belum dilihat: { $count } orang. { $people }
digest-hint = Tekan tombol untuk melihat nama dan nomor telepon. Siapa yang melihat, dicatat.
digest-look-button = { $number }. { $initials }
digest-look-toast = Dicatat: Anda melihat data orang ini.
digest-over = Daftar ini sudah lewat harinya.
digest-not-yours = Orang ini tidak di wilayah tugas Anda.
digest-card = <b>{ $grade }</b> · laporan { $when }
