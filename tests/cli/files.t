# Two files that are one, by whatever names: nothing is written over another.
$ echo '{"child_under_1":true}' > in.json; cp "$ROOT/rules/ind-biometrics.json" pack.json; cp in.json first.json
$ ind-biometrics --answers in.json --save a --output ./a
ind-biometrics: 'a' is also the file of --output; choose another name
[2]
$ ind-biometrics --answers in.json --save a --output "$PWD/a"
ind-biometrics: 'a' is also the file of --output; choose another name
[2]
$ ind-biometrics --answers in.json --output ./in.json --force
ind-biometrics: './in.json' is also the file of --answers; choose another name
[2]
$ ln -s in.json soft; ln in.json hard
$ for name in soft hard; do ind-biometrics --answers in.json --output $name --force; done
ind-biometrics: 'soft' is also the file of --answers; choose another name
ind-biometrics: 'hard' is also the file of --answers; choose another name
[2]
$ ind-biometrics --input json --output hard --force < in.json
ind-biometrics: 'hard' is also the file that standard input is read from; choose another name
[2]
$ ind-biometrics --rules pack.json --answers in.json --output ./pack.json --force
ind-biometrics: './pack.json' is also the file of --rules; choose another name
[2]
$ ind-biometrics --rules pack.json --answers in.json --save ./pack.json --force
ind-biometrics: './pack.json' is also the file of --rules; choose another name
[2]
$ ln -s later one; ln -s later two; ind-biometrics --answers in.json --save one --output two
ind-biometrics: 'one' is also the file of --output; choose another name
[2]
$ ind-biometrics --answers in.json --output said --force 2> said; cat said
ind-biometrics: 'said' is also the file that messages go to; choose another name
$ ind-biometrics --answers in.json --save page --force > page
ind-biometrics: 'page' is also the file that standard output goes to; choose another name
[2]
$ cmp in.json first.json; cmp pack.json "$ROOT/rules/ind-biometrics.json"; ls -A
first.json
hard
in.json
one
pack.json
page
said
soft
two

# Answers that are read are not written over, whatever their file is called.
$ printf 'child_under_1=no\nind_has_biometrics=yes\nhas_appointment=no\n' > mine; ln -s mine link
$ ind-biometrics --answers mine --save ./mine
ind-biometrics: './mine' is also the file of --answers; choose another name
[2]
$ ind-biometrics --answers mine --save link --force
ind-biometrics: 'link' is also the file of --answers; choose another name
[2]
$ ind-biometrics --save mine --force < mine
ind-biometrics: 'mine' is also the file that standard input is read from; choose another name
[2]
$ wc -l < mine
3

# Going on with answers means to keep them there, by any of their names.
$ printf 'child_under_1=no\nind_has_biometrics=yes\n' > mine; printf 'expect made\nsend no\nexpect right\nsend yes\n' > on
$ $BIN/tests/cli/pty on -- ind-biometrics --lang en --input ask --answers mine --save link > seen; tail -n 1 mine; ls -l link | sed 's/.* link/link/'
has_appointment=no
link -> mine

# What is no file can be named twice.
$ ind-biometrics --answers in.json --save /dev/null --output /dev/null 2> said

# A link that leads to nothing gets its file; without a folder, there is none.
$ ln -s new.txt dangling; ln -s dangling far; mkdir folder; ln -s folder/new.txt into; ln -s no/such away; ln -s loop loop; ln -s empty/ slash
$ for name in far into; do ind-biometrics --lang en --answers in.json --output $name; ls -l $name | sed 's/.* '$name'/'$name'/'; done; head -n 1 new.txt folder/new.txt
far -> dangling
into -> folder/new.txt
==> new.txt <==
You do not need an appointment with the IND.

==> folder/new.txt <==
You do not need an appointment with the IND.
$ for name in away loop slash "$PWD/away"; do ind-biometrics --answers in.json --output "$name" 2>&1 | sed "s,$PWD,HERE,"; done; ls -A no empty 2>&1
ind-biometrics: 'away' cannot be written: No such file or directory
ind-biometrics: 'loop' cannot be written: Too many levels of symbolic links
ind-biometrics: 'slash' cannot be written: Is a directory
ind-biometrics: 'HERE/away' cannot be written: No such file or directory
ls: cannot access 'no': No such file or directory
ls: cannot access 'empty': No such file or directory
[2]
$ ind-biometrics --answers in.json --output away
ind-biometrics: 'away' cannot be written: No such file or directory
[5]
$ rm new.txt; ind-biometrics --answers in.json --save far > page 2> said; ls -l far | sed 's/.* far/far/'; stat -c %a new.txt
far -> dangling
600

# A file that came into being meanwhile stays, unless --force was there.
$ meanwhile() { rm -f slow; mkfifo slow; "$@" < slow & exec 3> slow; }
> until_open() { until ls -A | grep -q '^[.]ind'; do sleep 0.01; done; }
> meanwhile ind-biometrics --lang en --output fresh; until_open; echo precious > fresh; echo '{"child_under_1":true}' >&3; exec 3>&-
> wait $!; echo "status $?"; cat fresh; ls -A | grep '^[.]ind'
> meanwhile ind-biometrics --lang en --save fresh2 --format json; until_open; echo precious > fresh2; echo '{"child_under_1":true}' >&3; exec 3>&-
> wait $!; cat fresh2; ls -A | grep '^[.]ind'
> meanwhile ind-biometrics --lang en --output fresh3 --force; until_open; echo gone > fresh3; echo '{"child_under_1":true}' >&3; exec 3>&-
> wait $!; echo "status $?"; head -n 1 fresh3
ind-biometrics: 'fresh' has come into being meanwhile, and stays as it is; choose another name, or add --force
status 2
precious
ind-biometrics: 'fresh2' has come into being meanwhile, and stays as it is; choose another name, or add --force
precious
status 0
You do not need an appointment with the IND.

# At a terminal it asks then, too.
$ rm -f slow; mkfifo slow; late() {
>     { until ls -A | grep -q '^[.]ind'; do sleep 0.01; done; echo precious > late; echo child_under_1=yes > slow; } &
>     printf 'expect >\nsend no\nexpect >\nsend yes\nexpect replace\nexpect >\nsend %s\n' "$1" > script
>     $BIN/tests/cli/pty script -- ind-biometrics --lang en --input ask --answers slow --output late > seen
>     echo "[$?]"; sed -n '/late is there already/,$p' seen; head -n 1 late; ls -A | grep '^[.]ind'; rm late
> }
> late no; late yes
\[2]
The file late is there already. Do you want to replace it?
Type yes or no.
> no
The file stays as it is.
precious
\[0]
The file late is there already. Do you want to replace it?
Type yes or no.
> yes
Your result is now in this file: late
You do not need an appointment with the IND.

# A new file is the person's alone; one that is replaced keeps its mode.
$ umask 0; ind-biometrics --answers in.json --output own.txt; stat -c %a own.txt
600
$ for mode in 644 600 640 444; do chmod $mode own.txt; ind-biometrics --answers in.json --output own.txt --force; stat -c %a own.txt; done
644
600
640
444
$ chmod 4755 own.txt; ind-biometrics --answers in.json --output own.txt --force; stat -c %a own.txt
755
$ chmod 644 own.txt; ind-biometrics --answers in.json --save own.txt --force > page 2> said; stat -c %a own.txt
600

# Standard output by another name.
$ ind-biometrics --lang en --answers in.json --output /dev/stdout > page; head -n 1 page
You do not need an appointment with the IND.
$ ind-biometrics --lang en --answers in.json --output page --format json >> page; grep -c biometrics page; tail -n 1 page | cut -c 1-30
1
{"schema":1,"status":"decided"
$ ls -A | grep '^[.]ind'
[1]

# Standard input is read for one thing.
$ for options in 'diff - -' 'batch --rules -' '--rules -' '--answers - --answers -' '--answers - --input ask' '--rules - --answers -'; do
>     ind-biometrics $options < in.json; echo "[$?]"
> done 2>&1 | sort | uniq -c | sed 's/^ *//'
6 [2]
6 ind-biometrics: standard input can be read for one thing only; name a file for the other
$ ind-biometrics --rules - --answers in.json --format json < "$ROOT/rules/ind-biometrics.json" | cut -c 1-30
{"schema":1,"status":"decided"
$ ind-biometrics batch --rules - in.json < "$ROOT/rules/ind-biometrics.json" | cut -c 1-30
{"status":"decided","outcome":
