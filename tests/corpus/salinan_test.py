#!/usr/bin/env python3
"""Finds `check FOLDER` every passage that was planted in two reports, and none that all were written with?

Makes 1,000 synthetic reports of 20 kabupaten (LKIPLINT_TEST_REPORTS: another number; fewer with sanitizers) and holds the findings
TXT007 against the list of what was planted. The last line is "N passed, N failed"."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

LKIPLINT = pathlib.Path(os.environ["LKIPLINT"])
GENERATOR = LKIPLINT.parent / "tests/generator/lkiplint_generator"
SANITIZED = "sanitize" in LKIPLINT.parent.name
REPORTS = int(os.environ.get("LKIPLINT_TEST_REPORTS", 80 if SANITIZED else 1000))
CODE = "TXT007"
SHORTEST = 25  # words that must be found
passed = failed = 0


def check(good, what):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print(f"FAILED: {what}")


def places(copy):
    """Both ends of a copy: file, first line, last line."""
    return [(copy[end], copy[f"{end}_line"], copy[f"{end}_end"]) for end in "ab"]


def lies_in(place, file, line):
    return place[0] == file and place[1] <= line <= place[2]


def joins(finding, copy):
    """Does the finding stand in one end of the copy, with the other end related?"""
    a, b = places(copy)
    for here, there in ((a, b), (b, a)):
        if lies_in(here, finding["file"], finding["line"]) and any(lies_in(there, *other) for other in finding["related"]):
            return True
    return False


def judge(copies, findings):
    """Copies that were not found, findings where nothing was copied, and those of an office's own earlier report."""
    wanted = [copy for copy in copies if copy["kind"] != "sendiri" and copy["words"] >= SHORTEST]
    own = [copy for copy in copies if copy["kind"] == "sendiri"]
    missed = [copy for copy in wanted if not any(joins(finding, copy) for finding in findings)]
    planted = [place for copy in copies if copy["kind"] != "sendiri" for place in places(copy)]
    false = [finding for finding in findings
             if not any(lies_in(place, finding["file"], finding["line"]) for place in planted)
             and not any(joins(finding, copy) for copy in own)]
    repeated = [copy for copy in own if any(joins(finding, copy) for finding in findings)]
    return missed, false, repeated


def as_found(copy):
    return {"file": copy["a"], "line": copy["a_line"], "related": [(copy["b"], copy["b_line"])]}


def name(path):
    return path.removeprefix("./")


def check_the_judge(copies):
    """A right answer is right, and each kind of wrong one is seen, whatever the program does."""
    real = [copy for copy in copies if copy["kind"] != "sendiri"]
    right = [as_found(copy) for copy in real]
    check(judge(copies, right) == ([], [], []), "a right answer is taken for a wrong one")
    check(judge(copies, right[1:])[0] == real[:1], "a copy that was not found is not noticed")
    check(judge(copies, right + [{"file": real[0]["a"], "line": 1, "related": []}])[1], "a finding in a right place is not noticed")
    backwards = [{"file": copy["b"], "line": copy["b_end"], "related": [(copy["a"], copy["a_end"])]} for copy in real]
    check(judge(copies, backwards) == ([], [], []), "a copy that is told from its other end is not accepted")


def run(folder):
    done = subprocess.run([LKIPLINT, "check", ".", "--format", "json"], cwd=folder, capture_output=True, text=True)
    check(done.returncode in (0, 1), f"check ends with {done.returncode}: {done.stderr[-2000:]}")
    found = [finding for finding in json.loads(done.stdout)["findings"] if finding["code"] == CODE]
    return [{"file": name(one["file"]), "line": one["line"], "message": one["message"],
             "severity": one["severity"], "related": [(name(other["file"]), other["line"]) for other in one["related"]]} for one in found]


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([GENERATOR, folder, "--reports", str(REPORTS), "--kabupaten", "20" if REPORTS >= 400 else "4",
                        "--bytes", "12000", "--seed", "11", "--copies", str(REPORTS // 5)], check=True)
        copies = [json.loads(line) for line in (pathlib.Path(folder) / "salinan.jsonl").read_text().splitlines()]
        check(len(copies) > REPORTS // 8, f"only {len(copies)} copies were planted")
        check_the_judge(copies)
        usage = subprocess.run([LKIPLINT, "check", "--help"], capture_output=True, text=True).stdout
        if not re.search(r"--base\b", usage):
            print("skipped: this program does not compare reports with each other yet (check has no option --base)")
            return
        found = run(folder)
        missed, false, repeated = judge(copies, found)
        for copy in missed[:10]:
            print(f"  not found ({copy['kind']}, {copy['words']} words): {copy['a']}:{copy['a_line']} and {copy['b']}:{copy['b_line']}")
        for one in false[:10]:
            print(f"  not a copy: {one['file']}:{one['line']}: {one['message']}")
        check(not missed, f"{len(missed)} of {len(copies)} planted copies were not found")
        check(not false, f"{len(false)} findings where nothing was copied")
        # An office that repeats its own explanation is told so by a note, and by no more.
        loud = [one for one in found if one["severity"] != "catatan" and any(joins(one, copy) for copy in repeated)]
        check(not loud, f"{len(loud)} warnings that an office repeats its own report of another year")


main()
print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)
