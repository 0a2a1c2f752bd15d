### Laporan harian.
### Yang di belakang "=" boleh diubah; nama di depan "=" dan { $… } jangan.

daily-question = { $greeting }, { $person }. Bagaimana kesehatan hari ini?
