### Setelan: basa pirembagan lan jam pitakenan saben dinten (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

language-name = Basa Jawa
settings-language = Pirembagan menika ngginakaken basa menapa?
settings-language-done = Inggih, wiwit samenika kula matur basa Jawi.
settings-hour =
    Jam pinten prayoginipun kula nyuwun pirsa saben dinten? Samenika: <b>{ $hour }</b>.
    Mangga dipunpilih, utawi dipunserat piyambak, upaminipun 7.30.
settings-hour-done = Inggih, wiwit samenika kula nyuwun pirsa watawis jam <b>{ $hour }</b>.
hour-unreadable = Jam menika dereng kula mangertosi. Tuladha: 7.30, utawi jam 7 enjing.
hour-quiet = Jam { $hour } wekdalipun ngaso: antawisipun { $from } lan { $until } kula mboten ngganggu. Mangga milih jam sanesipun.
