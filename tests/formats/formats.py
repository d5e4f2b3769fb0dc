#!/usr/bin/env python3
"""Do all formats of a report give the same findings, at places where a person finds them?

    formats.py --lkiplint PROGRAM --work FOLDER       the shipped reports, in every format that programs write them in
    formats.py --lkiplint PROGRAM --against FOLDER    FOLDER/*.md against FOLDER/format/NAME.*, which somebody else made

The first form writes the files anew into FOLDER; they stay there to be looked at. The last line is "N passed, N failed"."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import blocks
import differences
import places
import producers

FEWEST_PLACED = 20  # findings of each kind of file whose place is opened
MOST_DIFFERENT = 0.02  # of the findings of a kind of file
SHEETS = {".xlsx", ".ods", ".fods", ".csv"}


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, problems):
        if problems:
            self.failed += 1
            print(f"FAILED: {name}")
            for problem in problems[:40]:
                print("   ", problem)
        else:
            self.passed += 1

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 0 if self.failed == 0 and self.passed > 0 else 1


def check(lkiplint, paths):
    """What `check --format json` says, by file: its entry in `files`, with its findings."""
    done = subprocess.run([lkiplint, "check", "--format", "json", *map(str, paths)], stdout=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise producers.Failed(f"lkiplint check: exit {done.returncode}")
    said = json.loads(done.stdout)
    files = {entry["path"]: dict(entry, findings=[]) for entry in said["files"]}
    for finding in said["findings"]:
        files[finding["file"]]["findings"].append(finding)
    return {path: files[str(path)] for path in paths}


def key(finding):
    return finding["code"], finding["found"], finding["expected"]


def compare(kind, report, wanted, found):
    """What differs beyond what is listed, and how many findings differ."""
    wanted, found = Counter(map(key, wanted)), Counter(map(key, found))
    lost, instead = wanted - found, found - wanted
    different = max(sum(lost.values()), sum(instead.values()))
    for entry in differences.DIFFERENCES:
        if kind in entry.kinds and report == entry.report:
            lost.subtract([entry.lost] if entry.lost else [])
            instead.subtract([entry.instead] if entry.instead else [])
    problems = []
    for sign, keys in (("-", lost), ("+", instead)):
        for each, times in keys.items():
            if times > 0:
                problems += [f"{report}: {sign} {each}"] * times
            elif times < 0:
                problems.append(f"{report}: listed in differences.py, and no longer so: {sign} {each}")
    return problems, different


def rows_of_tables(lkiplint, report, work):
    """The lines of a Markdown report that hold rows of tables."""
    xml = work / "laporan.xml"
    producers.run([lkiplint, "convert", report, "-o", xml])
    return {line for first, last in blocks.table_lines(xml) for line in range(first, last + 1)}


def of_tables(findings, rows):
    """Those that a sheet with nothing but the tables must give as well: all that they rest on stands in tables."""
    return [finding for finding in findings if all(place["line"] in rows for place in [finding, *finding["related"]])]


def check_places(tally, kind, files):
    """Opens the place of every finding."""
    placed, astray = 0, Counter()
    for name, (path, entry) in files.items():
        for finding, text in places.look(path, entry["findings"]):
            if text is not None and places.stands_there(finding, text):
                placed += 1
            else:
                astray[f"{name}: {finding['code']} \"{finding['found']}\" at {finding.get('part', '')} {finding['line']}:"
                       f"{finding['column']}, where {text!r:.80} stands"] += 1
    if placed < FEWEST_PLACED:
        astray[f"only {placed} findings were found at their place"] += 1
    tally.check(f"{kind}: findings stand where they say", sorted(astray))
    return placed


def check_pages(tally, kind, files):
    """The page of a finding, where the file says where its pages end."""
    problems, pages = [], 0
    for name, (path, entry) in files.items():
        for finding, page in places.pages(path, entry["findings"]):
            pages += page is not None
            if finding.get("page") != page:
                problems.append(f"{name}: {finding['code']} at {finding['line']}: page {finding.get('page')}, not {page}")
    tally.check(f"{kind}: pages", problems)
    return pages


def check_tables(wanted, found, name):
    return [] if wanted["tables"] == found["tables"] else [f"{name}: {found['tables']} instead of {wanted['tables']}"]


def shipped(lkiplint, root, work):
    tally = Tally()
    reports = sorted((root / "fixtures/laporan").glob("*.md"))
    made = producers.make_all(lkiplint, reports, work)
    kinds = {"markdown": {report.stem: report for report in reports}, **made.kinds}
    checked = check(lkiplint, [path for paths in kinds.values() for path in paths.values()])
    wanted = {report.stem: checked[report] for report in reports}
    total = sum(len(entry["findings"]) for entry in wanted.values())
    for kind, paths in kinds.items():
        files = {name: (path, checked[path]) for name, path in paths.items()}
        problems, tables, different = [], [], 0
        for name, (_, entry) in files.items():
            more, count = compare(kind, name, wanted[name]["findings"], entry["findings"])
            problems += more
            different += count
            tables += check_tables(wanted[name], entry, name)
        if different > MOST_DIFFERENT * total:
            problems.append(f"{different} of {total} findings differ")
        tally.check(f"{kind}: the findings of the Markdown", problems)
        tally.check(f"{kind}: as many tables, as many understood", tables)
        placed = check_places(tally, kind, files)
        pages = check_pages(tally, kind, files)
        print(f"{kind}: {total - different} of {total} findings alike, {placed} at their places, {pages} with a page")
    return tally.close()


def against(lkiplint, folder, most_lost, most_more):
    """Files that somebody else made. Of sheets that hold the tables of the report and little of its text: what is found in them must
    be found in the report, and what is found in its tables alone must be found in them; both up to a number, for all sheets
    together, since captions and headings that a sheet leaves out say what its figures are about."""
    tally = Tally()
    lost_in_sheets, more_in_sheets = [], []
    for report in sorted(folder.glob("*.md")):
        files = sorted((folder / "format").glob(report.stem + ".*"))
        checked = check(lkiplint, [report, *files])
        wanted = checked[report]["findings"]
        with tempfile.TemporaryDirectory() as work:
            rows = rows_of_tables(lkiplint, report, Path(work))
        for path in files:
            sheet = path.suffix in SHEETS
            found, most = Counter(map(key, checked[path]["findings"])), Counter(map(key, wanted))
            least = Counter(map(key, of_tables(wanted, rows))) if sheet else most
            lost = [f"{path.name}: - {each}" for each in (least - found).elements()]
            more = [f"{path.name}: + {each}" for each in (found - most).elements()]
            print(f"{path.name}: {sum(found.values())} findings of {sum(most.values())}, {len(lost)} lost, {len(more)} more")
            if sheet:
                lost_in_sheets += lost
                more_in_sheets += more
                continue
            tally.check(f"{path.name}: the findings of the Markdown", lost + more)
            tally.check(f"{path.name}: as many tables, as many understood", check_tables(checked[report], checked[path], path.name))
    tally.check(f"sheets: at most {most_lost} findings of tables lost", lost_in_sheets if len(lost_in_sheets) > most_lost else [])
    tally.check(f"sheets: at most {most_more} findings more", more_in_sheets if len(more_in_sheets) > most_more else [])
    return tally.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lkiplint", type=Path, required=True)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--sheets-lost", type=int, default=0)
    parser.add_argument("--sheets-more", type=int, default=0)
    options = parser.parse_args()
    lkiplint = options.lkiplint.resolve()
    if options.against:
        return against(lkiplint, options.against, options.sheets_lost, options.sheets_more)
    if not options.work:
        parser.error("--work or --against")
    work = options.work.resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    return shipped(lkiplint, Path(__file__).resolve().parents[2], work)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except producers.Failed as failure:
        print(failure)
        print("0 passed, 1 failed")
        sys.exit(2)
