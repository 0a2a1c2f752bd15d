### Nama keluhan, tanda bahaya dan keadaan: dipakai di laporan, peringatan dan tugas.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

feeling-healthy = 🙂 Sehat
feeling-complaints = 🤒 Ada keluhan
feeling-emergency = 🆘 Gawat

symptom-fever = Demam / badan panas
symptom-cough = Batuk
symptom-sore-throat = Sakit tenggorokan
symptom-runny-nose = Pilek
symptom-breathless = Sesak napas
symptom-anosmia = Tidak bisa mencium bau / mengecap
symptom-fatigue = Lemas
symptom-headache = Sakit kepala
symptom-muscle-pain = Nyeri otot / pegal
symptom-diarrhoea = Diare / mencret
symptom-nausea = Mual / muntah
symptom-other = Keluhan lain

breathless-exertion = Saat kerja berat
breathless-walking = Saat berjalan
breathless-rest = Saat istirahat / berbicara

danger-cannot-speak = Sesak saat istirahat / bicara terputus
danger-chest-pain = Nyeri atau tertekan di dada, menetap
danger-confusion = Mendadak bingung, bicara ngelantur
danger-hard-to-wake = Sulit dibangunkan / terus tertidur
danger-blue-lips = Bibir/wajah biru/kelabu/sangat pucat
danger-fainted = Pingsan
danger-cannot-drink = Tidak bisa minum atau menyusu
danger-vomits-everything = Semua yang ditelan dimuntahkan
danger-convulsion = Kejang (step)
danger-lethargic = Sangat lemah atau tidak sadar
danger-chest-indrawing = Dada tertarik ke dalam saat bernapas
danger-emergency-button = Menekan tombol Gawat
