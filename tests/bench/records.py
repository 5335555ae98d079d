#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes COUNT complete records of the shipped pack, as JSON Lines.

    records.py COUNT [SEED]

The same count and seed give the same records.  A question is answered only
where the pack would ask it: nobody who was not abroad has a day of return.
"""
import datetime
import json
import random
import sys

FIRST_DAY = datetime.date(2020, 6, 1)
DAYS = [(FIRST_DAY + datetime.timedelta(days=i)).isoformat() for i in range(760)]
WEIGHTED = {
    "ind_has_biometrics": {"yes": 5, "no": 11, "unknown": 4},
    "captured_at": {"none": 6, "mission_exam": 1, "mission_mvv": 1,
                    "police_asylum": 1, "kmar_asylum": 1},
    "travel_advice": {"none": 7, "orange": 2, "red": 1},
    "residence_document": {"none": 1, "valid": 1, "expired": 1, "lost": 1,
                           "stolen": 1},
    "head_covering": {"none": 28, "plain": 3, "white_or_light_grey": 1,
                      "patterned": 1},
}


def record(number, source):
    def choice(question):
        options = WEIGHTED[question]
        return source.choices(list(options), list(options.values()))[0]

    today = source.randrange(30, 730)
    answers = {
        "id": number,
        "today": DAYS[today],
        "child_under_1": source.random() < 0.05,
        "ind_has_biometrics": choice("ind_has_biometrics"),
        "first_application": source.random() < 0.5,
        "captured_at": choice("captured_at"),
        "travel_advice": choice("travel_advice"),
    }
    if answers["travel_advice"] != "none":
        answers["return_date"] = DAYS[today - source.randrange(30)]
    answers["has_appointment"] = source.random() < 0.3
    if answers["has_appointment"]:
        answers["appointment_date"] = DAYS[today + source.randrange(30)]
    answers["residence_document"] = choice("residence_document")
    answers["head_covering"] = choice("head_covering")
    return answers


def main():
    source = random.Random(sys.argv[2] if len(sys.argv) > 2 else "records")
    for number in range(1, int(sys.argv[1]) + 1):
        print(json.dumps(record(number, source), separators=(",", ":")))


main()
