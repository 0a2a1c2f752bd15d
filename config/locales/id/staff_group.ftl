### Grup petugas (/ikat): hitungan peringatan, tanpa nama warga dan keluhan.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

group-how = Agar peringatan terbuka terhitung di grup petugas: masukkan bot ini ke grup, lalu ketik di sana <code>/ikat@{ $bot }</code>. Untuk melepas: <code>/ikat@{ $bot } lepas</code>. Di grup tidak pernah tampil nama warga atau keluhan.
group-not-allowed = Grup hanya dapat diikat oleh tenaga kesehatan atau koordinator yang sudah bergabung, dari akunnya sendiri (bukan sebagai admin anonim).
group-not-bound = Grup ini tidak terikat.
group-which-village = Desa itu bukan wilayah Anda. Tulis salah satu: { $villages }.
group-bound = ✅ Grup ini terikat oleh <b>{ $staff }</b> untuk { $places }. Di sini tampil jumlah peringatan dan siapa yang menangani, tanpa nama warga dan tanpa keluhan.
group-let-go = Grup ini tidak lagi terikat.
group-let-go-left = Grup ini tidak lagi terikat: yang mengikatnya tidak bertugas lagi di sini. Petugas lain dapat mengetik /ikat.
group-gone = Bot dikeluarkan dari grup petugas yang Anda ikat. Peringatan tetap sampai ke telepon masing-masing petugas.
group-board-title = 🔔 <b>Peringatan terbuka: { $count }</b> ({ $places })
    { $counts }
group-board-none = ✔ Tidak ada peringatan terbuka ({ $places }).
group-board-count = { $grade } { $count }
group-board-line = • { $grade } · { $time } · { $village } · { $state }
group-board-more = … dan { $count } lagi
group-board-below = ↓ Daftar terbaru ada di bawah.
group-board-ended = Grup ini tidak lagi terikat.
