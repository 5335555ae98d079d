// SPDX-License-Identifier: MIT
// script.js -- what a user would write instead of the program: a script.
//
//     node script.js <RECORDS >DECISIONS
//
// It writes what `batch` writes, so its output is also a check.
const fs = require('fs');

const DAY = 24 * 60 * 60 * 1000;
const dayAfter = (date, days) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

function notNeeded(record) {
  if (record.child_under_1)
    return ['child_under_1', 'send_child_photo', 'photographer_by_appointment'];
  if (record.ind_has_biometrics === 'yes')
    return ['biometrics_on_file', 'biometrics_reused'];
  if (record.first_application && record.captured_at !== 'none')
    return ['captured_earlier', 'already_received'];
  return null;
}

function whatToBring(record, advice) {
  if (record.ind_has_biometrics === 'unknown' || record.has_appointment)
    advice.push('ind_checks_first');
  advice.push('passport', 'appointment_code');
  switch (record.residence_document) {
    case 'valid':
    case 'expired':
      advice.push('residence_document');
      break;
    case 'lost':
    case 'stolen':
      advice.push('police_report');
  }
  if (record.head_covering !== 'none')
    advice.push(record.head_covering === 'plain' ? 'head_covering_allowed'
                                                 : 'head_covering_refused');
  advice.push('photo_and_signature', 'fingerprints_checked', 'find_location',
              'cancel_by_link');
}

function decide(record) {
  const decided = (outcome, rule, dates, advice) => ({
    id: record.id, status: 'decided', outcome, rule, dates, advice, ask: [],
  });
  const reason = notNeeded(record);
  if (reason) {
    const [rule, ...advice] = reason;
    if (record.has_appointment) advice.push('cancel_appointment');
    return decided('not_needed', rule, {}, advice);
  }
  const earliest = record.travel_advice !== 'none' &&
                   dayAfter(record.return_date, 11);
  if (earliest && record.today < earliest) {
    const advice = ['stay_in_quarantine'];
    if (!record.has_appointment) advice.push('make_appointment_later');
    else if (record.appointment_date < earliest) advice.push('rebook_appointment');
    else advice.push('keep_later_appointment');
    whatToBring(record, advice);
    return decided('needed_after_quarantine', 'quarantine',
                   { earliest_appointment: earliest }, advice);
  }
  const advice = [record.has_appointment ? 'keep_appointment'
                                         : 'make_appointment'];
  whatToBring(record, advice);
  return decided('needed', record.ind_has_biometrics === 'unknown'
    ? 'possibly_on_file' : 'no_biometrics', {}, advice);
}

// Calls `work` for each line of standard input, a mebibyte at a time.
function eachRecord(work) {
  const block = Buffer.alloc(1 << 20);
  let rest = '';
  for (;;) {
    const count = fs.readSync(0, block, 0, block.length, null);
    if (count === 0) break;
    const lines = (rest + block.latin1Slice(0, count)).split('\n');
    rest = lines.pop();
    let text = '';
    for (const line of lines)
      text += JSON.stringify(work(JSON.parse(line))) + '\n';
    const bytes = Buffer.from(text, 'latin1');
    for (let at = 0; at < bytes.length;)
      at += fs.writeSync(1, bytes, at);
  }
}

module.exports = { eachRecord, DAY };
if (require.main === module) eachRecord(decide);
