# --lang goes first, then LANGUAGE, LC_ALL, LC_MESSAGES and LANG; else Dutch.
$ ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANG=en_GB.UTF-8 ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ LANG=en_GB.UTF-8 LC_MESSAGES=nl_NL ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LC_MESSAGES=nl_NL LC_ALL=en_US ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ LC_ALL=en_US LANGUAGE=nl_BE ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANGUAGE=nl ind-biometrics questions --lang en-GB | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ ind-biometrics questions --lang EN | head -n 1
Do you need an appointment for your photo, signature and fingerprints?

# LANGUAGE is a list: the first that the rules have.
$ LANGUAGE=fr:de_AT:en:nl ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?

# What says nothing, or nothing that helps, is passed over.
$ LC_ALL=C LANG=en_IE@euro ind-biometrics questions | head -n 1
Do you need an appointment for your photo, signature and fingerprints?
$ LC_ALL= LANG=POSIX ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANG=fr_FR.UTF-8 ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ LANG=english ind-biometrics questions | head -n 1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?

# Rules without Dutch, in a language that the program lacks: its own few words
# are then English.
$ cat > fy.json <<END
> {"pack": 1, "id": "fy", "version": "1", "languages": ["fy", "de-AT"],
>  "title": {"fy": "Frysk", "de-AT": "Deutsch"}, "notice": {"fy": "Tink derom.", "de-AT": "Achtung."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [{"id": "a", "type": "boolean", "ask": {"fy": "Binne jo thús?", "de-AT": "Sind Sie zu Hause?"}, "why": {"fy": "w", "de-AT": "w"}}],
>  "outcomes": [{"id": "o", "says": {"fy": "Bliuw thús.", "de-AT": "Bleiben Sie zu Hause."}}],
>  "rules": [{"id": "r", "outcome": "o", "because": {"fy": "Dat is it bêste.", "de-AT": "Das ist das Beste."}, "when": {"var": "a"}}]}
> END
$ ind-biometrics --rules fy.json --answer a=yes
Bliuw thús.

Tink derom.
Source: p, t.

Dat is it bêste.

This follows from your answers:
- Binne jo thús? Yes
$ LANG=de_AT.UTF-8 ind-biometrics --rules fy.json --answer a=ja
Bleiben Sie zu Hause.

Achtung.
Source: p, t.

Das ist das Beste.

This follows from your answers:
- Sind Sie zu Hause? Yes
$ ind-biometrics --rules fy.json --lang de --answer a=yes
ind-biometrics: the rule pack has no language 'de'; it has: fy, de-AT
[2]

# Where no language is asked for, commands for scripts and authors speak
# English, those for applicants Dutch.
$ echo '{}' | ind-biometrics batch --stats 2>&1 > /dev/null | tail -1
Not readable: 0
$ echo '{}' | LANG=nl_NL ind-biometrics batch --stats 2>&1 > /dev/null | tail -1
Niet te lezen: 0
$ echo '{}' | LANG=C ind-biometrics batch --stats 2>&1 > /dev/null | tail -1
Not readable: 0
$ ind-biometrics verify | head -1
complete: every one of 21,600 answer combinations is decided by exactly one rule
$ ind-biometrics test | tail -1
coverage: rules 6 of 6, outcomes 3 of 3, advice 22 of 22, options 26 of 26, boundaries 2 of 2
$ ind-biometrics questions | head -1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ ind-biometrics show | head -1
Hebt u een afspraak nodig voor uw foto, handtekening en vingerafdrukken?
$ ind-biometrics --answer child_under_1=yes | head -1
U hebt geen afspraak bij de IND nodig.
