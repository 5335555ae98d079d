# SPDX-License-Identifier: MIT
"""travel.py -- rule packs of the shape that public travel rules have.

Who comes from where, with which papers, how long ago vaccinated, recovered or
tested: a list of exceptions, each a few conditions over the same questions,
and everybody else at the end.  Nothing tells a diagram or a plan which question
to ask first.
"""
import random


def text(words):
    return {"en": words}


def question(name, kind="boolean", **more):
    return {"id": name, "type": kind, "ask": text(name + "?"),
            "why": text("why " + name), **more}


def choice(name, options):
    return question(name, "choice", options=[
        {"id": "%s_%d" % (name, i), "says": text("%s %d" % (name, i))}
        for i in range(options)])


def pack(questions, rules, **more):
    return {"pack": 1, "id": "travel", "version": "1", "languages": ["en"],
            "title": text("Travel"), "notice": text("Not a service."),
            "source": {"publisher": "p", "title": "t"},
            "outcomes": [{"id": name, "says": text(name)}
                         for name in ("free", "test", "quarantine")],
            "questions": questions, "rules": rules, **more}


def rule(number, outcome, when):
    return {"id": "r%d" % number, "outcome": outcome,
            "because": text("because %d" % number), "when": when}


def literal(chance, questions):
    asked = chance.choice(questions)
    name = {"var": asked["id"]}
    if asked["type"] == "boolean":
        return name if chance.random() < 0.5 else {"!": name}
    if asked["type"] == "integer":
        return {"<=": [chance.randrange(2, 20), name]}
    options = [option["id"] for option in asked["options"]]
    some = chance.sample(options, max(1, len(options) // 3))
    return {"in": [name, some]}


def travel(count, seed=7):
    """`count` questions, 4 rules for each, and dates whose days are compared."""
    chance = random.Random(seed)
    kinds = [question, question, lambda name: choice(name, 5),
             lambda name: question(name, "integer", minimum=0, maximum=30)]
    questions = [kinds[i % 4]("q%d" % i) for i in range(count - 3)]
    dates = [question("d%d" % i, "date", not_before="2020-01-01",
                      not_after="2022-12-31") for i in range(3)]
    facts = [{"id": "f%d" % i, "days_between": ["d%d" % i, "today"]}
             for i in range(3)]
    days = [{"<=": [0, {"var": "f%d" % i}, limit]}
            for i in range(3) for limit in (14, 180)]
    rules = [rule(i, ("free", "test", "quarantine")[i % 3], {"and": [
        literal(chance, questions), literal(chance, questions),
        literal(chance, questions) if i % 4 else chance.choice(days)]})
        for i in range(4 * count)]
    rules.append(rule(4 * count, "quarantine", True))
    return pack(questions + dates, rules, facts=facts)
