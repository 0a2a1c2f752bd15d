### What complaints, danger signs and states are called: in reports, alerts and tasks.
### What stands after "=" may be changed; the name before it and { $… } may not.

feeling-healthy = 🙂 Healthy
feeling-complaints = 🤒 I have complaints
feeling-emergency = 🆘 Emergency

symptom-fever = Fever
symptom-cough = Cough
symptom-sore-throat = Sore throat
symptom-runny-nose = Runny nose
symptom-breathless = Breathless
symptom-anosmia = Can't smell or taste
symptom-fatigue = Tired, weak
symptom-headache = Headache
symptom-muscle-pain = Muscle pain
symptom-diarrhoea = Diarrhoea
symptom-nausea = Nausea / vomiting
symptom-other = Something else

breathless-exertion = On hard work
breathless-walking = When walking
breathless-rest = At rest / when speaking

danger-cannot-speak = Breathless at rest / broken sentences
danger-chest-pain = Chest pain or pressure that stays
danger-confusion = Newly confused, rambling speech
danger-hard-to-wake = Hard to wake or to keep awake
danger-blue-lips = Lips or face blue, grey or very pale
danger-fainted = Fainted
danger-cannot-drink = Can't drink or breastfeed
danger-vomits-everything = Vomits everything
danger-convulsion = Convulsion (fit)
danger-lethargic = Very weak or unconscious
danger-chest-indrawing = Chest drawing in with each breath
danger-emergency-button = Pressed Emergency
