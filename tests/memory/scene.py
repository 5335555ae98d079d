# SPDX-License-Identifier: MIT
"""scene.py -- the program in a folder of inputs, which is put right after each
run; for tests in which the system fails.  Threads have a folder each."""
import os
import shutil
import subprocess
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(ROOT, os.environ.get("BUILD", "build/release"))
PROGRAM = os.path.join(BUILD, "ind-biometrics")
SYSTEM = 5  # the status where the system failed


class Ended:
    """How a run ended; `status` is "hangs" where it did not."""

    def __init__(self, status, out, err, after):
        self.status, self.out, self.err, self.after = status, out, err, after


class Scene:
    def __init__(self, time_limit):
        self.time_limit = time_limit
        self.work = tempfile.mkdtemp()
        self.local = threading.local()
        start = os.path.join(self.work, "inputs")
        os.makedirs(start)
        subprocess.run(
            ["sh", "-e", os.path.join(HERE, "inputs")], cwd=start, check=True,
            stderr=subprocess.DEVNULL,
            env={"PROGRAM": PROGRAM, "PATH": os.environ["PATH"],
                 "ROOT": ROOT, "LANG": "en"})
        self.inputs = self.files(start)

    def close(self):
        shutil.rmtree(self.work)

    def files(self, folder):
        """Their contents; a file that was not written is not read again."""
        known = self.local.__dict__.setdefault("known", {})
        found = {}
        for entry in os.scandir(folder):
            stat = entry.stat(follow_symlinks=False)
            key = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
            if known.get(entry.path, (None, None))[0] != key:
                with open(entry.path, "rb") as file:
                    known[entry.path] = key, file.read()
            found[entry.name] = known[entry.path][1]
        return found

    def folder(self):
        """This thread's, with the inputs as they were and nothing else."""
        folder = os.path.join(self.work, str(threading.get_ident()))
        os.makedirs(folder, exist_ok=True)
        there = self.files(folder)
        for name in there.keys() - self.inputs.keys():
            os.remove(os.path.join(folder, name))
        for name, content in self.inputs.items():
            if there.get(name) != content:
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(content)
        return folder

    def run(self, words, stdin, env, before=(), **more):
        """Runs the program, behind the words of `before`."""
        folder = self.folder()
        with open(os.path.join(folder, stdin), "rb") as given:
            given = more.pop("stdin", given)
            with subprocess.Popen(
                    [*before, PROGRAM, *words], cwd=folder, stdin=given,
                    stdout=more.pop("stdout", subprocess.PIPE),
                    stderr=more.pop("stderr", subprocess.PIPE),
                    env={"LANG": "en", "TZ": "Europe/Amsterdam", **env},
                    **more) as process:
                try:
                    out, err = process.communicate(timeout=self.time_limit)
                except subprocess.TimeoutExpired:
                    process.kill()
                    return Ended("hangs", b"", b"", {})
        return Ended(process.returncode, out or b"", err or b"",
                     self.files(folder))

    def torn(self, whole, got):
        """A file that is neither as it was nor as it should be, or None."""
        for name, content in got.after.items():
            if content not in (self.inputs.get(name), whole.after.get(name)):
                return "%s is torn or left behind" % name
        for name in self.inputs.keys() - got.after.keys():
            return "%s is gone" % name
        return None


def scenarios(name):
    """(line, words, the name of the file that is standard input)"""
    with open(name, encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if not words or words[0] == "#":
                continue
            stdin = "/dev/null"
            if words[-1].startswith("<"):
                stdin = words.pop()[1:]
            yield line.strip(), words, stdin


def sample(chance, count, first, samples):
    """Of 1 to `count`: the first, and so many of the rest, evenly spread."""
    chosen = list(range(1, min(first, count) + 1))
    rest = range(first + 1, count + 1)
    step = max(1, -(-len(rest) // samples))
    for start in range(0, len(rest), step):
        part = rest[start:start + step]
        chosen.append(part[chance.randrange(len(part))])
    return chosen
