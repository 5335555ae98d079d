# With --texts a decision also says what its ids mean, under the same names and in the same order.
$ cat > people.jsonl <<'END'
> {"id":1,"child_under_1":true,"has_appointment":false}
> {"id":2,"child_under_1":false,"ind_has_biometrics":"no","first_application":true,"captured_at":"none","travel_advice":"red","return_date":"2021-02-26","has_appointment":true,"appointment_date":"2021-03-05","residence_document":"lost","head_covering":"plain"}
> {"id":3,"child_under_1":false,"ind_has_biometrics":null,"has_appointment":null}
> {"id":4,"child_under_1":5}
> {"id":5,"today":"2022-01-01","child_under_1":true}
> {"id":6,"child_under_1":false,"ind_has_biometrics":"no","first_application":false,"captured_at":"none","travel_advice":"none","has_appointment":false,"residence_document":"none","head_covering":"none"}
> END
$ ind-biometrics batch --texts --today 2021-03-01 people.jsonl | grep -o '"id":[0-9],\|"texts".*'
"id":1,
"texts":{"language":"en","outcome":"You do not need an appointment with the IND.","rule":"The application is for a child younger than 1 year. Such a young child does not have to visit an IND desk.","advice":["First make an appointment with a photographer. Then take the child there for a passport photo. Send the photo to the IND with the form Bijlage fotokaart (photo card appendix).","Without an appointment, a photographer takes no passport photos during the lockdown."],"ask":[]}}
"id":2,
"texts":{"language":"en","outcome":"You need an appointment with the IND, after your quarantine.","rule":"The IND has no usable biometrics of you, or you do not know. And your 10 days of quarantine are not over yet.","advice":["Stay at home in quarantine until 9 March 2021. From that day on, your quarantine is over. The website of the Dutch government tells you more.","Your appointment falls in your quarantine. Cancel it with the link in the confirmation e-mail. Make a new appointment for 9 March 2021 or later.","Before your appointment, the IND checks if it still has usable biometrics of you. If so, it calls or e-mails you to cancel.","A passport or other travel document that is still valid.","Your appointment code. If you book online, the code is in the confirmation e-mail.","The police report of the loss or theft. You get it when you report this to the police.","You may keep your head covering on for the photo. The background is white, so the colour must stand out against it. That is why white or light grey will not do.","At the desk, the IND takes a new photo of you. You also give a new signature there.","The IND may also ask for your fingerprints. You will hear that during your visit.","The IND has desks in several places in the Netherlands. Its contact page shows you the way.","If you cannot come after all, cancel with the link in the confirmation e-mail."],"ask":[]}}
"id":3,
"texts":{"language":"en","outcome":null,"rule":null,"possible":["You do not need an appointment with the IND.","You need an appointment with the IND.","You need an appointment with the IND, after your quarantine."],"advice":[],"ask":["Is this your first application for a Dutch residence permit?","Where did you give a photo, signature or fingerprints before?","Were you recently in a country or area with orange or red travel advice?","On which date did you come back to the Netherlands, if you were away?","On which date is your appointment, if you have one?","Do you have a residence document or a W-document?","Will you cover your head in the photo for religion or philosophy of life?"],"open":["Have you already made an appointment with the IND?"]}}
"id":4,
"id":5,
"texts":{"language":"en","outcome":"You do not need an appointment with the IND.","rule":"The application is for a child younger than 1 year. Such a young child does not have to visit an IND desk.","advice":["First make an appointment with a photographer. Then take the child there for a passport photo. Send the photo to the IND with the form Bijlage fotokaart (photo card appendix).","Without an appointment, a photographer takes no passport photos during the lockdown."],"ask":["Have you already made an appointment with the IND?"]}}
"id":6,
"texts":{"language":"en","outcome":"You need an appointment with the IND.","rule":"The IND has no usable biometrics of you. It needs them for your residence document.","advice":["Make an appointment at an IND desk.","A passport or other travel document that is still valid.","Your appointment code. If you book online, the code is in the confirmation e-mail.","At the desk, the IND takes a new photo of you. You also give a new signature there.","The IND may also ask for your fingerprints. You will hear that during your visit.","The IND has desks in several places in the Netherlands. Its contact page shows you the way.","If you cannot come after all, cancel with the link in the confirmation e-mail."],"ask":[]}}
$ ind-biometrics batch --texts --today 2021-03-01 --lang nl people.jsonl | sed -n 's/.*"advice".*"texts":/"texts":/; 2p'
"texts":{"language":"nl","outcome":"U hebt een afspraak bij de IND nodig, na uw quarantaine.","rule":"De IND heeft geen bruikbare gegevens van u, of u weet het niet. En uw 10 dagen quarantaine zijn nog niet voorbij.","advice":["Blijf thuis in quarantaine tot 9 maart 2021. Vanaf die dag is uw quarantaine voorbij. De website van de Rijksoverheid vertelt u meer.","Uw afspraak valt in uw quarantaine. Zeg die af met de link in de bevestigingsmail. Maak een nieuwe afspraak voor 9 maart 2021 of later.","De IND kijkt vooraf of uw oude gegevens nog bruikbaar zijn. Is dat zo, dan belt of mailt de IND u om af te zeggen.","Een paspoort of ander reisdocument dat nog geldig is.","Uw afspraakcode. Maakt u de afspraak online, dan staat de code in de bevestigingsmail.","Het proces-verbaal van het verlies of de diefstal. Dat verslag krijgt u als u aangifte doet bij de politie.","U mag uw hoofdbedekking ophouden voor de foto. De achtergrond is wit, dus de kleur moet daar duidelijk van verschillen. Daarom kan wit of lichtgrijs niet.","Bij het loket maakt de IND een nieuwe foto van u. U zet daar ook een nieuwe handtekening.","Misschien vraagt de IND ook uw vingerafdrukken. Dat hoort u tijdens uw bezoek.","De IND heeft loketten op verschillende plekken in Nederland. De route vindt u op de contactpagina van de IND.","Kunt u toch niet komen? Zeg dan af met de link in de bevestigingsmail."],"ask":[]}}

# All else is as without.
$ ind-biometrics batch --today 2021-03-01 people.jsonl > plain; ind-biometrics batch --texts --today 2021-03-01 people.jsonl | sed 's/,"texts":.*/}/' | cmp - plain

# Lines that are written ahead, and lines that are not, say the same.
$ ind-biometrics batch --texts --today 2021-03-01 people.jsonl > ahead; ind-biometrics batch --texts --receipt --today 2021-03-01 people.jsonl | sed 's/,"answers":.*/}/' | cmp - ahead

# Such dates lie beyond what the calendar has; then no day is said.
$ sed -n 2p people.jsonl | sed 's/"id":2/"today":"9999-12-31"/; s/2021-02-26/9999-12-28/; s/2021-03-05/9999-12-31/' | ind-biometrics batch --texts | grep -o '"dates":{[^}]*}\|"advice":."Stay[^.]*'
"dates":{}
"advice":["Stay at home in quarantine until \"First possible day for your appointment\"

# In CSV, each text of several is a line; what is copied stands behind all.
$ sed -n '2,4p' people.jsonl | ind-biometrics batch --texts --format csv --today 2021-03-01
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message,texts.outcome,texts.rule,texts.possible,texts.advice,texts.ask,texts.open
2,decided,needed_after_quarantine,quarantine,,2021-03-09,stay_in_quarantine rebook_appointment ind_checks_first passport appointment_code police_report head_covering_allowed photo_and_signature fingerprints_checked find_location cancel_by_link,,,,,,,,,"You need an appointment with the IND, after your quarantine.","The IND has no usable biometrics of you, or you do not know. And your 10 days of quarantine are not over yet.",,"Stay at home in quarantine until 9 March 2021. From that day on, your quarantine is over. The website of the Dutch government tells you more.
Your appointment falls in your quarantine. Cancel it with the link in the confirmation e-mail. Make a new appointment for 9 March 2021 or later.
Before your appointment, the IND checks if it still has usable biometrics of you. If so, it calls or e-mails you to cancel.
A passport or other travel document that is still valid.
Your appointment code. If you book online, the code is in the confirmation e-mail.
The police report of the loss or theft. You get it when you report this to the police.
You may keep your head covering on for the photo. The background is white, so the colour must stand out against it. That is why white or light grey will not do.
At the desk, the IND takes a new photo of you. You also give a new signature there.
The IND may also ask for your fingerprints. You will hear that during your visit.
The IND has desks in several places in the Netherlands. Its contact page shows you the way.
If you cannot come after all, cancel with the link in the confirmation e-mail.",,
3,undetermined,,,not_needed needed needed_after_quarantine,,,first_application captured_at travel_advice return_date appointment_date residence_document head_covering,has_appointment,,,,,,,,,"You do not need an appointment with the IND.
You need an appointment with the IND.
You need an appointment with the IND, after your quarantine.",,"Is this your first application for a Dutch residence permit?
Where did you give a photo, signature or fingerprints before?
Were you recently in a country or area with orange or red travel advice?
On which date did you come back to the Netherlands, if you were away?
On which date is your appointment, if you have one?
Do you have a residence document or a W-document?
Will you cover your head in the photo for religion or philosophy of life?",Have you already made an appointment with the IND?
4,invalid,,,,,,,,,3,A003,child_under_1,25,the answer is not of the question's type,,,,,,
[4]
$ printf 'id,child_under_1,texts.rule\n1,TRUE,mine\n2,x,mine\n' | ind-biometrics batch --input csv --format csv --texts --extra copy --today 2021-03-01
id,status,outcome,rule,possible,earliest_appointment,advice,ask,open,exact,line,error,question,column,message,texts.outcome,texts.rule,texts.possible,texts.advice,texts.ask,texts.open,extra.texts.rule
1,decided,not_needed,child_under_1,,,send_child_photo photographer_by_appointment,has_appointment,,,,,,,,You do not need an appointment with the IND.,The application is for a child younger than 1 year. Such a young child does not have to visit an IND desk.,,"First make an appointment with a photographer. Then take the child there for a passport photo. Send the photo to the IND with the form Bijlage fotokaart (photo card appendix).
Without an appointment, a photographer takes no passport photos during the lockdown.",Have you already made an appointment with the IND?,,mine
2,invalid,,,,,,,,,3,A003,child_under_1,3,the answer is not of the question's type,,,,,,,mine
[4]

# Texts are those of the pack that decides, in a language that it has.
$ ind-biometrics batch --texts --lang fr people.jsonl
ind-biometrics: the rule pack has no language 'fr'; it has: nl, en
[2]
$ ind-biometrics run --texts < people.jsonl
ind-biometrics: 'run' has no option --texts; try 'ind-biometrics run --help'
[2]
