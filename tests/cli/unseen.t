# Questions are asked where they can be seen, wherever standard error goes.
$ play() { $BIN/tests/cli/pty script -- sh -c "ind-biometrics --lang en --no-review $1"; }
> printf 'expect >\nsend yes\nexpect >\nsend no\n' > script
> for streams in '2>/dev/null' '2>log' '2>&-' '2>/dev/null </dev/tty' '2>/dev/null >page' '2>/dev/null --output page --force' '2>&- >&-'; do
>     echo "== $streams"; play "$streams" | grep '^Question\|^> \|^You do\|could not'
> done; wc -c < log
== 2>/dev/null
Question 1 (at most 9 more)
> yes
You do not need an appointment with the IND.
Question 2 (the last one)
> no
You do not need an appointment with the IND.
== 2>log
Question 1 (at most 9 more)
> yes
You do not need an appointment with the IND.
Question 2 (the last one)
> no
You do not need an appointment with the IND.
== 2>&-
Question 1 (at most 9 more)
> yes
You do not need an appointment with the IND.
Question 2 (the last one)
> no
You do not need an appointment with the IND.
== 2>/dev/null </dev/tty
Question 1 (at most 9 more)
> yes
You do not need an appointment with the IND.
Question 2 (the last one)
> no
You do not need an appointment with the IND.
== 2>/dev/null >page
Question 1 (at most 9 more)
> yes
You do not need an appointment with the IND.
Question 2 (the last one)
> no
== 2>/dev/null --output page --force
Question 1 (at most 9 more)
> yes
You do not need an appointment with the IND.
Question 2 (the last one)
> no
== 2>&- >&-
Question 1 (at most 9 more)
> yes
You do not need an appointment with the IND.
Question 2 (the last one)
> no
ind-biometrics: the result could not be written: Bad file descriptor
0

# A pipe may well be shown by whoever reads it.
$ printf 'expect Question 1\nsend yes\nexpect Question 2\nsend no\n' > script
> $BIN/tests/cli/pty script -- sh -c 'ind-biometrics --lang en --no-review 2>&1 | tee log' | grep -c '^Question'; grep -c '^Question' log
2
2

# Whoever showed them is gone: nothing is asked of somebody who sees nothing.
$ printf 'expect Question 1\nexpect can no longer\n' > script
> $BIN/tests/cli/pty script -- bash -c 'ind-biometrics --lang en --save kept 2>&1 | sed "/Question 1/q"; exit ${PIPESTATUS[0]}' > seen; echo "[$?]"
> printf 'expect Question 1\nsend no\nexpect can no longer\n' > script
> $BIN/tests/cli/pty script -- bash -c 'ind-biometrics --lang en --save kept 2>&1 | sed "/Question 2/q"; exit ${PIPESTATUS[0]}' > seen; echo "[$?]"
> sed -n '/can no longer/,$p' seen; tail -n 1 kept
\[5]
\[5]
ind-biometrics: the questions can no longer be shown: Broken pipe
Your answers are in the file kept.
To go on with them, type:
  ind-biometrics --lang en --input ask --answers kept --save kept
To delete them, type:
  rm -- kept
child_under_1=no

# What nobody types at a terminal is not asked on one.
$ printf 'yes\nno\n' > replies; $BIN/tests/cli/pty /dev/null -- sh -c 'ind-biometrics --lang en --input ask --no-review < replies 2>/dev/null >page'; head -n 1 page
You do not need an appointment with the IND.
