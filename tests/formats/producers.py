"""Writes the shipped reports as the files of word processors and spreadsheets, each by a program that people use."""

import json
import subprocess
import sys
from pathlib import Path

import sources
from blocks import Table, read_blocks


class Failed(Exception):
    pass


def run(command, **options):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=None if "input" in options else subprocess.DEVNULL, check=False, **options)
    if done.returncode != 0:
        raise Failed(f"{command[0]} berakhir dengan {done.returncode}: {done.stdout[-2000:]}")


class LibreOffice:
    """With a profile of its own, so that nothing that somebody has set up changes what it writes."""

    CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1057,false,true"  # ; as in Indonesia, UTF-8, as shown

    def __init__(self, work):
        self.profile = (work / "profil").as_uri()

    def convert(self, to, paths, folder):
        run(["soffice", "--headless", f"-env:UserInstallation={self.profile}", "--convert-to", to, "--outdir", folder, *paths],
            timeout=300)
        for path in paths:
            made = folder / (path.stem + "." + to.split(":")[0])
            if not made.is_file() or made.stat().st_size == 0:
                raise Failed(f"soffice tidak menulis {made}")


def write_typed_docx(blocks, path):
    """As somebody types it: numbers of lists by hand, merged cells, headings by their style."""
    import docx
    document = docx.Document()

    def put(paragraph, text, bold):
        run = paragraph.add_run(text)  # a line break in it is a line break there
        run.bold = bold or None

    for block in blocks:
        if isinstance(block, Table):
            # Asking the table for a cell walks over all of it; its XML is asked once.
            table = document.add_table(len(block.rows), block.width)
            cells = [list(row.tc_lst) for row in table._tbl.tr_lst]
            for r, row in enumerate(block.rows):
                for c, cell in enumerate(row):
                    if cell.columns > 1 or cell.rows > 1:
                        table.cell(r, c).merge(table.cell(r + cell.rows - 1, c + cell.columns - 1))
                    if not cell.covered:
                        put(docx.text.paragraph.Paragraph(cells[r][c].p_lst[0], table), cell.text, cell.bold)
            document.add_paragraph()
        elif block.role == "judul" and block.level > 0:
            document.add_heading(block.text, block.level)
        elif block.label == "-":
            put(document.add_paragraph(style="List Bullet"), block.text, block.bold)
        else:
            put(document.add_paragraph(), block.typed(), block.bold)
    document.save(path)


def pandoc(trees, to, folder):
    for path in trees:
        run(["pandoc", "--from", "json", "--wrap", "none", "--standalone", "--metadata", "lang=id", "--metadata",
             f"pagetitle={path.stem}", "--output", folder / f"{path.stem}.{to}", path])


class Made:
    """The files, by the name of their kind ("docx (pandoc)") and the name of the report."""

    def __init__(self):
        self.kinds = {}
        self.table_rows = {}  # by report: the rows of its sheet that stand in tables

    def add(self, kind, folder, extension):
        self.kinds[kind] = {path.stem: path for path in sorted(folder.glob("*." + extension))}


def make_all(lkiplint, reports, work):
    """Every format of every report, below `work`."""
    made = Made()
    folders = {name: work / name for name in ("lkip", "sumber", "lembar", "pandoc", "python-docx", "libreoffice")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    texts, sheets, trees = [], [], []
    for report in reports:
        xml = folders["lkip"] / f"{report.stem}.xml"
        run([lkiplint, "convert", report, "-o", xml])
        blocks = read_blocks(xml)
        texts.append(folders["sumber"] / f"{report.stem}.fodt")
        texts[-1].write_text(sources.FlatText(blocks).xml, encoding="utf-8")
        sheet = sources.FlatSheet(blocks)
        made.table_rows[report.stem] = sheet.table_rows
        sheets.append(folders["lembar"] / f"{report.stem}.fods")
        sheets[-1].write_text(sheet.xml, encoding="utf-8")
        trees.append(folders["sumber"] / f"{report.stem}.json")
        trees[-1].write_text(json.dumps(sources.PandocTree(blocks).json), encoding="utf-8")
        write_typed_docx(blocks, folders["python-docx"] / f"{report.stem}.docx")
    made.add("lkip-xml", folders["lkip"], "xml")
    made.add("docx (python-docx)", folders["python-docx"], "docx")
    office = LibreOffice(work)
    for to in ("docx", "odt", "fodt", "html"):
        office.convert(to, texts, folders["libreoffice"])
        made.add(f"{to} (libreoffice)", folders["libreoffice"], to)
    for to in ("xlsx", "ods", "fods", office.CSV):
        office.convert(to, sheets, folders["libreoffice"])
        made.add(f"{to.split(':')[0]} (libreoffice)", folders["libreoffice"], to.split(":")[0])
    for to in ("docx", "odt", "html"):
        pandoc(trees, to, folders["pandoc"])
        made.add(f"{to} (pandoc)", folders["pandoc"], to)
    for kind, files in made.kinds.items():
        if sorted(files) != sorted(report.stem for report in reports):
            raise Failed(f"{kind}: {sorted(files)}")
    print(f"{sum(map(len, made.kinds.values()))} berkas di {work}", file=sys.stderr)
    return made
