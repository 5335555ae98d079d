// SPDX-License-Identifier: MIT
// records.js -- the people whose pages are looked at: every rule, and more.
"use strict";

const today = "2021-03-01";
const needed = { today, child_under_1: false, captured_at: "none",
    travel_advice: "none", has_appointment: false, residence_document: "lost",
    head_covering: "plain" };
const quarantine = { ...needed, ind_has_biometrics: "no",
    travel_advice: "red", return_date: "2021-02-26" };

exports.records = [
    { name: "child_under_1",
        answers: { today, child_under_1: true, has_appointment: true } },
    { name: "biometrics_on_file",
        answers: { ...needed, ind_has_biometrics: "yes" } },
    { name: "captured_earlier",
        answers: { ...needed, ind_has_biometrics: "no",
            first_application: true, captured_at: "police_asylum" } },
    { name: "quarantine", answers: quarantine },
    { name: "possibly_on_file",
        answers: { ...needed, ind_has_biometrics: "unknown" } },
    { name: "no_biometrics",
        answers: { ...needed, ind_has_biometrics: "no" } },
    { name: "everything", answers: quarantine,
        options: ["--what-if", "--explain"] },
    { name: "undetermined", options: ["--what-if", "--explain"],
        answers: { today, child_under_1: false, ind_has_biometrics: "no",
            first_application: null, captured_at: "police_asylum",
            travel_advice: null } },
    { name: "nothing known", answers: { today } },
    { name: "right to left", rules: "tests/packs/good/arabic.json",
        languages: ["ar"], options: ["--what-if", "--explain"],
        answers: { today, has_card: true, late: "yes",
            returned: "2021-02-20" } },
];
