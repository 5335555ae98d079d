#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a pack of COUNT rules, of which the first that holds decides.

    growth.py COUNT FOLDER

Makes pack_COUNT.json, records_COUNT.jsonl, and expected_COUNT.txt: for each
record the rule that decides it, found by trying one rule after the other.  A
rule asks for one option of each of 3 choices and for a range of one number.
Each record fits a rule drawn at random, so that the first that holds lies
half-way down on average; a last rule holds for everybody.
"""
import json
import os
import random
import sys

CHOICES, OPTIONS, NUMBERS, VALUES, RANGE = 14, 26, 6, 1000, 50
OUTCOMES = 10


def text(words):
    return {"en": words}


def part(name, **more):
    return {"id": name, **more, "source": ["F1"]}


def draw_rule(source):
    """({choice: option}, number, low)"""
    options = {choice: source.randrange(OPTIONS)
               for choice in source.sample(range(CHOICES), 3)}
    return options, source.randrange(NUMBERS), source.randrange(VALUES - RANGE)


def condition(rule):
    options, number, low = rule
    value = {"var": f"n{number}"}
    return {"and": [{"===": [{"var": f"c{choice}"}, f"o{option}"]}
                    for choice, option in options.items()]
            + [{">=": [value, low]}, {"<": [value, low + RANGE]}]}


def holds(rule, choices, numbers):
    options, number, low = rule
    return (low <= numbers[number] < low + RANGE
            and all(choices[c] == option for c, option in options.items()))


def questions():
    for choice in range(CHOICES):
        name = f"c{choice}"
        yield part(name, type="choice", ask=text(name), why=text(name),
                   options=[{"id": f"o{o}", "says": text(f"o{o}")}
                            for o in range(OPTIONS)])
    for number in range(NUMBERS):
        name = f"n{number}"
        yield part(name, type="integer", minimum=0, maximum=VALUES - 1,
                   ask=text(name), why=text(name))


def pack_of(rules):
    return {
        "pack": 1, "id": f"growth-{len(rules)}", "version": "1.0.0",
        "languages": ["en"], "title": text("Growth"),
        "notice": text("Rules drawn at random, to measure with."),
        "source": {"publisher": "nobody", "title": "drawn at random",
                   "facts": [{"id": "F1", "section": text("all"),
                              "says": text("drawn at random")}]},
        "questions": list(questions()),
        "outcomes": [{"id": f"out{o}", "says": text(f"out{o}")}
                     for o in range(OUTCOMES)],
        "hit_policy": "first",
        "rules": [part(f"r{i}", outcome=f"out{i % OUTCOMES}",
                       because=text(f"r{i}"), when=condition(rule))
                  for i, rule in enumerate(rules)]
        + [part("else", outcome="out0", because=text("else"), when=True)],
        "advice": [],
    }


def draw_record(source, rules):
    choices = [source.randrange(OPTIONS) for _ in range(CHOICES)]
    numbers = [source.randrange(VALUES) for _ in range(NUMBERS)]
    options, number, low = source.choice(rules)
    for choice, option in options.items():
        choices[choice] = option
    numbers[number] = low + source.randrange(RANGE)
    return choices, numbers


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    source = random.Random(f"growth {count}")
    rules = [draw_rule(source) for _ in range(count)]

    def file(name):
        return open(os.path.join(folder, name), "w", encoding="utf-8")

    with file(f"pack_{count}.json") as pack:
        json.dump(pack_of(rules), pack)
    with file(f"records_{count}.jsonl") as records, \
            file(f"expected_{count}.txt") as expected:
        for number in range(1, (400 if count > 10000 else 1000) + 1):
            choices, numbers = draw_record(source, rules)
            record = {"id": number}
            record.update((f"c{i}", f"o{o}") for i, o in enumerate(choices))
            record.update((f"n{i}", n) for i, n in enumerate(numbers))
            print(json.dumps(record, separators=(",", ":")), file=records)
            first = next(i for i, rule in enumerate(rules)
                         if holds(rule, choices, numbers))
            print(f"r{first}", file=expected)


main()
