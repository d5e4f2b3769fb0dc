#!/usr/bin/env python3
"""The examples of docs/konfigurasi.md do what the page says, and the schema takes what the program takes."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

lkiplint = os.environ["LKIPLINT"]
root = pathlib.Path(os.environ["LKIPLINT_ROOT"])
page = (root / "docs/konfigurasi.md").read_text(encoding="utf-8")
schema = root / "docs/lkiplint.xsd"
passed = failed = 0


def check(name, holds, said=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name}\n{said}")


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def is_valid(text, folder):
    path = pathlib.Path(folder) / "skema.xml"
    path.write_text(text, encoding="utf-8")
    done = run("xmllint", "--noout", "--nonet", "--schema", schema, path)
    path.unlink()
    return done.returncode == 0, done.stderr


def accepted(text, folder):
    path = pathlib.Path(folder) / "lkiplint.xml"
    path.write_text(text, encoding="utf-8")
    done = run(lkiplint, "config", folder)
    path.unlink()
    return done.returncode == 0, done.stdout + done.stderr


def examples(language):
    return [text for name, text in re.findall(r"^```(\w*)\n(.*?)^```$", page, re.M | re.S) if name == language]


HEAD = "# LAPORAN KINERJA\n\n# KECAMATAN SUKAMAJU TAHUN 2025\n\nTabel 3.11 Realisasi Anggaran\n\n" \
       "| No | Kegiatan | Anggaran | Realisasi | % |\n|---|---|---|---|---|\n"

with tempfile.TemporaryDirectory() as folder:
    configurations = examples("xml")
    check("the page shows a configuration", len(configurations) == 1)
    for text in configurations:
        for name, (good, said) in {"schema": is_valid(text, folder), "program": accepted(text, folder)}.items():
            check(f"the example is accepted by the {name}", good, said)
    good, said = accepted(configurations[0], folder)
    for part in ("peringatan", "lkiplint-baseline.json", "part-bytes=512M", "TXT008", "STR001", "tidak dipakai",
                 "aplikasi membulatkan ke bawah", "pagu berubah"):
        check(f"config shows {part}", part in said, said)

    # What the program refuses the schema refuses too, and the other way round.
    for name, text in {
        "no version": "<lkiplint/>",
        "another version": '<lkiplint versi="2"/>',
        "an unknown element": '<lkiplint versi="1"><abaikn kode="ANG004" alasan="x"/></lkiplint>',
        "an unknown attribute": '<lkiplint versi="1"><abaikan kode="ANG004" alasan="x" tabl="1"/></lkiplint>',
        "no reason": '<lkiplint versi="1"><abaikan kode="ANG004"/></lkiplint>',
        "no date": '<lkiplint versi="1"><abaikan kode="ANG004" alasan="x" sampai="31-12-2026"/></lkiplint>',
        "no severity": '<lkiplint versi="1"><aturan kode="ANG004" tingkat="fatal"/></lkiplint>',
        "a rule twice": '<lkiplint versi="1"><aturan kode="ANG004" aktif="ya"/><aturan kode="ANG004" aktif="tidak"/></lkiplint>',
    }.items():
        check(f"{name}: the schema refuses", not is_valid(text, folder)[0])
        check(f"{name}: the program refuses", not accepted(text, folder)[0])

    comments = examples("markdown")
    check("the page shows a comment", len(comments) == 1)
    report = pathlib.Path(folder) / "laporan.md"
    rest = "| 4 | Pengadaan Mesin | 2.000.000 | 1.000.000 | 60,00 |\n"
    report.write_text(HEAD + comments[0] + rest, encoding="utf-8")
    done = run(lkiplint, "check", report, "--no-config")
    check("the comment sets its row aside and no other", "1 galat, 0 peringatan" in done.stdout and
          "; 1 diabaikan" in done.stdout and "60,00" in done.stdout and "> 3 |" not in done.stdout, done.stdout)
    shown = run(lkiplint, "check", report, "--no-config", "--show-suppressed")
    check("--show-suppressed shows it with its reason", "pagu berubah sesudah laporan dicetak" in shown.stdout, shown.stdout)

    # The commands of the section on baselines, one after the other.
    commands = [line.split("#")[0].split() for block in examples("")
                for line in block.splitlines() if line.startswith("lkiplint check")]
    check("the page shows three commands", len(commands) == 3)
    (pathlib.Path(folder) / "laporan").mkdir()
    report.rename(pathlib.Path(folder) / "laporan" / "laporan.md")
    for command in commands:
        done = run(lkiplint, *command[1:], cwd=folder)
        check(" ".join(command), done.returncode == 0, done.stdout + done.stderr)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
