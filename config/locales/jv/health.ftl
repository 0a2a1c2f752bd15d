### Namanipun ingkang karaosaken, tandha bebaya lan kawontenan (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi.

feeling-healthy = 🙂 Sehat
feeling-complaints = 🤒 Wonten ingkang karaosaken
feeling-emergency = 🆘 Gawat

symptom-fever = Sarira benter
symptom-cough = Watuk
symptom-sore-throat = Tenggorokan sakit
symptom-runny-nose = Pilek
symptom-breathless = Sesek, ambegan awrat
symptom-anosmia = Mboten saged ngambet
symptom-fatigue = Lemes, sayah
symptom-headache = Mustaka ngelu
symptom-muscle-pain = Sarira linu / pegel
symptom-diarrhoea = Bucal-bucal
symptom-nausea = Mual / muntah
symptom-other = Sanesipun

breathless-exertion = Nalika nyambut damel awrat
breathless-walking = Nalika mlampah
breathless-rest = Nalika ngaso / wicanten

danger-cannot-speak = Sesek nalika ngaso, wicanten kepedhot
danger-chest-pain = Jaja gerah utawi ampeg terus-terusan
danger-confusion = Bingung, wicantenipun nglantur
danger-hard-to-wake = Ewed dipunwungu
danger-blue-lips = Lathi utawi pasuryan biru / pucet sanget
danger-fainted = Kantaka (pingsan)
danger-cannot-drink = Mboten saged ngunjuk utawi nyusu
danger-vomits-everything = Sedaya ingkang dipunulu dipunmuntahaken
danger-convulsion = Kejang
danger-lethargic = Lemes sanget utawi mboten enget
danger-chest-indrawing = Jaja mlebet nalika ambegan
danger-emergency-button = Mencet tombol Gawat
