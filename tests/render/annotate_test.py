#!/usr/bin/env python3
"""Every report of fixtures/laporan, saved as DOCX by pandoc and by LibreOffice, is annotated, and the copy is looked at from
outside: nothing but comments and their anchors has changed, the markup is where the format allows it, and LibreOffice shows
each comment at the words that it is about. Where LibreOffice or pandoc is missing that is said and skipped. With
$OOXML_VALIDATOR (a program that checks a DOCX against the schemas and prints JSON) no new kind of error may appear."""

import collections
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

LKIPLINT = os.environ["LKIPLINT"]
ROOT = pathlib.Path(os.environ["LKIPLINT_ROOT"])
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CHANGED = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
# What the schema of WordprocessingML lets anchors and runs stand in.
PARENTS = {W + name for name in ("p", "hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo")}

passed = failed = 0


def expect(name, condition, detail=""):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name}: {detail}"[:2000])


def run(*command, timeout=300):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=timeout)


# --- reports as DOCX ------------------------------------------------------------------------------------------------


def inline(text):
    text = html.escape(text.strip().replace("<br>", "\n").replace("<br/>", "\n"), quote=False)
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text).replace("\n", "<br/>")


def cells_of(line):
    return [cell for cell in (line.strip().strip("|").split("|") if line.startswith("|") else line.split("\t"))]


def as_html(markdown):
    """Headings, tables (with bars or tabs) and paragraphs; enough for what the fixtures hold."""
    out, table = [], []

    def end_table():
        if table:
            width = max(len(row) for row in table)
            out.append("<table border='1'>")
            for row in table:
                out.append("<tr>" + "".join(f"<td>{inline(c)}</td>" for c in row + [""] * (width - len(row))) + "</tr>")
            out.append("</table>")
            table.clear()

    for line in markdown.splitlines():
        if line.startswith("|") or "\t" in line.strip("\n"):
            if not re.fullmatch(r"[|\s:-]+", line):
                table.append(cells_of(line))
            continue
        end_table()
        heading = re.match(r"(#{1,6}) (.*)", line)
        if heading:
            out.append(f"<h{len(heading[1])}>{inline(heading[2])}</h{len(heading[1])}>")
        elif line.strip():
            out.append(f"<p>{inline(line)}</p>")
    end_table()
    return "<html><head><meta charset='utf-8'/></head><body>" + "\n".join(out) + "</body></html>"


def office(target, folder, files):
    """One start of LibreOffice for all files: that is what takes its time."""
    profile = (folder / "profil").as_uri()
    return run("soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, "--outdir", folder, *files)


def make_reports(work):
    reports = []
    pages = []
    for fixture in sorted((ROOT / "fixtures/laporan").glob("*.md")):
        page = work / f"{fixture.stem}.html"
        page.write_text(as_html(fixture.read_text(encoding="utf-8")), encoding="utf-8")
        pages.append(page)
    if shutil.which("pandoc"):
        for page in pages:
            target = work / f"{page.stem}-pandoc.docx"
            run("pandoc", "-f", "html", page, "-o", target)
            reports.append(target)
    else:
        print("dilewati: pandoc tidak ada, DOCX darinya tidak diuji")
    if shutil.which("soffice"):
        office("docx:MS Word 2007 XML:EmbedImages", work / "libreoffice", pages)
        reports += sorted((work / "libreoffice").glob("*.docx"))
    else:
        print("dilewati: LibreOffice tidak ada, DOCX darinya dan tampilannya tidak diuji")
    return reports


# --- what changed ---------------------------------------------------------------------------------------------------


def raw_entries(path):
    """Each entry as it lies in the archive, still compressed."""
    data = path.read_bytes()
    entries = {}
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            at = info.header_offset
            start = at + 30 + int.from_bytes(data[at + 26 : at + 28], "little") + int.from_bytes(data[at + 28 : at + 30], "little")
            entries[info.filename] = (info.CRC, data[start : start + info.compress_size])
    return entries


def letters(document):
    """Of each paragraph its characters with their properties: the same, however it is divided into runs."""
    result = []
    for paragraph in document.iter(W + "p"):
        found = []
        for run_ in paragraph.iter(W + "r"):
            properties = run_.find(W + "rPr")
            format_ = ET.tostring(properties) if properties is not None else b""
            for child in run_:
                if child.tag == W + "t":
                    keeps = child.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
                    text = child.text or ""
                    found += [(c, format_) for c in (text if keeps else text.strip(" \t\r\n"))]
                elif child.tag not in (W + "rPr", W + "commentReference"):
                    found.append((child.tag, format_))
        result.append(found)
    return result


def without_spaces(text):
    return re.sub(r"[\s\u00a0\u200b\u00ad]+", "", text)


def anchored_texts(document):
    """The text between start and end of each comment, by its id; and what is wrong with the anchors."""
    problems = []
    counts = {kind: collections.Counter() for kind in ("commentRangeStart", "commentRangeEnd", "commentReference")}
    texts, open_ = {}, set()

    def walk(element, parent):
        name = element.tag.removeprefix(W)
        if name in counts:
            id_ = element.get(W + "id")
            counts[name][id_] += 1
            if name != "commentReference" and parent.tag not in PARENTS:
                problems.append(f"{name} in {parent.tag}")
            if name == "commentRangeStart":
                open_.add(id_)
                texts[id_] = ""
            elif name == "commentRangeEnd":
                if id_ not in open_:
                    problems.append(f"{id_} ends before it begins")
                open_.discard(id_)
            elif id_ in open_:
                problems.append(f"{id_} is referred to before it ends")
        if name == "t":
            for id_ in open_:
                texts[id_] += element.text or ""
        for child in element:
            walk(child, element)

    walk(document, document)
    for kind, counter in counts.items():
        problems += [f"{kind} {id_}: {count} times" for id_, count in counter.items() if count != 1]
    if len({frozenset(counter) for counter in counts.values()}) > 1:
        problems.append("starts, ends and references are not of the same comments")
    return texts, problems


def comment_texts(root):
    return {c.get(W + "id"): ["".join(t.text or "" for t in p.iter(W + "t")) for p in c.iter(W + "p")] for c in root}


def findings_of(path, lang="id"):
    said = run(LKIPLINT, "check", "--format", "json", "--lang", lang, path)
    findings = json.loads(said.stdout)["findings"]
    for finding in findings:
        finding.pop("file", None)
        finding["related"] = [(r["line"], r["message"]) for r in finding.get("related", [])]
    return findings


def check_package(name, original, copy):
    before, after = raw_entries(original), raw_entries(copy)
    expect(f"{name}: other parts", all(after.get(part) == entry for part, entry in before.items() if part not in CHANGED))
    expect(f"{name}: no part is lost or made up", set(after) - set(before) <= {"word/comments.xml"} and set(before) <= set(after))
    with zipfile.ZipFile(copy) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    expect(f"{name}: entries have names of their own", len(archive.namelist()) == len(set(archive.namelist())))
    types = ET.fromstring(parts["[Content_Types].xml"])
    overrides = [o.get("PartName") for o in types if o.tag.endswith("Override")]
    expect(f"{name}: content type", overrides.count("/word/comments.xml") == 1 and len(overrides) == len(set(overrides)))
    relations = list(ET.fromstring(parts["word/_rels/document.xml.rels"]))
    expect(f"{name}: relationship", sum(r.get("Type").endswith("/comments") for r in relations) == 1)
    expect(f"{name}: relationship ids", len({r.get("Id") for r in relations}) == len(relations))
    return ET.fromstring(parts["word/document.xml"]), ET.fromstring(parts["word/comments.xml"])


def check_report(original, work):
    """Annotates one report; gives the copy with the words that each comment must stand at."""
    name = original.stem + (" (LibreOffice)" if original.parent != work else "")
    copy = work / "temuan" / f"{original.parent.name}-{original.stem}.docx"
    findings = findings_of(original)
    said = run(LKIPLINT, "annotate", original, "-o", copy)
    expect(f"{name}: annotate", said.returncode == 0 and f"{len(findings)} temuan" in said.stdout, said.stdout + said.stderr)
    if not findings:
        expect(f"{name}: without findings", copy.read_bytes() == original.read_bytes())
        return None
    document, comments = check_package(name, original, copy)
    with zipfile.ZipFile(original) as archive:
        expect(f"{name}: text and format", letters(ET.fromstring(archive.read("word/document.xml"))) == letters(document))
    expect(f"{name}: findings of the copy", findings_of(copy) == findings)
    texts, problems = anchored_texts(document)
    expect(f"{name}: anchors", not problems, problems)
    written = comment_texts(comments)
    expect(f"{name}: one comment for each finding", len(written) == len(findings) and set(written) == set(texts))
    missed = [
        (finding["code"], finding["found"], texts[id_])
        for (id_, lines), finding in zip(sorted(written.items(), key=lambda item: int(item[0])), findings)
        if finding["code"] not in lines[0] or without_spaces(finding["found"].removesuffix("…")) not in without_spaces(texts[id_])
    ]
    expect(f"{name}: comments at their words", not missed, missed)
    check_english(name, original, work)
    return copy, texts, written


def check_english(name, original, work):
    """In English a comment says what the other outputs say."""
    copy = work / "temuan" / "english.docx"
    run(LKIPLINT, "annotate", "--lang", "en", original, "-o", copy)
    with zipfile.ZipFile(copy) as archive:
        written = comment_texts(ET.fromstring(archive.read("word/comments.xml")))
    copy.unlink()
    missed = []
    for (_, lines), finding in zip(sorted(written.items(), key=lambda item: int(item[0])), findings_of(original, "en")):
        said = without_spaces("\n".join(lines))
        wanted = [finding["message"]] + [message for _, message in finding["related"][:10]]
        missed += [(finding["code"], text) for text in wanted if without_spaces(text) not in said]
    expect(f"{name}: in English", not missed, missed)


# --- what LibreOffice shows -----------------------------------------------------------------------------------------


def shown_comments(path):
    """Of each comment its text and what it stands at, as a flat ODF file has them."""
    shown, open_ = [], {}

    def walk(element):
        if element.tag == OFFICE + "annotation":
            entry = [" ".join("".join(p.itertext()) for p in element.iter(TEXT + "p")), ""]
            shown.append(entry)
            if element.get(OFFICE + "name"):
                open_[element.get(OFFICE + "name")] = entry
        else:
            take(element.text)
            for child in element:
                walk(child)
        if element.tag == OFFICE + "annotation-end":
            open_.pop(element.get(OFFICE + "name"), None)
        take(element.tail)

    def take(text):
        for entry in open_.values():
            entry[1] += text or ""

    walk(ET.parse(path).getroot().find(OFFICE + "body"))
    return shown


def check_shown(copies, work):
    folder = work / "odf"
    office("fodt", folder, [copy for copy, _, _ in copies])
    for copy, texts, written in copies:
        target = folder / f"{copy.stem}.fodt"
        if not target.exists():
            expect(f"{copy.stem}: opens in LibreOffice", False)
            continue
        shown = collections.Counter((without_spaces(said), without_spaces(at)) for said, at in shown_comments(target))
        wanted = collections.Counter(
            (without_spaces("".join(written[id_])), without_spaces(text)) for id_, text in texts.items()
        )
        expect(f"{copy.stem}: LibreOffice shows each comment at its words", shown == wanted, (wanted - shown, shown - wanted))


# --- against the schemas --------------------------------------------------------------------------------------------


def schema_errors(validator, path):
    said = run(validator, path)
    return {(e["path"], e["description"]) for e in json.loads(said.stdout)["errors"]}


def check_schemas(pairs):
    validator = os.environ.get("OOXML_VALIDATOR")
    if not validator:
        print("dilewati: OOXML_VALIDATOR tidak disetel, hasil tidak diuji terhadap skema")
        return
    for original, copy in pairs:
        new = schema_errors(validator, copy) - schema_errors(validator, original)
        expect(f"{copy.stem}: no new schema errors", not new, new)


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "temuan").mkdir()
        (work / "libreoffice").mkdir()
        (work / "odf").mkdir()
        copies, pairs = [], []
        for report in make_reports(work):
            result = check_report(report, work)
            if result:
                copies.append(result)
                pairs.append((report, result[0]))
        if shutil.which("soffice"):
            expect("there are reports with findings", len(copies) > 1)
            check_shown(copies, work)
        check_schemas(pairs)
        if os.environ.get("LKIPLINT_SIMPAN"):
            shutil.copytree(work, os.environ["LKIPLINT_SIMPAN"], dirs_exist_ok=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
