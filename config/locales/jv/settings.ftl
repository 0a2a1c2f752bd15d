### Setelan: basa pirembagan lan jam pitakenan saben dinten (krama).

language-name = Basa Jawa
settings-language = Pirembagan menika kersa ngagem basa menapa?
settings-language-done = Inggih, wiwit sapunika kula matur basa Jawi.
settings-hour =
    Jam pinten prayoginipun kula nyuwun pirsa saben dinten? Sapunika: <b>{ $hour }</b>.
    Mangga dipunpilih, utawi dipunserat piyambak, upaminipun 7.30.
settings-hour-done = Inggih, wiwit sapunika kula nyuwun pirsa watawis jam <b>{ $hour }</b>.
hour-unreadable = Jam menika dereng kula mangertosi. Tuladha: 7.30, utawi jam 7 enjing.
hour-quiet = Jam { $hour } wekdalipun ngaso: antawisipun { $from } lan { $until } kula mboten ngganggu. Mangga milih jam sanesipun.
