// SPDX-License-Identifier: MIT
// decide.js -- decides a JSON record with libelig, from Node.js.
//
//     npm install koffi
//     node decide.js PACK TODAY <record.json
//
// Prints the result as JSON.  Ends with 0 if it is decided, 4 if it is not or
// the record is of no use, else 5.
'use strict';
const fs = require('fs');
const koffi = require('koffi');

const elig = koffi.load('libelig.so.1');
koffi.opaque('elig_report');
koffi.opaque('elig_pack');
koffi.opaque('elig_answers');
koffi.proto('bool write(void *context, void *bytes, size_t size)');
koffi.struct('elig_sink', {write: 'write *', context: 'void *'});
// As far as they are read: later members come behind.
koffi.struct('elig_fault', {id: 'str', level: 'str', message: 'str'});
koffi.struct('elig_decision', {status: 'int', exact: 'bool', outcome: 'int'});

const newReport = elig.func('elig_report *elig_report_new()');
const count = elig.func('size_t elig_report_count(elig_report *report)');
const fault = elig.func('elig_fault *elig_report_fault(elig_report *report, size_t index)');
const load = elig.func('elig_pack *elig_pack_load(void *text, size_t size, str name, elig_report *report)');
const newAnswers = elig.func('elig_answers *elig_answers_new(elig_pack *pack, str today, str language, elig_report *report)');
const read = elig.func('bool elig_answers_read(elig_answers *answers, void *text, size_t size, elig_report *report)');
const decide = elig.func('elig_decision *elig_answers_decide(elig_answers *answers)');
const writeJson = elig.func('bool elig_answers_write_json(elig_answers *answers, uint parts, elig_sink sink, elig_report *report)');

const write = koffi.register((context, bytes, size) =>
  fs.writeSync(1, Uint8Array.from(koffi.decode(bytes, 'uint8_t', Number(size)))) === Number(size),
'write *');

function main(name, today) {
  const report = newReport();
  const text = fs.readFileSync(name);
  const pack = load(text, text.length, name, report);
  const answers = pack && newAnswers(pack, today, null, report);
  const record = fs.readFileSync(0);
  const fine = answers && read(answers, record, record.length, report);

  for (let i = 0; i < count(report); i++)
    console.error(koffi.decode(fault(report, i), 'elig_fault').message);
  if (!fine)
    return answers ? 4 : 5;
  if (!writeJson(answers, 0, {write, context: null}, report))
    return 5;
  return koffi.decode(decide(answers), 'elig_decision').outcome >= 0 ? 0 : 4;
}

process.exitCode = main(process.argv[2], process.argv[3]);
