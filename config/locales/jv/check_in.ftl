### Lapor saben dinten (krama).
### Ingkang wonten sawingkingipun "=" kenging dipunewahi.

daily-question = { $greeting }, { $person }. Kados pundi kesehatanipun dinten menika?
