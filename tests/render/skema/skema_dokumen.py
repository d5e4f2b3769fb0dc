#!/usr/bin/env python3
"""Holds the Word and Excel files that the program writes against the schemas of Office Open XML. Run by ./dev ooxml, with
$LKIPLINT, $LKIPLINT_ROOT and $OOXML_VALIDATOR (a program that prints {"errors": […]} of a file). The annotated copies of documents
are tried by ../annotate_test.py, which is run as well. The last line is "N passed, N failed"."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

LKIPLINT, VALIDATOR = os.environ["LKIPLINT"], os.environ["OOXML_VALIDATOR"]
ROOT = pathlib.Path(os.environ["LKIPLINT_ROOT"])
passed = failed = 0


def errors_of(path):
    """Of a file: what the schemas say against it."""
    said = subprocess.run([VALIDATOR, str(path)], capture_output=True, text=True)
    return [f"{error['path']}: {error['description']}" for error in json.loads(said.stdout)["errors"]]


def expect(name, errors):
    global passed, failed
    passed, failed = passed + (not errors), failed + bool(errors)
    if errors:
        print(f"FAILED: {name}")
        for error in errors[:10]:
            print(f"  {error}")


def main():
    global passed, failed
    reports = ROOT / "fixtures/laporan"
    with tempfile.TemporaryDirectory() as folder:
        for lang in ("id", "en"):
            for form, ending in (("reviu-docx", "docx"), ("rekap-xlsx", "xlsx")):
                target = pathlib.Path(folder) / f"{form}-{lang}.{ending}"
                sources = sorted(reports.glob("*.md"))[:1] if form == "reviu-docx" else [reports]
                done = subprocess.run([LKIPLINT, "check", *sources, "--lang", lang, "--format", form, "-o", target])
                expect(target.name, errors_of(target) if done.returncode in (0, 1) else [f"check ends with {done.returncode}"])
        # The validator itself must be able to say no.
        broken = pathlib.Path(folder) / "rusak.docx"
        subprocess.run([sys.executable, "-c", """
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as good, zipfile.ZipFile(sys.argv[2], 'w') as bad:
    for part in good.namelist():
        bad.writestr(part, good.read(part).replace(b'<w:body>', b'<w:body><w:tr/>'))
""", pathlib.Path(folder) / "reviu-docx-id.docx", broken], check=True)
        expect("a broken document is told from a good one", [] if errors_of(broken) else ["nothing is said against it"])
    annotated = subprocess.run([sys.executable, "-B", ROOT / "tests/render/annotate_test.py"], capture_output=True, text=True)
    print(annotated.stdout, end="")
    counted = re.search(r"(\d+) passed, (\d+) failed\s*$", annotated.stdout)
    passed, failed = passed + int(counted[1] if counted else 0), failed + int(counted[2] if counted else 1)
    expect("annotated copies are held against the schemas", ["skipped"] if "dilewati: OOXML" in annotated.stdout else [])


main()
print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)
