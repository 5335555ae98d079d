# Result pages to print, send or keep, and files they go to.

$ cat > red.json <<'END'
> {"today": "2021-03-01", "child_under_1": false, "ind_has_biometrics": "no",
>  "captured_at": "none", "travel_advice": "red", "return_date": "2021-02-26",
>  "has_appointment": false, "residence_document": "lost",
>  "head_covering": "none"}
> END
$ ind-biometrics --lang nl --format markdown --answers red.json
\# U hebt een afspraak bij de IND nodig, na uw quarantaine.

Dit zijn de regels van 2020-2021, uit de tijd van de coronamaatregelen. De regels van vandaag vindt u op ind.nl. Dit is geen dienst van de IND en geen juridisch advies. Het gaat alleen over deze afspraak, niet over kosten of andere aanvragen.

Bron: IND (https://ind.nl), 2020-2021.

De IND heeft geen bruikbare gegevens van u, of u weet het niet. En uw 10 dagen quarantaine zijn nog niet voorbij.

## Dit volgt uit uw antwoorden:

- Is uw aanvraag bij de IND voor een kind jonger dan 1 jaar? **Nee**
- Heeft de IND nog bruikbare biometrische gegevens van u (foto, handtekening, vingerafdrukken)? **Nee**
- Waar hebt u al eerder een foto, handtekening of vingerafdrukken gegeven? **Op geen van deze plekken**
- Was u kort geleden in een land of gebied met reisadvies oranje of rood? **Ja, rood**
- Op welke datum kwam u terug in Nederland, als u weg was? **26 februari 2021**

Eerste mogelijke dag voor uw afspraak: **9 maart 2021**

## Wat u moet doen:

- Blijf thuis in quarantaine tot 9 maart 2021. Vanaf die dag is uw quarantaine voorbij. De website van de Rijksoverheid vertelt u meer.
- Maak een afspraak bij een IND-loket voor 9 maart 2021 of later. Dat mag u nu al doen.

## Wat u meeneemt:

- [ ] Een paspoort of ander reisdocument dat nog geldig is.
- [ ] Uw afspraakcode. Maakt u de afspraak online, dan staat de code in de bevestigingsmail.
- [ ] Het proces-verbaal van het verlies of de diefstal. Dat verslag krijgt u als u aangifte doet bij de politie.

## Goed om te weten:

- Bij het loket maakt de IND een nieuwe foto van u. U zet daar ook een nieuwe handtekening.
- Misschien vraagt de IND ook uw vingerafdrukken. Dat hoort u tijdens uw bezoek.
- De IND heeft loketten op verschillende plekken in Nederland. De route vindt u op de contactpagina van de IND.
- Kunt u toch niet komen? Zeg dan af met de link in de bevestigingsmail.

---

Bron: IND, Afspraak biometrie (pasfoto, vingerafdrukken en handtekening), 2020-2021.

<https://ind.nl>

Versie van de regels: 1.0.0. Datum van deze uitslag: 1 maart 2021.
$ ind-biometrics --lang en --format html --answers red.json | sed -n '/<body>/,$p'
<body>
<header>
<p>Do you need an appointment for your photo, signature and fingerprints?</p>
</header>
<main>
<h1>You need an appointment with the IND, after your quarantine.</h1>
<p class="notice">These are the rules of 2020-2021, from the time of the covid measures. Find today&#39;s rules on ind.nl. This is not an IND service and not legal advice. It covers only this appointment, not fees or other applications.</p>
<p class="notice">Source: IND (https://ind.nl), 2020-2021.</p>
<p>The IND has no usable biometrics of you, or you do not know. And your 10 days of quarantine are not over yet.</p>
<h2>This follows from your answers</h2>
<ul>
<li>Is your application to the IND for a child younger than 1 year? <strong>No</strong></li>
<li>Does the IND still have usable biometrics of you (photo, signature, fingerprints)? <strong>No</strong></li>
<li>Where did you give a photo, signature or fingerprints before? <strong>At none of these places</strong></li>
<li>Were you recently in a country or area with orange or red travel advice? <strong>Yes, red</strong></li>
<li>On which date did you come back to the Netherlands, if you were away? <strong>26 February 2021</strong></li>
</ul>
<p class="date">First possible day for your appointment: <strong>9 March 2021</strong></p>
<h2>What to do</h2>
<ul>
<li>Stay at home in quarantine until 9 March 2021. From that day on, your quarantine is over. The website of the Dutch government tells you more.</li>
<li>Make an appointment at an IND desk for 9 March 2021 or later. You may do that now.</li>
</ul>
<h2>What to bring</h2>
<ul class="check" role="list">
<li><label><input type="checkbox"><span>A passport or other travel document that is still valid.</span></label></li>
<li><label><input type="checkbox"><span>Your appointment code. If you book online, the code is in the confirmation e-mail.</span></label></li>
<li><label><input type="checkbox"><span>The police report of the loss or theft. You get it when you report this to the police.</span></label></li>
</ul>
<h2>Good to know</h2>
<ul>
<li>At the desk, the IND takes a new photo of you. You also give a new signature there.</li>
<li>The IND may also ask for your fingerprints. You will hear that during your visit.</li>
<li>The IND has desks in several places in the Netherlands. Its contact page shows you the way.</li>
<li>If you cannot come after all, cancel with the link in the confirmation e-mail.</li>
</ul>
</main>
<footer>
<p>Source: IND, Afspraak biometrie (pasfoto, vingerafdrukken en handtekening), 2020-2021.</p>
<p><a href="https://ind.nl">https://ind.nl</a></p>
<p>Version of the rules: 1.0.0. Date of this result: 1 March 2021.</p>
</footer>
</body>
</html>
$ ind-biometrics --lang nl --format ics --answers red.json | tr -d '\r'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//libelig//libelig 1.0.0//EN
BEGIN:VEVENT
UID:1b4e57add03280dbd8e00cb8112d2a30@ind-biometrics
DTSTAMP:20210301T000000Z
DTSTART;VALUE=DATE:20210309
SUMMARY;LANGUAGE=nl:Eerste mogelijke dag voor uw afspraak
DESCRIPTION;LANGUAGE=nl:U hebt een afspraak bij de IND nodig\, na uw quaran
 taine.\n\nDit zijn de regels van 2020-2021\, uit de tijd van de coronamaat
 regelen. De regels van vandaag vindt u op ind.nl. Dit is geen dienst van d
 e IND en geen juridisch advies. Het gaat alleen over deze afspraak\, niet 
 over kosten of andere aanvragen.\n\nBron: IND (https://ind.nl)\, 2020-2021
 .\n\nDe IND heeft geen bruikbare gegevens van u\, of u weet het niet. En u
 w 10 dagen quarantaine zijn nog niet voorbij.\n\nWat u moet doen:\n- Blijf
  thuis in quarantaine tot 9 maart 2021. Vanaf die dag is uw quarantaine vo
 orbij. De website van de Rijksoverheid vertelt u meer.\n- Maak een afspraa
 k bij een IND-loket voor 9 maart 2021 of later. Dat mag u nu al doen.\n\nW
 at u meeneemt:\n- Een paspoort of ander reisdocument dat nog geldig is.\n-
  Uw afspraakcode. Maakt u de afspraak online\, dan staat de code in de bev
 estigingsmail.\n- Het proces-verbaal van het verlies of de diefstal. Dat v
 erslag krijgt u als u aangifte doet bij de politie.
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR

# The day after, in English, it is the same event.
$ for on in nl:03-01 en:03-02; do
>   sed "s/03-01/${on#*:}/" red.json |
>     ind-biometrics --lang "${on%:*}" --format ics | grep UID
> done
UID:1b4e57add03280dbd8e00cb8112d2a30@ind-biometrics
UID:1b4e57add03280dbd8e00cb8112d2a30@ind-biometrics

# No date, so no calendar; that is no failure, the decision was made.
$ ind-biometrics --lang en --format ics --answer child_under_1=yes --output baby.ics
ind-biometrics: This result has no date for a calendar. So there is nothing to write.
$ ind-biometrics --lang nl --format ics --answer child_under_1=yes; ls
ind-biometrics: Deze uitslag heeft geen datum voor een agenda. Er is dus niets om op te slaan.
red.json
$ echo '{"child_under_1": false}' | ind-biometrics --lang en --format ics
ind-biometrics: Answers are missing. The next question is ind_has_biometrics: Does the IND still have usable biometrics of you (photo, signature, fingerprints)?
ind-biometrics: This result has no date for a calendar. So there is nothing to write.
[4]

# A file instead of stdout; one that is there is not replaced by accident.
$ ind-biometrics --lang en --answers red.json --output page.txt; head -n 1 page.txt
You need an appointment with the IND, after your quarantine.
$ ind-biometrics --lang nl --answers red.json --output page.txt
ind-biometrics: 'page.txt' bestaat al; kies een andere naam, of zet er --force bij
[2]
$ ind-biometrics --lang nl --answers red.json --output page.txt --force; head -n 1 page.txt
U hebt een afspraak bij de IND nodig, na uw quarantaine.
$ ind-biometrics --format json --answers red.json --output - | cut -c 1-31
{"schema":1,"status":"decided",
$ umask 027; ind-biometrics --answers red.json --output new.txt; ls -l new.txt | cut -c 1-10
-rw-------
$ chmod 600 page.txt; ind-biometrics --answers red.json --output page.txt --force; ls -l page.txt | cut -c 1-10
-rw-------

# It is written although the outcome is open: the page says what is.
$ ind-biometrics --lang en --answer child_under_1=no --format markdown --output open.md; head -n 1 open.md
ind-biometrics: Answers are missing. The next question is ind_has_biometrics: Does the IND still have usable biometrics of you (photo, signature, fingerprints)?
\# No decision is possible yet.

# Where there is no result, the file stays as it was.
$ echo precious > old.txt
> ind-biometrics --lang en --answer child_under_1=perhaps --output old.txt --force; cat old.txt
ind-biometrics: --answer: child_under_1: "perhaps" is not yes or no. Type yes or no.
precious
$ ind-biometrics --lang en --answer child_under_1=yes --format ics --output old.txt --force; cat old.txt
ind-biometrics: This result has no date for a calendar. So there is nothing to write.
precious

# So it does on a full disk, and nothing else is left there.
$ trap '' XFSZ; ulimit -f 1
> ind-biometrics --format html --answers red.json --output old.txt --force; echo "status $?"
> ind-biometrics --format html --answers red.json --output other.html; echo "status $?"
> cat old.txt; ls -A
ind-biometrics: 'old.txt' could not be written: File too large
status 5
ind-biometrics: 'other.html' could not be written: File too large
status 5
precious
new.txt
old.txt
open.md
page.txt
red.json
$ ind-biometrics --answers red.json --output /dev/full
ind-biometrics: '/dev/full' could not be written: No space left on device
[5]

# So it does if somebody ends the program meanwhile.
$ mkfifo slow; ind-biometrics --output old.txt --force <slow 2>/dev/null & exec 3>slow
> until ls -A | grep -q '^[.]ind'; do sleep 0.01; done
> kill $!; { wait $!; } 2>/dev/null; echo "status $?"; cat old.txt; ls -A | grep -c '^[.]ind'; rm slow
status 143
precious
0

# A link stays a link, a device a device.
$ ln -s old.txt link.txt
> ind-biometrics --lang en --answers red.json --output link.txt --force; ls -l link.txt | sed 's/.* link/link/'; head -n 1 old.txt
link.txt -> old.txt
You need an appointment with the IND, after your quarantine.
$ ind-biometrics --answers red.json --output /dev/null; ls -l /dev/null | cut -c 1
c
$ ind-biometrics --lang en --answers red.json --output /dev/stdout | head -n 1
You need an appointment with the IND, after your quarantine.

# Names that cannot be.
$ mkdir folder; ind-biometrics --answers red.json --output folder
ind-biometrics: 'folder' cannot be written: it is a folder; name a file in it
[5]
$ ind-biometrics --answers red.json --output no/such/folder.txt
ind-biometrics: 'no/such/folder.txt' cannot be written: No such file or directory
[5]
$ ind-biometrics --answers red.json --output ''
ind-biometrics: '' is no name of a file
[2]
$ ind-biometrics --answers red.json --output new/
ind-biometrics: 'new/' is no name of a file
[2]
$ ind-biometrics --answers red.json --force
ind-biometrics: --force goes with --output or --save
[2]
$ ind-biometrics --answers red.json --format htlm
ind-biometrics: --format does not know 'htlm'; did you mean 'html'?
[2]
$ ind-biometrics batch --format html
ind-biometrics: --format does not know 'html'; it takes one of: json, csv
[2]

# A language from right to left: the pack brings its texts, the program says its
# own few words in English.
$ echo '{"has_card": true, "late": "yes", "returned": "2021-02-20"}' |
>   ind-biometrics --rules "$ROOT/tests/packs/good/arabic.json" --today 2021-03-01
يمكنك استعارة الكتب بعد أيام.

هذا مثال فقط، وليس خدمة من أي مكتبة.
Source: مكتبة المدينة, 2021.

أعدت كتابا متأخرا قبل أقل من 14 يوما.

This follows from your answers:
- هل لديك بطاقة مكتبة؟ Yes
- هل أعدت كتابا بعد موعده؟ نعم، أعدت كتابا متأخرا
- في أي يوم أعدت الكتاب؟ 20 February 2021

أول يوم للاستعارة: 6 March 2021

What to do:
- تعال إلى المكتبة في أول يوم للاستعارة أو بعده.

What to bring:
[ ] بطاقة المكتبة.
$ echo '{"has_card": false, "late": "no"}' |
>   ind-biometrics --rules "$ROOT/tests/packs/good/arabic.json" --format html | sed -n '/<html/p; /<body>/,$p' | sed '/Version/d'
<html lang="ar" dir="rtl">
<body>
<header>
<p>هل يمكنك استعارة الكتب؟</p>
</header>
<main>
<h1>تحتاج أولا إلى بطاقة مكتبة.</h1>
<p class="notice">هذا مثال فقط، وليس خدمة من أي مكتبة.</p>
<p class="notice"><span lang="en" dir="ltr">Source: مكتبة المدينة, 2021.</span></p>
<p>ليس لديك بطاقة مكتبة.</p>
<h2><span lang="en" dir="ltr">This follows from your answers</span></h2>
<ul>
<li>هل لديك بطاقة مكتبة؟ <strong><span lang="en" dir="ltr">No</span></strong></li>
</ul>
<h2><span lang="en" dir="ltr">What to do</span></h2>
<ul>
<li>اطلب بطاقة من موظف المكتبة. البطاقة مجانية.</li>
</ul>
<h2><span lang="en" dir="ltr">What to bring</span></h2>
<ul class="check" role="list">
<li><label><input type="checkbox"><span>ورقة تثبت عنوانك.</span></label></li>
</ul>
</main>
<footer>
<p><span lang="en" dir="ltr">Source: مكتبة المدينة, قواعد الاستعارة, 2021.</span></p>
</footer>
</body>
</html>
$ ind-biometrics test "$ROOT/tests/packs/good/arabic.json"
ok    Without a card
ok    Thirteen days after
ok    Fourteen days after
ok    Not knowing
4 cases: 4 passed, 0 failed
coverage: rules 3 of 3, outcomes 3 of 3, advice 5 of 5, options 5 of 5, boundaries 1 of 1

# At a terminal it asks.
$ cat > no.script <<'END'
> expect > 
> send misschien
> expect > 
> send nee
> END
$ $BIN/tests/cli/pty no.script -- ind-biometrics --lang nl --answers red.json --output new.txt
Het bestand new.txt bestaat al. Wilt u het vervangen?
Typ ja of nee.
> misschien
Typ ja of nee.
> nee
Het bestand blijft zoals het is.
[2]
$ cat > yes.script <<'END'
> expect > 
> send  yes 
> expect Question 1
> expect > 
> send yes
> expect > 
> send no
> expect Is this right?
> expect > 
> send yes
> END
$ $BIN/tests/cli/pty yes.script -- ind-biometrics --lang en --output new.txt; head -n 1 new.txt
The file new.txt is there already. Do you want to replace it?
Type yes or no.
>  yes 
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> yes

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 2 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> no

Is this right?
  1. Is your application to the IND for a child younger than 1 year? Yes
  2. Have you already made an appointment with the IND? No
Type yes to see the result. To change an answer, type its number.
> yes

Your result is now in this file: new.txt
You do not need an appointment with the IND.

# Whoever stops halfway leaves nothing behind.
$ printf '%s\n' 'expect > ' 'key ^C' | $BIN/tests/cli/pty - -- ind-biometrics --lang en --output never.txt; ls -A
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

Type ? for an explanation, < to go back, ! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
> ^C
folder
link.txt
new.txt
no.script
old.txt
open.md
page.txt
red.json
yes.script
