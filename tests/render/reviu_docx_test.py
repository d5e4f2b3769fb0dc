#!/usr/bin/env python3
"""The form of the reviu as a Word document: what stands on it, that its structure is that of the schema (Word refuses a
file whose elements are out of order), that nothing of its making but the report decides its bytes, and that LibreOffice
opens it where there is one."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

LKIPLINT = os.environ["LKIPLINT"]
ROOT = Path(os.environ["LKIPLINT_ROOT"])
REPORTS = ROOT / "fixtures" / "laporan"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# Children in the order of the schema (ECMA-376 part 1, wml.xsd), those that the form uses and their neighbours.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc "
           "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u shd vertAlign lang",
    "tblPr": "tblStyle tblpPr bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
             "tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "tblCellMar": "top left bottom right",
    "tblBorders": "top left bottom right insideH insideV",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
              "pgNumType cols vAlign noEndnote titlePg docGrid",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "docDefaults": "rPrDefault pPrDefault",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "p": "pPr r fldSimple",
    "r": "rPr t",
}
ANY_ORDER_BEHIND = {"p": {"r", "fldSimple"}, "r": {"t", "br", "tab"}, "tc": {"p", "tbl"}}

passed = failed = 0


def expect(name, holds, said=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name} {said}")


def run(*arguments, **options):
    return subprocess.run([LKIPLINT, *map(str, arguments)], capture_output=True, text=True, **options)


def local(element):
    return element.tag.split("}")[1]


def misplaced(root):
    """What stands out of the schema's order, or is not known to it."""
    wrong = []
    for parent in root.iter():
        order = ORDER.get(local(parent))
        if order is None or not parent.tag.startswith(W):
            continue
        order = order.split()
        last = -1
        for child in parent:
            name = local(child)
            if name in ANY_ORDER_BEHIND.get(local(parent), ()):
                last = max(last, 1)
            elif name not in order or order.index(name) < last:
                wrong.append(f"{local(parent)}/{name}")
            else:
                last = order.index(name)
    return wrong


def bad_tables(root):
    wrong = []
    for table in root.iter(W + "tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(W + "tr"):
            spans = 0
            for cell in row.findall(W + "tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                spans += int(span.get(W + "val")) if span is not None else 1
                if len(cell) == 0 or cell[-1].tag != W + "p":
                    wrong.append("a cell that does not end with a paragraph")
            if spans != columns:
                wrong.append(f"{spans} of {columns} columns")
    body = list(root.find(W + "body"))
    wrong += ["two tables touch" for a, b in zip(body, body[1:]) if a.tag == b.tag == W + "tbl"]
    if body[-1].tag != W + "sectPr" or body[-2].tag != W + "p":
        wrong.append("the body does not end with a paragraph and the section")
    return wrong


def text_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def check_structure(name, path):
    with zipfile.ZipFile(path) as package:
        expect(f"{name}: archive", package.testzip() is None)
        names = package.namelist()
        parts = {part: ElementTree.fromstring(package.read(part)) for part in names}
    expect(f"{name}: content types come first", names[0] == "[Content_Types].xml")
    types = {override.get("PartName") for override in parts["[Content_Types].xml"] if "PartName" in override.attrib}
    expect(f"{name}: typed parts exist", all(part[1:] in names for part in types))
    untyped = {f"/{part}" for part in names if not part.endswith(".rels") and part != "[Content_Types].xml"} - types
    expect(f"{name}: parts are typed", not untyped, untyped)
    relations = {r.get("Id"): r.get("Target") for r in parts["word/_rels/document.xml.rels"]}
    expect(f"{name}: relations lead somewhere", all(f"word/{target}" in names for target in relations.values()))
    document = parts["word/document.xml"]
    used = {e.get(R + "id") for e in document.iter() if R + "id" in e.attrib}
    expect(f"{name}: relations used exist", used <= relations.keys(), used)
    for part, root in parts.items():
        if part.startswith("word/") and part.endswith(".xml"):
            expect(f"{name}: order in {part}", not misplaced(root), misplaced(root)[:5])
    expect(f"{name}: tables", not bad_tables(document), bad_tables(document)[:3])
    styles = {style.get(W + "styleId") for style in parts["word/styles.xml"].iter(W + "style")}
    used = {e.get(W + "val") for tag in ("pStyle", "tblStyle", "basedOn", "next")
            for root in (document, parts["word/styles.xml"]) for e in root.iter(W + tag)}
    expect(f"{name}: styles used exist", used <= styles, used - styles)
    for table in document.iter(W + "tbl"):
        if len(table.findall(f"{W}tblGrid/{W}gridCol")) < 4:
            continue  # not a table of the form
        first = table.find(W + "tr")
        expect(f"{name}: header rows repeat", first.find(f"{W}trPr/{W}tblHeader") is not None)
    return parts


def answers_of(document):
    """"yes", "no", "check" or "" for each of the items."""
    answers = []
    for row in document.iter(W + "tr"):
        cells = [text_of(cell) for cell in row.findall(W + "tc")]
        ticks = cells[2:5] if len(cells) == 6 else []
        if ticks and set(ticks) <= {"☑", "☐"}:
            answers.append(next((a for a, t in zip(("yes", "no", "check"), ticks) if t == "☑"), ""))
    return answers


def check_reports(work):
    for report in sorted(REPORTS.glob("*.md")):
        out = work / f"{report.stem}.docx"
        done = run("check", report, "--format", "reviu-docx", "-o", out)
        expect(f"{report.stem}: exit", done.returncode in (0, 1) and not done.stdout, done.stderr)
        if not out.exists():
            continue
        parts = check_structure(report.stem, out)
        answers = answers_of(parts["word/document.xml"])
        expect(f"{report.stem}: 23 items", len(answers) == 23, answers)
        findings = run("check", report, "--format", "json")
        codes = set(re.findall(r'"code":\s*"(\w+)"[^{}]*?"severity":\s*"(?:galat|peringatan)"', findings.stdout)) | set(
            re.findall(r'"severity":\s*"(?:galat|peringatan)"[^{}]*?"code":\s*"(\w+)"', findings.stdout))
        text = text_of(parts["word/document.xml"])
        missing = [code for code in codes if not re.search(rf"\((galat|peringatan) {code}\b", text)]
        expect(f"{report.stem}: every finding has its row in the notes", not missing, missing)
        clean = report.stem.endswith("bersih")
        expect(f"{report.stem}: answers no only with findings", ("no" in answers) != clean, answers)
        expect(f"{report.stem}: to be signed", "NIP" in text and "Pereviu," in text)
        core = ElementTree.tostring(parts["docProps/core.xml"], encoding="unicode")
        expect(f"{report.stem}: properties", "Checklist Reviu" in core and "id-ID" in core)


def check_several(work):
    empty = work / "kosong.md"
    empty.write_text("")
    broken = work / "rusak.docx"
    broken.write_bytes(b"PK\x03\x04 potongan")
    hostile = work / "aneh.md"
    hostile.write_text("# LAPORAN KINERJA\n\n# KECAMATAN <w:p>&\"\x01 TAHUN 2024\n\nTerealisasi ??? dari 80 <b>&amp;</b>.\n")
    out = work / "banyak.docx"
    report = REPORTS / "kecamatan-garung-2025.md"
    done = run("check", report, empty, broken, hostile, "--format", "reviu-docx", "-o", out)
    expect("several: an unreadable file is named", done.returncode == 2 and "rusak.docx" in done.stderr)
    parts = check_structure("several", out)
    document = parts["word/document.xml"]
    answers = answers_of(document)
    expect("several: a form for each", len(answers) == 4 * 23, len(answers))
    expect("several: nothing is fulfilled in an empty and an unreadable file",
           set(answers[23:69]) == {"check"}, answers[23:69])
    expect("several: each from a new page", len(list(document.iter(W + "sectPr"))) == 4)
    expect("several: the reason is printed", "tidak dapat dibaca" in text_of(document))


def check_one_in_several_files(work):
    broken = work / "rusak.docx"
    out = work / "satu.docx"
    report = REPORTS / "kecamatan-garung-2025.md"
    table = work / "tabel.csv"
    table.write_text("Tabel 1.1 Pegawai\nNo;Uraian;Jumlah\n1;Laki-laki;4\n2;Perempuan;3\n;Jumlah;8\n")
    run("check", "--as-one", report, table, broken, "--format", "reviu-docx", "-o", out)
    document = check_structure("one in several files", out)["word/document.xml"]
    text = text_of(document)
    expect("one in several files: one form", len(answers_of(document)) == 23)
    expect("one in several files: all are named", "kecamatan-garung-2025.md, tabel.csv, rusak.docx (tidak dapat dibaca)"
           in text, text[:300])
    expect("one in several files: places name their file", "kecamatan-garung-2025.md, baris" in text)


def check_many_of_one_kind(work):
    report = work / "banyak-temuan.md"
    report.write_text("# KECAMATAN SUKAMAJU TAHUN 2024\n\n" +
                      "".join(f"Indeks ke-{i} terealisasi sebesar ??? dari target {i}.\n\n" for i in range(40, 80)))
    out = work / "banyak-temuan.docx"
    run("check", report, "--format", "reviu-docx", "-o", out)
    document = check_structure("many findings", out)["word/document.xml"]
    rows = [text_of(row) for row in document.iter(W + "tr") if "galat TXT002" in text_of(row)]
    expect("many findings: one row", len(rows) == 1, len(rows))
    row = rows[0] if rows else ""
    expect("many findings: all places in few words",
           "40 temuan" in row and "Juga di: " in row and all(f"baris {3 + 2 * i}" in row for i in range(40)) and
           row.count("masih tertulis") == 12, row)


def check_same_bytes(work):
    report = REPORTS / "kecamatan-garung-2025.md"
    made = []
    for zone in ("UTC", "Asia/Jayapura"):
        out = work / f"sama-{len(made)}.docx"
        run("check", report, "--format", "reviu-docx", "-o", out, env={**os.environ, "TZ": zone})
        made.append(out.read_bytes())
    expect("the same report gives the same bytes in every time zone", made[0] == made[1])


def check_usage(work):
    report = REPORTS / "kecamatan-garung-2025.md"
    for output in ([], ["-o", "-"]):
        done = run("check", report, "--format", "reviu-docx", *output)
        expect(f"without a file it says what to do {output}",
               done.returncode == 2 and "-o BERKAS" in done.stderr and not done.stdout, done.stderr)
    rules = work / "aturan"
    rules.mkdir()
    for source in (ROOT / "rules").glob("*.xml"):
        if source.name != "reviu.xml":
            shutil.copy(source, rules)
    out = work / "tanpa.docx"
    done = run("check", report, "--rules", rules, "--format", "reviu-docx", "-o", out)
    document = check_structure("rules without a checklist", out)["word/document.xml"]
    expect("rules without a checklist: said", "tidak memuat butir reviu" in text_of(document), done.stderr)
    english = work / "english.docx"
    run("check", report, "--format", "reviu-docx", "--lang", "en", "-o", english)
    text = text_of(check_structure("english", english)["word/document.xml"])
    expect("english", "Statement" in text and "To check" in text and "Pernyataan" not in text)


def check_libreoffice(work):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("note: LibreOffice is not installed; that it opens the form was not tested")
        return
    profile = (work / "profil").as_uri()
    source = work / "kecamatan-garung-2025.docx"
    subprocess.run([office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir",
                    str(work), str(source)], capture_output=True, timeout=300)
    pdf = source.with_suffix(".pdf")
    expect("LibreOffice opens the form", pdf.exists() and pdf.stat().st_size > 10000)
    if pdf.exists() and shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True).stdout
        expect("and shows all of it", all(part in text for part in
                                          ("CHECKLIST REVIU", "Mekanisme Penyusunan", "Catatan Hasil Reviu", "NIP")))
        expect("with header rows on every page", text.count("Rekomendasi") >= 2)


with tempfile.TemporaryDirectory() as folder:
    work = Path(folder)
    for check in (check_reports, check_several, check_one_in_several_files, check_many_of_one_kind, check_same_bytes, check_usage,
                  check_libreoffice):
        check(work)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
