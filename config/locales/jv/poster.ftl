### Poster ing posko pemudik (siaga qr). Dipuncithak, mila ukaranipun cekak.
### Ingkang ing wingking "=" saged dipunewahi; nama ing ngajeng "=" lan { $… } sampun ngantos.

poster-village = Desa { $name }
poster-title = Nembé rawuh? Mangga daftar wonten mriki.
poster-step-scan = Kamera HP dipunarahaken dhateng kothak menika.
poster-step-start = Bikak Telegram, pencet Mulai.
poster-step-answer = Mangga dipunwangsuli, lajeng kondur.
