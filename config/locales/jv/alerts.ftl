### (alerts)
