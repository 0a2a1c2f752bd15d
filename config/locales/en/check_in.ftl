### The daily report.

daily-question = { $greeting }, { $person }. How are you today?
