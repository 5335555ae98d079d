# A whole conversation in English in a narrow window.
$ cat > script <<'END'
> expect >
> send maybe
> expect >
> send no
> expect Question 2
> expect >
> send don't know
> expect Question 3
> expect >
> send y
> expect Question 4
> expect >
> send none
> expect Question 5
> expect >
> send 3
> expect Question 6
> expect >
> send tomorrow
> expect >
> send 26 February 2021
> expect Question 7
> expect >
> send yes
> expect Question 8
> expect >
> send 28-2-2021
> expect >
> send 5 March 2021
> expect Question 9
> expect >
> send 4
> expect Question 10
> expect >
> send <
> expect Question 9
> expect >
> send 1
> expect Question 10
> expect >
> send 4
> expect Is this right
> expect >
> send yes
> END
$ $BIN/tests/cli/pty --columns 40 script -- ind-biometrics --lang en --today 2021-03-01
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
> maybe
"maybe" is not yes or no. Type yes or
no.
> no

Question 2 (at most 8 more)
Does the IND still have usable
biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> don't know

Question 3 (at most 7 more)
Is this your first application for a
Dutch residence permit?
Type yes or no.
> y

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
> none

Question 5 (at most 5 more)
Were you recently in a country or area
with orange or red travel advice?
  1. No
  2. Yes, orange
  3. Yes, red
Type a number from 1 to 3.
> 3

Question 6 (at most 4 more)
On which date did you come back to the
Netherlands, if you were away?
Type a date up to and including today,
for example 1 March 2021.
> tomorrow
2 March 2021 is in the future. The date
may not be after today (1 March 2021).
Type the day, the month and the year,
like dd-mm-yyyy.
> 26 February 2021
That is Friday 26 February 2021.

You need an appointment with the IND,
after your quarantine.
This is certain now. There are at most 4
more questions, about what to do and
what to bring.

Question 7 (at most 3 more)
Have you already made an appointment
with the IND?
Type yes or no.
> yes

Question 8 (at most 2 more)
On which date is your appointment, if
you have one?
Type a date from today on, for example 1
March 2021.
> 28-2-2021
28 February 2021 is in the past. The
date may not be before today (1 March
2021). Type the day, the month and the
year, like dd-mm-yyyy.
> 5 March 2021
That is Friday 5 March 2021.

Question 9 (at most 1 more)
Do you have a residence document or a
W-document?
  1. No
  2. Yes, still valid
  3. Yes, but expired
  4. No, lost
  5. No, stolen
Type a number from 1 to 5.
> 4

Question 10 (the last one)
Will you cover your head in the photo
for religion or philosophy of life?
  1. No
  2. Yes, in one colour, but not white
     or light grey
  3. Yes, white or light grey
  4. Yes, with a pattern or several
     colours
Type a number from 1 to 4.
> <

Question 9 (at most 1 more)
Do you have a residence document or a
W-document?
  1. No
  2. Yes, still valid
  3. Yes, but expired
  4. No, lost
  5. No, stolen
Type a number from 1 to 5.
Your answer was: No, lost
To keep it, press Enter.
> 1

Question 10 (the last one)
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
     signature, fingerprints)? I don't
     know
  3. Is this your first application for
     a Dutch residence permit? Yes
  4. Where did you give a photo,
     signature or fingerprints before?
     At none of these places
  5. Were you recently in a country or
     area with orange or red travel
     advice? Yes, red
  6. On which date did you come back to
     the Netherlands, if you were away?
     26 February 2021
  7. Have you already made an
     appointment with the IND? Yes
  8. On which date is your appointment,
     if you have one? 5 March 2021
  9. Do you have a residence document or
     a W-document? No
  10. Will you cover your head in the
      photo for religion or philosophy
      of life? Yes, with a pattern or
      several colours
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
  fingerprints)? I don't know
- Where did you give a photo, signature
  or fingerprints before? At none of
  these places
- Were you recently in a country or area
  with orange or red travel advice? Yes,
  red
- On which date did you come back to the
  Netherlands, if you were away? 26
  February 2021

First possible day for your appointment:
9 March 2021

What to do:
- Stay at home in quarantine until 9
  March 2021. From that day on, your
  quarantine is over. The website of the
  Dutch government tells you more.
- Your appointment falls in your
  quarantine. Cancel it with the link in
  the confirmation e-mail. Make a new
  appointment for 9 March 2021 or later.

What to bring:
[ ] A passport or other travel document
    that is still valid.
[ ] Your appointment code. If you book
    online, the code is in the
    confirmation e-mail.

Good to know:
- Before your appointment, the IND
  checks if it still has usable
  biometrics of you. If so, it calls or
  e-mails you to cancel.
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

# Changing the first answer at the last question: what was answered before
# comes back when it matters again.
$ cat > script <<'END'
> expect >
> send no
> expect >
> send no
> expect Question 3
> expect >
> send <
> expect Question 2
> expect >
> send <
> expect Question 1
> expect >
> send yes
> expect Question 2
> expect >
> send <
> expect Question 1
> expect >
> send no
> expect Question 3
> expect >
> key ^C
> END
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01
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
> no

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
> no

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> <

Question 2 (at most 8 more)
Does the IND still have usable biometrics of you (photo, signature,
fingerprints)?
  1. Yes
  2. No
  3. I don't know
Type a number from 1 to 3.
Your answer was: No
To keep it, press Enter.
> <

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
Your answer was: No
To keep it, press Enter.
> yes
Your answer to this makes no difference any more:
- Does the IND still have usable biometrics of you (photo, signature,
  fingerprints)?

You do not need an appointment with the IND.
This is certain now. There is 1 more question, about what to do or what to
bring.

Question 2 (the last one)
Have you already made an appointment with the IND?
Type yes or no.
> <

Question 1 (at most 9 more)
Is your application to the IND for a child younger than 1 year?
Type yes or no.
Your answer was: Yes
To keep it, press Enter.
> no

Question 3 (at most 7 more)
Is this your first application for a Dutch residence permit?
Type yes or no.
> ^C
[130]

# Answers that are there already are not asked for.
$ printf 'expect >\nsend no\nexpect right?\nexpect >\nsend yes\n' > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --today 2021-03-01 --input ask --answer child_under_1=yes | head -n 6
Do you need an appointment for your photo, signature and fingerprints?
These are the rules of 2020-2021, from the time of the covid measures. Find
today's rules on ind.nl. This is not an IND service and not legal advice. It
covers only this appointment, not fees or other applications.
Source: IND (https://ind.nl), 2020-2021.
This program sends nothing. It keeps nothing unless you ask for it.

# Nothing left to ask: no conversation.
$ : > script
$ $BIN/tests/cli/pty script -- ind-biometrics --lang en --input ask --answer child_under_1=yes --answer has_appointment=no | head -n 3
You do not need an appointment with the IND.

These are the rules of 2020-2021, from the time of the covid measures. Find
