# A rule pack as sentences and a table, in either language.
$ ind-biometrics show --lang en
Do you need an appointment for your photo, signature and fingerprints?
ind-biometrics 1.0.0

The first rule that holds decides:

1. child_under_1
   If child_under_1 is yes, then the outcome is not_needed.
   You do not need an appointment with the IND.
   Why: The application is for a child younger than 1 year. Such a young child
   does not have to visit an IND desk.
   Source: F8 F10

2. biometrics_on_file
   If ind_has_biometrics is "Yes", then the outcome is not_needed.
   You do not need an appointment with the IND.
   Why: The IND still has usable biometrics of you. So you do not have to visit
   an IND desk.
   Source: F2 F3

3. captured_earlier
   If first_application is yes, and captured_at is not "At none of these
   places", then the outcome is not_needed.
   You do not need an appointment with the IND.
   Why: An embassy, a consulate, the police or the KMar already took your
   biometrics. For a first application, that is enough.
   Source: F11 F12 F13

4. quarantine
   If travel_advice is "Yes, orange" or "Yes, red", and days_since_return is at
   most 10, then the outcome is needed_after_quarantine.
   You need an appointment with the IND, after your quarantine.
   Why: The IND has no usable biometrics of you, or you do not know. And your 10
   days of quarantine are not over yet.
   Source: F1 F2

5. possibly_on_file
   If ind_has_biometrics is "I don't know", then the outcome is needed.
   You need an appointment with the IND.
   Why: You do not know if the IND still has usable biometrics of you. With an
   appointment, you are safe either way.
   Source: F2 F4

6. no_biometrics
   If ind_has_biometrics is "No", then the outcome is needed.
   You need an appointment with the IND.
   Why: The IND has no usable biometrics of you. It needs them for your
   residence document.
   Source: F2 F5

Of the advice, the result has all that holds:

- send_child_photo: with outcome not_needed, if child_under_1 is yes.
  First make an appointment with a photographer. Then take the child there for a
  passport photo. Send the photo to the IND with the form Bijlage fotokaart
  (photo card appendix).
  Source: F8 F9

- photographer_by_appointment: with outcome not_needed, if child_under_1 is yes.
  Without an appointment, a photographer takes no passport photos during the
  lockdown.
  Source: F9

- biometrics_reused: with outcome not_needed, if child_under_1 is no, and
  ind_has_biometrics is "Yes".
  The IND makes your residence document with your old photo, signature and
  fingerprints.
  Source: F3

- already_received: with outcome not_needed, if child_under_1 is no, and
  ind_has_biometrics is "No" or "I don't know".
  The IND already has your biometrics. You do not have to give them again.
  Source: F13

- cancel_appointment: with outcome not_needed, if has_appointment is yes.
  Cancel your appointment with the link in the confirmation e-mail. The IND may
  also call or e-mail you to cancel it.
  Source: F4 F21

- stay_in_quarantine: with outcome needed_after_quarantine.
  Stay at home in quarantine until {earliest_appointment}. From that day on,
  your quarantine is over. The website of the Dutch government tells you more.
  Source: F1

- make_appointment: with outcome needed, if has_appointment is no.
  Make an appointment at an IND desk.
  Source: F2 F6

- make_appointment_later: with outcome needed_after_quarantine, if
  has_appointment is no.
  Make an appointment at an IND desk for {earliest_appointment} or later. You
  may do that now.
  Source: F1 F6

- rebook_appointment: with outcome needed_after_quarantine, if has_appointment
  is yes, and days_return_to_appointment is at most 10.
  Your appointment falls in your quarantine. Cancel it with the link in the
  confirmation e-mail. Make a new appointment for {earliest_appointment} or
  later.
  Source: F1 F21

- keep_appointment: with outcome needed, if has_appointment is yes.
  Go to the appointment that you already have at the IND desk. You do not have
  to make a new one.
  Source: F2 F6

- keep_later_appointment: with outcome needed_after_quarantine, if
  has_appointment is yes, and days_return_to_appointment is at least 11.
  Keep the appointment that you already have. It falls after your quarantine.
  Source: F1

- ind_checks_first: with outcome needed or needed_after_quarantine, if
  ind_has_biometrics is "I don't know", or has_appointment is yes.
  Before your appointment, the IND checks if it still has usable biometrics of
  you. If so, it calls or e-mails you to cancel.
  Source: F4

- passport: with outcome needed or needed_after_quarantine.
  A passport or other travel document that is still valid.
  Source: F14

- appointment_code: with outcome needed or needed_after_quarantine.
  Your appointment code. If you book online, the code is in the confirmation
  e-mail.
  Source: F15

- residence_document: with outcome needed or needed_after_quarantine, if
  residence_document is "Yes, still valid" or "Yes, but expired".
  Your residence document or W-document, even if it has expired.
  Source: F16

- police_report: with outcome needed or needed_after_quarantine, if
  residence_document is "No, lost" or "No, stolen".
  The police report of the loss or theft. You get it when you report this to the
  police.
  Source: F17

- head_covering_allowed: with outcome needed or needed_after_quarantine, if
  head_covering is "Yes, in one colour, but not white or light grey".
  You may keep your head covering on for the photo. The background is white, so
  the colour must stand out against it. That is why white or light grey will not
  do.
  Source: F18 F19

- head_covering_refused: with outcome needed or needed_after_quarantine, if
  head_covering is "Yes, white or light grey" or "Yes, with a pattern or several
  colours".
  You may cover your head, but not with this head covering. Bring one in a
  single colour, without a pattern. White and light grey will not do, because
  the background is white.
  Source: F18 F19

- photo_and_signature: with outcome needed or needed_after_quarantine.
  At the desk, the IND takes a new photo of you. You also give a new signature
  there.
  Source: F5 F6

- fingerprints_checked: with outcome needed or needed_after_quarantine.
  The IND may also ask for your fingerprints. You will hear that during your
  visit.
  Source: F7

- find_location: with outcome needed or needed_after_quarantine.
  The IND has desks in several places in the Netherlands. Its contact page shows
  you the way.
  Source: F20

- cancel_by_link: with outcome needed or needed_after_quarantine.
  If you cannot come after all, cancel with the link in the confirmation e-mail.
  Source: F21

All rules in one table:

rule                A    B        C    D         E              F           outcome
child_under_1       yes  -        -    -         -              -           not_needed
biometrics_on_file  -    yes      -    -         -              -           not_needed
captured_earlier    -    -        yes  not none  -              -           not_needed
quarantine          -    -        -    -         orange or red  at most 10  needed_after_quarantine
possibly_on_file    -    unknown  -    -         -              -           needed
no_biometrics       -    no       -    -         -              -           needed

What the columns are about:
A  child_under_1: Is your application to the IND for a child younger than 1
   year?
B  ind_has_biometrics: Does the IND still have usable biometrics of you (photo,
   signature, fingerprints)?
   - yes: Yes
   - no: No
   - unknown: I don't know
C  first_application: Is this your first application for a Dutch residence
   permit?
D  captured_at: Where did you give a photo, signature or fingerprints before?
   - none: At none of these places
   - mission_exam: Dutch embassy or consulate, at the civic integration exam
   - mission_mvv: Dutch embassy or consulate, for the mvv sticker (visa to live
     in the Netherlands)
   - police_asylum: Police, during my asylum procedure
   - kmar_asylum: Royal Netherlands Marechaussee (KMar, border police), during
     my asylum procedure
E  travel_advice: Were you recently in a country or area with orange or red
   travel advice?
   - none: No
   - orange: Yes, orange
   - red: Yes, red
F  days_since_return: days from return_date to today

Where the rules come from:

Source: IND (https://ind.nl), 2020-2021.
- F1, Warning at the top: Are you just back from somewhere with orange or red
  travel advice? Then stay at home in quarantine for 10 days. Choose a day after
  that for your appointment. You may book it now. The website of the Dutch
  government tells you more.
- F2, Making an appointment: You need an appointment only if the IND does not
  have your biometrics. Biometrics are your photo, signature and fingerprints.
- F3, Making an appointment: Does the IND still have your old biometrics? Then
  it makes your residence document with those. You need no appointment and no
  visit to an IND desk.
- F4, Making an appointment: Do you have an appointment anyway? The IND first
  looks for your old biometrics. It also looks whether it can still use them. If
  so, it calls or e-mails you to cancel.
- F5, Which biometrics: Does the IND no longer have good biometrics of you? Then
  you give a new photo and a new signature.
- F6, Which biometrics: You give the photo and the signature at an IND desk.
- F7, Which biometrics: During that visit, the IND also checks whether it still
  needs your fingerprints.
- F8, Which biometrics: child: Is the application for a child younger than 1
  year? Ask a photographer for a passport photo of the child. Send the photo to
  the IND with the form Bijlage fotokaart (photo card appendix).
- F9, Which biometrics: child: During the lockdown, a photographer takes
  passport photos by appointment only.
- F10, Which biometrics: child: That child needs no appointment at an IND desk.
- F11, Given before: You may have given your biometrics to a Dutch embassy or
  consulate before. That can be at the civic integration exam, about Dutch
  language and society. It can also be when you applied for the mvv sticker or
  collected it. An mvv is a visa to live in the Netherlands.
- F12, Given before: Or you gave your biometrics during your asylum procedure.
  The police took them, or the Royal Netherlands Marechaussee (KMar). The KMar
  guards the border.
- F13, Given before: Did you give your biometrics at one of those places? And is
  this your first application for a residence permit? Then you need no
  appointment. The IND already has your biometrics.
- F14, What to bring: Bring a valid passport, or another valid travel document.
- F15, What to bring: Bring your appointment code. If you book online, the code
  is in the confirmation e-mail.
- F16, What to bring: Bring your residence document or W-document, even if it
  has expired. A W-document is an identity card for people in the asylum
  procedure.
- F17, What to bring: Did you lose that document, or did somebody steal it? Then
  bring the police report of the loss or theft.
- F18, Head covering: Do you wear a head covering for your religion or
  philosophy of life? Then you may keep it on for the photo at the IND desk.
- F19, Head covering: The head covering is plain and has one colour. That colour
  stands out against the background. The background is white, so white and light
  grey will not do.
- F20, Route: The IND has desks in several places in the Netherlands. Its
  contact page tells you how to get there.
- F21, Cancelling an appointment: Are you unable to come? Use the link in the
  confirmation e-mail to cancel.
$ ind-biometrics show --lang nl | sed -n '/^4\./,/^5\./p; /^Van de/,/^- rebook/p; /^Alle/,$p'
4. quarantine
   Als dit klopt: travel_advice is "Ja, oranje" of "Ja, rood", en
   days_since_return is hoogstens 10. Dan is de uitkomst:
   needed_after_quarantine.
   U hebt een afspraak bij de IND nodig, na uw quarantaine.
   Waarom: De IND heeft geen bruikbare gegevens van u, of u weet het niet. En uw
   10 dagen quarantaine zijn nog niet voorbij.
   Bron: F1 F2

5. possibly_on_file
Van de adviezen geldt alles wat klopt:

- send_child_photo: bij uitkomst not_needed, als dit klopt: child_under_1 is ja.
  Spreek eerst een tijd af met een fotograaf. Ga daarna met het kind langs voor
  een pasfoto. Stuur de foto naar de IND, samen met het formulier Bijlage
  fotokaart.
  Bron: F8 F9

- photographer_by_appointment: bij uitkomst not_needed, als dit klopt:
  child_under_1 is ja.
  Zonder afspraak maakt een fotograaf tijdens de lockdown geen pasfoto's.
  Bron: F9

- biometrics_reused: bij uitkomst not_needed, als dit klopt: child_under_1 is
  nee, en ind_has_biometrics is "Ja".
  De IND maakt uw verblijfsdocument met uw oude foto, handtekening en
  vingerafdrukken.
  Bron: F3

- already_received: bij uitkomst not_needed, als dit klopt: child_under_1 is
  nee, en ind_has_biometrics is "Nee" of "Dat weet ik niet".
  Uw biometrische gegevens zijn al bij de IND. U hoeft ze niet nog eens te
  geven.
  Bron: F13

- cancel_appointment: bij uitkomst not_needed, als dit klopt: has_appointment is
  ja.
  Zeg uw afspraak af met de link in de bevestigingsmail. Misschien belt of mailt
  de IND u zelf om af te zeggen.
  Bron: F4 F21

- stay_in_quarantine: bij uitkomst needed_after_quarantine.
  Blijf thuis in quarantaine tot {earliest_appointment}. Vanaf die dag is uw
  quarantaine voorbij. De website van de Rijksoverheid vertelt u meer.
  Bron: F1

- make_appointment: bij uitkomst needed, als dit klopt: has_appointment is nee.
  Maak een afspraak bij een loket van de IND.
  Bron: F2 F6

- make_appointment_later: bij uitkomst needed_after_quarantine, als dit klopt:
  has_appointment is nee.
  Maak een afspraak bij een IND-loket voor {earliest_appointment} of later. Dat
  mag u nu al doen.
  Bron: F1 F6

- rebook_appointment: bij uitkomst needed_after_quarantine, als dit klopt:
Alle regels in één tabel:

regel               A   B        C   D          E              F             uitkomst
child_under_1       ja  -        -   -          -              -             not_needed
biometrics_on_file  -   yes      -   -          -              -             not_needed
captured_earlier    -   -        ja  niet none  -              -             not_needed
quarantine          -   -        -   -          orange of red  hoogstens 10  needed_after_quarantine
possibly_on_file    -   unknown  -   -          -              -             needed
no_biometrics       -   no       -   -          -              -             needed

Waar de kolommen over gaan:
A  child_under_1: Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
B  ind_has_biometrics: Heeft de IND nog bruikbare biometrische gegevens van u
   (foto, handtekening, vingerafdrukken)?
   - yes: Ja
   - no: Nee
   - unknown: Dat weet ik niet
C  first_application: Is dit uw eerste aanvraag voor een Nederlandse
   verblijfsvergunning?
D  captured_at: Waar hebt u al eerder een foto, handtekening of vingerafdrukken
   gegeven?
   - none: Op geen van deze plekken
   - mission_exam: Nederlandse ambassade of consulaat, bij het
     inburgeringsexamen
   - mission_mvv: Nederlandse ambassade of consulaat, voor de mvv-sticker (visum
     om in Nederland te wonen)
   - police_asylum: Politie, tijdens mijn asielprocedure
   - kmar_asylum: Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn
     asielprocedure
E  travel_advice: Was u kort geleden in een land of gebied met reisadvies oranje
   of rood?
   - none: Nee
   - orange: Ja, oranje
   - red: Ja, rood
F  days_since_return: dagen van return_date tot vandaag

Waar de regels vandaan komen:

Bron: IND (https://ind.nl), 2020-2021.
- F1, Waarschuwing bovenaan: Was u net in een land of gebied met reisadvies
  oranje of rood? Blijf dan 10 dagen thuis in quarantaine. Kies voor uw afspraak
  een dag daarna. U mag die afspraak nu al maken. De website van de
  Rijksoverheid vertelt u meer.
- F2, Een afspraak maken: U hebt alleen een afspraak nodig als de IND uw
  biometrische gegevens niet heeft. Biometrische gegevens zijn uw foto,
  handtekening en vingerafdrukken.
- F3, Een afspraak maken: Heeft de IND uw oude gegevens nog? Dan maakt de IND
  daarmee uw verblijfsdocument. Een afspraak of een bezoek aan een IND-loket is
  niet nodig.
- F4, Een afspraak maken: Hebt u toch een afspraak? De IND kijkt dan eerst of uw
  oude gegevens er nog zijn. Ook kijkt de IND of die gegevens nog bruikbaar
  zijn. Is dat zo, dan belt of mailt de IND om af te zeggen.
- F5, Welke biometrische gegevens: Heeft de IND geen goede gegevens meer? Dan
  geeft u een nieuwe foto en een nieuwe handtekening.
- F6, Welke biometrische gegevens: Voor de foto en de handtekening gaat u naar
  een IND-loket.
- F7, Welke biometrische gegevens: Tijdens dat bezoek kijkt de IND ook of uw
  vingerafdrukken nog nodig zijn.
- F8, Welke biometrische gegevens: kind: Is de aanvraag voor een kind jonger dan
  1 jaar? Vraag een fotograaf om een pasfoto van het kind. Stuur de foto naar de
  IND, samen met het formulier Bijlage fotokaart.
- F9, Welke biometrische gegevens: kind: In de lockdown maakt een fotograaf
  alleen pasfoto's op afspraak.
- F10, Welke biometrische gegevens: kind: Voor dat kind is geen afspraak bij een
  IND-loket nodig.
- F11, Al eerder gegeven: Misschien hebt u uw gegevens al aan een Nederlandse
  ambassade of consulaat gegeven. Dat kan bij het inburgeringsexamen, over de
  Nederlandse taal en samenleving. Het kan ook toen u de mvv-sticker aanvroeg of
  ophaalde. Een mvv is een visum om in Nederland te wonen.
- F12, Al eerder gegeven: Of u gaf uw gegevens tijdens uw asielprocedure. Dat
  was dan bij de politie of de Koninklijke Marechaussee (KMar). De KMar bewaakt
  de grens.
- F13, Al eerder gegeven: Gaf u uw gegevens op een van die plekken? En is dit uw
  eerste aanvraag voor een verblijfsvergunning? Dan hebt u geen afspraak nodig.
  Uw gegevens zijn al bij de IND.
- F14, Wat u meeneemt: Neem een geldig paspoort mee, of een ander geldig
  reisdocument.
- F15, Wat u meeneemt: Neem uw afspraakcode mee. Maakt u de afspraak online, dan
  staat de code in de bevestigingsmail.
- F16, Wat u meeneemt: Neem uw verblijfsdocument of W-document mee, ook als het
  verlopen is. Een W-document is een identiteitskaart voor mensen in de
  asielprocedure.
- F17, Wat u meeneemt: Bent u dat document kwijt door verlies of diefstal? Neem
  dan het proces-verbaal mee. Dat is het verslag van de politie na uw aangifte.
- F18, Hoofdbedekking: Draagt u een hoofdbedekking vanwege uw geloof of
  levensovertuiging? Dan mag u die ophouden voor de foto bij het IND-loket.
- F19, Hoofdbedekking: De hoofdbedekking heeft één kleur en geen patroon. De
  kleur verschilt duidelijk van de achtergrond. Die achtergrond is wit, dus wit
  en lichtgrijs kunnen niet.
- F20, Route: De IND heeft loketten op verschillende plekken in Nederland. Hoe u
  er komt, leest u op de contactpagina van de IND.
- F21, Afspraak annuleren: Lukt het niet om te komen? Gebruik dan de link in de
  bevestigingsmail om af te zeggen.

# The table alone, for a spreadsheet.
$ ind-biometrics show --lang en --format csv
rule,child_under_1,ind_has_biometrics,first_application,captured_at,travel_advice,days_since_return,outcome,says,because,source
child_under_1,yes,,,,,,not_needed,"You do not need an appointment with the IND.","The application is for a child younger than 1 year. Such a young child does not have to visit an IND desk.","F8 F10"
biometrics_on_file,,yes,,,,,not_needed,"You do not need an appointment with the IND.","The IND still has usable biometrics of you. So you do not have to visit an IND desk.","F2 F3"
captured_earlier,,,yes,"not none",,,not_needed,"You do not need an appointment with the IND.","An embassy, a consulate, the police or the KMar already took your biometrics. For a first application, that is enough.","F11 F12 F13"
quarantine,,,,,"orange or red","at most 10",needed_after_quarantine,"You need an appointment with the IND, after your quarantine.","The IND has no usable biometrics of you, or you do not know. And your 10 days of quarantine are not over yet.","F1 F2"
possibly_on_file,,unknown,,,,,needed,"You need an appointment with the IND.","You do not know if the IND still has usable biometrics of you. With an appointment, you are safe either way.","F2 F4"
no_biometrics,,no,,,,,needed,"You need an appointment with the IND.","The IND has no usable biometrics of you. It needs them for your residence document.","F2 F5"

# As Markdown.
$ ind-biometrics show --lang nl --format markdown | sed '/^- \*\*already/,/^- \*\*find/d'
\# Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?

ind-biometrics 1.0.0

## De eerste regel die klopt, beslist:

1. **child\_under\_1**: Als dit klopt: child\_under\_1 is ja. Dan is de uitkomst: not\_needed. *U hebt geen afspraak bij de IND nodig.*  
   Waarom: De aanvraag is voor een kind jonger dan 1 jaar. Zo'n jong kind hoeft niet naar een IND-loket.  
   Bron: F8 F10
2. **biometrics\_on\_file**: Als dit klopt: ind\_has\_biometrics is "Ja". Dan is de uitkomst: not\_needed. *U hebt geen afspraak bij de IND nodig.*  
   Waarom: De IND heeft nog bruikbare biometrische gegevens van u. Daarom hoeft u niet naar een IND-loket.  
   Bron: F2 F3
3. **captured\_earlier**: Als dit klopt: first\_application is ja, en captured\_at is niet "Op geen van deze plekken". Dan is de uitkomst: not\_needed. *U hebt geen afspraak bij de IND nodig.*  
   Waarom: U gaf uw gegevens al eerder bij ambassade, consulaat, politie of KMar. Voor een eerste aanvraag is dat genoeg.  
   Bron: F11 F12 F13
4. **quarantine**: Als dit klopt: travel\_advice is "Ja, oranje" of "Ja, rood", en days\_since\_return is hoogstens 10. Dan is de uitkomst: needed\_after\_quarantine. *U hebt een afspraak bij de IND nodig, na uw quarantaine.*  
   Waarom: De IND heeft geen bruikbare gegevens van u, of u weet het niet. En uw 10 dagen quarantaine zijn nog niet voorbij.  
   Bron: F1 F2
5. **possibly\_on\_file**: Als dit klopt: ind\_has\_biometrics is "Dat weet ik niet". Dan is de uitkomst: needed. *U hebt een afspraak bij de IND nodig.*  
   Waarom: U weet niet of de IND nog bruikbare gegevens van u heeft. Met een afspraak zit u in elk geval goed.  
   Bron: F2 F4
6. **no\_biometrics**: Als dit klopt: ind\_has\_biometrics is "Nee". Dan is de uitkomst: needed. *U hebt een afspraak bij de IND nodig.*  
   Waarom: De IND heeft geen bruikbare biometrische gegevens van u. Die zijn nodig voor uw verblijfsdocument.  
   Bron: F2 F5

## Van de adviezen geldt alles wat klopt:

- **send\_child\_photo**: bij uitkomst not\_needed, als dit klopt: child\_under\_1 is ja. *Spreek eerst een tijd af met een fotograaf. Ga daarna met het kind langs voor een pasfoto. Stuur de foto naar de IND, samen met het formulier Bijlage fotokaart.*  
  Bron: F8 F9
- **photographer\_by\_appointment**: bij uitkomst not\_needed, als dit klopt: child\_under\_1 is ja. *Zonder afspraak maakt een fotograaf tijdens de lockdown geen pasfoto's.*  
  Bron: F9
- **biometrics\_reused**: bij uitkomst not\_needed, als dit klopt: child\_under\_1 is nee, en ind\_has\_biometrics is "Ja". *De IND maakt uw verblijfsdocument met uw oude foto, handtekening en vingerafdrukken.*  
  Bron: F3
  Bron: F20
- **cancel\_by\_link**: bij uitkomst needed of needed\_after\_quarantine. *Kunt u toch niet komen? Zeg dan af met de link in de bevestigingsmail.*  
  Bron: F21

## Alle regels in één tabel:

| regel | child\_under\_1 | ind\_has\_biometrics | first\_application | captured\_at | travel\_advice | days\_since\_return | uitkomst |
| --- | --- | --- | --- | --- | --- | --- | --- |
| child\_under\_1 | ja | - | - | - | - | - | not\_needed |
| biometrics\_on\_file | - | yes | - | - | - | - | not\_needed |
| captured\_earlier | - | - | ja | niet none | - | - | not\_needed |
| quarantine | - | - | - | - | orange of red | hoogstens 10 | needed\_after\_quarantine |
| possibly\_on\_file | - | unknown | - | - | - | - | needed |
| no\_biometrics | - | no | - | - | - | - | needed |

## Waar de kolommen over gaan:

- **child\_under\_1**: Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar?
- **ind\_has\_biometrics**: Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening, vingerafdrukken)?
  - **yes**: Ja
  - **no**: Nee
  - **unknown**: Dat weet ik niet
- **first\_application**: Is dit uw eerste aanvraag voor een Nederlandse verblijfsvergunning?
- **captured\_at**: Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven?
  - **none**: Op geen van deze plekken
  - **mission\_exam**: Nederlandse ambassade of consulaat, bij het inburgeringsexamen
  - **mission\_mvv**: Nederlandse ambassade of consulaat, voor de mvv-sticker (visum om in Nederland te wonen)
  - **police\_asylum**: Politie, tijdens mijn asielprocedure
  - **kmar\_asylum**: Koninklijke Marechaussee (KMar, grenspolitie), tijdens mijn asielprocedure
- **travel\_advice**: Was u kort geleden in een land of gebied met reisadvies oranje of rood?
  - **none**: Nee
  - **orange**: Ja, oranje
  - **red**: Ja, rood
- **days\_since\_return**: dagen van return\_date tot vandaag

## Waar de regels vandaan komen:

Bron: IND (https://ind.nl), 2020-2021.

- F1, Waarschuwing bovenaan: Was u net in een land of gebied met reisadvies oranje of rood? Blijf dan 10 dagen thuis in quarantaine. Kies voor uw afspraak een dag daarna. U mag die afspraak nu al maken. De website van de Rijksoverheid vertelt u meer.
- F2, Een afspraak maken: U hebt alleen een afspraak nodig als de IND uw biometrische gegevens niet heeft. Biometrische gegevens zijn uw foto, handtekening en vingerafdrukken.
- F3, Een afspraak maken: Heeft de IND uw oude gegevens nog? Dan maakt de IND daarmee uw verblijfsdocument. Een afspraak of een bezoek aan een IND-loket is niet nodig.
- F4, Een afspraak maken: Hebt u toch een afspraak? De IND kijkt dan eerst of uw oude gegevens er nog zijn. Ook kijkt de IND of die gegevens nog bruikbaar zijn. Is dat zo, dan belt of mailt de IND om af te zeggen.
- F5, Welke biometrische gegevens: Heeft de IND geen goede gegevens meer? Dan geeft u een nieuwe foto en een nieuwe handtekening.
- F6, Welke biometrische gegevens: Voor de foto en de handtekening gaat u naar een IND-loket.
- F7, Welke biometrische gegevens: Tijdens dat bezoek kijkt de IND ook of uw vingerafdrukken nog nodig zijn.
- F8, Welke biometrische gegevens: kind: Is de aanvraag voor een kind jonger dan 1 jaar? Vraag een fotograaf om een pasfoto van het kind. Stuur de foto naar de IND, samen met het formulier Bijlage fotokaart.
- F9, Welke biometrische gegevens: kind: In de lockdown maakt een fotograaf alleen pasfoto's op afspraak.
- F10, Welke biometrische gegevens: kind: Voor dat kind is geen afspraak bij een IND-loket nodig.
- F11, Al eerder gegeven: Misschien hebt u uw gegevens al aan een Nederlandse ambassade of consulaat gegeven. Dat kan bij het inburgeringsexamen, over de Nederlandse taal en samenleving. Het kan ook toen u de mvv-sticker aanvroeg of ophaalde. Een mvv is een visum om in Nederland te wonen.
- F12, Al eerder gegeven: Of u gaf uw gegevens tijdens uw asielprocedure. Dat was dan bij de politie of de Koninklijke Marechaussee (KMar). De KMar bewaakt de grens.
- F13, Al eerder gegeven: Gaf u uw gegevens op een van die plekken? En is dit uw eerste aanvraag voor een verblijfsvergunning? Dan hebt u geen afspraak nodig. Uw gegevens zijn al bij de IND.
- F14, Wat u meeneemt: Neem een geldig paspoort mee, of een ander geldig reisdocument.
- F15, Wat u meeneemt: Neem uw afspraakcode mee. Maakt u de afspraak online, dan staat de code in de bevestigingsmail.
- F16, Wat u meeneemt: Neem uw verblijfsdocument of W-document mee, ook als het verlopen is. Een W-document is een identiteitskaart voor mensen in de asielprocedure.
- F17, Wat u meeneemt: Bent u dat document kwijt door verlies of diefstal? Neem dan het proces-verbaal mee. Dat is het verslag van de politie na uw aangifte.
- F18, Hoofdbedekking: Draagt u een hoofdbedekking vanwege uw geloof of levensovertuiging? Dan mag u die ophouden voor de foto bij het IND-loket.
- F19, Hoofdbedekking: De hoofdbedekking heeft één kleur en geen patroon. De kleur verschilt duidelijk van de achtergrond. Die achtergrond is wit, dus wit en lichtgrijs kunnen niet.
- F20, Route: De IND heeft loketten op verschillende plekken in Nederland. Hoe u er komt, leest u op de contactpagina van de IND.
- F21, Afspraak annuleren: Lukt het niet om te komen? Gebruik dan de link in de bevestigingsmail om af te zeggen.

# What an author can write, said: negation, brackets, validity, a rule of two ways.
$ cat > small.json <<END
> {"pack": 1, "id": "small", "version": "1", "languages": ["nl", "en"],
>  "title": {"nl": "Klein | *test*", "en": "Small | *test*"}, "notice": {"nl": "Een test.", "en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "age", "type": "integer", "minimum": 0, "ask": {"nl": "Hoe \"oud\" bent u & <b>?", "en": "How \"old\" are you & <b>?"}, "why": {"nl": "w", "en": "w"}},
>   {"id": "home", "type": "choice", "ask": {"nl": "Waar woont u?", "en": "Where do you live?"}, "why": {"nl": "w", "en": "w"}, "options": [
>    {"id": "here", "says": {"nl": "Hier", "en": "Here"}}, {"id": "there", "says": {"nl": "Daar", "en": "There"}}, {"id": "away", "says": {"nl": "Weg", "en": "Away"}}]},
>   {"id": "born", "type": "date", "not_after": "today", "ask": {"nl": "Wanneer?", "en": "When?"}, "why": {"nl": "w", "en": "w"}}],
>  "facts": [{"id": "years", "years_between": ["born", "today"]}],
>  "outcomes": [{"id": "yes", "says": {"nl": "=Ja, \"echt\".", "en": "=Yes, \"really\"."}}, {"id": "no", "says": {"nl": "Nee.", "en": "No."}}],
>  "rules": [
>   {"id": "old", "outcome": "yes", "because": {"nl": "b", "en": "b"}, "valid_from": "2022-01-01", "when": {"or": [{">": [{"var": "age"}, 64]}, {"and": [{"!==": [{"var": "home"}, "here"]}, {"<=": [18, {"var": "age"}, 20]}]}]}},
>   {"id": "young", "outcome": "no", "because": {"nl": "b", "en": "b"}, "when": {"!": [{"or": [{"===": [{"var": "home"}, "away"]}, {"and": [{">=": [{"var": "years"}, 4]}, {"===": [{"var": "age"}, 7]}]}]}]}},
>   {"id": "rest", "outcome": "no", "because": {"nl": "b", "en": "b"}, "when": true}],
>  "advice": [{"id": "come", "kind": "do", "says": {"nl": "s", "en": "s"}}, {"id": "call", "kind": "do", "for": ["no"], "says": {"nl": "s", "en": "s"}, "when": {"===": [{"var": "home"}, "away"]}}]}
> END
$ ind-biometrics show small.json --lang en
Small | *test*
small 1
What follows is for all days; --today shows one day.

The first rule that holds decides:

1. old
   If (age is more than 64, or (home is "There" or "Away", and age is 18 to
   20)), and it is 1 January 2022 or later, then the outcome is yes.
   =Yes, "really".
   Why: b

2. young
   If home is "Here" or "There", and (years is less than 4, or age is not 7),
   then the outcome is no.
   No.
   Why: b

3. rest
   Otherwise, the outcome is no.
   No.
   Why: b

Of the advice, the result has all that holds:

- come: always.
  s

- call: with outcome no, if home is "Away".
  s

All rules in one table:

rule   A                        B            C              D          outcome
old    1 January 2022 or later  at least 65  -              -          yes
old    1 January 2022 or later  18 to 20     there or away  -          yes
young  -                        not 7        here or there  -          no
young  -                        -            here or there  at most 3  no
rest   -                        -            -              -          no

What the columns are about:
A  today: today
B  age: How "old" are you & <b>?
C  home: Where do you live?
   - here: Here
   - there: There
   - away: Away
D  years: whole years from born to today

Where the rules come from:

Source: p, t.
$ ind-biometrics show small.json --lang nl | sed -n '/^1\./,/^Van/p'
1. old
   Als dit klopt: (age is meer dan 64, of (home is "Daar" of "Weg", en age is 18
   tot en met 20)), en het is 1 januari 2022 of later. Dan is de uitkomst: yes.
   =Ja, "echt".
   Waarom: b

2. young
   Als dit klopt: home is "Hier" of "Daar", en (years is minder dan 4, of age is
   niet 7). Dan is de uitkomst: no.
   Nee.
   Waarom: b

3. rest
   In alle andere gevallen is de uitkomst no.
   Nee.
   Waarom: b

Van de adviezen geldt alles wat klopt:
$ ind-biometrics show small.json --lang en --format csv
rule,today,age,home,years,outcome,says,because,source
old,"1 January 2022 or later","at least 65",,,yes,"'=Yes, ""really"".",b,
old,"1 January 2022 or later","18 to 20","there or away",,yes,"'=Yes, ""really"".",b,
young,,"not 7","here or there",,no,No.,b,
young,,,"here or there","at most 3",no,No.,b,
rest,,,,,no,No.,b,
$ ind-biometrics show small.json --lang en --format markdown
\# Small \| \*test\*

small 1

What follows is for all days; --today shows one day.

## The first rule that holds decides:

1. **old**: If (age is more than 64, or (home is "There" or "Away", and age is 18 to 20)), and it is 1 January 2022 or later, then the outcome is yes. *=Yes, "really".*  
   Why: b
2. **young**: If home is "Here" or "There", and (years is less than 4, or age is not 7), then the outcome is no. *No.*  
   Why: b
3. **rest**: Otherwise, the outcome is no. *No.*  
   Why: b

## Of the advice, the result has all that holds:

- **come**: always. *s*
- **call**: with outcome no, if home is "Away". *s*

## All rules in one table:

| rule | today | age | home | years | outcome |
| --- | --- | --- | --- | --- | --- |
| old | 1 January 2022 or later | at least 65 | - | - | yes |
| old | 1 January 2022 or later | 18 to 20 | there or away | - | yes |
| young | - | not 7 | here or there | - | no |
| young | - | - | here or there | at most 3 | no |
| rest | - | - | - | - | no |

## What the columns are about:

- **today**: today
- **age**: How "old" are you \& \<b\>?
- **home**: Where do you live?
  - **here**: Here
  - **there**: There
  - **away**: Away
- **years**: whole years from born to today

## Where the rules come from:

Source: p, t.
\

# For one day: only what is in force then.
$ cat > fee.json <<END
> {"pack": 1, "id": "fee", "version": "1", "languages": ["nl", "en"], "valid_from": "2024-01-01", "valid_to": "2025-12-31",
>  "title": {"nl": "Betaalt u?", "en": "Do you pay?"}, "notice": {"nl": "Een test.", "en": "A test."},
>  "source": {"publisher": "Office", "title": "Page", "url": "https://example.org", "edition": "2024", "facts": [
>   {"id": "F1", "section": {"nl": "Deel 1", "en": "Part 1"}, "says": {"nl": "Kinderen betalen niet.", "en": "Children do not pay."}},
>   {"id": "F2", "section": {"nl": "Deel 2", "en": "Part 2"}, "says": {"nl": "Breng een kaart mee.", "en": "Bring a card."}}]},
>  "questions": [
>   {"id": "age", "type": "integer", "minimum": 0, "maximum": 120, "ask": {"nl": "Hoe oud?", "en": "How old?"}, "why": {"nl": "w", "en": "w"}},
>   {"id": "town", "type": "choice", "ask": {"nl": "Welke plaats?", "en": "Which town?"}, "why": {"nl": "w", "en": "w"}, "options": [$(seq -s, 12 | sed 's/[0-9][0-9]*/{"id": "t&", "says": {"nl": "Plaats &", "en": "Town &"}}/g')]}],
>  "outcomes": [{"id": "free", "says": {"nl": "U betaalt niet.", "en": "You do not pay."}}, {"id": "pay", "says": {"nl": "U betaalt.", "en": "You pay."}}],
>  "rules": [
>   {"id": "child", "outcome": "free", "because": {"nl": "U bent een kind.", "en": "You are a child."}, "source": ["F1"], "when": {"<": [{"var": "age"}, 18]}},
>   {"id": "near", "outcome": "free", "because": {"nl": "U woont dichtbij.", "en": "You live near."}, "source": ["F1", "F2"], "when": {"and": [{"or": [{"<": [{"var": "age"}, 30]}, {">": [{"var": "age"}, 60]}]}, {"!": [{"in": [{"var": "town"}, ["t1", "t2"]]}]}]}},
>   {"id": "summer", "outcome": "free", "because": {"nl": "Het is zomer.", "en": "It is summer."}, "valid_from": "2024-06-01", "valid_to": "2024-08-31", "when": true},
>   {"id": "rest", "outcome": "pay", "because": {"nl": "Er is geen uitzondering.", "en": "There is no exception."}, "when": true}],
>  "advice": [{"id": "card", "kind": "bring", "says": {"nl": "Neem uw kaart mee.", "en": "Bring your card."}, "source": ["F2"]}]}
> END
$ ind-biometrics show fee.json --lang en
Do you pay?
fee 1
These rules are in force from 1 January 2024 up to and including 31 December
2025. What follows is for all days; --today shows one day.

The first rule that holds decides:

1. child
   If age is less than 18, then the outcome is free.
   You do not pay.
   Why: You are a child.
   Source: F1

2. near
   If (age is less than 30, or age is more than 60), and town is none of "Town
   1" or "Town 2", then the outcome is free.
   You do not pay.
   Why: You live near.
   Source: F1 F2

3. summer
   Otherwise, if it is from 1 June 2024 up to and including 31 August 2024, then
   the outcome is free.
   You do not pay.
   Why: It is summer.

4. rest
   Otherwise, the outcome is pay.
   You pay.
   Why: There is no exception.

Of the advice, the result has all that holds:

- card: always.
  Bring your card.
  Source: F2

All rules in one table:

rule    A                                                    B                          C                 outcome
child   -                                                    at most 17                 -                 free
near    -                                                    at most 29 or at least 61  none of t1 or t2  free
summer  from 1 June 2024 up to and including 31 August 2024  -                          -                 free
rest    -                                                    -                          -                 pay

What the columns are about:
A  today: today
B  age: How old?
C  town: Which town?
   - t1: Town 1
   - t2: Town 2
   - t3: Town 3
   - t4: Town 4
   - t5: Town 5
   - t6: Town 6
   - t7: Town 7
   - t8: Town 8
   - t9: Town 9
   - t10: Town 10
   - t11: Town 11
   - t12: Town 12

Where the rules come from:

Source: Office (https://example.org), 2024.
- F1, Part 1: Children do not pay.
- F2, Part 2: Bring a card.
$ ind-biometrics show fee.json --lang en --today 2025-03-01 | sed -n '1,/^1/p; /^rule/,/^$/p'
Do you pay?
fee 1
This is how it is on 1 March 2025.
Not in force on that day: summer.

The first rule that holds decides:

1. child
rule   A                          B                 outcome
child  at most 17                 -                 free
near   at most 29 or at least 61  none of t1 or t2  free
rest   -                          -                 pay
\
$ ind-biometrics show fee.json --lang nl --today 2024-07-01 | sed -n '1,4p; /^3/,/^Van/p; /^regel/,/^$/p'
Betaalt u?
fee 1
Zo is het op 1 juli 2024.

3. summer
   In alle andere gevallen: het is van 1 juni 2024 tot en met 31 augustus 2024?
   Dan is de uitkomst: free.
   U betaalt niet.
   Waarom: Het is zomer.

4. rest
   In alle andere gevallen is de uitkomst pay.
   U betaalt.
   Waarom: Er is geen uitzondering.

Van de adviezen geldt alles wat klopt:
regel   A                            B                  uitkomst
child   hoogstens 17                 -                  free
near    hoogstens 29 of minstens 61  geen van t1 of t2  free
summer  -                            -                  free
rest    -                            -                  pay
\
$ sed 's/"because": {"nl": "U bent/"valid_to": "2024-12-31", &/; s/"because": {"nl": "U woont/"valid_to": "2024-12-31", &/' fee.json > left.json
$ ind-biometrics show left.json --lang en --today 2025-03-01 | sed -n '/^Not in/,/^Of/p'
Not in force on that day: child, near, summer.

The first rule that holds decides:

4. rest
   The outcome is always pay.
   You pay.
   Why: There is no exception.

Of the advice, the result has all that holds:
$ ind-biometrics show fee.json --lang en --today 2026-01-01
Do you pay?
fee 1
Please note: these rules applied up to and including 31 December 2025. Today is
1 January 2026.
$ ind-biometrics show fee.json --lang nl --today 2023-12-31 --format markdown
\# Betaalt u?

fee 1

Let op: deze regels gelden vanaf 1 januari 2024. Vandaag is het 31 december 2023.
\
$ ind-biometrics show fee.json --lang en --today 2025-03-01 --format csv
rule,age,town,outcome,says,because,source
child,"at most 17",,free,"You do not pay.","You are a child.",F1
near,"at most 29 or at least 61","t3 or t4 or t5 or t6 or t7 or t8 or t9 or t10 or t11 or t12",free,"You do not pay.","You live near.","F1 F2"
rest,,,pay,"You pay.","There is no exception.",
$ ind-biometrics show fee.json --lang en --today 2026-01-01 --format csv
rule,outcome,says,because,source
$ ind-biometrics show fee.json --today 1-3-2025
ind-biometrics: --today takes a date such as 2021-03-01, which '1-3-2025' is not
[2]

# Two variables are compared as the author wrote it; a rule of one day names it.
$ cat > pair.json <<END
> {"pack": 1, "id": "pair", "version": "1", "languages": ["en"], "title": {"en": "t"}, "notice": {"en": "n"}, "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "given", "type": "integer", "minimum": 0, "maximum": 3, "ask": {"en": "a"}, "why": {"en": "w"}},
>   {"id": "needed", "type": "integer", "minimum": 0, "maximum": 3, "ask": {"en": "a"}, "why": {"en": "w"}}],
>  "outcomes": [{"id": "o", "says": {"en": "O."}}, {"id": "p", "says": {"en": "P."}}],
>  "rules": [
>   {"id": "holiday", "outcome": "p", "because": {"en": "b"}, "valid_from": "2025-12-25", "valid_to": "2025-12-25", "when": true},
>   {"id": "more", "outcome": "o", "because": {"en": "b"}, "when": {">": [{"var": "given"}, {"var": "needed"}]}},
>   {"id": "less", "outcome": "p", "because": {"en": "b"}, "when": {"!": {">=": [{"var": "given"}, {"var": "needed"}]}}},
>   {"id": "same", "outcome": "o", "because": {"en": "b"}, "when": {"===": [{"var": "given"}, {"var": "needed"}]}}]}
> END
$ ind-biometrics show pair.json | grep 'outcome is'
   If it is 25 December 2025, then the outcome is p.
   If given is more than needed, then the outcome is o.
   If given is less than needed, then the outcome is p.
   If given is the same as needed, then the outcome is o.

# What it does not take.
$ ind-biometrics show --format json
ind-biometrics: --format does not know 'json'; it takes one of: text, markdown, csv
[2]
$ ind-biometrics show --format dot
ind-biometrics: --format does not know 'dot'; it takes one of: text, markdown, csv
[2]
$ ind-biometrics show nothere.json
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]
$ ind-biometrics show --lang fr
ind-biometrics: the rule pack has no language 'fr'; it has: nl, en
[2]
