"""What every case of the corpus has, and how packages are built. Standard library only; the same bytes every time."""
import io
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

GOOD = ("# LAPORAN KINERJA INSTANSI PEMERINTAH (LKIP)\n\n# KECAMATAN SUKAMAJU TAHUN 2024\n\n# BAB I PENDAHULUAN\n\n"
        "Jumlah penduduk Kecamatan Sukamaju pada tahun 2024 sebanyak ??? jiwa.\n")
SENTENCE = "Jumlah penduduk Kecamatan Sukamaju pada tahun 2024 sebanyak ??? jiwa."


@dataclass
class Case:
    name: str  # of the file, kind of file included
    make: Callable[[Path], None]
    # What its refusal must speak of. None: it is read like any other.
    says: Optional[str] = None
    # Of one that is read: the "???" it holds is found, so that reading did not stop before it.
    finds: bool = True


CASES: list = []


def case(name, says=None, finds=True):
    """For functions that return the bytes of the file, or the pieces of a large one."""
    def add(content):
        def make(path):
            data = content()
            with open(path, "wb") as out:
                for piece in [data] if isinstance(data, bytes) else data:
                    out.write(piece if isinstance(piece, bytes) else piece.encode())
        CASES.append(Case(name, make, says, finds))
        return content
    return add


def odd(name, content, finds=True):
    """Is read; `content` gives its bytes."""
    case(name, None, finds)(content)


def refused(name, says, content):
    case(name, says)(content)


# ---- packages

ZERO_DATE = (2024, 1, 1, 0, 0, 0)


class Pieces:
    """A part too large to be held: `times` times the same piece between a head and a tail."""

    def __init__(self, head, piece, times, tail):
        self.head, self.piece, self.times, self.tail = head, piece, times, tail

    def __iter__(self):
        yield self.head.encode()
        block = self.piece.encode() * 1000
        for _ in range(self.times // 1000):
            yield block
        yield self.piece.encode() * (self.times % 1000)
        yield self.tail.encode()


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    """`parts`: pairs of a name and text, bytes or Pieces."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts:
            info = zipfile.ZipInfo(name, ZERO_DATE)
            info.compress_type = method
            with archive.open(info, "w", force_zip64=False) as part:
                for piece in content if isinstance(content, Pieces) else [content]:
                    part.write(piece if isinstance(piece, bytes) else piece.encode())
    return buffer.getvalue()


def entries(archive):
    """(offset of the local header, offset of the central header) of every entry."""
    end = archive.rindex(b"PK\x05\x06")
    count, _, at = struct.unpack_from("<HII", archive, end + 10)
    found = []
    for _ in range(count):
        name, extra, comment = struct.unpack_from("<HHH", archive, at + 28)
        found.append((struct.unpack_from("<I", archive, at + 42)[0], at))
        at += 46 + name + extra + comment
    return found


def patched(archive, index, local, central, value, form="<H"):
    """With a field of one entry changed in both of its headers."""
    data = bytearray(archive)
    local_at, central_at = entries(archive)[index]
    if local is not None:
        struct.pack_into(form, data, local_at + local, value)
    struct.pack_into(form, data, central_at + central, value)
    return bytes(data)


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = ('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
         'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
OPEN = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in [
    ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("number", "datastyle"),
    ("draw", "drawing")])


def relation(kind, target, name=None):
    return f'<Relationship Id="{name or kind}" Type="{OFFICE}{kind}" Target="{target}"/>'


def relations(*each):
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(each) +
            "</Relationships>")


def p(text, properties=""):
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


GOOD_WORD = "".join(p(line.lstrip("# ")) for line in GOOD.split("\n\n"))


def docx(body=GOOD_WORD, main=None, more=(), **parts):
    """`parts`: the root content of styles, numbering, footnotes, header."""
    if main is None:
        head, tail = f"<w:document {WORD}><w:body>", "</w:body></w:document>"
        if isinstance(body, Pieces):
            main = Pieces(head + body.head, body.piece, body.times, body.tail + tail)
        else:
            main = head + body + tail
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header": "hdr"}
    own = [(f"word/{name}.xml", content if isinstance(content, (bytes, Pieces)) else
            f"<w:{roots[name]} {WORD}>{content}</w:{roots[name]}>") for name, content in parts.items()]
    return zipped([("_rels/.rels", relations(relation("officeDocument", "word/document.xml"))),
                   ("word/_rels/document.xml.rels", relations(*[relation(name, name + ".xml") for name in parts])),
                   ("word/document.xml", main), *own, *more])


def xlsx(data=None, behind="", strings=None, styles=None, sheets=1, workbook=None, sheet=None):
    if data is None:
        data = "".join(f'<row><c t="inlineStr"><is><t>{line.lstrip("# ")}</t></is></c></row>'
                       for line in GOOD.split("\n\n"))
    head, tail = f"<worksheet {SHEET}><sheetData>", f"</sheetData>{behind}</worksheet>"
    if sheet is None:
        sheet = (Pieces(head + data.head, data.piece, data.times, data.tail + tail) if isinstance(data, Pieces)
                 else head + data + tail)
    parts = [("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml"))),
             ("xl/_rels/workbook.xml.rels", relations(relation("worksheet", "sheet1.xml"),
                                                      relation("sharedStrings", "sharedStrings.xml"),
                                                      relation("styles", "styles.xml"))),
             ("xl/workbook.xml", workbook or f"<workbook {SHEET}><sheets>" +
              "".join(f'<sheet name="Lembar {i}" r:id="worksheet"/>' for i in range(sheets)) + "</sheets></workbook>"),
             ("xl/sheet1.xml", sheet)]
    if strings is not None:
        parts.append(("xl/sharedStrings.xml", f"<sst {SHEET}>{strings}</sst>"))
    if styles is not None:
        parts.append(("xl/styles.xml", f"<styleSheet {SHEET}>{styles}</styleSheet>"))
    return zipped(parts)


GOOD_OPEN = "".join(f"<text:p>{line.lstrip('# ')}</text:p>" for line in GOOD.split("\n\n"))


def open_content(body, kind, automatic="", root="document-content", more=""):
    head = (f"<office:{root} {OPEN} {more}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:{kind}>")
    tail = f"</office:{kind}></office:body></office:{root}>"
    if isinstance(body, Pieces):
        return Pieces(head + body.head, body.piece, body.times, body.tail + tail)
    return head + body + tail


def odf(body=GOOD_OPEN, kind="text", automatic="", more=()):
    return zipped([("mimetype", f"application/vnd.oasis.opendocument.{kind}"),
                   ("content.xml", open_content(body, kind, automatic)), *more])


def ods(rows):
    head, tail = '<table:table table:name="Lembar A">', "</table:table>"
    if isinstance(rows, Pieces):
        return odf(Pieces(head + rows.head, rows.piece, rows.times, rows.tail + tail), "spreadsheet")
    return odf(head + rows + tail, "spreadsheet")


GOOD_ROWS = "".join(f"<table:table-row><table:table-cell><text:p>{line.lstrip('# ')}</text:p></table:table-cell>"
                    "</table:table-row>" for line in GOOD.split("\n\n"))


def flat(body, kind="text", **named):
    content = open_content(body, kind, root="document",
                           more=f'office:mimetype="application/vnd.oasis.opendocument.{kind}"', **named)
    return ('<?xml version="1.0"?>' + content).encode() if isinstance(content, str) else content


def page(body):
    good = "".join(f"<p>{line.lstrip('# ')}</p>" for line in GOOD.split("\n\n"))
    return f"<!DOCTYPE html><html><body>{good}{body}".encode()


def lkip(body):
    return f'<?xml version="1.0"?>\n<lkip xmlns="urn:lkiplint:lkip:1" versi="1">{body}</lkip>\n'.encode()
