# SPDX-License-Identifier: MIT
"""decide.py -- decides a JSON record with libelig, from Python.

    python3 decide.py PACK TODAY <record.json

Prints the result as JSON.  Ends with 0 if it is decided, 4 if it is not or the
record is of no use, else 5.
"""
import ctypes
import sys
from ctypes import CFUNCTYPE, POINTER, Structure, c_bool, c_char_p, c_int, c_size_t, c_void_p

Write = CFUNCTYPE(c_bool, c_void_p, c_void_p, c_size_t)


class Sink(Structure):
    _fields_ = [("write", Write), ("context", c_void_p)]


class Fault(Structure):  # as far as it is read: later members come behind
    _fields_ = [("id", c_char_p), ("level", c_char_p), ("message", c_char_p)]


class Decision(Structure):
    _fields_ = [("status", c_int), ("exact", c_bool), ("outcome", c_int)]


elig = ctypes.CDLL("libelig.so.1")


def declare(name, result, *arguments):
    function = getattr(elig, name)
    function.restype, function.argtypes = result, arguments
    return function


new_report = declare("elig_report_new", c_void_p)
count = declare("elig_report_count", c_size_t, c_void_p)
fault = declare("elig_report_fault", POINTER(Fault), c_void_p, c_size_t)
load = declare("elig_pack_load", c_void_p, c_char_p, c_size_t, c_char_p, c_void_p)
new_answers = declare("elig_answers_new", c_void_p, c_void_p, c_char_p, c_char_p, c_void_p)
read = declare("elig_answers_read", c_bool, c_void_p, c_char_p, c_size_t, c_void_p)
decide = declare("elig_answers_decide", POINTER(Decision), c_void_p)
write_json = declare("elig_answers_write_json", c_bool, c_void_p, ctypes.c_uint, Sink, c_void_p)


@Write
def write(_, data, size):
    return sys.stdout.buffer.write(ctypes.string_at(data, size)) == size


def main(name, today):
    report = new_report()
    with open(name, "rb") as file:
        text = file.read()
    pack = load(text, len(text), name.encode(), report)
    answers = pack and new_answers(pack, today.encode(), None, report)
    record = sys.stdin.buffer.read()
    fine = answers and read(answers, record, len(record), report)
    for i in range(count(report)):
        print(fault(report, i).contents.message.decode(), file=sys.stderr)
    if not fine:
        return 4 if answers else 5
    if not write_json(answers, 0, Sink(write, None), report):
        return 5
    return 0 if decide(answers).contents.outcome >= 0 else 4  # the process ends: nothing to free


sys.exit(main(*sys.argv[1:]))
