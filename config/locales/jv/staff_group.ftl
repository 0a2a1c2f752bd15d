### Grup petugas (/ikat): cacahing pepenget, tanpa asmanipun warga saha keluhan.
### Ingkang kaserat sasampunipun "=" kenging dipunewahi; nama ing ngajengipun saha { $… } boten kenging.

group-how = Supados pepenget ingkang taksih kabikak kacacah ing grup petugas: lebetaken bot menika dhateng grup, lajeng kaserat ing ngrika <code>/ikat@{ $bot }</code>. Kangge nguculi: <code>/ikat@{ $bot } lepas</code>. Ing grup mboten nate katingal asmanipun warga utawi keluhan.
group-not-allowed = Grup namung saged dipuntangsuli dening tenaga kesehatan utawi koordinator ingkang sampun gabung, saking akunipun piyambak (sanes minangka admin anonim).
group-not-bound = Grup menika mboten katangsulan.
group-which-village = Dhusun menika sanes wewengkon panjenengan. Mangga kaserat salah satunggal: { $villages }.
group-bound = ✅ Grup menika dipuntangsuli dening <b>{ $staff }</b> kangge { $places }. Ing ngriki katingal cacahing pepenget saha sinten ingkang nangani, tanpa asmanipun warga saha tanpa keluhan.
group-let-go = Grup menika sampun mboten katangsulan.
group-let-go-left = Grup menika sampun mboten katangsulan: ingkang nangsuli sampun mboten tugas ing ngriki. Petugas sanes saged nyerat /ikat.
group-gone = Bot dipunwedalaken saking grup petugas ingkang panjenengan tangsuli. Pepenget tetep dumugi ing telponipun petugas.
group-board-title = 🔔 <b>Pepenget ingkang taksih kabikak: { $count }</b> ({ $places })
    { $counts }
group-board-none = ✔ Mboten wonten pepenget ingkang kabikak ({ $places }).
group-board-count = { $grade } { $count }
group-board-line = • { $grade } · { $time } · { $village } · { $state }
group-board-more = … saha { $count } malih
group-board-below = ↓ Dhaptar enggal wonten ing ngandhap.
group-board-ended = Grup menika sampun mboten katangsulan.
