"""Opens a file at the place that a finding names and says what stands there. Reads the files by itself, with nothing but the
standard library: what it does not find, a person who looks there does not find either.

Each reader maps what the JSON calls `part` to a function (line, column) → texts that stand there: of the cell or paragraph."""

import csv
import html.parser
import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TABLE, TEXT = ODF % "office", ODF % "table", ODF % "text"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def folded(text):
    return " ".join(text.replace("\u00a0", " ").split())


class Rows:
    """Paragraphs and table rows in the order of reading, each counting one; of a row the cells by their columns."""

    def __init__(self):
        self.units = [None]  # from 1
        self.pages = [None]

    def add(self, cells, pages=None):
        """`pages`: by column, as cells."""
        self.units.append(cells)
        self.pages.append(pages or {})

    def text(self, line, column):
        return self.units[line].get(column) if 0 < line < len(self.units) else None

    def page(self, line, column):
        return self.pages[line].get(column)


def docx_text(element):
    out = []
    for part in element.iter():
        if part.tag == W + "t":
            out.append(part.text or "")
        elif part.tag in (W + "br", W + "tab", W + "cr"):
            out.append(" ")
        elif part.tag == W + "noBreakHyphen":
            out.append("-")
        elif part.tag == W + "p":
            out.append(" ")
    return "".join(out)


def docx_rows(path):
    rows = Rows()

    def walk(parent):
        for element in parent:
            if element.tag == W + "p":
                rows.add({1: docx_text(element)})
            elif element.tag == W + "tbl":
                for row in element.iter(W + "tr"):
                    cells, column = {}, 1
                    for cell in row.iter(W + "tc"):
                        cells[column] = docx_text(cell)
                        span = cell.find(f"{W}tcPr/{W}gridSpan")
                        column += int(span.get(W + "val")) if span is not None else 1
                    rows.add(cells)
            elif element.tag in (W + "sdt", W + "sdtContent"):
                walk(element)

    with zipfile.ZipFile(path) as package:
        walk(ElementTree.fromstring(package.read("word/document.xml")).find(W + "body"))
    return {"word/document.xml": rows}


def odf_text(element):
    out = [element.text or ""]
    for part in element:
        if part.tag == TEXT + "s":
            out.append(" " * int(part.get(TEXT + "c", 1)))
        elif part.tag in (TEXT + "line-break", TEXT + "tab", TEXT + "p", TEXT + "h", TEXT + "list"):
            out.append(" ")
        out.append(odf_text(part))
        out.append(part.tail or "")
    return "".join(out)


def odf_root(path):
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            return "content.xml", ElementTree.fromstring(package.read("content.xml"))
    return "office:document", ElementTree.parse(path).getroot()


def odf_cells(row):
    cells, column = {}, 1
    for cell in row:
        if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            continue
        times = int(cell.get(TABLE + "number-columns-repeated", 1))
        if cell.tag == TABLE + "table-cell" and len(cell):
            for at in range(column, column + times):
                cells[at] = odf_text(cell)
        column += times
    return cells


def odt_rows(path):
    part, root = odf_root(path)
    rows = Rows()
    BREAK = TEXT + "soft-page-break"
    page = 1 if root.find(f".//{BREAK}") is not None else None  # else the writer has laid out no pages

    def turn(element):
        """The page on which the text of the element begins; goes on to the one on which it ends."""
        nonlocal page
        begins = None
        for part in element.iter():
            if part.tag == BREAK:
                page += 1
            text = (part.tail if part.tag == BREAK else part.text) or ""
            if begins is None and text.strip():
                begins = page
        return page if begins is None else begins

    def walk(parent):
        for element in parent:
            if element.tag == BREAK:
                turn(element)
            elif element.tag in (TEXT + "p", TEXT + "h"):
                rows.add({1: odf_text(element)}, {1: turn(element)})
            elif element.tag == TABLE + "table-row":
                cells, pages, column = odf_cells(element), {}, 1
                for cell in element:
                    pages[column] = turn(cell)
                    column += int(cell.get(TABLE + "number-columns-repeated", 1))
                for _ in range(int(element.get(TABLE + "number-rows-repeated", 1))):
                    rows.add(cells, pages)
            elif element.tag != TEXT + "sequence-decls":
                walk(element)

    walk(root.find(f"{OFFICE}body/{OFFICE}text"))
    return {part: rows}


def ods_rows(path):
    _, root = odf_root(path)
    sheets = {}
    for sheet in root.find(f"{OFFICE}body/{OFFICE}spreadsheet").findall(TABLE + "table"):
        rows = sheets[sheet.get(TABLE + "name")] = Rows()
        for row in sheet.iter(TABLE + "table-row"):
            for _ in range(min(int(row.get(TABLE + "number-rows-repeated", 1)), 1000)):
                rows.add(odf_cells(row))
    return sheets


def column_number(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def shown(value, code):
    """A number as its format shows it in Indonesia; of formats only what the fixtures use."""
    money = re.search(r'"(Rp[^"]*)"', code)
    code = code.replace("\\ ", '" "')
    percent = re.search(r'(?:"([^"]*)")?%', code)
    digits = re.search(r"0(?:\.(0+))?", code)
    if code == "General" or not digits:
        return value.replace(".", ",")
    text = f"{float(value) * (100 if percent else 1):,.{len(digits[1] or '')}f}"
    if "#,##0" not in code:
        text = text.replace(",", "")
    text = text.translate(str.maketrans(",.", ".,"))
    return (money[1] if money else "") + text + ((percent[1] or "") + "%" if percent else "")


def xlsx_rows(path):
    sheets = {}
    with zipfile.ZipFile(path) as package:
        def xml(name):
            return ElementTree.fromstring(package.read(name))

        strings = ["".join(text.text or "" for text in item.iter(S + "t")) for item in xml("xl/sharedStrings.xml")]
        styles = xml("xl/styles.xml")
        codes = {element.get("numFmtId"): element.get("formatCode") for element in styles.iter(S + "numFmt")}
        builtin = {"0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%"}
        formats = [codes.get(xf.get("numFmtId"), builtin.get(xf.get("numFmtId"), "General"))
                   for xf in styles.find(S + "cellXfs")]
        targets = {entry.get("Id"): entry.get("Target") for entry in xml("xl/_rels/workbook.xml.rels")}
        for sheet in xml("xl/workbook.xml").iter(S + "sheet"):
            rows = sheets[sheet.get("name")] = Rows()
            for row in xml("xl/" + targets[sheet.get(RELATION)]).iter(S + "row"):
                cells = {}
                for cell in row:
                    value = cell.findtext(S + "v") or ""
                    if cell.get("t") == "s":
                        value = strings[int(value)]
                    elif value:
                        value = shown(value, formats[int(cell.get("s", 0))])
                    cells[column_number(cell.get("r"))] = value
                while len(rows.units) < int(row.get("r")):
                    rows.add({})
                rows.add(cells)
    return sheets


class HtmlBlocks(html.parser.HTMLParser):
    """What paragraphs and cells hold, by the line and column that their text begins on and by those of their tag."""

    BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "caption"}
    VOID = {"br", "col", "hr", "img", "meta", "link", "input"}

    def __init__(self):
        super().__init__()
        self.open = []  # of (tag, places, pieces)
        self.places = {}

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.handle_data("\n")
        if tag in self.BLOCKS:
            self.open.append((tag, [self.getpos()], []))

    def handle_data(self, data):
        for _, places, pieces in self.open:
            if data.strip() and len(places) == 1:
                line, offset = self.getpos()
                before = data[:len(data) - len(data.lstrip())]
                places.append((line + before.count("\n"), len(before) - before.rfind("\n") - 1 if "\n" in before else offset + len(before)))
            pieces.append(data)

    def handle_endtag(self, tag):
        if any(entry[0] == tag for entry in self.open):
            while self.open:
                entry = self.open.pop()
                for line, offset in entry[1]:
                    self.places.setdefault((line, offset + 1), []).append("".join(entry[2]))
                if entry[0] == tag:
                    break

    def text(self, line, column):
        return " ".join(self.places.get((line, column), [])) or None


def html_blocks(path):
    blocks = HtmlBlocks()
    blocks.feed(path.read_text(encoding="utf-8"))
    return {None: blocks}


class Lines:
    """Text: what stands from a line and column on, up to the end of the line or cell."""

    def __init__(self, text, ends=None):
        self.lines = [""] + text.split("\n")
        self.ends = ends

    def text(self, line, column):
        if not 0 < line < len(self.lines):
            return None
        rest = self.lines[line][column - 1:]
        return re.split(self.ends, rest)[0] if self.ends else rest


def markdown_lines(path):
    return {None: Lines(path.read_text(encoding="utf-8"), r"\t|(?<!\\)\|")}


class CsvRecords:
    """Records of a sheet by the lines that they begin on; a quoted cell may hold several."""

    def __init__(self, text):
        self.lines = text.split("\n")

    def text(self, line, column):
        if not 0 < line <= len(self.lines):
            return None
        # From the cell on; what follows belongs to the record as long as a quote is open.
        rest = self.lines[line - 1][column - 1:] + "\n" + "\n".join(self.lines[line:line + 20])
        return next(csv.reader(io.StringIO(rest), delimiter=";"))[0]


def csv_records(path):
    return {None: CsvRecords(path.read_text(encoding="utf-8-sig").replace("\r\n", "\n"))}


class XmlLines:
    """What the element holds whose tag stands on this line, or one of its attributes."""

    def __init__(self, text):
        self.lines = [""] + text.split("\n")

    def text(self, line, _column):
        if not 0 < line < len(self.lines):
            return None
        return re.sub(r"&(lt|gt|amp|quot|apos);", lambda m: html.unescape(m[0]), re.sub("<[^>]*>", " ", self.lines[line]))


def xml_lines(path):
    return {None: XmlLines(path.read_text(encoding="utf-8"))}


READERS = {".docx": docx_rows, ".odt": odt_rows, ".fodt": odt_rows, ".ods": ods_rows, ".fods": ods_rows, ".xlsx": xlsx_rows,
           ".html": html_blocks, ".md": markdown_lines, ".csv": csv_records, ".xml": xml_lines}


def stands_there(finding, text):
    """Does the place hold what was found? A list that numbers itself holds no numbers; what is long is quoted in part."""
    found = folded(finding["found"]).removesuffix("…")
    text = folded(text)
    return found in text or re.sub(r"^\(?\w{1,4}[.)] ", "", found) in text


def look(path, findings):
    """(finding, what stands at its place or None) for each finding of a file."""
    parts = READERS[path.suffix](path)
    for finding in findings:
        reader = parts.get(finding.get("part"))
        yield finding, reader.text(finding["line"], finding["column"]) if reader else None


def pages(path, findings):
    """(finding, the page that its place is on or None) for each finding of a file."""
    parts = READERS[path.suffix](path)
    for finding in findings:
        reader = parts.get(finding.get("part"))
        yield finding, reader.page(finding["line"], finding["column"]) if isinstance(reader, Rows) else None
