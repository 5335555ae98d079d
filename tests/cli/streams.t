# A full disk is not a success.
$ ind-biometrics --answer child_under_1=yes > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]
$ ind-biometrics --answer child_under_1=yes --format json > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]
$ ind-biometrics questions > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]
$ ind-biometrics test > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]
$ ind-biometrics --help > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]
$ ind-biometrics --version > /dev/full
ind-biometrics: the result could not be written: No space left on device
[5]
$ yes '{"child_under_1":true}' | head -n 10000 | ind-biometrics batch > /dev/full
ind-biometrics: the result could not be written: No space left on device; records written: 0
[5]

# Of a disk that fills up on the way, it says how much is there.
$ for jobs in 1 3; do (
>     trap '' XFSZ; ulimit -f 200
>     yes '{"child_under_1":true}' | head -n 20000 | ind-biometrics batch --jobs $jobs > full
>     echo "[$?]"; wc -l < full; wc -c < full)
> done
ind-biometrics: the result could not be written: File too large; records written: 624
\[5]
624
102400
ind-biometrics: the result could not be written: File too large; records written: 624
\[5]
624
102400

# Nor is a closed standard output.
$ ind-biometrics --answer child_under_1=yes >&-
ind-biometrics: the result could not be written: Bad file descriptor
[5]
$ ind-biometrics batch < /dev/null >&-

# A reader that goes away is not told about it; the status says it.
$ { sleep 0.2; ind-biometrics questions; echo "[$?]" >&2; } | true
\[5]
$ { yes '{"child_under_1":true}' | ind-biometrics batch; echo "[$?]" >&2; } | head -n 1
{"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
\[5]
$ { yes '{"child_under_1":true}' | ind-biometrics batch --jobs 4; echo "[$?]" >&2; } | head -n 1
{"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":["has_appointment"]}
\[5]

# Standard input closed, or a folder.
$ ind-biometrics <&-
ind-biometrics: stdin cannot be read: Bad file descriptor
[5]
$ ind-biometrics < .
ind-biometrics: stdin cannot be read: Is a directory
[5]
$ ind-biometrics --input ask --lang en < .
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
> 
ind-biometrics: stdin cannot be read: Is a directory
[5]

# A closed standard error keeps no result back.
$ echo '{"travel_advice":"red"}' | ind-biometrics --format json 2>&- | grep -c undetermined
1
