# A whole conversation for each rule, in English, on a terminal of 40 columns.

# child_under_1
$ printf 'expect >\nsend %s\n' yes no yes > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your
photo, signature and fingerprints?
These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps
nothing unless you ask for it.

Type ? for an explanation, < to go back,
! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a
child younger than 1 year?
Type yes or no.
> yes

You do not need an appointment with the
IND.
This is certain now. There is 1 more
question, about what to do or what to
bring.

Question 2 (the last one)
Have you already made an appointment
with the IND?
Type yes or no.
> no

Is this right?
  1. Is your application to the IND for
     a child younger than 1 year? Yes
  2. Have you already made an
     appointment with the IND? No
Type yes to see the result. To change an
answer, type its number.
> yes

You do not need an appointment with the
IND.

These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.

The application is for a child younger
than 1 year. Such a young child does not
have to visit an IND desk.

This follows from your answers:
- Is your application to the IND for a
  child younger than 1 year? Yes

What to do:
- First make an appointment with a
  photographer. Then take the child
  there for a passport photo. Send the
  photo to the IND with the form Bijlage
  fotokaart (photo card appendix).

Good to know:
- Without an appointment, a photographer
  takes no passport photos during the
  lockdown.

# biometrics_on_file
$ printf 'expect >\nsend %s\n' no 1 yes "5 March 2021" right > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your
photo, signature and fingerprints?
These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps
nothing unless you ask for it.

Type ? for an explanation, < to go back,
! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a
child younger than 1 year?
Type yes or no.
> no

Question 2 (at most 8 more)
Does the IND still have usable
biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> 1

You do not need an appointment with the
IND.
This is certain now. There is 1 more
question, about what to do or what to
bring.

Question 3 (the last one)
Have you already made an appointment
with the IND?
Type yes or no.
> yes

Is this right?
  1. Is your application to the IND for
     a child younger than 1 year? No
  2. Does the IND still have usable
     biometrics of you (photo,
     signature, fingerprints)? Yes
  3. Have you already made an
     appointment with the IND? Yes
Type yes to see the result. To change an
answer, type its number.
> 5 March 2021
Type yes to see the result. To change an
answer, type its number.
> right

You do not need an appointment with the
IND.

These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.

The IND still has usable biometrics of
you. So you do not have to visit an IND
desk.

This follows from your answers:
- Does the IND still have usable
  biometrics of you (photo, signature,
  fingerprints)? Yes

What to do:
- Cancel your appointment with the link
  in the confirmation e-mail. The IND
  may also call or e-mail you to cancel
  it.

Good to know:
- The IND makes your residence document
  with your old photo, signature and
  fingerprints.

# captured_earlier
$ printf 'expect >\nsend %s\n' no "I don't know" yes 4 no yes > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your
photo, signature and fingerprints?
These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps
nothing unless you ask for it.

Type ? for an explanation, < to go back,
! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a
child younger than 1 year?
Type yes or no.
> no

Question 2 (at most 8 more)
Does the IND still have usable
biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> I don't know

Question 3 (at most 7 more)
Is this your first application for a
Dutch residence permit?
Type yes or no.
> yes

Question 4 (at most 6 more)
Where did you give a photo, signature or
fingerprints before?
  1. At none of these places
  2. Dutch embassy or consulate, at the
     civic integration exam
  3. Dutch embassy or consulate, for the
     mvv sticker (visa to live in the
     Netherlands)
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee
     (KMar, border police), during my
     asylum procedure
Type a number from 1 to 5.
> 4

You do not need an appointment with the
IND.
This is certain now. There is 1 more
question, about what to do or what to
bring.

Question 5 (the last one)
Have you already made an appointment
with the IND?
Type yes or no.
> no

Is this right?
  1. Is your application to the IND for
     a child younger than 1 year? No
  2. Does the IND still have usable
     biometrics of you (photo,
     signature, fingerprints)? I don't
     know
  3. Is this your first application for
     a Dutch residence permit? Yes
  4. Where did you give a photo,
     signature or fingerprints before?
     Police, during my asylum procedure
  5. Have you already made an
     appointment with the IND? No
Type yes to see the result. To change an
answer, type its number.
> yes

You do not need an appointment with the
IND.

These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.

An embassy, a consulate, the police or
the KMar already took your biometrics.
For a first application, that is enough.

This follows from your answers:
- Is this your first application for a
  Dutch residence permit? Yes
- Where did you give a photo, signature
  or fingerprints before? Police, during
  my asylum procedure

What to do:
- Nothing. By these rules, you do not
  have to do anything.

Good to know:
- The IND already has your biometrics.
  You do not have to give them again.

# quarantine
$ printf 'expect >\nsend %s\n' no no yes 1 2 "1 March 2021" no 5 3 yes > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your
photo, signature and fingerprints?
These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps
nothing unless you ask for it.

Type ? for an explanation, < to go back,
! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a
child younger than 1 year?
Type yes or no.
> no

Question 2 (at most 8 more)
Does the IND still have usable
biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> no

Question 3 (at most 7 more)
Is this your first application for a
Dutch residence permit?
Type yes or no.
> yes

Question 4 (at most 6 more)
Where did you give a photo, signature or
fingerprints before?
  1. At none of these places
  2. Dutch embassy or consulate, at the
     civic integration exam
  3. Dutch embassy or consulate, for the
     mvv sticker (visa to live in the
     Netherlands)
  4. Police, during my asylum procedure
  5. Royal Netherlands Marechaussee
     (KMar, border police), during my
     asylum procedure
Type a number from 1 to 5.
> 1

Question 5 (at most 5 more)
Were you recently in a country or area
with orange or red travel advice?
  1. No
  2. Yes, orange
  3. Yes, red
Type a number from 1 to 3.
> 2

Question 6 (at most 4 more)
On which date did you come back to the
Netherlands, if you were away?
Type a date up to and including today,
for example 1 March 2021.
> 1 March 2021
That is Monday 1 March 2021.

You need an appointment with the IND,
after your quarantine.
This is certain now. There are at most 4
more questions, about what to do and
what to bring.

Question 7 (at most 3 more)
Have you already made an appointment
with the IND?
Type yes or no.
> no

Question 8 (at most 1 more)
Do you have a residence document or a
W-document?
  1. No
  2. Yes, still valid
  3. Yes, but expired
  4. No, lost
  5. No, stolen
Type a number from 1 to 5.
> 5

Question 9 (the last one)
Will you cover your head in the photo
for religion or philosophy of life?
  1. No
  2. Yes, in one colour, but not white
     or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several
     colours
Type a number from 1 to 4.
> 3

Is this right?
  1. Is your application to the IND for
     a child younger than 1 year? No
  2. Does the IND still have usable
     biometrics of you (photo,
     signature, fingerprints)? No
  3. Is this your first application for
     a Dutch residence permit? Yes
  4. Where did you give a photo,
     signature or fingerprints before?
     At none of these places
  5. Were you recently in a country or
     area with orange or red travel
     advice? Yes, orange
  6. On which date did you come back to
     the Netherlands, if you were away?
     1 March 2021
  7. Have you already made an
     appointment with the IND? No
  8. Do you have a residence document or
     a W-document? No, stolen
  9. Will you cover your head in the
     photo for religion or philosophy of
     life? Yes, white or light grey
Type yes to see the result. To change an
answer, type its number.
> yes

You need an appointment with the IND,
after your quarantine.

These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.

The IND has no usable biometrics of you,
or you do not know. And your 10 days of
quarantine are not over yet.

This follows from your answers:
- Is your application to the IND for a
  child younger than 1 year? No
- Does the IND still have usable
  biometrics of you (photo, signature,
  fingerprints)? No
- Where did you give a photo, signature
  or fingerprints before? At none of
  these places
- Were you recently in a country or area
  with orange or red travel advice? Yes,
  orange
- On which date did you come back to the
  Netherlands, if you were away? 1 March
  2021

First possible day for your appointment:
12 March 2021

What to do:
- Stay at home in quarantine until 12
  March 2021. From that day on, your
  quarantine is over. The website of the
  Dutch government tells you more.
- Make an appointment at an IND desk for
  12 March 2021 or later. You may do
  that now.

What to bring:
[ ] A passport or other travel document
    that is still valid.
[ ] Your appointment code. If you book
    online, the code is in the
    confirmation e-mail.
[ ] The police report of the loss or
    theft. You get it when you report
    this to the police.

Good to know:
- You may cover your head, but not with
  this head covering. Bring one in a
  single colour, without a pattern.
  White and light grey will not do,
  because the background is white.
- At the desk, the IND takes a new photo
  of you. You also give a new signature
  there.
- The IND may also ask for your
  fingerprints. You will hear that
  during your visit.
- The IND has desks in several places in
  the Netherlands. Its contact page
  shows you the way.
- If you cannot come after all, cancel
  with the link in the confirmation
  e-mail.

# possibly_on_file
$ printf 'expect >\nsend %s\n' no 3 no 3 18/2/2021 no 2 1 yes > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your
photo, signature and fingerprints?
These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps
nothing unless you ask for it.

Type ? for an explanation, < to go back,
! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a
child younger than 1 year?
Type yes or no.
> no

Question 2 (at most 8 more)
Does the IND still have usable
biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> 3

Question 3 (at most 7 more)
Is this your first application for a
Dutch residence permit?
Type yes or no.
> no

Question 4 (at most 5 more)
Were you recently in a country or area
with orange or red travel advice?
  1. No
  2. Yes, orange
  3. Yes, red
Type a number from 1 to 3.
> 3

Question 5 (at most 4 more)
On which date did you come back to the
Netherlands, if you were away?
Type a date up to and including today,
for example 1 March 2021.
> 18/2/2021
That is Thursday 18 February 2021.

You need an appointment with the IND.
This is certain now. There are at most 3
more questions, about what to do and
what to bring.

Question 6 (at most 2 more)
Have you already made an appointment
with the IND?
Type yes or no.
> no

Question 7 (at most 1 more)
Do you have a residence document or a
W-document?
  1. No
  2. Yes, still valid
  3. Yes, but expired
  4. No, lost
  5. No, stolen
Type a number from 1 to 5.
> 2

Question 8 (the last one)
Will you cover your head in the photo
for religion or philosophy of life?
  1. No
  2. Yes, in one colour, but not white
     or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several
     colours
Type a number from 1 to 4.
> 1

Is this right?
  1. Is your application to the IND for
     a child younger than 1 year? No
  2. Does the IND still have usable
     biometrics of you (photo,
     signature, fingerprints)? I don't
     know
  3. Is this your first application for
     a Dutch residence permit? No
  4. Were you recently in a country or
     area with orange or red travel
     advice? Yes, red
  5. On which date did you come back to
     the Netherlands, if you were away?
     18 February 2021
  6. Have you already made an
     appointment with the IND? No
  7. Do you have a residence document or
     a W-document? Yes, still valid
  8. Will you cover your head in the
     photo for religion or philosophy of
     life? No
Type yes to see the result. To change an
answer, type its number.
> yes

You need an appointment with the IND.

These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.

You do not know if the IND still has
usable biometrics of you. With an
appointment, you are safe either way.

This follows from your answers:
- Is your application to the IND for a
  child younger than 1 year? No
- Does the IND still have usable
  biometrics of you (photo, signature,
  fingerprints)? I don't know
- Is this your first application for a
  Dutch residence permit? No
- On which date did you come back to the
  Netherlands, if you were away? 18
  February 2021

What to do:
- Make an appointment at an IND desk.

What to bring:
[ ] A passport or other travel document
    that is still valid.
[ ] Your appointment code. If you book
    online, the code is in the
    confirmation e-mail.
[ ] Your residence document or
    W-document, even if it has expired.

Good to know:
- Before your appointment, the IND
  checks if it still has usable
  biometrics of you. If so, it calls or
  e-mails you to cancel.
- At the desk, the IND takes a new photo
  of you. You also give a new signature
  there.
- The IND may also ask for your
  fingerprints. You will hear that
  during your visit.
- The IND has desks in several places in
  the Netherlands. Its contact page
  shows you the way.
- If you cannot come after all, cancel
  with the link in the confirmation
  e-mail.

# no_biometrics
$ printf 'expect >\nsend %s\n' n 2 n 1 n 3 4 y > script
$ NO_COLOR=1 $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --lang en --today 2021-03-01
Do you need an appointment for your
photo, signature and fingerprints?
These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps
nothing unless you ask for it.

Type ? for an explanation, < to go back,
! for your answers, or: stop. If you
don't know something, type: don't know.
Nederlands? Typ: nederlands

Question 1 (at most 9 more)
Is your application to the IND for a
child younger than 1 year?
Type yes or no.
> n

Question 2 (at most 8 more)
Does the IND still have usable
biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> 2

Question 3 (at most 7 more)
Is this your first application for a
Dutch residence permit?
Type yes or no.
> n

Question 4 (at most 5 more)
Were you recently in a country or area
with orange or red travel advice?
  1. No
  2. Yes, orange
  3. Yes, red
Type a number from 1 to 3.
> 1

You need an appointment with the IND.
This is certain now. There are at most 3
more questions, about what to do and
what to bring.

Question 5 (at most 2 more)
Have you already made an appointment
with the IND?
Type yes or no.
> n

Question 6 (at most 1 more)
Do you have a residence document or a
W-document?
  1. No
  2. Yes, still valid
  3. Yes, but expired
  4. No, lost
  5. No, stolen
Type a number from 1 to 5.
> 3

Question 7 (the last one)
Will you cover your head in the photo
for religion or philosophy of life?
  1. No
  2. Yes, in one colour, but not white
     or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several
     colours
Type a number from 1 to 4.
> 4

Is this right?
  1. Is your application to the IND for
     a child younger than 1 year? No
  2. Does the IND still have usable
     biometrics of you (photo,
     signature, fingerprints)? No
  3. Is this your first application for
     a Dutch residence permit? No
  4. Were you recently in a country or
     area with orange or red travel
     advice? No
  5. Have you already made an
     appointment with the IND? No
  6. Do you have a residence document or
     a W-document? Yes, but expired
  7. Will you cover your head in the
     photo for religion or philosophy of
     life? Yes, with a pattern or
     several colours
Type yes to see the result. To change an
answer, type its number.
> y

You need an appointment with the IND.

These are the rules of 2020-2021, from
the time of the covid measures. Find
today's rules on ind.nl. This is not an
IND service and not legal advice. It
covers only this appointment, not fees
or other applications.
Source: IND (https://ind.nl), 2020-2021.

The IND has no usable biometrics of you.
It needs them for your residence
document.

This follows from your answers:
- Is your application to the IND for a
  child younger than 1 year? No
- Does the IND still have usable
  biometrics of you (photo, signature,
  fingerprints)? No
- Is this your first application for a
  Dutch residence permit? No
- Were you recently in a country or area
  with orange or red travel advice? No

What to do:
- Make an appointment at an IND desk.

What to bring:
[ ] A passport or other travel document
    that is still valid.
[ ] Your appointment code. If you book
    online, the code is in the
    confirmation e-mail.
[ ] Your residence document or
    W-document, even if it has expired.

Good to know:
- You may cover your head, but not with
  this head covering. Bring one in a
  single colour, without a pattern.
  White and light grey will not do,
  because the background is white.
- At the desk, the IND takes a new photo
  of you. You also give a new signature
  there.
- The IND may also ask for your
  fingerprints. You will hear that
  during your visit.
- The IND has desks in several places in
  the Netherlands. Its contact page
  shows you the way.
- If you cannot come after all, cancel
  with the link in the confirmation
  e-mail.
