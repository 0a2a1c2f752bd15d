### Advice by grade: used by the daily report and by alerts. A clinician should review it.
### What stands after "=" may be changed; the name before it and { $… } may not.

advice-merah =
    🆘 <b>This can be dangerous. Do not wait.</b>
    • Call the puskesmas now. If nobody answers: 119.
    • Do not stay alone. Ask family or a neighbour to be with you.
    • Sit upright, loosen clothing, open a window. If unconscious: lay the person on the side.
    • If unconscious or having a fit: no food, drink or medicine by mouth.
    • Stay near the telephone.
advice-oranye =
    ⚠ <b>A health worker needs to look at this soon.</b> Please stay near the telephone.
    Watch for: harder breathing, chest pain, confusion, being hard to wake, blue lips, fainting. If any one of these appears, press /darurat or call at once.
advice-kuning =
    Rest at home and drink plenty. Take the temperature morning and evening, and keep room and dishes apart. Wear a mask near others.
    If it gets worse, press /lapor. In an emergency, press /darurat. (Bila gawat, tekan /darurat.)
advice-hijau = Thank you. Stay at home, wash your hands, and take care. If you feel unwell, press /lapor at any time.
advice-hijau-resident = Thank you. Wash your hands, wear a mask outside, and take care. If you feel unwell, press /lapor at any time.

emergency-numbers = <b>Numbers to call now</b>
emergency-number = ☎ { $label }: { $phone }
