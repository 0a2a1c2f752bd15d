### Asil tes (/hasil): sesi tes, isi asil, lan kabar dhateng ingkang dipuntes. Reaktif (tes cepet antibodi) dereng ateges positif.
### Ingkang wonten wingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun.

results-kind-rapid = Tes cepet antibodi
results-kind-antigen = Tes antigen
results-kind-pcr = Tes usap PCR
results-non-reactive = non-reaktif
results-reactive = reaktif
results-negative = negatif
results-positive = positif
results-invalid = mboten kawaos

## Sesi

results-none = 🧪 <b>Asil tes.</b> Dereng wonten sesi tes ing wewengkon panjenengan.
results-list = 🧪 <b>Sesi tes ing wewengkon panjenengan: { $count }.</b> Pencet satunggal kangge mbikak.
results-line = { $day } · { $kind } · { $place } · { $read }/{ $total }
results-new-button = ➕ Sesi tes enggal
results-all-button = ◀ Sedaya sesi
results-card-button = ◀ Sesi menika
results-title = 🧪 <b>{ $kind }</b>, { $date }, { $place }, { $village }
results-led-by = Dipunpimpin { $staff }
results-nobody-yet = Dereng wonten tiyangipun. Tambahaken saking dhaptar isolasi, lumantar asma, utawi tempel dhaptar.
results-progress = { $people } tiyang: { $examined } wonten asilipun, { $told } sampun dipunkabari, { $read } sampun maos.
results-count = { $outcome }: { $count }
results-awaited = dereng wonten asil: { $count }
results-to-call = ☎ Prelu dipuntelpon: { $count }
results-done-of = <b>{ $read }/{ $total } rampung</b>
results-done = ✅ <b>{ $read }/{ $total } rampung</b>
results-people-button = 👥 Isi asil ({ $count })
results-pick-button = ➕ Saking dhaptar isolasi
results-search-button = 🔍 Madosi asma
results-paste-button = 📋 Tempel dhaptar
results-rest-button = ✔ Sanesipun { $outcome } ({ $count })
results-send-button = 📨 Kintun ({ $count })
results-calls-button = ☎ Prelu dipuntelpon ({ $count })
results-not-yours = Menika sanes wewengkon utawi ayahan panjenengan. Menawi klentu, kasuwun nyuwun pirsa koordinator.

## Sesi enggal

results-ask-village = Tes ing desa pundi?
results-ask-kind = Tes menapa?
results-ask-day = { $kind }: kapan dipunpendhet? Pencet, utawi serat tanggalipun, contonipun <i>12-4-2020</i>.
results-ask-place = Wonten pundi? Pencet, utawi serat panggenanipun.
results-hall = Balai Desa
results-place-unreadable = Nama panggenanipun dereng kawaos. Serat cekak kemawon, contonipun <i>Balai Desa</i>.

## Tiyang lan asilipun

results-people = { $count } tiyang. Pencet satunggal kangge ngisi asilipun.
results-person-line = { $name } · { $place } · { $state }
results-no-result = dereng wonten asil
results-state-entered = ✏ { $outcome }, dereng dipunkintun
results-state-to-call = ☎ { $outcome }, prelu dipuntelpon
results-state-told = 📨 { $outcome }, sampun dipunkintun
results-state-read = ✅ { $outcome }, sampun pirsa
results-person = <b>{ $name }</b> · { $place } · { $state }. Menapa asilipun?
results-person-told = <b>{ $name }</b> · { $place } · { $state }. Menawi klentu, pilih ingkang leres: mangke dipunkintun minangka ralat.
results-choose-button = { $outcome }
results-chosen-button = ✔ { $outcome }
results-drop-button = 🗑 Wedalaken saking dhaptar
results-people-back-button = ◀ Dhaptar tiyang
results-entered-toast = { $name }: { $outcome }. Kasimpen, dereng dipunkintun.
results-entered-already = { $name }: { $outcome }. Sampun kasimpen.
results-rest-toast = { $count } tiyang dipunisi. Dereng dipunkintun.
results-told-already = Tiyang menika sampun dipunkabari, dados mboten saged dipunwedalaken. Menawi asilipun klentu, pilih ingkang leres.
results-pick = Warga isolasi ing { $village }. Pencet kangge nambah, pencet malih kangge mbatalaken. Ing sesi menika: { $count } tiyang.
results-pick-nobody = Mboten wonten warga isolasi ing { $village }. Padosi lumantar asma, utawi dipundhaptar rumiyin mawi /tambah.
results-pick-page-button = ☑ Sedaya ing kaca menika ({ $count })
results-page-added-toast = { $count } tiyang dipuntambahaken.
results-pick-one-button = { $name } · { $place }
results-picked-button = ✔ { $name } · { $place }
results-pick-first-button = ◀ Wiwitan dhaptar
results-added-toast = { $name } dipuntambahaken.
results-dropped-toast = { $name } dipunwedalaken.
results-there-toast = { $name } sampun wonten ing sesi menika.
results-full-toast = Sesi menika kebak: paling kathah 100 tiyang. Kasuwun ndamel sesi enggal. { $name }
results-ask-name = Sinten? Serat asma, nomer telpon, utawi NIK.
results-search-nobody = Mboten kepanggih ing wewengkon panjenengan. Priksa seratanipun, utawi dipundhaptar rumiyin mawi /tambah.
results-search-found = Kepanggih: { $count }. Pencet kangge nambahaken.

## Tempel dhaptar

results-ask-list = Tempel dhaptar asil, utawi kintun berkas Excel utawi CSV, satunggal tiyang satunggal larik: asma, NIK, utawi telpon; lajeng asilipun. Contonipun:
    <i>Sri Wahyuni; non-reaktif</i>
    <i>0812 0000 0102; reaktif</i>
    Mboten wonten ingkang dipunsimpen saderengipun panjenengan priksa.
results-list-unreadable = Dereng wonten larik ingkang kawaos. Satunggal tiyang satunggal larik, contonipun <i>Sri Wahyuni; non-reaktif</i>.
results-list-taken = Dhaptar dipunwaos
results-no-files = Kintunan kados makaten dereng saged kawaos. Mangga dhaptaripun katempel minangka pesen, utawi dipunkintun minangka berkas Excel (.xlsx) utawi CSV.
results-no-list-file = Berkas menika dereng kawaos. Ingkang saged kawaos: Excel (.xlsx) utawi CSV mawi kolom <b>Nama</b> (utawi <b>NIK</b>) lan <b>Hasil</b>, paling kathah { $lines } larik lan 500 KB.
results-list-file-late = Berkas asil tes sampun kawaos, nanging dhaptaripun sampun katutup, dados mboten wonten ingkang kasimpen. Mangga sesinipun dipunbikak malih mawi /hasil, lajeng dipunkintun malih.
results-preview = <b>Ingkang badhe dipunsimpen: { $count }.</b> Dereng dipunsimpen, dereng dipunkintun.
results-preview-line = ✔ { $name } · { $place }: { $outcome }
results-preview-new = ➕ { $name } · { $place }: { $outcome } (dipuntambahaken)
results-preview-changes = ✏ { $name } · { $place }: { $outcome } (nggantos)
results-preview-doubtful = ⚠ <b>Ingkang mboten dipunsimpen: { $count }.</b>
results-preview-doubt = Larik { $number } "{ $typed }": { $reason }
results-preview-more = … lan { $count } malih
results-line-outcome = asilipun mboten dipunmangertosi; serat reaktif, non-reaktif, positif, negatif, utawi tidak sah
results-line-missing = asilipun dereng wonten
results-line-nobody = mboten kepanggih ing wewengkon panjenengan
results-line-several = wonten sawetawis tiyang kanthi asma menika; serat NIK utawi telpon
results-line-twice = kaserat kaping kalih kanthi asil benten
results-save-button = ✅ Simpen { $count }
results-again-button = 📋 Tempel malih
results-saved = { $count } asil kasimpen. Dereng dipunkintun: priksa, lajeng pencet "Kintun".

## Kintun

results-send-preview = <b>Badhe dipunkabari: { $count } tiyang.</b> Lumantar Telegram: { $chat }. Lumantar telpon: { $telephone }.
results-send-corrections = Ing antawisipun ralat: { $count }.
results-send-confirms = ⚠ Konfirmasi: { $count }. Isolasi konfirmasi dipunwiwiti nalika dipunkintun.
results-send-yes-button = 📨 Inggih, kintun ({ $count })
results-nothing-to-send = Mboten wonten ingkang prelu dipunkintun.
results-sent-toast = Kakintun: { $count }.
results-confirmed-news = ⚠ <b>Konfirmasi: { $count }.</b> { $names }. Isolasi konfirmasi sampun dipunwiwiti. Bot nyuwun pirsa sinten kemawon ingkang dipunpanggihi wiwit { $days } dinten saderengipun gerah; mirsani /kontak.
results-confirmed-others = ⚠ <b>Konfirmasi enggal ing { $village }: { $count }.</b> Isolasi konfirmasi sampun dipunwiwiti, lan kontakipun saweg dipunsuwunaken pirsa.

## Telpon

results-calls = <b>Prelu dipunkabari lumantar telpon: { $count }.</b> Aturaken namung dhateng ingkang gadhah asil.
results-call-line = ☎ { $name } · { $place } · { $phone } · { $outcome }
results-door-line = 🚪 { $name } · { $place } · tanpa nomer · { $outcome }
results-called-button = ✅ { $name } sampun pirsa
results-called-toast = Kacathet: { $name } sampun dipunkabari.
results-called-already = Sampun kacathet.
results-nobody-to-call = Mboten wonten ingkang prelu dipuntelpon.
results-refused = ☎ Asil kangge { $name } mboten dumugi lumantar Telegram. Kasuwun dipuntelpon.
results-still-to-call = ☎ Taksih wonten ingkang dereng pirsa asil tesipun: { $count }. Kasuwun dipuntelpon.

## Ingkang dipunwaos dening ingkang dipuntes

results-told-self = 🧪 { $person }, menika asil tes panjenengan. { $kind }, { $date }, { $place }: <b>{ $outcome }</b>.
results-told-other = 🧪 Asil tes kangge { $person }. { $kind }, { $date }, { $place }: <b>{ $outcome }</b>.
results-correction = ✏ <b>Ralat.</b> Asil ingkang kula kintun saderengipun klentu. Nyuwun pangapunten. Menika ingkang leres:
results-means-non-reactive = Tegesipun: tes menika mboten manggihaken tandha infeksi. Ing dinten-dinten wiwitan tes menika dereng saged mesthekaken, dados isolasi mboten dipuncekakaken.
results-means-reactive = Tegesipun: prelu dipunpriksa malih mawi tes usap PCR. Reaktif dereng ateges gerah Covid-19. Petugas kesehatan badhe ngubungi. Kasuwun tetep wonten dalem, pisah saking sanesipun.
results-means-negative = Tegesipun: virus mboten dipunpanggihi nalika tes dipunpendhet.
results-means-confirmed = Tegesipun: virus Covid-19 dipunpanggihi. Menika sanes lepatipun sinten-sinten lan sanes wirang. Kathah-kathahipun tiyang saras wonten dalem. Petugas kesehatan ngampingi.
results-means-unconfirmed = Tegesipun: wonten tandha virus, lan prelu dipunpesthekaken mawi tes usap PCR. Petugas kesehatan badhe ngubungi. Kasuwun tetep wonten dalem, pisah saking sanesipun.
results-means-invalid = Tegesipun: tes menika mboten saged kawaos lan prelu dipunbaleni. Petugas kesehatan badhe ngubungi.
results-stay = Isolasi tetep { $days } dinten, dumugi <b>{ $last }</b>. Kasuwun lapor saben dinten kados padatan.
results-stay-confirmed = Isolasi samenika { $day }, dumugi <b>{ $last }</b>; petugas ingkang mutusaken kapan rampung. Kasuwun lapor saben dinten.
results-stay-waiting = Isolasi tetep dumugi wonten asil tes usap. Kasuwun lapor saben dinten kados padatan.
results-stay-over = Petugas kesehatan ingkang mutusaken kapan isolasi rampung. Dumugi wekdal menika kasuwun tetep wonten dalem.
results-contacts = Sekedhap malih kula nyuwun pirsa kaliyan sinten kemawon panjenengan pepanggihan pungkasan menika, supados piyambakipun ugi dipunjagi. Kasuwun dipunenget-enget.
results-if-worse = Menawi sesek, jaja gerah, bingung, utawi sayah sanget: pencet /darurat utawi telpon samenika. (Bila sesak, nyeri dada, bingung, atau sangat lemas: tekan /darurat atau telepon sekarang.)
results-read-button = ✅ Sampun kula waos
results-read-toast = Matur nuwun.
results-read-thanks = Matur nuwun. Petugas pirsa bilih asilipun sampun dipunwaos. Wonten pitakenan? Pencet /tanya.
results-read-already = Sampun kacathet. Matur nuwun.
