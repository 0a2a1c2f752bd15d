### Grup petugas (/ikat): cacahing pengetan, tanpa asmanipun warga lan keluhan.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

group-how = Supados pengetan ingkang taksih kabikak kacacah ing grup petugas: lebetaken bot menika dhateng grup, lajeng dipunserat ing ngrika <code>/ikat@{ $bot }</code>. Kangge nguculi: <code>/ikat@{ $bot } lepas</code>. Ing grup mboten nate ketingal asmanipun warga utawi keluhan.
group-not-allowed = Grup namung saged dipuniket dening tenaga kesehatan utawi koordinator ingkang sampun gabung, saking akunipun piyambak (sanes minangka admin anonim).
group-not-bound = Grup menika mboten kaiket.
group-which-village = Desa menika sanes wewengkon panjenengan. Mangga dipunserat salah satunggal: { $villages }.
group-bound = ✅ Grup menika dipuniket dening <b>{ $staff }</b> kangge { $places }. Ing ngriki ketingal cacahing pengetan lan sinten ingkang nangani, tanpa asmanipun warga lan tanpa keluhan.
group-let-go = Grup menika sampun mboten kaiket.
group-let-go-left = Grup menika sampun mboten kaiket: ingkang ngiket sampun mboten tugas ing ngriki. Petugas sanes saged nyerat /ikat.
group-gone = Bot dipunwedalaken saking grup petugas ingkang panjenengan iket. Pengetan tetep dumugi ing telponipun petugas.
group-board-title = 🔔 <b>Pengetan ingkang taksih kabikak: { $count }</b> ({ $places })
    { $counts }
group-board-none = ✔ Mboten wonten pengetan ingkang kabikak ({ $places }).
group-board-count = { $grade } { $count }
group-board-line = • { $grade } · { $time } · { $village } · { $state }
group-board-more = … lan { $count } malih
group-board-below = ↓ Dhaptar enggal wonten ing ngandhap.
group-board-ended = Grup menika sampun mboten kaiket.
