### Namanipun ingkang karaosaken, tandha bebaya lan kawontenan (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi; nama ing ngajengipun "=" lan { $… } sampun ngantos.

feeling-healthy = 🙂 Sehat
feeling-complaints = 🤒 Wonten ingkang karaosaken
feeling-emergency = 🆘 Gawat

symptom-fever = Sarira benter
symptom-cough = Watuk
symptom-sore-throat = Tenggorokan sakit
symptom-runny-nose = Pilek
symptom-breathless = Sesek, ambegan awrat
symptom-anosmia = Mboten saged ngambet / ngraosaken
symptom-fatigue = Lemes, sayah
symptom-headache = Mustaka ngelu
symptom-muscle-pain = Sarira linu / pegel
symptom-diarrhoea = Bucal-bucal
symptom-nausea = Mual / mutah
symptom-other = Sanesipun

breathless-exertion = Nalika nyambut damel awrat
breathless-walking = Nalika mlampah
breathless-rest = Nalika ngaso / wicanten

danger-cannot-speak = Sesek nalika ngaso / ngendika kepedhot
danger-chest-pain = Jaja gerah utawi ampeg terus-terusan
danger-confusion = Dumadakan bingung, ngendika nglantur
danger-hard-to-wake = Ewed dipunwungu / kesaren terus
danger-blue-lips = Lathi/pasuryan biru/klawu/pucet sanget
danger-fainted = Kantaka (pingsan)
danger-cannot-drink = Mboten saged ngunjuk utawi nyusu
danger-vomits-everything = Sedaya ingkang dipunulu dipunmutahaken
danger-convulsion = Kejang (step)
danger-lethargic = Lemes sanget utawi mboten sadhar
danger-chest-indrawing = Jaja kesedhot mlebet nalika ambegan
danger-emergency-button = Mencet tombol Gawat
