#!/usr/bin/env python3
"""Every command that the guides show is run as it stands there, in a folder with the files that it names."""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(os.environ["LKIPLINT_ROOT"])
LKIPLINT = os.environ["LKIPLINT"]
GUIDES = ["docs/panduan.md", "docs/quickstart.en.md"]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def paragraph(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def write_docx(path, body):
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)


def markdown_body(text):
    """Enough of Markdown for the reports below: paragraphs, and tables of pipes."""
    body, rows = "", []

    def end_table():
        nonlocal body, rows
        if rows:
            cells = lambda row: "".join(f"<w:tc>{paragraph(c.strip())}</w:tc>" for c in row.strip("|").split("|"))
            body += "<w:tbl>" + "".join(f"<w:tr>{cells(row)}</w:tr>" for row in rows) + "</w:tbl>" + paragraph("")
        rows = []

    for line in text.splitlines():
        line = line.strip()
        if line.startswith("|"):
            if not re.fullmatch(r"[|\s:-]+", line):
                rows.append(line)
            continue
        end_table()
        if line:
            body += paragraph(line.lstrip("# "))
    end_table()
    return body


def prepare(folder):
    report = (ROOT / "fixtures/laporan/dinas-ketahanan-pangan-enrekang-2022.md").read_text(encoding="utf-8")
    write_docx(folder / "laporan.docx", markdown_body(report))
    write_docx(folder / "narasi.docx", paragraph("BAB III AKUNTABILITAS KINERJA") + paragraph("Lihat tabel."))
    (folder / "tabel.csv").write_text("No,Program,Anggaran (Rp),Realisasi (Rp),%\n1,Program A,1000,500,50\n"
                                      "2,Program B,2000,500,25\n", encoding="utf-8")
    (folder / "kumpulan").mkdir()
    for name in ["kecamatan-garung-2025", "kecamatan-jalaksana-2023-bersih"]:
        shutil.copy(ROOT / "fixtures/laporan" / (name + ".md"), folder / "kumpulan")


def commands(guide):
    text = (ROOT / guide).read_text(encoding="utf-8")
    for block in re.findall(r"^```sh contoh\n(.*?)^```", text, re.M | re.S):
        yield from (line for line in block.splitlines() if line.strip())


def run(folder, command):
    """What is wrong with the command; None when nothing is."""
    words = shlex.split(command)
    if words[0] != "lkiplint":
        return "is no command of lkiplint"
    done = subprocess.run([LKIPLINT] + words[1:], cwd=folder, capture_output=True, timeout=300)
    if done.returncode not in (0, 1):
        return f"exit {done.returncode}: {done.stderr.decode(errors='replace')}"
    for option in ("-o", "--write-baseline"):
        if option in words:
            written = folder / words[words.index(option) + 1]
            if not written.exists() or (written.is_file() and written.stat().st_size == 0):
                return f"did not write {written.name}"
    return None


def missing_links(guide):
    path = ROOT / guide
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        if "://" not in target and not (path.parent / target).exists():
            yield target


def main():
    passed, failed = 0, []
    for guide in GUIDES:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            prepare(folder)
            for command in commands(guide):
                problem = run(folder, command)
                passed += problem is None
                failed += [f"{guide}: {command}: {problem}"] if problem else []
        failed += [f"{guide}: there is no {target}" for target in missing_links(guide)]
    print("\n".join(failed))
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
