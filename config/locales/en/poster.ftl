### The poster at a post for travellers (siaga qr). It is printed, so sentences are short.
### What stands after "=" may be changed; the name before it and { $… } may not.

poster-village = { $name } village
poster-title = Just arrived? Register here.
poster-step-scan = Point your camera at this square.
poster-step-start = Open Telegram, press Start.
poster-step-answer = Answer the questions, then go home.
