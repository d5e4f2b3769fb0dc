#!/usr/bin/python3
"""Holds what `check --format …` writes to the rules of each format: schemas, escaping, and that all tell the same findings."""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ET

import jsonschema

LKIPLINT = os.environ["LKIPLINT"]
ROOT = pathlib.Path(os.environ["LKIPLINT_ROOT"])
HERE = ROOT / "tests/render"
SCHEMA = json.loads((HERE / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
LEVELS = {"galat": "error", "peringatan": "warning", "catatan": "note"}

passed = failed = 0


def expect(what, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what} {detail}"[:2000])


def check(paths, name, *options, folder=None):
    """The output as bytes, and the exit status."""
    done = subprocess.run([LKIPLINT, "check", *paths, "--format", name, *options], cwd=folder, capture_output=True)
    return done.stdout, done.returncode


def sarif_problems(document):
    validator = jsonschema.Draft4Validator(SCHEMA)
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(document)]


def valid_junit(data):
    return subprocess.run(["xmllint", "--noout", "--nonet", "--schema", HERE / "junit.xsd", "-"],
                          input=data, capture_output=True)


def unescaped(text, is_property):
    if is_property:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


COMMAND = re.compile(r"^::(error|warning|notice) ([^:]*)::(.*)$")


def annotations(data):
    """Parses workflow commands as the runner of GitHub Actions does."""
    found = []
    for line in data.decode("utf-8").splitlines():
        command = COMMAND.match(line)
        if not command:
            expect("github: what is no command is the count at the end", line.startswith("lkiplint: "), line)
            continue
        fields = dict(part.split("=", 1) for part in command[2].split(","))
        fields = {name: unescaped(value, True) for name, value in fields.items()}
        found.append((command[1], fields, unescaped(command[3], False)))
    return found


def rows_of(data):
    expect("csv: byte order mark", data.startswith(b"\xef\xbb\xbf"))
    expect("csv: rows end with CR LF", data.count(b"\n") == data.count(b"\r\n") and data.endswith(b"\r\n"))
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";", strict=True))


def compare(name, paths, folder=None, lang="id", options=()):
    """All forms tell the findings of the JSON, each in its way."""
    of_one = "--as-one" in options
    forms = {}
    for form in ("json", "jsonl", "csv", "sarif", "github", "gitlab", "junit"):
        forms[form], status = check(paths, form, "--lang", lang, *options, folder=folder)
        forms[form + " exit"] = status
    expect(f"{name}: all forms end with the same status", len({forms[k] for k in forms if k.endswith("exit")}) == 1)
    result = json.loads(forms["json"])
    findings = result["findings"]
    unread = [file for file in result["files"] if "error" in file]
    ids = [(finding["file"], finding["id"]) for finding in findings]

    lines = [json.loads(line) for line in forms["jsonl"].decode("utf-8").split("\n")[:-1]]
    without_type = lambda kind: [{k: v for k, v in line.items() if k != "type"} for line in lines if line["type"] == kind]
    expect(f"{name}: jsonl has the findings of json", without_type("finding") == findings)
    expect(f"{name}: jsonl has the files of json", without_type("file") == result["files"])

    rows = rows_of(forms["csv"])
    told = [row for row in rows if row["id"]]
    expect(f"{name}: csv has a row for each finding", [row["id"] for row in told] == [id for _, id in ids])
    expect(f"{name}: csv has a row for each unreadable file",
           [row["file"] for row in rows if row["tingkat"] == "tidak-terbaca"] == [file["path"] for file in unread])
    for row in rows:
        for cell in row.values():
            expect("csv: no cell is a formula", not re.match(r"[=@\t\r]|[+-](?![\d.,% ]+$)", cell), cell)

    document = json.loads(forms["sarif"])
    problems = sarif_problems(document)
    expect(f"{name}: sarif is valid", not problems, "\n".join(problems[:5]))
    run = document["runs"][0]
    expect(f"{name}: sarif has a result for each finding",
           [(r["ruleId"], r["level"], r["partialFingerprints"]["lkiplint/v1"]) for r in run["results"]] ==
           [(f["code"], LEVELS[f["severity"]], f["id"]) for f in findings])
    rules = run["tool"]["driver"]["rules"]
    for each, finding in zip(run["results"], findings):
        expect("sarif: ruleIndex", rules[each["ruleIndex"]]["id"] == each["ruleId"])
        where = each["locations"][0]["physicalLocation"]
        uri = where["artifactLocation"]["uri"]
        expect("sarif: URIs hold ASCII only", uri.isascii() and " " not in uri, uri)
        expect("sarif: the file of the finding", uri.endswith(urllib.parse.quote(os.path.basename(finding["file"])[-9:])) or
               "\ufffd" in finding["file"], uri)
        if "part" not in finding:
            expect("sarif: line", where["region"]["startLine"] == max(finding["line"], 1))
    invocation = run["invocations"][0]
    errors = [n for n in invocation.get("toolExecutionNotifications", []) if n["level"] == "error"]
    expect(f"{name}: sarif says what could not be read",
           len(errors) == len(unread) and invocation["executionSuccessful"] == (not unread))

    told = annotations(forms["github"])
    of_findings = [a for a in told if re.search(r"\([A-Z]{3}\d{3}-[0-9a-f]+\)$", a[2])]
    expect(f"{name}: github annotates each finding", len(of_findings) == len(findings))
    expect(f"{name}: github names lines", [int(a[1].get("line", 0)) for a in of_findings] ==
           [0 if "part" in f else f["line"] for f in findings])
    expect(f"{name}: github has an error for each unreadable file",
           len([a for a in told if a[0] == "error"]) - len([f for f in findings if f["severity"] == "galat"]) == len(unread))

    issues = json.loads(forms["gitlab"])
    prints = [issue["fingerprint"] for issue in issues]
    expect(f"{name}: gitlab's fingerprints are unique", len(prints) == len(set(prints)))
    expect(f"{name}: gitlab has each finding", [p.rsplit("#", 1)[1] for p in prints if re.search(r"#[A-Z]{3}\d{3}-", p)] ==
           [id for _, id in ids])
    for issue in issues:
        expect("gitlab: the fields it asks for",
               set(issue) == {"description", "check_name", "fingerprint", "severity", "location"} and
               issue["severity"] in ("info", "minor", "major", "critical", "blocker") and
               issue["location"]["lines"]["begin"] >= 1, issue)

    valid = valid_junit(forms["junit"])
    expect(f"{name}: junit is valid", valid.returncode == 0, valid.stderr.decode()[:800])
    suites = ET.fromstring(forms["junit"])
    failures = {(suite.get("name"), case.get("name").split()[0]) for suite in suites for case in suite.iter("testcase")
                if case.find("failure") is not None}
    expect(f"{name}: junit fails the rules that found something", len(failures) ==
           len({("" if of_one else f["file"], f["code"]) for f in findings if f["severity"] != "catatan"}))
    expect(f"{name}: junit has an error for each unreadable file", int(suites.get("errors")) == len(unread))
    expect(f"{name}: junit has a suite for each report", len(suites) == (1 if of_one else len(result["files"])))
    for suite in suites:
        count = lambda tag: len([c for c in suite.iter("testcase") if c.find(tag) is not None])
        expect("junit: counts", [int(suite.get(n)) for n in ("tests", "failures", "errors", "skipped")] ==
               [len(suite.findall("testcase")), count("failure"), count("error"), count("skipped")])
    return result, run


NASTY = """# LAPORAN KINERJA INSTANSI PEMERINTAH

# KECAMATAN SUKAMAJU TAHUN 2024

## BAB I PENDAHULUAN

Sebesar ??? dari {target} ]]> "kutip" [di sini](http://contoh) & <b> 100% ::error::x, y; z\x1b[31m

Tabel 3.1 Realisasi Anggaran Kecamatan Sukamaju Tahun 2024

| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |
|---|---|---|---|---|
| 1 | =HYPERLINK("x";"y") | 1.000.000 | 900.000 | 91,00 |
| 2 | @Program "b" | 2.000.000 | 1.000.000 | 50,00 |
"""


def odd_paths():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        names = ["suka maju ü 100%.md", "a,b;c:d.md", "=kutip\"'.md", "baris\nbaru.md", b"lapor\xe9n.md"]
        for name in names:
            (folder / os.fsdecode(name)).write_text(NASTY, encoding="utf-8")
        (folder / "pindai, 1.pdf").write_bytes(b"%PDF-1.4\n")
        (folder / "kosong.md").write_text("Tidak ada apa-apa.\n", encoding="utf-8")
        paths = [os.fsdecode(name) for name in names] + ["pindai, 1.pdf", "kosong.md"]
        result, run = compare("odd paths", paths, folder)
        expect("odd paths: there is something to tell", len(result["findings"]) >= 2 * len(names), len(result["findings"]))
        for artifact, path in zip(run["artifacts"], paths):
            uri = artifact["location"]["uri"]
            expect("sarif: a URI leads to its file",
                   os.fsdecode(urllib.parse.unquote_to_bytes(uri)) == path and
                   artifact["location"]["uriBaseId"] == "%SRCROOT%", uri)
        absolute, _ = check([str(folder / "kosong.md")], "sarif")
        where = json.loads(absolute)["runs"][0]["artifacts"][0]["location"]
        expect("sarif: an absolute path is a file URI", where["uri"].startswith("file:///") and "uriBaseId" not in where)


def kept_outputs():
    for lang in ("id", "en"):
        problems = sarif_problems(json.loads((HERE / f"keluaran/{lang}.sarif").read_text(encoding="utf-8")))
        expect(f"keluaran/{lang}.sarif is valid", not problems, "\n".join(problems[:5]))
        valid = valid_junit((HERE / f"keluaran/{lang}.junit").read_bytes())
        expect(f"keluaran/{lang}.junit is valid", valid.returncode == 0, valid.stderr.decode()[:800])
        rows_of((HERE / f"keluaran/{lang}.csv").read_bytes())
        annotations((HERE / f"keluaran/{lang}.github").read_bytes())


def schemas_refuse():
    """A schema that accepts anything proves nothing."""
    document = json.loads((HERE / "keluaran/id.sarif").read_text(encoding="utf-8"))
    document["runs"][0]["results"][0]["level"] = "galat"
    expect("the schema of SARIF refuses an unknown level", sarif_problems(document))
    data = (HERE / "keluaran/id.junit").read_bytes()
    expect("the schema of JUnit refuses a count that is none",
           valid_junit(data.replace(b' tests="', b' tests="x', 1)).returncode != 0)


def main():
    reports = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "fixtures/laporan").glob("*.md"))
    result, run = compare("fixtures", reports, ROOT)
    expect("fixtures have findings", len(result["findings"]) > 20)
    expect("sarif lists every rule", {rule["id"] for rule in run["tool"]["driver"]["rules"]} >=
           {finding["code"] for finding in result["findings"]})
    compare("fixtures in English", reports[:2], ROOT, "en")
    result, _ = compare("as one", reports[:2], ROOT, options=("--as-one",))
    expect("as one: findings stand in both files", len({finding["file"] for finding in result["findings"]}) == 2)
    odd_paths()
    kept_outputs()
    schemas_refuse()
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


sys.exit(main())
