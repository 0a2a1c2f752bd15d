### Poster ing posko pemudik (siaga qr). Dipuncithak, mila ukaranipun cekak.
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

poster-village = Desa { $name }
poster-title = Nembe rawuh? Mangga ndhaptar wonten ngriki.
poster-step-scan = Kamera HP dipunarahaken dhateng kothak menika.
poster-step-start = Bikak Telegram, pencet Mulai.
poster-step-answer = Mangga dipunwangsuli, lajeng kondur.
